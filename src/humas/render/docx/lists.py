"""The lists that there can be: bullets on two levels, and numbers that begin at 1 again in every list."""

from __future__ import annotations

from humas.render.docx.elements import element

BULLETS, NUMBERS = 1, 2
"""Ids of the lists that the styles are of; each list with numbers then has an id of its own after them."""

_STEP = 360


def definitions(numbered: int) -> str:
    """The part that says what the lists of a document are, of which so many have numbers."""
    forms = (
        _form(BULLETS, ("bullet", "•", "ListBullet"), ("bullet", "–", "ListBullet2")),
        _form(NUMBERS, ("decimal", "%1.", "ListNumber")),
    )
    lists = [_list(BULLETS, BULLETS), _list(NUMBERS, NUMBERS)]
    again = element("lvlOverride", element("startOverride", val=1), ilvl=0)
    lists += [_list(NUMBERS + nth, NUMBERS, again) for nth in range(1, numbered + 1)]
    return "".join((*forms, *lists))


def in_list(number: int) -> str:
    """Of the properties of a paragraph in the list with numbers that is the first, the second ..."""
    return element("numPr", element("ilvl", val=0), element("numId", val=NUMBERS + number))


def _form(id_: int, *levels: tuple[str, str, str]) -> str:
    drawn = (
        element(
            "lvl",
            element("start", val=1),
            element("numFmt", val=kind),
            element("pStyle", val=style),
            element("lvlText", val=sign),
            element("lvlJc", val="left"),
            element("pPr", element("ind", left=_STEP * (depth + 1), hanging=_STEP)),
            ilvl=depth,
        )
        for depth, (kind, sign, style) in enumerate(levels)
    )
    return element("abstractNum", element("multiLevelType", val="multilevel"), *drawn, abstractNumId=id_)


def _list(id_: int, form: int, *overrides: str) -> str:
    return element("num", element("abstractNumId", val=form), *overrides, numId=id_)
