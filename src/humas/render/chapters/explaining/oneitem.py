"""One question: what it was answered, what that adds and to what, and what every other answer would have come to."""

from __future__ import annotations

from collections.abc import Iterator

from humas.explaining.lines import Explanation, Line
from humas.explaining.rungs import Rung
from humas.model import Checklist, Item, Section
from humas.render.chapters.explaining.checklists import total_weight
from humas.render.chapters.explaining.counting import adding, counting, product
from humas.render.chapters.explaining.effects import effects
from humas.render.chapters.explaining.overall import of_part
from humas.render.chapters.explaining.ways import way_said
from humas.render.chapters.given import told
from humas.render.chapters.sources import origins
from humas.render.document import Block, Heading, Paragraph, bullets
from humas.render.facts import score_line
from humas.render.marks import code, plain
from humas.render.voice import Voice


def one_item(explained: Explanation, item: Item, rungs: tuple[Rung, ...], voice: Voice) -> Iterator[Block]:
    line, report = explained.lines.get(item.id), explained.report
    yield Heading(1, voice.question(item))
    checklist, section = _place(item, voice)
    yield bullets(
        (
            voice("explain.agency", agency=plain(report.answers.agency)),
            voice("explain.place", id=code(item.id), checklist=checklist, section=section),
            of_part(score_line(report, voice), voice),
        )
    )
    if line is None:
        yield Paragraph(voice.text(item.ask))
        yield Paragraph(voice("explain.out_of_scope"))
    else:
        yield from told(line.result, voice)
        yield Heading(2, voice("explain.sum_of_item"))
        yield bullets(_sums(line, explained, voice))
        yield from _listed("explain.effects", list(effects(line, explained, voice)), voice)
    if rungs:
        yield Heading(2, voice("explain.ways"))
        if report.level and any(rung.after for rung in rungs):
            yield Paragraph(voice("explain.ways_about"))
        yield bullets(way_said(rung, item, explained, voice) for rung in rungs)
    yield from _listed("report.sources", list(origins(item, voice)), voice)


def _place(item: Item, voice: Voice) -> tuple[str, str]:
    """The titles of its checklist and section."""
    checklist, section = _around(item, voice)
    return voice.text(checklist.title), voice.text(section.title)


def _around(item: Item, voice: Voice) -> tuple[Checklist, Section]:
    return next(
        (checklist, section)
        for checklist in voice.audit.checklists
        for section in checklist.sections
        if item in section.items
    )


def _listed(key: str, lines: list[str], voice: Voice) -> Iterator[Block]:
    if lines:
        yield Heading(2, voice(key))
        yield bullets(lines)


def _sums(line: Line, explained: Explanation, voice: Voice) -> Iterator[str]:
    if line.role == "counted":
        yield from _counted(line, explained, voice)
        yield from _proven(line, explained, voice)
    else:
        yield counting(line, explained, voice)
    report = explained.report
    if report.basis == "strict" and line.strict.whole.most:
        strict = voice.figures(report.strict, report.strict_high, complete=report.complete)
        yield voice("explain.item_strict", adds=adding(line.strict.whole, voice), score=strict)


def _counted(line: Line, explained: Explanation, voice: Voice) -> Iterator[str]:
    amount, report = voice.words.amount, explained.report
    part = next(one for one in report.checklists if one.of.id == line.result.item.checklist)
    assert isinstance(part.of, Checklist)
    yield voice(
        "explain.item_checklist",
        product=product(line, voice),
        applicable=amount(part.sums.applicable),
        adds=adding(line.low.checklist, voice),
        score=voice.figures(part.low, part.high, complete=not part.sums.open),
    )
    yield voice(
        "explain.item_whole",
        weight=amount(part.of.weight),
        total=amount(total_weight(explained)),
        adds=adding(line.low.whole, voice),
        score=voice.figures(report.low, report.high, complete=report.complete),
    )


def _proven(line: Line, explained: Explanation, voice: Voice) -> Iterator[str]:
    """What of it is left where only that counts which is proven."""
    figure, report = voice.words.figure, explained.report
    key = "explain.item_backed" if line.result.backed else "explain.item_unbacked"
    yield voice(key, adds=adding(line.backed.whole, voice), score=figure(report.backed))
    if line.verified is not None:
        key = "explain.item_verified" if line.result.reviewed else "explain.item_unverified"
        yield voice(key, adds=adding(line.verified.whole, voice), score=figure(report.verified))
