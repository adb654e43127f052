"""Each block as elements of a page; the page counts its chapters and its charts, which need ids."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from humas.render.document import (
    Block,
    Bullets,
    Cell,
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
from humas.render.html.inert import escaped, inline, typed
from humas.render.marks import unmarked

CHAPTER = 2
"""The level of the headings that the contents list."""


class Page:
    """`chapters` are the ids and the headings of those that are written so far."""

    def __init__(self) -> None:
        self.chapters: list[tuple[str, str]] = []
        self._charts = 0
        self._under = ""  # the last heading

    def block(self, block: Block) -> str:
        """Empty for a block that only writers without pictures need."""
        match block:
            case Heading(level, text):
                return self._heading(level, text)
            case Paragraph(text):
                return f"<p>{inline(text)}</p>"
            case Quotation(text):
                return f"<blockquote>{typed(text)}</blockquote>"
            case Prose(text, lead):
                return (f"<p>{inline(lead)}</p>" if lead else "") + typed(text)
            case Bullets(items):
                return f"<ul>\n{''.join(map(_item, items))}</ul>"
            case Numbered(items):
                return f"<ol>\n{''.join(map(_item, items))}</ol>"
            case Table():
                return self._table(block)
            case Chart(draw):
                self._charts += 1
                return f"<figure>\n{draw(f'g{self._charts}')}</figure>"
            case Meter():
                return ""
            case _:
                assert_never(block)

    def _heading(self, level: int, text: str) -> str:
        self._under = text
        if level != CHAPTER:
            return f"<h{level}>{inline(text)}</h{level}>"
        id_ = f"c{len(self.chapters) + 1}"
        self.chapters.append((id_, text))
        return f'<h{level} id="{id_}">{inline(text)}</h{level}>'

    def _table(self, table: Table) -> str:
        """Without the columns of bars, which a chart beside it shows. A wide one scrolls by itself, by key too."""
        kept = table.told
        looks = {place: ' class="r"' if place in table.right else "" for place in kept}
        head = "".join(f'<th scope="col"{looks[place]}>{inline(table.head[place])}</th>' for place in kept)
        rows = "".join(
            f"<tr>{''.join(f'<td{looks[place]}>{_cell(row[place])}</td>' for place in kept)}</tr>\n"
            for row in table.rows
        )
        return (
            f'<div class="wide" role="group" tabindex="0" aria-label="{escaped(unmarked(self._under))}">\n'
            f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>"
        )


def _item(item: str | Nested) -> str:
    return f"<li>{''.join(_inside(item))}</li>\n"


def _inside(item: str | Nested) -> Iterator[str]:
    if isinstance(item, Nested):
        yield f"{inline(item.text)}\n<ul>\n"
        yield from (f"<li>{inline(below)}</li>\n" for below in item.items)
        yield "</ul>"
    else:
        yield inline(item)


def _cell(cell: Cell) -> str:
    return inline(cell) if isinstance(cell, str) else ""
