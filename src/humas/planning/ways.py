"""The least effort that leads to a goal, or why nothing that is asked today does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import gcd, lcm

from msgspec import Struct

from humas.asking import Standing
from humas.exact import total
from humas.grading import GateResult, StageProgress
from humas.model import Item, Stage
from humas.planning.actions import Action
from humas.planning.cheapest import cheapest
from humas.planning.goals import Demand, Score, demand_of


class Way(Struct, frozen=True):
    """Actions in the order of the audit, none where the goal is reached.

    No way takes less effort than `at_least`: mostly what this one takes, lower where the search had to be given up.
    """

    actions: tuple[Action, ...]
    effort: int
    at_least: int


class Blocked(Struct, frozen=True):
    """Gates that no action meets, scores that stay too low with full marks for all that is asked, empty stages."""

    gates: tuple[GateResult, ...]
    scores: tuple[Score, ...]
    empty: tuple[Stage, ...]


class NextStage(Struct, frozen=True):
    """The way to the first stage that is not held for certain; without any way, effort None and no items.

    `is_least` is false where the search had to be given up.
    """

    stage: Stage
    effort: int | None
    items: tuple[Item, ...]
    is_least: bool = True


def way(demand: Demand, actions: Sequence[Action]) -> Way | Blocked:
    """Exact. Ties: the goal's own score as high as can be, then the earlier actions."""
    gates = {gate.item.id for gate in demand.gates}
    forced = [number for number, action in enumerate(actions) if gates and gates & _ids(action)]
    gains = [[score.gain(action) for action in actions] for score in demand.scores]
    met = {id_ for number in forced for id_ in _ids(actions[number])}
    blocked = Blocked(
        tuple(gate for gate in demand.gates if gate.item.id not in met),
        tuple(
            score for score, its in zip(demand.scores, gains, strict=True) if not score.is_reached(total(its))
        ),
        demand.empty,
    )
    if blocked.gates or blocked.scores or blocked.empty:
        return blocked
    free = [number for number in range(len(actions)) if number not in forced]
    counted = [
        _counted(score, total(its[number] for number in forced), [its[number] for number in free])
        for score, its in zip(demand.scores, gains, strict=True)
    ]
    brings = [tuple(counts[nth] for counts, _ in counted) for nth in range(len(free))]
    found = cheapest([actions[number].effort for number in free], brings, tuple(need for _, need in counted))
    assert found is not None
    sure = sum(actions[number].effort for number in forced)
    numbers = sorted([*forced, *(free[nth] for nth in found.numbers)])
    return Way(tuple(actions[n] for n in numbers), sure + found.effort, sure + found.at_least)


def next_stage(
    stages: Sequence[StageProgress], standings: Mapping[str, Standing], actions: Sequence[Action]
) -> NextStage | None:
    """None once every stage is held."""
    progress = next((progress for progress in stages if not progress.certain), None)
    if progress is None:
        return None
    found = way(demand_of([progress], standings), actions)
    if isinstance(found, Blocked):
        return NextStage(progress.stage, None, ())
    chosen = {id_ for action in found.actions for id_ in _ids(action)}
    items = tuple(standing.item for standing in standings.values() if standing.item.id in chosen)
    return NextStage(progress.stage, found.effort, items, found.at_least == found.effort)


def _ids(action: Action) -> set[str]:
    return {item.id for item in action.items}


def _counted(score: Score, sure: Fraction, gains: Sequence[Fraction]) -> tuple[list[int], int]:
    """Gains in the largest unit that measures them all, and how many units are needed beside what is sure."""
    common = lcm(*(gain.denominator for gain in gains))
    whole = [gain.numerator * (common // gain.denominator) for gain in gains]
    unit = gcd(*whole) or 1
    counts = [one // unit for one in whole]
    least, most = 0, sum(counts)
    while least < most:
        middle = (least + most) // 2
        if score.is_reached(sure + Fraction(middle * unit, common)):
            most = middle
        else:
            least = middle + 1
    return counts, least
