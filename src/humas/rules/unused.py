"""HC608-HC610: what an audit or a checklist sets up for its items, and no item uses."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from humas import problems as p
from humas.problems import Kind, Problem
from humas.reading.names import keys, said
from humas.rules.seen import SeenAudit
from humas.yamltext import Document, Map, Scalar, Seq


def unused_scale(seen: SeenAudit) -> Iterator[Problem]:
    """No item uses this scale.

    It may be left over from items that are gone. It may also be that an item was to use it and now uses another of a
    similar name, and so asks with the wrong answers.

    Bad, audit:
        scales:
          practice:
            - {answer: no, points: 0, label: No}
            - {answer: partly, points: 1, label: Partly}
            - {answer: yes, points: 2, label: Yes}
          frequency:
            - {answer: never, points: 0, label: Never}
            - {answer: yearly, points: 1, label: Every year}
            - {answer: monthly, points: 2, label: Every month}

    Good, audit:
        scales:
          practice:
            - {answer: no, points: 0, label: No}
            - {answer: partly, points: 1, label: Partly}
            - {answer: yes, points: 2, label: Yes}

    Write its name under `scale` of the items that it is meant for, or delete it. A scale of audit.yaml is not used
    where a checklist has its own of the same name.
    """
    return _unused(seen, "scales", p.UNUSED_SCALE, lambda item: [said(item, "scale")])


def unused_bands(seen: SeenAudit) -> Iterator[Problem]:
    """No item uses this table of bands.

    It may be left over from items that are gone. It may also be that an item was to use it and now uses another of a
    similar name, and so earns other points than was meant.

    Bad, audit:
        bands:
          share: [{from: 50%, points: 1}, {from: 90%, points: 2}]

    Good, items:
        - id: verified
          title: Verified accounts
          ask: What share of the accounts is verified?
          help: Count the accounts in use today.
          ratio: {bands: [{from: 50%, points: 1}, {from: 90%, points: 2}]}
          evidence: The list of accounts
          advice: Apply for verification.
          effort: medium
          source: [p0]

    Write its name under `bands` of the items that it is meant for, or delete it. Bands that one item alone needs may
    as well stand at that item, as in the good sample.
    """
    return _unused(seen, "bands", p.UNUSED_BANDS, _bands_of)


def unused_reference(seen: SeenAudit) -> Iterator[Problem]:
    """No item names this reference.

    A report lists the references as what backs its questions. One that backs none lends the audit a weight that it
    does not have; and the item that it was meant for stands there without it.

    Bad, checklist:
        references:
          law: {title: Law on Public Information, year: 2008}
        sources:
          paper: {title: The paper, points: {p1: Accounts are listed}}
        sections:
          - id: a
            title: A
            items:
              - id: list
                title: List of accounts
                ask: Is there a list of all accounts?
                help: "Yes: one list. Partly: several."
                scale: practice
                evidence: The list
                advice: Draw up one list.
                effort: low
                source: [p1]

    Good, checklist:
        references:
          law: {title: Law on Public Information, year: 2008}
        sources:
          paper: {title: The paper, points: {p1: Accounts are listed}}
        sections:
          - id: a
            title: A
            items:
              - id: list
                title: List of accounts
                ask: Is there a list of all accounts?
                help: "Yes: one list. Partly: several."
                scale: practice
                evidence: The list
                advice: Draw up one list.
                effort: low
                source: [p1]
                refs: [{ref: law, at: Article 9}]

    Write its id under `refs` of the items that it backs, or delete it.
    """
    return _unused(seen, "references", p.UNUSED_REFERENCE, _refs_of)


def _unused(
    seen: SeenAudit, table: str, kind: Kind, named_by: Callable[[Map], list[str]]
) -> Iterator[Problem]:
    """Where a checklist has a name of its own, that is what its items mean; else they mean the audit's."""
    if not any(next(_names(document, table), None) for document in seen.documents):
        return
    shared = seen.documents[0].path
    used: set[tuple[str, str]] = set()
    for document, items in seen.items_by_file:
        own = {key.value for key in _names(document, table)}
        for item in items:
            used |= {(document.path if name in own else shared, name) for name in named_by(item)}
    for document in seen.documents:
        for key in _names(document, table):
            if (document.path, key.value) not in used:
                yield Problem.at(document.place(key), kind, name=key.value)


def _names(document: Document, table: str) -> Iterator[Scalar]:
    return keys(document.root.get(table) if isinstance(document.root, Map) else None)


def _bands_of(item: Map) -> list[str]:
    return [said(item.get(kind), "bands") for kind in ("ratio", "number", "tick")]


def _refs_of(item: Map) -> list[str]:
    refs = item.get("refs")
    members = refs.items if isinstance(refs, Seq) else ()
    return [one.value if isinstance(one, Scalar) else said(one, "ref") for one in members]
