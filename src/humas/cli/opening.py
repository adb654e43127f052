"""The answers file of an audit: opened, if it is the one that is meant, or begun."""

from __future__ import annotations

import datetime
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from humas.asking import standings
from humas.cli.loading import load
from humas.cli.wishing import Wish
from humas.files.audits import bundled_folder, load_audit
from humas.files.disk import read_file, reason_of
from humas.files.saving import AnswersFile
from humas.identity import same_name
from humas.interview.lastyear import LastYear
from humas.model import Answers, Audit, Scope
from humas.problems import Problem, Stop


class Opened(Struct, frozen=True):
    """An audit and its answers as they are to be at the first question; nothing is written yet.

    `headers` are what the file at `path` does not say so far; of a `new` one there is none. `last` stands beside it.
    """

    path: Path
    audit: Audit
    answers: Answers
    notices: tuple[Problem, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    new: bool = False
    last: LastYear | None = None

    def write(self) -> AnswersFile:
        """On disk before the first question. Raises Stop."""
        try:
            if self.new:
                return AnswersFile.create(self.path, self.answers)
            file = AnswersFile(self.path, read_file(self.path))
            for key, value in self.headers:
                file.set_header(key, value)
        except (OSError, ValueError) as error:
            raise Stop("not-written", path=str(self.path), reason=reason_of(error)) from None
        return file


def opened(path: Path, wish: Wish) -> Opened:
    """The file that is there: a full one from now on, if that is wished, and by another assessor, if one is named."""
    loaded = load(path, wish.checklists)
    answers = loaded.answers
    if wish.agency is not None and not same_name(wish.agency, answers.agency):
        raise Stop("other-agency", path=str(path), theirs=answers.agency, ours=wish.agency)
    if wish.scope not in ("full", answers.scope):
        theirs = answers.scope if isinstance(answers.scope, str) else ", ".join(answers.scope)
        raise Stop("other-scope", path=str(path), scope=theirs)
    headers = []
    if wish.full and answers.scope != "full":
        answers = replace(answers, scope="full")
        headers.append(("scope", "full"))
    if wish.assessor and wish.assessor != answers.assessor:
        answers = replace(answers, assessor=wish.assessor)
        headers.append(("assessor", wish.assessor))
    _check_scope(loaded.audit, answers.scope)
    return Opened(path, loaded.audit, answers, loaded.notices, tuple(headers))


def begun(path: Path, wish: Wish, before: Answers | None) -> Opened:
    """A new file; what tells the agency from others stays as it was in last year's, where that is of the same name."""
    known = before if before and same_name(before.agency, wish.agency or "") else None
    audit = load_audit(wish.checklists or bundled_folder())
    _check_scope(audit, wish.scope)
    answers = Answers(
        audit_id=audit.id,
        audit_version=audit.version,
        audit_digest=audit.digest,
        agency=wish.agency or "",
        scope=wish.scope,
        code=known.code if known else "",
        group=known.group if known else (),
        assessor=wish.assessor or "",
        date=datetime.datetime.now(tz=datetime.UTC).astimezone().date().isoformat(),
    )
    return Opened(path, audit, answers, new=True)


def _check_scope(audit: Audit, scope: Scope) -> None:
    known = [checklist.id for checklist in audit.checklists]
    for name in scope if isinstance(scope, tuple) else ():
        if name not in known:
            raise Stop("bad-checklist", value=name, allowed=", ".join(known))
    if not standings(audit, scope, {}):
        raise Stop("empty-scope")
