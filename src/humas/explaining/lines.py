"""The sum behind a report, one line an item: whether it counts, what it adds to each score, and why it adds no more."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal

from msgspec import Struct

from humas.asking import Asked, Standing, standings, switches
from humas.explaining.shares import Share, Shares, share_of, shares_of
from humas.grading import StageProgress, stage_sums
from humas.marking import Inapplicable, Misfit, Points
from humas.model import FreeText, Item
from humas.proving import as_backed, as_reviewed
from humas.report import ItemResult, Report
from humas.scoring import Sums, sums_of

Role = Literal[
    "counted",  # answered: of R
    "open",  # counts, and is not answered yet
    "set-aside",  # n/a with its reason: no part of `low`, 0 in `strict`
    "left-out",  # n/a where that is free: in no sum
    "not-asked",
    "drawn-in",  # asked only because the `when` of an item in scope names it
    "unscored",  # weighs nothing
    "text",
]


class StageSum(Struct, frozen=True):
    """A stage with the sums over its items, of all checklists together."""

    progress: StageProgress
    sums: Sums


class StageShare(Struct, frozen=True):
    """What an item has to do with the score of the stage that it shows."""

    of: StageSum
    share: Share


class Line(Struct, frozen=True):
    """One item in scope with its part in each score; `score` is its own, 0 to 1, None unless it is answered.

    `misfit` tells why what the file says is no answer. `verified` is None where nothing is verified yet.
    """

    result: ItemResult
    role: Role
    score: Fraction | None
    misfit: Misfit | None
    low: Shares
    strict: Shares
    backed: Shares
    verified: Shares | None
    stage: StageShare | None


class Explanation(Struct, frozen=True):
    """`lines` are by item, in the order of the audit; `decides` tells which items hang on the answer to one."""

    report: Report
    lines: Mapping[str, Line]
    decides: Mapping[str, tuple[Item, ...]]
    stages: tuple[StageSum, ...]


def explain(report: Report) -> Explanation:
    answers = report.answers
    found = standings(report.audit, answers.scope, answers.entries)
    shares = _all_shares(report, found)
    stages = {one.stage.id: StageSum(one, stage_sums(one.stage, found)) for one in report.stages}
    lines = {
        one.item.id: _line(one, found[one.item.id], shares, stages.get(one.item.stage or ""))
        for one in report.items
    }
    return Explanation(report, lines, _decided(found), tuple(stages.values()))


def _decided(found: Mapping[str, Standing]) -> dict[str, tuple[Item, ...]]:
    decided: dict[str, tuple[Item, ...]] = {}
    for name, standing in found.items():
        for switch in switches({name: standing}):
            decided[switch] = (*decided.get(switch, ()), standing.item)
    return decided


def _all_shares(report: Report, found: Mapping[str, Standing]) -> Mapping[str, Mapping[str, Shares]]:
    """By the name of the score, then by the id of the item."""
    audit, assessor = report.audit, report.answers.assessor
    shares = {
        "low": shares_of(audit, found, "low"),
        "strict": shares_of(audit, found, "strict"),
        "backed": shares_of(audit, {name: as_backed(one) for name, one in found.items()}, "low"),
    }
    if report.verified is not None:
        reviewed = {name: as_reviewed(one, assessor) for name, one in found.items()}
        shares["verified"] = shares_of(audit, reviewed, "low")
    return shares


def _line(
    result: ItemResult,
    standing: Standing,
    shares: Mapping[str, Mapping[str, Shares]],
    stage: StageSum | None,
) -> Line:
    name = result.item.id
    return Line(
        result,
        _role(standing),
        score=None if result.points is None else standing.score,
        misfit=_misfit(standing),
        low=shares["low"][name],
        strict=shares["strict"][name],
        backed=shares["backed"][name],
        verified=shares["verified"][name] if "verified" in shares else None,
        stage=_stage(standing, stage) if stage and stage.sums.applicable else None,
    )


def _role(standing: Standing) -> Role:
    if standing.asked is Asked.NO:
        return "not-asked"
    if isinstance(standing.item.kind, FreeText):
        return "text"
    if not standing.weight:
        return "drawn-in" if standing.item.weight else "unscored"
    match standing.mark:
        case Points():
            return "counted"
        case Inapplicable(free=free):
            return "left-out" if free else "set-aside"
        case _:
            return "open"


def _misfit(standing: Standing) -> Misfit | None:
    return standing.mark if isinstance(standing.mark, Misfit) else None


def _stage(standing: Standing, of: StageSum) -> StageShare:
    """Of a stage with an item that is applicable."""
    return StageShare(of, share_of(sums_of([standing]), 100 / of.sums.considered, "strict"))
