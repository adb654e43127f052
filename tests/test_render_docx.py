"""A report as a Word file: what programs read out of it, that its lists and tables are Word's, and any text a text."""

import io
import re
import zipfile
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sample
from building import audit, checklist, item, report
from humas.model import Entry, Text
from humas.printable import printable
from humas.render.chapters import report_document
from humas.render.document import (
    Bar,
    Bullets,
    Chart,
    Heading,
    Legend,
    Meter,
    Nested,
    Numbered,
    Paragraph,
    Prose,
    Quotation,
    Table,
    bullets,
    table,
)
from humas.render.docx import as_docx, look
from humas.render.docx.bars import grid
from humas.render.docx.widths import column_widths, fits_page
from humas.render.marks import BOX, code, link, runs, strong
from humas.render.package import CORE, parts_of
from humas.report import report_of
from humas.words import LANGUAGES, words
from test_render_markdown import HOSTILE, MARKS
from wordfiles import Drawn, as_lines, content, converted, lines_of_libreoffice, read

ID, EN = words("id"), words("en")
WHOLE = report_of(sample.audit(), sample.answers())
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TITLE = Heading(1, "Title")
LEGEND = Legend("reached", "open", "rest")
SWATCH = "\u00a0" * 5
LEGEND_LINE = f"{SWATCH} reached    {SWATCH} open    {SWATCH} rest"


def file_of(a_report, language=ID):
    return as_docx(report_document(a_report, language), language)


def hostile_report(hostile):
    """In which every text of the audit and of the user is `hostile`."""
    its_audit = sample.audit(lambda _id, _en: Text((("", hostile),)))
    return report_of(its_audit, sample.answers(lambda _: hostile))


def part(file, name):
    return parts_of(file)[name].decode()


def found(file, path):
    """What an XPath finds in the document."""
    return read(file).element.xpath(path)


def body(*document):
    """The content below the title."""
    return content(as_docx([TITLE, *document], EN))[1:]


# What it says


