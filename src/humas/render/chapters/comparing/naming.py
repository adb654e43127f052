"""What each year, a range and a difference are called."""

from __future__ import annotations

from collections.abc import Callable

from humas.comparing import Comparison, Moved, Range, Year
from humas.render.voice import NOTHING, Voice
from humas.report import Figure, Report
from humas.words import Words

Names = Callable[[Year], str]


def names_of(comparison: Comparison, voice: Voice) -> Names:
    """By the year where each file has another one, else by the day, else as the files are called."""
    dates = [year.report.answers.date for year in comparison.years]
    if all(dates) and _differ([date[:4] for date in dates]):
        return lambda year: year.report.answers.date[:4]
    if all(dates) and _differ(dates):
        return lambda year: voice.day(year.report.answers.date)
    return lambda year: voice.inert(year.name)


def _differ(names: list[str]) -> bool:
    return len(set(names)) == len(names)


def titled(key: str, comparison: Comparison, voice: Voice) -> str:
    """A title over the figures of all years, which says of how many questions they are if all have the same scope."""
    return voice.titled(key) if _have_one_scope(comparison) else voice(key)


def headed(comparison: Comparison, voice: Voice, names: Names) -> Names:
    """Over the figures of one year: its name, and of how many questions they are if others have another scope."""
    if _have_one_scope(comparison):
        return names

    def name(year: Year) -> str:
        report, called = year.report, names(year)
        if report.answers.scope == "full":
            return called
        return voice("report.of_part", title=called, count=len(report.items))

    return name


def _have_one_scope(comparison: Comparison) -> bool:
    return len({year.report.answers.scope for year in comparison.years}) == 1


def range_name(figures: Range | None, voice: Voice) -> str:
    """One figure where nothing is open."""
    if figures is None:
        return NOTHING
    low, high = figures
    return voice.figures(low, high, complete=low == high)


def score_name(report: Report, voice: Voice) -> str:
    """The score of a year as its report has it: the range while anything is open."""
    figure = voice.figures(report.low, report.high, complete=report.complete)
    return figure if report.complete or report.low is None else voice("comparison.open", figure=figure)


def change_name(moved: Moved, voice: Voice) -> str:
    """`+12,5`, `−3,1`, or `−3,1 sampai +12,5` while anything is open."""
    if moved.change is None:
        return NOTHING
    low, high = (_signed(end, voice.words) for end in moved.change)
    return low if moved.change[0] == moved.change[1] else voice("comparison.to_figure", low=low, high=high)


MOVED = ("comparison.before", "comparison.after", "comparison.change", "comparison.counted")
"""The columns of `moved_row`, all of figures."""


def moved_row(moved: Moved, voice: Voice) -> list[str]:
    counted = voice("comparison.of", counted=moved.counted, asked=moved.asked)
    return [
        range_name(moved.before, voice),
        range_name(moved.after, voice),
        change_name(moved, voice),
        counted,
    ]


def counted(key: str, count: int, voice: Voice) -> str:
    """A heading with how many stand below it."""
    return voice("comparison.counted_title", title=voice(key), count=count)


def _signed(figure: Figure, words: Words) -> str:
    sign = "+" if figure > 0 else "−" if figure < 0 else ""
    return sign + words.figure(abs(figure))
