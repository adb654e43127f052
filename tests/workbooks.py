"""Workbooks read again: with openpyxl cell by cell, and by LibreOffice as what it makes of them."""

import csv
import io
import shutil
import subprocess
from datetime import datetime
from xml.etree import ElementTree as ET

import openpyxl
import pytest

OFFICES = ("soffice", "libreoffice")
CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false,false,false,false,-1"
"""Commas, quotes, UTF-8, from the first line, in English, the values and not what is shown of them, every sheet."""


def read(workbook: bytes):
    return openpyxl.load_workbook(io.BytesIO(workbook))


def unescaped(text: str) -> str:
    """What programs show of a text; openpyxl gives it as it is in the file."""
    return text.replace("_x005F_", "_")


def as_lines(workbook: bytes) -> str:
    """Every cell of every sheet, a row a line: texts in quotes, numbers without."""
    lines = []
    for sheet in read(workbook):
        lines.append(f"== {sheet.title}")
        for row in sheet.iter_rows(values_only=True):
            cells = ["" if value is None else _told(value) for value in row]
            lines.append(" | ".join(cells).rstrip(" |"))
    return "\n".join(lines) + "\n"


def _told(value) -> str:
    return f"{value:%Y-%m-%d}" if isinstance(value, datetime) else repr(value)


def as_tables(workbook: bytes) -> dict[str, list[list[str]]]:
    """As `tables_of_libreoffice` has them, but read with openpyxl."""
    return {
        sheet.title: [[_written(value) for value in row] for row in sheet.iter_rows(values_only=True)]
        for sheet in read(workbook)
    }


def _written(value) -> str:
    match value:
        case None:
            return ""
        case datetime():
            return f"{value:%d/%m/%Y}"
        case str():
            return unescaped(value)
        case _:
            return str(value)


def converted(workbook: bytes, to: str, folder):
    """The files that LibreOffice makes of it; `folder` is empty but for earlier ones."""
    office = next(filter(None, map(shutil.which, OFFICES)), None)
    if office is None:
        pytest.skip("LibreOffice is not installed")
    source, target = folder / "report.xlsx", folder / "converted"
    source.write_bytes(workbook)
    # With a profile of its own, another LibreOffice that runs here does not come between.
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, "--headless", profile, "--convert-to", to, "--outdir", str(target), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return sorted(target.iterdir())


def tables_of_libreoffice(workbook: bytes, folder) -> dict[str, list[list[str]]]:
    """The sheets by name, each as rows of texts."""
    found = {}
    for path in converted(workbook, CSV, folder):
        with path.open(encoding="utf-8", newline="") as file:
            found[path.stem.removeprefix("report-")] = list(csv.reader(file))
    return found


def document_of_libreoffice(workbook: bytes, folder):
    """The whole of it as one tree of elements."""
    [path] = converted(workbook, "fods", folder)
    return ET.parse(path).getroot()
