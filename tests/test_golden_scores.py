"""The bundled audit's scores: whole reports kept on file, and every figure in them worked out a second time."""

import json
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import figuring
from answering import LINK, MAKERS, REASON, REVIEWER, ladder, with_review, written
from humas import scoring
from humas.asking import standings, switches
from humas.files.audits import load_audit
from humas.matching import match_answers
from humas.model import NA, UNKNOWN, Audit, Item
from humas.problems import Place
from humas.reading.answers import read_answers
from humas.render.json import as_json
from humas.report import report_of
from humas.yamltext import parse

TOP = Path(__file__).parents[1]
EXAMPLES = sorted((TOP / "examples").glob("*.yaml"))
BUNDLED = TOP / "checklists"
EVERYTHING = Path(__file__).parent / "good/small"
"""A small audit with every kind of item and of `when`."""


@cache
def audit(folder: Path = BUNDLED) -> Audit:
    return load_audit(folder)


@cache
def bare_audit(folder: Path):
    """audit.yaml, and the checklists that it lists."""
    its_audit = bare((folder / "audit.yaml").read_text(encoding="utf-8"))
    return its_audit, [bare((folder / name).read_text(encoding="utf-8")) for name in its_audit["checklists"]]


def bare(text: str):
    # As libyaml reads it: the parser of PyYAML's own stumbles over `{ask: Done?, id: x}`.
    return yaml.load(text, Loader=yaml.CBaseLoader)


def json_report(answers: str, folder: Path = BUNDLED) -> str:
    """What `humas report -f json` prints for this answers file."""
    document, problems = parse(answers.encode(), "answers")
    assert document, problems
    matched = match_answers(audit(folder), read_answers(document), Place("answers"))
    return as_json(report_of(audit(folder), matched.answers))


def told(answers: str, folder: Path = BUNDLED):
    return json.loads(json_report(answers, folder), parse_float=Fraction, parse_int=Fraction)


def part_of(whole, like):
    """Of a JSON report, the keys that `like` has too, at every depth."""
    if isinstance(whole, dict) and isinstance(like, dict):
        return {key: part_of(whole[key], like[key]) for key in like}
    if isinstance(whole, list) and isinstance(like, list) and len(whole) == len(like):
        return [part_of(one, other) for one, other in zip(whole, like, strict=True)]
    return whole


def assert_both_agree(answers: str, folder: Path = BUNDLED):
    figures = figuring.figures_of(*bare_audit(folder), bare(answers))
    assert part_of(told(answers, folder), figures) == figures


@pytest.mark.parametrize("name", MAKERS)
def test_the_answers_on_file_are_what_their_maker_makes_of_the_audit_as_it_is(name, golden):
    golden(f"scores/{name}.yaml", MAKERS[name](audit()))


@pytest.mark.parametrize("name", MAKERS)
def test_the_report_on_file_is_what_humas_tells_of_those_answers(name, golden):
    golden(f"scores/{name}.json", json_report(MAKERS[name](audit())))


@pytest.mark.parametrize("name", MAKERS)
def test_every_figure_of_those_answers_comes_out_the_same_when_worked_out_again(name):
    assert_both_agree(MAKERS[name](audit()))


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_every_figure_of_an_example_comes_out_the_same_when_worked_out_again(file):
    assert_both_agree(file.read_text(encoding="utf-8"))


def test_full_marks_are_100_at_the_highest_level_and_stage_with_every_gate_passed():
    report = told(MAKERS["best"](audit()))
    assert (report["complete"], report["score"], report["low"], report["strict"], report["backed"]) == (
        True,
        *[100] * 4,
    )
    assert report["level"] == {"certain": "siap", "possible": "siap", "capped_by": []}
    assert report["stage"] == {"certain": "institutionalisation", "possible": "institutionalisation"}
    assert {gate["met"] for gate in report["gates"]} == {"yes"}


def test_nothing_done_is_0_at_the_lowest_level_and_no_stage():
    report = told(MAKERS["worst"](audit()))
    assert (report["complete"], report["score"], report["high"], report["backed"]) == (True, 0, 0, 0)
    assert report["level"] == {"certain": "belum", "possible": "belum", "capped_by": []}
    assert report["stage"] == {"certain": None, "possible": None}
    assert "no" in {gate["met"] for gate in report["gates"]} <= {"no", "not-asked"}


def test_much_set_aside_makes_the_strict_figure_the_basis():
    report = told(MAKERS["many-na"](audit()))
    assert (report["basis"], report["score"]) == ("strict", 100)
    assert report["na_share"] > 10
    assert report["strict"] < 100


def test_half_of_the_answers_are_a_range_and_no_score():
    report = told(MAKERS["half"](audit()))
    assert (report["complete"], report["score"]) == (False, None)
    assert report["low"] < report["high"] < 100
    assert 0 < report["coverage"] < 100


def test_the_short_audit_is_complete_and_graded():
    report = told(MAKERS["quick"](audit()))
    assert (report["complete"], report["coverage"]) == (True, 100)
    assert report["score"] == report["low"] == report["high"]
    assert report["level"] is not None


def test_two_checklists_alone_are_scored_but_not_graded():
    report = told(MAKERS["only"](audit()))
    assert (report["complete"], report["level"], report["stage"]) == (True, None, None)
    assert [one["id"] for one in report["checklists"] if one["low"] is not None] == ["four-c", "design"]
    drawn_in = [one for one in report["items"] if one["id"] == "adoption/accounts"]
    assert [(one["status"], one["weight"]) for one in drawn_in] == [("answered", 0)]


