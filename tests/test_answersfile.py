"""Saving changes what it should, and not one byte more."""

import difflib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from humas.answersfile import new_text, with_entry, with_header
from humas.model import NO_ENTRY, Answers, Entry, FileEvidence, Review
from humas.problems import Unusable
from humas.yamltext import as_data, parse


def read(text, path="a.yaml"):
    document, problems = parse(text.encode(), path)
    assert problems == ()
    return document


def saved(text, item, entry, path="a.yaml"):
    return with_entry(read(text, path), item, entry).text


def entry_data(text, item, path="a.yaml"):
    return as_data(read(text, path).root)["answers"][item]


SHA = "3f2a9c1b" * 8
FULL = Entry(
    answer="partly",
    note="sudah di Instagram, belum di X",
    evidence=("https://contoh.go.id/sk?a=1#b", FileEvidence("sk-tim.pdf", 48213, SHA), "Perbup 17/2017"),
    at="2026-11-24T09:12:00+08:00",
    seen="3f2a9c1b5d7e0f42",
    review=Review("partly", "changed", "yes", "lihat SK", "baik", "Ni Luh", "2026-11-25T10:00:00+08:00"),
)
FULL_TEXT = f"""\
  four-c/representatives:
    answer: partly
    note: sudah di Instagram, belum di X
    evidence: [https://contoh.go.id/sk?a=1#b, {{file: sk-tim.pdf, size: 48213, sha256: {SHA}}}, Perbup 17/2017]
    at: 2026-11-24T09:12:00+08:00
    seen: 3f2a9c1b5d7e0f42
    review:
      of: partly
      result: changed
      answer: yes
      note: lihat SK
      reply: baik
      by: Ni Luh
      at: 2026-11-25T10:00:00+08:00
"""


def test_a_fresh_file_without_entries_is_ready_for_the_first():
    answers = Answers("kesiapan-medsos", "Dinas Kominfo Kabupaten Contoh")
    text = new_text(answers)
    assert text == (
        "humas: answers/1\n"
        "audit: {id: kesiapan-medsos}\n"
        "scope: full\n"
        "agency: Dinas Kominfo Kabupaten Contoh\n"
        "answers:\n"
    )
    assert saved(text, "four-c/representatives", FULL) == text + FULL_TEXT


def test_a_fresh_file_holds_all_that_is_known():
    answers = Answers(
        "kesiapan-medsos",
        "Yes: #1",
        "1.0.0",
        f"sha256:{SHA}",
        ("four-c", "adoption"),
        "51.08",
        (("province", "Bali"), ("type", "no")),
        "Made",
        "2026-11-24",
        {
            "four-c/representatives": FULL,
            "adoption/ticks": Entry(("posting", "null")),
            "adoption/none": Entry(()),
        },
    )
    assert new_text(answers) == (
        "humas: answers/1\n"
        f'audit: {{id: kesiapan-medsos, version: 1.0.0, digest: "sha256:{SHA}"}}\n'
        "scope: [four-c, adoption]\n"
        'agency: "Yes: #1"\n'
        'code: "51.08"\n'
        'group: {province: Bali, type: "no"}\n'
        "assessor: Made\n"
        "date: 2026-11-24\n"
        "answers:\n" + FULL_TEXT + "  adoption/ticks:\n"
        '    answer: [posting, "null"]\n'
        "  adoption/none:\n"
        "    answer: []\n"
    )


WRITTEN = [
    ("yes", "yes"),
    ("30/40", "30/40"),
    ("75%", "75%"),
    ("2.5", "2.5"),
    ("n/a", "n/a"),
    ("null", '"null"'),
    ("~", '"~"'),
    ("-", '"-"'),
    ("a: b", '"a: b"'),
    ("Perbup 17/2017", "Perbup 17/2017"),
]


@pytest.mark.parametrize(("answer", "text"), WRITTEN)
def test_an_answer_is_plain_where_it_stays_a_text(answer, text):
    assert saved("answers:\n", "a/b", Entry(answer)) == f"answers:\n  a/b:\n    answer: {text}\n"


