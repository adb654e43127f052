"""Marks in a sentence: what of it is strong, what is code, what an address, and where a box to tick stands.

A sentence stays one plain text until a writer of some format reads it. The marks are control characters: no text that
is not ours can hold one, for `printable` writes it out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from humas.printable import printable
from humas.render.voice import NOTHING

STRONG, CODE, LINK, BOX = "\x01", "\x02", "\x03", "\x04"
_END = "\x05"

_MARKED = re.compile(f"([{STRONG}{CODE}{LINK}])([^{_END}]*){_END}|({BOX})")
_BLANKS = re.compile(r"[ \t\n]+")
_PATH = r"[A-Za-z0-9\-._~:/?#@!$&'()*+,=%]*"
"""Of a URL's own characters the brackets are left out, and `;`, without which there is no entity."""
_SAFE_LINK = re.compile(rf"https?://[A-Za-z0-9.-]+(:[0-9]+)?([/?#]{_PATH})?")


@lru_cache(maxsize=2048)
def plain(text: str) -> str:
    """A text that is not ours, on one line and without marks."""
    return printable(_BLANKS.sub(" ", text)).strip() or NOTHING


def paragraphs(text: str) -> list[list[str]]:
    """A text that is not ours as it was typed: its paragraphs, each with its lines, of which there is one at least."""
    found: list[list[str]] = [[]]
    for line in text.strip().split("\n"):
        if line.strip():
            found[-1].append(printable(line.replace("\t", " ")).strip())
        elif found[-1]:
            found.append([])
    return [lines or [NOTHING] for lines in found]


def strong(sentence: str) -> str:
    """The sentence has no other marks."""
    return f"{STRONG}{sentence}{_END}"


def code(text: str) -> str:
    """A name that is for machines, as it is."""
    shown = printable(text)
    return f"{CODE}{shown}{_END}" if shown.strip() else NOTHING


def link(address: str) -> str:
    """A link where the address is plain http(s) with a plain host; else only its text."""
    return f"{LINK}{address}{_END}" if is_address(address) else plain(address)


def is_address(text: str) -> bool:
    """Whether it is safe to follow wherever it stands."""
    return bool(_SAFE_LINK.fullmatch(text))


def runs(sentence: str) -> Iterator[tuple[str, str]]:
    """The sentence in pieces, each after its mark; "" for what has none. None of the pieces is empty but a box's."""
    start = 0
    for match in _MARKED.finditer(sentence):
        if match.start() > start:
            yield "", sentence[start : match.start()]
        yield match[1] or match[3], match[2] or ""
        start = match.end()
    if start < len(sentence):
        yield "", sentence[start:]


def unmarked(sentence: str) -> str:
    """For where there is nothing but text; a box stays one that can be ticked with a pen."""
    return "".join("[ ]" if mark == BOX else piece for mark, piece in runs(sentence))
