"""What would be if some items had other answers: the report as it is beside the report as it would be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from humas.explaining.naming import item_called
from humas.explaining.wording import entry_with
from humas.marking import mark
from humas.model import NO_ENTRY, Entry, Item
from humas.problems import Stop
from humas.proof import is_same
from humas.report import GateResult, ItemResult, Part, Report, report_of

Effect = Literal["counts", "same", "weightless", "not-asked", "pending", "out-of-scope"]
"""Whether an answer that is supposed can change the score; what weighs nothing may still decide what is asked."""


class Supposed(Struct, frozen=True):
    """One item with what the file says of it, and what is supposed in its place."""

    item: Item
    before: Entry
    after: Entry
    effect: Effect


class WhatIf(Struct, frozen=True):
    """Two reports of one audit and scope, and in pairs of before and after what in them is not the same.

    `asked` are the items that are asked only after, `dropped` those that are not any more, and of `waiting` it hangs
    on an answer only after.
    """

    supposed: tuple[Supposed, ...]
    before: Report
    after: Report
    checklists: tuple[tuple[Part, Part], ...]
    gates: tuple[tuple[GateResult, GateResult], ...]
    asked: tuple[Item, ...]
    dropped: tuple[Item, ...]
    waiting: tuple[Item, ...]


def what_if(report: Report, assumptions: Sequence[str]) -> WhatIf:
    """`assumptions` are of the form ITEM=ANSWER; raises Stop, for an answer too that would not count in a file."""
    supposed = _supposed(report, assumptions)
    entries = {**report.answers.entries, **{item.id: entry for item, entry in supposed}}
    after = report_of(report.audit, replace(report.answers, entries=entries))
    results = {one.item.id: one for one in after.items}
    own = report.answers.entries
    return _compared(
        report,
        after,
        tuple(
            Supposed(item, before, entry, _effect(item, before, entry, results.get(item.id)))
            for item, entry in supposed
            for before in (own.get(item.id, NO_ENTRY),)
        ),
    )


def _supposed(report: Report, assumptions: Sequence[str]) -> list[tuple[Item, Entry]]:
    found: dict[str, tuple[Item, Entry]] = {}
    for assumption in assumptions:
        name, equals, text = assumption.partition("=")
        if not (equals and name.strip()):
            raise Stop("if-shape", value=assumption)
        item = item_called(name, report)
        if item.id in found:
            raise Stop("if-twice", item=item.id)
        found[item.id] = item, entry_with(item, report.answers.entries.get(item.id, NO_ENTRY), text)
    return list(found.values())


def _effect(item: Item, before: Entry, after: Entry, result: ItemResult | None) -> Effect:
    if result is None:
        return "out-of-scope"
    if is_same(before.answer, after.answer) and (
        mark(item, before.answer, before.note) == mark(item, after.answer, after.note)
    ):
        return "same"
    if result.status == "not-asked":
        return "not-asked"
    if result.pending:
        return "pending"
    return "counts" if result.weight else "weightless"


def _compared(before: Report, after: Report, supposed: tuple[Supposed, ...]) -> WhatIf:
    moved: dict[str, list[Item]] = {"asked": [], "not-asked": [], "pending": []}
    for was, now in zip(before.items, after.items, strict=True):
        if _asked(was) != _asked(now):
            moved[_asked(now)].append(now.item)
    parts = zip(before.checklists, after.checklists, strict=True)
    gates = zip(before.gates, after.gates, strict=True)
    return WhatIf(
        supposed,
        before,
        after,
        checklists=tuple((was, now) for was, now in parts if was.sums != now.sums),
        gates=tuple((was, now) for was, now in gates if was.met != now.met),
        asked=tuple(moved["asked"]),
        dropped=tuple(moved["not-asked"]),
        waiting=tuple(moved["pending"]),
    )


def _asked(result: ItemResult) -> str:
    if result.pending:
        return "pending"
    return "not-asked" if result.status == "not-asked" else "asked"
