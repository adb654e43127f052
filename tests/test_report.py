"""What one answers file comes to, as a whole."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from building import (
    NOT_HERE,
    SHARES,
    answers,
    audit,
    checklist,
    checklist_of,
    item,
    report,
    stage,
    text,
    tick,
    when,
    with_items,
)
from generating import audits, entries
from humas.grading import GateResult, LevelResult, StageResult
from humas.model import Entry, FreeText, Ratio, Risk, Section
from humas.planning import NextStage, PlannedAction
from humas.report import ItemResult, Part, RiskResult, report_of
from humas.scoring import Sums

A, B, C, D = item("x/a", weight=2), item("x/b"), item("x/c"), item("x/d")
WORKED = audit(checklist("x", A, B, C, D, weight=20))
WORKED_ANSWERS = {"x/a": Entry("yes"), "x/b": Entry("partly"), "x/d": NOT_HERE}


def test_the_worked_example_of_the_contract():
    its_answers = answers(WORKED_ANSWERS)
    its_report = report_of(WORKED, its_answers)
    sums = Sums(applicable=Fraction(4), answered=Fraction(3), earned=Fraction("2.5"), set_aside=Fraction(1))
    figures = (Fraction(75), Fraction("62.5"), Fraction("87.5"))
    assert its_report.checklists == (
        Part(WORKED.checklists[0], sums, *figures, (Part(WORKED.checklists[0].sections[0], sums, *figures),)),
    )
    assert its_report.items == (
        ItemResult(
            A, Entry("yes"), "answered", False, Fraction(2), Fraction(2), Fraction(100), Fraction(0), None
        ),
        ItemResult(
            B,
            Entry("partly"),
            "answered",
            False,
            Fraction(1),
            Fraction(1),
            Fraction(50),
            Fraction("12.5"),
            None,
        ),
        ItemResult(C, Entry(), "unanswered", False, None, Fraction(1), None, Fraction(25), None),
        ItemResult(D, NOT_HERE, "n/a", False, None, Fraction(1), None, Fraction(0), None),
    )
    assert its_report.plan == (
        PlannedAction((C,), "gain", Fraction(25), 3, True),
        PlannedAction((B,), "gain", Fraction("12.5"), 3, False),
    )
    assert (its_report.audit, its_report.answers) == (WORKED, its_answers)
    assert (its_report.complete, its_report.score) == (False, None)
    assert (its_report.coverage, its_report.low, its_report.high) == figures
    assert (its_report.strict, its_report.strict_high, its_report.na_share) == (50, 70, 20)
    assert (its_report.declared, its_report.backed, its_report.verified) == (figures[1], 0, None)
    assert (its_report.basis, its_report.based) == ("strict", 50)
    assert its_report.level == LevelResult("kurang", "cukup", ())
    assert (its_report.stage, its_report.stages, its_report.next_stage) == (None, (), None)
    assert (its_report.gates, its_report.risks) == ((), ())


def test_the_score_is_low_once_complete():
    its_report = report(WORKED, {**WORKED_ANSWERS, "x/c": "no"})
    assert (its_report.complete, its_report.score, its_report.high) == (
        True,
        Fraction("62.5"),
        Fraction("62.5"),
    )


def test_a_nearly_empty_file_gives_a_range_from_0_to_100():
    its_report = report(WORKED, {})
    assert (its_report.coverage, its_report.low, its_report.high, its_report.score) == (0, 0, 100, None)


def test_nothing_applicable_gives_no_figure_at_all():
    its_report = report(WORKED, dict.fromkeys(("x/a", "x/b", "x/c", "x/d"), NOT_HERE))
    names = (
        "coverage",
        "score",
        "low",
        "high",
        "strict",
        "strict_high",
        "na_share",
        "declared",
        "backed",
        "verified",
    )
    assert {name: getattr(its_report, name) for name in names} == dict.fromkeys(names)
    assert (its_report.complete, its_report.basis, its_report.based, its_report.level) == (
        False,
        "low",
        None,
        None,
    )
    assert its_report.plan == ()


TEXTS = audit(
    checklist(
        "a",
        item("a/s"),
        item("a/x", when=when("a/s", "yes"), gate="critical"),
        item("a/told", FreeText()),
        item("a/share", Ratio(SHARES)),
    )
)


def row(result):
    return (
        result.item.id,
        result.status,
        result.pending,
        result.points,
        result.score,
        result.gain,
        result.met,
    )


def test_an_undecided_item_is_pending_and_a_free_text_has_neither_points_nor_score():
    its_report = report(TEXTS, {"a/x": "yes", "a/told": "words", "a/share": "1/3"})
    assert [row(result) for result in its_report.items] == [
        ("a/s", "unanswered", False, None, None, Fraction("33.3"), None),
        ("a/x", "unanswered", True, None, None, Fraction("33.3"), "unanswered"),
        ("a/told", "answered", False, None, None, 0, None),
        ("a/share", "answered", False, 1, 25, 25, None),
    ]


def test_an_item_that_is_not_asked_has_no_points_though_the_file_answers_it():
    its_report = report(TEXTS, {"a/s": "no", "a/x": "yes"})
    assert row(its_report.items[1]) == ("a/x", "not-asked", False, None, None, 0, "not-asked")
    assert its_report.items[1].entry == Entry("yes")
    assert its_report.gates == (GateResult(its_report.items[1].item, "not-asked"),)


def test_each_section_has_its_own_figures_and_none_where_nothing_applies():
    sections = (
        Section("s", text("s"), (item("a/x"), item("a/y", weight=3))),
        Section("t", text("t"), (item("a/z"),)),
        Section("u", text("u"), ()),
    )
    part = report(audit(checklist_of("a", *sections)), {"a/x": "partly", "a/z": NOT_HERE}).checklists[0]
    assert [(one.coverage, one.low, one.high) for one in (part, *part.sections)] == [
        (25, Fraction("12.5"), Fraction("87.5")),
        (25, Fraction("12.5"), Fraction("87.5")),
        (None, None, None),
        (None, None, None),
    ]


SCOPED = audit(
    checklist("a", item("a/s"), item("a/g", gate="critical")),
    checklist("b", item("b/x", when=when("a/s", "yes"), risk=Risk(3, text("fire")))),
    stages=(stage("one", 0),),
)


def test_out_of_scope_checklists_are_listed_without_figures_and_their_items_not_at_all():
    its_report = report(SCOPED, {"a/s": "yes", "a/g": "yes", "b/x": "yes"}, scope=("b",))
    assert [(part.of.id, part.coverage, part.low, part.high) for part in its_report.checklists] == [
        ("a", None, None, None),
        ("b", 100, 100, 100),
    ]
    assert [(result.item.id, result.weight, result.gain) for result in its_report.items] == [
        ("a/s", 0, 0),
        ("b/x", 1, 0),
    ]
    assert [(gate.item.id, gate.met) for gate in its_report.gates] == [("a/g", "unanswered")]
    assert (its_report.complete, its_report.score) == (True, 100)
    assert (its_report.level, its_report.stage, its_report.stages, its_report.next_stage) == (
        None,
        None,
        (),
        None,
    )


def test_a_whole_audit_gives_level_stage_and_the_way_on():
    its_audit = audit(
        checklist("a", item("a/x", stage="one"), item("a/y", stage="two", effort="low")),
        stages=(stage("one", 50), stage("two", 50)),
    )
    its_report = report(its_audit, {"a/x": "yes", "a/y": "no"})
    assert its_report.level == LevelResult("kurang", "kurang", ())
    assert its_report.stage == StageResult("one", "one")
    assert its_report.next_stage == NextStage(its_audit.stages[1], 1, (its_report.items[1].item,))


@pytest.mark.parametrize(
    ("given", "exposure", "status"),
    [
        ({"a/s": "yes", "a/r": ("p", "q", "r")}, "0", "answered"),
        ({"a/s": "yes", "a/r": ("p",)}, "2.7", "answered"),
        ({"a/s": "yes", "a/r": ()}, "4", "answered"),
        ({"a/s": "yes"}, "4", "unanswered"),
        ({}, "4", "unanswered"),
        ({"a/s": "yes", "a/r": NOT_HERE}, None, "n/a"),
        ({"a/s": "no", "a/r": ()}, None, "not-asked"),
    ],
)
def test_exposure_is_impact_times_what_is_missing_and_null_where_it_does_not_apply(given, exposure, status):
    risky = item("a/r", tick("p", "q", "r"), risk=Risk(4, text("leak")), when=when("a/s", "yes"))
    assert report(audit(checklist("a", item("a/s"), risky)), given).risks == (
        RiskResult(risky, None if exposure is None else Fraction(exposure), status),
    )


def test_a_risk_out_of_scope_is_not_listed():
    assert report(SCOPED, {}, scope=("a",)).risks == ()


@settings(max_examples=100)
@given(st.data())
def test_the_parts_of_a_report_add_up_to_the_whole(data):
    its_audit = data.draw(audits())
    scope = data.draw(st.sampled_from(("full", "quick", ("c0",))))
    its_report = report_of(its_audit, answers(data.draw(entries(its_audit)), scope=scope))
    for part in its_report.checklists:
        for name in ("applicable", "answered", "earned", "set_aside"):
            assert getattr(part.sums, name) == sum(getattr(one.sums, name) for one in part.sections)
        assert part.low is None or 0 <= part.low <= part.high <= 100
    assert {result.item.id: result.met for result in its_report.items if result.met} == {
        gate.item.id: gate.met
        for gate in its_report.gates
        if gate.item.id in {result.item.id for result in its_report.items}
    }
    if its_report.complete:
        assert its_report.score == its_report.low == its_report.high
        assert all(
            result.status != "unanswered"
            for result in its_report.items
            if _must_be_answered(its_audit, result)
        )


def _must_be_answered(its_audit, result):
    weights = {one.id: one.weight for one in its_audit.checklists}
    is_text = isinstance(result.item.kind, FreeText)
    return not is_text and (not result.weight or weights[result.item.checklist])


@settings(max_examples=100)
@given(st.data())
def test_a_report_is_the_same_whatever_else_the_file_holds(data):
    its_audit = data.draw(audits())
    given_ = data.draw(entries(its_audit))
    more = {**given_, "unknown/item": Entry("yes")}
    assert replace(report_of(its_audit, answers(more)), answers=answers(given_)) == report_of(
        its_audit, answers(given_)
    )


@settings(max_examples=60)
@given(st.data())
def test_a_whole_audit_as_a_list_of_its_checklists_scores_the_same_but_is_not_graded(data):
    its_audit = data.draw(audits())
    given_ = data.draw(entries(its_audit))
    full = report_of(its_audit, answers(given_))
    listed = report_of(its_audit, answers(given_, scope=tuple(one.id for one in its_audit.checklists)))
    assert listed.items == full.items
    assert (listed.low, listed.high, listed.strict, listed.risks) == (
        full.low,
        full.high,
        full.strict,
        full.risks,
    )
    assert (listed.level, listed.stage, listed.next_stage) == (None, None, None)


@settings(max_examples=60)
@given(st.data())
def test_a_quick_audit_in_which_every_item_is_quick_is_the_full_audit(data):
    its_audit = with_items(data.draw(audits()), lambda one: replace(one, quick=True))
    given_ = data.draw(entries(its_audit))
    quick = report_of(its_audit, answers(given_, scope="quick"))
    assert replace(quick, answers=answers(given_)) == report_of(its_audit, answers(given_))
