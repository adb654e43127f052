"""Tables and bars: how rows and shares look as text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from math import ceil, floor

from humas.report import Figure

FULL, OPEN, EMPTY = "█", "▒", "░"
_WIDEST_PADDED = 40


def table(head: Sequence[str], rows: Iterable[Sequence[str]], right: Collection[int] = ()) -> str:
    """A GFM table of ready cells, padded to read as plain text too; `right` are the columns of figures."""
    lines = [tuple(head), *map(tuple, rows)]
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


def bar(low: Figure | None, high: Figure | None, width: int = 10, most: int = 100) -> str:
    """Up to `low` reached, up to `high` open. A block counts as reached only when all of it is."""
    if low is None or high is None:
        return ""
    reached = floor(low * width / most)
    possible = ceil(high * width / most) if high > low else reached
    return f"`{FULL * reached}{OPEN * (possible - reached)}{EMPTY * (width - possible)}`"


def bullets(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)
