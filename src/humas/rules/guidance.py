"""HC6xx: whether the audit keeps to its guidance, the sources that it was made from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from humas import problems as p
from humas.covering import coverage
from humas.model import Audit
from humas.problems import Problem
from humas.reading.names import point_keys
from humas.yamltext import Document


def uncovered_point(audit: Audit, documents: Sequence[Document]) -> Iterator[Problem]:
    """No item names this point of a source in its `source`.

    Why: the points of a source are all that it asks for. One that nobody is asked about is a gap in the audit, and
    an agency that answers every question would wrongly seem to do all that the source asks.

    To mend it: write the point's id under `source` of the item that asks about it; where there is none, add that
    item; where the point asks for nothing, delete it from the source.
    """
    uncovered = {point.id for one in coverage(audit) for point in one.points if not point.items}
    for document in documents:
        for key in point_keys(document.root):
            if key.text in uncovered:
                yield Problem.at(document.place(key), p.UNCOVERED_POINT, point=key.text)
