"""Text that is not ours, made harmless to show: no control or bidirectional character goes out as itself."""

from __future__ import annotations

import re

CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff"
"""The inside of a character class: what is escaped wherever text is shown; newline and tab are not in it."""

NO_XML = {0xFFFE: r"\ufffe", 0xFFFF: r"\uffff"}
"""For `translate`: what XML cannot hold either, where everything else is escaped."""

LAST_BYTE = 0xFF

# Patterns, which `re` compiles and keeps when the first text is shown that is not ours: most runs show none.
_ANY = f"[{CONTROLS}]"
_LINE = f"[{CONTROLS}\n\t]"


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return {9: "\\t", 10: "\\n"}.get(code, f"\\x{code:02x}" if code <= LAST_BYTE else f"\\u{code:04x}")


def printable(text: str) -> str:
    """On one line: newline and tab are escaped too."""
    return re.sub(_LINE, _escape, text)


def printable_lines(text: str) -> str:
    """Newlines and tabs stay; every other control or bidirectional character is escaped."""
    return re.sub(_ANY, _escape, text)
