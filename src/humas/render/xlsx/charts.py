"""The chart of the scores by checklist, drawn by the program that opens the sheet: a radar, or bars for few axes."""

from __future__ import annotations

from typing import Literal

from openpyxl.chart import BarChart, RadarChart, Reference
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.data_source import AxDataSource, StrRef
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.marker import Marker
from openpyxl.chart.series import Series
from openpyxl.chart.series_factory import SeriesFactory
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.line import LineProperties

from humas.render.xlsx import look
from humas.render.xlsx.tables import Area

_FEWEST_AXES = 3
_WIDE, _HIGH = 18, 14
_LOWEST, _A_BAR = 4, 2
"""In centimetres: of a radar, and of bars the rest of the picture and what each checklist adds."""
_THICK, _THIN = 28_575, 19_050
"""In the units of office programs, 12,700 of which are a point."""


def chart(area: Area, low: int, high: int | None, title: str) -> RadarChart | BarChart:
    """Of the rows of an area, named in its first column, whose figures are in the columns `low` and `high`.

    Without `high` nothing is open: then one line says all, and needs no legend.
    """
    axes = area.last - area.first + 1
    drawn = _radar(area, low, high) if axes >= _FEWEST_AXES else _bars(area, low, high)
    drawn.title = title
    drawn.width = _WIDE
    drawn.height = _HIGH if axes >= _FEWEST_AXES else _LOWEST + axes * _A_BAR
    for series in drawn.series:
        series.cat = AxDataSource(strRef=StrRef(str(_cells(area, 1, area.first))))
    if high is None:
        drawn.legend = None
    elif drawn.legend is not None:
        drawn.legend.position = "b"
    drawn.y_axis.scaling.min, drawn.y_axis.scaling.max = 0, 100
    drawn.y_axis.majorUnit = 20
    drawn.y_axis.number_format = "0"
    drawn.y_axis.majorGridlines = ChartLines(GraphicalProperties(ln=LineProperties(solidFill=look.GRID)))
    # Unless it is said, some programs take an axis for one that is not there.
    drawn.x_axis.delete = drawn.y_axis.delete = False
    return drawn


def _radar(area: Area, low: int, high: int | None) -> RadarChart:
    drawn = RadarChart()
    drawn.type = "marker"
    if high is not None:
        drawn.series.append(_line(_figures(area, high), "other", "diamond", dashed=True))
    drawn.series.append(_line(_figures(area, low), "fill", "circle", dashed=False))
    return drawn


def _bars(area: Area, low: int, high: int | None) -> BarChart:
    drawn = BarChart()
    drawn.type = "bar"
    drawn.gapWidth = 60
    # Bars are counted from below, but read from above; their figures stay below.
    drawn.x_axis.scaling.orientation = "maxMin"
    drawn.y_axis.crosses = "max"
    for column, name in ((low, "fill"), (high, "line")):
        if column is not None:
            series = _figures(area, column)
            series.graphicalProperties = GraphicalProperties(solidFill=look.colour(name))
            series.dLbls = DataLabelList(
                showVal=True, showSerName=False, showCatName=False, showLegendKey=False
            )
            drawn.series.append(series)
    return drawn


def _figures(area: Area, column: int) -> Series:
    """Named by the head of the column."""
    series: Series = SeriesFactory(_cells(area, column, area.first - 1), title_from_data=True)
    return series


def _cells(area: Area, column: int, first: int) -> Reference:
    return Reference(area.sheet, min_col=column, min_row=first, max_row=area.last)


def _line(series: Series, name: str, sign: Literal["circle", "diamond"], *, dashed: bool) -> Series:
    """What is dashed is told from the other in grey print too, and so is its sign."""
    colour = look.colour(name)
    line = LineProperties(
        w=_THIN if dashed else _THICK, solidFill=colour, prstDash="dash" if dashed else None
    )
    series.graphicalProperties = GraphicalProperties(ln=line)
    inside = look.colour("paper") if dashed else colour
    sign_look = GraphicalProperties(solidFill=inside, ln=LineProperties(solidFill=colour))
    series.marker = Marker(symbol=sign, size=7, spPr=sign_look)
    return series
