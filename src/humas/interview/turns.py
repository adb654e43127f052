"""One turn of the interview: what a typed line makes of a state, what is to be saved and what is to be said."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from humas.asking import Asked, Standing
from humas.commandwords import COMMANDS
from humas.interview.grammar import (
    LAST,
    AddEvidence,
    AddNote,
    Command,
    Give,
    Go,
    Jump,
    Keep,
    NeedsReason,
    Refused,
    parse,
    parse_jump,
)
from humas.interview.lastyear import evidence_of, is_taking, note_of
from humas.interview.said import (
    Confirmed,
    EvidenceDropped,
    EvidenceKept,
    Explained,
    Listed,
    NoteKept,
    NoteReplaced,
    Said,
    SectionDone,
    Skipped,
    SwitchedOff,
)
from humas.interview.state import Asking, AtEnd, GivingReason, NamingEvidence, State, WritingNote
from humas.marking import Misfit, has_reason, mark
from humas.model import Entry, Evidence, FileEvidence, named

LONGEST = 10_000
"""Characters of a line or a note."""
MOST_EVIDENCE = 50
_UNTYPEABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")


class World(Struct, frozen=True):
    """What a turn asks of outside: the time, what a typed piece of evidence is, what became of a file of last year."""

    now: Callable[[], str]
    look: Callable[[str], Evidence | Refused]
    again: Callable[[FileEvidence], FileEvidence | Refused]


class Turn(Struct, frozen=True):
    """`saves` names the item whose entry of `state` must be on disk before anything of `said` is said."""

    state: State
    said: tuple[Said, ...] = ()
    saves: str = ""


def take(state: State, line: str, world: World) -> Turn:
    """The state after one typed line (without its line break)."""
    refused = _unusable(line)
    if refused:
        return Turn(state, (refused,))
    match state.mode:
        case Asking():
            return _obey(state, parse(line, state.item), world)
        case GivingReason() as mode:
            return _reason(state, mode, line.strip(), world)
        case WritingNote(lines=lines):
            return _note_line(state, lines, line, world)
        case NamingEvidence():
            back = line.strip().casefold() in ("", *COMMANDS["back"])
            return Turn(replace(state, mode=Asking())) if back else _evidence(state, line.strip(), world)
        case AtEnd():
            return _at_end(state, line.strip())


def leave(state: State) -> State:
    return replace(state, ended="left")


def _unusable(line: str) -> Refused | None:
    if len(line) > LONGEST:
        return Refused("refused.long", (("limit", str(LONGEST)),))
    character = untypeable(line)
    if not character:
        return None
    key = "refused.encoding" if character.startswith("U+D") else "refused.control"
    return Refused(key, (("character", character),))


def untypeable(text: str) -> str:
    """The first character that no answers file can hold, as `U+001B`; "" where there is none."""
    found = _UNTYPEABLE.search(text)
    return f"U+{ord(found[0]):04X}" if found else ""


def _obey(state: State, command: Command, world: World) -> Turn:
    match command:
        case Refused():
            return Turn(state, (command,))
        case Give(answer=answer, note=note):
            return _give(state, Entry(answer, note), world)
        case NeedsReason(answer=answer, given=given) if given:
            return _reason(state, GivingReason(answer), given, world)
        case NeedsReason(answer=answer):
            return Turn(replace(state, mode=GivingReason(answer)))
        case Keep():
            if state.at not in state.open:
                return _forward(state)
            return Turn(
                state, (Refused("refused.open" if state.before.answer == "" else "refused.open-last"),)
            )
        case AddNote(text=text):
            return _note(state, text, world) if text else Turn(replace(state, mode=WritingNote()))
        case AddEvidence(text=text):
            return _evidence(state, text, world) if text else Turn(replace(state, mode=NamingEvidence()))
        case Jump(number=number):
            return _jump(state, number)
        case Go(where=where):
            return _go(state, where)


def _go(state: State, where: str) -> Turn:
    match where:
        case "back":
            place = state.asked.index(state.at)
            if not place:
                return Turn(state, (Refused("refused.first"),))
            return Turn(replace(state, at=state.asked[place - 1]))
        case "skip":
            return _forward(state, (Skipped(state.item),) if state.at in state.open else ())
        case "help":
            return Turn(state, (Explained(state.item),))
        case "overview":
            return Turn(state, (Listed(),))
        case _:
            return Turn(leave(state))


def _jump(state: State, number: int) -> Turn:
    if not 1 <= number <= len(state.scope):
        return Turn(state, (Refused("refused.number", (("most", str(len(state.scope))),)),))
    name = state.scope[number - 1]
    if name not in state.asked:
        key = "refused.pending" if name in state.applying else "refused.not-asked"
        return Turn(state, (Refused(key, (("number", str(number)),)),))
    return Turn(replace(state, at=name, mode=Asking()))


def _give(state: State, given: Entry, world: World) -> Turn:
    """The answer replaces the old one; the old note stays where none was typed behind the new answer."""
    state, old = replace(state, mode=Asking()), state.entry
    entry = replace(old, answer=given.answer, note=given.note or old.note, seen=state.item.seen)
    replaced = old.note if given.note and old.note not in ("", given.note) else ""
    said: tuple[Said, ...] = (Confirmed(state.item, entry),)
    if replaced:
        said += (NoteReplaced(replaced),)
    if entry == old:
        return _forward(state, said)
    now = world.now()
    kept = state.with_entry(state.at, replace(entry, at=now))
    off = tuple(one.item for one in kept.standings.values() if _was_answered(state, one))
    said += (SwitchedOff(off),) if off else ()
    forward = _forward(kept.timed(now) if state.at in state.open else kept, said)
    return replace(forward, saves=state.at)


def _was_answered(before: State, now: Standing) -> bool:
    """Whether it counted then as it does no longer now, since it is not asked any more."""
    return now.asked is Asked.NO and before.standings[now.item.id].status in ("answered", "n/a")


def _forward(state: State, said: tuple[Said, ...] = ()) -> Turn:
    """To the next item that is asked and not passed; leaving a section, its line is said."""
    here = state.section(state.at)
    order = list(state.standings)
    ahead = frozenset(state.asked) - state.passed
    following = [name for name in order[order.index(state.at) + 1 :] if name in ahead]
    if not following:
        return Turn(replace(state, mode=AtEnd()), (*said, SectionDone(here)))
    there = replace(state, at=following[0])
    if there.section(there.at) != here:
        said += (SectionDone(here),)
    return Turn(there, said)


def _reason(state: State, mode: GivingReason, typed: str, world: World) -> Turn:
    """A reason sets the item aside; `=` is last year's; nothing typed goes back, or keeps the note as the reason."""
    if typed.casefold() in COMMANDS["back"]:
        return Turn(replace(state, mode=Asking()))
    reason: str | Refused = typed or state.entry.note
    if state.last and typed == LAST:
        reason = note_of(state.before)
    if isinstance(reason, Refused):
        return Turn(replace(state, mode=Asking()), (reason,))
    if not typed and not has_reason(reason):
        return Turn(replace(state, mode=Asking()), (Refused("refused.no-reason"),))
    if isinstance(mark(state.item, mode.answer, reason), Misfit):
        return Turn(state, (Refused("misfit.na-reason", (("hint", ""),)),))
    return _give(state, Entry(mode.answer, reason), world)


