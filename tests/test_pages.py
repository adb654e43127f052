"""The pages of the rules: the bad sample of each gives exactly its finding, the good one none."""

import re
from dataclasses import replace

import pytest

from building import LEVELS
from humas.matching import match_answers
from humas.model import FileEvidence
from humas.problems import Place, in_order
from humas.reading.answers import read_answers
from humas.reading.audits import kind_of, listed_files, read_alone, read_audit
from humas.rules import RULES, findings_in_answers, findings_in_audit
from humas.rules.pages import Sample, page_of
from humas.rules.seen import SeenAnswers, SeenAudit
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
sources:
  paper: {title: The paper, points: {p0: Somebody is in charge}}
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

SPARE = """\
id: spare
title: Deputies
ask: Does everybody have a deputy?
help: "Yes: all have one. Partly: some have."
scale: practice
evidence: The duty roster
advice: Name the deputies.
effort: low
source: [p0]
"""
"""Beside the item of a sample: what an audit has, this one uses."""

ANSWERS = """\
humas: answers/1
audit: {id: small, version: 1.0.0}
agency: Office X
assessor: Ni Luh Sari
answers:
  team/charge: yes
"""
ENTRY = """\
answer: yes
"""
DIGEST = "sha256:5b1d0e0a3f64e7e7b8f3c9d2a6170c4e8d95f2b3a1c6e7048f9d2b5c3a7e1604"
"""Of the audit in the samples, whatever the frames come to."""
DISK = {"proof/letter.pdf": (48213, "f80105efab6d863fd8fc243d269094469e2277e8f12e5a0a9f401e88494f7b4b")}
"""What is in the folder of the answers file in the samples."""


def blocks(text):
    """The top-level keys of a map with their lines."""
    found = {}
    for one in re.finditer(r"(?m)^([^\s#][^:\n]*):.*\n(?:[ \t-].*\n|\n)*", text):
        found.setdefault(one[1], []).append(one[0])
    return {key: "".join(lines) for key, lines in found.items()}


def over(base, sample):
    """`base` with the keys of `sample` in place of its own."""
    return "".join({**blocks(base), **blocks(sample)}.values())


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
            return AUDIT, CHECKLIST + as_item(SPARE) + as_item(over(ITEM, sample.text))
        case "items":
            return AUDIT, CHECKLIST + one + "".join(
                f"      {line}" for line in sample.text.splitlines(keepends=True)
            )
        case "checklist":
            return (over(ALONE, sample.text),)
        case "file":
            return (sample.text,)
    raise AssertionError(sample.frame)


def found_in(texts):
    names = ["audit.yaml", "team.yaml"] if len(texts) == 2 else ["team.yaml"]
    parsed = [parse(text.encode(), name) for text, name in zip(texts, names, strict=True)]
    found = [problem for _, problems in parsed for problem in problems]
    documents = tuple(document for document, _ in parsed if document)
    if not documents:
        return in_order(found)
    if kind_of(documents[0]) == "audit":
        found += listed_files(documents[0])[1]
        parts = read_audit(documents[0], documents[1:], complete=len(documents) == len(texts))
    else:
        parts = read_alone(documents[0], LEVELS)
    found += parts.problems
    if parts.audit is None:
        return in_order(found)
    whole = not any(problem.is_error for problem in found)
    return findings_in_audit(SeenAudit(parts.audit, documents, tuple(found), whole))


def found_in_answers(sample):
    """In an answers file to the audit of the frames, with the sample in its frame."""
    text = over(ANSWERS, sample.text)
    if sample.frame == "entry":
        lines = over(ENTRY, sample.text).splitlines(keepends=True)
        text = over(ANSWERS, "answers:\n  team/charge:\n" + "".join(f"    {line}" for line in lines))
    names = {"audit.yaml": AUDIT, "team.yaml": CHECKLIST + as_item(ITEM), "answers.yaml": text}
    parsed = [parse(one.encode(), name) for name, one in names.items()]
    audit, checklist, answers = (document for document, _ in parsed)
    audit = replace(read_audit(audit, [checklist]).whole, digest=DIGEST)
    read = read_answers(answers)
    matched = match_answers(audit, read, Place("answers.yaml"))
    entries, found = matched.answers.entries, (*read.problems, *matched.problems)
    pieces = [piece for entry in entries.values() for piece in entry.evidence]
    disk = {piece.file: DISK.get(piece.file) for piece in pieces if isinstance(piece, FileEvidence)}
    return findings_in_answers(SeenAnswers(audit, answers, entries, matched.places, found, disk))


def found_by(sample):
    return found_in_answers(sample) if sample.frame in ("answers", "entry") else found_in(files(sample))


def told(found):
    return [(problem.kind.code, str(problem.place), dict(problem.values)) for problem in found]


def test_the_frames_have_nothing_wrong_with_them():
    assert told(found_in((AUDIT, CHECKLIST + as_item(ITEM)))) == []
    assert told(found_in_answers(Sample("answers", ANSWERS))) == []


@pytest.mark.parametrize("code", RULES)
def test_the_bad_sample_gives_exactly_this_finding_and_the_good_one_none(code):
    page = page_of(RULES[code])
    assert {found[0] for found in told(found_by(page.bad))} == {code}, told(found_by(page.bad))
    assert told(found_by(page.good)) == []
    assert all((page.what, page.why, page.mend))
