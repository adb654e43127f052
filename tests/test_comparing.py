"""Years side by side: what is comparable, what became of each answer, and how far the figures have moved."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from building import NOT_HERE, answers, audit, checklist, item, report, when, with_items
from generating import audits, entries
from humas.comparing import Change, Comparison, Gone, Moved, Year, change_between, compare
from humas.comparing.questions import GateChange
from humas.model import ALWAYS, Aside, Entry, FreeText
from humas.report import report_of


def year(its_audit, given_, name="x", **more):
    """A file answered with the version of the audit in use, unless said otherwise."""
    return Year(name, report(its_audit, given_, **{"audit_version": "1.0.0", **more}), {})


def fingerprinted(one, seen="now"):
    return replace(one, fingerprint=Aside(lambda: seen))


A, B, C, D = item("x/a", weight=2), item("x/b"), item("x/c"), item("y/d")
TWO = audit(checklist("x", A, B, C, weight=3), checklist("y", D))
FULL = {"x/a": "yes", "x/b": "partly", "x/c": "no", "y/d": "yes"}


def figures(moved: Moved):
    return moved.before, moved.after, moved.change, moved.counted, moved.asked


def verdicts(change: Change):
    return {one.item.id: (one.verdict, one.left_out) for one in change.items}


def point(figure):
    return (Fraction(figure), Fraction(figure))


def test_the_figures_of_two_full_years_of_one_version_are_those_of_their_reports():
    before, after = year(TWO, FULL), year(TWO, FULL | {"x/b": "yes", "y/d": "partly"})
    change = change_between(before, after)
    assert figures(change.whole) == (point("71.9"), point("68.8"), (Fraction("-3.1"), Fraction("-3.1")), 4, 4)
    assert (change.whole.before, change.whole.after) == (point(before.report.low), point(after.report.low))
    assert [figures(one) for one in change.checklists] == [
        (point("62.5"), point(75), point("12.5"), 3, 3),
        (point(100), point(50), point(-50), 1, 1),
    ]
    assert [[figures(one) for one in part.sections] for part in change.checklists] == [
        [figures(part)] for part in change.checklists
    ]
    assert verdicts(change) == {
        "x/a": ("same", None),
        "x/b": ("better", None),
        "x/c": ("same", None),
        "y/d": ("worse", None),
    }


def test_only_what_counts_in_both_years_moves_the_figures():
    """One question has changed, one was set aside: of the four, two are left, as they are in both years."""
    now = audit(checklist("x", *map(fingerprinted, (A, B, C)), weight=3), checklist("y", fingerprinted(D)))
    before = year(
        now, {"x/a": Entry("no", seen="then"), "x/b": Entry("no", seen="now"), "x/c": "no", "y/d": "no"}
    )
    after = year(now, {"x/a": "yes", "x/b": "yes", "x/c": "no", "y/d": NOT_HERE})
    change = change_between(before, after)
    assert figures(change.whole) == (point(0), point(50), point(50), 2, 4)
    assert [figures(one) for one in change.checklists] == [
        (point(0), point(50), point(50), 2, 3),
        (None, None, None, 0, 1),
    ]
    assert verdicts(change) == {
        "x/a": ("incomparable", "changed"),
        "x/b": ("better", None),
        "x/c": ("same", None),
        "y/d": ("n/a", "n/a"),
    }
    assert (before.report.low, after.report.low) == (0, 75)


def test_what_is_open_in_one_of_the_years_makes_the_change_a_range():
    before = year(TWO, {"x/a": "yes", "x/b": "no", "x/c": "no"})
    after = year(TWO, {"x/a": "yes", "x/b": "yes"})
    change = change_between(before, after)
    assert [figures(one) for one in change.checklists] == [
        (point(50), (Fraction(75), Fraction(100)), (Fraction(25), Fraction(50)), 3, 3),
        ((0, 100), (0, 100), (-100, 100), 1, 1),
    ]
    assert verdicts(change)["x/c"] == ("unanswered", None)


ASKED = item("x/q", when=when("x/s", "yes"))
SWITCH = item("x/s")
SMALL = audit(checklist("x", SWITCH, ASKED))


def versioned(before, after, *, old="0.9.0", its_item=A):
    """The verdict on one item, its question now `now`, the first file of another version."""
    its_audit = audit(checklist("x", fingerprinted(its_item), B))
    first = year(its_audit, {"x/a": before} if before else {}, audit_version=old)
    second = year(its_audit, {"x/a": after} if after else {})
    return verdicts(change_between(first, second))["x/a"]


NOW, THEN = Entry("yes", seen="now"), Entry("yes", seen="then")


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        (NOW, NOW, ("same", None)),
        (NOW, replace(NOW, answer="no"), ("worse", None)),
        (THEN, NOW, ("incomparable", "changed")),
        (THEN, THEN, ("incomparable", "changed")),
        (Entry("yes"), NOW, ("incomparable", "unknown")),
        (None, NOW, ("incomparable", "new")),
        (Entry("", "a note alone"), NOW, ("incomparable", "new")),
        (None, None, ("same", "new")),
        (NOW, None, ("unanswered", None)),
        (THEN, None, ("incomparable", "changed")),
        (Entry("n/a", "not our task", seen="then"), NOW, ("incomparable", "changed")),
        (Entry("n/a", "not our task", seen="now"), NOW, ("applicable", "n/a")),
        (replace(NOW, answer="does-not-fit"), NOW, ("answered", None)),
    ],
)
def test_a_question_is_compared_where_both_answers_are_to_the_one_of_today(before, after, verdict):
    assert versioned(before, after) == verdict


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        ("no", "yes", "better"),
        ("yes", "partly", "worse"),
        ("yes", "yes", "same"),
        ("", "no", "answered"),
        ("no", "", "unanswered"),
        ("", "", "same"),
        ("yes", NOT_HERE, "n/a"),
        ("", NOT_HERE, "n/a"),
        (NOT_HERE, "no", "applicable"),
        (NOT_HERE, "", "applicable"),
        (NOT_HERE, NOT_HERE, "same"),
    ],
)
def test_what_became_of_an_answer(before, after, verdict):
    change = change_between(year(TWO, {"x/a": before}), year(TWO, {"x/a": after}))
    assert verdicts(change)["x/a"][0] == verdict


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        ({"x/s": "no"}, {"x/s": "yes"}, ("asked", "not-asked")),
        ({"x/s": "yes", "x/q": "yes"}, {"x/s": "no", "x/q": "yes"}, ("not-asked", "not-asked")),
        ({"x/s": "no"}, {"x/s": "no"}, ("same", "not-asked")),
        ({"x/s": "yes", "x/q": "yes"}, {"x/q": "yes"}, ("unanswered", None)),
    ],
)
def test_a_question_may_be_asked_in_one_year_only(before, after, verdict):
    change = change_between(year(SMALL, before), year(SMALL, after))
    assert verdicts(change)["x/q"] == verdict
    assert change.whole.asked == (1 if verdict[0] == "same" else 2)


def test_an_answer_that_earns_as_much_is_another_answer():
    over = audit(checklist("x", item("x/a", full=1), item("x/b", weight=0), item("x/t", FreeText())))
    before = year(over, {"x/a": "partly", "x/b": "no", "x/t": "one"})
    after = year(over, {"x/a": "yes", "x/b": "yes", "x/t": "two"})
    change = change_between(before, after)
    assert {name: verdict for name, (verdict, _) in verdicts(change).items()} == dict.fromkeys(
        ("x/a", "x/b", "x/t"), "other-answer"
    )
    assert (change.whole.counted, change.whole.asked) == (1, 1)


def test_what_is_out_of_one_scope_is_not_compared():
    its_audit = audit(
        checklist("x", replace(A, quick=True), B),
        checklist("y", replace(D, when=when("x/b", "yes"), quick=True)),
    )
    given_ = {"x/a": "no", "x/b": "yes", "y/d": "yes"}
    change = change_between(year(its_audit, given_, scope="quick"), year(its_audit, given_ | {"x/a": "yes"}))
    assert verdicts(change) == {
        "x/a": ("better", None),
        "x/b": (
            "same",
            "scope",
        ),  # drawn into the quick audit by the condition of the last one, without a weight
        "y/d": ("same", None),
    }
    assert figures(change.whole) == (point(50), point(100), point(50), 2, 3)
    alone = change_between(year(its_audit, given_, scope=("x",)), year(its_audit, given_, scope=("y",)))
    assert verdicts(alone) == {
        "x/a": ("incomparable", "scope"),
        "x/b": ("same", "scope"),
        "y/d": ("incomparable", "scope"),
    }
    assert figures(alone.whole) == (None, None, None, 0, 3)


def test_a_checklist_without_weight_has_no_part_in_the_whole():
    weightless = audit(checklist("x", A), checklist("y", D, weight=0))
    change = change_between(year(weightless, {"x/a": "yes", "y/d": "no"}), year(weightless, FULL))
    assert figures(change.whole) == (point(100), point(100), point(0), 1, 1)
    assert [one.counted for one in change.checklists] == [1, 1]


def test_gates_are_met_lost_or_not_to_be_compared():
    its_items = [
        item(f"x/{name}", gate="critical", na="never", quick=name in "abcd")
        for name in ("a", "b", "c", "d", "e")
    ]
    drawn = item("x/f", gate="critical", na="never")
    its_items += [drawn, item("x/g", quick=True, when=when("x/f", "yes"))]
    its_audit = audit(checklist("x", *map(fingerprinted, its_items)))
    before = {"x/a": "no", "x/b": "yes", "x/c": THEN, "x/d": "no", "x/f": "no"}
    after = {"x/a": "yes", "x/c": "no", "x/d": "partly", "x/e": "yes", "x/f": "yes"}
    change = change_between(year(its_audit, before, scope="quick"), year(its_audit, after))
    assert [(gate, gate.verdict) for gate in change.gates] == [
        (GateChange(its_items[0], "no", "yes", None), "yes"),
        (GateChange(its_items[1], "yes", "unanswered", None), "unanswered"),
        (GateChange(its_items[2], "yes", "no", "changed"), "incomparable"),
        (GateChange(its_items[3], "no", "no", None), "same"),
        (GateChange(its_items[4], None, "yes", "scope"), "incomparable"),
        (
            GateChange(drawn, "no", "yes", None),
            "yes",
        ),  # drawn into the quick audit by the last item's condition
    ]
    quick = year(its_audit, before, scope="quick")
    assert change_between(quick, quick).gates[4] == GateChange(its_items[4], None, None, "scope")


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        ({"x/s": "yes", "x/g": "no"}, {"x/s": "no"}, "not-asked"),
        ({"x/s": "no"}, {"x/s": "yes", "x/g": "no"}, "no"),
        ({"x/s": "no"}, {"x/s": "yes", "x/g": "yes"}, "same"),
        ({"x/s": "yes"}, {"x/s": "yes", "x/g": "no"}, "same"),
        ({"x/s": "yes", "x/g": "yes"}, {"x/s": "yes"}, "unanswered"),
        ({"x/s": "yes"}, {"x/s": "yes", "x/g": "yes"}, "yes"),
    ],
)
def test_a_gate_is_told_as_it_stands_now_where_that_makes_a_difference(before, after, verdict):
    gated = audit(checklist("x", SWITCH, item("x/g", gate="critical", na="never", when=when("x/s", "yes"))))
    change = change_between(year(gated, before), year(gated, after))
    assert [gate.verdict for gate in change.gates] == [verdict]


def test_what_the_audit_does_not_have_is_told_of_either_year():
    before, after = year(TWO, FULL), year(TWO, FULL)
    old, new = Entry("yes"), Entry("no")
    change = change_between(
        replace(before, gone={"x/old": old, "x/both": old}), replace(after, gone={"x/both": new})
    )
    assert change.gone == (Gone("x/old", old, None), Gone("x/both", old, new))


def test_each_year_is_compared_with_the_next_and_the_first_with_the_last():
    first, second, third = (year(TWO, FULL, name, date=date) for name, date in DATES)
    two, three = compare([first, second]), compare([first, second, third])
    assert two == Comparison(TWO, (first, second), (change_between(first, second),), None)
    assert three == Comparison(
        TWO,
        (first, second, third),
        (change_between(first, second), change_between(second, third)),
        change_between(first, third),
    )


DATES = (("a", "2024-11-24"), ("b", ""), ("c", "2026-11-24"))


@pytest.mark.parametrize(
    ("order", "in_order"),
    [((0, 1, 2), True), ((2, 0), False), ((2, 1, 0), False), ((0, 0), True), ((1, 1), True)],
)
def test_dates_may_contradict_the_order_that_is_kept(order, in_order):
    years = [year(TWO, FULL, *DATES[place][:1], date=DATES[place][1]) for place in order]
    comparison = compare(years)
    assert (comparison.is_in_order, comparison.years) == (in_order, tuple(years))


@pytest.mark.parametrize(("version", "is_other"), [("1.0.0", False), ("0.9.0", True), ("", True)])
def test_a_year_knows_whether_it_was_answered_with_another_version(version, is_other):
    assert year(TWO, FULL, audit_version=version).is_of_other_version is is_other


# Whatever the audit and the answers.


@st.composite
def years(draw, its_audit):
    given_ = {
        name: replace(one, seen=draw(st.sampled_from(("", "now", "now", "then"))))
        for name, one in draw(entries(its_audit)).items()
    }
    ids = [one.id for one in its_audit.checklists]
    scope = draw(
        st.one_of(
            st.just("full"),
            st.just("full"),
            st.just("quick"),
            st.lists(st.sampled_from(ids), min_size=1, unique=True).map(tuple),
        )
    )
    return year(
        its_audit, given_, scope=scope, audit_version=draw(st.sampled_from(("1.0.0", "1.0.0", "0.9.0")))
    )


@st.composite
def pairs(draw):
    its_audit = with_fingerprints(draw(audits()))
    return draw(years(its_audit)), draw(years(its_audit))


def with_fingerprints(its_audit):
    return with_items(its_audit, fingerprinted)


@settings(max_examples=80)
@given(st.data())
def test_a_year_beside_itself_shows_no_change(data):
    one, _ = data.draw(pairs())
    change = change_between(one, one)
    assert {its.verdict for its in change.items} <= {"same", "incomparable"}
    assert {gate.verdict for gate in change.gates if gate.before} <= {"same"}
    for moved in every_part(change):
        assert moved.before == moved.after
        if moved.change:
            low, high = moved.change
            assert low == -high
            assert high == moved.before[1] - moved.before[0]


OPPOSITE = {
    "better": "worse",
    "worse": "better",
    "asked": "not-asked",
    "not-asked": "asked",
}
STATUS = {"answered", "unanswered", "n/a", "applicable"}
"""Verdicts that tell what an answer is now; turned round, they tell what it was."""


@settings(max_examples=120)
@given(st.data())
def test_two_years_the_other_way_round_are_the_mirror(data):
    pair = data.draw(pairs())
    there, back = change_between(*pair), change_between(*reversed(pair))
    for one, other in zip(every_part(there), every_part(back), strict=True):
        assert (one.before, one.after, one.counted, one.asked) == (
            other.after,
            other.before,
            other.counted,
            other.asked,
        )
        assert one.change == (other.change and (-other.change[1], -other.change[0]))
    for one, other in zip(there.items, back.items, strict=True):
        assert (one.before, one.after, one.doubt, one.left_out) == (
            other.after,
            other.before,
            other.doubt,
            other.left_out,
        )
        if one.verdict in STATUS:
            assert other.verdict in STATUS
        else:
            assert other.verdict == OPPOSITE.get(one.verdict, one.verdict)
    for one, other in zip(there.gates, back.gates, strict=True):
        unchanged = {"same", "incomparable"}
        assert other.verdict in ({one.verdict} if one.verdict in unchanged else {other.after})


@settings(max_examples=120)
@given(st.data())
def test_the_figures_compared_are_the_scores_of_an_audit_of_nothing_but_what_counts(data):
    """Each year once more: what counts alone, asked of everyone, answered as far as it was answered then."""
    pair = data.draw(pairs())
    change = change_between(*pair)
    counting = {one.item.id for one in change.items if one.counts}
    small = only(pair[0].report.audit, counting)
    for side, its_year in (("before", pair[0]), ("after", pair[1])):
        answered = {
            one.item.id: one.entry
            for one in its_year.report.items
            if one.item.id in counting and one.status == "answered"
        }
        its_report = report_of(small, answers(answered))
        wholes = [
            change.whole,
            *change.checklists,
            *(part for one in change.checklists for part in one.sections),
        ]
        parts = [
            its_report,
            *its_report.checklists,
            *(part for one in its_report.checklists for part in one.sections),
        ]
        assert [getattr(moved, side) for moved in wholes] == [
            None if part.low is None else (part.low, part.high) for part in parts
        ]


@settings(max_examples=100)
@given(st.data())
def test_every_question_that_matters_counts_or_is_left_out_for_a_reason(data):
    pair = data.draw(pairs())
    change = change_between(*pair)
    for moved in change.checklists:
        its = [one for one in change.items if one.item.checklist == moved.of.id and one.matters]
        assert moved.asked == len(its)
        assert moved.counted == sum(one.left_out is None for one in its)
        assert (moved.before is None) == (moved.counted == 0)


def every_part(change):
    yield change.whole
    for part in change.checklists:
        yield from (part, *part.sections)


def only(its_audit, names):
    """The audit with these items alone, each asked without a condition."""
    return replace(
        its_audit,
        checklists=tuple(
            replace(
                one,
                sections=tuple(
                    replace(s, items=tuple(replace(i, when=ALWAYS) for i in s.items if i.id in names))
                    for s in one.sections
                ),
            )
            for one in its_audit.checklists
        ),
    )
