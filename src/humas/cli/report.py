"""`humas report`: answers in, a report out."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from humas.cli.exits import GOOD, NOT_GOOD
from humas.cli.limits import Limits
from humas.cli.making import Job, Made, make
from humas.cli.targets import put_target, stage_for
from humas.cli.templates import check_targets, made_by
from humas.cli.writing import (
    NO_TEXT,
    Content,
    announce,
    default_path,
    format_for,
    targets_of,
    write_report,
)
from humas.files.processes import side_by_side
from humas.printable import printable
from humas.problems import Stop
from humas.terminal.progress import watched
from humas.terminal.streams import is_terminal, show, show_bytes, show_json, tell, unix_newlines
from humas.words import Words

SHOW_LAST = ("markdown", "html", "docx", "pdf")
"""The formats that have room for what an older file came to."""


class Order(Struct, frozen=True):
    """Which reports, in which format (None: the file's ending says it), and where to (None and `-`: stdout).

    `jobs` are so many processes, 0 one for each processor; `as_plan`: the actions of each in place of its questions;
    `last` is an older file of the agency.
    """

    answers: Sequence[Path]
    format: str | None
    output: str | None
    checklists: Path | None
    jobs: int = 0
    template: Path | None = None
    as_plan: bool = False
    last: Path | None = None


def run_report(order: Order, limits: Limits, words: Words) -> int:
    """Nothing is written unless every report can be made."""
    order = _settled(order)
    targets = targets_of(order.answers, order.output, order.format, as_plan=order.as_plan)
    if order.template is not None:
        check_targets(targets, order.template)
    if not targets:
        _check_shown(order)
    with ExitStack() as stack:
        # One report has nothing to wait for.
        stage = stack.enter_context(stage_for(targets[0])) if targets[1:] else None
        jobs = list(_jobs(order, targets, stage, limits, words))
        for format_ in {job.format for job in jobs}:
            announce(format_, words)
        made = list(_told(watched(side_by_side(make, jobs, order.jobs), len(jobs), words)))
        if not targets:
            _show_all([one.content for one in made if one.content is not None], order)
        for target, job, one in zip(targets, jobs, made, strict=bool(targets)):
            if job.stage is not None:
                put_target(job.stage, target)
            elif one.content is not None:
                write_report(target, one.content)
            tell(words("commands.written", path=printable(str(target))))
    misses = [miss for one in made for miss in one.misses]
    for miss in misses:
        tell(miss)
    return NOT_GOOD if misses else GOOD


def _jobs(
    order: Order, targets: Sequence[Path], stage: Path | None, limits: Limits, words: Words
) -> Iterator[Job]:
    for number, path in enumerate(order.answers):
        target = targets[number] if targets else None
        format_ = format_for(str(target) if target else None, order.format)
        _check_contents(order, format_)
        waits = stage / str(number) if stage else None
        yield Job(
            path,
            format_,
            target,
            waits,
            order.checklists,
            limits,
            words.language,
            order.template,
            order.as_plan,
            order.last,
        )


def _check_contents(order: Order, format_: str) -> None:
    """Raises Stop for what this format does not hold."""
    if order.as_plan and format_ != "csv":
        raise Stop("plan-is-csv")
    if order.last and (order.template or format_ not in SHOW_LAST):
        raise Stop("last-not-shown", formats=", ".join(SHOW_LAST))
    if order.last and len(order.answers) > 1:
        raise Stop("last-of-one")


def _settled(order: Order) -> Order:
    """A template says by its name which format it makes. Raises Stop."""
    return replace(order, format=made_by(order.template, order.format)) if order.template else order


def _told(made: Iterator[Made]) -> Iterator[Made]:
    for one in made:
        for notice in one.notices:
            tell(notice)
        yield one


def _check_shown(order: Order) -> None:
    """What is no text is one file on standard output, and for no one's eyes. Raises Stop."""
    if order.format in NO_TEXT:
        if len(order.answers) > 1:
            raise Stop("folder-output")
        if is_terminal(sys.stdout):
            path = default_path(order.answers[0], order.format).name
            raise Stop("not-shown", format=order.format, path=path)


def _show_all(contents: Sequence[Content], order: Order) -> None:
    for number, content in enumerate(contents):
        _show(content, order.format, first=not number)


def _show(content: Content, format_: str | None, *, first: bool) -> None:
    """All that are shown as CSV are one table, under one head."""
    if isinstance(content, bytes):
        show_bytes(content)
        return
    match format_:
        case "json":
            show_json(content)
        case "csv":
            unix_newlines()
            show(content if first else content.partition("\r\n")[2])
        case _:
            show(content)
