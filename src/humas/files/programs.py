"""Programs of others that we start: found by absolute path, where systems keep them."""

from __future__ import annotations

import ntpath
import os
import posixpath
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from humas.files.disk import is_file


def can_run(path: str) -> bool:
    return is_file(Path(path)) and os.access(path, os.X_OK)


def lies_here(path: str) -> bool:
    """In the current folder, under whatever name of it."""
    return Path(path).parent.samefile(os.curdir)


class Machine(Struct, frozen=True):
    """A computer as far as it matters for what is installed on it."""

    platform: str
    environment: Mapping[str, str]
    runs: Callable[[str], bool] = can_run
    is_here: Callable[[str], bool] = lies_here

    @property
    def windows(self) -> bool:
        return self.platform == "win32"

    def is_absolute(self, path: str) -> bool:
        return ntpath.isabs(path) if self.windows else posixpath.isabs(path)

    def joined(self, *parts: str) -> str:
        return ntpath.join(*parts) if self.windows else posixpath.join(*parts)


HERE = Machine(sys.platform, os.environ)


def find_program(names: Sequence[str], places: Sequence[str], machine: Machine = HERE) -> str | None:
    """The first of `names` that is in one of the `places`, or else in what PATH names by an absolute path.

    Never in the current folder, which may be anybody's.
    """
    path = machine.environment.get("PATH", "").split(";" if machine.windows else ":")
    searched = [place for place in (*places, *path) if machine.is_absolute(place)]
    wanted = (machine.joined(place, name) for name in names for place in searched)
    return next((one for one in wanted if machine.runs(one) and not machine.is_here(one)), None)
