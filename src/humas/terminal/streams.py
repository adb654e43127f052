"""Standard streams made fit for any text: what an old console cannot show is written in its own characters."""

from __future__ import annotations

import io
import os
import re
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterable
from typing import IO

NARROWEST, WIDEST = 30, 100
"""Columns: what is narrower or wider is written as if it were these."""

PLAIN = str.maketrans(
    {
        "█": "#", "▒": "+", "░": ".", "▸": ">", "─": "-", "–": "-", "·": "-", "…": "...", "×": "x", "÷": "/",
        "−": "-", "≥": ">=", "≈": "~", "≤": "<=", "“": '"', "”": '"', "‘": "'", "’": "'", "→": "->", "Σ": "sum",
    }
)  # fmt: skip


_NOT_ASCII = re.compile("[^\x00-\x7f]+")


class PlainText(io.TextIOWrapper):
    """A text stream whose encoding is not UTF-8."""

    def write(self, text: str) -> int:
        return super().write(text.translate(PLAIN))


def is_unicode(stream: IO[str]) -> bool:
    encoding: str | None = getattr(stream, "encoding", None)
    return (encoding or "ascii").lower().replace("-", "").startswith("utf")


def fit(stream: IO[str]) -> IO[str]:
    """The stream, or one in its place, to which any text can be written."""
    if not isinstance(stream, io.TextIOWrapper):
        return stream
    if is_unicode(stream):
        stream.reconfigure(errors="replace")
        return stream
    encoding, lines = stream.encoding, stream.line_buffering
    return PlainText(stream.detach(), encoding=encoding, errors="replace", line_buffering=lines)


def prepare() -> None:
    """Once at the start: nothing that is read or written can raise for its characters."""
    sys.stdout, sys.stderr = fit(sys.stdout), fit(sys.stderr)
    if isinstance(sys.stdin, io.TextIOWrapper):
        if not sys.stdin.isatty():
            sys.stdin.reconfigure(encoding="utf-8-sig")
        sys.stdin.reconfigure(errors="surrogateescape")


ENDS = ("\x1a", "\x04")
"""Ctrl-Z and Enter end the input on Windows, Ctrl-D elsewhere; they do so too where they come through as characters."""


def line_of(read: Callable[[str], str], prompt: str) -> str:
    """The next line; `read` takes the prompt. Raises EOFError at the end of the input, in whatever way it comes."""
    line = read(prompt)
    if line.strip(" \ufeff").startswith(ENDS):
        raise EOFError
    return line


def unix_newlines() -> None:
    """Line ends as they are written, on Windows too: there a shell of Unix's would take a carriage return along."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(newline="\n")


def wants_plain(environment: dict[str, str]) -> bool:
    """Whether the plain face is asked for, or the card could not be drawn (INTERVIEW, plain mode)."""
    return draws_nothing(environment) or not (is_terminal(sys.stdin) and is_terminal(sys.stdout))


def draws_nothing(environment: dict[str, str]) -> bool:
    """Whether lines are asked for that are only ever appended, or the terminal knows no others."""
    accessible = environment.get("ACCESSIBLE", "").strip().lower()
    return accessible not in ("", "0", "false", "no") or environment.get("TERM") == "dumb"


def is_terminal(stream: IO[str] | None) -> bool:
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def quiet() -> None:
    """After a closed pipe: nothing more goes out, and closing at exit says nothing either."""
    null = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            os.dup2(null, stream.fileno())
        except (OSError, ValueError, AttributeError):
            continue


def show(text: str, *, flush: bool = False) -> None:
    """A result, on stdout. A closed pipe is nobody's mistake: the rest goes nowhere."""
    _write(sys.stdout, text, flush=flush)


def show_json(text: str) -> None:
    """A result that a program reads: what the console has no character for is escaped, and none stands for another."""
    show(text if is_unicode(sys.stdout) else _NOT_ASCII.sub(_escaped, text))


def _escaped(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[start : start + 4]}" for start in range(0, len(units), 4))


def width_of_results() -> int:
    """In columns; 0 where there is no terminal to be narrower than a sentence."""
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size().columns)) if is_terminal(sys.stdout) else 0


def show_bytes(data: bytes) -> None:
    """A result that is no text, on stdout, which nobody looks at."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except (OSError, ValueError):
        quiet()


def show_lines(lines: Iterable[str], hanging: str = "") -> None:
    """A result in sentences: on a terminal each wraps at words, elsewhere each stays one line.

    `hanging` stands before every line that goes on with a sentence.
    """
    width = width_of_results()
    for line in lines:
        show(_wrapped(line, width, hanging))


def _wrapped(line: str, width: int, hanging: str = "") -> str:
    parts = [line]
    if width:
        parts = textwrap.wrap(
            line, width, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False
        )
    return "".join(f"{part}\n" for part in parts or [""])


def _width_of_talk() -> int:
    """In columns; 0 where there is no terminal, or it does not say."""
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns if is_terminal(sys.stderr) else 0
    except (OSError, ValueError):
        return 0


def tell(text: str) -> None:
    """Talk, on stderr. What a terminal has no room for wraps at words; what begins with a blank, as a caret, stays."""
    width = _width_of_talk()
    lines = (line if line.startswith(" ") else _wrapped(line, width)[:-1] for line in text.split("\n"))
    _write(sys.stderr, "".join(f"{line}\n" for line in lines), flush=True)


def _write(stream: IO[str], text: str, *, flush: bool) -> None:
    try:
        stream.write(text)
        if flush:
            stream.flush()
    except (OSError, ValueError):
        # A closed pipe, or a window that is gone.
        quiet()
