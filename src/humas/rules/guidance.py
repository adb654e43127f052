"""HC6xx: whether an audit keeps to its guidance, the sources that it was made from."""

from __future__ import annotations

from collections.abc import Iterator

from humas import problems as p
from humas.covering import coverage
from humas.problems import Problem
from humas.reading.names import point_keys
from humas.rules.seen import SeenAudit


def uncovered_point(seen: SeenAudit) -> Iterator[Problem]:
    """No item names this point of a source.

    The points of a source are all that it asks for. One that nobody is asked about is a gap in the audit, and an
    agency that answers every question would wrongly seem to do all that the source asks.

    Bad, checklist:
        sources:
          paper:
            title: The paper
            points: {p1: Accounts are listed, p2: There is a team}
        sections:
          - id: a
            title: A
            items:
              - {id: list, title: List, ask: Is there a list?, scale: practice, source: [p1]}

    Good, checklist:
        sources:
          paper:
            title: The paper
            points: {p1: Accounts are listed, p2: There is a team}
        sections:
          - id: a
            title: A
            items:
              - {id: list, title: List, ask: Is there a list?, scale: practice, source: [p1, p2]}

    Write the point's id under `source` of the item that asks about it; where there is none, add that item; where the
    point asks for nothing, delete it.
    """
    uncovered = {point.id for one in coverage(seen.audit) for point in one.points if not point.items}
    for document in seen.documents:
        for key in point_keys(document.root):
            if key.text in uncovered:
                yield Problem.at(document.place(key), p.UNCOVERED_POINT, point=key.text)
