"""What the interview shows of a question, as plain lines; how a screen lays them out is the terminal's business."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from humas.interview.grammar import numbered
from humas.interview.lengths import duration
from humas.interview.pace import minutes_left
from humas.interview.rows import rows
from humas.interview.state import Asking, AtEnd, GivingReason, NamingEvidence, State, WritingNote
from humas.marking import Misfit, has_reason, mark
from humas.model import (
    NA,
    UNKNOWN,
    Answer,
    Choices,
    Evidence,
    FileEvidence,
    FreeText,
    Item,
    Number,
    Ratio,
    Tick,
    as_text,
)
from humas.printable import printable, printable_lines
from humas.render.naming import answer_name, figure_name, size_name
from humas.render.voice import Voice, span
from humas.scoring import progress
from humas.words import Words

LONGEST_KEPT = 60
"""Characters of a note that a prompt repeats, if it is on one line; it stands in full above."""

TAB = 4
"""Columns from one stop to the next."""


def answer_shown(item: Item, answer: Answer, voice: Voice) -> str:
    """An answer with what is typed for it: `1, Sebagian`; else as it is called."""
    name = answer_name(item, answer, voice)
    if not isinstance(item.kind, Choices):
        return name
    typed = zip(numbered(item.kind), item.kind.choices, strict=True)
    return next((f"{number}, {name}" for number, choice in typed if choice.answer == answer), name)


def evidence_name(piece: Evidence, voice: Voice) -> str:
    if not isinstance(piece, FileEvidence):
        return printable(piece)
    if piece.size is None:
        return printable(piece.file)
    return voice("interview.file", file=printable(piece.file), size=size_name(piece.size, voice))


def score_name(low: Fraction | None, high: Fraction | None, words: Words) -> str:
    return words.figure(low) if low == high else span(low, high, words)


def overall(state: State, voice: Voice) -> str:
    """The range in which the score will be, so far."""
    _, low, high = progress(state.audit, state.standings)
    return score_name(low, high, voice.words)


def remaining(state: State, voice: Voice) -> str:
    """About how long the rest takes, `sekitar 25 menit lagi`; "" while nothing can be said of it."""
    minutes = minutes_left(state.moments.value, state.left)
    return voice("interview.remaining", time=duration(minutes, voice.words)) if minutes else ""


def form(item: Item, voice: Voice) -> list[str]:
    """How an answer is written, where it is not chosen by its number alone."""
    match item.kind:
        case Choices():
            return []
        case Tick():
            return [voice("interview.form.tick")]
        case Ratio(of=of):
            return [
                *([voice("interview.of", of=voice.text(of))] if of else []),
                voice("interview.form.ratio"),
            ]
        case Number(unit=unit, whole=whole):
            in_unit = [voice("interview.unit", unit=voice.text(unit))] if unit else []
            return [*in_unit, voice("interview.form.whole" if whole else "interview.form.number")]
        case FreeText():
            return [voice("interview.form.text")]


def standing_lines(state: State, voice: Voice) -> list[str]:
    """What is known of the item already: its gate, an answer that is no row, note, evidence."""
    item, entry = state.item, state.entry
    lines = []
    if item.gate == "critical":
        lines.append(voice("interview.gate.critical"))
    elif item.gate == "stage":
        stages = [stage for stage in state.audit.stages if stage.id == item.stage]
        lines += [voice("interview.gate.stage", stage=voice.text(stage.label)) for stage in stages]
    marked = mark(item, entry.answer, entry.note)
    if isinstance(marked, Misfit):
        lines.append(
            voice("interview.misfit", answer=printable(as_text(entry.answer)), why=why(marked, voice.words))
        )
    elif entry.answer != "" and not any(row.given for row in rows(state, voice)):
        lines.append(voice("interview.answer", answer=answer_shown(item, entry.answer, voice)))
    return lines + kept_lines(state, voice)


def kept_lines(state: State, voice: Voice) -> list[str]:
    entry = state.entry
    note = note_lines("interview.note", entry.note, voice) if entry.note else []
    return [
        *note,
        *(voice("interview.evidence", evidence=evidence_name(piece, voice)) for piece in entry.evidence),
    ]


def note_lines(key: str, note: str, voice: Voice) -> list[str]:
    first, *more = block(note).split("\n")
    following = (voice("interview.note.line", number=n, line=line) for n, line in enumerate(more, 2))
    return [voice(key, note=first), *following]


def block(text: str) -> str:
    """Text of several lines, as every screen shows it alike: where a tab leads to is the screen's own affair."""
    return printable_lines(text).expandtabs(TAB)


