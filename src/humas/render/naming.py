"""What a stored answer or a piece of evidence is called, in the reader's language."""

from __future__ import annotations

from fractions import Fraction

from humas.model import NA, UNKNOWN, Answer, Choices, Item, Number, Ratio, Text, Tick
from humas.render.voice import Voice
from humas.words import DECIMAL

_KILO = 1024


def answer_name(item: Item, answer: Answer, voice: Voice) -> str:
    """`Sebagian`, `30/40 akun resmi`, `2,5 jam`, `tidak berlaku`; an answer that the item does not know as it is."""
    if isinstance(answer, tuple):
        return "; ".join(label(item, one, voice) for one in answer) or voice("report.nothing_ticked")
    if answer == NA:
        return voice("report.not_applicable")
    match item.kind:
        case Ratio(of=unit) | Number(unit=unit):
            return _measured(answer, unit, voice)
        case Tick() if not answer:
            return voice("report.nothing_ticked")
        case _:
            return label(item, answer, voice)


def label(item: Item, answer: str, voice: Voice) -> str:
    """What a stored answer is called; the answer itself where the item has no such choice."""
    match item.kind:
        case Choices(choices=named) | Tick(options=named):
            found = next((one.label for one in named if one.answer == answer), None)
            return voice.text(found) if found else voice.inert(answer)
        case _:
            return voice.inert(answer)


def _measured(answer: str, unit: Text | None, voice: Voice) -> str:
    if answer == UNKNOWN:
        return voice("report.unknown")
    figure = figure_name(answer, voice)
    return f"{figure} {voice.text(unit)}" if unit else figure


def figure_name(figure: str, voice: Voice) -> str:
    """A share or number as it is stored, with the language's own decimal sign."""
    return voice.inert(figure.replace(".", DECIMAL[voice.words.language]))


def size_name(size: int, voice: Voice) -> str:
    for unit, step in (("MB", _KILO**2), ("KB", _KILO)):
        if size >= step:
            tenths = Fraction(round(Fraction(size * 10, step)), 10)
            return f"{voice.words.amount(tenths)} {unit}"
    return voice("report.bytes", count=size)
