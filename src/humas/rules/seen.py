"""What the rules look at: an audit, or an answers file beside its audit, with the documents that they were read from.

Places live beside the model, so a rule asks here where something stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Protocol

from msgspec import Struct

from humas.model import Audit, Entry, Item
from humas.problems import Kind, Place, Problem
from humas.reading.names import item_nodes, said
from humas.rules.texts import Versions, Written, texts_in
from humas.yamltext import Document, Map, Node, Seq


class Told(Protocol):
    """Whatever carries what reading has found."""

    @property
    def told(self) -> Sequence[Problem]: ...


def told(seen: Told, *kinds: Kind) -> Iterator[Problem]:
    """What reading has found of these kinds."""
    return (problem for problem in seen.told if problem.kind in kinds)


class SeenAudit(Struct, frozen=True, dict=True):
    """`audit` is as much as could be read; `whole` tells whether that is all of it.

    `documents` are the files that could be parsed: audit.yaml first, or a checklist that stands alone.
    """

    audit: Audit
    documents: tuple[Document, ...]
    told: tuple[Problem, ...] = ()
    whole: bool = True

    @cached_property
    def nodes(self) -> Mapping[str, tuple[Document, Map]]:
        """Where each item is written, by its full id, read or broken."""
        found: dict[str, tuple[Document, Map]] = {}
        for document in self.documents:
            for name, node in item_nodes(document):
                found.setdefault(name, (document, node))
        return found

    @cached_property
    def texts(self) -> tuple[Written, ...]:
        """Every text of every document, in the order of the files."""
        return tuple(texts_in(self.documents))

    @cached_property
    def translated(self) -> tuple[tuple[Document, Versions, tuple[str, ...]], ...]:
        """Every text in several languages that is no name, with what it says in each: these must agree."""
        return tuple(
            (document, versions, tuple([said.value for said in versions.values()]))
            for document, _, versions, is_name in self.texts
            if len(versions) > 1 and not is_name
        )

    @cached_property
    def tags(self) -> frozenset[tuple[str, ...]]:
        """The sets of tags that texts have: a file has the same few all over."""
        return frozenset([tuple(versions) for _, _, versions, _ in self.texts])

    @cached_property
    def items_by_file(self) -> tuple[tuple[Document, tuple[Map, ...]], ...]:
        """Every item that has an id, read or broken, two of the same id both."""
        return tuple((one, tuple(node for _, node in item_nodes(one))) for one in self.documents)

    @cached_property
    def written(self) -> tuple[tuple[Item, Document, Map], ...]:
        """Every item that could be read, with where it is written."""
        return tuple((item, *self.nodes[item.id]) for item in self.audit.items if item.id in self.nodes)

    def place(self, *keys: str | int) -> Place:
        """In the first document."""
        return inside(self.documents[0], self.documents[0].root, keys)

    def item_place(self, item: str, *keys: str | int) -> Place:
        """Of a key of an item, by the item's full id; where a key is not there, of what it would stand in."""
        if item not in self.nodes:
            return Place(self.documents[0].path)
        return inside(*self.nodes[item], keys)

    def checklist_place(self, checklist: str, *keys: str | int) -> Place:
        """Of a key of a checklist, by its id."""
        for document in self.documents:
            if said(document.root, "id") == checklist and said(document.root, "humas").startswith(
                "checklist"
            ):
                return inside(document, document.root, keys)
        return Place(self.documents[0].path)


class SeenAnswers(Struct, frozen=True):
    """An answers file beside its audit. `entries` are by the audit's own ids, `places` by the same ids.

    `disk` tells of each file named as evidence, as it is named: its size and sha256 now, or None where there is none
    that can be read. It is {} where nobody has looked.
    """

    audit: Audit
    document: Document
    entries: Mapping[str, Entry]
    places: Mapping[str, Place]
    told: tuple[Problem, ...] = ()
    disk: Mapping[str, tuple[int, str] | None] | None = None

    @property
    def documents(self) -> tuple[Document, ...]:
        return (self.document,)

    def place(self, *keys: str | int) -> Place:
        return inside(self.document, self.document.root, keys)


def written_items(seen: SeenAudit) -> Iterator[tuple[Item, Document, Map]]:
    return iter(seen.written)


def written_entries(seen: SeenAnswers) -> Iterator[tuple[Item, Entry, Node]]:
    """Every entry with its item and where it is written: under the item's own id, else under an old one."""
    root = seen.document.root
    answers = root.get("answers") if isinstance(root, Map) else None
    nodes = {key.value: node for key, node in answers.entries} if isinstance(answers, Map) else {}
    for item in seen.audit.items:
        name = next((name for name in (item.id, *item.was) if name in nodes), "")
        if name and item.id in seen.entries:
            yield item, seen.entries[item.id], nodes[name]


def inside(document: Document, node: Node, keys: Sequence[str | int]) -> Place:
    """Where the value under these keys and positions begins; what is not there is looked for no further."""
    for key in keys:
        below = _below(node, key)
        if below is None:
            break
        node = below
    return document.place(node)


def _below(node: Node, key: str | int) -> Node | None:
    match node, key:
        case Map(), str():
            return node.get(key)
        case Seq(items=members), int() if key < len(members):
            return members[key]
        case _:
            return None
