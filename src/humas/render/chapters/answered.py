"""What the answers came to, section by section: how many earn full marks, a part, nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from humas.render.chapters.pictures import CLASSES, answers_heatmap, class_of, scored_sections
from humas.render.document import Block, Heading, Paragraph, table
from humas.render.voice import Voice
from humas.report import Report


def answered(report: Report, voice: Voice) -> Iterator[Block]:
    sections = list(scored_sections(report))
    if not sections:
        return
    yield Heading(2, voice.titled("report.chart_heat"))
    yield Paragraph(voice("report.heat_about"))
    yield from answers_heatmap(report, voice)
    rows = []
    whole: Counter[str] = Counter()
    for part, scored in sections:
        counts = Counter(map(class_of, scored))
        whole += counts
        rows.append([voice.text(part.of.title), *(str(counts[one]) for one in CLASSES)])
    rows.append([voice("report.all_sections"), *(str(whole[one]) for one in CLASSES)])
    head = voice.row("report.section", *CLASSES.values())
    yield table(head, rows, right=range(1, len(head)))
