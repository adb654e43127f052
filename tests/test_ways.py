"""The least effort that leads to a stage or a level, and what stands in the way."""

from itertools import combinations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from building import LEVELS, NOT_HERE, audit, checklist, item, stage, standing, tick, when
from generating import audits, entries, full_marks
from humas import grading, scoring
from humas.asking import standings
from humas.marking import mark
from humas.model import FreeText, Level, Number, Ratio
from humas.planning import actions
from humas.planning.afterwards import afterwards, newly_asked
from humas.planning.goals import demand
from humas.planning.ways import Blocked, Way, way
from humas.scoring import sums_by_checklist, worth


def basis_of(its_audit, found):
    return scoring.figures(its_audit, found, "").basis


def actions_of(its_audit, found):
    return actions(found, worth(its_audit, sums_by_checklist(its_audit, found.values())))


def way_of(its_audit, found, goal):
    return way(demand(its_audit, found, basis_of(its_audit, found), goal), actions_of(its_audit, found))


def goal_in(its_audit, name):
    return next(one for one in (*its_audit.stages, *its_audit.levels) if one.id == name)


def led(its_audit, given, name):
    """The way to a stage or level: (ids, effort), or what stands in it: (gates, scores, empty stages)."""
    its = way_of(its_audit, standing(its_audit, given), goal_in(its_audit, name))
    match its:
        case Way():
            assert its.at_least == its.effort
            return " ".join(one.id for action in its.actions for one in action.items), its.effort
        case Blocked():
            return (
                [gate.item.id for gate in its.gates],
                [score.stage.id if score.stage else None for score in its.scores],
                [one.id for one in its.empty],
            )


STAGES = (stage("one", 0), stage("two", 50), stage("three", 60))


def alone(*items, stages=STAGES, **more):
    return audit(checklist("a", *items), stages=stages, **more)


# Stages


def test_a_later_stage_takes_the_gates_and_the_scores_of_all_before_it():
    items = (
        item("a/one", stage="one", gate="stage", passing=1),
        item("a/two", stage="two", effort="low"),
        item("a/three", stage="three"),
    )
    nothing = dict.fromkeys(("a/one", "a/two", "a/three"), "no")
    assert led(alone(*items), nothing, "one") == ("a/one", 3)
    assert led(alone(*items), nothing, "two") == ("a/one a/two", 4)
    assert led(alone(*items), nothing, "three") == ("a/one a/two a/three", 7)
    assert led(alone(*items), nothing | {"a/two": "partly"}, "three") == ("a/one a/three", 6)


def test_one_advice_for_two_stages_may_be_less_than_one_for_each():
    items = (
        item("a/one", stage="one"),
        item("a/two", stage="two"),
        item("a/three", stage="three"),
        item("a/both-two", stage="two", advice="decree", effort="medium"),
        item("a/both-three", stage="three", advice="decree", effort="medium", weight=2),
    )
    assert led(alone(*items), {"a/one": "yes"}, "three") == ("a/both-two a/both-three", 3)
    assert led(alone(*items), {"a/one": "yes"}, "two") == ("a/two", 3)


def test_a_stage_that_is_held_already_takes_nothing():
    assert led(alone(item("a/one", stage="one")), {"a/one": "no"}, "one") == ("", 0)


def test_what_stands_in_the_way_of_a_stage_is_told():
    items = (
        item("a/s"),
        item("a/gate", stage="one", gate="stage", when=when("a/s", "yes")),
        item("a/low", stage="two", weight=1),
        item("a/not-here", stage="two", weight=2),
    )
    assert led(alone(*items), {"a/not-here": NOT_HERE}, "three") == (["a/gate"], ["two"], ["three"])


# Levels


def test_a_level_takes_the_score_that_it_begins_with():
    items = [item(f"a/{name}", effort=effort) for name, effort in (("x", "high"), ("y", "low"), ("z", "low"))]
    its_audit = alone(*items, stages=(), critical_cap=None)
    assert led(its_audit, {}, "belum") == ("", 0)
    assert led(its_audit, {}, "kurang") == ("a/y a/z", 2)
    assert led(its_audit, {}, "siap") == ("a/x a/y a/z", 10)


