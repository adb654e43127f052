"""How far each checklist and section has come, which stage is held, and what leads to the next."""

from __future__ import annotations

from collections.abc import Iterator

from humas.model import Checklist
from humas.render.chapters.pictures import checklists_radar, sections_bars, stages_bars
from humas.render.document import Bar, Block, Cell, Heading, Meter, Paragraph, bullets, table
from humas.render.facts import legend, question_now
from humas.render.voice import NOTHING, Voice
from humas.report import Figure, GateResult, Met, NextStage, Part, Report, StageProgress

MET: dict[Met, str] = {
    "yes": "report.met_yes",
    "no": "report.met_no",
    "unanswered": "report.met_unanswered",
    "not-asked": "report.met_not_asked",
}


def parts(report: Report, voice: Voice) -> Iterator[Block]:
    yield Heading(2, voice.titled("report.parts"))
    if not report.complete:
        yield Paragraph(voice("report.parts_open"))
    yield checklists_radar(report, voice)
    yield from sections_bars(report, voice)
    yield Meter(legend(voice))
    head = voice.row(
        "report.checklist", "report.section", "report.coverage", "report.score_column", "report.bar"
    )
    rows: list[list[Cell]] = [row for part in report.checklists for row in _part(part, report, voice)]
    whole = _figures(report.coverage, report.low, report.high, voice)
    rows.append([voice("report.all_checklists"), "", *whole])
    if report.last:
        yield Paragraph(voice("report.last_about"))
        head.append(voice("report.last_column"))
        rows[-1].append("")
    yield table(head, rows, right={2, 3, 5})


def _part(part: Part, report: Report, voice: Voice) -> Iterator[list[Cell]]:
    title = voice.text(part.of.title)
    is_whole = isinstance(part.of, Checklist)
    named = [title, ""] if is_whole else ["", title]
    last = [voice.words.figure(report.last.get(part.of.id)) if is_whole else ""] if report.last else []
    yield [*named, *_figures(part.coverage, part.low, part.high, voice), *last]
    for section in part.sections if part.coverage is not None else ():
        yield from _part(section, report, voice)


def _figures(coverage: Figure | None, low: Figure | None, high: Figure | None, voice: Voice) -> list[Cell]:
    score = voice.figures(low, high, complete=coverage == 100)  # noqa: PLR2004 - exactly everything
    return [voice.percent(coverage), score, Bar(low, high)]


def stages(report: Report, voice: Voice) -> Iterator[Block]:
    if report.stage is not None:
        yield from held(report, voice)
        yield from _way(report, report.next_stage, voice)


def held(report: Report, voice: Voice) -> Iterator[Block]:
    """Every stage with its score and its gates."""
    yield Heading(2, voice.titled("report.stages"))
    head = voice.row(
        "report.stage",
        "report.score_column",
        "report.bound",
        "report.bar",
        "report.stage_gates",
        "report.held",
    )
    rows = [_stage(progress, voice) for progress in report.stages]
    yield stages_bars(report, voice)
    yield table(head, rows, right={1, 2})
    yield Paragraph(voice("report.stages_about"))
    gates = [gate for progress in report.stages for gate in progress.gates]
    if gates:
        yield Paragraph(voice("report.stage_gates_list"))
        yield bullets(_gate(gate, voice) for gate in gates)


def _stage(progress: StageProgress, voice: Voice) -> list[Cell]:
    met = sum(gate.met in {"yes", "not-asked"} for gate in progress.gates)
    gates = voice("report.gates_met", met=met, count=len(progress.gates)) if progress.gates else NOTHING
    score = voice.figures(progress.low, progress.high, complete=progress.low == progress.high)
    bound = voice.words.figure(progress.stage.start)
    name = voice.text(progress.stage.label)
    return [name, score, bound, Bar(progress.low, progress.high), gates, voice(held_key(progress))]


def held_key(progress: StageProgress) -> str:
    """What is said of whether it is held."""
    if progress.certain:
        return "report.held_yes"
    return "report.held_maybe" if progress.possible else "report.held_no"


def _gate(gate: GateResult, voice: Voice) -> str:
    stage = voice.stage(gate.item.stage)
    return voice(
        "report.gate_line", stage=stage, question=voice.question(gate.item), met=voice(MET[gate.met])
    )


def _way(report: Report, way: NextStage | None, voice: Voice) -> Iterator[Block]:
    if way is None:
        yield Paragraph(voice("report.last_stage"))
        return
    stage = voice.text(way.stage.label)
    yield Heading(3, voice("report.next_stage", stage=stage))
    if way.effort is None:
        yield Paragraph(voice("report.no_way"))
        return
    key = "report.way" if way.is_least else "report.way_found"
    yield Paragraph(voice(key, effort=way.effort, count=len(way.items)))
    results = {result.item.id: result for result in report.items}
    yield bullets(question_now(results[item.id], voice) for item in way.items)
