"""Everything that one answers file comes to, as one value: what every renderer reads, and nothing else.

A figure (`Figure`) is a *shown figure* of the contract: 0 to 100 with one decimal, rounded half up, where 100 and
0 stand only for exactly that. None stands for a figure that there is not.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from humas.model import Answers, Audit, Checklist, Entry, Item, Section, Stage

Figure = Fraction
Status = Literal["answered", "unanswered", "n/a", "not-asked"]
Met = Literal["yes", "no", "unanswered", "not-asked"]
Reason = Literal["answer", "critical", "stage", "gain"]


@dataclass(frozen=True, slots=True)
class ItemResult:
    """One item in scope. `weight` is 0 when a `when` alone drew it in; `score` and `gain` are figures.

    `points` and `score` are None unless the item is answered, and for a free text always. `pending` marks an item
    that is not put to the person yet, because what switches it is open.
    """

    item: Item
    entry: Entry
    status: Status
    pending: bool
    points: Fraction | None
    weight: Fraction
    score: Figure | None
    gain: Figure
    met: Met | None


@dataclass(frozen=True, slots=True)
class Sums:
    """The exact sums of one checklist or section: weights, and weights times scores."""

    applicable: Fraction  # of A
    answered: Fraction  # of R
    earned: Fraction  # of R, times the score
    set_aside: Fraction  # of N


@dataclass(frozen=True, slots=True)
class Part:
    """A checklist or a section with its figures; all None where nothing in it is applicable or in scope."""

    of: Checklist | Section
    sums: Sums
    coverage: Figure | None
    low: Figure | None
    high: Figure | None
    sections: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class GateResult:
    item: Item
    met: Met


@dataclass(frozen=True, slots=True)
class RiskResult:
    item: Item
    exposure: Figure | None  # 0 to 5
    status: Status


@dataclass(frozen=True, slots=True)
class PlannedAction:
    """What is to be done about some items of one checklist; `gain` is a figure, `effort` 1, 3 or 8 an item class.

    `open` tells that at least one of the items is still to be answered.
    """

    items: tuple[Item, ...]
    reason: Reason
    gain: Figure
    effort: int
    open: bool


@dataclass(frozen=True, slots=True)
class LevelResult:
    """Ids of levels; `capped_by` are ids of gates, and `stage`, where they lower the certain level."""

    certain: str | None
    possible: str | None
    capped_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StageResult:
    """Ids of stages; None is "not started"."""

    certain: str | None
    possible: str | None


@dataclass(frozen=True, slots=True)
class StageProgress:
    """One stage with the score over its items (None where no item of A carries it) and whether it is held."""

    stage: Stage
    low: Figure | None
    high: Figure | None
    certain: bool
    possible: bool
    gates: tuple[GateResult, ...]


@dataclass(frozen=True, slots=True)
class NextStage:
    """The way to the first stage that is not held for certain; effort None and no items: there is none yet."""

    stage: Stage
    effort: int | None
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Report:
    audit: Audit
    answers: Answers
    complete: bool
    coverage: Figure | None
    low: Figure | None
    high: Figure | None
    strict: Figure | None
    strict_high: Figure | None
    na_share: Figure | None
    backed: Figure | None
    verified: Figure | None
    basis: Literal["low", "strict"]
    level: LevelResult | None
    stage: StageResult | None
    stages: tuple[StageProgress, ...]
    checklists: tuple[Part, ...]
    items: tuple[ItemResult, ...]
    gates: tuple[GateResult, ...]
    risks: tuple[RiskResult, ...]
    plan: tuple[PlannedAction, ...]
    next_stage: NextStage | None

    @property
    def score(self) -> Figure | None:
        return self.low if self.complete else None

    @property
    def declared(self) -> Figure | None:
        return self.low

    @property
    def based(self) -> Figure | None:
        """The figure that level and `--fail-under` go by."""
        return self.strict if self.basis == "strict" else self.low
