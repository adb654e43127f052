"""What the answers add up to: the figures of an audit, from exact sums of weights and scores.

The letters are the contract's: V the items asked, in scope and with a weight, N those of them that are not
applicable, A the rest of V, R those of A that are answered. Scores of items are 0 to 1, figures 0 to 100.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from functools import cache
from typing import Literal

from msgspec import Struct

from humas.asking import Asked, Standing
from humas.exact import total
from humas.marking import Inapplicable, Points
from humas.model import Audit, FreeText
from humas.proving import as_backed, as_reviewed, has_valid_review

Figure = Fraction
Basis = Literal["low", "strict"]

_ALL = 1000  # tenths

MOST_SET_ASIDE = 10
"""Beyond this share of items set aside, the score goes by `strict`."""


class Sums(Struct, frozen=True):
    """The exact sums of one checklist or section: weights, and weights times scores."""

    applicable: Fraction  # of A
    answered: Fraction  # of R
    earned: Fraction  # of R, times the score
    set_aside: Fraction  # of N

    @property
    def open(self) -> Fraction:
        return self.applicable - self.answered

    @property
    def considered(self) -> Fraction:
        """Of A and N."""
        return self.applicable + self.set_aside

    def whole(self, basis: Basis) -> Fraction:
        """What the part earned is a part of."""
        return self.considered if basis == "strict" else self.applicable


class Figures(Struct, frozen=True):
    """All None where nothing is applicable. `strict_high` is `strict` with the open items at full marks."""

    coverage: Figure | None = None
    low: Figure | None = None
    high: Figure | None = None
    strict: Figure | None = None
    strict_high: Figure | None = None
    na_share: Figure | None = None
    backed: Figure | None = None
    verified: Figure | None = None

    @property
    def basis(self) -> Basis:
        return "strict" if self.na_share is not None and self.na_share > MOST_SET_ASIDE else "low"


Progress = tuple[Figure | None, Figure | None, Figure | None]
"""Coverage, low and high."""


def shown(exact: Fraction) -> Figure:
    """One decimal, rounded half up, but 100 only for an exact 100 and 0 only for an exact 0."""
    return _rounded(exact.numerator, exact.denominator)


def _rounded(above: int, below: int) -> Figure:
    tenths = (20 * above + below) // (2 * below)
    if tenths >= _ALL and above < 100 * below:
        return _tenths(_ALL - 1)
    if tenths <= 0 < above:
        return _tenths(1)
    return _tenths(tenths)


@cache
def _tenths(count: int) -> Figure:
    return Fraction(count, 10)


def percent(exact: Fraction) -> Figure:
    """Of a score from 0 to 1."""
    return _rounded(100 * exact.numerator, exact.denominator)


def share(part: Fraction, whole: Fraction) -> Figure | None:
    """Part of whole as a figure, None of nothing."""
    if not whole:
        return None
    return _rounded(100 * part.numerator * whole.denominator, part.denominator * whole.numerator)


def sums_of(standings: Iterable[Standing]) -> Sums:
    left, answered, set_aside = [], [], []
    for standing in standings:
        if standing.asked is Asked.NO or not standing.weight:
            continue
        match standing.mark:
            case Inapplicable(free=free):
                set_aside += [] if free else [standing.weight]
            case Points():
                answered.append(standing)
            case _:
                left.append(standing.weight)
    weight = total(standing.weight for standing in answered)
    earned = total(standing.earned for standing in answered)
    return Sums(weight + total(left), weight, earned, total(set_aside))


def part_progress(sums: Sums) -> Progress:
    """Of one checklist or section by itself."""
    return (
        share(sums.answered, sums.applicable),
        share(sums.earned, sums.applicable),
        share(sums.earned + sums.open, sums.applicable),
    )


def sums_by_checklist(audit: Audit, standings: Iterable[Standing]) -> dict[str, Sums]:
    """Of every checklist, in scope or not."""
    grouped: dict[str, list[Standing]] = {checklist.id: [] for checklist in audit.checklists}
    for standing in standings:
        grouped[standing.item.checklist].append(standing)
    return {id_: sums_of(group) for id_, group in grouped.items()}


def progress(audit: Audit, standings: Mapping[str, Standing]) -> Progress:
    """Cheap enough to be shown after every answer."""
    return _progress(audit, sums_by_checklist(audit, standings.values()))


def _progress(audit: Audit, sums: Mapping[str, Sums]) -> Progress:
    coverage = _mean(audit, sums, lambda its: its.answered, lambda its: its.applicable)
    low = _mean(audit, sums, lambda its: its.earned, lambda its: its.applicable)
    if coverage is None or low is None:
        return None, None, None
    return shown(coverage), shown(low), shown(low + 100 - coverage)


def figures(audit: Audit, standings: Mapping[str, Standing], assessor: str) -> Figures:
    """All of the figures; `assessor` is who gave the answers, whose own reviews verify nothing."""
    sums = sums_by_checklist(audit, standings.values())
    coverage, low, high = _progress(audit, sums)
    if low is None:
        return Figures()
    return Figures(
        coverage,
        low,
        high,
        strict=_figure(audit, sums, lambda its: its.earned, lambda its: its.considered),
        strict_high=_figure(audit, sums, lambda its: its.earned + its.open, lambda its: its.considered),
        na_share=_figure(audit, sums, lambda its: its.set_aside, lambda its: its.considered),
        backed=_low(audit, map(as_backed, standings.values())),
        verified=_low(audit, (as_reviewed(standing, assessor) for standing in standings.values()))
        if any(has_valid_review(standing, assessor) for standing in standings.values())
        else None,
    )


def is_complete(coverage: Figure | None, standings: Iterable[Standing]) -> bool:
    """All is answered: what counts, and what weighs nothing (texts apart). A shown 100 is an exact one."""
    left = any(
        standing.status == "unanswered"
        and not standing.weight
        and not isinstance(standing.item.kind, FreeText)
        for standing in standings
    )
    return coverage == 100 and not left  # noqa: PLR2004 - per cent


def missing(standing: Standing) -> Fraction:
    """The weight that an item of A has still to earn; 0 for any other item."""
    return standing.missing


def worth(audit: Audit, sums: Mapping[str, Sums], basis: Basis = "low") -> dict[str, Fraction]:
    """For each checklist that counts, how far the overall figure rises, exactly, with one unit of weight earned."""
    wholes = {id_: its.whole(basis) for id_, its in sums.items()}
    counted = [checklist for checklist in audit.checklists if wholes[checklist.id]]
    weight = total(checklist.weight for checklist in counted)
    return {
        checklist.id: 100 * checklist.weight / (weight * wholes[checklist.id]) if weight else Fraction(0)
        for checklist in counted
    }


def _low(audit: Audit, standings: Iterable[Standing]) -> Figure | None:
    sums = sums_by_checklist(audit, standings)
    return _figure(audit, sums, lambda its: its.earned, lambda its: its.applicable)


def _figure(
    audit: Audit,
    sums: Mapping[str, Sums],
    part: Callable[[Sums], Fraction],
    whole: Callable[[Sums], Fraction],
) -> Figure | None:
    exact = _mean(audit, sums, part, whole)
    return None if exact is None else shown(exact)


def _mean(
    audit: Audit,
    sums: Mapping[str, Sums],
    part: Callable[[Sums], Fraction],
    whole: Callable[[Sums], Fraction],
) -> Fraction | None:
    """Over the checklists with a whole, part of whole weighted by the weights of the checklists, 0 to 100."""
    counted = [one for one in audit.checklists if whole(sums[one.id])]
    weights = total(one.weight for one in counted)
    weighted = sum(one.weight * part(sums[one.id]) / whole(sums[one.id]) for one in counted)
    return 100 * weighted / weights if weights else None
