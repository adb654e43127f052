"""What audits and checklists may say, what is refused, and that every mistake is told, in its place, and no other."""

import hashlib
import json
import unicodedata
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from building import LEVELS, read_alone, read_audit
from humas import problems
from humas.model import (
    ALWAYS,
    Audit,
    Band,
    Checklist,
    Choice,
    Choices,
    Every,
    FreeText,
    Is,
    Item,
    Level,
    Not,
    Number,
    Option,
    Ratio,
    Ref,
    Reference,
    Risk,
    Section,
    Some,
    Source,
    Stage,
    Text,
    Tick,
)
from humas.problems import Kind
from humas.reading.audits import kind_of, listed_files
from humas.render.findings.sentences import finding
from humas.words import LANGUAGES, words
from humas.yamltext import parse

GOOD = Path(__file__).parent / "good"

SHARED = """humas: audit/1
id: small
version: 1.0.0
title: Small
languages: [en, id]
checklists: [c.yaml, d.yaml]
levels: [{id: low, from: 0, label: Low}, {id: high, from: 50, label: High}]
stages: [{id: begun, from: 0, label: Begun}]
scales: {practice: [{answer: no, points: 0, label: No}, {answer: yes, points: 2, label: Yes}]}
bands: {share: [{from: 50%, points: 1}], count: [{from: 5, points: 3}]}
sources: {paper: {title: Paper, points: {p1: One, p2: Two}}}
references: {law: {title: Law}}
"""

HEAD = "humas: checklist/1\nid: c\nversion: 1.0.0\ntitle: C\n"
SECTIONS = HEAD + "sections:\n- {id: s, title: S, items: [\n"
"""The item after it stands on line 7."""


def with_item(item):
    return f"{SECTIONS}{item}\n]}}\n"


def document(text, path="a.yaml"):
    read, found = parse(text.encode(), path)
    assert found == ()
    return read


def read(*checklists, audit=SHARED):
    """An audit with its checklists c.yaml, d.yaml ..."""
    names = [f"{letter}.yaml" for letter in "cdefgh"]
    return read_audit(
        document(audit, "audit.yaml"),
        [document(text, name) for text, name in zip(checklists, names, strict=False)],
    )


def problems_of(*checklists, audit=SHARED):
    its_audit, found = read(*checklists, audit=audit)
    assert (its_audit is None) == any(problem.is_error for problem in found)
    return found


def rows(found):
    return [
        (one.kind.code, one.kind.name, one.place.line, one.place.column, dict(one.values)) for one in found
    ]


def only_item(item):
    its_audit, found = read(with_item(item))
    assert found == ()
    return next(its_audit.items)


