"""`humas rule`: the list of all rules and the page of one, in both languages, and what is asked for by another name."""

import pytest

from humas.rules import KINDS
from sitting import command, environment
from test_commands import run

LANGUAGES = ["id", "en"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_code_every_rule_is_listed(language, tmp_path, golden):
    code, out, err = run(tmp_path, "rule", language=language)
    golden(f"rules.{language}.txt", out)
    assert (code, err) == (0, "")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("asked", ["HC201", "HC303"])
def test_a_page_says_what_and_why_and_shows_samples(asked, language, tmp_path, golden):
    code, out, err = run(tmp_path, "rule", asked, language=language)
    golden(f"rule.{asked}.{language}.txt", out)
    assert (code, err) == (0, "")


@pytest.mark.parametrize("asked", ["hc303", "when-forward", "When-Forward", " HC303 "])
def test_a_rule_is_known_by_its_code_and_its_name_in_any_case(asked, tmp_path):
    assert run(tmp_path, "rule", asked) == run(tmp_path, "rule", "HC303")


@pytest.mark.parametrize(
    ("asked", "told_id", "told_en"),
    [
        ("HC3033", "Aturan “HC3033” tidak ada. Maksud Anda HC303?", "There is no rule “HC3033”. Did you mean HC303?"),
        (
            "when-forwards",
            "Aturan “when-forwards” tidak ada. Maksud Anda when-forward?",
            "There is no rule “when-forwards”. Did you mean when-forward?",
        ),
        (
            "[x]\x1b",
            "Aturan “[x]\\x1b” tidak ada. Lihat semuanya dengan: humas rule",
            "There is no rule “[x]\\x1b”. See all with: humas rule",
        ),
    ],
)  # fmt: skip
def test_an_unknown_rule_stops_with_a_guess_where_there_is_one(asked, told_id, told_en, tmp_path):
    assert run(tmp_path, "rule", asked) == (2, "", f"{told_id}\n")
    assert run(tmp_path, "rule", asked, language="en") == (2, "", f"{told_en}\n")


def test_no_two_rules_have_the_same_name():
    names = [name for kinds in KINDS.values() for name in {kind.name for kind in kinds}]
    assert len(set(names)) == len(names) == len(KINDS)


def test_on_a_terminal_sentences_wrap_and_samples_do_not(tmp_path):
    pexpect = pytest.importorskip("pexpect", reason="pexpect is not installed here")
    program, *rest = command("rule", "HC113")
    child = pexpect.spawn(
        program, rest, cwd=str(tmp_path), env=environment(), dimensions=(24, 30), encoding="utf-8"
    )
    lines = child.read().replace("\r\n", "\n").splitlines()
    child.close()
    assert lines[:4] == [
        "HC113 too-deep (galat)",
        "",
        "Daftar dan kunci bersarang",
        "lebih dari 32 lapis.",
    ]
    assert f"    help: {'[' * 32}satu orang ditunjuk{']' * 32}" in lines
