"""HC4xx: whether every gate can hold something back."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from humas import problems as p
from humas.marking import Points, mark
from humas.model import Choices, Item, Tick
from humas.problems import Problem
from humas.rules.seen import SeenAudit


def free_gate(seen: SeenAudit) -> Iterator[Problem]:
    """A gate may be set aside without a reason.

    What does not apply counts as passed. Under `na: free` nobody has to say why, and nobody can check it: one key
    opens the gate.

    Bad, item:
        gate: critical
        na: free

    Good, item:
        gate: critical
        na: reason

    Delete `na`, so that the gate always applies, or ask for the reason with `na: reason`.
    """
    for item in seen.audit.items:
        if item.gate and item.na == "free":
            yield Problem.at(seen.item_place(item.id, "na"), p.FREE_GATE)


def gate_not_quick(seen: SeenAudit) -> Iterator[Problem]:
    """The audit has a short way, and this gate is not part of it.

    A gate that was not asked might be one that fails. So the quick audit gives a level and a stage only if every gate
    is in it.

    Bad, items:
        - id: letter
          quick: true
        - id: access
          gate: critical

    Good, items:
        - id: letter
          quick: true
        - id: access
          gate: critical
          quick: true

    Write `quick: true` at the gate. Where the quick audit is not meant to give a level, ignore this finding.
    """
    if any(item.quick for item in seen.audit.items):
        for item in seen.audit.items:
            if item.gate and not item.quick:
                yield Problem.at(seen.item_place(item.id, "gate"), p.GATE_NOT_QUICK)


def open_gate(seen: SeenAudit) -> Iterator[Problem]:
    """Any answer passes this gate.

    A gate is there to hold a level or a stage back. One that the worst answer passes only seems to protect something.

    Bad, item:
        gate: critical
        pass: 0

    Good, item:
        gate: critical
        pass: 1

    Write under `pass` the fewest points that are good enough; without `pass` it takes full marks. A text earns no
    points: ask it another way, or delete `gate`.
    """
    for item in seen.audit.items:
        if item.gate and item.passing <= _fewest_points(item):
            yield Problem.at(seen.item_place(item.id, "gate"), p.OPEN_GATE)


def loose_cap(seen: SeenAudit) -> Iterator[Problem]:
    """`critical_cap` is the highest level.

    It names the best level that can be had while a critical gate is not met. When that is the highest there is, a
    critical gate, met or not, changes nothing.

    Bad, audit:
        critical_cap: high

    Good, audit:
        critical_cap: low

    Choose a lower level, or delete `critical_cap` and the gates.
    """
    cap, levels = seen.audit.critical_cap, seen.audit.levels
    if cap and levels and cap == levels[-1].id:
        yield Problem.at(seen.place("critical_cap"), p.LOOSE_CAP, name=cap)


def _fewest_points(item: Item) -> Fraction:
    """Of any answer; a ratio or number can always be answered as unknown, which earns nothing."""
    match item.kind:
        case Choices(choices=choices):
            return min(choice.points for choice in choices)
        case Tick(options=options):
            # More ticks earn ever more or ever fewer points, so the fewest are at one of the ends.
            ends = (mark(item, (), ""), mark(item, tuple(option.answer for option in options), ""))
            return min((one.points for one in ends if isinstance(one, Points)), default=Fraction(0))
        case _:
            return Fraction(0)
