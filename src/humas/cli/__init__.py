"""The commands: argv in, exit code out; the only place that knows the clock and the environment."""

from __future__ import annotations

import gc
import sys

from humas.cli.exits import INTERRUPTED

MANY = 100_000
"""Objects: so many more must there be before circles are looked for among them; Python would look at every 700."""


def main() -> None:
    """The console script."""
    # Modules and classes stay to the end. To look for circles among them while they come took a twentieth of a short
    # run, and to look once more at its end another: what is frozen is left out. A long run still gets its memory back.
    gc.set_threshold(MANY)
    try:
        from humas.cli.running import ignore_signals, run  # noqa: PLC0415 - importing the package must cost nothing

        code = run(sys.argv[1:])
        ignore_signals()
        gc.freeze()
        sys.exit(code)
    except KeyboardInterrupt:
        # Before or after the run itself, which knows how to be interrupted.
        sys.exit(INTERRUPTED)