NOTES = [
    ("sudah, [baik] {x}", '"sudah, [baik] {x}"'),
    ("Ya, di https://x.id/a#b: nanti", '"Ya, di https://x.id/a#b: nanti"'),
    ("No", '"No"'),
    ("y", '"y"'),
    ("TRUE", '"TRUE"'),
    ("1e3", '"1e3"'),
    ("0755", '"0755"'),
    ("2026-11-24", '"2026-11-24"'),
    ("12:30", '"12:30"'),
    ("a #b", '"a #b"'),
    ("a:", '"a:"'),
    (" a", '" a"'),
    ("a ", '"a "'),
    ("é b", "é b"),
    ("😀", '"😀"'),
    ("a\tb", '"a\\tb"'),
    ("a\x85b\u2028\u202e\ufeff", '"a\\u0085b\\u2028\\u202e\\ufeff"'),
    ('"a"\\', '"\\"a\\"\\\\"'),
    ("a\nb", "|-\n      a\n      b"),
    ("a: 1\n\n  - b #c\n%d", "|-\n      a: 1\n\n        - b #c\n      %d"),
    ("a\nb\n", '"a\\nb\\n"'),
    (" a\nb", '" a\\nb"'),
    ("a \nb", '"a \\nb"'),
    ("\na", '"\\na"'),
    ("a\n\u2028", '"a\\n\\u2028"'),
]


@pytest.mark.parametrize(("note", "text"), NOTES)
def test_a_note_is_a_text_to_every_reader(note, text):
    result = saved("answers:\n", "a/b", Entry(note=note))
    assert result == f"answers:\n  a/b:\n    note: {text}\n"
    assert entry_data(result, "a/b") == {"note": note}


@pytest.mark.parametrize("character", ["\0", "\x1b", "\r", "\x7f", "\x9b", chr(0xD800), chr(0xDFFF)])
def test_a_character_that_no_file_may_hold_is_refused_by_name(character):
    for entry in (Entry(note=f"a{character}"), Entry(character), Entry(evidence=(f"x{character}",))):
        for text, path in (("answers:\n", "a.yaml"), ('{"answers": {}}', "a.json")):
            with pytest.raises(ValueError, match=rf"^U\+{ord(character):04X}$"):
                saved(text, "a/b", entry, path)


# A file as people write them. After each entry stands what becomes of it.
ODD = """\
# yaml-language-server: $schema=x
---
humas:   answers/1   # two words
audit: {id: kesiapan-medsos,
        version: 1.0.0}
agency: 'Dinas "Kominfo" 😀'
x-ours: {keep: [me, "and me"]}

# the answers
answers:   # all of them

    # the first
    a/full:     # who
      # what
      answer:   partly   # why
      x-note: "kept   as it is"
      note: >-
        folded
        text

      at: 2026-01-01
    # a comment between

    a/short: 3  # short
    a/ticks: [b,
        c]   # over lines
    'a/flow': {answer: yes, x: [1, {y: 2}], note: n}   # flow
    a/null:
    a/tilde: ~ # nothing
    a/list:
      evidence:  # the list
        # first
        - https://x.id   # a link
        - {file: a.pdf, size: 12, x: kept}
        # last
      note: "quoted
        over lines"     # q
    a/block:
      note: |+   # keep
        line

        line

      seen: 0123456789012345
      review:
        # who said
        of: partly  # o
        result: accepted
        x: kept
        by: B
    ? a/explicit
    : answer: 1
    a/last:
      note: |
        the end
      # below it

# the end
x-after: |
  humas

"""

