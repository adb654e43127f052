"""A report as Markdown: what it says, and that no text of a user's or a checklist's means anything in it."""

import re
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec.structs import replace

import sample
from building import audit, checklist, item, report, when
from humas.model import Entry, Text
from humas.printable import printable, printable_lines
from humas.render.chapters import report_document
from humas.render.document import Bar
from humas.render.markdown import as_markdown
from humas.render.markdown.inert import JOINER, inline, typed
from humas.render.markdown.tables import bar, table
from humas.render.marks import code, link, plain
from humas.report import report_of
from humas.words import words

ID, EN = words("id"), words("en")
MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])

HOSTILE = [
    "---",
    "===",
    "x\n===",
    "x\n---",
    "x\n:-",
    "a|b\n-|-",
    "# heading",
    "heading #",
    "- item",
    "+ item",
    "* item",
    "1. item",
    "12) item",
    "[ ]",
    "[x] done",
    "> quoted",
    "[!NOTE] x",
    "    indented",
    "\tindented",
    "```\nfence",
    "~~~\nfence",
    "~~struck~~",
    "**bold** __bold__ *it* _it_",
    "`code` ``code``",
    "\\",
    "ends with a backslash\\",
    "\\| pipe | pipe \\\\|",
    "<b>bold</b>",
    "<!-- comment",
    "<script>alert(1)</script>",
    "<https://example.com>",
    "see https://example.com/a_b_c",
    "HTTP://EXAMPLE.COM www.example.com WWW.example.com ftp://x.y",
    "mailto:a@b.co a@b.co xmpp:a@b.co",
    "@octocat @org/team a@octocat",
    "#1 GH-1 org/repo#1",
    ":smile: :+1:",
    "$x$ $$x$$",
    "![image](https://example.com/x.png)",
    "[link](javascript:alert(1))",
    "[ref]: https://example.com",
    "[^1]: note",
    "&amp; &lt; &#64; &copy",
    "::error::broken",
    "##[error]broken",
    "\x1b[31mred\x07",
    "a\u202eb\u2066c\u0085d\u2028e",
    "a  \nb",
    "a\\\nb",
    "first\n\n\n\nsecond",
    "نص عربي 🏛️ 👨‍👩‍👧 \u00a0",
    "{{ x }} {% y %} {0}",
    "=1+1",
    "x" * 10_000,
]


def in_markdown(report, words):
    return as_markdown(report_document(report, words))


def everywhere(hostile: str) -> str:
    """The report in which every text of the audit and of the user is `hostile`."""
    its_audit = sample.audit(lambda _id, _en: Text((("", hostile),)))
    return in_markdown(report_of(its_audit, sample.answers(lambda _: hostile)), ID)


def structure(markdown: str) -> list[tuple[object, ...]]:
    """The document without its texts; the lines and paragraphs of a quotation count as one."""
    shapes: list[tuple[object, ...]] = []
    for token in MARKDOWN.parse(markdown):
        inside = tuple(
            child.type for child in token.children or [] if child.type not in {"text", "hardbreak"}
        )
        shapes.append((token.type, token.tag, token.level, token.hidden, inside))
        if shapes[-6:-3] == shapes[-3:] and token.type == "paragraph_close":
            del shapes[-3:]
    return shapes


PLAIN = structure(everywhere("plain"))


def shown_text(markdown: str) -> str:
    """What a reader sees but for links and code, which nothing is looked for in; each block on lines of its own."""
    blocks = [token.children for token in MARKDOWN.parse(markdown) if token.children]
    kept = [[piece for piece in pieces if piece.type != "code_inline"] for pieces in blocks]
    return "\n".join("".join(piece.content or "\n" for piece in pieces) for pieces in kept)


