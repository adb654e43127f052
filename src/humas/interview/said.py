"""What an interview can say: values, so that each face says them in its own way."""

from __future__ import annotations

from msgspec import Struct

from humas.interview.grammar import Refused
from humas.model import Entry, Evidence, Item, Section


class Confirmed(Struct, frozen=True):
    """An answer that is kept now."""

    item: Item
    entry: Entry


class SwitchedOff(Struct, frozen=True):
    """Items whose answers stay in the file and no longer count, because of the one just given."""

    items: tuple[Item, ...]


class NoteKept(Struct, frozen=True):
    note: str


class NoteReplaced(Struct, frozen=True):
    """The note that stood there before, so that it can be typed again."""

    note: str


class EvidenceKept(Struct, frozen=True):
    piece: Evidence


class EvidenceDropped(Struct, frozen=True):
    """All evidence of the item was taken away."""


class Explained(Struct, frozen=True):
    """Help for the item was asked for."""

    item: Item


class Listed(Struct, frozen=True):
    """The overview was asked for."""


class SectionDone(Struct, frozen=True):
    section: Section


class Skipped(Struct, frozen=True):
    item: Item


class Told(Struct, frozen=True):
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
