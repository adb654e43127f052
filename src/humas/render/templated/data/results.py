"""What the answers come to part by part: checklists, stages, gates, risks and the plan."""

from __future__ import annotations

from fractions import Fraction

from humas.model import Checklist
from humas.render.facts import EFFORTS, what_to_do
from humas.render.json import Json, figure_of
from humas.render.templated.data.names import gate_name, met_name, status_name
from humas.render.voice import Voice
from humas.report import GateResult, Part, PlannedAction, Reason, Report, RiskResult, StageProgress

_TENTH = Fraction(1, 10)
_REASONS: dict[Reason, str] = {
    "answer": "report.reason_answer",
    "critical": "report.reason_critical",
    "stage": "report.reason_stage",
    "gain": "report.reason_gain",
}


def results(report: Report, voice: Voice) -> dict[str, Json]:
    """By the keys of the JSON report, and in its order where it has them; `levels` and `stages` it has not."""
    way = report.next_stage
    return {
        "levels": _levels(report, voice),
        "stages": _stages(report, voice),
        "checklists": [_part(part, voice) for part in report.checklists],
        "gates": [_gate(gate, voice) for gate in report.gates],
        "risks": [_risk(risk, voice) for risk in report.risks],
        "plan": [_action(action, voice) for action in report.plan],
        "next_stage": {"label": voice.text(way.stage.label)} if way else None,
    }


def _levels(report: Report, voice: Voice) -> list[Json]:
    levels = report.audit.levels
    ends = [following.start - _TENTH for following in levels[1:]] + [Fraction(100)]
    return [
        {
            "id": one.id,
            "label": voice.text(one.label),
            "from": figure_of(one.start),
            "to": figure_of(end),
            "certain": report.level is not None and report.level.certain == one.id,
            "possible": report.level is not None and report.level.possible == one.id,
        }
        for one, end in zip(levels, ends, strict=True)
    ]


def _stages(report: Report, voice: Voice) -> list[Json]:
    progress = {one.stage.id: one for one in report.stages}
    return [
        {
            "id": one.id,
            "label": voice.text(one.label),
            "about": voice.shown(one.about) if one.about else None,
            "from": figure_of(one.start),
            **_progress(progress.get(one.id), voice),
        }
        for one in report.audit.stages
    ]


def _progress(progress: StageProgress | None, voice: Voice) -> dict[str, Json]:
    if progress is None:
        return dict.fromkeys(("low", "high", "score_label", "certain", "possible", "held_label"))
    low, high = progress.low, progress.high
    held = "report.held_yes" if progress.certain else "report.held_no"
    if progress.possible and not progress.certain:
        held = "report.held_maybe"
    return {
        "low": figure_of(low),
        "high": figure_of(high),
        "score_label": voice.figures(low, high, complete=low == high),
        "certain": progress.certain,
        "possible": progress.possible,
        "held_label": voice(held),
    }


def _part(part: Part, voice: Voice) -> Json:
    whole: dict[str, Json] = {}
    if isinstance(part.of, Checklist):
        about = voice.shown(part.of.about) if part.of.about else None
        whole = {"about": about, "sections": [_part(section, voice) for section in part.sections]}
    complete = part.coverage == 100  # noqa: PLR2004 - exactly everything
    score = voice.figures(part.low, part.high, complete=complete)
    return {"title": voice.text(part.of.title), "score_label": score, **whole}


def _gate(gate: GateResult, voice: Voice) -> Json:
    item = gate.item
    return {
        "number": voice.numbers.get(item.id),
        "title": voice.text(item.title),
        "gate_label": gate_name(item.gate, voice),
        "met_label": met_name(gate.met, voice),
        "stage": item.stage,
        "stage_label": voice.stage(item.stage) if item.stage else None,
    }


def _risk(risk: RiskResult, voice: Voice) -> Json:
    assert risk.item.risk is not None, risk.item.id
    return {
        "title": voice.text(risk.item.risk.title),
        "number": voice.numbers.get(risk.item.id),
        "question": voice.text(risk.item.title),
        "status_label": status_name(risk.status, voice),
    }


def _action(action: PlannedAction, voice: Voice) -> Json:
    return {
        "what": what_to_do(action, voice),
        "open": action.open,
        "reason_label": voice(_REASONS[action.reason]),
        "effort_label": voice(EFFORTS[action.effort]),
    }