def quiet(markdown: str) -> None:
    """Nothing that GitHub or its log reads beside CommonMark: bare links, mentions, numbers, emoji, commands."""
    without_links = re.sub(r"<https?://[^>]*>", "", markdown)
    without_code = re.sub(r"Bukti: (`+)[^`].*?(?<!`)\1(?!`)", "", without_links)
    assert not re.search(r"(?<!\\)://|www\.", without_code, re.IGNORECASE)
    assert not re.search(r"@\w|#\d|:\d*[a-z_+-][a-z0-9_+-]*:", shown_text(without_links))
    assert not re.search(r"^\s*::|##\[", markdown, re.MULTILINE)


@pytest.mark.parametrize("language", [ID, EN])
def test_a_report_says_in_both_languages_what_it_should(language, golden):
    whole = report_of(sample.audit(), sample.answers())
    golden(f"report.{language.language}.md", in_markdown(whole, language))


def test_a_part_of_the_audit_says_of_how_many_questions_it_is_and_gives_no_level(golden):
    part = report_of(sample.audit(), sample.answers(scope=("four-c",)))
    golden("report.part.md", in_markdown(part, ID))


def page_one(markdown: str) -> str:
    return markdown.split("\n## ")[1]


def test_a_capped_score_names_the_level_that_it_is_limited_to_and_the_gate():
    small = audit(
        checklist(
            "a", item("a/many", weight=199), item("a/gate", weight=1, gate="critical", advice="Mend it.")
        )
    )
    capped = report(small, {"a/many": "yes", "a/gate": "no"})
    assert (
        page_one(in_markdown(capped, ID))
        == """Ringkasan

**Skor: 99,5**, dibatasi: cukup

`███████████████████░` `█` tercapai, `▒` masih terbuka (belum dijawab), `░` tidak tercapai

| Ukuran                | Hasil                                    |
| --------------------- | ---------------------------------------- |
| Kelengkapan           | 100,0%; 2 dari 2 pertanyaan dijawab      |
| Didukung bukti        | 0,0 dari 99,5 yang dinyatakan            |
| Diverifikasi peninjau | belum ada tinjauan                       |
| Tingkat               | cukup, dibatasi karena syarat kritis belum terpenuhi: title of a/gate (no. 2) |

- Syarat kritis yang belum terpenuhi (1; selama itu tingkat paling tinggi cukup): title of a/gate (no. 2)

### Tindakan pertama

1. Mend it. (Pertanyaan: title of a/gate (no. 2). Kenaikan skor: 0,5. Usaha: sedang.)
"""
    )


def test_a_strict_basis_shows_both_figures():
    small = audit(checklist("a", item("a/one"), item("a/two")))
    strict = report(small, {"a/one": "yes", "a/two": Entry("n/a", "no such service")})
    assert (
        page_one(in_markdown(strict, EN))
        == """Summary

**Score: 100.0**; strict score: 50.0

`████████████████████` `█` reached, `▒` still open (unanswered), `░` not reached

| Measure                | Result                                   |
| ---------------------- | ---------------------------------------- |
| Strict score           | 50.0; the basis of the level, as 50.0% of the weight is set not applicable |
| Completeness           | 100.0%; 1 of 1 questions answered; 1 not applicable |
| Backed by evidence     | 0.0 of the 100.0 declared                |
| Verified by a reviewer | no review yet                            |
| Level                  | kurang (40.0–59.9)                       |

- All critical gates and stage gates that apply are met.

### First actions

No actions: every question earns full marks.
"""
    )


def test_critical_gates_that_count_as_met_without_an_answer_are_named():
    two_gates = [item(f"a/{name}", gate="critical") for name in ("data", "password")]
    warnings = [item(f"a/warn-{number}", gate="critical", when=when("a/duty", "yes")) for number in range(6)]
    small = audit(checklist("a", item("a/duty"), *two_gates, *warnings))
    given_ = {"a/duty": "no", "a/data": "yes", "a/password": Entry("n/a", "no account yet")}
    line = "Critical gates that another answer switched off (6): "
    assert page_one(in_markdown(report(small, given_), EN)).partition("\n\n### ")[0].splitlines()[-3:] == [
        "- All critical gates and stage gates that apply are met.",
        "- Critical gates declared not applicable (1): title of a/password (no. 3)",
        f"- {line}{'; '.join(f'title of a/warn-{number} (no. {number + 4})' for number in range(6))}",
    ]


