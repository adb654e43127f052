"""What can be wrong, where it is, and how the run stops over it.

A problem holds no sentence: its kind names one in `words`, and `values` fill the sentence's placeholders, so
that the same problem can be told in any language and in any format.
"""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import Any

from msgspec import Struct


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


class Kind(Struct, frozen=True):
    """One sort of finding: its public code, its public name, and how bad it is."""

    code: str
    name: str
    severity: Severity = Severity.ERROR


class Place(Struct, frozen=True, order=True):
    """A point in a file; line and column count from 1, in code points.

    Line 0 means the file as a whole, column 0 the line as a whole.
    """

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        numbers = (number for number in (self.line, self.column) if number)
        return ":".join((self.path, *map(str, numbers)))


class Problem(Struct, frozen=True):
    """One finding. `values` are the texts that its sentence names, in the order given."""

    kind: Kind
    place: Place
    values: tuple[tuple[str, str], ...] = ()

    @classmethod
    def at(cls, place: Place, kind: Kind, **values: str) -> Problem:
        return cls(kind, place, tuple(values.items()))

    @property
    def is_error(self) -> bool:
        return self.kind.severity is Severity.ERROR


MOST = 12_000
"""Findings in one file that are told: nobody reads as many, and a file made for it could bring forth any number."""


def in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    """Sorted by place, then code; the same finding at the same place once."""
    return tuple(sorted(dict.fromkeys(problems), key=_order))


def _order(problem: Problem) -> tuple[object, ...]:
    """Plain values: to compare one place with another takes five times as long."""
    place = problem.place
    return place.path, place.line, place.column, problem.kind.code, problem.values


class Stop(Exception):  # noqa: N818 - it names what happens, and most of these are no program error
    """The run cannot go on. `words` finds the sentence by `key`; `cli` turns the class into an exit code."""

    def __init__(self, key: str, **values: str) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values

    def __reduce__(self) -> tuple[Any, ...]:
        """How it comes out of another process."""
        return partial(type(self), self.key, **self.values), ()


