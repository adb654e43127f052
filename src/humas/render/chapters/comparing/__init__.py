"""What a comparison says: in short first, then each year as it stands, then what has moved from one to the next."""

from __future__ import annotations

from collections.abc import Iterator

from humas.comparing import Comparison
from humas.render.chapters.comparing.answers import answers
from humas.render.chapters.comparing.figures import parts
from humas.render.chapters.comparing.front import heading, summary
from humas.render.chapters.comparing.gates import gates
from humas.render.chapters.comparing.leftout import left_out
from humas.render.chapters.comparing.naming import names_of
from humas.render.chapters.comparing.steps import in_short
from humas.render.chapters.comparing.years import checklists
from humas.render.document import Block, Heading
from humas.render.marks import plain
from humas.render.voice import voice_for
from humas.words import Words


def comparison_document(comparison: Comparison, words: Words) -> Iterator[Block]:
    """Questions have the numbers of the last year."""
    voice = voice_for(comparison.years[-1].report, words, plain)
    names = names_of(comparison, voice)
    yield from heading(comparison, voice, names)
    yield from summary(comparison, voice, names)
    yield from checklists(comparison, voice, names)
    for change in comparison.changes:
        yield Heading(2, voice("comparison.step", before=names(change.before), after=names(change.after)))
        if comparison.span:
            yield in_short(change, voice)
        yield from parts(change, voice, names)
        yield from gates(change, voice)
        yield from answers(change, voice)
        yield from left_out(change, voice)
