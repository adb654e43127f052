"""`humas report`: answers in, a report out."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from humas.cli.exits import GOOD, NOT_GOOD
from humas.cli.loading import load
from humas.cli.writing import Content, Renderer, default_path, format_for, renderer, write_report
from humas.printable import printable
from humas.problems import Stop
from humas.render.findings.sentences import finding
from humas.report import Report, report_of
from humas.terminal.streams import is_terminal, show, show_bytes, show_json, tell, unix_newlines
from humas.words import Words


@dataclass(frozen=True, slots=True)
class Limits:
    """What a report must reach for the run to be good."""

    score: Fraction | None = None
    stage: str | None = None

    @classmethod
    def of(cls, fail_under: str | None, require_stage: str | None) -> Limits:
        if fail_under is None:
            return cls(None, require_stage)
        if not re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,9})?", fail_under) or Fraction(fail_under) > 100:  # noqa: PLR2004
            raise Stop("bad-threshold")
        return cls(Fraction(fail_under), require_stage)

    def misses(self, report: Report, words: Words) -> list[str]:
        """What is not reached, for certain, in words."""
        told = []
        if self.score is not None and (report.based is None or report.based < self.score):
            key = "commands.under-none" if report.based is None else "commands.under"
            told.append(words(key, figure=words.figure(report.based), limit=words.amount(self.score)))
        if self.stage is not None and self.stage not in _held(report, self.stage):
            told.append(words("commands.stage-not-held", stage=self.stage))
        return told


def _held(report: Report, required: str) -> list[str]:
    """The stages held for certain; raises Stop when the required one does not exist."""
    known = [stage.id for stage in report.audit.stages]
    if required not in known:
        raise Stop("bad-stage", value=required, allowed=", ".join(known) or "-")
    certain = report.stage.certain if report.stage else None
    return known[: known.index(certain) + 1] if certain else []


@dataclass(frozen=True, slots=True)
class Order:
    """Which reports, in which format (None: the file's ending says it), and where to (None and `-`: stdout)."""

    answers: Sequence[Path]
    format: str | None
    output: str | None
    checklists: Path | None


def run_report(order: Order, limits: Limits, words: Words) -> int:
    """Nothing is written unless every report can be made."""
    made, misses = [], []
    for path, target, render in _jobs(order):
        loaded = load(path, order.checklists)
        for notice in loaded.notices:
            tell(finding(notice, words))
        report = report_of(loaded.audit, loaded.answers)
        misses += limits.misses(report, words)
        made.append((target, render(report, words)))
    _keep_from_terminal([content for target, content in made if target is None], order)
    for number, (target, content) in enumerate(made):
        if target is None:
            _show(content, order.format, first=not number)
            continue
        write_report(target, content)
        tell(words("commands.written", path=printable(str(target))))
    for miss in misses:
        tell(miss)
    return NOT_GOOD if misses else GOOD


def _keep_from_terminal(shown: Sequence[Content], order: Order) -> None:
    """What is no text is one file on standard output, and for no one's eyes. Raises Stop."""
    if not any(isinstance(content, bytes) for content in shown):
        return
    if len(shown) > 1:
        raise Stop("folder-output")
    if is_terminal(sys.stdout):
        format_ = order.format or ""
        raise Stop("not-shown", format=format_, path=default_path(order.answers[0], format_).name)


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


def _jobs(order: Order) -> list[tuple[Path, Path | None, Renderer]]:
    """For each answers file where its report goes (None: stdout), and what writes it."""
    return [
        (
            path,
            target,
            renderer(order.format or "markdown" if target is None else format_for(str(target), order.format)),
        )
        for path, target in _targets(order)
    ]


def _targets(order: Order) -> list[tuple[Path, Path | None]]:
    """For each answers file where its report goes; None is stdout."""
    if order.output is None or order.output == "-":
        return [(path, None) for path in order.answers]
    folder = Path(order.output)
    if not (order.output.endswith(("/", os.sep)) or folder.is_dir()):
        if len(order.answers) > 1:
            raise Stop("folder-output")
        targets = [folder]
    else:
        targets = [folder / default_path(path, order.format or "markdown").name for path in order.answers]
    for number, target in enumerate(targets):
        if target in targets[:number]:
            raise Stop("same-name", path=str(target))
        if os.path.realpath(target) in map(os.path.realpath, order.answers):
            raise Stop("output-is-input", path=str(target))
    return list(zip(order.answers, targets, strict=True))
