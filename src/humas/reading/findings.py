"""The problems found so far in one file, and what they are told with: a place, a shape, a guess at what was meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TypeGuard

from msgspec import Struct, field

from humas import problems as p
from humas.problems import Kind, Place, Problem
from humas.yamltext import NULLS, Map, Node, Scalar, Seq, is_quoted, start_of

Spot = tuple["Findings", Node]
"""Where something stands, for a place of which is seldom made."""

MOST_GUESSES = 100
"""In one file; with more mistakes than that, guessing at each would take longer than anyone waits."""


class Findings(Struct):
    """The problems found so far in one file."""

    path: str
    found: list[Problem] = field(default_factory=list)
    _counts: Counter[Kind] = field(default_factory=Counter)

    def place(self, node: Node) -> Place:
        mark = start_of(node)
        return Place(self.path, mark.line, mark.column)

    def add(self, node: Node, kind: Kind, **values: str) -> None:
        """One more of a kind than is ever told: enough to know that there are more."""
        self._counts[kind] += 1
        if self._counts[kind] <= p.MOST + 1:
            self.found.append(Problem.at(self.place(node), kind, **values))

    def wrong_type(self, node: Node, what: str, expected: str) -> None:
        self.add(node, p.WRONG_TYPE, what=what, expected=expected, found=shape(node))

    def nearest(self, name: str, known: Iterable[str]) -> str:
        """The one of `known` that was probably meant, or ""."""
        return nearest(name, known) if len(self.found) < MOST_GUESSES else ""


def says(node: Node) -> TypeGuard[Scalar]:
    """Whether a node is a text that says something."""
    if not isinstance(node, Scalar):
        return False
    said = node.value
    return not said.isspace() and (said not in NULLS or (said != "" and is_quoted(node)))


def shape(node: Node) -> str:
    """A key of the findings' shapes: what a node is."""
    match node:
        case Map():
            return "map"
        case Seq():
            return "list"
        case _:
            return "text" if says(node) else "nothing"


def nearest(name: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake pays for it

    return next(iter(get_close_matches(name, list(known), 1, 0.6)), "")
