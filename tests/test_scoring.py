"""The figures: exact sums, shown with one decimal."""

from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from building import NOT_HERE, SHARES, audit, checklist, item, report, standing, when, with_items
from generating import answers_to, audits, entries, entry_for
from humas.asking import Asked, standings
from humas.marking import Open, Points
from humas.model import Entry, FreeText, Ratio
from humas.scoring import figures, is_complete, progress, shown, sums_by_checklist

PROPERTY = settings(max_examples=120)


def exactly(its_audit, found):
    """(low, high) without rounding; None where nothing is applicable."""
    sums = sums_by_checklist(its_audit, found.values())
    counted = [one for one in its_audit.checklists if sums[one.id].applicable and one.weight]
    total = sum(one.weight for one in counted)
    if not total:
        return None
    low = sum(one.weight * sums[one.id].earned / sums[one.id].applicable for one in counted) / total
    left = sum(one.weight * sums[one.id].open / sums[one.id].applicable for one in counted) / total
    return 100 * low, 100 * (low + left)


def figures_of(its_audit, given, scope="full"):
    return figures(its_audit, standing(its_audit, given, scope), "")


def table(its_figures):
    """(coverage, low, high, strict, na_share) as floats."""
    names = ("coverage", "low", "high", "strict", "na_share")
    values = [getattr(its_figures, name) for name in names]
    return tuple(None if value is None else float(value) for value in values)


WORKED = audit(checklist("x", item("x/a", weight=2), item("x/b"), item("x/c"), item("x/d"), weight=20))
WORKED_ANSWERS = {"x/a": "yes", "x/b": "partly", "x/d": NOT_HERE}


def test_the_worked_example_of_the_contract():
    assert table(figures_of(WORKED, WORKED_ANSWERS)) == (75.0, 62.5, 87.5, 50.0, 20.0)


@pytest.mark.parametrize(
    ("exact", "figure"),
    [
        ("0", "0"),
        ("0.0001", "0.1"),
        ("0.04", "0.1"),
        ("0.05", "0.1"),
        ("0.15", "0.2"),
        ("62.449", "62.4"),
        ("62.45", "62.5"),
        ("62.5", "62.5"),
        ("59.95", "60"),
        ("99.94", "99.9"),
        ("99.95", "99.9"),
        ("99.96", "99.9"),
        ("99.99999", "99.9"),
        ("100", "100"),
    ],
)
def test_a_shown_figure_is_rounded_half_up_but_0_and_100_are_exact(exact, figure):
    assert shown(Fraction(exact)) == Fraction(figure)


@PROPERTY
@given(st.fractions(0, 100))
def test_a_shown_figure_has_one_decimal_and_lies_within_a_tenth(exact):
    figure = shown(exact)
    assert (figure * 10).denominator == 1
    assert abs(figure - exact) < Fraction(1, 10)
    assert (figure == 0, figure == 100) == (exact == 0, exact == 100)


def test_the_overall_score_is_the_mean_of_the_checklists_weighted_by_their_weights():
    two = audit(
        checklist("a", item("a/x", weight=1), item("a/y", weight=3), weight=1),
        checklist("b", item("b/x", weight=9), weight=3),
    )
    # a: 1/4 covered and earned; b: all covered, half earned.
    assert table(figures_of(two, {"a/x": "yes", "b/x": "partly"}))[:3] == (81.3, 43.8, 62.5)


def test_a_checklist_with_nothing_applicable_is_left_out_of_the_mean():
    two = audit(checklist("a", item("a/x"), weight=99), checklist("b", item("b/x"), weight=1))
    assert table(figures_of(two, {"a/x": NOT_HERE, "b/x": "yes"})) == (100.0, 100.0, 100.0, 1.0, 99.0)


@pytest.mark.parametrize(
    ("items", "given"),
    [
        ((), {}),
        ((item("a/x"),), {"a/x": NOT_HERE}),
        ((item("a/x", na="free"),), {"a/x": "n/a"}),
        ((item("a/x", weight=0),), {"a/x": "yes"}),
        ((item("a/x", FreeText()),), {"a/x": "words"}),
    ],
)
def test_where_nothing_is_applicable_every_figure_is_null(items, given):
    its_figures = figures_of(audit(checklist("a", *items)), given)
    assert table(its_figures) == (None, None, None, None, None)
    assert (its_figures.strict_high, its_figures.backed, its_figures.verified) == (None, None, None)
    assert its_figures.basis == "low"


def test_checklists_without_any_weight_give_no_figures():
    assert table(figures_of(audit(checklist("a", item("a/x"), weight=0)), {"a/x": "yes"})) == (None,) * 5


def test_a_free_na_counts_neither_as_applicable_nor_as_set_aside():
    one = audit(checklist("a", item("a/x", na="free"), item("a/y"), item("a/z")))
    assert table(figures_of(one, {"a/x": "n/a", "a/y": "yes"})) == (50.0, 50.0, 100.0, 50.0, 0.0)


