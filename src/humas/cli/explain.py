"""`humas explain`: where the score of an answers file comes from, and what other answers would make of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from humas.cli.documents import Target, Told
from humas.cli.exits import GOOD
from humas.cli.loading import load
from humas.explaining.lines import explain
from humas.explaining.naming import item_called
from humas.explaining.rungs import rungs
from humas.explaining.supposing import what_if
from humas.model import Item
from humas.render.chapters import explaining
from humas.render.document import Block
from humas.render.findings.sentences import finding
from humas.report import Report, report_of
from humas.terminal.streams import tell
from humas.words import Words


class Order(Struct, frozen=True):
    """Whose score, which item of it (None: all), and what is supposed, each as ITEM=ANSWER."""

    answers: Path
    item: str | None
    assumptions: Sequence[str]
    format: str | None
    output: str | None
    checklists: Path | None


def run_explain(order: Order, words: Words) -> int:
    target = Target.of(order.format, order.output, [order.answers])
    loaded = load(order.answers, order.checklists)
    for notice in loaded.notices:
        tell(finding(notice, words))
    report = report_of(loaded.audit, loaded.answers)
    item = None if order.item is None else item_called(order.item, report)
    document = _document(report, item, order.assumptions, words)
    target.write(Told(lambda: document), words)
    return GOOD


def _document(report: Report, item: Item | None, assumptions: Sequence[str], words: Words) -> Iterable[Block]:
    if not assumptions:
        explained = explain(report)
        if item is None:
            return explaining.explanation_document(explained, words)
        return explaining.item_document(explained, item, rungs(item, explained), words)
    what = what_if(report, assumptions)
    document = explaining.what_if_document(what, words)
    if item is None:
        return document
    explained = explain(what.after)
    return [*document, *explaining.then_document(explained, item, rungs(item, explained), words)]