# An item's mistakes, one a row; the item stands on line 7 of its checklist.
YES_NO = "choices: [{answer: y, points: 2, label: Yes}, {answer: z, points: 0, label: No}]"
ITEMS = [
    (
        "{id: a, ask: A, scale: practice, wieght: 2, xyzzy: 1}",
        [
            ("HC201", "unknown-key", 7, 34, {"key": "wieght", "guess": "weight"}),
            ("HC201", "unknown-key", 7, 45, {"key": "xyzzy", "guess": ""}),
        ],
    ),
    (
        "{scale: practice}",
        [
            ("HC202", "missing-key", 7, 1, {"key": "ask"}),
            ("HC202", "missing-key", 7, 1, {"key": "id"}),
        ],
    ),
    (
        "{id: a, ask: [A], help: , advice: {en: {}}, source: p1, refs: [[law]], risk: high, scale: practice}",
        [
            ("HC203", "wrong-type", 7, 14, {"what": "ask", "expected": "text", "found": "list"}),
            ("HC203", "wrong-type", 7, 25, {"what": "help", "expected": "text", "found": "nothing"}),
            ("HC203", "wrong-type", 7, 40, {"what": "en", "expected": "text", "found": "map"}),
            ("HC203", "wrong-type", 7, 53, {"what": "source", "expected": "list", "found": "text"}),
            ("HC203", "wrong-type", 7, 64, {"what": "refs", "expected": "text", "found": "list"}),
            ("HC203", "wrong-type", 7, 78, {"what": "risk", "expected": "map", "found": "text"}),
        ],
    ),
    (
        "just words",
        [("HC203", "wrong-type", 7, 1, {"what": "items", "expected": "map", "found": "text"})],
    ),
    (
        "{id: a, ask: A, scale: practice, gate: big, na: no, effort: huge, quick: yes, risk: {impact: 6, title: R}}",
        [
            (
                "HC204",
                "bad-value",
                7,
                40,
                {"what": "gate", "value": "big", "allowed": "critical, stage"},
            ),
            ("HC204", "bad-value", 7, 49, {"what": "na", "value": "no", "allowed": "never, reason, free"}),
            (
                "HC204",
                "bad-value",
                7,
                61,
                {"what": "effort", "value": "huge", "allowed": "low, medium, high"},
            ),
            ("HC204", "bad-value", 7, 74, {"what": "quick", "value": "yes", "allowed": "true, false"}),
            ("HC204", "bad-value", 7, 94, {"what": "impact", "value": "6", "allowed": "1, 2, 3, 4, 5"}),
        ],
    ),
    (
        "{id: a, ask: A, scale: practice, weight: -1, full: 1e3, pass: '1,5'}",
        [
            ("HC205", "bad-number", 7, 42, {"what": "weight", "value": "-1"}),
            ("HC205", "bad-number", 7, 52, {"what": "full", "value": "1e3"}),
            ("HC205", "bad-number", 7, 63, {"what": "pass", "value": "1,5"}),
        ],
    ),
    (
        "{id: A b, ask: A, scale: practice}",
        [("HC206", "bad-id", 7, 6, {"value": "A b"})],
    ),
    ("{id: a, ask: A}", [("HC207", "item-kind", 7, 1, {"count": "0", "names": ""})]),
    (
        "{id: a, ask: A, scale: practice, text: {}, full: 9}",
        [("HC207", "item-kind", 7, 1, {"count": "2", "names": "scale, text"})],
    ),
    (
        "{id: a, ask: A, choices: [{answer: Skip, points: 1, label: S}, {answer: '-', points: 0, label: N}]}",
        [
            ("HC209", "answer-is-command", 7, 36, {"answer": "Skip"}),
            ("HC209", "answer-is-command", 7, 73, {"answer": "-"}),
        ],
    ),
    (
        "{id: a, ask: A, tick: {options: [{answer: q, label: Q}, {answer: r, label: R}]}}",
        [("HC209", "answer-is-command", 7, 43, {"answer": "q"})],
    ),
    (
        "{id: a, ask: A, number: {bands: [{from: 1, points: 1}, {to: 9, points: 2}]}}",
        [("HC210", "mixed-bands", 7, 33, {})],
    ),
    (
        "{id: a, ask: A, number: {bands: [{from: 1, to: 9, points: 1}]}, full: 7}",
        [("HC210", "mixed-bands", 7, 34, {})],
    ),
    (
        "{id: a, ask: A, scale: practice, full: 2.5, pass: 3}",
        [
            ("HC211", "out-of-range", 7, 40, {"what": "full", "value": "2.5", "limit": "2"}),
            ("HC211", "out-of-range", 7, 51, {"what": "pass", "value": "3", "limit": "2"}),
        ],
    ),
    (
        "{id: a, ask: A, scale: practice, full: 1.5, pass: 2}",
        [("HC211", "out-of-range", 7, 51, {"what": "pass", "value": "2", "limit": "1.5"})],
    ),
    (
        "{id: a, ask: A, scale: practice, full: 0.0}",
        [("HC211", "out-of-range", 7, 40, {"what": "full", "value": "0.0", "limit": "2"})],
    ),
    (
        "{id: a, ask: A, number: {bands: [{to: 2, points: 1}], min: 5, max: 3}}",
        [("HC218", "min-over-max", 7, 60, {"least": "5", "most": "3"})],
    ),
    (
        "{id: a, ask: {}, choices: [{answer: y, points: 1, label: Y}]}",
        [
            ("HC212", "too-few", 7, 14, {"what": "ask", "least": "1"}),
            ("HC212", "too-few", 7, 27, {"what": "choices", "least": "2"}),
        ],
    ),
    (
        "{id: a, ask: A, tick: {options: []}, when: {}}",
        [
            ("HC212", "too-few", 7, 33, {"what": "options", "least": "1"}),
            ("HC212", "too-few", 7, 44, {"what": "when", "least": "1"}),
        ],
    ),
    (
        "{id: a, ask: A, ratio: {bands: []}, full: 3}",
        [("HC212", "too-few", 7, 32, {"what": "bands", "least": "1"})],
    ),
    (
        "{id: a, ask: {en: A, e: B, '': C}, scale: practice}",
        [
            ("HC213", "bad-language", 7, 22, {"tag": "e"}),
            ("HC213", "bad-language", 7, 28, {"tag": ""}),
        ],
    ),
    (
        "{id: a, ask: A, ratio: {bands: [{from: 20, points: 1}]}}",
        [("HC214", "band-unit", 7, 40, {"value": "20"})],
    ),
    (
        "{id: a, ask: A, number: {bands: share}}",
        [("HC214", "band-unit", 7, 33, {"value": "50%"})],
    ),
    (
        "{id: a, ask: A, tick: {options: [{answer: y, label: Y}], bands: share}}",
        [("HC214", "band-unit", 7, 65, {"value": "50%"})],
    ),
    (
        "{id: a, ask: A, number: {bands: [{from: x, points: 1}, {points: 1}, {to: , points: 1}, {to: 1}]}}",
        [
            ("HC205", "bad-number", 7, 41, {"what": "bands", "value": "x"}),
            ("HC202", "missing-key", 7, 56, {"key": "from"}),
            ("HC203", "wrong-type", 7, 74, {"what": "to", "expected": "text", "found": "nothing"}),
            ("HC202", "missing-key", 7, 88, {"key": "points"}),
        ],
    ),
    (
        "{id: a, ask: A, choices: [{answer: y, points: 0, label: Y}, {answer: z, points: 0, label: Z}]}",
        [("HC217", "no-points", 7, 1, {})],
    ),
    (
        "{id: a, ask: A, scale: practise}",
        [
            (
                "HC301",
                "unknown-reference",
                7,
                24,
                {"what": "scale", "name": "practise", "guess": "practice"},
            )
        ],
    ),
    (
        "{id: a, ask: A, ratio: {bands: shares}, full: 4, pass: 3}",
        [("HC301", "unknown-reference", 7, 32, {"what": "bands", "name": "shares", "guess": "share"})],
    ),
    (
        "{id: a, ask: A, scale: practice, stage: begin, source: [p3], refs: [lew, {ref: x, at: 1}]}",
        [
            ("HC301", "unknown-reference", 7, 41, {"what": "stage", "name": "begin", "guess": "begun"}),
            ("HC301", "unknown-reference", 7, 57, {"what": "point", "name": "p3", "guess": ""}),
            ("HC301", "unknown-reference", 7, 69, {"what": "reference", "name": "lew", "guess": "law"}),
            ("HC301", "unknown-reference", 7, 80, {"what": "reference", "name": "x", "guess": ""}),
        ],
    ),
    (
        "{id: a, ask: A, scale: practice, when: {c/b: yes}}",
        [("HC301", "unknown-reference", 7, 41, {"what": "item", "name": "c/b", "guess": "c/a"})],
    ),
    (
        "{id: a, ask: A, tick: {options: [{answer: y, label: Y}, {answer: y, label: Z}]}}",
        [
            (
                "HC302",
                "duplicate-id",
                7,
                66,
                {"what": "answer", "name": "y", "first": "c.yaml:7:43"},
            )
        ],
    ),
    (
        "{id: a, ask: A, scale: practice},\n{id: a, ask: B, scale: practice}",
        [("HC302", "duplicate-id", 8, 6, {"what": "item", "name": "a", "first": "c.yaml:7:6"})],
    ),
    (
        "{id: a, ask: A, scale: practice, when: {c/a: yes, c/b: yes}},\n{id: b, ask: B, scale: practice}",
        [
            ("HC303", "when-forward", 7, 41, {"name": "c/a"}),
            ("HC303", "when-forward", 7, 51, {"name": "c/b"}),
        ],
    ),
    (
        "{id: a, ask: A, text: {}},\n{id: b, ask: B, scale: practice, when: {c/a: yes}}",
        [("HC304", "when-kind", 8, 41, {"name": "c/a", "sort": "text"})],
    ),
    (
        "{id: a, ask: A, scale: practice},\n{id: b, ask: B, scale: practice, when: {any: [{c/a: ja}, {not: {c/a: [yes, nein]}}]}}",
        [
            ("HC305", "when-value", 8, 53, {"name": "c/a", "value": "ja", "allowed": "no, yes"}),
            ("HC305", "when-value", 8, 76, {"name": "c/a", "value": "nein", "allowed": "no, yes"}),
        ],
    ),
    (
        (
            "{id: a, ask: A, scale: practice},\n"
            "{id: b, ask: B, scale: practice, when: {any: {}, not: x, c/a: {}}},\n"
            "{id: d, ask: D, scale: practice, when: yes}"
        ),
        [
            ("HC203", "wrong-type", 8, 46, {"what": "any", "expected": "list", "found": "map"}),
            ("HC203", "wrong-type", 8, 55, {"what": "not", "expected": "map", "found": "text"}),
            ("HC203", "wrong-type", 8, 63, {"what": "c/a", "expected": "text", "found": "map"}),
            ("HC203", "wrong-type", 9, 40, {"what": "when", "expected": "map", "found": "text"}),
        ],
    ),
    (
        "{id: a, ask: A, scale: practice, gate: stage}",
        [("HC307", "gate-without-stage", 7, 1, {})],
    ),
    (
        (
            "{id: a, ask: A, scale: practice, was: [b]},\n"
            "{id: b, ask: B, scale: practice, was: [x]},\n"
            "{id: d, ask: D, scale: practice, was: [c/x]}"
        ),
        [
            ("HC308", "was-clash", 7, 1, {"name": "c/b", "other": "c/b"}),
            ("HC308", "was-clash", 9, 1, {"name": "c/x", "other": "c/b"}),
        ],
    ),
    (
        "{id: a, ask: A, text: {}, full: 3}",
        [("HC201", "unknown-key", 7, 27, {"key": "full", "guess": ""})],
    ),
]

