"""What an answer to an item is worth: points, not applicable, still open, or no answer to this item."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from msgspec import Struct

from humas.model import NA, UNKNOWN, Answer, Band, Choice, Choices, FreeText, Item, Number, Ratio, Tick

Why = Literal[
    "not-a-choice",  # hint: the accepted answers
    "not-a-share",  # hint: the accepted forms
    "bare-number",  # hint: the accepted form
    "decimal-comma",  # hint: the same answer with a dot
    "over-one",  # hint: the limit
    "zero-denominator",
    "negative",
    "not-a-number",
    "below-least",  # hint: the limit
    "above-most",  # hint: the limit
    "not-whole",
    "not-a-list",  # hint: the accepted answers
    "unknown-tick",  # hint: the accepted answers
    "duplicate-tick",  # hint: what is there twice
    "not-a-text",
    "na-never",
    "na-reason",
    "too-long",  # hint: the most digits
]

MOST_DIGITS = 300
_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")
_SHARES = "30/40, 75%"
_ALL = Fraction(1)


class Points(Struct, frozen=True):
    """Answered; a free text earns nothing."""

    points: Fraction


class Inapplicable(Struct, frozen=True):
    """Validly set aside, as `n/a` or `0/0`; a `free` one does not count as set aside in any figure."""

    free: bool


class Open(Struct, frozen=True):
    """No answer yet."""


class Misfit(Struct, frozen=True):
    """Something else than an answer to this item: counts as open."""

    why: Why
    hint: str = ""


Mark = Points | Inapplicable | Open | Misfit


def mark(item: Item, answer: Answer, note: str) -> Mark:
    """The note is looked at for nothing but the reason of an `n/a` or `0/0`."""
    if _is_empty(item, answer):
        return Open()
    if answer == NA:
        return Misfit("na-never") if item.na == "never" else _set_aside(item, note)
    return _mark_given(item, answer, note)


def _mark_given(item: Item, answer: Answer, note: str) -> Mark:
    match item.kind:
        case Choices(choices=choices):
            return _mark_choice(choices, answer)
        case Ratio() as ratio:
            return _mark_ratio(item, ratio, answer, note)
        case Number() as number:
            return _mark_number(number, answer)
        case Tick() as tick:
            return _mark_ticks(tick, answer)
        case FreeText():
            return Points(Fraction(0)) if isinstance(answer, str) else Misfit("not-a-text")


def score_of(item: Item, points: Fraction) -> Fraction:
    """0 to 1."""
    return _ALL if points >= item.full else points / item.full


def has_reason(note: str) -> bool:
    """Whether a note can be the reason of an `n/a`: it has two letters at least, of any script."""
    return sum(character.isalpha() for character in note) >= 2  # noqa: PLR2004 - the docstring's two


def _is_empty(item: Item, answer: Answer) -> bool:
    if isinstance(answer, str):
        return not answer.strip()
    return not answer and not isinstance(item.kind, Tick)


def _set_aside(item: Item, note: str) -> Mark:
    free = item.na == "free"
    return Inapplicable(free) if free or has_reason(note) else Misfit("na-reason")


def _mark_choice(choices: tuple[Choice, ...], answer: Answer) -> Mark:
    for choice in choices:
        if choice.answer == answer:
            return Points(choice.points)
    return Misfit("not-a-choice", ", ".join(choice.answer for choice in choices))


def _mark_ratio(item: Item, ratio: Ratio, answer: Answer, note: str) -> Mark:
    if answer == UNKNOWN:
        return Points(Fraction(0))
    if not isinstance(answer, str):
        return Misfit("not-a-share", _SHARES)
    share = _share(answer)
    if isinstance(share, Misfit):
        return share
    part, whole = share
    if not whole:
        # Nothing to count is no evasion, so `na: never` does not forbid it.
        return Misfit("zero-denominator") if part else _set_aside(item, note)
    if part > whole and not ratio.over:
        return Misfit("over-one", "100%")
    return Points(_banded(ratio.bands, part / whole))


def _mark_number(number: Number, answer: Answer) -> Mark:
    if answer == UNKNOWN:
        return Points(Fraction(0))
    value = _number(answer) if isinstance(answer, str) else Misfit("not-a-number")
    if isinstance(value, Misfit):
        return value
    if number.whole and value.denominator != 1:
        return Misfit("not-whole")
    if number.least is not None and value < number.least:
        return Misfit("below-least", as_decimal(number.least))
    if number.most is not None and value > number.most:
        return Misfit("above-most", as_decimal(number.most))
    return Points(_banded(number.bands, value))


def _mark_ticks(tick: Tick, answer: Answer) -> Mark:
    accepted = [option.answer for option in tick.options]
    if isinstance(answer, str):
        return Misfit("not-a-list", ", ".join(accepted))
    if not set(answer) <= set(accepted):
        return Misfit("unknown-tick", ", ".join(accepted))
    twice = [ticked for ticked in dict.fromkeys(answer) if answer.count(ticked) > 1]
    if twice:
        return Misfit("duplicate-tick", ", ".join(twice))
    count = Fraction(len(answer))
    return Points(_banded(tick.bands, count) if tick.bands else count)


def _banded(bands: tuple[Band, ...], value: Fraction) -> Fraction:
    earned = (band.points for band in bands if _is_in(band, value))
    return max(earned, default=Fraction(0))


def _is_in(band: Band, value: Fraction) -> bool:
    return value >= band.bound if band.rising else value <= band.bound


def _share(text: str) -> tuple[Fraction, Fraction] | Misfit:
    """The part and the whole of `30/40` or `75%`."""
    before, slash, after = text.partition("/")
    part = _number(before if slash else text.removesuffix("%"))
    whole = _number(after) if slash else Fraction(100)
    if isinstance(part, Misfit):
        return _in_share(part, text)
    if isinstance(whole, Misfit):
        return _in_share(whole, text)
    return (part, whole) if slash or text.endswith("%") else _bare(text)


def _in_share(misfit: Misfit, text: str) -> Misfit:
    """What is wrong with one number of a share, said of the whole share."""
    match misfit.why:
        case "not-a-number":
            return Misfit("not-a-share", _SHARES)
        case "decimal-comma":
            return Misfit("decimal-comma", text.replace(",", "."))
        case _:
            return misfit


def _bare(text: str) -> Misfit:
    # 0.75 may be meant as 75% or as 0.75%: no guess.
    return Misfit("bare-number", f"{text}%") if Fraction(text) >= 1 else Misfit("not-a-share", _SHARES)


def _number(text: str) -> Fraction | Misfit:
    """A number is ASCII digits with at most one dot between them."""
    unsigned = text.removeprefix("-")
    dotted = unsigned.replace(",", ".")
    if not _NUMBER.fullmatch(dotted):
        return Misfit("not-a-number")
    if unsigned != text:
        return Misfit("negative")
    if dotted != unsigned:
        return Misfit("decimal-comma", dotted)
    if len(text) - text.count(".") > MOST_DIGITS:
        return Misfit("too-long", str(MOST_DIGITS))
    return Fraction(text)


def as_decimal(number: Fraction) -> str:
    """As it is written in a file, for a number that can be: a limit was read from one."""
    if number.denominator == 1:
        return str(number)
    return format(Decimal(number.numerator) / Decimal(number.denominator), "f")
