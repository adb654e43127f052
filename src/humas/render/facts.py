"""What a report says in one line each, for any format: the score, its measures, the gates, what is to be done."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from humas.model import Item, Tick
from humas.render.document import Legend
from humas.render.voice import Voice
from humas.report import GateResult, ItemResult, PlannedAction, Report, Status

STATUSES: dict[Status, str] = {
    "answered": "report.answered",
    "unanswered": "report.unanswered",
    "n/a": "report.not_applicable",
    "not-asked": "report.not_asked",
}
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
    yield voice("report.coverage"), _coverage(report, voice)
    declared = voice.words.figure(report.declared)
    backed = voice("report.of_declared", figure=voice.words.figure(report.backed), declared=declared)
    yield voice("report.backed"), backed
    yield voice("report.verified"), _verified(report, voice)


def _coverage(report: Report, voice: Voice) -> str:
    statuses = [result.status for result in report.items]
    counts = {status: statuses.count(status) for status in ("answered", "unanswered", "n/a", "not-asked")}
    rest = voice("report.coverage_na", count=counts["n/a"]) if counts["n/a"] else ""
    rest += voice("report.coverage_not_asked", count=counts["not-asked"]) if counts["not-asked"] else ""
    asked = counts["answered"] + counts["unanswered"]
    figures = {"coverage": voice.percent(report.coverage), "answered": counts["answered"], "asked": asked}
    return voice("report.coverage_row", **figures, rest=rest)


def _verified(report: Report, voice: Voice) -> str:
    """The figure is only as large as what was reviewed, so that is said beside it."""
    if report.verified is None:
        return voice("report.no_review")
    figures = {"figure": voice.words.figure(report.verified), "declared": voice.words.figure(report.declared)}
    results = [one.entry.review.result for one in report.items if one.reviewed and one.entry.review]
    counts = {result: results.count(result) for result in ("accepted", "changed", "rejected")}
    asked = sum(one.status in ("answered", "n/a") for one in report.items)
    verified = voice("report.of_declared", **figures)
    return voice("report.reviews", verified=verified, count=len(results), asked=asked, **counts)


def _level(report: Report, voice: Voice) -> Iterator[tuple[str, str]]:
    level = report.level
    if level is None:
        yield voice("report.level_and_stage"), voice(why_no_level(report))
        return
    certain, possible = voice.band(level.certain), voice.band(level.possible)
    if level.capped_by:
        reasons = _why_capped(report, level.capped_by, voice)
        certain = voice("report.level_capped", level=voice.level(level.certain), reasons=reasons)
    both = voice("report.certain_possible", certain=certain, possible=possible)
    yield voice("report.level"), certain if level.certain == level.possible else both


def why_no_level(report: Report) -> str:
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
    figure = voice.figures(low, high, complete=report.complete)
    limited = voice("report.capped", level=voice.level(report.level.certain if report.level else None))
    return voice(
        "report.cap_why", figure=figure, limited=limited, reasons=_why_capped(report, capped_by, voice)
    )


def _why_capped(report: Report, capped_by: tuple[str, ...], voice: Voice) -> str:
    unmet = [gate.item for gate in report.gates if gate.item.id in capped_by]
    reasons = [voice("report.cap_gates", gates=voice.questions(unmet, _MOST_GATES))] if unmet else []
    if "stage" in capped_by:
        reasons.append(voice("report.cap_stage"))
    return "; ".join(reasons)


def _stage(report: Report, voice: Voice) -> Iterator[tuple[str, str]]:
    stage = report.stage
    if stage is None:
        return
    certain, possible = voice.stage(stage.certain), voice.stage(stage.possible)
    both = voice("report.certain_possible", certain=certain, possible=possible)
    yield voice("report.stage"), certain if stage.certain == stage.possible else both


def gates(report: Report, voice: Voice) -> list[str]:
    """What is unmet, one line a sort of gate, and which critical ones another answer has switched off.

    Of gates outside a partial scope nobody was asked: they are only counted.
    """
    scope = {result.item.id for result in report.items}
    unmet = [gate for gate in report.gates if gate.met in {"no", "unanswered"}]
    inside = [gate for gate in unmet if gate.item.id in scope]
    lines = []
    cap = report.audit.critical_cap if report.level else None
    critical = "report.unmet_critical_cap" if cap else "report.unmet_critical"
    for key, kind in ((critical, "critical"), ("report.unmet_stage", "stage")):
        of_kind = [_gate(gate, voice) for gate in inside if gate.item.gate == kind]
        if of_kind:
            lines.append(voice(key, count=len(of_kind), gates=voice.several(of_kind), cap=voice.level(cap)))
    if len(unmet) > len(inside):
        lines.append(voice("report.unmet_outside", count=len(unmet) - len(inside)))
    return [*(lines or [voice("report.all_met")]), *_critical_left_out(report, voice)]


def _critical_left_out(report: Report, voice: Voice) -> Iterator[str]:
    """Critical gates that count as met though nobody said that they are."""
    results = {one.item.id: one for one in report.items}
    na = [
        gate.item
        for gate in report.gates
        if gate.item.gate == "critical" and gate.item.id in results and results[gate.item.id].status == "n/a"
    ]
    for key, items in (("report.gates_na", na), ("report.switched_off", critical_not_asked(report))):
        if items:
            yield voice(key, count=len(items), gates=voice.questions(items))


def critical_not_asked(report: Report) -> list[Item]:
    return [one.item for one in report.gates if one.item.gate == "critical" and one.met == "not-asked"]


def _gate(gate: GateResult, voice: Voice) -> str:
    name = voice.question(gate.item)
    return voice("report.open", name=name) if gate.met == "unanswered" else name


def action_in_short(action: PlannedAction, voice: Voice, mark: Callable[[str], str] = str) -> str:
    """`mark` is put on the words that something of it is still to be answered."""
    return voice(
        "report.action_in_short",
        what=what_to_do(action, voice),
        open=mark(voice("report.open_first")) + " " if action.open else "",
        questions=voice.questions(action.items, _MOST_QUESTIONS),
        gain=voice.words.figure(action.gain),
        effort=voice(EFFORTS[action.effort]),
    )


def what_to_do(action: PlannedAction, voice: Voice) -> str:
    first = action.items[0]
    if first.advice is None:
        return voice("report.see_to", question=voice.question(first))
    return voice.text(first.advice)


def question_now(result: ItemResult, voice: Voice) -> str:
    """A question with what it has earned so far, and of a tick item what is missing."""
    item, question = result.item, voice.question(result.item)
    if result.points is None:
        return voice("report.open", name=question) if result.status == "unanswered" else question
    amounts = {"points": voice.words.amount(result.points), "full": voice.words.amount(item.full)}
    state = voice("report.state_points", question=question, **amounts)
    if not isinstance(item.kind, Tick):
        return state
    missing = [voice.text(one.label) for one in item.kind.options if one.answer not in result.entry.answer]
    return voice("report.state_not_ticked", state=state, options=voice.several(missing)) if missing else state


def legend(voice: Voice) -> Legend:
    return Legend(voice("report.bar_reached"), voice("report.bar_open"), voice("report.bar_rest"))
