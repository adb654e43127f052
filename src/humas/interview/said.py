"""What an interview can say: values, so that each face says them in its own way."""

from __future__ import annotations

from dataclasses import dataclass

from humas.interview.grammar import Refused
from humas.model import Entry, Evidence, Item, Section


@dataclass(frozen=True, slots=True)
class Confirmed:
    """An answer that is kept now."""

    item: Item
    entry: Entry


@dataclass(frozen=True, slots=True)
class SwitchedOff:
    """Items whose answers stay in the file and no longer count, because of the one just given."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class NoteKept:
    note: str


@dataclass(frozen=True, slots=True)
class NoteReplaced:
    """The note that stood there before, so that it can be typed again."""

    note: str


@dataclass(frozen=True, slots=True)
class EvidenceKept:
    piece: Evidence


@dataclass(frozen=True, slots=True)
class EvidenceDropped:
    """All evidence of the item was taken away."""


@dataclass(frozen=True, slots=True)
class Explained:
    """Help for the item was asked for."""

    item: Item


@dataclass(frozen=True, slots=True)
class Listed:
    """The overview was asked for."""


@dataclass(frozen=True, slots=True)
class SectionDone:
    section: Section


@dataclass(frozen=True, slots=True)
class Skipped:
    item: Item


@dataclass(frozen=True, slots=True)
class Told:
    """Lines that came up outside the grammar: how the interview began, where it is saved now."""

    lines: tuple[str, ...]


Said = (
    Told
    | Confirmed
    | SwitchedOff
    | NoteKept
    | NoteReplaced
    | EvidenceKept
    | EvidenceDropped
    | Explained
    | Listed
    | SectionDone
    | Skipped
    | Refused
)
