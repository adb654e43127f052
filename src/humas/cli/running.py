"""One run of the program: language, streams and signals set up, and every way to end mapped to an exit code."""

from __future__ import annotations

import os
import signal
import traceback
from collections.abc import Sequence
from types import FrameType

import typer

from humas.cli.application import application
from humas.cli.language import choose_language, system_language
from humas.cli.speaking import usage_error
from humas.printable import printable
from humas.problems import Stop, Unusable
from humas.terminal.streams import prepare, quiet, show, tell
from humas.words import Words, words

GOOD, NOT_GOOD, UNUSABLE, INCOMPLETE, BUG, INTERRUPTED = 0, 1, 2, 3, 70, 130


def run(arguments: Sequence[str]) -> int:
    """The exit code (FORMATS, section 8)."""
    prepare()
    _take_signals()
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
    except BrokenPipeError:
        quiet()
        return GOOD
    except Exception as error:  # noqa: BLE001 - whatever it is, the user is told where to turn
        return _bug(error, spoken)
    return code if isinstance(code, int) else GOOD


def tell_stop(stop: Stop, spoken: Words) -> None:
    """Every finding, then what it comes to."""
    from humas.render.problems import finding  # noqa: PLC0415 - most runs have none

    for problem in stop.problems if isinstance(stop, Unusable) else ():
        tell(finding(problem, spoken))
    values = {name: printable(value) for name, value in stop.values.items()}
    if "reason" in values:
        values["reason"] = spoken(f"findings.reason.{values['reason']}")
    if "what" in values:
        values["what"] = spoken(f"commands.what.{values['what']}")
    tell(spoken(f"commands.{stop.key}", **values))


def _take_signals() -> None:
    """A closed window and a polite kill end the run as Ctrl-C does: what was confirmed is on disk already."""
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _interrupt)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _bug(error: Exception, spoken: Words) -> int:
    if os.environ.get("HUMAS_DEBUG"):
        traceback.print_exception(error)
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{type(error).__name__}, {os.path.basename(last.filename)}:{last.lineno}"
    tell(spoken("commands.bug", error=where))
    return BUG
