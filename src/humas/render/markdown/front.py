"""What stands first: whose report it is, and the page for a reader with five minutes."""

from __future__ import annotations

from collections.abc import Iterator

from humas.model import Scope
from humas.render.markdown.inert import inline, quotation
from humas.render.markdown.plan import actions_in_short
from humas.render.markdown.tables import bar, bullets, table
from humas.render.markdown.voice import Voice
from humas.report import GateResult, Report

_MOST_GATES = 5


def heading(report: Report, voice: Voice) -> Iterator[str]:
    answers, audit = report.answers, report.audit
    yield f"# {inline(answers.agency)}"
    title = voice("report.audit_version", title=voice.text(audit.title), version=inline(audit.version))
    facts = [title, voice("report.scope", scope=_scope(answers.scope, report, voice))]
    if answers.date:
        facts.append(voice("report.date", date=voice.day(answers.date)))
    if answers.assessor:
        facts.append(voice("report.assessor", assessor=inline(answers.assessor)))
    if answers.code:
        facts.append(voice("report.code", code=inline(answers.code)))
    facts += [f"{inline(key)}: {inline(value)}" for key, value in answers.group]
    yield bullets(facts)
    yield f"**{voice('report.self_assessment')}**"
    if audit.about:
        yield quotation(voice.shown(audit.about))


def _scope(scope: Scope, report: Report, voice: Voice) -> str:
    match scope:
        case "full":
            return voice("report.scope_full", count=len(report.items))
        case "quick":
            return voice("report.scope_quick", count=len(report.items))
        case _:
            titles = [voice.text(one.title) for one in report.audit.checklists if one.id in scope]
            return voice("report.scope_part", titles="; ".join(titles), count=len(report.items))


def summary(report: Report, voice: Voice) -> Iterator[str]:
    yield voice.heading("report.summary")
    yield _score(report, voice)
    if report.low is not None and report.high is not None:
        yield f"{bar(report.low, report.high, 20)} {voice('report.legend')}"
    yield table(
        [voice("report.measure"), voice("report.result")],
        [*_measures(report, voice), *_level(report, voice), *_stage(report, voice)],
    )
    yield from _unmet(report, voice)
    yield from actions_in_short(report, voice)


def _score(report: Report, voice: Voice) -> str:
    if report.low is None:
        return f"**{voice('report.no_score')}**"
    score = voice.figures(report.low, report.high, complete=report.complete)
    line = voice("report.score" if report.complete else "report.score_open", score=score)
    level = report.level
    if not report.complete or report.basis == "strict" or level is None:
        return f"**{line}**"
    if level.capped_by:
        return f"**{line}**, {voice('report.capped', level=voice.level(level.certain))}"
    return f"**{line}** · {voice.band(level.certain)}"


def _measures(report: Report, voice: Voice) -> Iterator[tuple[str, str]]:
    if report.basis == "strict":
        strict = voice.figures(report.strict, report.strict_high, complete=report.complete)
        key = "report.strict_row" if report.complete else "report.strict_row_open"
        yield voice("report.strict"), voice(key, strict=strict, share=voice.percent(report.na_share))
    statuses = [result.status for result in report.items]
    answered = statuses.count("answered")
    counts = {"answered": answered, "asked": answered + statuses.count("unanswered")}
    yield (
        voice("report.coverage"),
        voice("report.coverage_row", coverage=voice.percent(report.coverage), **counts),
    )
    declared = voice.words.figure(report.declared)
    backed = voice("report.of_declared", figure=voice.words.figure(report.backed), declared=declared)
    yield voice("report.backed"), backed
    verified = voice("report.of_declared", figure=voice.words.figure(report.verified), declared=declared)
    yield voice("report.verified"), voice("report.no_review") if report.verified is None else verified


def _level(report: Report, voice: Voice) -> Iterator[tuple[str, str]]:
    level = report.level
    if level is None:
        yield voice("report.level_and_stage"), voice(_why_no_level(report))
        return
    certain, possible = voice.band(level.certain), voice.band(level.possible)
    both = voice("report.certain_possible", certain=certain, possible=possible)
    yield voice("report.level"), certain if level.certain == level.possible else both
    if level.capped_by:
        yield voice("report.cap"), cap(report, level.capped_by, voice)


def _why_no_level(report: Report) -> str:
    match report.answers.scope:
        case "full":
            return "report.no_level"
        case "quick":
            return "report.no_level_quick"
        case _:
            return "report.no_level_part"


def cap(report: Report, capped_by: tuple[str, ...], voice: Voice) -> str:
    """What holds the level down: "99,5, dibatasi: Cukup siap, karena ..."."""
    is_strict = report.basis == "strict"
    low, high = (report.strict, report.strict_high) if is_strict else (report.low, report.high)
    gates = [gate.item for gate in report.gates if gate.item.id in capped_by]
    reasons = [voice("report.cap_gates", gates=voice.questions(gates, _MOST_GATES))] if gates else []
    if "stage" in capped_by:
        reasons.append(voice("report.cap_stage"))
    figure = voice.figures(low, high, complete=report.complete)
    certain = report.level.certain if report.level else None
    limited = voice("report.capped", level=voice.level(certain))
    return voice("report.cap_why", figure=figure, limited=limited, reasons="; ".join(reasons))


def _stage(report: Report, voice: Voice) -> Iterator[tuple[str, str]]:
    stage = report.stage
    if stage is None:
        return
    certain, possible = voice.stage(stage.certain), voice.stage(stage.possible)
    both = voice("report.certain_possible", certain=certain, possible=possible)
    yield voice("report.stage"), certain if stage.certain == stage.possible else both


def _unmet(report: Report, voice: Voice) -> Iterator[str]:
    """Of gates outside a partial scope nobody was asked: they are only counted."""
    scope = {result.item.id for result in report.items}
    unmet = [gate for gate in report.gates if gate.met in {"no", "unanswered"}]
    inside = [gate for gate in unmet if gate.item.id in scope]
    lines = []
    for key, kind in (("report.unmet_critical", "critical"), ("report.unmet_stage", "stage")):
        gates = [gate for gate in inside if gate.item.gate == kind]
        if gates:
            names = voice.several([_gate(gate, voice) for gate in gates], _MOST_GATES)
            lines.append(voice(key, count=len(gates), gates=names))
    if len(unmet) > len(inside):
        lines.append(voice("report.unmet_outside", count=len(unmet) - len(inside)))
    yield bullets(lines or [voice("report.all_met")])


def _gate(gate: GateResult, voice: Voice) -> str:
    name = voice.question(gate.item)
    return voice("report.open", name=name) if gate.met == "unanswered" else name
