"""`humas check --format`: which formats there are, where each goes, and what a workflow of GitHub's gets beside it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from humas.files.repository import within_repository
from sitting import environment
from test_check import CLEAN, check, folder  # noqa: F401 - the fixture

WRONG = "humas: checklist/1\nwieght: 3\n"


@pytest.fixture
def office(tmp_path, monkeypatch):
    """A repository with one wrong file in a folder of it, and we are in there."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "wrong.yaml").write_text(WRONG, encoding="utf-8")
    monkeypatch.chdir(tmp_path / "docs")
    return tmp_path / "docs"


def run(*arguments, **variables):
    """(exit code, stdout, stderr) where we are."""
    done = subprocess.run(
        [sys.executable, "-m", "humas", "check", *arguments],
        env=environment("en", **variables),
        capture_output=True,
        check=False,
        timeout=60,
    )
    return (
        done.returncode,
        done.stdout.decode().replace(os.linesep, "\n"),
        done.stderr.decode().replace(os.linesep, "\n"),
    )


def last(text):
    return text.splitlines()[-1]


def test_formats_that_go_to_files_leave_the_text_on_the_screen(office):
    code, plain, _ = run("wrong.yaml")
    files = [f"{name}={name}.out" for name in ("github", "json", "sarif", "gitlab", "junit", "text")]
    assert run("wrong.yaml", *(part for one in files for part in ("--format", one))) == (code, plain, "")
    assert code == 1
    assert plain.splitlines()[:3] == [
        "wrong.yaml:1:1: HC202 error: The key “id” is missing. Add “id:” and what belongs to it.",
        "    1 | humas: checklist/1",
        "      | ^",
    ]
    assert (office / "text.out").read_text(encoding="utf-8") == plain
    assert json.loads((office / "json.out").read_text(encoding="utf-8"))["errors"] > 1
    assert sorted(path.name for path in office.iterdir()) == sorted(
        [*(one.partition("=")[2] for one in files), "wrong.yaml"]
    )


def test_one_format_may_go_to_the_screen_in_place_of_the_text(office):
    code, out, err = run("wrong.yaml", "-f", "json", "-f", "text=told.txt")
    assert (code, err) == (1, "")
    assert json.loads(out)["files"] == ["wrong.yaml"]
    assert run("wrong.yaml", "-f", "json=-") == (1, out, "")
    assert last((office / "told.txt").read_text(encoding="utf-8")).startswith("Files checked: 1. Errors: ")


def test_a_server_is_told_where_a_file_stands_in_the_repository_wherever_we_are(office):
    for arguments in (["wrong.yaml"], ["../docs/wrong.yaml"], [str(office / "wrong.yaml")]):
        _, out, _ = run(*arguments, "-f", "gitlab")
        assert {one["location"]["path"] for one in json.loads(out)} == {"docs/wrong.yaml"}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ["-f", "xml"],
            "There is no format “xml”. Choose one of: text, github, json, sarif, gitlab, junit.\n",
        ),
        (
            ["-f", "SARIF=a"],
            "There is no format “SARIF”. Choose one of: text, github, json, sarif, gitlab, junit.\n",
        ),
        (
            ["-f", "text", "-f", "json"],
            (
                "Only one format can go to standard output, not text and json. "
                "Write one of them to a file: --format json=FILE\n"
            ),
        ),
        (["-f", "json="], "The name of the file is missing after “json=”.\n"),
    ],
)
@pytest.mark.usefixtures("office")
def test_what_cannot_be_written_so_is_said_before_anything_is_checked(arguments, told):
    assert run("wrong.yaml", *arguments) == (2, "", told)


def test_two_formats_do_not_write_over_each_other(office):
    code, out, err = run("wrong.yaml", "-f", "json=a", "-f", "sarif=./a")
    assert (code, out) == (2, "")
    assert (
        err
        == f"Two formats would be written to {Path(os.path.realpath('a'))}. Give each a file of its own.\n"
    )
    assert not (office / "a").exists()


def test_findings_do_not_write_over_what_was_checked(office):
    code, out, err = run("wrong.yaml", "-f", "json=../docs/wrong.yaml")
    assert (code, last(out)[:14]) == (2, "Files checked:")
    assert (
        err == "../docs/wrong.yaml is one of the files that were checked; findings must not overwrite it.\n"
    )
    assert (office / "wrong.yaml").read_text(encoding="utf-8") == WRONG


@pytest.mark.usefixtures("office")
def test_a_file_that_cannot_be_written_is_told_after_the_findings():
    code, out, err = run("wrong.yaml", "-f", "json=no/such/a")
    assert (code, last(out)[:14]) == (2, "Files checked:")
    assert err == f"{Path('no/such/a')} cannot be written: its folder is not there.\n"


def test_in_a_workflow_the_text_has_annotations_beside_it_and_the_job_a_summary(office):
    _, plain, _ = run("wrong.yaml")
    (office / "summary").write_text("before\n", encoding="utf-8")
    code, out, err = run("wrong.yaml", GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY="summary")
    assert (code, err) == (1, "")
    assert out.startswith(plain)
    beside = out[len(plain) :].splitlines()
    assert beside
    assert all(line.startswith("::error file=docs/wrong.yaml,line=") for line in beside)
    assert (
        (office / "summary")
        .read_text(encoding="utf-8")
        .startswith("before\n### humas check\n\nFiles checked: 1.")
    )


@pytest.mark.usefixtures("office")
def test_a_summary_that_cannot_be_written_changes_nothing():
    _, plain, _ = run("wrong.yaml", "-f", "github")
    assert run("wrong.yaml", "-f", "github", GITHUB_STEP_SUMMARY="no/such/summary") == (1, plain, "")


@pytest.mark.parametrize("format_", ["json", "sarif", "gitlab", "junit"])
def test_in_a_workflow_a_format_for_programs_stays_alone(office, format_):
    _, plain, _ = run("wrong.yaml", "-f", format_)
    assert run("wrong.yaml", "-f", format_, GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY="summary") == (
        1,
        plain,
        "",
    )
    assert not (office / "summary").exists()


@pytest.mark.parametrize("format_", ["json", "sarif", "gitlab", "junit"])
@pytest.mark.usefixtures("office")
def test_a_format_for_programs_outlives_a_console_that_knows_few_characters(format_):
    _, plain, _ = run("wrong.yaml", "-f", format_)
    code, out, _ = run("wrong.yaml", "-f", format_, PYTHONUTF8="0", PYTHONIOENCODING="cp1252", LC_ALL="C")
    assert (code, out) == (1, plain)


def test_a_clean_run_in_a_format_for_programs_finds_nothing(folder):  # noqa: F811 - the fixture
    assert check(folder, "good/small", "-f", "gitlab") == (0, "[]\n", "")


def test_outside_of_a_repository_paths_begin_where_we_are(tmp_path, monkeypatch):
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in")
    within = within_repository(["a.yaml", "../b.yaml", str(tmp_path / "in" / "c.yaml")])
    assert list(within.values()) == ["a.yaml", (tmp_path / "b.yaml").as_posix(), "c.yaml"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right on Windows")
def test_a_path_through_a_link_to_the_repository_is_in_the_repository(tmp_path, monkeypatch):
    (tmp_path / "real" / ".git").mkdir(parents=True)
    (tmp_path / "link").symlink_to("real")
    monkeypatch.chdir(tmp_path / "real")
    assert within_repository([str(tmp_path / "link" / "a.yaml")]) == {
        str(tmp_path / "link" / "a.yaml"): "a.yaml"
    }
