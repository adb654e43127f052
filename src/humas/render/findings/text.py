"""Findings as plain lines: what each is and does, the line it points at, and one line that sums them up."""

from __future__ import annotations

from collections.abc import Mapping

from humas.problems import Problem
from humas.render.findings import Checked, line_of
from humas.render.findings.excerpts import excerpt
from humas.render.findings.sentences import finding, summary
from humas.words import Words


def as_text(checked: Checked, words: Words) -> str:
    lines = checked.lines()
    told = [told_in_full(problem, lines, words) for problem in checked.findings]
    return "".join(f"{one}\n" for one in (*told, summary(checked, words)))


def told_in_full(problem: Problem, lines: Mapping[str, list[str]], words: Words) -> str:
    """The finding, and the line it points at unless there is nothing on it."""
    line, place = line_of(lines, problem), problem.place
    told = finding(problem, words)
    return f"{told}\n{excerpt(line, place.line, place.column)}" if line and not line.isspace() else told
