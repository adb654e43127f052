"""One way to answer an item in a sentence: what it earns, and what the overall score, level and stage would be."""

from __future__ import annotations

from typing import assert_never

from humas.explaining.lines import Explanation
from humas.explaining.rungs import Rung
from humas.model import Band, Choice, Item, Number, Ratio
from humas.render.chapters.explaining.outcomes import level_said, score_said, stage_said, strict_said
from humas.render.chapters.standing import MET
from humas.render.voice import Voice
from humas.report import Report
from humas.scoring import percent


def way_said(rung: Rung, item: Item, explained: Explanation, voice: Voice) -> str:
    amount, figure = voice.words.amount, voice.words.figure
    name = _name(rung, item, voice)
    if rung.points is not None and rung.score is not None:
        earned = {"points": amount(rung.points), "score": figure(percent(rung.score))}
        name = voice("explain.way", way=name, **earned)
    if rung.adds is not None:
        name = voice("explain.way_adds", way=name, adds=amount(rung.adds))
    if rung.after is None:
        return name
    if item.gate:
        met = next(gate.met for gate in rung.after.gates if gate.item.id == item.id)
        name = voice("explain.way_gate", way=name, met=voice(MET[met]))
    key = "explain.way_given" if rung.given else "explain.way_other"
    return voice(key, way=name, outcome=_outcome(explained.report, rung.after, voice))


def _name(rung: Rung, item: Item, voice: Voice) -> str:
    match rung.way:
        case Choice(label=label):
            return voice.text(label)
        case Band():
            return _band(rung.way, item, voice)
        case int():
            return voice("explain.way_ticked", count=rung.way)
        case "else":
            return voice("explain.way_else")
        case "unknown":
            return voice("explain.way_unknown")
        case "n/a":
            return voice("explain.way_na_free" if item.na == "free" else "explain.way_na")
        case _:
            assert_never(rung.way)


def _band(band: Band, item: Item, voice: Voice) -> str:
    amount = voice.words.amount
    match item.kind:
        case Ratio():
            bound = f"{amount(band.bound * 100)}%"
        case Number(unit=unit) if unit:
            bound = f"{amount(band.bound)} {voice.text(unit)}"
        case _:
            bound = amount(band.bound)
    return voice("explain.way_from" if band.rising else "explain.way_to", bound=bound)


def _outcome(before: Report, after: Report, voice: Voice) -> str:
    """The score, and of the rest what would be another."""
    said = [voice("explain.score_then", score=score_said(after, voice))]
    if "strict" in (before.basis, after.basis):
        said.append(voice("explain.strict_then", strict=strict_said(after, voice)))
    if level_said(before, voice) != level_said(after, voice):
        said.append(voice("explain.level_then", level=level_said(after, voice)))
    if stage_said(before, voice) != stage_said(after, voice):
        said.append(voice("explain.stage_then", stage=stage_said(after, voice)))
    return "; ".join(said)
