"""Plain scalars that other readers of YAML take for something else: where they are told, and where they are not."""

import pytest

from humas.problems import LOOK_ALIKE, Place, Problem
from humas.rules.file import look_alike
from humas.rules.lookalikes import ANY, look_alikes
from humas.rules.seen import SeenAnswers, SeenAudit
from humas.yamltext import parse

WORDS = ["y", "N", "yes", "No", "on", "OFF", "true", "False"]
NUMBERS = [
    "0755",
    "00",
    "-007",
    "08123",
    "12:30",
    "1:02:03",
    "190:20:30.15",
    "1_000",
    "+1_0.5",
    "0b1",
    "0B_1",
]
HARMLESS = [
    "yes!", "Yes, all", "none", "ya", "0", "7", "2.5", "0.5", "1.0.0", "2026-11-24", "12.30", "12:75", "30/40", "75%",
    "51.08", "0x1f", "0b2", "_1", "2026-11-24T09:12:00+08:00", "-", "",
]  # fmt: skip


@pytest.mark.parametrize("text", WORDS + NUMBERS)
def test_what_looks_like_something_else(text):
    assert ANY.fullmatch(text)


@pytest.mark.parametrize("text", HARMLESS)
def test_what_looks_like_itself(text):
    assert not ANY.fullmatch(text)


CHECKLIST = "humas: checklist/1\n"
ANSWERS = "humas: answers/1\n"
FILES = [
    # Keys, whatever they are.
    (CHECKLIST + "no: x\non: {0755: x}\n'off': x\nwhen: {a/b: yes}\n", ["no", "on", "0755"]),
    (CHECKLIST + "title: {no: Norsk, 'y': x, en: 12:30}\n", ["no", "12:30"]),
    # Texts of a checklist.
    (
        CHECKLIST + "title: no\nabout: y\nsections: [{title: on, items: [{ask: 1_0, help: 0b1, evidence: 12:30}]}]",
        ["no", "y", "on", "1_0", "0b1", "12:30"],
    ),
    (CHECKLIST + "advice: yes\nratio: {of: 07}\nnumber: {unit: n}\nrisk: {title: true}\n", ["yes", "07", "n", "true"]),
    (CHECKLIST + "sources: {no: {title: T, points: {p1: yes, p2: {id: Ya, en: yes}}}}\n", ["no", "yes", "yes"]),
    (CHECKLIST + "title: 'no'\nabout: \"12:30\"\nhelp: |\n  yes\n", []),
    # An answer is called yes, its label Yes; but 0755 is no usual label.
    (CHECKLIST + "choices: [{answer: yes, points: 0, label: Yes}, {answer: 012, points: 1, label: 012}]\n", ["012"]),
    (CHECKLIST + "label: {id: Ya, en: Yes}\n", []),
    # Booleans, dates, versions, numbers.
    (CHECKLIST + "version: 1.0.0\nquick: true\npass: 1\nweight: 2\nover: false\nwhole: true\nna: never\n", []),
    # Answers files.
    (
        ANSWERS + "agency: on\ncode: 0755\ngroup: {province: no, type: 12:30}\nassessor: y\ndate: 2026-11-24\n",
        ["on", "0755", "no", "12:30", "y"],
    ),
    (
        ANSWERS + "answers: {a/b: yes, a/c: {answer: no, note: no, evidence: [12:30, {size: 010}], at: 12:30}}\n",
        ["no", "12:30"],
    ),
    (ANSWERS + "answers: {a/b: {review: {of: yes, answer: no, note: yes, reply: no, by: on}}}\n", ["yes", "no", "on"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), FILES)
def test_keys_and_texts_are_told_and_answers_are_not(text, found):
    document, problems = parse(text.encode(), "a.yaml")
    assert problems == ()
    assert [scalar.value for scalar in look_alikes(document.root)] == found


def test_each_is_told_where_it_stands_in_every_document_but_json():
    first = parse(b"humas: audit/1\ntitle: 12:30\n", "audit.yaml")[0]
    second = parse(b"humas: checklist/1\nno: 1\n", "c.yaml")[0]
    third = parse(b'{"humas": "checklist/1", "title": "no"}', "d.json")[0]
    assert list(look_alike(SeenAudit(None, (first, second, third)))) == [
        Problem.at(Place("audit.yaml", 2, 8), LOOK_ALIKE, value="12:30"),
        Problem.at(Place("c.yaml", 2, 1), LOOK_ALIKE, value="no"),
    ]
    answers = parse(b"humas: answers/1\ncode: 0755\n", "dinas.yaml")[0]
    assert list(look_alike(SeenAnswers(None, answers, {}, {}))) == [
        Problem.at(Place("dinas.yaml", 2, 7), LOOK_ALIKE, value="0755")
    ]