# The mistakes of a whole checklist file, as the first of the audit.
CHECKLISTS = [
    ("[]", [("HC203", "wrong-type", 1, 1, {"what": "checklist", "expected": "map", "found": "list"})]),
    ("id: c\nnonsense: 1\n", [("HC202", "missing-key", 1, 1, {"key": "humas"})]),
    (
        "humas: checklist/2\nscales: 7\nnonsense: 1\n",
        [("HC208", "bad-format", 1, 8, {"value": "checklist/2", "expected": "checklist/1"})],
    ),
    (
        "humas: checklist/1\nweight: [1]\nbandz: {}\n",
        [
            ("HC202", "missing-key", 1, 1, {"key": "id"}),
            ("HC202", "missing-key", 1, 1, {"key": "sections"}),
            ("HC202", "missing-key", 1, 1, {"key": "title"}),
            ("HC202", "missing-key", 1, 1, {"key": "version"}),
            ("HC203", "wrong-type", 2, 9, {"what": "weight", "expected": "text", "found": "list"}),
            ("HC201", "unknown-key", 3, 1, {"key": "bandz", "guess": "bands"}),
        ],
    ),
    (
        HEAD + "sections:\n- {id: s, title: S, items: []}\n- {id: s, items: x}\n- []\n",
        [
            ("HC212", "too-few", 6, 28, {"what": "items", "least": "1"}),
            ("HC202", "missing-key", 7, 3, {"key": "title"}),
            ("HC302", "duplicate-id", 7, 8, {"what": "section", "name": "s", "first": "c.yaml:6:8"}),
            ("HC203", "wrong-type", 7, 18, {"what": "items", "expected": "list", "found": "text"}),
            ("HC203", "wrong-type", 8, 3, {"what": "sections", "expected": "map", "found": "list"}),
        ],
    ),
    (
        with_item(f"{{id: a, ask: A, {YES_NO}}}")
        + "scales: {A: x, one: [{answer: j, points: 1, label: J}]}\n"
        + "bands: {b: x, m: [{from: 1, points: 1}, {to: 1, points: 1}]}\n"
        + "sources: {s: {title: S, points: {p2: Two, q: Q}}, t: {title: T, points: {q: Q}}, u: x}\n"
        + "references: {r: {year: 2011, titel: R}}\n",
        [
            ("HC206", "bad-id", 9, 10, {"value": "A"}),
            ("HC203", "wrong-type", 9, 13, {"what": "scales", "expected": "list", "found": "text"}),
            ("HC212", "too-few", 9, 21, {"what": "scales", "least": "2"}),
            ("HC203", "wrong-type", 10, 12, {"what": "bands", "expected": "list", "found": "text"}),
            ("HC210", "mixed-bands", 10, 18, {}),
            ("HC302", "duplicate-id", 11, 34, {"what": "point", "name": "p2", "first": "audit.yaml:11:51"}),
            ("HC302", "duplicate-id", 11, 74, {"what": "point", "name": "q", "first": "c.yaml:11:43"}),
            ("HC203", "wrong-type", 11, 85, {"what": "u", "expected": "map", "found": "text"}),
            ("HC202", "missing-key", 12, 17, {"key": "title"}),
            ("HC201", "unknown-key", 12, 30, {"key": "titel", "guess": "title"}),
        ],
    ),
]

# The mistakes of an audit.yaml.
AUDIT_HEAD = (
    "humas: audit/1\nid: small\nversion: 1.0.0\ntitle: Small\nlanguages: [en]\nchecklists: [c.yaml]\n"
)
AUDITS = [
    ("humas: audit/3\n", [("HC208", "bad-format", 1, 8, {"value": "audit/3", "expected": "audit/1"})]),
    ("[audit]", [("HC203", "wrong-type", 1, 1, {"what": "audit", "expected": "map", "found": "list"})]),
    (
        "humas: audit/1\nlanguages: [en, e, []]\n",
        [
            ("HC202", "missing-key", 1, 1, {"key": "checklists"}),
            ("HC202", "missing-key", 1, 1, {"key": "id"}),
            ("HC202", "missing-key", 1, 1, {"key": "title"}),
            ("HC202", "missing-key", 1, 1, {"key": "version"}),
            ("HC213", "bad-language", 2, 17, {"tag": "e"}),
            ("HC203", "wrong-type", 2, 20, {"what": "languages", "expected": "text", "found": "list"}),
        ],
    ),
    (
        AUDIT_HEAD + "levels:\n- {id: low, from: 0, label: Low}\n- {id: mid, from: x, label: Mid}\n"
        "- {id: low, from: 40, label: Low, about: x}\n- {id: top, from: 40}\n- {id: over, from: 100.1, label: Over}\n"
        "critical_cap: top\n",
        [
            ("HC205", "bad-number", 9, 19, {"what": "from", "value": "x"}),
            ("HC302", "duplicate-id", 10, 8, {"what": "level", "name": "low", "first": "audit.yaml:8:8"}),
            ("HC201", "unknown-key", 10, 35, {"key": "about", "guess": ""}),
            ("HC202", "missing-key", 11, 3, {"key": "label"}),
            ("HC216", "out-of-order", 11, 19, {"what": "levels", "value": "40"}),
            ("HC216", "out-of-order", 12, 20, {"what": "levels", "value": "100.1"}),
        ],
    ),
    (
        AUDIT_HEAD + "stages: []\ncritical_cap: cukap\n",
        [
            ("HC212", "too-few", 7, 9, {"what": "stages", "least": "1"}),
            ("HC301", "unknown-reference", 8, 15, {"what": "level", "name": "cukap", "guess": "cukup"}),
        ],
    ),
    (
        AUDIT_HEAD + "stages: [{id: a, from: 0, about: A, lable: x}, {id: a, from: 0, label: x}]\n",
        [
            ("HC202", "missing-key", 7, 10, {"key": "label"}),
            ("HC201", "unknown-key", 7, 37, {"key": "lable", "guess": "label"}),
            ("HC302", "duplicate-id", 7, 53, {"what": "stage", "name": "a", "first": "audit.yaml:7:15"}),
            ("HC216", "out-of-order", 7, 62, {"what": "stages", "value": "0"}),
        ],
    ),
]

