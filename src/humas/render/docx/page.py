"""The page: A4 with the title above all but the first and the number of the page below."""

from __future__ import annotations

from docx.document import Document
from docx.shared import Twips

from humas.render.docx import look
from humas.render.docx.elements import element, paragraph, text_run
from humas.render.docx.file import fill

_EDGE = round(9 * look.MM)
"""From the edge of the paper to what stands above or below the text."""


def set_page(file: Document, title: str) -> None:
    section = file.sections[0]
    section.page_width, section.page_height = map(Twips, look.PAGE)
    section.left_margin = section.right_margin = Twips(look.MARGIN)
    section.top_margin = section.bottom_margin = Twips(look.MARGIN)
    section.header_distance = section.footer_distance = Twips(_EDGE)
    section.different_first_page_header_footer = True
    fill(section.header.part.element, paragraph("Header", text_run(title)))
    fill(section.first_page_header.part.element, paragraph("Header"))
    for footer in (section.footer, section.first_page_footer):
        fill(footer.part.element, paragraph("Footer", *_number(), right=True))


def _number() -> tuple[str, ...]:
    """Such as "3 / 44", counted by the program that shows it."""
    page, pages = (element("fldSimple", text_run("1"), instr=name) for name in ("PAGE", "NUMPAGES"))
    return page, text_run(" / "), pages
