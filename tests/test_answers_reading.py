"""What an answers file may say, and how it meets its audit: nothing is lost, and what does not fit is told."""

import json
from fractions import Fraction

import pytest
from hypothesis import given, settings

from building import FreeText, Number, Ratio, audit, checklist, choices, item, rising, tick
from humas import problems
from humas.matching import match_answers
from humas.model import Answers, Entry, FileEvidence, Review, as_text
from humas.problems import Place
from humas.reading.answers import read_answers
from humas.render.findings.sentences import finding
from humas.rules import ANSWERS
from humas.words import LANGUAGES, words
from humas.yamltext import parse
from test_reading import mutated

HEAD = "humas: answers/1\naudit: {id: small}\nagency: Dinas X\n"
"""What follows begins on line 4."""


def parsed(text, path="x.yaml"):
    document, found = parse(text.encode(), path)
    assert found == ()
    return read_answers(document)


def good(text, path="x.yaml"):
    read = parsed(text, path)
    assert read.problems == ()
    return read.answers


def entries(text):
    return good(f"{HEAD}answers:\n{text}").entries


def rows(found):
    return [
        (one.kind.code, one.kind.name, one.place.line, one.place.column, dict(one.values)) for one in found
    ]


def test_only_four_things_are_needed():
    assert good(HEAD) == Answers("small", "Dinas X")
    assert good(f"{HEAD}answers:\n") == Answers("small", "Dinas X")
    assert good(f"{HEAD}answers: {{}}\n") == Answers("small", "Dinas X")


def test_everything_that_a_file_says_is_read():
    assert good(
        """humas: answers/1
audit: {id: small, version: 1.0.0, digest: "sha256:00"}
scope: quick
agency: Dinas X
code: "51.08"
group: {province: Bali, type: kabupaten, empty: }
assessor: Ni Luh Sari
date: 2026-11-24
answers:
  c/a:
    answer: partly
    note: baru sebagian
    evidence:
      - https://example.org
      - {file: sk-tim.pdf, size: 48213, sha256: abc}
      - {file: foto.jpg}
      - Perbup 17/2017
    at: 2026-11-24T09:12:00+08:00
    seen: 3f2a9c1b5d7e0f42
    review:
      {of: partly, result: changed, answer: yes, note: lihat SK, reply: setuju, by: Wayan, at: 2026-11-25}
"""
    ) == Answers(
        audit_id="small",
        agency="Dinas X",
        audit_version="1.0.0",
        audit_digest="sha256:00",
        scope="quick",
        code="51.08",
        group=(("province", "Bali"), ("type", "kabupaten"), ("empty", "")),
        assessor="Ni Luh Sari",
        date="2026-11-24",
        entries={
            "c/a": Entry(
                answer="partly",
                note="baru sebagian",
                evidence=(
                    "https://example.org",
                    FileEvidence("sk-tim.pdf", 48213, "abc"),
                    FileEvidence("foto.jpg"),
                    "Perbup 17/2017",
                ),
                at="2026-11-24T09:12:00+08:00",
                seen="3f2a9c1b5d7e0f42",
                review=Review("partly", "changed", "yes", "lihat SK", "setuju", "Wayan", "2026-11-25"),
            )
        },
    )


def test_json_of_the_same_shape_is_read():
    data = {
        "humas": "answers/1",
        "audit": {"id": "small"},
        "agency": "Dinas X",
        "answers": {"c/a": 3, "c/b": None, "c/k": ["y"], "c/n": {"answer": 2.50, "note": "n"}},
    }
    assert good(json.dumps(data), "x.json").entries == {
        "c/a": Entry("3"),
        "c/b": Entry(),
        "c/k": Entry(("y",)),
        "c/n": Entry("2.5", "n"),
    }


