"""What was answered last year, by the ids of the questions now, and what of it can be taken over."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from humas.interview.grammar import Refused
from humas.matching import Since, since
from humas.model import NO_ENTRY, Audit, Entry, Evidence, Item

_TAKING = re.compile(r"=\s*([0-9]{0,6})")


class LastYear(Struct, frozen=True):
    """`version` is that of the audit then. Files are named from the folder of the answers of this year."""

    entries: Mapping[str, Entry]
    version: str = ""

    def entry(self, name: str) -> Entry:
        return self.entries.get(name, NO_ENTRY)

    def since(self, item: Item, audit: Audit) -> Since:
        return since(item, self.entry(item.id), self.version, audit)


def is_taking(text: str) -> bool:
    """`=` is all there is, `=2` the second piece."""
    return bool(_TAKING.fullmatch(text))


def note_of(entry: Entry) -> str | Refused:
    return entry.note or Refused("refused.last-note")


def evidence_of(entry: Entry, taking: str) -> tuple[Evidence, ...] | Refused:
    """The pieces of last year's `entry` that are to be taken; no file is looked at yet."""
    pieces, found = entry.evidence, _TAKING.fullmatch(taking)
    if not pieces:
        return Refused("refused.last-evidence")
    if not found or not found[1]:
        return pieces
    number = int(found[1])
    if not 1 <= number <= len(pieces):
        return Refused("refused.last-number", (("most", str(len(pieces))),))
    return (pieces[number - 1],)
