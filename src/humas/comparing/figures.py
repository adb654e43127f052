"""How far the figures have moved, like for like: over the questions that count in both years."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from humas.asking import Standing
from humas.comparing.questions import ItemChange
from humas.model import Audit, Checklist, Section
from humas.scoring import Figure, Progress, part_progress, progress, sums_of

Range = tuple[Figure, Figure]
"""What is certain and what is possible; the same twice once nothing is open."""


class Moved(Struct, frozen=True):
    """What a checklist, a section or (None) the whole earned in two years, over the same questions both times.

    These are the questions with a weight that are in the scope of both files, are asked and applicable in both, and
    are the same question in both: one set of questions, each with its weight of today. `before` and `after` are the
    contract's `low` and `high` over that set; what is open in one of the years makes that year a range. None where
    no question counts. `counted` is how many do, of `asked`, those with a weight asked in one of the years at least.
    """

    of: Checklist | Section | None
    before: Range | None
    after: Range | None
    counted: int
    asked: int
    sections: tuple[Moved, ...] = ()

    @property
    def change(self) -> Range | None:
        """The least and the most that the figures, as they are shown, can lie apart; negative for a fall."""
        if self.before is None or self.after is None:
            return None
        return self.after[0] - self.before[1], self.after[1] - self.before[0]


Sides = tuple[Mapping[str, Standing], Mapping[str, Standing]]
"""What counts, as it stood before and as it stands after."""


def whole_moved(audit: Audit, items: Sequence[ItemChange], sides: Sides) -> Moved:
    """A checklist without a weight has no part in it."""
    weighty = {checklist.id for checklist in audit.checklists if checklist.weight}
    its = [change for change in items if change.item.checklist in weighty]
    before, after = (_range(progress(audit, side)) for side in sides)
    return Moved(None, before, after, *_counts(its))


def checklist_moved(checklist: Checklist, items: Sequence[ItemChange], sides: Sides) -> Moved:
    return _part(
        checklist, items, sides, tuple(_part(section, items, sides) for section in checklist.sections)
    )


def _part(
    of: Checklist | Section, items: Sequence[ItemChange], sides: Sides, sections: tuple[Moved, ...] = ()
) -> Moved:
    ids = {item.id for item in of.items}
    before, after = (
        _range(part_progress(sums_of(its for name, its in side.items() if name in ids))) for side in sides
    )
    return Moved(of, before, after, *_counts(change for change in items if change.item.id in ids), sections)


def _range(figures: Progress) -> Range | None:
    _, low, high = figures
    return None if low is None or high is None else (low, high)


def _counts(items: Iterable[ItemChange]) -> tuple[int, int]:
    asked = [change for change in items if change.matters]
    return sum(change.counts for change in asked), len(asked)
