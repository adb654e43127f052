"""Findings as text: one line each, the line it points at with a caret, and one line that sums them up."""

import pytest

from found import CLEAN, EN, HOSTILE, ID, SOME, harmless, many
from humas import problems as p
from humas.problems import Place, Problem
from humas.render.findings import Checked
from humas.render.findings.text import as_text


def shown(line, column):
    """The source line and its caret, below the finding."""
    problem = Problem.at(Place("a.yaml", 1, column), p.ANCHOR, name="x")
    return as_text(Checked((problem,), ("a.yaml",), {"a.yaml": line}), EN).splitlines()[1:-1]


def test_every_finding_has_its_line_and_a_caret_and_all_of_them_one_summary():
    assert as_text(SOME, EN) == (
        "a/team.yaml:3:1: HC201 error: The key “wieght” is not known. Did you mean “weight”?\n"
        "    3 | wieght: 3\n"
        "      | ^\n"
        "a/team.yaml:5:11: HC212 error: “sections” has too few entries: at least 1. Add what is missing.\n"
        "    5 | sections: []\n"
        "      |           ^\n"
        "a/team.yaml:6:1: HC107 error: The key “wieght” is already on line 3. Delete one of the two.\n"
        "    6 | wieght: 3\n"
        "      | ^\n"
        "b.yaml: HC804 warning: This file was answered with version 0.9.0; the audit is now version 1.0.0. "
        "Look at the items that are marked, then complete them.\n"
        "Files checked: 3. Errors: 3, warnings: 1.\n"
    )


def test_it_speaks_the_language_that_is_asked_for():
    assert as_text(SOME, ID).splitlines()[0] == (
        "a/team.yaml:3:1: HC201 galat: Kunci “wieght” tidak dikenal. Maksud Anda “weight”?"
    )
    assert as_text(CLEAN, ID) == "Berkas diperiksa: 2. Tidak ada temuan.\n"
    assert as_text(CLEAN, EN) == "Files checked: 2. Nothing found.\n"


@pytest.mark.parametrize(
    ("line", "column", "expected"),
    [
        ("a: *x", 4, ["    1 | a: *x", "      |    ^"]),
        ("\ta:\t*x", 5, ["    1 |     a:    *x", "      |           ^"]),
        ("a: 界 *x", 6, ["    1 | a: 界 *x", "      |       ^"]),
        ("a: e\u0301 *x", 7, ["    1 | a: e\u0301 *x", "      |      ^"]),
        ("a: \x1b *x", 6, ["    1 | a: \\x1b *x", "      |         ^"]),
        ("::error::x", 1, ["    1 | ::error::x", "      | ^"]),
        ("a: ##[error]x", 4, ["    1 | a: #\\x23[error]x", "      |    ^"]),
        ("a:   ", 6, ["    1 | a:", "      |      ^"]),
        ("a: x\rb: y", 2, ["    1 | a: x", "      |  ^"]),
        ("a: x\x85y\u2028z", 4, ["    1 | a: x\\x85y\\u2028z", "      |    ^"]),
        ("", 1, []),
        ("   ", 1, []),
    ],
    ids=lambda value: repr(value) if isinstance(value, str) else "",
)
def test_the_caret_stands_below_the_column_whatever_is_in_the_line(line, column, expected):
    assert shown(line, column) == expected


@pytest.mark.parametrize(
    ("column", "before", "after"),
    [(1, "", "..."), (61, "", "..."), (62, "...", "..."), (5000, "...", "..."), (10_001, "...", "")],
)
def test_a_long_line_is_cut_around_the_column(column, before, after):
    line = "".join(str(index % 10) for index in range(1, 10_001))
    source, caret = (one[8:] for one in shown(line, column))
    assert (source[:3] == "...", source[-3:] == "...") == (bool(before), bool(after))
    assert len(source) <= 106
    pointed = source[len(caret) - 1 : len(caret)]
    assert pointed == line[column - 1 : column]


def test_a_line_that_is_not_there_is_not_shown():
    beyond = Problem.at(Place("a.yaml", 9, 1), p.SYNTAX, detail="it ends")
    unread = Problem.at(Place("b.yaml", 1, 1), p.NOT_UTF8)
    told = as_text(Checked((beyond, unread), ("a.yaml", "b.yaml"), {"a.yaml": "x\n"}), EN)
    assert told.count("\n") == 3


def test_a_hostile_file_says_nothing_to_the_screen_or_to_the_log():
    told = as_text(HOSTILE, EN)
    assert harmless(told)
    lines = told.splitlines()
    assert [line for line in lines if line.lstrip().startswith("::")] == []
    assert [line for line in lines if "##[" in line or "##vso[" in line] == []
    assert len(lines) == 4 + 2 * 3 + 1
    assert "    2 | ::error::w" in lines
    assert lines[0].startswith("./ ::warning file=a,line=1::::error::x %0A::error::y \\x1b[31m ]]> ")


def test_ten_thousand_findings_are_all_told():
    told = as_text(many(10_000), EN).splitlines()
    assert len(told) == 30_001
    assert told[-4:] == [
        "many.yaml:10000:1: HC201 error: The key “k10000” is not known. Delete it, or check its spelling.",
        "10000 | k10000: 1",
        "      | ^",
        "Files checked: 1. Errors: 6667, warnings: 3333.",
    ]
