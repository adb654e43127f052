"""The plan of one agency as it is read: in plain lines, with boxes to tick, and in a spreadsheet."""

import csv
import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec.structs import replace

import sample
from building import NOT_HERE, answers, audit, checklist, item, report, stage, when
from generating import audits, entries
from humas.model import Text
from humas.render.chapters.roadmap import roadmap_document
from humas.render.html import as_html
from humas.render.markdown import as_markdown
from humas.render.plancsv import COLUMNS, as_csv
from humas.render.text import as_text
from humas.report import report_of
from humas.roadmap import next_goal, roadmap
from humas.words import LANGUAGES, words
from test_render_html import LOOKS, violations

EN = words("en")
SAMPLE = report_of(sample.audit(), sample.answers())
STAGES = (stage("one", 0), stage("two", 50))


def mapped(its_report, name=None):
    goals = (*its_report.audit.stages, *its_report.audit.levels)
    goal = next(one for one in goals if one.id == name) if name else next_goal(its_report)
    return roadmap(its_report, goal)


def shown(its_report, name=None, language="en", width=0):
    return as_text(roadmap_document(mapped(its_report, name), words(language)), width)


def small(given, *items, name=None, **more):
    return shown(report(audit(checklist("a", *items), stages=STAGES), given, **more), name)


def chapter(text, title):
    """What stands below a heading, up to the next one."""
    lines = text.splitlines()
    start = lines.index(title) + 2
    headings = {"What it takes", "The way of least effort", "No way yet", "Quick wins", "Other actions"}
    rest = [place for place in range(start, len(lines)) if lines[place] in headings]
    return "\n".join(lines[start : rest[0] if rest else None]).strip()


