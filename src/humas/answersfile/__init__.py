"""One changed entry -> an answers file's new text, every other byte of it kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from humas.answersfile.entries import Said, as_map, merged, said, wanted_entry
from humas.answersfile.flowstyle import put_in_flow, removed_in_flow
from humas.answersfile.splicing import (
    Edit,
    Exotic,
    added_last,
    changed_map,
    changed_value,
    rewritten_value,
    spliced,
    style_of,
)
from humas.answersfile.writing import NULL, Style, block_lines, flow_seq, mapping, prose, token
from humas.model import Answers, Entry
from humas.problems import TOO_LARGE, Place, Problem, Unusable
from humas.yamltext import MOST_BYTES, Document, Map, Node, parse

__all__ = ["new_text", "with_entry", "with_header"]

Way = Callable[[], Sequence[Edit]]


def new_text(answers: Answers) -> str:
    """A fresh file; ValueError names a character that no file may hold."""
    audit: dict[str, Node] = {"id": token(answers.audit_id)}
    if answers.audit_version:
        audit["version"] = token(answers.audit_version)
    if answers.audit_digest:
        audit["digest"] = prose(answers.audit_digest)
    fields: dict[str, Node] = {"humas": token("answers/1"), "audit": mapping(audit, flow=True)}
    fields["scope"] = _header("scope", answers.scope)
    fields["agency"] = prose(answers.agency)
    if answers.code:
        fields["code"] = prose(answers.code)
    if answers.group:
        fields["group"] = mapping({key: prose(value) for key, value in answers.group}, flow=True)
    if answers.assessor:
        fields["assessor"] = prose(answers.assessor)
    if answers.date:
        fields["date"] = token(answers.date)
    entries = {item: _entry_node(entry, None) for item, entry in answers.entries.items()}
    fields["answers"] = mapping(entries) if entries else NULL
    return "\n".join(block_lines(mapping(fields), Style("\n", 2), 0)) + "\n"


def with_entry(document: Document, item: str, entry: Entry) -> Document:
    """The file with exactly `entry` at `item`, which comes last where the file has no such item.

    Keys that are not ours stay, in the entry too. ValueError names a character that no file may hold;
    Unusable where the file would become too large.
    """
    root = _root(document)
    answers = root.get("answers")
    old = answers.get(item) if isinstance(answers, Map) else None
    new = _entry_node(entry, old)
    if said(as_map(old)) == said(as_map(new)):
        return document
    told = _told(root)
    entries = told.get("answers")
    entries = {**(entries if isinstance(entries, dict) else {}), item: said(new)}
    return _checked(document, {**told, "answers": entries}, _ways(document, root, item, new))


def with_header(document: Document, key: str, value: str | tuple[str, ...]) -> Document:
    """The file with one top-level key changed, new ones above `answers`; "" takes the key out."""
    root = _root(document)
    new = _header(key, value) if value != "" else None
    if said(root.get(key)) == said(new):
        return document
    told = {name: value for name, value in _told(root).items() if name != key}
    if new:
        told[key] = said(new)
    return _checked(document, told, iter([lambda: _header_edits(document, root, key, new)]))


def _header_edits(document: Document, root: Map, key: str, new: Node | None) -> Sequence[Edit]:
    style = style_of(document)
    if not root.flow:
        return changed_map(document.text, root, _with_key(root, key, new), style)
    if new is None:
        return [removed_in_flow(root, key)]
    return [put_in_flow(root, key, new, style)]


def _root(document: Document) -> Map:
    if not isinstance(document.root, Map):
        raise AssertionError(document.path)  # noqa: TRY004 - the caller has read it as answers
    return document.root


@lru_cache(maxsize=1)
def _told(root: Map) -> Mapping[str, Said]:
    """Kept, for what was saved last is what is changed next."""
    return {key: said(value) for key, value in root.values.items()}


def _header(key: str, value: str | tuple[str, ...]) -> Node:
    if isinstance(value, tuple):
        return flow_seq(*map(token, value))
    return token(value) if key in ("scope", "date") else prose(value)


def _with_key(root: Map, key: str, new: Node | None) -> Map:
    entries: dict[str, Node] = {}
    for name, present in root.entries:
        if new and name.value in (key, "answers"):
            entries.setdefault(key, new)
        if name.value != key:
            entries[name.value] = present
    if new:
        entries.setdefault(key, new)
    return mapping(entries)


def _entry_node(entry: Entry, old: Node | None) -> Node:
    present = as_map(old)
    new = merged(present, wanted_entry(entry, present))
    return new if new.entries else NULL


def _ways(document: Document, root: Map, item: str, new: Node) -> Iterator[Way]:
    """From the one that touches least to the one that always can be gone."""
    text, style, answers = document.text, style_of(document), root.get("answers")
    if root.flow:
        if isinstance(answers, Map) and answers.entries:
            yield lambda: [put_in_flow(answers, item, new, style)]
        else:
            yield lambda: [put_in_flow(root, "answers", mapping({item: new}), style)]
        return
    if isinstance(answers, Map) and not answers.flow:
        pair = next(((key, value) for key, value in answers.entries if key.value == item), None)
        if pair:
            yield lambda: changed_value(text, *pair, new, style)
            yield lambda: rewritten_value(text, *pair, new, style)
        else:
            yield lambda: [added_last(text, answers, token(item), new, style)]
    everything = _all_entries(answers, item, new)
    key = next((key for key, _ in root.entries if key.value == "answers"), None)
    if key and answers:
        yield lambda: rewritten_value(text, key, answers, everything, style)
    else:
        yield lambda: [added_last(text, root, token("answers"), everything, style)]


def _all_entries(answers: Node | None, item: str, new: Node) -> Map:
    entries: dict[str, Node] = {}
    for key, value in answers.entries if isinstance(answers, Map) else ():
        entries[key.value] = (
            mapping({name.value: one for name, one in value.entries}) if isinstance(value, Map) else value
        )
    return mapping({**entries, item: new})


def _checked(document: Document, told: Mapping[str, Said], ways: Iterator[Way]) -> Document:
    """The outcome of the first way that, read again, says what it should and nothing else."""
    ends = document.text.endswith(("\n", "\r"))
    for way in ways:
        try:
            text = spliced(document.text, way())
        except Exotic:
            continue
        if text is None:
            continue
        if not ends:
            text = text.removesuffix(style_of(document).line_end)
        data = text.encode()
        if len(data) > MOST_BYTES:
            raise Unusable((Problem.at(Place(document.path), TOO_LARGE, limit=str(MOST_BYTES)),))
        again, _ = parse(data, document.path)
        if again and isinstance(again.root, Map) and _told(again.root) == told:
            return again
    raise AssertionError(document.path)
