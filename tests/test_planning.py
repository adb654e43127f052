"""Actions, the plan, and the way to the next stage."""

from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from building import NOT_HERE, answers, audit, checklist, choices, item, report, stage, when
from generating import audits, entries, full_marks
from humas.asking import standings
from humas.grading import gates, stage_sums, stages
from humas.marking import mark
from humas.model import FreeText, Text
from humas.planning import EFFORT, actions
from humas.report import report_of
from humas.scoring import progress, sums_by_checklist, worth


def planned(given, *items, stages=()):
    """The plan over one checklist, as (ids, reason, gain, effort, open)."""
    return rows(report(audit(checklist("a", *items), stages=stages), given))


def rows(its_report):
    return [
        (
            " ".join(one.id for one in action.items),
            action.reason,
            float(action.gain),
            action.effort,
            action.open,
        )
        for action in its_report.plan
    ]


# Actions


def test_items_of_a_checklist_with_the_same_advice_are_one_action_of_the_largest_effort():
    items = (
        item("a/x", advice="train", effort="low"),
        item("a/y", advice="decree", effort="low"),
        item("a/z", advice="train", effort="high"),
        item("a/v"),
    )
    assert planned({"a/x": "partly", "a/y": "no", "a/z": "no", "a/v": "yes"}, *items) == [
        ("a/y", "gain", 25.0, 1, False),
        ("a/x a/z", "gain", 37.5, 8, False),
    ]


def test_an_item_without_advice_is_its_own_action():
    assert planned({"a/x": "no", "a/y": "no"}, item("a/x"), item("a/y")) == [
        ("a/x", "gain", 50.0, 3, False),
        ("a/y", "gain", 50.0, 3, False),
    ]


def test_the_same_advice_in_two_checklists_makes_two_actions():
    two = audit(
        checklist("a", item("a/x", advice="train"), weight=3), checklist("b", item("b/x", advice="train"))
    )
    assert rows(report(two, {"a/x": "partly", "b/x": "no"})) == [
        ("a/x", "gain", 37.5, 3, False),
        ("b/x", "gain", 25.0, 3, False),
    ]


def test_the_same_advice_in_other_words_or_another_language_is_other_advice():
    translated = replace(item("a/z"), advice=Text((("id", "train"),)))
    items = (item("a/x", advice="train"), item("a/y", advice="Train"), translated)
    assert [row[0] for row in planned({}, *items)] == ["a/x", "a/y", "a/z"]


@pytest.mark.parametrize(
    ("one", "given"),
    [
        (item("a/x"), {"a/x": "yes"}),
        (item("a/x"), {"a/x": NOT_HERE}),
        (item("a/x", na="free"), {"a/x": "n/a"}),
        (item("a/x", when=when("a/s", "no")), {}),
        (item("a/x", weight=0), {"a/x": "no"}),
        (item("a/x", FreeText()), {}),
        (item("a/x", choices(("no", 0), ("some", 2), ("all", 3)), full=2), {"a/x": "some"}),
    ],
)
def test_what_has_full_marks_weighs_nothing_or_does_not_apply_is_in_no_action(one, given):
    assert planned({"a/s": "yes", **given}, item("a/s"), one) == []


def test_an_undecided_item_joins_no_action_and_its_switch_comes_first():
    items = (
        item("a/before", effort="low"),
        item("a/s", advice="train"),
        item("a/x", advice="train", when=when("a/s", "yes")),
    )
    assert planned({"a/before": "no", "a/x": "no"}, *items) == [
        ("a/s", "answer", 33.3, 3, True),
        ("a/before", "gain", 33.3, 1, False),
        ("a/s", "gain", 33.3, 3, True),
    ]


def test_an_undecided_switch_is_not_to_be_answered_yet():
    items = (
        item("a/s"),
        item("a/t", when=when("a/s", "yes")),
        item("a/x", when=when("a/t", "yes")),
    )
    assert [row[:2] for row in planned({}, *items)] == [("a/s", "answer"), ("a/s", "gain")]


