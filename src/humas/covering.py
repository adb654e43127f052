"""Which items cover which points of the sources."""

from __future__ import annotations

from msgspec import Struct

from humas.model import Audit, Source, Text


class CoveredPoint(Struct, frozen=True):
    """A point of a source; `items` are the ids of those that name it, in the order of the audit, maybe none."""

    id: str
    text: Text
    items: tuple[str, ...]


class CoveredSource(Struct, frozen=True):
    source: Source
    points: tuple[CoveredPoint, ...]


def coverage(audit: Audit, checklist: str | None = None) -> tuple[CoveredSource, ...]:
    """Every source with its points as the files have them.

    Given the id of a checklist, only what its items name: the other points and items are left out, and so is a
    source of which nothing is left.
    """
    # A dict in place of a set: it keeps the order, and an item that names a point twice covers it once.
    named: dict[str, dict[str, None]] = {}
    for one in audit.checklists:
        if checklist in (None, one.id):
            for item in one.items:
                for point in item.source:
                    named.setdefault(point, {})[item.id] = None
    covered = (_covered(source, named, whole=checklist is None) for source in audit.sources)
    return tuple(one for one in covered if one.points or checklist is None)


def _covered(source: Source, named: dict[str, dict[str, None]], *, whole: bool) -> CoveredSource:
    return CoveredSource(
        source,
        tuple(
            CoveredPoint(point, text, tuple(named.get(point, ())))
            for point, text in source.points
            if whole or point in named
        ),
    )