def test_more_points_than_earn_full_marks_are_not_told_as_more_than_all():
    small = audit(checklist("a", item("a/one", full=1, passing=1), item("a/two", full=1, passing=1)))
    text = in_markdown(report(small, {"a/one": "yes", "a/two": "partly"}), ID)
    assert re.findall("Poin: .*", text) == [
        "Poin: 2, penuh mulai 1 (skor 100,0), bobot 1",
        "Poin: 1 dari 1 (skor 100,0), bobot 1",
    ]


def test_the_usual_keys_of_a_group_have_names_and_others_stand_as_they_are():
    small, group = (
        audit(checklist("a", item("a/one"))),
        (("province", "Bali"), ("type", "kota"), ("kelas", "A")),
    )
    text = in_markdown(report(small, {}, group=group), ID)
    assert re.findall("^- (?:Prov|Jenis|kelas).*", text, re.MULTILINE) == [
        "- Provinsi: Bali",
        "- Jenis: kota",
        "- kelas: A",
    ]


def test_what_is_not_asked_hangs_below_the_condition_that_it_shares():
    hanging = [item(f"a/{name}", when=when("a/duty", "yes")) for name in ("one", "two")]
    other = item("a/three", when=when("a/duty", "partly"))
    text = in_markdown(report(audit(checklist("a", item("a/duty"), *hanging, other)), {"a/duty": "no"}), EN)
    assert text.partition("### Not asked\n\n")[2].partition("\n\n")[0].splitlines() == [
        "- Asked only if title of a/duty (no. 1) is answered yes. Answers now: title of a/duty (no. 1): no",
        "  - title of a/one (no. 2)",
        "  - title of a/two (no. 3)",
        "- Asked only if title of a/duty (no. 1) is answered partly. Answers now: title of a/duty (no. 1): no",
        "  - title of a/three (no. 4)",
    ]


def test_an_unanswered_switch_stands_in_a_line_before_the_actions():
    its_audit = sample.audit()
    given_ = sample.answers()
    entries = {id_: one for id_, one in given_.entries.items() if id_ != "adoption/mandate"}
    first = page_one(in_markdown(report_of(its_audit, replace(given_, entries=entries)), ID))
    assert first.partition("### Tindakan pertama\n\n")[2].splitlines()[:3] == [
        "Jawab dahulu, karena menentukan pertanyaan lain: Mandat (no. 4)",
        "",
        "1. Susun daftar orang berwenang. (Pertanyaan: Orang berwenang (no. 8). Kenaikan skor: 16,7. Usaha: ringan.)",
    ]


def test_a_way_that_may_not_be_the_least_is_not_called_so():
    its_report = report_of(sample.audit(), sample.answers())
    least = in_markdown(its_report, EN)
    found = in_markdown(replace(its_report, next_stage=replace(its_report.next_stage, is_least=False)), EN)
    assert (
        "The way of least effort: 1 units of effort (an action counts 1 if low, 3 if medium, 8 if high),"
        in least
    )
    assert "The way of least effort that was found: 1 units of effort" in found
    assert "there may be a lesser one), which means full marks on these questions (1):" in found


def test_a_report_without_answers_has_a_range_and_no_answers():
    nothing = in_markdown(report_of(sample.audit(), sample.answers(entries={})), EN)
    assert "**Score: 0.0–100.0 (provisional)**" in nothing
    assert "## All answers\n\nNo answers yet.\n" in nothing
    assert "| Stage                  | certain: not started; at most: Institutionalisation |" in nothing


