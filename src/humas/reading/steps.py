"""Levels and stages: what a score is called, from which figure on."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from humas import problems as p
from humas.model import Level, Stage
from humas.reading.fields import Fields
from humas.reading.findings import Spot


def read_levels(fields: Fields) -> tuple[Level, ...]:
    """From the lowest to the highest, as they must stand."""
    return tuple(Level(step.id, step.start, step.label) for step in _steps(fields, "levels"))


def read_stages(fields: Fields) -> tuple[Stage, ...]:
    """From the lowest to the highest, as they must stand."""
    return _steps(fields, "stages")


def read_cap(fields: Fields, levels: Sequence[str]) -> str | None:
    """`levels` are the ids of all levels, those that could not be read included."""
    word = fields.word("critical_cap")
    if word is None:
        return None
    if word.value not in levels:
        guess = fields.findings.nearest(word.value, levels)
        fields.findings.add(word, p.UNKNOWN_REFERENCE, what="level", name=word.value, guess=guess)
        return None
    return word.value


def _steps(fields: Fields, key: str) -> tuple[Stage, ...]:
    """Levels are read as stages without an `about`."""
    steps = []
    seen: dict[str, Spot] = {}
    last = Fraction(-1)
    for node in fields.each(key, least=1):
        inner = Fields.of(fields.findings, node, key)
        if inner is None:
            continue
        inner.unique("level" if key == "levels" else "stage", seen)
        name, label = inner.name("id", required=True), inner.text("label", required=True)
        about = inner.text("about") if key == "stages" else None
        start = _start(inner, key, last)
        inner.close()
        if start is not None:
            last = max(last, start)
            if name and label:
                steps.append(Stage(name, start, label, about))
    return tuple(steps)


def _start(fields: Fields, key: str, last: Fraction) -> Fraction | None:
    """Above the one before (`last`), and no more than a score can be."""
    start = fields.number("from", required=True)
    node = fields.node.get("from")
    if start is not None and node and not last < start <= 100:  # noqa: PLR2004 - a score ends at 100
        fields.findings.add(node, p.OUT_OF_ORDER, what=key, value=fields.string("from"))
    return start
