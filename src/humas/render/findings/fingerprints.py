"""What makes a finding the same finding after its file was edited elsewhere, in any language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256

from humas.problems import Problem
from humas.render.findings import Checked, line_of

_DIGITS = re.compile("[0-9]+")
_END = "\0"
LONG = 10_000


def fingerprints(checked: Checked) -> tuple[str, ...]:
    """`HASH:1` for each finding; the next one that is alike in the same file has `HASH:2`.

    In the hash are the file, the code, what the line says without its indentation, and the finding's values. Some
    values name lines ("already on line 7"), and lines move: of a value only what is no digit counts.
    """
    lines, seen, found = checked.lines(), Counter[str](), []
    for problem in checked.findings:
        hashed = _hash(checked, lines, problem)
        seen[hashed] += 1
        found.append(f"{hashed}:{seen[hashed]}")
    return tuple(found)


@lru_cache(maxsize=8)
def _line(line: str) -> str:
    """What a line says; of a long one a hash, or thousands of findings in it would take minutes."""
    said = line.strip()
    return said if len(said) <= LONG else sha256(said.encode(errors="surrogatepass")).hexdigest()


def _hash(checked: Checked, lines: Mapping[str, list[str]], problem: Problem) -> str:
    values = (f"{name}={_DIGITS.sub('#', value)}" for name, value in problem.values)
    line = _line(line_of(lines, problem))
    parts = (checked.path(problem.place.path), problem.kind.code, line, *values)
    return sha256(_END.join(parts).encode(errors="surrogatepass")).hexdigest()[:32]
