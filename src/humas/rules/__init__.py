"""What `humas check` looks for: one rule a function, families by module, its docstring its page.

A rule takes what was seen and gives problems of one kind. Rules on a part run on as much of an audit as could be
read; those on the whole would tell something false while a part is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from humas import problems as p
from humas.problems import Kind, Problem, in_order
from humas.rules import answers, evidence, file, guidance, unused
from humas.rules.seen import SeenAnswers, SeenAudit, Told

Rule = Callable[[Any], Iterator[Problem]]

READING: Mapping[Kind, Callable[[Told], Iterator[Problem]]] = {
    p.DUPLICATE_KEY: file.duplicate_key,
}
"""What reading finds in a file of any sort."""

PARTS: Mapping[Kind, Callable[[SeenAudit], Iterator[Problem]]] = {
    p.NO_SOURCE: guidance.no_source,
    p.NO_EVIDENCE: guidance.no_evidence,
    p.NO_ADVICE: guidance.no_advice,
    p.NO_EFFORT: guidance.no_effort,
    p.LONG_QUESTION: guidance.long_question,
    p.NO_HELP: guidance.no_help,
}
WHOLES: Mapping[Kind, Callable[[SeenAudit], Iterator[Problem]]] = {
    p.UNCOVERED_POINT: guidance.uncovered_point,
    p.UNUSED_SCALE: unused.unused_scale,
    p.UNUSED_BANDS: unused.unused_bands,
    p.UNUSED_REFERENCE: unused.unused_reference,
}
ANSWERS: Mapping[Kind, Callable[[SeenAnswers], Iterator[Problem]]] = {
    p.EVIDENCE_MISSING: evidence.evidence_missing,
    p.EVIDENCE_CHANGED: evidence.evidence_changed,
    p.QUESTION_CHANGED: answers.question_changed,
    p.STALE_REVIEW: answers.stale_review,
    p.OWN_REVIEW: answers.own_review,
    p.UNPROVEN_FILE: evidence.unproven_file,
    p.OTHER_DIGEST: answers.other_digest,
}

RULES: Mapping[str, Rule] = {
    kind.code: rule for table in (READING, PARTS, WHOLES, ANSWERS) for kind, rule in table.items()
}
"""By code, in the order of the codes' families."""


def findings_in_audit(seen: SeenAudit) -> tuple[Problem, ...]:
    rules = [*PARTS.values(), *(WHOLES.values() if seen.whole else ())]
    return in_order([*seen.told, *(problem for rule in rules for problem in rule(seen))])


def findings_in_answers(seen: SeenAnswers) -> tuple[Problem, ...]:
    return in_order([*seen.told, *(problem for rule in ANSWERS.values() for problem in rule(seen))])