def test_an_na_without_its_reason_or_against_never_counts_as_unanswered():
    one = audit(checklist("a", item("a/x"), item("a/y", na="never")))
    assert table(figures_of(one, {"a/x": "n/a", "a/y": NOT_HERE})) == (0.0, 0.0, 100.0, 0.0, 0.0)


def test_a_share_of_nothing_is_set_aside_like_an_na():
    one = audit(checklist("a", item("a/x", Ratio(SHARES)), item("a/y")))
    assert table(figures_of(one, {"a/x": Entry("0/0", "no requests"), "a/y": "yes"})) == (
        100.0,
        100.0,
        100.0,
        50.0,
        50.0,
    )


def test_unknown_is_an_answer_worth_nothing():
    one = audit(checklist("a", item("a/x", Ratio(SHARES)), item("a/y")))
    assert table(figures_of(one, {"a/x": "unknown", "a/y": "yes"})) == (100.0, 50.0, 50.0, 50.0, 0.0)


def test_an_item_that_is_not_asked_is_nothing_and_an_undecided_one_is_open():
    switched = audit(checklist("a", item("a/s"), item("a/x", weight=3, when=when("a/s", "yes"))))
    answered = {"a/x": "yes"}
    assert table(figures_of(switched, answered))[:3] == (0.0, 0.0, 100.0)
    assert table(figures_of(switched, {**answered, "a/s": "no"}))[:3] == (100.0, 0.0, 0.0)
    assert table(figures_of(switched, {**answered, "a/s": "yes"}))[:3] == (100.0, 100.0, 100.0)


def test_a_drawn_in_item_weighs_0():
    switched = audit(
        checklist("a", item("a/s", weight=50)),
        checklist("b", item("b/x", when=when("a/s", "yes")), item("b/y")),
    )
    given = {"a/s": "yes", "b/x": "no", "b/y": "yes"}
    assert table(figures_of(switched, given, ("b",)))[:3] == (100.0, 50.0, 50.0)


def test_strict_counts_what_is_set_aside_as_0_and_its_possible_end_has_the_open_items_full():
    its_figures = figures_of(WORKED, WORKED_ANSWERS)
    assert (its_figures.strict, its_figures.strict_high) == (50, 70)


@pytest.mark.parametrize(
    ("others", "share", "basis"),
    [("9", "10", "low"), ("8.99", "10", "low"), ("8.94", "10.1", "strict"), ("4", "20", "strict")],
)
def test_the_basis_is_strict_once_the_shown_share_set_aside_is_over_10(others, share, basis):
    one = audit(checklist("a", item("a/x", weight=1), item("a/y", weight=others)))
    its_figures = figures_of(one, {"a/x": NOT_HERE, "a/y": "yes"})
    assert (its_figures.na_share, its_figures.basis) == (Fraction(share), basis)


COMPLETE = audit(
    checklist(
        "a",
        item("a/x"),
        item("a/zero", weight=0),
        item("a/told", FreeText()),
        item("a/y", when=when("a/x", "no")),
    )
)


@pytest.mark.parametrize(
    ("given", "complete"),
    [
        ({"a/x": "yes", "a/zero": "no"}, True),  # the free text may stay empty
        ({"a/x": "yes"}, False),  # an item without weight may not
        ({"a/x": "yes", "a/zero": NOT_HERE}, True),
        ({"a/x": "yes", "a/zero": "n/a"}, False),
        ({"a/zero": "yes"}, False),
        ({"a/x": "no", "a/zero": "yes"}, False),
        ({"a/x": "no", "a/zero": "yes", "a/y": "no"}, True),
        ({"a/x": NOT_HERE, "a/zero": "yes"}, False),  # nothing applicable
    ],
)
def test_complete_is_all_answered_also_what_weighs_nothing_texts_apart(given, complete):
    found = standing(COMPLETE, given)
    assert is_complete(figures(COMPLETE, found, "").coverage, found.values()) is complete


def test_an_open_item_that_weighs_something_in_a_checklist_without_weight_leaves_nothing_incomplete():
    two = audit(checklist("a", item("a/x")), checklist("b", item("b/x"), weight=0))
    assert report(two, {"a/x": "yes"}).complete


def test_an_open_switch_that_was_drawn_in_leaves_the_scope_incomplete():
    switched = audit(
        checklist("a", item("a/s")),
        checklist("b", item("b/x"), item("b/y", weight=0, when=when("a/s", "yes"))),
    )

    def complete(given):
        return report(switched, given, scope=("b",)).complete

    assert [complete({"b/x": "yes"}), complete({"b/x": "yes", "a/s": "no"})] == [False, True]


