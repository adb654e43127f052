"""Where the asked questions come from, what backs them, and which audit exactly was asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from openpyxl.worksheet.worksheet import Worksheet

from humas.render.chapters.sources import address_of, used_references, used_sources
from humas.render.voice import Voice
from humas.render.xlsx.cells import Link, Value
from humas.render.xlsx.tables import Column, filtered, headed, write_table
from humas.report import FORMAT, Report


def sources(sheet: Worksheet, report: Report, voice: Voice) -> None:
    columns = (
        Column(voice("workbook.kind"), 18),
        Column(voice("report.paper_title"), 80),
        Column(voice("workbook.year"), 10),
        Column(voice("workbook.points_used"), 14),
        Column(voice("workbook.address"), 50),
    )
    widths = [one.width for one in columns]
    about = "\n".join(_about(report, voice))
    top = headed(sheet, voice("report.sources"), widths, about, voice)
    area = write_table(sheet, top, columns, _rows(report, voice), voice)
    filtered(area, "sources", 1)


def _about(report: Report, voice: Voice) -> Iterator[str]:
    """Which audit was asked, and what made this."""
    audit = report.audit
    yield voice("report.audit_id", id=audit.id, version=audit.version)
    if audit.digest:
        yield voice("report.digest", digest=audit.digest)
    yield voice("report.made_with", mark=FORMAT)


def _rows(report: Report, voice: Voice) -> Iterator[list[Value]]:
    for source, count in used_sources(report):
        yield [voice("workbook.source"), voice.text(source.title), None, count, _link(source.url)]
    for one in used_references(report):
        title, address = voice.text(one.title), _link(address_of(one))
        yield [voice("workbook.reference"), title, _year(one.year), None, address]


def _year(written: str) -> str | int:
    """A number where it is one: programs mark a text that looks like a number as a mistake."""
    return int(written) if re.fullmatch("[0-9]{4}", written) else written


def _link(address: str) -> Link | None:
    return Link(address) if address else None
