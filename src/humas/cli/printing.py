"""`-f pdf`: the report as a page, printed by a browser that is installed."""

from __future__ import annotations

from humas.files.browsers import find_browser
from humas.files.printing import printed
from humas.render.chapters import report_document
from humas.render.html import as_html
from humas.report import Report
from humas.words import Words


def as_pdf(report: Report, words: Words) -> bytes:
    """Raises Stop."""
    return printed(as_html(report_document(report, words), words), find_browser())
