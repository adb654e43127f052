"""`humas check`: every finding in audit, checklist and answers files."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from humas.cli.exits import GOOD, NOT_GOOD, UNUSABLE
from humas.cli.findings import looked_at, outputs, write_findings
from humas.cli.telling import tell_stop
from humas.files.audits import AUDIT, audit_in, audit_of, load_document, read_audit_at
from humas.matching import match_answers
from humas.problems import Place, Problem, Stop, Unusable, in_order
from humas.reading.answers import read_answers
from humas.reading.audits import kind_of, listed_files
from humas.rules import findings_in_audit
from humas.rules.seen import SeenAudit
from humas.words import Words
from humas.yamltext import Document


def run_check(paths: Sequence[Path], chosen: Path | None, words: Words, formats: Sequence[str] = ()) -> int:
    """1 when there is an error among the findings, 2 when a path could not be looked at."""
    wanted = outputs(formats)
    found: list[Problem] = []
    checked: set[str] = set()
    stops: list[Stop] = []
    for path in paths or [Path()]:
        try:
            looked = _check(path, chosen)
        except Stop as stop:
            # The other paths are looked at all the same.
            stops.append(stop)
            continue
        found += looked.problems
        checked.update(looked.files)
        stops += looked.stops
    if checked:
        try:
            write_findings(wanted, looked_at(in_order(found), sorted(checked)), words)
        except Stop as stop:
            stops.append(stop)
    for missed in stops:
        tell_stop(missed, words)
    if stops:
        return UNUSABLE
    return NOT_GOOD if any(problem.is_error for problem in found) else GOOD


@dataclass(frozen=True, slots=True)
class Looked:
    """The findings in some files, and what kept us from looking further than them."""

    problems: Sequence[Problem]
    files: Sequence[str]
    stops: tuple[Stop, ...] = ()


def _check(path: Path, chosen: Path | None) -> Looked:
    """One file, or the folder of an audit."""
    if not os.path.lexists(path):
        raise Stop("no-path", path=str(path))
    if path.is_dir() and path.suffix not in (".yaml", ".yml", ".json"):
        return _check_audit(audit_in(path))
    document, problems = load_document(path)
    if document is None:
        return Looked(problems, [str(path)])
    match kind_of(document):
        case "audit":
            return _check_audit(path)
        case "answers":
            return _check_answers(document, path, chosen)
        case _:
            return _check_checklist(path)


def _check_audit(path: Path) -> Looked:
    read = read_audit_at(path)
    if read.part is None:
        return Looked(read.problems, read.paths)
    seen = SeenAudit(read.part, read.documents, read.problems, whole=read.audit is not None)
    return Looked(findings_in_audit(seen), read.paths)


def _check_checklist(path: Path) -> Looked:
    """As a part of the audit.yaml beside it that lists it, else alone; findings in other parts are left to them."""
    beside = path.parent / AUDIT
    document = load_document(beside)[0] if beside.is_file() else None
    listed = {file.name for file in listed_files(document)[0]} if document else set()
    if path.name not in listed:
        return _check_audit(path)
    found = _check_audit(beside).problems
    return Looked([one for one in found if one.place.path in (str(path), str(beside))], [str(path)])


def _check_answers(document: Document, path: Path, chosen: Path | None) -> Looked:
    """Without its audit, a file is checked for what it shows by itself."""
    read, files = read_answers(document), [str(path)]
    if read.answers is None:
        return Looked(read.problems, files)
    try:
        audit = audit_of(path, read.answers.audit_id, chosen)
    except Unusable as error:
        return Looked([*read.problems, *error.problems], files)
    except Stop as stop:
        # A file in which nothing is wrong is not told to be good: half of it was not looked at.
        return Looked(read.problems, files if read.problems else [], (stop,))
    matched = match_answers(audit, read, Place(str(path)))
    return Looked([*read.problems, *matched.problems], files)
