"""How many questions there are to an audit, whole or quick, and about how long they take."""

from __future__ import annotations

from fractions import Fraction

from humas.asking import Asked, standings
from humas.model import Audit, Scope
from humas.words import Words

FROM_THE_HEAD = Fraction(1, 2)
"""Minutes a question of the quick audit, which needs no counting."""

FROM_THE_FILES = Fraction(7, 4)
"""Minutes a question of any other scope, with the documents at hand."""

HOUR, HALF_DAY, DAY = 60, 300, 480
"""Minutes, of working days of eight hours; up to five of them are half a day with a break."""


def count(audit: Audit, scope: Scope) -> int:
    """How many questions someone who begins has before them; 0 where the scope is empty."""
    return sum(one.asked is not Asked.NO for one in standings(audit, scope, {}).values())


def length(questions: int, scope: Scope, words: Words) -> str:
    """About how long that many questions take, in words."""
    if scope == "quick":
        return duration(questions * FROM_THE_HEAD, words)
    return words("interview.length.files", time=duration(questions * FROM_THE_FILES, words))


def duration(minutes: Fraction, words: Words) -> str:
    """Rounded as one would say it: to five minutes, to half an hour, to half a day."""
    if minutes <= HOUR:
        return words("interview.length.minutes", count=words.amount(_rounded(minutes, 5)))
    if minutes < HALF_DAY / 2:
        return words("interview.length.hours", count=words.amount(_rounded(minutes / HOUR, Fraction(1, 2))))
    if minutes <= HALF_DAY:
        return words("interview.length.half-day")
    if minutes <= DAY:
        return words("interview.length.day")
    return words("interview.length.days", count=words.amount(_rounded(minutes / DAY, Fraction(1, 2))))


def _rounded(value: Fraction, step: Fraction | int) -> Fraction:
    """Up to a whole number of steps."""
    return -(-value // step) * Fraction(step)


def introduction(audit: Audit, words: Words) -> tuple[str, ...]:
    """The ways through the whole audit, for someone who has not chosen one."""
    whole = count(audit, "full")
    told = [words("interview.way.full", count=whole, time=length(whole, "full", words))]
    return (*told, *shorter(audit, words), words("interview.way.stop"))


def shorter(audit: Audit, words: Words) -> tuple[str, ...]:
    """The quick way, where there is one that is shorter."""
    questions = count(audit, "quick")
    if not 0 < questions < count(audit, "full"):
        return ()
    return (words("interview.way.quick", count=questions, time=length(questions, "quick", words)),)
