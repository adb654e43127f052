"""In which formats the findings of a check are written, and where each goes."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from humas.cli.targets import write_target
from humas.files.disk import Unreadable, append, read_file
from humas.files.repository import within_repository
from humas.problems import Problem, Stop
from humas.render.findings import Checked
from humas.render.findings.text import as_text
from humas.terminal.streams import show
from humas.words import Words

FORMATS = ("text", "github", "json", "sarif", "gitlab", "junit")


class Output(Struct, frozen=True):
    """One format and its file; without one it goes to standard output."""

    format: str
    path: Path | None = None


def outputs(asked: Sequence[str]) -> tuple[Output, ...]:
    """From `FORMAT` and `FORMAT=FILE`; where all go to files, text is shown. Raises Stop."""
    wanted = [_output(one) for one in asked]
    shown = [one.format for one in wanted if one.path is None]
    if not shown:
        wanted.insert(0, Output("text"))
    if len(shown) > 1:
        raise Stop("two-formats-shown", first=shown[0], second=shown[1])
    files = [os.path.realpath(one.path) for one in wanted if one.path]
    for path in files:
        if files.count(path) > 1:
            raise Stop("two-formats-written", path=path)
    return tuple(wanted)


def _output(asked: str) -> Output:
    format_, equals, path = asked.partition("=")
    if format_ not in FORMATS:
        raise Stop("bad-check-format", value=format_, allowed=", ".join(FORMATS))
    if equals and not path:
        raise Stop("no-format-file", format=format_)
    return Output(format_, Path(path) if path not in ("", "-") else None)


def looked_at(
    findings: Sequence[Problem],
    files: Sequence[str],
    given: Mapping[str, str] | None = None,
    *,
    strict: bool = False,
) -> Checked:
    """What is written, for findings that are sorted; `given` are the texts of what was not read from files."""
    known = given or {}
    found = {problem.place.path: None for problem in findings}
    sources = {path: known[path] if path in known else _source(path) for path in found}
    return Checked(tuple(findings), tuple(files), sources, within_repository({*found, *files}), strict)


def write_findings(wanted: Sequence[Output], checked: Checked, words: Words) -> None:
    """In all formats, what is shown first; raises Stop for a file that cannot be written."""
    for output in sorted(wanted, key=lambda one: one.path is not None):
        text = _writer(output.format)(checked, words)
        if output.path is None:
            show(text)
            _tell_github(output.format, checked, words)
        else:
            _keep_checked(output.path, checked)
            write_target(output.path, text)


def _source(path: str) -> str:
    """As the reader sees it, without a BOM; nothing where the file cannot be read."""
    try:
        return read_file(Path(path)).decode(errors="replace").removeprefix("\ufeff")
    except Unreadable:
        return ""


def _writer(format_: str) -> Callable[[Checked, Words], str]:
    """One line a format; each is imported where it is used."""
    match format_:
        case "github":
            from humas.render.findings.github import as_github  # noqa: PLC0415

            return as_github
        case "json":
            from humas.render.findings.json import as_json  # noqa: PLC0415

            return as_json
        case "sarif":
            from humas.render.findings.sarif import as_sarif  # noqa: PLC0415

            return as_sarif
        case "gitlab":
            from humas.render.findings.gitlab import as_gitlab  # noqa: PLC0415

            return as_gitlab
        case "junit":
            from humas.render.findings.junit import as_junit  # noqa: PLC0415

            return as_junit
        case _:
            return as_text


def _tell_github(shown: str, checked: Checked, words: Words) -> None:
    """Beside text, annotations in a workflow of GitHub's; beside annotations, the summary of the job."""
    if shown == "text" and os.environ.get("GITHUB_ACTIONS"):
        from humas.render.findings.github import as_annotations  # noqa: PLC0415

        show(as_annotations(checked, words))
    elif shown != "github":
        return
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if path:
        from humas.render.findings.stepsummary import as_step_summary  # noqa: PLC0415

        # In a container the path of the machine around it may lead nowhere: the log has all of it too.
        with suppress(OSError, ValueError):
            append(Path(path), as_step_summary(checked, words).encode())


def _keep_checked(path: Path, checked: Checked) -> None:
    """A slip of the pen must not write over what was to be checked."""
    if os.path.realpath(path) in {os.path.realpath(one) for one in checked.files}:
        raise Stop("output-is-checked", path=str(path))