@pytest.mark.parametrize(
    ("says", "entry"),
    [
        ("3", Entry("3")),
        ("yes", Entry("yes")),
        ("' yes '", Entry("yes")),
        ("[posting, reply]", Entry(("posting", "reply"))),
        ("[]", Entry(())),
        ("", Entry()),
        ("~", Entry()),
        ("null", Entry()),
        ("''", Entry()),
        ("'null'", Entry("null")),
        ("'~'", Entry("~")),
        ("{}", Entry()),
        ("{answer: }", Entry()),
        ("{note: belum tahu}", Entry("", "belum tahu")),
        ("{answer: [], note: }", Entry(())),
        ("{answer: n/a, note: bukan tugas kami}", Entry("n/a", "bukan tugas kami")),
        ("{evidence: https://example.org}", Entry(evidence=("https://example.org",))),
        ("{evidence: }", Entry()),
        ("{evidence: []}", Entry()),
        ("{evidence: [~, '', x]}", Entry(evidence=("x",))),
        (
            "{evidence: [{file: a.pdf, size: , sha256: ~}]}",
            Entry(evidence=(FileEvidence("a.pdf"),)),
        ),
        ("{review: , seen: , at: }", Entry()),
        ("{review: {of: [y], result: accepted}}", Entry(review=Review(("y",), "accepted"))),
        ("{review: {of: n/a, result: rejected, by: }}", Entry(review=Review("n/a", "rejected"))),
    ],
)
def test_an_entry_may_be_short_and_what_is_empty_is_not_there(says, entry):
    assert entries(f"  c/a: {says}\n") == {"c/a": entry}


@pytest.mark.parametrize(
    ("says", "scope"),
    [
        ("", "full"),
        ("scope:\n", "full"),
        ("scope: full\n", "full"),
        ("scope: quick\n", "quick"),
        ("scope: [four-c, adoption]\n", ("four-c", "adoption")),
    ],
)
def test_the_scope_is_full_or_quick_or_some_checklists(says, scope):
    assert good(HEAD + says).scope == scope


@pytest.mark.parametrize("says", ["code:", "group:", "assessor: ''", "date:", "date: ~", "answers: ~"])
def test_what_need_not_be_there_may_be_left_empty(says):
    assert good(f"{HEAD}{says}\n") == Answers("small", "Dinas X")


WARNED = [
    (
        "agancy: Y\nanswers: {c/a: {anser: 3, review: {of: x, result: accepted, bye: z}}}\n",
        [
            ("HC201", "unknown-key", 4, 1, {"key": "agancy", "guess": ""}),
            ("HC201", "unknown-key", 5, 17, {"key": "anser", "guess": "answer"}),
            ("HC201", "unknown-key", 5, 61, {"key": "bye", "guess": "by"}),
        ],
    ),
    (
        "answers: {c/a: {evidence: [{file: a, sise: 1}]}}\n",
        [("HC201", "unknown-key", 4, 38, {"key": "sise", "guess": "size"})],
    ),
    ("date: 24-11-2026\n", [("HC215", "bad-date", 4, 7, {"value": "24-11-2026"})]),
    ("date: 2026-02-30\n", [("HC215", "bad-date", 4, 7, {"value": "2026-02-30"})]),
    ("date: 20261124\n", [("HC215", "bad-date", 4, 7, {"value": "20261124"})]),
    ("date: '2026-11-24T09:00'\n", [("HC215", "bad-date", 4, 7, {"value": "2026-11-24T09:00"})]),
]

