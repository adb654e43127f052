"""The browsers that can print a page without a window, Chrome, Chromium and Edge: where they are, what they may see."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from humas.files.programs import HERE, Machine, find_program
from humas.problems import Stop

VARIABLE = "HUMAS_BROWSER"
"""Names another one."""

LINUX = (
    "google-chrome-stable",
    "google-chrome",
    "chromium",
    "microsoft-edge-stable",
    "microsoft-edge",
    "com.google.Chrome",
    "org.chromium.Chromium",
    "com.microsoft.Edge",
    # The last: on Ubuntu it is a script that starts the snap, whose own name says what it is.
    "chromium-browser",
)
MACOS = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS = (
    "Google\\Chrome\\Application\\chrome.exe",
    "Chromium\\Application\\chrome.exe",
    "Microsoft\\Edge\\Application\\msedge.exe",
)


def find_browser(machine: Machine = HERE) -> str:
    """Its absolute path. Raises Stop where there is none, or where the variable does not name one."""
    named = machine.environment.get(VARIABLE)
    if named:
        if not (machine.is_absolute(named) and machine.runs(named)):
            raise Stop("bad-browser", value=named)
        return named
    match machine.platform:
        case "win32":
            found = find_program(WINDOWS, _on_windows(machine), machine)
        case "darwin":
            found = find_program(MACOS, ("/Applications", f"{_home(machine)}/Applications"), machine)
        case _:
            found = find_program(LINUX, _on_linux(machine), machine)
    if found is None:
        raise Stop("no-browser")
    return found


def _on_windows(machine: Machine) -> list[str]:
    names = ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)", "LocalAppData")
    return [machine.environment[name] for name in names if name in machine.environment]


def _on_linux(machine: Machine) -> tuple[str, ...]:
    return (
        "/usr/bin",
        "/usr/local/bin",
        "/opt/google/chrome",
        "/opt/microsoft/msedge",
        "/snap/bin",
        "/var/lib/flatpak/exports/bin",
        f"{_home(machine)}/.local/share/flatpak/exports/bin",
    )


def _home(machine: Machine) -> str:
    """Relative, and so never looked at, where it is not known."""
    return machine.environment.get("HOME", "")


def room_of(browser: str, machine: Machine = HERE) -> Path | None:
    """The folder below which it can read and write; None: wherever we can.

    What comes as a snap or a flatpak is shut in: it has a /tmp of its own, and does not see ours.
    """
    name, home = PurePosixPath(browser).name, Path(_home(machine))
    if not machine.is_absolute(_home(machine)):
        return None
    if "/snap/" in browser:
        return home / "snap" / name / "common"
    if "/flatpak/" in browser:
        return home / ".var" / "app" / name / "cache"
    return None
