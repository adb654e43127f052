"""Levels and stages: what a score is called, from which figure on."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from humas import problems as p
from humas.model import Level, Stage, Text
from humas.reading.fields import Fields, nearest


def read_levels(fields: Fields) -> tuple[Level, ...]:
    """From the lowest to the highest, as they must stand."""
    return tuple(Level(name, start, label) for _, name, start, label in _steps(fields, "levels"))


def read_stages(fields: Fields) -> tuple[Stage, ...]:
    return tuple(
        Stage(name, start, label, inner.text("about"))
        for inner, name, start, label in _steps(fields, "stages")
    )


def read_cap(fields: Fields, levels: tuple[Level, ...]) -> str | None:
    word = fields.word("critical_cap")
    if word is None:
        return None
    known = [level.id for level in levels]
    if word.text not in known:
        guess = nearest(word.text, known)
        fields.findings.add(word, p.UNKNOWN_REFERENCE, what="level", name=word.text, guess=guess)
        return None
    return word.text


def _steps(fields: Fields, key: str) -> Iterator[tuple[Fields, str, Fraction, Text]]:
    """Each step that can be used; the map is closed after the caller has taken what else it knows."""
    seen: dict[str, int] = {}
    last = Fraction(-1)
    for node in fields.each(key, least=1):
        inner = Fields.of(fields.findings, node, key)
        if inner is None:
            continue
        name, label = inner.name("id", required=True), inner.text("label", required=True)
        word, start = inner.word("from", required=True), inner.number("from", Fraction(0))
        assert start is not None
        if name in seen:
            fields.findings.add(node, p.DUPLICATE_ID, what=key, name=name, first=str(seen[name]))
        if word and not last < start <= 100:  # noqa: PLR2004 - a score ends at 100
            fields.findings.add(word, p.OUT_OF_ORDER, what=key, value=word.text)
        seen.setdefault(name, node.start.line)
        last = max(last, start)
        if name and label:
            yield inner, name, start, label
        inner.close()
