"""How nodes are put together without recursion, and what the tree may not hold whatever it is written in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import cast

from humas.problems import (
    DUPLICATE_KEY,
    ESCAPED_CONTROL,
    KEY_NOT_TEXT,
    LONG_NUMBER,
    MERGE_KEY,
    SURROGATE,
    TOO_DEEP,
    Kind,
    Place,
    Problem,
)
from humas.yamltext.nodes import NULLS, Map, Mark, Node, Scalar, Seq
from humas.yamltext.screening import bad_escapes, code_point, moved, refused_when_escaped

DEEPEST = 32
MOST_DIGITS = 300
MOST_FINDINGS = 100

_NUMBER = re.compile(
    r"[-+]?(?:0x[0-9a-fA-F]+|0o[0-7]+|(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)(?:/[0-9]*\.?[0-9]*|%)?"
)
_ODD_KEYS = NULLS | {"<<"}


class Halt(Exception):  # noqa: N818 - not an error of the program: the reading of one file ends here
    """Nothing after this finding can be read."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


@dataclass(slots=True)
class Frame:
    """A collection that is still open; of a map, `nodes` are its keys and values in turn."""

    is_map: bool
    flow: bool
    start: Mark
    nodes: list[Node] = field(default_factory=list)


class Builder:
    """Takes scalars, starts and ends in the order of the text.

    `root` is there once the outermost collection has ended, `ended` is true after an explicit end of it.
    """

    __slots__ = ("ended", "open", "path", "problems", "root")

    def __init__(self, path: str) -> None:
        self.path = path
        self.open: list[Frame] = []
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self.ended = False

    def report(self, kind: Kind, mark: Mark, **values: str) -> None:
        problem = Problem.at(Place(self.path, mark.line, mark.column), kind, **values)
        if len(self.problems) >= MOST_FINDINGS:
            raise Halt(problem)
        self.problems.append(problem)

    def add(self, node: Node) -> None:
        if self.open:
            self.open[-1].nodes.append(node)
        else:
            self.root = node

    def start(self, *, is_map: bool, flow: bool, mark: Mark) -> None:
        if len(self.open) >= DEEPEST:
            raise Halt(Problem.at(Place(self.path, mark.line, mark.column), TOO_DEEP, limit=str(DEEPEST)))
        self.open.append(Frame(is_map, flow, mark))

    def end(self, mark: Mark) -> None:
        frame = self.open.pop()
        nodes = frame.nodes
        end = mark if frame.flow or not nodes else nodes[-1].end
        if frame.is_map:
            self.check_keys(nodes[::2])
            # A key that is no scalar was reported just now, and a tree with a finding is never handed out.
            keys = cast("list[Scalar]", nodes[::2])
            self.add(Map(tuple(zip(keys, nodes[1::2], strict=True)), frame.flow, frame.start, end))
        else:
            self.add(Seq(tuple(nodes), frame.flow, frame.start, end))

    def check_open_maps(self) -> None:
        """The keys of the maps that a halt has left open."""
        for frame in self.open:
            if frame.is_map:
                self.check_keys(frame.nodes[::2])

    def check_keys(self, keys: Sequence[Node]) -> None:
        first: dict[str, Mark] = {}
        for key in keys:
            if not isinstance(key, Scalar):
                self.report(KEY_NOT_TEXT, key.start)
            elif not key.quoted and key.text in _ODD_KEYS:
                self.report(MERGE_KEY if key.text == "<<" else KEY_NOT_TEXT, key.start)
            elif key.text in first:
                self.report(DUPLICATE_KEY, key.start, key=key.text, first=str(first[key.text].line))
            else:
                first[key.text] = key.start

    def check_number(self, text: str, mark: Mark) -> None:
        """`text` is a plain scalar longer than the longest number."""
        if _NUMBER.fullmatch(text) and sum(map(str.isdigit, text)) > MOST_DIGITS:
            self.report(LONG_NUMBER, mark, limit=str(MOST_DIGITS))

    def check_escapes(self, source: str, scalar: Scalar) -> None:
        """`scalar` stands between double quotes in `source`."""
        if refused_when_escaped(scalar.text):
            for index, character in bad_escapes(source, scalar.start.index, scalar.end.index):
                kind = SURROGATE if "\ud800" <= character <= "\udfff" else ESCAPED_CONTROL
                self.report(kind, moved(source, scalar.start, index), character=code_point(character))
