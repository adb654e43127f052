"""Exact sums, quickly: fractions are added by their denominators, of which an audit has few."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import lcm

_NOTHING = Fraction(0)


def total(fractions: Iterable[Fraction]) -> Fraction:
    terms = list(fractions)
    if len(terms) < 2:  # noqa: PLR2004 - nothing to add
        return terms[0] if terms else _NOTHING
    numerators: dict[int, int] = {}
    for one in terms:
        below = one.denominator
        numerators[below] = numerators.get(below, 0) + one.numerator
    common = lcm(*numerators)
    return Fraction(sum(above * (common // below) for below, above in numerators.items()), common)
