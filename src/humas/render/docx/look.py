"""What the document looks like: its paper, its fonts, its colours. Lengths are twips, a twentieth of a point."""

from __future__ import annotations

from humas.render.charts.style import LIGHT

MM = 56.7
PAGE = (11_906, 16_838)
"""A4."""

MARGIN = round(17 * MM)
ROOM = PAGE[0] - 2 * MARGIN
"""How wide what stands on the page is."""

FONT = "Arial"
CODE_FONT = "Courier New"

PADDING = 80
"""Left and right of what is in a cell."""

BODY, CELL = 10.0, 9.0
"""Sizes of text, in points."""

LANGUAGES = {"id": "id-ID", "en": "en-GB"}


def colour(name: str) -> str:
    """One of the colours that the charts have on paper, as office programs write it."""
    return LIGHT[name].removeprefix("#").upper()


GRID = "BFC5CC"
