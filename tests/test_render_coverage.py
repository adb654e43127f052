"""The coverage of the sources as lines, as Markdown and as JSON."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec.structs import replace

from building import audit, checklist, item
from humas.covering import coverage
from humas.model import Source, Text
from humas.printable import CONTROLS
from humas.render.coverage import as_json, as_text, coverage_document
from humas.render.markdown import as_markdown
from humas.render.markdown.inert import JOINER
from humas.words import words
from sample import both

ID, EN = words("id"), words("en")
MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
COMMAND = re.compile(rf"^[\s{CONTROLS}]*::|##\[", re.MULTILINE)
"""What the runner of a CI job looks for in each line of a log."""


def its_audit(said=both, ids=("p1", "p2", "p3", "b1"), law="law"):
    first, second, third, other = ids
    return replace(
        audit(
            replace(
                checklist("a", item("a/one", source=(first,)), item("a/two", source=(first, other))),
                title=said("Daftar", "List"),
            ),
            checklist("b", item("b/one", source=(first,))),
            sources=(
                Source(
                    "paper",
                    said("Artikel", "Paper"),
                    "",
                    (
                        (first, said("Akun tercatat", "Accounts are recorded")),
                        (second, said("Tim ada", "There is a team")),
                        (third, said("Ada tujuan", "There are goals")),
                    ),
                ),
                Source(law, Text((("", "UU"),)), "", ((other, said("Data aman", "Data is safe")),)),
            ),
        ),
        languages=("id", "en"),
        title=said("Kesiapan", "Readiness"),
    )


def test_lines_begin_with_the_id_of_a_point_and_its_items_stand_below_it():
    assert (
        as_text(its_audit(), EN)
        == """\
Source paper: Paper

p1: Accounts are recorded
  a/one
  a/two
  b/one
p2: There is a team
  No item covers this point.
p3: There are goals
  No item covers this point.

Source law: UU

b1: Data is safe
  a/two

Source points: 4, covered: 2, items: 3.
"""
    )


def test_lines_of_one_checklist_tell_only_what_its_items_cover():
    assert (
        as_text(its_audit(), ID, "b")
        == """\
Sumber paper: Artikel

p1: Akun tercatat
  b/one

Poin sumber: 1, tercakup: 1, butir: 1.
"""
    )


def test_markdown_has_a_table_for_each_source():
    assert (
        as_markdown(coverage_document(its_audit(), ID))
        == """\
# Cakupan sumber: Kesiapan

## Artikel

| Id  | Poin sumber   | Butir                             |
| --- | ------------- | --------------------------------- |
| p1  | Akun tercatat | a/one, a/two, b/one               |
| p2  | Tim ada       | Tidak ada butir yang mencakupnya. |
| p3  | Ada tujuan    | Tidak ada butir yang mencakupnya. |

## UU

| Id  | Poin sumber | Butir |
| --- | ----------- | ----- |
| b1  | Data aman   | a/two |

Poin sumber: 4, tercakup: 2, butir: 3.
"""
    )


def test_markdown_of_one_checklist_bears_its_title():
    assert (
        as_markdown(coverage_document(its_audit(), EN, "a"))
        == """\
# Source coverage: List

## Paper

| Id  | Source point          | Items        |
| --- | --------------------- | ------------ |
| p1  | Accounts are recorded | a/one, a/two |

## UU

| Id  | Source point | Items |
| --- | ------------ | ----- |
| b1  | Data is safe | a/two |

