"""Where an agency is strongest and where weakest, as far as that is known for certain."""

from __future__ import annotations

from collections.abc import Iterator

from humas.render.document import Block, table
from humas.render.voice import Voice
from humas.report import Figure, Part, Report

_MOST = 3
_FULL = 100


def extremes(report: Report, voice: Voice) -> Iterator[Block]:
    """The strongest have earned most, the weakest can earn least: what is unanswered is neither.

    Of fewer than six sections, each stands in one of the lists at most.
    """
    sections = [part for whole in report.checklists for part in whole.sections if part.coverage]
    count = min(_MOST, len(sections) // 2)
    strongest = sorted(sections, key=lambda part: -_known(part.low))[:count]
    rest = [part for part in sections if part not in strongest]
    weakest = sorted(rest, key=lambda part: _known(part.high))[:count]
    if count:
        head = voice.row("report.strongest", "report.score_column", "report.weakest", "report.score_column")
        rows = ((*_row(high, voice), *_row(low, voice)) for high, low in zip(strongest, weakest, strict=True))
        yield table(head, rows, right={1, 3})


def _known(figure: Figure | None) -> Figure:
    assert figure is not None
    return figure


def _row(part: Part, voice: Voice) -> tuple[str, str]:
    return voice.text(part.of.title), voice.figures(part.low, part.high, complete=part.coverage == _FULL)
