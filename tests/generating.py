"""Hypothesis strategies for small audits of every kind of item, and for answers to them."""

from fractions import Fraction

from hypothesis import strategies as st

from building import (
    PRACTICE,
    SHARES,
    audit,
    checklist,
    choices,
    falling,
    item,
    rising,
    stage,
    text,
    tick,
    when,
)
from humas.model import (
    ALWAYS,
    NA,
    Audit,
    Choices,
    Entry,
    Every,
    FreeText,
    Item,
    Not,
    Number,
    Ratio,
    Risk,
    Some,
    Tick,
)

KINDS = (
    PRACTICE,
    PRACTICE,
    choices(("0", 0), ("1", 1), ("2", 2), ("3", 3), ("4", 4)),
    Ratio(SHARES),
    Number(falling((1, 2), (8, 1))),
    tick("a", "b", "c"),
    tick("a", "b", "c", bands=rising((2, 3))),
    FreeText(),
)
STAGES = (stage("first", 20), stage("second", 50), stage("third", "62.5"))
HALVES = tuple(Fraction(n, 2) for n in (0, 1, 2, 2, 2, 4, 6))


@st.composite
def audits(draw, *, conditions: bool = True, most_items: int = 4, most_checklists: int = 3) -> Audit:
    switches: list[Item] = []
    made = []
    for number in range(draw(st.integers(1, most_checklists))):
        items = []
        for place in range(draw(st.integers(1, most_items))):
            one = draw(_items(f"c{number}/i{place}", tuple(switches) if conditions else ()))
            items.append(one)
            if isinstance(one.kind, Choices | Tick):
                switches.append(one)
        made.append(checklist(f"c{number}", *items, weight=draw(st.sampled_from((0, 1, 1, 2, 5)))))
    return audit(*made, stages=draw(st.sampled_from(((), STAGES[:1], STAGES))))


@st.composite
def entries(draw, its_audit: Audit) -> dict[str, Entry]:
    return {one.id: draw(entry_for(one)) for one in its_audit.items if draw(st.integers(0, 3))}


@st.composite
def complete_entries(draw, its_audit: Audit) -> dict[str, Entry]:
    """An answer that fits, or a valid n/a, for every item."""
    return {
        one.id: Entry(NA, "not our task")
        if one.na != "never" and not draw(st.integers(0, 4))
        else Entry(draw(answers_to(one)))
        for one in its_audit.items
    }


def entry_for(one: Item) -> st.SearchStrategy[Entry]:
    """Mostly an answer that fits, sometimes n/a with or without its reason, and something that does not fit."""
    fitting = st.builds(Entry, answers_to(one))
    return st.one_of(
        fitting,
        fitting,
        fitting,
        st.sampled_from((Entry(NA, "not our task"), Entry(NA), Entry("does/not/fit"), Entry())),
    )


def answers_to(one: Item) -> st.SearchStrategy:
    match one.kind:
        case Choices(choices=its_choices):
            return st.sampled_from([choice.answer for choice in its_choices])
        case Ratio():
            return st.sampled_from(("0%", "20%", "1/3", "30/40", "4/4", "unknown"))
        case Number():
            return st.sampled_from(("0", "1", "2.5", "9", "unknown"))
        case Tick(options=options):
            return st.lists(st.sampled_from([option.answer for option in options]), unique=True).map(tuple)
        case FreeText():
            return st.just("some words")


def full_marks(one: Item) -> Entry:
    """An answer that earns the item's full marks."""
    match one.kind:
        case Choices(choices=its_choices):
            return Entry(max(its_choices, key=lambda choice: choice.points).answer)
        case Ratio():
            return Entry("100%")
        case Number():
            return Entry("0")
        case Tick(options=options):
            return Entry(tuple(option.answer for option in options))
        case FreeText():
            return Entry("some words")


@st.composite
def _items(draw, id_: str, switches: tuple[Item, ...]) -> Item:
    kind = draw(st.sampled_from(KINDS))
    its_stage = draw(st.sampled_from((None, "first", "second", "third")))
    gate = draw(st.sampled_from((None, None, "critical", "stage" if its_stage else None)))
    if isinstance(kind, FreeText):
        its_stage = gate = None
    return item(
        id_,
        kind,
        weight=draw(st.sampled_from(HALVES)),
        advice=draw(st.sampled_from((None, "train", "decree"))),
        stage=its_stage,
        gate=gate,
        na=draw(st.sampled_from(("reason", "reason", "never", "free"))),
        effort=draw(st.sampled_from(("low", "medium", "high"))),
        quick=draw(st.booleans()),
        risk=draw(st.sampled_from((None, Risk(4, text("risk"))))),
        when=draw(_conditions(switches)) if switches else ALWAYS,
    )


def _conditions(switches: tuple[Item, ...]) -> st.SearchStrategy:
    simple = st.sampled_from(switches).flatmap(_naming)
    return st.one_of(
        st.just(ALWAYS),
        simple,
        simple.map(Not),
        st.lists(simple, min_size=1, max_size=2).map(lambda some: Some(tuple(some))),
        st.lists(simple, min_size=2, max_size=2).map(lambda both: Every((both[0], Not(both[1])))),
    )


def _naming(switch: Item) -> st.SearchStrategy:
    answers = switch.kind.choices if isinstance(switch.kind, Choices) else switch.kind.options
    return st.sampled_from(answers).map(lambda choice: when(switch.id, choice.answer))
