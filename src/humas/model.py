"""The nouns: an audit and what it asks, an answers file and what it says. Values only, no behaviour of note.

All numbers are exact fractions. Ids of items are full ids (`four-c/representatives`) everywhere but in the file
that defines them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import Generic, Literal, TypeVar

from msgspec import Struct, field

Gate = Literal["critical", "stage"]
NotApplicable = Literal["never", "reason", "free"]
Effort = Literal["low", "medium", "high"]

T = TypeVar("T")

NA = "n/a"
UNKNOWN = "unknown"


class Aside(Struct, Generic[T], frozen=True, eq=False):
    """What does not count when values are compared: it follows from what stands beside it, or spares work."""

    value: T

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Aside)

    def __hash__(self) -> int:
        return hash(Aside)


class Text(Struct, frozen=True):
    """A text in one or several languages: (BCP 47 tag, text) pairs as written; the tag of a bare text is ""."""

    versions: tuple[tuple[str, str], ...]

    def shown(self, *languages: str) -> str:
        """The version for the first of `languages` that there is (exactly, else by primary subtag), else the first."""
        for tag, text in self.versions:
            if tag == languages[0]:  # as it is most often
                return text
        return _version(self.versions, languages)


@lru_cache(maxsize=4096)
def _version(versions: tuple[tuple[str, str], ...], languages: tuple[str, ...]) -> str:
    """Kept, for of many reports on one audit each shows the same texts."""
    known = {tag.lower(): text for tag, text in reversed(versions)}
    for language in languages:
        for tag in (language.lower(), language.lower().split("-")[0]):
            if tag in known:
                return known[tag]
    return versions[0][1]


class Choice(Struct, frozen=True):
    answer: str
    points: Fraction
    label: Text
    about: Text | None = None


class Band(Struct, frozen=True):
    """`points` are earned from `bound` on (`rising`) or up to `bound` (not `rising`), the bound included."""

    rising: bool
    bound: Fraction
    points: Fraction


class Choices(Struct, frozen=True, dict=True):
    """One of several answers. `scale` is the shared scale's name, None for choices written at the item."""

    choices: tuple[Choice, ...]
    scale: str | None = None

    @cached_property
    def most(self) -> Fraction:
        """The most points that one of them earns."""
        return max((choice.points for choice in self.choices), default=Fraction(0))


class Ratio(Struct, frozen=True):
    """A share from 0 to 1 (or more if `over`); the bounds of its bands are shares too: 20% is 1/5."""

    bands: tuple[Band, ...]
    of: Text | None = None
    over: bool = False


class Number(Struct, frozen=True):
    bands: tuple[Band, ...]
    unit: Text | None = None
    least: Fraction | None = None
    most: Fraction | None = None
    whole: bool = False


class Option(Struct, frozen=True):
    answer: str
    label: Text


class Tick(Struct, frozen=True):
    """Any of several options; the bands are over how many are ticked, without bands each earns a point."""

    options: tuple[Option, ...]
    bands: tuple[Band, ...] = ()


class FreeText(Struct, frozen=True):
    """Kept and printed, never scored."""


Answering = Choices | Ratio | Number | Tick | FreeText


class Is(Struct, frozen=True):
    """Holds when the answer of `item` is one of `values` (of a tick item: when one of them is ticked)."""

    item: str
    values: tuple[str, ...]


class Every(Struct, frozen=True):
    conditions: tuple[Condition, ...]


class Some(Struct, frozen=True):
    conditions: tuple[Condition, ...]


class Not(Struct, frozen=True):
    condition: Condition


Condition = Is | Every | Some | Not
ALWAYS = Every(())


class Risk(Struct, frozen=True):
    impact: int
    title: Text


class Ref(Struct, frozen=True):
    """A reference behind an item, and where in it (`Pasal 46`)."""

    ref: str
    at: str = ""


