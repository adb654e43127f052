"""Each question in scope, and what was said about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from humas.model import (
    Answer,
    Checklist,
    Evidence,
    FileEvidence,
    Item,
    Reference,
    Review,
    Section,
    Text,
    named,
)
from humas.planning import EFFORT
from humas.render.chapters.given import RESULTS, state
from humas.render.facts import EFFORTS
from humas.render.json import Json, answer_of
from humas.render.naming import answer_name, size_name
from humas.render.templated.data.names import gate_name, met_name, status_name
from humas.render.templated.inks import web_address
from humas.render.voice import Voice
from humas.report import ItemResult, Report


def questions(report: Report, voice: Voice) -> list[Json]:
    """In the order of the JSON report."""
    places = {
        item.id: (checklist, section)
        for checklist in report.audit.checklists
        for section in checklist.sections
        for item in section.items
    }
    behind = _Behind.of(voice)
    return [_question(result, *places[result.item.id], behind, voice) for result in report.items]


class _Behind(Struct, frozen=True):
    """What an audit's items come from and what backs them, by id."""

    points: Mapping[str, Text]
    references: Mapping[str, Reference]

    @classmethod
    def of(cls, voice: Voice) -> _Behind:
        audit = voice.audit
        points = {name: text for source in audit.sources for name, text in source.points}
        return cls(points, {one.id: one for one in audit.references})


def _question(
    result: ItemResult, checklist: Checklist, section: Section, behind: _Behind, voice: Voice
) -> Json:
    item, entry = result.item, result.entry
    return {
        "number": voice.numbers[item.id],
        "checklist": checklist.id,
        "checklist_title": voice.text(checklist.title),
        "section": section.id,
        "section_title": voice.text(section.title),
        **_asked(item, voice),
        "sources": list(_sources(item, behind, voice)),
        "references": list(_references(item, behind, voice)),
        "status_label": status_name(result.status, voice),
        "answer_label": state(result, voice),
        "met_label": met_name(result.met, voice),
        "pending": result.pending,
        "backed": result.backed,
        "reviewed": result.reviewed,
        "note": entry.note.strip() or None,
        "at": entry.at or None,
        "at_label": voice.day(entry.at) if entry.at else None,
        "evidence": [_evidence(piece, voice) for piece in entry.evidence],
        "review": _review(item, entry.review, voice) if entry.review else None,
    }


def _asked(item: Item, voice: Voice) -> dict[str, Json]:
    """What its checklist says."""
    return {
        "title": voice.text(item.title),
        "ask": voice.shown(item.ask),
        "help": _shown(item.help, voice),
        "advice": _shown(item.advice, voice),
        "evidence_expected": _shown(item.evidence, voice),
        "gate_label": gate_name(item.gate, voice),
        "stage_label": voice.stage(item.stage) if item.stage else None,
        "effort": EFFORT[item.effort],
        "effort_label": voice(EFFORTS[EFFORT[item.effort]]),
    }


def _shown(text: Text | None, voice: Voice) -> str | None:
    return voice.shown(text) if text else None


def _sources(item: Item, behind: _Behind, voice: Voice) -> Iterator[Json]:
    for name in item.source:
        if name in behind.points:
            yield {"id": name, "text": voice.text(behind.points[name])}


def _references(item: Item, behind: _Behind, voice: Voice) -> Iterator[Json]:
    for ref in item.refs:
        if ref.ref in behind.references:
            yield {"id": ref.ref, **reference(behind.references[ref.ref], voice), "at": ref.at or None}


def reference(one: Reference, voice: Voice) -> dict[str, Json]:
    address = f"https://doi.org/{one.doi}" if one.doi else one.url
    return {"title": voice.text(one.title), "year": one.year or None, "url": web_address(address)}


def _evidence(piece: Evidence, voice: Voice) -> Json:
    file = piece if isinstance(piece, FileEvidence) else FileEvidence("")
    return {
        "label": named(piece),
        "url": None if file.file else web_address(named(piece)),
        "file": file.file or None,
        "size": file.size,
        "size_label": None if file.size is None else size_name(file.size, voice),
        "sha256": file.sha256 or None,
    }


def _review(item: Item, review: Review, voice: Voice) -> Json:
    return {
        "of": answer_of(review.of),
        "of_label": answer_name(item, review.of, voice),
        "result": review.result,
        "result_label": voice(RESULTS[review.result]),
        "answer": answer_of(review.answer),
        "answer_label": _label(item, review.answer, voice),
        "note": review.note.strip() or None,
        "reply": review.reply.strip() or None,
        "by": review.by or None,
        "at": review.at or None,
        "at_label": voice.day(review.at) if review.at else None,
    }


def _label(item: Item, answer: Answer, voice: Voice) -> str | None:
    return answer_name(item, answer, voice) if answer != "" else None
