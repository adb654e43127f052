"""Where the texts of an audit and its checklists stand, whether they could be read or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, cast

from humas.yamltext import Document, Map, Node, Scalar, Seq

BARE = ""
"""The tag of a text that has none."""

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
FILE: Mapping[str, Form] = {
    **_TABLES,
    "levels": {EACH: {"label": "text"}},
    "stages": {EACH: {"label": "text", "about": "text"}},
    "sections": {EACH: {"title": "text", "items": {EACH: _ITEM}}},
}
"""Of an audit.yaml and of a checklist: neither has a key that means something else in the other."""


Versions = Mapping[str, Scalar]
"""What a text says under each tag; a bare text has the tag BARE."""

Written = tuple[Document, Node, Versions, bool]
"""A text in its file, and whether it is a name. A bare tuple: a file has hundreds, and every rule unpacks them."""


def texts_in(documents: Sequence[Document]) -> list[Written]:
    """Every text of every document, in the order of the files."""
    found: list[Written] = []
    for document in documents:
        _gather(document, document.root, FILE, found)
    return found


def _gather(document: Document, node: Node, forms: Mapping[str, Form], found: list[Written]) -> None:
    """A list that grows, in place of iterators within iterators: every node of every file goes by here."""
    each = forms.get(EACH)
    inside: list[tuple[Node, Form | None]] = []
    if isinstance(node, Map):
        inside = [(value, forms.get(key, each)) for key, value in node.values.items()]
    elif isinstance(node, Seq):
        inside = [(member, each) for member in node.items]
    for value, form in inside:
        if isinstance(form, str):
            if versions := _versions(value):
                found.append((document, value, versions, form == "name"))
        elif form:
            _gather(document, value, form, found)


def _versions(node: Node) -> Versions:
    if isinstance(node, Scalar):
        return {BARE: node}
    if not isinstance(node, Map):
        return {}
    for said in node.values.values():
        if not isinstance(said, Scalar):
            return {tag: said for tag, said in node.values.items() if isinstance(said, Scalar)}
    return cast("Versions", node.values)
