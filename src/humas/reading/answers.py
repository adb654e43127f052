"""An answers file: who answered what. Keys that are not ours are kept by whoever saves, and only warned about."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from typing import Literal, cast

from msgspec import Struct, field

from humas import problems as p
from humas.model import Answer, Answers, Entry, Evidence, FileEvidence, Review, Scope
from humas.problems import Place, Problem, in_order
from humas.reading.checklists import check_format
from humas.reading.fields import Fields
from humas.reading.findings import Findings, shape
from humas.yamltext import Document, Map, Node, Scalar, Seq, is_null

FORMAT = "answers/1"
DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
RESULTS = ("accepted", "changed", "rejected")


class AnswersRead(Struct, frozen=True):
    """`answers` is None when there is any error.

    By its id in the file, `places` tell where each entry begins and `answered` where its answer stands; `heads` tell
    where `version` and `scope` stand, if they do.
    """

    answers: Answers | None
    places: Mapping[str, Place]
    problems: tuple[Problem, ...]
    answered: Mapping[str, Place] = field(default_factory=dict)
    heads: Mapping[str, Place] = field(default_factory=dict)


def read_answers(document: Document) -> AnswersRead:
    findings = Findings(document.path)
    fields = Fields.of(findings, document.root, "answers", p.UNKNOWN_ANSWERS_KEY)
    if fields is None or not check_format(fields, FORMAT):
        return AnswersRead(None, {}, in_order(findings.found))
    audit = fields.map("audit", required=True)
    audit_id = audit.name("id", required=True) if audit else ""
    version, digest = (audit.optional("version"), audit.optional("digest")) if audit else ("", "")
    if audit:
        audit.close()
    entries, places, answered = _entries(fields)
    named = {"version": audit and audit.take("version"), "scope": fields.take("scope")}
    heads = {name: findings.place(node) for name, node in named.items() if node}
    answers = Answers(
        audit_id=audit_id,
        agency=fields.string("agency", required=True),
        audit_version=version,
        audit_digest=digest,
        scope=_scope(fields),
        code=fields.optional("code"),
        group=_group(fields),
        assessor=fields.optional("assessor"),
        date=_date(fields),
        entries=entries,
    )
    fields.close()
    found = in_order(findings.found)
    return AnswersRead(None if any(f.is_error for f in found) else answers, places, found, answered, heads)


def _is_blank(node: Node | None) -> bool:
    """Left empty or left out, which comes to the same for all that need not be there."""
    return node is None or shape(node) == "nothing"


def _scope(fields: Fields) -> Scope:
    """`full`, `quick`, or the ids of checklists."""
    node = fields.take("scope")
    if _is_blank(node):
        return "full"
    if isinstance(node, Seq):
        return tuple(word.value for word in fields.words("scope", least=1))
    return cast("Literal['full', 'quick']", fields.one_of("scope", ("full", "quick")) or "full")


def _group(fields: Fields) -> tuple[tuple[str, str], ...]:
    inner = None if _is_blank(fields.take("group")) else fields.map("group")
    if inner is None:
        return ()
    return tuple((key.value, inner.optional(key.value)) for key, _ in inner.entries())


def _date(fields: Fields) -> str:
    """YYYY-MM-DD; anything else is told and left out."""
    node, text = fields.take("date"), fields.optional("date")
    if node is None or not text:
        return ""
    try:
        datetime.date.fromisoformat(text if DATE.fullmatch(text) else "")
    except ValueError:
        fields.findings.add(node, p.BAD_DATE, value=text)
        return ""
    return text


def _entries(fields: Fields) -> tuple[dict[str, Entry], dict[str, Place], dict[str, Place]]:
    """The entries, where each begins, and where its answer stands."""
    node = fields.take("answers")
    if node is None or _is_blank(node):
        return {}, {}, {}
    inner = Fields.of(fields.findings, node, "answers")
    entries: dict[str, Entry] = {}
    places: dict[str, Place] = {}
    answered: dict[str, Place] = {}
    for key, value in inner.entries() if inner else ():
        entries[key.value] = _entry(fields.findings, value)
        places[key.value] = fields.findings.place(key)
        answer = value.get("answer") if isinstance(value, Map) else value
        answered[key.value] = fields.findings.place(answer or key)
    return entries, places, answered


def _entry(findings: Findings, node: Node) -> Entry:
    if not isinstance(node, Map):
        return Entry(_answer(findings, node))
    fields = Fields(findings, node, p.UNKNOWN_ANSWERS_KEY)
    answer = fields.take("answer")
    entry = Entry(
        answer=_answer(findings, answer) if answer else "",
        note=fields.optional("note"),
        evidence=_evidence(fields),
        at=fields.optional("at"),
        seen=fields.optional("seen"),
        review=_review(fields),
    )
    fields.close()
    return entry


def _answer(findings: Findings, node: Node) -> Answer:
    """A text as written, or the ticks of a list; nothing (null or blank) is no answer."""
    match node:
        case Scalar():
            return "" if is_null(node) else node.value.strip()
        case Seq(items=members):
            ticks = [m.value for m in members if isinstance(m, Scalar) and shape(m) == "text"]
            if len(ticks) != len(members):
                findings.wrong_type(node, "answer", "text")
            return tuple(ticks)
        case _:
            findings.wrong_type(node, "answer", "text")
            return ""


def _evidence(fields: Fields) -> tuple[Evidence, ...]:
    """A list of texts and files; one text alone is read as a list of one."""
    node = fields.take("evidence")
    if _is_blank(node):
        return ()
    if isinstance(node, Scalar):
        return (node.value,)
    found = [_piece(fields.findings, member) for member in fields.each("evidence")]
    return tuple(piece for piece in found if piece)


def _piece(findings: Findings, node: Node) -> Evidence | None:
    match node:
        case Scalar():
            return None if _is_blank(node) else node.value
        case Map():
            fields = Fields(findings, node, p.UNKNOWN_ANSWERS_KEY)
            file, sha256 = fields.string("file", required=True), fields.optional("sha256")
            size = None if _is_blank(fields.take("size")) else fields.number("size")
            fields.close()
            return FileEvidence(file, None if size is None else int(size), sha256) if file else None
        case _:
            findings.wrong_type(node, "evidence", "text")
            return None


def _review(fields: Fields) -> Review | None:
    inner = None if _is_blank(fields.take("review")) else fields.map("review")
    if inner is None:
        return None
    of, answer = inner.take("of", required=True), inner.take("answer")
    result = inner.one_of("result", RESULTS, required=True)
    review = Review(
        of=_answer(fields.findings, of) if of else "",
        result=cast("Literal['accepted', 'changed', 'rejected']", result or "accepted"),
        answer=_answer(fields.findings, answer) if answer else "",
        note=inner.optional("note"),
        reply=inner.optional("reply"),
        by=inner.optional("by"),
        at=inner.optional("at"),
    )
    inner.close()
    return review
