"""What an item does beside adding to the score: as a gate, for its stage, and for what else is asked."""

from __future__ import annotations

from collections.abc import Iterator

from humas.explaining.lines import Explanation, Line
from humas.model import ALWAYS
from humas.render.chapters.explaining.counting import adding, hanging
from humas.render.chapters.standing import MET
from humas.render.voice import Voice


def effects(line: Line, explained: Explanation, voice: Voice) -> Iterator[str]:
    item = line.result.item
    if item.gate and line.result.met:
        yield " ".join(_gate(line, explained, voice))
    if line.stage:
        progress = line.stage.of.progress
        yield voice(
            "explain.item_stage",
            stage=voice.text(progress.stage.label),
            adds=adding(line.stage.share, voice),
            score=voice.figures(progress.low, progress.high, complete=progress.low == progress.high),
            bound=voice.words.figure(progress.stage.start),
        )
    if item.id in explained.decides:
        yield voice("explain.decides", questions=voice.questions(explained.decides[item.id]))
    if item.when != ALWAYS and line.role != "not-asked" and not line.result.pending:
        yield voice("explain.hanging", why=hanging(line, explained, voice))


def _gate(line: Line, explained: Explanation, voice: Voice) -> Iterator[str]:
    item, met, report = line.result.item, line.result.met, explained.report
    assert met is not None
    values = {"points": voice.words.amount(item.passing), "met": voice(MET[met])}
    unmet = met in ("no", "unanswered")
    if item.gate == "critical":
        yield voice("explain.gate_critical", **values)
        if unmet and report.level and report.audit.critical_cap:
            yield voice("explain.gate_cap", cap=voice.level(report.audit.critical_cap))
    else:
        yield voice("explain.gate_stage", stage=voice.stage(item.stage), **values)
        if unmet and report.stage:
            yield voice("explain.gate_blocks")