def test_the_weight_of_a_checklist_counts():
    two = audit(checklist("a", item("a/x"), weight=3), checklist("b", item("b/x"), item("b/y"), weight=2))
    assert led(two, {}, "cukup") == ("a/x", 3)


def test_a_level_above_the_cap_takes_every_critical_gate():
    items = (item("a/gate", gate="critical", effort="high", weight=0), item("a/x"))
    assert led(alone(*items, stages=()), {"a/x": "yes"}, "cukup") == ("", 0)
    assert led(alone(*items, stages=()), {"a/x": "yes"}, "menuju") == ("a/gate", 8)
    assert led(alone(*items, stages=(), critical_cap=None), {"a/x": "yes"}, "siap") == ("", 0)


def test_a_level_above_the_cap_takes_the_first_stage_and_no_other():
    items = (
        item("a/x", weight=20),
        item("a/one", stage="one", gate="stage", effort="high"),
        item("a/two", stage="two", gate="stage"),
    )
    given = {"a/x": "yes", "a/one": "no", "a/two": "no"}
    assert led(alone(*items), given, "cukup") == ("", 0)
    assert led(alone(*items), given, "siap") == ("a/one", 8)
    assert led(alone(*items[:1]), given, "siap") == ([], [], ["one"])


def test_where_much_is_set_aside_a_level_takes_the_strict_score():
    items = (item("a/x", weight=4), item("a/y"), item("a/z"), item("a/n", weight=2))
    its_audit = alone(*items, stages=())
    assert led(its_audit, {"a/x": "yes", "a/n": NOT_HERE}, "cukup") == ("a/y", 3)
    assert led(its_audit, {"a/x": "yes", "a/n": NOT_HERE}, "menuju") == ([], [None], [])


def test_of_equal_efforts_the_higher_score_of_the_goal_wins():
    items = (item("a/x", weight=5), item("a/y", weight=6), item("a/z", weight=4))
    assert led(alone(*items, stages=()), {}, "kurang") == ("a/y", 3)


# Properties


def raised(found, chosen):
    """The standings with full marks for the items of some actions, the set of asked items unchanged."""
    ids = {one.id for action in chosen for one in action.items}
    return {
        id_: replace(one, mark=mark(one.item, full_marks(one.item).answer, "")) if id_ in ids else one
        for id_, one in found.items()
    }


def reached(its_audit, found, goal):
    """Whether the goal is, by the grades themselves, and the score that it goes by, exactly enough to compare."""
    gates = grading.gates(its_audit, found)
    stages = grading.stages(its_audit, found, gates)
    if not isinstance(goal, Level):
        place = its_audit.stages.index(goal)
        return stages[place].certain, grading.stage_sums(goal, found).earned
    figures = scoring.figures(its_audit, found, "")
    based = figures.strict if figures.basis == "strict" else figures.low
    certain = grading.level(its_audit, based, based, gates, stages).certain
    ids = [one.id for one in its_audit.levels]
    sums = sums_by_checklist(its_audit, found.values())
    exact = sum(sums[id_].earned * each for id_, each in worth(its_audit, sums, figures.basis).items())
    return ids.index(certain) >= ids.index(goal.id), exact


@st.composite
def aims(draw):
    """An audit, where an agency stands in it, and one of its stages or levels."""
    its_audit = draw(audits(most_items=3))
    found = standings(its_audit, "full", draw(entries(its_audit)))
    assume(scoring.figures(its_audit, found, "").low is not None)
    return its_audit, found, draw(st.sampled_from((*its_audit.stages, *LEVELS)))