# What audit.yaml may not list.
LISTED = [
    ("../c.yaml", True),
    ("/etc/passwd", True),
    ("a/../../c.yaml", True),
    ("..\\c.yaml", True),
    ("C:\\c.yaml", True),
    ("C:c.yaml", True),
    (".", True),
    ("a/./c.yaml", True),
    ("a/..", True),
    ("c.yaml", False),
    ("a/b/c.yaml", False),
    ("..c.yaml", False),
    (".hidden/c.yaml", False),
    ("Perpres 95-2018.yaml", False),
]

# Several checklists: (texts of c.yaml, d.yaml ..., [(path, row), ...]).
D = HEAD.replace("id: c", "id: d") + "sections:\n- {id: s, title: S, items: [\n"
TOGETHER = [
    (
        [with_item("{id: a, ask: A, scale: practice}"), with_item("{id: b, ask: B, scale: practice}")],
        [
            (
                "d.yaml",
                ("HC302", "duplicate-id", 2, 5, {"what": "checklist", "name": "c", "first": "c.yaml:2:5"}),
            )
        ],
    ),
    (
        [
            with_item("{id: a, ask: A, scale: practice, when: {d/b: yes}}"),
            D + "{id: b, ask: B, scale: practice, when: {c/a: nope}, was: [c/a]}\n]}\n",
        ],
        [
            ("c.yaml", ("HC303", "when-forward", 7, 41, {"name": "d/b"})),
            ("d.yaml", ("HC308", "was-clash", 7, 1, {"name": "c/a", "other": "c/a"})),
            (
                "d.yaml",
                ("HC305", "when-value", 7, 46, {"name": "c/a", "value": "nope", "allowed": "no, yes"}),
            ),
        ],
    ),
    (
        [
            with_item("{id: a, ask: A, scale: practice}")
            + "sources: {s: {title: S, points: {q: Q}}}\nscales: {mine: [{answer: y, points: 1, label: Y}, {answer: z, points: 0, label: Z}]}\n",
            D + "{id: b, ask: B, scale: mine, source: [q]}\n]}\nsources: {t: {title: T, points: {q: Q}}}\n",
        ],
        [
            (
                "d.yaml",
                ("HC301", "unknown-reference", 7, 24, {"what": "scale", "name": "mine", "guess": ""}),
            ),
            (
                "d.yaml",
                ("HC302", "duplicate-id", 9, 34, {"what": "point", "name": "q", "first": "c.yaml:9:34"}),
            ),
        ],
    ),
]


@pytest.mark.parametrize(("item", "expected"), ITEMS)
def test_what_is_wrong_with_an_item_is_told_in_its_place(item, expected):
    assert rows(problems_of(with_item(item))) == expected


@pytest.mark.parametrize(("text", "expected"), CHECKLISTS)
def test_what_is_wrong_with_a_checklist_is_told_in_its_place(text, expected):
    assert rows(problems_of(text)) == expected


@pytest.mark.parametrize(("text", "expected"), AUDITS)
def test_what_is_wrong_with_an_audit_is_told_in_its_place(text, expected):
    found = read_audit(document(text, "audit.yaml"), [], LEVELS)[1]
    assert rows(found) == expected


@pytest.mark.parametrize(("texts", "expected"), TOGETHER)
def test_what_is_wrong_between_checklists_is_told_where_it_can_be_mended(texts, expected):
    found = problems_of(*texts)
    assert [(one.place.path, row) for one, row in zip(found, rows(found), strict=True)] == expected


@pytest.mark.parametrize(("name", "refused"), LISTED)
def test_a_listed_file_lies_in_the_folder_of_the_audit(name, refused):
    audit = document(f"humas: audit/1\nchecklists: ['{name}']\n", "audit.yaml")
    listed, found = listed_files(audit)
    assert [file.name for file in listed] == ([] if refused else [name])
    assert rows(found) == ([("HC306", "outside-folder", 2, 14, {"name": name})] if refused else [])


def test_a_file_is_listed_once_and_by_a_name():
    listed, found = listed_files(
        document("humas: audit/1\nchecklists: [c.yaml, [], c.yaml, ~]\n", "audit.yaml")
    )
    assert [(file.name, str(file.place)) for file in listed] == [("c.yaml", "audit.yaml:2:14")]
    assert rows(found) == [
        ("HC203", "wrong-type", 2, 22, {"what": "checklists", "expected": "text", "found": "list"}),
        ("HC203", "wrong-type", 2, 34, {"what": "checklists", "expected": "text", "found": "nothing"}),
        ("HC302", "duplicate-id", 2, 26, {"what": "checklist", "name": "c.yaml", "first": "audit.yaml:2:14"}),
    ]


def test_a_file_of_another_format_lists_nothing():
    assert listed_files(document("humas: audit/2\nchecklists: 7\n")) == ((), ())


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("humas: checklist/1", "checklist"),
        ("humas: cheklist/1", "checklist"),
        ("humas: answer/9", "answers"),
        ("humas: audit", "audit"),
        ("humas: 7", ""),
        ("humas: [audit]", ""),
        ("- audit/1", ""),
    ],
)
def test_a_file_is_what_it_says_it_is_slips_of_the_pen_forgiven(text, kind):
    assert kind_of(document(text)) == kind


