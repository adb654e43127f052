"""Every answer with what stands behind it: note, evidence and review, for a reader who checks."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from humas.model import NO_ENTRY, Answer, Evidence, FileEvidence, FreeText, Item, Review
from humas.render.document import Block, Heading, Paragraph, Quotation, bullets
from humas.render.marks import code, link, plain
from humas.render.naming import answer_name, size_name
from humas.render.voice import Voice
from humas.report import ItemResult, Report

_DIGITS = 12
RESULTS = {
    "accepted": "report.review_accepted",
    "changed": "report.review_changed",
    "rejected": "report.review_rejected",
}


def given(report: Report, voice: Voice) -> Iterator[Block]:
    yield Heading(2, voice("report.answers"))
    results = {result.item.id: result for result in report.items if result.entry != NO_ENTRY}
    if not results:
        yield Paragraph(voice("report.no_answers"))
    for checklist in report.audit.checklists:
        if not any(item.id in results for item in checklist.items):
            continue
        yield Heading(3, voice.text(checklist.title))
        for section in checklist.sections:
            inside = [results[item.id] for item in section.items if item.id in results]
            if inside:
                yield Heading(4, voice.text(section.title))
            for result in inside:
                yield Heading(5, f"{voice.numbers[result.item.id]}. {voice.text(result.item.title)}")
                yield from told(result, voice)


def told(result: ItemResult, voice: Voice) -> Iterator[Block]:
    """One question, with its answer and what stands behind it."""
    item, entry = result.item, result.entry
    yield Paragraph(voice.text(item.ask))
    free = isinstance(item.kind, FreeText) and result.status == "answered"
    facts = list(_facts(result, voice, free=free))
    if facts:
        yield bullets(facts)
    if free:
        yield Paragraph(voice("report.answer"))
        yield Quotation(str(entry.answer))
    if entry.note.strip():
        yield Paragraph(voice("report.reason" if result.status == "n/a" else "report.note"))
        yield Quotation(entry.note)
    if entry.review and entry.review.note.strip():
        yield Paragraph(voice("report.review_note"))
        yield Quotation(entry.review.note)
    if entry.review and entry.review.reply.strip():
        yield Paragraph(voice("report.review_reply"))
        yield Quotation(entry.review.reply)


def _facts(result: ItemResult, voice: Voice, *, free: bool) -> Iterator[str]:
    """What stands in one line each; a free text is quoted below instead."""
    item, entry = result.item, result.entry
    if not free:
        yield voice("report.answer_line", answer=state(result, voice))
    if result.points is not None:
        yield _scored(result.points, result, voice) if result.weight else voice("report.unscored")
    for evidence in entry.evidence:
        yield voice("report.evidence", evidence=_evidence(evidence, voice))
    if entry.review:
        yield from _review(item, entry.review, entry.answer, voice)


def _scored(points: Fraction, result: ItemResult, voice: Voice) -> str:
    """More points than earn full marks are not told as more than all."""
    amount, full = voice.words.amount, result.item.full
    key = "report.points_over" if points > full else "report.points"
    score, weight = voice.words.figure(result.score), amount(result.weight)
    return voice(key, points=amount(points), full=amount(full), score=score, weight=weight)


def state(result: ItemResult, voice: Voice) -> str:
    """The answer by its name, or why a stored one does not count."""
    named = answer_name(result.item, result.entry.answer, voice)
    match result.status:
        case "answered" | "n/a":
            return named
        case "unanswered":
            key = "report.unanswered"
        case "not-asked":
            key = "report.not_asked"
    return voice("report.stored", state=voice(key), answer=named) if result.entry.answer else voice(key)


def _evidence(evidence: Evidence, voice: Voice) -> str:
    match evidence:
        case FileEvidence(file=file, size=size, sha256=digest):
            facts = [code(file)]
            if size is not None:
                facts.append(size_name(size, voice))
            if digest:
                facts.append(voice("report.sha256", digest=code(digest[:_DIGITS])))
            return ", ".join(facts)
        case str():
            return link(evidence)


def _review(item: Item, review: Review, present: Answer, voice: Voice) -> Iterator[str]:
    said = voice("report.review", result=voice(RESULTS[review.result]))
    if review.by:
        said = voice("report.review_by", review=said, by=plain(review.by))
    if review.at:
        said = voice("report.review_at", review=said, date=voice.day(review.at))
    yield said
    if review.answer:
        yield voice("report.review_answer", answer=answer_name(item, review.answer, voice))
    if review.of != present:
        yield voice("report.review_of", answer=answer_name(item, review.of, voice))
