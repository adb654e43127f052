"""A comparison as it is read: in every format the same chapters, whatever the files say and however many there are."""

import pytest
from msgspec.structs import replace

import sample
from building import with_items
from humas.comparing import Year, compare
from humas.model import NA, Aside, Entry, Text
from humas.render.chapters.comparing import comparison_document
from humas.render.comparisonjson import as_json
from humas.render.document import Chart
from humas.render.html import as_html
from humas.render.markdown import as_markdown
from humas.render.text import as_text
from humas.report import report_of
from humas.words import words
from test_render_html import LOOKS, read, shape, violations
from test_render_markdown import HOSTILE, quiet, structure

ID, EN = words("id"), words("en")

QUICK = {
    "adoption/active": Entry("yes", seen="now"),
    "adoption/inventory": Entry("no", seen="now"),
    "four-c/people": Entry("no"),
}
FULL = {
    "adoption/active": Entry("yes", seen="now"),
    "adoption/inventory": Entry("yes", seen="then"),
    "adoption/verified": Entry("1/5", seen="now"),
    "adoption/mandate": Entry(("disaster",), seen="now"),
    "adoption/reply": Entry("30", seen="now"),
    "adoption/story": Entry("Belum ada", seen="now"),
    "four-c/people": Entry("yes", seen="now"),
    "four-c/privacy": Entry("yes", seen="now"),
    "four-c/warning": Entry("yes", seen="now"),
    "four-c/bot": Entry("yes", seen="now"),
}


def year(name, answers, its_audit=None, **gone):
    its_audit = its_audit or audit()
    return Year(name, report_of(its_audit, answers), gone)


def audit(said=sample.both):
    return with_items(sample.audit(said), lambda one: replace(one, fingerprint=Aside(lambda: "now")))


def three(said=sample.both, typed=str):
    """A quick audit of an older version, a full one of that version, and this year's."""
    its_audit = audit(said)

    def answers(**more):
        return replace(sample.answers(typed), **more)

    old = {"audit_version": "0.9.0"}
    return compare(
        [
            year(
                "2024.yaml",
                answers(date="2024-11-20", scope="quick", entries=QUICK, **old),
                its_audit,
                **{typed("adoption/policy"): Entry(typed("yes"))},
            ),
            year("2025.yaml", answers(date="2025-11-18", entries=FULL, **old), its_audit),
            year("2026.yaml", answers(), its_audit),
        ]
    )


def two():
    """The same questions in both years, all answered."""
    entries = {**sample.answers().entries, "four-c/privacy": Entry("yes"), "four-c/bot": Entry("no")}
    before = {**entries, "four-c/people": Entry("yes"), "adoption/team": Entry("no")}
    return compare(
        [
            year("a.yaml", sample.answers(date="2026-01-05", entries=before)),
            year("b.yaml", sample.answers(entries=entries)),
        ]
    )


def markdown(comparison, language=ID):
    return as_markdown(comparison_document(comparison, language))


@pytest.mark.parametrize("language", [ID, EN])
def test_three_years_in_markdown_in_both_languages(language, golden):
    golden(f"comparison.{language.language}.md", markdown(three(), language))


def test_two_full_years_as_plain_lines(golden):
    golden("comparison.id.txt", as_text(comparison_document(two(), ID), 80))


def test_three_years_as_a_page(golden):
    """From where the reader begins: the head is that of every page."""
    page = as_html(comparison_document(three(), ID), ID)
    golden("comparison.id.html", page[page.index("<body>") :])


def test_three_years_as_json(golden):
    golden("comparison.json", as_json(three()))


def paragraphs(comparison, language=ID):
    return as_text(comparison_document(comparison, language)).split("\n\n")


def named(*dates, **more):
    """What the years of these dates are called."""
    years = [year(f"{place}.yaml", sample.answers(date=date, **more)) for place, date in enumerate(dates, 1)]
    document = as_text(comparison_document(compare(years), ID))
    return [
        line.split("Dari ")[1]
        for line in document.splitlines()
        if line.startswith("Dari ") and " ke " in line
    ]


