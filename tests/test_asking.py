"""Which items apply, and what their answers come to."""

from fractions import Fraction

import pytest
from hypothesis import given as given_by
from hypothesis import settings
from hypothesis import strategies as st

from building import NOT_HERE, PRACTICE, audit, checklist, entry, item, standing, text, tick, when
from generating import audits, entries
from humas.asking import Asked, Standing, standings, switches
from humas.marking import Inapplicable, Misfit, Open, Points
from humas.model import Checklist, Entry, Every, FreeText, Not, Section, Some

YES, NO, UNKNOWN = Asked.YES, Asked.NO, Asked.UNKNOWN
ALL_USES = tick("posting", "reply")


def asked_when(condition, given):
    """What `condition` comes to over three questions a/p, a/q (practices) and a/t (ticks)."""
    switched = audit(
        checklist(
            "a", item("a/p"), item("a/q", na="free"), item("a/t", ALL_USES), item("a/last", when=condition)
        )
    )
    return standing(switched, given)["a/last"].asked


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ({"a/p": "yes"}, YES),
        ({"a/p": "partly"}, YES),
        ({"a/p": "no"}, NO),
        ({}, UNKNOWN),
        ({"a/p": "maybe"}, UNKNOWN),
        ({"a/p": Entry("n/a")}, UNKNOWN),  # without a reason it is no answer
        ({"a/p": NOT_HERE}, NO),
    ],
)
def test_an_entry_holds_when_the_answer_is_the_value_or_one_of_several(given, asked):
    assert asked_when(when("a/p", "partly", "yes"), given) is asked


@pytest.mark.parametrize(
    ("given", "asked"),
    [({"a/t": ("reply", "posting")}, YES), ({"a/t": ("posting",)}, NO), ({"a/t": ()}, NO), ({}, UNKNOWN)],
)
def test_an_entry_on_ticks_holds_when_the_value_is_ticked(given, asked):
    assert asked_when(when("a/t", "reply"), given) is asked


P, Q = when("a/p", "yes"), when("a/q", "yes")


@pytest.mark.parametrize(
    ("p", "q", "every", "some"),
    [
        ("yes", "yes", YES, YES),
        ("yes", "no", NO, YES),
        ("no", "yes", NO, YES),
        ("no", "no", NO, NO),
        ("yes", "", UNKNOWN, YES),
        ("no", "", NO, UNKNOWN),
        ("", "yes", UNKNOWN, YES),
        ("", "no", NO, UNKNOWN),
        ("", "", UNKNOWN, UNKNOWN),
        ("yes", "n/a", NO, YES),
        ("", "n/a", NO, UNKNOWN),
    ],
)
def test_every_fails_once_one_fails_and_any_holds_once_one_holds(p, q, every, some):
    given = {"a/p": p, "a/q": q}
    assert (asked_when(Every((P, Q)), given), asked_when(Some((P, Q)), given)) == (every, some)


@pytest.mark.parametrize(
    ("given", "asked"),
    [({"a/p": "yes"}, NO), ({"a/p": "no"}, YES), ({}, UNKNOWN), ({"a/p": NOT_HERE}, YES)],
)
def test_not_turns_a_condition_round_but_leaves_unknown_unknown(given, asked):
    assert asked_when(Not(P), given) is asked


def test_an_empty_condition_holds():
    assert asked_when(Every(()), {}) is YES


CHAIN = audit(
    checklist(
        "a",
        item("a/first"),
        item("a/second", when=when("a/first", "yes")),
        item("a/third", when=when("a/second", "yes")),
        item("a/contrary", when=Not(when("a/second", "yes"))),
    )
)


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ({}, [YES, UNKNOWN, UNKNOWN, UNKNOWN]),
        ({"a/first": "no"}, [YES, NO, NO, YES]),
        ({"a/first": "yes"}, [YES, YES, UNKNOWN, UNKNOWN]),
        ({"a/first": "yes", "a/second": "yes"}, [YES, YES, YES, NO]),
        # What the file answers does not count while its own condition is open, or fails.
        ({"a/second": "yes"}, [YES, UNKNOWN, UNKNOWN, UNKNOWN]),
        ({"a/first": "no", "a/second": "yes"}, [YES, NO, NO, YES]),
    ],
)
def test_an_entry_on_an_item_that_is_not_asked_fails_and_on_an_undecided_one_is_unknown(given, asked):
    assert [one.asked for one in standing(CHAIN, given).values()] == asked


def test_an_item_whose_condition_is_unknown_is_unanswered_even_if_the_file_answers_it():
    waiting = standing(CHAIN, {"a/second": "yes"})["a/second"]
    second = tuple(CHAIN.items)[1]
    assert waiting == Standing(second, Entry("yes"), Fraction(1), UNKNOWN, Open())
    assert (waiting.status, waiting.pending, waiting.score) == ("unanswered", True, 0)


