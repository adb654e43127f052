"""The report as a workbook, to be read at a glance, worked with and filtered: texts are texts, numbers numbers."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from html import escape

from openpyxl import Workbook
from openpyxl.packaging.core import DocumentProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from humas.render.package import HUMAS, MADE_BY, packed, parts_of
from humas.render.voice import Voice, voice_for
from humas.render.xlsx import look
from humas.render.xlsx.answers import answers
from humas.render.xlsx.cells import day_of, on_one_line
from humas.render.xlsx.plan import plan
from humas.render.xlsx.risks import risks
from humas.render.xlsx.sources import sources
from humas.render.xlsx.summary import summary
from humas.report import FORMAT, Report
from humas.words import Words

_SHEETS: tuple[tuple[str, Callable[[Worksheet, Report, Voice], None]], ...] = (
    ("report.summary", summary),
    ("report.plan", plan),
    ("report.answers", answers),
    ("report.risks", risks),
    ("report.sources", sources),
)
"""Each after the key of its name."""

_DRAWING = "xl/drawings/drawing1.xml"
_NO_DAY = date(2000, 1, 1)


def as_xlsx(report: Report, words: Words) -> bytes:
    """The same bytes for the same report."""
    # Each text is made harmless as a whole, when it is put into its cell.
    voice = voice_for(report, words, str)
    book = Workbook()
    book.remove(book.worksheets[0])
    for key, write in _SHEETS:
        if write is risks and not report.risks:
            continue
        sheet = book.create_sheet(voice(key))
        write(sheet, report, voice)
        look.paper(sheet, on_one_line(report.answers.agency))
    book.properties = _properties(report, voice)
    parts = parts_of(_saved(book))
    parts[MADE_BY] = HUMAS
    if _DRAWING in parts:
        parts[_DRAWING] = _described(parts[_DRAWING], voice)
    return packed(parts)


def _saved(book: Workbook) -> bytes:
    written = io.BytesIO()
    # `save` of the book itself would note what time it is.
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as archive:
        ExcelWriter(book, archive).write_data()
    return written.getvalue()


def _properties(report: Report, voice: Voice) -> DocumentProperties:
    day = day_of(report.answers.date)
    at = datetime.combine(day if isinstance(day, date) else _NO_DAY, time())
    return DocumentProperties(
        title=on_one_line(voice("report.title", agency=report.answers.agency)),
        subject=on_one_line(voice.text(report.audit.title)),
        creator="humas",
        identifier=FORMAT,
        language=voice.words.language,
        created=at,
        modified=at,
    )


def _described(drawing: bytes, voice: Voice) -> bytes:
    """With what the chart says to someone who does not see it, for which openpyxl has no place."""
    told = escape(voice("workbook.chart_about"))
    return drawing.replace(b'name="Chart 1"', f'name="Chart 1" descr="{told}"'.encode())
