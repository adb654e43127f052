"""What is left of an answer where only that counts which is proven, by evidence or by a reviewer.

Both `backed` and `verified` are the score that would be if only what is proven counted, so each answer is
turned into what is left of it, and the sums stay the same.
"""

from __future__ import annotations

from fractions import Fraction

from msgspec.structs import replace

from humas.asking import Standing
from humas.marking import Inapplicable, Mark, Misfit, Open, Points, mark
from humas.model import Item, Review
from humas.proof import is_backed, is_same, is_someone_else


def as_backed(standing: Standing) -> Standing:
    """The standing with its answer only if that is backed by evidence."""
    if isinstance(standing.mark, Points) and not is_backed(standing.entry.evidence):
        return replace(standing, mark=Open())
    return standing


def has_valid_review(standing: Standing, assessor: str) -> bool:
    return bool(standing.weight) and _reviewed(standing, assessor) is not None


def as_reviewed(standing: Standing, assessor: str) -> Standing:
    """The standing as a reviewer left it; an answer without a review is open, an `n/a` stays."""
    reviewed = _reviewed(standing, assessor)
    if reviewed is standing.mark:
        return standing
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
