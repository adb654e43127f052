"""What an entry looks like as nodes, and what it comes to together with what the file already says."""

from __future__ import annotations

from humas.answersfile.writing import flow_seq, mapping, prose, token
from humas.model import Answer, Entry, Evidence, FileEvidence, Review
from humas.yamltext import Map, Node, Scalar, Seq, is_null

Said = None | str | list["Said"] | dict[str, "Said"]
Wanted = dict[str, Node | None]
"""Every key that is ours, in the order of writing; None where the key is not to be there."""


def said(node: Node | None) -> Said:
    """What a value says, however it is written; None is nothing, as the plain scalars for it are."""
    # By what there is most of: all that a file says is looked at twice for each line that is saved.
    if isinstance(node, Scalar):
        return None if is_null(node) else node.value
    if isinstance(node, Map):
        return {key: said(value) for key, value in node.values.items()}
    if isinstance(node, Seq):
        return [said(item) for item in node.items]
    return None


def wanted_entry(entry: Entry, old: Map | None) -> Wanted:
    return {
        "answer": _answer(entry.answer),
        "note": _prose(entry.note),
        "evidence": _evidence(entry.evidence, old.get("evidence") if old else None),
        "at": _token(entry.at),
        "seen": _token(entry.seen),
        "review": _review(entry.review, old.get("review") if old else None),
    }


def as_map(old: Node | None) -> Map:
    """What stands at an item as a map of its own: a short entry is an answer."""
    match old:
        case Map():
            return old
        case Scalar() if is_null(old):
            return mapping({})
        case None:
            return mapping({})
        case _:
            return mapping({"answer": old})


def merged(old: Map, wanted: Wanted) -> Map:
    """The old map with our keys as wanted and all other keys as they are, in block style.

    A key that says what it should stays; the others go where the order of `wanted` puts them.
    """
    entries: dict[str, Node] = {key.value: value for key, value in old.entries}
    before = ""
    for key, value in wanted.items():
        if not _says(key, entries.get(key), value):
            if value is None:
                del entries[key]
            elif key in entries:
                entries[key] = value
            else:
                entries = _inserted(entries, before, key, value)
        before = key if key in entries else before
    return mapping(entries)


def _inserted(entries: dict[str, Node], after: str, key: str, value: Node) -> dict[str, Node]:
    if not after:
        return {key: value, **entries}
    pairs = list(entries.items())
    at = list(entries).index(after) + 1
    return dict([*pairs[:at], (key, value), *pairs[at:]])


def _says(key: str, old: Node | None, wanted: Node | None) -> bool:
    """Whether a value needs no change: it says the same, or both say nothing."""
    if wanted is None:
        # An empty list of ticks is an answer: none of them.
        return said(old) in ((None, "") if key in ("answer", "of") else (None, "", [], {}))
    if key == "evidence" and isinstance(old, Scalar) and not is_null(old):
        old = flow_seq(old)
    return old is not None and said(old) == said(wanted)


def _token(text: str) -> Node | None:
    return token(text) if text else None


def _prose(text: str) -> Node | None:
    return prose(text) if text else None


def _answer(answer: Answer) -> Node | None:
    return flow_seq(*map(token, answer)) if isinstance(answer, tuple) else _token(answer)


def _evidence(evidence: tuple[Evidence, ...], old: Node | None) -> Node | None:
    if not evidence:
        return None
    known = [item for item in old.items if isinstance(item, Map)] if isinstance(old, Seq) else []
    return flow_seq(*(_one_evidence(one, known) for one in evidence))


def _one_evidence(evidence: Evidence, known: list[Map]) -> Node:
    """The evidence as the file already has it, with keys that are not ours, where it is the same file."""
    if isinstance(evidence, str):
        return prose(evidence)
    new = _file(evidence)
    ours = said(new)
    for old in known:
        if {key: said(old.get(key)) for key in ("file", "size", "sha256") if said(old.get(key))} == ours:
            return old
    return new


def _file(evidence: FileEvidence) -> Map:
    size = None if evidence.size is None else token(str(evidence.size))
    fields = {"file": prose(evidence.file), "size": size, "sha256": _token(evidence.sha256)}
    return mapping({key: value for key, value in fields.items() if value is not None}, flow=True)


def _review(review: Review | None, old: Node | None) -> Node | None:
    if review is None:
        return None
    wanted: Wanted = {
        "of": _answer(review.of),
        "result": token(review.result),
        "answer": _answer(review.answer),
        "note": _prose(review.note),
        "reply": _prose(review.reply),
        "by": _prose(review.by),
        "at": _token(review.at),
    }
    return merged(old if isinstance(old, Map) else mapping({}), wanted)
