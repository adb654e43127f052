"""Each year as it stands, by its own figures."""

from __future__ import annotations

from collections.abc import Iterator

from humas.comparing import Comparison
from humas.render.chapters.comparing.naming import Names, headed, score_name, titled
from humas.render.chapters.comparing.pictures import scores_trend
from humas.render.document import Block, Heading, Paragraph, table
from humas.render.voice import Voice
from humas.report import LevelResult, Part, Report, StageResult


def as_they_stand(comparison: Comparison, voice: Voice, names: Names) -> Iterator[Block]:
    yield Heading(3, voice("comparison.years"))
    yield Paragraph(voice("comparison.years_about"))
    yield scores_trend(comparison, voice, names)
    strict = any(year.report.basis == "strict" for year in comparison.years)
    head = voice.row("comparison.assessment", "report.score_column", *(["report.strict"] if strict else []))
    head += voice.row(
        "report.coverage", "report.backed", "comparison.verified", "report.level", "report.stage"
    )
    called = headed(comparison, voice, names)
    rows = [[called(year), *_row(year.report, voice, strict=strict)] for year in comparison.years]
    figures = len(head) - 3
    yield table(head, rows, right=range(1, figures + 1))


def checklists(comparison: Comparison, voice: Voice, names: Names) -> Iterator[Block]:
    """Those that are in the scope of one of the years at least."""
    yield Heading(2, titled("report.parts", comparison, voice))
    head = [voice("report.checklist"), *map(headed(comparison, voice, names), comparison.years)]
    yield table(head, _checklists(comparison, voice), right=range(1, len(head)))


def _row(report: Report, voice: Voice, *, strict: bool) -> Iterator[str]:
    yield score_name(report, voice)
    if strict:
        yield voice.figures(report.strict, report.strict_high, complete=report.complete)
    yield voice.percent(report.coverage)
    yield voice.words.figure(report.backed)
    yield voice.words.figure(report.verified)
    yield level_name(report.level, voice)
    yield stage_name(report.stage, voice)


def level_name(level: LevelResult | None, voice: Voice) -> str:
    if level is None:
        return voice("comparison.no_grade")
    certain, possible = voice.level(level.certain), voice.level(level.possible)
    if level.capped_by:
        certain = voice("comparison.capped", level=certain)
    return _both(certain, possible, voice, open_=level.certain != level.possible)


def stage_name(stage: StageResult | None, voice: Voice) -> str:
    if stage is None:
        return voice("comparison.no_grade")
    certain, possible = voice.stage(stage.certain), voice.stage(stage.possible)
    return _both(certain, possible, voice, open_=stage.certain != stage.possible)


def _both(certain: str, possible: str, voice: Voice, *, open_: bool) -> str:
    return voice("comparison.at_least", certain=certain, possible=possible) if open_ else certain


def _checklists(comparison: Comparison, voice: Voice) -> Iterator[list[str]]:
    of_years = [year.report.checklists for year in comparison.years]
    for parts in zip(*of_years, strict=True):
        if any(part.low is not None for part in parts):
            yield [voice.text(parts[0].of.title), *(_part(part, voice) for part in parts)]
    yield [voice("report.all_checklists"), *(score_name(year.report, voice) for year in comparison.years)]


def _part(part: Part, voice: Voice) -> str:
    return voice.figures(part.low, part.high, complete=part.low == part.high)
