"""A `when` in words: which answers to which questions an item depends on."""

from __future__ import annotations

from typing import assert_never

from humas.model import ALWAYS, Condition, Every, Is, Not, Some, Tick
from humas.render.naming import label
from humas.render.voice import Voice


def condition(when: Condition, voice: Voice) -> str:
    """Empty for an item that is always asked."""
    return "" if when == ALWAYS else _said(when, voice, inner=False)


def switches(when: Condition) -> tuple[str, ...]:
    """The ids of the items that it looks at, each once."""
    match when:
        case Is(item=item):
            return (item,)
        case Not(condition=inner):
            return switches(inner)
        case Every(conditions=parts) | Some(conditions=parts):
            return tuple(dict.fromkeys(name for part in parts for name in switches(part)))
        case _:
            assert_never(when)


def _said(when: Condition, voice: Voice, *, inner: bool) -> str:
    match when:
        case Is():
            return _is(when, voice)
        case Not(condition=negated):
            return voice("report.when_not", condition=_said(negated, voice, inner=False))
        case Every(conditions=parts):
            return _joined("report.when_and", parts, voice, inner=inner)
        case Some(conditions=parts):
            return _joined("report.when_or", parts, voice, inner=inner)
        case _:
            assert_never(when)


def _joined(key: str, parts: tuple[Condition, ...], voice: Voice, *, inner: bool) -> str:
    parts = tuple(part for part in parts if part != ALWAYS)
    said = voice(key).join(_said(part, voice, inner=len(parts) > 1) for part in parts)
    return f"({said})" if inner and len(parts) > 1 else said


def _is(when: Is, voice: Voice) -> str:
    item = next(item for item in voice.audit.items if item.id == when.item)
    values = voice("report.when_or").join(label(item, value, voice) for value in when.values)
    key = "report.when_ticked" if isinstance(item.kind, Tick) else "report.when_is"
    return voice(key, question=voice.question(item), values=values)
