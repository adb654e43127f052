"""What the charts look like: their colours on a light and a dark screen and in grey print, once for a whole page."""

from __future__ import annotations

from collections.abc import Mapping

LIGHT = {
    "paper": "#ffffff",  # what a chart stands on
    "band": "#e9edf2",  # every second band
    "tint": "#d7e6f7",  # the inside of what is filled in outline
    "line": "#737373",  # axes, grids, outlines of what is empty
    "ink": "#1b1b1b",  # text, signs
    "quiet": "#525252",  # text beside the axes
    "fill": "#1c5ea8",  # what is certain
    "other": "#a13d06",  # what there was last time, and what is not met
}
DARK = {
    "paper": "#15181c",
    "band": "#262b32",
    "tint": "#1f344c",
    "line": "#8b929b",
    "ink": "#f0f0f0",
    "quiet": "#bdc3ca",
    "fill": "#7db5f2",
    "other": "#f0a06a",
}
PRINT = {
    "paper": "#ffffff",
    "band": "#ededed",
    "tint": "#e2e2e2",
    "line": "#707070",
    "ink": "#000000",
    "quiet": "#404040",
    "fill": "#404040",
    "other": "#000000",
}
PALETTES = {"light": LIGHT, "dark": DARK, "print": PRINT}


def _root(palette: Mapping[str, str]) -> str:
    return ":root{" + ";".join(f"--{name}:{colour}" for name, colour in palette.items()) + "}"


CSS = f"""\
{_root(LIGHT)}
@media (prefers-color-scheme:dark){{{_root(DARK)}}}
@media print{{{_root(PRINT)}}}
.chart{{display:block;width:100%;max-width:640px;height:auto;background:var(--paper);print-color-adjust:exact}}
.chart text{{font:13px Arial,"Liberation Sans","DejaVu Sans",sans-serif;fill:var(--ink);direction:ltr}}
.chart .small{{font-size:12px}}
.chart .head{{font-weight:bold}}
.chart .quiet{{font-size:12px;fill:var(--quiet)}}
.chart .halo{{paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}}
.chart .ink{{fill:var(--ink)}}
.chart .band{{fill:var(--band)}}
.chart .paper{{fill:var(--paper)}}
.chart .tint{{fill:var(--tint)}}
.chart .quietdot{{fill:var(--quiet)}}
.chart .solid{{fill:var(--fill)}}
.chart .outline{{fill:none;stroke:var(--fill);stroke-width:1.5px}}
.chart .grid{{fill:none;stroke:var(--line);stroke-width:0.75px}}
.chart .empty{{fill:var(--paper);stroke:var(--line);stroke-width:1px}}
.chart .dashed{{fill:none;stroke:var(--line);stroke-width:1px;stroke-dasharray:3 3}}
.chart .axis{{fill:none;stroke:var(--ink);stroke-width:1px}}
.chart .dot{{fill:var(--paper);stroke:var(--ink);stroke-width:1.5px}}
.chart .now{{fill:none;stroke:var(--fill);stroke-width:2.5px;stroke-linejoin:round;stroke-linecap:round}}
.chart .then{{fill:none;stroke:var(--other);stroke-width:2px;stroke-dasharray:7 4;stroke-linejoin:round}}
.chart .mark{{fill:var(--paper);stroke:var(--other);stroke-width:2px}}
.chart .cross{{fill:none;stroke:var(--other);stroke-width:2px;stroke-linecap:round}}
.chart .stripe{{fill:none;stroke:var(--fill);stroke-width:2px}}
"""
"""For the page's `<style>`, once. Sizes of text here are those of `lettering`."""
