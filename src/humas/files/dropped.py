"""What a line that names a file may mean: typed by hand, dragged into a terminal, or pasted from a file manager.

Every terminal writes a path with a blank in its own way: in quotes, with backslashes, as a `file:` URL, or as the
command that PowerShell would run.
"""

from __future__ import annotations

import re
import shlex
from urllib.parse import unquote

_MARKS = "\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
"""Stand, unseen, before a path that is copied from a window of properties on Windows."""
_POWERSHELL = re.compile(r"&\s+(?=['\"])")
_WINDOWS_PATH = re.compile(r"[A-Za-z]:[\\/]|\\\\")
_ESCAPED = re.compile(r"\\[^A-Za-z0-9\\]")
_WORDS = re.compile(r"'[^']*'|\"[^\"]*\"|\S+")


def unmarked(typed: str) -> str:
    return re.sub(f"^[{_MARKS}\\s]+|[{_MARKS}\\s]+$", "", typed)


def is_marked_as_file(bare: str) -> bool:
    """Whether it stands in quotes or is a `file:` URL: whatever its name, a file is meant."""
    return bool(_quoted(bare) or _is_url(bare))


def readings(bare: str, *, windows: bool) -> tuple[str, ...]:
    """The paths that may be meant, the likeliest first; where none of them is there, that one is told."""
    quoted = _quoted(bare)
    url = quoted[1:-1] if quoted else bare
    if _is_url(url):
        return (_from_url(url, windows=windows),)
    if quoted and (windows or _POWERSHELL.match(bare)):
        mark = quoted[0]
        # PowerShell writes a quote in a path twice.
        return (quoted[1:-1].replace(mark * 2, mark),)
    if windows or _WINDOWS_PATH.match(bare):
        return (bare,)
    unescaped = _unescaped(bare)
    if quoted:
        return tuple(dict.fromkeys((unescaped, bare[1:-1])))
    both = (unescaped, bare) if _ESCAPED.search(bare) else (bare, unescaped)
    return tuple(dict.fromkeys(both))


def several(bare: str, *, windows: bool) -> tuple[str, ...]:
    """The words of a line on which more than one file may have been dropped; none where it holds but one word."""
    try:
        words = _WORDS.findall(bare) if windows else shlex.split(bare)
    except ValueError:
        return ()
    words = [word.strip("'\"") for word in words] if windows else words
    return tuple(words) if len(words) > 1 else ()


def _quoted(bare: str) -> str:
    """The text in quotes, with them; "" where it is not all of the line."""
    text = _POWERSHELL.sub("", bare, count=1)
    return text if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'" else ""


def _is_url(bare: str) -> bool:
    return bare[:6].lower() == "file:/"


def _from_url(bare: str, *, windows: bool) -> str:
    """`file:///C:/a%20b` is `C:/a b` on Windows, where `file://server/share/a` is `//server/share/a`."""
    rest = unquote(bare[5:], errors="surrogateescape")
    host, slash, path = rest[2:].partition("/") if rest.startswith("//") else ("", "", rest)
    path = slash + path
    if host.lower() not in ("", "localhost"):
        return f"//{host}{path}"
    return path.lstrip("/") if windows and re.match(r"/+[A-Za-z]:", path) else path


def _unescaped(bare: str) -> str:
    """As a Unix shell would read it; the line itself where that would not be one word."""
    try:
        words = shlex.split(bare)
    except ValueError:
        return bare
    return words[0] if len(words) == 1 else bare
