"""Where a number comes from, in words: the whole sum, one question of it, and what other answers would make of it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sample
from building import NOT_HERE, PRACTICE, answers, audit, checklist, item, report, text, tick, when
from generating import audits, entries
from humas.explaining.lines import explain
from humas.explaining.rungs import rungs
from humas.explaining.supposing import what_if
from humas.model import Text
from humas.printable import printable
from humas.render.chapters.explaining import (
    explanation_document,
    item_document,
    then_document,
    what_if_document,
)
from humas.render.document import Heading
from humas.render.html import as_html
from humas.render.markdown import as_markdown
from humas.render.text import as_text
from humas.report import report_of
from humas.words import LANGUAGES, words
from test_render_html import LOOKS, violations

EN = words("en")
SAMPLE = report_of(sample.audit(), sample.answers())
SUPPOSED = (
    "adoption/team=yes",
    "four-c/people=yes",
    "adoption/mandate=disaster",
    "adoption/story=",
    "bot=n/a x y",
)


def whole(its_report, language="en", width=0):
    return as_text(explanation_document(explain(its_report), words(language)), width)


def page(its_report, id_, language="en", width=0):
    explained = explain(its_report)
    one = next(one for one in its_report.audit.items if one.id == id_)
    return as_text(item_document(explained, one, rungs(one, explained), words(language)), width)


def supposed(its_report, *assumptions, language="en", width=0):
    return as_text(what_if_document(what_if(its_report, assumptions), words(language)), width)


# As a whole, in both languages


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_sum_is_told_question_by_question(language, golden):
    golden(f"explain.{language}.txt", whole(SAMPLE, language))


def test_the_whole_sum_is_a_document_of_headings_lists_and_tables(golden):
    golden("explain.en.md", as_markdown(explanation_document(explain(SAMPLE), EN)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_has_a_page_of_its_own(language, golden):
    pages = [page(SAMPLE, one.id, language) for one in SAMPLE.audit.items]
    golden(f"explain.items.{language}.txt", f"\n{'=' * 20}\n\n".join(pages))


@pytest.mark.parametrize("language", LANGUAGES)
def test_other_answers_are_told_with_what_would_change(language, golden):
    golden(f"explain.if.{language}.txt", supposed(SAMPLE, *SUPPOSED, language=language))


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_no_violation_in_the_whole_explanation(language, look, tmp_path):
    its_words = words(language)
    assert (
        violations(as_html(explanation_document(explain(SAMPLE), its_words), its_words), look, tmp_path) == []
    )


def test_axe_finds_no_violation_in_what_would_change_and_in_one_question(tmp_path):
    what = what_if(SAMPLE, SUPPOSED)
    explained = explain(what.after)
    one = next(one for one in SAMPLE.audit.items if one.id == "four-c/people")
    document = [*what_if_document(what, EN), *then_document(explained, one, rungs(one, explained), EN)]
    assert violations(as_html(document, EN), "dark", tmp_path) == []


# Line by line


def lines_of(shown, start):
    return [line for line in shown.splitlines() if line.startswith(f"- {start}")]


WORKED = audit(checklist("x", item("x/a", weight=2), item("x/b"), item("x/c"), item("x/d"), weight=20))
WORKED_ANSWERS = {"x/a": "yes", "x/b": "partly", "x/d": NOT_HERE}


def test_where_the_level_goes_by_the_strict_score_each_line_tells_its_part_in_that():
    shown = whole(report(WORKED, WORKED_ANSWERS))
    assert lines_of(shown, "title of x/") == [
        "- title of x/a (no. 1): yes. 2 × 1 = 2; adds 50. To the strict score it adds 40.",
        "- title of x/b (no. 2): partly. 1 × 1/2 = 0.5; adds 12.5 of at most 25. To the strict score it adds 10 of at most 20.",
        "- title of x/c (no. 3): unanswered. Weight 1; adds nothing yet, and can still add 25. To the strict score it can still add 20.",
        "- title of x/d (no. 4): not applicable. The weight of 1 enters no sum, and counts 0 of at most 20 in the strict score. Reason: not our task",
    ]
    assert (
        "Sum of (weight × score) ÷ applicable weight, provisional: lowest 2.5 ÷ 4 × 100 = 62.5, highest (2.5 + 1) ÷ 4 × 100 = 87.5.\n"
        in shown
    )
    assert "counted as 0: lowest 2.5 ÷ 5 × 100 = 50.0, highest (2.5 + 1) ÷ 5 × 100 = 70.0.\n" in shown


@pytest.mark.parametrize(
    ("one", "its_answers", "line"),
    [
        (item("a/x"), {"a/x": "yes"}, "yes. 1 × 1 = 1; adds 50."),
        (
            item("a/x", weight="0.7"),
            {"a/x": "partly"},
            "partly. 0.7 × 1/2 = 0.35; adds ≈20.588 of at most ≈41.176.",
        ),
        (item("a/x", tick("p", "q", "r"), full=2), {"a/x": ("p", "q", "r")}, "p; q; r. 1 × 1 = 1; adds 50."),
        (
            item("a/x", tick("p", "q", "r")),
            {"a/x": ("p",)},
            "p. 1 × 1/3 ≈ 0.333; adds ≈16.667 of at most 50.",
        ),
        (item("a/x"), {}, "unanswered. Weight 1; adds nothing yet, and can still add 50."),
        (
            item("a/x"),
            {"a/x": "perhaps"},
            "unanswered; stored and not counted: perhaps. Weight 1; adds nothing yet, and can still add 50. Because: the choices are no, partly, yes.",
        ),
        (
            item("a/x"),
            {"a/x": "n/a"},
            "unanswered; stored and not counted: not applicable. Weight 1; adds nothing yet, and can still add 50. Because: “not applicable” needs its reason, a word at least, as the note.",
        ),
        (
            item("a/x", when=when("a/s", "yes")),
            {"a/x": "yes"},
            "unanswered; stored and not counted: yes. Weight 1; adds nothing yet, and can still add 50. It waits for another answer. Asked only if title of a/s (no. 1) is answered yes. Answers now: title of a/s (no. 1): unanswered.",
        ),
        (
            item("a/x", na="free"),
            {"a/x": "n/a"},
            "not applicable. It enters no sum at all: here, “not applicable” needs no reason.",
        ),
        (item("a/x", weight=0), {"a/x": "yes"}, "yes. Weight 0: it adds nothing to the score."),
    ],
)
def test_each_question_tells_what_it_adds_or_why_it_adds_nothing(one, its_answers, line):
    shown = whole(report(audit(checklist("a", item("a/s"), one)), its_answers))
    assert lines_of(shown, "title of a/x") == [f"- title of a/x (no. 2): {line}"]


def test_questions_that_are_not_asked_hang_below_the_condition_that_they_share():
    its_items = (item("a/s"), *(item(f"a/{name}", when=when("a/s", "yes")) for name in "xy"))
    shown = whole(report(audit(checklist("a", *its_items)), {"a/s": "no", "a/y": "partly"}))
    assert (
        """\
