"""Filters for what a report is made of, and those of Jinja's whose work has no end unless one is set."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from functools import wraps
from typing import Any

from jinja2 import Environment
from jinja2.filters import FILTERS

from humas.problems import TEMPLATE_WORK
from humas.render.templated.budget import size
from humas.render.templated.mistakes import Wrong
from humas.render.templated.operations import Operations
from humas.render.voice import NOTHING, day_name
from humas.words import DECIMAL, Words

Filters = Mapping[str, Callable[..., Any]]

MOST_WIDE, MOST_DECIMALS, MOST_DIGITS, MOST_RANGE = 100, 10, 30, 100_000


def of_texts(sandbox: Operations) -> Filters:
    """They take what `{{ }}` would show, and no lists."""

    def shown(change: Callable[[str], str]) -> Callable[[object], str]:
        return lambda value: change(sandbox.shown(value))

    return {
        "capitalize": shown(lambda text: text.capitalize()),
        "e": shown(sandbox.ink.escape),
        "escape": shown(sandbox.ink.escape),
        "link": shown(sandbox.ink.link),
        "lower": shown(lambda text: text.lower()),
        "paragraphs": shown(sandbox.ink.paragraphs),
        "string": shown(str),
        "title": shown(FILTERS["title"]),
        "trim": shown(lambda text: text.strip()),
        "upper": shown(lambda text: text.upper()),
        "urlencode": shown(FILTERS["urlencode"]),
        **_with_more(sandbox),
    }


def _with_more(sandbox: Operations) -> Filters:
    def indent(value: object, width: int = 4, first: bool = False) -> str:
        _limit(width, MOST_WIDE)
        text = sandbox.shown(value)
        sandbox.pay((text.count("\n") + 1) * width)
        indented: str = FILTERS["indent"](text, width, first)
        return indented

    def join(values: Iterable[object], between: object = "") -> str:
        first, *others = list(values) or [""]
        return sandbox.joined(first, *(part for value in others for part in (between, value)))

    def replace(value: object, old: str, new: str) -> str:
        text = sandbox.shown(value)
        sandbox.pay(text.count(old) * size(new))
        return text.replace(old, new)

    def truncate(value: object, length: int = 255, killwords: bool = False, end: str = "…") -> str:
        cut: str = FILTERS["truncate"](sandbox, sandbox.shown(value), length, killwords, end, 0)
        return cut

    return {"indent": indent, "join": join, "replace": replace, "truncate": truncate}


def of_figures(words: Words) -> Filters:
    """With the sign that the language has for a decimal point, and "–" for what there is not."""

    def figure(value: float) -> str:
        return f"{value:.1f}".replace(".", DECIMAL[words.language])

    def percent(value: float) -> str:
        return f"{figure(value)}%"

    def amount(value: float) -> str:
        return words.amount(Fraction(str(value)))

    def day(written: str) -> str:
        return day_name(written, words) or written

    def round_(value: float, decimals: int = 0) -> float:
        _limit(decimals, MOST_DECIMALS)
        return round(value, decimals)

    return {
        "abs": abs,
        "amount": _or_nothing(amount),
        "day": _or_nothing(day),
        "figure": _or_nothing(figure),
        "percent": _or_nothing(percent),
        "round": round_,
    }


def _or_nothing(function: Callable[[Any], str]) -> Callable[[Any], str]:
    return lambda value: NOTHING if value is None else function(value)


def of_lists() -> Filters:
    def batch(values: Iterable[object], count: int, fill: object = None) -> Iterator[list[object]]:
        _limit(count, MOST_WIDE)
        rows: Iterator[list[object]] = FILTERS["batch"](values, count, fill)
        return rows

    def int_(value: object, default: int = 0) -> int:
        _limit(len(value) if isinstance(value, str) else 0, MOST_DIGITS)
        number: int = FILTERS["int"](value, default)
        return number

    @wraps(FILTERS["sum"])
    def sum_(environment: Environment, values: Iterable[object], attribute: str | None = None) -> object:
        # From 0 only: with a list to begin from, it would join lists.
        return FILTERS["sum"](environment, values, attribute)

    return {"batch": batch, "int": int_, "sum": sum_}


def short_range(*bounds: int) -> range:
    values = range(*bounds)
    _limit(len(values), MOST_RANGE)
    return values


def _limit(value: int, most: int) -> None:
    if value > most:
        raise Wrong(TEMPLATE_WORK, because="number")
