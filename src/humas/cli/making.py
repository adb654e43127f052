"""One answers file made into its report: a step that several processes can take side by side."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from humas.cli.limits import Limits
from humas.cli.loading import Loaded, load, load_beside
from humas.cli.templates import template_renderer
from humas.cli.writing import Content, Renderer, renderer, stage_report
from humas.render.findings.sentences import finding
from humas.report import Report, report_of
from humas.words import Words, words


class Job(Struct, frozen=True):
    """`stage` is the file in which the report for `target` waits for its turn; None: it is given back."""

    answers: Path
    format: str
    target: Path | None
    stage: Path | None
    checklists: Path | None
    limits: Limits
    language: str
    template: Path | None = None
    as_plan: bool = False
    last: Path | None = None


class Made(Struct, frozen=True):
    """`notices` and `misses` are sentences, the latter of limits that are not reached."""

    notices: tuple[str, ...]
    misses: tuple[str, ...]
    content: Content | None


def make(job: Job) -> Made:
    """Raises Stop."""
    spoken = _spoken(job.language)
    loaded = load(job.answers, job.checklists)
    report = report_of(loaded.audit, loaded.answers)
    if job.last is not None:
        report = _with_last(report, load_beside(job.last, loaded, job.answers), loaded)
    render = (
        _by_template(job.template, job.language)
        if job.template
        else renderer(job.format, as_plan=job.as_plan)
    )
    content: Content | None = render(report, spoken)
    notices = tuple(finding(notice, spoken) for notice in loaded.notices)
    misses = tuple(job.limits.misses(report, spoken))
    if job.stage is not None and job.target is not None and content is not None:
        stage_report(job.stage, job.target, content)
        content = None
    return Made(notices, misses, content)


def _with_last(report: Report, old: Loaded, new: Loaded) -> Report:
    from humas.comparing import Year, last_figures  # noqa: PLC0415 - only where an older file is given

    before = Year("", report_of(old.audit, old.answers), old.unknown)
    return replace(report, last=last_figures(before, Year("", report, new.unknown)))


@lru_cache
def _by_template(template: Path, language: str) -> Renderer:
    return template_renderer(template, _spoken(language))


@lru_cache
def _spoken(language: str) -> Words:
    return words(language)