REFUSED = [
    ("- humas\n", [("HC203", "wrong-type", 1, 1, {"what": "answers", "expected": "map", "found": "list"})]),
    (
        "humas: answers/2\nagency: [x]\n",
        [("HC208", "bad-format", 1, 8, {"value": "answers/2", "expected": "answers/1"})],
    ),
    (
        "humas: answers/1\n",
        [
            ("HC202", "missing-key", 1, 1, {"key": "agency"}),
            ("HC202", "missing-key", 1, 1, {"key": "audit"}),
        ],
    ),
    (
        "humas: answers/1\naudit: {}\nagency:\n",
        [
            ("HC202", "missing-key", 2, 8, {"key": "id"}),
            ("HC203", "wrong-type", 3, 8, {"what": "agency", "expected": "text", "found": "nothing"}),
        ],
    ),
    (
        HEAD + "scope: some\ncode: {}\ngroup: [x]\ndate: [1]\nanswers: [x]\n",
        [
            ("HC204", "bad-value", 4, 8, {"what": "scope", "value": "some", "allowed": "full, quick"}),
            ("HC203", "wrong-type", 5, 7, {"what": "code", "expected": "text", "found": "map"}),
            ("HC203", "wrong-type", 6, 8, {"what": "group", "expected": "map", "found": "list"}),
            ("HC203", "wrong-type", 7, 7, {"what": "date", "expected": "text", "found": "list"}),
            ("HC203", "wrong-type", 8, 10, {"what": "answers", "expected": "map", "found": "list"}),
        ],
    ),
    (
        HEAD + "scope: []\ngroup: {province: {}}\n",
        [
            ("HC212", "too-few", 4, 8, {"what": "scope", "least": "1"}),
            ("HC203", "wrong-type", 5, 19, {"what": "province", "expected": "text", "found": "map"}),
        ],
    ),
    (
        HEAD
        + "answers:\n  c/a: [[]]\n  c/b: {answer: {}}\n  c/c: {evidence: [[], {size: 1}, {file: f, size: big}]}\n"
        "  c/d: {review: {result: good}}\n",
        [
            ("HC203", "wrong-type", 5, 8, {"what": "answer", "expected": "text", "found": "list"}),
            ("HC203", "wrong-type", 6, 17, {"what": "answer", "expected": "text", "found": "map"}),
            ("HC203", "wrong-type", 7, 20, {"what": "evidence", "expected": "text", "found": "list"}),
            ("HC202", "missing-key", 7, 24, {"key": "file"}),
            ("HC205", "bad-number", 7, 51, {"what": "size", "value": "big"}),
            ("HC202", "missing-key", 8, 17, {"key": "of"}),
            (
                "HC204",
                "bad-value",
                8,
                26,
                {"what": "result", "value": "good", "allowed": "accepted, changed, rejected"},
            ),
        ],
    ),
]


@pytest.mark.parametrize(("says", "expected"), WARNED)
def test_what_is_not_understood_but_can_be_kept_is_only_warned_about(says, expected):
    read = parsed(HEAD + says)
    assert rows(read.problems) == expected
    assert not any(problem.is_error for problem in read.problems)
    assert (read.answers.audit_id, read.answers.agency, read.answers.date) == ("small", "Dinas X", "")


@pytest.mark.parametrize(("text", "expected"), REFUSED)
def test_what_cannot_be_understood_is_told_all_at_once(text, expected):
    read = parsed(text)
    assert read.answers is None
    assert rows(read.problems) == expected
    assert all(problem.is_error for problem in read.problems)


FULL = (
    HEAD
    + """group: {province: Bali}
date: 2026-11-24
answers:
  c/a: {answer: yes, note: n, evidence: [x, {file: a.pdf, size: 1}], review: {of: yes, result: accepted}}
  c/part: 30/40
  c/ticks: [y]
"""
)


@settings(max_examples=100)
@given(mutated(FULL))
def test_whatever_stands_in_a_file_it_is_matched_or_every_mistake_can_be_told(text):
    document, found = parse(text.encode(), "x.yaml")
    read = read_answers(document) if document else None
    found += read.problems if read else ()
    if read and read.answers:
        found += match_answers(AUDIT, read, Place("x.yaml")).problems
    for language in LANGUAGES:
        assert "\n" not in "".join(finding(problem, words(language)) for problem in found)


