"""Whether an audit guides whoever answers it: each row a checklist, and beside it what is told of it and where."""

import pytest

from building import LEVELS
from humas import problems as p
from humas.reading.audits import kind_of, read_alone, read_audit
from humas.rules import findings_in_audit
from humas.rules.seen import SeenAudit
from humas.yamltext import parse

AUDIT = """\
humas: audit/1
id: small
version: 1.0.0
title: Small
languages: [en]
checklists: [c.yaml, d.yaml]
levels: [{id: low, from: 0, label: Low}, {id: high, from: 50, label: High}]
stages: [{id: begun, from: 0, label: Begun}]
"""
TABLES = """\
scales: {practice: [{answer: no, points: 0, label: No}, {answer: yes, points: 2, label: Yes}]}
bands: {share: [{from: 50%, points: 1}], count: [{from: 5, points: 3}]}
references: {law: {title: Law}, act: {title: Act}}
"""
"""Of an audit on line 9 and after, of a checklist on line 5 and after."""
USING = """\
- {id: u1, ask: U, scale: practice, weight: 0, HELP, evidence: E, source: [p1]}
- {id: u2, ask: U, ratio: {bands: share}, weight: 0, HELP, evidence: E, source: [p1]}
- {id: u3, ask: U, tick: {options: [{answer: a, label: A}], bands: count}, weight: 0, evidence: E, source: [p1]}
- {id: u4, ask: U, text: {}, source: [p1], refs: [law, {ref: act, at: Article 1}]}
""".replace("HELP", "help: H")
"""Items with nothing wrong, that use all of the tables."""
SOURCES = "sources: {paper: {title: Paper, points: {p1: One}}}\n"


def checklist(items, tables="", id_="c"):
    """The first item stands on line 6, or on line 9 below tables of its own."""
    return (
        f"humas: checklist/1\nid: {id_}\nversion: 1.0.0\ntitle: C\n{tables}sections: [{{id: s, title: S, items: [\n"
        + (",\n".join(line.removeprefix("- ") for line in items.splitlines()) + "\n]}]\n")
    )


def found(*texts):
    """In an audit.yaml with its checklists c.yaml and d.yaml, or in a checklist c.yaml that stands alone."""
    names = ["audit.yaml", "c.yaml", "d.yaml"] if texts[0].startswith("humas: audit") else ["c.yaml"]
    documents = tuple(parse(text.encode(), name)[0] for text, name in zip(texts, names, strict=False))
    if kind_of(documents[0]) == "audit":
        parts = read_audit(documents[0], documents[1:])
    else:
        parts = read_alone(documents[0], LEVELS)
    every = findings_in_audit(SeenAudit(parts.audit, documents, parts.problems, parts.whole is not None))
    return [problem for problem in every if not problem.kind.code.startswith(("HC4", "HC5"))]


def rows(problems):
    return [(one.kind, str(one.place), dict(one.values)) for one in problems]


SCALE = "id: a, ask: A, scale: practice"
GUIDED = "help: H, evidence: E, advice: V, effort: low, source: [p1]"
A = {"name": "c/a"}
LONG = "x" * 201
ITEMS = [
    (
        f"- {{{SCALE}}}",
        [
            (p.NO_SOURCE, "c.yaml:6:1", A),
            (p.NO_EVIDENCE, "c.yaml:6:1", A),
            (p.NO_ADVICE, "c.yaml:6:1", A),
            (p.NO_EFFORT, "c.yaml:6:1", A),
            (p.NO_HELP, "c.yaml:6:1", A),
        ],
    ),
    (f"- {{{SCALE}, {GUIDED}}}", []),
    # The source.
    (f"- {{{SCALE}, {GUIDED.replace('[p1]', '[]')}}}", [(p.NO_SOURCE, "c.yaml:6:1", A)]),
    ("- {id: a, ask: A, text: {}}", [(p.NO_SOURCE, "c.yaml:6:1", A)]),
    (
        f"- {{{SCALE}, {GUIDED.replace('p1', 'p9')}}}",
        [(p.UNKNOWN_REFERENCE, "c.yaml:6:89", {"what": "point", "name": "p9", "guess": ""})],
    ),
    # What stands there and cannot be read is not missing.
    (
        f"- {{{SCALE}, {GUIDED.replace('evidence: E', 'evidence: []').replace('effort: low', 'effort: some')}}}",
        [
            (p.WRONG_TYPE, "c.yaml:6:53", {"what": "evidence", "expected": "text", "found": "list"}),
            (p.BAD_VALUE, "c.yaml:6:76", {"what": "effort", "value": "some", "allowed": "low, medium, high"}),
        ],
    ),
    # What is never part of a plan.
    (f"- {{{SCALE}, weight: 0, help: H, evidence: E, source: [p1]}}", []),
    (
        f"- {{{SCALE}, weight: 0, gate: critical, help: H, evidence: E, source: [p1]}}",
        [(p.NO_ADVICE, "c.yaml:6:1", A), (p.NO_EFFORT, "c.yaml:6:1", A)],
    ),
    ("- {id: a, ask: A, text: {}, source: [p1]}", []),
    # The help.
    (f"- {{{SCALE}, {GUIDED.removeprefix('help: H, ')}}}", [(p.NO_HELP, "c.yaml:6:1", A)]),
    (
        "- {id: a, ask: A, ratio: {bands: share}, evidence: E, advice: V, effort: low, source: [p1]}",
        [(p.NO_HELP, "c.yaml:6:1", A)],
    ),
    (
        "- {id: a, ask: A, number: {bands: count}, evidence: E, advice: V, effort: low, source: [p1]}",
        [(p.NO_HELP, "c.yaml:6:1", A)],
    ),
    (
        "- {id: a, ask: A, choices: [{answer: 0, points: 0, label: N}, {answer: 1, points: 1, label: Y}], HERE}".replace(
            "HERE", "evidence: E, advice: V, effort: low, source: [p1]"
        ),
        [],
    ),
    (
        "- {id: a, ask: A, tick: {options: [{answer: a, label: A}]}, evidence: E, advice: V, effort: low, source: [p1]}",
        [],
    ),
    # The question.
    (f"- {{id: a, ask: {'x' * 200}, text: {{}}, source: [p1]}}", []),
    (
        f"- {{id: a, ask: {LONG}, text: {{}}, source: [p1]}}",
        [(p.LONG_QUESTION, "c.yaml:6:14", {"count": "201", "limit": "200"})],
    ),
    (
        f"- {{id: a, ask: {{en: A, id: {LONG}y, fr: {LONG}}}, text: {{}}, source: [p1]}}",
        [
            (p.LONG_QUESTION, "c.yaml:6:26", {"count": "202", "limit": "200"}),
            (p.LONG_QUESTION, "c.yaml:6:234", {"count": "201", "limit": "200"}),
        ],
    ),
    (f"- {{id: a, ask: 'x {' ' * 300} y', text: {{}}, source: [p1]}}", []),
]


