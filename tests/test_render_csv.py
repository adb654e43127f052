"""The report as CSV: what a spreadsheet reads out of it, and that no text of a user's is run there."""

import csv
import io
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from building import answers, audit, checklist, item, report, tick, when
from generating import audits, entries
from humas.model import Entry, FileEvidence, FreeText, Review
from humas.render.csv import as_csv, cell
from humas.report import report_of
from humas.words import words

ID, EN = words("id"), words("en")
AUDIT = audit(
    checklist(
        "a",
        item("a/s", tick("posting", "reply"), weight="1.5"),
        item("a/g", gate="critical"),
        item("a/x", when=when("a/s", "reply")),
        item("a/told", FreeText()),
    )
)
GIVEN = {
    "a/s": Entry(("posting",), note='Satu, dua\ndan "tiga"'),
    "a/g": Entry(
        "partly",
        evidence=("https://a.go.id/sk", FileEvidence("bukti/sk.pdf", 10, "0" * 64)),
        review=Review("partly", "accepted", by="Budi"),
    ),
    "a/told": Entry("=1+1"),
}


def rows(written):
    return list(csv.reader(io.StringIO(written, newline="")))


def test_every_item_is_a_row_under_the_names_of_the_json_report(golden):
    shown = as_csv(
        report(AUDIT, GIVEN, code="51.02", group=(("province", "Bali"),), date="2026-11-24", assessor="Sari"),
        EN,
    )
    assert shown.count("\r\n") == 1 + len(AUDIT.checklists[0].sections[0].items)
    golden("report.part.csv", shown.replace("\r\n", "\n"))


def test_labels_are_in_the_language_of_the_reader_and_keys_in_none():
    english, indonesian = (
        rows(as_csv(report(AUDIT, {"a/told": Entry("n/a", note="why")}), one)) for one in (EN, ID)
    )
    assert english[0] == indonesian[0]
    label = english[0].index("label")
    assert [row[label] for row in (english[4], indonesian[4])] == ["not applicable", "tidak berlaku"]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+62 361", "'+62 361"),
        ("-", "'-"),
        ("@nama", "'@nama"),
        ("\t=1", "'\t=1"),
        ("\r=1", "\\x0d=1"),
        ("  =1", "'  =1"),
        ("\n=1", "'\n=1"),
        ("＝1", "'＝1"),
        ("1=1", "1=1"),
        ("\x1b[31m\u202e", "\\x1b[31m\\u202e"),
        ("dua\nbaris", "dua\nbaris"),
        (Fraction(-1), "-1"),
        (Fraction(5, 2), "2.5"),
        (Fraction(100), "100"),
        (True, "true"),
        (False, "false"),
        (None, ""),
        ("", ""),
    ],
)
def test_a_cell_is_text_or_number_as_it_was(value, shown):
    assert cell(value) == shown


@given(st.data())
def test_any_report_is_a_table_that_is_read_again_as_it_was(data):
    asked = data.draw(audits())
    hostile = st.text(st.characters(codec="utf-8"), max_size=40)
    given_ = {name: replace(one, note=data.draw(hostile)) for name, one in data.draw(entries(asked)).items()}
    made = report_of(asked, answers(given_))
    head, *table = rows(as_csv(made, ID))
    assert [dict(zip(head, row, strict=True))["id"] for row in table] == [one.item.id for one in made.items]
    notes = [dict(zip(head, row, strict=True))["note"] for row in table]
    assert notes == [cell(one.entry.note) for one in made.items]
    assert not any(value.startswith(("=", "+", "@", "\t", "\r")) for row in table for value in row)
