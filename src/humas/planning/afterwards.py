"""Where an agency would stand with full marks for some items: what is then asked may be more, or less, than today."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from humas.asking import Asked, Standing, standings
from humas.marking import Points, mark, score_of
from humas.model import Answer, Audit, Choices, Entry, FreeText, Item, Scope, Tick


def afterwards(
    audit: Audit, scope: Scope, before: Mapping[str, Standing], items: Iterable[Item]
) -> dict[str, Standing]:
    """`before` are the standings of the same audit and scope."""
    raised = {item.id: item for item in items}
    entries = {id_: _with_full_marks(one) if id_ in raised else one.entry for id_, one in before.items()}
    after = standings(audit, scope, entries)
    # A ratio or a number decides nothing else, so its marks can be set without an answer that earns them.
    for id_, item in raised.items():
        if not isinstance(item.kind, Choices | Tick | FreeText) and after[id_].asked is Asked.YES:
            after[id_] = replace(after[id_], mark=Points(item.full))
    return after


def newly_asked(before: Mapping[str, Standing], after: Mapping[str, Standing]) -> tuple[Item, ...]:
    """Open questions that were not put to anyone before."""
    return tuple(
        one.item
        for id_, one in after.items()
        if one.status == "unanswered" and before[id_].asked not in (Asked.YES, one.asked)
    )


def _with_full_marks(standing: Standing) -> Entry:
    item, entry = standing.item, standing.entry
    match item.kind:
        case Choices(choices=choices):
            return replace(entry, answer=_best(item, [choice.answer for choice in choices]))
        case Tick() as tick:
            return replace(entry, answer=_best(item, _ticks(tick, entry.answer)))
        case FreeText():
            return replace(entry, answer="…")
        case _:
            return entry


def _ticks(tick: Tick, answer: Answer) -> list[Answer]:
    """What is ticked and more and more with it, then less and less of it."""
    options = [option.answer for option in tick.options]
    ticked = [option for option in options if option in answer] if isinstance(answer, tuple) else []
    rest = [option for option in options if option not in ticked]
    more: list[Answer] = [(*ticked, *rest[:count]) for count in range(len(rest) + 1)]
    return more + [tuple(ticked[:count]) for count in reversed(range(len(ticked)))]


def _best(item: Item, answers: Sequence[Answer]) -> Answer:
    """The first of those with the highest score."""
    marks = [mark(item, answer, "") for answer in answers]
    scores = [score_of(item, one.points) if isinstance(one, Points) else 0 for one in marks]
    return answers[scores.index(max(scores))]
