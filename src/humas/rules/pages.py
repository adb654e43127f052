"""A rule's docstring taken apart: what it finds, why that matters, a bad and a good sample, how to mend it."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass
from textwrap import dedent

from humas.rules import Rule

_SAMPLE = re.compile(r"(Bad|Good), ([a-z ]+):\n((?:(?:    .*)?\n)+)")


@dataclass(frozen=True, slots=True)
class Sample:
    """A piece of a file; `frame` says of what: audit, checklist, item, answers, entry, file."""

    frame: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    what: str
    why: str
    bad: Sample
    good: Sample
    mend: str


def page_of(rule: Rule) -> Page:
    """The docstring holds, in this order: a sentence, a paragraph, `Bad, FRAME:`, `Good, FRAME:`, a paragraph."""
    text = inspect.getdoc(rule) or ""
    what, _, rest = text.partition("\n\n")
    why, _, samples = rest.partition("\n\nBad, ")
    found = {
        one[1]: Sample(one[2], dedent(one[3]).strip("\n") + "\n")
        for one in _SAMPLE.finditer("Bad, " + samples)
    }
    mend = _SAMPLE.sub("", "Bad, " + samples)
    return Page(_flowing(what), _flowing(why), found["Bad"], found["Good"], _flowing(mend))


def _flowing(paragraph: str) -> str:
    return " ".join(paragraph.split())