# Broken, but nothing beside the one mistake may be told: (item lines, the one row).
NOTHING_FALSE = [
    (
        "{id: a, ask: A},\n{id: b, ask: B, scale: practice, when: {c/a: yes}}",
        ("HC207", "item-kind", 7, 1, {"count": "0", "names": ""}),
    ),
    (
        "{id: a, ask: A, scale: practise},\n{id: b, ask: B, scale: practice, when: {c/a: yes}}",
        ("HC301", "unknown-reference", 7, 24, {"what": "scale", "name": "practise", "guess": "practice"}),
    ),
    (
        "{id: a, ask: A, scale: practice, text: {}},\n{id: b, ask: B, scale: practice, when: {c/a: maybe}}",
        ("HC207", "item-kind", 7, 1, {"count": "2", "names": "scale, text"}),
    ),
    (
        (
            "{id: a, ask: A, choices: [{points: 1, label: Y}, {answer: z, points: 0, label: Z}]},\n"
            "{id: b, ask: B, scale: practice, when: {c/a: y}}"
        ),
        ("HC202", "missing-key", 7, 27, {"key": "answer"}),
    ),
    (
        (
            "{id: a, ask: A, choices: [{answer: y, points: 1}, {answer: z, points: 0, label: Z}], full: 1},\n"
            "{id: b, ask: B, scale: practice, when: {c/a: y}}"
        ),
        ("HC202", "missing-key", 7, 27, {"key": "label"}),
    ),
    (
        "{id: a, ask: A, tick: {options: [{answer: y, label: Y}, {answer: z}]}, full: 2}",
        ("HC202", "missing-key", 7, 57, {"key": "label"}),
    ),
    (
        "{id: a, ask: A, ratio: {bands: [{from: 10%, points: 1}, {from: 5O%, points: 4}]}, full: 4}",
        ("HC205", "bad-number", 7, 64, {"what": "bands", "value": "5O%"}),
    ),
    (
        "{id: a, ask: A, scale: practice, gate: stage, stage: begin}",
        ("HC301", "unknown-reference", 7, 54, {"what": "stage", "name": "begin", "guess": "begun"}),
    ),
    (
        "{id: a, ask: A, scale: practice, full: x, pass: 2}",
        ("HC205", "bad-number", 7, 40, {"what": "full", "value": "x"}),
    ),
]


@pytest.mark.parametrize(("items", "expected"), NOTHING_FALSE)
def test_one_mistake_is_told_once_and_brings_no_other_with_it(items, expected):
    assert rows(problems_of(with_item(items))) == [expected]


def test_a_checklist_whose_id_cannot_be_used_still_knows_its_own_items():
    text = with_item(
        "{id: a, ask: A, scale: practice},\n{id: b, ask: B, scale: practice, when: {C c/a: yes}}"
    )
    found = problems_of(text.replace("id: c\n", "id: C c\n"))
    assert rows(found) == [("HC206", "bad-id", 2, 5, {"value": "C c"})]


def test_what_an_unreadable_checklist_may_hold_is_not_said_to_be_missing():
    text = with_item("{id: a, ask: A, scale: practice, when: {other/x: yes}}")
    _, found = read_audit(document(SHARED, "audit.yaml"), [document(text, "c.yaml")], complete=False)
    assert found == ()
    own = text.replace("other/x", "c/x")
    _, found = read_audit(document(SHARED, "audit.yaml"), [document(own, "c.yaml")], complete=False)
    assert rows(found) == [
        ("HC301", "unknown-reference", 7, 41, {"what": "item", "name": "c/x", "guess": "c/a"})
    ]
    for broken in ("humas: checklist/2\nid: other\n", HEAD.replace("id: c\n", "") + "sections: []\n"):
        found = problems_of(broken, text)
        assert [one for one in found if one.place.path == "d.yaml"] == []


def test_what_lacks_a_title_or_a_label_can_still_be_referred_to():
    audit = (
        AUDIT_HEAD.replace("[c.yaml]", "[c.yaml, d.yaml]")
        + "levels: [{id: low, from: 0}, {id: high, from: 50, label: High}]\ncritical_cap: low\n"
        + "stages: [{id: begun, from: 0}]\nsources: {paper: {points: {p1: }}}\nreferences: {law: {}}\n"
        + "scales: {practice: [{answer: no, points: 0}, {answer: yes, points: 1, label: Yes}]}\n"
    )
    item = "{id: a, ask: A, scale: practice, stage: begun, source: [p1], refs: [law], full: 1}"
    assert rows(problems_of(with_item(item), audit=audit)) == [
        ("HC202", "missing-key", 7, 10, {"key": "label"}),
        ("HC202", "missing-key", 9, 10, {"key": "label"}),
        ("HC202", "missing-key", 10, 18, {"key": "title"}),
        ("HC203", "wrong-type", 10, 32, {"what": "p1", "expected": "text", "found": "nothing"}),
        ("HC202", "missing-key", 11, 19, {"key": "title"}),
        ("HC202", "missing-key", 12, 21, {"key": "label"}),
    ]


def test_two_checklists_of_one_id_and_old_ids_that_clash_are_both_told():
    first = with_item(
        "{id: a, ask: A, scale: practice, was: [x]},\n{id: b, ask: B, scale: practice, was: [x]}"
    )
    second = with_item("{id: z, ask: Z, scale: practice}")
    assert rows(problems_of(first, second)) == [
        ("HC308", "was-clash", 8, 1, {"name": "c/x", "other": "c/a"}),
        ("HC302", "duplicate-id", 2, 5, {"what": "checklist", "name": "c", "first": "c.yaml:2:5"}),
    ]


# What is good.


def t(text, tag=""):
    return Text(((tag, text),))


NO, YES = Choice("no", Fraction(0), t("No")), Choice("yes", Fraction(2), t("Yes"))
PRACTICE = Choices((NO, YES), "practice")


def test_what_an_item_does_not_say_has_its_default():
    item = only_item("{id: a, ask: A, scale: practice}")
    assert item.seen == seen("scale", "A", [["no", "0", "No"], ["yes", "2", "Yes"]], [], "2", None)
    assert item == Item(
        id="c/a",
        title=t("A"),
        ask=t("A"),
        kind=PRACTICE,
        weight=Fraction(1),
        full=Fraction(2),
        passing=Fraction(2),
        na="reason",
        effort="medium",
        help=None,
        stage=None,
        gate=None,
        evidence=None,
        advice=None,
        risk=None,
        source=(),
        refs=(),
        quick=False,
        when=ALWAYS,
        was=(),
    )


