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
    yield Heading(2, voice("report.sources"))
    lines = [_source(source, count, voice) for source, count in used_sources(report)]
    lines += [_reference(one, voice) for one in used_references(report)]
    lines.append(voice("report.audit_id", id=code(audit.id), version=plain(audit.version)))
    lines.append(voice("report.digest", digest=code(audit.digest)))
    lines.append(voice("report.made_with", mark=code(FORMAT)))
    yield bullets(lines)


def used_sources(report: Report) -> Iterator[tuple[Source, int]]:
    """Each with how many of its points the asked questions come from."""
    points = {point for item in _asked(report) for point in item.source}
    for source in report.audit.sources:
        count = sum(name in points for name, _ in source.points)
        if count:
            yield source, count


def used_references(report: Report) -> list[Reference]:
    used = {ref.ref for item in _asked(report) for ref in item.refs}
    return [one for one in report.audit.references if one.id in used]


def _asked(report: Report) -> Iterator[Item]:
    return (result.item for result in report.items if result.status != "not-asked")


def _source(source: Source, count: int, voice: Voice) -> str:
    line = voice("report.source", title=voice.text(source.title), count=count)
    return f"{line} {link(source.url)}" if source.url else line


def _reference(one: Reference, voice: Voice) -> str:
    address = address_of(one)
    line = voice("report.reference", title=titled(one, voice))
    return f"{line} {link(address)}" if address else line


def address_of(one: Reference) -> str:
    return f"https://doi.org/{one.doi}" if one.doi else one.url


def titled(one: Reference, voice: Voice) -> str:
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
            yield voice(key, title=titled(known[ref.ref], voice), at=plain(ref.at))
