"""Sentences as runs of a paragraph: what is marked in them has a style of its own, and all else is text."""

from __future__ import annotations

import unicodedata

from humas.render.docx.elements import element, paragraph, text_run
from humas.render.marks import BOX, CODE, LINK, STRONG, paragraphs, runs

_LONGEST_ADDRESS = 2_000
"""Word refuses to follow much longer ones; they are shown only."""


class Ink:
    """`addresses` are those of the links that are written so far, each with the id that it has in the document."""

    def __init__(self) -> None:
        self.addresses: dict[str, str] = {}

    def inline(self, sentence: str) -> str:
        if sentence.isprintable():  # no mark is
            return text_run(sentence) if sentence else ""
        return "".join(self._run(mark, piece) for mark, piece in runs(sentence))

    def _run(self, mark: str, piece: str) -> str:
        match mark:
            case _ if mark == STRONG:
                return text_run(piece, element("rStyle", val="Strong"))
            case _ if mark == CODE:
                return text_run(piece, element("rStyle", val="HTMLCode"), element("noProof"))
            case _ if mark == LINK:
                return self._link(piece)
            case _ if mark == BOX:
                return text_run("☐")
            case _:
                return text_run(piece)

    def _link(self, address: str) -> str:
        if len(address) > _LONGEST_ADDRESS:
            return text_run(address)
        id_ = self.addresses.setdefault(address, f"link{len(self.addresses) + 1}")
        shown = text_run(address, element("rStyle", val="Hyperlink"), element("noProof"))
        return element("hyperlink", shown, history=1, **{"r:id": id_})


def typed(text: str, style: str, before: int | None = None) -> str:
    """A text that is not ours as paragraphs, its lines kept, each paragraph in its own direction."""
    return "".join(
        _typed(lines, style, None if number else before) for number, lines in enumerate(paragraphs(text))
    )


def _typed(lines: list[str], style: str, before: int | None) -> str:
    leftward = _leftward("".join(lines))
    turned = (element("rtl"),) if leftward else ()
    broken = element("r", element("br")).join(text_run(line, *turned) for line in lines)
    return paragraph(style, broken, leftward=leftward, before=before)


def _leftward(text: str) -> bool:
    """Whether its first letter is of a script that is written from the right."""
    if text.isascii():
        return False
    ways = (unicodedata.bidirectional(letter) for letter in text)
    return next((way for way in ways if way in {"L", "R", "AL"}), "L") != "L"
