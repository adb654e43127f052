"""What a typed line means at an item: an answer, a command, or a refusal that says what is accepted.

The same from keyboard, pipe and screen reader, in both languages at once: no letter means two things.
"""

from __future__ import annotations

import re

from msgspec import Struct

from humas.commandwords import COMMANDS
from humas.marking import Inapplicable, Misfit, Points, mark
from humas.model import NA, UNKNOWN, Answer, Choices, FreeText, Item, Number, Ratio, Tick


class Give(Struct, frozen=True):
    """An answer that fits the item; `note` is what was typed behind it."""

    answer: Answer
    note: str = ""


class NeedsReason(Struct, frozen=True):
    """An answer that sets the item aside and still wants its reason; LAST, if `given`, is to be that of last year."""

    answer: str
    given: str = ""


class Keep(Struct, frozen=True):
    """Enter alone."""


class Go(Struct, frozen=True):
    """One of back, skip, help, overview, quit."""

    where: str


class Jump(Struct, frozen=True):
    number: int


class AddNote(Struct, frozen=True):
    text: str


class AddEvidence(Struct, frozen=True):
    text: str


class Refused(Struct, frozen=True):
    """`key` names a sentence of the interview; `values` fill it, and what the item accepts as {accepted}."""

    key: str
    values: tuple[tuple[str, str], ...] = ()


LAST = "="
"""Typed for a note, a reason or evidence: those of last year."""

Command = Give | NeedsReason | Keep | Go | Jump | AddNote | AddEvidence | Refused

_BARE = ("back", "skip", "help", "overview", "quit")
_THOUSANDS = re.compile(r"(?<!\d)(\d+)[.,](\d{3})(?!\d)", re.ASCII)
_FIGURE = re.compile(r"\d+(?:[.,]\d+)?(?:\s*%|\s*/\s*\d+(?:[.,]\d+)?)?|-\s*\d[\d.,]*%?", re.ASCII)


def parse(line: str, item: Item) -> Command:
    """The one meaning of `line` at `item`."""
    text = line.strip()
    if not text:
        return Keep()
    # No file can hold "n/a" as an answer of its own: behind a blank too it sets the item aside.
    if isinstance(item.kind, FreeText) and line[0].isspace() and text != NA:
        return Give(text)
    command = _command(text, item)
    if command is not None:
        return command
    match item.kind:
        case Choices() as kind:
            return _choice(text, kind)
        case Tick() as kind:
            return _ticks(text, kind)
        case Ratio() | Number():
            return _figure(text, item)
        case FreeText():
            return Give(text)


def parse_jump(text: str) -> Jump | None:
    """`#12`, or nothing of that form."""
    digits = text.removeprefix("#").strip()
    return Jump(int(digits)) if text.startswith("#") and re.fullmatch("[0-9]{1,6}", digits) else None


def _command(text: str, item: Item) -> Command | None:
    folded = text.casefold()
    for name in _BARE:
        if folded in COMMANDS[name]:
            return Go(name)
    jump = parse_jump(text)
    if jump:
        return jump
    # In a free text only the letters take something behind them, after a blank: "catatan rapat ..." may well be
    # the answer, and so may "@dinas" and "+62 361".
    only_letters = isinstance(item.kind, FreeText)
    for name in ("na", "note", "evidence", "unknown"):
        rest = _behind(text, COMMANDS[name], only_letters=only_letters)
        if rest is not None:
            return _with_argument(name, rest, item)
    return None


def _behind(text: str, words: tuple[str, ...], *, only_letters: bool) -> str | None:
    """What stands behind the first of `words` that the text begins with; None when it begins with none."""
    for word in sorted(words, key=len, reverse=True):
        head, rest = text[: len(word)], text[len(word) :]
        if only_letters and len(word) > 2 and rest.strip():  # noqa: PLR2004 - "na" is a letter command too
            continue
        touching = word in "+@" and not only_letters
        if head.casefold() == word and (not rest or rest[0].isspace() or touching):
            return rest.strip()
    return None


def _with_argument(name: str, rest: str, item: Item) -> Command | None:
    match name:
        case "note":
            return AddNote(rest)
        case "evidence":
            return AddEvidence(rest)
        case "na":
            return _set_aside(NA, rest, item)
        case _ if isinstance(item.kind, Ratio | Number):
            return Give(UNKNOWN, rest)
        case _:
            return None


