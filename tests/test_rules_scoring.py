"""What keeps a score, a gate, a stage or a band from doing what it is there for, and what only looks like it."""

import pytest

from building import LEVELS, read_alone, read_audit
from humas.rules import findings_in_audit
from humas.rules.seen import SeenAudit
from humas.yamltext import parse

AUDIT = """\
humas: audit/1
id: small
version: 1.0.0
title: Small
languages: [en]
checklists: [c.yaml]
levels: [{id: low, from: 0, label: Low}, {id: high, from: 50, label: High}]
scales: {practice: [{answer: no, points: 0, label: No}, {answer: yes, points: 2, label: Yes}]}
bands: {share: [{from: 50%, points: 1}], count: [{from: 2.5, points: 1}, {from: 3, points: 2}]}
"""
HEAD = "humas: checklist/1\nid: c\nversion: 1.0.0\ntitle: C\n"
SECTIONS = "sections:\n- id: s\n  title: S\n  items:\n"
FIRST = "  - {id: a, ask: A, scale: practice}\n"


def found(audit, checklist):
    texts = [(audit, "audit.yaml"), (checklist, "c.yaml")] if audit else [(checklist, "c.yaml")]
    documents = []
    for text, name in texts:
        document, problems = parse(text.encode(), name)
        assert problems == ()
        documents.append(document)
    read, problems = read_audit(documents[0], documents[1:]) if audit else read_alone(documents[0], LEVELS)
    assert read, problems
    return [
        (one.kind.code, str(one.place), dict(one.values))
        for one in findings_in_audit(SeenAudit(read, tuple(documents)))
        if one.kind.code.startswith("HC4")
    ]


# Lines that are added to the audit: from line 10 on. A key given again takes the place of the first.
AUDITS = [
    ("", []),
    (
        "levels: [{id: low, from: 0.55, label: Low}, {id: high, from: 79.90, label: High}]",
        [
            ("HC401", "audit.yaml:9:26", {"what": "levels", "value": "0.55"}),
            ("HC402", "audit.yaml:9:26", {"value": "0.55"}),
        ],
    ),
    ("levels: [{id: only, from: 5, label: Low}]", [("HC402", "audit.yaml:9:27", {"value": "5"})]),
    (
        "stages: [{id: begun, from: 0.25, label: Begun}, {id: done, from: 70, label: Done}]",
        [
            ("HC412", "audit.yaml:10:15", {"name": "begun"}),
            ("HC401", "audit.yaml:10:28", {"what": "stages", "value": "0.25"}),
            ("HC412", "audit.yaml:10:54", {"name": "done"}),
        ],
    ),
    ("critical_cap: high", [("HC414", "audit.yaml:10:15", {"name": "high"})]),
    ("critical_cap: low", []),
    (
        # Every answer earns the same: once at the scale, though nobody is told twice.
        "scales: {practice: [{answer: no, points: 2, label: No}, {answer: yes, points: 2, label: Yes}]}",
        [("HC409", "audit.yaml:9:20", {})],
    ),
    (
        "bands: {x: [{from: 20%, points: 2}, {from: 20.0%, points: 1}, {from: 30%, points: 2}]}",
        [
            ("HC407", "audit.yaml:9:44", {"value": "20.0%", "other": "20%"}),
            ("HC406", "audit.yaml:9:70", {"value": "30%", "other": "20%"}),
        ],
    ),
]


def with_key(line):
    kept = [old for old in AUDIT.splitlines() if old.partition(":")[0] != line.partition(":")[0]]
    return "\n".join([*kept, line]) + "\n"


@pytest.mark.parametrize(("line", "problems"), AUDITS)
def test_what_is_wrong_with_the_figures_of_an_audit_is_told_there(line, problems):
    two = FIRST + "  - {id: b, ask: B, scale: practice}\n"
    assert found(with_key(line), HEAD + SECTIONS + two) == problems


