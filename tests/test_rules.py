"""What is asked of an audit that can be read: each rule with the files that break it and those that do not."""

import pytest

from building import read_alone, read_audit
from humas import problems
from humas.problems import Kind
from humas.reading.audits import kind_of
from humas.rules import WHOLES, findings_in_audit
from humas.rules.pages import page_of
from humas.rules.seen import SeenAudit
from humas.yamltext import parse
from test_reading import HEAD, LEVELS, SHARED

ITEM = "{{id: {id}, ask: A, scale: practice, source: [{source}]}}"
OWN = "sources: {own: {title: Own, points: {q1: One, q2: {en: Two}}}}\n"
SCALES = "scales: {practice: [{answer: no, points: 0, label: No}, {answer: yes, points: 2, label: Yes}]}\n"


def with_sources(*sources, name="c"):
    """A checklist with an item for each, which names these points."""
    items = ", ".join(ITEM.format(id=f"i{number}", source=source) for number, source in enumerate(sources))
    return f"{HEAD.replace('id: c', f'id: {name}')}sections: [{{id: s, title: S, items: [{items}]}}]\n"


def broken(*texts):
    """Of an audit.yaml with its checklists c.yaml and d.yaml, or of a checklist c.yaml that stands alone."""
    names = ["audit.yaml", "c.yaml", "d.yaml"] if texts[0] == SHARED else ["c.yaml"]
    documents = []
    for text, name in zip(texts, names, strict=False):
        document, found = parse(text.encode(), name)
        assert found == ()
        documents.append(document)
    if kind_of(documents[0]) == "audit":
        audit, found = read_audit(documents[0], documents[1:])
    else:
        audit, found = read_alone(documents[0], LEVELS)
    assert audit, found
    found = findings_in_audit(SeenAudit(audit, tuple(documents)))
    return tuple(problem for problem in found if problem.kind.code.startswith("HC6"))


UNCOVERED = [
    ((SHARED, with_sources("p1")), [("audit.yaml", 11, 51, "p2")]),
    ((SHARED, with_sources("")), [("audit.yaml", 11, 42, "p1"), ("audit.yaml", 11, 51, "p2")]),
    ((SHARED, with_sources("p2, p2"), with_sources("p1", name="d")), []),
    (
        (SHARED, with_sources("p1") + OWN, with_sources("p1", name="d")),
        [("audit.yaml", 11, 51, "p2"), ("c.yaml", 6, 38, "q1"), ("c.yaml", 6, 47, "q2")],
    ),
    ((SHARED, with_sources("p1", "p2, q1, q2") + OWN), []),
    ((with_sources("q2") + SCALES + OWN,), [("c.yaml", 7, 38, "q1")]),
    ((with_sources("q2", "q1") + SCALES + OWN,), []),
    (
        (with_sources("q1") + SCALES + OWN.replace("q2", '"::error::\\n|"'),),
        [("c.yaml", 7, 47, "::error::\n|")],
    ),
]


@pytest.mark.parametrize(("texts", "found"), UNCOVERED)
def test_a_point_that_no_item_names_is_told_where_it_stands(texts, found):
    assert [
        (one.kind, one.place.path, one.place.line, one.place.column, dict(one.values))
        for one in broken(*texts)
    ] == [(problems.UNCOVERED_POINT, *place, {"point": point}) for *place, point in found]


def every_problem():
    """All that the tables above bring forth."""
    return [problem for texts, _ in UNCOVERED for problem in broken(*texts)]


def test_every_rule_has_its_row_and_its_page():
    kinds = {
        kind for kind in vars(problems).values() if isinstance(kind, Kind) and kind.code.startswith("HC6")
    }
    assert kinds == {problem.kind for problem in every_problem()}
    assert kinds == {kind for kind in WHOLES if kind.code.startswith("HC6")}
    assert all(page_of(rule).mend for rule in WHOLES.values())