CHANGES = [
    (
        "a/full",
        Entry("yes", "folded text", at="2026-01-01"),
        ["-      answer:   partly   # why", "+      answer: yes   # why"],
    ),
    (
        "a/full",
        Entry("partly", "satu\ndua"),
        [
            "-      note: >-",
            "-        folded",
            "-        text",
            "+      note: |-",
            "+        satu",
            "+        dua",
            "-      at: 2026-01-01",
        ],
    ),
    (
        "a/full",
        Entry("", "folded text", ("x", "z"), "2026-01-01", "ab"),
        [
            "-      answer:   partly   # why",
            "+      evidence: [x, z]",
            "+      seen: ab",
        ],
    ),
    ("a/full", NO_ENTRY, [
        "-      answer:   partly   # why", "-      note: >-", "-        folded", "-        text", "-      at: 2026-01-01",
    ]),
    ("a/short", Entry("3"), []),
    ("a/short", Entry("4"), ["-    a/short: 3  # short", "+    a/short:  # short", "+      answer: 4"]),
    ("a/short", NO_ENTRY, ["-    a/short: 3  # short", "+    a/short:  # short"]),
    ("a/ticks", Entry(("b", "c")), []),
    (
        "a/ticks",
        Entry(("b", "c"), "n b"),
        [
            "-    a/ticks: [b,",
            "-        c]   # over lines",
            "+    a/ticks:   # over lines",
            "+      answer: [b, c]",
            "+      note: n b",
        ],
    ),
    ("a/flow", Entry("yes", "n"), []),
    (
        "a/flow",
        Entry("no", "n"),
        [
            "-    'a/flow': {answer: yes, x: [1, {y: 2}], note: n}   # flow",
            "+    'a/flow':   # flow",
            "+      answer: no",
            "+      x: [1, {y: 2}]",
            "+      note: n",
        ],
    ),
    ("a/null", NO_ENTRY, []),
    ("a/null", Entry("1"), ["+      answer: 1"]),
    ("a/tilde", Entry("1"), ["-    a/tilde: ~ # nothing", "+    a/tilde: # nothing", "+      answer: 1"]),
    ("a/list", Entry("", "quoted over lines", ("https://x.id", FileEvidence("a.pdf", 12))), []),
    (
        "a/list",
        Entry("1", "quoted over lines", ("https://x.id", FileEvidence("a.pdf", 12), "Perbup 1")),
        ["+      answer: 1", "+        - Perbup 1"],
    ),
    (
        "a/list",
        Entry("", "b", (FileEvidence("a.pdf", 12),)),
        [
            "-      evidence:  # the list",
            "+      evidence: [{file: a.pdf, size: 12, x: kept}]  # the list",
            "-        - https://x.id   # a link",
            "-        - {file: a.pdf, size: 12, x: kept}",
            '-      note: "quoted',
            '-        over lines"     # q',
            "+      note: b     # q",
        ],
    ),
    (
        "a/block",
        Entry("", "line\n\nline\n\n", (), "2026", "0123456789012345", Review("partly", "rejected", note="n b", by="B")),
        ["+      at: 2026", "-        result: accepted", "+        result: rejected", "+        note: n b"],
    ),
    (
        "a/block",
        Entry("2", "x", (), "", "0123456789012345"),
        [
            "+      answer: 2",
            "-      note: |+   # keep",
            "-        line",
            "-",
            "-        line",
            "-",
            "+      note: x  # keep",
            "-      review:",
            "-        # who said",
            "-        of: partly  # o",
            "-        result: accepted",
            "-        x: kept",
            "-        by: B",
        ],
    ),
    ("a/explicit", Entry("2"), ["-    : answer: 1", "+    : answer: 2"]),
    ("a/last", Entry("1", "the end\n"), ["+      answer: 1"]),
    ("a/last", Entry("", "the end\n", at="2026"), ["+      at: 2026"]),
    ("a/new", Entry("1", "n b"), ["+    a/new:", "+      answer: 1", "+      note: n b"]),
    ("a/new", NO_ENTRY, []),
]  # fmt: skip


def changed_lines(before, after):
    """What went, then what came."""
    lines = difflib.ndiff(before.split("\n"), after.split("\n"))
    return sorted((line[0] + line[2:] for line in lines if line[0] in "+-"), key=lambda line: line[0] == "+")


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(("item", "entry", "change"), CHANGES)
def test_a_change_touches_the_lines_of_its_entry_alone(item, entry, change, line_end):
    before = ODD.replace("\n", line_end)
    after = saved(before, item, entry)
    assert after.replace(line_end, "") == after.replace("\r", "").replace("\n", "")
    assert changed_lines(ODD, after.replace(line_end, "\n")) == sorted(
        change, key=lambda line: line[0] == "+"
    )


