"""What the change does not count, by the reason why, and the answers that nobody can compare."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import get_args

from humas.comparing import Change, Gone
from humas.comparing.questions import Doubt, LeftOut
from humas.model import Entry, as_text
from humas.render.chapters.comparing.answers import both_answers
from humas.render.chapters.comparing.naming import counted
from humas.render.document import Block, Heading, Paragraph, table
from humas.render.marks import plain
from humas.render.voice import NOTHING, Voice

_TOLD: tuple[Doubt, ...] = ("changed", "unknown", "new")
"""Doubts about single questions; one that is out of a scope is only counted."""

_REASONS: tuple[LeftOut, ...] = (*get_args(Doubt), *("not-asked", "n/a"))


def left_out(change: Change, voice: Voice) -> Iterator[Block]:
    yield Heading(3, voice("comparison.left_out"))
    counts = Counter(one.left_out for one in change.items if one.matters and one.left_out)
    rows = [[voice(f"comparison.why.{why}"), str(counts[why])] for why in _REASONS if counts[why]]
    if rows:
        yield table(voice.row("comparison.reason", "comparison.counted"), rows, right={1})
    else:
        yield Paragraph(voice("comparison.left_out_none"))
    for doubt in _TOLD:
        its = [one for one in change.items if one.verdict == "incomparable" and one.doubt == doubt]
        if its:
            yield Heading(4, counted(f"comparison.doubt.{doubt}", len(its), voice))
            yield Paragraph(voice(f"comparison.doubt.{doubt}.about"))
            yield both_answers(its, voice)
    yield from _gone(change.gone, voice)


def _gone(gone: tuple[Gone, ...], voice: Voice) -> Iterator[Block]:
    if gone:
        yield Heading(4, counted("comparison.gone", len(gone), voice))
        head = voice.row("comparison.gone_id", "comparison.before", "comparison.after")
        yield table(head, ([plain(one.id), _stored(one.before), _stored(one.after)] for one in gone))


def _stored(entry: Entry | None) -> str:
    return plain(as_text(entry.answer)) if entry and entry.answer != "" else NOTHING
