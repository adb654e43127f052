"""Where the asked questions come from, what backs them, and which audit exactly was asked."""

from __future__ import annotations

from collections.abc import Iterator

from humas.model import Item, Reference, Source
from humas.render.document import Block, Heading, bullets
from humas.render.marks import code, link, plain
from humas.render.voice import Voice
from humas.report import FORMAT, Report


def sources(report: Report, voice: Voice) -> Iterator[Block]:
    audit = report.audit
    asked = [result.item for result in report.items if result.status != "not-asked"]
    points = {point for item in asked for point in item.source}
    named = {ref.ref for item in asked for ref in item.refs}
    lines = [
        _source(one, points, voice) for one in audit.sources if points & {name for name, _ in one.points}
    ]
    lines += [_reference(one, voice) for one in audit.references if one.id in named]
    yield Heading(2, voice("report.sources"))
    lines.append(voice("report.audit_id", id=code(audit.id), version=plain(audit.version)))
    lines.append(voice("report.digest", digest=code(audit.digest)))
    lines.append(voice("report.made_with", mark=code(FORMAT)))
    yield bullets(lines)


def _source(source: Source, points: set[str], voice: Voice) -> str:
    count = sum(name in points for name, _ in source.points)
    line = voice("report.source", title=voice.text(source.title), count=count)
    return f"{line} {link(source.url)}" if source.url else line


def _reference(one: Reference, voice: Voice) -> str:
    address = f"https://doi.org/{one.doi}" if one.doi else one.url
    line = voice("report.reference", title=_titled(one, voice))
    return f"{line} {link(address)}" if address else line


def _titled(one: Reference, voice: Voice) -> str:
    title = voice.text(one.title)
    return f"{title} ({plain(one.year)})" if one.year else title


def origins(item: Item, voice: Voice) -> Iterator[str]:
    """Where one question comes from, and what backs it."""
    points = {name: text for source in voice.audit.sources for name, text in source.points}
    for name in item.source:
        if name in points:
            yield voice("report.paper_source", point=code(name), text=voice.text(points[name]))
    known = {one.id: one for one in voice.audit.references}
    for ref in item.refs:
        if ref.ref in known:
            key = "report.paper_reference_at" if ref.at else "report.reference"
            yield voice(key, title=_titled(known[ref.ref], voice), at=plain(ref.at))
