"""Every question with its answer and what stands behind it, one a row."""

from __future__ import annotations

from collections.abc import Iterator

from openpyxl.worksheet.worksheet import Worksheet

from humas.model import Evidence, named
from humas.render.chapters.given import RESULTS, state
from humas.render.chapters.standing import MET
from humas.render.facts import STATUSES
from humas.render.naming import answer_name
from humas.render.voice import Voice
from humas.render.xlsx import look
from humas.render.xlsx.cells import Link, Value
from humas.render.xlsx.tables import Column, filtered, headed, write_table
from humas.report import ItemResult, Report

_PRINTED = 9
"""So many columns are printed; all would be too small to read on paper."""

_GATES = {"critical": "workbook.gate_critical", "stage": "workbook.gate_stage"}


def answers(sheet: Worksheet, report: Report, voice: Voice) -> None:
    columns = tuple(_columns(voice))
    printed = [one.width for one in columns[:_PRINTED]]
    note = voice("workbook.answers_about", first=columns[0].heading, last=columns[_PRINTED - 1].heading)
    top = headed(sheet, voice.titled("report.answers"), printed, note, voice)
    area = write_table(sheet, top, columns, _rows(report, voice), voice)
    filtered(area, "answers", 2)
    last = sheet.cell(area.last, _PRINTED).coordinate
    sheet.print_area = f"A1:{last}"


def _columns(voice: Voice) -> Iterator[Column]:
    yield Column(voice("report.number"), 6)
    yield Column(voice("workbook.question"), 24)
    yield Column(voice("report.checklist"), 15)
    yield Column(voice("report.section"), 16)
    yield Column(voice("workbook.asked"), 38)
    yield Column(voice("workbook.answer"), 24)
    yield Column(voice("report.score_column"), 8, look.FIGURE)
    yield Column(voice("workbook.note"), 34)
    yield Column(voice("workbook.evidence"), 46)
    yield Column(voice("report.state"), 15)
    yield Column(voice("workbook.points"), 8)
    yield Column(voice("workbook.full"), 8)
    yield Column(voice("report.weight"), 8)
    yield Column(voice("report.gain"), 10, look.FIGURE)
    yield Column(voice("workbook.gate"), 14)
    yield Column(voice("workbook.met"), 16)
    yield Column(voice("report.stage"), 22)
    yield Column(voice("report.backed"), 11)
    yield Column(voice("workbook.review"), 12)
    yield Column(voice("workbook.reviewer"), 18)
    yield Column(voice("workbook.review_answer"), 22)
    yield Column(voice("workbook.review_note"), 30)
    yield Column(voice("workbook.reply"), 30)
    yield Column(voice("report.paper_id"), 28)


def _rows(report: Report, voice: Voice) -> Iterator[list[Value]]:
    results = {result.item.id: result for result in report.items}
    for checklist in report.audit.checklists:
        for section in checklist.sections:
            titles = [voice.text(checklist.title), voice.text(section.title)]
            for item in section.items:
                if item.id in results:
                    yield _row(results[item.id], titles, voice)


def _row(result: ItemResult, titles: list[str], voice: Voice) -> list[Value]:
    item, entry = result.item, result.entry
    return [
        voice.numbers[item.id],
        voice.text(item.title),
        *titles,
        voice.text(item.ask),
        state(result, voice),
        result.score,
        entry.note.strip(),
        _evidence(entry.evidence),
        voice(STATUSES[result.status]),
        result.points,
        item.full,
        result.weight,
        result.gain,
        voice(_GATES[item.gate]) if item.gate else None,
        voice(MET[result.met]) if result.met else None,
        voice.stage(item.stage) if item.stage else None,
        voice("workbook.yes" if result.backed else "workbook.no") if entry.evidence else None,
        *_review(result, voice),
        item.id,
    ]


def _evidence(evidence: tuple[Evidence, ...]) -> Value:
    """A cell has room for one address to follow."""
    pieces = [named(one) for one in evidence]
    return Link(pieces[0]) if len(pieces) == 1 else "\n".join(pieces)


def _review(result: ItemResult, voice: Voice) -> list[Value]:
    review = result.entry.review
    if review is None:
        return [None] * 5
    answer = answer_name(result.item, review.answer, voice) if review.answer else None
    return [voice(RESULTS[review.result]), review.by, answer, review.note.strip(), review.reply.strip()]
