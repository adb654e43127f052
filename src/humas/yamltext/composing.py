"""The quick way through a file in which nothing is refused: libyaml composes it, and its nodes are taken as they are.

Composing makes one object of a node where `events` makes an event and a node. But it does not tell all that is refused,
it stops at the first error, and it calls itself at each level. So this way only ever gives a whole tree or nothing:
a file that it is not sure of goes the other way, which finds all there is.
"""

from __future__ import annotations

import operator
import re
from typing import Any

import yaml

from humas.yamltext.building import DEEPEST, MOST_DIGITS, MOST_NODES, ODD_KEYS
from humas.yamltext.nodes import Map, Node, Scalar, Seq, place_nothing
from humas.yamltext.screening import bad_escapes

_MAPPING, _SEQUENCE = yaml.MappingNode, yaml.SequenceNode
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_PROPERTY = re.compile(r"[!&*](?<![^\s\[\]{},:?-][!&*])(?:(?<=!)|(?=\S))")
"""An anchor, an alias or a tag, or what looks like one: a star before a word, say. Its first letter is looked for
first, what stands before it afterwards: that is ten times as fast.
"""

_FIGURES = bytes(0x30 if byte in b"+-.%/0123456789abcdefABCDEFox" else byte for byte in range(256))
_LONG_NUMBER = b"0" * (MOST_DIGITS + 1)
"""Where every character that a number may have is a 0."""

_SIGNS = bytes(0x20 if byte in b"-?:\t" else byte for byte in range(256))
_FAR_IN = b" " * 128
"""Before a block on its line are only blanks and signs, here blanks too: in fewer are at most twice as many levels."""

_MANY = 800
"""Brackets, each of two levels at most: `[a: [a: ...`. A level takes 300 bytes of the stack, with those of the blocks
half a megabyte in all; the smallest stack that a system gives to a program is of one.
"""


class _Composer(_LOADER):  # type: ignore[misc]  # a class of C
    """Without looking for tags, which takes half of the time that composing takes otherwise.

    Three calls for each node: to functions of C that take as many values and do nothing.
    """

    resolve: Any = "".format
    descend_resolver: Any = operator.is_
    ascend_resolver: Any = "".strip


class _CarefulComposer(_Composer):
    """Gives up before the stack is full, for texts in which that cannot be ruled out beforehand."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._depth = 0

    def descend_resolver(self, _node: object, _index: object) -> None:
        self._depth += 1
        if self._depth > DEEPEST + 1:
            raise yaml.YAMLError

    def ascend_resolver(self) -> None:
        self._depth -= 1


def compose(text: str) -> Node | None:
    """The root; None where something may be refused, or there is none."""
    if not hasattr(yaml, "CBaseLoader"):
        return None  # which `events` tells
    if _may_be_refused(text):
        return None
    try:
        root = (_CarefulComposer if _may_be_deep(text) else _Composer)(text).get_single_node()
        return root and _taken(root, text)
    except (yaml.YAMLError, TypeError):
        # TypeError: a list or a map is a key, and has no hash.
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


def _may_be_deep(text: str) -> bool:
    return text.count("[") + text.count("{") > _MANY or _FAR_IN in text.encode().translate(_SIGNS)


def _taken(node: Any, text: str, depth: int = 1) -> Node:  # noqa: ANN401 - pyyaml's own, until it is one of ours
    """The collection, and all in it, as ours. Raises YAMLError where a key is refused, or the tree too deep."""
    if type(node) is _MAPPING and depth <= DEEPEST:
        return _taken_map(node, text, depth)
    if type(node) is _SEQUENCE and depth <= DEEPEST:
        items: list[Any] = [
            one if type(one) is Scalar else _taken(one, text, depth + 1) for one in node.value
        ]
        return Seq(items, node.flow_style, node.start_mark, node.end_mark)
    # A scalar as the root is no file of ours, and maybe an empty one.
    raise yaml.YAMLError


def _taken_map(node: Any, text: str, depth: int) -> Map:  # noqa: ANN401
    values: dict[str, Any] = {}
    for key, value in node.value:
        if type(value) is not Scalar:
            values[key.value] = _taken(value, text, depth + 1)
            continue
        values[key.value] = value
        if not (value.value or value.style or node.flow_style):
            place_nothing(value, key, text)
    if len(values) < len(node.value) or not ODD_KEYS.isdisjoint(values):
        raise yaml.YAMLError
    return Map(node.value, values, node.flow_style, node.start_mark, node.end_mark)
