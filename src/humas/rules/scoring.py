"""HC4xx: whether levels, stages and weights can do what they are there for."""

from __future__ import annotations

from collections.abc import Iterator

from humas import problems as p
from humas.model import Choices, Item, Level, Stage
from humas.problems import Place, Problem
from humas.reading.fields import decimal, written
from humas.reading.names import said
from humas.rules.seen import SeenAudit
from humas.yamltext import Map, Seq


def fine_from(seen: SeenAudit) -> Iterator[Problem]:
    """A level or a stage begins at a figure with more than one decimal.

    Scores are shown with one decimal, and levels and stages go by what is shown. A score of 79.95 is shown as 80.0
    and would count as 80: the second decimal promises a limit that is not there.

    Bad, audit:
        levels:
          - {id: low, from: 0, label: Low}
          - {id: high, from: 79.95, label: High}

    Good, audit:
        levels:
          - {id: low, from: 0, label: Low}
          - {id: high, from: 79.9, label: High}

    Write at most one decimal.
    """
    for key, steps in (("levels", seen.audit.levels), ("stages", seen.audit.stages)):
        for step in steps:
            if (step.start * 10).denominator > 1:
                place = _step_place(seen, key, step, "from")
                yield Problem.at(place, p.FINE_FROM, what=key, value=written(step.start))


def first_level(seen: SeenAudit) -> Iterator[Problem]:
    """The lowest level does not begin at 0.

    A score below it has no level at all, and a report says nothing where its most important word should stand.

    Bad, audit:
        levels:
          - {id: low, from: 10, label: Low}
          - {id: high, from: 80, label: High}

    Good, audit:
        levels:
          - {id: low, from: 0, label: Low}
          - {id: high, from: 80, label: High}

    Write `from: 0` at the lowest level, or add a level below it.
    """
    levels = seen.audit.levels
    if levels and levels[0].start:
        place = _step_place(seen, "levels", levels[0], "from")
        yield Problem.at(place, p.FIRST_LEVEL, value=written(levels[0].start))


def no_weight(seen: SeenAudit) -> Iterator[Problem]:
    """Not one item of the audit, or of a checklist that stands alone, has a weight.

    A score is the weighted mean of the items. Where nothing weighs anything there is no score, no level and no stage,
    whatever is answered.

    Bad, checklist:
        weight: 0

    Good, checklist:
        weight: 20

    Give a weight above 0 to the items that count, and to their checklist.
    """
    if not any(one.weight and item.weight for one in seen.audit.checklists for item in one.items):
        yield Problem.at(seen.place(), p.NO_WEIGHT)


def same_points(seen: SeenAudit) -> Iterator[Problem]:
    """Every answer to a scored item comes to the same score.

    The item has a weight, but good and bad answers add the same: it only thins out what the others tell. Mostly the
    points were copied from one answer to the next, or `full` is as low as the fewest points.

    Bad, item:
        choices:
          - {answer: course, points: 1, label: In a course}
          - {answer: alone, points: 1, label: By trying it out}

    Good, item:
        choices:
          - {answer: course, points: 1, label: In a course}
          - {answer: alone, points: 0, label: By trying it out}

    Give different points to different answers. Where all answers are equally good, write `weight: 0`: the item is
    asked and printed, but not scored.
    """
    for item in seen.audit.items:
        if not item.weight or not isinstance(item.kind, Choices):
            continue
        earned = [choice.points for choice in item.kind.choices]
        if not all(earned):
            continue  # one earns nothing: then another earns more, or `no_points` is told
        if min(earned) == max(earned):
            yield Problem.at(_choices_place(seen, item, item.kind), p.SAME_POINTS)
        elif min(earned) >= item.full:
            yield Problem.at(seen.item_place(item.id, "full"), p.SAME_POINTS)


def idle_weight(seen: SeenAudit) -> Iterator[Problem]:
    """A weight stands where nothing is scored: at a text, or at a checklist none of whose items weighs anything.

    A text is kept and printed, but earns no points. Whoever reads the weight expects that it counts.

    Bad, item:
        text: {}
        weight: 2

    Good, item:
        text: {}

    Delete the weight, or ask for something that can be scored.
    """
    unscored = {one.id for one in seen.audit.checklists if not any(item.weight for item in one.items)}
    for document, items in seen.items_by_file:
        nodes = [item for item in items if item.get("text") is not None]
        if isinstance(document.root, Map) and said(document.root, "id") in unscored and not seen.audit.alone:
            nodes.append(document.root)
        for node in nodes:
            weight, value = node.get("weight"), said(node, "weight")
            if weight is not None and decimal(value):
                yield Problem.at(document.place(weight), p.IDLE_WEIGHT, value=value)


def empty_stage(seen: SeenAudit) -> Iterator[Problem]:
    """No item with a weight carries this stage.

    A stage is held when the score over its items is high enough. Without items there is no such score, so neither
    this stage nor any after it can ever be held.

    Bad, audit:
        stages:
          - {id: begun, from: 0, label: Begun}

    Good, staged item:
        stage: begun

    Write `stage:` with its id at the items that show that it is reached, or delete the stage.
    """
    carried = {item.stage for item in seen.audit.items if item.weight}
    for stage in seen.audit.stages:
        if stage.id not in carried:
            yield Problem.at(_step_place(seen, "stages", stage, "id"), p.EMPTY_STAGE, name=stage.id)


def _step_place(seen: SeenAudit, key: str, step: Level | Stage, inner: str) -> Place:
    """Of a key of a level or a stage, in audit.yaml."""
    root = seen.documents[0].root
    steps = root.get(key) if isinstance(root, Map) else None
    for number, node in enumerate(steps.items if isinstance(steps, Seq) else ()):
        if said(node, "id") == step.id:
            return seen.place(key, number, inner)
    return seen.place()


def _choices_place(seen: SeenAudit, item: Item, kind: Choices) -> Place:
    """A shared scale is told where it stands, once for all that use it; a checklist's own goes before the audit's."""
    own = [document for document in seen.documents if said(document.root, "id") == item.checklist]
    for document in (*own, seen.documents[0]) if kind.scale else ():
        scales = document.root.get("scales") if isinstance(document.root, Map) else None
        node = scales.get(kind.scale or "") if isinstance(scales, Map) else None
        if node is not None:
            return document.place(node)
    return seen.item_place(item.id, "choices")
