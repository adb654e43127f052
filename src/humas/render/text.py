"""A document in plain lines, for a terminal and for a voice that reads it: no line is drawn, no bar, no border."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from humas.printable import printable
from humas.render.document import (
    Block,
    Bullets,
    Chart,
    Heading,
    Meter,
    Nested,
    Numbered,
    Paragraph,
    Prose,
    Quotation,
    Table,
)
from humas.render.marks import unmarked

_WIDEST_TABLE = 100
"""Columns: a table that is wider is told row by row, also where there is no screen to be wider than."""

_INDENT = "  "
_BETWEEN = "  "


def as_text(document: Iterable[Block], width: int = 0) -> str:
    """`width` is that of the screen in columns; at 0 each sentence stays on one line."""
    parts = ("".join(f"{line}\n" for line in _block(block, width)) for block in document)
    return "\n".join(part for part in parts if part)


def _block(block: Block, width: int) -> Iterator[str]:
    match block:
        case Heading(_, text) | Paragraph(text):
            yield from _wrapped(unmarked(text), width)
        case Quotation(text):
            yield from _typed(text, width, _INDENT)
        case Prose(text, lead):
            yield from _typed(f"{unmarked(lead)} {text}" if lead else text, width)
        case Bullets(items):
            for item in items:
                yield from _item(item, width)
        case Numbered(items):
            for place, one in enumerate(items, 1):
                yield from _listed(f"{place}. ", one, width)
        case Table():
            yield from _table(block, width)
        case Meter() | Chart():
            return
        case _:
            assert_never(block)


def _item(item: str | Nested, width: int) -> Iterator[str]:
    if isinstance(item, Nested):
        yield from _listed("- ", item.text, width)
        for below in item.items:
            yield from _listed(f"{_INDENT}- ", below, width)
    else:
        yield from _listed("- ", item, width)


def _listed(sign: str, sentence: str, width: int) -> list[str]:
    return _wrapped(unmarked(sentence), width, sign, " " * len(sign))


def _table(table: Table, width: int) -> Iterator[str]:
    """In columns where they fit; else row by row, each cell after the name of its column."""
    kept = table.told
    head = [unmarked(table.head[place]) for place in kept]
    rows = [[unmarked(str(row[place])) for place in kept] for row in table.rows]
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    if sum(widths) + len(_BETWEEN) * (len(widths) - 1) <= (width or _WIDEST_TABLE):
        to_right = {nth for nth, place in enumerate(kept) if place in table.right}
        for line in (head, *rows):
            yield _BETWEEN.join(_padded(line, widths, to_right)).rstrip()
    else:
        for row in rows:
            yield from _record(head, row, width)


def _padded(line: Sequence[str], widths: Sequence[int], to_right: set[int]) -> Iterator[str]:
    for nth, (cell, width) in enumerate(zip(line, widths, strict=True)):
        yield cell.rjust(width) if nth in to_right else cell.ljust(width)


def _record(head: Sequence[str], row: Sequence[str], width: int) -> Iterator[str]:
    indent = ""
    for name, cell in zip(head, row, strict=True):
        if cell:
            yield from _wrapped(f"{name}: {cell}", width, indent, _INDENT * 2)
            indent = _INDENT


def _typed(text: str, width: int, indent: str = "") -> Iterator[str]:
    for line in text.strip().split("\n"):
        yield from _wrapped(printable(line.replace("\t", " ")).strip(), width, indent, indent)


def _wrapped(line: str, width: int, first: str = "", later: str = "") -> list[str]:
    if not width:
        return [first + line if line else ""]
    return textwrap.wrap(
        line,
        width,
        initial_indent=first,
        subsequent_indent=later,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [""]
