"""Findings as the Markdown that GitHub shows below a job: all of them, as far as there is room."""

from __future__ import annotations

from humas.render.findings import Checked
from humas.render.findings.sentences import finding, summary
from humas.render.markdown.inert import inline
from humas.render.marks import plain
from humas.words import Words

ROOM = 900_000
"""Bytes; a summary of over 1 MiB is refused as a whole, and the job's step may have written in it before."""


def as_step_summary(checked: Checked, words: Words, room: int = ROOM) -> str:
    """A heading, what it comes to, and a list."""
    told = [f"### humas check\n\n{summary(checked, words)}\n\n"]
    used = 0
    for index, problem in enumerate(checked.findings):
        one = f"- {inline(plain(finding(problem, words)))}\n"
        used += len(one.encode())
        if used > room:
            told.append(f"- {words('commands.check-more', count=len(checked.findings) - index)}\n")
            break
        told.append(one)
    return "".join((*told, "\n" if checked.findings else ""))
