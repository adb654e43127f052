"""A page printed as PDF by a browser without a window, a network, or anything of the user's; then all of it is gone."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from humas.files.browsers import room_of
from humas.files.disk import Unreadable, read_file, reason_of
from humas.problems import Stop
from humas.render.pdf import marked

PATIENCE = 120
"""Seconds; a report takes three of them, and twenty with 10,000 characters in every note."""

TRIES, PAUSE = 50, 0.1
"""What the browser has started may still write for a moment when it has ended."""

LAST_WORDS = 2.0
"""Seconds, for a browser that is told to end."""

LONGEST_FOLDER = 58
"""Bytes; among its temporary files a browser makes a socket, whose whole path may have 104."""

MOST_BYTES = 200_000_000
LONGEST_SAID = 300

FLAGS = (
    "--headless",
    # No date and no address on the page, under the name of now and under that of before.
    "--no-pdf-header-footer",
    "--print-to-pdf-no-header",
    # For those who listen to it, and for the panel with the headings.
    "--export-tagged-pdf",
    "--generate-pdf-document-outline",
    # Off the network, whatever it would like to fetch or to tell: there is no other host, nor a proxy that knows one.
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-proxy-server",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--disable-breakpad",
    # As if it had always been there, and asks nobody for a password.
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-default-apps",
    "--disable-extensions",
    "--password-store=basic",
    "--use-mock-keychain",
    # In containers there is often next to no shared memory, and nowhere a picture to compute.
    "--disable-dev-shm-usage",
    "--disable-gpu",
)


def printed(page: str, browser: str, patience: float = PATIENCE) -> bytes:
    """The page as PDF, marked as ours. Raises Stop.

    Whether it is whole decides, not how the browser ends: some hang or crash when all is done.
    """
    with _folder(room_of(browser)) as folder:
        source, target = folder / "page.html", folder / "page.pdf"
        source.write_text(page, encoding="utf-8")
        where = (f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={target}", source.as_uri())
        ended = _run([browser, *FLAGS, *_unboxed(), *where], folder, patience)
        written = _read(target)
        pdf = marked(written)
        if pdf is None:
            raise _failure(browser, ended, _said(folder), written)
        return pdf


def _failure(browser: str, ended: int | None, said: str, written: bytes) -> Stop:
    if ended is None:
        failure = "hung"
    elif ended:
        failure = "said" if said else "failed"
    else:
        failure = "broken" if written else "nothing"
    return Stop("not-printed", browser=browser, failure=failure, said=said)


def _read(path: Path) -> bytes:
    """Nothing of a file that is not there."""
    try:
        return read_file(path, MOST_BYTES)
    except Unreadable:
        return b""


def _unboxed() -> tuple[str, ...]:
    """Root cannot be shut in on Linux, and a browser of root's does not start without that word."""
    return ("--no-sandbox",) if sys.platform.startswith("linux") and not os.geteuid() else ()


def _environment(folder: Path) -> dict[str, str] | None:
    """Ours, but that temporary files go into the folder, if there is room for the longest of their names."""
    if len(os.fsencode(folder)) > LONGEST_FOLDER:
        return None
    return {**os.environ, **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder))}


@contextmanager
def _folder(room: Path | None) -> Iterator[Path]:
    """For our eyes only, and gone in the end, however that comes. Raises Stop."""
    try:
        if room is not None:
            room.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix="humas-", dir=room))
    except OSError as error:
        raise Stop("not-written", path=str(error.filename or "TMPDIR"), reason=reason_of(error)) from None
    try:
        yield folder
    except OSError as error:
        raise Stop("not-written", path=str(error.filename or folder), reason=reason_of(error)) from None
    finally:
        _remove(folder)


def _remove(folder: Path) -> None:
    for _ in range(TRIES):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(PAUSE)


def _run(command: list[str], folder: Path, patience: float) -> int | None:
    """Its exit code; None: it did not end in time. Nothing that it has started goes on."""
    with (folder / "said").open("wb") as said:
        try:
            browser = subprocess.Popen(  # noqa: S603 - an absolute path, and no text of the user's but in a file
                command,
                cwd=folder,
                env=_environment(folder),
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                # A group of its own, that can be ended as a whole; Ctrl-C reaches us only.
                start_new_session=True,
            )
        except OSError:
            raise Stop("not-printed", browser=command[0], failure="not-started") from None
    try:
        return browser.wait(patience)
    except subprocess.TimeoutExpired:
        return None
    finally:
        _end(browser)


def _end(browser: subprocess.Popen[bytes]) -> None:
    """A word first, upon which it clears away what it has laid down elsewhere; on Windows there is none.

    There the processes of a browser end with the first of them.
    """
    try:
        if sys.platform != "win32":
            browser.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                browser.wait(LAST_WORDS)
    finally:
        if sys.platform == "win32":
            browser.kill()
        else:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(browser.pid, signal.SIGKILL)
        browser.wait()


def _said(folder: Path) -> str:
    """The line that tells what ended it, or else its last; without the time and the place in its source."""
    text = _read(folder / "said").decode("utf-8", "replace")
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    told = next((line for line in lines if ":FATAL:" in line), lines[-1] if lines else "")
    return re.sub(r"^\[[^\]]*\] ", "", told)[:LONGEST_SAID]
