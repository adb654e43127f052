"""Where an interview stands: the answers so far, the item asked, and what the next line will be taken for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from humas.asking import Asked, Standing, standings
from humas.interview.lastyear import LastYear
from humas.interview.pace import moment
from humas.marking import Misfit, mark
from humas.matching import Since
from humas.model import NO_ENTRY, Answer, Answers, Aside, Audit, Entry, Item, Section


class Asking(Struct, frozen=True):
    """The next line answers the item, or is a command."""


class GivingReason(Struct, frozen=True):
    """The next line is the reason of this `n/a` or `0/0`."""

    answer: str


class WritingNote(Struct, frozen=True):
    """The next lines are the note, up to an empty one; `lines` are those already saved."""

    lines: tuple[str, ...] = ()


class NamingEvidence(Struct, frozen=True):
    """The next line names a piece of evidence."""


class AtEnd(Struct, frozen=True):
    """Past the last item: a line goes back to one, or ends the interview."""


Mode = Asking | GivingReason | WritingNote | NamingEvidence | AtEnd
Ended = Literal["finished", "left"]


class State(Struct, frozen=True, dict=True):
    """`at` is the id of the item asked (in AtEnd: of the last one). What follows from the rest is kept once known.

    The way forward leaves out what is `passed`; everything else leads there as to any other item. `moments`, in
    seconds, are when open items were answered in this sitting. `known` are the answers of this or an earlier state of
    the same interview with the standings that they came to, from which all or most of this one's are taken.
    """

    audit: Audit
    answers: Answers
    at: str
    mode: Mode = Asking()
    ended: Ended | None = None
    passed: frozenset[str] = frozenset()
    last: LastYear | None = None
    moments: Aside[tuple[float, ...]] = Aside(())
    known: Aside[tuple[Answers, Mapping[str, Standing]] | None] = Aside(None)

    @cached_property
    def standings(self) -> Mapping[str, Standing]:
        answers, found = self.known.value or (None, None)
        if found is not None and answers is self.answers:
            return found
        return standings(self.audit, self.answers.scope, self.answers.entries, found)

    @cached_property
    def applying(self) -> tuple[str, ...]:
        """The items that are asked or may yet be, in order."""
        return tuple(name for name, its in self.standings.items() if its.asked is not Asked.NO)

    @cached_property
    def asked(self) -> tuple[str, ...]:
        """The items that can be put to the person now, in order."""
        return tuple(name for name, its in self.standings.items() if its.asked is Asked.YES)

    @property
    def open(self) -> tuple[str, ...]:
        return tuple(name for name in self.asked if self.standings[name].status == "unanswered")

    @property
    def answered(self) -> int:
        return sum(self.standings[name].status in ("answered", "n/a") for name in self.applying)

    @property
    def left(self) -> int:
        """How many are not answered, those that may yet be asked among them."""
        return len(self.applying) - self.answered

    @property
    def item(self) -> Item:
        return self.standings[self.at].item

    @property
    def entry(self) -> Entry:
        return self.entry_of(self.at)

    def entry_of(self, name: str) -> Entry:
        return self.answers.entries.get(name, NO_ENTRY)

    @property
    def before(self) -> Entry:
        """What was said of the item last year."""
        return self.last.entry(self.at) if self.last else NO_ENTRY

    @property
    def since(self) -> Since:
        return self.last.since(self.item, self.audit) if self.last else "unknown"

    @property
    def comparable(self) -> Answer:
        """Last year's answer where it is one to the question as it is now, else ""."""
        before = self.before
        if before.answer == "" or self.since != "same":
            return ""
        return "" if isinstance(mark(self.item, before.answer, before.note), Misfit) else before.answer

    @cached_property
    def scope(self) -> tuple[str, ...]:
        """The items in scope, in order, asked or not: an item's number is its place among them, as in the report."""
        return tuple(self.standings)

    def number(self, name: str) -> int:
        return self.scope.index(name) + 1

    def section(self, name: str) -> Section:
        return next(
            section
            for checklist in self.audit.checklists
            for section in checklist.sections
            if any(item.id == name for item in section.items)
        )

    def with_entry(self, name: str, entry: Entry) -> State:
        answers = replace(self.answers, entries={**self.answers.entries, name: entry})
        found = standings(self.audit, answers.scope, answers.entries, self.standings)
        return replace(self, answers=answers, known=Aside((answers, found)))

    def timed(self, written: str) -> State:
        """After an open item was answered at this time."""
        its = moment(written)
        return self if its is None else replace(self, moments=Aside((*self.moments.value, its)))


def begin(audit: Audit, answers: Answers, last: LastYear | None = None, *, only_open: bool = False) -> State:
    """At the first open question after the last one answered; past the end where none is left after it.

    With `only_open` at the first open question of all, and what is answered now is left out on the way.
    The scope must hold at least one item (its first is always asked: a `when` names earlier items only).
    """
    state = State(audit, answers, "", last=last)
    open_ = frozenset(state.open)
    answered = [name for name in state.asked if name not in open_]
    if only_open:
        state, after = replace(state, passed=frozenset(answered)), 0
    else:
        after = state.asked.index(_last(answered, answers)) + 1 if answered else 0
    following = [name for name in state.asked[after:] if name in open_]
    if following:
        return replace(state, at=following[0])
    return replace(state, at=state.asked[-1], mode=AtEnd())


def _last(answered: Sequence[str], answers: Answers) -> str:
    """The one answered last by its time; by the order of the audit where times are the same or none is told."""
    moments = {name: moment(answers.entries[name].at) for name in answered}
    timed = {name: its for name, its in moments.items() if its is not None}
    return max(reversed(timed), key=lambda name: timed[name]) if timed else answered[-1]
