"""Findings as JSON, for programs: the keys are public, and what is absent is null."""

from __future__ import annotations

import json
from io import StringIO

from humas.printable import printable
from humas.problems import Problem
from humas.render.findings import Checked
from humas.render.findings.sentences import fix, message
from humas.words import Words

FORMAT = "humas/findings/1"

Json = dict[str, "Json"] | list["Json"] | str | int | None


def as_json(checked: Checked, words: Words) -> str:
    return dumped(
        {
            "format": FORMAT,
            "files": [printable(path) for path in checked.files],
            "errors": checked.errors,
            "warnings": checked.warnings,
            "findings": [_finding(problem, words) for problem in checked.findings],
        }
    )


def dumped(value: Json) -> str:
    """In ASCII: whatever a console or a pipe makes of other characters, this stays what it is.

    Written piece by piece: `json.dumps` keeps all pieces until the end, ten times what they come to.
    """
    written = StringIO()
    written.writelines(json.JSONEncoder(indent=2).iterencode(value))
    written.write("\n")
    return written.getvalue()


def _finding(problem: Problem, words: Words) -> Json:
    place, kind = problem.place, problem.kind
    return {
        "path": printable(place.path),
        "line": place.line or None,
        "column": place.column or None,
        "code": kind.code,
        "name": kind.name,
        "severity": kind.severity.value,
        "message": message(problem, words),
        "fix": fix(problem, words),
    }
