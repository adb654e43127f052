"""The tree that a file is read into: scalars, sequences and maps, each with its place in the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from humas.problems import Place

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""What, written plain, is nothing at all."""


class Mark(NamedTuple):
    """A point in the decoded text without its BOM: `index` from 0, line and column from 1, in code points.

    A tuple and no dataclass: there are two for every scalar, and frozen dataclasses take twice the time.
    """

    index: int  # type: ignore[assignment]  # in place of tuple.index, which nobody asks of a mark
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Scalar:
    """`quoted` tells every style but the plain one: quotes of either sort and block scalars."""

    text: str
    quoted: bool
    start: Mark
    end: Mark

    @property
    def is_null(self) -> bool:
        return not self.quoted and self.text in NULLS


@dataclass(frozen=True, slots=True)
class Seq:
    """A sequence in block style ends where its last item does, whatever blank lines and comments follow."""

    items: tuple[Node, ...]
    flow: bool
    start: Mark
    end: Mark


@dataclass(frozen=True, slots=True)
class Map:
    """A map in block style ends where its last value does, whatever blank lines and comments follow."""

    entries: tuple[tuple[Scalar, Node], ...]
    flow: bool
    start: Mark
    end: Mark

    def get(self, key: str) -> Node | None:
        return next((value for name, value in self.entries if name.text == key), None)


Node = Scalar | Seq | Map


@dataclass(frozen=True, slots=True)
class Document:
    """`text` is the whole file, decoded, without a BOM and with its own line ends."""

    path: str
    text: str
    root: Node

    def place(self, node: Node) -> Place:
        return Place(self.path, node.start.line, node.start.column)


Data = str | list["Data"] | dict[str, "Data"]


def as_data(node: Node) -> Data:
    """The tree without its places, every scalar as its text; what digests are taken of."""
    match node:
        case Scalar():
            return node.text
        case Seq():
            return [as_data(item) for item in node.items]
        case Map():
            return {key.text: as_data(value) for key, value in node.entries}
