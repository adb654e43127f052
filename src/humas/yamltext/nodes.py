"""The tree that a file is read into: scalars, sequences and maps, each with its place in the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from humas.problems import Place

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""What, written plain, is nothing at all."""


class Mark(NamedTuple):
    """A point in the decoded text without its BOM: `index` from 0, line and column from 1, in code points."""

    index: int  # type: ignore[assignment]  # in place of tuple.index, which nobody asks of a mark
    line: int
    column: int


class Point(Protocol):
    """A mark as libyaml has it: line and column from 0."""

    @property
    def index(self) -> int: ...
    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


class _Placed:
    """From where to where a node stands. A file has thousands of nodes and few are asked for it: marks are made then.

    The nodes are no dataclasses for the same reason: to freeze one takes longer than all the rest of making it.
    Whoever has one leaves it as it is.
    """

    __slots__ = ("first", "last")

    first: Mark | Point
    last: Mark | Point

    @property
    def start(self) -> Mark:
        return as_mark(self.first)

    @property
    def end(self) -> Mark:
        return as_mark(self.last)

    def _told(self) -> tuple[object, ...]:
        raise NotImplementedError

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._told() == other._told()

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"{type(self).__name__}{self._told()}"


class Scalar(_Placed):
    """`quoted` tells every style but the plain one: quotes of either sort and block scalars."""

    __slots__ = ("quoted", "text")

    def __init__(self, text: str, quoted: bool, start: Mark | Point, end: Mark | Point) -> None:
        self.text = text
        self.quoted = quoted
        self.first = start
        self.last = end

    def _told(self) -> tuple[object, ...]:
        return self.text, self.quoted, self.start, self.end

    @property
    def is_null(self) -> bool:
        return not self.quoted and self.text in NULLS


class Seq(_Placed):
    """A sequence in block style ends where its last item does, whatever blank lines and comments follow."""

    __slots__ = ("flow", "items")
    __match_args__ = ("items",)

    def __init__(self, items: tuple[Node, ...], flow: bool, start: Mark | Point, end: Mark | Point) -> None:
        self.items = items
        self.flow = flow
        self.first = start
        self.last = end

    def _told(self) -> tuple[object, ...]:
        return self.items, self.flow, self.start, self.end


class Map(_Placed):
    """A map in block style ends where its last value does, whatever blank lines and comments follow.

    `nodes` are its keys, which are scalars, and its values in turn; `values` are by the keys' texts.
    """

    __slots__ = ("flow", "nodes", "values")

    def __init__(self, nodes: Sequence[Any], flow: bool, start: Mark | Point, end: Mark | Point) -> None:
        self.nodes = nodes
        self.values: dict[str, Node] = {}
        for at in range(0, len(nodes), 2):
            self.values[nodes[at].text] = nodes[at + 1]
        self.flow = flow
        self.first = start
        self.last = end

    @classmethod
    def of(
        cls, entries: Iterable[tuple[Scalar, Node]], flow: bool, start: Mark | Point, end: Mark | Point
    ) -> Map:
        return cls([node for entry in entries for node in entry], flow, start, end)

    @property
    def keys(self) -> Sequence[Scalar]:
        return self.nodes[::2]

    @property
    def entries(self) -> tuple[tuple[Scalar, Node], ...]:
        return tuple(zip(self.nodes[::2], self.nodes[1::2], strict=True))

    def get(self, key: str) -> Node | None:
        return self.values.get(key)

    def _told(self) -> tuple[object, ...]:
        return self.entries, self.flow, self.start, self.end


Node = Scalar | Seq | Map


@dataclass(frozen=True, slots=True)
class Document:
    """`text` is the whole file, decoded, without a BOM and with its own line ends."""

    path: str
    text: str
    root: Node

    def place(self, node: Node) -> Place:
        return Place(self.path, node.start.line, node.start.column)


def as_mark(point: Mark | Point) -> Mark:
    return point if isinstance(point, Mark) else Mark(point.index, point.line + 1, point.column + 1)


Data = str | list["Data"] | dict[str, "Data"]


def as_data(node: Node) -> Data:
    """The tree without its places, every scalar as its text; what digests are taken of."""
    match node:
        case Scalar():
            return node.text
        case Seq():
            return [as_data(item) for item in node.items]
        case Map():
            return {key: as_data(value) for key, value in node.values.items()}
