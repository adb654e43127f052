"""Where a file stands in the repository that we are in: what servers call it, wherever it was checked from."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


def within_repository(paths: Iterable[str]) -> dict[str, str]:
    """Each path from the top of the repository, with forward slashes; one outside of it as an absolute path.

    Without a repository its top is the current folder.
    """
    here = Path.cwd()
    top = next((folder for folder in (here, *here.parents) if os.path.lexists(folder / ".git")), here)
    return {path: _within(path, top) for path in paths}


def _within(path: str, top: Path) -> str:
    """The current folder is known by its real name: a path through a link leads below it only by its own."""
    absolute = Path(os.path.abspath(path))
    for known in (absolute, Path(os.path.realpath(absolute.parent), absolute.name)):
        if known.is_relative_to(top):
            return known.relative_to(top).as_posix()
    return absolute.as_posix()
