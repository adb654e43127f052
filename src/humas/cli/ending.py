"""The end of an audit: what it came to, the command that goes on, and the reports."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from humas.cli.exits import GOOD, INCOMPLETE
from humas.cli.typed import as_typed
from humas.cli.wishing import Wish
from humas.cli.writing import announce, check_ours, format_for, renderer, write_report
from humas.interview.state import State
from humas.printable import printable
from humas.render.summary import summary
from humas.report import Report, report_of
from humas.terminal.streams import show_lines
from humas.words import Words


def ended(state: State, path: Path, wish: Wish, words: Words, written: Words) -> int:
    """The exit code; `path` is where the answers are now, `written` are the words of the reports. Raises Stop."""
    report, shown = report_of(state.audit, state.answers), printable(str(path))
    show_lines(("", *summary(report, words), ""))
    again = partial(_again, path, wish)
    if not report.complete:
        show_lines((words("interview.left", path=shown, command=again(full=wish.full)),))
    elif report.answers.scope == "quick":
        show_lines((words("interview.left.quick", path=shown, command=again(full=True)),))
    else:
        show_lines((words("commands.saved-in", path=shown),))
    _write_reports(report, path, wish, written)
    return GOOD if report.complete else INCOMPLETE


def _again(path: Path, wish: Wish, *, full: bool) -> str:
    """The command that goes on, as it is typed."""
    ways = ["--full"] if full else []
    last = ["--from", str(wish.last)] if wish.last else []
    chosen = ["-c", str(wish.checklists)] if wish.checklists else []
    return printable(as_typed(["humas", "audit", str(path), *ways, *last, *chosen]))


def _write_reports(report: Report, answers: Path, wish: Wish, words: Words) -> None:
    for target in wish.report_paths(answers):
        check_ours(target)
        format_ = format_for(str(target), None)
        announce(format_, words)
        write_report(target, renderer(format_)(report, words))
        show_lines((words("commands.written", path=printable(str(target))),))
