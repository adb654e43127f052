"""Two or more years of one agency side by side: each as it stands, and how far it has moved, like for like.

All are read against one audit, the one in use. A year's own figures are those of its report. They are never
subtracted: a score also moves when questions are added, changed or set aside. What is subtracted is the score of
the same formula over the questions that count in both years (`Moved`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from humas.asking import Standing, standings
from humas.comparing.figures import Moved, Range, checklist_moved, whole_moved
from humas.comparing.questions import GateChange, ItemChange, doubt_of
from humas.matching import since
from humas.model import Audit, Entry, Item
from humas.report import Figure, ItemResult, Report

__all__ = [
    "FORMAT",
    "Change",
    "Comparison",
    "Gone",
    "Moved",
    "Range",
    "Year",
    "change_between",
    "compare",
    "last_figures",
]

FORMAT = "humas/compare/1"
"""What a comparison in any format says that it is."""


class Year(Struct, frozen=True):
    """One answers file as its report has it; `name` is what the file is called, and tells it from the others.

    `gone` are its entries under ids that the audit in use does not have.
    """

    name: str
    report: Report
    gone: Mapping[str, Entry]

    @property
    def is_of_other_version(self) -> bool:
        """Its figures are counted with the audit in use: a report written then may have others."""
        return self.report.answers.audit_version != self.report.audit.version


class Gone(Struct, frozen=True):
    """What is answered under an id that the audit in use does not have."""

    id: str
    before: Entry | None
    after: Entry | None


class Change(Struct, frozen=True):
    """From one year to another. `items` are those in the scope of one of them at least, in the audit's order."""

    before: Year
    after: Year
    whole: Moved
    checklists: tuple[Moved, ...]
    items: tuple[ItemChange, ...]
    gates: tuple[GateChange, ...]
    gone: tuple[Gone, ...]


class Comparison(Struct, frozen=True):
    """`changes` lead from each year to the next, `span` from the first to the last where there are more than two."""

    audit: Audit
    years: tuple[Year, ...]
    changes: tuple[Change, ...]
    span: Change | None

    @property
    def is_in_order(self) -> bool:
        """Whether no date contradicts the order in which the years were given."""
        dates = [year.report.answers.date for year in self.years if year.report.answers.date]
        return dates == sorted(dates)


def compare(years: Sequence[Year]) -> Comparison:
    """At least two, in the order given, all of the same audit."""
    changes = tuple(change_between(before, after) for before, after in pairwise(years))
    span = change_between(years[0], years[-1]) if len(changes) > 1 else None
    return Comparison(years[0].report.audit, tuple(years), changes, span)


def change_between(before: Year, after: Year) -> Change:
    items = _item_changes(before, after)
    counting = {change.item.id for change in items if change.counts}
    sides = (_counting(before, counting), _counting(after, counting))
    audit = after.report.audit
    return Change(
        before,
        after,
        whole=whole_moved(audit, items, sides),
        checklists=tuple(checklist_moved(checklist, items, sides) for checklist in audit.checklists),
        items=items,
        gates=_gate_changes(before, after, items),
        gone=tuple(
            Gone(name, before.gone.get(name), after.gone.get(name))
            for name in dict.fromkeys((*before.gone, *after.gone))
        ),
    )


def last_figures(before: Year, after: Year) -> dict[str, Figure]:
    """What each checklist came to before, for certain, by its id; only where each question counts in both years.

    Then that is the figure of the older report, and may stand beside the one of the newer.
    """
    return {
        moved.of.id: moved.before[0]
        for moved in change_between(before, after).checklists
        if moved.of and moved.before and moved.counted == moved.asked
    }


def _item_changes(before: Year, after: Year) -> tuple[ItemChange, ...]:
    then, now = _by_id(before.report), _by_id(after.report)
    return tuple(
        _item_change(item, (then.get(item.id), now.get(item.id)), (before, after))
        for item in after.report.audit.items
        if item.id in then or item.id in now
    )


def _item_change(
    item: Item, results: tuple[ItemResult | None, ItemResult | None], years: tuple[Year, Year]
) -> ItemChange:
    first, second = (
        since(item, result.entry, year.report.answers.audit_version, year.report.audit)
        if result
        else "unknown"
        for result, year in zip(results, years, strict=True)
    )
    return ItemChange(item, *results, doubt_of(*results, (first, second)))


def _by_id(report: Report) -> Mapping[str, ItemResult]:
    return {result.item.id: result for result in report.items}


def _counting(year: Year, counting: set[str]) -> Mapping[str, Standing]:
    answers = year.report.answers
    found = standings(year.report.audit, answers.scope, answers.entries)
    return {name: standing for name, standing in found.items() if name in counting}


def _gate_changes(before: Year, after: Year, items: Sequence[ItemChange]) -> tuple[GateChange, ...]:
    doubts = {change.item.id: change.doubt for change in items}
    then, now = _by_id(before.report), _by_id(after.report)
    return tuple(
        GateChange(
            was.item,
            was.met if was.item.id in then else None,
            is_.met if is_.item.id in now else None,
            doubts.get(was.item.id, "scope"),
        )
        for was, is_ in zip(before.report.gates, after.report.gates, strict=True)
    )
