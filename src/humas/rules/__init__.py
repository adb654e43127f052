"""What `humas check` looks for: one rule a function, families by module, its docstring its page.

A rule takes what was seen and gives problems of one kind. Rules on a part run on as much of an audit as could be
read; those on the whole would tell something false while a part is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from humas import problems as p
from humas.problems import Kind, Problem, in_order
from humas.rules import (
    answers,
    bands,
    change,
    evidence,
    file,
    gates,
    guidance,
    ignores,
    languages,
    reach,
    references,
    scoring,
    shape,
    templates,
    unused,
)
from humas.rules.change import SeenChange
from humas.rules.seen import SeenAnswers, SeenAudit, Told

Rule = Callable[[Any], Iterator[Problem]]

READING: Mapping[Kind, Callable[[Told], Iterator[Problem]]] = {
    p.UNREADABLE: file.unreadable,
    p.TOO_LARGE: file.too_large,
    p.TOO_CROWDED: file.too_crowded,
    p.NOT_UTF8: file.not_utf8,
    p.CONTROL_CHARACTER: file.control_character,
    p.SYNTAX: file.syntax,
    p.DIRECTIVE: file.directive,
    p.DUPLICATE_KEY: file.duplicate_key,
    p.ANCHOR: file.anchor,
    p.MERGE_KEY: file.merge_key,
    p.TAG: file.tag,
    p.KEY_NOT_TEXT: file.key_not_text,
    p.SECOND_DOCUMENT: file.second_document,
    p.TOO_DEEP: file.too_deep,
    p.LONG_NUMBER: file.long_number,
    p.ESCAPED_CONTROL: file.escaped_control,
    p.EMPTY_FILE: file.empty_file,
    p.SURROGATE: file.surrogate,
    p.UNKNOWN_KEY: shape.unknown_key,
    p.UNKNOWN_ANSWERS_KEY: shape.unknown_key,
    p.MISSING_KEY: shape.missing_key,
    p.WRONG_TYPE: shape.wrong_type,
    p.BAD_VALUE: shape.bad_value,
    p.BAD_NUMBER: shape.bad_number,
    p.BAD_ID: shape.bad_id,
    p.ITEM_KIND: shape.item_kind,
    p.BAD_FORMAT: shape.bad_format,
    p.ANSWER_IS_COMMAND: shape.answer_is_command,
    p.MIXED_BANDS: shape.mixed_bands,
    p.OUT_OF_RANGE: shape.out_of_range,
    p.TOO_FEW: shape.too_few,
    p.BAD_LANGUAGE: shape.bad_language,
    p.BAND_UNIT: shape.band_unit,
    p.BAD_DATE: shape.bad_date,
    p.OUT_OF_ORDER: shape.out_of_order,
    p.NO_POINTS: shape.no_points,
    p.MIN_OVER_MAX: shape.min_over_max,
    p.UNKNOWN_REFERENCE: references.unknown_reference,
    p.DUPLICATE_ID: references.duplicate_id,
    p.WHEN_FORWARD: references.when_forward,
    p.WHEN_KIND: references.when_kind,
    p.WHEN_VALUE: references.when_value,
    p.OUTSIDE_FOLDER: references.outside_folder,
    p.GATE_WITHOUT_STAGE: references.gate_without_stage,
    p.WAS_CLASH: references.was_clash,
    p.UNKNOWN_ITEM: answers.unknown_item,
    p.ANSWER_MISFIT: answers.answer_misfit,
    p.TWO_CLAIMANTS: answers.two_claimants,
    p.OTHER_VERSION: answers.other_version,
}
"""What reading finds in a file of any sort."""

FILES: Mapping[Kind, Callable[[SeenAudit | SeenAnswers], Iterator[Problem]]] = {
    p.LOOK_ALIKE: file.look_alike,
    p.UNEXPLAINED_IGNORE: ignores.unexplained_ignore,
}
"""What the text of a file of any sort shows."""

PARTS: Mapping[Kind, Callable[[SeenAudit], Iterator[Problem]]] = {
    p.NO_SOURCE: guidance.no_source,
    p.NO_EVIDENCE: guidance.no_evidence,
    p.NO_ADVICE: guidance.no_advice,
    p.NO_EFFORT: guidance.no_effort,
    p.LONG_QUESTION: guidance.long_question,
    p.NO_HELP: guidance.no_help,
    p.FINE_FROM: scoring.fine_from,
    p.FREE_GATE: gates.free_gate,
    p.GATE_NOT_QUICK: gates.gate_not_quick,
    p.SAME_POINTS: scoring.same_points,
    p.MISSING_TRANSLATION: languages.missing_translation,
    p.SAME_TEXT: languages.same_text,
    p.PLACEHOLDERS: languages.placeholders,
    p.UNDECLARED_LANGUAGE: languages.undeclared_language,
}
WHOLES: Mapping[Kind, Callable[[SeenAudit], Iterator[Problem]]] = {
    p.FIRST_LEVEL: scoring.first_level,
    p.NO_WEIGHT: scoring.no_weight,
    p.POINTS_ORDER: bands.points_order,
    p.BAND_TWICE: bands.band_twice,
    p.BAND_UNREACHABLE: bands.band_unreachable,
    p.IDLE_WEIGHT: scoring.idle_weight,
    p.NEVER_ASKED: reach.never_asked,
    p.EMPTY_STAGE: scoring.empty_stage,
    p.OPEN_GATE: gates.open_gate,
    p.LOOSE_CAP: gates.loose_cap,
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

CHANGES: Mapping[Kind, Callable[[SeenChange], Iterator[Problem]]] = {
    p.VANISHED_ITEM: change.vanished_item,
    p.SILENT_WORTH: change.silent_worth,
    p.LOST_ANSWER: change.lost_answer,
    p.INCOMPARABLE: change.incomparable,
    p.VANISHED_ALIAS: change.vanished_alias,
}

TEMPLATES: Mapping[Kind, Callable[[Told], Iterator[Problem]]] = {
    p.TEMPLATE_SYNTAX: templates.template_syntax,
    p.TEMPLATE_NAME: templates.template_name,
    p.TEMPLATE_FILTER: templates.template_filter,
    p.TEMPLATE_VALUE: templates.template_value,
    p.TEMPLATE_REFUSED: templates.template_refused,
    p.TEMPLATE_FILE: templates.template_file,
    p.TEMPLATE_WORK: templates.template_work,
}
"""What a report in a template of one's own may stop at; no check looks at one, but each has its page."""

