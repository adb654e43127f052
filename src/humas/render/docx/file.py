"""The file before anything is written into it: python-docx's own, with our styles and settings in the place of its."""

from __future__ import annotations

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from humas.render.docx import styles
from humas.render.docx.elements import element, whole

_OF_PACKAGE = {
    RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
    RELATIONSHIP_TYPE.CORE_PROPERTIES,
    RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
}
_OF_DOCUMENT = {
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.SETTINGS,
    RELATIONSHIP_TYPE.NUMBERING,
    RELATIONSHIP_TYPE.FONT_TABLE,
    RELATIONSHIP_TYPE.THEME,
}
"""Without a picture of another document, and what Word does not read any more."""
_WORD_2013 = 15
"""And later: below it, Word says that it is in a mode for old files."""


def empty(language: str) -> Document:
    """`language` is that of the spelling: "en-GB"."""
    file = docx.Document()
    for rels, kinds in ((file.part.package.rels, _OF_PACKAGE), (file.part.rels, _OF_DOCUMENT)):
        for id_ in [id_ for id_, one in rels.items() if one.reltype not in kinds]:
            del rels[id_]
    definitions = file.styles.element
    latent = definitions.find("{*}latentStyles")  # the names that Word has besides
    fill(definitions, *styles.definitions(language))
    definitions.insert(1, latent)
    fill(file.settings.element, *_settings(language))
    return file


def fill(root: BaseOxmlElement, *inside: str) -> None:
    """In the place of what it holds."""
    root[:] = parse_xml(whole("part", *inside))[:]


def _settings(language: str) -> tuple[str, ...]:
    mode = element(
        "compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val=_WORD_2013,
    )
    return (
        element("zoom", percent=100),
        element("defaultTabStop", val=720),
        element("characterSpacingControl", val="doNotCompress"),
        element("compat", mode),
        element("themeFontLang", val=language),
    )
