"""The plan of one agency: its goal and what that takes, the way there, quick wins, and the rest; to read or to tick."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from humas.model import Level
from humas.render.chapters.blanks import SHORT
from humas.render.document import Block, Heading, Nested, Paragraph, Table, bullets, table
from humas.render.facts import EFFORTS, question_now, score_line, what_to_do, why_no_level
from humas.render.marks import BOX, plain, strong
from humas.render.voice import Voice, voice_for
from humas.report import PlannedAction
from humas.roadmap import Blocked, Course, Goal, Milestone, Roadmap, Way
from humas.words import Words

_MOST_LATER = 10
_MOST_QUESTIONS = 5


def roadmap_document(
    roadmap: Roadmap, words: Words, *, whole: bool = False, to_tick: bool = False
) -> Iterator[Block]:
    """`whole`: all of the actions; `to_tick`: each of them with a box, and room for who does it and when."""
    voice = voice_for(roadmap.report, words, plain)
    yield from _head(roadmap, voice)
    yield from _first(roadmap, voice)
    listed = _Listing(roadmap, voice, to_tick=to_tick)
    if roadmap.course:
        yield from _takes(roadmap.course, voice)
        yield from _way(roadmap, roadmap.course, listed, voice)
    yield from _quick(roadmap, listed, voice)
    yield from _later(roadmap, listed, voice, whole=whole)
    if not roadmap.actions:
        yield Paragraph(voice("report.no_actions"))


def _head(roadmap: Roadmap, voice: Voice) -> Iterator[Block]:
    report = roadmap.report
    yield Heading(1, voice("plan.title", agency=voice.inert(report.answers.agency)))
    if roadmap.course:
        goal = strong(voice("plan.goal", goal=_goal(roadmap.course.goal, voice)))
    elif report.level is None:
        goal = voice("plan.no_goal", why=voice(why_no_level(report)))
    else:
        goal = voice("plan.no_higher")
    facts = [goal, score_line(report, voice)]
    if report.level:
        facts.append(f"{voice('report.level')}: {voice.band(report.level.certain)}")
    if report.stage:
        facts.append(f"{voice('report.stage')}: {voice.stage(report.stage.certain)}")
    yield bullets(facts)


def _goal(goal: Goal, voice: Voice) -> str:
    if isinstance(goal, Level):
        return voice("plan.goal_level", level=voice.band(goal.id))
    return voice("plan.goal_stage", stage=voice.stage(goal.id))


def _first(roadmap: Roadmap, voice: Voice) -> Iterator[Block]:
    switches = [item for action in roadmap.of("answer") for item in action.items]
    if switches:
        yield Heading(2, voice("report.reason_answer"))
        yield Paragraph(voice("plan.first_about"))
        yield bullets(voice.question(item) for item in switches)


def _takes(course: Course, voice: Voice) -> Iterator[Block]:
    """Of the scores those that are too low, and the goal's own."""
    low = [one for one in course.milestones[:-1] if one.now < one.score.start]
    rows = [_milestone(one, voice) for one in (*low, *course.milestones[-1:])]
    if rows or course.gates:
        yield Heading(2, voice("plan.takes"))
    if rows:
        last = "plan.then" if isinstance(course.found, Way) else "plan.most"
        yield table(voice.row("plan.score", "plan.now", "plan.bound", last), rows, right={1, 2, 3})
    if course.gates:
        names = voice.several([voice.question(gate.item) for gate in course.gates])
        yield Paragraph(voice("plan.gates", count=len(course.gates), gates=names))


def _milestone(one: Milestone, voice: Voice) -> list[str]:
    return [_score(one, voice), *map(voice.words.figure, (one.now, one.score.start, one.then))]


def _score(milestone: Milestone, voice: Voice) -> str:
    stage = milestone.score.stage
    if stage is not None:
        return voice("plan.stage_score", stage=voice.text(stage.label))
    return voice("report.strict" if milestone.score.basis == "strict" else "report.all_checklists")


def _way(roadmap: Roadmap, course: Course, listed: _Listing, voice: Voice) -> Iterator[Block]:
    if isinstance(course.found, Blocked):
        yield from _blocked(roadmap, course, course.found, voice)
        return
    yield Heading(2, voice("plan.way"))
    steps = roadmap.of("way")
    if not steps:
        yield Paragraph(voice("plan.way_reached"))
        return
    found = course.found
    key = "plan.way_least" if found.at_least == found.effort else "plan.way_found"
    yield Paragraph(voice(key, count=len(steps), effort=found.effort, at_least=found.at_least))
    yield listed(steps)
    yield Paragraph(" ".join(_afterwards(course, voice)))


