"""Which plain scalars YAML 1.1, which many tools still read, takes for something else, and where that matters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from humas.reading.names import said
from humas.yamltext import Map, Node, Scalar, Seq, is_quoted

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


def look_alikes(root: Node) -> list[Scalar]:
    """Every key, and every value that is to be a text, that looks like something else."""
    found: list[Scalar] = []
    _look(root, None, OF_ANSWERS if said(root, "humas").startswith("answers") else OF_AUDITS, found)
    return found


def _look(node: Node, wary: re.Pattern[str] | None, texts: Texts, found: list[Scalar]) -> None:
    """`wary` is what a text in here may not look like; None where no text is wanted.

    A list that grows, and no call for a scalar: every node of every file goes by here.
    """
    if isinstance(node, Map):
        # Under a text stand its languages, under a group or the points of a source more texts.
        for key, value in node.values.items():
            if _is_odd_key(key):
                found += [one for one in node.keys if one.value == key and not is_quoted(one)]
            here = texts.get(key, wary)
            if not isinstance(value, Scalar):
                _look(value, here, texts, found)
            elif here and " " not in value.value and here.fullmatch(value.value) and not is_quoted(value):
                found.append(value)
    elif isinstance(node, Seq):
        for member in node.items:
            if not isinstance(member, Scalar):
                _look(member, None if isinstance(member, Map) else wary, texts, found)
            elif wary and wary.fullmatch(member.value) and not is_quoted(member):
                found.append(member)


@lru_cache(1024)
def _is_odd_key(key: str) -> bool:
    return ANY.fullmatch(key) is not None
