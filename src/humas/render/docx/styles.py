"""The styles, all of them Word's own, so that they have names in its language and can be changed in one place."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from humas.render.docx import look
from humas.render.docx.elements import element, shading
from humas.render.docx.lists import BULLETS, NUMBERS


class Style(Struct, frozen=True):
    """`size` and the spaces before and after are in points; `lines` is how high a line is, in parts of its letters."""

    id: str
    name: str
    size: float = look.BODY
    bold: bool = False
    colour: str = ""
    before: float = 0
    after: float = 0
    lines: float = 1.0
    keeps: bool = False
    more: str = ""
    """Further properties of the paragraph, which the schema has before `spacing`."""
    last: str = ""
    """Those after `spacing`."""
    ranks: int = 99
    follows: str = "Normal"


def _heading(level: int, size: float, before: float, after: float, colour: str = "ink") -> Style:
    outline = element("outlineLvl", val=level - 1)
    return Style(
        f"Heading{level}",
        f"heading {level}",
        size,
        bold=True,
        colour=look.colour(colour),
        before=before,
        after=after,
        lines=1.05,
        keeps=True,
        last=outline,
        ranks=9,
    )


def _rule(side: str, colour: str, size: int, space: int) -> str:
    return element("pBdr", element(side, val="single", sz=size, space=space, color=colour))


def _in_list(number: int, level: int = 0) -> str:
    return element("numPr", element("ilvl", val=level), element("numId", val=number))


_TO_RIGHT = element("tabs", element("tab", val="right", pos=look.ROOM))

PARAGRAPHS = (
    Style("Normal", "Normal", after=5, lines=1.05, ranks=0),
    Style(
        "Title",
        "Title",
        18,
        bold=True,
        colour=look.colour("fill"),
        after=6,
        keeps=True,
        ranks=10,
    ),
    Style("Subtitle", "Subtitle", 13, after=6, keeps=True, ranks=11),
    _heading(1, 14, 16, 4, "fill"),
    _heading(2, 12, 12, 4),
    _heading(3, 10.5, 12, 3, "fill"),
    _heading(4, 10, 9, 2),
    _heading(5, 10, 8, 2, "quiet"),
    Style("ListBullet", "List Bullet", after=1.5, lines=1.05, more=_in_list(BULLETS), follows="ListBullet"),
    Style(
        "ListBullet2", "List Bullet 2", after=2, lines=1.05, more=_in_list(BULLETS, 1), follows="ListBullet2"
    ),
    Style("ListNumber", "List Number", after=2, lines=1.05, more=_in_list(NUMBERS), follows="ListNumber"),
    Style(
        "Quote",
        "Quote",
        after=5,
        lines=1.05,
        more=_rule("left", look.GRID, 24, 8) + shading(look.colour("band")),
        last=element("ind", left=220, right=60),
        ranks=29,
    ),
    Style("Caption", "caption", look.CELL, colour=look.colour("quiet"), before=3, after=6, ranks=35),
    Style("NoSpacing", "No Spacing", look.CELL, lines=1.05, ranks=1, follows="NoSpacing"),
    Style("Header", "header", 8.5, colour=look.colour("quiet"), more=_TO_RIGHT, follows="Header"),
    Style("Footer", "footer", 8.5, colour=look.colour("quiet"), more=_TO_RIGHT, follows="Footer"),
)


def definitions(language: str) -> Iterator[str]:
    """What the part of the styles holds, without the names of those that Word has besides."""
    yield element("docDefaults", element("rPrDefault", _every_run(language)), element("pPrDefault"))
    yield from map(_paragraph_style, PARAGRAPHS)
    yield _style("character", "DefaultParagraphFont", "Default Paragraph Font", default=1)
    yield _style("character", "Strong", "Strong", element("rPr", element("b"), element("bCs")))
    yield _style("character", "Hyperlink", "Hyperlink", _link())
    yield _style("character", "HTMLCode", "HTML Code", _code())
    yield _style("table", "TableNormal", "Normal Table", _cells(108, 0), default=1)
    yield _style("numbering", "NoList", "No List", default=1)
    yield _style("table", "TableGrid", "Table Grid", *_table())


def _style(kind: str, id_: str, name: str, *looks: str, default: int | None = None) -> str:
    return element("style", element("name", val=name), *looks, type=kind, styleId=id_, default=default)


def _every_run(language: str) -> str:
    return element(
        "rPr",
        _font(look.FONT),
        element("color", val=look.colour("ink")),
        _size(look.BODY),
        element("lang", val=language, eastAsia=language, bidi="ar-SA"),
    )


def _paragraph_style(style: Style) -> str:
    first = style.id == "Normal"
    keeps = element("keepNext") + element("keepLines") if style.keeps else ""
    spacing = element(
        "spacing",
        before=round(style.before * 20),
        after=round(style.after * 20),
        line=round(style.lines * 240),
        lineRule="auto",
    )
    return _style(
        "paragraph",
        style.id,
        style.name,
        "" if first else element("basedOn", val="Normal"),
        element("next", val=style.follows),
        element("uiPriority", val=style.ranks),
        element("qFormat"),
        element("pPr", keeps, style.more, spacing, style.last),
        element("rPr", *_letters(style)),
        default=1 if first else None,
    )


def _letters(style: Style) -> Iterator[str]:
    if style.bold:
        yield element("b") + element("bCs")
    if style.colour:
        yield element("color", val=style.colour)
    yield _size(style.size)


def _size(points: float) -> str:
    return element("sz", val=round(points * 2)) + element("szCs", val=round(points * 2))


def _font(name: str) -> str:
    return element("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name)


def _link() -> str:
    return element("rPr", element("color", val=look.colour("fill")), element("u", val="single"))


def _code() -> str:
    return element("rPr", _font(look.CODE_FONT), _size(look.CELL))


def _cells(side: int, above: int) -> str:
    margins = (("top", above), ("left", side), ("bottom", above), ("right", side))
    drawn = (element(name, w=wide, type="dxa") for name, wide in margins)
    return element("tblPr", element("tblInd", w=0, type="dxa"), element("tblCellMar", *drawn))


def _table() -> Iterator[str]:
    """Lines between the rows only; the head is shaded and bold."""
    yield element("basedOn", val="TableNormal")
    yield element("uiPriority", val=39)
    sides = ("top", "bottom", "insideH")
    lines = (element(name, val="single", sz=4, space=0, color=look.GRID) for name in sides)
    margins = (("top", 40), ("left", look.PADDING), ("bottom", 40), ("right", look.PADDING))
    drawn = (element(name, w=wide, type="dxa") for name, wide in margins)
    yield element("tblPr", element("tblBorders", *lines), element("tblCellMar", *drawn))
    yield element(
        "tblStylePr",
        element("rPr", element("b"), element("bCs")),
        element("tcPr", shading(look.colour("band"))),
        type="firstRow",
    )
