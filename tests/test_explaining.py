"""Where a number comes from: what each item adds, exactly, and why some add nothing."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from building import NOT_HERE, answers, audit, checklist, item, report, stage, when
from generating import audits, entries
from humas.explaining.lines import explain
from humas.explaining.shares import NO_SHARE, Share, Shares, total
from humas.marking import Misfit
from humas.model import Entry, FreeText, Review
from humas.report import report_of
from humas.scoring import shown

LINK = ("https://contoh.example/a",)


def share(most, adds, still):
    return Share(Fraction(most), Fraction(adds), Fraction(still))


def lines_of(its_audit, given, **more):
    return explain(report(its_audit, given, **more)).lines


WORKED = audit(checklist("x", item("x/a", weight=2), item("x/b"), item("x/c"), item("x/d"), weight=20))
WORKED_ANSWERS = {"x/a": Entry("yes", evidence=LINK), "x/b": "partly", "x/d": NOT_HERE}


def test_the_worked_example_of_the_contract_item_by_item():
    lines = lines_of(WORKED, WORKED_ANSWERS)
    assert [(line.result.item.id, line.role, line.score) for line in lines.values()] == [
        ("x/a", "counted", 1),
        ("x/b", "counted", Fraction(1, 2)),
        ("x/c", "open", None),
        ("x/d", "set-aside", None),
    ]
    assert [line.low.whole for line in lines.values()] == [
        share(50, 50, 0),
        share(25, "12.5", 0),
        share(25, 0, 25),
        NO_SHARE,
    ]
    assert [line.strict.whole for line in lines.values()] == [
        share(40, 40, 0),
        share(20, 10, 0),
        share(20, 0, 20),
        share(20, 0, 0),
    ]
    assert [line.backed.whole.adds for line in lines.values()] == [50, 0, 0, 0]
    assert {line.verified for line in lines.values()} == {None}
    assert {line.low.whole == line.low.checklist for line in lines.values()} == {True}


def test_an_item_adds_to_its_checklist_by_its_weight_and_to_the_whole_by_that_of_the_checklist_too():
    two = audit(checklist("a", item("a/x", weight=3), item("a/y"), weight=3), checklist("b", item("b/x")))
    lines = lines_of(two, {"a/x": "partly", "b/x": "yes"})
    assert lines["a/x"].low == Shares(share(75, "37.5", 0), share("56.25", "28.125", 0))
    assert lines["a/y"].low == Shares(share(25, 0, 25), share("18.75", 0, "18.75"))
    assert lines["b/x"].low == Shares(share(100, 100, 0), share(25, 25, 0))
    assert (lines["a/x"].low.whole.lost, lines["a/y"].low.whole.lost) == (Fraction("28.125"), 0)


def test_what_a_reviewer_lowers_adds_less_to_what_is_verified():
    rejected = Entry("yes", review=Review("yes", "rejected", by="Inspektorat"))
    accepted = Entry("partly", review=Review("partly", "accepted", by="Inspektorat"))
    lines = lines_of(WORKED, {"x/a": rejected, "x/b": accepted, "x/d": NOT_HERE})
    assert [line.verified.whole for line in lines.values()] == [
        share(50, 0, 0),
        share(25, "12.5", 0),
        share(25, 0, 25),
        NO_SHARE,
    ]


@pytest.mark.parametrize(
    ("one", "given", "scope", "role"),
    [
        (item("a/x"), {"a/x": "no"}, "full", "counted"),
        (item("a/x"), {}, "full", "open"),
        (item("a/x", when=when("a/s", "yes")), {"a/x": "yes"}, "full", "open"),
        (item("a/x"), {"a/x": NOT_HERE}, "full", "set-aside"),
        (item("a/x", na="free"), {"a/x": "n/a"}, "full", "left-out"),
        (item("a/x", when=when("a/s", "yes")), {"a/s": "no", "a/x": "yes"}, "full", "not-asked"),
        (item("a/x", FreeText(), when=when("a/s", "yes")), {"a/s": "no"}, "full", "not-asked"),
        (item("a/x", weight=0), {"a/x": "yes"}, "full", "unscored"),
        (item("a/x", FreeText()), {"a/x": "words"}, "full", "text"),
        (item("a/x"), {"a/x": "yes"}, ("b",), "drawn-in"),
    ],
)
def test_every_item_in_scope_has_one_role(one, given, scope, role):
    its_audit = audit(
        checklist("a", item("a/s"), one), checklist("b", item("b/x", when=when("a/x", "yes", "words")))
    )
    line = lines_of(its_audit, given, scope=scope)["a/x"]
    assert line.role == role
    assert (line.low == Shares(NO_SHARE, NO_SHARE)) == (role not in ("counted", "open"))


def test_an_answer_that_does_not_fit_is_open_and_says_why():
    line = lines_of(WORKED, {"x/a": "perhaps"})["x/a"]
    assert (line.role, line.misfit) == ("open", Misfit("not-a-choice", "no, partly, yes"))


def test_what_hangs_on_an_item_is_told_at_it():
    x, y = item("a/x", when=when("a/s", "yes")), item("a/y", when=when("a/s", "no"))
    assert explain(report(audit(checklist("a", item("a/s"), x, y)), {})).decides == {"a/s": (x, y)}


def test_an_item_has_its_part_in_the_score_of_its_stage():
    its_audit = audit(
        checklist("a", item("a/x", stage="one", weight=3), item("a/y")),
        checklist("b", item("b/x", stage="one"), item("b/n", stage="one")),
        stages=(stage("one", 20), stage("two", 50)),
    )
    its_report = report(its_audit, {"a/x": "partly", "b/n": NOT_HERE})
    lines = explain(its_report).lines
    assert [(name, line.stage and line.stage.share) for name, line in lines.items()] == [
        ("a/x", share(60, 30, 0)),
        ("a/y", None),
        ("b/x", share(20, 0, 20)),
        ("b/n", share(20, 0, 0)),
    ]
    assert lines["a/x"].stage.of.progress == its_report.stages[0]


@st.composite
def reports(draw):
    """With evidence and reviews, in any scope."""
    its_audit = draw(audits())
    given = {
        name: Entry(
            one.answer,
            one.note,
            draw(st.sampled_from(((), LINK))),
            review=draw(
                st.sampled_from(
                    (None, Review(one.answer, "accepted", by="I"), Review(one.answer, "rejected", by="I"))
                )
            ),
        )
        for name, one in draw(entries(its_audit)).items()
    }
    scope = draw(st.sampled_from(("full", "full", "quick", ("c0",))))
    return report_of(its_audit, answers(given, scope=scope))


def exactly(figure, *parts):
    """Whether these parts, added, are the figure shown; without a figure there is nothing to add."""
    return sum(parts) == 0 if figure is None else shown(sum(parts)) == figure


@settings(max_examples=200)
@given(reports())
def test_the_shares_add_up_to_every_figure_of_the_report(its_report):
    lines = explain(its_report).lines.values()
    low, strict = (
        total(shares) for shares in ([x.low.whole for x in lines], [x.strict.whole for x in lines])
    )
    assert exactly(its_report.low, low.adds)
    assert exactly(its_report.high, low.adds, low.open)
    assert exactly(its_report.strict, strict.adds)
    assert exactly(its_report.strict_high, strict.adds, strict.open)
    assert exactly(its_report.backed, *(line.backed.whole.adds for line in lines))
    if its_report.verified is not None:
        assert exactly(its_report.verified, *(line.verified.whole.adds for line in lines))
    assert low.most == (0 if its_report.low is None else 100)


@settings(max_examples=120)
@given(reports())
def test_the_shares_add_up_to_every_figure_of_each_checklist_and_stage(its_report):
    lines = explain(its_report).lines.values()
    for part in its_report.checklists:
        its = total(line.low.checklist for line in lines if line.result.item.checklist == part.of.id)
        assert exactly(part.low, its.adds)
        assert exactly(part.high, its.adds, its.open)
        assert its.most == (0 if part.low is None else 100)
    for progress in its_report.stages:
        its = total(one.stage.share for one in lines if one.stage and one.stage.of.progress is progress)
        assert exactly(progress.low, its.adds)
        assert exactly(progress.high, its.adds, its.open)


@settings(max_examples=120)
@given(reports())
def test_no_part_is_ever_less_than_nothing(its_report):
    for line in explain(its_report).lines.values():
        for shares in filter(None, (line.low, line.strict, line.backed, line.verified)):
            for one in (shares.checklist, shares.whole):
                assert min(one.most, one.adds, one.open, one.lost) >= 0
