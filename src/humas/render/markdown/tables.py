"""Tables and bars: how rows and shares look as text."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import ceil, floor

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
    """Up to `low` reached, up to `high` open. A block counts as reached only when all of it is."""
    if one.low is None or one.high is None:
        return ""
    reached = floor(one.low * one.blocks / one.most)
    possible = ceil(one.high * one.blocks / one.most) if one.high > one.low else reached
    return FULL * reached + OPEN * (possible - reached) + EMPTY * (one.blocks - possible)


def legend(words: Legend) -> str:
    return f"`{FULL}` {within(words.reached)}, `{OPEN}` {within(words.open)}, `{EMPTY}` {within(words.rest)}"
