"""The risk register: what threatens most first, and below it what is not asked or does not apply."""

from __future__ import annotations

from openpyxl.worksheet.worksheet import Worksheet

from humas.render.chapters.risks import MOST, ranked, risk_of
from humas.render.document import Bar
from humas.render.facts import STATUSES
from humas.render.voice import Voice
from humas.render.xlsx import look
from humas.render.xlsx.cells import Drawn, Value
from humas.render.xlsx.tables import Column, filtered, headed, write_table
from humas.report import Report, RiskResult

_BLOCKS = 20


def risks(sheet: Worksheet, report: Report, voice: Voice) -> None:
    columns = (
        Column(voice("report.risk"), 50),
        Column(voice("report.impact"), 10),
        Column(voice("report.exposure"), 10, look.FIGURE),
        Column(voice("report.bar"), 30),
        Column(voice("report.state"), 18),
        Column(voice("report.questions"), 46),
    )
    widths = [one.width for one in columns]
    top = headed(sheet, voice.titled("report.risks"), widths, voice("report.risks_about"), voice)
    ordered = [one for _, one in ranked(report)]
    ordered += [one for one in report.risks if one.exposure is None]
    area = write_table(sheet, top, columns, [_row(one, voice) for one in ordered], voice)
    filtered(area, "risks", 1)


def _row(result: RiskResult, voice: Voice) -> list[Value]:
    risk, exposure = risk_of(result), result.exposure
    state = voice(STATUSES[result.status])
    drawn = None if exposure is None else Drawn(Bar(exposure, exposure, _BLOCKS, MOST))
    return [voice.text(risk.title), risk.impact, exposure, drawn, state, voice.question(result.item)]
