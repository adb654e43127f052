"""A document as a Word file: headings, lists, tables and links are Word's own, and bars are shaded cells."""

from __future__ import annotations

import io
from collections.abc import Iterable

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml

from humas.render.document import Block, Heading
from humas.render.docx import lists, look
from humas.render.docx.blocks import Body
from humas.render.docx.elements import known, whole
from humas.render.docx.file import empty, fill
from humas.render.docx.page import set_page
from humas.render.marks import unmarked
from humas.render.package import HUMAS, MADE_BY, packed, parts_of
from humas.report import FORMAT
from humas.words import Words

_LONGEST_TITLE = 90
"""Of what stands above every page and in the window of the program."""


def as_docx(document: Iterable[Block], words: Words) -> bytes:
    """The first block is the title; the same bytes for the same blocks."""
    title, *blocks = document
    assert isinstance(title, Heading)
    body, language = Body(), look.LANGUAGES[words.language]
    written = body.written([title, *blocks])
    file = empty(language)
    file.element.body[:0] = parse_xml(whole("body", *written))[:]
    fill(file.part.numbering_part.element, lists.definitions(body.numbered))
    for address, id_ in body.ink.addresses.items():
        file.part.rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, address, id_, is_external=True)
    named = _shortened(known(unmarked(title.text)))
    set_page(file, named)
    _tell(file, named, language)
    saved = io.BytesIO()
    file.save(saved)
    return packed({**parts_of(saved.getvalue()), MADE_BY: HUMAS})


def _tell(file: Document, title: str, language: str) -> None:
    """What the file is, without what time it is."""
    told = file.core_properties
    told.title, told.author, told.comments = title, "humas", ""
    told.identifier, told.language = FORMAT, language
    properties = file.part.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES).element
    for time in properties.findall("{http://purl.org/dc/terms/}*"):  # of python-docx's own document
        properties.remove(time)


def _shortened(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"
