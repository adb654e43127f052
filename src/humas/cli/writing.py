"""Where a report goes and in which format: the table of formats, and what may be overwritten."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from humas.cli.targets import stage_target, write_target
from humas.files.disk import Unreadable, read_file
from humas.printable import printable
from humas.problems import Stop
from humas.terminal.streams import is_terminal, tell
from humas.words import Words

if TYPE_CHECKING:
    from humas.report import Report

Content = str | bytes
Renderer = Callable[["Report", Words], Content]

MOST_BYTES = 20_000_000

ENDINGS = {
    "markdown": ".md",
    "html": ".html",
    "json": ".json",
    "csv": ".csv",
    "xlsx": ".xlsx",
    "docx": ".docx",
    "pdf": ".pdf",
}

NO_TEXT = ("xlsx", "docx", "pdf")

LIBRARIES = {"xlsx": ("openpyxl", "openpyxl"), "docx": ("python-docx", "docx")}
"""What writes a format where nothing of ours does, and its package; the extra with the format's name brings it."""

BOM = "\ufeff"
"""Without it, Excel takes a CSV file for one in the encoding of the system."""


def renderer(format_: str, *, as_plan: bool = False) -> Renderer:
    """One line a format; each is imported where it is used. `as_plan` is for CSV only."""
    match format_:
        case "markdown":
            from humas.render.chapters import report_document  # noqa: PLC0415
            from humas.render.markdown import as_markdown  # noqa: PLC0415

            return lambda report, words: as_markdown(report_document(report, words))
        case "html":
            from humas.render.chapters import report_document  # noqa: PLC0415
            from humas.render.html import as_html  # noqa: PLC0415

            return lambda report, words: as_html(report_document(report, words), words)
        case "json":
            from humas.render.json import as_json  # noqa: PLC0415

            return lambda report, _: as_json(report)
        case "csv" if as_plan:
            from humas.render.plancsv import as_csv as plan_as_csv  # noqa: PLC0415
            from humas.roadmap import next_goal, roadmap  # noqa: PLC0415

            return lambda report, words: plan_as_csv(roadmap(report, next_goal(report)), words)
        case "csv":
            from humas.render.csv import as_csv  # noqa: PLC0415

            return as_csv
        case "xlsx":
            check_means(format_)
            from humas.render.xlsx import as_xlsx  # noqa: PLC0415

            return as_xlsx
        case "docx":
            check_means(format_)
            from humas.render.chapters import report_document  # noqa: PLC0415
            from humas.render.docx import as_docx  # noqa: PLC0415

            return lambda report, words: as_docx(report_document(report, words), words)
        case "pdf":
            from humas.cli.printing import as_pdf  # noqa: PLC0415

            return as_pdf
        case _:
            raise _no_such(format_)


def _no_such(format_: str, endings: Mapping[str, str] = ENDINGS) -> Stop:
    return Stop("bad-format", value=format_, allowed=", ".join(endings))


def format_for(path: str | None, asked: str | None, endings: Mapping[str, str] = ENDINGS) -> str:
    """By the option, else by the file's ending; where both speak they must say the same.

    None is standard output, where the first of the formats is shown if none is asked for.
    """
    if asked is not None and asked not in endings:
        raise _no_such(asked, endings)
    if path is None:
        return asked or next(iter(endings))
    told = next((name for name, ending in endings.items() if path.lower().endswith(ending)), None)
    if asked and told and asked != told:
        raise Stop("format-and-ending", format=asked, path=path)
    if not (asked or told):
        raise Stop("bad-ending", path=path, allowed=", ".join(endings.values()))
    return asked or told or ""


def check_means(format_: str) -> None:
    """Raises Stop where the library, or the browser, that makes the format is not installed."""
    if format_ == "pdf":
        _browser()
    if format_ not in LIBRARIES:
        return
    library, package = LIBRARIES[format_]
    found = find_spec(package)
    # Something else has the name docx too, but is a single module.
    if found is None or found.submodule_search_locations is None:
        raise Stop("no-library", format=format_, library=library)


def announce(format_: str, words: Words) -> None:
    """Before it is made: what takes some seconds is told to whoever looks on. Raises Stop as `check_means` does."""
    check_means(format_)
    if format_ == "pdf" and is_terminal(sys.stderr):
        tell(words("commands.printing", browser=printable(_browser())))


def _browser() -> str:
    from humas.files.browsers import find_browser  # noqa: PLC0415 - only a PDF needs one

    return find_browser()


def write_report(path: Path, content: Content) -> None:
    """Raises Stop."""
    write_target(path, _in_file(content, path))


def stage_report(stage: Path, target: Path, content: Content) -> None:
    """Raises Stop."""
    stage_target(stage, target, _in_file(content, target))


def _in_file(content: Content, path: Path) -> Content:
    if isinstance(content, str) and path.suffix.lower() == ENDINGS["csv"]:
        return BOM + content
    return content


def default_path(answers: Path, format_: str, *, as_plan: bool = False) -> Path:
    """`dinas.yaml` gives `dinas.laporan.md`, its plan `dinas.rencana.csv`."""
    what = "rencana" if as_plan else "laporan"
    return answers.with_name(f"{answers.stem}.{what}{ENDINGS[format_]}")


def check_ours(path: Path) -> None:
    """Where something else than a report of ours is, raises Stop: what nobody asked for overwrites nothing.

    An office file says that it is ours only until another program has saved it.
    """
    try:
        data = read_file(path, MOST_BYTES)
    except Unreadable as error:
        if error.reason == "missing":
            return
        data = b""
    if not _is_ours(data):
        raise Stop("not-ours", path=str(path))


def _is_ours(data: bytes) -> bool:
    from humas.render.pdf import START, is_marked  # noqa: PLC0415 - mostly nothing is there
    from humas.report import FORMAT  # noqa: PLC0415

    return is_marked(data) if data.startswith(START) else FORMAT.encode() in data


def targets_of(
    answers: Sequence[Path], output: str | None, format_: str | None, *, as_plan: bool = False
) -> list[Path]:
    """Where the report of each goes; empty for standard output. Raises Stop."""
    if output is None or output == "-":
        return []
    folder = Path(output)
    if output.endswith(("/", os.sep)) or folder.is_dir():
        names = [default_path(path, format_ or "markdown", as_plan=as_plan).name for path in answers]
        targets = [folder / name for name in names]
    elif len(answers) > 1:
        raise Stop("folder-output")
    else:
        targets = [folder]
    for target, times in Counter(targets).items():
        if times > 1:
            raise Stop("same-name", path=str(target))
    inputs = {os.path.realpath(path) for path in answers}
    for target in targets:
        if os.path.realpath(target) in inputs:
            raise Stop("output-is-input", path=str(target))
    return targets