def test_each_block_has_words_own_style_and_each_bar_its_cells():
    document = (
        Heading(2, "Chapter"),
        Paragraph(f"{strong('Score: 62.5')} {code('a<b')} {link('https://contoh.go.id/?a=1&b=2')} & more"),
        Meter(LEGEND, Bar(Fraction("62.5"), Fraction(75), 20)),
        table(("Name", "N"), (("a", "1"), ("b", "20")), {1}),
        table(
            ("Part", "Score", "Bar"),
            (
                ("Policy", "100.0", Bar(Fraction(100), Fraction(100))),
                ("Team", "1.0–49.0", Bar(Fraction(1), Fraction(49))),
                ("Tools", "–", Bar(None, None)),
                ("Risk", "2", Bar(Fraction(2), Fraction(2), 5, 5)),
            ),
            {1},
        ),
        Heading(3, "Section"),
        bullets((f"{BOX} yes", Nested("Not asked:", ("one", "two")), "last")),
        Heading(4, "Smaller"),
        Numbered(("first", "second")),
        Heading(5, "Smallest"),
        Quotation("typed\nhere\n\n\n\tand <b>there</b>"),
        Prose("what\ncounts", "Help:"),
        Prose("no lead"),
        Quotation(" \n"),
        Chart(lambda _: "never"),
        Meter(LEGEND),
        table(("Last",), ()),
    )
    assert body(*document) == [
        ("Heading 1", "Chapter"),
        ("Subtitle", "Score: 62.5 a<b https://contoh.go.id/?a=1&b=2 & more"),
        [["#" * 25 + "+" * 5 + "." * 10]],
        ("Caption", LEGEND_LINE),
        [["Name", "N"], ["a", "1"], ["b", "20"]],
        ("No Spacing", ""),
        [
            ["Part", "Score", "Bar"],
            ["Policy", "100.0", "#" * 20],
            ["Team", "1.0–49.0", "+" * 10 + "." * 10],
            ["Tools", "–", ""],
            ["Risk", "2", "#" * 8 + "." * 12],
        ],
        ("Heading 2", "Section"),
        ("List Bullet", "☐ yes"),
        ("List Bullet", "Not asked:"),
        ("List Bullet 2", "one"),
        ("List Bullet 2", "two"),
        ("List Bullet", "last"),
        ("Heading 3", "Smaller"),
        ("List Number", "first"),
        ("List Number", "second"),
        ("Heading 4", "Smallest"),
        ("Quote", "typed\nhere"),
        ("Quote", "and <b>there</b>"),
        ("Normal", "Help:"),
        ("Normal", "what\ncounts"),
        ("Normal", "no lead"),
        ("Quote", "–"),
        ("Caption", LEGEND_LINE),
        [["Last"]],
        ("No Spacing", ""),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_says_in_both_languages_what_it_should(language, golden):
    golden(f"document.{language}.txt", as_lines(file_of(WHOLE, words(language))))


def test_a_mark_is_a_style_of_its_letters_and_a_link_can_be_followed():
    sentence = f"{strong('Score')} of {code('a<b')}: {link('https://contoh.go.id/?a=1&b=2')}, {BOX}"
    paragraph = read(as_docx([TITLE, Paragraph(sentence)], EN)).paragraphs[1]
    assert [(run.style.name, run.text) for run in paragraph.runs] == [
        ("Strong", "Score"),
        ("Default Paragraph Font", " of "),
        ("HTML Code", "a<b"),
        ("Default Paragraph Font", ": "),
        ("Default Paragraph Font", ", "),
        ("Default Paragraph Font", "☐"),
    ]
    [followed] = paragraph.hyperlinks
    assert (followed.url, followed.text) == ("https://contoh.go.id/?a=1&b=2",) * 2
    assert followed.runs[0].style.name == "Hyperlink"


def test_an_address_that_no_program_follows_is_only_shown():
    long = f"https://contoh.go.id/{'a' * 2_000}"
    paragraph = read(as_docx([TITLE, Paragraph(link(long))], EN)).paragraphs[1]
    assert (paragraph.text, paragraph.hyperlinks) == (long, [])


def test_an_address_said_twice_is_one_in_the_file():
    said = Paragraph(link("https://contoh.go.id"))
    relations = part(as_docx([TITLE, said, said], EN), "word/_rels/document.xml.rels")
    assert relations.count("https://contoh.go.id") == 1


def test_nothing_applicable_is_a_document_too():
    small = audit(checklist("a", item("a/one")))
    said = content(file_of(report(small, {"a/one": Entry("n/a", "no such service")}), EN))
    assert ("Normal", "No score yet: no question that carries weight is applicable.") in said


# What it is in Word


def test_each_list_with_numbers_begins_at_one_again():
    file = as_docx([TITLE, Numbered(("a", "b")), Numbered(("c",)), Bullets(("d",))], EN)
    assert found(file, "//w:p[2]//w:numId/@w:val | //w:p[3]//w:numId/@w:val") == ["3", "3"]
    assert found(file, "//w:p[4]//w:numId/@w:val") == ["4"]
    assert found(file, "//w:p[5]//w:numId/@w:val") == []
    begun = re.findall(r'<w:num w:numId="(\d+)">(.*?)</w:num>', part(file, "word/numbering.xml"))
    assert [(id_, 'startOverride w:val="1"' in inside) for id_, inside in begun] == [
        ("1", False),
        ("2", False),
        ("3", True),
        ("4", True),
    ]


def test_a_table_repeats_its_head_keeps_its_rows_whole_and_has_figures_on_the_right():
    file = as_docx([TITLE, Heading(2, "About"), table(("A", "N"), (("a", "1"),), {1})], EN)
    assert [found(file, f"count(//w:tr[{row}]/w:trPr/w:tblHeader)") for row in (1, 2)] == [1, 0]
    assert [found(file, f"count(//w:tr[{row}]/w:trPr/w:cantSplit)") for row in (1, 2)] == [1, 1]
    assert [found(file, f"//w:tc[{column}]//w:jc/@w:val") for column in (1, 2)] == [[], ["right", "right"]]
    assert found(file, "//w:tblPr/w:tblCaption/@w:val") == ["About"]
    assert found(file, "//w:tblPr/w:tblStyle/@w:val") == ["TableGrid"]


def test_a_row_that_may_be_longer_than_a_page_goes_on_over_it():
    file = as_docx([TITLE, table(("A",), (("short",), ("long " * 2_000,)))], EN)
    assert [found(file, f"count(//w:tr[{row}]/w:trPr/w:cantSplit)") for row in (1, 2, 3)] == [1, 1, 0]


def test_the_second_chapter_begins_a_page_and_no_other_does():
    chapters = [Heading(2, name) for name in ("one", "two", "three")]
    paragraphs = read(as_docx([TITLE, *chapters], EN)).paragraphs
    assert [bool(one.paragraph_format.page_break_before) for one in paragraphs] == [False, False, True, False]


def test_what_leads_to_a_list_a_table_or_a_quotation_stays_with_it():
    document = (Paragraph("a"), Paragraph("b"), Bullets(("c",)), Paragraph("d"), Quotation("e"))
    paragraphs = read(as_docx([TITLE, *document], EN)).paragraphs
    kept = [one.text for one in paragraphs if one.paragraph_format.keep_with_next]
    assert kept == ["b", "d"]


def test_a_text_from_the_right_is_set_from_the_right():
    quoted = Quotation("نص عربي (1)\n\nlatin نص\n\n12 نص")
    file = as_docx([TITLE, quoted], EN)
    for turned in ("w:pPr/w:bidi", "w:r/w:rPr/w:rtl"):
        assert [found(file, f"count(//w:p[{place}]/{turned})") for place in (1, 2, 3, 4)] == [0, 1, 0, 1]


def fields(part_of_page):
    """What stands in it, the names of its fields in braces."""
    pieces = part_of_page.xpath("./w:p/w:fldSimple/@w:instr | ./w:p/w:r/w:t/text()")
    return [f"{{{piece}}}" if piece.isupper() else str(piece) for piece in pieces]


def test_it_is_a4_with_the_number_of_each_page_below_and_the_title_above_all_but_the_first():
    [section] = read(file_of(WHOLE)).sections
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    margins = {section.left_margin, section.right_margin, section.top_margin, section.bottom_margin}
    assert {round(one.mm) for one in margins} == {17}
    assert section.different_first_page_header_footer
    for footer in (section.footer, section.first_page_footer):
        assert fields(footer.part.element) == ["{PAGE}", " / ", "{NUMPAGES}"]
    assert section.header.paragraphs[0].text == "Laporan kesiapan: Dinas Kominfo Kabupaten Contoh"
    assert section.first_page_header.paragraphs[0].text == ""


@pytest.mark.parametrize(("language", "tag"), [("id", "id-ID"), ("en", "en-GB")])
def test_it_knows_its_title_its_language_and_whose_it_is_but_not_what_time_it_is(language, tag):
    file = file_of(WHOLE, words(language))
    told = read(file).core_properties
    assert told.title == content(file)[0][1]
    assert (told.author, told.language, told.identifier) == ("humas", tag, "humas/report/1")
    assert (told.created, told.modified, told.comments) == (None, None, "")
    assert f'<w:lang w:val="{tag}"' in part(file, "word/styles.xml")
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        stored = [one.filename for one in archive.infolist() if one.compress_type == zipfile.ZIP_STORED]
    assert stored == [CORE]


def test_a_long_title_is_whole_on_the_page_and_short_where_there_is_less_room():
    title = "Laporan " * 100
    file = as_docx([Heading(1, title)], ID)
    assert content(file) == [("Title", title)]
    short = f"{title[:89]}…"
    assert read(file).core_properties.title == short
    assert read(file).sections[0].header.paragraphs[0].text == short


# What the schema of Word files has: a program may refuse what stands in another order.

ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore numPr pBdr shd tabs bidi spacing ind jc outlineLvl",
    "rPr": "rStyle rFonts b bCs noProof color sz szCs u shd rtl lang",
    "tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption",
    "tcPr": "tcW gridSpan shd tcMar",
    "trPr": "cantSplit trHeight tblHeader",
    "style": "name basedOn next uiPriority qFormat pPr rPr tblPr tblStylePr",
    "lvl": "start numFmt pStyle lvlText lvlJc pPr",
    "tcMar": "top left bottom right",
    "tblCellMar": "top left bottom right",
}