# Items after the first, from line 10 on.
ITEMS = [
    ("{id: b, ask: B, scale: practice, gate: critical, na: free}", [("HC404", "c.yaml:10:58", {})]),
    ("{id: b, ask: B, scale: practice, gate: critical, na: reason}", []),
    ("{id: b, ask: B, scale: practice, na: free}", []),
    (
        "{id: b, ask: B, scale: practice, quick: true}\n  - {id: d, ask: D, scale: practice, gate: critical}",
        [("HC405", "c.yaml:11:44", {})],
    ),
    ("{id: b, ask: B, scale: practice, quick: true, gate: critical}", []),
    ("{id: b, ask: B, ratio: {bands: [{from: 80%, points: 2}, {from: 60%, points: 1}]}}", []),
    (
        "{id: b, ask: B, ratio: {bands: [{from: 60%, points: 2}, {from: 80%, points: 1}]}}",
        [("HC406", "c.yaml:10:68", {"value": "80%", "other": "60%"})],
    ),
    (
        "{id: b, ask: B, number: {bands: [{to: 1, points: 1}, {to: 7, points: 1}]}}",
        [("HC406", "c.yaml:10:43", {"value": "1", "other": "7"})],
    ),
    (
        # What is told of a shared table is told at the table; what comes of the item, where the item names it.
        "{id: b, ask: B, number: {bands: count, whole: true}}\n  - {id: d, ask: D, number: {bands: count}}",
        [("HC407", "c.yaml:10:37", {"value": "3", "other": "2.5"})],
    ),
    (
        "{id: b, ask: B, number: {bands: [{to: 1, points: 2}, {to: 1.5, points: 1}], whole: true}}",
        [("HC407", "c.yaml:10:63", {"value": "1.5", "other": "1"})],
    ),
    (
        "{id: b, ask: B, ratio: {bands: [{from: 100%, points: 1}, {from: 150%, points: 2}]}}",
        [("HC408", "c.yaml:10:69", {"value": "150%", "limit": "100%"})],
    ),
    ("{id: b, ask: B, ratio: {bands: [{from: 150%, points: 1}], over: true}}", []),
    (
        "{id: b, ask: B, number: {bands: [{from: 1, points: 1}, {from: 9, points: 2}], min: 2, max: 8.5}}",
        [
            ("HC408", "c.yaml:10:45", {"value": "1", "limit": "2"}),
            ("HC408", "c.yaml:10:67", {"value": "9", "limit": "8.5"}),
        ],
    ),
    (
        "{id: b, ask: B, tick: {bands: count, options: [{answer: v, label: V}, {answer: w, label: W}]}}",
        [
            ("HC407", "c.yaml:10:35", {"value": "3", "other": "2.5"}),
            ("HC408", "c.yaml:10:35", {"value": "2.5", "limit": "2"}),
            ("HC408", "c.yaml:10:35", {"value": "3", "limit": "2"}),
        ],
    ),
    (
        "{id: b, ask: B, choices: [{answer: v, points: 1, label: V}, {answer: w, points: 1, label: W}]}",
        [("HC409", "c.yaml:10:30", {})],
    ),
    (
        "{id: b, ask: B, full: 1, choices: [{answer: v, points: 1, label: V}, {answer: w, points: 2, label: W}]}",
        [("HC409", "c.yaml:10:27", {})],
    ),
    (
        "{id: b, ask: B, weight: 0, choices: [{answer: v, points: 1, label: V}, {answer: w, points: 1, label: W}]}",
        [],
    ),
    ("{id: b, ask: B, text: {}, weight: 1.5}", [("HC410", "c.yaml:10:39", {"value": "1.5"})]),
    ("{id: b, ask: B, text: {}, weight: 0}", []),
    ("{id: b, ask: B, scale: practice, gate: critical, pass: 0}", [("HC413", "c.yaml:10:44", {})]),
    ("{id: b, ask: B, text: {}, gate: critical}", [("HC413", "c.yaml:10:37", {})]),
    (
        "{id: b, ask: B, gate: critical, tick: {options: [{answer: v, label: V}], bands: [{to: 1, points: 1}]}}",
        [("HC413", "c.yaml:10:27", {})],
    ),
    ("{id: b, ask: B, gate: critical, ratio: {bands: share}}", []),
]


@pytest.mark.parametrize(("items", "problems"), ITEMS)
def test_what_is_wrong_with_an_item_is_told_at_its_key(items, problems):
    assert found(AUDIT, f"{HEAD}{SECTIONS}{FIRST}  - {items}\n") == problems