def _set_aside(answer: str, reason: str, item: Item) -> Command:
    if reason == LAST and item.na != "never":
        return NeedsReason(answer, reason)
    match mark(item, answer, reason):
        case Inapplicable():
            return Give(answer, reason)
        case Misfit(why="na-reason") if not reason:
            return NeedsReason(answer)
        case Misfit(why=why):
            return Refused(f"misfit.{why}", (("hint", ""),))
        case _:
            raise AssertionError(answer)


def numbered(kind: Choices) -> tuple[str, ...]:
    """What is typed for each choice: its own answer if all are whole numbers, else its position from 0."""
    own = tuple(choice.answer for choice in kind.choices)
    return (
        own if all(re.fullmatch("[0-9]{1,9}", answer) for answer in own) else tuple(map(str, range(len(own))))
    )


def _choice(text: str, kind: Choices) -> Command:
    # What is shown to be typed comes last, so that it wins where one choice is called what another is numbered.
    called = [(label, choice.answer) for choice in kind.choices for _, label in choice.label.versions]
    called += [(choice.answer, choice.answer) for choice in kind.choices]
    called += zip(numbered(kind), (choice.answer for choice in kind.choices), strict=True)
    names = {" ".join(name.casefold().split()): answer for name, answer in called}
    words = text.split()
    for length in range(len(words), 0, -1):
        answer = names.get(" ".join(words[:length]).casefold())
        if answer is not None:
            return Give(answer, _after(text, length))
    return Refused("refused.choice")


def _after(text: str, words: int) -> str:
    """What follows the first `words` words, as it was typed."""
    parts = text.split(maxsplit=words)
    return parts[words].strip() if len(parts) > words else ""


def _ticks(text: str, kind: Tick) -> Command:
    """Numbers from 1 or the options' own names; `-` is none; the first other word begins the note."""
    head, _, rest = text.partition(" ")
    if head == "-":
        return Give((), rest.strip())
    names = {option.answer.casefold(): option.answer for option in kind.options}
    names |= {str(n): option.answer for n, option in enumerate(kind.options, 1)}
    ticked: list[str] = []
    note = ""
    for word in re.finditer(r"[^\s,]+", text):
        answer = names.get(word[0].casefold())
        if answer is None:
            note = text[word.start() :]
            break
        ticked.append(answer)
    if not ticked or note[:1].isdigit():
        return Refused("refused.tick")
    if len(set(ticked)) < len(ticked):
        return Refused("refused.twice")
    return Give(tuple(option.answer for option in kind.options if option.answer in ticked), note)


def _figure(text: str, item: Item) -> Command:
    found = _FIGURE.match(text)
    rest = text[found.end() :] if found else ""
    if found is None or (rest and not rest[0].isspace()):
        return Refused("refused.figure")
    thousands = _THOUSANDS.search(found[0])
    if thousands:
        return Refused("refused.thousands", _two_readings(*thousands.groups()))
    answer, note = re.sub(r"\s", "", found[0]).replace(",", "."), rest.strip()
    if isinstance(item.kind, Number) and item.kind.unit:
        units = {unit.casefold() for _, unit in item.kind.unit.versions}
        note = "" if note.casefold() in units else note
    match mark(item, answer, note):
        case Points():
            return Give(answer, note)
        case Inapplicable() if note != LAST:
            return Give(answer, note)
        case Inapplicable():
            return NeedsReason(answer, note)
        case Misfit(why="not-a-number"):
            return Refused("refused.figure")
        case Misfit(why="na-reason") if note in ("", LAST):
            return NeedsReason(answer, note)
        case Misfit(why=why, hint=hint):
            return Refused(f"misfit.{why}", (("hint", hint),))
        case _:
            raise AssertionError(answer)


def _two_readings(whole: str, part: str) -> tuple[tuple[str, str], ...]:
    """What `1.000` may mean, each so that it is not refused once more: 1000 or 1.0, as 1.234 is 1234 or 1.2340."""
    decimal = f"{whole}.{part.rstrip('0') or '0'}" if part.endswith("0") else f"{whole}.{part}0"
    return ("whole", (whole + part).lstrip("0") or "0"), ("decimal", decimal)
