"""What the interview shows and says, as plain lines; how they are laid out on a screen is the terminal's business."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from humas.asking import Standing
from humas.interview.grammar import Refused, numbered
from humas.interview.state import Asking, AtEnd, GivingReason, NamingEvidence, State, WritingNote
from humas.interview.turns import (
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
    Told,
)
from humas.marking import Misfit, has_reason, mark
from humas.matching import as_text
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
    Section,
    Tick,
)
from humas.printable import printable, printable_lines
from humas.render.naming import answer_name, figure_name, size_name
from humas.render.voice import Voice
from humas.scoring import share, sums_of
from humas.words import DECIMAL, Words

LONGEST_KEPT = 60
"""Characters of a note that a prompt repeats, if it is on one line; it stands in full above."""

MARKS = {"answered": "+", "n/a": "-", "unanswered": "?"}


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
    return words.figure(low) if low == high else f"{words.figure(low)}–{words.figure(high)}"


@dataclass(frozen=True, slots=True)
class Row:
    """One answer that can be given: what is typed for it, its label, and the words beside it once it is given."""

    typed: str
    label: str
    given: str


def rows(state: State, voice: Voice) -> tuple[Row, ...]:
    """The numbered answers of a choice or tick item."""
    answer = state.entry.answer
    match state.item.kind:
        case Choices() as kind:
            pairs = zip(numbered(kind), kind.choices, strict=True)
            yours = voice("interview.yours")
            return tuple(Row(n, voice.text(c.label), yours if c.answer == answer else "") for n, c in pairs)
        case Tick(options=options):
            ticked, theirs = voice("interview.ticked"), answer if isinstance(answer, tuple) else ()
            return tuple(
                Row(str(n), voice.text(o.label), ticked if o.answer in theirs else "")
                for n, o in enumerate(options, 1)
            )
        case _:
            return ()


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
    note = _lines("interview.note", entry.note, voice) if entry.note else []
    return [
        *note,
        *(voice("interview.evidence", evidence=evidence_name(piece, voice)) for piece in entry.evidence),
    ]


def _lines(key: str, note: str, voice: Voice) -> list[str]:
    return voice(key, note=printable_lines(note)).split("\n")


def why(misfit: Misfit, words: Words) -> str:
    return words(f"findings.misfit.{misfit.why}", hint=misfit.hint)


def current(state: State, voice: Voice) -> str:
    """The shown answer, as it would be typed, for the prompt: ` [1]`."""
    item, answer = state.item, state.entry.answer
    if answer == "" or isinstance(state.standings[state.at].mark, Misfit):
        return ""
    match item.kind:
        case _ if answer == NA:
            return f" [{answer_shown(item, answer, voice)}]"
        case Choices():
            return "".join(f" [{row.typed}]" for row in rows(state, voice) if row.given)
        case Tick():
            return f" [{' '.join(row.typed for row in rows(state, voice) if row.given) or '-'}]"
        case Ratio() | Number():
            typed = "u" if answer == UNKNOWN else figure_name(as_text(answer), voice)
            return f" [{typed}]"
        case FreeText():
            return " [...]"


def speak(said: Said, state: State, voice: Voice) -> list[str]:
    """The lines for one thing said, each making sense alone."""
    match said:
        case Told(lines=lines):
            return list(lines)
        case Confirmed(item=item, entry=entry):
            saved = voice("interview.saved", answer=answer_shown(item, entry.answer, voice))
            return [saved, *(_lines("interview.note", entry.note, voice) if entry.note else [])]
        case NoteKept(note=note):
            return _lines("interview.saved.note" if note else "interview.saved.no-note", note, voice)
        case NoteReplaced(note=note):
            return _lines("interview.replaced-note", note, voice)
        case EvidenceKept(piece=piece):
            return [voice("interview.saved.evidence", evidence=evidence_name(piece, voice))]
        case EvidenceDropped():
            return [voice("interview.saved.no-evidence")]
        case Explained(item=item):
            return help_lines(item, voice)
        case Listed():
            return overview_lines(state, voice)
        case SectionDone(section=section):
            return [section_line(section, state, voice)]
        case Skipped(item=item):
            return [voice("interview.skipped", title=voice.text(item.title))]
        case Refused():
            return [refusal(said, state.item, voice)]


def refusal(refused: Refused, item: Item, voice: Voice) -> str:
    """One line that says what is accepted."""
    values = {key: printable(value) for key, value in refused.values} | {"accepted": accepted(item, voice)}
    if "decimal" in values:
        values["decimal"] = values["decimal"].replace(".", DECIMAL[voice.words.language])
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


def help_lines(item: Item, voice: Voice) -> list[str]:
    """What counts, what proves it, where it comes from, and the commands."""
    lines = printable_lines(voice.shown(item.help)).strip().split("\n") if item.help else []
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
    return [*(lines or [voice("interview.help.none")]), voice("interview.help.grammar")]


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
            return f"{numbers[0]}-{numbers[-1]}" if list(numbers) == run else ", ".join(numbers)
        case Tick(options=options):
            return f"1-{len(options)}, -"
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
            shown = note if len(note) <= LONGEST_KEPT and "\n" not in note else "..."
            kept = f" [{printable(shown)}]" if has_reason(note) else ""
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
