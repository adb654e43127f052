"""What would be with other answers: which are supposed, and what in the report would not be the same."""

from __future__ import annotations

from collections.abc import Iterator

from humas.explaining.supposing import Supposed, WhatIf
from humas.model import NA, Entry, FreeText, Item
from humas.render.chapters.explaining.outcomes import score_said
from humas.render.chapters.explaining.overall import of_part
from humas.render.chapters.gaps import only_when
from humas.render.chapters.standing import MET, held_key
from humas.render.document import Block, Heading, Paragraph, bullets, table
from humas.render.facts import measures
from humas.render.marks import plain
from humas.render.naming import answer_name
from humas.render.voice import NOTHING, Voice
from humas.report import Part, Report, StageProgress


def supposed(what: WhatIf, voice: Voice) -> Iterator[Block]:
    agency = plain(what.before.answers.agency)
    yield Heading(1, of_part(voice("explain.if_title", agency=agency), voice))
    yield bullets(_supposed(one, what.after, voice) for one in what.supposed)
    yield Heading(2, voice("explain.if_result"))
    yield _compared("report.measure", _measures(what.before, what.after, voice), voice)
    yield from _parts(what, voice)
    yield from _gates(what, voice)
    yield from _asked(what, voice)
    yield Paragraph(voice("explain.if_only"))


def _supposed(one: Supposed, after: Report, voice: Voice) -> str:
    before, then = _answer(one.item, one.before, voice), _answer(one.item, one.after, voice)
    said = voice("explain.if_answer", question=voice.question(one.item), before=before, after=then)
    match one.effect:
        case "counts":
            return said
        case "same":
            effect = voice("explain.if_same")
        case "weightless":
            effect = voice("explain.unscored")
        case "out-of-scope":
            effect = voice("explain.out_of_scope")
        case "not-asked":
            effect = voice("explain.if_not_asked", why=_hanging(one.item, after, voice))
        case "pending":
            effect = voice("explain.if_pending", why=_hanging(one.item, after, voice))
    return f"{said} {effect}"


def _answer(item: Item, entry: Entry, voice: Voice) -> str:
    if entry.answer == "":
        return voice("report.unanswered")
    if isinstance(item.kind, FreeText):
        return voice("report.answered")
    named = answer_name(item, entry.answer, voice)
    return named if entry.answer == NA else voice("explain.if_given", answer=named)


def _hanging(item: Item, after: Report, voice: Voice) -> str:
    return only_when(item.when, {one.item.id: one for one in after.items}, voice)


def _compared(key: str, rows: list[tuple[str, str, str]], voice: Voice) -> Block:
    return table([voice(key), *voice.row("explain.now", "explain.then")], rows)


def _measures(before: Report, after: Report, voice: Voice) -> list[tuple[str, str, str]]:
    """Score, level and stage whether they change or not, and of the other measures those that do."""
    old, new = dict(measures(before, voice)), dict(measures(after, voice))
    shown = voice.row("report.level", "report.level_and_stage", "report.stage")
    # Beside what is proven stands what is declared, which moves in any case.
    moved = {
        "report.strict": before.basis != after.basis or before.strict != after.strict,
        "report.coverage": before.coverage != after.coverage,
        "report.backed": before.backed != after.backed,
        "report.verified": before.verified != after.verified,
    }
    shown += [voice(key) for key, is_moved in moved.items() if is_moved]
    rows = [
        (name, old.get(name, NOTHING), new.get(name, NOTHING)) for name in {**old, **new} if name in shown
    ]
    return [(voice("explain.overall"), score_said(before, voice), score_said(after, voice)), *rows]


def _parts(what: WhatIf, voice: Voice) -> Iterator[Block]:
    """Checklists and stages that come to something else."""
    rows = [(voice.text(was.of.title), _part(was, voice), _part(now, voice)) for was, now in what.checklists]
    rows += [
        (voice("explain.if_stage", stage=voice.text(was.stage.label)), _stage(was, voice), _stage(now, voice))
        for was, now in zip(what.before.stages, what.after.stages, strict=True)
        if _stage(was, voice) != _stage(now, voice)
    ]
    if rows:
        yield Heading(2, voice("explain.if_parts"))
        yield _compared("explain.if_part", rows, voice)


def _part(part: Part, voice: Voice) -> str:
    return voice.figures(part.low, part.high, complete=not part.sums.open)


def _stage(progress: StageProgress, voice: Voice) -> str:
    score = voice.figures(progress.low, progress.high, complete=progress.low == progress.high)
    bound = voice.words.figure(progress.stage.start)
    return voice("explain.if_stage_score", score=score, bound=bound, held=voice(held_key(progress)))


def _gates(what: WhatIf, voice: Voice) -> Iterator[Block]:
    if what.gates:
        yield Heading(2, voice("explain.if_gates"))
        yield bullets(
            voice(
                "explain.if_gate",
                question=voice.question(was.item),
                before=voice(MET[was.met]),
                after=voice(MET[now.met]),
            )
            for was, now in what.gates
        )


def _asked(what: WhatIf, voice: Voice) -> Iterator[Block]:
    moved = (
        ("explain.if_asked", what.asked),
        ("explain.if_dropped", what.dropped),
        ("explain.if_waiting", what.waiting),
    )
    for key, items in moved:
        if items:
            yield Heading(2, voice(key, count=len(items)))
            yield bullets(voice.question(item) for item in items)
