"""The pages of the rules: the bad sample of each gives exactly its finding, the good one none."""

import re

import pytest

from building import LEVELS
from humas.problems import in_order
from humas.reading.audits import kind_of, listed_files, read_alone, read_audit
from humas.rules import RULES, findings_in_audit, findings_in_change
from humas.rules.change import SeenChange
from humas.rules.pages import page_of
from humas.rules.seen import SeenAudit
from humas.yamltext import parse

AUDIT = """\
humas: audit/1
id: small
version: 1.0.0
title: Small audit
languages: [en]
checklists: [team.yaml]
levels:
  - {id: low, from: 0, label: Low}
  - {id: high, from: 80, label: High}
scales:
  practice:
    - {answer: no, points: 0, label: No}
    - {answer: partly, points: 1, label: Partly}
    - {answer: yes, points: 2, label: Yes}
sources:
  paper: {title: The paper, points: {p0: Somebody is in charge}}
"""
CHECKLIST = """\
humas: checklist/1
id: team
version: 1.0.0
title: Team
sections:
  - id: people
    title: People
    items:
"""
ALONE = """\
humas: checklist/1
id: alone
version: 1.0.0
title: Alone
scales:
  practice:
    - {answer: no, points: 0, label: No}
    - {answer: partly, points: 1, label: Partly}
    - {answer: yes, points: 2, label: Yes}
sections:
  - id: people
    title: People
    items: []
"""
ITEM = """\
id: charge
title: Somebody in charge
ask: Is somebody in charge?
help: "Yes: one person is named. Partly: several are."
scale: practice
evidence: The letter that names them
advice: Name one person.
effort: low
source: [p0]
"""


KINDS = {"scale", "choices", "ratio", "number", "tick", "text"}
"""What an item has one of."""


def blocks(text):
    """The top-level keys of a map with their lines."""
    found = {}
    for one in re.finditer(r"(?m)^([^\s#][^:\n]*):.*\n(?:[ \t-].*\n|\n)*", text):
        found.setdefault(one[1], []).append(one[0])
    return {key: "".join(lines) for key, lines in found.items()}


def over(base, sample):
    """`base` with the keys of `sample` in place of its own."""
    ours, theirs = blocks(base), blocks(sample)
    if not KINDS.isdisjoint(theirs):
        ours.pop("scale", None)
    return "".join({**ours, **theirs}.values())


def as_item(text):
    return "".join(
        f"        {line}" if line.strip() else line for line in text.splitlines(keepends=True)
    ).replace("        ", "      - ", 1)


def files(sample):
    """audit.yaml and team.yaml, or a checklist alone, with the sample in its frame."""
    one = as_item(ITEM)
    match sample.frame:
        case "audit":
            return over(AUDIT, sample.text), CHECKLIST + one
        case "item":
            return AUDIT, CHECKLIST + as_item(over(ITEM, sample.text))
        case "items":
            return AUDIT, CHECKLIST + one + "".join(
                f"      {line}" for line in sample.text.splitlines(keepends=True)
            )
        case "checklist":
            return (over(ALONE, sample.text),)
        case "change":
            before, after = sample.text.split("# now\n")
            return tuple((AUDIT, CHECKLIST + as_item(over(ITEM, part))) for part in (before, after))
        case "file":
            return (sample.text,)
    raise AssertionError(sample.frame)


def found_in(texts):
    if isinstance(texts[0], tuple):
        before, now = map(seen_in, texts)
        return findings_in_change(SeenChange(before.audit, now))
    seen = seen_in(texts)
    return seen.told if seen.audit is None else findings_in_audit(seen)


def seen_in(texts):
    names = ["audit.yaml", "team.yaml"] if len(texts) == 2 else ["team.yaml"]
    parsed = [parse(text.encode(), name) for text, name in zip(texts, names, strict=True)]
    found = [problem for _, problems in parsed for problem in problems]
    documents = tuple(document for document, _ in parsed if document)
    if not documents:
        return SeenAudit(None, (), in_order(found), whole=False)
    if kind_of(documents[0]) == "audit":
        found += listed_files(documents[0])[1]
        parts = read_audit(documents[0], documents[1:], complete=len(documents) == len(texts))
    else:
        parts = read_alone(documents[0], LEVELS)
    found += parts.problems
    whole = not any(problem.is_error for problem in found)
    return SeenAudit(parts.audit, documents, in_order(found), whole)


def told(texts):
    return [(problem.kind.code, str(problem.place), dict(problem.values)) for problem in found_in(texts)]


def every_problem():
    """All that the bad samples bring forth."""
    return [problem for rule in RULES.values() for problem in found_in(files(page_of(rule).bad))]


def test_the_frames_have_nothing_wrong_with_them():
    assert told((AUDIT, CHECKLIST + as_item(ITEM))) == []


@pytest.mark.parametrize("code", RULES)
def test_the_bad_sample_gives_exactly_this_finding_and_the_good_one_none(code):
    page = page_of(RULES[code])
    assert {found[0] for found in told(files(page.bad))} == {code}, told(files(page.bad))
    assert told(files(page.good)) == []
    assert all((page.what, page.why, page.mend))