def _afterwards(course: Course, voice: Voice) -> Iterator[str]:
    yield voice("plan.way_today")
    if course.asked:
        questions = voice.questions(course.asked, _MOST_QUESTIONS)
        yield voice("plan.asked", count=len(course.asked), questions=questions)
        yield voice("plan.asked_reached" if course.is_reached else "plan.asked_open")
    elif not course.is_reached:
        yield voice("plan.changed")


def _blocked(roadmap: Roadmap, course: Course, blocked: Blocked, voice: Voice) -> Iterator[Block]:
    yield Heading(2, voice("plan.blocked"))
    yield Paragraph(voice("plan.blocked_about"))
    low = [one for one in course.milestones if one.score in blocked.scores]
    yield bullets(
        [
            *(voice("plan.blocked_gate", gate=voice.question(gate.item)) for gate in blocked.gates),
            *(_too_low(one, voice) for one in low),
            *(voice("plan.blocked_empty", stage=voice.text(stage.label)) for stage in blocked.empty),
        ]
    )
    pending = sum(result.pending for result in roadmap.report.items)
    if pending:
        yield Paragraph(voice("plan.blocked_pending", count=pending))


def _too_low(milestone: Milestone, voice: Voice) -> str:
    is_plain = milestone.score.stage is None and milestone.score.basis == "low"
    return voice(
        "plan.blocked_score" if is_plain else "plan.blocked_score_strict",
        score=_score(milestone, voice),
        most=voice.words.figure(milestone.then),
        bound=voice.words.figure(milestone.score.start),
    )


def _quick(roadmap: Roadmap, listed: _Listing, voice: Voice) -> Iterator[Block]:
    quick = roadmap.of("quick")
    if quick:
        yield Heading(2, voice("plan.quick"))
        yield Paragraph(voice("plan.quick_about" if roadmap.of("way") else "plan.quick_only"))
        yield listed(quick)


def _later(roadmap: Roadmap, listed: _Listing, voice: Voice, *, whole: bool) -> Iterator[Block]:
    """Of the whole all of them, else only where there is no way, and then the first."""
    later = roadmap.of("later")
    if not later:
        return
    most = len(later) if whole else 0 if roadmap.of("way") else _MOST_LATER
    yield Heading(2, voice("plan.later"))
    if most:
        yield listed(later[:most])
    if len(later) > most:
        yield Paragraph(voice("plan.later_more", count=len(later) - most))


class _Listing:
    """How actions are listed: as a table, numbered on from one list to the next, or as boxes to tick."""

    def __init__(self, roadmap: Roadmap, voice: Voice, *, to_tick: bool) -> None:
        self._to_tick = to_tick
        self._results = {result.item.id: result for result in roadmap.report.items}
        self._voice = voice
        self._number = 0

    def __call__(self, actions: Sequence[PlannedAction]) -> Block:
        return bullets(map(self._box, actions)) if self._to_tick else self._table(actions)

    def _table(self, actions: Sequence[PlannedAction]) -> Table:
        head = self._voice.row(
            "report.number", "report.action", "plan.gate", "report.questions", "report.gain", "report.effort"
        )
        return table(head, map(self._row, actions), right={0, 4})

    def _row(self, action: PlannedAction) -> list[str]:
        self._number += 1
        gain, effort = self._figures(action)
        gates = "; ".join(self._gates(action))
        return [
            str(self._number),
            self._what(action),
            gates,
            "; ".join(self._questions(action)),
            gain,
            effort,
        ]

    def _box(self, action: PlannedAction) -> Nested:
        gain, effort = self._figures(action)
        facts = self._voice("plan.facts", gain=gain, effort=effort)
        gates = [self._voice("plan.gate_line", gate=gate) for gate in self._gates(action)]
        who = self._voice("plan.who", blank=SHORT)
        return Nested(
            f"{BOX} {self._what(action)}",
            (*self._questions(action), " ".join([facts, *gates]), who),
        )

    def _what(self, action: PlannedAction) -> str:
        what = what_to_do(action, self._voice)
        return f"{strong(self._voice('report.open_first'))} {what}" if action.open else what

    def _questions(self, action: PlannedAction) -> list[str]:
        return [question_now(self._results[item.id], self._voice) for item in action.items]

    def _figures(self, action: PlannedAction) -> tuple[str, str]:
        return self._voice.words.figure(action.gain), self._voice(EFFORTS[action.effort])

    def _gates(self, action: PlannedAction) -> Iterator[str]:
        """The gates that it meets, each sort once."""
        unmet = [item for item in action.items if self._results[item.id].met in {"no", "unanswered"}]
        if any(item.gate == "critical" for item in unmet):
            yield self._voice("plan.gate_critical")
        for stage in dict.fromkeys(item.stage for item in unmet if item.gate == "stage"):
            yield self._voice("plan.gate_stage", stage=self._voice.stage(stage))