def test_what_an_item_says_is_taken():
    item = only_item(
        "{id: a.b-1, title: {en: T, id: J}, ask: {en: A}, help: H, scale: practice, weight: 2.5, full: 1, pass: 0.5,"
        " stage: begun, gate: critical, na: free, effort: low, evidence: E, advice: D, quick: True,"
        " risk: {impact: 5, title: R}, source: [p2, p1], refs: [law, {ref: law, at: Pasal 46}], was: [old, x/y]}"
    )
    assert item.seen == seen("scale", "A", [["no", "0", "No"], ["yes", "2", "Yes"]], [], "1", None)
    assert item == Item(
        id="c/a.b-1",
        title=Text((("en", "T"), ("id", "J"))),
        ask=t("A", "en"),
        kind=PRACTICE,
        weight=Fraction(5, 2),
        full=Fraction(1),
        passing=Fraction(1, 2),
        na="free",
        effort="low",
        help=t("H"),
        stage="begun",
        gate="critical",
        evidence=t("E"),
        advice=t("D"),
        risk=Risk(5, t("R")),
        source=("p2", "p1"),
        refs=(Ref("law"), Ref("law", "Pasal 46")),
        quick=True,
        when=ALWAYS,
        was=("c/old", "x/y"),
    )


@pytest.mark.parametrize(
    ("says", "na", "full", "passing"),
    [
        ("", "reason", 2, 2),
        ("gate: critical", "never", 2, 2),
        ("gate: stage, stage: begun", "never", 2, 2),
        ("gate: critical, na: reason", "reason", 2, 2),
        ("full: 1", "reason", 1, 1),
        ("pass: 0", "reason", 2, 0),
        ("full: 1, pass: 1", "reason", 1, 1),
    ],
)
def test_a_gate_must_be_passed_and_full_marks_pass_unless_said_otherwise(says, na, full, passing):
    item = only_item(f"{{id: a, ask: A, scale: practice, {says}}}")
    assert (item.na, item.full, item.passing) == (na, full, passing)


def band(bound, points, *, rising=True):
    return Band(rising, Fraction(bound), Fraction(points))


@pytest.mark.parametrize(
    ("says", "kind", "full"),
    [
        ("scale: practice", PRACTICE, 2),
        (
            "choices: [{answer: 0, points: 0.5, label: N, about: B}, {answer: 'yes', points: 4, label: Y}]",
            Choices((Choice("0", Fraction(1, 2), t("N"), t("B")), Choice("yes", Fraction(4), t("Y")))),
            4,
        ),
        (
            "ratio: {bands: [{from: 12.5%, points: 1}, {from: 100%, points: 3}], of: {en: posts}, over: true}",
            Ratio((band("1/8", 1), band(1, 3)), t("posts", "en"), over=True),
            3,
        ),
        ("ratio: {bands: share}", Ratio((band("1/2", 1),)), 1),
        (
            "number: {bands: [{to: 24, points: 2}, {to: 0.5, points: 4}], unit: hours, min: 0, max: 99.5, whole: true}",
            Number(
                (band(24, 2, rising=False), band("1/2", 4, rising=False)),
                t("hours"),
                Fraction(0),
                Fraction(199, 2),
                whole=True,
            ),
            4,
        ),
        ("number: {bands: count, whole: FALSE}", Number((band(5, 3),)), 3),
        (
            "tick: {options: [{answer: y, label: Y}, {answer: z, label: Z}]}",
            Tick((Option("y", t("Y")), Option("z", t("Z")))),
            2,
        ),
        (
            "tick: {options: [{answer: y, label: Y}], bands: count}",
            Tick((Option("y", t("Y")),), (band(5, 3),)),
            3,
        ),
    ],
)
def test_every_kind_of_item_is_read_and_is_worth_the_most_it_can_give(says, kind, full):
    item = only_item(f"{{id: a, ask: A, {says}}}")
    assert (item.kind, item.full, item.passing) == (kind, full, full)


def test_a_text_weighs_nothing_whatever_it_says():
    item = only_item("{id: a, ask: A, text: {}, weight: 3}")
    assert (item.kind, item.weight, item.full, item.passing) == (FreeText(), 0, 1, 0)


def test_an_item_that_weighs_nothing_need_not_earn_a_point():
    item = only_item(
        "{id: a, ask: A, weight: 0, tick: {options: [{answer: y, label: Y}], bands: [{from: 9, points: 0}]}}"
    )
    assert (item.weight, item.full, item.passing) == (0, 1, 0)


@pytest.mark.parametrize(
    ("section", "item", "expected"),
    [
        ("", "", ALWAYS),
        ("", "c/a: yes", Is("c/a", ("yes",))),
        ("c/a: yes", "", Is("c/a", ("yes",))),
        ("", "c/a: [yes, no], c/k: y", Every((Is("c/a", ("yes", "no")), Is("c/k", ("y",))))),
        ("c/a: yes", "c/k: y", Every((Is("c/a", ("yes",)), Is("c/k", ("y",))))),
        (
            "",
            "any: [{c/a: yes}, {c/k: y, c/a: no}]",
            Some((Is("c/a", ("yes",)), Every((Is("c/k", ("y",)), Is("c/a", ("no",)))))),
        ),
        (
            "",
            "not: {any: [{c/a: no}]}, c/k: z",
            Every((Not(Some((Is("c/a", ("no",)),))), Is("c/k", ("z",)))),
        ),
    ],
)
def test_when_is_a_map_of_which_every_entry_must_hold_the_sections_too(section, item, expected):
    ticks = "{id: k, ask: K, tick: {options: [{answer: y, label: Y}, {answer: z, label: Z}]}}"
    its_audit, found = read(
        with_item(f"{{id: a, ask: A, scale: practice}}, {ticks}")
        + f"- {{id: t, title: T, {f'when: {{{section}}}, ' if section else ''}items: [\n"
        + f"{{id: b, ask: B, scale: practice{f', when: {{{item}}}' if item else ''}}}\n]}}\n"
    )
    assert found == ()
    assert [item.when for item in its_audit.items] == [ALWAYS, ALWAYS, expected]


def test_a_when_may_name_an_item_of_an_earlier_checklist():
    its_audit, found = read(
        with_item("{id: a, ask: A, scale: practice}"),
        D + "{id: b, ask: B, scale: practice, when: {c/a: yes}}\n]}\n",
    )
    assert found == ()
    assert [item.when for item in its_audit.items] == [ALWAYS, Is("c/a", ("yes",))]


