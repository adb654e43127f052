"""A score on the line from 0 to 100: the levels as bands, what is certain, what is possible, and how complete it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from msgspec import Struct

from humas.render.charts.legend import SIDE, Sign, legend
from humas.render.charts.lettering import SMALL, fits, width
from humas.render.charts.svg import (
    FULL,
    MARGIN,
    ROOM,
    WIDTH,
    About,
    Block,
    Part,
    along,
    block,
    line,
    path,
    picture,
    rect,
    striped,
)

_LEFT, _RIGHT = 16, WIDTH - 16
_HIGH = 48
_BAR = 20
_KEY = 160  # how wide a level's own line is in the list of levels


class Level(Struct, frozen=True):
    """`start` is the figure it begins at, `bound` the same as text; levels stand lowest first."""

    label: str
    start: Fraction
    bound: str


class Score(Struct, frozen=True):
    """`value` names both ends while they differ: "54,0–71,5". Without `low` there is no score yet."""

    low: Fraction | None
    high: Fraction | None
    value: str
    certain: str
    possible: str


class Completeness(Struct, frozen=True):
    share: Fraction | None
    label: str


def band(about: About, levels: Sequence[Level], score: Score, completeness: Completeness) -> str:
    value = _value(score)
    bands = _bands(levels, value.bottom + 4)
    bar = _bar(score, value.bottom + 4 + (_HIGH - _BAR) / 2, about)
    names = _names(levels, bands.bottom + 6)
    signs = legend(_signs(score, about), names.bottom + 12)
    complete = _complete(completeness, signs.bottom + 14)
    return picture(about, (Part(value.drawn(), value.bottom), bands, bar, names, signs, complete))


def _value(score: Score) -> Block:
    """Over the middle of what it names, as far as the picture is wide."""
    ends = [end for end in (score.low, score.high) if end is not None] or [Fraction(FULL, 2)]
    at = sum(along(end, _LEFT, _RIGHT) for end in ends) / len(ends)
    text = block(score.value, (0, MARGIN), ROOM)
    left = min(max(at - text.width / 2, MARGIN), WIDTH - MARGIN - text.width)
    return Block(text.lines, left, MARGIN)


def _spans(levels: Sequence[Level]) -> list[tuple[float, float]]:
    starts = [along(level.start, _LEFT, _RIGHT) for level in levels]
    return list(pairwise([*starts, _RIGHT]))


def _bands(levels: Sequence[Level], top: float) -> Part:
    """The bands with the bounds below them; a bound without room is told in the list of levels."""
    spans = _spans(levels)
    looks = ("paper", "band")
    markup = [rect(a, top, b - a, _HIGH, looks[nth % 2]) for nth, (a, b) in enumerate(spans)]
    markup += [line(a, top, a, top + _HIGH, "grid") for a, _ in spans[1:]]
    markup.append(rect(_LEFT, top, _RIGHT - _LEFT, _HIGH, "grid"))
    bottom, free = top + _HIGH, 0.0
    for (at, _), bound in zip(
        [*spans, (_RIGHT, 0)], [*(one.bound for one in levels), str(FULL)], strict=True
    ):
        text = block(bound, (at, top + _HIGH + 2), ROOM, "middle", SMALL)
        if text.left >= free and text.right <= WIDTH:
            markup.append(text.drawn("quiet"))
            bottom, free = text.bottom, text.right + 4
    return Part("".join(markup), bottom)


def _bar(score: Score, top: float, about: About) -> Part:
    if score.low is None:
        return Part("", top)
    low = along(score.low, _LEFT, _RIGHT)
    high = low if score.high is None else along(score.high, _LEFT, _RIGHT)
    markup = striped(low, top, high - low, _BAR, about) if high > low else ""
    markup += rect(_LEFT, top, low - _LEFT, _BAR, "solid")
    pointer = path([(low - 5, top - 14), (low + 5, top - 14), (low, top - 4)], "ink", closed=True)
    return Part(markup + pointer + line(low, top - 4, low, top + _BAR + 4, "axis"), top + _BAR)


def _names(levels: Sequence[Level], top: float) -> Part:
    """Each under its band where its words fit there; else all of them in a list."""
    spans = _spans(levels)
    if all(fits(level.label, b - a - 6, SMALL) for level, (a, b) in zip(levels, spans, strict=True)):
        texts = [
            block(level.label, ((a + b) / 2, top), b - a - 6, "middle", SMALL)
            for level, (a, b) in zip(levels, spans, strict=True)
        ]
        bottom = max((text.bottom for text in texts), default=top)
        return Part("".join(text.drawn("small") for text in texts), bottom)
    rows = list(_listed(levels, top + 4))
    return Part("".join(row.markup for row in rows), rows[-1].bottom)


def _listed(levels: Sequence[Level], top: float) -> Iterator[Part]:
    """A row a level: the whole line with its band dark, from where to where, its name."""
    ends = [*(level.bound for level in levels[1:]), str(FULL)]
    ranges = [f"{level.bound}–{end}" for level, end in zip(levels, ends, strict=True)]
    left = MARGIN + _KEY + 10
    room = min(max(width(one, SMALL) for one in ranges) + 1, WIDTH / 2 - left)
    label = left + room + 12
    for level, one in zip(levels, ranges, strict=True):
        start = along(level.start, MARGIN, MARGIN + _KEY)
        after = [along(other.start, MARGIN, MARGIN + _KEY) for other in levels if other.start > level.start]
        end = min(after, default=MARGIN + _KEY)
        texts = [
            block(one, (left, top), room, size=SMALL),
            block(level.label, (label, top), WIDTH - MARGIN - label, size=SMALL),
        ]
        markup = rect(MARGIN, top + 3, _KEY, 9, "empty") + rect(start, top + 3, max(end - start, 2), 9, "ink")
        bottom = max(text.bottom for text in texts)
        yield Part(markup + "".join(text.drawn("small") for text in texts), bottom)
        top = bottom + 4


def _signs(score: Score, about: About) -> Iterator[tuple[Sign, str]]:
    yield (lambda x, y: rect(x, y, SIDE, SIDE, "solid")), score.certain
    if score.high != score.low:
        yield (lambda x, y: striped(x, y, SIDE, SIDE, about)), score.possible


def _complete(completeness: Completeness, top: float) -> Part:
    text = block(completeness.label, (MARGIN, top), ROOM)
    at = text.bottom + 4
    track = rect(_LEFT, at, _RIGHT - _LEFT, 8, "empty")
    if completeness.share is not None:
        track += rect(_LEFT, at, along(completeness.share, _LEFT, _RIGHT) - _LEFT, 8, "ink")
    return Part(text.drawn() + track, at + 8)
