"""`humas __complete`, which only the scripts of the shells type: what may stand where the cursor is."""

from __future__ import annotations

import os
from collections.abc import Sequence

from humas.cli.application import application
from humas.cli.completing.lines import line_from, lines_for
from humas.cli.completing.offers import offers_for
from humas.cli.completing.spots import spot_in
from humas.cli.exits import GOOD
from humas.cli.language import choose_language, system_language
from humas.files.packed import SHELLS
from humas.terminal.streams import show, unix_newlines
from humas.words import words


def complete(arguments: Sequence[str]) -> int:
    """Whatever goes wrong, nothing is offered and nothing is said: somebody is typing."""
    try:
        told = _told(arguments)
    except Exception:  # noqa: BLE001 - a file that cannot be used, and a mistake of ours too
        return GOOD
    unix_newlines()
    show("".join(f"{line}\n" for line in told))
    return GOOD


def _told(arguments: Sequence[str]) -> Sequence[str]:
    shell, *given = arguments
    if shell not in SHELLS:
        raise ValueError(shell)
    line = line_from(shell, given)
    spoken = words(choose_language(line.before, os.environ, system_language))
    spot = spot_in(line, application(spoken), spoken)
    return lines_for(shell, line, spot.stem, offers_for(spot, spoken))