# As a whole, in both languages


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("goal", [None, "siap"])
def test_the_plan_is_told_in_plain_lines(language, goal, golden):
    golden(f"plan.{goal or 'next'}.{language}.txt", shown(SAMPLE, goal, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plan_to_tick_is_a_list_of_boxes(language, golden):
    document = roadmap_document(mapped(SAMPLE), words(language), whole=True, to_tick=True)
    golden(f"plan.next.{language}.md", as_markdown(document))


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_no_violation_in_the_plan(language, look, tmp_path):
    document = roadmap_document(mapped(SAMPLE), words(language), whole=True, to_tick=True)
    assert violations(as_html(document, words(language)), look, tmp_path) == []


def test_the_plan_in_a_spreadsheet_is_a_row_an_action(golden):
    golden("plan.next.csv", as_csv(mapped(SAMPLE), EN).replace("\r\n", "\n"))


# To read


ONE, TWO = item("a/one", stage="one"), item("a/two", stage="two", gate="stage", advice="decree")


def test_the_way_is_told_with_its_effort_and_what_comes_of_it():
    text = small({"a/one": "no", "a/two": "no"}, ONE, TWO)
    assert text.startswith(
        "Action plan: Dinas X\n\n- Goal: stage two\n- Score: 0.0\n- Level: belum (0.0–39.9)\n- Stage: one\n\n"
    )
    assert chapter(text, "What it takes") == (
        "Score      Now  Threshold   Then\nStage two  0.0       50.0  100.0\n\n"
        "Gates not met (1): title of a/two (no. 2)"
    )
    assert chapter(text, "The way of least effort") == (
        "Actions: 1. Effort: 3 (for each action: low 1, medium 3, high 8). No way takes less.\n\n"
        "No.  Action  Gate       Questions                              Gain in score  Effort\n"
        "  1  decree  stage two  title of a/two (no. 2): 0 of 2 points           50.0  medium\n\n"
        "Reckoned by what is asked today, and as if every question of these actions earned full marks."
    )


def test_questions_that_come_up_on_the_way_are_told_with_what_they_mean_for_the_goal():
    small_one = item("a/then", stage="two", when=when("a/two", "yes"))
    told = small({"a/one": "no", "a/two": "no"}, ONE, TWO, small_one)
    assert (
        "With these actions more will be asked (1): title of a/then (no. 3). The goal is reached even" in told
    )
    large = item("a/then", stage="two", weight=3, when=when("a/two", "yes"))
    told = small({"a/one": "no", "a/two": "no"}, ONE, TWO, large)
    assert "(no. 3). The goal is certain only once those are answered well enough." in told


def test_what_is_no_longer_asked_may_keep_the_goal_from_being_certain():
    items = (
        ONE,
        item("a/s", stage="two", effort="low"),
        item("a/done", stage="two", weight=3, when=when("a/s", "no")),
        item("a/hard", stage="two", effort="high"),
    )
    its_audit = audit(checklist("a", *items), stages=(STAGES[0], stage("two", 70)))
    told = shown(report(its_audit, {"a/one": "no", "a/s": "no", "a/done": "yes", "a/hard": "no"}))
    assert "Stage two  60.0       70.0  80.0\n" in told
    assert "With these actions some questions are no longer asked, so the goal is not certain yet." in told


def test_what_is_reached_needs_no_way():
    told = small({"a/one": "yes", "a/two": "yes"}, ONE, TWO, name="siap")
    assert chapter(told, "The way of least effort").startswith("This goal is reached.\n")
    told = small({"a/one": "yes", "a/two": "yes"}, ONE, TWO)
    assert "Goal: none left, because the highest stage and level are reached." in told
    assert told.endswith("No actions: every question earns full marks.\n")


def test_without_a_goal_it_says_why():
    two = audit(checklist("a", ONE, item("a/y")), checklist("b", item("b/x")), stages=STAGES)
    told = shown(report(two, {}, scope=("a",)))
    assert "- This plan has no goal, because stage and level are not given, because only some" in told
    assert chapter(told, "Other actions").startswith("No.: 1\n  Action: Answer first; ")


def test_where_there_is_no_way_it_says_what_stands_in_it():
    items = (
        item("a/s"),
        item("a/gate", stage="one", gate="stage", when=when("a/s", "yes")),
        item("a/n", stage="two", weight=2),
        item("a/two", stage="two"),
    )
    told = small({"a/n": NOT_HERE}, *items, name="two")
    assert chapter(told, "No way yet") == (
        "All the actions known today are not enough for this goal:\n\n"
        "- This gate waits for the answer to another question: title of a/gate (no. 2)\n"
        "- Stage two: at most 33.3, while the threshold is 50.0; what is set not applicable counts as 0\n\n"
        "Questions that still wait for another answer: 1. Answer those named above first, then make this plan again."
    )
    assert "At most\n" in told
    told = small({"a/n": NOT_HERE}, *items[2:3], name="two")
    assert "- Stage one: no question that carries weight is applicable" in told


def test_what_is_left_out_is_counted():
    items = [item(f"a/x{number}") for number in range(30)]
    told = small({}, *items, name="kurang")
    assert chapter(told, "Other actions") == "18 more, written out with -f markdown and -f csv."
    two = audit(checklist("a", *items), checklist("b", item("b/x")), stages=STAGES)
    told = chapter(shown(report(two, {}, scope=("a",))), "Other actions")
    assert told.splitlines()[-1] == "20 more, written out with -f markdown and -f csv."


def test_numbers_go_on_from_one_list_to_the_next():
    items = [item(f"a/x{number}", effort="low" if number < 3 else "high") for number in range(9)]
    numbers = re.findall(r"^ *(\d+)  ", small({}, *items, name="kurang"), re.MULTILINE)
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_forty_columns_no_line_is_wider_but_for_words_that_cannot_break(language):
    lines = shown(SAMPLE, None, language, 40).splitlines()
    assert [line for line in lines if len(line) > 40 and not re.search(r"\S{36}", line)] == []


def test_a_search_that_was_given_up_claims_no_more_than_it_knows():
    its = mapped(report(audit(checklist("a", ONE, TWO), stages=STAGES), {"a/one": "no", "a/two": "no"}))
    found = replace(its.course.found, at_least=1)
    given_up = replace(its, course=replace(its.course, found=found))
    assert (
        "There are too many ways to look at all: one may take less, but none takes less than 1.\n"
        in as_text(roadmap_document(given_up, EN))
    )


# To tick


def test_every_action_has_a_box_with_room_for_who_does_it():
    its = mapped(report(audit(checklist("a", ONE, TWO), stages=STAGES), {"a/one": "no", "a/two": "no"}))
    written = as_markdown(roadmap_document(its, EN, whole=True, to_tick=True))
    assert (
        "\n- [ ] decree\n  - title of a/two (no. 2): 0 of 2 points\n"
        "  - Gain in score: 50.0. Effort: medium. Gate: stage two.\n  - Owner: …" in written
    )
    assert len(re.findall(r"^- \[ \] ", written, re.MULTILINE)) == len(its.report.plan)


# In a spreadsheet


def rows(its):
    head, *rest = csv.reader(io.StringIO(as_csv(its, EN), newline=""))
    return [dict(zip(head, row, strict=True)) for row in rest]


def test_a_row_tells_the_part_and_the_number_of_its_action():
    items = (
        item("a/s", effort="high"),
        item("a/x", effort="low"),
        item("a/y", when=when("a/s", "yes")),
        ONE,
        TWO,
    )
    given = {"a/x": "no", "a/one": "no", "a/two": "no"}
    its = mapped(report(audit(checklist("a", *items), stages=STAGES), given))
    assert [
        (row["number"], row["part"], row["reason"], row["items"], row["effort"]) for row in rows(its)
    ] == [
        ("", "answer", "answer", "a/s", "8"),
        ("1", "way", "stage", "a/two", "3"),
        ("2", "quick", "gain", "a/x", "1"),
        ("3", "later", "gain", "a/one", "3"),
        ("4", "later", "gain", "a/s", "8"),
    ]
    assert {row["goal"] for row in rows(its)} == {"two"}


def test_where_nothing_is_left_the_head_stands_alone():
    its = mapped(report(audit(checklist("a", ONE), stages=STAGES[:1]), {"a/one": "yes"}))
    assert as_csv(its, EN) == ",".join(COLUMNS) + "\r\n"


def test_the_columns_are_those_of_the_rows():
    assert tuple(rows(mapped(SAMPLE))[0]) == COLUMNS


# Whatever is asked and answered


@settings(max_examples=60)
@given(st.data())
def test_every_plan_is_whole_sentences(data):
    its_audit = data.draw(audits())
    scope = data.draw(st.sampled_from(("full", "full", "quick", ("c0",))))
    its_report = report_of(its_audit, answers(data.draw(entries(its_audit)), scope=scope))
    goals = (*its_audit.stages, *its_audit.levels) if its_report.level else ()
    goal = data.draw(st.sampled_from(goals)) if goals else next_goal(its_report)
    its = roadmap(its_report, goal)
    for to_tick in (False, True):
        text = as_text(
            roadmap_document(
                its, words(data.draw(st.sampled_from(LANGUAGES))), whole=to_tick, to_tick=to_tick
            )
        )
        assert not re.search(r"  \S*\{|None|\(\)|\.\.| \.|: \n\n\Z|≈≈", text), text


HOSTILE = (
    "[x](http://e.example) <b>&amp; | `a` *b*",
    "=1+1",
    "\x1b[31m\u202e::error::",
    "# x\n- [ ] y",
    "{title}{0}",
    "x" * 10_000,
)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_is_inert_in_every_format(hostile):
    its_report = report_of(
        sample.audit(lambda _id, _en: Text((("", hostile),))), sample.answers(lambda _: hostile)
    )
    its = mapped(its_report)
    plain = as_text(roadmap_document(its, EN), 40)
    assert not re.search("[\x00-\x09\x0b-\x1f\u202e]", plain)
    assert not any(line.startswith("::") for line in plain.splitlines())
    written = as_markdown(roadmap_document(its, EN, whole=True, to_tick=True))
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(written)
    inner = {token.type for one in tokens for token in one.children or ()}
    assert inner <= {"text", "strong_open", "strong_close", "text_special", "softbreak"}
    boxes = re.findall(r"^- \[ \] ", written, re.MULTILINE)
    assert len(boxes) == sum(action.reason != "answer" for action in its_report.plan)
    assert "<b>" not in as_html(roadmap_document(its, EN), EN)
    cells = [cell for row in rows(its) for cell in row.values()]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)