def test_a_checklists_own_tables_stand_beside_the_audits_and_before_them():
    its_audit, found = read(
        with_item("{id: a, ask: A, scale: practice, source: [p1, q], refs: [law, book]}")
        + "scales: {practice: [{answer: j, points: 1, label: J}, {answer: m, points: 0, label: M}]}\n"
        + "sources: {own: {title: Own, url: 'https://example.org', points: {q: Q}}}\n"
        + "references: {book: {title: Book, year: 2011, doi: 10.1/x, url: 'https://example.org'}}\n",
        D + "{id: b, ask: B, scale: practice}\n]}\n",
    )
    assert found == ()
    assert [[choice.answer for choice in item.kind.choices] for item in its_audit.items] == [
        ["j", "m"],
        ["no", "yes"],
    ]
    assert its_audit.sources == (
        Source("paper", t("Paper"), "", (("p1", t("One")), ("p2", t("Two")))),
        Source("own", t("Own"), "https://example.org", (("q", t("Q")),)),
    )
    assert its_audit.references == (
        Reference("law", t("Law")),
        Reference("book", t("Book"), "2011", "10.1/x", "https://example.org"),
    )


def test_a_whole_audit_is_read():
    text = with_item("{id: a, ask: A, scale: practice}").replace(
        "title: C\n", "title: C\nabout: B\nweight: 20\n"
    )
    its_audit, found = read(text)
    assert found == ()
    assert its_audit.digest == digest(SHARED_DATA, checklist_data("C", {"about": "B", "weight": "20"}))
    assert its_audit == Audit(
        id="small",
        version="1.0.0",
        title=t("Small"),
        languages=("en", "id"),
        checklists=(
            Checklist(
                "c", "1.0.0", t("C"), Fraction(20), (Section("s", t("S"), tuple(its_audit.items)),), t("B")
            ),
        ),
        levels=(Level("low", Fraction(0), t("Low")), Level("high", Fraction(50), t("High"))),
        stages=(Stage("begun", Fraction(0), t("Begun")),),
        critical_cap=None,
        sources=(Source("paper", t("Paper"), "", (("p1", t("One")), ("p2", t("Two")))),),
        references=(Reference("law", t("Law")),),
    )


def test_levels_of_its_own_come_before_those_that_stand_in():
    assert read_audit(document(SHARED), [document(with_item("{id: a, ask: A, scale: practice}"))], LEVELS)[
        0
    ].levels == (
        Level("low", Fraction(0), t("Low")),
        Level("high", Fraction(50), t("High")),
    )
    without = SHARED.replace(SHARED.splitlines()[6], "critical_cap: cukup")
    its_audit, found = read_audit(
        document(without), [document(with_item("{id: a, ask: A, scale: practice}"))], LEVELS
    )
    assert (found, its_audit.levels, its_audit.critical_cap) == ((), LEVELS, "cukup")


def test_a_checklist_that_stands_alone_has_the_levels_given_and_neither_stages_nor_a_cap():
    text = (
        with_item(f"{{id: a, ask: {{id: Q, en: A}}, {YES_NO}, stage: whatever, gate: stage}}").replace(
            "title: C", "title: {en: C, id: K}"
        )
        + "sources: {own: {title: Own, points: {q: Q}}}\nreferences: {book: {title: Book}}\n"
    )
    its_audit, found = read_alone(document(text), LEVELS)
    assert found == ()
    item = next(its_audit.items)
    assert (item.stage, item.gate, item.na) == (None, "stage", "never")
    assert item.seen == seen("choices", "A", [["y", "2", "Yes"], ["z", "0", "No"]], [], "2", None)
    assert its_audit == Audit(
        id="c",
        version="1.0.0",
        title=Text((("en", "C"), ("id", "K"))),
        languages=("en", "id"),
        checklists=its_audit.checklists,
        levels=LEVELS,
        stages=(),
        critical_cap=None,
        sources=(Source("own", t("Own"), "", (("q", t("Q")),)),),
        references=(Reference("book", t("Book")),),
        alone=True,
    )


def test_a_checklist_that_stands_alone_is_refused_with_every_mistake():
    its_audit, found = read_alone(document("humas: checklist/1\nid: C\n", "c.yaml"), LEVELS)
    assert its_audit is None
    assert rows(found) == [
        ("HC202", "missing-key", 1, 1, {"key": "sections"}),
        ("HC202", "missing-key", 1, 1, {"key": "title"}),
        ("HC202", "missing-key", 1, 1, {"key": "version"}),
        ("HC206", "bad-id", 2, 5, {"value": "C"}),
    ]


# `seen` and `digest`, by the letter of FORMATS, section 6.


def sha256(data):
    return hashlib.sha256(
        json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    ).hexdigest()


def seen(kind, ask, answers, bands, full, unit):  # noqa: PLR0913, PLR0917 - the six of the contract
    question = {"kind": kind, "ask": ask, "answers": answers, "bands": bands, "full": full, "unit": unit}
    return sha256(question)[:16]


def digest(*files):
    return "sha256:" + sha256(list(files))


SHARED_DATA = {
    "humas": "audit/1",
    "id": "small",
    "version": "1.0.0",
    "title": "Small",
    "languages": ["en", "id"],
    "checklists": ["c.yaml", "d.yaml"],
    "levels": [{"id": "low", "from": "0", "label": "Low"}, {"id": "high", "from": "50", "label": "High"}],
    "stages": [{"id": "begun", "from": "0", "label": "Begun"}],
    "scales": {
        "practice": [
            {"answer": "no", "points": "0", "label": "No"},
            {"answer": "yes", "points": "2", "label": "Yes"},
        ]
    },
    "bands": {"share": [{"from": "50%", "points": "1"}], "count": [{"from": "5", "points": "3"}]},
    "sources": {"paper": {"title": "Paper", "points": {"p1": "One", "p2": "Two"}}},
    "references": {"law": {"title": "Law"}},
}


def checklist_data(title, more):
    item = {"id": "a", "ask": "A", "scale": "practice"}
    section = {"id": "s", "title": "S", "items": [item]}
    return {
        "humas": "checklist/1",
        "id": "c",
        "version": "1.0.0",
        "title": title,
        "sections": [section],
        **more,
    }


