"""`humas check --against`: what a change does to old answers, held against a folder and against a revision in git."""

import os
import shutil
import subprocess

import pytest

from test_check import CLEAN, check, edit, folder  # noqa: F401 - a fixture

ITEM = "good/small/everything.yaml"
GIT = shutil.which("git")
AS = ("-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false")


def git(where, *arguments):
    done = subprocess.run([GIT, *AS, *arguments], cwd=where, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.decode().strip()


def codes(out):
    return [line.split()[1] for line in out.splitlines()[:-1]]


@pytest.fixture
def released(folder):  # noqa: F811
    """A folder in git in which the good audit was released as v1; a copy of it stands in `old`."""
    if GIT is None:
        pytest.skip("git is not installed")
    shutil.rmtree(folder / "bad")
    shutil.copytree(folder / "good", folder / "old")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "good")
    git(folder, "commit", "-q", "-m", "release")
    git(folder, "tag", "v1")
    return folder


@pytest.mark.parametrize("against", ["v1", "HEAD", "old", "old/small", "old/small/audit.yaml"])
def test_an_audit_that_did_not_change_breaks_nothing(released, against):
    assert check(released, "good/small", "--against", against) == (0, CLEAN["en"].format(2), "")


@pytest.mark.parametrize("against", ["v1", "old"])
@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("id: one", "id: first", ["HC701"]),
        ("id: one", "id: first\n        was: [one]", []),
        ("title: One", "title: Eins", []),
    ],
)
def test_what_a_change_breaks_is_told_of_a_revision_and_of_a_folder(released, against, old, new, told):
    (released / "good/small/audit.yaml").unlink()
    (released / "old/small/audit.yaml").unlink()
    alone = (
        "humas: checklist/1\nid: c\nversion: 1.0.0\ntitle: C\n"
        "scales: {practice: [{answer: no, points: 0, label: No}, {answer: yes, points: 2, label: Yes}]}\n"
        "sections:\n  - id: s\n    title: S\n    items:\n"
        "      - id: one\n        title: One\n        ask: One?\n        scale: practice\n"
    )
    (released / ITEM).write_text(alone, encoding="utf-8")
    (released / "old/small/everything.yaml").write_text(alone, encoding="utf-8")
    git(released, "commit", "-qam", "alone")
    git(released, "tag", "-f", "v1")
    edit(released / ITEM, old, new)
    code, out, err = check(released, ITEM, "--against", against, "--select", "HC7")
    assert (code, codes(out), err) == (1 if told else 0, told, "")


def test_a_file_that_the_release_does_not_have_is_compared_with_nothing(released):
    shutil.copy(released / "good/alone.yaml", released / "new.yaml")
    told = "new.yaml is not in that release, so it is compared with nothing.\n"
    code, out, err = check(released, "new.yaml", "--against", "v1")
    assert (code, out, err.replace(os.linesep, "\n")) == (0, CLEAN["en"].format(1), told)


@pytest.mark.parametrize("value", ["v9", "--upload-pack=x", "-h", "a\nb", "HEAD~99", "", "nowhere/at/all"])
def test_what_is_neither_a_revision_nor_a_path_is_wrong_usage(released, value):
    code, out, err = check(released, "good/small", f"--against={value}")
    shown = value.replace("\n", "\\n")
    told = f"“{shown}” is neither a folder nor a git revision here. Check the name.\n"
    assert (code, out, err.replace(os.linesep, "\n")) == (2, "", told)


def test_a_release_that_cannot_be_read_is_told(released):
    (released / "old/small/audit.yaml").write_text("humas: audit/1\n", encoding="utf-8")
    code, out, err = check(released, "good/small", "--against", "old")
    assert (code, out) == (2, CLEAN["en"].format(2))
    assert "cannot be read, so there is nothing to compare with" in err


def test_a_git_that_lies_in_the_current_folder_is_not_started(released):
    fake = released / "git"
    fake.write_text("#!/bin/sh\ntouch started\n", encoding="utf-8")
    fake.chmod(0o755)
    assert check(released, "good/small", "--against", "v1")[0] == 0
    assert not (released / "started").exists()


def test_a_finding_about_a_change_can_be_silenced_with_a_reason(released):
    edit(released / ITEM, "id: everything", "id: everything  # humas: ignore[HC701] dropped on purpose")
    first = (released / ITEM).read_text(encoding="utf-8").partition("      - id: ")[2].partition("\n")[0]
    edit(released / ITEM, f"      - id: {first}\n", "      - id: other\n")
    code, out, _ = check(released, "good/small", "--against", "v1", "--select", "HC7")
    assert (code, codes(out)) == (0, [])
