"""What the interview says to a line, as plain lines: confirmed, refused, explained, listed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

from humas.asking import Standing
from humas.interview.grammar import Refused, numbered
from humas.interview.phrases import (
    accepted,
    answer_shown,
    block,
    evidence_name,
    note_lines,
    overall,
    remaining,
    score_name,
)
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
    Told,
)
from humas.interview.state import State
from humas.model import Choices, Evidence, FileEvidence, Item, Section
from humas.printable import printable
from humas.render.naming import figure_name
from humas.render.voice import Voice
from humas.scoring import share, sums_of

MARKS = {"answered": "+", "n/a": "-", "unanswered": "?"}


def speak(said: Said, state: State, voice: Voice) -> list[str]:
    """The lines for one thing said, each making sense alone."""
    match said:
        case Told(lines=lines):
            return list(lines)
        case Confirmed(item=item, entry=entry):
            saved = voice("interview.saved", answer=answer_shown(item, entry.answer, voice))
            return [saved, *(note_lines("interview.note", entry.note, voice) if entry.note else [])]
        case SwitchedOff(items=items):
            return [voice("interview.switched-off", questions=_numbered(items, state, voice))]
        case NoteKept() | NoteReplaced() | EvidenceKept() | EvidenceDropped():
            return _beside(said, voice)
        case Explained(item=item):
            return [*help_lines(item, voice), *([voice("interview.from.keys")] if state.last else [])]
        case Listed():
            return overview_lines(state, voice)
        case SectionDone(section=section):
            return [section_line(section, state, voice)]
        case Skipped(item=item):
            return [voice("interview.skipped", title=voice.text(item.title))]
        case Refused():
            return [refusal(said, state.item, voice)]


def _beside(said: NoteKept | NoteReplaced | EvidenceKept | EvidenceDropped, voice: Voice) -> list[str]:
    """What became of that which stands beside an answer."""
    match said:
        case NoteKept(note=note):
            return note_lines("interview.saved.note" if note else "interview.saved.no-note", note, voice)
        case NoteReplaced(note=note):
            return note_lines("interview.replaced-note", note, voice)
        case EvidenceKept(piece=piece):
            saved = voice("interview.saved.evidence", evidence=evidence_name(piece, voice))
            # `humas check` will say so too, when it is too late for whoever has the file at hand.
            return [saved, voice("interview.evidence-outside")] if _is_outside(piece) else [saved]
        case EvidenceDropped():
            return [voice("interview.saved.no-evidence")]


def refusal(refused: Refused, item: Item, voice: Voice) -> str:
    """One line that says what is accepted."""
    values = {key: printable(value) for key, value in refused.values} | {"accepted": accepted(item, voice)}
    # What is told of a figure has the decimal sign that it is typed with.
    values |= {key: figure_name(values[key], voice) for key in ("decimal", "hint") if key in values}
    if refused.key.startswith("misfit."):
        sentence = voice.words(f"findings.{refused.key}", **values)
        return f"{sentence[0].upper()}{sentence[1:]}."
    return voice(f"interview.{refused.key}", **values)


def section_line(section: Section, state: State, voice: Voice) -> str:
    """What a section came to so far."""
    its = [state.standings[item.id] for item in section.items if item.id in state.applying]
    answered = sum(standing.status in ("answered", "n/a") for standing in its)
    sums = sums_of(its)
    low = share(sums.earned, sums.applicable)
    values = {"section": voice.text(section.title), "answered": answered, "count": len(its)}
    if low is None:
        return voice("interview.section-unscored", **values)
    score = score_name(low, share(sums.earned + sums.open, sums.applicable), voice.words)
    return voice("interview.section-done", **values, score=score)


def since_then(before: str, state: State, voice: Voice) -> str:
    """What is said behind a section's line: how the whole score has moved from `before`, how long the rest takes."""
    now, time = overall(state, voice), remaining(state, voice)
    moved = [voice("interview.section.moved", before=before, score=now)] if now != before else []
    return " ".join([*moved, *([f"{time[0].upper()}{time[1:]}."] if time else [])])


def help_lines(item: Item, voice: Voice) -> list[str]:
    """What counts, what proves it, where it comes from, and the commands."""
    lines = block(voice.shown(item.help)).strip().split("\n") if item.help else []
    if isinstance(item.kind, Choices):
        lines += [
            f"{n}, {voice.text(choice.label)}: {voice.text(choice.about)}"
            for n, choice in zip(numbered(item.kind), item.kind.choices, strict=True)
            if choice.about
        ]
    if item.evidence:
        lines.append(voice("interview.help.proof", evidence=voice.text(item.evidence)))
    points = {point: text for source in voice.audit.sources for point, text in source.points}
    lines += [
        voice("interview.help.source", point=voice.text(points[p]).rstrip("."), id=p)
        for p in item.source
        if p in points
    ]
    titles = {reference.id: voice.text(reference.title) for reference in voice.audit.references}
    refs = [
        ", ".join(filter(None, (titles[ref.ref], printable(ref.at))))
        for ref in item.refs
        if ref.ref in titles
    ]
    lines += [voice("interview.help.refs", refs="; ".join(refs).rstrip("."))] if refs else []
    return [*(lines or [voice("interview.help.none")]), *voice("interview.help.grammar").split("\n")]


def overview_lines(state: State, voice: Voice) -> list[str]:
    """All items that apply and their state, by section."""
    lines = []
    for checklist in state.audit.checklists:
        for section in checklist.sections:
            its = [item for item in section.items if item.id in state.applying]
            if its:
                heading = {"checklist": voice.text(checklist.title), "section": voice.text(section.title)}
                lines.append(voice("interview.overview.section", **heading))
            lines += [_overview_line(state, state.standings[item.id], voice) for item in its]
    return lines


def _overview_line(state: State, standing: Standing, voice: Voice) -> str:
    name = standing.item.id
    if standing.pending:
        told, mark_ = voice("interview.overview.pending"), "?"
    elif standing.status == "unanswered":
        told, mark_ = voice("interview.overview.open"), "?"
    else:
        told, mark_ = answer_shown(standing.item, standing.entry.answer, voice), MARKS[standing.status]
    title = voice.text(standing.item.title)
    return voice("interview.overview.item", mark=mark_, number=state.number(name), title=title, state=told)


def left_over(state: State, voice: Voice) -> list[str]:
    """What is still open at the end, by number."""
    if not state.open:
        return [voice("interview.all-answered")]
    lines = [voice("interview.left-over", count=len(state.open))]
    for name in state.open:
        title = voice.text(state.standings[name].item.title)
        lines.append(voice("interview.left-over.item", number=state.number(name), title=title))
    return lines


def _numbered(items: Iterable[Item], state: State, voice: Voice) -> str:
    """With the numbers that they have in this interview, which may be one of a part."""
    return "; ".join(
        voice("report.question", title=voice.text(item.title), number=state.number(item.id)) for item in items
    )


def _is_outside(piece: Evidence) -> bool:
    """A file below the answers file is kept by its path from there."""
    return isinstance(piece, FileEvidence) and PurePath(piece.file).is_absolute()
