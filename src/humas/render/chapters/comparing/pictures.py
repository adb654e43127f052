"""The charts of a comparison: the score of every year, and the checklists of two of them on the same questions."""

from __future__ import annotations

from humas.comparing import Change, Comparison
from humas.render.chapters.comparing.naming import Names, headed, range_name, score_name
from humas.render.document import Chart
from humas.render.voice import NOTHING, Voice

# A chart is imported where it is drawn: most formats draw none.


def scores_trend(comparison: Comparison, voice: Voice, names: Names) -> Chart:
    def draw(prefix: str) -> str:
        from humas.render.charts.bars import Signs  # noqa: PLC0415
        from humas.render.charts.svg import About  # noqa: PLC0415
        from humas.render.charts.trend import Year, trend  # noqa: PLC0415

        called = headed(comparison, voice, names)
        reports = [(called(year), year.report) for year in comparison.years]
        years = [Year(name, one.low, one.high, score_name(one, voice)) for name, one in reports]
        told = _told([(year.label, year.value) for year in years], voice)
        about = About(prefix, voice("comparison.trend"), voice("comparison.trend_about", years=told))
        return trend(about, years, Signs(voice("report.certain"), voice("report.possible")))

    return Chart(draw)


def checklists_radar(change: Change, voice: Voice, names: Names) -> Chart:
    def draw(prefix: str) -> str:
        from humas.render.charts.radar import Axis, Series, radar  # noqa: PLC0415
        from humas.render.charts.svg import About  # noqa: PLC0415

        axes = []
        for moved in change.checklists:
            if moved.of and moved.before and moved.after:
                figures = {"before": range_name(moved.before, voice), "after": range_name(moved.after, voice)}
                value = voice("comparison.then_now", **figures)
                axes.append(Axis(voice.text(moved.of.title), moved.after[0], moved.before[0], value))
        ends = {"before": names(change.before), "after": names(change.after)}
        told = _told([(axis.label, axis.value) for axis in axes], voice)
        about = About(
            prefix, voice("comparison.radar", **ends), voice("comparison.radar_about", parts=told, **ends)
        )
        is_open = any(part.change and part.change[0] != part.change[1] for part in change.checklists)
        if is_open:
            ends = {name: voice("comparison.certain_in", year=year) for name, year in ends.items()}
        series = Series(ends["after"], ends["before"], voice("report.full"), voice("report.possible"))
        return radar(about, axes, series)

    return Chart(draw)


def _told(points: list[tuple[str, str]], voice: Voice) -> str:
    told = [voice("comparison.point", name=name, value=value) for name, value in points]
    return "; ".join(told) or NOTHING
