"""What a goal, a stage or a level, takes: gates to be met and scores to be reached."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from msgspec import Struct

from humas.asking import Standing
from humas.exact import total
from humas.grading import GateResult, StageProgress, gates, stage_sums, stages
from humas.model import Audit, Item, Level, Stage
from humas.planning.actions import Action
from humas.scoring import Basis, Figure, missing, shown, sums_by_checklist, worth

Goal = Stage | Level

NOTHING = Fraction(0)


class Score(Struct, frozen=True):
    """The score of a stage, or the whole (`stage` None), and what it must come to; `now` is exact, 0 to 100.

    `basis` is what it is reckoned by, of a stage always strict; `worth` what one unit of weight adds to it, for that
    stage or for each checklist.
    """

    stage: Stage | None
    start: Fraction
    now: Fraction
    worth: Mapping[str, Fraction]
    basis: Basis = "strict"

    def gain(self, action: Action) -> Fraction:
        """What it rises by, exactly, if all items of the action earned full marks."""
        each = [(one, self.worth.get(self._counted_by(one.item))) for one in action.standings]
        gains = [missing(one) * worth for one, worth in each if worth]
        return total(gains) if gains else NOTHING

    def is_reached(self, gain: Fraction = NOTHING) -> bool:
        return self.after(gain) >= self.start

    def after(self, gain: Fraction) -> Figure:
        return shown(self.now + gain)

    def _counted_by(self, item: Item) -> str:
        return item.checklist if self.stage is None else item.stage or ""


class Demand(Struct, frozen=True):
    """`gates` are unmet; `scores` reached or not, the goal's own last; `empty` are stages without an item of A."""

    gates: tuple[GateResult, ...]
    scores: tuple[Score, ...]
    empty: tuple[Stage, ...] = ()

    @property
    def is_met(self) -> bool:
        return not self.gates and not self.empty and all(score.is_reached() for score in self.scores)


def demand(audit: Audit, standings: Mapping[str, Standing], basis: Basis, goal: Goal) -> Demand:
    """`basis`: what levels go by. There is something applicable."""
    its_gates = gates(audit, standings)
    progress = stages(audit, standings, its_gates)
    if isinstance(goal, Stage):
        return demand_of(progress[: audit.stages.index(goal) + 1], standings)
    whole = _whole(audit, standings, basis, goal)
    if not _is_above_cap(audit, goal):
        return Demand((), (whole,))
    critical = tuple(gate for gate in its_gates if gate.item.gate == "critical" and gate.unmet)
    first = demand_of(progress[:1], standings)
    return Demand((*critical, *first.gates), (*first.scores, whole), first.empty)


def demand_of(progress: Sequence[StageProgress], standings: Mapping[str, Standing]) -> Demand:
    """Of stages that are to be held all together."""
    sums = [(one.stage, stage_sums(one.stage, standings)) for one in progress]
    return Demand(
        tuple(gate for one in progress for gate in one.gates if gate.unmet),
        tuple(
            Score(
                stage,
                stage.start,
                100 * its.earned / its.considered,
                {stage.id: 100 / its.considered},
            )
            for stage, its in sums
            if its.applicable
        ),
        tuple(stage for stage, its in sums if not its.applicable),
    )


def _whole(audit: Audit, standings: Mapping[str, Standing], basis: Basis, level: Level) -> Score:
    sums = sums_by_checklist(audit, standings.values())
    its_worth = worth(audit, sums, basis)
    now = total(sums[checklist].earned * each for checklist, each in its_worth.items())
    return Score(None, level.start, now, its_worth, basis)


def _is_above_cap(audit: Audit, level: Level) -> bool:
    ids = [one.id for one in audit.levels]
    return audit.critical_cap in ids and ids.index(level.id) > ids.index(audit.critical_cap)
