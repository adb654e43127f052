"""What no choice can undercut: a program, and prices on its sums that give a floor under every cost.

A price is what one unit of a sum is worth, so that a thing is cheap when it costs less than what it adds is worth
(Lagrange multipliers). The floor holds for whatever prices; the better they are, the higher it is. So they may be
sought with floats, while the floor itself is a whole number and exact.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import inf

from msgspec import Struct

ROUNDS, PATIENCE, MEMORY, FLAT = 300, 8, 0.7, 1e-100
"""How many steps are made to better prices; after how many in vain they are halved; what a step keeps of the direction
of the one before; below which slope there is nothing to climb."""

PRECISION = 40
"""Bits of the smallest price."""


class Program(Struct, frozen=True):
    """Which of some things to take: the least cost at which each sum comes to its need. Numbers may be negative."""

    costs: Sequence[int]
    rows: Sequence[tuple[int, ...]]  # what each thing adds to the sums
    needs: tuple[int, ...]


class Priced(Struct, frozen=True):
    """A program with a floor under what meets its needs; `floor` and `extra` are in 2**-shift of a cost.

    `extra` is, for each thing, what taking it adds to the floor, or, where it is negative, what leaving it adds.
    """

    program: Program
    shift: int
    floor: int
    extra: tuple[int, ...]


def priced(program: Program, worst: int) -> Priced:
    """`worst`: a cost beyond which nobody looks."""
    prices = _prices(program, worst)
    shift = max((_places(price) for price in prices if price), default=0)
    whole = [int(price * 2**shift) for price in prices]
    extra = tuple(
        (cost << shift) - sum(price * add for price, add in zip(whole, row, strict=True))
        for cost, row in zip(program.costs, program.rows, strict=True)
    )
    worth = sum(price * need for price, need in zip(whole, program.needs, strict=True))
    return Priced(program, shift, worth + sum(one for one in extra if one < 0), extra)


def _places(price: Fraction) -> int:
    return max(0, PRECISION + price.denominator.bit_length() - price.numerator.bit_length())


def _prices(program: Program, worst: int) -> list[Fraction]:
    """In floats every number is a part of the largest of its sort, so that none is out of their range."""
    unit = max(map(abs, program.costs), default=0) or 1
    units = [max(map(abs, column)) or 1 for column in zip(*program.rows, strict=True)]
    costs = [cost / unit for cost in program.costs]
    rows = [tuple(add / its for add, its in zip(row, units, strict=True)) for row in program.rows]
    needs = [need / its for need, its in zip(program.needs, units, strict=True)]
    if len(needs) == 1:
        found = [_best_price(costs, [row[0] for row in rows], needs[0])]
    else:
        found = _Climb(costs, rows, needs).up_to(worst / unit)
    return [Fraction(price) * unit / its for price, its in zip(found, units, strict=True)]


def _best_price(costs: Sequence[float], adds: Sequence[float], need: float) -> float:
    """With one sum: as its price rises, things become cheap one by one, until those that are meet the need."""
    at_once = [cost < 0 or (not cost and add > 0) for cost, add in zip(costs, adds, strict=True)]
    left = need - sum(add for add, is_cheap in zip(adds, at_once, strict=True) if is_cheap)
    turns = sorted((c / a, abs(a)) for c, a in zip(costs, adds, strict=True) if a and 0 < c / a < inf)
    price = 0.0
    for turn, amount in turns:
        if left <= 0:
            break
        price, left = turn, left - amount
    return price


class _Climb(Struct, frozen=True):
    """With several sums: steps along the slope, each a mixture with the one before, so as not to go to and fro."""

    costs: Sequence[float]
    rows: Sequence[tuple[float, ...]]
    needs: Sequence[float]

    def up_to(self, worst: float) -> list[float]:
        best = prices = [0.0] * len(self.needs)
        height, slope = self._at(prices)
        direction, stride, vain = slope, 1.0, 0
        for _ in range(ROUNDS):
            length = sum(one * one for one in direction)
            if length < FLAT or height > worst:
                break
            step = stride * (worst - height) / length
            prices = [max(0.0, price + step * one) for price, one in zip(prices, direction, strict=True)]
            reached, at_it = self._at(prices)
            if reached > height:
                best, height, slope, vain = prices, reached, at_it, 0
            else:
                vain += 1
            if vain == PATIENCE:
                prices, direction, stride, vain = best, slope, stride / 2, 0
            else:
                direction = [
                    MEMORY * old + (1 - MEMORY) * new for old, new in zip(direction, at_it, strict=True)
                ]
        return best

    def _at(self, prices: Sequence[float]) -> tuple[float, list[float]]:
        """The floor that these prices give, and how it rises with each of them."""
        height = sum(price * need for price, need in zip(prices, self.needs, strict=True))
        slope = list(self.needs)
        for cost, row in zip(self.costs, self.rows, strict=True):
            left = cost - sum([price * add for price, add in zip(prices, row, strict=True)])
            if left < 0:
                height += left
                slope = [rise - add for rise, add in zip(slope, row, strict=True)]
        return height, slope
