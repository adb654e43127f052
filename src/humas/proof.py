"""What counts as proof: evidence that others can look at, and a review by somebody else of that very answer."""

from __future__ import annotations

import re

from humas.identity import folded
from humas.model import Answer, Evidence

_SHA256 = re.compile(r"[0-9a-fA-F]{64}")


def is_backed(evidence: tuple[Evidence, ...]) -> bool:
    """At least one link, or one file with its size and hash; the file itself is not looked at."""
    return any(is_proof(one) for one in evidence)


def is_proof(evidence: Evidence) -> bool:
    if isinstance(evidence, str):
        return evidence.startswith(("http://", "https://"))
    return bool(evidence.file) and evidence.size is not None and is_sha256(evidence.sha256)


def is_sha256(text: str) -> bool:
    return bool(_SHA256.fullmatch(text))


def is_same(one: Answer, other: Answer) -> bool:
    """As text, ticks as sets."""
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    return set(one) == set(other)


def is_someone_else(reviewer: str, assessor: str) -> bool:
    return bool(folded(reviewer)) and folded(reviewer) != folded(assessor)
