"""What a report says, chapter by chapter: in short for a head of office, then in full for whoever checks it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from humas.render.chapters.answered import answered
from humas.render.chapters.front import heading, summary
from humas.render.chapters.gaps import gaps
from humas.render.chapters.given import given
from humas.render.chapters.plan import plan
from humas.render.chapters.risks import risks
from humas.render.chapters.sources import sources
from humas.render.chapters.standing import parts, stages
from humas.render.chapters.sums import sums
from humas.render.document import Block
from humas.render.marks import plain
from humas.render.voice import Voice, voice_for
from humas.report import Report
from humas.words import Words

_CHAPTERS: tuple[Callable[[Report, Voice], Iterator[Block]], ...] = (
    heading,
    summary,
    parts,
    stages,
    answered,
    risks,
    plan,
    given,
    gaps,
    sums,
    sources,
)


def report_document(report: Report, words: Words) -> Iterator[Block]:
    voice = voice_for(report, words, plain)
    return (block for chapter in _CHAPTERS for block in chapter(report, voice))
