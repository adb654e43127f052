"""`humas audit`: open or begin an answers file, and interview; what comes after that, `ending` knows."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path

from msgspec.structs import replace

from humas.cli.exits import INTERRUPTED
from humas.cli.lastyear import last_year
from humas.cli.opening import Opened, begun, opened
from humas.cli.wishing import Wish, with_names
from humas.cli.writing import check_means, check_ours, format_for
from humas.files.answers import load_answers
from humas.files.audits import bundled_folder, load_audit
from humas.files.evidence import look_again, look_at
from humas.files.names import slug
from humas.files.saving import AnswersFile, held
from humas.interview.grammar import Refused
from humas.interview.lengths import introduction, length, shorter
from humas.interview.said import Told
from humas.interview.state import State, begin
from humas.interview.turns import LONGEST, World
from humas.model import FileEvidence, Scope
from humas.printable import printable
from humas.problems import Stop
from humas.render.findings.sentences import finding
from humas.render.voice import Voice, voice_of
from humas.terminal.loop import Desk, Face, Outcome, interview
from humas.terminal.streams import is_terminal, show, show_lines, tell, wants_plain
from humas.words import Words


def run_audit(wish: Wish, written: Words, *, colour: bool) -> int:
    """`written` are the words of the reports; what is said may be for someone who only listens."""
    wish = replace(wish, plain=wish.plain or wants_plain(dict(os.environ)))
    words = written.aloud() if wish.plain else written
    scope = wish.scope
    read = load_answers(wish.last)[1] if wish.last else None
    before = read.answers if read else None
    wish = with_names(wish, words, lambda: _introduction(wish, scope, words), before)
    path = wish.answers or Path(f"{slug(wish.agency or '')}.yaml")
    for target in wish.report_paths(path):
        check_means(format_for(str(target), None))
        if os.path.realpath(target) == os.path.realpath(path):
            raise Stop("output-is-input", path=str(target))
        # Before the first question, so that nobody answers them all in vain, and again before writing.
        check_ours(target)
    with ExitStack() as stack:
        stack.enter_context(held(path))
        at = opened(path, wish) if os.path.lexists(path) else begun(path, wish, before)
        if wish.last and read:
            at = replace(at, last=last_year(wish.last, read, at))
        file = at.write()
        stack.push(file.holding)
        outcome = _interviewed(at, file, wish, words, colour=colour)
        if outcome.how == "interrupted":
            tell("\n" + words("interview.interrupted", path=printable(str(file.place))))
            return INTERRUPTED
        from humas.cli.ending import ended  # noqa: PLC0415 - the first question need not wait for it

        return ended(outcome.state, file.place, wish, words, written)


def _introduction(wish: Wish, scope: Scope, words: Words) -> tuple[str, ...]:
    audit = load_audit(wish.checklists or bundled_folder())
    return introduction(audit, words) if scope == "full" else ()


def _interviewed(at: Opened, file: AnswersFile, wish: Wish, words: Words, *, colour: bool) -> Outcome:
    voice = voice_of(at.audit, words)
    state = begin(at.audit, at.answers, at.last, only_open=wish.full)
    desk = Desk(
        face=_face(wish, voice, colour=colour),
        voice=voice,
        read=_reader(),
        say=tell,
        world=_world(at, file, wish),
        patient=is_terminal(sys.stdin),
    )
    greeting = _greeting(state, file, wish, voice)
    notices = tuple(finding(notice, words) for notice in at.notices)
    return interview(state, file, desk, (Told((*notices, *greeting)),))


def _world(at: Opened, file: AnswersFile, wish: Wish) -> World:
    """Where the file is now may be another place than where it was `at` the first question."""

    def again(piece: FileEvidence) -> FileEvidence | Refused:
        root = (wish.last or at.path).parent
        return look_again(at.path.parent / piece.file, root, file.place.parent)

    return World(now, lambda typed: look_at(typed, file.place.parent), again)


def _greeting(state: State, file: AnswersFile, wish: Wish, voice: Voice) -> tuple[str, ...]:
    words, count, scope = voice.words, len(state.applying), state.answers.scope
    keys = [words("interview.keys")]
    path = voice.inert(str(file.place))
    if wish.last:
        keys = [words("interview.from", path=voice.inert(str(wish.last))), *keys]
    if state.answered:
        resumed = words("interview.resumed", path=path, answered=state.answered, count=count)
        return (resumed, *([words("interview.resumed.full")] if wish.full else []), *keys)
    title, agency = voice.text(state.audit.title), voice.inert(state.answers.agency)
    time = length(count, scope, words)
    welcome = words("interview.welcome", title=title, agency=agency, count=count, time=time)
    ways = shorter(state.audit, words) if scope == "full" and not (wish.introduced or wish.full) else ()
    return welcome, *ways, words("interview.welcome.stop", path=path), *keys


def _face(wish: Wish, voice: Voice, *, colour: bool) -> Face:
    if wish.plain:
        from humas.terminal.plain import Plain  # noqa: PLC0415 - one of the two is used

        return Plain(voice, show_lines)
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
