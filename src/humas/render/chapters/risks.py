"""The risk register: what threatens most, first."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil

from humas.model import Risk
from humas.render.chapters.pictures import risk_matrix
from humas.render.document import Bar, Block, Cell, Heading, Paragraph, bullets, table
from humas.render.voice import Voice
from humas.report import Figure, Report, RiskResult

MOST = 5
"""The highest exposure there can be."""


def risks(report: Report, voice: Voice) -> Iterator[Block]:
    if not report.risks:
        return
    yield Heading(2, voice.titled("report.risks"))
    rated = ranked(report)
    if rated:
        yield Paragraph(voice("report.risks_about"))
        yield risk_matrix([one for _, one in rated], voice)
        head = voice.row(
            "report.risk",
            "report.impact",
            "report.exposure",
            "report.bar",
            "report.state",
            "report.questions",
        )
        rows = [_row(one, exposure, voice) for exposure, one in rated]
        yield table(head, rows, right={1, 2})
    for status, key in (("not-asked", "report.risks_not_asked"), ("n/a", "report.risks_na")):
        names = [voice.text(risk_of(one).title) for one in report.risks if one.status == status]
        if names:
            yield Paragraph(voice(key))
            yield bullets(names)


def ranked(report: Report) -> list[tuple[Figure, RiskResult]]:
    """Those that are asked and applicable, each after its exposure."""
    rated = [(one.exposure, one) for one in report.risks if one.exposure is not None]
    return sorted(rated, key=lambda pair: (-pair[0], -risk_of(pair[1]).impact))


def _row(result: RiskResult, exposure: Figure, voice: Voice) -> list[Cell]:
    risk = risk_of(result)
    state = voice("report.unanswered" if result.status == "unanswered" else "report.answered")
    # Rounded up: a small risk is none too few.
    blocks = Fraction(ceil(exposure))
    drawn = Bar(blocks, blocks, MOST, MOST)
    figure, name = voice.words.figure(exposure), voice.question(result.item)
    return [voice.text(risk.title), str(risk.impact), figure, drawn, state, name]


def risk_of(result: RiskResult) -> Risk:
    risk = result.item.risk
    assert risk is not None, result.item.id
    return risk
