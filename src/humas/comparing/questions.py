"""One question in two years: whether it is the same question, and what became of its answer."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from humas.marking import score_of
from humas.matching import Since
from humas.model import Item
from humas.proof import is_same
from humas.report import GateResult, ItemResult, Met

Doubt = Literal[
    "scope",  # not in the scope of both files
    "changed",  # it is another question now than the one that was answered
    "unknown",  # answered with another version of the audit, and without the fingerprint of the question
    "new",  # without an answer in a file of another version of the audit: maybe it was not asked yet
]
"""Why two answers are not taken for answers to the same question."""

LeftOut = Doubt | Literal["not-asked", "n/a"]
"""Why a question is left out of the figures that are compared."""

Verdict = Literal[
    "better",
    "worse",
    "other-answer",  # that earns as much, or is to a question that earns nothing
    "same",
    "answered",
    "unanswered",
    "n/a",
    "applicable",
    "asked",
    "not-asked",
    "incomparable",
]
"""What became of an answer. From `answered` on: it is that now, and was something else."""

GateVerdict = Met | Literal["same", "incomparable"]
"""How a gate stands now, where it was unmet and is no longer, or the other way round."""


class ItemChange(Struct, frozen=True):
    """`before` and `after` are None where the item is out of that file's scope; never both."""

    item: Item
    before: ItemResult | None
    after: ItemResult | None
    doubt: Doubt | None

    @property
    def verdict(self) -> Verdict:
        before, after = self.before, self.after
        if before is None or after is None:
            return "incomparable"
        match before.status, after.status:
            case "not-asked", "not-asked":
                return "same"
            case "not-asked", _:
                return "asked"
            case _, "not-asked":
                return "not-asked"
            case "unanswered", "unanswered":
                return "same"
            case _ if self.doubt is not None:
                return "incomparable"
            case "answered", "answered":
                return _moved(before, after)
            case "n/a", "n/a":
                return "same"
            case _, "n/a":
                return "n/a"
            case "n/a", _:
                return "applicable"
            case _, now:
                return now

    @property
    def matters(self) -> bool:
        """Whether it has a weight and was asked in one of the two years at least."""
        return any(one is not None and one.weight and one.status != "not-asked" for one in self._both)

    @property
    def left_out(self) -> LeftOut | None:
        """None where it counts in the figures that are compared: asked, applicable and the same in both years.

        What a condition alone has drawn into a scope has no weight there, and is no part of it.
        """
        before, after = self._both
        if before is None or after is None or bool(before.weight) != bool(after.weight):
            return "scope"
        statuses = {before.status, after.status}
        if "not-asked" in statuses:
            return "not-asked"
        if self.doubt is not None:
            return self.doubt
        return "n/a" if "n/a" in statuses else None

    @property
    def counts(self) -> bool:
        return self.matters and self.left_out is None

    @property
    def _both(self) -> tuple[ItemResult | None, ItemResult | None]:
        return self.before, self.after


class GateChange(Struct, frozen=True):
    """A gate in both years, None in one whose scope it is not in; with a `doubt` nothing is said of what changed."""

    item: Item
    before: Met | None
    after: Met | None
    doubt: Doubt | None

    @property
    def verdict(self) -> GateVerdict:
        if self.before is None or self.after is None:
            return "incomparable"
        was, is_ = (GateResult(self.item, met).unmet for met in (self.before, self.after))
        if was == is_:
            return "same"
        return "incomparable" if self.doubt is not None else self.after


def doubt_of(
    before: ItemResult | None, after: ItemResult | None, sinces: tuple[Since, Since]
) -> Doubt | None:
    """`sinces` tell what became of the question since each of the two."""
    if before is None or after is None:
        return "scope"
    if "changed" in sinces:
        return "changed"
    lost = [one for one, since in zip((before, after), sinces, strict=True) if since == "unknown"]
    if not lost:
        return None
    return "unknown" if any(one.entry.answer != "" for one in lost) else "new"


def _moved(before: ItemResult, after: ItemResult) -> Verdict:
    """Of two answers to the same question; more points than full marks are no better."""
    if before.points is not None and after.points is not None and before.item.weight:
        was, is_ = score_of(before.item, before.points), score_of(after.item, after.points)
        if was != is_:
            return "better" if is_ > was else "worse"
    return "same" if is_same(before.entry.answer, after.entry.answer) else "other-answer"
