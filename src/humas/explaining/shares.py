"""What each item adds to a score, and could add: exact parts that make up the score's own figure when added.

A score is a sum over items, so each has its own part in it: of its weight, what of that it has earned, and what is
open. The parts are those of `scoring`, of one item at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from msgspec import Struct

from humas.asking import Standing
from humas.model import Audit
from humas.scoring import Basis, Sums, sums_by_checklist, sums_of, worth


class Share(Struct, frozen=True):
    """In points of a score from 0 to 100, exactly: the most that an item can add, what it adds, what it still may."""

    most: Fraction
    adds: Fraction
    open: Fraction

    @property
    def lost(self) -> Fraction:
        """What its answer, or its being set aside, leaves out."""
        return self.most - self.adds - self.open


NO_SHARE = Share(Fraction(0), Fraction(0), Fraction(0))


class Shares(Struct, frozen=True):
    """The share in the score of the item's own checklist, and in that of the whole audit."""

    checklist: Share
    whole: Share


def total(shares: Iterable[Share]) -> Share:
    most = adds = still = Fraction(0)
    for share in shares:
        most, adds, still = most + share.most, adds + share.adds, still + share.open
    return Share(most, adds, still)


def shares_of(audit: Audit, standings: Mapping[str, Standing], basis: Basis) -> dict[str, Shares]:
    """Of every item in scope, by its id; an item that enters no sum has none of anything."""
    sums = sums_by_checklist(audit, standings.values())
    units = worth(audit, sums, basis)
    return {
        name: _shares(sums_of([standing]), sums[standing.item.checklist], units, standing, basis)
        for name, standing in standings.items()
    }


def _shares(
    its: Sums, checklist: Sums, units: Mapping[str, Fraction], standing: Standing, basis: Basis
) -> Shares:
    whole = checklist.whole(basis)
    if not its.whole(basis):
        return Shares(NO_SHARE, NO_SHARE)
    return Shares(share_of(its, 100 / whole, basis), share_of(its, units[standing.item.checklist], basis))


def share_of(its: Sums, unit: Fraction, basis: Basis) -> Share:
    """`unit` is what one of weight is worth."""
    return Share(its.whole(basis) * unit, its.earned * unit, its.open * unit)
