"""What `humas check` has found, as one value; each module beside this one writes it in one format."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct, field

from humas.problems import Problem

_LINE_BREAK = re.compile("\r\n|\r|\n")


class Checked(Struct, frozen=True):
    """The findings, sorted, and the files that were looked at.

    `sources` are the texts of the files with findings, as far as they could be read; `within` tells what a path is
    called from the top of the repository. With `strict` a warning is as bad as an error.
    """

    findings: tuple[Problem, ...]
    files: tuple[str, ...]
    sources: Mapping[str, str] = field(default_factory=dict)
    within: Mapping[str, str] = field(default_factory=dict)
    strict: bool = False

    @property
    def errors(self) -> int:
        return sum(problem.is_error for problem in self.findings)

    @property
    def warnings(self) -> int:
        return len(self.findings) - self.errors

    def path(self, path: str) -> str:
        """From the top of the repository, where that is known."""
        return self.within.get(path, path)

    def lines(self) -> dict[str, list[str]]:
        """The lines of each source, split where the reader splits them."""
        return {path: _LINE_BREAK.split(text) for path, text in self.sources.items()}


def line_of(lines: Mapping[str, list[str]], problem: Problem) -> str:
    """The line that a finding points at; empty where it points at none, or where that line is not to be had."""
    of_file, number = lines.get(problem.place.path, []), problem.place.line
    return of_file[number - 1] if 1 <= number <= len(of_file) else ""
