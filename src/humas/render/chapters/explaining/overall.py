"""What stands first, and what all checklists come to: the overall score, the level and the stage."""

from __future__ import annotations

from collections.abc import Iterator

from humas.explaining.lines import Explanation, StageSum
from humas.explaining.shares import total
from humas.model import Checklist
from humas.render.chapters.explaining.checklists import division, total_weight
from humas.render.chapters.standing import held
from humas.render.chapters.sums import RULES, grounds, mean
from humas.render.document import Block, Heading, Paragraph, bullets, table
from humas.render.facts import gates, measures, score_line
from humas.render.marks import plain
from humas.render.voice import Voice
from humas.report import Basis, Figure, Report


def heading(explained: Explanation, voice: Voice) -> Iterator[Block]:
    report = explained.report
    title = voice("explain.title", agency=plain(report.answers.agency))
    yield Heading(1, of_part(title, voice))
    yield Paragraph(score_line(report, voice))
    yield bullets(f"{name}: {value}" for name, value in measures(report, voice))
    yield Heading(2, voice("explain.formula"))
    rules = [voice(f"report.sums_{rule}") for rule in RULES]
    yield bullets([*rules, voice("explain.rule_adds"), voice("explain.rule_lines")])
    yield Paragraph(voice("explain.see_item"))
    yield Paragraph(voice("report.rounding"))


def of_part(title: str, voice: Voice) -> str:
    """It stands over figures: where they are not of all questions, it says of how many."""
    return voice("report.of_part", title=title, count=voice.part) if voice.part else title


def overall(explained: Explanation, voice: Voice) -> Iterator[Block]:
    report = explained.report
    yield Heading(2, voice("explain.overall"))
    if report.low is None:
        yield Paragraph(voice("report.no_score"))
        return
    yield _table(explained, voice)
    yield from _means(report, voice)
    yield from grounds(report, voice)


def _table(explained: Explanation, voice: Voice) -> Block:
    report = explained.report
    strict = report.basis == "strict"
    keys = ["report.checklist", "report.weight", "report.score_column", "explain.adds", "explain.still"]
    head = voice.row(*keys, *(["explain.adds_strict"] if strict else []))
    rows = []
    for part in report.checklists:
        if isinstance(part.of, Checklist) and part.sums.considered:
            figures = voice.figures(part.low, part.high, complete=not part.sums.open)
            name, weight = voice.text(part.of.title), voice.words.amount(part.of.weight)
            rows.append([name, weight, figures, *_shares(part.of.id, explained, voice)])
    figures = voice.figures(report.low, report.high, complete=report.complete)
    weight = voice.words.amount(total_weight(explained))
    rows.append([voice("report.all_checklists"), weight, figures, *_shares(None, explained, voice)])
    return table(head, rows, right=range(1, len(head)))


def _shares(checklist: str | None, explained: Explanation, voice: Voice) -> list[str]:
    """What it adds, what it still can, and to the strict score where the level goes by that; None: all of them."""
    lines = [
        line
        for line in explained.lines.values()
        if checklist is None or line.result.item.checklist == checklist
    ]
    low, strict = total(line.low.whole for line in lines), total(line.strict.whole for line in lines)
    shares = [low.adds, low.open, *([strict.adds] if explained.report.basis == "strict" else [])]
    return [voice.words.amount(share) for share in shares]


def _means(report: Report, voice: Voice) -> Iterator[Block]:
    """As the report has them, and while anything is open, what they come to with it."""
    figures: list[tuple[str, Figure | None, Basis, bool]] = [
        ("report.mean_low", report.low, "low", False),
        ("explain.mean_high", None if report.complete else report.high, "low", True),
    ]
    if report.na_share:
        figures += [
            ("report.mean_strict", report.strict, "strict", False),
            ("explain.mean_strict_high", None if report.complete else report.strict_high, "strict", True),
        ]
    for key, figure, basis, high in figures:
        if figure is not None:
            yield Paragraph(voice(key, sum=mean(report, figure, basis, voice, high=high)))


def levels(explained: Explanation, voice: Voice) -> Iterator[Block]:
    """Which level the score is, what keeps it from being a higher one, and how the stages come about."""
    report = explained.report
    if report.level is None:
        return
    yield Heading(2, voice("report.level"))
    names = "; ".join(voice.band(level.id) for level in report.audit.levels)
    yield Paragraph(voice("explain.levels", levels=names))
    yield Paragraph(voice("explain.level_now", level=dict(measures(report, voice))[voice("report.level")]))
    yield bullets(gates(report, voice))
    if report.stage is not None:
        yield from held(report, voice)
        yield Paragraph(voice("explain.stage_sums"))
        yield bullets(_stage(one, voice) for one in explained.stages)


def _stage(one: StageSum, voice: Voice) -> str:
    stage = voice.text(one.progress.stage.label)
    if not one.sums.applicable:
        return voice("explain.stage_empty", stage=stage)
    return voice("explain.stage_sum", stage=stage, sum=division(one.sums, one.sums.considered, voice))
