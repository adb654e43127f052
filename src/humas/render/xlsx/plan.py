"""The plan to work with: what is to be done in which order, and room for who does it, until when, how it stands."""

from __future__ import annotations

from collections.abc import Iterator

from openpyxl.formatting.rule import Rule
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from humas.render.chapters.plan import REASONS
from humas.render.facts import EFFORTS, question_now, what_to_do
from humas.render.voice import Voice
from humas.render.xlsx import look
from humas.render.xlsx.cells import Value
from humas.render.xlsx.tables import Area, Column, filtered, headed, write_table
from humas.report import Report

_DUE, _STATUS = 8, 9
_SPARE = 200
"""Rows below the last in which one's own actions are checked as well."""
_DONE, _DROPPED = "workbook.status_done", "workbook.status_dropped"
_STATUSES = ("workbook.status_new", "workbook.status_begun", _DONE, _DROPPED)


def plan(sheet: Worksheet, report: Report, voice: Voice) -> None:
    columns = (
        Column(voice("report.number"), 6),
        Column(voice("workbook.why"), 15),
        Column(voice("report.action"), 50),
        Column(voice("report.questions"), 46),
        Column(voice("report.gain"), 10, look.FIGURE),
        Column(voice("report.effort"), 10),
        Column(voice("workbook.owner"), 20, to_fill_in=True),
        Column(voice("workbook.due"), 19, look.DAY[voice.words.language], to_fill_in=True),
        Column(voice("workbook.status"), 16, to_fill_in=True),
    )
    note = voice("report.plan_order") if report.plan else voice("report.no_actions")
    top = headed(sheet, voice.titled("report.plan"), [one.width for one in columns], note, voice)
    area = write_table(sheet, top, columns, _rows(report, voice), voice)
    filtered(area, "plan", 1)
    _check_due(area, voice)
    _check_status(area, voice)
    _show_state(area, voice)


def _rows(report: Report, voice: Voice) -> Iterator[list[Value]]:
    """Numbered as in every other format: a question that is to be answered first is no action."""
    results = {result.item.id: result for result in report.items}
    number = 0
    for action in report.plan:
        is_action = action.reason != "answer"
        number += is_action
        what = what_to_do(action, voice) if is_action else voice("workbook.answer_it")
        if is_action and action.open:
            what = f"{voice('report.open_first')} {what}"
        yield [
            number if is_action else None,
            voice(REASONS[action.reason]),
            what,
            "\n".join(question_now(results[item.id], voice) for item in action.items),
            action.gain,
            voice(EFFORTS[action.effort]),
            None,
            None,
            None,
        ]


def _check_due(area: Area, voice: Voice) -> None:
    check = DataValidation("date", operator="greaterThanOrEqual", formula1="36526", allow_blank=True)
    check.errorTitle, check.error = voice("workbook.due"), voice("workbook.due_wrong")
    _add(check, area, _DUE)


def _check_status(area: Area, voice: Voice) -> None:
    check = DataValidation("list", formula1=f'"{",".join(voice.row(*_STATUSES))}"', allow_blank=True)
    check.errorTitle, check.error = voice("workbook.status"), voice("workbook.status_wrong")
    _add(check, area, _STATUS)


def _add(check: DataValidation, area: Area, column: int) -> None:
    check.showErrorMessage = True
    check.add(area.of(column, _SPARE))
    area.sheet.add_data_validation(check)


def _show_state(area: Area, voice: Voice) -> None:
    """What is done or dropped steps back, what is late stands out."""
    due, status = (f"${letter}{area.first}" for letter in "HI")
    done, dropped = (f'{status}="{voice(key)}"' for key in (_DONE, _DROPPED))
    rules = area.sheet.conditional_formatting
    rules.add(area.whole(_SPARE), _where(f"OR({done},{dropped})", DifferentialStyle(font=look.FADED)))
    late = f'AND({due}<>"",{due}<TODAY(),NOT(OR({done},{dropped})))'
    rules.add(area.of(_DUE, _SPARE), _where(late, DifferentialStyle(font=look.LOUD, fill=look.LATE)))


def _where(formula: str, style: DifferentialStyle) -> Rule:
    return Rule(type="expression", formula=[formula], dxf=style)
