"""What stands first: whose report it is, and the page for a reader with five minutes."""

from __future__ import annotations

from collections.abc import Iterator

from humas.model import Scope
from humas.render.facts import gates, measures, score_line
from humas.render.markdown.inert import inline, quotation
from humas.render.markdown.plan import actions_in_short
from humas.render.markdown.tables import bar, bullets, table
from humas.render.voice import Voice
from humas.report import Report


def heading(report: Report, voice: Voice) -> Iterator[str]:
    answers, audit = report.answers, report.audit
    yield f"# {voice('report.title', agency=inline(answers.agency))}"
    title = voice("report.audit_version", title=voice.text(audit.title), version=inline(audit.version))
    facts = [title, voice("report.scope", scope=_scope(answers.scope, report, voice))]
    if answers.date:
        facts.append(voice("report.date", date=voice.day(answers.date)))
    if answers.assessor:
        facts.append(voice("report.assessor", assessor=inline(answers.assessor)))
    if answers.code:
        facts.append(voice("report.code", code=inline(answers.code)))
    facts += [f"{_group(key, voice)}: {inline(value)}" for key, value in answers.group]
    yield bullets(facts)
    yield f"**{voice('report.self_assessment')}**"
    if audit.about:
        yield quotation(voice.shown(audit.about))


def _group(key: str, voice: Voice) -> str:
    """The keys are free; those that most use have a name."""
    return voice.words.get(f"report.group.{key}") or inline(key)


def _scope(scope: Scope, report: Report, voice: Voice) -> str:
    match scope:
        case "full":
            return voice("report.scope_full", count=len(report.items))
        case "quick":
            return voice("report.scope_quick", count=len(report.items))
        case _:
            titles = [voice.text(one.title) for one in report.audit.checklists if one.id in scope]
            return voice("report.scope_part", titles="; ".join(titles), count=len(report.items))


def summary(report: Report, voice: Voice) -> Iterator[str]:
    yield f"## {voice.titled('report.summary')}"
    yield _score(report, voice)
    if report.low is not None and report.high is not None:
        yield f"{bar(report.low, report.high, 20)} {voice('report.legend')}"
    yield table(
        [voice("report.measure"), voice("report.result")],
        measures(report, voice),
    )
    yield bullets(gates(report, voice))
    yield from actions_in_short(report, voice)


def _score(report: Report, voice: Voice) -> str:
    line, level = score_line(report, voice), report.level
    if report.basis == "strict":
        strict = voice.figures(report.strict, report.strict_high, complete=report.complete)
        return f"**{line}**; {voice('report.strict_beside', strict=strict)}"
    if not report.complete or level is None:
        return f"**{line}**"
    if level.capped_by:
        return f"**{line}**, {voice('report.capped', level=voice.level(level.certain))}"
    return f"**{line}** · {voice.band(level.certain)}"