_EVERY: list[tuple[Kind, Rule]] = sorted(
    (
        (kind, rule)
        for table in (READING, FILES, PARTS, WHOLES, CHANGES, ANSWERS, TEMPLATES)
        for kind, rule in table.items()
    ),
    key=lambda pair: pair[0].code,
)
RULES: Mapping[str, Rule] = {kind.code: rule for kind, rule in _EVERY}
"""By code, in the order of the codes."""

KINDS: Mapping[str, tuple[Kind, ...]] = {
    code: tuple(dict.fromkeys(kind for kind, _ in _EVERY if kind.code == code)) for code in RULES
}
"""By code: what a rule finds, one sort of finding mostly, two where it is an error in one file and none in another."""


def findings_in_audit(seen: SeenAudit) -> tuple[Problem, ...]:
    rules = [*FILES.values(), *PARTS.values(), *(WHOLES.values() if seen.whole else ())]
    found = [*seen.told, *_found(rules, seen)]
    return in_order(list(ignores.heeded(found, seen.documents)))


def findings_in_change(seen: SeenChange) -> tuple[Problem, ...]:
    found = _found(CHANGES.values(), seen)
    return in_order(list(ignores.heeded(found, seen.now.documents)))


def findings_in_answers(seen: SeenAnswers) -> tuple[Problem, ...]:
    found = [*seen.told, *_found((*FILES.values(), *ANSWERS.values()), seen)]
    return in_order(list(ignores.heeded(found, seen.documents)))


def _found(rules: Iterable[Rule], seen: Any) -> Iterator[Problem]:  # noqa: ANN401 - as the rules take it
    """Of each rule one finding more than is ever told: enough to know that there are more."""
    for rule in rules:
        yield from islice(rule(seen), p.MOST + 1)
