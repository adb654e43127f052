"""Last year's answers file, held against this year's: the same audit, the same agency, another file."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from humas.cli.opening import Opened
from humas.files.evidence import name_from
from humas.identity import same_agency
from humas.interview.lastyear import LastYear
from humas.matching import match_answers
from humas.model import Entry, Evidence, FileEvidence
from humas.problems import Place, Stop, Unusable
from humas.reading.answers import AnswersRead


def last_year(path: Path, read: AnswersRead, at: Opened) -> LastYear:
    """By the ids of this year's audit. What no longer fits there is no mistake: only one that hides which it was is."""
    before = read.answers
    assert before is not None
    if not at.new and path.samefile(at.path):
        raise Stop("from-itself", path=str(path))
    if before.audit_id != at.audit.id:
        raise Stop("from-other-audit", path=str(path), theirs=before.audit_id, ours=at.audit.id)
    if not same_agency(before, at.answers):
        raise Stop("from-other-agency", path=str(path), theirs=before.agency, ours=at.answers.agency)
    matched = match_answers(at.audit, read, Place(str(path)))
    errors = tuple(problem for problem in matched.problems if problem.is_error)
    if errors:
        raise Unusable(errors)
    entries = {
        name: _named_from(at.path.parent, entry, path.parent)
        for name, entry in matched.answers.entries.items()
    }
    return LastYear(entries, before.audit_version)


def _named_from(folder: Path, entry: Entry, old_folder: Path) -> Entry:
    """The entry with its files named from this year's folder."""

    def moved(piece: Evidence) -> Evidence:
        if not isinstance(piece, FileEvidence):
            return piece
        return replace(piece, file=name_from(folder, old_folder / piece.file))

    return replace(entry, evidence=tuple(map(moved, entry.evidence)))
