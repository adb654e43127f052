"""The commands: argv in, exit code out; the only place that knows the clock and the environment."""

from __future__ import annotations

import sys

from humas.cli.exits import INTERRUPTED


def main() -> None:
    """The console script."""
    try:
        from humas.cli.running import run  # noqa: PLC0415 - importing the package must cost nothing

        sys.exit(run(sys.argv[1:]))
    except KeyboardInterrupt:
        # Before or after the run itself, which knows how to be interrupted.
        sys.exit(INTERRUPTED)
