"""Findings as JUnit XML, read back by a strict XML parser and by a reader of test reports."""

import re
from xml.etree import ElementTree

from junitparser import Attr, Error, Failure, JUnitXml, Skipped, TestCase
from msgspec.structs import replace

from found import CLEAN, EN, HOSTILE, ID, SOME, harmless, many
from humas.render.findings import Checked
from humas.render.findings.junit import as_junit


class Case(TestCase):
    """With what GitLab and others read beyond the usual."""

    file = Attr()
    line = Attr()


def cases(checked, words=EN):
    """The test cases of the only suite, its counts checked."""
    told = as_junit(checked, words)
    assert told.isascii()
    ElementTree.fromstring(told)
    read = JUnitXml.fromstring(told.encode())
    (suite,) = read
    found = [Case.fromelem(case) for case in suite]
    kinds = [type(one) for case in found for one in case.result]
    counts = (len(found), kinds.count(Failure), kinds.count(Error), kinds.count(Skipped))
    assert (suite.tests, suite.failures, suite.errors, suite.skipped) == counts
    assert (read.tests, read.failures, read.errors, read.skipped) == counts
    names = [(case.classname, case.name) for case in found]
    assert len(set(names)) == len(names)
    return found


def told(case):
    outcome = [(type(one).__name__, one.type, one.message, one.text) for one in case.result]
    return case.classname, case.name, {"file": case.file, "line": case.line}, outcome


def test_an_error_fails_a_warning_is_passed_over_and_a_clean_file_passes():
    found = [told(case) for case in cases(SOME)]
    assert found[0] == ("c.yaml", "humas check", {"file": "c.yaml", "line": None}, [])
    message = "The key “wieght” is not known. Did you mean “weight”?"
    assert found[1] == (
        "a/team.yaml",
        "a/team.yaml:3:1: HC201",
        {"file": "a/team.yaml", "line": "3"},
        [
            (
                "Failure",
                "unknown-key",
                message,
                f"a/team.yaml:3:1: HC201 error: {message}\n    3 | wieght: 3\n      | ^",
            )
        ],
    )
    assert [(name, [one[0] for one in outcome]) for _, name, _, outcome in found] == [
        ("humas check", []),
        ("a/team.yaml:3:1: HC201", ["Failure"]),
        ("a/team.yaml:5:11: HC212", ["Failure"]),
        ("a/team.yaml:6:1: HC107", ["Failure"]),
        ("b.yaml: HC804", ["Skipped"]),
    ]


def test_where_warnings_count_they_fail():
    found = cases(replace(SOME, strict=True))
    assert [type(one).__name__ for case in found for one in case.result] == ["Failure"] * 4


def test_a_clean_run_has_a_passing_case_for_each_file_and_one_at_least():
    assert [told(case)[:2] for case in cases(CLEAN, ID)] == [
        ("a/team.yaml", "humas check"),
        ("b.yaml", "humas check"),
    ]
    assert [told(case)[:2] for case in cases(Checked((), ()))] == [("humas check", "humas check")]


def test_a_hostile_file_is_text_without_any_control_character():
    found = cases(HOSTILE)
    assert len(found) == 5
    for case in found:
        classname, name, attributes, outcome = told(case)
        for one in (classname, name, attributes["file"], *(part for kind in outcome for part in kind)):
            assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]", one or "")
            assert harmless(one or "")
    assert "]]> </failure> <b>" in found[2].result[0].text


def test_two_findings_of_a_kind_at_one_place_are_two_cases():
    names = [case.name for case in cases(HOSTILE)]
    assert names[3] == f"{names[2]} (2)"


def test_ten_thousand_findings_are_ten_thousand_cases():
    assert len(cases(many(10_000))) == 10_000
