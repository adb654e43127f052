"""What is said of the whole: whose report it is, its score in words, its sources, and words for headings."""

from __future__ import annotations

from collections.abc import Mapping

from humas.render.chapters.front import group_name, scope_name
from humas.render.facts import gates, measures
from humas.render.json import Json
from humas.render.templated.data.questions import reference
from humas.render.templated.inks import web_address
from humas.render.voice import NOTHING, Voice
from humas.report import LevelResult, Report, StageResult

WORDS: Mapping[str, str] = {
    "action": "report.action",
    "answers": "report.answers",
    "backed": "report.backed",
    "checklist": "report.checklist",
    "coverage": "report.coverage",
    "effort": "report.effort",
    "exposure": "report.exposure",
    "first_actions": "report.first_actions",
    "gain": "report.gain",
    "impact": "report.impact",
    "level": "report.level",
    "measure": "report.measure",
    "number": "report.number",
    "plan": "report.plan",
    "questions": "report.questions",
    "result": "report.result",
    "risk": "report.risk",
    "risks": "report.risks",
    "score": "report.score_column",
    "section": "report.section",
    "self_assessment": "report.self_assessment",
    "sources": "report.sources",
    "stage": "report.stage",
    "strict": "report.strict",
    "summary": "report.summary",
    "verified": "report.verified",
}
"""What stands over a table or a chapter, by names that are those of the JSON report where it has them."""


def whole(report: Report, voice: Voice) -> dict[str, Json]:
    audit, answers = report.audit, report.answers
    return {
        "lang": voice.words.language,
        "words": {name: voice(key) for name, key in WORDS.items()},
        "audit": {
            "title": voice.text(audit.title),
            "about": voice.shown(audit.about) if audit.about else None,
        },
        "assessor": answers.assessor or None,
        "groups": [
            {"id": key, "label": group_name(key, voice), "value": value} for key, value in answers.group
        ],
        "date_label": voice.day(answers.date) if answers.date else None,
        "scope_label": scope_name(report, voice),
        **_measured(report, voice),
        "gate_lines": list(gates(report, voice)),
        "sources": _sources(report, voice),
        "references": _references(report, voice),
    }


def _measured(report: Report, voice: Voice) -> dict[str, Json]:
    """`*_label` of what may not be given tells why it is not."""
    found = dict(measures(report, voice))
    neither = found.get(voice("report.level_and_stage"), NOTHING)
    return {
        "score_label": _score(report, voice),
        "coverage_label": found[voice("report.coverage")],
        "strict_label": voice.figures(report.strict, report.strict_high, complete=report.complete),
        "backed_label": found[voice("report.backed")],
        "verified_label": found[voice("report.verified")],
        "level_label": found.get(voice("report.level"), neither),
        "stage_label": found.get(voice("report.stage"), neither),
        "measures": [{"name": name, "result": result} for name, result in found.items()],
        "level": _level(report.level, voice) if report.level else None,
        "stage": _stage(report.stage, voice) if report.stage else None,
    }


def _score(report: Report, voice: Voice) -> str:
    score = voice.figures(report.low, report.high, complete=report.complete)
    return score if report.complete or report.low is None else voice("report.provisional", score=score)


def _level(level: LevelResult, voice: Voice) -> Json:
    return {
        "certain_label": voice.level(level.certain),
        "certain_band": voice.band(level.certain),
        "possible_label": voice.level(level.possible),
        "possible_band": voice.band(level.possible),
    }


def _stage(stage: StageResult, voice: Voice) -> Json:
    return {"certain_label": voice.stage(stage.certain), "possible_label": voice.stage(stage.possible)}


def _sources(report: Report, voice: Voice) -> list[Json]:
    """Of what was asked only, as in the report itself."""
    used = {point for one in report.items if one.status != "not-asked" for point in one.item.source}
    found: list[Json] = []
    for source in report.audit.sources:
        points: list[Json] = [
            {"id": name, "text": voice.text(text)} for name, text in source.points if name in used
        ]
        if points:
            facts = {"id": source.id, "title": voice.text(source.title), "url": web_address(source.url)}
            found.append({**facts, "points": points})
    return found


def _references(report: Report, voice: Voice) -> list[Json]:
    used = {ref.ref for one in report.items if one.status != "not-asked" for ref in one.item.refs}
    return [{"id": one.id, **reference(one, voice)} for one in report.audit.references if one.id in used]
