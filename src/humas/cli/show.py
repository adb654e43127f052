"""`humas show`: the checklists, to read or to print."""

from __future__ import annotations

from pathlib import Path

from humas.cli.exits import GOOD
from humas.files.audits import bundled_folder, load_audit
from humas.problems import Stop
from humas.render.paper import paper
from humas.terminal.streams import show
from humas.words import Words


def run_show(checklist: str | None, chosen: Path | None, words: Words) -> int:
    audit = load_audit(chosen or bundled_folder())
    known = [one.id for one in audit.checklists]
    if checklist is not None and checklist not in known:
        raise Stop("bad-checklist", value=checklist, allowed=", ".join(known))
    show(paper(audit, words, checklist))
    return GOOD
