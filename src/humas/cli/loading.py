"""Answers files with their audit, for the commands that begin with them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from humas.files.answers import load_answers
from humas.files.audits import audit_of
from humas.identity import same_agency
from humas.matching import match_answers
from humas.model import Answers, Audit, Entry
from humas.problems import Place, Problem, Stop, Unusable
from humas.reading.answers import AnswersRead
from humas.yamltext import Document


class Loaded(Struct, frozen=True):
    """`answers` are keyed by the audit's ids, `unknown` are entries under ids that it does not have.

    `notices` are what was found and does not stop the run.
    """

    document: Document
    audit: Audit
    answers: Answers
    notices: tuple[Problem, ...]
    unknown: Mapping[str, Entry]


def load(path: Path, chosen: Path | None) -> Loaded:
    """Raises Stop or Unusable."""
    document, read = load_answers(path)
    assert read.answers is not None
    return matched(path, document, read, audit_of(path, read.answers.audit_id, chosen))


def matched(path: Path, document: Document, read: AnswersRead, audit: Audit) -> Loaded:
    """`read.answers` must be there. Raises Unusable."""
    found = match_answers(audit, read, Place(str(path)))
    notices = (*read.problems, *found.problems)
    if any(problem.is_error for problem in notices):
        raise Unusable(notices)
    assert read.answers is not None
    unknown = {name: read.answers.entries[name] for name in found.unknown}
    return Loaded(document, audit, found.answers, notices, unknown)


def load_beside(path: Path, last: Loaded, newest: Path) -> Loaded:
    """An older file of the agency whose `newest` has been loaded, by the same audit.

    Raises Stop where it is not that agency's, or not of that audit.
    """
    document, read = load_answers(path)
    answers = read.answers
    assert answers is not None
    if answers.audit_id != last.audit.id:
        raise Stop("compare-other-audit", path=str(path), theirs=answers.audit_id, ours=last.audit.id)
    if not same_agency(answers, last.answers):
        both = {"theirs": answers.agency, "ours": last.answers.agency}
        raise Stop("compare-other-agency", path=str(path), newest=str(newest), **both)
    return matched(path, document, read, last.audit)