def test_a_new_entry_comes_after_the_last_and_the_comments_that_belong_to_it():
    assert saved(ODD, "a/new", Entry("1")).endswith(
        "        the end\n      # below it\n    a/new:\n      answer: 1\n\n# the end\nx-after: |\n  humas\n\n"
    )


@pytest.mark.parametrize(
    "last", ["a/b: 1", "a/b:\n    answer: 1", "a/b:\n    answer: 1 # c", "a/b:\n    note: |-\n      x"]
)
def test_a_file_without_a_last_line_end_stays_without(last):
    text = f"answers:\n  {last}"
    assert saved(text, "c/d", Entry("2")) == f"{text}\n  c/d:\n    answer: 2"
    for entry in (NO_ENTRY, Entry("2"), Entry(note="x\ny")):
        assert not saved(text, "a/b", entry).endswith("\n")


def test_a_kept_block_at_the_end_keeps_its_blank_lines():
    text = "answers:\n  a/b:\n    note: |+\n      x\n\n\n"
    result = saved(text, "c/d", Entry("1"))
    assert result == "answers:\n  a/b:\n    note: |+\n      x\n\n\n  c/d:\n    answer: 1\n"
    assert entry_data(result, "a/b") == {"note": "x\n\n\n"}


def test_where_an_entry_cannot_be_changed_in_place_the_answers_are_written_anew():
    text = "x: 1 # c\nanswers:\n  ? a/b\n  c/d: {answer: 2} # d\ny: 1\n"
    assert saved(text, "a/b", Entry("1")) == (
        "x: 1 # c\nanswers: # d\n    a/b:\n        answer: 1\n    c/d:\n        answer: 2\ny: 1\n"
    )


def test_a_key_that_is_too_long_for_one_line_survives():
    key = "k" * 1500
    text = f'{{"answers": {{"a/b": {{"{key}": "v"}}}}}}'
    assert entry_data(saved(text, "a/b", Entry("1"), "a.json"), "a/b", "a.json") == {"answer": "1", key: "v"}
    text = f'answers: {{a/b: {{? "{key}" : v}}}}\n'
    assert entry_data(saved(text, "a/b", Entry("1")), "a/b") == {"answer": "1", key: "v"}


ANEW = [
    ("humas: answers/1\nanswers:\n# c\n", "humas: answers/1\nanswers:\n  a/b:\n    answer: 1\n# c\n"),
    ("humas: answers/1 # c\n# d\n", "humas: answers/1 # c\nanswers:\n  a/b:\n    answer: 1\n# d\n"),
    ("answers: {} # c\nx: 1\n", "answers: # c\n  a/b:\n    answer: 1\nx: 1\n"),
    ("answers: null # c\nx: 1\n", "answers: # c\n  a/b:\n    answer: 1\nx: 1\n"),
    (
        "answers: {c/d: {note: 'a', x: [1, {y: ~}]}, # lost\n  e/f: 3, g/h: [] } # c\nx: 1\n",
        "answers: # c\n  c/d:\n    note: a\n    x: [1, {y: null}]\n  e/f: 3\n  g/h: []\n  a/b:\n    answer: 1\nx: 1\n",
    ),
    ("{humas: answers/1}", '{humas: answers/1, "answers": {"a/b": {"answer": 1}}}'),
    ("{humas: answers/1, answers: }\n", '{humas: answers/1, "answers": {"a/b": {"answer": 1}}}\n'),
    ("{answers: {c/d: x}, e: f} # c\n", '{answers: {c/d: x, "a/b": {"answer": 1}}, e: f} # c\n'),
    ("{answers: {a/b: {answer: 2, x: 3}}}\n", '{answers: {"a/b": {"answer": 1, "x": 3}}}\n'),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), ANEW)
def test_where_answers_are_not_in_block_style_they_are_written_anew_and_the_rest_stays(before, after):
    assert saved(before, "a/b", Entry("1")) == after


