"""The plan as CSV, one row an action in the order of the plan, with the part it plays and room for who does it.

What is to be answered first has rows of its own, without a number, as in every other format.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from humas.render.csv import BETWEEN, Cell, as_it_is, whose, written
from humas.render.facts import what_to_do
from humas.render.voice import Voice, voice_for
from humas.report import PlannedAction
from humas.roadmap import Part, Roadmap
from humas.words import Words

FORMAT = "humas/plan/1"

COLUMNS = (
    "format", "agency", "code", "group", "date", "goal", "number", "part", "reason", "action", "open", "checklist",
    "items", "questions", "gain", "effort", "owner", "due",
)  # fmt: skip


def as_csv(roadmap: Roadmap, words: Words) -> str:
    """RFC 4180, its lines ended with CR LF; where nothing is left to do, the head alone."""
    voice = voice_for(roadmap.report, words, as_it_is)
    return written(list(_rows(roadmap, voice)), COLUMNS)


def _rows(roadmap: Roadmap, voice: Voice) -> Iterator[dict[str, Cell]]:
    goal = roadmap.course.goal.id if roadmap.course else None
    number = 0
    for part, action in roadmap.actions:
        number += part != "answer"
        yield {
            **whose(roadmap.report),
            "format": FORMAT,
            "goal": goal,
            "number": None if part == "answer" else Fraction(number),
            **_action(part, action, voice),
            "owner": "",
            "due": "",
        }


def _action(part: Part, action: PlannedAction, voice: Voice) -> dict[str, Cell]:
    first = action.items[0]
    checklists = {one.id: one.title for one in voice.audit.checklists}
    return {
        "part": part,
        "reason": action.reason,
        "action": voice("workbook.answer_it") if part == "answer" else what_to_do(action, voice),
        "open": action.open,
        "checklist": voice.text(checklists[first.checklist]),
        "items": BETWEEN.join(item.id for item in action.items),
        "questions": BETWEEN.join(voice.question(item) for item in action.items),
        "gain": action.gain,
        "effort": Fraction(action.effort),
    }
