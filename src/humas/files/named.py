"""The files that an answers file names as evidence, as they are on the disk now.

The answers may be somebody else's, so nothing outside their folder is looked at, whatever they name: no device, no
pipe, no path that leads over the network. Each step of a path is looked at before the next one is taken.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Iterable
from pathlib import Path

from humas.files.digests import MOST_BYTES, digest
from humas.files.disk import Unreadable
from humas.files.names import is_device
from humas.model import Entry, FileEvidence

Now = tuple[int, str] | None
"""Size and sha256 of a file; None for what is not there, is no regular file, is too large or cannot be read."""

MOST_LINKS = 40
_JUNCTION = 0xA0000003

NO_LINK = getattr(os, "O_NOFOLLOW", 0)
"""Of a path that is known to have none: should there be one by now, somebody has put it there meanwhile."""


def files_now(entries: Iterable[Entry], folder: Path, limit: int = MOST_BYTES) -> dict[str, Now]:
    """By their names in the entries. `folder` is the answers file's; a file with several names is read once."""
    root = Path(os.path.realpath(folder))
    pieces = (piece for entry in entries for piece in entry.evidence if isinstance(piece, FileEvidence))
    paths = {piece.file: _path(piece.file, root) for piece in pieces}
    read = {path: _read(path, limit) for path in set(paths.values()) if path}
    return {name: read[path] if path else None for name, path in paths.items()}


def _path(name: str, root: Path) -> Path | None:
    try:
        return path_inside(name, root)
    except (OSError, ValueError):
        return None


def path_inside(name: str, root: Path) -> Path:
    """The regular file in `root`, a real path, or below it that has this name, links followed.

    Raises OSError for what is not there, and ValueError for what is no such file.
    """
    path = root / name
    for _ in range(MOST_LINKS):
        # Before anything is looked at: `..` and links must not lead out.
        path = Path(os.path.normpath(path))
        behind = _behind_link(path, root)
        if behind is None:
            return path
        path = behind
    raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), name)


def _behind_link(path: Path, root: Path) -> Path | None:
    """The path with its first link replaced by what that points at; None where no part of it is a link.

    Raises OSError for what is not there, and ValueError for what is no regular file in `root`.
    """
    here, mode = root, 0
    parts = path.relative_to(root).parts
    for number, part in enumerate(parts, 1):
        if sys.platform == "win32" and is_device(part):
            raise ValueError(part)
        status = (here / part).lstat()
        if stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) == _JUNCTION:
            return Path(here, (here / part).readlink(), *parts[number:])
        here, mode = here / part, status.st_mode
    if not stat.S_ISREG(mode):
        raise ValueError(path)
    return None


def _read(path: Path, limit: int) -> Now:
    try:
        return digest(path, limit, NO_LINK)
    except Unreadable:
        return None
