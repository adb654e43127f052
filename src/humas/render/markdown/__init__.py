"""A document as Markdown for GitHub: inert where a text is not ours, and laid out to read as plain text too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from humas.render.document import (
    Bar,
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
from humas.render.markdown.inert import inline, typed, within
from humas.render.markdown.tables import bar, legend, table


def as_markdown(document: Iterable[Block]) -> str:
    return "\n\n".join(filter(None, map(_block, document))) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * level} {within(text)}"
        case Paragraph(text):
            return inline(text)
        case Quotation(text):
            return typed(text, "> ")
        case Prose(text, lead):
            return f"{inline(lead)} {typed(text)}" if lead else typed(text)
        case Bullets(items):
            return "\n".join(line for item in items for line in _item(item))
        case Numbered(items):
            return "\n".join(f"{place}. {inline(item)}" for place, item in enumerate(items, 1))
        case Meter(words, shown):
            return f"{bar(shown)} {legend(words)}" if shown else legend(words)
        case Table(head, rows, right):
            return table(
                [within(cell) for cell in head], [[_cell(one) for one in row] for row in rows], right
            )
        case Chart():
            return ""
        case _:
            assert_never(block)


def _item(item: str | Nested) -> Iterator[str]:
    if isinstance(item, Nested):
        yield f"- {inline(item.text)}"
        yield from (f"  - {inline(below)}" for below in item.items)
    else:
        yield f"- {inline(item)}"


def _cell(cell: Cell) -> str:
    return bar(cell) if isinstance(cell, Bar) else within(cell)