WITHOUT_WEIGHT = "  - {id: a, ask: A, scale: practice, weight: 0}\n"
WEIGHTS = [
    (AUDIT, HEAD + SECTIONS + WITHOUT_WEIGHT, [("HC403", "audit.yaml:1:1", {})]),
    (AUDIT, HEAD + "weight: 0\n" + SECTIONS + FIRST, [("HC403", "audit.yaml:1:1", {})]),
    (
        AUDIT,
        HEAD + "weight: 20\n" + SECTIONS + WITHOUT_WEIGHT,
        [("HC403", "audit.yaml:1:1", {}), ("HC410", "c.yaml:5:9", {"value": "20"})],
    ),
    (None, HEAD + SECTIONS + "  - {id: a, ask: A, text: {}}\n", [("HC403", "c.yaml:1:1", {})]),
    (None, HEAD + SECTIONS + "  - {id: a, ask: A, number: {bands: [{from: 1, points: 1}]}}\n", []),
]


@pytest.mark.parametrize(("audit", "checklist", "problems"), WEIGHTS)
def test_where_nothing_weighs_anything_there_is_no_score(audit, checklist, problems):
    assert found(audit, checklist) == problems


TICK = "  - {id: t, ask: T, tick: {options: [{answer: v, label: V}, {answer: w, label: W}]}}\n"
NEVER = "  - {id: n, ask: N, scale: practice, na: never}\n"
BELOW = "  - {id: b, ask: B, scale: practice, when: {c/a: yes}}\n"
BEFORE = FIRST + TICK + NEVER + BELOW

# The `when` of one more item, and whether it can hold.
CONDITIONS = [
    ("{c/a: yes}", True),
    ("{c/a: yes, not: {c/a: yes}}", False),
    ("{c/a: [no, yes], not: {c/a: yes}}", True),
    ("{c/a: [no, yes], not: {c/a: [no, yes]}}", False),
    ("{not: {c/a: [no, yes]}}", True),  # it may be n/a
    ("{not: {c/n: [no, yes]}}", False),  # it may not
    ("{not: {c/b: [no, yes]}, c/a: no}", True),  # it is not asked
    ("{c/b: yes}", True),
    ("{c/b: yes, c/a: no}", False),  # b is asked after a yes only
    ("{c/b: yes, not: {c/a: yes}}", False),
    ("{any: [{c/b: yes}, {c/n: yes}], c/a: no}", True),
    ("{any: [{c/b: yes}, {c/b: no}], c/a: no}", False),
    ("{not: {any: [{c/n: yes}, {c/n: no}]}}", False),
    ("{not: {not: {c/b: yes}}, c/a: no}", False),
    ("{c/t: v, not: {c/t: w}}", True),
    ("{c/t: [v, w], not: {c/t: w}}", True),
    ("{c/t: v, any: [{c/t: w}]}", True),  # both may be ticked
    ("{c/t: v, not: {c/t: [v, w]}}", False),
    ("{not: {c/t: [v, w]}}", True),
]


@pytest.mark.parametrize(("when", "holds"), CONDITIONS)
def test_a_condition_that_no_answers_meet_is_told_where_it_stands(when, holds):
    item = f"  - {{id: x, ask: X, scale: practice, when: {when}}}\n"
    problems = [] if holds else [("HC411", "c.yaml:13:44", {})]
    assert found(AUDIT, HEAD + SECTIONS + BEFORE + item) == problems


def test_an_item_below_one_that_is_never_asked_is_told_too_and_a_section_once():
    sections = """\
- id: u
  title: U
  when: {c/a: yes, any: [{c/a: no}]}
  items:
  - {id: x, ask: X, scale: practice}
  - {id: y, ask: Y, scale: practice}
- id: v
  title: V
  items:
  - {id: z, ask: Z, scale: practice, when: {c/x: yes}}
"""
    assert found(AUDIT, HEAD + SECTIONS + FIRST + sections) == [
        ("HC411", "c.yaml:12:9", {}),
        ("HC411", "c.yaml:19:44", {}),
    ]


def test_a_condition_that_takes_too_long_to_try_out_is_taken_to_be_good():
    either = "{any: [{c/a: yes}, {c/a: no}]}"
    switches = "".join(f"  - {{id: i{n}, ask: I, scale: practice, when: {either}}}\n" for n in range(60))
    named = ", ".join(f"c/i{n}: yes" for n in range(60))
    never = f"  - {{id: x, ask: X, scale: practice, when: {{not: {{c/n: [no, yes]}}, {named}}}}}\n"
    assert found(AUDIT, HEAD + SECTIONS + FIRST + NEVER + switches + never) == []
