"""Where a number comes from, in words: the whole sum, one question of it, and what other answers would make of it."""

from __future__ import annotations

from collections.abc import Iterator

from humas.explaining.lines import Explanation
from humas.explaining.rungs import Rung
from humas.explaining.supposing import WhatIf
from humas.model import Item
from humas.render.chapters.explaining.checklists import checklists
from humas.render.chapters.explaining.oneitem import one_item
from humas.render.chapters.explaining.overall import heading, levels, overall
from humas.render.chapters.explaining.supposed import supposed
from humas.render.document import Block, Heading
from humas.render.marks import plain
from humas.render.voice import voice_for
from humas.words import Words


def explanation_document(explained: Explanation, words: Words) -> Iterator[Block]:
    """The whole sum, in the order in which it is made: questions, checklists, the overall score, level and stage."""
    voice = voice_for(explained.report, words, plain)
    for chapter in (heading, checklists, overall, levels):
        yield from chapter(explained, voice)


def item_document(
    explained: Explanation, item: Item, rungs: tuple[Rung, ...], words: Words
) -> Iterator[Block]:
    return one_item(explained, item, rungs, voice_for(explained.report, words, plain))


def then_document(
    explained: Explanation, item: Item, rungs: tuple[Rung, ...], words: Words
) -> Iterator[Block]:
    """What follows a `what_if_document`: one question as it would be, by the report that would come of it."""
    for block in item_document(explained, item, rungs, words):
        if isinstance(block, Heading) and block.level == 1:
            yield Heading(2, words("explain.if_item", question=block.text))
        else:
            yield Heading(3, block.text) if isinstance(block, Heading) else block


def what_if_document(what: WhatIf, words: Words) -> Iterator[Block]:
    return supposed(what, voice_for(what.before, words, plain))
