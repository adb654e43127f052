"""Which bytes and characters a file may hold at all, before any parser sees them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from humas.problems import CONTROL_CHARACTER, DIRECTIVE, NOT_UTF8, TOO_LARGE, Place, Problem
from humas.yamltext.nodes import Mark

MOST_BYTES = 2_000_000
MOST_OF_A_KIND = 20

# C0 but tab and line ends, DEL and C1 (NEL among them), line and paragraph separator, bidirectional controls,
# a BOM that is not the first character, and the two that libyaml would stop at.
CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
_HARMLESS = bytes([0x09, 0x0A, 0x0D, *range(0x20, 0x7F)])
_ESCAPED_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))",
    re.DOTALL,
)
_SHORT_ESCAPES = dict(zip("0abvfre", b"\x00\x07\x08\x0b\x0c\x0d\x1b", strict=True))
_LINE_BREAK = re.compile("\r\n|\r|\n")
# ASCII in UTF-16 without a BOM is good UTF-8, every other character of it a NUL.
_UTF_16 = re.compile(rb"(?:[^\0]\0){2}|(?:\0[^\0]){2}")
_DIRECTIVE = re.compile(r"(?:(?<=[\r\n])|\A)%")
_HEAD = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n)|%[^\r\n]*(?:\r\n|\r|\n|\Z))*")


class Lines:
    """Where the lines of a text begin; lines end as for libyaml, with LF, CR LF or a lone CR."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in _LINE_BREAK.finditer(text))]

    def mark(self, index: int) -> Mark:
        line = bisect_right(self._starts, index)
        return Mark(index, line, index - self._starts[line - 1] + 1)

    def place(self, path: str, index: int) -> Place:
        mark = self.mark(index)
        return Place(path, mark.line, mark.column)


def moved(source: str, start: Mark, index: int) -> Mark:
    """The mark of `index`, counted on from `start`."""
    breaks = list(_LINE_BREAK.finditer(source, start.index, index))
    if not breaks:
        return Mark(index, start.line, start.column + index - start.index)
    return Mark(index, start.line + len(breaks), index - breaks[-1].end() + 1)


def code_point(character: str) -> str:
    return f"U+{ord(character):04X}"


def decoded(data: bytes, path: str) -> str | Problem:
    """The text without a BOM, or the one thing that keeps it from being a text."""
    if len(data) > MOST_BYTES:
        return Problem.at(Place(path), TOO_LARGE, limit=str(MOST_BYTES // 1_000_000))
    if _UTF_16.match(data):
        return Problem.at(Place(path, 1, 1), NOT_UTF8)
    try:
        return data.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        good = data[: error.start].decode().removeprefix("\ufeff")
        return Problem.at(Lines(good).place(path, len(good)), NOT_UTF8)


def screened(text: str, path: str) -> tuple[str, list[Problem]]:
    """The text with every refused character made harmless, so that a parser can go on, and what they were."""
    # Most characters of most texts are of ASCII, and to take those away is quicker than to look at each.
    if not CONTROL.search(text.encode().translate(None, _HARMLESS).decode()):
        return text, []
    lines = Lines(text)
    problems = [
        Problem.at(lines.place(path, found.start()), CONTROL_CHARACTER, character=code_point(found[0]))
        for found in islice(CONTROL.finditer(text), MOST_OF_A_KIND)
    ]
    return CONTROL.sub("\ufffd", text), problems


def without_directives(text: str, path: str) -> tuple[str, list[Problem]]:
    """The text with the directives before its first document turned into comments, and where they stood."""
    head = _HEAD.match(text)
    if head is None or "%" not in head[0]:
        return text, []
    lines = Lines(head[0])
    found = list(_DIRECTIVE.finditer(head[0]))[:MOST_OF_A_KIND]
    problems = [Problem.at(lines.place(path, one.start()), DIRECTIVE) for one in found]
    return _DIRECTIVE.sub("#", head[0]) + text[head.end() :], problems


def refused_when_escaped(text: str) -> bool:
    """Whether a text holds what a file may not even hold as an escape: C0 but tab and LF, DEL, C1 but NEL."""
    return _ESCAPED_CONTROL.search(text) is not None or _SURROGATE.search(text) is not None


def bad_escapes(source: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """(index, character) of every escape between start and end that gives a character refused even so."""
    for found in _ESCAPE.finditer(source, start, end):
        digits = found[1] or found[2] or found[3]
        if digits:
            code = int(digits, 16)
        elif found[4] in _SHORT_ESCAPES:
            code = _SHORT_ESCAPES[found[4]]
        else:
            continue
        if code <= 0x10FFFF and refused_when_escaped(chr(code)):  # noqa: PLR2004 - the last code point
            yield found.start(), chr(code)