def test_nothing_applicable_is_told_and_has_no_bar():
    small = audit(checklist("a", item("a/one")))
    nothing = report(small, {"a/one": Entry("n/a", "no such service")})
    assert page_one(in_markdown(nothing, EN)).splitlines()[2:4] == [
        "**No score yet: no question that carries weight is applicable.**",
        "",
    ]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_changes_no_structure_and_is_shown(hostile):
    markdown = everywhere(hostile)
    assert structure(markdown) == PLAIN
    quiet(markdown)
    lines = [re.sub(r"[ \t]+", " ", line).strip() for line in hostile.strip().split("\n")]
    text = shown_text(markdown).replace(JOINER, "")
    assert all(printable_lines(line) in text for line in lines)


MARKS = st.sampled_from(
    [*"\\`*_[]<>|~#$&:@!-+=.)(0123ax /\n\t'\"", "http", "www.", "\x1b", "\u202e", "\u00a0", "é", "::"]
)


@settings(max_examples=100)
@given(
    st.lists(MARKS, min_size=1, max_size=25).map("".join).filter(lambda text: printable(text).strip() != "")
)
def test_no_text_changes_the_structure_of_a_report(text):
    if link(text) == plain(text) and text.strip():
        markdown = everywhere(text)
        assert structure(markdown) == PLAIN
        quiet(markdown)


@settings(max_examples=200)
@given(st.one_of(st.text(max_size=30), st.lists(MARKS, max_size=25).map("".join)))
def test_inline_text_is_only_text_and_all_of_it(text):
    [_, content, _] = MARKDOWN.parse(inline(plain(text)))
    assert [child.type for child in content.children] == ["text"]
    shown = printable(re.sub(r"[ \t\n]+", " ", text)).strip() or "–"
    assert content.children[0].content.replace(JOINER, "") == shown.replace(JOINER, "")


@settings(max_examples=200)
@given(st.one_of(st.text(max_size=30), st.lists(MARKS, max_size=25).map("".join)))
def test_a_code_span_is_one_code_span(text):
    [_, content, _] = MARKDOWN.parse(inline(f"x {code(text)} x"))
    kinds = ["text", "code_inline", "text"] if printable(text).strip() else ["text"]
    assert [child.type for child in content.children] == kinds
    if len(kinds) == 3:
        assert content.children[1].content.replace(JOINER, "") == printable(text).replace(JOINER, "")


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://contoh.go.id/a?b=c&d=e#f", "<https://contoh.go.id/a?b=c&d=e#f>"),
        ("http://contoh.go.id:8080", "<http://contoh.go.id:8080>"),
        ("https://contoh.go.id/a b", "https\\://contoh.go.id/a b"),
        ("https://a@evil.example", "https\\://a@\u2060evil.example"),
        ("https://x.example/&copy;", "https\\://x.example/\\&copy;"),
        ("https://x.example/>", "https\\://x.example/\\>"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("HTTPS://x.example", "HTTPS\\://x.example"),
    ],
)
def test_only_a_plain_address_becomes_a_link(address, shown):
    assert inline(link(address)) == shown


def test_a_note_keeps_its_lines_and_paragraphs():
    assert typed("- one\n  two\n\n3. three", "> ") == "> \\- one\\\n> two\n>\n> 3\\. three"


@pytest.mark.parametrize(
    ("low", "high", "drawn"),
    [
        (None, None, ""),
        (Fraction(0), Fraction(0), "`░░░░░░░░░░`"),
        (Fraction("99.9"), Fraction("99.9"), "`█████████░`"),
        (Fraction(100), Fraction(100), "`██████████`"),
        (Fraction("62.5"), Fraction("87.5"), "`██████▒▒▒░`"),
        (Fraction("99.9"), Fraction(100), "`█████████▒`"),
    ],
)
def test_a_bar_is_full_only_when_all_is_reached(low, high, drawn):
    assert bar(Bar(low, high)) == drawn


def test_a_table_is_padded_and_figures_stand_to_the_right():
    assert (
        table(["Name", "N"], [["a", "1"], ["long name", "20"]], right={1})
        == """\
| Name      |   N |
| --------- | --: |
| a         |   1 |
| long name |  20 |"""
    )
