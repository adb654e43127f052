"""How fast questions are answered in this sitting, and how long the rest takes at that pace."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from fractions import Fraction
from itertools import pairwise
from statistics import median

ENOUGH = 5
"""Questions that must have been timed before anything is said."""

MINUTE = 60


def minutes_left(moments: Sequence[float], questions: int) -> Fraction | None:
    """From when questions were answered, in seconds; None where these tell nothing yet, or nothing is left.

    The median of the times between them: lunch is one long time among many, and so is a decree that had to be found.
    """
    # A clock that was set back tells nothing of the time between.
    times = [Fraction(after - before) for before, after in pairwise(moments) if after >= before]
    if len(times) < ENOUGH:
        return None
    # None at all is the pace of a pipe.
    return median(times) * questions / MINUTE or None


def moment(written: str) -> float | None:
    """Seconds, to be compared; None for what is no time."""
    try:
        read = datetime.fromisoformat(written)
    except ValueError:
        return None
    # Whoever writes no zone means any: as long as it is the same one.
    return (read if read.tzinfo else read.replace(tzinfo=UTC)).timestamp()
