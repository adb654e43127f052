"""`# humas: ignore[HC501] why` at the end of a line: these codes are not told of that line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from operator import eq

from msgspec import Struct

from humas import problems as p
from humas.problems import Problem
from humas.reading.findings import MOST_GUESSES
from humas.rules.seen import SeenAnswers, SeenAudit
from humas.yamltext import Document

MARK = "humas: ignore["
CODES = frozenset(p.NAMES.values())
LIKENESS = 0.75
"""Of two codes of five characters one may differ, or two may be missing."""
# No bracket among the codes: without that, each of many that are never closed would be followed to the line's end.
_IGNORE = re.compile(
    r"(?:(?<=\s)|(?<=^))#[ \t]*humas: ignore\[([^\[\]\r\n]*)\][ \t]*([^\r\n]*)", re.MULTILINE
)
_LINE = re.compile("\r\n|\r|\n")


class Ignore(Struct, frozen=True):
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
    """A comment that is to silence a finding gives no code, one that there is not, or no reason.

    Whoever reads the file later cannot know whether the finding was looked at or only in the way. So it is told all
    the same. A few words are enough. A code with a slip in it, or the beginning of one such as HC6, silences nothing.

    Bad, item:
        effort: low  # humas: ignore[HC605]
        scale: practice  # humas: ignore[HC6] the form has no room

    Good, item:
        effort: low  # humas: ignore[HC605] a letter takes a minute
        scale: practice  # humas: ignore[HC607] the form has no room

    Write whole codes in the brackets and the reason behind them, or delete the comment.
    """
    for document in seen.documents:
        told = 0
        for one in ignores_in(document):
            place = p.Place(document.path, one.line, one.column)
            if not (one.reason and one.codes):
                yield Problem.at(place, p.UNEXPLAINED_IGNORE, fault="unexplained")
            for code in sorted(one.codes - CODES):
                guess = _meant(code) if told < MOST_GUESSES else ""
                told += 1
                yield Problem.at(place, p.UNEXPLAINED_IGNORE, fault="unknown", hint=code, guess=guess)


def _meant(code: str) -> str:
    """The one code that was probably meant, or "": a name is one too, and what only begins codes is none of them."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake pays for it

    name = p.NAMES.get(code.lower(), "")
    if name or any(known.startswith(code) for known in CODES):
        return name
    alike = get_close_matches(code, sorted(CODES), len(CODES), LIKENESS)
    return max(alike, key=lambda known: sum(map(eq, known, code)), default="")


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
