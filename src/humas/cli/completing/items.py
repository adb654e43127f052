"""What may stand for an item of an audit, and behind `=` for an answer to it."""

from __future__ import annotations

from collections.abc import Iterator

from humas.model import UNKNOWN, Audit, Choices, FreeText, Item, Number, Ratio, Tick
from humas.words import Words

Offered = Iterator[tuple[str, str]]


def items(audit: Audit, words: Words) -> Offered:
    for item in audit.items:
        yield item.id, item.title.shown(words.language, audit.languages[0])


def assumptions(word: str, audit: Audit, words: Words) -> Offered:
    """`ITEM=` while several items begin so, and with its answers once there is only one."""
    name, equals, _ = word.partition("=")
    if equals:
        meant = [item for item in audit.items if name in (item.id, item.id.partition("/")[2])]
    else:
        meant = [item for item in audit.items if item.id.startswith(name.casefold())]
    if len(meant) == 1:
        called = name if equals else meant[0].id
        yield from ((f"{called}={answer}", told) for answer, told in _answers(meant[0], word, words))
    else:
        yield from ((f"{item.id}=", item.title.shown(words.language)) for item in meant)


def _answers(item: Item, word: str, words: Words) -> Offered:
    match item.kind:
        case Choices(choices=choices):
            yield from ((one.answer, one.label.shown(words.language)) for one in choices)
        case Tick(options=options):
            # Several stand behind one another, with commas between them.
            typed = word.partition("=")[2]
            before = typed[: typed.rfind(",") + 1]
            taken = before.split(",")
            for one in options:
                if one.answer not in taken:
                    yield before + one.answer, one.label.shown(words.language)
        case Ratio() | Number():
            yield UNKNOWN, words("explain.way_unknown")
        case FreeText():
            return
