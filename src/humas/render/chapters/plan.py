"""What is to be done, in which order: in short for the first page, and the whole plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from humas.render.document import Block, Heading, Numbered, Paragraph, bullets, table
from humas.render.facts import EFFORTS, action_in_short, question_now, what_to_do
from humas.render.marks import strong
from humas.render.voice import Voice
from humas.report import ItemResult, PlannedAction, Reason, Report

REASONS: dict[Reason, str] = {
    "answer": "report.reason_answer",
    "critical": "report.reason_critical",
    "stage": "report.reason_stage",
    "gain": "report.reason_gain",
}
_FIRST = 5


def actions_in_short(report: Report, voice: Voice) -> Iterator[Block]:
    """The first five actions; unanswered switches are no actions yet and stand in one line before them."""
    switches = [item for action in report.plan if action.reason == "answer" for item in action.items]
    actions = [action for action in report.plan if action.reason != "answer"]
    yield Heading(3, voice("report.first_actions"))
    if switches:
        yield Paragraph(voice("report.answer_first", questions=voice.questions(switches, _FIRST)))
    if actions:
        yield Numbered(tuple(action_in_short(one, voice, strong) for one in actions[:_FIRST]))
    if len(actions) > _FIRST:
        yield Paragraph(voice("report.more_actions", count=len(actions) - _FIRST))
    if not actions and not switches:
        yield Paragraph(voice("report.no_actions"))


def plan(report: Report, voice: Voice) -> Iterator[Block]:
    """Numbered as on the first page: questions to be answered first are no actions, and stand before them."""
    yield Heading(2, voice.titled("report.plan"))
    if not report.plan:
        yield Paragraph(voice("report.no_actions"))
        return
    yield Paragraph(voice("report.plan_order"))
    results = {result.item.id: result for result in report.items}
    switches = [item for action in report.plan if action.reason == "answer" for item in action.items]
    if switches:
        yield Heading(3, voice(REASONS["answer"]))
        yield bullets(voice.question(item) for item in switches)
    numbered = list(enumerate((one for one in report.plan if one.reason != "answer"), 1))
    for reason, key in REASONS.items():
        rows = [_row(place, action, results, voice) for place, action in numbered if action.reason == reason]
        if rows:
            yield Heading(3, voice(key))
            yield table(_head(voice), rows, right={0, 3})


def _head(voice: Voice) -> list[str]:
    return voice.row("report.number", "report.action", "report.questions", "report.gain", "report.effort")


def _row(place: int, action: PlannedAction, results: Mapping[str, ItemResult], voice: Voice) -> list[str]:
    what = what_to_do(action, voice)
    if action.open:
        what = f"{strong(voice('report.open_first'))} {what}"
    questions = "; ".join(question_now(results[item.id], voice) for item in action.items)
    gain, effort = voice.words.figure(action.gain), voice(EFFORTS[action.effort])
    return [str(place), what, questions, gain, effort]
