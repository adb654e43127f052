"""HC1xx: the file itself, whatever it says. Reading has found these; here is what each of them means."""

from __future__ import annotations

from collections.abc import Iterator

from humas import problems as p
from humas.problems import Problem
from humas.rules.seen import Told, told


def duplicate_key(seen: Told) -> Iterator[Problem]:
    """A key stands twice in the same map.

    Some readers take the first of the two, some the last, and none tells. Whoever wrote the second was probably not
    aware of the first.

    Bad, item:
        title: List of people
        title: People

    Good, item:
        title: List of people

    Delete one of them, or give it another name.
    """
    return told(seen, p.DUPLICATE_KEY)