def test_the_properties_of_each_element_stand_in_the_order_of_the_schema():
    file = read(hostile_file("نص\n\nb"))
    roots = (file.element, file.styles.element, file.part.numbering_part.element)
    named = [one for root in roots for one in root.iter(*(f"{W}{name}" for name in ORDER))]
    assert len(named) > 500
    for one in named:
        order = ORDER[one.tag.removeprefix(W)].split()
        places = [order.index(inside.tag.removeprefix(W)) for inside in one]
        assert places == sorted(set(places))


# Any text is a text


def hostile_file(hostile):
    return file_of(hostile_report(hostile))


def plain_text(sentence):
    return "".join("☐" if mark == "\x04" else piece for mark, piece in runs(sentence))


def paragraphs_of(text):
    """As `typed` is told to: lines of which none is blank."""
    lines = [printable(line.replace("\t", " ")).strip() for line in text.strip().split("\n")]
    return re.sub(r"\n{2,}", "\n\n", "\n".join(lines) or "–").split("\n\n")


def told(document):
    """What the blocks say, as `content` has it; a bar is "" here."""
    for block in document:
        match block:
            case Heading(_, text) | Paragraph(text):
                yield plain_text(text)
            case Quotation(text) | Prose(text):
                yield from paragraphs_of(text)
            case Bullets(items) | Numbered(items):
                for one in items:
                    yield plain_text(one.text if isinstance(one, Nested) else one)
                    yield from map(plain_text, one.items if isinstance(one, Nested) else ())
            case Table(head, rows):
                yield [
                    ["" if isinstance(cell, Bar) else plain_text(cell) for cell in row]
                    for row in (head, *rows)
                ]


def said(file):
    """The same, read from the file."""
    for one in content(file):
        if isinstance(one, list) and len(one) > 1:
            yield [["" if isinstance(cell, Drawn) else cell for cell in row] for row in one]
        elif not isinstance(one, list) and one[0] not in ("Caption", "No Spacing"):
            yield one[1]