class Unusable(Stop):
    """A file that cannot be used, with every finding in it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("unusable", count=str(sum(p.is_error for p in problems)))
        self.problems = problems

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.problems,)


# HC1xx: the file itself.
UNREADABLE = Kind("HC101", "unreadable")  # name, reason: a key of words.REASONS
TOO_LARGE = Kind("HC102", "too-large")  # limit, in MB
NOT_UTF8 = Kind("HC103", "not-utf8")
CONTROL_CHARACTER = Kind("HC104", "control-character")  # character, as U+0085
SYNTAX = Kind("HC105", "syntax")  # detail, the parser's own words
DIRECTIVE = Kind("HC106", "directive")
DUPLICATE_KEY = Kind("HC107", "duplicate-key")  # key, first: the line it stands on
ANCHOR = Kind("HC108", "anchor")  # name
MERGE_KEY = Kind("HC109", "merge-key")
TAG = Kind("HC110", "tag")  # tag
KEY_NOT_TEXT = Kind("HC111", "key-not-text")
SECOND_DOCUMENT = Kind("HC112", "second-document")
TOO_DEEP = Kind("HC113", "too-deep")  # limit
LONG_NUMBER = Kind("HC114", "long-number")  # limit
ESCAPED_CONTROL = Kind("HC115", "escaped-control")  # character
EMPTY_FILE = Kind("HC116", "empty-file")
SURROGATE = Kind("HC117", "surrogate")  # character
LOOK_ALIKE = Kind("HC118", "look-alike", Severity.WARNING)  # value

# fault: a key of words.IGNORES, hint: the code that is none, guess (may be empty)
UNEXPLAINED_IGNORE = Kind("HC119", "unexplained-ignore", Severity.WARNING)
TOO_CROWDED = Kind("HC120", "too-crowded")  # limit

# HC2xx: the shape.
UNKNOWN_KEY = Kind("HC201", "unknown-key")  # key, guess (may be empty)
UNKNOWN_ANSWERS_KEY = Kind("HC201", "unknown-key", Severity.WARNING)  # in an answers file: kept, not read
MISSING_KEY = Kind("HC202", "missing-key")  # key
WRONG_TYPE = Kind("HC203", "wrong-type")  # what, expected: a key of words.SHAPES, found: likewise
BAD_VALUE = Kind("HC204", "bad-value")  # what, value, allowed
BAD_NUMBER = Kind("HC205", "bad-number")  # what, value
BAD_ID = Kind("HC206", "bad-id")  # value
ITEM_KIND = Kind("HC207", "item-kind")  # found: how many of them, found names
BAD_FORMAT = Kind("HC208", "bad-format")  # value, expected
ANSWER_IS_COMMAND = Kind("HC209", "answer-is-command")  # answer
MIXED_BANDS = Kind("HC210", "mixed-bands")
OUT_OF_RANGE = Kind("HC211", "out-of-range")  # what, value, limit
TOO_FEW = Kind("HC212", "too-few")  # what, least
BAD_LANGUAGE = Kind("HC213", "bad-language")  # tag
BAND_UNIT = Kind("HC214", "band-unit")  # value: 20% on a number, 20 on a ratio
BAD_DATE = Kind("HC215", "bad-date", Severity.WARNING)  # value
OUT_OF_ORDER = Kind("HC216", "out-of-order")  # what: levels or stages, value
MIN_OVER_MAX = Kind("HC218", "min-over-max")  # least, most
NO_POINTS = Kind("HC217", "no-points")

# HC3xx: references.
UNKNOWN_REFERENCE = Kind("HC301", "unknown-reference")  # what: a key of words.NOUNS, name, guess
DUPLICATE_ID = Kind("HC302", "duplicate-id")  # what, name, first: where it stood before
WHEN_FORWARD = Kind("HC303", "when-forward")  # name
WHEN_KIND = Kind("HC304", "when-kind")  # name, sort: the name of its kind
WHEN_VALUE = Kind("HC305", "when-value")  # name, value, allowed
OUTSIDE_FOLDER = Kind("HC306", "outside-folder")  # name
GATE_WITHOUT_STAGE = Kind("HC307", "gate-without-stage")
WAS_CLASH = Kind("HC308", "was-clash")  # name, other

# HC4xx: scoring.
FINE_FROM = Kind("HC401", "fine-from")  # what: levels or stages, value
FIRST_LEVEL = Kind("HC402", "first-level")  # value
NO_WEIGHT = Kind("HC403", "no-weight")
FREE_GATE = Kind("HC404", "free-gate")
GATE_NOT_QUICK = Kind("HC405", "gate-not-quick", Severity.WARNING)
POINTS_ORDER = Kind("HC406", "points-order", Severity.WARNING)  # value, other: the bound that is easier
BAND_TWICE = Kind("HC407", "band-twice", Severity.WARNING)  # value, other: the bound that says the same
BAND_UNREACHABLE = Kind("HC408", "band-unreachable", Severity.WARNING)  # value, limit
SAME_POINTS = Kind("HC409", "same-points", Severity.WARNING)
IDLE_WEIGHT = Kind("HC410", "idle-weight", Severity.WARNING)  # value
NEVER_ASKED = Kind("HC411", "never-asked", Severity.WARNING)
EMPTY_STAGE = Kind("HC412", "empty-stage")  # name
OPEN_GATE = Kind("HC413", "open-gate", Severity.WARNING)
LOOSE_CAP = Kind("HC414", "loose-cap", Severity.WARNING)  # name

# HC5xx: languages.
MISSING_TRANSLATION = Kind("HC501", "missing-translation", Severity.WARNING)  # languages
SAME_TEXT = Kind("HC502", "same-text", Severity.WARNING)  # language, other
PLACEHOLDERS = Kind("HC503", "placeholders", Severity.WARNING)  # value, language: that lacks it, other
UNDECLARED_LANGUAGE = Kind("HC504", "undeclared-language", Severity.WARNING)  # tag, languages

# HC6xx: guidance.
UNCOVERED_POINT = Kind("HC601", "uncovered-point")  # point
NO_SOURCE = Kind("HC602", "no-source", Severity.WARNING)  # name
NO_EVIDENCE = Kind("HC603", "no-evidence", Severity.WARNING)  # name
NO_ADVICE = Kind("HC604", "no-advice", Severity.WARNING)  # name
NO_EFFORT = Kind("HC605", "no-effort", Severity.WARNING)  # name
LONG_QUESTION = Kind("HC606", "long-question", Severity.WARNING)  # count: its characters, limit
NO_HELP = Kind("HC607", "no-help", Severity.WARNING)  # name
UNUSED_SCALE = Kind("HC608", "unused-scale", Severity.WARNING)  # name
UNUSED_BANDS = Kind("HC609", "unused-bands", Severity.WARNING)  # name
UNUSED_REFERENCE = Kind("HC610", "unused-reference", Severity.WARNING)  # name

# HC7xx: change, against what was released.
VANISHED_ITEM = Kind("HC701", "vanished-item")  # name
SILENT_WORTH = Kind("HC702", "silent-worth")  # name, version
LOST_ANSWER = Kind("HC703", "lost-answer")  # name, answers: those that are gone, or *
INCOMPARABLE = Kind("HC704", "incomparable", Severity.WARNING)  # name
VANISHED_ALIAS = Kind("HC705", "vanished-alias", Severity.WARNING)  # name, item

# HC8xx: answers against their audit.
UNKNOWN_ITEM = Kind("HC801", "unknown-item", Severity.WARNING)  # name, guess
ANSWER_MISFIT = Kind(
    "HC802", "answer-misfit", Severity.WARNING
)  # name, value, why: a key of words.MISFITS, hint
OTHER_VERSION = Kind("HC804", "other-version", Severity.WARNING)  # value: the file's, current: the audit's
TWO_CLAIMANTS = Kind("HC803", "two-claimants")  # name, first, second
EVIDENCE_MISSING = Kind("HC805", "evidence-missing", Severity.WARNING)  # file
EVIDENCE_CHANGED = Kind("HC806", "evidence-changed", Severity.WARNING)  # file
QUESTION_CHANGED = Kind("HC807", "question-changed", Severity.WARNING)  # name
STALE_REVIEW = Kind("HC808", "stale-review", Severity.WARNING)  # name, value: the answer that was reviewed
OWN_REVIEW = Kind("HC809", "own-review", Severity.WARNING)  # name
UNPROVEN_FILE = Kind("HC810", "unproven-file", Severity.WARNING)  # file
OTHER_DIGEST = Kind("HC811", "other-digest", Severity.WARNING)  # version, digest: the audit's

# HC9xx: templates. `because` is a key of words.TEMPLATE.
TEMPLATE_SYNTAX = Kind("HC901", "template-syntax")  # because, and of name, wanted, met those there are; guess
TEMPLATE_NAME = Kind("HC902", "template-name")  # name, guess
TEMPLATE_FILTER = Kind("HC903", "template-filter")  # because, name, guess, known
TEMPLATE_VALUE = Kind("HC904", "template-value")  # because, and of name, sign, left, right those there are
TEMPLATE_REFUSED = Kind("HC905", "template-refused")  # name
TEMPLATE_FILE = Kind("HC906", "template-file")  # because, name
TEMPLATE_WORK = Kind("HC907", "template-work")  # because

NAMES = {kind.name: kind.code for kind in tuple(globals().values()) if isinstance(kind, Kind)}
"""The code of every kind, by its name."""
