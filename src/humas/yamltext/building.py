"""How nodes are put together without recursion, and what the tree may not hold whatever it is written in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from humas.problems import (
    DUPLICATE_KEY,
    ESCAPED_CONTROL,
    KEY_NOT_TEXT,
    LONG_NUMBER,
    MERGE_KEY,
    SURROGATE,
    TOO_CROWDED,
    TOO_DEEP,
    Kind,
    Place,
    Problem,
)
from humas.yamltext.nodes import (
    NULLS,
    Map,
    Mark,
    Node,
    Point,
    Scalar,
    Seq,
    as_mark,
    end_of,
    is_quoted,
    start_of,
)
from humas.yamltext.screening import bad_escapes, code_point, moved, refused_when_escaped

DEEPEST = 32
MOST_DIGITS = 300
MOST_NODES = 100_000
"""Keys, values, lists and maps. The largest of the bundled files has not a tenth of that; twenty times as many fit into
two megabytes and would take, with all that is found in them, several hundred megabytes of memory.
"""
MOST_FINDINGS = 100

_NUMBER = re.compile(
    r"[-+]?(?:0x[0-9a-fA-F]+|0o[0-7]+|(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)(?:/[0-9]*\.?[0-9]*|%)?"
)
ODD_KEYS = NULLS | {"<<"}


class Halt(Exception):  # noqa: N818 - not an error of the program: the reading of one file ends here
    """Nothing after this finding can be read."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


class Frame:
    """A collection that is still open; of a map, `nodes` are its keys and values in turn.

    `around` are the nodes that it will be one of.
    """

    __slots__ = ("around", "flow", "is_map", "nodes", "start")

    def __init__(self, is_map: bool, flow: bool, start: Mark | Point, around: list[Any]) -> None:
        self.is_map = is_map
        self.flow = flow
        self.start = start
        self.around = around
        self.nodes: list[Any] = []


class Builder:
    """Takes scalars, starts and ends in the order of the text.

    `nodes` is where the next node goes: those of the innermost open collection, else the roots.
    `ended` is true after an explicit end of the document.
    """

    __slots__ = ("_count", "_roots", "ended", "nodes", "open", "path", "problems")

    def __init__(self, path: str) -> None:
        self.path = path
        self.open: list[Frame] = []
        self.problems: list[Problem] = []
        self.nodes: list[Any] = []
        self.ended = False
        self._roots = self.nodes
        self._count = 0

    @property
    def root(self) -> Node | None:
        """There once the outermost collection has ended."""
        return self._roots[-1] if self._roots else None

    def report(self, kind: Kind, mark: Mark, **values: str) -> None:
        problem = Problem.at(Place(self.path, mark.line, mark.column), kind, **values)
        if len(self.problems) >= MOST_FINDINGS:
            raise Halt(problem)
        self.problems.append(problem)

    def add(self, scalar: Scalar) -> None:
        self._allow_one_more(scalar.start_mark)
        self.nodes.append(scalar)

    def start(self, is_map: bool, flow: bool, point: Mark | Point) -> None:
        if len(self.open) >= DEEPEST:
            raise self._halt(point, TOO_DEEP, DEEPEST)
        self._allow_one_more(point)
        frame = Frame(is_map, flow, point, self.nodes)
        self.open.append(frame)
        self.nodes = frame.nodes

    def end(self, point: Mark | Point) -> None:
        frame = self.open.pop()
        nodes, self.nodes = frame.nodes, frame.around
        if not frame.is_map:
            self.nodes.append(Seq(nodes, frame.flow, frame.start, point))
            return
        self._check_keys(nodes[::2])
        # A key that is no scalar has been told, and a tree with a finding is never handed out.
        pairs = zip(nodes[::2], nodes[1::2], strict=True)
        entries = [(key, value) for key, value in pairs if isinstance(key, Scalar)]
        self.nodes.append(Map.of(entries, frame.flow, frame.start, point))

    def _allow_one_more(self, point: Mark | Point) -> None:
        self._count += 1
        if self._count > MOST_NODES:
            raise self._halt(point, TOO_CROWDED, MOST_NODES)

    def _halt(self, point: Mark | Point, kind: Kind, limit: int) -> Halt:
        mark = as_mark(point)
        return Halt(Problem.at(Place(self.path, mark.line, mark.column), kind, limit=str(limit)))

    def check_open_maps(self) -> None:
        """The keys of the maps that a halt has left open."""
        for frame in self.open:
            if frame.is_map:
                self._check_keys(frame.nodes[::2])

    def _check_keys(self, keys: Sequence[Node]) -> None:
        first: dict[str, Mark] = {}
        for key in keys:
            if not isinstance(key, Scalar):
                self.report(KEY_NOT_TEXT, start_of(key))
            elif not is_quoted(key) and key.value in ODD_KEYS:
                self.report(MERGE_KEY if key.value == "<<" else KEY_NOT_TEXT, start_of(key))
            elif key.value in first:
                self.report(DUPLICATE_KEY, start_of(key), key=key.value, first=str(first[key.value].line))
            else:
                first[key.value] = start_of(key)

    def check_number(self, text: str, mark: Mark) -> None:
        """`text` is a plain scalar longer than the longest number."""
        if _NUMBER.fullmatch(text) and sum(map(str.isdigit, text)) > MOST_DIGITS:
            self.report(LONG_NUMBER, mark, limit=str(MOST_DIGITS))

    def check_escapes(self, source: str, scalar: Scalar) -> None:
        """`scalar` stands between double quotes in `source`."""
        if refused_when_escaped(scalar.value):
            start = start_of(scalar)
            for index, character in bad_escapes(source, start.index, end_of(scalar).index):
                kind = SURROGATE if "\ud800" <= character <= "\udfff" else ESCAPED_CONTROL
                self.report(kind, moved(source, start, index), character=code_point(character))
