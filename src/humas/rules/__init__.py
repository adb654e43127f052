"""What is asked of an audit that can be read: one rule a function, families by module, its docstring its page.

A rule gets the audit and the documents that it was read from, audit.yaml before its checklists, as places live
beside the model. It may rely on all of them being there: an audit that could not be read in full has no rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from humas.model import Audit
from humas.problems import Problem, in_order
from humas.rules.guidance import uncovered_point
from humas.yamltext import Document

Rule = Callable[[Audit, Sequence[Document]], Iterator[Problem]]

RULES: tuple[Rule, ...] = (uncovered_point,)


def broken_rules(audit: Audit, documents: Sequence[Document]) -> tuple[Problem, ...]:
    return in_order([problem for rule in RULES for problem in rule(audit, documents)])
