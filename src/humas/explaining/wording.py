"""An answer as it is typed behind `--if ITEM=`: marked as one in a file is, and refused where that would not count."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from humas.marking import Inapplicable, Misfit, mark
from humas.model import NA, Answer, Choice, Choices, Entry, Item, Option, Ratio, Tick, as_text
from humas.problems import Stop

NOTHING_COUNTED = "0/0"
NONE = ("-", "[]")
"""Of a tick item, when none is ticked; an empty answer takes back whatever was ticked."""


def entry_with(item: Item, entry: Entry, text: str) -> Entry:
    """The entry with this answer in place of its own; what would not count in a file raises Stop.

    Behind `n/a` and `0/0` stands the reason. A note of the file is the reason of its own n/a, not of another.
    """
    answer, reason = _read(item, " ".join(text.split()))
    marked = mark(item, answer, reason)
    if marked == Misfit("na-reason"):
        if not isinstance(mark(item, entry.answer, entry.note), Inapplicable):
            raise Stop("if-reason", item=item.id, value=as_text(answer))
    elif isinstance(marked, Misfit):
        raise Stop("if-misfit", item=item.id, value=text.strip(), misfit=marked.why, hint=marked.hint)
    return replace(entry, answer=answer, note=reason or entry.note)


def _read(item: Item, text: str) -> tuple[Answer, str]:
    """The answer as a file has it, and the reason behind it."""
    head, _, rest = text.partition(" ")
    if head.casefold() == NA:
        return NA, rest
    match item.kind:
        case Ratio() if head == NOTHING_COUNTED:
            return head, rest
        case Choices(choices=choices):
            return _named(text, choices), ""
        case Tick(options=options) if text:
            return _ticks(text, options), ""
        case _:
            return text, ""


def _ticks(text: str, options: tuple[Option, ...]) -> tuple[str, ...]:
    if text in NONE:
        return ()
    names = text.removeprefix("[").removesuffix("]").split(",")
    return tuple(_named(name.strip(), options) for name in names if name.strip())


def _named(text: str, known: Iterable[Choice | Option]) -> str:
    """By its answer, or by the label that a report shows in its place; a name that is none stays as it is."""
    labels = {label.casefold(): one.answer for one in known for _, label in one.label.versions}
    return text if text in {one.answer for one in known} else labels.get(text.casefold(), text)
