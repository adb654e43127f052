"""The charts: well-formed, inside their picture, no label on another, and readable without colour."""

import json
import re
from fractions import Fraction
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest

from browser import dumped
from charting import (
    ABOUTS,
    CLASSES,
    LEVELS,
    SAMPLES,
    SERIES,
    SIGNS,
    TITLES,
    about,
    axes,
    levels,
    rows,
    score,
    years,
)
from humas.render.charts.band import Completeness, band
from humas.render.charts.bars import Signs, bars
from humas.render.charts.heatmap import Cell, heatmap
from humas.render.charts.heatmap import Row as Cells
from humas.render.charts.lettering import SMALL, inert, width, wrapped
from humas.render.charts.radar import Series, radar
from humas.render.charts.riskmatrix import AxisTitles, Risk, riskmatrix
from humas.render.charts.style import CSS, PALETTES
from humas.render.charts.svg import number
from humas.render.charts.trend import trend

SVG = "{http://www.w3.org/2000/svg}"
LONG = "Pengelolaan komentar dan pengaduan warga"  # 40 characters
WIDE = "MENGUNGGAH WWW MAMMMOM @@@ GGGG %%% MMMM"  # 40 characters
MONSTERS = (
    "",
    "<script>alert(1)</script>&amp;\"'",
    "]]><!--",
    "a\x00b\x1b[31mc\x85d\ufffee\uffff",
    "\u202eterbalik\u2066 \ud800",
    "x" * 200,
    "W" * 200,
    "😀👩‍👩‍👧‍👦" * 30,
    "官方帐号" * 40,
    "url(#x) {{}} %s \\",
)


def every_chart(label, value="62,5–87,5", prefix="c"):
    """Each kind of chart with as much of this label as it takes."""
    page = about(prefix, label, label)
    full, half = Fraction(100), Fraction(50)
    share = Completeness(half, label)
    signs, series = Signs(label, label), Series(label, label, label, label)
    return {
        "band": band(
            page, levels(*((str(20 * n), label) for n in range(5))), score("40", "60", value), share
        ),
        "bars": bars(page, rows(*[(label, "20", "70", value)] * 4), signs),
        "radar": radar(page, axes(*[(label, "20", "70", value)] * 7), series),
        "heatmap": heatmap(
            page, [Cells(label, (Cell(label, "full"),) * 50)] * 3, dict.fromkeys(CLASSES, label)
        ),
        "riskmatrix": riskmatrix(page, [Risk(label, 5, full, value)] * 12, AxisTitles(label, label)),
        "trend": trend(page, years(*[(label, "20", "70", value)] * 5), signs),
    }


def with_axes(count, label, prefix="c"):
    return radar(about(prefix), axes(*((label, str(9 * n), "50", "62,5") for n in range(count))), SERIES)


def boxes(svg):
    """(left, top, right, bottom) of each text, by the estimate that the charts are laid out by."""
    for text in ET.fromstring(svg).iter(f"{SVG}text"):
        size = SMALL if {"small", "quiet"} & set(text.get("class", "").split()) else 13
        spans = list(text)
        wide = max(width(span.text, size) for span in spans)
        x, anchor = float(spans[0].get("x")), text.get("text-anchor", "start")
        left = x - {"start": 0, "middle": wide / 2, "end": wide}[anchor]
        top, bottom = float(spans[0].get("y")) - 0.97 * size, float(spans[-1].get("y")) + 0.28 * size
        yield left, top, left + wide, bottom


def overlapping(found):
    return [
        (a, b)
        for a, b in combinations(found, 2)
        if a[0] < b[2] - 0.2 and b[0] < a[2] - 0.2 and a[1] < b[3] - 0.2 and b[1] < a[3] - 0.2
    ]


def outside(found, svg):
    _, _, wide, high = map(float, ET.fromstring(svg).get("viewBox").split())
    return [box for box in found if box[0] < 0 or box[1] < 0 or box[2] > wide or box[3] > high]


def many_charts():
    """(name, chart) of every sample and of everything that has asked for too much room."""
    found = list(SAMPLES.items())
    for label in (LONG, WIDE, "A"):
        found += [(f"{count} axes {label}", with_axes(count, label)) for count in range(3, 13)]
        found += [(f"{name} {label}", chart) for name, chart in every_chart(label).items()]
    for nth, label in enumerate(MONSTERS):
        found += [(f"{name} monster {nth}", chart) for name, chart in every_chart(label, label).items()]
    return found


@pytest.mark.parametrize("name", SAMPLES)
def test_a_chart_is_drawn_as_it_was(name, golden):
    golden(f"charts/{name}.svg", SAMPLES[name])


