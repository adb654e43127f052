"""Which things to do so that several sums each come to what is needed, with the least effort: exactly."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from msgspec import Struct

from humas.planning.prices import Priced, Program, priced
from humas.planning.searching import OutOfSteps, Steps, least

MOST_STEPS = 500_000
"""A second or two. With one sum no sane audit comes near; with several, odd weights by the hundred may."""

_Row = tuple[int, ...]


class Cheapest(Struct, frozen=True):
    """Things by their numbers, and their effort; no choice takes less than `at_least`, which mostly is the same."""

    numbers: tuple[int, ...]
    effort: int
    at_least: int


def cheapest(
    efforts: Sequence[int], brings: Sequence[_Row], needs: _Row, most_steps: int = MOST_STEPS
) -> Cheapest | None:
    """What each thing brings to each sum is not negative; None where all of them are not enough.

    Ties: the higher last sum, then the earlier. Sums that no thing has in common are sought apart; for those without
    the last one, the last of theirs decides.
    """
    if any(sum(row[place] for row in brings) < need for place, need in enumerate(needs)):
        return None
    steps, parts = Steps(most_steps), []
    for places in _apart(brings, needs):
        wanted = [place for place in places if needs[place] > 0]
        numbers = [number for number, row in enumerate(brings) if any(row[place] for place in wanted)]
        rows = [tuple(brings[number][place] for place in places) for number in numbers]
        part = _Part([efforts[number] for number in numbers], rows, tuple(needs[place] for place in places))
        found = part.solved(steps) if wanted else Cheapest((), 0, 0)
        parts.append(Cheapest(tuple(numbers[nth] for nth in found.numbers), found.effort, found.at_least))
    return Cheapest(
        tuple(sorted(number for part in parts for number in part.numbers)),
        sum(part.effort for part in parts),
        sum(part.at_least for part in parts),
    )


def _apart(brings: Sequence[_Row], needs: _Row) -> list[list[int]]:
    """The places of the sums that are to come to something, and of the last, in groups that share no thing."""
    kept = [place for place, need in enumerate(needs) if need > 0 or place == len(needs) - 1]
    groups = [{place} for place in kept]
    for row in set(brings):
        shared = [group for group in groups if any(row[place] for place in group)]
        groups = [group for group in groups if group not in shared] + (
            [set().union(*shared)] if shared else []
        )
    return [sorted(group) for group in groups]


class _Part(Struct, frozen=True):
    """Sums that hang together; the last is to be as high as the least effort lets it."""

    efforts: list[int]
    rows: list[_Row]
    needs: _Row

    def solved(self, steps: Steps) -> Cheapest:
        """From the least effort that is not out of the question upwards, the first with which the needs can be met."""
        floor = priced(Program(self.efforts, self.rows, self.needs), sum(self.efforts))
        effort = max(0, -(-floor.floor >> floor.shift))
        while True:
            try:
                found = self._most(effort, steps)
            except OutOfSteps as out:
                return self._cheapest(out.best[1], effort) if out.best else self._some(floor, effort)
            if found:
                return self._cheapest(found[1], effort)
            effort += 1

    def _most(self, effort: int, steps: Steps) -> tuple[int, int] | None:
        """The highest last sum that this effort can give, the other needs met too; None where they cannot be."""
        *others, last = self.needs
        rows = [(-its, *row[:-1]) for its, row in zip(self.efforts, self.rows, strict=True)]
        program = Program([-row[-1] for row in self.rows], rows, (-effort, *others))
        worst = -max(0, last)
        return least(priced(program, worst), worst, steps)

    def _cheapest(self, bits: int, at_least: int) -> Cheapest:
        count = len(self.efforts)
        numbers = tuple(number for number in range(count) if bits >> count - 1 - number & 1)
        return Cheapest(numbers, sum(self.efforts[number] for number in numbers), at_least)

    def _some(self, floor: Priced, at_least: int) -> Cheapest:
        """Where the search was given up: the best bargains that are enough together, none of them needless."""
        order = sorted(
            range(len(self.rows)), key=lambda number: Fraction(floor.extra[number], self.efforts[number])
        )
        spare = [sum(its) - need for its, need in zip(zip(*self.rows, strict=True), self.needs, strict=True)]
        taken = []
        for number in reversed(order):
            without = [more - one for more, one in zip(spare, self.rows[number], strict=True)]
            if min(without) >= 0:
                spare = without
            else:
                taken.append(number)
        return Cheapest(tuple(sorted(taken)), sum(self.efforts[number] for number in taken), at_least)
