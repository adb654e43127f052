"""HC7xx: what a change to an audit does to the answers that were given before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from humas import problems as p
from humas.model import Answering, Audit, Choices, Item, Number, Ratio, Tick
from humas.problems import Problem
from humas.rules.seen import SeenAudit


class SeenChange(Struct, frozen=True):
    """An audit as it was released, and as it is now."""

    before: Audit
    now: SeenAudit

    @property
    def same_version(self) -> bool:
        return self.before.version == self.now.audit.version

    def pairs(self) -> Iterator[tuple[Item, Item]]:
        """Every item of before with the one that stands for it now."""
        heirs = heirs_in(self.now.audit)
        for item in self.before.items:
            if item.id in heirs:
                yield item, heirs[item.id]


def heirs_in(audit: Audit) -> Mapping[str, Item]:
    """The item that answers to each id, an old one too."""
    old = {name: item for item in audit.items for name in item.was}
    return old | {item.id: item for item in audit.items}


def vanished_item(seen: SeenChange) -> Iterator[Problem]:
    """An item that was there is gone, and no other has taken over its id.

    Answers files that were written before keep their answer to it, but it no longer counts, and nobody is told why
    the score fell. An item that only got another id must say so.

    Bad, change:
        id: list
        # now
        id: people

    Good, change:
        id: list
        # now
        id: people
        was: [list]

    Write the old id under `was` of the item that asks the same now. If the question was dropped on purpose, silence
    this code where it is told, and say why.
    """
    heirs = heirs_in(seen.now.audit)
    known = {checklist.id for checklist in seen.now.audit.checklists}
    for item in seen.before.items:
        if item.id not in heirs:
            there = item.checklist in known
            place = seen.now.checklist_place(item.checklist, "id") if there else seen.now.place("checklists")
            yield Problem.at(place, p.VANISHED_ITEM, name=item.id)


def vanished_alias(seen: SeenChange) -> Iterator[Problem]:
    """An old id that led to an item no longer leads anywhere.

    Files that were answered two versions ago carry that id. As long as `was` names it they are read as they were
    meant.

    Bad, change:
        was: [staff]
        # now
        id: charge

    Good, change:
        was: [staff]
        # now
        was: [staff]

    Keep every id that was ever used under `was`.
    """
    heirs = heirs_in(seen.now.audit)
    for item, heir in seen.pairs():
        for name in item.was:
            if name not in heirs:
                yield Problem.at(
                    seen.now.item_place(heir.id, "was"), p.VANISHED_ALIAS, name=name, item=heir.id
                )


def silent_worth(seen: SeenChange) -> Iterator[Problem]:
    """The points, bands or full marks of an item changed, but the version of the audit did not.

    Two reports that name the same version would give the same answers different scores. The version is what tells
    them apart.

    Bad, change:
        full: 2
        # now
        full: 1

    Good, audit:
        version: 1.1.0

    Raise `version` in audit.yaml (of a checklist that stands alone, there).
    """
    for before, now in seen.pairs():
        if is_silent(before, now, seen):
            place = seen.now.item_place(now.id, "id")
            yield Problem.at(place, p.SILENT_WORTH, name=now.id, version=seen.before.version)


def is_silent(before: Item, now: Item, seen: SeenChange) -> bool:
    return seen.same_version and not lost(before, now) and worth(before) != worth(now)


def worth(item: Item) -> tuple[object, ...]:
    """What decides how many points an answer earns."""
    match item.kind:
        case Choices(choices=choices):
            return item.full, frozenset((one.answer, one.points) for one in choices)
        case Ratio(bands=bands) | Number(bands=bands) | Tick(bands=bands):
            return item.full, bands
        case _:
            return ()


def lost_answer(seen: SeenChange) -> Iterator[Problem]:
    """An answer that could be given before cannot be given now.

    Whoever gave it finds the question open again the next time, and the score of the old file turns into a range.

    Bad, change:
        scale: practice
        # now
        choices:
          - {answer: no, points: 0, label: No}
          - {answer: yes, points: 2, label: Yes}

    Good, change:
        scale: practice
        # now
        title: Who is in charge

    Keep the answer, or give the item a new id, so that the old answers stay with the old question.
    """
    for before, now in seen.pairs():
        gone = lost(before, now)
        if gone:
            place = seen.now.item_place(now.id, "id")
            yield Problem.at(place, p.LOST_ANSWER, name=now.id, answers=", ".join(gone))


def lost(before: Item, now: Item) -> list[str]:
    """The answers that only the item of before takes; `*` where it took another kind altogether."""
    if type(before.kind) is not type(now.kind):
        return ["*"]
    return sorted(answers_of(before.kind) - answers_of(now.kind))


def answers_of(kind: Answering) -> set[str]:
    match kind:
        case Choices(choices=choices):
            return {one.answer for one in choices}
        case Tick(options=options):
            return {one.answer for one in options}
        case _:
            return set()


def incomparable(seen: SeenChange) -> Iterator[Problem]:
    """A question changed so that the answers of two years can no longer be compared.

    Question, answers, points, bands and unit together make up what was asked; when one of them changes, a comparison
    leaves the item out. Often that is what is wanted; then it should be known before the release.

    Bad, change:
        ask: Is somebody in charge?
        # now
        ask: Is somebody in charge of every account?

    Good, change:
        ask: Is somebody in charge?
        # now
        ask: Is somebody in charge?
        help: "Yes: one person is named, in a letter. Partly: several are."

    Undo the change, or accept that the item starts anew: give it a new id, or silence this code and say why.
    """
    for before, now in seen.pairs():
        if before.seen != now.seen and not is_silent(before, now, seen) and not lost(before, now):
            place = seen.now.item_place(now.id, "ask")
            yield Problem.at(place, p.INCOMPARABLE, name=now.id)
