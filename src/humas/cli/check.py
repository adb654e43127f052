"""`humas check`: every finding in audit, checklist and answers files."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from humas import problems as p
from humas.cli.exits import GOOD, NOT_GOOD, UNUSABLE
from humas.cli.findings import looked_at, outputs, write_findings
from humas.cli.telling import tell_stop
from humas.files.audits import Reader
from humas.files.disk import MOST_BYTES, read_file
from humas.files.looking import Against, Before, Given, Looked, look_at_all
from humas.files.searching import Search, Unit, search, sort_in, units_of
from humas.problems import Problem, Stop, in_order
from humas.reading.findings import nearest
from humas.terminal.progress import watched
from humas.words import Words

STDIN = "-"


class Choice(Struct, frozen=True):
    """Which findings are told: those whose code begins with one of `select` (all, if none) and none of `ignore`."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    @classmethod
    def of(cls, select: Sequence[str], ignore: Sequence[str]) -> Choice:
        """From the options as typed: repeated, or with commas. Raises Stop for what is no code and begins none."""
        return cls(_codes(select), _codes(ignore))

    def __contains__(self, problem: Problem) -> bool:
        code = problem.kind.code
        return (not self.select or code.startswith(self.select)) and not (
            self.ignore and code.startswith(self.ignore)
        )


class Order(Struct, frozen=True):
    """What is to be checked and told. `checklists` is the audit for answers, `against` a release.

    `jobs` 0 means all processors.
    """

    paths: Sequence[Path]
    checklists: Path | None = None
    against: str | None = None
    choice: Choice = Choice()
    strict: bool = False
    jobs: int = 0
    stdin_name: Path | None = None
    allow_none: bool = False
    formats: Sequence[str] = ()


def run_check(order: Order, words: Words) -> int:
    """1 when there is an error among the findings, 2 when a path could not be looked at, or there was nothing to."""
    wanted = outputs(order.formats)
    read: Reader = _given(order) if _from_stdin(order) else read_file
    found = units_given(read) if isinstance(read, Given) else search(order.paths or [Path()])
    stops = [Stop("no-path", path=str(path)) for path in found.missing]
    if not (found.units or stops or order.allow_none):
        raise Stop("nothing-to-check", paths=", ".join(f"“{path}”" for path in order.paths or [Path()]))
    against = Against(order.checklists, _released(order.against) if order.against is not None else None)
    looked = list(watched(look_at_all(found.units, against, order.jobs, read), len(found.units), words))
    cut: list[Stop] = []
    problems = in_order([one for some in looked for one in _told(some, order.choice, cut)])
    files = {file for one in looked for file in one.files}
    stops += [stop for one in looked for stop in one.stops]
    if files or order.allow_none:
        given = {str(read.path): read.data.decode(errors="replace")} if isinstance(read, Given) else {}
        try:
            write_findings(wanted, looked_at(problems, sorted(files), given, strict=order.strict), words)
        except Stop as stop:
            stops.append(stop)
    for told in (*(note for one in looked for note in one.notes), *cut, *stops):
        tell_stop(told, words)
    if stops:
        return UNUSABLE
    return NOT_GOOD if any(one.is_error or order.strict for one in problems) else GOOD


def _told(looked: Looked, choice: Choice, cut: list[Stop]) -> list[Problem]:
    """What is wanted, the errors first where there is too much of it; `cut` grows by what tells that."""
    wanted = [problem for problem in looked.problems if problem in choice]
    if len(wanted) <= p.MOST:
        return wanted
    cut.append(Stop("too-many", path=", ".join(looked.files[:1]), most=str(p.MOST)))
    return sorted(wanted, key=lambda problem: not problem.is_error)[: p.MOST]


def _from_stdin(order: Order) -> bool:
    here = STDIN in map(str, order.paths)
    if here and len(order.paths) > 1:
        raise Stop("stdin-alone")
    if order.stdin_name is not None and not here:
        raise Stop("stdin-name-alone")
    return here


def _released(against: str) -> Before:
    from humas.files.released import released  # noqa: PLC0415 - most runs compare with nothing

    return released(against).audit_like


def _given(order: Order) -> Given:
    """What comes from stdin, read as the file that it is said to be."""
    data = sys.stdin.buffer.read(MOST_BYTES + 1) if sys.stdin else b""
    return Given(order.stdin_name or Path("stdin.yaml"), data)


def units_given(given: Given) -> Search:
    sort = sort_in(given.data, is_json=given.path.suffix.lower() == ".json")
    return Search(units_of({given.path: sort or ""}) or (Unit(given.path),))


def _codes(typed: Sequence[str]) -> tuple[str, ...]:
    codes = tuple(code.strip().upper() for one in typed for code in one.split(",") if code.strip())
    known = sorted(set(p.NAMES.values()))
    for code in codes:
        if not any(one.startswith(code) for one in known):
            raise Stop("bad-code", value=code, guess=nearest(code, known) or known[0])
    return codes
