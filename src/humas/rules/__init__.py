"""What `humas check` looks for: one rule a function, families by module, its docstring its page.

A rule takes what was seen and gives problems of one kind. Rules on a part run on as much of an audit as could be
read; those on the whole would tell something false while a part is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from humas import problems as p
from humas.problems import Kind, Problem, in_order
from humas.rules import change, file, guidance, ignores
from humas.rules.change import SeenChange
from humas.rules.seen import SeenAnswers, SeenAudit, Told

Rule = Callable[[Any], Iterator[Problem]]

READING: Mapping[Kind, Callable[[Told], Iterator[Problem]]] = {
    p.DUPLICATE_KEY: file.duplicate_key,
}
"""What reading finds in a file of any sort."""

FILES: Mapping[Kind, Callable[[SeenAudit | SeenAnswers], Iterator[Problem]]] = {
    p.UNEXPLAINED_IGNORE: ignores.unexplained_ignore,
}
"""What the text of a file of any sort shows."""

PARTS: Mapping[Kind, Callable[[SeenAudit], Iterator[Problem]]] = {}
WHOLES: Mapping[Kind, Callable[[SeenAudit], Iterator[Problem]]] = {
    p.UNCOVERED_POINT: guidance.uncovered_point,
}
ANSWERS: Mapping[Kind, Callable[[SeenAnswers], Iterator[Problem]]] = {}

CHANGES: Mapping[Kind, Callable[[SeenChange], Iterator[Problem]]] = {
    p.VANISHED_ITEM: change.vanished_item,
    p.SILENT_WORTH: change.silent_worth,
    p.LOST_ANSWER: change.lost_answer,
    p.INCOMPARABLE: change.incomparable,
    p.VANISHED_ALIAS: change.vanished_alias,
}

RULES: Mapping[str, Rule] = {
    kind.code: rule
    for table in (READING, FILES, PARTS, WHOLES, CHANGES, ANSWERS)
    for kind, rule in table.items()
}
"""By code, in the order of the codes' families."""


def findings_in_audit(seen: SeenAudit) -> tuple[Problem, ...]:
    rules = [*FILES.values(), *PARTS.values(), *(WHOLES.values() if seen.whole else ())]
    found = [*seen.told, *(problem for rule in rules for problem in rule(seen))]
    return in_order(list(ignores.heeded(found, seen.documents)))


def findings_in_change(seen: SeenChange) -> tuple[Problem, ...]:
    found = [problem for rule in CHANGES.values() for problem in rule(seen)]
    return in_order(list(ignores.heeded(found, seen.now.documents)))


def findings_in_answers(seen: SeenAnswers) -> tuple[Problem, ...]:
    rules = [*FILES.values(), *ANSWERS.values()]
    found = [*seen.told, *(problem for rule in rules for problem in rule(seen))]
    return in_order(list(ignores.heeded(found, seen.documents)))