def test_the_digest_does_not_see_how_a_file_is_written_and_sees_what_it_says():
    text = with_item("{id: a, ask: A, scale: practice}")
    its_digest = read(text)[0].digest
    assert its_digest == digest(SHARED_DATA, checklist_data("C", {}))
    assert (
        read("# A comment\n" + text.replace("version: 1.0.0", "version:   '1.0.0'"))[0].digest == its_digest
    )
    assert read(text.replace("ask: A", "ask: 'A '"))[0].digest != its_digest


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (
            "{id: a, ask: {id: Q, en: '  Is it\n\n   so? '}, scale: practice}",
            ("scale", "Is it so?", [["no", "0", "No"], ["yes", "2", "Yes"]], [], "2", None),
        ),
        (
            f"{{id: a, ask: Cafe\u0301, {YES_NO}, full: 1.50}}",
            ("choices", "Caf\u00e9", [["y", "2", "Yes"], ["z", "0", "No"]], [], "3/2", None),
        ),
        (
            "{id: a, ask: A, ratio: {bands: [{from: 20%, points: 1}, {from: 100%, points: 2}], of: x}}",
            ("ratio", "A", [], [["from", "1/5", "1"], ["from", "1", "2"]], "2", None),
        ),
        (
            "{id: a, ask: A, number: {bands: [{to: 2.50, points: 4}], unit: {id: jam, en: ' hours  a  day'}, min: 1}}",
            ("number", "A", [], [["to", "5/2", "4"]], "4", "hours a day"),
        ),
        (
            "{id: a, ask: A, tick: {options: [{answer: z, label: Z}, {answer: y, label: Y}]}}",
            ("tick", "A", [["z", None, "Z"], ["y", None, "Y"]], [], "2", None),
        ),
        (
            "{id: a, ask: A, tick: {options: [{answer: y, label: Y}], bands: count}, full: 1}",
            ("tick", "A", [["y", None, "Y"]], [["from", "5", "3"]], "1", None),
        ),
        ("{id: a, ask: A, text: {}}", ("text", "A", [], [], "0", None)),
    ],
)
def test_seen_is_the_fingerprint_of_what_decides_an_answers_meaning_and_worth(item, expected):
    assert only_item(item).seen == seen(*expected)
    assert unicodedata.is_normalized("NFC", expected[1])


def test_what_does_not_change_a_question_does_not_change_its_fingerprint():
    plain = only_item("{id: a, ask: A, scale: practice}")
    dressed = only_item(
        "{id: b, title: T, ask: {en: A, id: Lain}, help: H, scale: practice, weight: 3, advice: D, pass: 1,"
        " gate: critical}"
    )
    assert plain.seen == dressed.seen


@pytest.mark.parametrize(
    ("versions", "languages", "shown"),
    [
        ({"id": "I", "en": "E"}, ("en",), "E"),
        ({"id": "I", "en-GB": "G", "en": "E"}, ("en-GB",), "G"),
        ({"id": "I", "en": "E"}, ("en-AU",), "E"),
        ({"id": "I", "EN": "E"}, ("en",), "E"),
        ({"en": "E", "id": "I"}, ("ban", "id"), "I"),
        ({"fr": "F", "de": "D"}, ("en", "id"), "F"),
        ({"": "bare"}, ("en", "id"), "bare"),
    ],
)
def test_a_text_is_shown_in_the_exact_language_else_its_primary_one_else_the_audits_else_the_first(
    versions, languages, shown
):
    assert Text(tuple(versions.items())).shown(*languages) == shown


# Hostile files.

SMALL = (GOOD / "small" / "audit.yaml").read_text(encoding="utf-8")
SMALL_CHECKLIST = (GOOD / "small" / "everything.yaml").read_text(encoding="utf-8")


def test_a_small_audit_with_everything_in_it_is_good():
    its_audit, found = read_audit(
        document(SMALL, "audit.yaml"), [document(SMALL_CHECKLIST, "everything.yaml")]
    )
    assert found == ()
    assert [item.id for item in its_audit.items] == [
        f"everything/{name}"
        for name in ("scale", "choices", "ratio", "number", "tick", "bands", "text", "hangs")
    ]


@st.composite
def mutated(draw, text):
    """The text with a few characters or lines taken away, doubled, swapped or put in."""
    for _ in range(draw(st.integers(1, 4))):
        pieces = text.splitlines(keepends=True) if draw(st.booleans()) else list(text)
        if not pieces:
            return text
        at = draw(st.integers(0, len(pieces) - 1))
        match draw(st.sampled_from(("delete", "double", "move", "put"))):
            case "delete":
                del pieces[at : at + draw(st.integers(1, 3))]
            case "double":
                pieces.insert(at, pieces[at])
            case "move":
                pieces.insert(draw(st.integers(0, len(pieces) - 1)), pieces.pop(at))
            case "put":
                pieces[at] = draw(
                    st.sampled_from([*":-[]{}#,'\"%0 \n/", "~", "null", "{}", "n/a", "é", "\U0001f600"])
                )
        text = "".join(pieces)
    return text


@settings(max_examples=150)
@given(mutated(SMALL), mutated(SMALL_CHECKLIST))
@example("humas: audit/1", "humas: checklist/1")
@example(
    "humas: audit/1\nsources: {a: [], b: {points: 1}}",
    "humas: checklist/1\nid: {}\nsections: [1, {items: [1]}]",
)
def test_whatever_stands_in_a_file_it_is_read_or_every_mistake_can_be_told(audit, checklist):
    parsed = [parse(audit.encode(), "audit.yaml"), parse(checklist.encode(), "everything.yaml")]
    found = [problem for _, some in parsed for problem in some]
    documents = [read for read, _ in parsed if read]
    if parsed[0][0]:
        found += listed_files(parsed[0][0])[1]
        its_audit, more = read_audit(parsed[0][0], documents[1:], LEVELS)
        assert (its_audit is None) == any(problem.is_error for problem in more)
        found += more
    if parsed[1][0]:
        found += read_alone(parsed[1][0], LEVELS)[1]
    for problem in found:
        for language in LANGUAGES:
            told = finding(problem, words(language))
            assert "\n" not in told
            assert told.startswith(problem.place.path)


def every_problem():
    """All that the tables above bring forth."""
    found = [problem for item, _ in [*ITEMS, *NOTHING_FALSE] for problem in problems_of(with_item(item))]
    found += [problem for text, _ in CHECKLISTS for problem in problems_of(text)]
    found += [
        problem for text, _ in AUDITS for problem in read_audit(document(text, "audit.yaml"), [], LEVELS)[1]
    ]
    found += [problem for texts, _ in TOGETHER for problem in problems_of(*texts)]
    found += listed_files(document("humas: audit/1\nchecklists: [../c.yaml]\n", "audit.yaml"))[1]
    return found


def test_every_kind_of_the_shape_and_of_references_has_its_row():
    kinds = {
        kind
        for kind in vars(problems).values()
        if isinstance(kind, Kind) and kind.code.startswith(("HC2", "HC3"))
    }
    of_answers = {problems.UNKNOWN_ANSWERS_KEY, problems.BAD_DATE}
    assert kinds - {problem.kind for problem in every_problem()} == of_answers
