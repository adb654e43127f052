"""The same work on many things, in as many processes as there are processors."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypeVar

FEW = 16
"""Things: so many are worked on sooner than a second process has started."""

_SHARES = 32
"""So many for each process: with fewer the last one keeps the others waiting, with more the asking takes time."""

Thing = TypeVar("Thing")
Result = TypeVar("Result")


def side_by_side(do: Callable[[Thing], Result], things: Sequence[Thing], jobs: int = 0) -> Iterator[Result]:
    """The results in the order of the things. `jobs` is how many processes, 0 one for each processor.

    What `do` raises is raised here, when it is its turn; what is not begun by then is not begun at all.
    """
    jobs = max(jobs, 0) or os.cpu_count() or 1
    work = partial(_uncollected, do)
    if jobs == 1 or len(things) <= FEW:
        yield from map(work, things)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - seldom worth its start

    pool = ProcessPoolExecutor(min(jobs, len(things)))
    try:
        yield from pool.map(work, things, chunksize=max(1, len(things) // (_SHARES * jobs)))
    finally:
        pool.shutdown(cancel_futures=True)


def _uncollected(do: Callable[[Thing], Result], thing: Thing) -> Result:
    """Without the garbage collector: what is read has no circles, and to look for some takes as long as to read it.

    Between two things it may run, so that nothing piles up whatever else makes circles.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        return do(thing)
    finally:
        if was:
            gc.enable()