@pytest.mark.parametrize(("item", "expected"), ITEMS)
def test_what_an_item_lacks_is_told_once_where_the_item_stands(item, expected):
    assert rows(found(AUDIT + TABLES + SOURCES, checklist(item + "\n" + USING))) == expected


def named(kind, *places):
    return [(kind, place, {"name": name}) for place, name in places]


D = USING.replace("[p1]", "[q1]")
D_SOURCES = "sources: {own: {title: Own, points: {q1: One}}}\n"
TOGETHER = [
    ((AUDIT + TABLES + SOURCES, checklist(USING)), []),
    (
        (
            AUDIT + TABLES + SOURCES,
            checklist(USING.splitlines()[3].replace(", {ref: act, at: Article 1}", "")),
        ),
        [
            *named(p.UNUSED_SCALE, ("audit.yaml:9:10", "practice")),
            *named(p.UNUSED_BANDS, ("audit.yaml:10:9", "share"), ("audit.yaml:10:42", "count")),
            *named(p.UNUSED_REFERENCE, ("audit.yaml:11:33", "act")),
        ],
    ),
    # Used in one checklist of two.
    (
        (
            AUDIT + TABLES + SOURCES,
            checklist(USING),
            checklist("- {id: a, ask: A, text: {}, source: [p1]}", id_="d"),
        ),
        [],
    ),
    # A checklist that has them too means its own.
    (
        (AUDIT + TABLES, checklist(USING, TABLES + SOURCES)),
        [
            *named(p.UNUSED_SCALE, ("audit.yaml:9:10", "practice")),
            *named(p.UNUSED_BANDS, ("audit.yaml:10:9", "share"), ("audit.yaml:10:42", "count")),
            *named(p.UNUSED_REFERENCE, ("audit.yaml:11:14", "law"), ("audit.yaml:11:33", "act")),
        ],
    ),
    # Its own are no other's.
    (
        (
            AUDIT + TABLES + SOURCES,
            checklist(USING),
            checklist("- {id: a, ask: A, text: {}, source: [p1]}", TABLES, id_="d"),
        ),
        [
            *named(p.UNUSED_SCALE, ("d.yaml:5:10", "practice")),
            *named(p.UNUSED_BANDS, ("d.yaml:6:9", "share"), ("d.yaml:6:42", "count")),
            *named(p.UNUSED_REFERENCE, ("d.yaml:7:14", "law"), ("d.yaml:7:33", "act")),
        ],
    ),
    ((checklist(USING, TABLES + SOURCES),), []),
    (
        (checklist("- {id: a, ask: A, text: {}, source: [p1]}", TABLES + SOURCES),),
        [
            *named(p.UNUSED_SCALE, ("c.yaml:5:10", "practice")),
            *named(p.UNUSED_BANDS, ("c.yaml:6:9", "share"), ("c.yaml:6:42", "count")),
            *named(p.UNUSED_REFERENCE, ("c.yaml:7:14", "law"), ("c.yaml:7:33", "act")),
        ],
    ),
    # While a part is broken, nobody knows what it would use.
    (
        (AUDIT + TABLES + SOURCES, checklist("- {id: a, ask: A, text: {}, source: [p1], when: {c/b: 1}}")),
        [(p.UNKNOWN_REFERENCE, "c.yaml:6:48", {"what": "item", "name": "c/b", "guess": "c/a"})],
    ),
]


@pytest.mark.parametrize(("texts", "expected"), TOGETHER)
def test_what_no_item_uses_is_told_where_it_is_set_up(texts, expected):
    assert rows(found(*texts)) == expected


def every_problem():
    """All that the tables above bring forth."""
    texts = [(AUDIT + TABLES + SOURCES, checklist(item + "\n" + USING)) for item, _ in ITEMS]
    return [problem for some in [*texts, *(texts for texts, _ in TOGETHER)] for problem in found(*some)]
