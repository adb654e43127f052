"""Tables: a head that is repeated on every page, rows that stay whole, figures to the right, bars of cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from humas.render.document import Bar, Cell, Table
from humas.render.docx import bars, look
from humas.render.docx.elements import element, paragraph
from humas.render.docx.inert import Ink
from humas.render.docx.widths import column_widths, fits_page
from humas.render.marks import unmarked

_BARS = 1_700
"""How wide a column of bars is."""

_METER_HEIGHT = 280


class _Column(Struct, frozen=True):
    """`grid` are the widths of the columns that it is made of: several only under bars."""

    grid: list[int]
    right: bool


def table(block: Table, about: str, ink: Ink) -> str:
    """`about` is what someone who does not see it hears of it."""
    texts = [place for place in range(len(block.head)) if not _bar_in(block, place)]
    told = [[unmarked(str(row[place])) for place in texts] for row in block.rows]
    columns = _columns(block, texts, told)
    widths = [columns[place].grid[0] for place in texts]
    rows = [_row((_text(one, name, ink) for one, name in zip(columns, block.head, strict=True)), head=True)]
    for row, said in zip(block.rows, told, strict=True):
        cells = (_cell(one, cell, ink) for one, cell in zip(columns, row, strict=True))
        rows.append(_row(cells, whole=fits_page(said, widths)))
    return _table([wide for one in columns for wide in one.grid], about, rows)


def meter(bar: Bar, about: str) -> str:
    """A bar as wide as the page, without a head."""
    count = bars.steps(bar)
    grid = [look.ROOM // count] * count
    looks = element("trPr", element("cantSplit"), element("trHeight", val=_METER_HEIGHT, hRule="exact"))
    return _table(grid, about, [element("tr", looks, *bars.strip(bar, grid))], headed=0)


def _bar_in(block: Table, place: int) -> Bar | None:
    column = (row[place] for row in block.rows)
    return next((cell for cell in column if isinstance(cell, Bar)), None)


def _columns(block: Table, texts: list[int], told: list[list[str]]) -> list[_Column]:
    grids = {}
    for place in range(len(block.head)):
        bar = _bar_in(block, place)
        if bar:
            grids[place] = bars.grid(_BARS, bars.steps(bar))
    head = [unmarked(block.head[place]) for place in texts]
    figures = [nth for nth, place in enumerate(texts) if place in block.right]
    widths = column_widths(head, told, figures, look.ROOM - _BARS * len(grids))
    grids.update((place, [wide]) for place, wide in zip(texts, widths, strict=True))
    return [_Column(grids[place], place in block.right) for place in range(len(block.head))]


def _table(grid: Sequence[int], about: str, rows: Iterable[str], *, headed: int = 1) -> str:
    looks = element(
        "tblPr",
        element("tblStyle", val="TableGrid"),
        element("tblW", w=sum(grid), type="dxa"),
        element("tblLayout", type="fixed"),
        element("tblLook", val="0620" if headed else "0600", firstRow=headed, noHBand=1, noVBand=1),
        element("tblCaption", val=about),
    )
    return element("tbl", looks, element("tblGrid", *(element("gridCol", w=wide) for wide in grid)), *rows)


def _row(cells: Iterable[str], *, head: bool = False, whole: bool = True) -> str:
    looks = (element("cantSplit") if whole else "") + (element("tblHeader") if head else "")
    return element("tr", element("trPr", looks) if looks else "", *cells)


def _cell(column: _Column, cell: Cell, ink: Ink) -> str:
    return _text(column, cell, ink) if isinstance(cell, str) else "".join(bars.cells(cell, column.grid))


def _text(column: _Column, sentence: str, ink: Ink) -> str:
    inside = paragraph("NoSpacing", ink.inline(sentence), right=column.right)
    return bars.cell(column.grid, inside)
