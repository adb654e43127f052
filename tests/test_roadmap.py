"""What one agency does next: its goal, the part that each action plays, and where the way to the goal leads."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from building import NOT_HERE, answers, audit, checklist, item, report, stage, when
from generating import audits, entries
from humas.planning.ways import Blocked, Way
from humas.report import report_of
from humas.roadmap import next_goal, roadmap

STAGES = (stage("one", 0), stage("two", 50))


def mapped(its_report, name=None):
    goals = (*its_report.audit.stages, *its_report.audit.levels)
    goal = next(one for one in goals if one.id == name) if name else next_goal(its_report)
    return roadmap(its_report, goal)


def small(given, *items, name=None, stages=STAGES, **more):
    return mapped(report(audit(checklist("a", *items), stages=stages), given, **more), name)


def parts(its):
    return [(part, " ".join(one.id for one in action.items)) for part, action in its.actions]


# The goal


@pytest.mark.parametrize(
    ("given", "stages", "goal"),
    [
        ({"a/one": "no", "a/two": "no"}, STAGES, "two"),  # a first stage from 0 on is held by being answered
        ({"a/one": "no", "a/two": "yes"}, STAGES, "cukup"),  # 50 is "kurang", so this is the next level
        ({"a/one": "no", "a/two": "no"}, (), "kurang"),
        ({"a/one": "yes", "a/two": "yes"}, STAGES, None),
        ({"a/one": NOT_HERE, "a/two": NOT_HERE}, (), None),
    ],
)
def test_the_goal_is_the_next_stage_or_else_the_next_level(given, stages, goal):
    its_audit = audit(checklist("a", item("a/one", stage="one"), item("a/two", stage="two")), stages=stages)
    found = next_goal(report(its_audit, given))
    assert (found and found.id) == goal


def test_where_the_scope_is_too_small_there_is_no_goal_and_all_is_beside_the_way():
    two = audit(checklist("a", item("a/x", effort="low")), checklist("b", item("b/x")), stages=STAGES)
    its = mapped(report(two, {}, scope=("a",)))
    assert (its.course, parts(its)) == (None, [("quick", "a/x")])


def test_below_the_first_level_that_is_the_goal():
    its_audit = audit(checklist("a", item("a/x")))
    its_audit = replace(its_audit, levels=its_audit.levels[1:], critical_cap=None)
    assert next_goal(report(its_audit, {"a/x": "no"})).id == "kurang"


# The parts


ITEMS = (
    item("a/s", effort="high"),
    item("a/one", stage="one"),
    item("a/two", stage="two"),
    *(item(f"a/low{number}", effort="low", weight=number) for number in range(7)),
    item("a/hard", effort="high"),
    item("a/x", when=when("a/s", "yes")),
)


def test_each_action_of_the_plan_plays_one_part():
    its = small({"a/one": "no"}, *ITEMS)
    assert its.course.goal.id == "two"
    assert parts(its) == [
        ("answer", "a/s"),
        *(("quick", f"a/low{number}") for number in (6, 5, 4, 3, 2)),
        ("later", "a/low1"),
        ("later", "a/one"),
        ("way", "a/two"),
        ("later", "a/s"),
        ("later", "a/hard"),
    ]
    assert [one.items[0].id for one in its.of("way")] == ["a/two"]


def test_quick_wins_are_the_easy_ones_with_the_greatest_gains_but_those_on_the_way():
    its = small({"a/one": "no"}, *ITEMS, name="kurang")
    assert [one.items[0].id for one in its.of("way")] == ["a/low6", "a/low5"]
    assert [one.items[0].id for one in its.of("quick")] == ["a/low4", "a/low3", "a/low2", "a/low1"]


def test_where_there_is_no_way_nothing_plays_a_part_in_it():
    its = small({"a/two": NOT_HERE}, item("a/one", stage="one"), item("a/two", stage="two"), name="two")
    assert isinstance(its.course.found, Blocked)
    assert parts(its) == [("later", "a/one")]


# Where the way leads


def milestones(its):
    return [
        (one.score.stage and one.score.stage.id, float(one.now), float(one.score.start), float(one.then))
        for one in its.course.milestones
    ]


def test_each_score_is_told_as_it_is_and_as_the_way_makes_it():
    items = (item("a/one", stage="one"), item("a/two", stage="two"), item("a/more", stage="two", weight=2))
    its = small({"a/one": "partly", "a/two": "no", "a/more": "no"}, *items)
    assert milestones(its) == [("one", 50.0, 0.0, 50.0), ("two", 0.0, 50.0, 66.7)]
    assert milestones(small({"a/two": NOT_HERE}, *items, name="siap")) == [
        ("one", 0.0, 0.0, 100.0),
        (None, 0.0, 90.0, 75.0),
    ]


def test_the_gates_of_the_goal_that_are_unmet_are_told():
    items = (item("a/one", stage="one"), item("a/two", stage="two", gate="stage"))
    its = small({"a/one": "no", "a/two": "no"}, *items)
    assert [gate.item.id for gate in its.course.gates] == ["a/two"]


@pytest.mark.parametrize(
    ("weight", "given", "is_reached"),
    [(1, "no", True), (3, "no", False), (3, "yes", True)],
)
def test_what_is_newly_asked_on_the_way_may_keep_the_goal_from_being_certain(weight, given, is_reached):
    items = (
        item("a/one", stage="one"),
        item("a/two", stage="two"),
        item("a/then", stage="two", weight=weight, when=when("a/two", "yes")),
    )
    its = small({"a/one": "no", "a/two": "no"}, *items)
    assert [one.items[0].id for one in its.of("way")] == ["a/two"]
    assert ([one.id for one in its.course.asked], its.course.is_reached) == (["a/then"], weight == 1)
    # An answer that was given before counts again.
    its = small({"a/one": "no", "a/two": "no", "a/then": given}, *items)
    assert ([one.id for one in its.course.asked], its.course.is_reached) == ([], is_reached)


def test_a_goal_that_is_reached_already_needs_no_step():
    its = small({"a/one": "yes"}, item("a/one", stage="one"), name="belum")
    assert its.course.found == Way((), 0, 0)
    assert (its.of("way"), its.course.is_reached) == ((), True)


# Properties


@settings(max_examples=100)
@given(st.data())
def test_every_action_of_the_plan_plays_just_one_part_and_those_on_the_way_are_the_way(data):
    its_audit = data.draw(audits())
    its_report = report_of(its_audit, answers(data.draw(entries(its_audit))))
    goals = (*its_audit.stages, *(its_audit.levels if its_report.level else ()))
    goal = data.draw(st.sampled_from(goals)) if goals else None
    its = roadmap(its_report, goal)
    assert tuple(action for _, action in its.actions) == its_report.plan
    assert len(its.of("quick")) <= 5
    assert [part for part, action in its.actions if action.reason == "answer"] == ["answer"] * len(
        its.of("answer")
    )
    if its.course and isinstance(its.course.found, Way):
        assert sum(action.effort for action in its.of("way")) == its.course.found.effort
        on_the_way = sorted(one.items[0].id for one in its.course.found.actions)
        assert sorted(one.items[0].id for one in its.of("way")) == on_the_way
    else:
        assert its.of("way") == ()
    # The way to the next stage is the one that the report tells.
    if goal and its_report.next_stage and goal == its_report.next_stage.stage:
        ids = {item.id for action in its.of("way") for item in action.items}
        assert ids == {item.id for item in its_report.next_stage.items}
