"""Which items apply to an agency, given its answers so far, and what each answer came to.

Conditions are three-valued: what hangs on an open answer is neither asked nor left out yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import Literal

from msgspec import Struct

from humas.marking import Inapplicable, Mark, Misfit, Open, Points, mark, score_of
from humas.model import ALWAYS, NO_ENTRY, Audit, Condition, Entry, Every, Is, Item, Not, Scope, Some

Status = Literal["answered", "unanswered", "n/a", "not-asked"]


class Asked(StrEnum):
    """What an item's `when` comes to."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Standing(Struct, frozen=True, dict=True):
    """Where one item in scope stands. `weight` is 0 where only the `when` of another drew it into the scope.

    `mark` is `Open()` unless the item is asked for certain, whatever the entry says.
    """

    item: Item
    entry: Entry
    weight: Fraction
    asked: Asked
    mark: Mark

    @property
    def pending(self) -> bool:
        """Counts as asked and unanswered, but is not put to the person yet."""
        return self.asked is Asked.UNKNOWN

    @property
    def status(self) -> Status:
        if self.asked is Asked.NO:
            return "not-asked"
        match self.mark:
            case Points():
                return "answered"
            case Inapplicable():
                return "n/a"
            case Open() | Misfit():
                return "unanswered"

    @cached_property
    def score(self) -> Fraction:
        """0 to 1, exactly; 0 unless answered."""
        return score_of(self.item, self.mark.points) if isinstance(self.mark, Points) else Fraction(0)

    @cached_property
    def earned(self) -> Fraction:
        """Its weight as far as it has earned it."""
        return self.weight * self.score

    @cached_property
    def missing(self) -> Fraction:
        """The weight that it has still to earn; 0 unless it is asked and applicable."""
        return Fraction(0) if self.status in ("n/a", "not-asked") else self.weight - self.earned


def standings(
    audit: Audit, scope: Scope, entries: Mapping[str, Entry], before: Mapping[str, Standing] | None = None
) -> dict[str, Standing]:
    """Every item in scope by its id, in the order of the audit. `entries` are keyed by this audit's ids.

    `before` are those of the same audit and scope with other entries: where an item's is the same, so is its standing.
    """
    weights = {name: its.weight for name, its in before.items()} if before else _weights(audit, scope)
    found: dict[str, Standing] = {}
    for item in audit.items:
        if item.id not in weights:
            continue
        entry = entries.get(item.id, NO_ENTRY)
        asked = _comes_to(item.when, found) if item.when is not ALWAYS else Asked.YES
        known = before[item.id] if before else None
        if known and known.entry is entry and known.asked is asked:
            found[item.id] = known
            continue
        marked = mark(item, entry.answer, entry.note) if asked is Asked.YES else Open()
        found[item.id] = Standing(item, entry, weights[item.id], asked, marked)
    return found


def switches(standings: Mapping[str, Standing]) -> frozenset[str]:
    """The items whose answers decide whether another item in scope is asked."""
    return frozenset(name for standing in standings.values() for name in _named(standing.item.when))


def _weights(audit: Audit, scope: Scope) -> dict[str, Fraction]:
    """The weight of each item in scope, what the items of a partial scope draw in included."""
    weights: dict[str, Fraction] = {}
    drawn: set[str] = set()
    # From the last to the first: a `when` names earlier items only, so one pass finds all that is drawn in.
    for item in reversed(tuple(audit.items)):
        if _is_in(item, scope):
            weights[item.id] = item.weight
        elif item.id in drawn:
            weights[item.id] = Fraction(0)
        else:
            continue
        drawn.update(_named(item.when))
    return weights


def _is_in(item: Item, scope: Scope) -> bool:
    match scope:
        case "full":
            return True
        case "quick":
            return item.quick
        case checklists:
            return item.checklist in checklists


def _named(condition: Condition) -> Iterator[str]:
    match condition:
        case Is(item=item):
            yield item
        case Every(conditions=conditions) | Some(conditions=conditions):
            for inner in conditions:
                yield from _named(inner)
        case Not(condition=inner):
            yield from _named(inner)


def _comes_to(condition: Condition, standings: Mapping[str, Standing]) -> Asked:
    match condition:
        case Is(item=item, values=values):
            return _has_answer(standings[item], values)
        case Every(conditions=conditions):
            return _every(_comes_to(inner, standings) for inner in conditions)
        case Some(conditions=conditions):
            # One holds unless every one fails.
            return _opposite(_every(_opposite(_comes_to(inner, standings)) for inner in conditions))
        case Not(condition=inner):
            return _opposite(_comes_to(inner, standings))


def _has_answer(standing: Standing, values: tuple[str, ...]) -> Asked:
    if standing.asked is not Asked.YES:
        return standing.asked
    match standing.mark:
        case Points():
            answer = standing.entry.answer
            given = {answer} if isinstance(answer, str) else set(answer)
            return Asked.NO if given.isdisjoint(values) else Asked.YES
        case Inapplicable():
            return Asked.NO
        case Open() | Misfit():
            return Asked.UNKNOWN


def _every(parts: Iterable[Asked]) -> Asked:
    seen = set(parts)
    if Asked.NO in seen:
        return Asked.NO
    return Asked.UNKNOWN if Asked.UNKNOWN in seen else Asked.YES


def _opposite(asked: Asked) -> Asked:
    match asked:
        case Asked.YES:
            return Asked.NO
        case Asked.NO:
            return Asked.YES
        case Asked.UNKNOWN:
            return Asked.UNKNOWN
