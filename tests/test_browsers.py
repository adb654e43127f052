"""Browsers: where each system has them, which comes first, and what they may see."""

import pytest

from humas.files.browsers import find_browser, room_of
from humas.files.programs import Machine
from humas.problems import Stop

LINUX = {"HOME": "/home/sari", "PATH": "/usr/bin:/nix/bin"}
MACOS = {"HOME": "/Users/sari", "PATH": "/usr/bin"}
WINDOWS = {
    "ProgramFiles": "C:\\Program Files",
    "ProgramFiles(x86)": "C:\\Program Files (x86)",
    "LocalAppData": "C:\\Users\\Sari\\AppData\\Local",
    "PATH": "C:\\Windows;D:\\Git\\cmd",
}
USERS = "C:\\Users\\Sari\\AppData\\Local"


def machine(platform, environment, *installed, here=()):
    return Machine(platform, environment, set(installed).__contains__, set(here).__contains__)


def stopped(a_machine):
    with pytest.raises(Stop) as stop:
        find_browser(a_machine)
    return stop.value.key, stop.value.values


@pytest.mark.parametrize(
    ("platform", "environment", "installed"),
    [
        ("linux", LINUX, "/usr/bin/chromium"),
        ("linux", LINUX, "/usr/bin/chromium-browser"),
        ("linux", LINUX, "/usr/local/bin/google-chrome"),
        ("linux", LINUX, "/opt/google/chrome/google-chrome"),
        ("linux", LINUX, "/opt/microsoft/msedge/microsoft-edge"),
        ("linux", LINUX, "/snap/bin/chromium"),
        ("linux", LINUX, "/var/lib/flatpak/exports/bin/com.google.Chrome"),
        ("linux", LINUX, "/home/sari/.local/share/flatpak/exports/bin/org.chromium.Chromium"),
        ("linux", LINUX, "/nix/bin/google-chrome-stable"),
        ("linux", {}, "/usr/bin/chromium"),
        ("freebsd15", LINUX, "/usr/local/bin/chromium"),
        ("darwin", MACOS, "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
        ("darwin", MACOS, "/Applications/Chromium.app/Contents/MacOS/Chromium"),
        ("darwin", MACOS, "/Users/sari/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"),
        ("win32", WINDOWS, "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"),
        ("win32", WINDOWS, "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"),
        ("win32", WINDOWS, f"{USERS}\\Google\\Chrome\\Application\\chrome.exe"),
        ("win32", WINDOWS, f"{USERS}\\Chromium\\Application\\chrome.exe"),
    ],
)
def test_a_browser_is_found_where_each_system_has_it(platform, environment, installed):
    assert find_browser(machine(platform, environment, installed)) == installed


@pytest.mark.parametrize(
    ("platform", "environment", "installed"),
    [
        ("linux", LINUX, ["/home/sari/chromium", "chromium", "/usr/bin/firefox", "/usr/bin/chrome"]),
        (
            "linux",
            {"PATH": ".:bin::", "HOME": "home"},
            ["./chromium", "bin/chromium", "chromium", "/chromium"],
        ),
        ("darwin", MACOS, ["/Applications/Safari.app/Contents/MacOS/Safari"]),
        ("win32", WINDOWS, ["chrome.exe", "C:\\Windows\\chrome.exe"]),
        ("win32", {}, ["Google\\Chrome\\Application\\chrome.exe"]),
    ],
)
def test_nothing_else_is_taken_for_a_browser(platform, environment, installed):
    assert stopped(machine(platform, environment, *installed)) == ("no-browser", {})


def test_chrome_comes_before_chromium_before_edge_and_a_snap_before_the_script_that_starts_it():
    wanted = [
        "/nix/bin/google-chrome",
        "/snap/bin/chromium",
        "/usr/bin/microsoft-edge",
        "/usr/bin/chromium-browser",
    ]
    for number, first in enumerate(wanted):
        assert find_browser(machine("linux", LINUX, *wanted[number:])) == first


def test_what_lies_in_the_current_folder_is_passed_over():
    both = ("/usr/bin/chromium", "/snap/bin/chromium")
    assert find_browser(machine("linux", LINUX, *both, here=both[:1])) == both[1]


@pytest.mark.parametrize(
    ("platform", "environment", "named"),
    [
        ("linux", LINUX, "/home/sari/brave"),
        ("win32", WINDOWS, "D:\\Brave\\brave.exe"),
        ("darwin", MACOS, "/Volumes/Kerja/Brave"),
    ],
)
def test_the_variable_names_another_browser(platform, environment, named):
    found = find_browser(machine(platform, {**environment, "HUMAS_BROWSER": named}, named, here=[named]))
    assert found == named


@pytest.mark.parametrize(
    "named", ["chromium", "./chromium", "~/chromium", "/no/such/program", "C:\\chrome.exe"]
)
def test_the_variable_must_name_a_program_by_an_absolute_path(named):
    installed = ("/usr/bin/chromium", "chromium", "./chromium", "C:\\chrome.exe")
    a_machine = machine("linux", {**LINUX, "HUMAS_BROWSER": named}, *installed)
    assert stopped(a_machine) == ("bad-browser", {"value": named})


def test_an_empty_variable_names_none():
    a_machine = machine("linux", {**LINUX, "HUMAS_BROWSER": ""}, "/usr/bin/chromium")
    assert find_browser(a_machine) == "/usr/bin/chromium"


@pytest.mark.parametrize(
    ("browser", "room"),
    [
        ("/usr/bin/chromium", None),
        ("/snap/bin/chromium", "/home/sari/snap/chromium/common"),
        ("/var/lib/flatpak/exports/bin/com.google.Chrome", "/home/sari/.var/app/com.google.Chrome/cache"),
        ("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe", None),
    ],
)
def test_what_is_shut_in_works_in_a_folder_that_it_can_see(browser, room):
    found = room_of(browser, machine("linux", LINUX))
    assert (found.as_posix() if found else None) == room


def test_without_a_home_there_is_no_such_folder():
    assert room_of("/snap/bin/chromium", machine("linux", {})) is None
