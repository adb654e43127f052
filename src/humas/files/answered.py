"""Every finding in one answers file: held against its audit, and against the files that it names as evidence."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from humas.files.audits import audit_of
from humas.files.named import files_now
from humas.matching import match_answers
from humas.model import Audit
from humas.problems import Place, Problem, Stop, Unusable
from humas.reading.answers import read_answers
from humas.rules import findings_in_answers
from humas.rules.seen import SeenAnswers
from humas.yamltext import Document


def look_at_answers(
    document: Document, path: Path, chosen: Path | None
) -> tuple[tuple[Problem, ...], Stop | None]:
    """What is found, and why no more than the file by itself was looked at, where its audit is not to be had."""
    read = read_answers(document)
    if read.answers is None:
        return read.problems, None
    try:
        audit = _audit_of(path, read.answers.audit_id, chosen)
    except Unusable as error:
        return (*read.problems, *error.problems), None
    except Stop as stop:
        return read.problems, stop
    matched = match_answers(audit, read, Place(str(path)))
    entries, told = matched.answers.entries, (*read.problems, *matched.problems)
    disk = files_now(entries.values(), path.parent)
    return findings_in_answers(SeenAnswers(audit, document, entries, matched.places, told, disk)), None


def _audit_of(path: Path, audit_id: str, chosen: Path | None) -> Audit:
    """Answers in one folder have the same audit, and there may be thousands of them."""
    try:
        return _audit_beside(path.parent / "answers.yaml", audit_id, chosen)
    except Stop:
        # Told once more, of this file.
        return audit_of(path, audit_id, chosen)


_audit_beside = lru_cache(maxsize=8)(audit_of)
