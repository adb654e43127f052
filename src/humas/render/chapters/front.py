"""What stands first: whose report it is, and the page for a reader with five minutes."""

from __future__ import annotations

from collections.abc import Iterator

from humas.render.chapters.extremes import extremes
from humas.render.chapters.pictures import score_band
from humas.render.chapters.plan import actions_in_short
from humas.render.document import Bar, Block, Heading, Meter, Paragraph, Quotation, bullets, table
from humas.render.facts import gates, legend, measures, score_line
from humas.render.marks import plain, strong
from humas.render.voice import Voice
from humas.report import Report


def heading(report: Report, voice: Voice) -> Iterator[Block]:
    answers, audit = report.answers, report.audit
    yield Heading(1, voice("report.title", agency=plain(answers.agency)))
    title = voice("report.audit_version", title=voice.text(audit.title), version=plain(audit.version))
    facts = [title, voice("report.scope", scope=scope_name(report, voice))]
    if answers.date:
        facts.append(voice("report.date", date=voice.day(answers.date)))
    if answers.assessor:
        facts.append(voice("report.assessor", assessor=plain(answers.assessor)))
    if answers.code:
        facts.append(voice("report.code", code=plain(answers.code)))
    facts += [f"{group_name(key, voice)}: {plain(value)}" for key, value in answers.group]
    yield bullets(facts)
    yield Paragraph(strong(voice("report.self_assessment")))
    if audit.about:
        yield Quotation(voice.shown(audit.about))


def group_name(key: str, voice: Voice) -> str:
    """The keys are free; those that most use have a name."""
    return voice.words.get(f"report.group.{key}") or plain(key)


def scope_name(report: Report, voice: Voice) -> str:
    scope = report.answers.scope
    match scope:
        case "full":
            return voice("report.scope_full", count=len(report.items))
        case "quick":
            return voice("report.scope_quick", count=len(report.items))
        case _:
            titles = [voice.text(one.title) for one in report.audit.checklists if one.id in scope]
            return voice("report.scope_part", titles="; ".join(titles), count=len(report.items))


def summary(report: Report, voice: Voice) -> Iterator[Block]:
    yield Heading(2, voice.titled("report.summary"))
    yield Paragraph(_score(report, voice))
    yield score_band(report, voice)
    if report.low is not None and report.high is not None:
        yield Meter(legend(voice), Bar(report.low, report.high, 20))
    yield table(voice.row("report.measure", "report.result"), measures(report, voice))
    yield bullets(gates(report, voice))
    yield from extremes(report, voice)
    yield from actions_in_short(report, voice)


def _score(report: Report, voice: Voice) -> str:
    line, level = score_line(report, voice), report.level
    if report.basis == "strict":
        strict = voice.figures(report.strict, report.strict_high, complete=report.complete)
        return f"{strong(line)}; {voice('report.strict_beside', strict=strict)}"
    if not report.complete or level is None:
        return strong(line)
    if level.capped_by:
        return f"{strong(line)}, {voice('report.capped', level=voice.level(level.certain))}"
    return f"{strong(line)} · {voice.band(level.certain)}"
