"""What is to be done, in which order: in short for the first page, and the whole plan."""

from __future__ import annotations

from collections.abc import Iterator

from humas.render.markdown.tables import table
from humas.render.markdown.voice import Voice
from humas.report import PlannedAction, Reason, Report

EFFORTS = {1: "report.effort_low", 3: "report.effort_medium", 8: "report.effort_high"}
_REASONS: dict[Reason, str] = {
    "answer": "report.reason_answer",
    "critical": "report.reason_critical",
    "stage": "report.reason_stage",
    "gain": "report.reason_gain",
}
_FIRST = 5
_MOST_QUESTIONS = 3


def actions_in_short(report: Report, voice: Voice) -> Iterator[str]:
    """The first five actions; unanswered switches are no actions yet and stand in one line before them."""
    switches = [item for action in report.plan if action.reason == "answer" for item in action.items]
    actions = [action for action in report.plan if action.reason != "answer"]
    yield f"### {voice('report.first_actions')}"
    if switches:
        yield voice("report.answer_first", questions=voice.questions(switches, _FIRST))
    if actions:
        yield "\n".join(f"{place}. {_in_short(one, voice)}" for place, one in enumerate(actions[:_FIRST], 1))
    if len(actions) > _FIRST:
        yield voice("report.more_actions", count=len(actions) - _FIRST)
    if not actions and not switches:
        yield voice("report.no_actions")


def _in_short(action: PlannedAction, voice: Voice) -> str:
    return voice(
        "report.action_in_short",
        what=_what(action, voice),
        open=f"**{voice('report.open_first')}** " if action.open else "",
        questions=voice.questions(action.items, _MOST_QUESTIONS),
        gain=voice.words.figure(action.gain),
        effort=voice(EFFORTS[action.effort]),
    )


def _what(action: PlannedAction, voice: Voice) -> str:
    first = action.items[0]
    if action.reason == "answer":
        return voice("report.answer_question", question=voice.question(first))
    if first.advice is None:
        return voice("report.see_to", question=voice.question(first))
    return voice.text(first.advice)


def plan(report: Report, voice: Voice) -> Iterator[str]:
    yield voice.heading("report.plan")
    if not report.plan:
        yield voice("report.no_actions")
        return
    yield voice("report.plan_order")
    numbered = list(enumerate(report.plan, 1))
    for reason, key in _REASONS.items():
        rows = [_row(place, action, voice) for place, action in numbered if action.reason == reason]
        if rows:
            yield f"### {voice(key)}"
            yield table(_head(voice), rows, right={0, 3})


def _head(voice: Voice) -> list[str]:
    return voice.row("report.number", "report.action", "report.questions", "report.gain", "report.effort")


def _row(place: int, action: PlannedAction, voice: Voice) -> list[str]:
    what = _what(action, voice)
    if action.open and action.reason != "answer":
        what = f"**{voice('report.open_first')}** {what}"
    questions = voice.questions(action.items)
    gain, effort = voice.words.figure(action.gain), voice(EFFORTS[action.effort])
    return [str(place), what, questions, gain, effort]
