"""Every question as a cell, in the row of its section: what its answer came to, told by the shape of the cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from html import escape
from typing import Literal

from msgspec import Struct

from humas.render.charts.legend import SIDE, legend
from humas.render.charts.lettering import inert
from humas.render.charts.svg import MARGIN, WIDTH, About, Part, block, element, line, path, picture, rect

Class = Literal["full", "partly", "none", "unanswered", "n/a", "not-asked"]

_LEFT = 228
_STEP = 22
_IN_ROW = (WIDTH - MARGIN - _LEFT) // _STEP
_GAP = 10


class Cell(Struct, frozen=True):
    """`label` says what is asked; it shows where a pointer rests on the cell."""

    label: str
    of: Class


class Row(Struct, frozen=True):
    label: str
    cells: tuple[Cell, ...]


def heatmap(about: About, rows: Sequence[Row], words: Mapping[Class, str]) -> str:
    """`words` names the classes, all of which the legend has, whether there is a cell of it or not."""
    drawn = list(_rows(rows, MARGIN))
    bottom = drawn[-1].bottom if drawn else MARGIN
    signs = legend(((_SIGNS[of], words[of]) for of in _SIGNS), bottom + _GAP)
    return picture(about, (*drawn, signs))


def _rows(rows: Sequence[Row], top: float) -> Iterator[Part]:
    for row in rows:
        label = block(row.label, (MARGIN, top), _LEFT - 12 - MARGIN)
        cells = "".join(_cell(cell, nth, top) for nth, cell in enumerate(row.cells))
        high = -(-len(row.cells) // _IN_ROW) * _STEP
        bottom = max(label.bottom, top + high)
        yield Part(label.drawn() + cells, bottom)
        top = bottom + _GAP


def _cell(cell: Cell, nth: int, top: float) -> str:
    across, down = nth % _IN_ROW, nth // _IN_ROW
    sign = _sign(cell.of, _LEFT + across * _STEP, top + down * _STEP)
    return element("g", element("title", escape(inert(cell.label))), sign)


@lru_cache(maxsize=4096)
def _sign(of: Class, x: float, y: float) -> str:
    """Kept, for in the reports on one audit each has its squares at the same places."""
    return _SIGNS[of](x, y)


def _full(x: float, y: float) -> str:
    return rect(x, y, SIDE, SIDE, "solid")


def _partly(x: float, y: float) -> str:
    """Its lower left half is full."""
    half = path([(x, y), (x, y + SIDE), (x + SIDE, y + SIDE)], "solid", closed=True)
    return rect(x, y, SIDE, SIDE, "paper") + half + rect(x, y, SIDE, SIDE, "outline")


def _none(x: float, y: float) -> str:
    a, b = 4, SIDE - 4
    cross = line(x + a, y + a, x + b, y + b, "cross") + line(x + a, y + b, x + b, y + a, "cross")
    return rect(x, y, SIDE, SIDE, "empty") + cross


def _unanswered(x: float, y: float) -> str:
    return rect(x, y, SIDE, SIDE, "empty")


def _na(x: float, y: float) -> str:
    half = SIDE / 2
    return rect(x, y, SIDE, SIDE, "dashed") + line(x + 4, y + half, x + SIDE - 4, y + half, "axis")


def _not_asked(x: float, y: float) -> str:
    return element("circle", cx=x + SIDE / 2, cy=y + SIDE / 2, r=2.5, class_="quietdot")


_SIGNS: Mapping[Class, Callable[[float, float], str]] = {
    "full": _full,
    "partly": _partly,
    "none": _none,
    "unanswered": _unanswered,
    "n/a": _na,
    "not-asked": _not_asked,
}
