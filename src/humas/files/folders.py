"""Writing a folder of files: all of it is there, or nothing."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from humas.files.disk import is_folder, write_whole


def write_folder(
    folder: Path, files: Mapping[str, bytes], rename: Callable[[Path, Path], Path] = Path.rename
) -> None:
    """`files` are by their names in the folder, which is made; an empty one that is there is filled.

    Raises OSError, FileExistsError where something is there already; then everything is as it was.
    """
    target = Path(os.path.realpath(folder))
    is_empty = is_folder(target) and not any(target.iterdir())
    if os.path.lexists(target) and not is_empty:
        raise FileExistsError
    place = (target if is_empty else target.parent) / f".{os.urandom(6).hex()}.tmp"
    made = [place]
    try:
        _write(place, files)
        if not is_empty:
            rename(place, target)
            return
        # The folder itself stays: somebody may stand in it.
        for one in sorted(place.iterdir()):
            made.append(rename(one, target / one.name))  # noqa: PERF401 - known of one by one
        place.rmdir()
    except BaseException:
        for one in made:
            _remove(one)
        raise


def _write(place: Path, files: Mapping[str, bytes]) -> None:
    place.mkdir()
    for name, data in files.items():
        (place / name).parent.mkdir(exist_ok=True)
        write_whole(place / name, data)


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
