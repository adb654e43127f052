"""The least cost at which a program's needs are met, by dynamic programming between its floor and a ceiling.

Thing by thing every choice is tried that the floor leaves room for; of choices that are alike but for one being better,
only that one is kept. The ceiling is raised until what is found cannot be undercut.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from operator import add, ge

from msgspec import Struct

from humas.planning.prices import Priced

FIRST_CEILING = 12
"""The first ceiling is this many halvings of the whole room above the floor."""

_Sums = tuple[int, ...]
_Choice = tuple[int, int, int, _Sums]
"""Its cost; the things taken as bits, negative, so that of equal costs the earlier is the lesser; what it adds to the
floor; its sums."""


class OutOfSteps(Exception):  # noqa: N818 - no error: what was found until then is told
    """`best` as `least` gives it, or None."""

    def __init__(self, best: tuple[int, int] | None) -> None:
        super().__init__()
        self.best = best


class Steps(Struct):
    """How many choices may still be looked at."""

    left: int

    def take(self, count: int) -> None:
        self.left -= count
        if self.left < 0:
            raise OutOfSteps(None)


def least(priced: Priced, worst: int, steps: Steps) -> tuple[int, int] | None:
    """The least cost up to `worst` and the things taken, as bits with the first thing the highest; ties: the earlier.

    Raises OutOfSteps.
    """
    room = (worst << priced.shift) - priced.floor
    ceiling, best = room >> FIRST_CEILING or 1, None
    while room >= 0:
        ceiling = min(ceiling, room)
        try:
            found = _below(priced, ceiling, steps)
        except OutOfSteps:
            raise OutOfSteps(best and (best[0], -best[1])) from None
        if found and found[0] <= worst:
            best = min(best, found) if best else found
            room = (best[0] << priced.shift) - priced.floor
        # Every choice of that cost or less was among those tried.
        if ceiling >= room:
            break
        ceiling *= 2
    return best and (best[0], -best[1])


def _below(priced: Priced, ceiling: int, steps: Steps) -> tuple[int, int] | None:
    """The best of the choices that add no more than `ceiling` to the floor, and maybe of some that do."""
    program, extra = priced.program, priced.extra
    undecided = [number for number, its in enumerate(extra) if abs(its) <= ceiling]
    undecided.sort(key=lambda number: -abs(extra[number]))
    caps, lows = _bounds([program.rows[number] for number in undecided], program.needs)
    choices = [choice for choice in _decided(priced, ceiling) if all(map(ge, choice[3], lows[0]))]
    for number, cap, low in zip(undecided, caps[1:], lows[1:], strict=True):
        steps.take(len(choices))
        bit = 1 << len(extra) - 1 - number
        taken = (program.costs[number], -bit, max(0, extra[number]), program.rows[number])
        left = (0, 0, max(0, -extra[number]), (0,) * len(cap))
        choices = _undominated(_extended(choices, (taken, left), ceiling, cap, low))
    return min(((cost, bits) for cost, bits, _, _ in choices), default=None)


def _decided(priced: Priced, ceiling: int) -> Iterator[_Choice]:
    """The things that to leave would cost too much."""
    rows, costs = priced.program.rows, priced.program.costs
    taken = [number for number, its in enumerate(priced.extra) if its < -ceiling]
    bits = sum(1 << len(costs) - 1 - number for number in taken)
    sums = [sum(rows[number][place] for number in taken) for place in range(len(priced.program.needs))]
    yield sum(costs[number] for number in taken), -bits, 0, tuple(sums)


def _bounds(rows: Sequence[_Sums], needs: _Sums) -> tuple[list[_Sums], list[_Sums]]:
    """Before each thing and at the end: how much of a sum is of use at most, and how much is needed at least."""
    at_most = accumulate((_part(row, -1) for row in reversed(rows)), _plus, initial=needs)
    at_least = accumulate((_part(row, 1) for row in reversed(rows)), _minus, initial=needs)
    return list(at_most)[::-1], list(at_least)[::-1]


def _part(row: _Sums, sign: int) -> _Sums:
    return tuple(max(0, sign * one) for one in row)


def _plus(one: _Sums, other: _Sums) -> _Sums:
    return tuple(map(add, one, other))


def _minus(one: _Sums, other: _Sums) -> _Sums:
    return tuple(this - that for this, that in zip(one, other, strict=True))


def _extended(
    choices: Iterable[_Choice], ways: tuple[_Choice, _Choice], ceiling: int, cap: _Sums, low: _Sums
) -> Iterator[_Choice]:
    """Each choice with one thing more taken, and with it left."""
    for cost, bits, above, sums in choices:
        for its_cost, its_bit, its_extra, row in ways:
            if above + its_extra <= ceiling:
                more = tuple(map(min, map(add, sums, row), cap))
                if all(map(ge, more, low)):
                    yield cost + its_cost, bits + its_bit, above + its_extra, more


def _undominated(choices: Iterable[_Choice]) -> list[_Choice]:
    """Without those that cost no less than another one, and whose sums are no higher.

    Of many sums the first two are compared, among choices that have the others in common.
    """
    kept = []
    stairs: dict[_Sums, tuple[list[int], list[int]]] = {}
    for choice in sorted(choices):
        first, second, *others = (*choice[3], 0)[: max(2, len(choice[3]))]
        firsts, seconds = stairs.setdefault(tuple(others), ([], []))
        place = bisect_left(firsts, first)
        if place < len(firsts) and seconds[place] >= second:
            continue
        below = place
        while below and seconds[below - 1] <= second:
            below -= 1
        above = place + (place < len(firsts) and firsts[place] == first)
        firsts[below:above], seconds[below:above] = [first], [second]
        kept.append(choice)
    return kept
