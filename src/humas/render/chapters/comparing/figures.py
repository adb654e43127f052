"""How far each checklist and section has moved, over the same questions both times."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from humas.comparing import Change, Moved
from humas.render.chapters.comparing.naming import MOVED, Names, counted, moved_row
from humas.render.chapters.comparing.pictures import checklists_radar
from humas.render.document import Block, Heading, Paragraph, table
from humas.render.voice import Voice


def parts(change: Change, voice: Voice, names: Names) -> Iterator[Block]:
    yield Heading(3, voice("comparison.parts"))
    yield Paragraph(voice("comparison.parts_about"))
    if change.whole.counted:
        yield checklists_radar(change, voice, names)
    its = [moved for moved in change.checklists if moved.asked]
    rows = [[_title(moved, voice), *moved_row(moved, voice)] for moved in its]
    rows.append([voice("report.all_checklists"), *moved_row(change.whole, voice)])
    yield table(voice.row("report.checklist", *MOVED), rows, right=range(1, 1 + len(MOVED)))
    yield from _sections(its, voice)


def _sections(checklists: Iterable[Moved], voice: Voice) -> Iterator[Block]:
    """Those that have moved, or may have; the others are counted."""
    sections = [(whole, part) for whole in checklists for part in whole.sections if part.change]
    moved = [(whole, part) for whole, part in sections if any(part.change or ())]
    if moved:
        yield Heading(4, counted("comparison.sections", len(moved), voice))
        head = voice.row("report.checklist", "report.section", *MOVED)
        rows = ([_title(whole, voice), _title(part, voice), *moved_row(part, voice)] for whole, part in moved)
        yield table(head, rows, right=range(2, 2 + len(MOVED)))
    if len(sections) > len(moved):
        yield Paragraph(voice("comparison.sections_same", count=len(sections) - len(moved)))


def _title(moved: Moved, voice: Voice) -> str:
    return voice.text(moved.of.title) if moved.of else ""
