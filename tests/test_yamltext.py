"""What a file may hold, where each thing in it stands, and what is refused."""

import json

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from building import placed
from humas.problems import Place, Problem, Stop
from humas.yamltext import Mark, Scalar, as_data, end_of, is_null, is_quoted, parse, start_of


def read(text, path="a.yaml"):
    document, problems = parse(text.encode(), path)
    assert problems == ()
    return document


def told(data, path="a.yaml"):
    document, problems = parse(data if isinstance(data, bytes) else data.encode(), path)
    assert document is None
    return [(p.kind.code, p.place.line, p.place.column, dict(p.values)) for p in problems]


def nested(depth):
    return "[" * depth + "]" * depth


def test_every_key_and_value_has_its_place():
    document = read("a: 😀 x\nb:\n  - 'q'  # c\n  - {k: ~}\n\n# end\n")
    assert (document.path, document.text) == ("a.yaml", "a: 😀 x\nb:\n  - 'q'  # c\n  - {k: ~}\n\n# end\n")
    assert placed(document.root) == (
        "block", [
            (("plain", "a", (0, 1, 1), (1, 1, 2)), ("plain", "😀 x", (3, 1, 4), (6, 1, 7))),
            (("plain", "b", (7, 2, 1), (8, 2, 2)), (
                "block", [
                    ("quoted", "q", (14, 3, 5), (17, 3, 8)),
                    ("flow", [
                        (("plain", "k", (28, 4, 6), (29, 4, 7)), ("plain", "~", (31, 4, 9), (32, 4, 10))),
                    ], (27, 4, 5), (33, 4, 11)),
                ], (12, 3, 3), (33, 4, 11),
            )),
        ], (0, 1, 1), (33, 4, 11),
    )  # fmt: skip


def test_json_gives_the_same_nodes():
    assert placed(read('{"a": [1.50, true, null],\r\n "b": "\\ud83d\\ude00\\t"}', "A.JSON").root) == (
        "flow", [
            (("quoted", "a", (1, 1, 2), (4, 1, 5)), (
                "flow", [
                    ("plain", "1.50", (7, 1, 8), (11, 1, 12)),
                    ("plain", "true", (13, 1, 14), (17, 1, 18)),
                    ("plain", "null", (19, 1, 20), (23, 1, 24)),
                ], (6, 1, 7), (24, 1, 25),
            )),
            (("quoted", "b", (28, 2, 2), (31, 2, 5)), ("quoted", "😀\t", (33, 2, 7), (49, 2, 23))),
        ], (0, 1, 1), (50, 2, 24),
    )  # fmt: skip


def test_a_scalar_is_taken_as_it_is_written():
    text = "[yes, no, on, 3, 1.0.0, 2026-11-24, 12:30, 0755, 1e3, =, 'yes', \"3\"]"
    assert as_data(read(text).root) == [
        "yes", "no", "on", "3", "1.0.0", "2026-11-24", "12:30", "0755", "1e3", "=", "yes", "3",
    ]  # fmt: skip


def test_only_what_is_plain_is_null():
    items = read("[, ~, null, Null, NULL, nuLL, '', \"null\", '~']".replace("[, ", "[")).root.items
    assert [is_null(item) for item in items] == [True, True, True, True, False, False, False, False]
    assert is_null(read("a:\n").root.get("a"))
    assert read("a:\n").root.get("b") is None


def test_a_block_scalar_is_quoted_and_never_null():
    value = read("a: |-\n  null\n").root.get("a")
    assert (value.value, is_quoted(value), is_null(value)) == ("null", True, False)


def test_a_value_that_is_not_there_stands_at_its_colon_or_else_at_its_key():
    root = read("a:  # c\n? b\n# d\nc:\n  -\n  # e\n").root
    assert [start_of(value) for _, value in root.entries] == [Mark(2, 1, 3), Mark(11, 2, 4), Mark(21, 5, 3)]
    assert start_of(root.get("c").items[0]) == Mark(22, 5, 4)
    assert start_of(read("{a, b: }").root.get("a")) == Mark(2, 1, 3)


