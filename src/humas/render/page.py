"""The rules of `humas check` as a list, and the page of one: plain lines, the samples in it as they stand in a file."""

from __future__ import annotations

from collections.abc import Iterator

from humas.rules import KINDS
from humas.rules.pages import Sample, page_in
from humas.words import Words

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
    yield words("commands.rule.bad", frame=_frame(page.bad, words))
    yield from ("", *_indented(page.bad), "")
    yield words("commands.rule.good", frame=_frame(page.good, words))
    yield from ("", *_indented(page.good), "")
    yield words("commands.rule.mend", mend=page.mend)


def _head(code: str, words: Words) -> str:
    kinds = KINDS[code]
    severities = " / ".join(words(f"commands.severity.{kind.severity}") for kind in kinds)
    return words("commands.rule.head", code=code, name=kinds[0].name, severity=severities)


def _frame(sample: Sample, words: Words) -> str:
    return words(f"commands.rule.in.{sample.frame}")


def _indented(sample: Sample) -> Iterator[str]:
    return (f"{INDENT}{line}".rstrip() for line in sample.text.splitlines())
