"""What a finding says, in one language: where, what, and what to do; and what all of them come to."""

from __future__ import annotations

import re

from humas import problems as p
from humas.printable import printable
from humas.problems import Problem
from humas.render.findings import Checked
from humas.words import Words

TABLES = {
    "expected": "shape",
    "found": "shape",
    "reason": "reason",
    "why": "misfit",
    "detail": "parser",
    "fault": "ignore",
    "left": "value",
    "right": "value",
    "wanted": "token",
    "met": "token",
    "because": "template",
}
"""Values that are keys of a table of words, by their name; what stands in a sentence before that sentence."""

NAMING = (p.UNKNOWN_REFERENCE.name, p.DUPLICATE_ID.name)
"""Where `what` is a noun of ours; in all other findings it is a key of the file and stays as it is written."""

LONGEST = 300
"""Of a value: a whole essay where a number should be would drown the finding."""

_HEARD = re.compile(r"##(?=\w*\[)")


def finding(problem: Problem, words: Words) -> str:
    """`path:line:column: HC201 error: message fix`, on one line."""
    place = printable(str(problem.place))
    told = words(
        "commands.finding",
        # A line that begins with two colons is a command to GitHub.
        place=f"./{place}" if place.lstrip().startswith("::") else place,
        code=problem.kind.code,
        severity=words(f"commands.severity.{problem.kind.severity}"),
        message=f"{message(problem, words)} {fix(problem, words)}",
    )
    return unheard(told)


def unheard(text: str) -> str:
    """Without what a CI system takes for a command wherever it stands in a line: `##[`, `##vso[`, `##teamcity[`."""
    return _HEARD.sub(r"#\\x23", text)


def summary(checked: Checked, words: Words) -> str:
    counts = {"files": len(checked.files), "errors": checked.errors, "warnings": checked.warnings}
    return words("commands.check-found" if checked.findings else "commands.check-clean", **counts)


def message(problem: Problem, words: Words) -> str:
    return words(f"findings.{problem.kind.name}", **_told(problem, words))


def fix(problem: Problem, words: Words) -> str:
    """What to do; where a name was probably meant, that one."""
    values = _told(problem, words)
    if values.get("guess"):
        return words("findings.guess", guess=values["guess"])
    return words(f"findings.{problem.kind.name}.fix", **values)


def _told(problem: Problem, words: Words) -> dict[str, str]:
    given = {name: _shown(value) for name, value in problem.values}
    told = dict(given)
    for name, table in TABLES.items():
        # A parser may say before a colon what it was about to do.
        key = given.get(name, "").rpartition(": ")[2]
        sentence = words.get(f"findings.{table}.{key}") if key else ""
        if sentence:
            told[name] = sentence.format(**{"hint": "", **told})
    if problem.kind.name in NAMING:
        told["what"] = words(f"findings.noun.{given['what']}")
    return told


def _shown(value: str) -> str:
    return printable(value if len(value) <= LONGEST else f"{value[:LONGEST]}…")
