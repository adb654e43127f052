"""What one report may cost its template: a template may be somebody else's, and no loop of it is waited for.

There is no clock in it, so that the same template ends in the same place on any computer. A unit is about a byte; what
takes time instead of room costs as much as what takes as long.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sized

from humas.problems import TEMPLATE_WORK
from humas.render.templated.mistakes import Wrong

WHOLE = 50_000_000
"""Units for one report: one with every answer to the bundled checklists costs less than a twentieth of it."""

STEP = 10
"""For a step, and for a place in a list."""

_INTO = 10 * STEP
"""For going into a list or a map."""

_WIDE = 4
"""Bytes of a character of a text that is not ASCII, at most."""


def size(value: object) -> int:
    """What it costs to make it, or to go through it."""
    match value:
        case str():
            return len(value) * (1 if value.isascii() else _WIDE)
        case int():
            return STEP
        case list() | tuple() | dict() | range():
            return len(value) * STEP
        case _:
            return STEP


class Budget:
    """Raises Wrong when there is nothing left."""

    __slots__ = ("left",)

    def __init__(self, units: int) -> None:
        self.left = units

    def spend(self, units: int) -> None:
        self.left -= units
        if self.left < 0:
            raise Wrong(TEMPLATE_WORK, because="work")

    def spend_deep(self, value: object, times: int = 1) -> None:
        """For all that is in it, each as often as it is: what is compared, sorted or looked up is gone through so.

        A list that holds another twice, which holds another twice, and so on, is short and has no end.
        """
        left = [value]
        while left:
            one = left.pop()
            self.spend((_INTO + size(one)) * times)
            if isinstance(one, list | tuple | dict):
                inside = one.values() if isinstance(one, dict) else one
                left += [each for each in inside if isinstance(each, list | tuple | dict)]

    def counted(self, values: Iterable[object]) -> Iterable[object]:
        """The same values, each paid for when it is taken."""
        return SizedCounted(self, values) if isinstance(values, Sized) else Counted(self, values)


class Counted:
    """Its names begin with a line below, so that no template gets at them."""

    def __init__(self, budget: Budget, values: Iterable[object]) -> None:
        self._budget, self._values = budget, values

    def __iter__(self) -> Iterator[object]:
        for value in self._values:
            self._budget.spend(STEP)
            yield value


class SizedCounted(Counted):
    """Of what knows its length a loop knows it too."""

    def __len__(self) -> int:
        assert isinstance(self._values, Sized)
        return len(self._values)
