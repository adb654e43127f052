"""What a cell holds: a text that is nothing but text, a number, a day, an address to follow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from msgspec import Struct
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from humas.printable import NO_XML, printable, printable_lines
from humas.render.document import Bar
from humas.render.markdown.tables import blocks
from humas.render.marks import is_address
from humas.render.xlsx import look

MOST = 32_767
"""Characters that a cell can hold; one beyond the basic plane counts twice."""

_LONGEST_ADDRESS = 2_000
_FIRST_DAY = date(1900, 3, 1)
"""Before it, spreadsheets do not agree which number a day is."""

_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""In these files `_x000D_` stands for a carriage return; before such a text its own underscore has to be escaped."""


class Link(Struct, frozen=True):
    """An address, which is followed only where it is plain http(s)."""

    address: str


class Drawn(Struct, frozen=True):
    """A bar of blocks, of letters that are all equally wide."""

    bar: Bar


Value = str | Fraction | int | date | Link | Drawn | None


def put(  # noqa: PLR0913, PLR0917 - where, what and how
    sheet: Worksheet, row: int, column: int, value: Value, cut: str, format_: str = look.AMOUNT
) -> Cell:
    """`cut` is said behind a text that no cell can hold whole; `format_` is for numbers and days."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell), cell.coordinate
    _fill(cell, value, cut, format_)
    return cell


def _fill(cell: Cell, value: Value, cut: str, format_: str) -> None:
    cell.alignment = look.TEXT
    match value:
        case None | "":
            return
        case Link(address=address):
            _put_text(cell, fitted(address, cut))
            if is_address(address) and len(address) <= _LONGEST_ADDRESS:
                cell.hyperlink = address
                cell.font = look.LINK
        case Drawn(bar=bar):
            _put_text(cell, blocks(bar))
            cell.font, cell.alignment = look.BARS, look.BAR
        case str():
            _put_text(cell, fitted(value, cut))
        case date():
            cell.value = value
            cell.number_format = format_
            cell.alignment = look.LEFT
        case _:
            cell.value = _number(value)
            cell.number_format = format_
            cell.alignment = look.FIGURES


def _put_text(cell: Cell, text: str) -> None:
    """No formula, no number and no error, whatever it looks like, and none either once somebody has edited it."""
    cell.value = text
    cell.data_type = "s"
    cell.quotePrefix = not text[:1].isalpha()


def texts_of(row: Sequence[Value], widths: Sequence[int]) -> Iterator[tuple[str, int]]:
    """What of a row is text, each with the width of its column."""
    for value, wide in zip(row, widths, strict=False):
        if isinstance(value, str):
            yield value, wide
        elif isinstance(value, Link):
            yield value.address, wide


def fitted(text: str, cut: str) -> str:
    """As it is written into the file: nothing in it steers, and it is no longer than a cell can hold."""
    shown = printable_lines(text).translate(NO_XML)
    written = _LOOKS_ESCAPED.sub("_x005F_", shown)
    if _length(written) <= MOST:
        return written
    room = MOST - len(cut)
    # A text of nothing but what has to be escaped gets twice as long.
    kept = _first(shown, room // 2 if len(written) > len(shown) else room)
    return _LOOKS_ESCAPED.sub("_x005F_", kept) + cut


def on_one_line(text: str) -> str:
    """A text that is not ours, fit for what stands beside the cells."""
    return printable(text).translate(NO_XML)


def _length(text: str) -> int:
    return len(text) + sum(letter > "\uffff" for letter in text)


def _first(text: str, room: int) -> str:
    """As much of it as has room."""
    beyond = text.encode("utf-16-le")[: 2 * room]
    return beyond.decode("utf-16-le", "ignore")


def _number(value: Fraction | int) -> float | int:
    if isinstance(value, int):
        return value
    return value.numerator if value.denominator == 1 else float(value)


def day_of(written: str) -> date | str | None:
    """A day where it is one that spreadsheets know, else the text as it is; None where there is none."""
    try:
        day = date.fromisoformat(written.partition("T")[0])
    except ValueError:
        return written or None
    return day if day >= _FIRST_DAY else written
