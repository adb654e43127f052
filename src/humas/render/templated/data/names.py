"""What the words of the JSON report are called in the reader's language."""

from __future__ import annotations

from humas.asking import Status
from humas.model import Gate
from humas.render.chapters.standing import MET
from humas.render.facts import STATUSES
from humas.render.voice import Voice
from humas.report import Met

_GATES: dict[Gate, str] = {"critical": "report.gate_critical", "stage": "report.gate_stage"}


def status_name(status: Status, voice: Voice) -> str:
    return voice(STATUSES[status])


def gate_name(gate: Gate | None, voice: Voice) -> str | None:
    return voice(_GATES[gate]) if gate else None


def met_name(met: Met | None, voice: Voice) -> str | None:
    return voice(MET[met]) if met else None
