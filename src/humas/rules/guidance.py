"""HC6xx: whether an audit keeps to its guidance, the sources that it was made from, and guides whoever answers it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from humas import problems as p
from humas.covering import coverage
from humas.model import Choices, FreeText, Item, Number, Ratio
from humas.problems import Kind, Problem
from humas.reading.names import point_keys
from humas.rules.seen import SeenAudit, inside, written_items
from humas.yamltext import Seq

LONGEST = 200
"""Characters of a question."""


def uncovered_point(seen: SeenAudit) -> Iterator[Problem]:
    """No item names this point of a source.

    The points of a source are all that it asks for. One that nobody is asked about is a gap in the audit, and an
    agency that answers every question would wrongly seem to do all that the source asks.

    Bad, checklist:
        sources:
          paper:
            title: The paper
            points: {p1: Accounts are listed, p2: The list is kept up to date}
        sections:
          - id: a
            title: A
            items:
              - id: list
                title: List of accounts
                ask: Is there an up-to-date list of all accounts?
                help: "Yes: one list, looked at this year. Partly: an older one."
                scale: practice
                evidence: The list
                advice: Draw up one list.
                effort: low
                source: [p1]

    Good, checklist:
        sources:
          paper:
            title: The paper
            points: {p1: Accounts are listed, p2: The list is kept up to date}
        sections:
          - id: a
            title: A
            items:
              - id: list
                title: List of accounts
                ask: Is there an up-to-date list of all accounts?
                help: "Yes: one list, looked at this year. Partly: an older one."
                scale: practice
                evidence: The list
                advice: Draw up one list.
                effort: low
                source: [p1, p2]

    Write the point's id under `source` of the item that asks about it; where there is none, add that item; where the
    point asks for nothing, delete it.
    """
    uncovered = {point.id for one in coverage(seen.audit) for point in one.points if not point.items}
    for document in seen.documents:
        for key in point_keys(document.root):
            if key.value in uncovered:
                yield Problem.at(document.place(key), p.UNCOVERED_POINT, point=key.value)


def no_source(seen: SeenAudit) -> Iterator[Problem]:
    """An item does not say where it comes from.

    An agency that is asked for something may ask why. Without a source the item is an opinion, and nobody can look
    up what was meant when its wording is disputed.

    Bad, item:
        source: []

    Good, item:
        source: [p0]

    Write the points of the sources that it asks about under `source`. Where it comes from a source that is not listed
    yet, add that under `sources`, a point for each thing that it asks for.
    """
    for item, document, node in written_items(seen):
        source = node.get("source")
        if source is None or (isinstance(source, Seq) and not source.items):
            yield Problem.at(document.place(node), p.NO_SOURCE, name=item.id)


def no_evidence(seen: SeenAudit) -> Iterator[Problem]:
    """An item does not say what would prove its answer.

    Whoever answers does not know what to look for, and whoever reviews does not know what to ask for. So it is
    answered from memory, and two people come to different answers. A free text proves nothing and needs none.

    Bad, checklist:
        sections:
          - id: people
            title: People
            items:
              - id: list
                title: List of accounts
                ask: Is there a list of all accounts?
                help: "Yes: one list. Partly: several."
                scale: practice
                advice: Draw up one list.
                effort: low
                source: [p0]

    Good, checklist:
        sections:
          - id: people
            title: People
            items:
              - id: list
                title: List of accounts
                ask: Is there a list of all accounts?
                help: "Yes: one list. Partly: several."
                scale: practice
                evidence: The list, with its date
                advice: Draw up one list.
                effort: low
                source: [p0]

    Name a document, a page or a record that an agency has where the answer is yes. Where you can think of none, the
    question asks for an opinion: ask for something that can be seen.
    """
    return _without(seen, "evidence", p.NO_EVIDENCE, _is_no_text)


def no_advice(seen: SeenAudit) -> Iterator[Problem]:
    """An item does not say what to do when something is missing.

    The plan of a report consists of this advice. An item without any stands there with its title alone, which tells
    what is missing but not what to do. A free text needs none, nor does an item of weight 0 that is no gate: they
    are never part of the plan.

    Bad, checklist:
        sections:
          - id: people
            title: People
            items:
              - id: list
                title: List of accounts
                ask: Is there a list of all accounts?
                help: "Yes: one list. Partly: several."
                scale: practice
                evidence: The list
                effort: low
                source: [p0]

    Good, checklist:
        sections:
          - id: people
            title: People
            items:
              - id: list
                title: List of accounts
                ask: Is there a list of all accounts?
                help: "Yes: one list. Partly: several."
                scale: practice
                evidence: The list
                advice: Draw up one list of all accounts, with who is in charge of each.
                effort: low
                source: [p0]

    Write one step that the agency can take itself, and begin with what to do. Items that one step mends get the same
    text: the plan then names them together.
    """
    return _without(seen, "advice", p.NO_ADVICE, _is_mended)


def no_effort(seen: SeenAudit) -> Iterator[Problem]:
    """An item does not say how much effort its advice takes.

    The plan puts first what gains most for the least effort. Where none is written, medium is taken: an easy step
    then comes too late, and a hard one too early. What needs no advice needs no effort either.

    Bad, checklist:
        sections:
          - id: people
            title: People
            items:
              - id: list
                title: List of accounts
                ask: Is there a list of all accounts?
                help: "Yes: one list. Partly: several."
                scale: practice
                evidence: The list
                advice: Draw up one list.
                source: [p0]

    Good, checklist:
        sections:
          - id: people
            title: People
            items:
              - id: list
                title: List of accounts
                ask: Is there a list of all accounts?
                help: "Yes: one list. Partly: several."
                scale: practice
                evidence: The list
                advice: Draw up one list.
                effort: low
                source: [p0]

    Write `effort: low` for what one person does in days, `high` for what takes months, money or the head's decision,
    and `medium` for what lies between.
    """
    return _without(seen, "effort", p.NO_EFFORT, _is_mended)


def long_question(seen: SeenAudit) -> Iterator[Problem]:
    """A question is over 200 characters long, in one of its languages.

    It fills the screen and asks for several things at once. Whoever answers picks one of them, and which one they
    picked is not in the answer.

    Bad, item:
        ask: >-
          Has the head of the agency appointed one person in writing who is in charge of all social media accounts, with
          their tasks, their deputy and the period, and has this been made known to all staff, on the intranet too?

    Good, item:
        ask: Has the head of the agency appointed in writing who is in charge of all social media accounts?
        help: "Yes: the letter names the person, a deputy, their tasks and the period. Partly: one of these is missing."

    Ask for one thing, and say under `help` what belongs to it. Where there are two things, make two items.
    """
    for item, document, node in written_items(seen):
        for tag, text in item.ask.versions:
            if len(text) > LONGEST and (count := len(" ".join(text.split()))) > LONGEST:
                place = inside(document, node, ("ask", tag))
                yield Problem.at(place, p.LONG_QUESTION, count=str(count), limit=str(LONGEST))


def no_help(seen: SeenAudit) -> Iterator[Problem]:
    """An item that is answered from a scale, or with a ratio or a number, has no help.

    A scale is shared by many items, so that it cannot say what "partly" is of this one; a figure depends on what is
    counted, where and over which time. Without help each agency decides that for itself, and the answers cannot be
    compared. Choices written at the item say it in their own words.

    Bad, checklist:
        sections:
          - id: people
            title: People
            items:
              - id: list
                title: List of accounts
                ask: Is there a list of all accounts?
                scale: practice
                evidence: The list
                advice: Draw up one list.
                effort: low
                source: [p0]

    Good, checklist:
        sections:
          - id: people
            title: People
            items:
              - id: list
                title: List of accounts
                ask: Is there a list of all accounts?
                help: "Yes: one list has them all, those on trial too. Partly: several lists, or some are missing."
                scale: practice
                evidence: The list
                advice: Draw up one list.
                effort: low
                source: [p0]

    Write under `help` what counts as each answer, or what is counted and over which time, and where to find it.
    """
    return _without(seen, "help", p.NO_HELP, _is_judged)


def _without(seen: SeenAudit, key: str, kind: Kind, needs: Callable[[Item], bool]) -> Iterator[Problem]:
    """What stands there and cannot be read is a finding already, and not missing."""
    for item, document, node in written_items(seen):
        if key not in node.values and needs(item):
            yield Problem.at(document.place(node), kind, name=item.id)


def _is_no_text(item: Item) -> bool:
    return not isinstance(item.kind, FreeText)


def _is_mended(item: Item) -> bool:
    """Whether it can ever stand in a plan."""
    return _is_no_text(item) and (item.weight > 0 or item.gate is not None)


def _is_judged(item: Item) -> bool:
    match item.kind:
        case Choices(scale=scale):
            return scale is not None
        case kind:
            return isinstance(kind, Ratio | Number)
