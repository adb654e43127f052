"""One item of a checklist."""

from __future__ import annotations

from fractions import Fraction
from functools import partial

from humas import problems as p
from humas.model import (
    Answering,
    Aside,
    Condition,
    Effort,
    FreeText,
    Gate,
    Item,
    NotApplicable,
    Ref,
    Risk,
)
from humas.reading.conditions import Earlier, both, read_when
from humas.reading.fields import Fields, written
from humas.reading.findings import shape
from humas.reading.fingerprints import fingerprint
from humas.reading.kinds import most_points, read_kind
from humas.reading.tables import Tables
from humas.yamltext import Map, Scalar

ONE, ZERO = Fraction(1), Fraction(0)
GATES: tuple[Gate, ...] = ("critical", "stage")
NOT_APPLICABLE: tuple[NotApplicable, ...] = ("never", "reason", "free")
EFFORTS: tuple[Effort, ...] = ("low", "medium", "high")
IMPACTS = ("1", "2", "3", "4", "5")


def read_item(
    fields: Fields, checklist: str, tables: Tables, earlier: Earlier, section_when: Condition
) -> Item | None:
    """The item, or None when what it cannot do without is missing; every misfit is in the findings."""
    name = fields.name("id", required=True)
    ask, title = fields.text("ask", required=True), fields.text("title")
    kind = read_kind(fields, tables.scales, tables.bands)
    stage = _stage(fields, tables.stages)
    gate = fields.one_of("gate", GATES)
    if gate == "stage" and not fields.has("stage"):
        fields.findings.add(fields.node, p.GATE_WITHOUT_STAGE)
    na = fields.one_of("na", NOT_APPLICABLE) or ("never" if gate else "reason")
    effort = fields.one_of("effort", EFFORTS) or "medium"
    about, evidence, advice = fields.text("help"), fields.text("evidence"), fields.text("advice")
    risk, source, refs = _risk(fields), _source(fields, tables.points), _refs(fields, tables.refs)
    quick, was = fields.flag("quick"), _was(fields, checklist)
    when = both(section_when, read_when(fields.findings, fields.take("when"), earlier))
    weight, full, passing = _worth(fields, kind)
    fields.close()
    if not name or ask is None or kind is None:
        return None
    return Item(
        id=f"{checklist}/{name}",
        title=title or ask,
        ask=ask,
        kind=kind,
        weight=weight,
        full=full,
        passing=passing,
        na=na,
        effort=effort,
        help=about,
        stage=stage,
        gate=gate,
        evidence=evidence,
        advice=advice,
        risk=risk,
        source=source,
        refs=refs,
        quick=quick,
        when=when,
        was=was,
        fingerprint=Aside(partial(fingerprint, ask, kind, full, tables.language)),
    )


def _worth(fields: Fields, kind: Answering | None) -> tuple[Fraction, Fraction, Fraction]:
    """Weight, full marks and passing points: 0 < full <= the most there is, passing <= full."""
    weight = fields.number("weight", ONE)
    assert weight is not None
    if isinstance(kind, FreeText):
        return ZERO, ONE, ZERO
    most = most_points(kind) if kind else None
    if most == 0 and weight:
        fields.findings.add(fields.node, p.NO_POINTS)
    full = _points(fields, "full", most)
    if fields.has("full") and full == 0:
        _out_of_range(fields, "full", most)
    passing = _points(fields, "pass", full)
    return weight, full or ONE, passing or ZERO


def _points(fields: Fields, key: str, most: Fraction | None) -> Fraction | None:
    """`most` unless the item says less; `most` is None where it is not known."""
    if fields.take(key) is None:
        return most
    points = fields.number(key, most)
    if points is not None and most and points > most:
        _out_of_range(fields, key, most)
        return most
    return points


def _out_of_range(fields: Fields, key: str, most: Fraction | None) -> None:
    word = fields.word(key)
    if word and most:
        fields.findings.add(word, p.OUT_OF_RANGE, what=key, value=word.value, limit=written(most))


def _stage(fields: Fields, stages: tuple[str, ...] | None) -> str | None:
    word = fields.word("stage")
    if word is None or stages is None:
        return None
    if word.value not in stages:
        guess = fields.findings.nearest(word.value, stages)
        fields.findings.add(word, p.UNKNOWN_REFERENCE, what="stage", name=word.value, guess=guess)
        return None
    return word.value


def _risk(fields: Fields) -> Risk | None:
    inner = fields.map("risk")
    if inner is None:
        return None
    impact, title = inner.one_of("impact", IMPACTS, required=True), inner.text("title", required=True)
    inner.close()
    return Risk(int(impact), title) if impact and title else None


def _source(fields: Fields, points: frozenset[str]) -> tuple[str, ...]:
    words = fields.words("source")
    for word in words:
        if word.value not in points:
            guess = fields.findings.nearest(word.value, points)
            fields.findings.add(word, p.UNKNOWN_REFERENCE, what="point", name=word.value, guess=guess)
    return tuple([word.value for word in words])


def _was(fields: Fields, checklist: str) -> tuple[str, ...]:
    return tuple([w.value if "/" in w.value else f"{checklist}/{w.value}" for w in fields.words("was")])


def _refs(fields: Fields, known: frozenset[str]) -> tuple[Ref, ...]:
    """A reference's id, or `{ref: id, at: where in it}`."""
    refs = []
    for node in fields.each("refs"):
        if isinstance(node, Map):
            inner = Fields(fields.findings, node)
            word, at = inner.word("ref", required=True), inner.string("at")
            inner.close()
        elif isinstance(node, Scalar) and shape(node) == "text":
            word, at = node, ""
        else:
            fields.findings.wrong_type(node, "refs", "text")
            continue
        if word and word.value not in known:
            guess = fields.findings.nearest(word.value, known)
            fields.findings.add(word, p.UNKNOWN_REFERENCE, what="reference", name=word.value, guess=guess)
        elif word:
            refs.append(Ref(word.value, at))
    return tuple(refs)
