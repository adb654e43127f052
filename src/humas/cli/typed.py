"""A command line as it is typed into the shell that there is."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence


def as_typed(arguments: Sequence[str]) -> str:
    if sys.platform == "win32":
        from subprocess import list2cmdline  # noqa: PLC0415 - only there

        return list2cmdline(arguments)
    return shlex.join(arguments)
