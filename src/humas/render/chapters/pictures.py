"""The charts of a report: which of its figures each shows, and what its title and its description say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import partial
from math import ceil
from typing import TYPE_CHECKING, TypeVar

from humas.render.document import Chart
from humas.render.facts import score_line
from humas.render.naming import answer_name
from humas.render.voice import NOTHING, Voice
from humas.report import Figure, ItemResult, Part, Report, RiskResult

if TYPE_CHECKING:
    from humas.render.charts.heatmap import Class
    from humas.render.charts.radar import Axis
    from humas.render.charts.svg import About

# A chart is imported where it is drawn: most formats draw none.

CLASSES: Mapping[Class, str] = {
    "full": "report.cell_full",
    "partly": "report.cell_partly",
    "none": "report.cell_none",
    "unanswered": "report.unanswered",
    "n/a": "report.not_applicable",
    "not-asked": "report.not_asked",
}
_FULL = 100
_ROWS = 20
"""Of a chart: on a page of paper there is room for as many below a heading and another chart."""

Of = TypeVar("Of")


def score_band(report: Report, voice: Voice) -> Chart:
    def draw(prefix: str) -> str:
        from humas.render.charts.band import Completeness, Level, Score, band  # noqa: PLC0415

        figure = voice.words.figure
        levels = [Level(voice.text(one.label), one.start, figure(one.start)) for one in report.audit.levels]
        value = voice.figures(report.low, report.high, complete=report.complete)
        score = Score(report.low, report.high, value, voice("report.certain"), voice("report.possible"))
        share = voice.percent(report.coverage)
        complete = Completeness(report.coverage, voice("report.chart_coverage", share=share))
        about = voice(
            "report.chart_band_about",
            score=score_line(report, voice),
            level=_level(report, voice),
            share=share,
        )
        return band(_about(prefix, voice("report.chart_band"), about), levels, score, complete)

    return Chart(draw)


def _level(report: Report, voice: Voice) -> str:
    level = report.level
    if level is None:
        return NOTHING
    certain, possible = voice.level(level.certain), voice.level(level.possible)
    if level.certain == level.possible:
        return certain
    return voice("report.certain_possible", certain=certain, possible=possible)


def checklists_radar(report: Report, voice: Voice) -> Chart:
    def draw(prefix: str) -> str:
        from humas.render.charts.radar import Series, radar  # noqa: PLC0415

        rated = [part for part in report.checklists if part.coverage is not None]
        axes = [_axis(part, report.last.get(part.of.id), voice) for part in rated]
        series = Series(*voice.row("report.certain_now", "report.last", "report.full", "report.possible"))
        return radar(_about(prefix, voice("report.chart_radar"), _ends(rated, voice)), axes, series)

    return Chart(draw)


def _axis(part: Part, last: Figure | None, voice: Voice) -> Axis:
    from humas.render.charts.radar import Axis  # noqa: PLC0415

    value = _value(part, voice)
    if last is not None:
        value = voice("report.now_and_last", now=value, last=voice.words.figure(last))
    return Axis(voice.text(part.of.title), part.low, last, value)


def sections_bars(report: Report, voice: Voice) -> Iterator[Chart]:
    """As many charts as it takes for each to have room on a page; no checklist is torn apart."""
    rated = [part for part in report.checklists if part.coverage is not None]
    pages = _paged(rated, [len(part.sections) + 1 for part in rated])
    for nth, page in enumerate(pages, 1):
        title = _titled("report.chart_bars", nth, len(pages), voice)
        yield Chart(partial(_draw_bars, page, title, voice))


def _draw_bars(rated: list[Part], title: str, voice: Voice, prefix: str) -> str:
    from humas.render.charts.bars import Row, Signs, bars  # noqa: PLC0415

    rows = [
        Row(voice.text(part.of.title), part.low, part.high, _value(part, voice), head=part is whole)
        for whole in rated
        for part in (whole, *whole.sections)
    ]
    signs = Signs(voice("report.certain"), voice("report.possible"))
    sections = [part for whole in rated for part in whole.sections if part.coverage is not None]
    return bars(_about(prefix, title, _ends(sections, voice)), rows, signs)


def stages_bars(report: Report, voice: Voice) -> Chart:
    def draw(prefix: str) -> str:
        from humas.render.charts.bars import Row, Signs, bars  # noqa: PLC0415

        rows = []
        for one in report.stages:
            name = voice(
                "report.stage_from",
                stage=voice.text(one.stage.label),
                bound=voice.words.figure(one.stage.start),
            )
            value = voice.figures(one.low, one.high, complete=one.low == one.high)
            rows.append(Row(name, one.low, one.high, value))
        signs = Signs(voice("report.certain"), voice("report.possible"))
        told = "; ".join(f"{row.label}: {row.value}" for row in rows)
        return bars(_about(prefix, voice("report.chart_stages"), told), rows, signs)

    return Chart(draw)


def answers_heatmap(report: Report, voice: Voice) -> Iterator[Chart]:
    """As many charts as it takes for each to have room on a page."""
    sections = list(scored_sections(report))
    pages = _paged(sections, [1] * len(sections))
    for nth, page in enumerate(pages, 1):
        title = _titled("report.chart_heat", nth, len(pages), voice)
        yield Chart(partial(_draw_heatmap, page, title, voice))


def _draw_heatmap(
    sections: list[tuple[Part, list[ItemResult]]], title: str, voice: Voice, prefix: str
) -> str:
    from humas.render.charts.heatmap import Cell, Row, heatmap  # noqa: PLC0415

    rows = [
        Row(voice.text(part.of.title), tuple(Cell(_cell(one, voice), class_of(one)) for one in scored))
        for part, scored in sections
    ]
    about = _about(prefix, title, voice("report.chart_heat_about"))
    return heatmap(about, rows, {one: voice(key) for one, key in CLASSES.items()})


def _paged(parts: list[Of], lengths: list[int]) -> list[list[Of]]:
    """In as few runs of about the same length as there are pages to fill; `lengths` are in rows of a chart."""
    pages = ceil(sum(lengths) / _ROWS)
    filled: list[list[Of]] = [[] for _ in range(pages)]
    before = 0
    for part, length in zip(parts, lengths, strict=True):
        filled[min(before * pages // sum(lengths), pages - 1)].append(part)
        before += length
    return [page for page in filled if page]


def _titled(key: str, nth: int, count: int, voice: Voice) -> str:
    title = voice(key)
    return voice("report.chart_nth", title=title, nth=nth, count=count) if count > 1 else title


def scored_sections(report: Report) -> Iterator[tuple[Part, list[ItemResult]]]:
    """The sections that hold anything with weight, each with those results of its items."""
    results = {result.item.id: result for result in report.items}
    for checklist in report.checklists:
        for part in checklist.sections:
            inside = (results[item.id] for item in part.of.items if item.id in results)
            if scored := [one for one in inside if one.weight]:
                yield part, scored


def class_of(result: ItemResult) -> Class:
    match result.status:
        case "answered" if result.score == _FULL:
            return "full"
        case "answered":
            return "partly" if result.score else "none"
        case other:
            return other


def _cell(result: ItemResult, voice: Voice) -> str:
    state = (
        answer_name(result.item, result.entry.answer, voice)
        if result.status == "answered"
        else voice(CLASSES[class_of(result)])
    )
    return f"{voice.question(result.item)}: {state}"


def risk_matrix(rated: Iterable[RiskResult], voice: Voice) -> Chart:
    """`rated` have an exposure, the highest first."""

    def draw(prefix: str) -> str:
        from humas.render.charts.riskmatrix import AxisTitles, Risk, riskmatrix  # noqa: PLC0415

        risks = []
        for one in rated:
            assert one.item.risk is not None, one.item.id
            assert one.exposure is not None, one.item.id
            label, impact = voice.text(one.item.risk.title), one.item.risk.impact
            open_share = Fraction(one.exposure * _FULL, impact)
            risks.append(Risk(label, impact, open_share, voice.words.figure(one.exposure)))
        titles = AxisTitles(voice("report.chart_impact"), voice("report.chart_open"))
        first = (
            voice("report.chart_risk_first", risk=risks[0].label, exposure=risks[0].value)
            if risks
            else NOTHING
        )
        return riskmatrix(_about(prefix, voice("report.chart_risks"), first), risks, titles)

    return Chart(draw)


def _value(part: Part, voice: Voice) -> str:
    return voice.figures(part.low, part.high, complete=part.coverage == _FULL)


def _ends(parts: list[Part], voice: Voice) -> str:
    """The highest and the lowest by what is certain."""
    if not parts:
        return NOTHING
    ordered = sorted(parts, key=lambda part: part.low or 0)
    names = [f"{voice.text(part.of.title)} ({_value(part, voice)})" for part in (ordered[-1], ordered[0])]
    return voice("report.chart_ends", highest=names[0], lowest=names[1])


def _about(prefix: str, title: str, description: str) -> About:
    from humas.render.charts.svg import About  # noqa: PLC0415

    return About(prefix, title, description)
