"""From one year to the next, in a few lines."""

from __future__ import annotations

from collections import Counter

from humas.comparing import Change
from humas.render.chapters.comparing.years import level_name, stage_name
from humas.render.document import Block, bullets
from humas.render.voice import Voice


def in_short(change: Change, voice: Voice) -> Block:
    then, now = change.before.report, change.after.report
    levels = (level_name(then.level, voice), level_name(now.level, voice))
    stages = (stage_name(then.stage, voice), stage_name(now.stage, voice))
    gates = Counter(gate.verdict for gate in change.gates)
    answers = Counter(one.verdict for one in change.items)
    counts = {name: answers[name] for name in ("better", "worse", "same")}
    return bullets(
        [
            _then_and_now("report.level", levels, voice),
            _then_and_now("report.stage", stages, voice),
            voice("comparison.step_gates", met=gates["yes"], lost=gates["no"], open=gates["unanswered"]),
            voice("comparison.step_answers", **counts),
        ]
    )


def _then_and_now(key: str, told: tuple[str, str], voice: Voice) -> str:
    before, after = told
    if before == after:
        return voice("comparison.step_same", name=voice(key), value=after)
    return voice("comparison.step_moved", name=voice(key), before=before, after=after)
