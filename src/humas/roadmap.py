"""What one agency does next: the way to a goal with the least effort, what is quickly won beside it, and the rest."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal

from msgspec import Struct

from humas import planning, scoring
from humas.asking import Standing, standings
from humas.exact import total
from humas.model import Item, Level
from humas.planning import PlannedAction
from humas.planning.actions import Action
from humas.planning.afterwards import afterwards, newly_asked
from humas.planning.goals import Demand, Goal, Score, demand
from humas.planning.ways import Blocked, Way, way
from humas.report import Figure, GateResult, Report

__all__ = [
    "Blocked",
    "Course",
    "Demand",
    "Goal",
    "Milestone",
    "Part",
    "Roadmap",
    "Way",
    "next_goal",
    "roadmap",
]

MOST_QUICK = 5

Part = Literal["answer", "way", "quick", "later"]


class Milestone(Struct, frozen=True):
    """One score that a goal takes; `then` is what it comes to by the way, or, where there is none, at most."""

    score: Score
    now: Figure
    then: Figure


class Course(Struct, frozen=True):
    """What leads to a goal, or why nothing does. `gates` are those that are unmet.

    `asked` are questions that come up on the way; `is_reached`: whether the goal is, as long as those are open.
    """

    goal: Goal
    found: Way | Blocked
    milestones: tuple[Milestone, ...]
    gates: tuple[GateResult, ...]
    asked: tuple[Item, ...] = ()
    is_reached: bool = True


class Roadmap(Struct, frozen=True):
    """`actions` are the whole plan, in its order, each with the part that it plays.

    Without a `course` the scope is too small for a goal, or there is none left.
    """

    report: Report
    course: Course | None
    actions: tuple[tuple[Part, PlannedAction], ...]

    def of(self, part: Part) -> tuple[PlannedAction, ...]:
        found = tuple(action for its, action in self.actions if its == part)
        return tuple(sorted(found, key=lambda action: -action.gain)) if part == "quick" else found


def next_goal(report: Report) -> Goal | None:
    """The next stage, or once all of them are held the next level."""
    if report.next_stage is not None:
        return report.next_stage.stage
    if report.level is None:
        return None
    levels, certain = report.audit.levels, report.level.certain
    reached = next((place for place, level in enumerate(levels, 1) if level.id == certain), 0)
    return levels[reached] if reached < len(levels) else None


def roadmap(report: Report, goal: Goal | None) -> Roadmap:
    """`goal` is a stage or a level of the report's audit; None where the report has neither, or only plans."""
    found = standings(report.audit, report.answers.scope, report.answers.entries)
    worth = scoring.worth(report.audit, scoring.sums_by_checklist(report.audit, found.values()))
    actions = planning.actions(found, worth)
    course = None if goal is None else _course(report, found, actions, goal)
    taken = course.found.actions if course and isinstance(course.found, Way) else ()
    return Roadmap(report, course, _parted(report, {_ids(action) for action in taken}))


def _course(report: Report, found: Mapping[str, Standing], actions: tuple[Action, ...], goal: Goal) -> Course:
    its = demand(report.audit, found, report.basis, goal)
    leading = way(its, actions)
    chosen = leading.actions if isinstance(leading, Way) else actions
    milestones = tuple(
        Milestone(score, score.after(Fraction(0)), score.after(total(map(score.gain, chosen))))
        for score in its.scores
    )
    if isinstance(leading, Blocked):
        return Course(goal, leading, milestones, its.gates, (), is_reached=False)
    items = [item for action in leading.actions for item in action.items]
    after = afterwards(report.audit, report.answers.scope, found, items)
    return Course(
        goal, leading, milestones, its.gates, newly_asked(found, after), _is_met(report, after, goal)
    )


def _is_met(report: Report, after: Mapping[str, Standing], goal: Goal) -> bool:
    figures = scoring.figures(report.audit, after, report.answers.assessor)
    if figures.low is None and isinstance(goal, Level):
        return False
    return demand(report.audit, after, figures.basis, goal).is_met


def _parted(report: Report, taken: set[tuple[str, ...]]) -> tuple[tuple[Part, PlannedAction], ...]:
    beside = [one for one in report.plan if one.reason != "answer" and _ids(one) not in taken]
    easy = [one for one in beside if one.effort == planning.EFFORT["low"] and one.gain]
    quick = {_ids(one) for one in sorted(easy, key=lambda action: -action.gain)[:MOST_QUICK]}

    def part_of(action: PlannedAction) -> Part:
        if action.reason == "answer":
            return "answer"
        if _ids(action) in taken:
            return "way"
        return "quick" if _ids(action) in quick else "later"

    return tuple((part_of(action), action) for action in report.plan)


def _ids(action: Action | PlannedAction) -> tuple[str, ...]:
    return tuple(item.id for item in action.items)
