"""What `humas audit` was asked for, and who is assessed by whom: given, or asked for on a terminal."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from humas.cli.telling import tell_stop
from humas.cli.writing import default_path
from humas.files.names import slug
from humas.interview.turns import untypeable
from humas.model import Answers, Scope
from humas.problems import Stop
from humas.terminal.streams import is_terminal, line_of, show_lines
from humas.words import Words

LONGEST_NAME = 200
YAML = (".yaml", ".yml")


class Wish(Struct, frozen=True):
    """What was asked for on the command line; `last` is last year's answers file.

    `introduced`: it was said already how long the audit is.
    """

    answers: Path | None
    agency: str | None
    assessor: str | None
    quick: bool
    only: tuple[str, ...]
    full: bool
    last: Path | None
    plain: bool
    reports: tuple[Path, ...]
    checklists: Path | None
    introduced: bool = False

    @property
    def scope(self) -> Scope:
        if self.quick and self.only:
            raise Stop("quick-and-only")
        if self.full and (self.quick or self.only):
            raise Stop("full-and-part")
        return "quick" if self.quick else self.only or "full"

    def report_paths(self, answers: Path) -> tuple[Path, ...]:
        return self.reports or (default_path(answers, "markdown"),)


def with_names(
    wish: Wish, words: Words, introduction: Callable[[], Sequence[str]], before: Answers | None = None
) -> Wish:
    """The wish with agency and assessor, asked for on a terminal where a new file needs them.

    Before the first of these questions stands the `introduction`: nothing has been begun yet. Whose answers they
    were `before` is not asked for.
    """
    wish = replace(
        wish,
        agency=_checked(wish.agency, "agency"),
        assessor=_checked(wish.assessor, "assessor"),
    )
    if wish.answers is not None and os.path.lexists(wish.answers):
        return wish
    if wish.answers is not None and wish.answers.suffix.lower() not in YAML:
        raise Stop("yaml-ending", path=str(wish.answers))
    if wish.agency is None:
        wish = replace(wish, agency=_checked(before.agency if before else None, "agency"))
    if wish.agency is None and not is_terminal(sys.stdin):
        raise Stop("agency-needed")
    if wish.agency is None:
        show_lines((*introduction(), words("interview.intro")))
        wish = replace(wish, introduced=True)
    agency = wish.agency or _asked("ask-agency", "agency", words, required=True)
    assessor = wish.assessor
    if assessor is None and is_terminal(sys.stdin) and not _exists(wish.answers, agency):
        assessor = _asked("ask-assessor", "assessor", words, required=False)
    return replace(wish, agency=agency, assessor=assessor)


def _exists(answers: Path | None, agency: str) -> bool:
    return os.path.lexists(answers or f"{slug(agency)}.yaml")


def _checked(name: str | None, what: str) -> str | None:
    if name is None:
        return None
    name = name.strip()
    if not name and what == "agency":
        raise Stop("agency-empty")
    if len(name) > LONGEST_NAME:
        raise Stop("agency-long", what=what, length=str(len(name)), limit=str(LONGEST_NAME))
    # A name stands on one line; a tab or a line break in it is told as what it is.
    breaks = re.search("[\t\n]", name)
    character = f"U+{ord(breaks[0]):04X}" if breaks else untypeable(name)
    if character:
        raise Stop("agency-control", what=what, character=character)
    return name


def _asked(key: str, what: str, words: Words, *, required: bool) -> str:
    """Until the answer can be used; Ctrl-C and the end of input end the run."""
    while True:
        try:
            name = line_of(input, words(f"interview.{key}"))
        except EOFError:
            raise KeyboardInterrupt from None
        try:
            checked = _checked(name, what) or ""
        except Stop as stop:
            tell_stop(stop, words)
            continue
        if checked or not required:
            return checked