- title of a/s (no. 1): no. 1 × 0/2 = 0; adds 0 of at most 100.
- Not asked, so it enters no sum at all. Asked only if title of a/s (no. 1) is answered yes. Answers now: title of a/s (no. 1): no.
  - title of a/x (no. 2)
  - title of a/y (no. 3): not asked; stored and not counted: partly
"""
        in shown
    )


# Scopes


TWO = audit(
    checklist("a", item("a/s"), item("a/x")), checklist("b", item("b/x", when=when("a/s", "yes")), weight=3)
)


def test_a_part_of_the_audit_says_of_how_many_questions_its_figures_are():
    its_report = report(TWO, {"a/s": "yes", "b/x": "yes"}, scope=("b",))
    assert whole(its_report).startswith(
        "Where the score comes from: Dinas X (of 2 questions)\n\nScore: 100.0\n"
    )
    assert "\n- Score: 100.0 (of 2 questions)\n" in page(its_report, "b/x")
    assert supposed(its_report, "b/x=no").startswith("What if: Dinas X (of 2 questions)\n")


def test_what_is_outside_the_scope_enters_no_sum_and_what_is_drawn_in_adds_nothing():
    its_report = report(TWO, {"a/s": "yes", "b/x": "yes"}, scope=("b",))
    assert (
        "This checklist is outside the scope and does not enter the score; what stands below is asked only "
        "because other questions hang on it.\n"
    ) in whole(its_report)
    assert page(its_report, "a/x") == (
        "title of a/x\n\n- Agency: Dinas X\n- Item a/x, checklist a, section main\n- Score: 100.0 (of 2 questions)\n\n"
        "question of a/x\n\nOutside the scope of this assessment: it enters no sum at all.\n\n"
        "Every answer and what comes of it\n\n"
        "- no: points 0, score 0.0\n- partly: points 1, score 50.0\n- yes: points 2, score 100.0\n"
        "- Not applicable, with a reason\n"
    )


def test_nothing_applicable_leaves_no_sum_to_tell():
    shown = whole(report(WORKED, dict.fromkeys(("x/a", "x/b", "x/c", "x/d"), NOT_HERE)))
    assert (
        "No question here that carries weight is applicable, so this checklist does not enter the score."
        in shown
    )
    assert shown.endswith("Overall score\n\nNo score yet: no question that carries weight is applicable.\n")


# What if


@pytest.mark.parametrize(
    ("its_answers", "assumption", "told"),
    [
        ({"a/s": "yes", "a/x": "no"}, "a/x=yes", "now “no”, supposed “yes”."),
        ({"a/s": "yes", "a/x": "no"}, "a/x=", "now “no”, supposed unanswered."),
        ({"a/s": "yes"}, "a/x=n/a it is not ours", "now unanswered, supposed not applicable."),
        (
            {"a/s": "yes", "a/x": "no"},
            "a/x=no",
            "now “no”, supposed “no”. That is the present answer, so it changes nothing.",
        ),
        (
            {"a/s": "no"},
            "a/x=yes",
            "now unanswered, supposed “yes”. This question is not asked, so that answer does not count. Asked only if title of a/s (no. 1) is answered yes. Answers now: title of a/s (no. 1): no.",
        ),
        (
            {},
            "a/x=yes",
            "now unanswered, supposed “yes”. This question waits for another answer, so that answer does not count yet. Asked only if title of a/s (no. 1) is answered yes. Answers now: title of a/s (no. 1): unanswered.",
        ),
    ],
)
def test_a_supposed_answer_says_whether_it_counts(its_answers, assumption, told):
    its_audit = audit(checklist("a", item("a/s"), item("a/x", when=when("a/s", "yes"))))
    shown = supposed(report(its_audit, its_answers), assumption)
    assert lines_of(shown, "title of a/x")[0] == f"- title of a/x (no. 2): {told}"


def test_never_one_number_alone_before_or_after_while_anything_is_open():
    shown = supposed(report(WORKED, {"x/a": "yes"}), "x/b=yes")
    assert (
        "Measure: Overall score\n  Now: 40.0–100.0 (provisional)\n  What if: 60.0–100.0 (provisional)\n"
        in shown
    )


def test_with_other_answers_a_question_has_its_page_below():
    what = what_if(SAMPLE, ["four-c/people=yes"])
    explained = explain(what.after)
    one = next(one for one in SAMPLE.audit.items if one.id == "four-c/people")
    document = [*what_if_document(what, EN), *then_document(explained, one, rungs(one, explained), EN)]
    headings = [block for block in document if isinstance(block, Heading)]
    assert [heading.level for heading in headings].count(1) == 1
    shown = as_text(document)
    assert "\nWith these answers: Authorised people (no. 8)\n" in shown
    assert "\n- Yes: points 2, score 100.0, adds 25, gate met. This is the present answer. " in shown


# Whatever is asked and answered


@st.composite
def reports(draw):
    its_audit = draw(audits())
    scope = draw(st.sampled_from(("full", "full", "quick", ("c0",))))
    return report_of(its_audit, answers(draw(entries(its_audit)), scope=scope))


def documents(its_report, one, language):
    spoken, explained = words(language), explain(its_report)
    yield explanation_document(explained, spoken)
    yield item_document(explained, one, rungs(one, explained), spoken)
    answer = "yes" if one.kind is PRACTICE else ""
    yield what_if_document(what_if(its_report, [f"{one.id}={answer}"]), spoken)


@settings(max_examples=60)
@given(st.data())
def test_every_document_is_whole_sentences(data):
    its_report = data.draw(reports())
    one = data.draw(st.sampled_from(list(its_report.audit.items)))
    for document in documents(its_report, one, data.draw(st.sampled_from(LANGUAGES))):
        shown = as_text(document)
        assert not re.search(r"  \S*\{|None|\(\)|\.\.| \.|: \n\n\Z|≈≈", shown), shown


def test_at_forty_columns_no_line_is_wider_but_for_words_that_cannot_break():
    shown = (
        whole(SAMPLE, "id", 40)
        + page(SAMPLE, "adoption/verified", "id", 40)
        + supposed(SAMPLE, *SUPPOSED, language="id", width=40)
    )
    assert [line for line in shown.splitlines() if len(line) > 40 and not re.search(r"\S{36}", line)] == []


HOSTILE = (
    "[x](http://e.example) <b>&amp; | `a` *b*",
    "=1+1",
    "\x1b[31m\u202e::error::",
    "# x\n- y",
    "{title}{0}",
)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_is_inert_in_every_format(hostile):
    its_audit = sample.audit(lambda _id, _en: Text((("", hostile),)))
    its_report = report_of(its_audit, sample.answers(lambda _: hostile))
    one = next(one for one in its_audit.items if one.id == "adoption/team")
    harmless = sample.audit(lambda _id, _en: text("word"))
    other = report_of(harmless, sample.answers(lambda _: "word"))
    same = next(one for one in harmless.items if one.id == "adoption/team")
    pairs = zip(documents(its_report, one, "en"), documents(other, same, "en"), strict=True)
    for nasty, plain in pairs:
        blocks = list(nasty)
        assert printable(as_text(blocks).replace("\n", "")) == as_text(blocks).replace("\n", "")
        elements = re.compile(r"<[a-z0-9]+")
        written = {*elements.findall(as_html(blocks, EN))}
        assert written <= {*elements.findall(as_html(list(plain), EN)), "<br", "<tspan"}
