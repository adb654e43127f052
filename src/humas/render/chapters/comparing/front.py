"""What stands first: whose years these are, what is to be known of them, and how far the score has moved."""

from __future__ import annotations

from collections.abc import Iterator

from humas.comparing import Change, Comparison, Year
from humas.identity import folded
from humas.render.chapters.comparing.naming import (
    MOVED,
    Names,
    change_name,
    moved_row,
    range_name,
    titled,
)
from humas.render.chapters.comparing.steps import in_short
from humas.render.chapters.comparing.years import as_they_stand
from humas.render.chapters.front import scope_name
from humas.render.document import Block, Heading, Paragraph, bullets, table
from humas.render.marks import plain, strong
from humas.render.voice import Voice


def heading(comparison: Comparison, voice: Voice, names: Names) -> Iterator[Block]:
    audit, last = comparison.audit, comparison.years[-1].report.answers
    yield Heading(1, voice("comparison.title", agency=plain(last.agency)))
    title = voice("report.audit_version", title=voice.text(audit.title), version=plain(audit.version))
    years = (
        voice("comparison.year", year=strong(names(year)), facts=_facts(year, names(year), voice))
        for year in comparison.years
    )
    yield bullets([title, *years])
    yield Paragraph(strong(voice("report.self_assessment")))
    yield from map(Paragraph, _warnings(comparison, voice, names))


def _facts(year: Year, called: str, voice: Voice) -> str:
    """Without the day or the file that the year is called by."""
    answers, file = year.report.answers, plain(year.name)
    day = voice.day(answers.date) if answers.date else called
    facts = [] if day == called else [day]
    facts.append(scope_name(year.report, voice))
    version = answers.audit_version
    facts.append(
        voice("comparison.version", version=plain(version)) if version else voice("comparison.no_version")
    )
    if file != called:
        facts.append(voice("comparison.file", file=file))
    return "; ".join(facts)


def _warnings(comparison: Comparison, voice: Voice, names: Names) -> Iterator[str]:
    """What a reader must know before the figures."""
    if not comparison.is_in_order:
        yield voice("comparison.out_of_order")
    called = {folded(one.report.answers.agency): one.report.answers.agency for one in comparison.years}
    if len(called) > 1:
        yield voice("comparison.other_name", names="; ".join(map(plain, called.values())))
    others = [names(year) for year in comparison.years if year.is_of_other_version]
    if others:
        version = plain(comparison.audit.version)
        yield voice("comparison.other_version", years=", ".join(others), version=version)


def summary(comparison: Comparison, voice: Voice, names: Names) -> Iterator[Block]:
    """The page for a reader with five minutes."""
    yield Heading(2, titled("report.summary", comparison, voice))
    last, whole = comparison.changes[-1], comparison.span
    yield from _moved(last, voice, names)
    yield in_short(last, voice)
    if whole:
        yield from _moved(whole, voice, names)
    yield Paragraph(voice("comparison.how"))
    changes = (*comparison.changes, *([whole] if whole else ()))
    if any(_is_open(change) for change in changes):
        yield Paragraph(voice("comparison.how_open"))
    if whole:
        head = voice.row("comparison.from", "comparison.to", *MOVED)
        yield table(head, (_row(change, voice, names) for change in changes), right={2, 3, 4, 5})
    yield from as_they_stand(comparison, voice, names)


def _moved(change: Change, voice: Voice, names: Names) -> Iterator[Block]:
    ends = {"before": names(change.before), "after": names(change.after)}
    moved = change.whole
    if moved.change is None:
        yield Paragraph(strong(voice("comparison.not_moved", **ends)))
        return
    key = "comparison.moved_open" if _is_open(change) else "comparison.moved"
    yield Paragraph(strong(voice(key, **ends, change=change_name(moved, voice))))
    figures = {"was": range_name(moved.before, voice), "now": range_name(moved.after, voice)}
    yield Paragraph(voice("comparison.moved_over", **figures, counted=moved.counted, asked=moved.asked))


def _is_open(change: Change) -> bool:
    ends = change.whole.change
    return ends is not None and ends[0] != ends[1]


def _row(change: Change, voice: Voice, names: Names) -> list[str]:
    return [names(change.before), names(change.after), *moved_row(change.whole, voice)]
