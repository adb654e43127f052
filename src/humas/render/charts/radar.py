"""Checklists on three to twelve axes: where each stands now, where it stood last time, and how far there is to go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from math import cos, pi, sin

from msgspec import Struct
from msgspec.structs import replace

from humas.render.charts.bars import Row, Signs, bars
from humas.render.charts.legend import SIDE, Sign, legend
from humas.render.charts.lettering import LABEL, SMALL, wrapped
from humas.render.charts.svg import (
    FULL,
    MARGIN,
    TICKS,
    WIDTH,
    About,
    Anchor,
    Block,
    Part,
    Point,
    along,
    block,
    element,
    line,
    path,
    picture,
    rect,
)

_FEWEST, _MOST = 3, 12
_RADIUS = 140
_AWAY = _RADIUS + 12  # where the labels are
_CENTRE = WIDTH / 2
_ROOM = 190
_GAP = 5
_FAR = 14  # a label that had to move farther than this is tied to its axis by a line


class Axis(Struct, frozen=True):
    """`value` names its figures as text; `now` and `last` are None where there is no figure."""

    label: str
    now: Fraction | None
    last: Fraction | None
    value: str


class Series(Struct, frozen=True):
    """The words for the three outlines, and for what may still be added where bars take the radar's place."""

    now: str
    last: str
    full: str
    possible: str


def radar(about: About, axes: Sequence[Axis], series: Series) -> str:
    """With fewer axes than three, or more than twelve, as bars, which show what is now."""
    if not _FEWEST <= len(axes) <= _MOST:
        rows = [Row(axis.label, axis.now, axis.now, axis.value) for axis in axes]
        return bars(about, rows, Signs(series.now, series.possible))
    labels = _labels(axes)
    top = min([-_AWAY, *(label.top for label in labels)])
    down = MARGIN - top
    web = _web(axes, labels, down)
    bottom = down + max([_AWAY, *(label.bottom for label in labels)])
    return picture(about, (web, legend(_signs(axes, series), bottom + 16)))


def _place(nth: int, count: int, radius: float) -> Point:
    """From the centre, the first axis upwards and the others clockwise."""
    angle = 2 * pi * nth / count
    return radius * sin(angle), -radius * cos(angle)


def _labels(axes: Sequence[Axis]) -> list[Block]:
    """Heights are from the centre. From the middle outwards, each gives way to those that stand already."""
    count = len(axes)
    order = sorted(range(count), key=lambda nth: (round(abs(_place(nth, count, _AWAY)[1]), 6), nth))
    placed: dict[int, Block] = {}
    for nth in order:
        x, y = _place(nth, count, _AWAY)
        placed[nth] = _moved(_label(axes[nth], x, y), placed.values(), up=y < 0)
    return [placed[nth] for nth in range(count)]


def _label(axis: Axis, x: float, y: float) -> Block:
    """Beside its axis on the left and on the right, and centred above and below."""
    if abs(x) < 1:
        anchor: Anchor = "middle"
        room = float(_ROOM)
    else:
        anchor = "start" if x > 0 else "end"
        room = min(_ROOM, _CENTRE - abs(x) - MARGIN)
    lines = (*wrapped(axis.label, room, LABEL), *wrapped(axis.value, room, LABEL))
    text = Block(lines, _CENTRE + x, 0, anchor)
    return replace(text, top=y - text.height * (1 + -y / _AWAY) / 2)


def _moved(text: Block, others: Iterable[Block], *, up: bool) -> Block:
    """Away from the middle until it overlaps none."""
    apart = sorted(others, key=lambda one: -one.bottom if up else one.top)
    for one in apart:
        beside = text.right + _GAP <= one.left or one.right + _GAP <= text.left
        if beside or text.bottom + _GAP <= one.top or one.bottom + _GAP <= text.top:
            continue
        text = replace(text, top=one.top - _GAP - text.height if up else one.bottom + _GAP)
    return text


def _web(axes: Sequence[Axis], labels: Sequence[Block], down: float) -> Part:
    count = len(axes)
    now, last = [axis.now for axis in axes], [axis.last for axis in axes]
    markup = [_area(now, down)]
    for tick in TICKS[1:]:
        ring = [_at(Fraction(tick), nth, count, down) for nth in range(count)]
        markup.append(path(ring, "axis" if tick == FULL else "grid", closed=True))
    ends = (_at(Fraction(FULL), nth, count, down) for nth in range(count))
    markup += [line(_CENTRE, down, *end, "grid") for end in ends]
    markup += [_outline(last, down, "then", "mark"), _outline(now, down, "now", "solid"), _ticks(down)]
    for nth, label in enumerate(labels):
        moved = replace(label, top=label.top + down)
        markup.append(_tie(nth, count, moved, down) + moved.drawn())
    return Part("".join(markup), down + _AWAY)


def _at(figure: Fraction, nth: int, count: int, down: float) -> Point:
    x, y = _place(nth, count, along(figure, 0, _RADIUS))
    return _CENTRE + x, down + y


def _area(figures: Sequence[Fraction | None], down: float) -> str:
    known = [figure for figure in figures if figure is not None]
    if len(known) < len(figures):
        return ""
    return path([_at(one, nth, len(known), down) for nth, one in enumerate(known)], "tint", closed=True)


def _outline(figures: Sequence[Fraction | None], down: float, look: str, mark: str) -> str:
    """From axis to axis, with a gap where one has no figure."""
    count = len(figures)
    at = [None if one is None else _at(one, nth, count, down) for nth, one in enumerate(figures)]
    sides = zip(at, [*at[1:], at[0]], strict=True)
    lines = "".join(line(*a, *b, look) for a, b in sides if a is not None and b is not None)
    return lines + "".join(_mark(*point, mark) for point in at if point is not None)


def _mark(x: float, y: float, look: str) -> str:
    """Now: a full round; last time: an empty square."""
    return (
        rect(x - 4, y - 4, 8, 8, look) if look == "mark" else element("circle", cx=x, cy=y, r=4, class_=look)
    )


def _ticks(down: float) -> str:
    texts = (
        block(str(tick), (_CENTRE - 6, down - along(Fraction(tick), 0, _RADIUS) - 7), WIDTH, "end", SMALL)
        for tick in TICKS[1:]
    )
    return "".join(text.drawn("quiet halo") for text in texts)


def _tie(nth: int, count: int, label: Block, down: float) -> str:
    """From the end of the axis to the edge of a label that had to go far from it."""
    x, y = _at(Fraction(FULL), nth, count, down)
    edge = min(max(y, label.top), label.bottom)
    end = min(max(x, label.left), label.right)
    return line(x, y, end, edge, "dashed") if abs(edge - y) > _FAR else ""


def _signs(axes: Sequence[Axis], series: Series) -> Iterator[tuple[Sign, str]]:
    half = SIDE / 2
    yield (
        (lambda x, y: line(x, y + half, x + SIDE, y + half, "now") + _mark(x + half, y + half, "solid")),
        series.now,
    )
    if any(axis.last is not None for axis in axes):
        yield (
            (lambda x, y: line(x, y + half, x + SIDE, y + half, "then") + _mark(x + half, y + half, "mark")),
            series.last,
        )
    yield (lambda x, y: line(x, y + half, x + SIDE, y + half, "axis")), series.full
