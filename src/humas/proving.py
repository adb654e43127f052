"""What stands behind an answer: evidence that others can look at, and a reviewer who looked.

Both `backed` and `verified` are the score that would be if only what is proven counted, so each answer is
turned into what is left of it, and the sums stay the same.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from fractions import Fraction

from humas.asking import Standing
from humas.marking import Inapplicable, Mark, Misfit, Open, Points, mark
from humas.model import Answer, Evidence, Item, Review

_SHA256 = re.compile(r"[0-9a-fA-F]{64}")


def is_backed(evidence: tuple[Evidence, ...]) -> bool:
    """At least one link, or one file with its size and hash; the file itself is not looked at."""
    return any(is_proof(one) for one in evidence)


def as_backed(standing: Standing) -> Standing:
    """The standing with its answer only if that is backed by evidence."""
    if isinstance(standing.mark, Points) and not is_backed(standing.entry.evidence):
        return replace(standing, mark=Open())
    return standing


def has_valid_review(standing: Standing, assessor: str) -> bool:
    return standing.weight > 0 and _reviewed(standing, assessor) is not None


def as_reviewed(standing: Standing, assessor: str) -> Standing:
    """The standing as a reviewer left it; an answer without a review is open, an `n/a` stays."""
    reviewed = _reviewed(standing, assessor)
    if reviewed is not None:
        return replace(standing, mark=reviewed)
    if isinstance(standing.mark, Points):
        return replace(standing, mark=Open())
    return standing


def _reviewed(standing: Standing, assessor: str) -> Mark | None:
    """What the answer is worth after its review, None without a review that counts."""
    review = standing.entry.review
    if review is None or not isinstance(standing.mark, Points | Inapplicable):
        return None
    if not (is_same(review.of, standing.entry.answer) and is_someone_else(review.by, assessor)):
        return None
    return _after(standing.item, standing.mark, review)


def _after(item: Item, given: Mark, review: Review) -> Mark | None:
    match review.result:
        case "accepted":
            return given
        case "rejected":
            return Points(Fraction(0))
        case "changed":
            changed = mark(item, review.answer, review.note)
            return None if isinstance(changed, Open | Misfit) else changed


def is_same(one: Answer, other: Answer) -> bool:
    """As text, ticks as sets."""
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    return set(one) == set(other)


def is_someone_else(reviewer: str, assessor: str) -> bool:
    return bool(_folded(reviewer)) and _folded(reviewer) != _folded(assessor)


def _folded(name: str) -> str:
    """As names are compared: NFC, without case, single blanks."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def is_proof(evidence: Evidence) -> bool:
    if isinstance(evidence, str):
        return evidence.startswith(("http://", "https://"))
    return bool(evidence.file) and evidence.size is not None and is_sha256(evidence.sha256)


def is_sha256(text: str) -> bool:
    return bool(_SHA256.fullmatch(text))
