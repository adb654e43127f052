"""An audit to read on paper: which checklists there are, and one of them as a form to fill in by hand."""

from __future__ import annotations

from collections.abc import Iterator

from humas.model import Audit, Checklist, Item
from humas.render.chapters.blanks import LONG, blanks
from humas.render.chapters.sources import origins
from humas.render.conditions import condition
from humas.render.document import Block, Heading, Paragraph, Prose, bullets, table
from humas.render.marks import code, plain
from humas.render.voice import Voice, voice_of
from humas.words import Words


def paper(audit: Audit, words: Words, checklist: str | None = None) -> Iterator[Block]:
    """The checklists of `audit`, or the one with the id `checklist`; a KeyError where there is none such."""
    voice = voice_of(audit, words, plain)
    if checklist is None:
        return _overview(audit, voice)
    return _form({one.id: one for one in audit.checklists}[checklist], voice)


def _overview(audit: Audit, voice: Voice) -> Iterator[Block]:
    yield Heading(1, voice.text(audit.title))
    if audit.about:
        yield Prose(voice.shown(audit.about))
    yield Paragraph(voice("report.paper_about"))
    head = voice.row(
        "report.paper_id",
        "report.paper_title",
        "report.paper_count",
        "report.paper_quick",
        "report.weight",
    )
    rows = [
        [code(one.id), voice.text(one.title), *_counts(list(one.items)), voice.words.amount(one.weight)]
        for one in audit.checklists
    ]
    rows.append([voice("report.paper_total"), "", *_counts(list(audit.items)), ""])
    yield table(head, rows, right={2, 3, 4})


def _counts(items: list[Item]) -> tuple[str, str]:
    return str(len(items)), str(sum(item.quick for item in items))


def _form(checklist: Checklist, voice: Voice) -> Iterator[Block]:
    yield Heading(1, voice.text(checklist.title))
    count, quick = _counts(list(checklist.items))
    facts = {"id": code(checklist.id), "version": plain(checklist.version), "count": count, "quick": quick}
    yield Paragraph(voice("report.paper_facts", weight=voice.words.amount(checklist.weight), **facts))
    if checklist.about:
        yield Prose(voice.shown(checklist.about))
    keys = ("report.paper_agency", "report.paper_assessor", "report.paper_date")
    yield bullets(voice(key, blank=LONG) for key in keys)
    for section in checklist.sections:
        yield Heading(2, voice.text(section.title))
        for item in section.items:
            yield from _question(item, voice)


def _question(item: Item, voice: Voice) -> Iterator[Block]:
    yield Heading(3, f"{voice.numbers[item.id]}. {voice.text(item.title)}")
    yield Prose(voice.shown(item.ask))
    yield Paragraph(f"{code(item.id)} · {' · '.join(_marks(item, voice))}")
    if said := condition(item.when, voice):
        yield Paragraph(voice("report.paper_when", condition=said))
    if item.help:
        yield Prose(voice.shown(item.help), voice("report.paper_help"))
    if item.evidence:
        yield Paragraph(voice("report.paper_evidence", evidence=voice.text(item.evidence)))
    yield from blanks(item, voice)
    yield Paragraph(voice("report.paper_note", blank=LONG))
    if known := list(origins(item, voice)):
        yield bullets(known)


def _marks(item: Item, voice: Voice) -> Iterator[str]:
    amount = voice.words.amount
    if item.weight:
        yield voice("report.paper_weight", weight=amount(item.weight))
        yield voice("report.paper_full", points=amount(item.full))
    else:
        yield voice("report.unscored")
    if item.gate == "critical":
        yield voice("report.paper_critical", points=amount(item.passing))
    if item.stage and item.gate == "stage":
        stage = voice.stage(item.stage)
        yield voice("report.paper_stage_gate", stage=stage, points=amount(item.passing))
    elif item.stage and voice.audit.stages:
        yield voice("report.paper_stage", stage=voice.stage(item.stage))
    if item.quick:
        yield voice("report.paper_in_quick")
