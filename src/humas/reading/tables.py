"""The tables that items refer to by name: scales, bands, sources and references of an audit or a checklist."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from msgspec import Struct, field

from humas import problems as p
from humas.model import Choices, Reference, Source, Text
from humas.reading.fields import ID, Fields, read_text
from humas.reading.findings import Findings, Spot
from humas.reading.kinds import read_bands, read_choices
from humas.reading.names import keys, point_keys
from humas.yamltext import Node, Scalar, Seq

Named = TypeVar("Named", Source, Reference)


class Tables(Struct, frozen=True):
    """`stages` is None where stages are ignored (a checklist that stands alone).

    A scale that could not be read is there without choices.
    `stages`, `points` and `refs` are all names that there are, those of what could not be read included.
    """

    scales: Mapping[str, Choices] = field(default_factory=dict)
    bands: Mapping[str, Node] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()
    references: tuple[Reference, ...] = ()
    points: frozenset[str] = frozenset()
    refs: frozenset[str] = frozenset()
    stages: tuple[str, ...] | None = None
    language: str = "id"

    def beside(self, own: Tables) -> Tables:
        """A checklist's own tables beside the audit's; where both have a name, its own is meant."""
        return Tables(
            {**self.scales, **own.scales},
            {**self.bands, **own.bands},
            self.sources + own.sources,
            tuple({r.id: r for r in self.references + own.references}.values()),
            self.points | own.points,
            self.refs | own.refs,
            self.stages,
            self.language,
        )


def read_tables(fields: Fields, stages: tuple[str, ...] | None, language: str) -> Tables:
    findings = fields.findings
    scales = {key.value: _scale(findings, key.value, node) for key, node in _named(fields, "scales")}
    bands = {key.value: node for key, node in _named(fields, "bands")}
    for node in bands.values():
        read_bands(findings, node, share=None)
    sources = [_read(findings, key, node, _source) for key, node in _named(fields, "sources")]
    references = [_read(findings, key, node, _reference) for key, node in _named(fields, "references")]
    return Tables(
        scales,
        bands,
        tuple(s for s in sources if s),
        tuple(r for r in references if r),
        frozenset(key.value for key in point_keys(fields.node)),
        frozenset(key.value for key in keys(fields.node.get("references"))),
        stages,
        language,
    )


def report_double_points(fields: Fields, taken: dict[str, Spot]) -> None:
    """Point ids are unique over all sources of an audit and its checklists; `taken` grows with those of this file."""
    for key in point_keys(fields.node):
        fields.first("point", key.value, key, taken)


def _named(fields: Fields, key: str) -> Sequence[tuple[Scalar, Node]]:
    inner = fields.map(key)
    if inner is None:
        return ()
    named = inner.entries()
    for name, _ in named:
        if not ID.fullmatch(name.value):
            fields.findings.add(name, p.BAD_ID, value=name.value)
    return named


def _scale(findings: Findings, name: str, node: Node) -> Choices:
    """Without any choice where it cannot be used."""
    if not isinstance(node, Seq):
        findings.wrong_type(node, "scales", "list")
        return Choices((), name)
    if len(node.items) < 2:  # noqa: PLR2004 - one answer alone is no choice
        findings.add(node, p.TOO_FEW, what="scales", least="2")
    return Choices(read_choices(findings, node.items), name)


def _read(
    findings: Findings, key: Scalar, node: Node, read: Callable[[Fields, str], Named | None]
) -> Named | None:
    fields = Fields.of(findings, node, key.value)
    if fields is None:
        return None
    value = read(fields, key.value)
    fields.close()
    return value


def _source(fields: Fields, name: str) -> Source | None:
    title, url = fields.text("title", required=True), fields.string("url")
    inner = fields.map("points", required=True)
    points = []
    for key, node in inner.entries() if inner else ():
        text = read_text(fields.findings, node, key.value)
        if text:
            points.append((key.value, text))
    return Source(name, title, url, tuple(points)) if title else None


def _reference(fields: Fields, name: str) -> Reference | None:
    title: Text | None = fields.text("title", required=True)
    year, doi, url = fields.string("year"), fields.string("doi"), fields.string("url")
    return Reference(name, title, year, doi, url) if title else None
