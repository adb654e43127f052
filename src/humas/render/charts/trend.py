"""A figure over the years: a line from one to the next, each with its value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from humas.render.charts.bars import Row, Signs, bars
from humas.render.charts.legend import SIDE, Sign, legend
from humas.render.charts.lettering import SMALL
from humas.render.charts.svg import (
    MARGIN,
    TICKS,
    WIDTH,
    About,
    Block,
    Part,
    along,
    block,
    element,
    line,
    picture,
    striped,
)

_LEFT, _RIGHT = 44, WIDTH - 16
_HIGH = 180
_MOST = 10
_WIDE = 12  # of what is possible
_OFF = 8  # from a point to its value


@dataclass(frozen=True, slots=True)
class Year:
    """`figure` is certain, up to `high` is possible; a year without `figure` leaves a gap in the line."""

    label: str
    figure: Fraction | None
    high: Fraction | None
    value: str


def trend(about: About, years: Sequence[Year], signs: Signs) -> str:
    """Oldest first; more of them than have room side by side stand below each other, as bars."""
    if len(years) > _MOST:
        return bars(about, [Row(year.label, year.figure, year.high, year.value) for year in years], signs)
    slot = (_RIGHT - _LEFT) / max(len(years), 1)
    middles = [_LEFT + slot * (nth + 0.5) for nth in range(len(years))]
    values = [block(year.value, (x, 0), slot - 8, "middle") for year, x in zip(years, middles, strict=True)]
    room = max((value.height for value in values), default=0) + _OFF
    plot = _Plot(MARGIN + room, MARGIN + room + _HIGH)
    below = _is_below(years)
    names_top = plot.bottom + (room if any(below) else 0) + 8
    names = [
        block(year.label, (x, names_top), slot - 8, "middle") for year, x in zip(years, middles, strict=True)
    ]
    bottom = max((name.bottom for name in names), default=names_top)
    markup = "".join(name.drawn() for name in names)
    markup += plot.axis() + plot.line(years, middles, about)
    markup += "".join(map(plot.value, years, values, below))
    return picture(about, (Part(markup, bottom), legend(_signs(years, signs, about), bottom + 12)))


def _is_below(years: Sequence[Year]) -> list[bool]:
    """Whether a value stands below its point: where the line comes from above on every side."""
    figures = [year.figure for year in years]
    sides = zip([None, *figures], figures, [*figures[1:], None], strict=False)
    return [
        this is not None and bool(known) and all(this < one for one in known)
        for before, this, after in sides
        for known in [[one for one in (before, after) if one is not None]]
    ]


@dataclass(frozen=True, slots=True)
class _Plot:
    """The field between the heights of 100 and of 0."""

    top: float
    bottom: float

    def at(self, figure: Fraction) -> float:
        return along(figure, self.bottom, self.top)

    def axis(self) -> str:
        markup = ""
        for tick in TICKS:
            y = self.at(Fraction(tick))
            text = block(str(tick), (_LEFT - 8, y - SMALL * 0.625), _LEFT, "end", SMALL)
            markup += line(_LEFT, y, _RIGHT, y, "grid" if tick else "axis") + text.drawn("quiet")
        return markup

    def line(self, years: Sequence[Year], middles: Sequence[float], about: About) -> str:
        points = [
            None if year.figure is None else (x, self.at(year.figure))
            for year, x in zip(years, middles, strict=True)
        ]
        markup = "".join(self._possible(year, x, about) for year, x in zip(years, middles, strict=True))
        markup += "".join(line(*a, *b, "now") for a, b in pairwise(points) if a is not None and b is not None)
        return markup + "".join(_dot(*point) for point in points if point is not None)

    def _possible(self, year: Year, x: float, about: About) -> str:
        if year.figure is None or year.high is None or year.high <= year.figure:
            return ""
        top, bottom = self.at(year.high), self.at(year.figure)
        return striped(x - _WIDE / 2, top, _WIDE, bottom - top, about)

    def value(self, year: Year, text: Block, below: bool) -> str:
        """Without a figure it stands on the ground."""
        if year.figure is None:
            top = self.bottom - _OFF - text.height
        elif below:
            top = self.at(year.figure) + _OFF
        else:
            highest = year.figure if year.high is None else max(year.high, year.figure)
            top = self.at(highest) - _OFF - text.height
        return replace(text, top=top).drawn("halo")


def _dot(x: float, y: float) -> str:
    return element("circle", cx=x, cy=y, r=4.5, class_="solid")


def _signs(years: Sequence[Year], signs: Signs, about: About) -> Iterator[tuple[Sign, str]]:
    half = SIDE / 2
    yield (
        (lambda x, y: line(x, y + half, x + SIDE, y + half, "now") + _dot(x + half, y + half)),
        signs.certain,
    )
    if any(year.high != year.figure for year in years):
        yield (lambda x, y: striped(x, y, SIDE, SIDE, about)), signs.possible
