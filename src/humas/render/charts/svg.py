"""The elements of a picture: escaped, with numbers that are the same on every machine, and texts with their boxes."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import cache, cached_property, lru_cache
from html import escape
from typing import Literal

from msgspec import Struct

from humas.render.charts.lettering import LABEL, inert, width, wrapped

WIDTH = 640
MARGIN = 8
ROOM = WIDTH - 2 * MARGIN
"""Every picture is WIDTH wide, and nothing but lines comes nearer to its edge than MARGIN."""

FULL = 100
TICKS = range(0, FULL + 1, 20)
"""Figures are 0 to FULL; what an axis of them names."""

_LEADING = 1.25  # from line to line, in parts of the size
_ASCENT = 0.97  # from the top of a line to the foot of its letters

Number = float | Fraction
Point = tuple[float, float]
Anchor = Literal["start", "middle", "end"]


class About(Struct, frozen=True):
    """`prefix` begins every id of the picture: letters, digits and `-`, another one for each chart of a page."""

    prefix: str
    title: str
    description: str


class Part(Struct, frozen=True):
    """Something drawn, and the height at which it ends."""

    markup: str
    bottom: float


class Block(Struct, frozen=True, dict=True):
    """Lines of text and the box that they fill; `x` is where they begin, end, or have their middle."""

    lines: tuple[str, ...]
    x: float
    top: float
    anchor: Anchor = "start"
    size: int = LABEL

    @cached_property
    def width(self) -> float:
        return max(width(line, self.size) for line in self.lines)

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * _LEADING

    @property
    def left(self) -> float:
        return self.x - {"start": 0, "middle": self.width / 2, "end": self.width}[self.anchor]

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def drawn(self, look: str = "") -> str:
        return _text(self.lines, (self.x, self.top), self.anchor, self.size, look)


# Kept, as are boxes and lines: in the charts of many reports on one audit most of them are the same.


@lru_cache(maxsize=4096)
def _text(lines: tuple[str, ...], at: Point, anchor: Anchor, size: int, look: str) -> str:
    x, top = at
    steps = (top + size * (_ASCENT + _LEADING * nth) for nth in range(len(lines)))
    spans = (element("tspan", escape(line), x=x, y=y) for line, y in zip(lines, steps, strict=True))
    anchored = {} if anchor == "start" else {"text_anchor": anchor}
    return element("text", *spans, **({"class_": look} if look else {}), **anchored)


def block(text: str, at: Point, room: float, anchor: Anchor = "start", size: int = LABEL) -> Block:
    """`at` is where it begins, ends or has its middle, and its top; no line is wider than the room."""
    return Block(wrapped(text, room, size), *at, anchor, size)


def number(value: Number) -> str:
    """With one decimal; rounded twice, for what sines come to differs from machine to machine in the last digit."""
    return _written(float(value))


@lru_cache(maxsize=8192)
def _written(value: float) -> str:
    return f"{round(round(value, 6), 1) or 0.0:.1f}"


def element(name: str, /, *inside: str, **attributes: Number | str) -> str:
    """What is inside is markup already; `class_` stands for `class`, `text_anchor` for `text-anchor`."""
    given = "".join(
        [
            f' {_attribute(key)}="{escape(one) if isinstance(one, str) else number(one)}"'
            for key, one in attributes.items()
        ]
    )
    return f"<{name}{given}>{''.join(inside)}</{name}>" if inside else f"<{name}{given}/>"


@cache
def _attribute(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


@lru_cache(maxsize=4096)
def rect(x: Number, y: Number, wide: Number, high: Number, look: str) -> str:
    return element("rect", x=x, y=y, width=wide, height=high, class_=look)


@lru_cache(maxsize=4096)
def line(x1: Number, y1: Number, x2: Number, y2: Number, look: str) -> str:
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=look)


def path(points: Iterable[Point], look: str, *, closed: bool = False) -> str:
    steps = "L".join(f"{number(x)} {number(y)}" for x, y in points)
    return element("path", d=f"M{steps}{'Z' if closed else ''}", class_=look)


def striped(x: Number, y: Number, wide: Number, high: Number, about: About) -> str:
    """A box that is filled with stripes: what is possible, not certain."""
    fill = f"url(#{about.prefix}-stripes)"
    return element("rect", x=x, y=y, width=wide, height=high, fill=fill) + rect(x, y, wide, high, "outline")


def along(figure: Fraction, start: float, end: float) -> float:
    """Where on a line from start (0) to end (100) a figure is."""
    return start + min(max(figure.numerator / figure.denominator, 0.0), FULL) / FULL * (end - start)


def picture(about: About, parts: Iterable[Part]) -> str:
    """The whole chart, as high as the lowest of its parts asks."""
    drawn = list(parts)
    high = max((part.bottom for part in drawn), default=0) + MARGIN
    title, description = f"{about.prefix}-title", f"{about.prefix}-desc"
    return (
        element(
            "svg",
            "\n",
            element("title", escape(inert(about.title)), id=title) + "\n",
            element("desc", escape(inert(about.description)), id=description) + "\n",
            element("defs", _stripes(about)) + "\n",
            *(f"{part.markup}\n" for part in drawn),
            xmlns="http://www.w3.org/2000/svg",
            class_="chart",
            viewBox=f"0 0 {WIDTH} {number(high)}",
            width=WIDTH,
            height=high,
            role="img",
            aria_labelledby=f"{title} {description}",
        )
        + "\n"
    )


def _stripes(about: About) -> str:
    return element(
        "pattern",
        rect(0, 0, 6, 6, "paper"),
        line(0, 0, 0, 6, "stripe"),
        id=f"{about.prefix}-stripes",
        width=6,
        height=6,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )
