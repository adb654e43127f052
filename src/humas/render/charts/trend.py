"""A figure over the years: a line from one to the next, each with its value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from humas.render.charts.bars import Row, Signs, bars
from humas.render.charts.legend import SIDE, Sign, legend
from humas.render.charts.lettering import LABEL, SMALL, fits
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
_APART = 8  # what is free between the texts of two years
_WIDE = 12  # of what is possible
_OFF = 8  # from a point to its value


class Year(Struct, frozen=True):
    """`figure` is certain, up to `high` is possible; a year without `figure` leaves a gap in the line."""

    label: str
    figure: Fraction | None
    high: Fraction | None
    value: str


def trend(about: About, years: Sequence[Year], signs: Signs) -> str:
    """Oldest first; where a word has no room beside those of the other years, they stand below each other, as bars."""
    room = (_RIGHT - _LEFT) / max(len(years), 1) - _APART
    if not all(fits(text, room, LABEL) for year in years for text in (year.label, year.value)):
        return bars(about, [Row(year.label, year.figure, year.high, year.value) for year in years], signs)
    middles = [_LEFT + (room + _APART) * (nth + 0.5) for nth in range(len(years))]
    texts = [block(year.value, (x, 0), room, "middle") for year, x in zip(years, middles, strict=True)]
    texts = list(map(_Plot(0).placed, years, texts, _is_below(years)))
    plot = _Plot(MARGIN - min([-SMALL * 0.625, *(text.top for text in texts)]))
    values = [replace(text, top=text.top + plot.top) for text in texts]
    names_top = max([plot.bottom, *(value.bottom for value in values)]) + 8
    names = [
        block(year.label, (x, names_top), room, "middle") for year, x in zip(years, middles, strict=True)
    ]
    bottom = max((name.bottom for name in names), default=names_top)
    markup = plot.axis() + plot.line(years, middles, about)
    markup += "".join(value.drawn("halo") for value in values) + "".join(name.drawn() for name in names)
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


class _Plot(Struct, frozen=True):
    """The field between the heights of 100 and of 0."""

    top: float

    @property
    def bottom(self) -> float:
        return self.top + _HIGH

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

    def placed(self, year: Year, text: Block, below: bool) -> Block:
        """The value at its point; without a figure it stands on the ground."""
        if year.figure is None:
            top = self.bottom - _OFF - text.height
        elif below:
            top = self.at(year.figure) + _OFF
        else:
            highest = year.figure if year.high is None else max(year.high, year.figure)
            top = self.at(highest) - _OFF - text.height
        return replace(text, top=top)


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
