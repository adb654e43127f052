"""The report as a workbook: what programs read out of it, what can be done with it, and that no text in it is run."""

import os
import subprocess
import sys
from datetime import date
from fractions import Fraction
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from openpyxl import Workbook

import sample
from building import answers, audit, checklist, item, report, tick, when
from generating import audits, entries
from humas.model import Aside, Entry, FreeText, Reference, Source, Text
from humas.printable import printable, printable_lines
from humas.render.package import CORE, parts_of
from humas.render.xlsx import as_xlsx, look
from humas.render.xlsx.cells import MOST, Link, day_of, fitted, put
from humas.render.xlsx.heights import height
from humas.report import report_of
from humas.words import LANGUAGES, words
from test_render_markdown import HOSTILE
from workbooks import (
    as_lines,
    as_tables,
    converted,
    document_of_libreoffice,
    read,
    tables_of_libreoffice,
    unescaped,
)

ID, EN = words("id"), words("en")
WHOLE = report_of(sample.audit(), sample.answers())
SUMMARY, PLAN, ANSWERS, RISKS, SOURCES = range(5)
CUT = EN("workbook.cut")

ODD = [
    *HOSTILE,
    "=HYPERLINK(1)",
    "+62 361",
    "-",
    "@nama",
    "\t=1",
    "\r=1",
    " =1",
    "\n=1",
    "＝1",
    "'=1",
    "#N/A",
    "#REF!",
    "TRUE",
    "1e5",
    "007",
    "2026-11-24",
    "_x000D_",
    "_x003D_1+1",
    "_x005F_x000D_ _x0041_x0041_",
    "\ufffe\uffff",
    "  between  blanks  ",
    "&[Date] &P &D",
]


# What it says


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cell_of_a_report_is_as_it_was(language, golden):
    golden(f"workbook.{language}.txt", as_lines(as_xlsx(WHOLE, words(language))))


