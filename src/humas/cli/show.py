"""`humas show`: the checklists, to read or to print, and which of their items cover what their sources ask for."""

from __future__ import annotations

from pathlib import Path

from humas.cli.exits import GOOD
from humas.files.audits import bundled_folder, load_audit
from humas.model import Audit
from humas.problems import Stop
from humas.render.markdown import as_markdown
from humas.render.paper import paper
from humas.terminal.streams import show, show_json, show_lines
from humas.words import Words

FORMATS = ("text", "markdown", "json")
HANGING = " " * 4
"""Before the rest of a point that takes several lines: deeper than its items, which tells them apart."""


def run_show(
    checklist: str | None, chosen: Path | None, words: Words, *, coverage: bool, format_: str | None
) -> int:
    if format_ not in (None, *FORMATS):
        raise Stop("bad-show-format", value=format_)
    if not coverage and format_ not in (None, "markdown"):
        raise Stop("format-of-coverage", format=format_)
    audit = load_audit(chosen or bundled_folder())
    known = [one.id for one in audit.checklists]
    if checklist is not None and checklist not in known:
        raise Stop("bad-checklist", value=checklist, allowed=", ".join(known))
    if coverage:
        _show_coverage(audit, words, checklist, format_ or "text")
    else:
        show(as_markdown(paper(audit, words, checklist)))
    return GOOD


def _show_coverage(audit: Audit, words: Words, checklist: str | None, format_: str) -> None:
    from humas.render.coverage import as_json, as_text, coverage_document  # noqa: PLC0415 - seldom asked for

    match format_:
        case "markdown":
            show(as_markdown(coverage_document(audit, words, checklist)))
        case "json":
            show_json(as_json(audit, words, checklist))
        case _:
            show_lines(as_text(audit, words, checklist).splitlines(), HANGING)
