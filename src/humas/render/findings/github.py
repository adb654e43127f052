"""Findings as GitHub annotations: commands in the log of a workflow, each escaped as its runner reads it."""

from __future__ import annotations

from humas.printable import printable_lines
from humas.problems import Problem
from humas.render.findings import Checked
from humas.render.findings.sentences import finding, summary
from humas.words import Words

MOST = 10
"""Annotations of one step that GitHub shows; what is over is dropped without a word."""


def as_github(checked: Checked, words: Words) -> str:
    """Annotations as far as they are shown, the rest as plain lines: no finding is missing in the log."""
    first = _first(checked)
    rest = [finding(problem, words) for problem in checked.findings if problem not in first]
    return as_annotations(checked, words) + "".join(f"{one}\n" for one in (*rest, summary(checked, words)))


def as_annotations(checked: Checked, words: Words) -> str:
    return "".join(_annotation(checked, problem, words) for problem in _first(checked))


def _first(checked: Checked) -> tuple[Problem, ...]:
    """Those that are annotated: errors before warnings, else in order."""
    return tuple(sorted(checked.findings, key=lambda problem: not problem.is_error)[:MOST])


def _annotation(checked: Checked, problem: Problem, words: Words) -> str:
    """The log shows only the message, so that the place stands in it once more."""
    place, kind = problem.place, problem.kind
    properties = {"file": printable_lines(checked.path(place.path))}
    if place.line:
        properties |= {"line": str(place.line), "col": str(place.column)}
    properties["title"] = f"{kind.code} {kind.name}"
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{kind.severity.value} {told}::{_data(finding(problem, words))}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
