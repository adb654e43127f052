"""What would be with other answers, which item is meant, and what every way to answer one earns."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from building import (
    NOT_HERE,
    PRACTICE,
    SHARES,
    answers,
    audit,
    checklist,
    choices,
    falling,
    item,
    report,
    rising,
    stage,
    tick,
    when,
)
from generating import audits, entries, full_marks
from humas.explaining.lines import explain
from humas.explaining.naming import item_called
from humas.explaining.rungs import rungs
from humas.explaining.supposing import what_if
from humas.model import NA, Choices, Entry, FreeText, Number, Ratio, Text
from humas.problems import Stop
from humas.report import report_of

# Which item is meant


NAMED = audit(
    checklist("a", replace(item("a/team"), was=("a/crew", "b/people")), item("a/both"), item("a/12")),
    checklist(
        "b", item("b/both"), replace(item("b/reply"), title=Text((("id", "Waktu  Tanggap"), ("en", "Reply"))))
    ),
)


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("a/team", "a/team"),
        (" A/Team ", "a/team"),
        ("team", "a/team"),
        ("b/people", "a/team"),
        ("crew", "a/team"),
        ("a/both", "a/both"),
        ("12", "a/12"),
        ("5", "b/reply"),
        ("#2", "a/both"),
        ("waktu tanggap", "b/reply"),
        ("Reply", "b/reply"),
    ],
)
def test_an_item_is_called_by_an_id_old_or_new_full_or_not_by_its_title_or_its_number(name, id_):
    assert item_called(name, report(NAMED, {})).id == id_


@pytest.mark.parametrize(
    ("name", "key", "values"),
    [
        ("both", "several-items", {"value": "both", "allowed": "a/both, b/both"}),
        ("b/tea", "no-item-but", {"value": "b/tea", "guess": "a/team"}),
        ("replay", "no-item-but", {"value": "replay", "guess": "b/reply"}),
        ("zzz", "no-item", {"value": "zzz"}),
        ("", "no-item", {"value": ""}),
        ("6", "no-item-number", {"value": "6", "count": "5"}),
        ("#0", "no-item-number", {"value": "#0", "count": "5"}),
    ],
)
def test_a_name_that_is_not_one_item_is_refused_with_what_was_probably_meant(name, key, values):
    with pytest.raises(Stop) as stop:
        item_called(name, report(NAMED, {}))
    assert (stop.value.key, stop.value.values) == (key, values)


# What if


KINDS = audit(
    checklist(
        "a",
        item("a/practice"),
        item("a/share", Ratio(SHARES), na="never"),
        item("a/hours", Number(falling((1, 2), (8, 1)))),
        item("a/ticks", tick("x", "y", "z")),
        item("a/story", FreeText(), na="free"),
        item("a/must", na="never"),
    )
)


def supposed(given, *assumptions):
    """The answer and the note that are supposed, by item."""
    what = what_if(report(KINDS, given), assumptions)
    return {one.item.id: (one.after.answer, one.after.note) for one in what.supposed}


@pytest.mark.parametrize(
    ("assumption", "entry"),
    [
        ("practice=yes", ("yes", "")),
        ("practice = YES ", ("yes", "")),
        ("practice=", ("", "")),
        ("practice=n/a bukan  tugas kami", (NA, "bukan tugas kami")),
        ("practice=N/A not ours", (NA, "not ours")),
        ("share=30/40", ("30/40", "")),
        ("share=75%", ("75%", "")),
        ("share=unknown", ("unknown", "")),
        ("share=0/0 no account", ("0/0", "no account")),
        ("hours=2.5", ("2.5", "")),
        ("ticks=x,z", (("x", "z"), "")),
        ("ticks=[x, z]", (("x", "z"), "")),
        ("ticks=X", (("x",), "")),
        ("ticks=-", ((), "")),
        ("ticks=[]", ((), "")),
        ("ticks=", ("", "")),
        ("story=a = b", ("a = b", "")),
        ("story=n/a", (NA, "")),
    ],
)
def test_an_answer_is_supposed_as_a_file_would_have_it(assumption, entry):
    assert list(supposed({}, assumption).values()) == [entry]


def test_an_answer_is_called_as_a_report_calls_it_too():
    spoken = Choices(
        tuple(
            replace(one, label=Text((("id", word), ("en", one.answer))))
            for one, word in zip(PRACTICE.choices, ("Belum", "Sebagian", "Ya"), strict=True)
        )
    )
    its_report = report(audit(checklist("a", item("a/x", spoken))), {})
    assert what_if(its_report, ["x=sebagian"]).supposed[0].after == Entry("partly")


@pytest.mark.parametrize(
    ("assumption", "key", "values"),
    [
        ("practice", "if-shape", {"value": "practice"}),
        ("=yes", "if-shape", {"value": "=yes"}),
        ("prctice=yes", "no-item-but", {"value": "prctice", "guess": "a/practice"}),
        ("practice=n/a", "if-reason", {"item": "a/practice", "value": "n/a"}),
        ("practice=n/a -", "if-reason", {"item": "a/practice", "value": "n/a"}),
        ("share=0/0", "if-reason", {"item": "a/share", "value": "0/0"}),
        (
            "practice=maybe",
            "if-misfit",
            {"item": "a/practice", "value": "maybe", "misfit": "not-a-choice", "hint": "no, partly, yes"},
        ),
        ("share=75", "if-misfit", {"item": "a/share", "value": "75", "misfit": "bare-number", "hint": "75%"}),
        (
            "hours=2,5",
            "if-misfit",
            {"item": "a/hours", "value": "2,5", "misfit": "decimal-comma", "hint": "2.5"},
        ),
        (
            "ticks=x,w",
            "if-misfit",
            {"item": "a/ticks", "value": "x,w", "misfit": "unknown-tick", "hint": "x, y, z"},
        ),
        (
            "ticks=x,x",
            "if-misfit",
            {"item": "a/ticks", "value": "x,x", "misfit": "duplicate-tick", "hint": "x"},
        ),
        (
            "must=n/a because",
            "if-misfit",
            {"item": "a/must", "value": "n/a because", "misfit": "na-never", "hint": ""},
        ),
    ],
)
def test_what_would_not_count_in_a_file_is_refused(assumption, key, values):
    with pytest.raises(Stop) as stop:
        supposed({}, assumption)
    assert (stop.value.key, stop.value.values) == (key, values)


def test_one_item_is_supposed_once():
    with pytest.raises(Stop) as stop:
        supposed({}, "practice=yes", "a/practice=no")
    assert (stop.value.key, stop.value.values) == ("if-twice", {"item": "a/practice"})


def test_the_reason_in_the_file_is_that_of_its_own_na_only():
    assert supposed({"a/share": Entry("0/0", "no account")}, "share=0/0") == {
        "a/share": ("0/0", "no account")
    }
    with pytest.raises(Stop):
        supposed({"a/practice": Entry("no", "a note on something else")}, "practice=n/a")


SWITCHED = audit(
    checklist("a", item("a/s"), item("a/x", when=when("a/s", "yes")), item("a/y", when=when("a/s", "no"))),
    checklist("b", item("b/g", gate="critical"), item("b/w", weight=0)),
    stages=(stage("one", 0),),
)


def test_a_switch_changes_what_is_asked_and_what_no_longer_is():
    what = what_if(report(SWITCHED, {"a/s": "no", "a/x": "yes", "a/y": "yes"}), ["s=yes"])
    assert [one.id for one in what.asked] == ["a/x"]
    assert [one.id for one in what.dropped] == ["a/y"]
    assert what.waiting == ()
    assert [(was.low, now.low) for was, now in what.checklists] == [(50, 100)]


def test_an_answer_withdrawn_leaves_what_hangs_on_it_waiting():
    what = what_if(report(SWITCHED, {"a/s": "no", "a/y": "yes"}), ["s="])
    assert [one.id for one in what.waiting] == ["a/x", "a/y"]
    assert (what.asked, what.dropped) == ((), ())


def test_a_gate_that_turns_is_told_before_and_after():
    what = what_if(report(SWITCHED, {"b/g": "no"}), ["b/g=yes"])
    assert [(was.item.id, was.met, now.met) for was, now in what.gates] == [("b/g", "no", "yes")]


@pytest.mark.parametrize(
    ("given", "assumptions", "effect"),
    [
        ({}, ["b/g=yes"], "counts"),
        ({"b/g": "yes"}, ["b/g=yes"], "same"),
        ({}, ["b/g="], "same"),
        ({"b/g": "n/a"}, ["b/g=n/a not our task"], "counts"),
        ({}, ["b/w=yes"], "weightless"),
        ({"a/s": "no"}, ["a/x=yes"], "not-asked"),
        ({}, ["a/x=yes"], "pending"),
        ({"a/s": "no"}, ["a/x=yes", "a/s=yes"], "counts"),
    ],
)
def test_it_is_told_whether_an_answer_can_change_anything(given, assumptions, effect):
    assert what_if(report(SWITCHED, given), assumptions).supposed[0].effect == effect


def test_an_answer_outside_the_scope_changes_nothing():
    what = what_if(report(SWITCHED, {}, scope=("a",)), ["b/g=yes"])
    assert what.supposed[0].effect == "out-of-scope"
    assert (what.before.low, what.checklists, what.gates) == (what.after.low, (), ())


@settings(max_examples=100)
@given(st.data())
def test_to_suppose_is_to_report_of_a_file_that_says_so(data):
    its_audit = data.draw(audits())
    given = data.draw(entries(its_audit))
    one = data.draw(st.sampled_from(list(its_audit.items)))
    best = full_marks(one)
    text = best.answer if isinstance(best.answer, str) else ",".join(best.answer)
    what = what_if(report(its_audit, given), [f"{one.id}={text}"])
    before = given.get(one.id, Entry())
    assert what.after == report(its_audit, {**given, one.id: replace(before, answer=best.answer)})
    assert what.before == report(its_audit, given)


# Every way to answer


def ways(kind, given=None, **more):
    """(the bound, answer or word of each way; its points; whether it is the present one)."""
    one = item("a/x", kind, **more)
    its_report = report(audit(checklist("a", one)), {} if given is None else {"a/x": given})
    return [
        (
            getattr(rung.way, "answer", None) or str(getattr(rung.way, "bound", rung.way)),
            rung.points,
            rung.given,
        )
        for rung in rungs(one, explain(its_report))
    ]


def test_choices_are_ways_and_so_is_not_applicable_where_it_is_allowed():
    assert ways(PRACTICE, "partly") == [
        ("no", 0, False),
        ("partly", 1, True),
        ("yes", 2, False),
        ("n/a", None, False),
    ]
    assert ways(PRACTICE, NOT_HERE)[-1] == ("n/a", None, True)
    assert ways(PRACTICE, na="never")[-1] == ("yes", 2, False)


@pytest.mark.parametrize(
    ("given", "bound"), [("30/40", "3/5"), ("10%", "else"), ("unknown", "unknown"), ("75", None)]
)
def test_bands_are_ways_and_so_are_less_than_all_of_them_and_what_is_not_measured(given, bound):
    found = ways(Ratio(SHARES), given, na="never")
    assert [(name, points) for name, points, _ in found] == [
        ("1/5", 1),
        ("2/5", 2),
        ("3/5", 3),
        ("4/5", 4),
        ("else", 0),
        ("unknown", 0),
    ]
    assert [name for name, _, is_given in found if is_given] == ([bound] if bound else [])


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        (Number(falling((1, 2), (8, 1))), [("1", 2), ("8", 1), ("else", 0), ("unknown", 0)]),
        (Number(falling((1, 2), (8, 1)), most=Fraction(8)), [("1", 2), ("8", 1), ("unknown", 0)]),
        (Number(rising((0, 1), (5, 2)), whole=True), [("0", 1), ("5", 2), ("unknown", 0)]),
        (Number(rising((3, 1)), least=Fraction(3)), [("3", 1), ("unknown", 0)]),
        (Number(rising(("2.5", 1), (9, 2)), most=Fraction(5)), [("5/2", 1), ("else", 0), ("unknown", 0)]),
        (Number(falling(("2.5", 1)), whole=True), [("5/2", 1), ("else", 0), ("unknown", 0)]),
        (tick("x", "y", bands=rising(("1.5", 1), (3, 2))), [("3/2", 1), ("else", 0)]),
        (tick("x", "y", "z"), [("0", 0), ("1", 1), ("2", 2), ("3", 3)]),
        (tick("x", "y", "z", bands=rising((2, 3))), [("2", 3), ("else", 0)]),
        (FreeText(), []),
    ],
)
def test_only_what_an_answer_can_be_is_a_way(kind, found):
    assert [(name, points) for name, points, _ in ways(kind, na="never")] == found


def test_ticks_beyond_full_marks_are_no_other_way():
    found = ways(tick("x", "y", "z"), ("x", "y", "z"), full=2, na="never")
    assert found == [("0", 0, False), ("1", 1, False), ("2", 2, True)]


@settings(max_examples=60)
@given(st.data())
def test_what_a_way_would_add_is_what_it_adds_in_the_report_that_it_leads_to(data):
    its_audit = data.draw(audits())
    explained = explain(report(its_audit, data.draw(entries(its_audit))))
    one = data.draw(st.sampled_from(list(its_audit.items)))
    for rung in rungs(one, explained):
        if rung.adds is not None:
            assert explain(rung.after).lines[one.id].low.whole.adds == rung.adds


def test_each_way_leads_to_a_report():
    its_audit = audit(checklist("a", item("a/x", choices(("no", 0), ("yes", 2))), item("a/y")))
    its_report = report(its_audit, {"a/x": "no", "a/y": "yes"})
    x = next(its_audit.items)
    assert [(rung.after.low, rung.after.na_share) for rung in rungs(x, explain(its_report))] == [
        (50, 0),
        (100, 0),
        (100, 50),
    ]


def test_no_way_leads_anywhere_where_no_answer_counts_or_it_hangs_on_which_are_ticked():
    its_audit = audit(
        checklist("a", item("a/s", tick("x", "y")), item("a/x", when=when("a/s", "x"), na="never"))
    )
    for its_answers, id_ in (({"a/s": ("y",)}, "a/x"), ({}, "a/x"), ({}, "a/s")):
        one = next(one for one in its_audit.items if one.id == id_)
        assert {rung.after for rung in rungs(one, explain(report(its_audit, its_answers)))} == {None}
    outside = explain(report_of(NAMED, answers({}, scope=("b",))))
    assert [rung.after for rung in rungs(next(NAMED.items), outside)] == [None] * 4