def test_a_kept_answer_counts_again_once_its_condition_holds():
    answer = {"a/second": "partly"}
    marks = [standing(CHAIN, {**answer, "a/first": first})["a/second"].mark for first in ("no", "", "yes")]
    assert marks == [Open(), Open(), Points(Fraction(1))]


def test_the_status_tells_answered_unanswered_not_applicable_and_not_asked_apart():
    four = audit(
        checklist(
            "a", item("a/p"), item("a/q"), item("a/r"), item("a/s"), item("a/t", when=when("a/p", "no"))
        )
    )
    found = standing(four, {"a/p": "yes", "a/q": "never heard", "a/r": NOT_HERE, "a/t": "yes"})
    assert {id_: (one.status, one.mark) for id_, one in found.items()} == {
        "a/p": ("answered", Points(Fraction(2))),
        "a/q": ("unanswered", Misfit("not-a-choice", "no, partly, yes")),
        "a/r": ("n/a", Inapplicable(free=False)),
        "a/s": ("unanswered", Open()),
        "a/t": ("not-asked", Open()),
    }


SCOPED = audit(
    checklist(
        "a",
        item("a/deep", weight=3),
        item("a/switch", weight=2, when=when("a/deep", "yes")),
        item("a/quick", weight=5, quick=True),
    ),
    checklist("b", item("b/named", quick=True, when=when("a/switch", "yes")), item("b/slow", weight=4)),
)


@pytest.mark.parametrize(
    ("scope", "weights"),
    [
        ("full", {"a/deep": 3, "a/switch": 2, "a/quick": 5, "b/named": 1, "b/slow": 4}),
        # What is drawn in draws in what it hangs on.
        ("quick", {"a/deep": 0, "a/switch": 0, "a/quick": 5, "b/named": 1}),
        (("b",), {"a/deep": 0, "a/switch": 0, "b/named": 1, "b/slow": 4}),
        (("a",), {"a/deep": 3, "a/switch": 2, "a/quick": 5}),
        (("b", "a"), {"a/deep": 3, "a/switch": 2, "a/quick": 5, "b/named": 1, "b/slow": 4}),
        ((), {}),
    ],
)
def test_a_drawn_in_item_weighs_0_and_everything_stands_in_the_order_of_the_audit(scope, weights):
    found = standing(SCOPED, {}, scope)
    assert list({id_: one.weight for id_, one in found.items()}.items()) == list(weights.items())


def test_a_drawn_in_item_is_asked_and_decides():
    given = {"a/deep": "yes", "a/switch": "no"}
    assert [one.asked for one in standing(SCOPED, given, ("b",)).values()] == [YES, YES, NO, YES]


def test_switches_are_the_items_that_a_condition_in_scope_names():
    conditions = Every((when("a/p", "yes"), Not(Some((when("a/q", "no"), when("a/t", "reply"))))))
    switched = audit(
        checklist("a", item("a/p"), item("a/q"), item("a/r"), item("a/t", ALL_USES)),
        checklist("b", item("b/x", when=conditions)),
    )
    assert switches(standing(switched, {})) == {"a/p", "a/q", "a/t"}
    assert switches(standing(switched, {}, ("a",))) == set()


def test_a_free_text_is_answered_by_any_text_and_scores_nothing():
    told = audit(checklist("a", item("a/told", FreeText())))
    found = standing(told, {"a/told": "we post daily"})["a/told"]
    assert (found.status, found.score, found.weight) == ("answered", 0, 0)


def test_entries_on_unknown_ids_are_not_looked_at():
    assert list(standings(CHAIN, "full", {"z/z": entry("yes")})) == [one.id for one in CHAIN.items]


def test_a_checklist_may_have_several_sections():
    sections = (Section("s", text("s"), (item("a/x"),)), Section("t", text("t"), (item("a/y", PRACTICE),)))
    two = audit(Checklist("a", "1", text("a"), Fraction(1), sections))
    assert list(standing(two, {})) == ["a/x", "a/y"]


@settings(max_examples=100)
@given_by(st.data())
def test_from_those_of_other_answers_the_standings_are_the_same_as_from_none(data):
    its_audit = data.draw(audits())
    scope = data.draw(st.sampled_from(("full", "quick", (its_audit.checklists[0].id,))))
    one, other = data.draw(entries(its_audit)), data.draw(entries(its_audit))
    kept = {name: entry for name, entry in one.items() if data.draw(st.booleans())}
    wanted = standings(its_audit, scope, {**other, **kept})
    before = standings(its_audit, scope, one)
    assert standings(its_audit, scope, {**other, **kept}, before) == wanted
    assert list(standings(its_audit, scope, {}, before)) == list(wanted)
