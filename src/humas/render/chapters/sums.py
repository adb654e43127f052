"""How the score came about: the formula in words, and the same with this report's numbers put in."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from humas.model import Checklist
from humas.render.document import Block, Heading, Paragraph, bullets, table
from humas.render.facts import cap
from humas.render.voice import Voice
from humas.report import Basis, Part, Report

RULES = ("score", "coverage", "low", "high", "whole", "backed", "out")


def sums(report: Report, voice: Voice) -> Iterator[Block]:
    yield Heading(2, voice.titled("report.sums"))
    yield bullets(voice(f"report.sums_{rule}") for rule in RULES)
    head = voice.row(
        "report.checklist",
        "report.weight",
        "report.applicable",
        "report.answered_weight",
        "report.earned",
        "report.set_aside",
        "report.coverage",
        "report.low",
        "report.high",
    )
    rows = [_row(part, voice) for part in report.checklists]
    yield table(head, rows, right=set(range(1, len(head))))
    yield from means(report, voice)
    yield Paragraph(voice("report.rounding"))


def _row(part: Part, voice: Voice) -> list[str]:
    amounts = (part.sums.applicable, part.sums.answered, part.sums.earned, part.sums.set_aside)
    figure = voice.words.figure
    return [
        voice.text(part.of.title),
        voice.words.amount(_weight(part)),
        *(voice.words.amount(amount) for amount in amounts),
        voice.percent(part.coverage),
        figure(part.low),
        figure(part.high),
    ]


def means(report: Report, voice: Voice) -> Iterator[Block]:
    """The overall figures, with the numbers of the checklists put in, and what follows from them."""
    if report.low is not None:
        yield Paragraph(voice("report.mean_low", sum=mean(report, report.low, "low", voice)))
    if report.strict is not None and report.na_share:
        yield Paragraph(voice("report.mean_strict", sum=mean(report, report.strict, "strict", voice)))
    yield from grounds(report, voice)


def grounds(report: Report, voice: Voice) -> Iterator[Block]:
    """What the level goes by, and what keeps it from being higher."""
    yield Paragraph(_basis(report, voice))
    if report.level and report.level.capped_by:
        yield Paragraph(voice("report.sums_cap", cap=cap(report, report.level.capped_by, voice)))


def mean(report: Report, result: Fraction, basis: Basis, voice: Voice, *, high: bool = False) -> str:
    """(20 × 2,5/4 + 10 × 3/4) ÷ (20 + 10) × 100 = 66,7; no rounded figure stands on the left.

    `high`: with what is open at full marks.
    """
    amount = voice.words.amount
    counted = [part for part in report.checklists if part.sums.whole(basis)]
    weights = [amount(_weight(part)) for part in counted]
    parts = [
        f"{amount(part.sums.earned + part.sums.open if high else part.sums.earned)}/"
        f"{amount(part.sums.whole(basis))}"
        for part in counted
    ]
    terms = " + ".join(f"{weight} × {part}" for weight, part in zip(weights, parts, strict=True))
    return f"({terms}) ÷ ({' + '.join(weights)}) × 100 = {voice.words.figure(result)}"


def _basis(report: Report, voice: Voice) -> str:
    key = "report.basis_strict" if report.basis == "strict" else "report.basis_low"
    return voice(key, share=voice.percent(report.na_share))


def _weight(part: Part) -> Fraction:
    return part.of.weight if isinstance(part.of, Checklist) else Fraction(1)
