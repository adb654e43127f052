"""`humas completion`: the script that teaches a shell to complete our command lines."""

from __future__ import annotations

from humas.cli.exits import GOOD
from humas.files.packed import SHELLS, completion_script
from humas.problems import Stop
from humas.terminal.streams import show, unix_newlines


def run_completion(shell: str) -> int:
    if shell not in SHELLS:
        raise Stop("bad-shell", value=shell, allowed=", ".join(SHELLS))
    unix_newlines()
    show(completion_script(shell))
    return GOOD
