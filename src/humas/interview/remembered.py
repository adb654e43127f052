"""What the interview shows of last year beside a question, as plain lines, with the keys that take it over."""

from __future__ import annotations

from humas.interview.phrases import answer_shown, evidence_name, note_lines
from humas.interview.rows import in_rows
from humas.interview.state import State
from humas.marking import Inapplicable, Misfit, mark
from humas.model import NA, Entry, as_text, named
from humas.printable import printable
from humas.render.voice import Voice


def last_lines(state: State, voice: Voice) -> list[str]:
    """Empty where nothing is known of last year. What was taken over already is not offered once more."""
    before = state.before
    return [*_answer(state, before, voice), *_note(state, before, voice), *_evidence(state, before, voice)]


def _answer(state: State, before: Entry, voice: Voice) -> list[str]:
    """What does not stand beside a choice: figures, texts, and answers to a question that was another one."""
    if before.answer == "" or in_rows(state.item, state.comparable):
        return []
    shown = answer_shown(state.item, before.answer, voice)
    if isinstance(mark(state.item, before.answer, before.note), Misfit) and before.answer != NA:
        shown = printable(as_text(before.answer))
    line = voice("interview.last.answer", answer=shown)
    match state.since:
        case "same":
            return [line]
        case "changed":
            return [voice("interview.last.changed"), line]
        case "unknown":
            return [voice("interview.last.unknown"), line]


def _note(state: State, before: Entry, voice: Voice) -> list[str]:
    if before.note in ("", state.entry.note):
        return []
    set_aside = before.answer == NA and isinstance(mark(state.item, NA, before.note), Inapplicable)
    return note_lines("interview.last.reason" if set_aside else "interview.last.note", before.note, voice)


def _evidence(state: State, before: Entry, voice: Voice) -> list[str]:
    there = {named(piece) for piece in state.entry.evidence}
    several = len(before.evidence) > 1
    lines = []
    for number, piece in enumerate(before.evidence, 1):
        if named(piece) in there:
            continue
        key = f"={number}" if several else "="
        lines.append(voice("interview.last.evidence", key=key, evidence=evidence_name(piece, voice)))
    return [*lines, *([voice("interview.last.all")] if len(lines) > 1 else [])]