def test_a_part_of_the_audit_says_so_and_has_no_figures_for_the_rest(golden):
    part = report_of(sample.audit(), sample.answers(scope=("four-c",)))
    golden("workbook.part.txt", as_lines(as_xlsx(part, ID)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_libreoffice_reads_the_same_out_of_it(language, tmp_path):
    workbook = as_xlsx(WHOLE, words(language))
    assert tables_of_libreoffice(workbook, tmp_path) == as_tables(workbook)


def test_figures_and_days_are_written_in_the_language_of_whoever_opens_it():
    for words_, day in ((ID, "[$-421]d mmmm yyyy"), (EN, "[$-809]d mmmm yyyy")):
        summary, plan, *_ = read(as_xlsx(WHOLE, words_))
        assert (summary["B7"].value.date(), summary["B7"].number_format) == (date(2026, 11, 24), day)
        assert (summary["C13"].value, summary["C13"].number_format) == (75, '0.0"%"')
        assert (summary["C14"].value, summary["C14"].number_format) == (5.6, "0.0")
        assert (plan["E7"].value, plan["E7"].number_format) == (5.6, "0.0")
        assert plan["H7"].number_format == day


def test_a_question_to_be_answered_first_is_no_action_and_has_no_number():
    asked = audit(checklist("a", item("a/s", tick("posting")), item("a/x", when=when("a/s", "posting"))))
    rows = list(read(as_xlsx(report(asked, {}), EN)).worksheets[PLAN].iter_rows(min_row=5, values_only=True))
    assert [row[:4] for row in rows] == [
        (
            None,
            "Answer first",
            "Answer this question; other questions hang on the answer.",
            "title of a/s (no. 1), unanswered",
        ),
        (
            1,
            "Gain in score",
            "Answer first; if it is not met: See to: title of a/s (no. 1)",
            "title of a/s (no. 1), unanswered",
        ),
    ]


def test_an_agency_with_nothing_to_do_gets_a_plan_to_write_its_own_into():
    done = report(audit(checklist("a", item("a/s"))), {"a/s": "yes"})
    plan = read(as_xlsx(done, EN)).worksheets[PLAN]
    assert plan["A2"].value == "No actions: every question earns full marks."
    assert [cell.value for cell in plan[5]] == [None] * 9
    assert plan.tables["plan"].ref == "A4:I5"


def test_an_audit_without_risks_has_no_sheet_for_them():
    names = read(as_xlsx(report(audit(checklist("a", item("a/s"))), {}), EN)).sheetnames
    assert names == ["Summary", "Action plan", "All answers", "Sources and references"]


# What can be done with it


def test_the_sheets_are_filtered_keep_their_heads_in_sight_and_print_on_a4():
    sheets = read(as_xlsx(WHOLE, ID)).worksheets
    assert [sheet.freeze_panes for sheet in sheets] == [None, "B5", "C5", "B5", "B5"]
    assert [[(table.name, table.ref) for table in sheet.tables.values()] for sheet in sheets] == [
        [],
        [("plan", "A4:I9")],
        [("answers", "A4:X15")],
        [("risks", "A4:F9")],
        [("sources", "A4:E7")],
    ]
    assert [sheet.print_title_rows for sheet in sheets] == [None, *["$4:$4"] * 4]
    assert [sheet.print_area for sheet in sheets] == ["", "", "'Semua jawaban'!$A$1:$I$15", "", ""]
    for sheet in sheets:
        page = sheet.page_setup
        assert (page.orientation, page.paperSize, page.fitToWidth, page.fitToHeight) == ("landscape", 9, 1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.oddFooter.left.text == "Dinas Kominfo Kabupaten Contoh"
        assert sheet.oddFooter.right.text == "&P / &N"


def test_owner_due_date_and_status_are_empty_and_the_last_two_are_checked():
    plan = read(as_xlsx(WHOLE, ID)).worksheets[PLAN]
    assert {cell.value for row in plan["G5:I9"] for cell in row} == {None}
    due, status = plan.data_validations.dataValidation
    assert (due.type, due.operator, due.formula1, str(due.sqref)) == (
        "date",
        "greaterThanOrEqual",
        "36526",
        "H5:H209",
    )
    assert (status.type, status.formula1, str(status.sqref)) == (
        "list",
        '"Belum mulai,Sedang berjalan,Selesai,Dibatalkan"',
        "I5:I209",
    )
    assert all(
        check.showErrorMessage and check.allow_blank and not check.hide_drop_down for check in (due, status)
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_excel_has_room_for_is_not_longer(language):
    spoken = words(language)
    listed = [spoken(f"workbook.status_{name}") for name in ("new", "begun", "done", "dropped")]
    assert len(",".join(listed)) <= 255
    assert not any(mark in name for name in listed for mark in ',"')
    assert all(len(spoken(key)) <= 32 for key in ("workbook.due", "workbook.status"))
    assert all(len(spoken(key)) <= 225 for key in ("workbook.due_wrong", "workbook.status_wrong"))
    names = [sheet.title for sheet in read(as_xlsx(WHOLE, spoken))]
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\'") for name in names)


def test_libreoffice_knows_the_lists_the_filters_the_chart_and_what_the_file_is(tmp_path):
    root = document_of_libreoffice(as_xlsx(WHOLE, ID), tmp_path)
    space = {
        prefix: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"
        for prefix, name in (
            ("table", "table"), ("chart", "chart"), ("draw", "drawing"), ("svg", "svg-compatible"), ("meta", "meta")
        )
    }  # fmt: skip
    space["dc"] = "http://purl.org/dc/elements/1.1/"

    def found(path, key):
        prefix, _, name = key.partition(":")
        return [one.get(f"{{{space[prefix]}}}{name}") for one in root.iterfind(path, space)]

    assert found(".//table:content-validation", "table:condition") == [
        "of:cell-content-is-date() and cell-content()>=36526",
        'of:cell-content-is-in-list("Belum mulai";"Sedang berjalan";"Selesai";"Dibatalkan")',
    ]
    assert set(found(".//table:database-range", "table:display-filter-buttons")) == {"true"}
    assert sorted(found(".//table:database-range", "table:name")) == ["answers", "plan", "risks", "sources"]
    assert found(".//chart:chart", "chart:class") == ["chart:bar"]
    # Each row of figures has its own description; that of the picture is the last.
    described = [one.text for one in root.iterfind(".//draw:frame/svg:desc", space)]
    assert described == [ID("workbook.chart_about")]
    properties = [root.findtext(f".//dc:{name}", "", space) for name in ("title", "subject", "language")]
    assert properties == [
        "Laporan kesiapan: Dinas Kominfo Kabupaten Contoh", "Kesiapan media sosial", "id"
    ]  # fmt: skip


# The chart


def charted(count, given_=None):
    asked = audit(*(checklist(f"c{n}", item(f"c{n}/i")) for n in range(count)))
    summary = read(as_xlsx(report(asked, given_ or {}), EN)).worksheets[SUMMARY]
    return summary._charts  # noqa: SLF001 - there is no other way to them


def axis(chart):
    return chart.y_axis.scaling.min, chart.y_axis.scaling.max, chart.y_axis.delete, chart.x_axis.delete


def test_three_checklists_make_a_radar_of_what_is_certain_and_what_is_possible():
    [chart] = charted(3, {"c0/i": "yes"})
    assert (chart.tagname, axis(chart), chart.legend.position) == ("radarChart", (0, 100, False, False), "b")
    assert [(one.tx.strRef.f, one.cat.strRef.f, one.val.numRef.f) for one in chart.series] == [
        ("'Summary'!D15", "'Summary'!$A$16:$A$18", "'Summary'!$D$16:$D$18"),
        ("'Summary'!C15", "'Summary'!$A$16:$A$18", "'Summary'!$C$16:$C$18"),
    ]
    assert [one.graphicalProperties.line.dashStyle for one in chart.series] == ["dash", "solid"]
    assert len({one.marker.symbol for one in chart.series}) == 2


def test_where_nothing_is_open_one_line_says_all():
    [chart] = charted(3, {f"c{n}/i": "yes" for n in range(3)})
    assert (len(chart.series), chart.legend) == (1, None)


def test_two_checklists_make_bars_and_none_no_chart():
    [chart] = charted(2)
    assert (chart.tagname, chart.barDir, axis(chart), len(chart.series)) == (
        "barChart",
        "bar",
        (0, 100, False, False),
        2,
    )
    assert charted(1, {"c0/i": Entry("n/a", "not our task")}) == []


def test_libreoffice_draws_a_radar(tmp_path):
    asked = audit(*(checklist(f"c{n}", item(f"c{n}/i")) for n in range(9)))
    root = document_of_libreoffice(as_xlsx(report(asked, {"c0/i": "yes"}), EN), tmp_path)
    chart = "{urn:oasis:names:tc:opendocument:xmlns:chart:1.0}"
    assert [one.get(f"{chart}class") for one in root.iter(f"{chart}chart")] == ["chart:radar"]


# Texts are texts


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "=1+1"),
        ("\t=1", "\t=1"),
        ("\r=1", "\\x0d=1"),
        ("dua\nbaris", "dua\nbaris"),
        ("\x1b[31m\u202e\ud800", "\\x1b[31m\\u202e\\ud800"),
        ("\ufffe\uffff", "\\ufffe\\uffff"),
        ("_x000D_", "_x005F_x000D_"),
        ("_x0041_x0041_", "_x005F_x0041_x005F_x0041_"),
        ("_x00g0_ _X0041_", "_x00g0_ _X0041_"),
        ("x" * MOST, "x" * MOST),
        ("x" * (MOST + 1), "x" * (MOST - len(CUT)) + CUT),
        ("😀" * (MOST // 2), "😀" * (MOST // 2)),
        ("😀" * 20_000, "😀" * ((MOST - len(CUT)) // 2) + CUT),
    ],
)
def test_a_text_is_written_so_that_it_is_shown_as_it_was(text, written):
    assert fitted(text, CUT) == written


@pytest.mark.parametrize("text", ["_x0000_" * 5_000, "_x0000" * 6_000, "\0" * 10_000, "a😀" * 20_000])
def test_no_text_is_longer_than_a_cell_can_hold_and_who_cuts_it_says_so(text):
    written = fitted(text, CUT)
    assert len(written.encode("utf-16-le")) // 2 <= MOST
    assert written.endswith(CUT)
    assert printable_lines(text).startswith(unescaped(written.removesuffix(CUT)))


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-11-24", date(2026, 11, 24)),
        ("2026-11-24T09:12:00+08:00", date(2026, 11, 24)),
        ("1900-02-28", "1900-02-28"),
        ("0001-01-01", "0001-01-01"),
        ("24 November", "24 November"),
        ("", None),
    ],
)
def test_a_day_is_one_where_all_spreadsheets_agree_on_it(written, day):
    assert day_of(written) == day


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://contoh.go.id/sk?x=1&y=2", "https://contoh.go.id/sk?x=1&y=2"),
        ("http://contoh.go.id", "http://contoh.go.id"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("https://contoh.go.id/a b", None),
        ('https://contoh.go.id/"', None),
        ("https://a:b@contoh.go.id", None),
        ("https://contoh.go.id/" + "x" * 2_000, None),
        ("bukti/sk.pdf", None),
    ],
)
def test_only_plain_addresses_are_followed(address, target):
    cell = put(Workbook().worksheets[0], 1, 1, Link(address), CUT)
    assert (cell.value, cell.hyperlink and cell.hyperlink.target) == (address, target)


def everywhere(hostile):
    """The workbook in which every text of the audit and of the user is `hostile`."""
    text = Text((("", hostile),))
    its_audit = replace(
        sample.audit(lambda _id, _en: text),
        version=hostile,
        sources=(Source("article", text, hostile, (("p12.a", text),)),),
        references=(Reference("uu-27", text, hostile, "", hostile),),
        summed=Aside(lambda: hostile),
    )
    return as_xlsx(report_of(its_audit, sample.answers(lambda _: hostile, date=hostile)), EN)


@pytest.mark.parametrize("hostile", ODD)
def test_a_hostile_text_is_a_text_wherever_it_stands(hostile):
    workbook = everywhere(hostile)
    parts = parts_of(workbook)
    for part in parts.values():
        ET.fromstring(part)
    book = read(workbook)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    texts = [cell for cell in cells if cell.data_type == "s"]
    shown = unescaped(fitted(hostile.strip(), CUT))
    assert shown in {unescaped(cell.value) for cell in texts}
    assert all(cell.quotePrefix or cell.value[0].isalpha() for cell in texts)
    assert all(cell.hyperlink is None or hostile.startswith("http") for cell in cells)
    assert b"<f>" not in b"".join(part for name, part in parts.items() if "/worksheets/" in name)
    assert f"Readiness report: {printable(hostile)}".startswith(book.properties.title.partition("\\uff")[0])


def test_libreoffice_shows_every_hostile_text_as_it_was(tmp_path):
    questions = [item(f"a/i{number}", FreeText()) for number in range(len(ODD))]
    given_ = {one.id: Entry("x", note=text) for one, text in zip(questions, ODD, strict=True)}
    workbook = as_xlsx(report(audit(checklist("a", *questions)), given_), EN)
    rows = tables_of_libreoffice(workbook, tmp_path)["All answers"][4:]
    assert [row[7] for row in rows] == [unescaped(fitted(text.strip(), CUT)) for text in ODD]


def test_what_steers_a_footer_does_not_there():
    footers = {sheet.oddFooter.left.text for sheet in read(as_xlsx(report_of(sample.audit(), replace(sample.answers(), agency="Dinas A&B &[Date] &P")), EN))}  # fmt: skip
    assert footers == {"Dinas A&&B &&D &&P"}


@settings(max_examples=25)
@given(st.data())
def test_any_report_is_a_workbook_with_a_row_for_each_item_and_each_action(data):
    asked = data.draw(audits())
    hostile = st.text(st.characters(codec="utf-8"), max_size=40)
    given_ = {name: replace(one, note=data.draw(hostile)) for name, one in data.draw(entries(asked)).items()}
    made = report_of(asked, answers(given_))
    sheets = read(as_xlsx(made, ID)).worksheets
    rows = list(sheets[ANSWERS].iter_rows(min_row=5, values_only=True))
    assert [row[-1] for row in rows] == [one.item.id for one in made.items]
    assert [unescaped(row[7] or "") for row in rows] == [
        unescaped(fitted(one.entry.note.strip(), "")) for one in made.items
    ]
    gains = [row[4] for row in sheets[PLAN].iter_rows(min_row=5, values_only=True)]
    assert gains == [float(one.gain) for one in made.plan] or (gains, made.plan) == ([None], ())


# How it looks


@pytest.mark.parametrize(
    ("text", "wide", "lines"), [("", 10, 1), ("satu", 10, 1), ("satu dua tiga", 6, 3), ("a\n\nb", 10, 3)]
)
def test_a_row_is_as_high_as_its_lines(text, wide, lines):
    assert height(text, wide) == 15 * lines


def test_no_row_is_higher_than_excel_lets_it_be():
    assert height("kata " * 10_000, 20) == 409


def test_every_text_has_room_in_its_row_and_may_grow():
    for sheet in read(as_xlsx(WHOLE, ID)).worksheets[1:]:
        for row in sheet.iter_rows(min_row=5):
            needed = max(
                height(cell.value, int(sheet.column_dimensions[cell.column_letter].width))
                for cell in row
                if cell.data_type == "s" and cell.alignment.wrap_text
            )
            assert (sheet.row_dimensions[row[0].row].height or 15) == needed
    for name, part in parts_of(as_xlsx(WHOLE, ID)).items():
        if "/worksheets/sheet" in name:
            assert part.count(b"customHeight") <= 2 + ("sheet1" in name)


def test_the_colours_are_those_of_the_charts():
    assert (look.colour("fill"), look.FILLED.fgColor.rgb) == ("1C5EA8", "001C5EA8")


# The file


def test_the_file_says_what_it_is_and_of_which_day(tmp_path):
    workbook = as_xlsx(WHOLE, ID)
    properties = read(workbook).properties
    assert (properties.identifier, properties.language, properties.creator) == (
        "humas/report/1",
        "id",
        "humas",
    )
    assert f"{properties.created} {properties.modified}" == "2026-11-24 00:00:00 2026-11-24 00:00:00"
    assert b"humas/report/1" in workbook
    # Whatever another program makes of it no longer says that it may be overwritten.
    [saved] = converted(workbook, "xlsx", tmp_path)
    assert b"humas/report/1" not in saved.read_bytes()
    assert CORE in parts_of(saved.read_bytes())


def test_the_same_report_gives_the_same_bytes_in_another_process_too():
    made = as_xlsx(WHOLE, ID)
    assert as_xlsx(WHOLE, ID) == made
    program = (
        "import sys, sample\nfrom humas.render.xlsx import as_xlsx\nfrom humas.report import report_of\n"
        "from humas.words import words\n"
        "sys.stdout.buffer.write(as_xlsx(report_of(sample.audit(), sample.answers()), words('id')))\n"
    )
    for seed in "12":
        known = os.pathsep.join(filter(None, sys.path))
        variables = {**os.environ, "PYTHONPATH": known, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", program]
        assert subprocess.run(command, env=variables, check=True, capture_output=True).stdout == made


def test_a_number_is_as_exact_as_it_can_be():
    sheet = Workbook().worksheets[0]
    numbers = [Fraction(2), Fraction(5, 2), Fraction(1, 3), 7]
    assert [put(sheet, 1, 1, one, CUT).value for one in numbers] == [2, 2.5, 1 / 3, 7]
