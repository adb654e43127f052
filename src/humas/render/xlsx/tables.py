"""A table on a sheet: a head that stays in sight and on every page, and rows to be filtered and sorted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from humas.render.voice import Voice
from humas.render.xlsx import look
from humas.render.xlsx.cells import Value, put, texts_of
from humas.render.xlsx.heights import fit, height

_FILTER = 2
"""Digits that the button of a filter takes of a heading's room."""


class Column(Struct, frozen=True):
    """`width` in digits. `to_fill_in`: empty, for whoever works with the sheet."""

    heading: str
    width: int
    format: str = look.AMOUNT
    to_fill_in: bool = False


class Area(Struct, frozen=True):
    """Where on a sheet the rows of a table are, the head above them not included."""

    sheet: Worksheet
    first: int
    last: int
    columns: int

    def of(self, column: int, more: int = 0) -> str:
        """The cells of one column, counted from 1, and so many below the last row."""
        letter = get_column_letter(column)
        return f"{letter}{self.first}:{letter}{self.last + more}"

    def whole(self, more: int = 0) -> str:
        return f"A{self.first}:{get_column_letter(self.columns)}{self.last + more}"


def write_table(
    sheet: Worksheet, top: int, columns: Sequence[Column], rows: Iterable[Sequence[Value]], voice: Voice
) -> Area:
    """Its head in row `top`; where there is nothing to write, an empty row for whoever goes on with it."""
    cut = voice("workbook.cut")
    look.widths(sheet, [one.width for one in columns])
    for place, column in enumerate(columns, 1):
        head = put(sheet, top, place, column.heading, cut)
        head.font, head.fill, head.border, head.alignment = look.HEAD, look.FILLED, look.BOX, look.HEADING
    fit(sheet, top, ((one.heading, one.width - _FILTER) for one in columns))
    written = list(rows) or [[None] * len(columns)]
    for number, row in enumerate(written, top + 1):
        for place, (column, value) in enumerate(zip(columns, row, strict=True), 1):
            cell = put(sheet, number, place, value, cut, column.format)
            cell.border = look.BOX
            if column.to_fill_in:
                cell.fill = look.TO_FILL_IN
                cell.number_format = column.format
        fit(sheet, number, texts_of(row, [one.width for one in columns]))
    return Area(sheet, top + 1, top + len(written), len(columns))


def filtered(area: Area, name: str, kept: int) -> None:
    """The table of the sheet: with filters, its head and the first `kept` columns kept in sight, the head printed."""
    sheet, top = area.sheet, area.first - 1
    sheet.add_table(Table(displayName=name, ref=f"A{top}:{get_column_letter(area.columns)}{area.last}"))
    sheet.freeze_panes = f"{get_column_letter(kept + 1)}{area.first}"
    sheet.print_title_rows = f"{top}:{top}"


def headed(sheet: Worksheet, title: str, wide: Sequence[int], note: str, voice: Voice) -> int:
    """The title, and below it a note over so many columns; the row that is free then, after an empty one."""
    cut = voice("workbook.cut")
    head = put(sheet, 1, 1, title, cut)
    head.font, head.alignment = look.TITLE, look.LEFT
    sheet.row_dimensions[1].height = look.TITLE_HEIGHT
    put(sheet, 2, 1, note, cut).font = look.QUIET
    sheet.merge_cells(start_row=2, end_row=2, start_column=1, end_column=len(wide))
    sheet.row_dimensions[2].height = height(note, sum(wide))
    return 4
