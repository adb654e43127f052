"""What makes two years comparable: the fingerprint of a question, and the digest of a whole audit."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from fractions import Fraction

from humas.model import Answering, Band, Choices, FreeText, Number, Ratio, Text, Tick
from humas.reading.kinds import most_points
from humas.yamltext import Node, as_data


def fingerprint(ask: Text, kind: Answering, full: Fraction, language: str) -> str:
    """16 hex digits over what decides an answer's meaning and worth (FORMATS, section 6, `seen`)."""

    def text(value: Text) -> str:
        return " ".join(unicodedata.normalize("NFC", value.shown(language)).split())

    question = {
        "kind": _kind_name(kind),
        "ask": text(ask),
        "answers": [
            [answer, None if points is None else str(points), text(label)]
            for answer, points, label in _answers(kind)
        ],
        "bands": [["from" if b.rising else "to", str(b.bound), str(b.points)] for b in _bands(kind)],
        "full": str(full if most_points(kind) else 0),
        "unit": text(kind.unit) if isinstance(kind, Number) and kind.unit else None,
    }
    return _sha256(question)[:16]


def digest(roots: Sequence[Node]) -> str:
    """Of [audit.yaml, checklist, ...] as read, every scalar as its text."""
    return "sha256:" + _sha256([as_data(root) for root in roots])


def _sha256(data: object) -> str:
    # Only answers ask for a fingerprint, and hashlib loads OpenSSL.
    import hashlib  # noqa: PLC0415
    import json  # noqa: PLC0415

    form = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(form.encode()).hexdigest()


def _kind_name(kind: Answering) -> str:
    match kind:
        case Choices(scale=scale):
            return "choices" if scale is None else "scale"
        case Ratio():
            return "ratio"
        case Number():
            return "number"
        case Tick():
            return "tick"
        case FreeText():
            return "text"


def _answers(kind: Answering) -> list[tuple[str, Fraction | None, Text]]:
    match kind:
        case Choices(choices=choices):
            return [(c.answer, c.points, c.label) for c in choices]
        case Tick(options=options):
            return [(o.answer, None, o.label) for o in options]
        case _:
            return []


def _bands(kind: Answering) -> tuple[Band, ...]:
    match kind:
        case Ratio(bands=bands) | Number(bands=bands) | Tick(bands=bands):
            return bands
        case _:
            return ()