def test_each_open_switch_is_an_entry_of_its_own_by_gain_for_effort():
    its_audit = audit(
        checklist("s", item("s/zero", weight=0, advice="look"), item("s/one", advice="look", effort="low")),
        checklist("a", item("a/x", when=when("s/zero", "yes")), item("a/y", when=when("s/one", "yes"))),
    )
    assert rows(report(its_audit, {})) == [
        ("s/one", "answer", 50.0, 1, True),
        ("s/zero", "answer", 0.0, 3, True),
        ("s/one", "gain", 50.0, 1, True),
    ]


def test_an_unmet_gate_is_in_an_action_even_if_it_weighs_nothing():
    assert planned({"a/g": "no"}, item("a/g", weight=0, gate="critical"), item("a/x")) == [
        ("a/g", "critical", 0.0, 3, False),
        ("a/x", "gain", 100.0, 3, True),
    ]


def test_a_gate_that_is_passed_below_full_marks_is_an_ordinary_gain():
    gate = item("a/g", gate="critical", passing=1)
    assert planned({"a/g": "partly"}, gate) == [("a/g", "gain", 50.0, 3, False)]


def test_the_gain_is_the_rise_of_low_not_of_strict():
    items = (item("a/x"), item("a/y"), item("a/n"))
    assert planned({"a/x": "yes", "a/y": "no", "a/n": NOT_HERE}, *items) == [("a/y", "gain", 50.0, 3, False)]


def test_an_action_of_a_checklist_without_weight_gains_nothing():
    two = audit(checklist("a", item("a/x"), weight=0), checklist("b", item("b/x")))
    assert rows(report(two, {"b/x": "no"})) == [
        ("b/x", "gain", 100.0, 3, False),
        ("a/x", "gain", 0.0, 3, True),
    ]


# The order


TWO_STAGES = (stage("one", 0), stage("two", 50), stage("three", 60))


def test_the_plan_goes_from_switches_over_critical_and_stage_gates_to_the_rest():
    items = (
        item("a/one", stage="one"),
        item("a/rest", effort="low", weight=9),
        item("a/later", gate="stage", stage="three"),
        item("a/two", gate="stage", stage="two"),
        item("a/critical", gate="critical", effort="high"),
        item("a/s", weight="0.5"),
        item("a/x", when=when("a/s", "yes")),
    )
    given = dict.fromkeys(("a/one", "a/rest", "a/later", "a/two", "a/critical"), "no")
    assert [row[:2] for row in planned(given, *items, stages=TWO_STAGES)] == [
        ("a/s", "answer"),
        ("a/critical", "critical"),
        ("a/two", "stage"),
        ("a/rest", "gain"),
        ("a/one", "gain"),
        ("a/later", "gain"),
        ("a/s", "gain"),
    ]


def test_within_a_group_gain_for_effort_decides_and_ties_keep_the_order_of_the_audit():
    items = (
        item("a/u", effort="high", weight=8),
        item("a/v", effort="medium", weight=3),
        item("a/w", effort="low", weight=1),
        item("a/x", effort="low", weight=2),
        item("a/y", effort="high", weight=7),
    )
    assert [row[0] for row in planned({}, *items)] == ["a/x", "a/u", "a/v", "a/w", "a/y"]


def test_the_order_goes_by_exact_gains_not_by_shown_ones():
    items = (item("a/big", weight=100_000), item("a/x", weight=1), item("a/y", weight=2))
    assert planned({"a/big": "yes"}, *items) == [("a/y", "gain", 0.1, 3, True), ("a/x", "gain", 0.1, 3, True)]


def test_an_action_with_gates_of_both_sorts_counts_as_critical():
    items = (
        item("a/c", gate="critical", advice="decree"),
        item("a/s", gate="stage", stage="one", advice="decree"),
    )
    assert planned({}, *items, stages=TWO_STAGES) == [("a/c a/s", "critical", 100.0, 3, True)]


# The next stage


def next_of(given, *items, stages=TWO_STAGES, **more):
    found = report(audit(checklist("a", *items), stages=stages), given, **more).next_stage
    return found and (found.stage.id, found.effort, " ".join(one.id for one in found.items))


ONE = item("a/one", stage="one")


