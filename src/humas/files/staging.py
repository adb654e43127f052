"""Many files that are to be there all or not at all: written beside their places, and put into them at the end."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from humas.files.disk import HERE, System, is_special, mode_of, patiently


@contextmanager
def staging(folder: Path) -> Iterator[Path]:
    """A folder inside of `folder`, so on the same disk; at the end it is gone, with whatever is left in it.

    Raises OSError where none can be made.
    """
    stage = folder / f".humas.{os.urandom(6).hex()}.tmp"
    stage.mkdir(mode=0o700)
    try:
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def put(staged: Path, target: Path, system: System = HERE) -> None:
    """In its place at once, through a link to what that points at; whoever may read what was there, may read this.

    Raises OSError and leaves what was there.
    """
    if is_special(target):
        target.write_bytes(staged.read_bytes())
        return
    place = Path(os.path.realpath(target))
    mode = mode_of(place)
    if mode is not None:
        with contextlib.suppress(OSError):
            staged.chmod(mode)
    patiently(lambda: system.replace(str(staged), str(place)), system)
