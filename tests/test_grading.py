"""Gates, stages and levels."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from building import LEVELS, NOT_HERE, SHARES, answers, audit, checklist, item, report, stage, standing, when
from generating import audits, complete_entries, entries
from humas.grading import GateResult, LevelResult, StageResult, gates, is_graded
from humas.model import Entry, Ratio
from humas.report import report_of


def gate_of(one, given, scope="full"):
    """How the only gate stands, in an audit with a switch before it."""
    its_audit = audit(checklist("a", item("a/s"), item("a/q", quick=True)), checklist("b", one))
    return gates(its_audit, standing(its_audit, given, scope))[0].met


GATE = item("b/g", gate="critical", na="reason", passing=1)


@pytest.mark.parametrize(
    ("given", "met"),
    [
        ({"b/g": "yes"}, "yes"),
        ({"b/g": "partly"}, "yes"),
        ({"b/g": "no"}, "no"),
        ({"b/g": NOT_HERE}, "yes"),
        ({"b/g": "n/a"}, "unanswered"),
        ({"b/g": "maybe"}, "unanswered"),
        ({}, "unanswered"),
    ],
)
def test_a_gate_passes_with_its_points_or_when_it_is_not_applicable(given, met):
    assert gate_of(GATE, given) == met


def test_a_gate_needs_full_marks_unless_it_says_otherwise():
    assert gate_of(item("b/g", gate="stage"), {"b/g": "partly"}) == "no"


def test_an_unmeasured_gate_fails_and_a_share_of_nothing_passes():
    share = item("b/g", Ratio(SHARES), gate="critical", na="never")
    assert gate_of(share, {"b/g": "unknown"}) == "no"
    assert gate_of(share, {"b/g": Entry("0/0", "nobody asked")}) == "yes"


@pytest.mark.parametrize(
    ("given", "met"),
    [
        ({"a/s": "no", "b/g": "yes"}, "not-asked"),
        ({"b/g": "yes"}, "unanswered"),
        ({"a/s": "yes", "b/g": "yes"}, "yes"),
    ],
)
def test_a_gate_is_not_asked_when_its_condition_fails_and_unanswered_while_that_is_unknown(given, met):
    assert gate_of(item("b/g", gate="critical", when=when("a/s", "yes")), given) == met


@pytest.mark.parametrize("scope", ["quick", ("a",), ()])
def test_a_gate_out_of_scope_is_unanswered_whatever_the_file_says(scope):
    assert gate_of(GATE, {"b/g": "yes"}, scope) == "unanswered"


def test_every_gate_of_the_audit_is_listed_in_its_order():
    first, last = item("a/g", gate="critical"), item("b/g", stage="one", gate="stage")
    its_audit = audit(checklist("a", item("a/x"), first), checklist("b", last))
    assert gates(its_audit, standing(its_audit, {"a/g": "yes"})) == (
        GateResult(first, "yes"),
        GateResult(last, "unanswered"),
    )


# Level


def leveled(given, *items, **more):
    its_audit = audit(checklist("a", *items), **more)
    return report(its_audit, given).level


def ten(*more):
    """Ten items of weight 1, to make a score in steps of 5."""
    return (*(item(f"a/x{n}") for n in range(10)), *more)


def answered(count):
    return {f"a/x{n}": "yes" if n < count else "no" for n in range(10)}


@pytest.mark.parametrize(
    ("count", "level"),
    [(0, "belum"), (3, "belum"), (4, "kurang"), (6, "cukup"), (8, "menuju"), (9, "siap"), (10, "siap")],
)
def test_the_level_is_the_highest_whose_start_is_reached(count, level):
    assert leveled(answered(count), *ten()) == LevelResult(level, level, ())


def test_the_level_compares_the_shown_figure():
    almost = (item("a/x", weight="89.95"), item("a/y", weight="10.05"))
    assert leveled({"a/x": "yes", "a/y": "no"}, *almost).certain == "siap"
    short = (item("a/x", weight="89.94"), item("a/y", weight="10.06"))
    assert leveled({"a/x": "yes", "a/y": "no"}, *short).certain == "menuju"


def test_open_items_part_the_certain_level_from_the_possible_one():
    given = {f"a/x{n}": "yes" for n in range(6)}
    assert leveled(given, *ten()) == LevelResult("cukup", "siap", ())


def test_the_possible_level_on_the_strict_basis_has_the_open_items_at_full_marks():
    given = {"a/x0": NOT_HERE, "a/x1": NOT_HERE, **{f"a/x{n}": "yes" for n in range(2, 8)}}
    shown = report(audit(checklist("a", *ten())), given)
    assert (shown.basis, shown.low, shown.strict, shown.strict_high, shown.based) == (
        "strict",
        75,
        60,
        80,
        60,
    )
    assert shown.level == LevelResult("cukup", "menuju", ())


CRITICAL = item("a/g", gate="critical", weight=0)


@pytest.mark.parametrize(
    ("answer", "level"),
    [
        ("yes", LevelResult("siap", "siap", ())),
        ("no", LevelResult("cukup", "cukup", ("a/g",))),
        # An open gate may still be passed.
        ("", LevelResult("cukup", "siap", ("a/g",))),
    ],
)
def test_a_critical_gate_caps_the_level_while_it_is_unmet(answer, level):
    assert leveled({**answered(10), "a/g": answer}, *ten(CRITICAL)) == level


def test_a_critical_gate_that_is_not_asked_caps_nothing():
    gate = item("a/g", gate="critical", when=when("a/x0", "no"))
    assert leveled(answered(10), *ten(gate)) == LevelResult("siap", "siap", ())


def test_a_stage_gate_caps_no_level():
    assert leveled(answered(10), *ten(item("a/g", gate="stage", stage="one", weight=0))).certain == "siap"


@pytest.mark.parametrize("count", [0, 4, 6, 7])
def test_the_cap_is_named_only_where_it_lowers_the_certain_level(count):
    assert leveled({**answered(count), "a/g": "no"}, *ten(CRITICAL)).capped_by == ()


def test_all_unmet_critical_gates_are_named_in_order_and_the_stage_after_them():
    gates_ = (item("a/h", gate="critical", weight=0), CRITICAL, item("a/i", gate="critical", weight=0))
    staged = item("a/s", stage="one", weight="0.1")
    given = {**answered(10), "a/h": "no", "a/i": "yes"}
    assert leveled(given, *ten(*gates_, staged), stages=(stage("one", 50),)).capped_by == (
        "a/h",
        "a/g",
        "stage",
    )


@pytest.mark.parametrize(
    ("answer", "level"),
    [
        ("yes", LevelResult("siap", "siap", ())),
        ("no", LevelResult("cukup", "cukup", ("stage",))),
        ("", LevelResult("cukup", "siap", ("stage",))),
    ],
)
def test_holding_no_stage_caps_the_level_too(answer, level):
    staged = item("a/s", stage="one", weight="0.1")
    assert leveled({**answered(10), "a/s": answer}, *ten(staged), stages=(stage("one", 50),)) == level


def test_an_audit_without_stages_has_none_and_no_cap_from_them():
    shown = report(audit(checklist("a", *ten())), answered(10))
    assert (shown.level, shown.stage, shown.stages, shown.next_stage) == (
        LevelResult("siap", "siap", ()),
        None,
        (),
        None,
    )


def test_a_checklist_that_stands_alone_has_levels_but_no_cap():
    alone = audit(checklist("a", *ten(CRITICAL)), critical_cap=None, alone=True)
    shown = report(alone, answered(10))
    assert (shown.level, shown.stage) == (LevelResult("siap", "siap", ()), None)


def test_below_the_first_level_there_is_none():
    assert leveled(answered(3), *ten(), levels=LEVELS[1:]) == LevelResult(None, None, ())


def test_without_anything_applicable_there_is_no_level_and_no_stage_is_held():
    its_audit = audit(checklist("a", item("a/x", stage="one")), stages=(stage("one", 0),))
    shown = report(its_audit, {"a/x": NOT_HERE})
    assert (shown.level, shown.stage) == (None, StageResult(None, None))


# Scope


@pytest.mark.parametrize(
    ("scope", "quick_gates", "given"),
    [
        ("full", False, True),
        ("quick", False, False),
        ("quick", True, True),
        (("a",), True, False),
        (("a", "b"), True, False),
    ],
)
def test_a_level_and_a_stage_need_the_full_scope_or_a_quick_one_with_every_gate(scope, quick_gates, given):
    its_audit = audit(
        checklist("a", item("a/x", quick=True, stage="one"), item("a/g", gate="critical", quick=True)),
        checklist("b", item("b/g", gate="stage", stage="one", quick=quick_gates)),
        stages=(stage("one", 0),),
    )
    assert is_graded(its_audit, scope) is given
    shown = report(its_audit, {"a/x": "yes", "a/g": "yes", "b/g": "yes"}, scope=scope)
    assert shown.level == (LevelResult("siap", "siap", ()) if given else None)
    assert shown.stage == (StageResult("one", "one") if given else None)
    assert shown.next_stage is None
    assert [progress.stage.id for progress in shown.stages] == (["one"] if given else [])


# Stage

STAGES = (stage("one", 0), stage("two", 50), stage("three", 60))


def staged(given, *items):
    return report(audit(checklist("a", *items), stages=STAGES), given).stage


ONE, TWO, THREE = (item(f"a/{id_}", stage=id_) for id_ in ("one", "two", "three"))


@pytest.mark.parametrize(
    ("given", "certain", "possible"),
    [
        ({"a/one": "no", "a/two": "partly", "a/three": "yes"}, "three", "three"),
        ({"a/one": "no", "a/two": "partly", "a/three": "partly"}, "two", "two"),
        # A stage is not held without the one before.
        ({"a/one": "no", "a/two": "no", "a/three": "yes"}, "one", "one"),
        ({"a/one": "no", "a/three": "yes"}, "one", "three"),
        ({}, "one", "three"),
        ({"a/one": "no", "a/two": "yes", "a/three": "no"}, "two", "two"),
    ],
)
def test_a_stage_is_held_when_its_score_is_reached_and_the_one_before_is_held(given, certain, possible):
    assert staged(given, ONE, TWO, THREE) == StageResult(certain, possible)


@pytest.mark.parametrize("answer", ["", "yes"])
def test_a_stage_that_no_item_of_a_carries_is_not_held(answer):
    assert staged({"a/two": answer}, TWO, THREE) == StageResult(None, None)
    assert staged({"a/one": NOT_HERE, "a/two": answer}, ONE, TWO) == StageResult(None, None)
    weightless = item("a/one", stage="one", weight=0)
    assert staged({"a/one": "yes"}, weightless) == StageResult(None, None)


@pytest.mark.parametrize(
    ("answer", "certain", "possible"), [("yes", "two", "two"), ("no", "one", "one"), ("", "one", "two")]
)
def test_a_stage_gate_blocks_its_stage(answer, certain, possible):
    gate = item("a/g", stage="two", gate="stage", weight="0.001")
    two = item("a/two", stage="two", weight=9)
    assert staged({"a/one": "no", "a/two": "yes", "a/g": answer}, ONE, two, gate) == StageResult(
        certain, possible
    )


def test_a_stage_gate_that_is_not_asked_or_not_applicable_blocks_nothing():
    gate = item("a/g", stage="two", gate="stage", when=when("a/one", "yes"))
    assert staged({"a/one": "no", "a/two": "yes"}, ONE, TWO, gate).certain == "two"
    gate = item("a/g", stage="two", gate="stage", weight="0.1", na="reason")
    assert staged({"a/one": "no", "a/two": "yes", "a/g": NOT_HERE}, ONE, TWO, gate).certain == "two"


def test_the_gate_of_another_stage_and_a_critical_one_do_not_block_a_stage():
    others = (
        item("a/g", stage="two", gate="critical", weight="0.1"),
        item("a/h", stage="three", gate="stage"),
    )
    given = {"a/one": "no", "a/two": "yes", "a/g": "no", "a/h": "no"}
    assert staged(given, ONE, TWO, *others).certain == "two"


def test_the_stage_score_takes_the_items_of_all_checklists_together_and_counts_na_as_0():
    two = audit(
        checklist("a", item("a/x", stage="one", weight=3), weight=1),
        checklist("b", item("b/x", stage="one"), item("b/y", stage="one"), item("b/z"), weight=100),
        stages=(stage("one", 60),),
    )
    progress = report(two, {"a/x": "yes", "b/x": NOT_HERE, "b/z": "no"}).stages[0]
    assert (progress.low, progress.high, progress.certain, progress.possible) == (60, 80, True, True)


def test_a_free_na_is_left_out_of_the_stage_score():
    free = item("a/one", stage="two", na="free")
    progress = report(
        audit(checklist("a", free, TWO), stages=STAGES), {"a/one": "n/a", "a/two": "yes"}
    ).stages[1]
    assert progress.low == 100


def test_the_stage_compares_the_shown_figure():
    parts = (item("a/x", stage="one", weight="49.95"), item("a/y", stage="one", weight="50.05"))
    reached = report(audit(checklist("a", *parts), stages=(stage("one", 50),)), {"a/x": "yes", "a/y": "no"})
    assert reached.stage == StageResult("one", "one")


def test_each_stage_tells_its_score_its_gates_and_whether_it_is_held():
    gate = item("a/g", stage="two", gate="stage")
    shown = report(audit(checklist("a", ONE, gate), stages=STAGES), {"a/one": "yes"})
    assert [(p.stage.id, p.low, p.high, p.certain, p.possible, p.gates) for p in shown.stages] == [
        ("one", 100, 100, True, True, ()),
        ("two", 0, 100, False, True, (GateResult(gate, "unanswered"),)),
        ("three", None, None, False, False, ()),
    ]


@settings(max_examples=120)
@given(st.data())
def test_what_is_certain_is_never_above_what_is_possible(data):
    its_audit = data.draw(audits())
    shown = report_of(its_audit, answers(data.draw(entries(its_audit))))
    for progress in shown.stages:
        assert progress.possible or not progress.certain
        assert progress.low is None or progress.low <= progress.high
    if shown.level:
        ranks = {level.id: rank for rank, level in enumerate(its_audit.levels)}
        assert ranks[shown.level.certain] <= ranks[shown.level.possible]


@settings(max_examples=120)
@given(st.data())
def test_once_all_is_answered_nothing_is_left_open_between_certain_and_possible(data):
    its_audit = data.draw(audits())
    given = data.draw(complete_entries(its_audit))
    shown = report_of(its_audit, answers(given))
    assert shown.level is None or shown.level.certain == shown.level.possible
    assert shown.stage is None or shown.stage.certain == shown.stage.possible
