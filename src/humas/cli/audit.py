"""`humas audit`: open or begin an answers file, interview, show the result, write the report."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import replace
from pathlib import Path

from humas.asking import standings
from humas.cli.exits import GOOD, INCOMPLETE, INTERRUPTED
from humas.cli.loading import Loaded, load
from humas.cli.targets import write_text
from humas.cli.typed import as_typed
from humas.cli.wishing import Wish, with_names
from humas.cli.writing import default_path, format_for, may_overwrite, renderer
from humas.files.audits import bundled_folder, load_audit
from humas.files.disk import read_file, reason_of
from humas.files.evidence import look_at
from humas.files.names import slug
from humas.files.saving import AnswersFile, held
from humas.interview.lengths import introduction, length, shorter
from humas.interview.said import Told
from humas.interview.state import State, begin
from humas.interview.turns import LONGEST, World
from humas.model import Answers, Audit, Scope
from humas.printable import printable
from humas.problems import Stop
from humas.render.findings.sentences import finding
from humas.render.summary import summary
from humas.render.voice import Voice, voice_of
from humas.report import Report, report_of
from humas.terminal.loop import Desk, Face, Outcome, interview
from humas.terminal.streams import is_terminal, show, show_lines, tell, wants_plain
from humas.words import Words


def run_audit(wish: Wish, words: Words, *, colour: bool) -> int:
    scope = wish.scope
    wish = with_names(wish, words, lambda: _introduction(wish, scope, words))
    path = wish.answers or Path(f"{slug(wish.agency or '')}.yaml")
    for target in _targets(wish, path):
        format_for(str(target), None)
        if os.path.realpath(target) == os.path.realpath(path):
            raise Stop("output-is-input", path=str(target))
        _check_ours(target)
    with ExitStack() as stack:
        stack.enter_context(held(path))
        if os.path.lexists(path):
            loaded = _reopened(load(path, wish.checklists), path, wish, scope)
            file = AnswersFile(path, read_file(path))
        else:
            loaded, file = _begun(path, wish, scope)
        stack.push(file.holding)
        outcome = _interviewed(loaded, file, wish, words, colour=colour)
        return _ended(outcome, file, wish, words)


def _introduction(wish: Wish, scope: Scope, words: Words) -> tuple[str, ...]:
    audit = load_audit(wish.checklists or bundled_folder())
    return introduction(audit, words) if scope == "full" else ()


def _reopened(loaded: Loaded, path: Path, wish: Wish, scope: Scope) -> Loaded:
    """An answers file that is there must be the one that is meant."""
    answers = loaded.answers
    if wish.agency is not None and _same(wish.agency) != _same(answers.agency):
        raise Stop("other-agency", path=str(path), theirs=answers.agency, ours=wish.agency)
    if scope not in ("full", answers.scope):
        theirs = answers.scope if isinstance(answers.scope, str) else ", ".join(answers.scope)
        raise Stop("other-scope", path=str(path), scope=theirs)
    _check_scope(loaded.audit, answers.scope)
    return loaded


def _same(name: str) -> str:
    return " ".join(name.casefold().split())


def _begun(path: Path, wish: Wish, scope: Scope) -> tuple[Loaded, AnswersFile]:
    """A new answers file, on disk before the first question."""
    audit = load_audit(wish.checklists or bundled_folder())
    _check_scope(audit, scope)
    answers = Answers(
        audit_id=audit.id,
        audit_version=audit.version,
        audit_digest=audit.digest,
        agency=wish.agency or "",
        scope=scope,
        assessor=wish.assessor or "",
        date=datetime.datetime.now(tz=datetime.UTC).astimezone().date().isoformat(),
    )
    try:
        file = AnswersFile.create(path, answers)
    except (OSError, ValueError) as error:
        raise Stop("not-written", path=str(path), reason=reason_of(error)) from None
    return Loaded(file.document, audit, answers, ()), file


def _check_scope(audit: Audit, scope: Scope) -> None:
    known = [checklist.id for checklist in audit.checklists]
    for name in scope if isinstance(scope, tuple) else ():
        if name not in known:
            raise Stop("bad-checklist", value=name, allowed=", ".join(known))
    if not standings(audit, scope, {}):
        raise Stop("empty-scope")


def _interviewed(loaded: Loaded, file: AnswersFile, wish: Wish, words: Words, *, colour: bool) -> Outcome:
    if wish.assessor and wish.assessor != loaded.answers.assessor:
        try:
            file.set_header("assessor", wish.assessor)
        except OSError as error:
            raise Stop("not-written", path=str(file.place), reason=reason_of(error)) from None
        loaded = replace(loaded, answers=replace(loaded.answers, assessor=wish.assessor))
    voice = voice_of(loaded.audit, words)
    state = begin(loaded.audit, loaded.answers)
    desk = Desk(
        face=_face(wish, voice, colour=colour),
        voice=voice,
        read=_reader(),
        say=tell,
        world=World(now, lambda typed: look_at(typed, file.place.parent)),
        patient=is_terminal(sys.stdin),
    )
    greeting = _greeting(state, file, voice, introduced=wish.introduced)
    notices = tuple(finding(notice, words) for notice in loaded.notices)
    return interview(state, file, desk, (Told((*notices, *greeting)),))


def _greeting(state: State, file: AnswersFile, voice: Voice, *, introduced: bool) -> tuple[str, ...]:
    words, count, scope = voice.words, len(state.applying), state.answers.scope
    keys = words("interview.keys")
    path = voice.inert(str(file.place))
    if state.answered:
        return words("interview.resumed", path=path, answered=state.answered, count=count), keys
    title, agency = voice.text(state.audit.title), voice.inert(state.answers.agency)
    time = length(count, scope, words)
    welcome = words("interview.welcome", title=title, agency=agency, count=count, time=time)
    ways = shorter(state.audit, words) if scope == "full" and not introduced else ()
    return welcome, *ways, words("interview.welcome.stop", path=path), keys


def _face(wish: Wish, voice: Voice, *, colour: bool) -> Face:
    if wish.plain or wants_plain(dict(os.environ)):
        from humas.terminal.plain import Plain  # noqa: PLC0415 - one of the two is used

        return Plain(voice, show)
    from humas.terminal.card import card_on  # noqa: PLC0415 - rich takes a twentieth of a second

    return card_on(sys.stdout, voice, colour=colour)


def _reader() -> Callable[[str], str]:
    """Lines from a terminal with its editing, or from a pipe, which must be read as it is."""
    if is_terminal(sys.stdin):
        with suppress(ImportError):
            import readline  # noqa: F401, PLC0415 - makes input() a line editor
        return input
    return _read_line


def _read_line(prompt: str) -> str:
    """A prompt that nobody types at is a line of its own."""
    show(f"{prompt.rstrip()}\n", flush=True)
    line = sys.stdin.readline(4 * LONGEST) if sys.stdin else ""
    if not line:
        raise EOFError
    return line.removesuffix("\n").removesuffix("\r")


def now() -> str:
    return datetime.datetime.now(tz=datetime.UTC).astimezone().isoformat(timespec="seconds")


def _ended(outcome: Outcome, file: AnswersFile, wish: Wish, words: Words) -> int:
    path = printable(str(file.place))
    if outcome.how == "interrupted":
        tell("\n" + words("interview.interrupted", path=path))
        return INTERRUPTED
    report = report_of(outcome.state.audit, outcome.state.answers)
    show_lines(("", *summary(report, words), ""))
    if report.complete:
        show_lines((words("commands.saved-in", path=path),))
    else:
        chosen = ["-c", str(wish.checklists)] if wish.checklists else []
        again = as_typed(["humas", "audit", str(file.place), *chosen])
        show_lines((words("interview.left", path=path, command=printable(again)),))
    _write_reports(report, file.place, wish, words)
    return GOOD if report.complete else INCOMPLETE


def _write_reports(report: Report, answers: Path, wish: Wish, words: Words) -> None:
    for target in _targets(wish, answers):
        _check_ours(target)
        write_text(target, renderer(format_for(str(target), None))(report, words))
        show_lines((words("commands.written", path=printable(str(target))),))


def _targets(wish: Wish, answers: Path) -> tuple[Path, ...]:
    return wish.reports or (default_path(answers, "markdown"),)


def _check_ours(target: Path) -> None:
    """Before the first question, so that nobody answers them all in vain, and again before writing."""
    if not may_overwrite(target):
        raise Stop("not-ours", path=str(target))
