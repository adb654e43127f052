"""The gates that are met now, those that are lost, and those that still stand in the way."""

from __future__ import annotations

from collections.abc import Iterator

from humas.comparing import Change
from humas.comparing.questions import GateChange
from humas.render.chapters.comparing.naming import counted
from humas.render.chapters.standing import MET
from humas.render.document import Block, Heading, Paragraph, bullets
from humas.render.voice import Voice
from humas.report import Met

_GROUPS = {
    "no": "comparison.gates_lost",
    "unanswered": "comparison.gates_open",
    "yes": "comparison.gates_met",
    "not-asked": "comparison.gates_not_asked",
    "unmet": "comparison.gates_unmet",
    "incomparable": "comparison.gates_doubt",
}


def gates(change: Change, voice: Voice) -> Iterator[Block]:
    """Those in the scope of one of the years at least."""
    within = [gate for gate in change.gates if gate.before or gate.after]
    if not within:
        return
    yield Heading(3, voice("comparison.gates"))
    grouped: dict[str, list[GateChange]] = {name: [] for name in (*_GROUPS, "kept")}
    for gate in within:
        grouped[_group(gate)].append(gate)
    for name, key in _GROUPS.items():
        if grouped[name]:
            yield Heading(4, counted(key, len(grouped[name]), voice))
            yield bullets(_line(gate, voice) for gate in grouped[name])
    if grouped["kept"]:
        yield Paragraph(voice("comparison.gates_kept", count=len(grouped["kept"])))


def _group(gate: GateChange) -> str:
    if gate.verdict != "same":
        return gate.verdict
    return "unmet" if gate.after in {"no", "unanswered"} else "kept"


def _line(gate: GateChange, voice: Voice) -> str:
    question, before, after = voice.question(gate.item), _met(gate.before, voice), _met(gate.after, voice)
    if before == after:
        return voice("comparison.gate_same", question=question, now=after)
    line = voice("comparison.gate", question=question, before=before, after=after)
    if gate.doubt in (None, "scope"):
        return line
    return voice("comparison.because", line=line, why=voice(f"comparison.why.{gate.doubt}"))


def _met(met: Met | None, voice: Voice) -> str:
    return voice(MET[met] if met else "comparison.out_of_scope")