Source points: 2, covered: 2, items: 2.
"""
    )


def test_json_has_every_key_in_its_order():
    assert (
        as_json(its_audit(), EN, "b")
        == """\
{
  "format": "humas/coverage/1",
  "audit": {
    "id": "small",
    "version": "1.0.0"
  },
  "sources": [
    {
      "id": "paper",
      "title": "Paper",
      "points": [
        {
          "id": "p1",
          "text": "Accounts are recorded",
          "items": [
            "b/one"
          ]
        }
      ]
    }
  ]
}
"""
    )


def test_json_speaks_the_language_and_keeps_uncovered_points():
    paper, law = json.loads(as_json(its_audit(), ID))["sources"]
    assert paper == {
        "id": "paper",
        "title": "Artikel",
        "points": [
            {"id": "p1", "text": "Akun tercatat", "items": ["a/one", "a/two", "b/one"]},
            {"id": "p2", "text": "Tim ada", "items": []},
            {"id": "p3", "text": "Ada tujuan", "items": []},
        ],
    }
    assert law == {
        "id": "law",
        "title": "UU",
        "points": [{"id": "b1", "text": "Data aman", "items": ["a/two"]}],
    }


def test_an_audit_without_sources_has_an_empty_sum():
    small = audit(checklist("a", item("a/one")))
    assert as_text(small, EN) == "Source points: 0, covered: 0, items: 0.\n"
    assert (
        as_markdown(coverage_document(small, EN))
        == "# Source coverage: small\n\nSource points: 0, covered: 0, items: 0.\n"
    )
    assert json.loads(as_json(small, EN))["sources"] == []


def everywhere(hostile):
    """Texts and ids of points alike; the reader takes anything for either."""
    ids = tuple(f"{hostile}{number}" for number in range(4))
    return its_audit(lambda _id, _en: Text((("", hostile),)), ids)


def structure(markdown):
    return [
        (token.type, token.level, tuple(child.type for child in token.children or []))
        for token in MARKDOWN.parse(markdown)
    ]


HOSTILE = [
    "::error::broken", "  ::error::broken", "::", ":", "##[error]broken", "a ##[group]", "###[x]",
    "\x1b[31mred\x07", "a\u202eb\u2066c\u0085d\u2028e", "a\nb", "a\n::error::b", "\r::error::", "\t::x",
    "[red]x[/red]", "[x](y)", "![i](https://x.example)", "<b>x</b>", "a|b", "\\|", "`x", "**x**", "~~x~~",
    "# x", "- x", "1. x", "---", "=1+1", "&lt;", "@team", "#1", ":smile:", "{0}", "{title}", "www.x.example",
]  # fmt: skip


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_is_inert_in_every_format(hostile):
    whole = everywhere(hostile)
    for shown in (as_text(whole, EN), as_markdown(coverage_document(whole, EN)), as_json(whole, EN)):
        assert not re.search(f"[{CONTROLS}]", shown)
    assert not COMMAND.search(as_text(whole, EN))
    assert not COMMAND.search(as_markdown(coverage_document(whole, EN)))
    assert structure(as_markdown(coverage_document(whole, EN))) == structure(
        as_markdown(coverage_document(everywhere("plain"), EN))
    )
    read = json.loads(as_json(whole, EN))["sources"]
    assert [one["title"] for one in read] == [hostile, "UU"]
    assert read[0]["points"][1] == {"id": f"{hostile}1", "text": hostile, "items": []}


MARKS = st.sampled_from([*"\\`*_[]<>|~#$&:@!-+=.)(0a /\n\t\r'\"", "::", "##[", "www.", "\x1b", "\u202e", "é"])


@settings(max_examples=150)
@given(st.lists(MARKS, min_size=1, max_size=20).map("".join))
def test_no_text_changes_the_lines_of_the_text_or_the_cells_of_the_tables(hostile):
    whole = everywhere(hostile)
    lines, plain = as_text(whole, EN).split("\n"), as_text(its_audit(), EN).split("\n")
    assert [line.startswith("  ") and line[2:] in ("a/one", "a/two", "b/one") for line in lines] == [
        line.startswith("  ") and "/" in line for line in plain
    ]
    assert not COMMAND.search("\n".join(lines))
    rows = [
        token.type
        for token in MARKDOWN.parse(as_markdown(coverage_document(whole, EN)))
        if token.type in ("tr_open", "td_open")
    ]
    assert rows == [
        token.type
        for token in MARKDOWN.parse(as_markdown(coverage_document(its_audit(), EN)))
        if token.type in ("tr_open", "td_open")
    ]
    assert json.loads(as_json(whole, EN))["sources"][0]["title"] == hostile


def test_a_command_of_a_log_is_kept_apart_by_a_character_that_nobody_sees():
    whole = its_audit(ids=("::error::x", "##[error]", "p3", "b1"))
    assert as_text(whole, EN).splitlines()[2].replace(JOINER, "|") == ":|:error::x: Accounts are recorded"
    assert as_text(whole, EN).splitlines()[6].replace(JOINER, "|") == "##|[error]: There is a team"


def test_the_sum_counts_an_item_once_however_many_points_it_covers():
    whole = its_audit()
    points = [point for one in coverage(whole) for point in one.points]
    assert sum(len(point.items) for point in points) == 4
    assert as_text(whole, EN).endswith("Source points: 4, covered: 2, items: 3.\n")
