"""One run of the program: language, streams and signals set up, and every way to end mapped to an exit code."""

from __future__ import annotations

import errno
import os
import signal
import traceback
from collections.abc import Sequence
from types import FrameType

import typer

from humas.cli.application import application
from humas.cli.exits import BUG, GOOD, INTERRUPTED, UNUSABLE
from humas.cli.language import asked_for, choose_language, known_language, system_language
from humas.cli.speaking import usage_error
from humas.cli.telling import tell_stop
from humas.problems import Stop
from humas.terminal.streams import prepare, quiet, show, tell
from humas.words import Words, words

COMPLETE = "__complete"
"""The command that no one types."""


def run(arguments: Sequence[str]) -> int:
    """The exit code (FORMATS, section 8)."""
    prepare()
    _take_signals()
    if arguments[:1] == [COMPLETE]:
        from humas.cli.completing import complete  # noqa: PLC0415 - only a shell asks for it

        return complete(arguments[1:])
    spoken = words(choose_language(arguments, os.environ, system_language))
    try:
        # Before `--help`, which otherwise would be shown in another language than the one asked for.
        known_language(asked_for(arguments))
        code = application(spoken).main(list(arguments), prog_name="humas", standalone_mode=False, obj=spoken)
        show("", flush=True)
    except Stop as stop:
        tell_stop(stop, spoken)
        return UNUSABLE
    except typer.TyperException as error:
        tell(usage_error(error, spoken))
        return UNUSABLE
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - whatever it is, the user is told where to turn
        return _bug(error, spoken)
    return code if isinstance(code, int) else GOOD


def _polite() -> list[int]:
    """The signals of a window that is closed and of a polite kill; there is no first one on Windows."""
    return [getattr(signal, name) for name in ("SIGHUP", "SIGTERM") if hasattr(signal, name)]


def _take_signals() -> None:
    """They end the run as Ctrl-C does: what was confirmed is on disk already."""
    for number in _polite():
        # What was told to be ignored, as by nohup, stays ignored.
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _interrupt)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    # One is enough: whoever closes a window often sends the other too, and the run is to end in its own way.
    # Not SIG_IGN yet: of a signal that has come and waits for its turn, Python would complain.
    for number in _polite():
        signal.signal(number, _again)
    raise KeyboardInterrupt


def _again(_number: int, _frame: FrameType | None) -> None:
    """The run is ending."""


def ignore_signals() -> None:
    """For what is left to do when the exit code is known: Python would drop our handlers, and die of the next one."""
    for number in _polite():
        if signal.getsignal(number) is _again:
            signal.signal(number, signal.SIG_IGN)


def _bug(error: Exception, spoken: Words) -> int:
    if isinstance(error, OSError) and error.errno in (errno.EPIPE, errno.EIO):
        # The window or the reader of our output is gone: nobody to tell, and nothing is lost.
        quiet()
        return INTERRUPTED
    if os.environ.get("HUMAS_DEBUG"):
        traceback.print_exception(error)
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{type(error).__name__}, {os.path.basename(last.filename)}:{last.lineno}"
    tell(spoken("commands.bug", error=where))
    return BUG