def test_json_stays_json_in_its_own_indentation():
    before = '{\n    "humas": "answers/1",\n    "x": [1,2],\n    "answers": {\n        "c/d": {"answer": 3.10}\n    }\n}\n'
    entry = Entry(
        "yes", "a\u2028\n😀", ("x", FileEvidence("a", 12, "0123456789012345")), seen="0123456789012345"
    )
    after = saved(before, "a/b", entry, "a.json")
    assert after == (
        '{\n    "humas": "answers/1",\n    "x": [1,2],\n    "answers": {\n        "c/d": {"answer": 3.10},\n'
        '        "a/b": {\n'
        '            "answer": "yes",\n'
        '            "note": "a\\u2028\\n😀",\n'
        '            "evidence": [\n'
        '                "x",\n'
        "                {\n"
        '                    "file": "a",\n'
        '                    "size": 12,\n'
        '                    "sha256": "0123456789012345"\n'
        "                }\n"
        "            ],\n"
        '            "seen": "0123456789012345"\n'
        "        }\n    }\n}\n"
    )
    assert saved(after, "a/b", entry, "a.json") == after


def test_json_on_one_line_stays_on_one_line():
    assert saved('{"humas": "answers/1"}', "a/b", Entry("3", "n"), "a.json") == (
        '{"humas": "answers/1", "answers": {"a/b": {"answer": 3, "note": "n"}}}'
    )


HEADERS = [
    ("agency", "Dinas X", "# c\nagency: 'A'  # a\nanswers:\n", "# c\nagency: Dinas X  # a\nanswers:\n"),
    ("agency", "A", "agency: 'A'  # a\nanswers:\n", "agency: 'A'  # a\nanswers:\n"),
    ("assessor", "Made", "agency: A\n\n# the answers\nanswers:\n  a/b: 1\n", "agency: A\nassessor: Made\n\n# the answers\nanswers:\n  a/b: 1\n"),
    ("assessor", "Made", "answers:\n", "assessor: Made\nanswers:\n"),
    ("assessor", "Made", "agency: A", "agency: A\nassessor: Made"),
    ("assessor", "", "agency: A\nassessor: B # b\nanswers:\n", "agency: A\nanswers:\n"),
    ("assessor", "", "agency: A\n", "agency: A\n"),
    ("date", "2026-11-24", "agency: A\r\nanswers:\r\n", "agency: A\r\ndate: 2026-11-24\r\nanswers:\r\n"),
    ("scope", ("four-c", "adoption"), "scope: quick\nanswers:\n", "scope: [four-c, adoption]\nanswers:\n"),
    ("scope", "full", "scope:\n  - four-c\n  - b # c\nanswers:\n", "scope: full # c\nanswers:\n"),
    ("agency", "yes", "agency: A\n", 'agency: "yes"\n'),
]  # fmt: skip


@pytest.mark.parametrize(("key", "value", "before", "after"), HEADERS)
def test_a_header_changes_alone(key, value, before, after):
    assert with_header(read(before), key, value).text == after


def test_a_header_changes_in_json_too():
    text = '{\n  "agency": "A",\n  "answers": {}\n}'
    dated = with_header(read(text, "a.json"), "date", "2026-11-24").text
    assert dated == '{\n  "agency": "A",\n  "answers": {},\n  "date": "2026-11-24"\n}'
    assert with_header(read(dated, "a.json"), "date", "").text == text
    assert with_header(read(text, "a.json"), "agency", "").text == '{\n  "answers": {}\n}'


def test_a_file_that_would_become_too_large_is_not_written():
    with pytest.raises(Unusable) as stop:
        saved("answers:\n", "a/b", Entry(note="x" * 2_000_000))
    assert [problem.kind.code for problem in stop.value.problems] == ["HC102"]


