"""Chromium without a window: what a page has become when its scripts have run."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking")


def run_chromium(*arguments, folder):
    """What it writes to standard output; its profile goes into the folder."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        pytest.skip("Chromium is not installed")
    command = [browser, *FLAGS, f"--user-data-dir={folder / 'profile'}", *arguments]
    return subprocess.run(command, capture_output=True, check=True, timeout=120).stdout.decode()


def dumped(page, folder, *flags):
    """The page as its scripts leave it."""
    (folder / "page.html").write_text(page, encoding="utf-8")
    return run_chromium(*flags, "--dump-dom", (folder / "page.html").as_uri(), folder=folder)


def axe():
    """The source of axe-core, from where HUMAS_AXE says it is."""
    path = Path(os.environ.get("HUMAS_AXE", "axe-core"))
    if not path.is_file():
        pytest.skip("axe-core is not installed: HUMAS_AXE names its axe.min.js")
    return path.read_text(encoding="utf-8")
