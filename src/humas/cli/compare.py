"""`humas compare`: answers files of one agency, from the oldest to the newest, and what has moved between them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from humas.cli.documents import WITH_JSON, Target, Told
from humas.cli.exits import GOOD
from humas.cli.loading import Loaded, load, load_beside
from humas.comparing import Comparison, Year, compare
from humas.problems import OTHER_VERSION, UNKNOWN_ITEM, Stop
from humas.render.findings.sentences import finding
from humas.report import report_of
from humas.terminal.streams import tell
from humas.words import Words

SAID = (OTHER_VERSION, UNKNOWN_ITEM)
"""What the comparison itself says, of each file that it is true of."""


class Order(Struct, frozen=True):
    """`answers` are two at least, in the order in which they are to be compared."""

    answers: Sequence[Path]
    format: str | None
    output: str | None
    checklists: Path | None


def run_compare(order: Order, words: Words) -> int:
    target = Target.of(order.format, order.output, order.answers, WITH_JSON)
    loaded = _loaded(order)
    for notice in (notice for one in loaded for notice in one.notices if notice.kind not in SAID):
        tell(finding(notice, words))
    years = map(_year, _names(order.answers), loaded)
    target.write(_told(compare(tuple(years)), words), words)
    return GOOD


def _loaded(order: Order) -> list[Loaded]:
    """All by the audit of the last. Raises Stop where they are not one agency's, or not of one audit."""
    *older, newest = order.answers
    last = load(newest, order.checklists)
    return [*(load_beside(path, last, newest) for path in older), last]


def _year(name: str, loaded: Loaded) -> Year:
    return Year(name, report_of(loaded.audit, loaded.answers), loaded.unknown)


def _names(paths: Sequence[Path]) -> Iterator[str]:
    """The names of the files, with their folders where these alone tell them apart. Raises Stop."""
    real = [os.path.realpath(path) for path in paths]
    for place, path in enumerate(paths):
        if real[place] in real[:place]:
            raise Stop("compare-twice", path=str(path))
    called = [path.name for path in paths]
    return (path.name if called.count(path.name) == 1 else str(path) for path in paths)


def _told(comparison: Comparison, words: Words) -> Told:
    from humas.render.chapters.comparing import comparison_document  # noqa: PLC0415 - JSON needs none
    from humas.render.comparisonjson import as_json  # noqa: PLC0415

    return Told(lambda: comparison_document(comparison, words), lambda: as_json(comparison))
