"""Each block as paragraphs and tables; the body counts its chapters and its lists, and knows its links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple, assert_never

from humas.render.document import (
    Block,
    Bullets,
    Chart,
    Heading,
    Meter,
    Nested,
    Numbered,
    Paragraph,
    Prose,
    Quotation,
    Table,
)
from humas.render.docx.bars import legend
from humas.render.docx.elements import paragraph
from humas.render.docx.inert import Ink, typed
from humas.render.docx.lists import in_list
from humas.render.docx.tables import meter, table
from humas.render.marks import unmarked

CHAPTER = 2
"""The level of the headings that begin a chapter."""

_DEEPEST = 6
_BELOW_TABLE, _BELOW_LIST = 140, 100

_LED_IN = (Meter, Quotation, Bullets, Numbered, Table)
"""What should not stand on another page than the paragraph before it."""


class _Line(NamedTuple):
    """Of a list; `listed` says of which, where its style does not."""

    style: str
    text: str
    listed: str = ""


class Body:
    """`numbered` counts the lists with numbers that are written so far."""

    def __init__(self) -> None:
        self.ink = Ink()
        self.numbered = 0
        self._chapters = 0
        self._under = ""  # the last heading

    def written(self, document: Iterable[Block]) -> Iterator[str]:
        drawn = [block for block in document if not isinstance(block, Chart)]
        previous: Block | None = None
        for block, following in pairwise([*drawn, None]):
            assert block is not None
            yield from self._block(block, previous, following)
            # Two tables without a paragraph between them would become one; nor may one be the last.
            if isinstance(block, Table) and isinstance(following, Table | Meter | None):
                yield paragraph("NoSpacing")
            previous = block

    def _block(self, block: Block, previous: Block | None, following: Block | None) -> Iterator[str]:
        before = _BELOW_TABLE if isinstance(previous, Table) else None
        match block:
            case Heading(level, text):
                yield self._heading(level, text)
            case Paragraph(text):
                # What a bar is of, is what the reader looks for first.
                style = "Subtitle" if isinstance(following, Meter) and following.bar else "Normal"
                keep = isinstance(following, _LED_IN)
                yield paragraph(style, self.ink.inline(text), keep=keep, before=before)
            case Quotation(text):
                yield typed(text, "Quote", before)
            case Prose(text, lead):
                if lead:
                    yield paragraph("Normal", self.ink.inline(lead), keep=True, before=before)
                yield typed(text, "Normal", None if lead else before)
            case Bullets(items):
                yield from self._list(_bullets(items), before)
            case Numbered(items):
                self.numbered += 1
                listed = in_list(self.numbered)
                yield from self._list([_Line("ListNumber", item, listed) for item in items], before)
            case Meter(words, bar):
                if bar:
                    yield meter(bar, unmarked(self._under))
                yield paragraph("Caption", *legend(words), keep=isinstance(following, Table))
            case Table():
                yield table(block, unmarked(self._under), self.ink)
            case Chart():
                return
            case _:
                assert_never(block)

    def _heading(self, level: int, text: str) -> str:
        self._under = text
        self._chapters += level == CHAPTER
        # The first chapter is for whoever reads no more than a page.
        fresh = level == CHAPTER and self._chapters == 2  # noqa: PLR2004 - the second
        style = "Title" if level == 1 else f"Heading{min(level, _DEEPEST) - 1}"
        return paragraph(style, self.ink.inline(text), fresh=fresh, before=0 if fresh else None)

    def _list(self, lines: list[_Line], before: int | None) -> Iterator[str]:
        for place, (style, text, listed) in enumerate(lines, 1):
            yield paragraph(
                style,
                self.ink.inline(text),
                listed=listed,
                before=before if place == 1 else None,
                after=_BELOW_LIST if place == len(lines) else None,
            )


def _bullets(items: tuple[str | Nested, ...]) -> list[_Line]:
    lines = []
    for item in items:
        if isinstance(item, Nested):
            lines.append(_Line("ListBullet", item.text))
            lines += (_Line("ListBullet2", below) for below in item.items)
        else:
            lines.append(_Line("ListBullet", item))
    return lines
