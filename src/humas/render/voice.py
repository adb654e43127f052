"""One audit told in one language: its texts inert, its questions numbered, its levels and stages by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from msgspec import Struct

from humas.model import Audit, Item, Text
from humas.printable import printable
from humas.words import Words

if TYPE_CHECKING:
    from humas.report import Figure, Report

_TENTH = Fraction(1, 10)

NOTHING = "–"
"""Stands where there is nothing to show."""


class Voice(Struct, frozen=True):
    """`numbers` count the items of the audit, or of its part in scope; `part` is how many those are, else 0.

    `inert` makes a text that is not ours safe where it goes: by default, a line on a screen.
    """

    words: Words
    audit: Audit
    numbers: Mapping[str, int]
    part: int = 0
    inert: Callable[[str], str] = printable

    def __call__(self, key: str, /, **values: object) -> str:
        return self.words.tables[key].format(**values)

    def row(self, *keys: str) -> list[str]:
        return [self(key) for key in keys]

    def shown(self, text: Text) -> str:
        """As its author wrote it: not inert yet."""
        return text.shown(self.words.language, self.audit.languages[0])

    def text(self, text: Text) -> str:
        return self.inert(self.shown(text))

    def titled(self, key: str) -> str:
        """A title over figures, which says of how many questions they are when it is not all."""
        return self("report.of_part", title=self(key), count=self.part) if self.part else self(key)

    def question(self, item: Item) -> str:
        """Its title and number; outside the scope it has none."""
        if item.id not in self.numbers:
            return self.text(item.title)
        return self("report.question", title=self.text(item.title), number=self.numbers[item.id])

    def questions(self, items: Iterable[Item], most: int = 0) -> str:
        """Their titles; more than `most` of them are only counted."""
        return self.several([self.question(item) for item in items], most)

    def several(self, names: list[str], most: int = 0) -> str:
        shown = names[:most] if most else names
        rest = len(names) - len(shown)
        listed = "; ".join(shown) or NOTHING
        return self("report.and_more", listed=listed, count=rest) if rest else listed

    def figures(self, low: Figure | None, high: Figure | None, *, complete: bool) -> str:
        """The range until complete, even where both ends are the same."""
        if low is None or high is None:
            return NOTHING
        return self.words.figure(low) if complete else span(low, high, self.words)

    def percent(self, figure: Figure | None) -> str:
        return NOTHING if figure is None else f"{self.words.figure(figure)}%"

    def level(self, level: str | None) -> str:
        return next((self.text(one.label) for one in self.audit.levels if one.id == level), NOTHING)

    def band(self, level: str | None) -> str:
        """A level with the figures that it spans: "Cukup siap (60,0–79,9)"."""
        levels = self.audit.levels
        ends = [following.start - _TENTH for following in levels[1:]] + [Fraction(100)]
        for one, end in zip(levels, ends, strict=True):
            if one.id == level:
                return f"{self.text(one.label)} ({span(one.start, end, self.words)})"
        return NOTHING

    def stage(self, stage: str | None) -> str:
        names = (self.text(one.label) for one in self.audit.stages if one.id == stage)
        return next(names, self("report.not_started"))

    def day(self, written: str) -> str:
        """A date in words; what is no date stays as it is written."""
        return day_name(written, self.words) or self.inert(written)


def day_name(written: str, words: Words) -> str:
    """Such as 24 November 2026; an empty text for what is no date."""
    try:
        day = date.fromisoformat(written.partition("T")[0])
    except ValueError:
        return ""
    return f"{day.day} {words('report.months').split()[day.month - 1]} {day.year}"


def span(low: Fraction | None, high: Fraction | None, words: Words) -> str:
    return words("report.span", low=words.figure(low), high=words.figure(high))


def voice_of(audit: Audit, words: Words, inert: Callable[[str], str] = printable) -> Voice:
    return Voice(words, audit, _numbered(audit.items), inert=inert)


def voice_for(report: Report, words: Words, inert: Callable[[str], str] = printable) -> Voice:
    """The numbers are those of the interview: they count the items in scope, asked or not."""
    part = 0 if report.answers.scope == "full" else len(report.items)
    return Voice(words, report.audit, _numbered(result.item for result in report.items), part, inert)


def _numbered(items: Iterable[Item]) -> dict[str, int]:
    return {item.id: number for number, item in enumerate(items, 1)}