class Item(Struct, frozen=True):
    """One question. `when` is the item's own and its section's together; `full` and `passing` are points.

    A free text has weight 0, full 1 and earns nothing.
    """

    id: str
    title: Text
    ask: Text
    kind: Answering
    weight: Fraction
    full: Fraction
    passing: Fraction
    na: NotApplicable = "reason"
    effort: Effort = "medium"
    help: Text | None = None
    stage: str | None = None
    gate: Gate | None = None
    evidence: Text | None = None
    advice: Text | None = None
    risk: Risk | None = None
    source: tuple[str, ...] = ()
    refs: tuple[Ref, ...] = ()
    quick: bool = False
    when: Condition = ALWAYS
    was: tuple[str, ...] = ()
    fingerprint: Aside[Callable[[], str]] = Aside(str)

    @property
    def seen(self) -> str:
        """What an answer notes of the question that it was given to; made when asked for, since few ask."""
        return self.fingerprint.value()

    @property
    def checklist(self) -> str:
        return self.id.partition("/")[0]


class Section(Struct, frozen=True):
    id: str
    title: Text
    items: tuple[Item, ...]


class Checklist(Struct, frozen=True):
    id: str
    version: str
    title: Text
    weight: Fraction
    sections: tuple[Section, ...]
    about: Text | None = None

    @property
    def items(self) -> Iterator[Item]:
        return (item for section in self.sections for item in section.items)


class Level(Struct, frozen=True):
    id: str
    start: Fraction
    label: Text


class Stage(Struct, frozen=True):
    id: str
    start: Fraction
    label: Text
    about: Text | None = None


class Reference(Struct, frozen=True):
    id: str
    title: Text
    year: str = ""
    doi: str = ""
    url: str = ""


class Source(Struct, frozen=True):
    id: str
    title: Text
    url: str
    points: tuple[tuple[str, Text], ...]


class Audit(Struct, frozen=True):
    """What is asked. `levels` and `stages` go from the lowest to the highest; `critical_cap` is a level's id.

    `alone` tells a single checklist, read without an audit.yaml, from a whole audit.
    """

    id: str
    version: str
    title: Text
    languages: tuple[str, ...]
    checklists: tuple[Checklist, ...]
    levels: tuple[Level, ...]
    stages: tuple[Stage, ...] = ()
    critical_cap: str | None = None
    about: Text | None = None
    sources: tuple[Source, ...] = ()
    references: tuple[Reference, ...] = ()
    alone: bool = False
    summed: Aside[Callable[[], str]] = Aside(str)

    @property
    def digest(self) -> str:
        """Of the files as read, "" where there are none; made when asked for, since few ask."""
        return self.summed.value()

    @property
    def items(self) -> Iterator[Item]:
        return (item for checklist in self.checklists for item in checklist.items)


class FileEvidence(Struct, frozen=True):
    """A file named as evidence, as it was when it was named. `size` in bytes, `sha256` as 64 hex digits."""

    file: str
    size: int | None = None
    sha256: str = ""


Evidence = str | FileEvidence


def named(piece: Evidence) -> str:
    """What tells one piece of evidence of an item from another."""
    return piece.file if isinstance(piece, FileEvidence) else piece


Answer = str | tuple[str, ...]
"""A tick item's answer is a tuple, any other a text as written in the file; "" is no answer."""


def as_text(answer: Answer) -> str:
    """An answer on one line, ticks as a list."""
    return answer if isinstance(answer, str) else f"[{', '.join(answer)}]"


class Review(Struct, frozen=True):
    """What a reviewer made of one answer: `of` is the answer that was reviewed, `answer` the one put instead."""

    of: Answer
    result: Literal["accepted", "changed", "rejected"]
    answer: Answer = ""
    note: str = ""
    reply: str = ""
    by: str = ""
    at: str = ""


class Entry(Struct, frozen=True):
    """What an answers file says about one item."""

    answer: Answer = ""
    note: str = ""
    evidence: tuple[Evidence, ...] = ()
    at: str = ""
    seen: str = ""
    review: Review | None = None


Scope = Literal["full", "quick"] | tuple[str, ...]


class Answers(Struct, frozen=True):
    """One agency's answers file; `entries` are keyed by item id as the file has them, in its order."""

    audit_id: str
    agency: str
    audit_version: str = ""
    audit_digest: str = ""
    scope: Scope = "full"
    code: str = ""
    group: tuple[tuple[str, str], ...] = ()
    assessor: str = ""
    date: str = ""
    entries: Mapping[str, Entry] = field(default_factory=dict)


NO_ENTRY = Entry()