def test_open_switches_keep_open_what_hangs_on_them_though_the_file_answers_it():
    report = told(MAKERS["switch-open"](audit()))
    pending = [one for one in report["items"] if one["status"] == "unanswered" and one["answer"] is not None]
    assert pending
    assert {one["points"] for one in pending} == {None}
    assert report["score"] is None


def test_each_kind_of_review_is_in_the_file_and_only_those_that_count_verify():
    report = told(MAKERS["reviewed"](audit()))
    assert 0 < report["verified"] < 100
    entries = bare(MAKERS["reviewed"](audit()))["answers"].values()
    reviews = [(entry["answer"] == NA, entry["review"]) for entry in entries if "review" in entry]
    kinds = {
        (was_na, one["result"], one.get("answer") == NA, one["by"] == REVIEWER) for was_na, one in reviews
    }
    assert kinds >= {
        (False, "accepted", False, True),
        (False, "changed", False, True),
        (False, "rejected", False, True),
        (True, "rejected", False, True),
        (True, "changed", False, True),
        (False, "changed", True, True),
        (False, "accepted", False, False),
    }


@pytest.mark.parametrize(("answered", "possible"), [(True, "cukup"), (False, "siap")])
def test_a_critical_gate_that_is_not_met_caps_the_level_of_an_audit_that_is_perfect_otherwise(
    answered, possible
):
    gate = next(item for item in audit().items if item.gate == "critical")
    entries = {item.id: {"answer": ladder(item)[-1]} for item in audit().items if item != gate}
    answers = written(audit(), entries | ({gate.id: {"answer": ladder(gate)[0]}} if answered else {}))
    assert told(answers)["level"] == {"certain": "cukup", "possible": possible, "capped_by": [gate.id]}
    assert_both_agree(answers)


def test_a_perfect_audit_without_an_account_holds_no_stage_and_is_capped_for_that():
    entries = {item.id: {"answer": ladder(item)[-1]} for item in audit().items}
    answers = written(audit(), entries | {"adoption/accounts": {"answer": "no"}})
    report = told(answers)
    assert report["stage"] == {"certain": None, "possible": None}
    assert report["level"] == {"certain": "cukup", "possible": "cukup", "capped_by": ["stage"]}
    assert_both_agree(answers)


@pytest.mark.parametrize(
    ("exact", "figure"),
    [
        ("0", "0"),
        ("0.01", "0.1"),
        ("0.05", "0.1"),
        ("62.449", "62.4"),
        ("62.45", "62.5"),
        ("99.96", "99.9"),
        ("100", "100"),
    ],
)
def test_a_figure_is_shown_with_one_decimal_and_0_and_100_for_nothing_else(exact, figure):
    assert (scoring.shown(Fraction(exact)), figuring.shown(Fraction(exact))) == (Fraction(figure),) * 2


def fitting(item: Item) -> list[dict]:
    """What answers the item: each of its answers, proven, reviewed in every way, or set aside."""
    best = ladder(item)[-1]
    reviewed = [{"answer": best, **with_review(item, best, how)} for how in range(9)]
    aside = [] if item.na == "never" else [{"answer": NA, "note": REASON}]
    return [{"answer": best, **LINK}, *({"answer": one} for one in ladder(item)), *reviewed, *aside]


def of_all_sorts(item: Item) -> list[dict]:
    """What answers the item, and what answers only some items, or none."""
    some = [UNKNOWN, "1/3", "30/40", "7/6", "0%", "2.5", "1,5", "-1", [], ladder(item)[-1] * 2]
    aside = [{"answer": one, "note": note} for one in (NA, "0/0") for note in (REASON, "-")]
    return [*fitting(item), *({"answer": one} for one in some), *aside]


@pytest.mark.parametrize("turn", range(40))
def test_every_sort_of_entry_has_its_turn_at_every_item_and_counts_the_same_when_worked_out_again(turn):
    left = switches(standings(audit(), "full", {}))
    sorts = {
        item.id: of_all_sorts(item)[:1] if item.id in left else of_all_sorts(item) for item in audit().items
    }
    assert_both_agree(written(audit(), {id_: several[turn % len(several)] for id_, several in sorts.items()}))


def some_answers(its_audit: Audit) -> st.SearchStrategy[str]:
    """Answers files that are complete, nearly perfect, full of mistakes, or full of gaps."""
    items, checklists = [*its_audit.items], [one.id for one in its_audit.checklists]
    complete = {item.id: st.sampled_from(fitting(item)) for item in items}
    perfect = {item.id: st.sampled_from(20 * fitting(item)[:1] + fitting(item)) for item in items}
    mistaken = {item.id: st.sampled_from(of_all_sorts(item)) for item in items}
    entries = st.one_of(
        st.fixed_dictionaries(perfect),
        st.fixed_dictionaries(complete),
        st.fixed_dictionaries(mistaken),
        st.fixed_dictionaries({}, optional=mistaken),
    )
    lists = st.lists(st.sampled_from(checklists), min_size=1, unique=True)
    scopes = st.one_of(st.just("full"), st.just("quick"), lists)
    return st.builds(written, st.just(its_audit), entries, scopes)


@settings(max_examples=60)
@given(st.deferred(lambda: some_answers(audit())))
def test_whatever_is_answered_every_figure_comes_out_the_same_when_worked_out_again(answers):
    assert_both_agree(answers)


@settings(max_examples=100)
@given(st.deferred(lambda: some_answers(audit(EVERYTHING))))
def test_every_figure_of_an_audit_with_every_kind_of_item_and_of_when_comes_out_the_same_too(answers):
    assert_both_agree(answers, EVERYTHING)
