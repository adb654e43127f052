"""Which files there are to check: humas files in folders, put together as far as they belong together."""

from __future__ import annotations

import codecs
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from humas.files.audits import AUDIT, load_document
from humas.files.disk import Unreadable, is_file, is_folder, read_file
from humas.reading.audits import listed_files

YAML = (".yaml", ".yml")
_OURS = re.compile(rb"(?m)^(?:\xef\xbb\xbf)?humas:[ \t]*[\"']?([a-z]*)")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_OURS_IN_JSON = re.compile(rb"\"humas\"\s*:\s*\"([a-z]*)")


class Unit(Struct, frozen=True):
    """What is checked in one go: an audit with its checklists, a checklist that stands alone, an answers file.

    `shown`: of an audit, the checklists that were asked for; with none the whole.
    """

    path: Path
    shown: frozenset[Path] = frozenset()


class Search(Struct, frozen=True):
    """`missing` are paths where nothing is, `strangers` files that were named and are none of ours."""

    units: tuple[Unit, ...]
    missing: tuple[Path, ...] = ()
    strangers: tuple[Path, ...] = ()


def search(paths: Sequence[Path]) -> Search:
    """Every humas file among these files and in these folders, each once."""
    sorts: dict[Path, str] = {}
    missing: list[Path] = []
    strangers: list[Path] = []
    for path in paths:
        if not os.path.lexists(path):
            missing.append(path)
        elif is_folder(path) and path.suffix.lower() not in YAML:
            sorts.update(humas_files(path))
        elif (sort := sort_of(path)) is None:
            strangers.append(path)
        else:
            sorts[path] = sort
    return Search(units_of(sorts), tuple(missing), tuple(strangers))


def humas_files(folder: Path) -> Iterator[tuple[Path, str]]:
    """With their sorts, in the order of their names.

    No link is followed; hidden folders and virtual environments are left alone.
    """
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if _is_searched(Path(place, name)))
        for name in sorted(names):
            path = Path(place, name)
            if name.lower().endswith(YAML) and not path.is_symlink() and (sort := sort_of(path)):
                yield path, sort


def _is_searched(folder: Path) -> bool:
    return not (
        folder.name.startswith(".") or folder.name == "node_modules" or is_file(folder / "pyvenv.cfg")
    )


def sort_of(path: Path) -> str | None:
    """What a file says that it is, "" where that cannot be told; None for a file that is none of ours."""
    try:
        return sort_in(read_file(path), is_json=path.suffix.lower() == ".json")
    except Unreadable:
        return ""


def sort_in(data: bytes, *, is_json: bool) -> str | None:
    """Looked for, not read: a humas file that cannot be parsed is a humas file all the same."""
    if data.startswith(_UTF_16):
        data = data.decode("utf-16", "ignore").encode()
    found = (_OURS_IN_JSON if is_json else _OURS).search(data)
    return found[1].decode() if found else None


def units_of(sorts: Mapping[Path, str]) -> tuple[Unit, ...]:
    """A checklist goes with the audit.yaml beside it that lists it, once for all that are there."""
    shown: dict[Path, set[Path]] = {}
    listed: dict[Path, frozenset[str]] = {}
    units = []
    for path, sort in sorts.items():
        beside = path.parent / AUDIT
        if sort != "checklist":
            units.append(Unit(path))
            continue
        if beside not in listed:
            listed[beside] = _listed_in(beside)
        if path.name not in listed[beside]:
            units.append(Unit(path))
        elif beside not in sorts:
            shown.setdefault(beside, set()).add(path)
    return (*units, *(Unit(beside, frozenset(some)) for beside, some in shown.items()))


def _listed_in(audit: Path) -> frozenset[str]:
    document = load_document(audit)[0] if is_file(audit) else None
    return frozenset(file.name for file in listed_files(document)[0]) if document else frozenset()
