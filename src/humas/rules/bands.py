"""HC4xx: whether every band of a ratio, number or tick item can make a difference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import ceil, floor

from msgspec import Struct

from humas import problems as p
from humas.model import Band, Item, Number, Ratio, Tick
from humas.problems import Place, Problem
from humas.reading.fields import written
from humas.reading.findings import Findings
from humas.reading.kinds import read_bands
from humas.rules.seen import SeenAudit
from humas.yamltext import Document, Map, Node, Scalar, Seq

BANDED = {"ratio": Ratio, "number": Number, "tick": Tick}


class Line(Struct, frozen=True):
    """A band and the word that says its bound."""

    band: Band
    word: Scalar

    @property
    def ease(self) -> Fraction:
        """The lower, the easier to reach."""
        return self.band.bound if self.band.rising else -self.band.bound


def points_order(seen: SeenAudit) -> Iterator[Problem]:
    """A better value earns no more points than one that is easier to reach.

    Of all bands that hold, the one with the most points counts. A band that is harder to reach and earns no more is
    never the one: the points are in the wrong order, or `from` (at least) and `to` (at most) are mixed up.

    Bad, item:
        ratio: {bands: [{to: 50%, points: 1}, {to: 90%, points: 2}]}

    Good, item:
        ratio: {bands: [{from: 50%, points: 1}, {from: 90%, points: 2}]}

    Write `from` where more is better and `to` where less is better, and give the better value more points.
    """
    for document, lines in _tables(seen):
        for rising in (True, False):
            alike = [line for line in lines if line.band.rising is rising]
            best: Line | None = None
            # Of several at the same bound the one with most points first: the others are `band_twice`.
            for line in sorted(alike, key=lambda line: (line.ease, -line.band.points)):
                if best is None or line.band.points > best.band.points:
                    best = line
                elif line.ease > best.ease:
                    values = {"value": line.word.value, "other": best.word.value}
                    yield Problem.at(document.place(line.word), p.POINTS_ORDER, **values)


def band_twice(seen: SeenAudit) -> Iterator[Problem]:
    """Two bands have the same bound, or bounds that come to the same where only whole numbers are accepted.

    Only the band with more points ever counts. The other was probably meant to begin elsewhere.

    Bad, item:
        number: {bands: [{from: 1, points: 1}, {from: 4.5, points: 2}, {from: 5, points: 3}], whole: true}

    Good, item:
        number: {bands: [{from: 1, points: 1}, {from: 4, points: 2}, {from: 5, points: 3}], whole: true}

    Delete one of the two bands, or change its bound.
    """
    for document, lines in _tables(seen):
        before: dict[tuple[bool, Fraction], str] = {}
        for line in lines:
            key = (line.band.rising, line.band.bound)
            if key in before:
                values = {"value": line.word.value, "other": before[key]}
                yield Problem.at(document.place(line.word), p.BAND_TWICE, **values)
            before.setdefault(key, line.word.value)
    for item in seen.audit.items:
        if isinstance(item.kind, Tick) or (isinstance(item.kind, Number) and item.kind.whole):
            yield from _twice_when_whole(seen, item)


def band_unreachable(seen: SeenAudit) -> Iterator[Problem]:
    """The bound of a band lies outside of what can be answered.

    A share is at most 100% unless `over` allows more, a number lies between `min` (else 0) and `max`, and nobody can
    tick more options than there are. A band that begins beyond never counts, and if its points are the most, full
    marks are out of reach; one that ends beyond always counts.

    Bad, item:
        tick:
          options: [{answer: chat, label: Chat}, {answer: phone, label: Phone}]
          bands: [{from: 1, points: 1}, {from: 3, points: 2}]

    Good, item:
        tick:
          options: [{answer: chat, label: Chat}, {answer: phone, label: Phone}]
          bands: [{from: 1, points: 1}, {from: 2, points: 2}]

    Move the bound, or widen what can be answered: `over: true`, another `min` or `max`, more options.
    """
    for item in seen.audit.items:
        for number, band in enumerate(_bands(item)):
            least, most = _limits(item)
            limit = least if band.bound < least else most
            if limit is not None and (band.bound < least or band.bound > limit):
                values = {"value": _shown(item, band.bound), "limit": _shown(item, limit)}
                yield Problem.at(_bound_place(seen, item, number), p.BAND_UNREACHABLE, **values)


def _twice_when_whole(seen: SeenAudit, item: Item) -> Iterator[Problem]:
    """Bounds that differ, but not for whole numbers: from 4.5 is from 5."""
    before: dict[int, Fraction] = {}
    for number, band in enumerate(_bands(item)):
        whole = ceil(band.bound) if band.rising else floor(band.bound)
        if before.setdefault(whole, band.bound) != band.bound:
            values = {"value": written(band.bound), "other": written(before[whole])}
            yield Problem.at(_bound_place(seen, item, number), p.BAND_TWICE, **values)


def _limits(item: Item) -> tuple[Fraction, Fraction | None]:
    """The least and the most that can be answered."""
    match item.kind:
        case Ratio(over=False):
            return Fraction(0), Fraction(1)
        case Number(least=least, most=most):
            return least or Fraction(0), most
        case Tick(options=options):
            return Fraction(0), Fraction(len(options))
        case _:
            return Fraction(0), None


def _shown(item: Item, bound: Fraction) -> str:
    return f"{written(bound * 100)}%" if isinstance(item.kind, Ratio) else written(bound)


def _bands(item: Item) -> tuple[Band, ...]:
    return item.kind.bands if isinstance(item.kind, Ratio | Number | Tick) else ()


def _bound_place(seen: SeenAudit, item: Item, number: int) -> Place:
    """Of the bound of a band at the item; of a shared table, where the item names it."""
    kind = next(kind for kind, sort in BANDED.items() if isinstance(item.kind, sort))
    key = "from" if _bands(item)[number].rising else "to"
    return seen.item_place(item.id, kind, "bands", number, key)


def _tables(seen: SeenAudit) -> Iterator[tuple[Document, tuple[Line, ...]]]:
    """Every list of bands, at an item or shared, used or not: a mistake in a shared one is told once."""
    for document, items in seen.items_by_file:
        for node in _band_lists(document, items):
            bands = read_bands(Findings(document.path), node, share=None) or ()
            words = [
                member.get("from") or member.get("to") for member in node.items if isinstance(member, Map)
            ]
            lines = zip(bands, words, strict=False)
            yield document, tuple(Line(band, word) for band, word in lines if isinstance(word, Scalar))


def _band_lists(document: Document, items: Sequence[Map]) -> Iterator[Seq]:
    shared = document.root.get("bands") if isinstance(document.root, Map) else None
    nodes: list[Node | None] = [value for _, value in shared.entries] if isinstance(shared, Map) else []
    for item in items:
        inner = [item.get(kind) for kind in BANDED if kind in item.values]
        nodes += [one.get("bands") for one in inner if isinstance(one, Map)]
    return (node for node in nodes if isinstance(node, Seq))