READABLE = st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\t\x85\u2028\u2029\u202e")
TEXTS = st.text(READABLE, min_size=1, max_size=30) | st.text(
    "ab \n\t:#-|>'\"\\[]{},&*!%@`?~😀", min_size=1, max_size=12
)
ODD_TEXTS = st.sampled_from(
    ["yes", "1e3", "0755", "2026-11-24", "null", "~", "---", "...", "<<", "=", "a: b", "9" * 400]
)
ANY_TEXT = TEXTS | ODD_TEXTS
FILES = st.builds(FileEvidence, ANY_TEXT, st.none() | st.integers(0, 10**12), st.sampled_from(["", SHA]))
TICKS = st.lists(ANY_TEXT, max_size=3).map(tuple)
REVIEWS = st.builds(
    Review,
    of=ANY_TEXT | TICKS,
    result=st.sampled_from(["accepted", "changed", "rejected"]),
    answer=st.just("") | ANY_TEXT | TICKS,
    note=st.just("") | ANY_TEXT,
    by=st.just("") | ANY_TEXT,
)
ENTRIES = st.builds(
    Entry,
    answer=st.just("") | ANY_TEXT | TICKS,
    note=st.just("") | ANY_TEXT,
    evidence=st.lists(ANY_TEXT | FILES, max_size=3).map(tuple),
    at=st.just("") | ANY_TEXT,
    seen=st.just("") | ANY_TEXT,
    review=st.none() | REVIEWS,
)


def as_file(evidence):
    if isinstance(evidence, str):
        return evidence
    size = None if evidence.size is None else str(evidence.size)
    return present({"file": evidence.file, "size": size, "sha256": evidence.sha256})


def present(fields):
    return {key: value for key, value in fields.items() if value not in ("", None)}


def expected(entry):
    """An entry as it should stand in a file, empty fields left out."""
    listed = {key: list(value) if isinstance(value, tuple) else value for key, value in plain(entry).items()}
    listed["evidence"] = [as_file(one) for one in entry.evidence] or ""
    if entry.review:
        review = {
            key: list(value) if isinstance(value, tuple) else value
            for key, value in plain(entry.review).items()
        }
        listed["review"] = present(review)
    return present(listed) or ""


def plain(value):
    return {name: getattr(value, name) for name in value.__struct_fields__}


@settings(max_examples=200)
@given(ENTRIES, ENTRIES, st.sampled_from(["\n", "\r\n"]))
def test_whatever_is_saved_is_read_back_and_again_after_a_change(first, second, line_end):
    start = f"answers:{line_end}  a/b: 1{line_end}"
    once = saved(start, "c/d", first)
    assert once.startswith(start)
    if first != NO_ENTRY:
        assert entry_data(once, "c/d") == expected(first)
        twice = saved(once, "c/d", second)
        assert entry_data(twice, "c/d") == expected(second)
        assert twice.startswith(start)


@settings(max_examples=100)
@given(ENTRIES, ENTRIES)
def test_whatever_is_saved_in_json_is_read_back(first, second):
    once = saved('{"answers": {"a/b": 1}}', "c/d", replace(first, answer=first.answer or "x"), "a.json")
    twice = saved(once, "c/d", second, "a.json")
    assert entry_data(once, "c/d", "a.json") == expected(replace(first, answer=first.answer or "x"))
    assert entry_data(twice, "c/d", "a.json") == (expected(second) or "null")


def ours(data):
    """An entry of the odd file without the keys that are not ours, as a map."""
    if isinstance(data, dict):
        return {
            key: ours(value) if key == "review" else value for key, value in data.items() if key[0] != "x"
        }
    return {"answer": data} if data not in ("", "~") else {}


def without_other_keys(data):
    listed = [
        {key: value for key, value in one.items() if key != "x"} if isinstance(one, dict) else one
        for one in data.get("evidence", [])
    ]
    return {**data, "evidence": listed} if listed else data


@settings(max_examples=200)
@given(ENTRIES, st.sampled_from([item for item, _, _ in CHANGES]), st.sampled_from(["\n", "\r\n"]))
def test_any_entry_fits_into_an_odd_file_and_all_else_stays(entry, item, line_end):
    text = ODD.replace("\n", line_end)
    before, after = as_data(read(text).root), as_data(read(saved(text, item, entry)).root)
    before["answers"].pop(item, None)
    assert without_other_keys(ours(after["answers"].pop(item, ""))) == (expected(entry) or {})
    assert after == before
