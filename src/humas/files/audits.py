"""Finding and loading audits: the bundled one, one named, or the one that an answers file belongs to."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from humas import problems as p
from humas.files.disk import Unreadable, is_file, is_folder, read_file
from humas.model import Audit, Level
from humas.problems import Place, Problem, Stop, Unusable, in_order
from humas.reading.audits import ListedFile, kind_of, listed_files, read_alone, read_audit
from humas.reading.fields import Fields
from humas.reading.findings import Findings
from humas.reading.names import ids, said
from humas.reading.steps import read_levels
from humas.yamltext import Document, Map, parse

AUDIT = "audit.yaml"


class AuditRead(Struct, frozen=True):
    """`part` is as much of it as could be read; `paths` are all the files that belong to it.

    `documents` are those of them that could be parsed, audit.yaml first: with a whole audit, all.
    """

    part: Audit | None
    problems: tuple[Problem, ...]
    paths: tuple[str, ...]
    documents: tuple[Document, ...] = ()

    @property
    def audit(self) -> Audit | None:
        """None when there is an error among the problems."""
        return None if any(problem.is_error for problem in self.problems) else self.part


Reader = Callable[[Path], bytes]
"""`read_file`, or what knows better what stands in a file; raises Unreadable."""


def load_document(
    path: Path, shown: str | None = None, read: Reader = read_file
) -> tuple[Document | None, tuple[Problem, ...]]:
    """`shown` is the path as findings name it."""
    name = shown or str(path)
    try:
        data = read(path)
    except Unreadable as error:
        return None, (Problem.at(Place(name), p.UNREADABLE, name=name, reason=error.reason),)
    return parse(data, name)


def bundled_folder() -> Path:
    """Packed into the package; in a checkout, the folder at its top."""
    packed = Path(__file__).parents[1] / "checklists"
    return packed if packed.is_dir() else Path(__file__).parents[3] / "checklists"


@cache
def bundled_levels() -> tuple[Level, ...]:
    document, _ = load_document(bundled_folder() / AUDIT)
    assert document is not None
    assert isinstance(document.root, Map)
    return read_levels(Fields(Findings(document.path), document.root))


def load_audit(path: Path) -> Audit:
    """The audit in a folder, an audit.yaml, or a checklist that stands alone. Raises Stop or Unusable."""
    read = read_audit_at(path)
    if read.audit is None:
        raise Unusable(read.problems)
    return replace(read.audit, levels=bundled_levels()) if read.audit.alone else read.audit


def read_audit_at(path: Path, read: Reader = read_file) -> AuditRead:
    """Like `load_audit`, with every problem instead of an exception, and without levels for a checklist alone.

    No finding comes from levels that are not its own, and to read ours takes as long as to read it.
    """
    if is_folder(path):
        path = audit_in(path)
    document, problems = load_document(path, read=read)
    if document is None:
        return AuditRead(None, problems, (str(path),))
    return read_audit_in(document, path, read)


def read_audit_in(document: Document, path: Path, read: Reader = read_file) -> AuditRead:
    """Like `read_audit_at`, of a file that has been parsed already."""
    if kind_of(document) == "checklist":
        alone = read_alone(document, ())
        return AuditRead(alone.audit, alone.problems, (str(path),), (document,))
    return read_listed(document, path.parent, read)


def audit_in(folder: Path) -> Path:
    for candidate in (folder / AUDIT, folder / "checklists" / AUDIT):
        if is_file(candidate):
            return candidate
    raise Stop("no-audit", path=str(folder))


def read_listed(document: Document, folder: Path, read: Reader = read_file) -> AuditRead:
    """An audit.yaml with the checklists that it lists; none that a link or a name leads out of `folder` is opened."""
    listed, problems = listed_files(document)
    found = list(problems)
    checklists = []
    for file in listed:
        checklist, misfits = _load_listed(file, folder, read)
        found += misfits
        if checklist:
            checklists.append(checklist)
    has_levels = isinstance(document.root, Map) and ids(document.root.get("levels"))
    levels = () if has_levels or folder == bundled_folder() else bundled_levels()
    complete = len(checklists) == len(listed) and not problems
    parts = read_audit(document, checklists, levels, complete=complete)
    everything = in_order([*found, *parts.problems])
    paths = (document.path, *(str(folder / file.name) for file in listed))
    return AuditRead(parts.audit, everything, paths, (document, *checklists))


def _load_listed(file: ListedFile, folder: Path, read: Reader) -> tuple[Document | None, tuple[Problem, ...]]:
    path = folder / file.name
    real, root = Path(os.path.realpath(path)), Path(os.path.realpath(folder))
    if root not in real.parents:
        return None, (Problem.at(file.place, p.OUTSIDE_FOLDER, name=file.name),)
    document, problems = load_document(real, str(path), read)
    # What keeps the file from being opened is told where it is listed; what is wrong inside it, inside it.
    return document, tuple(
        Problem(problem.kind, file.place, problem.values) if problem.kind is p.UNREADABLE else problem
        for problem in problems
    )


def audit_of(answers: Path, audit_id: str, chosen: Path | None) -> Audit:
    """The audit that an answers file belongs to: the one chosen, the bundled one, or the nearest upward.

    Answers in one folder have the same, and there may be thousands of them: it is read once.
    """
    try:
        return _audit_beside(answers.parent / "answers.yaml", audit_id, chosen)
    except Stop:
        # Told once more, of this file.
        return _audit_of(answers, audit_id, chosen)


def _audit_of(answers: Path, audit_id: str, chosen: Path | None) -> Audit:
    if chosen is not None:
        audit = load_audit(chosen)
        if audit.id != audit_id:
            raise Stop("other-audit", answers=str(answers), id=audit_id, audit=audit.id, path=str(chosen))
        return audit
    for path in (bundled_folder() / AUDIT, *_upward(answers)):
        if is_file(path) and _id_at(path) == audit_id:
            return load_audit(path)
    raise Stop("audit-not-found", answers=str(answers), id=audit_id)


_audit_beside = lru_cache(maxsize=8)(_audit_of)


def _upward(answers: Path) -> list[Path]:
    """By the names that they have on the way from here: what is found in one is found there once, not twice."""
    absolute = Path(os.path.abspath(answers)).parents
    given = () if ".." in answers.parts else answers.parents
    folders = (*given, *absolute[len(given) :])
    return [path for folder in folders for path in (folder / AUDIT, folder / "checklists" / AUDIT)]


def _id_at(path: Path) -> str:
    document, _ = load_document(path)
    return said(document.root, "id") if document else ""