def _note(state: State, text: str, world: World) -> Turn:
    """A note takes the place of the old one; `-` takes it away, `=` is that of last year."""
    old = state.entry
    note: str | Refused = "" if text == "-" else text
    if state.last and text == LAST:
        note = note_of(state.before)
    if isinstance(note, Refused):
        return Turn(replace(state, mode=Asking()), (note,))
    said: tuple[Said, ...] = (NoteKept(note),)
    if note == old.note:
        return Turn(replace(state, mode=Asking()), said)
    if old.note:
        said += (NoteReplaced(old.note),)
    kept = state.with_entry(state.at, replace(old, note=note, at=world.now()))
    if state.standings[state.at].status == "n/a" and kept.standings[state.at].status != "n/a":
        # The note is the reason, and the answer would fall with it.
        return Turn(replace(state, mode=Asking()), (Refused("misfit.na-reason", (("hint", ""),)),))
    return Turn(replace(kept, mode=Asking()), said, state.at)


def _note_line(state: State, lines: tuple[str, ...], line: str, world: World) -> Turn:
    """Each line is saved at once, so that a note half written is not lost."""
    if not line.strip():
        return Turn(replace(state, mode=Asking()), (NoteKept(state.entry.note),) if lines else ())
    if not lines and state.last and line.strip() == LAST:
        return _note(state, LAST, world)
    lines = (*lines, line.rstrip())
    note = "\n".join(lines)
    if len(note) > LONGEST:
        return Turn(replace(state, mode=Asking()), (Refused("refused.long", (("limit", str(LONGEST)),)),))
    turn = _note(state, note, world)
    if any(isinstance(one, Refused) for one in turn.said):
        return turn
    # What stood there before is said with the first line; that the whole is kept, with the last.
    said = tuple(one for one in turn.said if isinstance(one, NoteReplaced) and len(lines) == 1)
    return replace(turn, state=replace(turn.state, mode=WritingNote(lines)), said=said)


def _evidence(state: State, typed: str, world: World) -> Turn:
    asking = replace(state, mode=Asking())
    if typed == "-":
        kept = asking.with_entry(state.at, replace(state.entry, evidence=(), at=world.now()))
        return Turn(kept, (EvidenceDropped(),), state.at) if state.entry.evidence else Turn(asking)
    pieces = _looked_at(state, typed, world)
    if isinstance(pieces, Refused):
        return Turn(asking, (pieces,))
    old, names = state.entry, {named(piece) for piece in pieces}
    others = tuple(other for other in old.evidence if named(other) not in names)
    if len(others) + len(pieces) > MOST_EVIDENCE:
        return Turn(asking, (Refused("refused.evidence", (("most", str(MOST_EVIDENCE)),)),))
    kept = asking.with_entry(state.at, replace(old, evidence=(*others, *pieces), at=world.now()))
    return Turn(kept, tuple(map(EvidenceKept, pieces)), state.at)


def _looked_at(state: State, typed: str, world: World) -> tuple[Evidence, ...] | Refused:
    """What is named, or that of last year, its files as they are now; one of them that is gone refuses all."""
    if not (state.last and is_taking(typed)):
        # Without last year's answers `=` is a text like any other.
        piece = world.look(typed)
        return piece if isinstance(piece, Refused) else (piece,)
    pieces = evidence_of(state.before, typed)
    if isinstance(pieces, Refused):
        return pieces
    found: dict[str, Evidence] = {}
    for old in pieces:
        now = world.again(old) if isinstance(old, FileEvidence) else old
        if isinstance(now, Refused):
            return now
        found[named(now)] = now
    return tuple(found.values())


def _at_end(state: State, text: str) -> Turn:
    folded = text.casefold()
    if not text or folded in COMMANDS["skip"] + COMMANDS["quit"]:
        return Turn(replace(state, ended="finished"))
    if folded in COMMANDS["back"]:
        return Turn(replace(state, mode=Asking()))
    if folded in COMMANDS["overview"] + COMMANDS["help"]:
        return Turn(state, (Listed(),))
    jump = parse_jump(text) or parse_jump(f"#{text}")
    return _jump(state, jump.number) if jump else Turn(state, (Refused("refused.end"),))
