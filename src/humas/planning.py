"""What to do next: actions for what is missing, their order, and the least that holds the next stage."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate, product
from typing import Literal

from humas.asking import Asked, Standing, switches
from humas.exact import total
from humas.grading import StageProgress, is_stage_gate, met, stage_sums
from humas.marking import Inapplicable
from humas.model import Effort, Item, Stage, Text
from humas.scoring import Figure, missing, shown

Reason = Literal["answer", "critical", "stage", "gain"]

EFFORT: Mapping[Effort, int] = {"low": 1, "medium": 3, "high": 8}


@dataclass(frozen=True, slots=True)
class Action:
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


@dataclass(frozen=True, slots=True)
class PlannedAction:
    """What is to be done about some items of one checklist; `gain` is a figure, `effort` 1, 3 or 8.

    `open` tells that at least one of the items is still to be answered.
    """

    items: tuple[Item, ...]
    reason: Reason
    gain: Figure
    effort: int
    open: bool


@dataclass(frozen=True, slots=True)
class NextStage:
    """The way to the first stage that is not held for certain; without any way, effort None and no items."""

    stage: Stage
    effort: int | None
    items: tuple[Item, ...]


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
        for action in sorted(group, key=lambda action: -action.gain / action.effort)
    )


def next_stage(
    stages: tuple[StageProgress, ...], standings: Mapping[str, Standing], actions: tuple[Action, ...]
) -> NextStage | None:
    """None once every stage is held."""
    progress = next((progress for progress in stages if not progress.certain), None)
    if progress is None:
        return None
    way = _cheapest_way(progress, standings, actions)
    if way is None:
        return NextStage(progress.stage, None, ())
    chosen = {item.id for number in way.numbers for item in actions[number].items}
    items = tuple(standing.item for standing in standings.values() if standing.item.id in chosen)
    return NextStage(progress.stage, way.effort, items)


@dataclass(frozen=True, slots=True)
class _Way:
    """Some actions, by their places in `actions`; `gain` is weight that they earn of the stage's items."""

    numbers: tuple[int, ...]
    effort: int
    gain: Fraction


def _cheapest_way(
    progress: StageProgress, standings: Mapping[str, Standing], actions: tuple[Action, ...]
) -> _Way | None:
    """The least effort that meets the stage's gates and earns its score; ties: the most earned, the earliest.

    Exact, because efforts come in few classes: of a class only those with the largest gains are ever worth
    taking, so only how many of each class are taken has to be tried.
    """
    stage, sums = progress.stage, stage_sums(progress.stage, standings)
    gains = [_stage_gain(action, stage) for action in actions]
    forced = [number for number, action in enumerate(actions) if _meets_gate(action, stage)]
    met_by_force = {item.id for number in forced for item in actions[number].items}
    if not sums.applicable or any(gate.unmet and gate.item.id not in met_by_force for gate in progress.gates):
        return None

    def holds(gain: Fraction) -> bool:
        return shown(100 * (sums.earned + gain) / sums.considered) >= stage.start

    start = _Way(tuple(forced), sum(actions[n].effort for n in forced), total(gains[n] for n in forced))
    free = [number for number in range(len(actions)) if gains[number] and number not in forced]
    best_first = sorted(free, key=lambda number: -gains[number])
    low, medium, high = (
        _first_ones([number for number in best_first if actions[number].effort == effort], effort, gains)
        for effort in sorted(EFFORT.values())
    )
    ways = (_fewest((start, few, some), high, holds) for few, some in product(low, medium))
    held = [way for way in ways if way is not None]
    return min(held, key=lambda way: (way.effort, -way.gain, way.numbers), default=None)


def _fewest(taken: tuple[_Way, ...], more: list[_Way], holds: Callable[[Fraction], bool]) -> _Way | None:
    """What is taken already, and of `more` the first that together with it holds."""
    so_far = total(way.gain for way in taken)
    enough = next((way for way in more if holds(so_far + way.gain)), None)
    return None if enough is None else _together((*taken, enough))


def _first_ones(numbers: list[int], effort: int, gains: list[Fraction]) -> list[_Way]:
    """None of them, the first, the first two, and so on."""
    totals = accumulate((gains[number] for number in numbers), initial=Fraction(0))
    return [_Way(tuple(numbers[:count]), effort * count, total) for count, total in enumerate(totals)]


def _together(parts: tuple[_Way, ...]) -> _Way:
    numbers = sorted(number for part in parts for number in part.numbers)
    return _Way(tuple(numbers), sum(part.effort for part in parts), total(part.gain for part in parts))


def _action(standings: list[Standing], worth: Mapping[str, Fraction]) -> Action:
    gain = total(gain_of(standing, worth) for standing in standings)
    return Action(tuple(standings), max(EFFORT[standing.item.effort] for standing in standings), gain)


def _is_to_do(standing: Standing) -> bool:
    """Asked for certain and applicable, and below full marks or an unmet gate."""
    if standing.asked is not Asked.YES or isinstance(standing.mark, Inapplicable):
        return False
    return missing(standing) > 0 or _is_unmet_gate(standing)


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


def _stage_gain(action: Action, stage: Stage) -> Fraction:
    return total(missing(standing) for standing in action.standings if standing.item.stage == stage.id)
