"""Findings as SARIF 2.1.0, the way code scanning reads it: rules with their pages, results that can be told again."""

from __future__ import annotations

import os
import re
from urllib.parse import quote

from humas import __version__
from humas.problems import Kind, Place, Problem
from humas.render.findings import Checked
from humas.render.findings.fingerprints import fingerprints
from humas.render.findings.json import Json, dumped
from humas.render.findings.sentences import fix, message
from humas.render.page import frame, sample_lines
from humas.rules.pages import Page, page_in
from humas.words import Words

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "%SRCROOT%"
"""What relative paths begin from; its name is that of GitHub's own tools."""

_DRIVE = re.compile("[A-Za-z]:/")
_ARGUMENT = re.compile(r"\{([0-9]+)\}")
_LINK = re.compile(r"\[(?=[^\]]*\]\()")


def as_sarif(checked: Checked, words: Words) -> str:
    kinds = _kinds(checked)
    numbers = {code: number for number, code in enumerate(kinds)}
    found = zip(checked.findings, fingerprints(checked), strict=True)
    results: list[Json] = [
        _result(checked, problem, numbers[problem.kind.code], print_, words) for problem, print_ in found
    ]
    driver: Json = {
        "name": "humas",
        "version": __version__,
        "rules": [_rule(kind, words) for kind in kinds.values()],
    }
    run: Json = {
        "tool": {"driver": driver},
        "language": words.language,
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return dumped({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _kinds(checked: Checked) -> dict[str, Kind]:
    """Of each code that was found one kind, the graver where there are two, sorted by code."""
    kinds: dict[str, Kind] = {}
    for problem in sorted(checked.findings, key=lambda one: (one.kind.code, not one.is_error)):
        kinds.setdefault(problem.kind.code, problem.kind)
    return kinds


def _rule(kind: Kind, words: Words) -> Json:
    """From the rule's page, in the language that `language` of the run says."""
    what, why, text, markdown = _of_page(page_in(words.language, kind.code), words)
    return {
        "id": kind.code,
        "name": kind.name,
        "shortDescription": {"text": what},
        "fullDescription": {"text": why},
        "help": {"text": text, "markdown": markdown},
        "defaultConfiguration": {"level": kind.severity.value},
        "properties": {"problem.severity": kind.severity.value, "precision": "very-high"},
    }


def _of_page(page: Page, words: Words) -> tuple[str, str, str, str]:
    """Short, full, help as text, help as Markdown."""
    head, mend = f"{page.what} {page.why}", words("commands.rule.mend", mend=page.mend)
    samples = [
        (words(f"commands.rule.{key}", frame=frame(sample, words)), "\n".join(sample_lines(sample, words)))
        for key, sample in (("bad", page.bad), ("good", page.good))
    ]
    plain = [head, *(f"{name}\n\n{text}" for name, text in samples), mend]
    marked = [head, *(f"{name}\n\n```yaml\n{text}\n```" for name, text in samples), mend]
    return page.what, page.why, "\n\n".join(plain), "\n\n".join(marked)


def _result(checked: Checked, problem: Problem, rule: int, fingerprint: str, words: Words) -> Json:
    return {
        "ruleId": problem.kind.code,
        "ruleIndex": rule,
        "level": problem.kind.severity.value,
        "message": {"text": _literal(f"{message(problem, words)} {fix(problem, words)}")},
        "locations": [_location(checked, problem.place)],
        "partialFingerprints": {"primaryLocationLineHash": fingerprint},
    }


def _location(checked: Checked, place: Place) -> Json:
    """GitHub drops a result without a line: what is wrong with a file as a whole stands on its first one."""
    region: Json = {"startLine": place.line, "startColumn": place.column} if place.line else {"startLine": 1}
    return {"physicalLocation": {"artifactLocation": _artifact(checked.path(place.path)), "region": region}}


def _artifact(path: str) -> Json:
    """A name that is no text is written byte by byte."""
    if path.startswith("/") or _DRIVE.match(path):
        return {"uri": "file:///" + quote(os.fsencode(path.removeprefix("/")))}
    return {"uri": quote(os.fsencode(path)), "uriBaseId": ROOT}


def _literal(text: str) -> str:
    """In a SARIF message `{0}` is a placeholder and `[a](b)` a link; what a file says is neither."""
    return _LINK.sub(r"\\[", _ARGUMENT.sub(r"{{\1}}", text))
