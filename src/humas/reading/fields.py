"""The keys of one map, each taken once as what it should be; what does not fit becomes a problem with its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import TypeVar

from humas import problems as p
from humas.model import Text
from humas.problems import Kind
from humas.reading.findings import Findings, Spot, says, shape
from humas.reading.names import said
from humas.yamltext import Map, Node, Scalar, Seq

ID = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*", re.ASCII)
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*", re.ASCII)
NUMBER = re.compile(r"[0-9]{1,300}(?:\.[0-9]{1,300})?", re.ASCII)
TRUE, FALSE = ("true", "True", "TRUE"), ("false", "False", "FALSE")


Name = TypeVar("Name", bound=str)


@lru_cache
def is_language(tag: str) -> bool:
    return LANGUAGE.fullmatch(tag) is not None


@lru_cache
def decimal(text: str) -> Fraction | None:
    return Fraction(text) if NUMBER.fullmatch(text) else None


def written(number: Fraction) -> str:
    """A number that was read with `decimal`, as one."""
    return format(Decimal(number.numerator) / Decimal(number.denominator), "f")


class Fields:
    """One map being read. Take every key that is known, then `close`: what is left is unknown."""

    def __init__(self, findings: Findings, node: Map, unknown: Kind = p.UNKNOWN_KEY) -> None:
        self.findings = findings
        self.node = node
        self._unknown = unknown
        self._values = node.values
        self._taken: set[str] = set()

    @classmethod
    def of(cls, findings: Findings, node: Node, what: str, unknown: Kind = p.UNKNOWN_KEY) -> Fields | None:
        if isinstance(node, Map):
            return cls(findings, node, unknown)
        findings.wrong_type(node, what, "map")
        return None

    def take(self, key: str, *, required: bool = False) -> Node | None:
        self._taken.add(key)
        value = self._values.get(key)
        if value is None and required:
            self.findings.add(self.node, p.MISSING_KEY, key=key)
        return value

    def has(self, key: str) -> bool:
        return key in self._values

    def those_of(self, keys: Sequence[str]) -> list[str]:
        """Those of `keys`, all of them known, that are there."""
        self._taken.update(keys)
        return [key for key in keys if key in self._values]

    def word(self, key: str, *, required: bool = False) -> Scalar | None:
        """A scalar that says something, as it is written."""
        value = self.take(key, required=required)
        if value is None:
            return None
        if says(value):
            return value
        self.findings.wrong_type(value, key, "text")
        return None

    def string(self, key: str, *, required: bool = False) -> str:
        word = self.word(key, required=required)
        return word.value if word else ""

    def optional(self, key: str) -> str:
        """Like `string`, but nothing (null or blank) is simply not there: for what a program may have left empty."""
        value = self.take(key)
        if isinstance(value, Scalar) and shape(value) == "nothing":
            return ""
        return self.string(key)

    def name(self, key: str, *, required: bool = False) -> str:
        """An id: lower-case letters and digits, joined by hyphens or dots."""
        word = self.word(key, required=required)
        if word and not ID.fullmatch(word.value):
            self.findings.add(word, p.BAD_ID, value=word.value)
            return ""
        return word.value if word else ""

    def text(self, key: str, *, required: bool = False) -> Text | None:
        value = self.take(key, required=required)
        return None if value is None else read_text(self.findings, value, key)

    def number(self, key: str, default: Fraction | None = None, *, required: bool = False) -> Fraction | None:
        word = self.word(key, required=required)
        if word is None:
            return default
        value = decimal(word.value)
        if value is None:
            self.findings.add(word, p.BAD_NUMBER, what=key, value=word.value)
        return default if value is None else value

    def one_of(self, key: str, allowed: Sequence[Name], *, required: bool = False) -> Name | None:
        word = self.word(key, required=required)
        if word is None:
            return None
        for one in allowed:
            if one == word.value:
                return one
        self.findings.add(word, p.BAD_VALUE, what=key, value=word.value, allowed=", ".join(allowed))
        return None

    def flag(self, key: str) -> bool:
        """As the core schema of YAML 1.2 spells it."""
        word = self.word(key)
        if word is not None and word.value not in TRUE + FALSE:
            self.findings.add(word, p.BAD_VALUE, what=key, value=word.value, allowed="true, false")
        return word is not None and word.value in TRUE

    def each(self, key: str, *, required: bool = False, least: int = 0) -> Sequence[Node]:
        """The members of a list; fewer than `least` is a problem."""
        value = self.take(key, required=required)
        if value is None:
            return ()
        if not isinstance(value, Seq):
            self.findings.wrong_type(value, key, "list")
            return ()
        if len(value.items) < least:
            self.findings.add(value, p.TOO_FEW, what=key, least=str(least))
        return value.items

    def words(self, key: str, *, required: bool = False, least: int = 0) -> tuple[Scalar, ...]:
        words = []
        for member in self.each(key, required=required, least=least):
            if says(member):
                words.append(member)
            else:
                self.findings.wrong_type(member, key, "text")
        return tuple(words)

    def map(self, key: str, *, required: bool = False) -> Fields | None:
        value = self.take(key, required=required)
        return None if value is None else Fields.of(self.findings, value, key, self._unknown)

    def unique(self, what: str, seen: dict[str, Spot]) -> None:
        """Tells when the map's id is in `seen` already, else puts it there."""
        node, name = self.node.get("id"), said(self.node, "id")
        if node is None or not name:
            return
        self.first(what, name, node, seen)

    def first(self, what: str, name: str, node: Node, seen: dict[str, Spot]) -> None:
        if name in seen:
            findings, before = seen[name]
            self.findings.add(node, p.DUPLICATE_ID, what=what, name=name, first=str(findings.place(before)))
        else:
            seen[name] = self.findings, node

    def entries(self) -> Sequence[tuple[Scalar, Node]]:
        """All keys, for maps whose keys are names; none is unknown then."""
        self._taken.update(self._values)
        return self.node.entries

    def close(self) -> None:
        if self._values.keys() <= self._taken:
            return
        missing = [key for key in self._taken if key not in self._values]
        for key, _ in self.node.entries:
            if key.value not in self._taken:
                guess = self.findings.nearest(key.value, missing)
                self.findings.add(key, self._unknown, key=key.value, guess=guess)


def read_text(findings: Findings, node: Node, what: str) -> Text | None:
    """A string, or a map of BCP 47 tags to strings."""
    if not isinstance(node, Map):
        if says(node):
            return Text((("", node.value),))
        findings.wrong_type(node, what, "text")
        return None
    versions = [(tag, one.value) for tag, one in node.values.items() if says(one) and is_language(tag)]
    if len(versions) < len(node.values) or not versions:
        _tell_misfits(findings, node, what)
    return Text(tuple(versions)) if versions else None


def _tell_misfits(findings: Findings, text: Map, what: str) -> None:
    if not text.values:
        findings.add(text, p.TOO_FEW, what=what, least="1")
    for tag, value in text.entries:
        if not is_language(tag.value):
            findings.add(tag, p.BAD_LANGUAGE, tag=tag.value)
        elif not says(value):
            findings.wrong_type(value, tag.value, "text")
