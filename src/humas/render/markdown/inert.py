"""Text that is not ours as Markdown that shows it, character for character, and means nothing else.

CommonMark lets every ASCII punctuation mark be escaped with a backslash, which ends markup, tables and
entities. What GitHub looks for only after that (mentions, mail addresses, issue numbers, emoji names) sees no
backslash any more: there an invisible word joiner keeps the characters apart.
"""

from __future__ import annotations

import re

from humas.printable import printable
from humas.render.voice import NOTHING

JOINER = "\u2060"

_LATE = re.compile(r"(?<=@)(?=\S)|(?<=#)(?=\d)|(?<=:)(?=\d*[a-z_+-][a-z0-9_+-]*(?::|$))")
_MARKUP = re.compile(r"[\\`*_\[\]<>|~#$]|&(?=[#A-Za-z])|:(?=[:/])|(?<=www)\.", re.IGNORECASE)
_BLOCK_START = re.compile(r"^(?:\d{1,9}(?=[.)](?:\s|$))|(?=[-+=:]))")
_BLANKS = re.compile(r"[ \t\n]+")
_PATH = r"[A-Za-z0-9\-._~:/?#@!$&'()*+,=%]*"
"""Of a URL's own characters the brackets are left out, and `;`, without which there is no entity."""
_SAFE_LINK = re.compile(rf"https?://[A-Za-z0-9.-]+(:[0-9]+)?([/?#]{_PATH})?")


def inline(text: str) -> str:
    """On one line, fit for any place: the start of a paragraph, a heading, a list item, a table cell."""
    shown = printable(_BLANKS.sub(" ", text)).strip()
    escaped = _MARKUP.sub(r"\\\g<0>", _LATE.sub(JOINER, shown))
    return _BLOCK_START.sub(r"\g<0>\\", escaped) or NOTHING


def block(text: str, prefix: str = "") -> str:
    """Lines and paragraphs as they were typed; `prefix` "> " makes a quotation of them."""
    lines = [inline(line) if line.strip() else "" for line in text.strip().split("\n")]
    if not any(lines):
        return prefix + NOTHING
    breaks = ["\\" if line and after else "" for line, after in zip(lines, [*lines[1:], ""], strict=True)]
    return "\n".join((prefix + line + ending).rstrip() for line, ending in zip(lines, breaks, strict=True))


def quotation(text: str) -> str:
    return block(text, "> ")


def code(text: str) -> str:
    """A code span around any text; outside of tables only, as there a pipe would end the cell.

    Nothing can be escaped in it, so that a log that reads `##[` as a command needs the joiner here too.
    """
    shown = printable(text).replace("##[", f"##{JOINER}[")
    if not shown.strip():
        return NOTHING
    fence = "`" * (max(map(len, re.findall("`+", shown)), default=0) + 1)
    pad = " " if {shown[0], shown[-1]} & {" ", "`"} else ""
    return f"{fence}{pad}{shown}{pad}{fence}"


def link(address: str) -> str:
    """A link where the address is plain http(s) with a plain host; else only its text."""
    return f"<{address}>" if _SAFE_LINK.fullmatch(address) else inline(address)
