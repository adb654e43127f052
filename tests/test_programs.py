"""Programs of others: where they are looked for, and that never in the current folder."""

import sys

import pytest

from humas.files.programs import Machine, find_program


def machine(platform, path, *installed):
    return Machine(platform, {"PATH": path}, set(installed).__contains__, lambda _: False)


def test_a_program_is_found_in_a_known_place_and_else_by_path():
    both = ("/usr/bin/git", "/nix/bin/git")
    assert find_program(("git",), ("/usr/bin",), machine("linux", "/nix/bin", *both)) == both[0]
    assert find_program(("git",), ("/usr/bin",), machine("linux", "/nix/bin", both[1])) == both[1]
    assert find_program(("git",), ("/usr/bin",), machine("linux", "/nix/bin")) is None
    there = "D:\\Git\\cmd\\git.exe"
    assert find_program(("git.exe",), (), machine("win32", "C:\\Windows;D:\\Git\\cmd", there)) == there


def test_a_folder_of_path_that_is_not_absolute_is_not_looked_at():
    installed = ("git", "./git", "bin/git", "/git")
    assert find_program(("git",), ("",), machine("linux", ".::bin:", *installed)) is None
    assert find_program(("git.exe",), (), machine("win32", ".;bin;", "git.exe", ".\\git.exe")) is None


@pytest.mark.skipif(sys.platform == "win32", reason="there a file is a program by its name")
def test_a_file_that_cannot_be_started_is_no_program_and_a_link_hides_no_current_folder(
    tmp_path, monkeypatch
):
    work, elsewhere = tmp_path / "work", tmp_path / "elsewhere"
    work.mkdir()
    elsewhere.mkdir()
    (tmp_path / "link").symlink_to(work)
    for folder in (work, elsewhere):
        (folder / "git").write_text("#!/bin/sh\n", encoding="utf-8")
    (work / "git").chmod(0o755)
    monkeypatch.chdir(work)
    here = Machine("linux", {"PATH": f"{work}:{tmp_path / 'link'}:{elsewhere}"})
    assert find_program(("git",), (), here) is None
    (elsewhere / "git").chmod(0o755)
    assert find_program(("git",), (), here) == str(elsewhere / "git")
