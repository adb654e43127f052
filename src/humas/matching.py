"""Where an answers file meets its audit: old ids are followed, and what does not fit is told, never lost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from humas import problems as p
from humas.marking import Misfit, mark
from humas.model import Answers, Audit, Entry, Item, as_text
from humas.problems import Place, Problem, in_order
from humas.reading.answers import AnswersRead
from humas.reading.findings import MOST_GUESSES, nearest

Since = Literal["same", "changed", "unknown"]
"""What became of a question since it was answered."""


class Matched(Struct, frozen=True):
    """The answers with their entries under the audit's own ids; `unknown` are the ids that the audit does not have.

    `places` tell where each of these entries stands in the file, by the audit's own ids too.
    """

    answers: Answers
    unknown: tuple[str, ...]
    problems: tuple[Problem, ...]
    places: Mapping[str, Place]


def match_answers(audit: Audit, read: AnswersRead, whole: Place) -> Matched:
    """`read.answers` must be there; `whole` is the file itself, for what has no line."""
    answers = read.answers
    assert answers is not None
    found: list[Problem] = []
    if answers.audit_version and answers.audit_version != audit.version:
        values = {"value": answers.audit_version, "current": audit.version}
        found.append(Problem.at(read.heads.get("version", whole), p.OTHER_VERSION, **values))
    if isinstance(answers.scope, tuple):
        found += _unknown_checklists(audit, answers.scope, read.heads.get("scope", whole))
    sources = _sources(audit, answers.entries, read.places, found)
    entries = {item: answers.entries[source] for item, source in sources.items()}
    known = {name for item in audit.items for name in (item.id, *item.was)}
    unknown = tuple(name for name in answers.entries if name not in known)
    ids = [item.id for item in audit.items]
    for number, name in enumerate(unknown[: p.MOST + 1]):
        values = {"name": name, "guess": _guess(number, name, ids)}
        found.append(Problem.at(read.places[name], p.UNKNOWN_ITEM, **values))
    for item in audit.items:
        if item.id in entries:
            found += _misfits(item, entries[item.id], read.answered[sources[item.id]])
    places = {item: read.places[source] for item, source in sources.items()}
    return Matched(replace(answers, entries=entries), unknown, in_order(found), places)


def since(item: Item, entry: Entry, version: str, audit: Audit) -> Since:
    """By the fingerprint in the entry; without one, by the `version` of the audit that its file was answered with."""
    if entry.seen:
        return "same" if entry.seen == item.seen else "changed"
    return "same" if version and version == audit.version else "unknown"


def _sources(
    audit: Audit, entries: Mapping[str, Entry], places: Mapping[str, Place], found: list[Problem]
) -> dict[str, str]:
    """Item id -> the id in the file that answers it: its own, else the one old id that is there."""
    sources = {}
    for item in audit.items:
        olds = [old for old in item.was if old in entries]
        if item.id in entries:
            sources[item.id] = item.id
        elif olds:
            sources[item.id] = olds[0]
            if len(olds) > 1:
                values = {"name": item.id, "first": olds[0], "second": olds[1]}
                found.append(Problem.at(places[olds[1]], p.TWO_CLAIMANTS, **values))
    return sources


def _unknown_checklists(audit: Audit, scope: tuple[str, ...], place: Place) -> list[Problem]:
    known = [checklist.id for checklist in audit.checklists]
    found = []
    for number, name in enumerate([name for name in scope if name not in known][: p.MOST + 1]):
        values = {"what": "checklist", "name": name, "guess": _guess(number, name, known)}
        found.append(Problem.at(place, p.UNKNOWN_REFERENCE, **values))
    return found


def _guess(number: int, name: str, known: list[str]) -> str:
    """`number` counts the names from 0: a file full of unknown ones must not take minutes."""
    return nearest(name, known) if number < MOST_GUESSES else ""


def _misfits(item: Item, entry: Entry, place: Place) -> list[Problem]:
    mark_ = mark(item, entry.answer, entry.note)
    if not isinstance(mark_, Misfit):
        return []
    values = {"name": item.id, "value": as_text(entry.answer), "why": mark_.why, "hint": mark_.hint}
    return [Problem.at(place, p.ANSWER_MISFIT, **values)]
