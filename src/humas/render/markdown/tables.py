"""Tables and bars: how rows and shares look as text."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from humas.render.document import Bar, Legend
from humas.render.markdown.inert import within

FULL, OPEN, EMPTY = "█", "▒", "░"
_WIDEST_PADDED = 40


def table(head: Sequence[str], rows: Sequence[Sequence[str]], right: Collection[int] = ()) -> str:
    """A GFM table of ready cells, padded to read as plain text too; `right` are the columns of figures."""
    lines = [head, *rows]
    widths = [min(_WIDEST_PADDED, max(map(len, column))) for column in zip(*lines, strict=True)]
    rule = [
        "-" * (max(width, 3) - 1) + ":" if place in right else "-" * max(width, 3)
        for place, width in enumerate(widths)
    ]
    padded = [
        [
            cell.rjust(max(width, 3)) if place in right else cell.ljust(max(width, 3))
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        for line in lines
    ]
    return "\n".join(f"| {' | '.join(line)} |" for line in [padded[0], rule, *padded[1:]])


def bar(one: Bar) -> str:
    drawn = blocks(one)
    return f"`{drawn}`" if drawn else ""


def blocks(one: Bar) -> str:
    reached, possible, rest = one.split(one.blocks) or (0, 0, 0)
    return FULL * reached + OPEN * possible + EMPTY * rest


def legend(words: Legend) -> str:
    return f"`{FULL}` {within(words.reached)}, `{OPEN}` {within(words.open)}, `{EMPTY}` {within(words.rest)}"
