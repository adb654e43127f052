"""The report as JSON, for programs: the keys are public, and what is absent is null."""

from __future__ import annotations

import json
import re
from fractions import Fraction

from humas.model import Answer, Audit, Checklist
from humas.printable import CONTROLS
from humas.report import (
    FORMAT,
    GateResult,
    ItemResult,
    LevelResult,
    NextStage,
    Part,
    PlannedAction,
    Report,
    RiskResult,
    StageResult,
)

_UNSAFE = re.compile(f"[{CONTROLS}]")
"""Can stand only inside of strings, where JSON's own escape says the same."""

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None


def as_json(report: Report) -> str:
    return dumped(mapping(report))


def dumped(value: Json) -> str:
    """As text that any program reads and any screen can show."""
    written = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", written)


def mapping(report: Report) -> dict[str, Json]:
    """What the JSON report says, as values."""
    return {
        "format": FORMAT,
        "audit": audit_keys(report.audit),
        **headline(report),
        "items": [_item(result) for result in report.items],
        "gates": [_gate(gate) for gate in report.gates],
        "risks": [_risk(risk) for risk in report.risks],
        "plan": [_action(action) for action in report.plan],
        "next_stage": _next_stage(report.next_stage),
    }


def audit_keys(audit: Audit) -> Json:
    return {"id": audit.id, "version": audit.version, "digest": audit.digest or None}


def headline(report: Report) -> dict[str, Json]:
    """Whose report it is, and its figures down to the sections."""
    audit, answers = report.audit, report.answers
    return {
        "agency": answers.agency,
        "code": answers.code or None,
        "group": dict(answers.group),
        "date": answers.date or None,
        "scope": answers.scope if isinstance(answers.scope, str) else list(answers.scope),
        "complete": report.complete,
        "coverage": figure_of(report.coverage),
        "score": figure_of(report.score),
        "low": figure_of(report.low),
        "high": figure_of(report.high),
        "strict": figure_of(report.strict),
        "na_share": figure_of(report.na_share),
        "declared": figure_of(report.declared),
        "backed": figure_of(report.backed),
        "verified": figure_of(report.verified),
        "basis": report.basis,
        "level": _level(report.level),
        "stage": _stage(report.stage),
        "checklists": [
            _checklist(checklist, part)
            for checklist, part in zip(audit.checklists, report.checklists, strict=True)
        ],
    }


def figure_of(figure: Fraction | None) -> float | None:
    return None if figure is None else float(figure)


def _number(number: Fraction) -> int | float:
    """Points and weights: as whole as they are."""
    return number.numerator if number.denominator == 1 else float(number)


def answer_of(answer: Answer) -> Json:
    if isinstance(answer, str):
        return answer or None
    return list(answer)


def _level(level: LevelResult | None) -> Json:
    if level is None:
        return None
    return {"certain": level.certain, "possible": level.possible, "capped_by": list(level.capped_by)}


def _stage(stage: StageResult | None) -> Json:
    return None if stage is None else {"certain": stage.certain, "possible": stage.possible}


def _checklist(checklist: Checklist, part: Part) -> Json:
    return {
        "id": checklist.id,
        "weight": _number(checklist.weight),
        **_range(part),
        "sections": [{"id": section.of.id, **_range(section)} for section in part.sections],
    }


def _range(part: Part) -> dict[str, Json]:
    return {"coverage": figure_of(part.coverage), "low": figure_of(part.low), "high": figure_of(part.high)}


def _item(result: ItemResult) -> Json:
    return {
        "id": result.item.id,
        "status": result.status,
        "answer": answer_of(result.entry.answer),
        "points": None if result.points is None else _number(result.points),
        "full": _number(result.item.full),
        "weight": _number(result.weight),
        "score": figure_of(result.score),
        "gain": figure_of(result.gain),
        "gate": result.item.gate,
        "met": result.met,
        "stage": result.item.stage,
    }


def _gate(gate: GateResult) -> Json:
    return {"id": gate.item.id, "gate": gate.item.gate, "met": gate.met}


def _risk(risk: RiskResult) -> Json:
    return {
        "id": risk.item.id,
        "impact": None if risk.item.risk is None else risk.item.risk.impact,
        "exposure": figure_of(risk.exposure),
        "status": risk.status,
    }


def _action(action: PlannedAction) -> Json:
    return {
        "items": [item.id for item in action.items],
        "reason": action.reason,
        "gain": figure_of(action.gain),
        "effort": action.effort,
    }


def _next_stage(next_stage: NextStage | None) -> Json:
    if next_stage is None:
        return None
    return {
        "id": next_stage.stage.id,
        "effort": next_stage.effort,
        "items": [item.id for item in next_stage.items],
    }
