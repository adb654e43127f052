"""Findings as JSON, and as GitLab's Code Quality report against what GitLab wants of one."""

import json

from jsonschema import Draft202012Validator

from found import AGAIN, CLEAN, EN, HOSTILE, ID, SOME, TEXT, UNKNOWN, harmless, many
from humas import problems as p
from humas.problems import Place, Problem
from humas.render.findings import Checked
from humas.render.findings.fingerprints import fingerprints
from humas.render.findings.gitlab import as_gitlab
from humas.render.findings.json import as_json

CODE_QUALITY = Draft202012Validator(
    {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "description": {"type": "string", "minLength": 1},
                "check_name": {"type": "string", "minLength": 1},
                "fingerprint": {"type": "string", "minLength": 1},
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "properties": {
                        "path": {"type": "string", "not": {"pattern": r"^(\./|/)"}},
                        "lines": {
                            "type": "object",
                            "required": ["begin"],
                            "properties": {"begin": {"type": "integer", "minimum": 1}},
                        },
                    },
                },
            },
        },
    }
)
"""The schema by which GitLab reads a report, made as strict as its documentation."""


def issues(checked, words=EN):
    read = json.loads(as_gitlab(checked, words))
    CODE_QUALITY.validate(read)
    return read


def test_json_holds_everything_and_null_for_what_there_is_not():
    read = json.loads(as_json(SOME, EN))
    assert {key: value for key, value in read.items() if key != "findings"} == {
        "format": "humas/findings/1",
        "files": ["a/team.yaml", "b.yaml", "c.yaml"],
        "errors": 3,
        "warnings": 1,
    }
    assert len(read["findings"]) == 4
    assert read["findings"][0] == {
        "path": "a/team.yaml",
        "line": 3,
        "column": 1,
        "code": "HC201",
        "name": "unknown-key",
        "severity": "error",
        "message": "The key “wieght” is not known.",
        "fix": "Did you mean “weight”?",
    }
    assert read["findings"][3] == {
        "path": "b.yaml",
        "line": None,
        "column": None,
        "code": "HC804",
        "name": "other-version",
        "severity": "warning",
        "message": "This file was answered with version 0.9.0; the audit is now version 1.0.0.",
        "fix": "Look at the items that are marked, then complete them.",
    }
    assert json.loads(as_json(CLEAN, ID))["findings"] == []


def test_both_are_ascii_and_harmless_whatever_a_file_says():
    for told in (as_json(HOSTILE, ID), as_gitlab(HOSTILE, ID)):
        assert told.isascii()
        # What is read back is as harmless as what is written.
        assert harmless(json.dumps(json.loads(told), ensure_ascii=False))


def test_gitlab_has_an_issue_for_each_finding():
    found = issues(SOME)
    assert found[0] == {
        "description": "HC201 The key “wieght” is not known. Did you mean “weight”?",
        "check_name": "HC201",
        "fingerprint": fingerprints(SOME)[0],
        "severity": "major",
        "location": {"path": "a/team.yaml", "lines": {"begin": 3}},
    }
    assert [(one["severity"], one["location"]["lines"]["begin"]) for one in found] == [
        ("major", 3),
        ("major", 5),
        ("major", 6),
        ("minor", 1),
    ]
    assert issues(CLEAN) == []


def test_every_fingerprint_is_there_once():
    for checked in (SOME, HOSTILE, many(10_000)):
        found = [one["fingerprint"] for one in issues(checked)]
        assert len(set(found)) == len(found) == len(checked.findings)


def test_a_fingerprint_outlives_another_language_and_lines_that_move():
    moved = Checked(
        (
            Problem.at(Place("a/team.yaml", 5, 3), p.UNKNOWN_KEY, key="wieght", guess="weight"),
            Problem.at(Place("a/team.yaml", 18, 3), p.DUPLICATE_KEY, key="wieght", first="5"),
        ),
        SOME.files,
        {
            "a/team.yaml": "\n\n"
            + TEXT.replace("wieght", "  wieght").replace("sections", "\n" * 10 + "sections")
        },
    )
    before = Checked((UNKNOWN, AGAIN), SOME.files, SOME.sources)
    assert moved.lines()["a/team.yaml"][17] == "  wieght: 3"
    assert fingerprints(moved) == fingerprints(before)
    assert [one["fingerprint"] for one in issues(before, ID)] == [
        one["fingerprint"] for one in issues(before)
    ]


def test_a_fingerprint_tells_file_code_and_text_apart():
    def print_of(place, kind=p.ANCHOR, source="a: *x", **values):
        return fingerprints(Checked((Problem.at(place, kind, **values),), (), {place.path: source}))

    one = print_of(Place("a.yaml", 1, 4), name="x")
    assert one == print_of(Place("a.yaml", 1, 4), name="x")
    others = [
        print_of(Place("b.yaml", 1, 4), name="x"),
        print_of(Place("a.yaml", 1, 4), p.TAG, name="x"),
        print_of(Place("a.yaml", 1, 4), name="y"),
        print_of(Place("a.yaml", 1, 4), source="b: *x", name="x"),
    ]
    assert len({one, *others}) == 5
