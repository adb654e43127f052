"""The numbered answers of a choice or tick item, and what stands beside each: yours, last year's."""

from __future__ import annotations

from msgspec import Struct

from humas.interview.grammar import numbered
from humas.interview.state import State
from humas.model import Answer, Choices, Item, Tick
from humas.render.voice import Voice


class Row(Struct, frozen=True):
    """One answer that can be given: what is typed for it, its label, and what is said beside it.

    `given`: it is the answer, or one of the ticks.
    """

    typed: str
    label: str
    given: bool = False
    beside: str = ""


def rows(state: State, voice: Voice) -> tuple[Row, ...]:
    """The numbered answers of a choice or tick item."""
    answer, before = state.entry.answer, state.comparable
    match state.item.kind:
        case Choices() as kind:
            return _choice_rows(kind, answer, before, voice)
        case Tick() as kind:
            ticks = answer if isinstance(answer, tuple) else ()
            return _tick_rows(kind, ticks, before if isinstance(before, tuple) else (), voice)
        case _:
            return ()


def in_rows(item: Item, answer: Answer) -> bool:
    """Whether an answer shows in the rows of the item."""
    match item.kind:
        case Choices(choices=choices):
            return any(choice.answer == answer for choice in choices)
        case Tick():
            return isinstance(answer, tuple) and bool(answer)
        case _:
            return False


def _choice_rows(kind: Choices, answer: Answer, before: Answer, voice: Voice) -> tuple[Row, ...]:
    """Last year's answer stands in its own row until there is another, then beside that."""
    typed = {choice.answer: number for choice, number in zip(kind.choices, numbered(kind), strict=True)}
    yours = voice("interview.yours")
    if before in typed:
        yours = voice("interview.yours.last", last=typed[str(before)])
    beside = {answer: yours} if answer in typed else {before: voice("interview.last")}
    return tuple(
        Row(typed[c.answer], voice.text(c.label), c.answer == answer, beside.get(c.answer, ""))
        for c in kind.choices
    )


def _tick_rows(kind: Tick, ticks: tuple[str, ...], before: tuple[str, ...], voice: Voice) -> tuple[Row, ...]:
    beside = {
        (True, True): voice("interview.ticked.last"),
        (True, False): voice("interview.ticked"),
        (False, True): voice("interview.last.tick"),
        (False, False): "",
    }
    given = [(option, option.answer in ticks) for option in kind.options]
    return tuple(
        Row(str(number), voice.text(option.label), ticked, beside[ticked, option.answer in before])
        for number, (option, ticked) in enumerate(given, 1)
    )
