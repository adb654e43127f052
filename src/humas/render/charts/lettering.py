"""How wide a text will be in a font that is not known, and where its lines end so that it fits.

The widths are those of the wider of Arial's and DejaVu Sans' letters, rounded up to a twentieth of the size: what fits
by them fits in the fonts that `style` asks for and in the narrower ones that may stand in for them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from humas.printable import NO_XML, printable

LABEL = 13
SMALL = 12
"""Sizes of text, in units of the picture: nothing is smaller than SMALL."""

NOTHING = "–"
"""Stands where a text is empty."""

_WIDTHS = {
    letter: width / 100
    for width, letters in {
        30: "'Iijl",
        35: " ,./:;\\f|·’",
        40: "!()-[]t",
        45: "r",
        50: '"*J`',
        55: "csz“”",
        60: "?L_kvxy–",
        65: "$0123456789FTabdeghnopqu{}€",
        70: "ABEKPSVXYZ",
        75: "CHNRU",
        80: "&DGOQ",
        85: "#+<=>^w~≈×",
        90: "M",
        95: "%",
        100: "Wm—…",
        105: "@",
    }.items()
    for letter in letters
}
_PICTURE = 1.4  # an emoji
_OTHER = 1.15  # a letter of another script, or the box with its code that stands for it
_FIRST_PICTURE = "\U0001f000"

_BLANKS = re.compile(r"[ \t\r\n]+")


@lru_cache(maxsize=4096)
def inert(text: str) -> str:
    """On one line, with nothing in it that steers, and no character that XML does not know."""
    joined = _BLANKS.sub(" ", text).strip()
    return printable(unicodedata.normalize("NFC", joined)).translate(NO_XML)


@lru_cache(maxsize=4096)
def width(text: str, size: int) -> float:
    return size * sum(map(_width, text))


@lru_cache(maxsize=4096)
def _width(letter: str) -> float:
    """In parts of the size; a letter with a mark is as wide as the letter alone."""
    base = unicodedata.normalize("NFD", letter)[0]
    return _WIDTHS.get(letter) or _WIDTHS.get(base) or (_PICTURE if letter >= _FIRST_PICTURE else _OTHER)


@lru_cache(maxsize=4096)
def wrapped(text: str, room: float, size: int) -> tuple[str, ...]:
    """Lines no wider than the room: broken at blanks, and within a word only where it alone is wider."""
    lines: list[str] = []
    for piece in _pieces(inert(text) or NOTHING, room, size):
        longer = f"{lines[-1]} {piece}" if lines else piece
        if lines and width(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(piece)
    return tuple(lines)


def fits(text: str, room: float, size: int) -> bool:
    """Whether each of its words has room on a line."""
    return all(width(word, size) <= room for word in inert(text).split(" "))


def _pieces(text: str, room: float, size: int) -> Iterator[str]:
    """Its words; of a word that is too wide as much as fits, again and again."""
    for word in text.split(" "):
        start, used = 0, 0.0
        for end, letter in enumerate(word):
            wide = width(letter, size)
            if end > start and used + wide > room:
                yield word[start:end]
                start, used = end, 0.0
            used += wide
        yield word[start:]