def why(misfit: Misfit, words: Words) -> str:
    return words(f"findings.misfit.{misfit.why}", hint=misfit.hint)


def current(state: State, voice: Voice) -> str:
    """The shown answer, for the prompt: ` [1]`."""
    answer = state.entry.answer
    if answer == "" or isinstance(state.standings[state.at].mark, Misfit):
        return ""
    shown = _as_typed(state, answer, voice)
    return voice("interview.current", answer=shown) if shown else ""


def _as_typed(state: State, answer: Answer, voice: Voice) -> str:
    match state.item.kind:
        case _ if answer == NA:
            return answer_shown(state.item, answer, voice)
        case Choices():
            return "".join(row.typed for row in rows(state, voice) if row.given)
        case Tick():
            ticked = " ".join(row.typed for row in rows(state, voice) if row.given)
            return ticked or voice("interview.current.none")
        case Ratio() | Number():
            return "u" if answer == UNKNOWN else figure_name(as_text(answer), voice)
        case FreeText():
            return voice("interview.current.long")


def place_in(state: State) -> tuple[int, int]:
    """The item's place in its section, from 1, and how many apply there."""
    its = [item.id for item in state.section(state.at).items if item.id in state.applying]
    return its.index(state.at) + 1, len(its)


def accepted(item: Item, voice: Voice) -> str:
    """The answers that fit, in the shortest form: `0-2`, `1-8, -`, `30/40, 75%, u`."""
    match item.kind:
        case Choices() as kind:
            numbers = numbered(kind)
            run = [str(int(numbers[0]) + n) for n in range(len(numbers))]
            if list(numbers) != run:
                return ", ".join(numbers)
            return voice("interview.accepted.choice", first=numbers[0], last=numbers[-1])
        case Tick(options=options):
            return voice("interview.accepted.tick", last=len(options))
        case Ratio():
            return voice("interview.accepted.ratio")
        case Number(whole=whole):
            return voice("interview.accepted.whole" if whole else "interview.accepted.number")
        case FreeText():
            return voice("interview.accepted.text")


def hints(state: State, voice: Voice) -> list[str]:
    """What can be typed now, a few words each."""
    item = state.item
    match state.mode:
        case AtEnd() | WritingNote():
            return []
        case GivingReason() | NamingEvidence():
            return [voice("interview.hint.cancel")]
        case Asking():
            keys = ["go-on", "back", "skip", "na", "note", "evidence", "help", "overview", "quit"]
            if item.na == "never":
                keys.remove("na")
            if state.at in state.open:
                keys.remove("go-on")
            # How a figure is written is said above; a choice has only its numbers.
            if isinstance(item.kind, Choices | Tick):
                keys.insert(0, "answer")
            return [voice(f"interview.hint.{key}", accepted=accepted(item, voice)) for key in keys]


def prompt(state: State, voice: Voice) -> str:
    """What stands before the cursor, by what the next line is for."""
    match state.mode:
        case Asking():
            return voice(
                "interview.prompt", accepted=accepted(state.item, voice), current=current(state, voice)
            )
        case GivingReason():
            note = state.entry.note
            is_short = len(note) <= LONGEST_KEPT and "\n" not in note
            shown = printable(note) if is_short else voice("interview.current.long")
            kept = voice("interview.current", answer=shown) if has_reason(note) else ""
            return voice("interview.prompt.reason", current=kept)
        case WritingNote():
            return voice("interview.prompt.note")
        case NamingEvidence():
            return voice("interview.prompt.evidence")
        case AtEnd():
            return voice("interview.prompt.end")


def chapters(state: State, voice: Voice) -> Iterator[str]:
    """Titles of the checklist and section of the item asked."""
    checklist = next(c for c in state.audit.checklists if c.id == state.item.checklist)
    yield voice.text(checklist.title)
    yield voice.text(state.section(state.at).title)
