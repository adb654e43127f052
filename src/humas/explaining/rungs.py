"""Every way to answer one item, with the points that it earns and the report that would come of it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from humas.explaining.lines import Explanation, Line
from humas.marking import Points, as_decimal, mark, score_of
from humas.model import NA, UNKNOWN, Answer, Band, Choice, Choices, FreeText, Item, Number, Ratio, Tick
from humas.report import ItemResult, Report, report_of

Way = Choice | Band | int | Literal["else", "unknown", "n/a"]
"""A choice; a band; so many ticks; what no band holds for; not measured; not applicable."""


REASON = NA
"""Of an n/a that is only supposed: any two letters are one."""


class Rung(Struct, frozen=True):
    """One way to answer. `points` and `score` (0 to 1) are None for n/a.

    `given` tells that the present answer is of this way. `after` is None where no answer counts. `adds` is what it
    would add to the overall score; None where that is nothing, or where all other shares would be others too.
    """

    way: Way
    points: Fraction | None
    score: Fraction | None
    given: bool
    adds: Fraction | None
    after: Report | None


def rungs(item: Item, explained: Explanation) -> tuple[Rung, ...]:
    """In the order of the file; none for a free text."""
    line = explained.lines.get(item.id)
    result = line.result if line else None
    found: list[Rung] = []
    for way, sample in _ways(item):
        marked = mark(item, sample, REASON)
        points = marked.points if isinstance(marked, Points) else None
        if points is None and way != "n/a":
            # No answer is in a band that begins beyond what the item accepts.
            continue
        given = result is not None and _is_given(way, points, result) and not any(one.given for one in found)
        after = explained.report if given else _after(explained, result, sample)
        score = None if points is None else score_of(item, points)
        found.append(Rung(way, points, score, given, _adds(line, score, explained), after))
    return tuple(found)


def _adds(line: Line | None, score: Fraction | None, explained: Explanation) -> Fraction | None:
    """Of an item that counts already, and by its answer only for itself."""
    if line is None or score is None or line.role not in ("counted", "open") or line.result.pending:
        return None
    return None if line.result.item.id in explained.decides else line.low.whole.most * score


def _ways(item: Item) -> Iterator[tuple[Way, Answer]]:
    """Each with an answer that is of this way."""
    match item.kind:
        case Choices(choices=choices):
            yield from ((choice, choice.answer) for choice in choices)
        case Ratio(bands=bands):
            for way, part in _banded(bands, Fraction(0), Fraction(1), whole=False):
                yield way, f"{part.numerator}/{part.denominator}"
            yield "unknown", UNKNOWN
        case Number(bands=bands, least=least, most=most, whole=whole):
            for way, number in _banded(bands, least or Fraction(0), most, whole=whole):
                yield way, as_decimal(number)
            yield "unknown", UNKNOWN
        case Tick() as tick:
            yield from _ticked(tick, item.full)
        case FreeText():
            return
    if item.na != "never":
        yield "n/a", NA


def _ticked(tick: Tick, full: Fraction) -> Iterator[tuple[Way, Answer]]:
    """By how many; once enough are ticked for full marks, more are no other way."""
    answers = tuple(option.answer for option in tick.options)
    if tick.bands:
        for way, count in _banded(tick.bands, Fraction(0), Fraction(len(answers)), whole=True):
            if count <= len(answers):
                yield way, answers[: int(count)]
    else:
        yield from ((count, answers[:count]) for count in range(min(ceil(full), len(answers)) + 1))


def _banded(
    bands: tuple[Band, ...], least: Fraction, most: Fraction | None, *, whole: bool
) -> Iterator[tuple[Way, Fraction]]:
    """The bands by their bounds, and after them what none of them holds for, where there is such a figure."""
    if not bands:
        return
    rising = bands[0].rising
    bounds = [_whole(band) if whole else band.bound for band in bands]
    yield from zip(bands, bounds, strict=True)
    if rising and least < min(bounds):
        yield "else", least
    elif not rising and (most is None or most > max(bounds)):
        yield "else", max(bounds) + 1 if most is None else most


def _whole(band: Band) -> Fraction:
    """The first whole number that the band holds for."""
    return Fraction(ceil(band.bound) if band.rising else floor(band.bound))


def _is_given(way: Way, points: Fraction | None, result: ItemResult) -> bool:
    """Of bands that earn the same, the first is taken for all."""
    answer = result.entry.answer
    match way:
        case "n/a":
            return result.status == "n/a"
        case "unknown":
            return result.points is not None and answer == UNKNOWN
        case Choice():
            return result.points is not None and answer == way.answer
        case int():
            return result.points is not None and way == min(result.points, ceil(result.item.full))
        case _:
            return result.points is not None and answer != UNKNOWN and points == result.points


def _after(explained: Explanation, result: ItemResult | None, sample: Answer) -> Report | None:
    """None where no answer would count, and where it hangs on which options are ticked, not on how many."""
    if result is None or result.status == "not-asked" or result.pending:
        return None
    item, report = result.item, explained.report
    if isinstance(item.kind, Tick) and item.id in explained.decides:
        return None
    entry = replace(result.entry, answer=sample, note=REASON if sample == NA else result.entry.note)
    entries = {**report.answers.entries, item.id: entry}
    return report_of(report.audit, replace(report.answers, entries=entries))
