"""Where the asked questions come from, what backs them, and which audit exactly was asked."""

from __future__ import annotations

from collections.abc import Iterator

from humas.model import Reference, Source
from humas.render.markdown.inert import code, inline, link
from humas.render.markdown.tables import bullets
from humas.render.voice import Voice
from humas.report import FORMAT, Report


def sources(report: Report, voice: Voice) -> Iterator[str]:
    audit = report.audit
    asked = [result.item for result in report.items if result.status != "not-asked"]
    points = {point for item in asked for point in item.source}
    named = {ref.ref for item in asked for ref in item.refs}
    lines = [
        _source(one, points, voice) for one in audit.sources if points & {name for name, _ in one.points}
    ]
    lines += [_reference(one, voice) for one in audit.references if one.id in named]
    yield f"## {voice('report.sources')}"
    lines.append(voice("report.audit_id", id=f"`{audit.id}`", version=inline(audit.version)))
    lines.append(voice("report.digest", digest=code(audit.digest)))
    lines.append(voice("report.made_with", mark=code(FORMAT)))
    yield bullets(lines)


def _source(source: Source, points: set[str], voice: Voice) -> str:
    count = sum(name in points for name, _ in source.points)
    line = voice("report.source", title=voice.text(source.title), count=count)
    return f"{line} {link(source.url)}" if source.url else line


def _reference(one: Reference, voice: Voice) -> str:
    address = f"https://doi.org/{one.doi}" if one.doi else one.url
    line = voice("report.reference", title=titled(one, voice))
    return f"{line} {link(address)}" if address else line


def titled(one: Reference, voice: Voice) -> str:
    title = voice.text(one.title)
    return f"{title} ({inline(one.year)})" if one.year else title