def test_the_same_data_give_the_same_bytes():
    assert every_chart(LONG) == every_chart(LONG)


each_chart = pytest.mark.parametrize("chart", [pytest.param(chart, id=name) for name, chart in many_charts()])


@each_chart
def test_no_label_is_on_another_or_outside_of_the_picture(chart):
    found = list(boxes(chart))
    assert (overlapping(found), outside(found, chart)) == ([], [])


@each_chart
def test_nothing_that_is_drawn_is_outside_of_the_picture(chart):
    found = []
    for one in ET.fromstring(chart):
        if one.tag == f"{SVG}defs":
            continue
        for part in one.iter():
            at = {key: float(part.get(key, 0)) for key in ("x", "y", "width", "height", "cx", "cy", "r")}
            match part.tag.removeprefix(SVG):
                case "rect":
                    found.append((at["x"], at["y"], at["x"] + at["width"], at["y"] + at["height"]))
                case "circle":
                    x, y, r = at["cx"], at["cy"], at["r"]
                    found.append((x - r, y - r, x + r, y + r))
                case "line":
                    ends = [float(part.get(key)) for key in ("x1", "y1", "x2", "y2")]
                    found.append((*map(min, ends[:2], ends[2:]), *map(max, ends[:2], ends[2:])))
                case "path":
                    steps = [float(step) for step in re.findall(r"-?[\d.]+", part.get("d"))]
                    found.append((min(steps[::2]), min(steps[1::2]), max(steps[::2]), max(steps[1::2])))
    assert outside(found, chart) == []


@pytest.mark.parametrize("label", [LONG, WIDE, *MONSTERS])
def test_a_label_is_never_cut(label):
    whole = re.sub(r"\s", "", inert(label)) or "–"
    for room in (60, 100, 400):
        lines = wrapped(label, room, 13)
        assert re.sub(r"\s", "", "".join(lines)) == whole
        assert all(width(line, 13) <= room for line in lines)


@pytest.mark.parametrize("label", MONSTERS)
def test_what_means_harm_is_text_and_nothing_else(label):
    """The same elements and attributes stand in the chart of a harmless label, but for how many lines it takes."""
    for name, chart in every_chart(label, label).items():
        allowed = {one.tag for one in ET.fromstring(SAMPLES[name]).iter()} | {f"{SVG}{'line'}", f"{SVG}rect"}
        assert {one.tag for one in ET.fromstring(chart).iter()} <= allowed
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", chart)


def test_a_chart_has_a_title_and_a_description_that_name_it():
    for name, chart in SAMPLES.items():
        top = ET.fromstring(chart)
        titles = [(one.tag, one.get("id"), one.text) for one in top if one.get("id")]
        told = ABOUTS[name]
        assert titles == [
            (f"{SVG}title", f"{name}-title", told.title),
            (f"{SVG}desc", f"{name}-desc", told.description),
        ]
        assert (top.get("role"), top.get("aria-labelledby")) == ("img", f"{name}-title {name}-desc")


def test_no_two_charts_of_a_page_share_an_id():
    found = [one for chart in SAMPLES.values() for one in re.findall(r' id="([^"]*)"', chart)]
    assert len(set(found)) == len(found) == 3 * len(SAMPLES)


def test_a_chart_asks_for_nothing_and_runs_nothing():
    for chart in SAMPLES.values():
        bare = chart.replace('xmlns="http://www.w3.org/2000/svg"', "")
        assert not re.search(r"script|style=|href|://|\son\w+=|url\((?!#)", bare)


def test_two_checklists_are_bars_and_thirteen_too():
    for count in (1, 2, 13):
        given = axes(*[("A", "50", None, "50,0")] * count)
        assert radar(about("r"), given, SERIES) == bars(
            about("r"), rows(*[("A", "50", "50", "50,0")] * count), Signs(SERIES.now, SERIES.possible)
        )


def test_more_years_than_have_room_are_bars():
    for count, label in ((9, "2025"), (5, LONG.replace(" ", "-"))):
        given = [(label, "50", "60", "50,0–60,0")] * count
        assert trend(about("t"), years(*given), SIGNS) == bars(about("t"), rows(*given), SIGNS)


def test_years_that_have_room_are_a_line():
    given = [(str(2000 + n), "50", "60", "50,0–60,0") for n in range(6)]
    assert trend(about("t"), years(*given), SIGNS).count('class="now"') == 5 + 1  # the legend's


