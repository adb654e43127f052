"""What the signs of a chart mean: each drawn as in the chart, with its word beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from humas.render.charts.svg import MARGIN, ROOM, WIDTH, Part, block

SIDE = 16
"""A sign fills a square of this side."""

_GAP = 6
_BETWEEN = 20

Sign = Callable[[float, float], str]
"""Draws at the left and the top that it is given."""


def legend(entries: Iterable[tuple[Sign, str]], top: float) -> Part:
    """Side by side as far as they fit; a word that is too long for a row wraps in one of its own."""
    markup, bottom, left, row = [], top, float(MARGIN), top
    for sign, word in entries:
        text = block(word, (left + SIDE + _GAP, row), ROOM - SIDE - _GAP)
        if left > MARGIN and text.right > WIDTH - MARGIN:
            left, row = float(MARGIN), bottom + _GAP
            text = replace(text, x=left + SIDE + _GAP, top=row)
        markup.append(sign(left, row) + text.drawn())
        left, bottom = text.right + _BETWEEN, max(bottom, text.bottom)
    return Part("".join(markup), bottom)
