"""Which plain scalars YAML 1.1, which many tools still read, takes for something else, and where that matters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from humas.reading.names import said
from humas.yamltext import Map, Node, Scalar, Seq

_NUMBER = (
    r"[-+]?(?:0[0-9_]+"  # octal, or a zero that is lost
    r"|0b[01_]+"
    r"|[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"  # to the base of sixty
    r"|[0-9]+_[0-9_]*(?:\.[0-9_]*)?)"
)
NUMBER = re.compile(_NUMBER, re.ASCII)
ANY = re.compile(rf"y|n|yes|no|on|off|true|false|{_NUMBER}", re.ASCII | re.IGNORECASE)

Texts = Mapping[str, re.Pattern[str]]
"""The keys of texts, and what none of these may look like.

Answers, booleans and dates are left out: plain is how they are usually written, and a tool that takes an answer for
`true` takes it so wherever that answer stands. For the same reason a label may be Yes or No.
"""

OF_AUDITS: Texts = {
    **dict.fromkeys(("title", "about", "ask", "help", "evidence", "advice", "unit", "of", "points"), ANY),
    "label": NUMBER,
}
OF_ANSWERS: Texts = dict.fromkeys(
    ("agency", "assessor", "code", "group", "note", "evidence", "reply", "by"), ANY
)


def look_alikes(root: Node) -> Iterator[Scalar]:
    """Every key, and every value that is to be a text, that looks like something else."""
    texts = OF_ANSWERS if said(root, "humas").startswith("answers") else OF_AUDITS
    return _in(root, None, texts)


def _in(node: Node, wary: re.Pattern[str] | None, texts: Texts) -> Iterator[Scalar]:
    """`wary` is what a text here may not look like; None where no text is wanted."""
    match node:
        case Scalar():
            if wary and not node.quoted and wary.fullmatch(node.text):
                yield node
        case Seq():
            for member in node.items:
                yield from _in(member, None if isinstance(member, Map) else wary, texts)
        case Map():
            # Under a text stand its languages, under a group or the points of a source more texts.
            for key, value in node.entries:
                yield from _in(key, ANY, texts)
                yield from _in(value, texts.get(key.text, wary), texts)
