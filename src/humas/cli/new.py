"""`humas new`: a small audit of one's own, and what to do with it."""

from __future__ import annotations

import os
from pathlib import Path

from humas.cli.exits import GOOD
from humas.cli.typed import as_typed
from humas.files.audits import AUDIT, bundled_folder, load_audit
from humas.files.disk import is_folder, reason_of
from humas.files.folders import write_folder
from humas.files.names import slug
from humas.files.packed import own_audit
from humas.printable import printable
from humas.problems import Stop
from humas.terminal.streams import show_lines
from humas.words import Words


def run_new(folder: Path, words: Words) -> int:
    written = _written(folder, words.language)
    commands = [["check", "--strict", str(folder)], ["audit", "-c", str(folder)]]
    show_lines(
        (
            *(words("commands.file-written", path=printable(str(path))) for path in written),
            words("commands.new-next", path=printable(str(folder / AUDIT))),
            *(f"    {printable(as_typed(['humas', *command]))}" for command in commands),
        )
    )
    return GOOD


def _written(folder: Path, language: str) -> tuple[Path, ...]:
    try:
        files = own_audit(_id_for(folder), language)
        write_folder(folder, files)
    except FileExistsError:
        if is_folder(folder):
            raise Stop("folder-not-empty", path=str(folder)) from None
        raise Stop("not-written", path=str(folder), reason="exists") from None
    except (OSError, ValueError) as error:
        reason = reason_of(error) if is_folder(folder.parent) else "no-folder"
        raise Stop("not-written", path=str(folder), reason=reason) from None
    return tuple(folder / name for name in files)


def _id_for(folder: Path) -> str:
    """After the folder; never the bundled audit's, or these answers would be taken for answers to that."""
    name = slug(os.path.basename(os.path.realpath(folder)))
    return f"{name}-2" if name == load_audit(bundled_folder()).id else name