def test_what_has_no_figure_yet_is_drawn_without():
    charts = [
        band(about("b"), LEVELS, score(None, None, "–"), Completeness(None, "–")),
        bars(about("b"), rows(("A", None, None, "–")), SIGNS),
        bars(about("b"), [], SIGNS),
        radar(about("r"), axes(*[("A", None, None, "–")] * 3), SERIES),
        trend(about("t"), years(("2024", None, None, "–"), ("2025", "5", "5", "5,0")), SIGNS),
        trend(about("t"), [], SIGNS),
        heatmap(about("h"), [], CLASSES),
        riskmatrix(about("m"), [], TITLES),
    ]
    for chart in charts:
        found = list(boxes(chart))
        assert (overlapping(found), outside(found, chart)) == ([], [])


@pytest.mark.parametrize("count", [1, 3, 4, 60, 120])
def test_risks_of_the_same_cell_stand_side_by_side(count):
    chart = riskmatrix(about("m"), [Risk("A", 5, Fraction(100), "5,0")] * count, TITLES)
    dots = [
        tuple(float(one.get(key)) for key in ("cx", "cy", "r"))
        for one in ET.fromstring(chart).iter(f"{SVG}circle")
    ]
    assert len(dots) == 2 * count
    for (x, y, r), (x2, y2, _) in combinations(dots, 2):
        assert (x - x2) ** 2 + (y - y2) ** 2 >= (2 * r) ** 2


@pytest.mark.parametrize(
    ("likelihood", "row"), [("0", 5), ("20", 5), ("20.1", 4), ("50", 3), ("80", 2), ("80.1", 1), ("100", 1)]
)
def test_a_likelihood_stands_between_the_lines_that_name_it(likelihood, row):
    chart = riskmatrix(about("m"), [Risk("A", 1, Fraction(likelihood), "A")], TITLES)
    first = next(ET.fromstring(chart).iter(f"{SVG}circle"))
    assert 1 + (float(first.get("cy")) - 36.25) // 44 == row


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0.0"), (-0.04, "0.0"), (1 / 3, "0.3"), (46.875000000000014, "46.9"), (Fraction(125, 2), "62.5")],
)
def test_a_number_has_one_decimal(value, text):
    assert number(value) == text


# Colours


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_that_of_the_standard():
    assert (contrast("#000000", "#ffffff"), round(contrast("#777777", "#ffffff"), 2)) == (21, 4.48)


TEXTS = [(text, ground) for text in ("ink", "quiet") for ground in ("paper", "band", "tint")]
SHAPES = [
    (shape, ground) for shape in ("line", "fill", "other", "ink") for ground in ("paper", "band", "tint")
]


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize(("pairs", "least"), [(TEXTS, 4.5), (SHAPES, 3)])
def test_the_colours_can_be_told_apart(palette, pairs, least):
    colours = PALETTES[palette]
    low = {(a, b): contrast(colours[a], colours[b]) for a, b in pairs}
    assert {pair: ratio for pair, ratio in low.items() if ratio < least} == {}


def test_print_is_grey():
    for colour in PALETTES["print"].values():
        assert colour[1:3] == colour[3:5] == colour[5:7]


def test_every_look_is_declared_and_every_declared_look_is_used():
    declared = set(re.findall(r"\.chart \.(\w+)", CSS))
    used = {
        one
        for chart in SAMPLES.values()
        for found in re.findall(r'class="([^"]*)"', chart)
        for one in found.split()
    }
    assert declared == used - {"chart"}
    assert set(re.findall(r"var\(--(\w+)\)", CSS)) == set(PALETTES["light"])
    assert len({tuple(palette) for palette in PALETTES.values()}) == 1


# As a browser draws them

MEASURE = """
addEventListener("load", () => {
  const boxOf = text => { const {x, y, width, height} = text.getBBox(); return [x, y, x + width, y + height]; };
  const charts = [...document.querySelectorAll("svg")];
  const boxes = JSON.stringify(charts.map(chart => [...chart.querySelectorAll("text")].map(boxOf)));
  document.documentElement.textContent = boxes;
});
"""
"""What a page then consists of: the boxes of the texts of each of its charts."""


@pytest.mark.parametrize("font", ["Arial", "Liberation Sans", "DejaVu Sans"])
def test_a_browser_draws_no_label_on_another_or_outside_of_the_picture(font, tmp_path):
    charts = [(name, chart) for name, chart in many_charts() if "monster" not in name]
    style = f'<style>{CSS}.chart text{{font-family:"{font}"}}</style>'
    page = f'<!doctype html><meta charset="utf-8">{style}<script>{MEASURE}</script>' + "".join(
        chart for _, chart in charts
    )
    found = json.loads(re.sub("<.*?>", "", dumped(page, tmp_path)))
    bad = {
        name: (overlapping(one), outside(one, chart))
        for (name, chart), one in zip(charts, found, strict=True)
        if overlapping(one) or outside(one, chart)
    }
    assert bad == {}
