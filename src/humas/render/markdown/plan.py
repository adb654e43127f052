"""What is to be done, in which order: in short for the first page, and the whole plan."""

from __future__ import annotations

from collections.abc import Iterator

from humas.render.facts import EFFORTS, action_in_short, what_to_do
from humas.render.markdown.tables import table
from humas.render.voice import Voice
from humas.report import PlannedAction, Reason, Report

_REASONS: dict[Reason, str] = {
    "answer": "report.reason_answer",
    "critical": "report.reason_critical",
    "stage": "report.reason_stage",
    "gain": "report.reason_gain",
}
BOLD = "**{}**"
_FIRST = 5


def actions_in_short(report: Report, voice: Voice) -> Iterator[str]:
    """The first five actions; unanswered switches are no actions yet and stand in one line before them."""
    switches = [item for action in report.plan if action.reason == "answer" for item in action.items]
    actions = [action for action in report.plan if action.reason != "answer"]
    yield f"### {voice('report.first_actions')}"
    if switches:
        yield voice("report.answer_first", questions=voice.questions(switches, _FIRST))
    if actions:
        yield "\n".join(
            f"{place}. {action_in_short(one, voice, BOLD)}" for place, one in enumerate(actions[:_FIRST], 1)
        )
    if len(actions) > _FIRST:
        yield voice("report.more_actions", count=len(actions) - _FIRST)
    if not actions and not switches:
        yield voice("report.no_actions")


def plan(report: Report, voice: Voice) -> Iterator[str]:
    yield f"## {voice.titled('report.plan')}"
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
    what = what_to_do(action, voice)
    if action.open and action.reason != "answer":
        what = f"**{voice('report.open_first')}** {what}"
    questions = voice.questions(action.items)
    gain, effort = voice.words.figure(action.gain), voice(EFFORTS[action.effort])
    return [str(place), what, questions, gain, effort]
