"""A rule's docstring taken apart: what it finds, why that matters, a bad and a good sample, how to mend it."""

from __future__ import annotations

import inspect
import re
import textwrap
from functools import cache
from importlib import import_module

from msgspec import Struct

from humas.rules import RULES, Rule

_SAMPLE = re.compile(r"(Bad|Good), ([a-z ]+):\n((?:(?:    .*)?\n)+)")


class Sample(Struct, frozen=True):
    """A piece of a file; `frame` says of what, as the keys `in.FRAME` of the words tell it."""

    frame: str
    text: str


class Page(Struct, frozen=True):
    what: str
    why: str
    bad: Sample
    good: Sample
    mend: str


def page_in(language: str, code: str) -> Page:
    """The docstring tells it in English, `words` in any other language, the texts in the samples included."""
    page = page_of(RULES[code])
    if language == "en":
        return page
    what, why, mend = import_module(f"humas.words.{language}.pages").PAGES[code]
    return Page(what, why, _sample_in(language, page.bad), _sample_in(language, page.good), mend)


def texts_in(language: str) -> dict[str, str]:
    """The texts of the samples by the English ones."""
    texts: dict[str, str] = import_module(f"humas.words.{language}.samples").TEXTS
    return texts


@cache
def text_of_samples(language: str) -> re.Pattern[str]:
    """Finds those texts by their letters, since many a bad sample is no YAML; of two that begin alike, the longer."""
    longest_first = sorted(texts_in(language), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


def _sample_in(language: str, sample: Sample) -> Sample:
    texts = texts_in(language)
    return Sample(sample.frame, text_of_samples(language).sub(lambda found: texts[found[0]], sample.text))


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
