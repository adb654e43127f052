"""What a template is given: the JSON report and its texts, all of it in the page that tells of it, and nothing else."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from building import answers as small_answers
from generating import audits, entries
from humas.model import Entry, Ref, Review
from humas.printable import printable_lines
from humas.render.json import as_json, mapping
from humas.render.templated.budget import Budget
from humas.render.templated.data import content
from humas.render.templated.filters import FUNCTIONS, TESTS_OF_JINJA, equip
from humas.render.templated.inks import Markdown
from humas.render.templated.sandbox import Sandbox
from humas.report import report_of
from humas.words import words
from sample import answers, audit, both
from templating import REPORT, made

PAGE = (Path(__file__).parents[1] / "examples" / "templates.md").read_text(encoding="utf-8")
SHARED = {"questions", "actions", "answer_first", "by_id"}
"""What is told once under another name."""

SAMPLE = r"\| `(\{\{.*?)`: (.*?)(?:, always one decimal|, as few decimals as it takes)? \|\n"
"""A filter at work, and what it gives."""


def full():
    """In which all that may be there is there."""
    its_audit = audit()
    first = its_audit.checklists[0].sections[0].items[1]
    assert first.refs == (Ref("kietzmann"),)
    given_ = answers()
    entries_ = {
        **given_.entries,
        first.id: replace(
            given_.entries[first.id],
            note="catatan",
            at="2026-11-20T09:00:00+08:00",
            review=Review("partly", "changed", "yes", "n", "r", "Inspektorat", "2026-11-30"),
        ),
    }
    return report_of(its_audit, replace(given_, entries=entries_))


def keys(value, path=""):
    """(where, key) of everything, where as the page has it: `checklists[].sections[]`."""
    if isinstance(value, list):
        for one in value:
            yield from keys(one, f"{path}[]")
    elif isinstance(value, dict):
        for key, inside in value.items():
            yield path, key
            told_elsewhere = key in SHARED or (key == "items" and path) or key == "group"
            if not told_elsewhere:
                yield from keys(inside, f"{path}.{key}" if path else key)


def told():
    """(where, key) -> whether it is one of the JSON report."""
    found = {}
    for part in PAGE.split("\n### ")[1:]:
        where = part.partition("\n")[0].strip("`").replace("Top", "")
        for key, mark in re.findall(r"^\| `(\w+)` \| (✓?) ?\|", part, re.MULTILINE):
            found[where, key] = mark == "✓"
    return found


def test_the_page_tells_of_every_key_and_of_no_other():
    there = set(keys(content(full(), words("id"))))
    assert set(told()) - there == set()
    assert there - set(told()) == set()


def test_the_page_marks_the_keys_of_the_json_report():
    in_json = set(keys(mapping(full())))
    assert {place for place, is_json in told().items() if is_json} == in_json & set(told())
    assert in_json - set(told()) == set()


def test_the_page_tells_what_words_say_in_english():
    said = dict(re.findall(r"^\| `(\w+)` \| \| (.*) \|$", PAGE.partition("### `words`")[2], re.MULTILINE))
    assert said == content(REPORT, words("en"))["words"]


def test_the_page_tells_of_every_filter_test_and_function_and_of_no_other():
    sandbox = Sandbox(lambda _: None, Markdown, {}, Budget(0))
    equip(sandbox, words("id"))
    ours, _, jinjas = PAGE.partition("## Filters")[2].partition("Of [Jinja]")
    filters, _, rest = jinjas.partition("After `is`:")
    tests, _, functions = rest.partition("And the functions")
    assert {*re.findall(r"^\| `(\w+)`", ours, re.MULTILINE), *re.findall(r"`(\w+)`", filters)} == set(
        sandbox.filters
    )
    assert re.findall(r"`(\w+)`", tests) == [name for name in TESTS_OF_JINJA if name.isalpha()]
    assert set(re.findall(r"`(\w+)`", functions.partition(".")[0])) == set(FUNCTIONS)


@pytest.mark.parametrize("sample", re.findall(SAMPLE, PAGE.partition("## Filters")[2]))
def test_the_samples_of_the_page_give_what_it_says(sample):
    text, written = sample
    assert made(text.replace("\\|", "|")) == written


def test_the_template_on_the_page_is_one(golden):
    [text] = re.findall(r"```jinja\n(.*?)```", PAGE, re.DOTALL)
    golden("template.id.md", made(text))


def test_all_that_the_json_report_says_is_there_as_it_is():
    data = content(full(), words("id"))

    def check(json_, value):
        if isinstance(json_, dict):
            for key, inside in json_.items():
                check(inside, value[key])
        elif isinstance(json_, list):
            assert len(json_) == len(value)
            for one, other in zip(json_, value, strict=True):
                check(one, other)
        else:
            assert value == json_

    check(json.loads(as_json(full())), data)


def test_what_belongs_together_is_tied_together():
    data = content(REPORT, words("id"))
    assert [[item["id"] for item in one["items"]] for one in data["checklists"][0]["sections"]] == [
        ["adoption/active", "adoption/inventory", "adoption/verified"],
        ["adoption/mandate", "adoption/team", "adoption/reply", "adoption/story"],
    ]
    assert data["plan"][0]["questions"] == [data["by_id"]["four-c/people"]]
    assert data["next_stage"]["questions"] == [data["by_id"][name] for name in data["next_stage"]["items"]]
    assert data["actions"] == data["plan"]
    assert data["answer_first"] == []


def test_a_switch_that_is_open_is_a_question_to_be_answered_first_and_no_action():
    open_switch = replace(answers(), entries={**answers().entries, "adoption/mandate": Entry("")})
    data = content(report_of(audit(), open_switch), words("id"))
    assert [item["id"] for item in data["answer_first"]] == ["adoption/mandate"]
    assert [one["reason"] for one in data["plan"]][:1] == ["answer"]
    assert data["actions"] == data["plan"][1:]


@pytest.mark.parametrize("scope", ["full", "quick", ("four-c",)])
def test_the_top_of_the_data_has_the_same_keys_whatever_the_scope(scope):
    data = content(report_of(audit(), replace(answers(), scope=scope)), words("id"))
    assert data.keys() == content(REPORT, words("id")).keys()
    assert data["level_label"] != "–"
    assert data["stage_label"] != "–"


def test_texts_are_in_the_language_of_the_run():
    data = content(REPORT, words("en"))
    assert (data["lang"], data["date_label"], data["score_label"]) == (
        "en",
        "24 November 2026",
        "37.5–62.5 (provisional)",
    )
    assert (data["items"][1]["title"], data["items"][1]["answer_label"], data["items"][1]["gate_label"]) == (
        "Inventory of accounts",
        "Partly",
        "stage gate",
    )


def test_no_control_character_is_in_the_data_and_lines_stay():
    typed = "a\x1b[31m\u202e\nb\tc"

    def nasty(indonesian, english):
        return both(f"{indonesian}{typed}", f"{english}{typed}")

    nasty_report = report_of(audit(nasty), answers(lambda text: f"{text}{typed}"))

    def texts(value):
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            for one in value:
                yield from texts(one)
        elif isinstance(value, dict):
            for key, one in value.items():
                yield key
                yield from texts(one)

    found = list(texts(content(nasty_report, words("id"))))
    assert [text for text in found if printable_lines(text) != text] == []
    assert content(nasty_report, words("id"))["items"][2]["note"].endswith(
        "belum di Xa\\x1b[31m\\u202e\nb\tc"
    )


@settings(max_examples=40)
@given(st.data())
def test_any_report_has_its_data(data):
    its_audit = data.draw(audits())
    report = report_of(its_audit, small_answers(data.draw(entries(its_audit))))
    found = content(report, words(data.draw(st.sampled_from(("id", "en")))))
    assert [item["id"] for item in found["items"]] == [result.item.id for result in report.items]
    assert all(label for label in (found["score_label"], found["level_label"], found["stage_label"]))
