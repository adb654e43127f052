"""What a report must reach for the run to be good: `--fail-under` and `--require-stage`."""

from __future__ import annotations

import re
from fractions import Fraction

from msgspec import Struct

from humas.problems import Stop
from humas.report import Report
from humas.words import Words


class Limits(Struct, frozen=True):
    """What a report must reach for the run to be good."""

    score: Fraction | None = None
    stage: str | None = None

    @classmethod
    def of(cls, fail_under: str | None, require_stage: str | None) -> Limits:
        if fail_under is None:
            return cls(None, require_stage)
        if not re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,9})?", fail_under) or Fraction(fail_under) > 100:  # noqa: PLR2004
            raise Stop("bad-threshold")
        return cls(Fraction(fail_under), require_stage)

    def misses(self, report: Report, words: Words) -> list[str]:
        """What is not reached, for certain, in words."""
        told = []
        if self.score is not None and (report.based is None or report.based < self.score):
            key = "commands.under-none" if report.based is None else "commands.under"
            told.append(words(key, figure=words.figure(report.based), limit=words.amount(self.score)))
        if self.stage is not None and self.stage not in _held(report, self.stage):
            told.append(words("commands.stage-not-held", stage=self.stage))
        return told


def _held(report: Report, required: str) -> list[str]:
    """The stages held for certain; raises Stop when the required one does not exist."""
    known = [stage.id for stage in report.audit.stages]
    if required not in known:
        raise Stop("bad-stage", value=required, allowed=", ".join(known) or "-")
    certain = report.stage.certain if report.stage else None
    return known[: known.index(certain) + 1] if certain else []
