"""One checklist file: its sections and their items."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import partial

from humas import problems as p
from humas.model import Checklist, Condition, Item, Section
from humas.reading.conditions import Askable, Earlier, read_when
from humas.reading.fields import Fields
from humas.reading.findings import Findings, Spot
from humas.reading.items import read_item
from humas.reading.kinds import KINDS
from humas.reading.names import item_nodes, maps, said
from humas.reading.tables import Tables, read_tables, report_double_points
from humas.yamltext import Document, Map, Node, Scalar

FORMAT = "checklist/1"


def check_format(fields: Fields, expected: str) -> bool:
    """Whether the file says that it is what it is read as; if not, the rest of it means nothing to us."""
    word = fields.word("humas", required=True)
    if word is not None and word.value != expected:
        fields.findings.add(word, p.BAD_FORMAT, value=word.value, expected=expected)
    return word is not None and word.value == expected


def askable(item: Map, tables: Tables) -> Askable:
    """What a later `when` may know of an item, read or broken."""
    kinds = [kind for kind in KINDS if item.get(kind) is not None]
    kind = kinds[0] if len(kinds) == 1 else ""
    return Askable(kind, _answers(item, kind, tables))


def _answers(item: Map, kind: str, tables: Tables) -> tuple[str, ...]:
    value = item.get(kind)
    if kind == "scale" and isinstance(value, Scalar):
        scale = tables.scales.get(value.value)
        return tuple(choice.answer for choice in scale.choices) if scale else ()
    if kind == "tick" and isinstance(value, Map):
        value = value.get("options")
    answers = tuple(said(choice, "answer") for choice in maps(value))
    return answers if all(answers) else ()


class ChecklistReader:
    """Reads one checklist; `earlier` grows with each item, so that a `when` sees only what comes before it."""

    def __init__(self, document: Document, shared: Tables) -> None:
        self.document = document
        self.findings = Findings(document.path)
        self.tables = shared
        self.id = said(document.root, "id")
        self.nodes: dict[str, Map] = {}
        """Of the items that have an id; where two have the same, of the first."""
        self._items: dict[str, Spot] = {}
        fields = Fields.of(self.findings, document.root, "checklist")
        self._fields = fields if fields and check_format(fields, FORMAT) else None

    @property
    def has_names(self) -> bool:
        """Whether its items can be told by their ids, whatever else is wrong."""
        return self._fields is not None and self.id != ""

    def read_tables(self, taken: dict[str, Spot]) -> None:
        """The checklist's own tables beside the shared ones; before any item of any checklist is read."""
        if self._fields is not None:
            own = read_tables(self._fields, None, self.tables.language)
            report_double_points(self._fields, taken)
            self.tables = self.tables.beside(own)
        for name, node in item_nodes(self.document):
            self.nodes.setdefault(name, node)

    @property
    def item_ids(self) -> Iterator[str]:
        return iter(self.nodes)

    def is_first(self, seen: dict[str, Spot]) -> bool:
        """Whether no checklist before has the same id, which is told."""
        already = self._fields is not None and self.id in seen
        if self._fields is not None:
            self._fields.unique("checklist", seen)
        return not already

    def read(self, earlier: Earlier) -> Checklist | None:
        """`earlier` grows by the items of this checklist."""
        fields = self._fields
        if fields is None:
            return None
        name, version = fields.name("id", required=True), fields.string("version", required=True)
        title, about = fields.text("title", required=True), fields.text("about")
        weight = fields.number("weight", Fraction(1))
        sections = self._sections(fields, earlier)
        fields.close()
        if not name or title is None or weight is None or not version:
            return None
        return Checklist(name, version, title, weight, sections, about)

    def _sections(self, fields: Fields, earlier: Earlier) -> tuple[Section, ...]:
        sections = []
        seen: dict[str, Spot] = {}
        for node in fields.each("sections", required=True, least=1):
            inner = Fields.of(self.findings, node, "sections")
            if inner is None:
                continue
            inner.unique("section", seen)
            name, title = inner.name("id", required=True), inner.text("title", required=True)
            when = read_when(self.findings, inner.take("when"), earlier)
            items = []
            for member in inner.each("items", required=True, least=1):
                items.append(self._item(member, earlier, when))
                self._pass(said(member, "id"), earlier)
            inner.close()
            if name and title:
                sections.append(Section(name, title, tuple(item for item in items if item)))
        return tuple(sections)

    def _pass(self, name: str, earlier: Earlier) -> None:
        full = f"{self.id}/{name}"
        if full in self.nodes and full not in earlier.before:
            earlier.before[full] = partial(askable, self.nodes[full], self.tables)

    def _item(self, node: Node, earlier: Earlier, when: Condition) -> Item | None:
        fields = Fields.of(self.findings, node, "items")
        if fields is None:
            return None
        fields.unique("item", self._items)
        return read_item(fields, self.id, self.tables, earlier, when)