def two(name, effort="medium", weight=1, **more):
    return item(f"a/{name}", stage="two", effort=effort, weight=weight, **more)


def test_at_the_top_there_is_no_next_stage():
    assert next_of({"a/one": "yes"}, ONE, stages=TWO_STAGES[:1]) is None


def test_the_next_stage_is_the_first_that_is_not_held_for_certain():
    assert next_of({}, ONE, two("x"), item("a/three", stage="three")) == ("two", 3, "a/x")


def test_one_large_step_is_better_than_many_small_ones_when_it_takes_less_effort():
    items = (two("a", "low"), two("b", "low"), two("c", "low"), two("d", "low"), two("big", "medium", 4))
    assert next_of({}, ONE, *items) == ("two", 3, "a/big")


def test_greed_by_gain_for_effort_would_take_too_much():
    # 9 of 18 are needed: the low one is the best bargain, but with it the others still cost 8 + 1.
    items = (two("bargain", "low", 3), two("large", "high", 9), two("rest", "high", 6))
    assert next_of({}, ONE, *items) == ("two", 8, "a/large")


def test_an_action_brings_all_its_items_along_those_of_other_stages_too():
    items = (two("x", advice="train"), item("a/other", advice="train"), two("done"))
    assert next_of({"a/x": "no", "a/other": "no", "a/done": "no"}, ONE, *items, two("late", weight=1)) == (
        "two",
        6,
        "a/x a/other a/done",
    )


def test_the_items_of_the_way_stand_in_the_order_of_the_audit():
    items = (two("x", advice="p"), two("y", advice="q"), two("z", advice="p"), two("v", weight="0.01"))
    assert next_of({}, ONE, *items, stages=(TWO_STAGES[0], stage("two", 90))) == ("two", 6, "a/x a/y a/z")


def test_of_equal_efforts_the_higher_stage_score_wins():
    items = (two("x", weight=5), two("y", weight=6), two("done", weight=1))
    assert next_of({"a/done": "yes"}, ONE, *items) == ("two", 3, "a/y")
    # Three low ones cost what one medium one costs.
    items = (two("m", weight=6), two("l", "low", 2), two("k", "low", 2), two("j", "low", "2.5"))
    assert next_of({}, ONE, *items, stages=(TWO_STAGES[0], stage("two", 40))) == ("two", 3, "a/l a/k a/j")


def test_of_equal_scores_too_the_earlier_wins():
    items = (two("l", "low", 2), two("m", weight=6), two("k", "low", 2), two("j", "low", 2))
    start = (TWO_STAGES[0], stage("two", 50))
    assert next_of({}, ONE, *items, stages=start) == ("two", 3, "a/l a/k a/j")
    assert next_of({}, ONE, items[1], items[0], *items[2:], stages=start) == ("two", 3, "a/m")
    assert next_of({}, ONE, two("x"), two("y"), two("z"), stages=(TWO_STAGES[0], stage("two", 33))) == (
        "two",
        3,
        "a/x",
    )


def test_an_action_with_an_unmet_gate_of_the_stage_must_be_taken():
    items = (two("g", "high", "0.001", gate="stage"), two("x"))
    assert next_of({"a/x": "no"}, ONE, *items) == ("two", 11, "a/g a/x")
    assert next_of({"a/x": "yes"}, ONE, *items) == ("two", 8, "a/g")


def test_what_a_gate_earns_counts_once():
    assert next_of({}, ONE, two("g", "low", gate="stage"), two("x", "high", 3)) == ("two", 9, "a/g a/x")


def test_a_gate_of_another_stage_need_not_be_taken():
    later = item("a/later", stage="three", gate="stage", effort="high")
    assert next_of({}, ONE, two("x"), later) == ("two", 3, "a/x")


@pytest.mark.parametrize(
    "items",
    [
        (),  # no item carries the stage
        (two("x", weight=0),),  # none with a weight
        (item("a/s"), two("x", gate="stage", when=when("a/s", "yes"))),  # its gate is not put yet
        (item("a/s"), two("x", when=when("a/s", "yes"))),  # its items are not put yet
    ],
)
def test_if_nothing_would_do_there_is_neither_effort_nor_items(items):
    assert next_of({}, ONE, *items) == ("two", None, "")


