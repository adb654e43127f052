"""What the sheets look like: fonts, colours, number formats, and the page that each is printed on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from humas.render.charts.style import LIGHT


def colour(name: str) -> str:
    """One of the colours that the charts have on paper, as office programs write it."""
    return LIGHT[name].removeprefix("#").upper()


_font = partial(Font, name="Calibri", family=2)

LARGE = _font(size=14, bold=True)
TITLE = _font(size=16, bold=True, color=colour("fill"))
STRONG = _font(size=11, bold=True)
QUIET = _font(size=11, italic=True, color=colour("quiet"))
LINK = _font(size=11, underline="single", color=colour("fill"))
BARS = Font(name="Courier New", family=3, size=11, color=colour("fill"))
HEAD = _font(size=11, bold=True, color=colour("paper"))
FADED, LOUD = Font(italic=True, color=colour("quiet")), Font(bold=True)
"""What a condition changes of the font that a cell has."""

FILLED = PatternFill("solid", fgColor=colour("fill"))
TINTED = PatternFill("solid", fgColor=colour("band"))
TO_FILL_IN = PatternFill("solid", fgColor="FFF9E5")
LATE = PatternFill("solid", bgColor="F8D7C8")

GRID = "BFBFBF"
_LINE = Side(style="thin", color=GRID)
BOX = Border(_LINE, _LINE, _LINE, _LINE)

TEXT = Alignment(vertical="top", wrap_text=True)
LEFT = Alignment(horizontal="left", vertical="top")
FIGURES = Alignment(horizontal="right", vertical="top", indent=1)
BAR = Alignment(vertical="top", shrink_to_fit=True)
HEADING = Alignment(vertical="center", wrap_text=True)

TITLE_HEIGHT, LARGE_HEIGHT = 24, 21
"""Of their rows, in points."""

FIGURE = "0.0"
PERCENT = '0.0"%"'
AMOUNT = "General"
DAY = {"id": "[$-421]d mmmm yyyy", "en": "[$-809]d mmmm yyyy"}
"""The months are named in the language of the report, whatever that of the program is."""

_A4 = 9
_LONGEST_FOOTER = 120


def widths(sheet: Worksheet, wide: Sequence[int]) -> None:
    """Of the columns from the first on, in digits."""
    for number, width in enumerate(wide, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width


def paper(sheet: Worksheet, footer: str) -> None:
    """A4 across, everything as wide as the page, `footer` on the left below and the number of the page on the right."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(left=0.4, right=0.4, top=0.5, bottom=0.7)
    # What follows an ampersand is a command there; two of them are one to be seen.
    below = HeaderFooterItem()
    below.left.text = footer[:_LONGEST_FOOTER].replace("&", "&&")
    below.right.text = "&P / &N"
    sheet.oddFooter = below
