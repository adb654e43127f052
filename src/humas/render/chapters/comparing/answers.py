"""The answers that have changed, each as it was and as it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from humas.comparing import Change
from humas.comparing.questions import ItemChange, Verdict
from humas.model import FreeText
from humas.render.chapters.comparing.naming import counted
from humas.render.chapters.given import state
from humas.render.document import Block, Heading, Paragraph, bullets, table
from humas.render.marks import plain
from humas.render.voice import NOTHING, Voice
from humas.report import ItemResult

_GROUPS: tuple[Verdict, ...] = (
    "better",
    "worse",
    "answered",
    "unanswered",
    "n/a",
    "applicable",
    "asked",
    "not-asked",
    "other-answer",
)


def answers(change: Change, voice: Voice) -> Iterator[Block]:
    yield Heading(3, voice("comparison.answers"))
    groups = {verdict: [one for one in change.items if one.verdict == verdict] for verdict in _GROUPS}
    if not any(groups.values()):
        yield Paragraph(voice("comparison.answers_none"))
    texts = [one for one in groups["other-answer"] if isinstance(one.item.kind, FreeText)]
    groups["other-answer"] = [one for one in groups["other-answer"] if one not in texts]
    for verdict, its in groups.items():
        yield from _group(f"comparison.verdict.{verdict}", its, voice)
    if texts:
        yield Heading(4, counted("comparison.texts", len(texts), voice))
        yield bullets(voice.question(one.item) for one in texts)
    same = sum(one.verdict == "same" for one in change.items)
    if same:
        yield Paragraph(voice("comparison.answers_same", count=same))


def _group(key: str, its: Sequence[ItemChange], voice: Voice) -> Iterator[Block]:
    if its:
        yield Heading(4, counted(key, len(its), voice))
        yield both_answers(its, voice)


def both_answers(its: Sequence[ItemChange], voice: Voice) -> Block:
    head = voice.row("comparison.question", "comparison.before", "comparison.after")
    rows = ([voice.question(one.item), _told(one.before, voice), _told(one.after, voice)] for one in its)
    return table(head, rows)


def _told(result: ItemResult | None, voice: Voice) -> str:
    """An answer by its name, with its score, or the reason why it does not apply; of a text only that it is there."""
    if result is None:
        return NOTHING
    if isinstance(result.item.kind, FreeText) and result.status == "answered":
        return voice("report.answered")
    answer, reason = state(result, voice), result.entry.note.strip()
    if result.status == "n/a" and reason:
        return voice("comparison.set_aside", answer=answer, reason=plain(reason))
    if result.score is None or not result.item.weight:
        return answer
    return voice("comparison.scored", answer=answer, score=voice.words.figure(result.score))
