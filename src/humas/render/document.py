"""What every writer can set: a document is a row of blocks, whose texts are sentences with the marks of `marks`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import ceil, floor

from msgspec import Struct

from humas.report import Figure


class Heading(Struct, frozen=True):
    """`level` is 1 for the title of the whole."""

    level: int
    text: str


class Paragraph(Struct, frozen=True):
    text: str


class Quotation(Struct, frozen=True):
    """`text` is not ours and as it was typed: its lines and paragraphs stay, and it holds no marks."""

    text: str


class Prose(Struct, frozen=True):
    """As a quotation, but told as one's own, after the words of `lead`."""

    text: str
    lead: str = ""


class Nested(Struct, frozen=True):
    """A line of a list with a list below it."""

    text: str
    items: tuple[str, ...]


class Bullets(Struct, frozen=True):
    items: tuple[str | Nested, ...]


class Numbered(Struct, frozen=True):
    """Counted from 1."""

    items: tuple[str, ...]


class Bar(Struct, frozen=True):
    """Up to `low` of `most` certain, up to `high` possible, for writers that draw no charts; None: no bar."""

    low: Figure | None
    high: Figure | None
    blocks: int = 10
    most: int = 100

    def split(self, steps: int) -> tuple[int, int, int] | None:
        """Of so many steps those that are reached, as only all of a step is, those that are open, and the rest."""
        if self.low is None or self.high is None:
            return None
        reached = floor(self.low * steps / self.most)
        possible = ceil(self.high * steps / self.most) if self.high > self.low else reached
        return reached, possible - reached, steps - possible


class Legend(Struct, frozen=True):
    """What the parts of bars mean, in words."""

    reached: str
    open: str
    rest: str


class Meter(Struct, frozen=True):
    """What bars mean, on a line of its own, and before it one bar. Writers that draw no bars leave it out."""

    legend: Legend
    bar: Bar | None = None


Cell = str | Bar


class Table(Struct, frozen=True):
    """`right` are the places of the columns of figures; a column of bars holds nothing else."""

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    right: frozenset[int] = frozenset()

    @property
    def told(self) -> list[int]:
        """The places of the columns that hold no bars."""
        return [
            place
            for place in range(len(self.head))
            if not any(isinstance(row[place], Bar) for row in self.rows)
        ]


class Chart(Struct, frozen=True):
    """A picture, drawn only by writers of pages: `draw` takes what begins the ids in it, and gives its SVG.

    The blocks around it say the same in words and figures.
    """

    draw: Callable[[str], str]


Block = Heading | Paragraph | Quotation | Prose | Bullets | Numbered | Meter | Table | Chart


def bullets(items: Iterable[str | Nested]) -> Bullets:
    return Bullets(tuple(items))


def table(head: Iterable[str], rows: Iterable[Iterable[Cell]], right: Iterable[int] = ()) -> Table:
    return Table(tuple(head), tuple(tuple(row) for row in rows), frozenset(right))
