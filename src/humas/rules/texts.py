"""Where the texts of an audit and its checklists stand, whether they could be read or not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from humas.yamltext import Document, Map, Node, Scalar, Seq

EACH = "*"
Form = Literal["text", "name"] | Mapping[str, "Form"]
"""What stands under the keys of a map; under EACH, in every member of a list or under every other key.

A `name` is the title of a source or reference: a text that may well be the same in every language.
"""

_CHOICES: Form = {EACH: {"label": "text", "about": "text"}}
_TABLES: Mapping[str, Form] = {
    "title": "text",
    "about": "text",
    "scales": {EACH: _CHOICES},
    "sources": {EACH: {"title": "name", "points": {EACH: "text"}}},
    "references": {EACH: {"title": "name"}},
}
_ITEM: Form = {
    "title": "text",
    "ask": "text",
    "help": "text",
    "evidence": "text",
    "advice": "text",
    "choices": _CHOICES,
    "ratio": {"of": "text"},
    "number": {"unit": "text"},
    "tick": {"options": {EACH: {"label": "text"}}},
    "risk": {"title": "text"},
}
FILE: Form = {
    **_TABLES,
    "levels": {EACH: {"label": "text"}},
    "stages": {EACH: {"label": "text", "about": "text"}},
    "sections": {EACH: {"title": "text", "items": {EACH: _ITEM}}},
}
"""Of an audit.yaml and of a checklist: neither has a key that means something else in the other."""


@dataclass(frozen=True, slots=True)
class Written:
    """A text in its file. `versions` are its tags with what is said under them; a bare text has the tag None."""

    document: Document
    node: Node
    versions: tuple[tuple[Scalar | None, Scalar], ...]
    is_name: bool


def texts_in(documents: Sequence[Document]) -> Iterator[Written]:
    """Every text of every document, in the order of the files."""
    for document in documents:
        yield from _below(document, document.root, FILE)


def _below(document: Document, node: Node, form: Form) -> Iterator[Written]:
    if isinstance(form, str):
        versions = _versions(node)
        if versions:
            yield Written(document, node, versions, form == "name")
        return
    for key, inner in _inside(node):
        below = form.get(key) or form.get(EACH)
        if below:
            yield from _below(document, inner, below)


def _inside(node: Node) -> Sequence[tuple[str, Node]]:
    match node:
        case Map(entries=entries):
            return [(key.text, value) for key, value in entries]
        case Seq(items=members):
            return [(EACH, member) for member in members]
        case _:
            return []


def _versions(node: Node) -> tuple[tuple[Scalar | None, Scalar], ...]:
    match node:
        case Scalar():
            return ((None, node),)
        case Map(entries=entries):
            return tuple((tag, said) for tag, said in entries if isinstance(said, Scalar))
        case _:
            return ()
