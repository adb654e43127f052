"""Findings as plain lines: where, what, and what to do."""

from __future__ import annotations

from humas.printable import printable
from humas.problems import Problem
from humas.words import Words

TABLES = {"expected": "shape", "found": "shape", "reason": "reason", "why": "misfit"}
"""Values that are keys of a table of words, by their name; `what` is one where the words have a noun for it."""


def finding(problem: Problem, words: Words) -> str:
    """`path:line:column: HC201 message fix`, on one line."""
    return words(
        "commands.finding",
        place=printable(str(problem.place)),
        code=problem.kind.code,
        message=f"{message(problem, words)} {fix(problem, words)}",
    )


def message(problem: Problem, words: Words) -> str:
    sentence = words(f"findings.{problem.kind.name}", **_told(problem, words))
    return sentence[0].upper() + sentence[1:]


def fix(problem: Problem, words: Words) -> str:
    """What to do; where a name was probably meant, that one."""
    values = _told(problem, words)
    if values.get("guess"):
        return words("findings.guess", guess=values["guess"])
    return words(f"findings.{problem.kind.name}.fix", **values)


def _told(problem: Problem, words: Words) -> dict[str, str]:
    given = {name: printable(value) for name, value in problem.values}
    told = dict(given)
    for name, table in TABLES.items():
        if name in given:
            sentence = words.get(f"findings.{table}.{given[name]}", given[name])
            told[name] = sentence.format(hint=given.get("hint", ""))
    if "what" in given:
        told["what"] = words.get(f"findings.noun.{given['what']}", given["what"])
    return told
