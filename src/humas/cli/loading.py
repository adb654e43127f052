"""One answers file with its audit, for the commands that begin with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from humas.files.answers import load_answers
from humas.files.audits import audit_of
from humas.matching import match_answers
from humas.model import Answers, Audit
from humas.problems import Place, Problem, Unusable
from humas.yamltext import Document


@dataclass(frozen=True, slots=True)
class Loaded:
    """`answers` are keyed by the audit's ids; `notices` are what was found and does not stop the run."""

    document: Document
    audit: Audit
    answers: Answers
    notices: tuple[Problem, ...]


def load(path: Path, chosen: Path | None) -> Loaded:
    """Raises Stop or Unusable."""
    document, read = load_answers(path)
    assert read.answers is not None
    audit = audit_of(path, read.answers.audit_id, chosen)
    matched = match_answers(audit, read, Place(str(path)))
    notices = (*read.problems, *matched.problems)
    if any(problem.is_error for problem in notices):
        raise Unusable(notices)
    return Loaded(document, audit, matched.answers, notices)
