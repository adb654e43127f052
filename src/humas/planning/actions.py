"""What to do next: actions for what is missing, and their order."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal

from msgspec import Struct

from humas.asking import Asked, Standing, switches
from humas.exact import total
from humas.grading import is_stage_gate, met
from humas.marking import Inapplicable
from humas.model import Effort, Item, Stage, Text
from humas.scoring import Figure, missing, shown

Reason = Literal["answer", "critical", "stage", "gain"]

EFFORT: Mapping[Effort, int] = {"low": 1, "medium": 3, "high": 8}


class Action(Struct, frozen=True):
    """Items of one checklist that one advice is for. `gain`: what `low` (0 to 100) rises by, exactly."""

    standings: tuple[Standing, ...]
    effort: int
    gain: Fraction

    @property
    def items(self) -> tuple[Item, ...]:
        return tuple(standing.item for standing in self.standings)

    @property
    def open(self) -> bool:
        return any(standing.status == "unanswered" for standing in self.standings)


class PlannedAction(Struct, frozen=True):
    """What is to be done about some items of one checklist; `gain` is a figure, `effort` 1, 3 or 8.

    `open` tells that at least one of the items is still to be answered.
    """

    items: tuple[Item, ...]
    reason: Reason
    gain: Figure
    effort: int
    open: bool


def actions(standings: Mapping[str, Standing], worth: Mapping[str, Fraction]) -> tuple[Action, ...]:
    """In the order of their first items. `worth` is what one unit of weight adds to `low`, by checklist."""
    grouped: dict[tuple[str, Text | str], list[Standing]] = {}
    for standing in standings.values():
        if _is_to_do(standing):
            item = standing.item
            grouped.setdefault((item.checklist, item.advice or item.id), []).append(standing)
    return tuple(_action(group, worth) for group in grouped.values())


def gain_of(standing: Standing, worth: Mapping[str, Fraction]) -> Fraction:
    """What `low` rises by, exactly, if this item alone earned full marks."""
    gap = missing(standing)
    return gap * worth[standing.item.checklist] if gap else gap


def plan(
    actions: tuple[Action, ...],
    standings: Mapping[str, Standing],
    worth: Mapping[str, Fraction],
    next_: Stage | None,
) -> tuple[PlannedAction, ...]:
    """The open switches one by one, because they decide what else is asked, and then every action once."""
    deciding = switches(standings)
    open_switches = [
        _action([standing], worth)
        for standing in standings.values()
        if standing.item.id in deciding and standing.status == "unanswered" and not standing.pending
    ]
    reasons: dict[Reason, list[Action]] = {"answer": open_switches, "critical": [], "stage": [], "gain": []}
    for action in actions:
        reasons[_reason(action, next_)].append(action)
    return tuple(
        PlannedAction(action.items, reason, shown(action.gain), action.effort, action.open)
        for reason, group in reasons.items()
        for action in sorted(group, key=_worthwhile, reverse=True)
    )


def _worthwhile(action: Action) -> tuple[float, Fraction]:
    """Its gain for its effort, as near as a float is and exactly: few comparisons have to look further."""
    exact = action.gain / action.effort
    return float(exact), exact


def _action(standings: list[Standing], worth: Mapping[str, Fraction]) -> Action:
    gain = total(gain_of(standing, worth) for standing in standings)
    return Action(tuple(standings), max(EFFORT[standing.item.effort] for standing in standings), gain)


def _is_to_do(standing: Standing) -> bool:
    """Asked for certain and applicable, and below full marks or an unmet gate."""
    if standing.asked is not Asked.YES or isinstance(standing.mark, Inapplicable):
        return False
    return bool(missing(standing)) or _is_unmet_gate(standing)


def _is_unmet_gate(standing: Standing) -> bool:
    return standing.item.gate is not None and met(standing) in ("no", "unanswered")


def _meets_gate(action: Action, stage: Stage) -> bool:
    """Whether it is what an unmet gate of the stage waits for."""
    return any(
        is_stage_gate(standing.item, stage) and _is_unmet_gate(standing) for standing in action.standings
    )


def _reason(action: Action, next_: Stage | None) -> Reason:
    if any(standing.item.gate == "critical" and _is_unmet_gate(standing) for standing in action.standings):
        return "critical"
    return "stage" if next_ is not None and _meets_gate(action, next_) else "gain"