@pytest.mark.parametrize(
    ("dates", "called"),
    [
        (("2025-11-20", "2026-11-24"), "2025 ke 2026"),
        (("2026-01-05", "2026-11-24"), "5 Januari 2026 ke 24 November 2026"),
        (("2026-11-24", "2026-11-24"), "1.yaml ke 2.yaml"),
        (("", "2026-11-24"), "1.yaml ke 2.yaml"),
    ],
)
def test_a_year_is_called_by_its_year_else_its_day_else_its_file(dates, called):
    assert named(*dates) == [called]


def warnings(before, after):
    """What is told between the heading and the summary."""
    told = paragraphs(compare([year("a.yaml", before), year("b.yaml", after)]))
    return told[told.index("Penilaian mandiri, bukan penilaian resmi.") + 1 : told.index("Ringkasan")]


def test_what_a_reader_must_know_stands_before_the_figures():
    now = sample.answers()
    assert warnings(replace(now, date="2025-01-01"), now) == []
    assert warnings(replace(now, date="2027-01-01"), now) == [
        "Tanggal penilaian tidak berurutan. Yang dipakai di sini adalah urutan berkas pada perintah."
    ]
    assert warnings(replace(now, agency="Bagian Humas", date="2025-01-01"), now) == [
        "Nama instansi tidak sama: Bagian Humas; Dinas Kominfo Kabupaten Contoh. Kode instansinya sama, sehingga tetap dibandingkan."
    ]
    assert warnings(replace(now, agency="dinas KOMINFO kabupaten contoh", date="2025-01-01"), now) == []
    assert warnings(replace(now, audit_version="", date="2025-01-01"), now) == [
        "Dijawab dengan versi audit yang lain: 2025. Semua angka di sini dihitung dengan versi 1.0.0, sehingga laporan yang dibuat waktu itu dapat memuat angka lain."
    ]


def test_where_nothing_is_the_same_no_change_is_told():
    now = sample.answers()
    apart = compare(
        [
            year("2025.yaml", replace(now, date="2025-11-24", scope=("adoption",))),
            year("2026.yaml", replace(now, scope=("four-c",))),
        ]
    )
    told = paragraphs(apart, EN)
    assert told[told.index("Summary") + 1] == (
        "There is no change in score from 2025 to 2026 to be told: no question is the same, asked and applicable in both assessments."
    )
    assert "Level: still not given" in told[told.index("Summary") + 2]


def test_one_file_twice_says_that_nothing_has_changed():
    entries = {**sample.answers().entries, "four-c/privacy": Entry("yes")}
    once = sample.answers(entries=entries)
    same = markdown(compare([year("a.yaml", once), year("b.yaml", once)]), EN)
    assert "**Change in score from a.yaml to b.yaml: 0.0**" in same
    assert "No answer has changed.\n\nThe same as before: 11 questions.\n" in same
    assert "Sections whose score is the same: 3." in same


def charts(comparison):
    blocks = comparison_document(comparison, ID)
    return [block.draw(f"g{nth}") for nth, block in enumerate(blocks) if isinstance(block, Chart)]


def test_the_charts_say_the_figures_in_words():
    trend, *radars = charts(three())
    assert "<title" in trend
    assert "2024 (dari 3 pertanyaan): 25,0; 2025: " in trend.partition("<desc")[2].partition("</desc>")[0]
    assert len(radars) == 2
    assert all("Adopsi: " in radar.partition("<desc")[2].partition("</desc>")[0] for radar in radars)


def everywhere(hostile):
    return three(lambda _id, _en: Text((("", hostile),)), lambda _: hostile)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_changes_no_structure(hostile):
    told = markdown(everywhere(hostile))
    assert structure(told) == structure(markdown(everywhere("plain")))
    quiet(told)
    pages = [as_html(comparison_document(everywhere(text), ID), ID) for text in (hostile, "plain")]
    first, second = map(shape, map(read, pages))
    assert first == second


def test_a_reason_why_something_does_not_apply_stands_beside_it():
    before = sample.answers(date="2025-11-24", entries={"four-c/bot": Entry("no")})
    after = sample.answers(entries={"four-c/bot": Entry(NA, "tidak memakai\nbot")})
    told = markdown(compare([year("a.yaml", before), year("b.yaml", after)]))
    assert "| Belum (skor 0,0) | tidak berlaku: tidak memakai bot |" in told


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_no_violation(look, tmp_path):
    assert violations(as_html(comparison_document(three(), ID), ID), look, tmp_path) == []
