"""`# humas: ignore[HC501] why` at the end of a line: these codes are not told of that line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from humas import problems as p
from humas.problems import Problem
from humas.rules.seen import SeenAnswers, SeenAudit
from humas.yamltext import Document

MARK = "humas: ignore["
# No bracket among the codes: without that, each of many that are never closed would be followed to the line's end.
_IGNORE = re.compile(
    r"(?:(?<=\s)|(?<=^))#[ \t]*humas: ignore\[([^\[\]\r\n]*)\][ \t]*([^\r\n]*)", re.MULTILINE
)
_LINE = re.compile("\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Ignore:
    """One comment; line and column count from 1."""

    line: int
    column: int
    codes: frozenset[str]
    reason: str


def ignores_in(document: Document) -> Iterator[Ignore]:
    text = document.text
    if MARK not in text:
        return
    line, begin = 1, 0
    for found in _IGNORE.finditer(text):
        for one in _LINE.finditer(text, begin, found.start()):
            line, begin = line + 1, one.end()
        codes = frozenset(code.strip().upper() for code in found[1].split(",") if code.strip())
        yield Ignore(line, found.start() - begin + 1, codes, found[2].strip())


def unexplained_ignore(seen: SeenAudit | SeenAnswers) -> Iterator[Problem]:
    """A comment that is to silence a finding gives no code or no reason.

    Whoever reads the file later cannot know whether the finding was looked at or only in the way. So it is told all
    the same. A few words are enough.

    Bad, item:
        effort: low  # humas: ignore[HC605]

    Good, item:
        effort: low  # humas: ignore[HC605] a letter takes a minute

    Write a code in the brackets and the reason behind them, or delete the comment.
    """
    for document in seen.documents:
        for one in ignores_in(document):
            if not (one.reason and one.codes):
                place = p.Place(document.path, one.line, one.column)
                yield Problem.at(place, p.UNEXPLAINED_IGNORE)


def heeded(problems: Iterable[Problem], documents: Iterable[Document]) -> Iterator[Problem]:
    """The problems that no comment on their line silences. What is wrong with the comment itself is always told."""
    silenced: Mapping[tuple[str, int], frozenset[str]] = {
        (document.path, one.line): one.codes
        for document in documents
        for one in ignores_in(document)
        if one.reason
    }
    for problem in problems:
        codes = silenced.get((problem.place.path, problem.place.line), frozenset())
        if problem.kind.code not in codes or problem.kind is p.UNEXPLAINED_IGNORE:
            yield problem
