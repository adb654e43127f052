"""How wide the columns of a table are, so that it fills the page and no word is broken that has room."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import ceil

from humas.render.charts.lettering import width
from humas.render.docx import look

_POINT = 20
_PLAIN, _BOLD = 0.92, 1.05
"""Of the widths that letters have at most in any font, those in ours."""

_MOST_LINES = 40
"""A row of more lines may go on over the page, for it might have no room on one."""


def column_widths(
    head: Sequence[str], rows: Sequence[Sequence[str]], figures: Collection[int], room: int
) -> list[int]:
    """`figures` are the places of the columns whose cells stay on one line each."""
    least, most, wants = [], [], []
    for place, name in enumerate(head):
        texts = [row[place] for row in rows if row[place]]
        wide = [_width(text) for text in texts] or [0]
        words = max(wide) if place in figures else max(map(_longest, texts), default=0)
        named = max(_longest(name, _BOLD), _width(name, _BOLD) * 3 // 5)  # on two lines
        needed = min(max(words, named), room // 3)
        least.append(needed)
        most.append(needed if place in figures else max(*wide, _width(name, _BOLD), needed))
        wants.append(0 if place in figures else sum(wide) // len(wide))
    if sum(least) > room:
        least = most = [needed * room // sum(least) for needed in least]
    widths = _shared(least, most, wants, room)
    # What no text needs is white between the columns of text.
    return _shared(widths, [room] * len(widths), wants if any(wants) else [1] * len(wants), room)


def fits_page(row: Sequence[str], widths: Sequence[int]) -> bool:
    return all(_width(cell) < _MOST_LINES * wide for cell, wide in zip(row, widths, strict=True))


def _width(text: str, stretch: float = _PLAIN) -> int:
    """In a cell, with its padding, on one line."""
    return ceil(width(text, 1) * stretch * look.CELL * _POINT) + 2 * look.PADDING


def _longest(text: str, stretch: float = _PLAIN) -> int:
    return max(_width(word, stretch) for word in text.split(" "))


def _shared(least: list[int], most: list[int], wants: list[int], room: int) -> list[int]:
    """What is left over goes where more text is, but to no column more than it can use."""
    widths = list(least)
    left, wanted = room - sum(least), sum(wants)
    wanting = [place for place, want in enumerate(wants) if want]
    # Those that soon have enough come first: what they leave is for the rest.
    for place in sorted(wanting, key=lambda place: (most[place] - least[place]) / wants[place]):
        given = min(left * wants[place] // wanted, most[place] - least[place])
        widths[place] += given
        left, wanted = left - given, wanted - wants[place]
    return widths
