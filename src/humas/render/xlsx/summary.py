"""The first sheet: whose report it is, what it came to, and each checklist in figures and as a chart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from openpyxl.worksheet.worksheet import Worksheet

from humas.model import Checklist
from humas.render.chapters.front import group_name, scope_name
from humas.render.document import Bar
from humas.render.facts import gates, legend, measures
from humas.render.markdown.tables import EMPTY, FULL, OPEN
from humas.render.voice import NOTHING, Voice
from humas.render.xlsx import look
from humas.render.xlsx.cells import Drawn, Value, day_of, put, texts_of
from humas.render.xlsx.charts import chart
from humas.render.xlsx.heights import fit
from humas.render.xlsx.tables import Area, Column, headed, write_table
from humas.report import Part, Report

_WIDTHS = (28, 56, 11, 11, 15, 10)
_LOW, _HIGH = 3, 4
_GAP, _CHART_AT = "G", "H4"
_BLOCKS = 40


class Line(NamedTuple):
    """What is told of the report by its name; beside it the figure in it, to count with."""

    name: str
    told: Value
    figure: Value = None
    format: str = look.FIGURE


def summary(sheet: Worksheet, report: Report, voice: Voice) -> None:
    sheet.sheet_view.showGridLines = False
    title, note = voice("report.title", agency=report.answers.agency), voice("report.self_assessment")
    whose = headed(sheet, title, _WIDTHS, note, voice)
    result = _write(sheet, whose, _whose(report, voice), voice) + 1
    checklists = _write(sheet, result, _result(report, voice), voice) + 1
    sheet.cell(result, 2).font = look.LARGE
    sheet.row_dimensions[result].height = look.LARGE_HEIGHT
    area = _checklists(sheet, checklists, report, voice)
    sheet.column_dimensions[_GAP].width = 3
    rated = sum(part.low is not None for part in report.checklists)
    if rated:
        title = voice.titled("report.parts")
        drawn = Area(sheet, area.first, area.first + rated - 1, area.columns)
        sheet.add_chart(chart(drawn, _LOW, None if report.complete else _HIGH, title), _CHART_AT)


def _write(sheet: Worksheet, top: int, lines: Iterable[Line], voice: Voice) -> int:
    """Each line in a row; the row behind the last."""
    row = top
    for row, (name, told, figure, format_) in enumerate(lines, top):
        for column, value in enumerate((name, told, figure), 1):
            cell = put(sheet, row, column, value, voice("workbook.cut"), format_)
            if value is not None:
                cell.border = look.BOX
        fit(sheet, row, texts_of((name, told), _WIDTHS))
        sheet.cell(row, 1).font = look.STRONG
        sheet.cell(row, 1).fill = look.TINTED
    return row + 1


def _whose(report: Report, voice: Voice) -> Iterator[Line]:
    answers, audit = report.answers, report.audit
    version = voice("report.audit_version", title=voice.text(audit.title), version=audit.version)
    facts: list[tuple[str, Value]] = [
        (voice("workbook.agency"), answers.agency),
        (voice("workbook.code"), answers.code),
        *((group_name(key, voice), value) for key, value in answers.group),
        (voice("workbook.date"), day_of(answers.date)),
        (voice("workbook.assessor"), answers.assessor),
        (voice("workbook.scope"), scope_name(report, voice)),
        (voice("workbook.audit"), version),
    ]
    yield from (Line(name, told, format=look.DAY[voice.words.language]) for name, told in facts if told)


def _result(report: Report, voice: Voice) -> Iterator[Line]:
    """One number alone only where nothing is open."""
    score = voice.figures(report.low, report.high, complete=report.complete)
    if not report.complete and report.low is not None:
        score = voice("workbook.provisional", score=score)
    yield Line(voice.titled("report.score_column"), score, report.score)
    figures = {
        voice("report.strict"): (report.strict if report.complete else None, look.FIGURE),
        voice("report.coverage"): (report.coverage, look.PERCENT),
        voice("report.backed"): (report.backed, look.FIGURE),
        voice("report.verified"): (report.verified, look.FIGURE),
    }
    for name, result in measures(report, voice):
        yield Line(name, result, *figures.get(name, ()))
    yield Line(voice("workbook.gates"), "\n".join(gates(report, voice)))


def _checklists(sheet: Worksheet, top: int, report: Report, voice: Voice) -> Area:
    """What has a figure stands first, so that the chart has its rows together; below all of them the whole."""
    columns = (
        Column(voice.titled("report.checklist"), _WIDTHS[0]),
        Column(voice("report.bar"), _WIDTHS[1]),
        Column(voice("report.low"), _WIDTHS[2], look.FIGURE),
        Column(voice("report.high"), _WIDTHS[3], look.FIGURE),
        Column(voice("report.coverage"), _WIDTHS[4], look.PERCENT),
        Column(voice("report.weight"), _WIDTHS[5]),
    )
    parts = sorted(report.checklists, key=lambda part: part.low is None)
    whole = [voice("report.all_checklists"), *_figures(report), None]
    area = write_table(sheet, top, columns, [*(_row(part, voice) for part in parts), whole], voice)
    for cell in (sheet.cell(area.last, column) for column in (1, *range(_LOW, area.columns + 1))):
        cell.font = look.STRONG
    signs = legend(voice)
    told = f"{FULL} {signs.reached}, {OPEN} {signs.open}, {EMPTY} {signs.rest}"
    put(sheet, area.last + 1, 2, told, voice("workbook.cut")).font = look.QUIET
    return area


def _row(part: Part, voice: Voice) -> list[Value]:
    assert isinstance(part.of, Checklist)
    return [voice.text(part.of.title), *_figures(part), part.of.weight]


def _figures(of: Part | Report) -> list[Value]:
    if of.low is None:
        return [NOTHING] * 4
    return [Drawn(Bar(of.low, of.high, _BLOCKS)), of.low, of.high, of.coverage]
