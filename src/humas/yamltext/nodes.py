"""The tree that a file is read into: scalars, sequences and maps, each with its place in the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol, cast

import yaml
from msgspec import Struct

from humas.problems import Place

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""What, written plain, is nothing at all."""


class Mark(Struct, frozen=True):
    """A point in the decoded text without its BOM: `index` from 0, line and column from 1, in code points."""

    index: int
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


if TYPE_CHECKING:

    class Scalar(yaml.ScalarEvent):
        value: str
        style: str
        start_mark: Any
        end_mark: Any

else:
    Scalar = yaml.ScalarEvent
"""pyyaml's own, as it finds it in the text: a file has thousands, and to copy each would take longer than all the rest.

`value` is its text; what else is asked of it, the functions below tell. Whoever has one leaves it as it is.
"""


def scalar_node(value: str, quoted: bool, start: Mark | Point, end: Mark | Point) -> Scalar:
    return Scalar(
        None, None, (True, True), value, cast("Any", start), cast("Any", end), '"' if quoted else ""
    )


def is_quoted(node: Scalar) -> bool:
    """Every style but the plain one: quotes of either sort and block scalars."""
    return node.style != ""


def is_null(node: Scalar) -> bool:
    return node.value in NULLS and not node.style


class Seq(Struct, frozen=True, eq=False):
    items: Sequence[Node]
    flow: bool
    start_mark: Mark | Point
    end_mark: Mark | Point


class Map(Struct, frozen=True, eq=False):
    """`keys` and their `values`, which are by what the keys say, in the same order."""

    keys: Sequence[Scalar]
    values: dict[str, Node]
    flow: bool
    start_mark: Mark | Point
    end_mark: Mark | Point

    @classmethod
    def of(
        cls, entries: Sequence[tuple[Scalar, Node]], flow: bool, start: Mark | Point, end: Mark | Point
    ) -> Map:
        return cls(
            [key for key, _ in entries], {key.value: value for key, value in entries}, flow, start, end
        )

    @property
    def entries(self) -> list[tuple[Scalar, Node]]:
        return list(zip(self.keys, self.values.values(), strict=True))

    def get(self, key: str) -> Node | None:
        return self.values.get(key)


Node = Scalar | Seq | Map


def start_of(node: Node) -> Mark:
    return as_mark(node.start_mark)


def end_of(node: Node) -> Mark:
    """A collection in block style ends where the last node in it does, whatever blank lines and comments follow."""
    match node:
        case Seq(items=[*_, last], flow=False):
            return end_of(last)
        case Map(flow=False) if node.values:
            return end_of(next(reversed(node.values.values())))
        case _:
            return as_mark(node.end_mark)


def place_nothing(value: Scalar, key: Node, text: str) -> None:
    """Puts a value that is not there at its colon, else at its key, and not far below, where libyaml has it."""
    if text[value.start_mark.index - 1] != ":":
        value.start_mark = value.end_mark = cast("Any", key.end_mark)


class Document(Struct, frozen=True):
    """`text` is the whole file, decoded, without a BOM and with its own line ends."""

    path: str
    text: str
    root: Node

    def place(self, node: Node) -> Place:
        start = start_of(node)
        return Place(self.path, start.line, start.column)


def as_mark(point: Mark | Point) -> Mark:
    return point if isinstance(point, Mark) else Mark(point.index, point.line + 1, point.column + 1)


Data = str | list["Data"] | dict[str, "Data"]


def as_data(node: Node) -> Data:
    """The tree without its places, every scalar as its text; what digests are taken of."""
    match node:
        case Scalar():
            return node.value
        case Seq():
            return [as_data(item) for item in node.items]
        case Map():
            return {key: as_data(value) for key, value in node.values.items()}
