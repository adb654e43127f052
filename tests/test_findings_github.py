"""GitHub annotations, read back as the runner of GitHub Actions reads its log; and the summary of a job."""

import re
from dataclasses import dataclass

from markdown_it import MarkdownIt

from found import CLEAN, EN, HOSTILE, ID, NASTY_PATH, SOME, harmless, many
from humas.render.findings.github import as_annotations, as_github
from humas.render.findings.stepsummary import as_step_summary

COMMANDS = {"error", "warning", "notice", "debug", "add-mask", "stop-commands", "group", "endgroup"}


@dataclass(frozen=True)
class Command:
    name: str
    properties: dict[str, str]
    data: str


def unescaped(text, *, in_property):
    escapes = {"%0D": "\r", "%0A": "\n", **({"%3A": ":", "%2C": ","} if in_property else {}), "%25": "%"}
    for written, meant in escapes.items():
        text = text.replace(written, meant)
    return text


def command(line):
    """What the runner takes a line for. `##[name ...]`, the older form, counts wherever it stands in the line."""
    told = line.lstrip()
    if told.startswith("::") and "::" in told[2:]:
        head, data = told[2:].split("::", 1)
        name, _, given = head.partition(" ")
        if name in COMMANDS:
            pairs = (one.split("=", 1) for one in given.strip().split(",") if "=" in one)
            properties = {key: unescaped(value, in_property=True) for key, value in pairs}
            return Command(name, properties, unescaped(data, in_property=False))
    older = re.search(r"##\[([^ \]]*)[^\]]*\]", line)
    return Command(older[1], {}, "") if older and older[1] in COMMANDS else None


def commands(text):
    return [one for one in map(command, text.splitlines()) if one]


def test_an_annotation_has_its_place_in_its_properties_and_again_in_its_message():
    assert commands(as_annotations(SOME, EN)) == [
        Command(
            "error",
            {"file": "a/team.yaml", "line": "3", "col": "1", "title": "HC201 unknown-key"},
            "a/team.yaml:3:1: HC201 error: The key “wieght” is not known. Did you mean “weight”?",
        ),
        Command(
            "error",
            {"file": "a/team.yaml", "line": "5", "col": "11", "title": "HC212 too-few"},
            "a/team.yaml:5:11: HC212 error: “sections” has too few entries: at least 1. Add what is missing.",
        ),
        Command(
            "error",
            {"file": "a/team.yaml", "line": "6", "col": "1", "title": "HC107 duplicate-key"},
            "a/team.yaml:6:1: HC107 error: The key “wieght” is already on line 3. Delete one of the two.",
        ),
        Command(
            "warning",
            {"file": "b.yaml", "title": "HC804 other-version"},
            "b.yaml: HC804 warning: This file was answered with version 0.9.0; the audit is now version 1.0.0. "
            "Look at the items that are marked, then complete them.",
        ),
    ]


def test_the_format_ends_in_the_summary_and_a_clean_run_is_only_that():
    assert as_github(SOME, EN) == as_annotations(SOME, EN) + "Files checked: 3. Errors: 3, warnings: 1.\n"
    assert as_github(CLEAN, ID) == "Berkas diperiksa: 2. Tidak ada temuan.\n"
    assert as_annotations(CLEAN, EN) == ""


def test_the_file_is_named_from_the_top_of_the_repository():
    checked = type(SOME)(SOME.findings[:1], SOME.files, {}, {"a/team.yaml": "docs/a/team.yaml"})
    (one,) = commands(as_annotations(checked, EN))
    assert one.properties["file"] == "docs/a/team.yaml"


def test_ten_are_annotated_errors_first_and_the_rest_stands_in_the_log():
    told = as_github(many(40), EN)
    found = commands(told)
    assert [one.properties["line"] for one in found] == ["1", "2", "4", "5", "7", "8", "10", "11", "13", "14"]
    assert {one.name for one in found} == {"error"}
    rest = told.splitlines()[10:-1]
    assert [line.split(":")[1] for line in rest] == [
        str(line) for line in range(1, 41) if str(line) not in {one.properties["line"] for one in found}
    ]


def test_a_hostile_file_gives_its_own_annotations_and_no_other_command():
    told = as_github(HOSTILE, EN)
    assert harmless(told)
    found = commands(told)
    assert len(told.splitlines()) == 5
    assert [(one.name, one.properties.get("line"), one.properties.get("col")) for one in found] == [
        ("error", None, None),
        ("error", "1", "4"),
        ("error", "1", "4"),
        ("warning", "2", "1"),
    ]
    assert {frozenset(one.properties) for one in found} == {
        frozenset({"file", "title"}),
        frozenset({"file", "line", "col", "title"}),
    }
    assert all(one.data.count("\n") == 0 for one in found)
    assert "%0A::error::y \\x1b[31m" in found[1].data


def test_a_line_break_in_a_path_is_a_part_of_it_again():
    (found, *_) = commands(as_github(HOSTILE, EN))
    assert found.properties["file"].split("\n")[0] == NASTY_PATH.split("\n")[0].replace("\x1b", "\\x1b")


def test_the_summary_of_a_job_lists_them_all():
    told = as_step_summary(SOME, EN)
    assert told.splitlines()[:5] == [
        "### humas check",
        "",
        "Files checked: 3. Errors: 3, warnings: 1.",
        "",
        "- a/team.yaml:3:1: HC201 error: The key “wieght” is not known. Did you mean “weight”?",
    ]
    assert len(told.splitlines()) == 4 + 4 + 1
    assert as_step_summary(CLEAN, EN) == "### humas check\n\nFiles checked: 2. Nothing found.\n\n"


def test_a_summary_that_is_too_long_is_cut_and_says_how_much_is_missing():
    told = as_step_summary(many(10_000), EN, room=2_000)
    assert len(told.encode()) < 2_200
    listed = [line for line in told.splitlines() if line.startswith("- many.yaml")]
    assert told.splitlines()[-2] == f"- And {10_000 - len(listed)} more."
    assert len(as_step_summary(many(30_000), EN).encode()) < 1_000_000


def test_a_hostile_file_is_text_in_the_summary():
    told = as_step_summary(HOSTILE, EN)
    assert harmless(told)
    kinds = {
        child.type
        for token in MarkdownIt("commonmark").parse(told)
        for child in (token, *(token.children or ()))
    }
    assert kinds == {
        "heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "text",
        "bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close",
    }  # fmt: skip
