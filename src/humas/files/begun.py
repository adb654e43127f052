"""What is on the disk whose path begins with what was typed so far."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from humas.printable import printable


def begun(typed: str, endings: Sequence[str] | None) -> tuple[tuple[str, bool], ...]:
    """(path, whether it is a folder), the way there as it was typed, by name; folders whatever their names.

    `endings` are those of the files wanted, in lower case: None for any, () for no files. Nothing is opened. What is
    hidden is there only for who types the dot; a name that could not be shown as it is, for nobody.
    """
    name = os.path.basename(typed)
    way = typed[: len(typed) - len(name)]
    found = [
        (way + entry, is_folder)
        for entry, is_folder in _entries(os.path.expanduser(way) or ".")
        if entry.startswith(name)
        and (is_folder or endings is None or entry.lower().endswith(tuple(endings)))
        and (name.startswith(".") or not entry.startswith("."))
        and printable(entry) == entry
    ]
    return tuple(sorted(found))


def _entries(folder: str) -> Iterator[tuple[str, bool]]:
    """Files and folders, or links to them; none where the folder cannot be read."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                is_folder = entry.is_dir()
                if is_folder or entry.is_file():
                    yield entry.name, is_folder
    except (OSError, ValueError):
        return
