"""`humas plan`: what to do next, and the least effort that leads to a stage or a level."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from humas.cli.documents import WITH_CSV, Target, Told
from humas.cli.exits import GOOD
from humas.cli.loading import load
from humas.identity import folded
from humas.problems import Stop
from humas.reading.findings import nearest
from humas.render.facts import why_no_level
from humas.render.findings.sentences import finding
from humas.report import Report, report_of
from humas.roadmap import Goal, Roadmap, next_goal, roadmap
from humas.terminal.streams import tell
from humas.words import Words


class Order(Struct, frozen=True):
    """Whose plan, and the stage or level that it is to lead to (None: the next)."""

    answers: Path
    to: str | None
    format: str | None
    output: str | None
    checklists: Path | None


def run_plan(order: Order, words: Words) -> int:
    target = Target.of(order.format, order.output, [order.answers], WITH_CSV)
    loaded = load(order.answers, order.checklists)
    for notice in loaded.notices:
        tell(finding(notice, words))
    report = report_of(loaded.audit, loaded.answers)
    goal = next_goal(report) if order.to is None else goal_called(order.to, report, words)
    target.write(_told(roadmap(report, goal), target.format, words), words)
    return GOOD


def goal_called(name: str, report: Report, words: Words) -> Goal:
    """By its id, or else by its name in whatever language; stages before levels. Raises Stop."""
    goals: tuple[Goal, ...] = (*report.audit.stages, *report.audit.levels)
    called = folded(name)
    named = [goal for goal in goals if called == goal.id]
    named += [goal for goal in goals if called in {folded(text) for _, text in goal.label.versions}]
    if not named:
        raise _no_goal(name, report, words)
    if report.level is None:
        raise Stop("goal-out-of-scope", why=words(why_no_level(report)))
    return named[0]


def _no_goal(name: str, report: Report, words: Words) -> Stop:
    """With all that there are, and what was probably meant."""
    goals: tuple[Goal, ...] = (*report.audit.stages, *report.audit.levels)
    names = {goal.label.shown(words.language): goal.id for goal in goals}
    known = {folded(label): id_ for label, id_ in names.items()} | {id_: id_ for id_ in names.values()}
    guess = known.get(nearest(folded(name), known), "")
    allowed = ", ".join(names.values())
    if guess:
        return Stop("no-goal-but", value=name, allowed=allowed, guess=guess)
    return Stop("no-goal", value=name, allowed=allowed)


def _told(its: Roadmap, format_: str, words: Words) -> Told:
    """In plain lines what is first, in every other format all of it; in Markdown to tick."""
    from humas.render.chapters.roadmap import roadmap_document  # noqa: PLC0415 - CSV needs none
    from humas.render.plancsv import as_csv  # noqa: PLC0415

    parts = {"whole": format_ != "text", "to_tick": format_ == "markdown"}
    return Told(lambda: roadmap_document(its, words, **parts), csv=lambda: as_csv(its, words))
