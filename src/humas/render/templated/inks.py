"""How a text is written in each of the two formats, so that it shows what it says and means nothing else there."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from humas.render.html import inert as html
from humas.render.markdown import inert as markdown
from humas.render.marks import LINK, link, plain, runs


class Html(Markup):
    """HTML that is written out as it is; whatever is joined to it is made harmless first."""

    __slots__ = ()

    @classmethod
    def link(cls, address: str) -> Html:
        """Only of an address that is plain http(s) with a plain host."""
        return cls(html.inline(link(address)))

    @classmethod
    def paragraphs(cls, text: str) -> Html:
        """As it was typed, in lines and paragraphs."""
        return cls(html.typed(text))


class Markdown(Markup):
    """Markdown that is written out as it is; whatever is joined to it is made inert first, as Markdown needs it."""

    __slots__ = ()

    @classmethod
    def escape(cls, s: Any) -> Markdown:
        if isinstance(s, cls):
            return s
        text = str(s)
        # What is put together by the template may need the blank at its ends.
        before, after = (" " if end.isspace() else "" for end in (text[:1], text[-1:]))
        return cls(f"{before}{markdown.inline(plain(text))}{after}" if text.strip() else before)

    @classmethod
    def link(cls, address: str) -> Markdown:
        return cls(markdown.inline(link(address)))

    @classmethod
    def paragraphs(cls, text: str) -> Markdown:
        return cls(markdown.typed(text))


Ink = type[Html] | type[Markdown]


def _is_link(address: str) -> bool:
    return [mark for mark, _ in runs(link(address))] == [LINK]


def web_address(text: str) -> str | None:
    """The address where it can be a link, else None."""
    return text if _is_link(text) else None
