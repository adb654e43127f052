"""Word files read again: with python-docx, paragraph by paragraph, and by LibreOffice as what it makes of them."""

import io
import shutil
import subprocess

import docx
import pytest
from docx.table import Table

OFFICES = ("soffice", "libreoffice")
TEXT = "txt:Text (encoded):UTF8"
SIGNS = {"1C5EA8": "#", "FFFFFF": "+", "E9EDF2": "."}
"""What is reached, open, and the rest of a bar, by the fill of its cells."""


class Drawn(str):
    """A bar, a letter for each step of it: "####++.."."""

    __slots__ = ()


def read(file: bytes):
    return docx.Document(io.BytesIO(file))


def content(file: bytes) -> list:
    """(style, text) for each paragraph of the body, and a list of rows of texts for each table."""
    document = read(file)
    elements = document.element.body.inner_content_elements
    return [
        rows_of(element) if isinstance(one, Table) else (one.style.name, one.text)
        for one, element in zip(document.iter_inner_content(), elements, strict=True)
    ]


def rows_of(table) -> list[list[str]]:
    """The cells that make a bar are one."""
    rows = []
    for row in table.tr_lst:
        cells: list[str] = []
        for cell in row.tc_lst:
            shade = shade_of(cell)
            if shade is None:
                cells.append("\n".join(paragraph.text for paragraph in cell.p_lst))
                continue
            begun = cells.pop() if cells and isinstance(cells[-1], Drawn) else ""
            cells.append(Drawn(begun + SIGNS[shade] * cell.grid_span))
        rows.append(cells)
    return rows


def shade_of(cell) -> str | None:
    found = cell.xpath("./w:tcPr/w:shd/@w:fill | ./w:p/w:pPr/w:shd/@w:fill")
    return str(found[0]) if found else None


def as_lines(file: bytes) -> str:
    """The whole of it for a reader: each paragraph after its style, each row of a table on a line."""
    lines = []
    for one in content(file):
        if isinstance(one, list):
            lines += [f"    {' | '.join(row)}".rstrip() for row in one]
        else:
            style, text = one
            lines.append(f"{style}: {text}".rstrip().replace("\n", "\n    "))
    return "\n".join(lines) + "\n"


def converted(file: bytes, to: str, folder):
    """The file that LibreOffice makes of it."""
    office = next(filter(None, map(shutil.which, OFFICES)), None)
    if office is None:
        pytest.skip("LibreOffice is not installed")
    source, target = folder / "report.docx", folder / "converted"
    source.write_bytes(file)
    # With a profile of its own, another LibreOffice that runs here does not come between.
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, "--headless", profile, "--convert-to", to, "--outdir", str(target), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    [path] = target.iterdir()
    return path


def lines_of_libreoffice(file: bytes, folder) -> list[str]:
    """Each paragraph that is not empty, with the sign or the number that LibreOffice puts before it in a list."""
    text = converted(file, TEXT, folder).read_text(encoding="utf-8-sig")
    return [line.strip() for line in text.split("\n") if line.strip()]
