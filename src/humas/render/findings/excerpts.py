"""The source line of a finding with a caret below its column, whatever characters stand in the line."""

from __future__ import annotations

from unicodedata import category, east_asian_width

from humas.printable import printable
from humas.render.findings.sentences import unheard

WIDEST, BEFORE = 100, 60
"""Characters of a line that are shown, and how many of them stand before the column where it has to be cut."""

CUT = "..."
"""Not the one character: on an old console it is written as three, and the caret would stand too far left."""

TAB = "    "


def excerpt(line: str, number: int, column: int) -> str:
    """Two lines, each behind a gutter: without it, what a file says could begin a line of ours."""
    start = max(0, column - 1 - BEFORE) if len(line) > WIDEST else 0
    end = start + WIDEST
    before = (CUT if start else "") + _shown(line[start : max(column - 1, 0)])
    shown = (CUT if start else "") + _shown(line[start:end]) + (CUT if end < len(line) else "")
    gutter = f"{number:>5} | "
    below = f"{'|':>{len(gutter) - 1}} {' ' * _width(before)}^"
    return f"{gutter}{shown}".rstrip() + f"\n{below}"


def _shown(text: str) -> str:
    return unheard(printable(text.replace("\t", TAB)))


def _width(text: str) -> int:
    """In columns of a terminal: a Chinese character takes two, a combining accent none."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
