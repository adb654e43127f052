"""Risks by how much they would harm and how likely they are: a number in each cell, and the register of the numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import ceil

from msgspec import Struct

from humas.render.charts.lettering import SMALL, width
from humas.render.charts.svg import (
    FULL,
    MARGIN,
    ROOM,
    WIDTH,
    About,
    Part,
    block,
    element,
    line,
    picture,
    rect,
)

_STEPS = 5
_LEFT, _RIGHT = 52, WIDTH - 16
_COLUMN = (_RIGHT - _LEFT) / _STEPS
_LEAST = 44  # how high a row is with nothing in it
_DOT = 12  # the radius of a dot with one or two digits


class Risk(Struct, frozen=True):
    """`impact` is 1 to 5, `likelihood` a figure; without it the risk stands in the register only.

    `value` names what stands behind the risk in the register.
    """

    label: str
    impact: int
    likelihood: Fraction | None
    value: str


class AxisTitles(Struct, frozen=True):
    impact: str
    likelihood: str


def riskmatrix(about: About, risks: Sequence[Risk], titles: AxisTitles) -> str:
    """The risks have the numbers 1, 2, ... in their order."""
    upper = block(titles.likelihood, (MARGIN, MARGIN), ROOM)
    radius = max(_DOT, width(str(len(risks)), SMALL) / 2 + 4)
    cells = _cells(risks)
    grid = _grid(cells, radius, upper.bottom + 12)
    lower = block(titles.impact, ((_LEFT + _RIGHT) / 2, grid.bottom + 4), _RIGHT - _LEFT, "middle")
    register = list(_register(risks, radius, lower.bottom + 14))
    texts = Part(upper.drawn() + lower.drawn(), lower.bottom)
    return picture(about, (texts, grid, *register))


def _cells(risks: Sequence[Risk]) -> dict[tuple[int, int], list[int]]:
    """The numbers in each cell, by impact and by row from below, both from 1."""
    cells: dict[tuple[int, int], list[int]] = {}
    for nth, risk in enumerate(risks, start=1):
        if risk.likelihood is not None:
            row = min(max(ceil(risk.likelihood * _STEPS / FULL), 1), _STEPS)
            cells.setdefault((risk.impact, row), []).append(nth)
    return cells


def _grid(cells: dict[tuple[int, int], list[int]], radius: float, top: float) -> Part:
    """From the most likely row down; a row is as high as its fullest cell asks."""
    side = 2 * radius + 4
    abreast = max(int((_COLUMN - 8) // side), 1)
    markup, first = [], top
    for row in range(_STEPS, 0, -1):
        fullest = max(len(cells.get((impact, row), [])) for impact in range(1, _STEPS + 1))
        high = max(_LEAST, -(-fullest // abreast) * side + 10)
        markup.append(_tick(FULL * row // _STEPS, top) + line(_LEFT, top, _RIGHT, top, "grid"))
        for impact in range(1, _STEPS + 1):
            numbers = cells.get((impact, row), [])
            left = _LEFT + (impact - 1) * _COLUMN
            markup.append(_dots(numbers, (left, top, high), abreast, radius))
        top += high
    markup.append(_tick(0, top) + _columns(first, top))
    return Part("".join(markup), top + SMALL * 1.25 + 4)


def _tick(figure: int, y: float) -> str:
    return block(str(figure), (_LEFT - 8, y - SMALL * 0.625), _LEFT, "end", SMALL).drawn("quiet")


def _columns(top: float, bottom: float) -> str:
    markup = rect(_LEFT, top, _RIGHT - _LEFT, bottom - top, "axis")
    for impact in range(1, _STEPS + 1):
        left = _LEFT + (impact - 1) * _COLUMN
        text = block(str(impact), (left + _COLUMN / 2, bottom + 4), _COLUMN, "middle", SMALL)
        markup += line(left, top, left, bottom, "grid") + text.drawn("quiet")
    return markup


def _dots(numbers: Sequence[int], cell: tuple[float, float, float], abreast: int, radius: float) -> str:
    """Side by side in the middle of the cell (its left, top and height), in as many rows as it takes."""
    left, top, high = cell
    side = 2 * radius + 4
    rows = [numbers[at : at + abreast] for at in range(0, len(numbers), abreast)]
    markup, y = "", top + (high - len(rows) * side) / 2 + side / 2
    for row in rows:
        x = left + (_COLUMN - len(row) * side) / 2 + side / 2
        for nth, one in enumerate(row):
            markup += _dot(one, x + nth * side, y, radius)
        y += side
    return markup


def _dot(nth: int, x: float, y: float, radius: float) -> str:
    text = block(str(nth), (x, y - SMALL * 0.625), WIDTH, "middle", SMALL)
    return element("circle", cx=x, cy=y, r=radius, class_="dot") + text.drawn("small")


def _register(risks: Sequence[Risk], radius: float, top: float) -> Iterator[Part]:
    left = MARGIN + 2 * radius + 10
    right = WIDTH - MARGIN - 150
    for nth, risk in enumerate(risks, start=1):
        label = block(risk.label, (left, top), right - 16 - left)
        value = block(risk.value, (right, top), WIDTH - MARGIN - right)
        bottom = max(label.bottom, value.bottom, top + 2 * radius)
        dot = _dot(nth, MARGIN + radius, top + 8, radius)
        yield Part(dot + label.drawn() + value.drawn(), bottom + 2)
        top = bottom + 6
