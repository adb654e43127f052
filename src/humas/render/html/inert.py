"""Sentences as HTML: what is marked in them as elements, and all else as text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from humas.render.marks import BOX, CODE, LINK, STRONG, paragraphs, runs


@lru_cache(maxsize=2048)
def inline(sentence: str) -> str:
    """Kept, for most sentences of one page are those of the next."""
    if sentence.isprintable():  # no mark is
        return escaped(sentence)
    return "".join(_INK[mark](piece) for mark, piece in runs(sentence))


def typed(text: str) -> str:
    """A text that is not ours as paragraphs, its lines kept."""
    # Its own direction: what comes after Arabic letters is not ours to turn around.
    return "".join(f'<p dir="auto">{"<br>".join(map(escaped, lines))}</p>' for lines in paragraphs(text))


def escaped(text: str) -> str:
    """Fit for the inside of an element, and of an attribute in double quotes."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _strong(text: str) -> str:
    return f"<strong>{escaped(text)}</strong>"


def _code(text: str) -> str:
    return f"<code>{escaped(text)}</code>"


def _link(address: str) -> str:
    shown = escaped(address)
    return f'<a href="{shown}" rel="noopener noreferrer">{shown}</a>'


def _box(_: str) -> str:
    return "☐"


_INK: Mapping[str, Callable[[str], str]] = {
    "": escaped,
    STRONG: _strong,
    CODE: _code,
    LINK: _link,
    BOX: _box,
}
