"""The report in the few plain lines that end an interview."""

from __future__ import annotations

from collections.abc import Iterator

from humas.render.facts import action_in_short, gates, measures, score_line
from humas.render.voice import Voice, voice_for
from humas.report import Report
from humas.words import Words

FIRST = 3


def summary(report: Report, words: Words) -> tuple[str, ...]:
    """Each line makes sense alone."""
    voice = voice_for(report, words)
    return (
        f"{voice.titled('report.summary')}: {voice.inert(report.answers.agency)}",
        score_line(report, voice),
        *(f"{name}: {result}" for name, result in measures(report, voice)),
        *gates(report, voice),
        *_actions(report, voice),
        voice("report.self_assessment"),
    )


def _actions(report: Report, voice: Voice) -> Iterator[str]:
    actions = [action for action in report.plan if action.reason != "answer"][:FIRST]
    if actions:
        yield f"{voice('report.first_actions')}:"
    for place, action in enumerate(actions, 1):
        yield f"{place}. {action_in_short(action, voice)}"
