"""What no answer stands for: left open, not applicable, not asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from humas.model import Condition, Item
from humas.render.conditions import condition, switches
from humas.render.document import Block, Heading, Nested, Paragraph, bullets
from humas.render.facts import critical_not_asked
from humas.render.marks import plain
from humas.render.naming import answer_name
from humas.render.voice import Voice
from humas.report import ItemResult, Report


def gaps(report: Report, voice: Voice) -> Iterator[Block]:
    yield Heading(2, voice("report.gaps"))
    by_status = {
        status: [result for result in report.items if result.status == status]
        for status in ("unanswered", "n/a", "not-asked")
    }
    yield Heading(3, voice("report.gaps_unanswered"))
    yield bullets([_open(one, voice) for one in by_status["unanswered"]] or [voice("report.none")])
    yield Heading(3, voice("report.gaps_na"))
    yield bullets([_na(one, voice) for one in by_status["n/a"]] or [voice("report.none")])
    results = {result.item.id: result for result in report.items}
    yield Heading(3, voice("report.gaps_not_asked"))
    yield bullets(_not_asked(by_status["not-asked"], results, voice) or [voice("report.none")])
    yield from _unbacked(report, voice)
    yield Heading(3, voice("report.gaps_gates"))
    yield bullets([voice.question(item) for item in critical_not_asked(report)] or [voice("report.none")])


def _unbacked(report: Report, voice: Voice) -> Iterator[Block]:
    """Why what is backed is less than what is declared: answers that earn something and prove nothing."""
    unbacked = [one for one in report.items if one.weight and one.score and not one.backed]
    if unbacked:
        yield Heading(3, voice("report.gaps_unbacked"))
        yield Paragraph(voice("report.gaps_unbacked_about"))
        yield bullets(voice.question(one.item) for one in unbacked)


def _open(result: ItemResult, voice: Voice) -> str:
    name = voice.question(result.item)
    return voice("report.pending", question=name) if result.pending else name


def _na(result: ItemResult, voice: Voice) -> str:
    reason = result.entry.note.strip()
    name = voice.question(result.item)
    return voice("report.because", question=name, reason=plain(reason)) if reason else name


def _not_asked(
    not_asked: list[ItemResult], results: dict[str, ItemResult], voice: Voice
) -> list[str | Nested]:
    """A condition is said once, with what the questions that it looks at were answered; its items hang below it."""
    by_condition: dict[Condition, list[Item]] = {}
    for one in not_asked:
        by_condition.setdefault(one.item.when, []).append(one.item)
    return [
        Nested(only_when(when, results, voice), tuple(voice.question(item) for item in items))
        for when, items in by_condition.items()
    ]


def only_when(when: Condition, results: Mapping[str, ItemResult], voice: Voice) -> str:
    """What an item hangs on, and how that stands."""
    looked_at = [results[name] for name in switches(when) if name in results]
    answers = [
        voice("report.switch", question=voice.question(one.item), answer=_now(one, voice))
        for one in looked_at
    ]
    line = voice("report.only_when", condition=condition(when, voice))
    return voice("report.now", line=line, answers="; ".join(answers)) if answers else line


def _now(result: ItemResult, voice: Voice) -> str:
    match result.status:
        case "answered" | "n/a":
            return answer_name(result.item, result.entry.answer, voice)
        case "unanswered":
            return voice("report.unanswered")
        case "not-asked":
            return voice("report.not_asked")
