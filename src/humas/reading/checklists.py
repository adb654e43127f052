"""One checklist file: its sections and their items."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from humas import problems as p
from humas.model import Checklist, Condition, Item, Section
from humas.reading.conditions import Askable, Earlier, read_when
from humas.reading.fields import Fields, Findings
from humas.reading.items import read_item
from humas.reading.kinds import KINDS
from humas.reading.tables import Tables, read_tables, report_double_points
from humas.yamltext import Document, Map, Node, Scalar, Seq

FORMAT = "checklist/1"


def check_format(fields: Fields, expected: str) -> bool:
    """Whether the file says that it is what it is read as; if not, the rest of it means nothing to us."""
    word = fields.word("humas", required=True)
    if word is not None and word.text != expected:
        fields.findings.add(word, p.BAD_FORMAT, value=word.text, expected=expected)
    return word is not None and word.text == expected


def item_nodes(document: Document) -> Iterator[tuple[str, Map]]:
    """Every item that has an id, by its full id, whether it can be read or not."""
    root = document.root
    if not isinstance(root, Map) or not isinstance(checklist := root.get("id"), Scalar):
        return
    for section in _members(root.get("sections")):
        for item in _members(section.get("items")):
            if isinstance(name := item.get("id"), Scalar):
                yield f"{checklist.text}/{name.text}", item


def _members(node: Node | None) -> Iterator[Map]:
    members = node.items if isinstance(node, Seq) else ()
    return (member for member in members if isinstance(member, Map))


def askables(document: Document, tables: Tables) -> dict[str, Askable]:
    """What a later `when` may name of this checklist, read or broken."""
    found: dict[str, Askable] = {}
    for name, node in item_nodes(document):
        kind = next((kind for kind in KINDS if node.get(kind) is not None), "text")
        found.setdefault(name, Askable(kind, _answers(node, kind, tables)))
    return found


def _answers(item: Map, kind: str, tables: Tables) -> tuple[str, ...]:
    value = item.get(kind)
    if kind == "scale" and isinstance(value, Scalar):
        return tuple(choice.answer for choice in tables.scales.get(value.text, ()))
    if kind == "tick" and isinstance(value, Map):
        value = value.get("options")
    answers = [choice.get("answer") for choice in _members(value)]
    return tuple(answer.text for answer in answers if isinstance(answer, Scalar))


class ChecklistReader:
    """Reads one checklist; `earlier` grows with each item, so that a `when` sees only what comes before it."""

    def __init__(self, document: Document, shared: Tables, taken: frozenset[str] = frozenset()) -> None:
        self.document = document
        self.findings = Findings(document.path)
        self._fields = Fields.of(self.findings, document.root, "checklist")
        self._shared = shared
        self._taken = taken
        self._items: dict[str, int] = {}
        self.tables = shared
        self.nodes = dict(item_nodes(document))

    def read_tables(self) -> None:
        """The checklist's own tables beside the shared ones; before any item of any checklist is read."""
        if self._fields is None:
            return
        own = read_tables(self._fields, None, self._shared.language)
        report_double_points(self.findings, self._fields, self._taken)
        self.tables = self._shared.beside(own)

    def read(self, before: dict[str, Askable], every: frozenset[str]) -> Checklist | None:
        fields = self._fields
        if fields is None or not check_format(fields, FORMAT):
            return None
        name, version = fields.name("id", required=True), fields.string("version", required=True)
        title, about = fields.text("title", required=True), fields.text("about")
        weight = fields.number("weight", Fraction(1))
        here = askables(self.document, self.tables)
        sections = self._sections(fields, name, before, here, every)
        fields.close()
        before.update(here)
        if not name or title is None or weight is None or not version:
            return None
        return Checklist(name, version, title, weight, sections, about)

    def _sections(
        self,
        fields: Fields,
        checklist: str,
        before: dict[str, Askable],
        here: dict[str, Askable],
        every: frozenset[str],
    ) -> tuple[Section, ...]:
        sections = []
        seen: dict[str, int] = {}
        earlier = dict(before)
        for node in fields.each("sections", required=True, least=1):
            inner = Fields.of(self.findings, node, "sections")
            if inner is None:
                continue
            name = inner.name("id", required=True)
            self._unique(inner, "section", name, seen)
            title = inner.text("title", required=True)
            when = read_when(self.findings, inner.take("when"), Earlier(earlier, every))
            items = []
            for member in inner.each("items", required=True, least=1):
                item = self._item(member, checklist, Earlier(earlier, every), when)
                if item:
                    items.append(item)
                full = f"{checklist}/{_id(member)}"
                if full in here:
                    earlier[full] = here[full]
            inner.close()
            if name and title:
                sections.append(Section(name, title, tuple(items)))
        return tuple(sections)

    def _item(self, node: Node, checklist: str, earlier: Earlier, when: Condition) -> Item | None:
        fields = Fields.of(self.findings, node, "items")
        if fields is None:
            return None
        item = read_item(fields, checklist, self.tables, earlier, when)
        self._unique(fields, "item", _id(node), self._items)
        return item

    def _unique(self, fields: Fields, what: str, name: str, seen: dict[str, int]) -> None:
        node = fields.node.get("id")
        if not name or node is None:
            return
        if name in seen:
            self.findings.add(node, p.DUPLICATE_ID, what=what, name=name, first=str(seen[name]))
        seen.setdefault(name, node.start.line)


def _id(node: Node) -> str:
    name = node.get("id") if isinstance(node, Map) else None
    return name.text if isinstance(name, Scalar) else ""