def known(text):
    return text.replace("\ufffe", r"\ufffe").replace("\uffff", r"\uffff")


def compared(hostile):
    a_report = hostile_report(hostile)
    expected = [
        [[known(cell) for cell in row] for row in one] if isinstance(one, list) else known(one)
        for one in told(report_document(a_report, ID))
    ]
    assert list(said(file_of(a_report))) == expected


ODD = ["\ufffe\uffff", "\ud800", "]]>", "_x000D_", "\x00\x0b", "{ PAGE }", " between  blanks "]


@pytest.mark.parametrize("hostile", [*HOSTILE, *ODD])
def test_hostile_text_is_text_and_all_of_it(hostile):
    compared(hostile)


@settings(max_examples=30)
@given(st.one_of(st.text(max_size=30), st.lists(MARKS, max_size=25).map("".join)))
def test_no_text_becomes_anything_else(text):
    compared(text)


# How wide columns are


CELLS = st.text("ab W1,–", max_size=40)


@settings(max_examples=100)
@given(st.data())
def test_the_columns_of_a_table_fill_the_page_and_none_is_empty(data):
    count = data.draw(st.integers(1, 12))
    row = st.lists(CELLS, min_size=count, max_size=count)
    head, rows = data.draw(row), data.draw(st.lists(row, max_size=5))
    figures = data.draw(st.sets(st.integers(0, count - 1)))
    widths = column_widths(head, rows, figures, look.ROOM)
    assert sum(widths) == look.ROOM
    assert min(widths) > 0


def test_a_figure_stays_on_one_line_and_the_column_of_the_longer_text_is_the_wider():
    rows = [["a word", "what is to be done, and by whom, and until when, and with what " * 3, "12.5–100.0"]]
    first, second, third = column_widths(["A", "B", "C"], rows, {2}, look.ROOM)
    assert column_widths(["A", "B", "C"], [["", "", "12.5–100.0"], *rows], {2}, look.ROOM)[2] == third
    assert second > first + third
    assert fits_page(rows[0], [first, second, third])


def test_a_table_of_bars_fills_the_page_too():
    file = as_docx([TITLE, table(("A", "B"), (("a", Bar(Fraction(1), Fraction(2))),))], EN)
    for columns in ("//w:tblGrid/w:gridCol/@w:w", "//w:tr[1]//w:tcW/@w:w", "//w:tr[2]//w:tcW/@w:w"):
        assert sum(map(int, found(file, columns))) == look.ROOM


@given(st.integers(500, 3_000), st.integers(2, 40))
def test_the_steps_of_a_bar_fill_its_column(width, count):
    steps = grid(width, count)
    assert (len(steps), sum(steps)) == (count, width)


# As LibreOffice reads it


@pytest.mark.parametrize("language", LANGUAGES)
def test_libreoffice_reads_the_same_out_of_it(language, tmp_path):
    file = file_of(WHOLE, words(language))
    expected, number = [], 0
    for one in content(file):
        if isinstance(one, list):
            expected += [cell for row in one for cell in row if not isinstance(cell, Drawn)]
            continue
        style, text = one
        number = number + 1 if style == "List Number" else 0
        sign = {"List Bullet": "• ", "List Bullet 2": "◦ ", "List Number": f"{number}. "}.get(style, "")
        expected += f"{sign}{text}".split("\n")
    lines = lines_of_libreoffice(file, tmp_path)
    assert lines == [line.strip() for line in expected if line.strip()]
    assert len(lines) > 300


def test_libreoffice_shows_pages_headings_links_and_shades(tmp_path):
    written = file_of(WHOLE)
    styles = [style for style, *_ in content(written)]
    file = converted(written, "fodt", tmp_path).read_text(encoding="utf-8")
    assert len(re.findall(r"<text:page-number[ >]", file)) == 2
    assert len(re.findall(r"<text:page-count[ >]", file)) == 2
    headings = re.findall(r'<text:h [^>]*text:outline-level="(\d)"', file)
    assert [headings.count(level) for level in "1234"] == [
        styles.count(f"Heading {level}") for level in "1234"
    ]
    assert 'xlink:href="https://doi.org/10.1016/j.bushor.2011.01.005"' in file
    assert 'fo:background-color="#1c5ea8"' in file
    assert 'fo:language="id" fo:country="ID"' in file


def test_libreoffice_takes_whatever_is_typed(tmp_path):
    hostile = "\ufffe \ud800 <b> & \u202e نص 🏛️ \x1b " + "x" * 10_000
    lines = lines_of_libreoffice(hostile_file(hostile), tmp_path)
    shown = known(printable(hostile))
    assert lines[0] == f"Laporan kesiapan: {shown}"
    assert sum(shown in line for line in lines) > 50
