"""Elements of WordprocessingML as text, which is many times faster than one object each."""

from __future__ import annotations

import re

from humas.printable import NO_XML

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}

_SPECIAL = re.compile('[&<>"\ufffe\uffff]')


def element(name: str, /, *inside: str, **attributes: object) -> str:
    """Names without a prefix are those of `w`; an attribute that is None is left out."""
    said = "".join(
        f' {key if ":" in key else f"w:{key}"}="{escaped(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<w:{name}{said}>{''.join(inside)}</w:{name}>" if inside else f"<w:{name}{said}/>"


def escaped(text: str) -> str:
    """Fit for the inside of an element, and of an attribute."""
    if not _SPECIAL.search(text):
        return text
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return known(safe)


def known(text: str) -> str:
    """With what XML does not know written out."""
    return text.translate(NO_XML)


def text_run(text: str, *looks: str) -> str:
    """`looks` are elements of the run's properties, in the order that the schema has."""
    inside = element("t", escaped(text), **{"xml:space": "preserve"})
    return element("r", element("rPr", *looks), inside) if looks else element("r", inside)


def paragraph(  # noqa: PLR0913 - what a paragraph may have beside its style
    style: str,
    *runs: str,
    keep: bool = False,
    fresh: bool = False,
    listed: str = "",
    shaded: str = "",
    leftward: bool = False,
    before: int | None = None,
    after: int | None = None,
    right: bool = False,
) -> str:
    """`keep`: on the page of the next; `fresh`: on a new page; `before`, `after`: twips, if not those of its style."""
    looks = (  # in the order that the schema has
        element("keepNext") if keep else "",
        element("pageBreakBefore") if fresh else "",
        listed,
        shaded,
        element("bidi") if leftward else "",
        "" if before is after is None else element("spacing", before=before, after=after),
        element("jc", val="right") if right else "",
    )
    return element("p", element("pPr", element("pStyle", val=style), *looks), *runs)


def shading(fill: str, pattern: str = "clear", colour: str = "auto") -> str:
    """`pattern` is drawn in the colour on the fill."""
    return element("shd", val=pattern, color=colour, fill=fill)


def whole(name: str, *inside: str) -> str:
    """The root of a part."""
    spaces = {f"xmlns:{prefix}": address for prefix, address in NAMESPACES.items()}
    return element(name, *inside, **spaces)