def test_a_byte_order_mark_is_dropped_and_not_counted():
    document, problems = parse(b"\xef\xbb\xbfa: 1\n", "a.yaml")
    assert problems == ()
    assert document.text == "a: 1\n"
    assert start_of(document.root) == Mark(0, 1, 1)


def test_lines_end_with_lf_with_cr_lf_and_with_cr():
    root = read("a: 1\r\nb: 2\rc: |\r\n  x\r\n  y\r\nd: 3").root
    assert [start_of(key) for key, _ in root.entries] == [
        Mark(0, 1, 1),
        Mark(6, 2, 1),
        Mark(11, 3, 1),
        Mark(27, 6, 1),
    ]
    assert root.get("c").value == "x\ny\n"


def test_escapes_that_are_no_control_characters_are_read():
    assert as_data(read(r'"\n\t\x85\u2028\u2029\u202e\u200f\ufeff\U0001f600\\"').root) == (
        "\n\t\x85\u2028\u2029\u202e\u200f\ufeff😀\\"
    )


REFUSED = [
    # the characters
    (b"a: \xff\n", "HC103", 1, 4, {}),
    (b"\xef\xbb\xbf# \xe2\x98\x83\r\nb: \xe2\x98\x83\xe2\x28\n", "HC103", 2, 5, {}),
    ("a: 1\n".encode("utf-16"), "HC103", 1, 1, {}),
    ("a: 1\n".encode("utf-16-le"), "HC103", 1, 1, {}),
    ("a: 1\n".encode("utf-16-be"), "HC103", 1, 1, {}),
    (b"\xed\xa0\x80", "HC103", 1, 1, {}),
    ("a: b\0c\n", "HC104", 1, 5, {"character": "U+0000"}),
    ("a: 😀\x1b[31m\n", "HC104", 1, 5, {"character": "U+001B"}),
    ("a: x\x7f\n", "HC104", 1, 5, {"character": "U+007F"}),
    ("a: x\x85\n", "HC104", 1, 5, {"character": "U+0085"}),
    ("a: x\x9b\n", "HC104", 1, 5, {"character": "U+009B"}),
    ("# \u2028\n", "HC104", 1, 3, {"character": "U+2028"}),
    ("a: 'x\n  \u2029'\n", "HC104", 2, 3, {"character": "U+2029"}),
    ("a: \u202ex\n", "HC104", 1, 4, {"character": "U+202E"}),
    ("a: \u2066x\n", "HC104", 1, 4, {"character": "U+2066"}),
    ("a: \u200ex\n", "HC104", 1, 4, {"character": "U+200E"}),
    ("a: \u061cx\n", "HC104", 1, 4, {"character": "U+061C"}),
    ("a: \ufeffx\n", "HC104", 1, 4, {"character": "U+FEFF"}),
    ("a: \uffffx\n", "HC104", 1, 4, {"character": "U+FFFF"}),
    ('a: "x\\0"\n', "HC115", 1, 6, {"character": "U+0000"}),
    ('a: "x\\\n  y\\r"\n', "HC115", 2, 4, {"character": "U+000D"}),
    ('a: "\\\\\\e"\n', "HC115", 1, 7, {"character": "U+001B"}),
    ('a: "\\x7f"\n', "HC115", 1, 5, {"character": "U+007F"}),
    ('a: "\\u009b"\n', "HC115", 1, 5, {"character": "U+009B"}),
    ('a: "\\U0000000b"\n', "HC115", 1, 5, {"character": "U+000B"}),
    ('a: "\\ud83d\\ude00"\n', "HC117", 1, 5, {"character": "U+D83D"}),
    ('a: "\\U0000dfff"\n', "HC117", 1, 5, {"character": "U+DFFF"}),
    # YAML that is left out
    ("# x\n%YAML 1.2\n---\na: 1\n", "HC106", 2, 1, {}),
    ("%FOO\n---\na: 1\n", "HC106", 1, 1, {}),
    ("a: 1\n%FOO\n", "HC106", 2, 1, {}),
    ("a: 1\nb: 2\n'a': 3\n", "HC107", 3, 1, {"key": "a", "first": "1"}),
    ("{a: 1, a: 2}", "HC107", 1, 8, {"key": "a", "first": "1"}),
    ("a: &x 1\n", "HC108", 1, 4, {"name": "x"}),
    ("a: &x [1]\n", "HC108", 1, 4, {"name": "x"}),
    ("a: *x\n", "HC108", 1, 4, {"name": "x"}),
    ("a:\n  <<: {b: 1}\n", "HC109", 2, 3, {}),
    ("a: !!str 1\n", "HC110", 1, 4, {"tag": "!!str"}),
    ("a: ! 1\n", "HC110", 1, 4, {"tag": "!"}),
    ("a: !x {}\n", "HC110", 1, 4, {"tag": "!x"}),
    ("a: !e!x 1\n", "HC110", 1, 4, {"tag": "!e!x"}),
    ("a: !!python/object/apply:os.system [x]\n", "HC110", 1, 4, {"tag": "!!python/object/apply:os.system"}),
    ("? [a]\n: 1\n", "HC111", 1, 3, {}),
    ("{{a: b}: c}", "HC111", 1, 2, {}),
    ("a: 1\n~: 1\n", "HC111", 2, 1, {}),
    ("null: 1\n", "HC111", 1, 1, {}),
    ("?\n: 1\n", "HC111", 1, 2, {}),
    ("a: 1\n---\nb: 2\n", "HC112", 2, 1, {}),
    ("a: 1\n---\n", "HC112", 2, 1, {}),
    ("a: 1\n...\nb: 2\n", "HC112", 3, 1, {}),
    (nested(33), "HC113", 1, 33, {"limit": "32"}),
    ("a: " + "9" * 301, "HC114", 1, 4, {"limit": "300"}),
    ("a: -0." + "9" * 300, "HC114", 1, 4, {"limit": "300"}),
    ("a: 1/" + "9" * 300, "HC114", 1, 4, {"limit": "300"}),
    ("a: 0x" + "f1" * 301, "HC114", 1, 4, {"limit": "300"}),
    # no file
    ("", "HC116", 0, 0, {}),
    ("# only this\n\n", "HC116", 0, 0, {}),
    ("---\n", "HC116", 0, 0, {}),
    ("\ufeff", "HC116", 0, 0, {}),
    # no YAML
    ("a: [b\n", "HC105", 2, 1, {"detail": "while parsing a flow sequence: did not find expected ',' or ']'"}),
    ("a: b: c\n", "HC105", 1, 5, {"detail": "mapping values are not allowed in this context"}),
    ("a: '😀\n", "HC105", 1, 4, {"detail": "while scanning a quoted scalar: found unexpected end of stream"}),
    ('a: "\\q"\n', "HC105", 1, 5, {"detail": "while parsing a quoted scalar: found unknown escape character"}),
    ("a: @b", "HC105", 1, 4, {"detail": "while scanning for the next token: found character that cannot start any token"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code", "line", "column", "values"), REFUSED)
def test_what_is_refused_is_told_with_its_place(text, code, line, column, values):
    assert told(text) == [(code, line, column, values)]


@pytest.mark.parametrize("write", [",\n".join, ", ".join], ids=["on lines", "on one line"])
def test_the_first_key_or_value_over_a_hundred_thousand_is_refused_where_it_stands(write):
    """The list itself is one, and so are the map around it and its key."""
    most = write(["0"] * 99_997)
    for path in ("a.yaml", "a.json"):
        assert len(parse(f'{{"a": [{most}]}}'.encode(), path)[0].root.get("a").items) == 99_997
        line, column = (99_998, 1) if "\n" in most else (1, 8 + 3 * 99_997)
        assert told(f'{{"a": [{write([most, "0"])}]}}', path) == [
            ("HC120", line, column, {"limit": "100000"})
        ]


def test_a_file_over_two_megabytes_is_refused_unread():
    assert told(b"\xff" * 2_000_001) == [("HC102", 0, 0, {"limit": "2"})]
    assert as_data(read("a" * 2_000_000).root) == "a" * 2_000_000


REFUSED_IN_JSON = [
    ("", "HC116", 0, 0, {}),
    (" \n", "HC116", 0, 0, {}),
    ('{"a": 1,\n "a": 2}', "HC107", 2, 2, {"key": "a", "first": "1"}),
    ('["\\u0000"]', "HC115", 1, 3, {"character": "U+0000"}),
    ('["é\\b"]', "HC115", 1, 4, {"character": "U+0008"}),
    ('["\\ud83d\\ude00 \\ud83d"]', "HC117", 1, 16, {"character": "U+D83D"}),
    ('["\\ude00\\ud83d\\ude00"]', "HC117", 1, 3, {"character": "U+DE00"}),
    ('["\u202e"]', "HC104", 1, 3, {"character": "U+202E"}),
    (nested(33), "HC113", 1, 33, {"limit": "32"}),
    ("[" + "9" * 301 + "]", "HC114", 1, 2, {"limit": "300"}),
    ("[1,]", "HC105", 1, 4, {"detail": "Expecting value"}),
    ("[NaN]", "HC105", 1, 2, {"detail": "Expecting value"}),
    ("[01]", "HC105", 1, 3, {"detail": "Expecting ',' delimiter"}),
    ("[1", "HC105", 1, 3, {"detail": "Expecting ',' delimiter"}),
    ("[", "HC105", 1, 2, {"detail": "Expecting value"}),
    ("{", "HC105", 1, 2, {"detail": "Expecting property name enclosed in double quotes"}),
    ('{"a": 1,}', "HC105", 1, 9, {"detail": "Expecting property name enclosed in double quotes"}),
    ('{"a" 1}', "HC105", 1, 6, {"detail": "Expecting ':' delimiter"}),
    ("{1: 2}", "HC105", 1, 2, {"detail": "Expecting property name enclosed in double quotes"}),
    ('["a', "HC105", 1, 2, {"detail": "Unterminated string starting at"}),
    ('["a\n"]', "HC105", 1, 4, {"detail": "Invalid control character at"}),
    ("[1}", "HC105", 1, 3, {"detail": "Expecting ',' delimiter"}),
    ("1 2", "HC105", 1, 3, {"detail": "Extra data"}),
    ("[1] // no", "HC105", 1, 5, {"detail": "Extra data"}),
]


@pytest.mark.parametrize(("text", "code", "line", "column", "values"), REFUSED_IN_JSON)
def test_what_is_refused_in_json_is_told_with_its_place(text, code, line, column, values):
    assert told(text, "a.json") == [(code, line, column, values)]


def test_all_findings_come_at_once_in_the_order_of_the_file():
    text = '%YAML 1.2\n---\na: !x &y 1\nb: [*y, "\\a"]\na: \x07\nc: {~: 1, <<: 2}\nc: ]\n'
    assert [finding[:3] for finding in told(text)] == [
        ("HC106", 1, 1),
        ("HC108", 3, 4),
        ("HC110", 3, 4),
        ("HC108", 4, 5),
        ("HC115", 4, 10),
        ("HC107", 5, 1),
        ("HC104", 5, 4),
        ("HC111", 6, 5),
        ("HC109", 6, 11),
        ("HC107", 7, 1),
    ]


def test_a_syntax_error_ends_the_list_and_what_was_found_before_is_told():
    assert [finding[:3] for finding in told("a: 1\na: *x\nb: ]\nb: *y\n")] == [
        ("HC107", 2, 1),
        ("HC108", 2, 4),
        ("HC105", 3, 4),
    ]


def test_of_many_control_characters_twenty_are_told():
    assert [finding[:3] for finding in told("\a" * 1000)] == [("HC104", 1, column) for column in range(1, 21)]


def test_of_many_findings_about_a_hundred_are_told():
    assert len(told("[" + "*a," * 300_000 + "]")) == 101


def test_32_levels_are_read():
    assert end_of(read(nested(32)).root) == Mark(64, 1, 65)
    assert end_of(read(nested(32), "a.json").root) == Mark(64, 1, 65)


def test_300_digits_are_read_and_more_of_them_in_quotes():
    digits = "9" * 300
    assert as_data(read(f"[{digits}, '{digits}9', {digits}x1]").root) == [digits, digits + "9", digits + "x1"]


LAUGHS = "a: &a [x, x]\n" + "".join(
    f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)

HOSTILE = {
    "brackets": "[" * 100_000,
    "brackets that close": nested(100_000),
    "braces": "{" * 100_000,
    "pairs": "{a: " * 100_000,
    "brackets on lines": "[\n" * 100_000,
    "maps": "\n".join(" " * level + "a:" for level in range(3000))[:2_000_000],
    "dashes": "- " * 100_000,
    "question marks": "? " * 100_000,
    "quotes": '"a' * 500_000,
    "anchors": "&a " * 100_000,
    "aliases": "- *a\n" * 300_000,
    "laughs": LAUGHS,
    "a long integer": "a: " + "7" * 10_000,
    "nothing but NUL": "\0" * 1_000_000,
    "the same key": "a: 1\n" * 300_000,
    "directives": "%a\n" * 500_000,
    "escapes": '"' + "\\a" * 500_000 + '"',
    "one key per line": "a\n" * 900_000,
}


@pytest.mark.parametrize("path", ["a.yaml", "a.json"])
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_and_costs_little(name, path):
    if (name, path) == ("one key per line", "a.yaml"):
        assert isinstance(read(HOSTILE[name]).root, Scalar)
    else:
        assert told(HOSTILE[name], path)


@settings(max_examples=200)
@given(
    st.one_of(
        st.binary(), st.text().map(str.encode), st.text("{}[]:,-?&*!|>'\"%@`#\\ \n\ta0~<").map(str.encode)
    )
)
def test_no_bytes_whatever_make_the_reader_fail(data):
    for path in ("a.yaml", "a.json"):
        document, problems = parse(data, path)
        assert (document is None) == bool(problems)
        assert all(isinstance(p, Problem) and p.place.path == path for p in problems)


def json_values(**characters):
    text = st.text(st.characters(exclude_categories=["Cs", "Cc"], **characters), max_size=8)
    return st.recursive(
        text | st.none() | st.booleans() | st.integers(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=3),
        max_leaves=8,
    )


def as_texts(value):
    """What `as_data` gives for a value of Python's own JSON."""
    match value:
        case str():
            return value
        case list():
            return [as_texts(item) for item in value]
        case dict():
            return {key: as_texts(item) for key, item in value.items()}
        case _:
            return json.dumps(value)


@settings(max_examples=150)
@given(json_values(), st.sampled_from([None, 2]))
def test_json_is_read_as_pythons_own_reader_does(value, indent):
    assert as_data(read(json.dumps(value, indent=indent), "a.json").root) == as_texts(value)


@settings(max_examples=150)
@given(json_values(max_codepoint=0xFFFF), st.sampled_from([None, 2]))
def test_json_without_surrogate_pairs_means_the_same_as_yaml(value, indent):
    assert as_data(read(json.dumps(value, indent=indent)).root) == as_texts(value)


def test_without_libyaml_the_run_stops(monkeypatch):
    monkeypatch.delattr(yaml, "CBaseLoader")
    with pytest.raises(Stop) as stop:
        parse(b"a: 1", "a.yaml")
    assert stop.value.key == "no-libyaml"


def test_the_place_of_a_problem_is_in_the_file_that_was_named():
    assert parse(b"a: *x", "x/y.yaml")[1][0].place == Place("x/y.yaml", 1, 4)
