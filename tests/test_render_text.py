"""A document in plain lines: on one line each, or wrapped for a screen; tables in columns or row by row."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

import sample
from humas.model import Text
from humas.printable import printable
from humas.render.chapters import report_document
from humas.render.document import (
    Bar,
    Heading,
    Legend,
    Meter,
    Nested,
    Numbered,
    Paragraph,
    Prose,
    Quotation,
    bullets,
    table,
)
from humas.render.marks import BOX, code, link, plain, strong
from humas.render.text import as_text
from humas.report import report_of
from humas.words import words

DOCUMENT = (
    Heading(1, "Report"),
    Paragraph(f"{strong('Score: 62.5')}, see {link('https://contoh.go.id/a')}"),
    Meter(Legend("reached", "open", "rest"), Bar(None, None)),
    bullets((f"{BOX} {code('yes')} Yes", Nested("Not asked:", ("one", "two")))),
    Numbered(("first", "second")),
    Quotation("typed\n\nin two paragraphs"),
    Prose("what counts", "Help:"),
    table(
        ("Part", "Score", "Bar"),
        (("Policy", "100.0", Bar(None, None)), ("Team", "5.0", Bar(None, None))),
        {1},
    ),
)


def test_each_block_is_plain_lines_without_marks_or_bars():
    assert (
        as_text(DOCUMENT)
        == """\
Report

Score: 62.5, see https://contoh.go.id/a

- [ ] yes Yes
- Not asked:
  - one
  - two

1. first
2. second

  typed

  in two paragraphs

Help: what counts

Part    Score
Policy  100.0
Team      5.0
"""
    )


def test_on_a_narrow_screen_sentences_wrap_and_a_table_is_told_row_by_row():
    narrow = (
        Numbered(("Write down who may post, and who answers.",)),
        table(("Action", "Gain"), (("Write down who may post", "1.5"), ("Train", "")), {1}),
    )
    assert (
        as_text(narrow, 24)
        == """\
1. Write down who may
   post, and who
   answers.

Action: Write down who
    may post
  Gain: 1.5
Action: Train
"""
    )


def test_a_table_that_is_too_wide_for_anything_is_told_row_by_row_without_a_screen_too():
    assert as_text([table(("Action", "Gain"), (("x" * 95, "1.5"),))]) == f"Action: {'x' * 95}\n  Gain: 1.5\n"


def lines_of(hostile: str, width: int) -> list[str]:
    whole = report_of(
        sample.audit(lambda _id, _en: Text((("", hostile),))), sample.answers(lambda _: hostile)
    )
    return as_text(report_document(whole, words("id")), width).splitlines()


@settings(max_examples=30)
@given(st.text(st.characters(codec="utf-8"), max_size=20), st.sampled_from([0, 40, 80]))
def test_no_text_reaches_the_screen_as_a_control_character(text, width):
    shown = "\n".join(lines_of(text, width))
    assert printable(shown.replace("\n", "")) == shown.replace("\n", "")


def test_a_report_at_forty_columns_is_never_wider_but_for_words_that_cannot_break():
    lines = lines_of("kata demi kata yang panjang", 40)
    assert [line for line in lines if len(line) > 40 and not re.search(r"\S{36}", line)] == []
    assert plain("kata demi kata yang panjang") in lines
