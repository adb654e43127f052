"""HC4xx: whether an item can ever be asked, found by trying out the answers before it, as far as that is certain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from humas import problems as p
from humas.model import ALWAYS, NA, Choices, Condition, Every, Is, Item, Not, Some, Tick
from humas.problems import Place, Problem
from humas.reading.names import maps, said
from humas.rules.seen import SeenAudit
from humas.yamltext import Map

MOST_STEPS = 100
"""For one condition; one that takes more is taken to be good. A real one takes a few dozen."""

MOST_IN_ALL = 50_000
"""For all conditions of an audit; what is left then is taken to be good too."""

NOT_ASKED, TICKED, UNTICKED = "", "ticked", "unticked"

Key = tuple[str, str]
"""An item and "", or an item and one of its options."""

States = Mapping[Key, frozenset[str]]
"""What each can still be: of an item the answers, NA or NOT_ASKED; of an option TICKED or UNTICKED."""

Goals = tuple[tuple[Condition, bool], ...]
"""Conditions, and whether each is to hold or to fail."""

World = tuple[Goals, States]


def never_asked(seen: SeenAudit) -> Iterator[Problem]:
    """No answers make this item's `when` hold.

    Nobody is ever asked the item. It looks as if the audit covered what it is about, and its weight, gate and advice
    come to nothing. Mostly two conditions contradict each other, or the item hangs on one that is never asked.

    Bad, item:
        when: {team/spare: yes, not: {team/spare: [partly, yes]}}

    Good, item:
        when: {team/spare: [partly, yes]}

    Every entry of a `when` must hold, those of the section and those of the items that it names included. Use `any`
    where one of them is enough, take out what contradicts the rest, or delete the item.
    """
    items = {item.id: item for item in seen.audit.items}
    steps = iter(range(MOST_IN_ALL))
    never = [name for name, item in items.items() if not can_hold(item.when, items, steps)]
    places = _when_places(seen) if never else {}
    return (Problem.at(places[name], p.NEVER_ASKED) for name in never)


def _when_places(seen: SeenAudit) -> dict[str, Place]:
    """By item: where its own `when` begins, else that of its section."""
    places = {}
    for document in seen.documents:
        root = document.root
        for section in maps(root.get("sections") if isinstance(root, Map) else None):
            for item in maps(section.get("items")):
                name = f"{said(root, 'id')}/{said(item, 'id')}"
                places[name] = document.place(item.get("when") or section.get("when") or item)
    return places


def can_hold(condition: Condition, items: Mapping[str, Item], steps: Iterator[object]) -> bool:
    """Whether there are answers under which it holds for certain; `items` are all that it may name, by id.

    Each step takes one of `steps`; without any left the condition is taken to be good.
    """
    if condition == ALWAYS:
        return True
    worlds: list[World] = [(((condition, True),), {})]
    for _, _ in zip(range(MOST_STEPS), steps, strict=False):
        if not worlds:
            return False
        goals, states = worlds.pop()
        if not goals:
            return True
        worlds += _next(*goals[-1], (goals[:-1], states), items)
    return True


def _next(condition: Condition, holds: bool, world: World, items: Mapping[str, Item]) -> Iterator[World]:
    """The worlds in which the condition is met by simpler goals: none where it cannot be met."""
    goals, states = world
    match condition:
        case Not(condition=inner):
            yield (*goals, (inner, not holds)), states
        case Every(conditions=conditions) if holds:
            yield (*goals, *((inner, True) for inner in conditions)), states
        case Some(conditions=conditions) if not holds:
            yield (*goals, *((inner, False) for inner in conditions)), states
        case Every(conditions=conditions) | Some(conditions=conditions):
            for inner in conditions:
                yield (*goals, (inner, holds)), states
        case Is(item=name, values=values):
            for changes, asked in _ways(items[name], frozenset(values), holds):
                narrowed = _narrowed(states, changes)
                if narrowed is not None:
                    yield (*goals, (items[name].when, asked)), narrowed


def _ways(item: Item, values: frozenset[str], holds: bool) -> Iterator[tuple[States, bool]]:
    """How an entry of a `when` can hold, or fail: what must be so, and whether the item is asked then."""
    whole = (item.id, "")
    match item.kind:
        case Choices() if holds:
            yield {whole: values}, True
        case Choices(choices=choices):
            yield {whole: frozenset(choice.answer for choice in choices) - values}, True
        case Tick() if holds:
            for value in sorted(values):
                yield {whole: frozenset({TICKED}), (item.id, value): frozenset({TICKED})}, True
        case Tick():
            options = {(item.id, value): frozenset({UNTICKED}) for value in values}
            yield {whole: frozenset({TICKED}), **options}, True
    if not holds:
        if item.na != "never":
            yield {whole: frozenset({NA})}, True
        yield {whole: frozenset({NOT_ASKED})}, False


def _narrowed(states: States, changes: States) -> States | None:
    """None where something could be nothing any more."""
    narrowed = {**states, **{key: states.get(key, change) & change for key, change in changes.items()}}
    return narrowed if all(narrowed[key] for key in changes) else None
