"""One item's part of the sum in a sentence: the multiplication and what it adds, or why it adds nothing."""

from __future__ import annotations

from fractions import Fraction

from humas.explaining.lines import Explanation, Line
from humas.explaining.shares import Share
from humas.model import FreeText
from humas.render.chapters.gaps import only_when
from humas.render.chapters.given import state
from humas.render.marks import plain
from humas.render.voice import Voice


def line_said(line: Line, explained: Explanation, voice: Voice) -> str:
    """The question, what it was answered, and what that comes to."""
    result = line.result
    answer = state(result, voice)
    if isinstance(result.item.kind, FreeText) and result.status == "answered":
        # It may be a page long, and counts for nothing.
        answer = voice("report.answered")
    counted = counting(line, explained, voice)
    if line.role == "set-aside":
        counted = voice("explain.reason", counted=counted, reason=plain(result.entry.note))
    return voice("explain.line", question=voice.question(result.item), answer=answer, counted=counted)


def counting(line: Line, explained: Explanation, voice: Voice) -> str:
    amount = voice.words.amount
    weight = amount(line.result.weight)
    match line.role:
        case "counted":
            told = voice("explain.counted", product=product(line, voice), adds=adding(line.low.whole, voice))
            return " ".join([told, *_strict(line, explained, voice)])
        case "open":
            told = voice("explain.open", weight=weight, open=amount(line.low.whole.open))
            return " ".join([told, *_strict(line, explained, voice), *_why_open(line, explained, voice)])
        case "set-aside":
            return voice("explain.set_aside", weight=weight, most=amount(line.strict.whole.most))
        case "left-out":
            return voice("explain.left_out")
        case "not-asked":
            return voice("explain.not_asked", why=hanging(line, explained, voice))
        case "drawn-in":
            return voice("explain.drawn_in")
        case "unscored":
            return voice("explain.unscored")
        case "text":
            return voice("explain.text")


def product(line: Line, voice: Voice) -> str:
    """Weight times score, "2 × 1/2 = 1"; more points than earn full marks are a score of 1."""
    amount, result = voice.words.amount, line.result
    assert result.points is not None
    assert line.score is not None
    score = f"{amount(result.points)}/{amount(result.item.full)}" if line.score < 1 else "1"
    return f"{amount(result.weight)} × {score} {equal(result.weight * line.score, voice)}"


def equal(number: Fraction, voice: Voice) -> str:
    """`= 2,5`, and of a number that is cut `≈ 2,667`."""
    written = voice.words.amount(number)
    return f"≈ {written[1:]}" if written.startswith("≈") else f"= {written}"


def adding(share: Share, voice: Voice) -> str:
    """What is added, and where that is not all, of how much."""
    amount = voice.words.amount
    if share.adds == share.most:
        return amount(share.adds)
    return voice("explain.of_most", adds=amount(share.adds), most=amount(share.most))


def hanging(line: Line, explained: Explanation, voice: Voice) -> str:
    """The condition that the item hangs on, and how that stands."""
    results = {name: one.result for name, one in explained.lines.items()}
    return only_when(line.result.item.when, results, voice)


def _strict(line: Line, explained: Explanation, voice: Voice) -> list[str]:
    """Where the level goes by the strict score, what it adds to that."""
    if explained.report.basis == "low":
        return []
    share, amount = line.strict.whole, voice.words.amount
    if line.role == "open":
        return [voice("explain.open_strict", open=amount(share.open))]
    return [voice("explain.counted_strict", adds=adding(share, voice))]


def _why_open(line: Line, explained: Explanation, voice: Voice) -> list[str]:
    """What keeps an answer from counting that is there, or from being given."""
    if line.result.pending:
        return [voice("explain.pending", why=hanging(line, explained, voice))]
    if line.misfit:
        why = voice(f"findings.misfit.{line.misfit.why}", hint=plain(line.misfit.hint))
        return [voice("explain.misfit", why=why)]
    return []
