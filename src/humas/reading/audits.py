"""A whole audit: audit.yaml with the checklists that it lists, or one checklist that stands alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from humas import problems as p
from humas.model import Audit, Checklist, Level, Source, Text
from humas.problems import Place, Problem, in_order
from humas.reading.checklists import ChecklistReader, askables, check_format
from humas.reading.conditions import Askable
from humas.reading.fields import LANGUAGE, Fields, Findings
from humas.reading.fingerprints import digest
from humas.reading.steps import read_cap, read_levels, read_stages
from humas.reading.tables import Tables, read_tables, report_double_points
from humas.yamltext import Document, Map, Scalar

FORMAT = "audit/1"
LANGUAGES = ("id", "en")
NAME = re.compile(r"(?!.*(?:^|/)\.\.?(?:/|$))[^/\\:\x00-\x1f][^\\:\x00-\x1f]*", re.DOTALL)
"""A file inside the folder: not absolute, no `.` or `..` as a part, no drive, no backslash."""


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A checklist that audit.yaml lists: its name there, and where."""

    name: str
    place: Place


def kind_of(document: Document) -> str:
    """What a file says that it is: `audit`, `checklist`, `answers` or ""."""
    node = document.root.get("humas") if isinstance(document.root, Map) else None
    return node.text.partition("/")[0] if isinstance(node, Scalar) else ""


def listed_files(document: Document) -> tuple[tuple[ListedFile, ...], tuple[Problem, ...]]:
    """The checklists that an audit.yaml lists, but for names that could leave the folder: those are problems."""
    findings = Findings(document.path)
    fields = Fields.of(findings, document.root, "audit")
    listed: dict[str, ListedFile] = {}
    for word in fields.words("checklists", required=True, least=1) if fields else ():
        place = findings.place(word)
        if not NAME.fullmatch(word.text):
            findings.add(word, p.OUTSIDE_FOLDER, name=word.text)
        elif word.text in listed:
            first = str(listed[word.text].place.line)
            findings.add(word, p.DUPLICATE_ID, what="checklist", name=word.text, first=first)
        else:
            listed[word.text] = ListedFile(word.text, place)
    return tuple(listed.values()), tuple(findings.found)


def read_audit(
    document: Document, checklists: Sequence[Document], levels: tuple[Level, ...] = ()
) -> tuple[Audit | None, tuple[Problem, ...]]:
    """`checklists` are the files of `listed_files` that could be parsed; `levels` stand in where none are given.

    The audit is None when there is any error.
    """
    findings = Findings(document.path)
    fields = Fields.of(findings, document.root, "audit")
    if fields is None or not check_format(fields, FORMAT):
        return None, in_order(findings.found)
    name, version = fields.name("id", required=True), fields.string("version", required=True)
    title, about = fields.text("title", required=True), fields.text("about")
    languages = _languages(fields)
    fields.take("checklists", required=True)
    own_levels, stages = read_levels(fields), read_stages(fields)
    cap = read_cap(fields, own_levels or levels)
    tables = read_tables(fields, tuple(s.id for s in stages), languages[0])
    report_double_points(findings, fields, frozenset())
    fields.close()
    read, problems = _read_checklists(checklists, tables)
    found = in_order(findings.found + problems)
    if any(problem.is_error for problem in found) or not name or title is None:
        return None, found
    return Audit(
        id=name,
        version=version,
        title=title,
        languages=languages,
        checklists=tuple(c for c, _ in read),
        levels=own_levels or levels,
        stages=stages,
        critical_cap=cap,
        about=about,
        sources=_all_sources(tables, read),
        references=tuple({r.id: r for _, t in read for r in t.references}.values()),
        digest=digest([document.root, *(c.root for c in checklists)]),
    ), found


def read_alone(document: Document, levels: tuple[Level, ...]) -> tuple[Audit | None, tuple[Problem, ...]]:
    """A single checklist as an audit of its own: `levels` are the bundled ones, no cap, no stages."""
    read, problems = _read_checklists([document], Tables())
    found = in_order(problems)
    if any(problem.is_error for problem in found) or not read:
        return None, found
    checklist, tables = read[0]
    return Audit(
        id=checklist.id,
        version=checklist.version,
        title=checklist.title,
        languages=_spoken(checklist.title),
        checklists=(checklist,),
        levels=levels,
        about=checklist.about,
        sources=tables.sources,
        references=tables.references,
        digest=digest([document.root]),
        alone=True,
    ), found


def _spoken(title: Text) -> tuple[str, ...]:
    return tuple(tag for tag, _ in title.versions if tag) or LANGUAGES[:1]


def _read_checklists(
    documents: Sequence[Document], tables: Tables
) -> tuple[list[tuple[Checklist, Tables]], list[Problem]]:
    readers = []
    taken = tables.points
    for document in documents:
        reader = ChecklistReader(document, tables, taken)
        reader.read_tables()
        taken |= reader.tables.points
        readers.append(reader)
    every = frozenset(name for r in readers for name in askables(r.document, r.tables))
    before: dict[str, Askable] = {}
    read = []
    seen: dict[str, str] = {}
    for reader in readers:
        checklist = reader.read(before, every)
        if checklist and checklist.id in seen:
            node = reader.document.root.get("id") if isinstance(reader.document.root, Map) else None
            if node:
                first = seen[checklist.id]
                reader.findings.add(node, p.DUPLICATE_ID, what="checklist", name=checklist.id, first=first)
        elif checklist:
            seen[checklist.id] = reader.document.path
            read.append((checklist, reader.tables))
    _check_was(readers, read)
    return read, [problem for reader in readers for problem in reader.findings.found]


def _check_was(readers: Sequence[ChecklistReader], read: list[tuple[Checklist, Tables]]) -> None:
    """An old id leads to one item, and is no id of today."""
    owners = {item.id: item.id for checklist, _ in read for item in checklist.items}
    for reader in readers:
        for item in next((c.items for c, _ in read if c.id == _id(reader.document)), iter(())):
            for old in item.was:
                if owners.get(old, item.id) != item.id:
                    reader.findings.add(reader.nodes[item.id], p.WAS_CLASH, name=old, other=owners[old])
                owners.setdefault(old, item.id)


def _id(document: Document) -> str:
    node = document.root.get("id") if isinstance(document.root, Map) else None
    return node.text if isinstance(node, Scalar) else ""


def _all_sources(tables: Tables, read: list[tuple[Checklist, Tables]]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(tables.sources + tuple(s for _, t in read for s in t.sources)))


def _languages(fields: Fields) -> tuple[str, ...]:
    words = fields.words("languages", required=True, least=1)
    for word in words:
        if not LANGUAGE.fullmatch(word.text):
            fields.findings.add(word, p.BAD_LANGUAGE, tag=word.text)
    return tuple(w.text for w in words) or LANGUAGES[:1]
