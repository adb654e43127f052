"""A comparison as JSON, for programs: the keys are public, and what is absent is null."""

from __future__ import annotations

from humas.comparing import FORMAT, Change, Comparison, Gone, Moved, Range, Year
from humas.comparing.questions import GateChange, ItemChange
from humas.model import Entry
from humas.render.json import Json, answer_of, audit_keys, dumped, figure_of, headline
from humas.report import ItemResult


def as_json(comparison: Comparison) -> str:
    last = len(comparison.years) - 1
    steps = [_change(change, place, place + 1) for place, change in enumerate(comparison.changes)]
    return dumped(
        {
            "format": FORMAT,
            "audit": audit_keys(comparison.audit),
            "in_order": comparison.is_in_order,
            "years": [_year(year) for year in comparison.years],
            "changes": [*steps],
            "span": _change(comparison.span, 0, last) if comparison.span else None,
        }
    )


def _year(year: Year) -> Json:
    version = year.report.answers.audit_version
    return {"file": year.name, "version": version or None, **headline(year.report)}


def _change(change: Change, before: int, after: int) -> Json:
    """`from` and `to` are places in `years`, from 0."""
    return {
        "from": before,
        "to": after,
        **_moved(change.whole),
        "checklists": [_part(moved) for moved in change.checklists],
        "items": [_item(one) for one in change.items],
        "gates": [_gate(gate) for gate in change.gates],
        "gone": [_gone(one) for one in change.gone],
    }


def _part(moved: Moved) -> Json:
    inside: dict[str, Json] = {"sections": [_section(one) for one in moved.sections]}
    return {**_named(moved), **inside}


def _section(moved: Moved) -> Json:
    return {**_named(moved)}


def _named(moved: Moved) -> dict[str, Json]:
    return {"id": moved.of.id if moved.of else None, **_moved(moved)}


def _moved(moved: Moved) -> dict[str, Json]:
    return {
        "counted": moved.counted,
        "asked": moved.asked,
        "before": _range(moved.before),
        "after": _range(moved.after),
        "change": _range(moved.change),
    }


def _range(figures: Range | None) -> Json:
    return None if figures is None else {"low": figure_of(figures[0]), "high": figure_of(figures[1])}


def _item(change: ItemChange) -> Json:
    return {
        "id": change.item.id,
        "verdict": change.verdict,
        "doubt": change.doubt,
        "counts": change.counts,
        "before": _result(change.before),
        "after": _result(change.after),
    }


def _result(result: ItemResult | None) -> Json:
    if result is None:
        return None
    score = figure_of(result.score)
    return {"status": result.status, "answer": answer_of(result.entry.answer), "score": score}


def _gate(gate: GateChange) -> Json:
    return {
        "id": gate.item.id,
        "gate": gate.item.gate,
        "before": gate.before,
        "after": gate.after,
        "verdict": gate.verdict,
        "doubt": gate.doubt,
    }


def _gone(one: Gone) -> Json:
    return {"id": one.id, "before": _stored(one.before), "after": _stored(one.after)}


def _stored(entry: Entry | None) -> Json:
    return None if entry is None else answer_of(entry.answer)
