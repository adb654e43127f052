"""`when`: the condition under which an item is asked, and the items that it may name."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct, field

from humas import problems as p
from humas.model import ALWAYS, Condition, Every, Is, Not, Some
from humas.reading.findings import Findings, shape
from humas.yamltext import Map, Node, Scalar, Seq


class Askable(Struct, frozen=True):
    """An item that a `when` might name: its kind's name, and its answers; both empty where they are not known."""

    kind: str
    answers: tuple[str, ...] = ()


class Earlier(Struct, frozen=True):
    """What a `when` may name: the items `before` it, which grow; `all` ids, so that one further down can be told apart.

    What is known of an item is found out when a `when` names it.
    Unless `complete`, there is a checklist that could not be read, and with it items that nobody knows of.
    """

    before: dict[str, Callable[[], Askable]]
    all: frozenset[str]
    complete: bool
    _known: dict[str, Askable] = field(default_factory=dict)

    def named(self, name: str) -> Askable | None:
        """An item asked before. Found out once: thousands of conditions may name one of thousands of answers."""
        find = self.before.get(name)
        if find is not None and name not in self._known:
            self._known[name] = find()
        return self._known.get(name)

    def may_be(self, name: str) -> bool:
        """Whether an item that is not among `all` may stand in a checklist that could not be read."""
        checklist = f"{name.partition('/')[0]}/"
        return not self.complete and not any(known.startswith(checklist) for known in self.all)


def read_when(findings: Findings, node: Node | None, earlier: Earlier) -> Condition:
    return ALWAYS if node is None else _map(findings, node, "when", earlier)


def both(first: Condition, second: Condition) -> Condition:
    if first == ALWAYS:
        return second
    return first if second == ALWAYS else Every((first, second))


def _map(findings: Findings, node: Node, what: str, earlier: Earlier) -> Condition:
    if not isinstance(node, Map):
        findings.wrong_type(node, what, "map")
        return ALWAYS
    if not node.entries:
        findings.add(node, p.TOO_FEW, what=what, least="1")
    conditions = tuple(_entry(findings, key, value, earlier) for key, value in node.entries)
    return conditions[0] if len(conditions) == 1 else Every(conditions)


def _entry(findings: Findings, key: Scalar, value: Node, earlier: Earlier) -> Condition:
    if key.value == "any":
        if not isinstance(value, Seq) or not value.items:
            findings.wrong_type(value, "any", "list")
            return ALWAYS
        return Some(tuple(_map(findings, member, "any", earlier) for member in value.items))
    if key.value == "not":
        return Not(_map(findings, value, "not", earlier))
    values = _values(findings, key, value)
    _check(findings, key, values, earlier)
    return Is(key.value, tuple(v.value for v in values))


def _values(findings: Findings, key: Scalar, node: Node) -> tuple[Scalar, ...]:
    members = node.items if isinstance(node, Seq) and node.items else (node,)
    values = []
    for member in members:
        if isinstance(member, Scalar) and shape(member) == "text":
            values.append(member)
        else:
            findings.wrong_type(member, key.value, "text")
    return tuple(values)


def _check(findings: Findings, key: Scalar, values: tuple[Scalar, ...], earlier: Earlier) -> None:
    item = earlier.named(key.value)
    if item is None and key.value in earlier.all:
        findings.add(key, p.WHEN_FORWARD, name=key.value)
    elif item is None and earlier.may_be(key.value):
        return
    elif item is None:
        guess = findings.nearest(key.value, earlier.all)
        findings.add(key, p.UNKNOWN_REFERENCE, what="item", name=key.value, guess=guess)
    elif item.kind and item.kind not in ("scale", "choices", "tick"):
        findings.add(key, p.WHEN_KIND, name=key.value, sort=item.kind)
    elif item.answers:
        known = frozenset(item.answers)
        for value in values:
            if value.value not in known:
                allowed = ", ".join(item.answers)
                findings.add(value, p.WHEN_VALUE, name=key.value, value=value.value, allowed=allowed)
