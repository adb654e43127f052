"""A whole audit: audit.yaml with the checklists that it lists, or one checklist that stands alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, partial

from msgspec import Struct

from humas import problems as p
from humas.model import Aside, Audit, Checklist, Level, Reference, Source
from humas.problems import Place, Problem, in_order
from humas.reading.checklists import ChecklistReader, check_format
from humas.reading.conditions import Earlier
from humas.reading.fields import LANGUAGE, Fields
from humas.reading.findings import Findings, Spot, nearest
from humas.reading.fingerprints import digest
from humas.reading.names import ids, keys, said
from humas.reading.steps import read_cap, read_levels, read_stages
from humas.reading.tables import Tables, read_tables, report_double_points
from humas.yamltext import Document, Map

FORMAT = "audit/1"
KINDS = ("audit", "checklist", "answers")
LANGUAGES = ("id", "en")
NAME = re.compile(r"(?!.*(?:^|/)\.\.?(?:/|$))[^/\\:\x00-\x1f][^\\:\x00-\x1f]*", re.DOTALL)
"""A file inside the folder: not absolute, no `.` or `..` as a part, no drive, no backslash."""

Read = tuple[ChecklistReader, Checklist]


class Parts(Struct, frozen=True):
    """As much of an audit as could be read: what is broken is left out, and told among the problems."""

    audit: Audit | None
    problems: tuple[Problem, ...]

    @property
    def whole(self) -> Audit | None:
        return None if any(problem.is_error for problem in self.problems) else self.audit


class ListedFile(Struct, frozen=True):
    """A checklist that audit.yaml lists: its name there, and where."""

    name: str
    place: Place


def kind_of(document: Document) -> str:
    """What a file says that it is, a slip of the pen forgiven: `audit`, `checklist`, `answers` or ""."""
    kind = said(document.root, "humas").partition("/")[0]
    return kind if kind in KINDS else nearest(kind, KINDS)


def listed_files(document: Document) -> tuple[tuple[ListedFile, ...], tuple[Problem, ...]]:
    """The checklists that an audit.yaml lists, but for names that could leave the folder: those are problems."""
    if said(document.root, "humas") != FORMAT:
        return (), ()
    findings = Findings(document.path)
    fields = Fields.of(findings, document.root, "audit")
    listed: dict[str, ListedFile] = {}
    for word in fields.words("checklists", required=True, least=1) if fields else ():
        place = findings.place(word)
        if not NAME.fullmatch(word.value):
            findings.add(word, p.OUTSIDE_FOLDER, name=word.value)
        elif word.value in listed:
            first = str(listed[word.value].place)
            findings.add(word, p.DUPLICATE_ID, what="checklist", name=word.value, first=first)
        else:
            listed[word.value] = ListedFile(word.value, place)
    return tuple(listed.values()), tuple(findings.found)


def read_audit(
    document: Document,
    checklists: Sequence[Document],
    levels: tuple[Level, ...] = (),
    *,
    complete: bool = True,
) -> Parts:
    """`checklists` are the files of `listed_files` that could be parsed, `complete` says that these are all.

    `levels` stand in where none are given.
    """
    findings = Findings(document.path)
    fields = Fields.of(findings, document.root, "audit")
    if fields is None or not check_format(fields, FORMAT):
        return Parts(None, in_order(findings.found))
    name, version = fields.name("id", required=True), fields.string("version", required=True)
    title, about = fields.text("title", required=True), fields.text("about")
    languages = _languages(fields)
    fields.take("checklists", required=True)
    own_levels, stages = read_levels(fields), read_stages(fields)
    cap = read_cap(fields, ids(fields.node.get("levels")) or tuple(level.id for level in levels))
    tables = read_tables(fields, ids(fields.node.get("stages")), languages[0])
    taken: dict[str, Spot] = {}
    report_double_points(fields, taken)
    fields.close()
    read, problems = _read_checklists(checklists, tables, taken, complete=complete)
    found = in_order(findings.found + problems)
    if not name or title is None:
        return Parts(None, found)
    audit = Audit(
        id=name,
        version=version,
        title=title,
        languages=languages,
        checklists=tuple(checklist for _, checklist in read),
        levels=own_levels or levels,
        stages=stages,
        critical_cap=cap,
        about=about,
        sources=_all_sources(tables, read),
        references=_all_references(tables, read),
        summed=Aside(cache(partial(digest, [document.root, *(c.root for c in checklists)]))),
    )
    return Parts(audit, found)


def read_alone(document: Document, levels: tuple[Level, ...]) -> Parts:
    """A single checklist as an audit of its own: `levels` are the bundled ones, no cap, no stages."""
    languages = _spoken(document)
    read, problems = _read_checklists([document], Tables(language=languages[0]), {}, complete=True)
    found = in_order(problems)
    if not read:
        return Parts(None, found)
    reader, checklist = read[0]
    audit = Audit(
        id=checklist.id,
        version=checklist.version,
        title=checklist.title,
        languages=languages,
        checklists=(checklist,),
        levels=levels,
        about=checklist.about,
        sources=reader.tables.sources,
        references=reader.tables.references,
        summed=Aside(cache(partial(digest, [document.root]))),
        alone=True,
    )
    return Parts(audit, found)


def _spoken(document: Document) -> tuple[str, ...]:
    """The languages of a checklist that stands alone are those of its title."""
    title = document.root.get("title") if isinstance(document.root, Map) else None
    return tuple(tag.value for tag in keys(title)) or LANGUAGES[:1]


def _read_checklists(
    documents: Sequence[Document], tables: Tables, taken: dict[str, Spot], *, complete: bool
) -> tuple[list[Read], list[Problem]]:
    readers = [ChecklistReader(document, tables) for document in documents]
    for reader in readers:
        reader.read_tables(taken)
    every = frozenset(name for reader in readers for name in reader.item_ids)
    earlier = Earlier({}, every, complete and all(reader.has_names for reader in readers))
    read = []
    seen: dict[str, Spot] = {}
    for reader in readers:
        checklist = reader.read(earlier)
        if reader.is_first(seen) and checklist:
            read.append((reader, checklist))
    _check_was(read)
    return read, [problem for reader in readers for problem in reader.findings.found]


def _check_was(read: list[Read]) -> None:
    """An old id leads to one item, and is no id of today."""
    owners = {item.id: item.id for _, checklist in read for item in checklist.items}
    for reader, checklist in read:
        for item in checklist.items:
            for old in item.was:
                if owners.get(old, item.id) != item.id:
                    reader.findings.add(reader.nodes[item.id], p.WAS_CLASH, name=old, other=owners[old])
                owners.setdefault(old, item.id)


def _all_sources(tables: Tables, read: list[Read]) -> tuple[Source, ...]:
    return tuple(
        dict.fromkeys(tables.sources + tuple(s for reader, _ in read for s in reader.tables.sources))
    )


def _all_references(tables: Tables, read: list[Read]) -> tuple[Reference, ...]:
    every = tables.references + tuple(r for reader, _ in read for r in reader.tables.references)
    return tuple({reference.id: reference for reference in every}.values())


def _languages(fields: Fields) -> tuple[str, ...]:
    words = fields.words("languages", required=True, least=1)
    for word in words:
        if not LANGUAGE.fullmatch(word.value):
            fields.findings.add(word, p.BAD_LANGUAGE, tag=word.value)
    return tuple(w.value for w in words) or LANGUAGES[:1]
