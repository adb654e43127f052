"""A report as Markdown for GitHub: in short for a head of office, then in full for whoever checks it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from humas.render.markdown.front import heading, summary
from humas.render.markdown.gaps import gaps
from humas.render.markdown.given import given
from humas.render.markdown.inert import inline
from humas.render.markdown.plan import plan
from humas.render.markdown.risks import risks
from humas.render.markdown.sources import sources
from humas.render.markdown.standing import parts, stages
from humas.render.markdown.sums import sums
from humas.render.voice import Voice, voice_for
from humas.report import Report
from humas.words import Words

_CHAPTERS: tuple[Callable[[Report, Voice], Iterator[str]], ...] = (
    heading,
    summary,
    parts,
    stages,
    risks,
    plan,
    given,
    gaps,
    sums,
    sources,
)


def as_markdown(report: Report, words: Words) -> str:
    voice = voice_for(report, words, inline)
    return "\n\n".join(block for chapter in _CHAPTERS for block in chapter(report, voice)) + "\n"
