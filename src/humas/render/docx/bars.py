"""Bars as shaded cells: what is certain dark, what is possible striped, the rest light, also in grey print."""

from __future__ import annotations

from collections.abc import Iterator

from humas.render.document import Bar, Legend
from humas.render.docx import look
from humas.render.docx.elements import element, paragraph, shading, text_run

REACHED = shading(look.colour("fill"))
OPEN = shading(look.colour("paper"), "diagStripe", look.colour("fill"))
REST = shading(look.colour("band"))

_FINER = 2
"""Steps for each block that a bar of letters has."""

_SWATCH = "\u00a0" * 5


def steps(bar: Bar) -> int:
    """Of how many columns a bar is made; cells beside each other that look the same are one."""
    return bar.blocks * _FINER


def grid(width: int, count: int) -> list[int]:
    """The columns of that many steps: outside of the first and the last is the margin of the cell."""
    step = (width - 2 * look.PADDING) // count
    return [step + look.PADDING, *[step] * (count - 2), width - look.PADDING - step * (count - 1)]


def cells(bar: Bar, columns: list[int]) -> Iterator[str]:
    """As high as a line of text, and not as the row: the longest text of a row says nothing about its bar."""
    for start, end, shade in _pieces(bar, len(columns)):
        left, right = 0 if start else look.PADDING, 0 if end < len(columns) else look.PADDING
        yield cell(columns[start:end], paragraph("NoSpacing", shaded=shade), _margins(left, right))


def strip(bar: Bar, columns: list[int]) -> Iterator[str]:
    """Cells that fill a row of their own."""
    for start, end, shade in _pieces(bar, len(columns)):
        yield cell(columns[start:end], paragraph("NoSpacing", keep=True), shade + _margins(0, 0))


def cell(columns: list[int], inside: str, looks: str = "") -> str:
    """As wide as the columns together."""
    spanning = element("gridSpan", val=len(columns)) if len(columns) > 1 else ""
    width = element("tcW", w=sum(columns), type="dxa")
    return element("tc", element("tcPr", width, spanning, looks), inside)


def legend(words: Legend) -> Iterator[str]:
    """Runs: each shade, and after it what it means."""
    meanings = ((REACHED, words.reached), (OPEN, words.open), (REST, words.rest))
    for number, (shade, said) in enumerate(meanings):
        yield text_run("    ") if number else ""
        yield text_run(_SWATCH, shade)
        yield text_run(f" {said}")


def _pieces(bar: Bar, count: int) -> Iterator[tuple[int, int, str]]:
    """The first step and the one after the last of each shade; all steps without one where there is no bar."""
    split = bar.split(count)
    start = 0
    for wide, shade in zip(split, (REACHED, OPEN, REST), strict=True) if split else [(count, "")]:
        if wide:
            yield start, start + wide, shade
        start += wide


def _margins(left: int, right: int) -> str:
    return element("tcMar", element("left", w=left, type="dxa"), element("right", w=right, type="dxa"))