def test_each_entry_and_each_answer_has_its_place():
    read = parsed(f"{HEAD}answers:\n  c/a: 3\n  c/b:\n    answer: 3\n  c/k: [y]\n  c/n:\n")
    assert read.places == {
        "c/a": Place("x.yaml", 5, 3),
        "c/b": Place("x.yaml", 6, 3),
        "c/k": Place("x.yaml", 8, 3),
        "c/n": Place("x.yaml", 9, 3),
    }
    assert read.answered == {
        "c/a": Place("x.yaml", 5, 8),
        "c/b": Place("x.yaml", 7, 13),
        "c/k": Place("x.yaml", 8, 8),
        "c/n": Place("x.yaml", 9, 7),
    }


# Matching.

AUDIT = audit(
    checklist(
        "c",
        item("c/a", choices(("no", 0), ("yes", 2)), was=("c/old", "c/older")),
        item("c/never", choices(("no", 0), ("yes", 2)), na="never"),
        item("c/part", Ratio(rising(("0.5", 1)))),
        item("c/over", Ratio(rising(("0.5", 1)), over=True)),
        item("c/hours", Number(rising((1, 1)), None, Fraction(1), Fraction(3, 2), whole=True)),
        item("c/ticks", tick("y", "z")),
        item("c/text", FreeText()),
    )
)


def matched(text, its_audit=AUDIT):
    read = parsed(HEAD + text)
    assert not [problem for problem in read.problems if problem.is_error]
    return match_answers(its_audit, read, Place("x.yaml"))


def test_answers_of_the_same_version_that_fit_are_told_of_in_no_way():
    found = matched(
        "answers: {c/a: yes, c/part: 30/40, c/hours: 1, c/ticks: [y], c/text: words, c/never: }\n"
    )
    assert (found.unknown, found.problems) == ((), ())
    assert found.answers.entries == {
        "c/a": Entry("yes"),
        "c/never": Entry(),
        "c/part": Entry("30/40"),
        "c/hours": Entry("1"),
        "c/ticks": Entry(("y",)),
        "c/text": Entry("words"),
    }


MATCHED = [
    # another version
    ("answers: {c/a: yes}\n", []),
    # old ids
    ("answers: {c/old: yes}\n", []),
    ("answers: {c/older: yes, c/a: no}\n", []),
    ("answers: {c/a: no, c/old: yes, c/older: no}\n", []),
    (
        "answers: {c/older: yes, c/old: no}\n",
        [("HC803", "two-claimants", 4, 11, {"name": "c/a", "first": "c/old", "second": "c/older"})],
    ),
    # unknown ids
    (
        "scope: [c, d]\nanswers: {c/haurs: 1, zzz: {answer: 2}}\n",
        [
            ("HC301", "unknown-reference", 4, 8, {"what": "checklist", "name": "d", "guess": ""}),
            ("HC801", "unknown-item", 5, 11, {"name": "c/haurs", "guess": "c/hours"}),
            ("HC801", "unknown-item", 5, 23, {"name": "zzz", "guess": ""}),
        ],
    ),
    # misfits
    *(
        (
            f"answers:\n  {name}: {says}\n",
            [
                (
                    "HC802",
                    "answer-misfit",
                    5,
                    len(name) + 5 + (len("{answer: ") if says[0] == "{" else 0),
                    {"name": name, "value": value, "why": why, "hint": hint},
                )
            ],
        )
        for name, says, value, why, hint in [
            ("c/a", "maybe", "maybe", "not-a-choice", "no, yes"),
            ("c/a", "[yes]", "[yes]", "not-a-choice", "no, yes"),
            ("c/a", "n/a", "n/a", "na-reason", ""),
            ("c/a", "{answer: n/a, note: '-'}", "n/a", "na-reason", ""),
            ("c/never", "{answer: n/a, note: bukan tugas kami}", "n/a", "na-never", ""),
            ("c/part", "many", "many", "not-a-share", "30/40, 75%"),
            ("c/part", "75", "75", "bare-number", "75%"),
            ("c/part", "'0,5/1'", "0,5/1", "decimal-comma", "0.5/1"),
            ("c/part", "41/40", "41/40", "over-one", "100%"),
            ("c/part", "1/0", "1/0", "zero-denominator", ""),
            ("c/part", "-1/2", "-1/2", "negative", ""),
            ("c/hours", "many", "many", "not-a-number", ""),
            ("c/hours", "0", "0", "below-least", "1"),
            ("c/hours", "2", "2", "above-most", "1.5"),
            ("c/hours", "1.5", "1.5", "not-whole", ""),
            ("c/hours", f"'{'9' * 301}'", "9" * 301, "too-long", "300"),
            ("c/ticks", "y", "y", "not-a-list", "y, z"),
            ("c/ticks", "[y, x]", "[y, x]", "unknown-tick", "y, z"),
            ("c/ticks", "[y, z, y]", "[y, z, y]", "duplicate-tick", "y"),
            ("c/text", "[a, b]", "[a, b]", "not-a-text", ""),
        ]
    ),
]


