"""How far a long piece of work has come, on standard error, for whoever waits at a terminal."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeVar

from humas.terminal.streams import draws_nothing, is_terminal, tell
from humas.words import Words

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 1.0
"""Seconds: what takes no longer needs no word."""

OFTEN = 0.2
"""Seconds between two looks of the bar."""

APART = 10.0
"""Seconds between two lines for a voice that reads them."""

Result = TypeVar("Result")


def watched(
    results: Iterator[Result], count: int, words: Words, clock: Callable[[], float] = time.monotonic
) -> Iterator[Result]:
    """The results as they come, of which there will be `count`; a bar that is gone when they are, or lines."""
    if not is_terminal(sys.stderr):
        yield from results
    elif draws_nothing(dict(os.environ)):
        yield from _in_lines(results, count, words, clock)
    else:
        yield from _on_a_bar(results, count, words, clock)


def _in_lines(
    results: Iterator[Result], count: int, words: Words, clock: Callable[[], float]
) -> Iterator[Result]:
    told = clock() + PATIENCE - APART
    for done, result in enumerate(results, 1):
        yield result
        if clock() - told >= APART and done < count:
            told = clock()
            tell(words("commands.progress", done=done, count=count))


def _on_a_bar(
    results: Iterator[Result], count: int, words: Words, clock: Callable[[], float]
) -> Iterator[Result]:
    drawn, bar = clock() + PATIENCE - OFTEN, None
    try:
        for done, result in enumerate(results, 1):
            yield result
            if clock() - drawn >= OFTEN and (bar or done < count):
                drawn = clock()
                bar = bar or _bar(count, words)
                bar.update(bar.task_ids[0], completed=done, refresh=True)
    finally:
        if bar is not None:
            bar.stop()


def _bar(count: int, words: Words) -> Progress:
    """Without colour, and without a thread that draws it: what works beside it may be forked."""
    from rich.console import Console  # noqa: PLC0415 - most runs are over before
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    bar = Progress(*columns, console=Console(stderr=True, no_color=True), transient=True, auto_refresh=False)
    bar.add_task(words("commands.working"), total=count)
    bar.start()
    return bar
