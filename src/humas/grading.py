"""What the figures earn an agency: its gates, the stage it holds, and the word for its score."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from humas.asking import Standing
from humas.marking import Inapplicable, Points
from humas.model import Audit, Item, Scope, Stage
from humas.scoring import Figure, Sums, share, sums_of

Met = Literal["yes", "no", "unanswered", "not-asked"]


class GateResult(Struct, frozen=True):
    item: Item
    met: Met

    @property
    def unmet(self) -> bool:
        return self.met in ("no", "unanswered")


class LevelResult(Struct, frozen=True):
    """Ids of levels; `capped_by` are ids of gates, and `stage`, where they lower the certain level."""

    certain: str | None
    possible: str | None
    capped_by: tuple[str, ...]


class StageResult(Struct, frozen=True):
    """Ids of stages; None is "not started"."""

    certain: str | None
    possible: str | None


class StageProgress(Struct, frozen=True):
    """One stage with the score over its items (None where no item of A carries it) and whether it is held."""

    stage: Stage
    low: Figure | None
    high: Figure | None
    certain: bool
    possible: bool
    gates: tuple[GateResult, ...]


def is_graded(audit: Audit, scope: Scope) -> bool:
    """Whether the scope is enough for a level and a stage: all of the audit, or at least all of its gates."""
    match scope:
        case "full":
            return True
        case "quick":
            return all(item.quick for item in audit.items if item.gate)
        case _:
            return False


def gates(audit: Audit, standings: Mapping[str, Standing]) -> tuple[GateResult, ...]:
    """Every gate of the audit; those out of scope are unanswered."""
    return tuple(
        GateResult(item, met(standings[item.id]) if item.id in standings else "unanswered")
        for item in audit.items
        if item.gate
    )


def met(standing: Standing) -> Met:
    """How a gate stands."""
    match standing.mark:
        case Points(points=points):
            return "yes" if points >= standing.item.passing else "no"
        case Inapplicable():
            return "yes"
        case _:
            return "not-asked" if standing.status == "not-asked" else "unanswered"


def stage_sums(stage: Stage, standings: Mapping[str, Standing]) -> Sums:
    """Over the items that carry the stage, those of all checklists together."""
    return sums_of(standing for standing in standings.values() if standing.item.stage == stage.id)


def stages(
    audit: Audit, standings: Mapping[str, Standing], gates: tuple[GateResult, ...]
) -> tuple[StageProgress, ...]:
    """Every stage, each held only if the one before is; what is not applicable counts as 0."""
    found: list[StageProgress] = []
    certain = possible = True
    for stage in audit.stages:
        its_gates = tuple(gate for gate in gates if is_stage_gate(gate.item, stage))
        sums = stage_sums(stage, standings)
        low = share(sums.earned, sums.considered) if sums.applicable else None
        high = share(sums.earned + sums.open, sums.considered) if sums.applicable else None
        certain = certain and _reaches(low, stage) and not any(gate.unmet for gate in its_gates)
        possible = possible and _reaches(high, stage) and not any(gate.met == "no" for gate in its_gates)
        found.append(StageProgress(stage, low, high, certain, possible, its_gates))
    return tuple(found)


def is_stage_gate(item: Item, stage: Stage) -> bool:
    return item.gate == "stage" and item.stage == stage.id


def held(stages: tuple[StageProgress, ...]) -> StageResult:
    certain = [progress.stage.id for progress in stages if progress.certain]
    possible = [progress.stage.id for progress in stages if progress.possible]
    return StageResult(certain[-1] if certain else None, possible[-1] if possible else None)


def level(
    audit: Audit,
    certain: Figure,
    possible: Figure,
    gates: tuple[GateResult, ...],
    stages: tuple[StageProgress, ...],
) -> LevelResult:
    """The words for the figure that is certain and for the one that is possible, under the cap."""
    critical = [gate for gate in gates if gate.item.gate == "critical"]
    caps = [gate.item.id for gate in critical if gate.unmet]
    if stages and not any(progress.certain for progress in stages):
        caps.append("stage")
    fails = any(gate.met == "no" for gate in critical)
    barred = bool(stages) and not any(progress.possible for progress in stages)

    uncapped = _rank(audit, certain)
    reached = _capped(audit, uncapped) if caps else uncapped
    in_reach = _rank(audit, possible)
    if fails or barred:
        in_reach = _capped(audit, in_reach)
    return LevelResult(
        _level_id(audit, reached), _level_id(audit, in_reach), tuple(caps) if reached < uncapped else ()
    )


def _reaches(figure: Figure | None, stage: Stage) -> bool:
    return figure is not None and figure >= stage.start


def _rank(audit: Audit, figure: Figure) -> int:
    """How many levels the figure reaches."""
    return sum(level.start <= figure for level in audit.levels)


def _capped(audit: Audit, rank: int) -> int:
    for place, level in enumerate(audit.levels, start=1):
        if level.id == audit.critical_cap:
            return min(rank, place)
    return rank


def _level_id(audit: Audit, rank: int) -> str | None:
    return audit.levels[rank - 1].id if rank else None
