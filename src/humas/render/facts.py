"""What a report says in one line each, for any format: the score, its measures, the gates, what is to be done."""

from __future__ import annotations

from collections.abc import Iterator

from humas.render.voice import Voice
from humas.report import GateResult, PlannedAction, Report

EFFORTS = {1: "report.effort_low", 3: "report.effort_medium", 8: "report.effort_high"}
_MOST_GATES = 5
_MOST_QUESTIONS = 3


def score_line(report: Report, voice: Voice) -> str:
    """The score, or while anything is open the range: never one number alone."""
    if report.low is None:
        return voice("report.no_score")
    score = voice.figures(report.low, report.high, complete=report.complete)
    return voice("report.score" if report.complete else "report.score_open", score=score)


def measures(report: Report, voice: Voice) -> Iterator[tuple[str, str]]:
    """What there is beside the score, each by its name: strict score, completeness, backing, level, stage."""
    yield from _figures(report, voice)
    yield from _level(report, voice)
    yield from _stage(report, voice)


def _figures(report: Report, voice: Voice) -> Iterator[tuple[str, str]]:
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


def unmet_gates(report: Report, voice: Voice) -> list[str]:
    """One line a sort of gate. Of gates outside a partial scope nobody was asked: they are only counted."""
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
    return lines or [voice("report.all_met")]


def _gate(gate: GateResult, voice: Voice) -> str:
    name = voice.question(gate.item)
    return voice("report.open", name=name) if gate.met == "unanswered" else name


def action_in_short(action: PlannedAction, voice: Voice, mark: str = "{}") -> str:
    """`mark` is put around the word that something of it is still to be answered."""
    return voice(
        "report.action_in_short",
        what=what_to_do(action, voice),
        open=mark.format(voice("report.open_first")) + " " if action.open else "",
        questions=voice.questions(action.items, _MOST_QUESTIONS),
        gain=voice.words.figure(action.gain),
        effort=voice(EFFORTS[action.effort]),
    )


def what_to_do(action: PlannedAction, voice: Voice) -> str:
    first = action.items[0]
    if action.reason == "answer":
        return voice("report.answer_question", question=voice.question(first))
    if first.advice is None:
        return voice("report.see_to", question=voice.question(first))
    return voice.text(first.advice)
