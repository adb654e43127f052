"""Every finding in one unit: read from the disk, looked at by the rules."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct

from humas.files.audits import AuditRead, Reader, load_document, read_audit_in
from humas.files.disk import read_file
from humas.files.processes import side_by_side
from humas.files.searching import Unit
from humas.problems import Problem, Stop
from humas.reading.audits import kind_of
from humas.rules import findings_in_audit, findings_in_change
from humas.rules.change import SeenChange
from humas.rules.seen import SeenAudit
from humas.yamltext import Document

Before = Callable[[Path], AuditRead | None]
"""An audit as it was released, by the path that it has now; None where the release does not have it."""


class Given(Struct, frozen=True):
    """What stands in a file according to somebody else than the disk: an editor that has not saved yet."""

    path: Path
    data: bytes

    def __call__(self, path: Path) -> bytes:
        same = os.path.realpath(path) == os.path.realpath(self.path)
        return self.data if same else read_file(path)


class Against(Struct, frozen=True):
    """What files are held against: answers against `audit`, if not their own, audits as they were `before`."""

    audit: Path | None = None
    before: Before | None = None


class Looked(Struct, frozen=True):
    """The findings in some files, what kept us from looking further than them, and what is only good to know."""

    problems: Sequence[Problem]
    files: Sequence[str]
    stops: tuple[Stop, ...] = ()
    notes: tuple[Stop, ...] = ()


def look_at_all(
    units: Sequence[Unit], against: Against, jobs: int, read: Reader = read_file
) -> Iterator[Looked]:
    """`jobs` processes side by side, 0 as many as there are processors."""
    return side_by_side(partial(look, against=against, read=read), units, jobs)


def look(unit: Unit, against: Against, read: Reader = read_file) -> Looked:
    document, problems = load_document(unit.path, read=read)
    if document is None:
        return Looked(problems, [str(unit.path)])
    if kind_of(document) == "answers":
        return _look_at_answers(document, unit.path, against.audit)
    looked = _look_at_audit(read_audit_in(document, unit.path, read), unit.path, against.before)
    return _only(looked, unit) if unit.shown else looked


def _look_at_audit(read: AuditRead, path: Path, released: Before | None) -> Looked:
    if read.part is None:
        return Looked(read.problems, read.paths)
    seen = SeenAudit(read.part, read.documents, read.problems, whole=read.audit is not None)
    found = findings_in_audit(seen)
    if released is None or not seen.whole:
        return Looked(found, read.paths)
    before = released(path)
    if before is None:
        return Looked(found, read.paths, notes=(Stop("not-released", path=str(path)),))
    if before.audit is None:
        return Looked(found, read.paths, (Stop("broken-release", path=str(path)),))
    return Looked([*found, *findings_in_change(SeenChange(before.audit, seen))], read.paths)


def _only(looked: Looked, unit: Unit) -> Looked:
    """Findings in the other checklists are left to them."""
    shown = {str(unit.path), *map(str, unit.shown)}
    kept = [problem for problem in looked.problems if problem.place.path in shown]
    return Looked(kept, [str(path) for path in sorted(unit.shown)], looked.stops, looked.notes)


def _look_at_answers(document: Document, path: Path, chosen: Path | None) -> Looked:
    from humas.files.answered import look_at_answers  # noqa: PLC0415 - most runs look at checklists only

    problems, stop = look_at_answers(document, path, chosen)
    if stop is None:
        return Looked(problems, [str(path)])
    # A file in which nothing is wrong is not told to be good: half of it was not looked at.
    return Looked(problems, [str(path)] if problems else [], (stop,))
