"""Sentences as Markdown: what is marked in them as markup, and all else as text that means nothing else.

CommonMark lets every ASCII punctuation mark be escaped with a backslash, which ends markup, tables and
entities. What GitHub looks for only after that (mentions, mail addresses, issue numbers, emoji names) sees no
backslash any more: there an invisible word joiner keeps the characters apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from humas.render.marks import BOX, CODE, LINK, STRONG, plain, runs
from humas.render.voice import NOTHING

JOINER = "\u2060"

_LATE = re.compile(r"(?<=@)(?=\S)|(?<=#)(?=\d)|(?<=:)(?=\d*[a-z_+-][a-z0-9_+-]*(?::|$))")
_MARKUP = re.compile(r"[\\`*_\[\]<>|~#$]|&(?=[#A-Za-z])|:(?=[:/])|(?<=www)\.", re.IGNORECASE)
_BLOCK_START = re.compile(r"^(?:\d{1,9}(?=[.)](?:\s|$))|(?=[-+=:]))")


def inline(sentence: str) -> str:
    """Fit for any place: the start of a paragraph, a list item, a table cell."""
    return _BLOCK_START.sub(r"\g<0>\\", within(sentence))


def within(sentence: str) -> str:
    """Fit for where a line has begun already, as after the signs of a heading."""
    if sentence.isprintable():  # no mark is
        return _escaped(sentence)
    return "".join(_INK[mark](piece) for mark, piece in runs(sentence))


def typed(text: str, prefix: str = "") -> str:
    """A text that is not ours, its lines and paragraphs as they are; `prefix` "> " makes a quotation of them."""
    lines = [inline(plain(line)) if line.strip() else "" for line in text.strip().split("\n")]
    if not any(lines):
        return prefix + NOTHING
    breaks = ["\\" if line and after else "" for line, after in zip(lines, [*lines[1:], ""], strict=True)]
    return "\n".join((prefix + line + ending).rstrip() for line, ending in zip(lines, breaks, strict=True))


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\g<0>", _LATE.sub(JOINER, text))


def _strong(text: str) -> str:
    return f"**{_escaped(text)}**"


def _code(text: str) -> str:
    """A code span around any text; outside of tables only, as there a pipe would end the cell.

    Nothing can be escaped in it, so that a log that reads `##[` as a command needs the joiner here too.
    """
    shown = text.replace("##[", f"##{JOINER}[")
    fence = "`" * (max(map(len, re.findall("`+", shown)), default=0) + 1)
    pad = " " if {shown[0], shown[-1]} & {" ", "`"} else ""
    return f"{fence}{pad}{shown}{pad}{fence}"


def _link(address: str) -> str:
    return f"<{address}>"


def _box(_: str) -> str:
    return "[ ]"


_INK: Mapping[str, Callable[[str], str]] = {
    "": _escaped,
    STRONG: _strong,
    CODE: _code,
    LINK: _link,
    BOX: _box,
}
