"""What strict JSON means for the tree: the same nodes and refusals as for YAML, and no recursion."""

from __future__ import annotations

import re
from json import JSONDecodeError
from json.decoder import scanstring  # type: ignore[attr-defined]  # missing in typeshed
from typing import NoReturn

from humas.problems import SYNTAX, Problem
from humas.yamltext.building import MOST_DIGITS, Builder, Halt
from humas.yamltext.nodes import scalar_node
from humas.yamltext.screening import Lines

_BLANK = re.compile(r"[ \t\r\n]*")
_PLAIN = re.compile(r"true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")


def read_json(text: str, builder: Builder) -> None:
    """Feed the builder; Halt at the first thing that is no JSON."""
    reader = _Reader(text, builder)
    while not reader.value():
        pass


class _Reader:
    """Stands before a value, or just after one, and knows from the builder's open collections which."""

    __slots__ = ("_at", "_builder", "_lines", "_text")

    def __init__(self, text: str, builder: Builder) -> None:
        self._text = text
        self._builder = builder
        self._lines = Lines(text)
        self._at = 0
        self._skip(0)

    def value(self) -> bool:
        """Read one value, or the start of one with its first key; True once the whole text is read."""
        character = self._here()
        if character in ("{", "["):
            is_map = character == "{"
            self._builder.start(is_map, True, self._lines.mark(self._at))
            self._skip(1)
            if self._here() != ("}" if is_map else "]"):
                if is_map:
                    self._key()
                return False
        elif character == '"':
            self._string()
        else:
            self._plain()
        return self._after()

    def _after(self) -> bool:
        """Close what ends here and step over the comma before the next value; True at the end of the text."""
        while self._builder.open:
            is_map = self._builder.open[-1].is_map
            if self._here() == ",":
                self._skip(1)
                if is_map:
                    self._key()
                return False
            if self._here() != ("}" if is_map else "]"):
                self._halt("Expecting ',' delimiter")
            self._builder.end(self._lines.mark(self._at + 1))
            self._skip(1)
        if self._at < len(self._text):
            self._halt("Extra data")
        return True

    def _key(self) -> None:
        if self._here() != '"':
            self._halt("Expecting property name enclosed in double quotes")
        self._string()
        if self._here() != ":":
            self._halt("Expecting ':' delimiter")
        self._skip(1)

    def _string(self) -> None:
        start = self._at
        try:
            text, end = scanstring(self._text, start + 1, True)
        except JSONDecodeError as error:
            self._at = error.pos
            self._halt(error.msg)
        scalar = scalar_node(text, True, self._lines.mark(start), self._lines.mark(end))
        self._builder.check_escapes(self._text, scalar)
        self._builder.add(scalar)
        self._skip(end - start)

    def _plain(self) -> None:
        found = _PLAIN.match(self._text, self._at)
        if found is None:
            self._halt("Expecting value")
        start = self._lines.mark(self._at)
        if len(found[0]) > MOST_DIGITS:
            self._builder.check_number(found[0], start)
        self._builder.add(scalar_node(found[0], False, start, self._lines.mark(found.end())))
        self._skip(len(found[0]))

    def _here(self) -> str:
        return self._text[self._at : self._at + 1]

    def _skip(self, length: int) -> None:
        blank = _BLANK.match(self._text, self._at + length)
        self._at = blank.end() if blank else len(self._text)

    def _halt(self, detail: str) -> NoReturn:
        place = self._lines.place(self._builder.path, self._at)
        raise Halt(Problem.at(place, SYNTAX, detail=detail))
