"""HC5xx: whether every text says the same in every language of the audit."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from humas import problems as p
from humas.problems import Problem
from humas.reading.fields import LANGUAGE
from humas.reading.names import keys
from humas.rules.figures import alike, lost
from humas.rules.seen import SeenAudit
from humas.rules.texts import BARE
from humas.yamltext import Document, Scalar

MOST_OF_A_TEXT = 20
"""Figures told of one text: one that lacks more says something else altogether."""

_WORD = re.compile(r"[^\W\d_]{2,}")


def missing_translation(seen: SeenAudit) -> Iterator[Problem]:
    """A text lacks one of the languages of the audit.

    Who reads the audit in that language gets this text in another, in the middle of the rest. A text without any tag
    is taken to be in the first language; one without words, such as a number or a sign, needs no other.

    Bad, translated item:
        ask: {id: Siapa pengelolanya?}

    Good, translated item:
        ask: {id: Siapa pengelolanya?, en: Who is the manager?}

    Add the translation: one text for each of the `languages` in audit.yaml. The languages of a checklist that stands
    alone are those of its title.
    """
    languages = seen.audit.languages
    lacking = {tags: missing for tags in seen.tags if (missing := _missing(tags, languages))}
    for document, node, versions, is_name in seen.texts if lacking else ():
        missing = lacking.get(tuple(versions), "")
        if missing and not (BARE in versions and (is_name or not _says_words(versions[BARE].value))):
            place = document.place(node)
            yield Problem.at(place, p.MISSING_TRANSLATION, languages=missing)


def same_text(seen: SeenAudit) -> Iterator[Problem]:
    """A text is the same in two languages.

    It was probably copied and never translated. Proper names, of which every word begins with a capital, and single
    words may be the same; the titles of sources and references are not looked at.

    Bad, translated item:
        ask: {id: Siapa pengelolanya?, en: Siapa pengelolanya?}

    Good, translated item:
        ask: {id: Siapa pengelolanya?, en: Who is the manager?}

    Translate one of the two. Where both must be the same, ignore this finding at the end of the line.
    """
    for document, versions, texts in seen.translated:
        if not _repeats(*texts):
            continue
        first: dict[str, str] = {}
        for tag, version in versions.items():
            same = first.setdefault(_plain(version.value), tag)
            if same != tag and _is_sentence(version.value):
                place = document.place(version)
                yield Problem.at(place, p.SAME_TEXT, language=tag, other=same)


def placeholders(seen: SeenAudit) -> Iterator[Problem]:
    """A number, a web address or a name in braces stands in one language, but not in another.

    Then two offices that read the same question in two languages are asked for different things. 2,5 and 2.5 are the
    same number; a small one may be spelled out, and so may a per cent sign.

    Bad, translated item:
        ask: {id: "Apakah pertanyaan dijawab dalam 24 jam?", en: "Are questions answered within 48 hours?"}

    Good, translated item:
        ask: {id: "Apakah pertanyaan dijawab dalam 24 jam?", en: "Are questions answered within 24 hours?"}

    Find out which of the two is right, and write it in every language.
    """
    for document, versions, texts in seen.translated:
        if alike(*texts):
            continue
        first, *others = versions.items()
        for other in others:
            yield from _lost(document, first, other)
            yield from _lost(document, other, first)


def undeclared_language(seen: SeenAudit) -> Iterator[Problem]:
    """A text has a language that `languages` does not list.

    Nobody is shown it who does not ask for it by its code. It is a slip of the pen, or the audit speaks a language
    that it does not tell of and that nobody checks for completeness.

    Bad, translated item:
        ask: {id: Siapa pengelolanya?, en: Who is the manager?, eng: Who manages it?}

    Good, translated item:
        ask: {id: Siapa pengelolanya?, en: Who is the manager?}

    Check the code, add the language to `languages` in audit.yaml, or delete the text. The languages of a checklist
    that stands alone are those of its title.
    """
    languages = seen.audit.languages
    if seen.audit.alone and not any(tag for tag, _ in seen.audit.title.versions):
        return  # a bare title tells no language
    declared, listed = {tag for one in languages for tag in _served_by(one)}, ", ".join(languages)
    # What is no tag at all has been told by the reading.
    undeclared = {
        tag for tags in seen.tags for tag in tags if tag.lower() not in declared and LANGUAGE.fullmatch(tag)
    }
    for document, node, _, _ in seen.texts if undeclared else ():
        for key in keys(node):
            if key.value in undeclared:
                values = {"tag": key.value, "languages": listed}
                yield Problem.at(document.place(key), p.UNDECLARED_LANGUAGE, **values)


def _lost(document: Document, one: tuple[str, Scalar], other: tuple[str, Scalar]) -> Iterator[Problem]:
    for value in lost((one[0], one[1].value), (other[0], other[1].value))[:MOST_OF_A_TEXT]:
        values = {"value": value, "language": other[0], "other": one[0]}
        yield Problem.at(document.place(other[1]), p.PLACEHOLDERS, **values)


def _missing(tags: tuple[str, ...], languages: tuple[str, ...]) -> str:
    there = {tag.lower() for tag in (languages[:1] if tags == (BARE,) else tags)}
    return ", ".join(one for one in languages if there.isdisjoint(_served_by(one)))


def _served_by(language: str) -> tuple[str, str]:
    """The tags of a text for who wants `language`: its own, and its primary subtag."""
    return language.lower(), language.lower().partition("-")[0]


def _says_words(text: str) -> bool:
    """Not numbers, signs, abbreviations, ids and addresses, which are the same in every language."""
    plain = [word for word in text.split() if not re.search(r"[0-9/@_]|\w[.-]\w", word)]
    return any(word != word.upper() and _WORD.search(word) for word in plain)


def _is_sentence(text: str) -> bool:
    """Two words or more that are no proper name."""
    words = _WORD.findall(re.sub(r"https?://\S+", " ", text))
    return len(words) > 1 and not all(word[0].isupper() for word in words)


@lru_cache(2048)  # files of one house have most of their labels and many of their texts in common
def _repeats(*texts: str) -> bool:
    """Whether two of them are the same."""
    return len(set(map(_plain, texts))) < len(texts)


def _plain(text: str) -> str:
    return " ".join((text if text.isascii() else unicodedata.normalize("NFC", text)).casefold().split())