@pytest.mark.parametrize(("text", "expected"), MATCHED)
def test_what_does_not_fit_is_told_where_it_stands_with_its_reason_and_what_would_fit(text, expected):
    assert rows(matched(text).problems) == expected


OTHER_VERSION = "humas: answers/1\naudit: {id: small, version: 0.9.0}\nagency: Dinas X\n"


def test_another_version_is_a_notice_where_the_version_stands():
    found = match_answers(AUDIT, parsed(OTHER_VERSION), Place("x.yaml")).problems
    assert rows(found) == [("HC804", "other-version", 2, 29, {"value": "0.9.0", "current": "1.0.0"})]
    assert not found[0].is_error
    assert match_answers(AUDIT, parsed(OTHER_VERSION.replace("0.9", "1.0")), Place("x.yaml")).problems == ()


@pytest.mark.parametrize(
    ("says", "answer"),
    [
        ("{c/old: yes}", "yes"),
        ("{c/older: yes}", "yes"),
        ("{c/old: yes, c/a: no}", "no"),
        ("{c/a: no, c/older: yes, c/old: yes}", "no"),
    ],
)
def test_an_old_id_is_followed_unless_the_item_has_an_answer_of_its_own(says, answer):
    found = matched(f"answers: {says}\n")
    assert (found.answers.entries, found.unknown, found.problems) == ({"c/a": Entry(answer)}, (), ())


def test_what_the_audit_does_not_ask_is_listed_and_not_counted():
    found = matched("answers: {c/x: 1, c/a: yes, d/y: 2}\n")
    assert found.unknown == ("c/x", "d/y")
    assert found.answers.entries == {"c/a": Entry("yes")}


def test_a_misfit_stays_in_the_answers():
    assert matched("answers: {c/a: maybe}\n").answers.entries == {"c/a": Entry("maybe")}


def test_a_file_full_of_unknown_ids_is_told_without_guessing_at_each():
    text = "".join(f"  c/haurs{number}: 1\n" for number in range(102))
    guesses = [dict(problem.values)["guess"] for problem in matched(f"answers:\n{text}").problems]
    assert guesses == ["c/hours"] * 100 + [""] * 2


def test_an_answer_is_told_on_one_line():
    assert [as_text("a\nb"), as_text(("x", "y")), as_text(())] == ["a\nb", "[x, y]", "[]"]


def every_problem():
    """All that the tables above bring forth."""
    found = [problem for says, _ in WARNED for problem in parsed(HEAD + says).problems]
    found += [problem for text, _ in REFUSED for problem in parsed(text).problems]
    found += [problem for text, _ in MATCHED for problem in matched(text).problems]
    return [*found, *match_answers(AUDIT, parsed(OTHER_VERSION), Place("x.yaml")).problems]


def test_every_kind_about_answers_that_no_rule_finds_has_its_row():
    kinds = {
        kind
        for kind in vars(problems).values()
        if isinstance(kind, problems.Kind) and kind.code.startswith("HC8") and kind not in ANSWERS
    }
    of_answers = {problems.UNKNOWN_ANSWERS_KEY, problems.BAD_DATE}
    assert (kinds | of_answers) - {problem.kind for problem in every_problem()} == set()
