"""Every finding in one answers file: held against its audit, and against the files that it names as evidence."""

from __future__ import annotations

from pathlib import Path

from humas.files.audits import audit_of
from humas.files.named import files_now
from humas.matching import match_answers
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
        audit = audit_of(path, read.answers.audit_id, chosen)
    except Unusable as error:
        return (*read.problems, *error.problems), None
    except Stop as stop:
        return read.problems, stop
    matched = match_answers(audit, read, Place(str(path)))
    entries, told = matched.answers.entries, (*read.problems, *matched.problems)
    disk = files_now(entries.values(), path.parent)
    return findings_in_answers(SeenAnswers(audit, document, entries, matched.places, told, disk)), None
