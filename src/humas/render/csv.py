"""The report as CSV, one row an item, for a spreadsheet: what is text stays text there, and what is a number a number.

The columns are named as the keys of the JSON report, in every language; what they hold is in the reader's own.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from msgspec import Struct

from humas.model import Answer, Checklist, Section, named
from humas.printable import printable_lines
from humas.render.naming import answer_name
from humas.render.voice import Voice, voice_for
from humas.report import FORMAT, ItemResult, Report
from humas.words import Words

Cell = str | Fraction | bool | None

FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""With one of these a spreadsheet takes a text for a formula, and runs it."""

BETWEEN = "; "


class _Chapter(Struct, frozen=True):
    checklist: Checklist
    section: Section


def as_csv(report: Report, words: Words) -> str:
    """RFC 4180, its lines ended with CR LF."""
    voice = voice_for(report, words, as_it_is)
    chapters = {
        item.id: _Chapter(checklist, section)
        for checklist in report.audit.checklists
        for section in checklist.sections
        for item in section.items
    }
    rows = [
        {**whose(report), **_question(one, chapters[one.item.id], voice), **_result(one, voice)}
        for one in report.items
    ]
    return written(rows)


def written(rows: Sequence[Mapping[str, Cell]], columns: Iterable[str] = ()) -> str:
    """Rows of the same columns, under the names of these; where there is no row, `columns` alone."""
    text = io.StringIO()
    writer = csv.writer(text)
    if head := rows[0] if rows else columns:
        writer.writerow(head)
    for row in rows:
        writer.writerow([cell(value) for value in row.values()])
    return text.getvalue()


def cell(value: Cell) -> str:
    """A number with a dot, as few decimals as it needs; a text that looks like a formula behind an apostrophe."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Fraction():
            return str(value.numerator if value.denominator == 1 else float(value))
        case _:
            text = printable_lines(value)
            return f"'{text}" if text.lstrip(" \n").startswith(FORMULA) else text


def as_it_is(text: str) -> str:
    """Each cell is made harmless as a whole, when it is written."""
    return text


def whose(report: Report) -> dict[str, Cell]:
    answers = report.answers
    return {
        "format": FORMAT,
        "agency": answers.agency,
        "code": answers.code,
        "group": BETWEEN.join(f"{key}: {value}" for key, value in answers.group),
        "date": answers.date,
    }


def _question(result: ItemResult, chapter: _Chapter, voice: Voice) -> dict[str, Cell]:
    item = result.item
    return {
        "number": Fraction(voice.numbers[item.id]),
        "id": item.id,
        "checklist": voice.text(chapter.checklist.title),
        "section": voice.text(chapter.section.title),
        "title": voice.text(item.title),
        "ask": voice.text(item.ask),
    }


def _result(result: ItemResult, voice: Voice) -> dict[str, Cell]:
    item, entry = result.item, result.entry
    review = entry.review
    return {
        "status": result.status,
        "answer": _stored(entry.answer),
        "label": "" if entry.answer == "" else answer_name(item, entry.answer, voice),
        "points": result.points,
        "full": item.full,
        "weight": result.weight,
        "score": result.score,
        "gain": result.gain,
        "gate": item.gate,
        "met": result.met,
        "stage": item.stage,
        "note": entry.note,
        "evidence": "\n".join(map(named, entry.evidence)),
        "backed": result.backed,
        "review": review.result if review else None,
        "reviewer": review.by if review else None,
    }


def _stored(answer: Answer) -> str:
    return answer if isinstance(answer, str) else BETWEEN.join(answer)
