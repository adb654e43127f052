"""An audit as it was released: in a folder, or at a revision in git."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from msgspec import Struct

from humas.files.audits import AuditRead, read_audit_at
from humas.files.disk import MOST_BYTES, Unreadable, is_file
from humas.files.programs import find_program
from humas.problems import Stop

GIT, PLACES = (
    (
        "git.exe",
        ("C:\\Program Files\\Git\\cmd", "C:\\Program Files\\Git\\bin", "C:\\Program Files (x86)\\Git\\cmd"),
    )
    if sys.platform == "win32"
    else ("git", ("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin", "/opt/local/bin", "/bin"))
)

WAIT = 30
"""Seconds; git answers at once, unless something is wrong with the repository."""


class InFolder(Struct, frozen=True):
    """`path` is the file of the audit as it was, its folder, or one above it that is laid out as here."""

    path: Path

    def audit_like(self, audit: Path) -> AuditRead | None:
        """None where the release does not have it."""
        below = audit.parts[1:] if audit.is_absolute() else audit.parts
        names = [below[start:] for start in range(len(below) + 1)]
        found = next((path for name in names if is_file(path := self.path.joinpath(*name))), None)
        return read_audit_at(found) if found else None


class InGit(Struct, frozen=True):
    """`commit` is the full name of a commit in the repository whose top folder is `top`."""

    git: str
    top: Path
    commit: str

    def audit_like(self, audit: Path) -> AuditRead | None:
        try:
            self(audit)
        except Unreadable:
            return None
        return read_audit_at(audit, self)

    def __call__(self, path: Path) -> bytes:
        """The file as it was; names reach git by its standard input only."""
        name = Path(os.path.relpath(os.path.realpath(path), self.top)).as_posix()
        if name.startswith("../") or "\n" in name:
            raise Unreadable("missing")
        done = _run(self.git, self.top, "cat-file", "--batch", given=f"{self.commit}:{name}\n".encode())
        head, _, rest = done.partition(b"\n")
        if not head.endswith(b"missing") and b" blob " in head:
            return rest[: min(int(head.split()[-1]), MOST_BYTES + 1)]
        raise Unreadable("missing")


Release = InFolder | InGit


def released(against: str) -> Release:
    """A path that is there, else a revision. Raises Stop."""
    if os.path.lexists(against):
        return InFolder(Path(against))
    git = _git()
    try:
        top = _run(git, Path(), "rev-parse", "--show-toplevel").decode().strip()
        wanted = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{against}^{{commit}}")
        commit = _run(git, Path(), *wanted).decode().strip()
    except (Unreadable, ValueError):
        raise Stop("no-release", value=against) from None
    return InGit(git, Path(top), commit)


def _git() -> str:
    found = find_program((GIT,), PLACES)
    if found is None:
        raise Stop("no-git")
    return found


def _run(git: str, folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 - an absolute path, and no text of the user's but behind --end-of-options
            [git, "-c", "core.fsmonitor=false", "-C", str(folder), *arguments],
            input=given,
            capture_output=True,
            timeout=WAIT,
            check=False,
        )
    except (OSError, subprocess.SubprocessError, ValueError):
        raise Unreadable("failed") from None
    if done.returncode:
        raise Unreadable("missing")
    return done.stdout
