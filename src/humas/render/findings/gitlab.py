"""Findings as GitLab's Code Quality report: a list of issues, each with a fingerprint of its own."""

from __future__ import annotations

from humas.printable import printable
from humas.problems import Problem, Severity
from humas.render.findings import Checked
from humas.render.findings.fingerprints import fingerprints
from humas.render.findings.json import Json, dumped
from humas.render.findings.sentences import fix, message
from humas.words import Words

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def as_gitlab(checked: Checked, words: Words) -> str:
    found = zip(checked.findings, fingerprints(checked), strict=True)
    return dumped([_issue(checked, problem, fingerprint, words) for problem, fingerprint in found])


def _issue(checked: Checked, problem: Problem, fingerprint: str, words: Words) -> Json:
    """GitLab wants a line of every issue: the first one for what is wrong with a file as a whole."""
    kind = problem.kind
    return {
        "description": f"{kind.code} {message(problem, words)} {fix(problem, words)}",
        "check_name": kind.code,
        "fingerprint": fingerprint,
        "severity": SEVERITIES[kind.severity],
        "location": {
            "path": printable(checked.path(problem.place.path)),
            "lines": {"begin": problem.place.line or 1},
        },
    }