def test_what_is_set_aside_may_put_a_stage_out_of_reach():
    assert next_of({"a/x": NOT_HERE}, ONE, two("x", weight=2), two("y")) == ("two", None, "")


def test_the_way_stops_at_the_shown_figure():
    items = (two("x", weight="49.95"), two("y", weight="50.05", effort="high"))
    assert next_of({}, ONE, *items) == ("two", 3, "a/x")


def test_a_start_beyond_100_is_out_of_reach():
    assert next_of({}, ONE, two("x"), stages=(TWO_STAGES[0], stage("two", 101))) == ("two", None, "")


# Properties


def tried(its_audit, entries_):
    """The standings, the actions and the stages of an audit."""
    found = standings(its_audit, "full", entries_)
    its_actions = actions(found, worth(its_audit, sums_by_checklist(its_audit, found.values())))
    return found, its_actions, stages(its_audit, found, gates(its_audit, found))


def raised(found, items):
    """The standings with full marks for some items, the set of asked items unchanged."""
    ids = {one.id for one in items}
    return {
        id_: replace(one, mark=mark(one.item, full_marks(one.item).answer, "")) if id_ in ids else one
        for id_, one in found.items()
    }


@settings(max_examples=150)
@given(st.data())
def test_the_way_to_the_next_stage_holds_it_and_no_other_set_of_actions_is_better(data):
    its_audit = data.draw(audits(most_items=3))
    found, its_actions, its_stages = tried(its_audit, data.draw(entries(its_audit)))
    target = next((place for place, one in enumerate(its_stages) if not one.certain), None)
    assume(target is not None and len(its_actions) <= 7)
    its_stage = its_audit.stages[target]

    holding = []
    for count in range(len(its_actions) + 1):
        for chosen in combinations(range(len(its_actions)), count):
            after = raised(found, [one for number in chosen for one in its_actions[number].items])
            if stages(its_audit, after, gates(its_audit, after))[target].certain:
                effort = sum(its_actions[number].effort for number in chosen)
                holding.append((effort, -stage_sums(its_stage, after).earned, chosen))
    result = report_of(its_audit, answers({id_: one.entry for id_, one in found.items()})).next_stage
    if not holding:
        assert (result.stage, result.effort, result.items) == (its_stage, None, ())
        return
    effort, _, chosen = min(holding)
    ids = {one.id for number in chosen for one in its_actions[number].items}
    assert (result.stage, result.effort, [one.id for one in result.items]) == (
        its_stage,
        effort,
        [id_ for id_ in found if id_ in ids],
    )


@settings(max_examples=150)
@given(st.data())
def test_the_gain_of_an_action_is_what_low_rises_by_when_its_items_earn_full_marks(data):
    its_audit = data.draw(audits())
    found, its_actions, _ = tried(its_audit, data.draw(entries(its_audit)))
    low = progress(its_audit, found)[1]
    for action in its_actions:
        after = progress(its_audit, raised(found, action.items))[1]
        if low is None:
            assert action.gain == 0
        else:
            assert abs(low + action.gain - after) < Fraction(1, 5)  # three figures are rounded
        assert action.effort == max(EFFORT[one.effort] for one in action.items)


@settings(max_examples=150)
@given(st.data())
def test_the_plan_holds_every_action_once_and_every_item_that_is_short_of_full_marks(data):
    its_audit = data.draw(audits())
    given_ = data.draw(entries(its_audit))
    its_report = report_of(its_audit, answers(given_))
    planned_items = [
        one.id for action in its_report.plan if action.reason != "answer" for one in action.items
    ]
    short = [
        one.item.id
        for one in its_report.items
        if one.status in ("answered", "unanswered")
        and not one.pending
        and ((one.weight > 0 and one.score != 100) or one.met in ("no", "unanswered"))
    ]
    assert sorted(planned_items) == sorted(short)
    order = ["answer", "critical", "stage", "gain"]
    assert [order.index(action.reason) for action in its_report.plan] == sorted(
        order.index(action.reason) for action in its_report.plan
    )
