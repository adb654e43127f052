"""What the words of the JSON report are called in the reader's language."""

from __future__ import annotations

from humas.asking import Status
from humas.model import Gate
from humas.render.chapters.standing import MET
from humas.render.voice import Voice
from humas.report import Met

_STATUSES: dict[Status, str] = {
    "answered": "report.answered",
    "unanswered": "report.unanswered",
    "n/a": "report.not_applicable",
    "not-asked": "report.not_asked",
}
_GATES: dict[Gate, str] = {"critical": "report.gate_critical", "stage": "report.gate_stage"}


def status_name(status: Status, voice: Voice) -> str:
    return voice(_STATUSES[status])


def gate_name(gate: Gate | None, voice: Voice) -> str | None:
    return voice(_GATES[gate]) if gate else None


def met_name(met: Met | None, voice: Voice) -> str | None:
    return voice(MET[met]) if met else None
