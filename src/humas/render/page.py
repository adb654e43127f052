"""The rules of `humas check` as a list, and the page of one: plain lines, the samples in it as they stand in a file."""

from __future__ import annotations

from collections.abc import Iterator

from humas.rules import KINDS
from humas.rules.pages import Sample, page_in
from humas.words import Words

NOW = "# now"
"""In a sample of a change: what stood there before is above this line."""

INDENT = " " * 4
"""Before each line of a sample, and before no other: a sample must not be wrapped."""


def rule_list(words: Words) -> Iterator[str]:
    for code in KINDS:
        what = page_in(words.language, code).what
        yield words("commands.rule.line", head=_head(code, words), what=what)


def rule_page(code: str, words: Words) -> Iterator[str]:
    """KeyError when there is no such code."""
    page = page_in(words.language, code)
    yield from (_head(code, words), "", page.what, "", page.why, "")
    yield words("commands.rule.bad", frame=frame(page.bad, words))
    yield from ("", *_indented(page.bad, words), "")
    yield words("commands.rule.good", frame=frame(page.good, words))
    yield from ("", *_indented(page.good, words), "")
    yield words("commands.rule.mend", mend=page.mend)


def _head(code: str, words: Words) -> str:
    kinds = KINDS[code]
    severities = " / ".join(words(f"commands.severity.{kind.severity}") for kind in kinds)
    return words("commands.rule.head", code=code, name=kinds[0].name, severity=severities)


def frame(sample: Sample, words: Words) -> str:
    """Of what a sample is a piece."""
    return words(f"commands.rule.in.{sample.frame}")


def sample_lines(sample: Sample, words: Words) -> Iterator[str]:
    for line in sample.text.splitlines():
        yield words("commands.rule.now") if line == NOW else line


def _indented(sample: Sample, words: Words) -> Iterator[str]:
    return (f"{INDENT}{line}".rstrip() for line in sample_lines(sample, words))