@settings(max_examples=150)
@given(aims())
def test_the_way_reaches_its_goal_and_no_other_set_of_actions_does_so_with_less(aim):
    its_audit, found, goal = aim
    its_actions = actions_of(its_audit, found)
    assume(len(its_actions) <= 7)
    leading = []
    for count in range(len(its_actions) + 1):
        for chosen in combinations(its_actions, count):
            is_reached, score = reached(its_audit, raised(found, chosen), goal)
            if is_reached:
                leading.append((sum(action.effort for action in chosen), -score))
    its = way_of(its_audit, found, goal)
    if not leading:
        assert isinstance(its, Blocked)
        assert its.gates or its.scores or its.empty
        return
    assert its.effort == its.at_least == sum(action.effort for action in its.actions)
    is_reached, score = reached(its_audit, raised(found, its.actions), goal)
    assert (is_reached, its.effort, -score) == (True, *min(leading))


@settings(max_examples=150)
@given(aims())
def test_a_demand_is_met_just_when_its_goal_is_reached(aim):
    its_audit, found, goal = aim
    its = demand(its_audit, found, basis_of(its_audit, found), goal)
    assert its.is_met == reached(its_audit, found, goal)[0]


# Afterwards


def then(given, *items, raised):
    """What is newly asked and what each item then earns, with full marks for the items named in `raised`."""
    found = standing(alone(*items), given)
    after = afterwards(alone(*items), "full", found, [one for one in items if one.id in raised])
    new = [one.id for one in newly_asked(found, after)]
    return new, {
        id_: one.entry.answer if one.status == "answered" else one.status for id_, one in after.items()
    }


def test_full_marks_for_a_switch_may_bring_up_what_was_not_asked():
    items = (item("a/s"), item("a/x", when=when("a/s", "yes")), item("a/y", when=when("a/x", "yes")))
    assert then({"a/s": "no"}, *items, raised=["a/s"]) == (
        ["a/x", "a/y"],
        {"a/s": "yes", "a/x": "unanswered", "a/y": "unanswered"},
    )


def test_what_waited_for_an_answer_is_newly_asked_once_that_is_given():
    items = (item("a/s"), item("a/x", when=when("a/s", "yes")), item("a/y", when=when("a/s", "no")))
    assert then({}, *items, raised=["a/s"])[0] == ["a/x"]


def test_an_old_answer_counts_again_once_its_question_is_asked():
    items = (item("a/s"), item("a/x", when=when("a/s", "yes")))
    assert then({"a/s": "no", "a/x": "partly"}, *items, raised=["a/s"]) == (
        [],
        {"a/s": "yes", "a/x": "partly"},
    )


def test_what_is_switched_off_earns_nothing_though_it_was_to_have_full_marks():
    items = (item("a/s"), item("a/x", when=when("a/s", "no")))
    assert then({"a/s": "no", "a/x": "no"}, *items, raised=["a/s", "a/x"]) == (
        [],
        {"a/s": "yes", "a/x": "not-asked"},
    )


@pytest.mark.parametrize(
    ("given", "most", "ticked"),
    [
        ((), None, ("a", "b", "c")),
        (("c", "x"), None, ("c", "a", "b")),
        ("a", 2, ("a", "b")),
        (("b",), 2, ("b", "a")),
        (("a", "b", "c"), 2, ("a", "b", "c")),
    ],
)
def test_ticks_are_added_to_those_that_are_there_until_they_are_enough(given, most, ticked):
    its = item("a/t", tick("a", "b", "c"), full=most)
    assert then({"a/t": given}, its, raised=["a/t"])[1] == {"a/t": ticked}


@settings(max_examples=150)
@given(aims())
def test_afterwards_every_item_that_was_to_have_full_marks_has_them_if_it_is_asked(aim):
    its_audit, found, _ = aim
    items = [one for action in actions_of(its_audit, found) for one in action.items]
    after = afterwards(its_audit, "full", found, items)
    asked = [after[one.id] for one in items if after[one.id].asked == "yes"]
    assert all(one.score == 1 or isinstance(one.item.kind, FreeText) for one in asked)
    # What decides nothing keeps its answer, though its marks are others.
    assert all(
        after[id_].entry is found[id_].entry
        for id_ in found
        if isinstance(found[id_].item.kind, Ratio | Number)
    )
