"""What a translation must keep: numbers, web addresses, and names in braces, however a language writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from msgspec import Struct

_ADDRESS = re.compile(r"https?://([^\s/()<>]+)[^\s()<>]*")
_NAME = re.compile(r"\{[^{}\s]+\}")
_NUMBER = re.compile(r"(?<![^\W_])[0-9]{1,300}(?:[.,][0-9]{1,300}){0,9}(?: ?%)?")
"""Not after a letter: the digits of SP4N belong to the name."""

_CLOCK = re.compile(
    r"\b([0-9]{1,2})(?:[:.]([0-9]{2}))? ?([ap])\.?m\b|\b([0-9]{1,2}):([0-9]{2})\b", re.IGNORECASE
)
_TOKEN = re.compile(r"[0-9]+|\{[^{}\s]+\}|://[^\s/()<>]+")
"""Where these are the same one after the other, nothing can be lost, and most texts need no closer look."""

_ANY = re.compile(r"[0-9{]|://")
_TIMES = re.compile(r"(?<=[0-9]) ?[x×] ?(?=[0-9])")
_CURRENCY = re.compile(r"\b(?:Rp|IDR|USD)\.? ?(?=[0-9])")

SMALL = 31
"""Up to here, and without a percent sign, a number may be said in words: both, round the clock, within a month."""

SPELLED = {
    "id": ("nol satu dua tiga empat lima", "enam tujuh delapan sembilan sepuluh sebelas"),
    "en": ("zero one two three four five", "six seven eight nine ten eleven twelve"),
}
"""From 0 upwards."""

Version = tuple[str, str]
"""A language's tag, and the text in it."""

Meaning = Fraction | str


class Figure(Struct, frozen=True):
    """`shown` as the text writes it; `means` is all that it may mean: 1.000 is a thousand, or one."""

    shown: str
    means: frozenset[Meaning]
    is_number: bool = False
    small: bool = False


@lru_cache(2048)  # files of one house have most of their labels and many of their texts in common
def alike(*texts: str) -> bool:
    """Whether nothing can be lost between texts, found without looking at what they mean."""
    first, *others = map(_TOKEN.findall, texts)
    return all(other == first for other in others)


def lost(one: Version, other: Version) -> tuple[str, ...]:
    """What `one` says and `other` does not; what may be said in words is left alone."""
    if not figures(one[1]):
        return ()
    here, there = _said(*one), _said(*other)
    missing = [figure for figure in figures(one[1]) if not figure.means & there]
    # A small number is missed only where another stands in its place.
    replaced = any(figure.is_number and not figure.means & here for figure in figures(other[1]))
    return tuple(dict.fromkeys(figure.shown for figure in missing if replaced or not figure.small))


@lru_cache(maxsize=2)  # both texts of a pair are asked for several times over
def figures(text: str) -> tuple[Figure, ...]:
    if not _ANY.search(text):
        return ()
    found = [
        # The host alone: a page may have another address in each language.
        Figure(one[0].rstrip(".,;:"), frozenset({one[1].rstrip(".,;:").lower()}))
        for one in _ADDRESS.finditer(text)
    ]
    rest = _ADDRESS.sub(" ", text)
    found += [Figure(name, frozenset({name})) for name in _NAME.findall(rest)]
    rest = _CURRENCY.sub(" ", _TIMES.sub(" ", _CLOCK.sub(_clock, _NAME.sub(" ", rest))))
    for shown in _NUMBER.findall(rest):
        means = frozenset(_meanings(shown.rstrip(" %")))
        small = "%" not in shown and all(one <= SMALL for one in means)
        found.append(Figure(shown, frozenset[Meaning](means), is_number=True, small=small))
    return tuple(found)


def _meanings(number: str) -> Iterator[Fraction]:
    """As a plain number, with the last sign before the decimals, or with all of them between thousands."""
    groups = re.split(r"[.,]", number)
    if len(groups) == 1 or all(len(group) == 3 for group in groups[1:]):  # noqa: PLR2004 - a thousand has three zeros
        yield Fraction("".join(groups))
    if len(groups) > 1:
        yield Fraction("".join(groups[:-1]) + "." + groups[-1])


def _clock(found: re.Match[str]) -> str:
    """4:30 p.m. and 16:30 as 16.30, which is how Indonesian writes it."""
    hour, minute = int(found[1] or found[4]), found[2] or found[5] or "00"
    if found[3]:
        hour = hour % 12 + (12 if found[3].lower() == "p" else 0)
    return f"{hour}.{minute}"


def _said(language: str, text: str) -> frozenset[Meaning]:
    """All that a text may mean by its figures, and the numbers that it spells out."""
    words = set(re.findall(r"\w+", text.casefold()))
    spelled = " ".join(SPELLED.get(language.partition("-")[0].lower(), ())).split()
    numbers = frozenset[Meaning](Fraction(number) for number, word in enumerate(spelled) if word in words)
    return numbers.union(*(figure.means for figure in figures(text)))
