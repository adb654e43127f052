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
from humas.cli.language import choose_language, system_language
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


def _take_signals() -> None:
    """A closed window and a polite kill end the run as Ctrl-C does: what was confirmed is on disk already."""
    for name in ("SIGTERM", "SIGHUP"):
        # What was told to be ignored, as by nohup, stays ignored.
        if hasattr(signal, name) and signal.getsignal(getattr(signal, name)) is not signal.SIG_IGN:
            signal.signal(getattr(signal, name), _interrupt)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


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
