"""Which items cover which points of the sources: as lines to read, as Markdown tables, as JSON.

Each takes an audit and, for a part of it, the id of one checklist.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from humas.covering import CoveredPoint, CoveredSource, coverage
from humas.model import Audit
from humas.render.document import Block, Heading, Paragraph, Table, table
from humas.render.json import Json, dumped
from humas.render.markdown.inert import JOINER
from humas.render.marks import plain
from humas.render.voice import Voice, voice_of
from humas.words import Words

FORMAT = "humas/coverage/1"

_COMMAND = re.compile(r"^\s*:(?=:)|##(?=\[)")
"""What the log of a CI job would take for a command; the id of a point, which a line begins with, may be any text."""


def as_text(audit: Audit, words: Words, checklist: str | None = None) -> str:
    """A point on one line, its id first, and each of its items on an indented line of its own."""
    voice = voice_of(audit, words)
    covered = coverage(audit, checklist)
    lines = [line for one in covered for line in (*_source_lines(one, voice), "")]
    lines.append(_sum(covered, voice))
    return "".join(_COMMAND.sub(rf"\g<0>{JOINER}", line) + "\n" for line in lines)


def _source_lines(covered: CoveredSource, voice: Voice) -> Iterator[str]:
    source = covered.source
    yield voice("report.covering_source", id=voice.inert(source.id), title=voice.text(source.title))
    yield ""
    for point in covered.points:
        yield voice("report.covering_point", id=voice.inert(point.id), text=voice.text(point.text))
        for line in _items(point, voice):
            yield f"  {line}"


def coverage_document(audit: Audit, words: Words, checklist: str | None = None) -> Iterator[Block]:
    voice = voice_of(audit, words, plain)
    covered = coverage(audit, checklist)
    titles = {one.id: one.title for one in audit.checklists}
    title = audit.title if checklist is None else titles[checklist]
    yield Heading(1, voice("report.covering_title", title=voice.text(title)))
    for one in covered:
        yield Heading(2, voice.text(one.source.title))
        yield _source_table(one, voice)
    yield Paragraph(_sum(covered, voice))


def _source_table(covered: CoveredSource, voice: Voice) -> Table:
    head = voice.row("report.paper_id", "report.covering_points", "report.covering_items")
    return table(
        head,
        (
            (voice.inert(point.id), voice.text(point.text), ", ".join(_items(point, voice)))
            for point in covered.points
        ),
    )


def as_json(audit: Audit, words: Words, checklist: str | None = None) -> str:
    voice = voice_of(audit, words)
    sources: list[Json] = [_source_json(one, voice) for one in coverage(audit, checklist)]
    identity: Json = {"id": audit.id, "version": audit.version}
    return dumped({"format": FORMAT, "audit": identity, "sources": sources})


def _source_json(covered: CoveredSource, voice: Voice) -> Json:
    points: list[Json] = [
        {"id": point.id, "text": voice.shown(point.text), "items": list(point.items)}
        for point in covered.points
    ]
    return {"id": covered.source.id, "title": voice.shown(covered.source.title), "points": points}


def _items(point: CoveredPoint, voice: Voice) -> list[str]:
    """The ids of its items; where there is none, that in words."""
    return [voice.inert(item) for item in point.items] or [voice("report.covering_none")]


def _sum(covered: tuple[CoveredSource, ...], voice: Voice) -> str:
    points = [point for one in covered for point in one.points]
    return voice(
        "report.covering_sum",
        points=len(points),
        covered=sum(bool(point.items) for point in points),
        items=len({item for point in points for item in point.items}),
    )
