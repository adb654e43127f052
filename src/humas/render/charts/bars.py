"""Rows of bars: what is certain of each, what is possible beside it, and its figure as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from msgspec import Struct

from humas.render.charts.legend import SIDE, Sign, legend
from humas.render.charts.lettering import SMALL
from humas.render.charts.svg import (
    MARGIN,
    TICKS,
    WIDTH,
    About,
    Part,
    along,
    block,
    line,
    picture,
    rect,
    striped,
)

_LEFT, _RIGHT = 228, 536
_BAR = 16
_GAP = 10
_BOLD = 0.88


class Row(Struct, frozen=True):
    """`low` is certain, up to `high` is possible; a row without `low` has no bar, only its value.

    With `head` it begins a group: those that follow are parts of it.
    """

    label: str
    low: Fraction | None
    high: Fraction | None
    value: str
    head: bool = False


class Signs(Struct, frozen=True):
    """The words for the two parts of a bar."""

    certain: str
    possible: str


def bars(about: About, rows: Sequence[Row], signs: Signs) -> str:
    top = MARGIN + SMALL * 1.25 + _GAP
    drawn = list(_rows(rows, top, about))
    bottom = drawn[-1].bottom if drawn else top
    return picture(about, (_axis(bottom), *drawn, legend(_signs(rows, signs, about), bottom + _GAP)))


def _axis(bottom: float) -> Part:
    markup = []
    for tick in TICKS:
        x = along(Fraction(tick), _LEFT, _RIGHT)
        text = block(str(tick), (x, MARGIN), WIDTH, "middle", SMALL)
        markup.append(line(x, text.bottom + 2, x, bottom, "grid") + text.drawn("quiet"))
    return Part("".join(markup), bottom)


def _rows(rows: Sequence[Row], top: float, about: About) -> Iterator[Part]:
    for nth, row in enumerate(rows):
        if row.head and nth:
            top += _GAP
        # Bold letters are wider.
        room = (_LEFT - 12 - MARGIN) * (_BOLD if row.head else 1)
        label = block(row.label, (MARGIN, top), room)
        value = block(row.value, (_RIGHT + 12, top), WIDTH - MARGIN - _RIGHT - 12)
        bottom = max(label.bottom, value.bottom)
        yield Part(
            label.drawn("head" if row.head else "") + _bar(row, top, about) + value.drawn(), bottom + _GAP
        )
        top = bottom + _GAP


def _bar(row: Row, top: float, about: About) -> str:
    if row.low is None:
        return rect(_LEFT, top, _RIGHT - _LEFT, _BAR, "dashed")
    low = along(row.low, _LEFT, _RIGHT)
    high = low if row.high is None else along(row.high, _LEFT, _RIGHT)
    track = rect(_LEFT, top, _RIGHT - _LEFT, _BAR, "empty")
    possible = striped(low, top, high - low, _BAR, about) if high > low else ""
    return track + possible + rect(_LEFT, top, low - _LEFT, _BAR, "solid")


def _signs(rows: Sequence[Row], signs: Signs, about: About) -> Iterator[tuple[Sign, str]]:
    yield (lambda x, y: rect(x, y, SIDE, SIDE, "solid")), signs.certain
    if any(row.high != row.low for row in rows):
        yield (lambda x, y: striped(x, y, SIDE, SIDE, about)), signs.possible
