"""Everything that one answers file comes to, as one value: what every renderer reads, and nothing else.

A figure (`Figure`) is a *shown figure* of the contract: 0 to 100 with one decimal, rounded half up, where 100
and 0 stand only for exactly that. None stands for a figure that there is not.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from msgspec import Struct, field

from humas import grading, planning, scoring
from humas.asking import Standing, Status, standings
from humas.grading import GateResult, LevelResult, Met, StageProgress, StageResult
from humas.marking import Points
from humas.model import Answers, Audit, Checklist, Entry, FreeText, Item, Section
from humas.planning import NextStage, PlannedAction, Reason
from humas.proof import is_backed
from humas.proving import has_valid_review
from humas.scoring import Basis, Figure, Figures, Sums, percent, shown, sums_of

__all__ = [
    "FORMAT",
    "Basis",
    "Figure",
    "GateResult",
    "ItemResult",
    "LevelResult",
    "Met",
    "NextStage",
    "Part",
    "PlannedAction",
    "Reason",
    "Report",
    "RiskResult",
    "StageProgress",
    "StageResult",
    "Status",
    "Sums",
    "report_of",
]


FORMAT = "humas/report/1"
"""What a report in any format says that it is; a file that says it may be written anew."""


class ItemResult(Struct, frozen=True):
    """One item in scope. `weight` is 0 when a `when` alone drew it in; `score` and `gain` are figures.

    `points` and `score` are None unless the item is answered, and for a free text always. `pending` marks an
    item that is not put to the person yet, because what switches it is open. `backed` and `reviewed` tell whether
    the answer has evidence that counts, and a review that does.
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
    backed: bool = False
    reviewed: bool = False


class Part(Struct, frozen=True):
    """A checklist or a section with its figures; all None where nothing in it is applicable or in scope."""

    of: Checklist | Section
    sums: Sums
    coverage: Figure | None
    low: Figure | None
    high: Figure | None
    sections: tuple[Part, ...] = ()


class RiskResult(Struct, frozen=True):
    item: Item
    exposure: Figure | None  # 0 to 5
    status: Status


class Report(Struct, frozen=True):
    """`stages` is empty, and `level`, `stage` and `next_stage` None, where the scope is too small.

    `last` is what checklists came to in an older file, by their ids, where all of their questions are the same; it is
    put in beside what the answers come to.
    """

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
    basis: Basis
    level: LevelResult | None
    stage: StageResult | None
    stages: tuple[StageProgress, ...]
    checklists: tuple[Part, ...]
    items: tuple[ItemResult, ...]
    gates: tuple[GateResult, ...]
    risks: tuple[RiskResult, ...]
    plan: tuple[PlannedAction, ...]
    next_stage: NextStage | None
    last: Mapping[str, Figure] = field(default_factory=dict)

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


def report_of(audit: Audit, answers: Answers) -> Report:
    """`answers.entries` are keyed by this audit's ids: what `was` renames is settled before."""
    found = standings(audit, answers.scope, answers.entries)
    sums = scoring.sums_by_checklist(audit, found.values())
    figures = scoring.figures(audit, found, answers.assessor)
    worth = scoring.worth(audit, sums)
    gates = grading.gates(audit, found)
    is_graded = grading.is_graded(audit, answers.scope)
    stages = grading.stages(audit, found, gates) if is_graded else ()
    actions = planning.actions(found, worth)
    next_stage = planning.next_stage(stages, found, actions)
    return Report(
        audit,
        answers,
        scoring.is_complete(figures.coverage, found.values()),
        figures.coverage,
        figures.low,
        figures.high,
        figures.strict,
        figures.strict_high,
        figures.na_share,
        figures.backed,
        figures.verified,
        figures.basis,
        level=_level(audit, figures, gates, stages) if is_graded else None,
        stage=grading.held(stages) if stages else None,
        stages=stages,
        checklists=tuple(_checklist(one, sums[one.id], found) for one in audit.checklists),
        items=tuple(_item(standing, worth, answers.assessor) for standing in found.values()),
        gates=gates,
        risks=tuple(_risk(standing) for standing in found.values() if standing.item.risk),
        plan=planning.plan(actions, found, worth, next_stage.stage if next_stage else None),
        next_stage=next_stage,
    )


def _level(
    audit: Audit, figures: Figures, gates: tuple[GateResult, ...], stages: tuple[StageProgress, ...]
) -> LevelResult | None:
    is_strict = figures.basis == "strict"
    certain = figures.strict if is_strict else figures.low
    possible = figures.strict_high if is_strict else figures.high
    if certain is None or possible is None:
        return None
    return grading.level(audit, certain, possible, gates, stages)


def _checklist(checklist: Checklist, sums: Sums, found: Mapping[str, Standing]) -> Part:
    sections = tuple(_section(section, found) for section in checklist.sections)
    return Part(checklist, sums, *scoring.part_progress(sums), sections)


def _section(section: Section, found: Mapping[str, Standing]) -> Part:
    sums = sums_of(found[item.id] for item in section.items if item.id in found)
    return Part(section, sums, *scoring.part_progress(sums))


def _item(standing: Standing, worth: Mapping[str, Fraction], assessor: str) -> ItemResult:
    is_scored = isinstance(standing.mark, Points) and not isinstance(standing.item.kind, FreeText)
    return ItemResult(
        standing.item,
        standing.entry,
        standing.status,
        standing.pending,
        points=standing.mark.points if isinstance(standing.mark, Points) and is_scored else None,
        weight=standing.weight,
        score=percent(standing.score) if is_scored else None,
        gain=shown(planning.gain_of(standing, worth)),
        met=grading.met(standing) if standing.item.gate else None,
        backed=is_backed(standing.entry.evidence),
        reviewed=has_valid_review(standing, assessor),
    )


def _risk(standing: Standing) -> RiskResult:
    risk, status = standing.item.risk, standing.status
    if risk is None or status in ("n/a", "not-asked"):
        return RiskResult(standing.item, None, status)
    return RiskResult(standing.item, shown(risk.impact * (1 - standing.score)), status)
