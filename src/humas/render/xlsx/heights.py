"""How high a row must be for its texts to be seen: not every program finds that by itself, and of joined cells none."""

from __future__ import annotations

from collections.abc import Iterable

from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.worksheet import Worksheet

from humas.render.charts.lettering import wrapped

_SIZE, _DIGIT = 11, 7
"""Of letters and of a digit among them, in one unit: columns are as wide as so many digits."""
_LINE, _HIGHEST = 15, 409
"""In points; higher no row can be."""
_SEEN = 6_000
"""No column is so wide that more letters than these would be seen in the highest row."""


class _Fitted(RowDimension):
    """A height that follows the texts when somebody changes them, as one that a program has found itself."""

    __fields__ = tuple(field for field in RowDimension.__fields__ if field != "customHeight")


def height(text: str, wide: int) -> int:
    """For a text in a cell that is so many digits wide."""
    room = (wide - 1) * _DIGIT
    lines = sum(len(wrapped(line, room, _SIZE)) for line in text[:_SEEN].split("\n"))
    return min(lines * _LINE, _HIGHEST)


def fit(sheet: Worksheet, row: int, texts: Iterable[tuple[str, int]]) -> None:
    """`texts` are those in the row, each with the width of its column."""
    needed = max((height(text, wide) for text, wide in texts), default=_LINE)
    if needed > _LINE:
        sheet.row_dimensions[row] = _Fitted(sheet, index=row, ht=needed)
