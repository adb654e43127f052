"""The quick way through a file in which nothing is refused: what libyaml finds in the text is taken as it comes.

`events` asks of each part all that may be wrong with it. This way only ever gives a whole tree or nothing: a file that
it is not sure of goes the other way, which finds all there is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import yaml

from humas.yamltext.building import DEEPEST, MOST_DIGITS, MOST_NODES, ODD_KEYS
from humas.yamltext.nodes import Map, Node, Scalar, Seq, place_nothing
from humas.yamltext.screening import bad_escapes

# Looked up once, for every part of every file goes by here; libyaml's binding is untyped.
_MAP: Any = yaml.MappingStartEvent
_END_OF_MAP: Any = yaml.MappingEndEvent
_SEQ: Any = yaml.SequenceStartEvent
_END_OF_SEQ: Any = yaml.SequenceEndEvent

_PROPERTY = re.compile(r"[!&*](?<![^\s\[\]{},:?-][!&*])(?:(?<=!)|(?=\S))")
"""An anchor, an alias or a tag, or what looks like one: a star before a word, say. Its first letter is looked for
first, what stands before it afterwards: few texts have many of these.
"""

_FIGURES = bytes(0x30 if byte in b"+-.%/0123456789abcdefABCDEFox" else byte for byte in range(256))
_LONG_NUMBER = b"0" * (MOST_DIGITS + 1)
"""Where every character that a number may have is a 0."""

Following = Callable[[], Any]
"""Libyaml's next event. Raises YAMLError where it cannot go on."""


def compose(text: str) -> Node | None:
    """The root; None where something may be refused, or there is none."""
    loader_of = getattr(yaml, "CBaseLoader", None)
    if loader_of is None or _may_be_refused(text):  # what is missing `events` tells
        return None
    try:
        following = loader_of(text).get_event
        following()  # the start of the stream
        following()  # the start of the document
        root = _collection(following(), following, text, 1)
        following()  # the end of the document
        return root if type(following()) is yaml.StreamEndEvent else None
    except yaml.YAMLError:
        return None


def _may_be_refused(text: str) -> bool:
    """Whether there may be a directive, an anchor, a tag, an escape that is refused, a number that is too long, or too
    many nodes: each takes a character at least.
    """
    if len(text) >= MOST_NODES:
        return True
    if text.startswith("%") or "\n%" in text or "\r%" in text:
        return True
    if ("&" in text or "*" in text or "!" in text) and _PROPERTY.search(text):
        return True
    if "\\" in text and next(bad_escapes(text, 0, len(text)), None):
        return True
    return _LONG_NUMBER in text.encode().translate(_FIGURES)


def _collection(start: Any, following: Following, text: str, depth: int) -> Node:  # noqa: ANN401
    """With all in it. Raises YAMLError where a key is refused, the tree too deep, or this is no collection.

    A scalar as the root is no file of ours, and maybe an empty one.
    """
    if depth > DEEPEST:
        raise yaml.YAMLError
    if type(start) is _MAP:
        return _map(start, following, text, depth)
    if type(start) is not _SEQ:
        raise yaml.YAMLError
    items: list[Node] = []
    while type(item := following()) is not _END_OF_SEQ:
        items.append(item if type(item) is Scalar else _collection(item, following, text, depth + 1))
    return Seq(items, start.flow_style, start.start_mark, item.end_mark)


def _map(start: Any, following: Following, text: str, depth: int) -> Map:  # noqa: ANN401
    keys: list[Scalar] = []
    values: dict[str, Node] = {}
    while type(key := following()) is Scalar:
        keys.append(key)
        value = following()
        if type(value) is not Scalar:
            values[key.value] = _collection(value, following, text, depth + 1)
            continue
        values[key.value] = value
        if not (value.value or value.style or start.flow_style):
            place_nothing(value, key, text)
    if type(key) is not _END_OF_MAP or len(values) < len(keys) or not ODD_KEYS.isdisjoint(values):
        raise yaml.YAMLError
    return Map(keys, values, start.flow_style, start.start_mark, key.end_mark)
