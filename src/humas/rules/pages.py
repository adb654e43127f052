"""A rule's docstring taken apart: what it finds, why that matters, a bad and a good sample, how to mend it."""

from __future__ import annotations

import inspect
import re
import textwrap
from dataclasses import dataclass, replace
from importlib import import_module

from humas.rules import RULES, Rule

_SAMPLE = re.compile(r"(Bad|Good), ([a-z ]+):\n((?:(?:    .*)?\n)+)")


@dataclass(frozen=True, slots=True)
class Sample:
    """A piece of a file; `frame` says of what, as the keys `in.FRAME` of the words tell it."""

    frame: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    what: str
    why: str
    bad: Sample
    good: Sample
    mend: str


def page_in(language: str, code: str) -> Page:
    """The docstring tells it in English, `words` in any other language; the samples are the same in all."""
    page = page_of(RULES[code])
    if language == "en":
        return page
    what, why, mend = import_module(f"humas.words.{language}.pages").PAGES[code]
    return replace(page, what=what, why=why, mend=mend)


def page_of(rule: Rule) -> Page:
    """The docstring holds, in this order: a sentence, a paragraph, `Bad, FRAME:`, `Good, FRAME:`, a paragraph."""
    text = inspect.getdoc(rule) or ""
    what, _, rest = text.partition("\n\n")
    why, _, samples = rest.partition("\n\nBad, ")
    found = {
        one[1]: Sample(one[2], textwrap.dedent(one[3]).strip("\n") + "\n")
        for one in _SAMPLE.finditer("Bad, " + samples)
    }
    mend = _SAMPLE.sub("", "Bad, " + samples)
    return Page(_flowing(what), _flowing(why), found["Bad"], found["Good"], _flowing(mend))


def _flowing(paragraph: str) -> str:
    return " ".join(paragraph.split())