def test_a_coverage_that_only_rounds_to_100_is_not_complete():
    nearly = audit(checklist("a", item("a/x", weight=100_000), item("a/y")))
    found = standing(nearly, {"a/x": "yes"})
    assert progress(nearly, found)[:2] == (Fraction("99.9"), Fraction("99.9"))
    assert not is_complete(progress(nearly, found)[0], found.values())


def test_progress_is_coverage_low_and_high():
    assert progress(WORKED, standing(WORKED, WORKED_ANSWERS)) == (75, Fraction("62.5"), Fraction("87.5"))


@PROPERTY
@given(st.data())
def test_low_is_at_most_high_and_both_are_between_0_and_100(data):
    its_audit = data.draw(audits())
    given = data.draw(entries(its_audit))
    its_figures = figures(its_audit, standings(its_audit, "full", given), "")
    if its_figures.low is None:
        return
    assert 0 <= its_figures.low <= its_figures.high <= 100
    assert 0 <= its_figures.strict <= its_figures.strict_high <= 100
    assert its_figures.strict <= its_figures.low
    assert 0 <= its_figures.backed <= its_figures.low
    assert 0 <= its_figures.na_share <= 100
    assert (its_figures.coverage == 100) == (
        exactly(its_audit, standings(its_audit, "full", given))[0]
        == exactly(its_audit, standings(its_audit, "full", given))[1]
    )


@PROPERTY
@given(st.data())
def test_answering_an_open_item_keeps_the_range_inside_the_old_one_switches_and_na_included(data):
    its_audit = data.draw(audits())
    given = data.draw(entries(its_audit))
    before = standings(its_audit, "full", given)
    opened = [one.item for one in before.values() if one.status == "unanswered"]
    assume(opened)
    answered = data.draw(st.sampled_from(opened))
    after = standings(its_audit, "full", {**given, answered.id: data.draw(entry_for(answered))})
    old, new = exactly(its_audit, before), exactly(its_audit, after)
    if old is None or new is None:
        assert old is not None or new is None  # what is left out stays out
        return
    assert old[0] <= new[0] <= new[1] <= old[1]


@PROPERTY
@given(st.data())
def test_a_better_answer_never_lowers_the_score_while_the_same_items_are_asked(data):
    its_audit = data.draw(audits())
    given = data.draw(entries(its_audit))
    before = standings(its_audit, "full", given)
    changed = data.draw(st.sampled_from(list(its_audit.items)))
    after = standings(its_audit, "full", {**given, changed.id: Entry(data.draw(answers_to(changed)))})
    assume([one.asked for one in before.values()] == [one.asked for one in after.values()])
    match before[changed.id].mark, after[changed.id].mark:
        case Points(points=worse), Points(points=better) if worse <= better:
            assert figures(its_audit, before, "").low is None or (
                exactly(its_audit, before)[0] <= exactly(its_audit, after)[0]
            )
        case Open(), Points():
            assert (
                exactly(its_audit, before) is None
                or exactly(its_audit, before)[0] <= exactly(its_audit, after)[0]
            )


@PROPERTY
@given(st.data())
def test_an_na_that_is_not_free_never_raises_strict_while_the_same_items_are_asked(data):
    its_audit = data.draw(audits())
    given = data.draw(entries(its_audit))
    before = standings(its_audit, "full", given)
    may_be_na = [one.item for one in before.values() if one.asked is Asked.YES and one.item.na == "reason"]
    assume(may_be_na)
    changed = data.draw(st.sampled_from(may_be_na))
    after = standings(its_audit, "full", {**given, changed.id: NOT_HERE})
    assume([one.asked for one in before.values()] == [one.asked for one in after.values()])
    strict = [figures(its_audit, found, "").strict for found in (before, after)]
    assert strict[1] is None or strict[1] <= strict[0]


@PROPERTY
@given(st.data(), st.sampled_from([Fraction(1, 3), Fraction(7), Fraction(1000, 7)]))
def test_weights_times_a_constant_change_nothing(data, times):
    its_audit = data.draw(audits())
    given = data.draw(entries(its_audit))
    heavier = with_items(its_audit, lambda one: replace(one, weight=one.weight * times))
    heavier = replace(
        heavier, checklists=tuple(replace(one, weight=one.weight * times) for one in heavier.checklists)
    )
    assert figures(heavier, standings(heavier, "full", given), "") == figures(
        its_audit, standings(its_audit, "full", given), ""
    )


@PROPERTY
@given(st.data())
def test_the_order_of_checklists_and_items_does_not_matter_to_the_figures(data):
    its_audit = data.draw(audits(conditions=False))
    given = data.draw(entries(its_audit))
    shuffled = replace(
        its_audit,
        checklists=tuple(
            replace(one, sections=tuple(replace(s, items=s.items[::-1]) for s in one.sections))
            for one in data.draw(st.permutations(its_audit.checklists))
        ),
    )
    assert figures(shuffled, standings(shuffled, "full", given), "") == figures(
        its_audit, standings(its_audit, "full", given), ""
    )
