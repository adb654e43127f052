"""The quick way through a file in which nothing is refused: libyaml composes it, and its nodes are taken as they are.

Composing makes one object of a node where `events` makes an event and a node. But it does not tell all that is refused,
it stops at the first error, and it calls itself at each level. So this way only ever gives a whole tree or nothing:
a file that it is not sure of goes the other way, which finds all there is.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from humas.yamltext.building import DEEPEST, MOST_DIGITS, ODD_KEYS
from humas.yamltext.nodes import Map, Node, Scalar, Seq
from humas.yamltext.screening import bad_escapes

_SCALAR, _MAPPING, _SEQUENCE = yaml.ScalarNode, yaml.MappingNode, yaml.SequenceNode
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_PROPERTY = re.compile(r"(?:(?<=[\s\[\]{},:?-])|\A)(?:!|[&*]\S)")
"""An anchor, an alias or a tag, or what looks like one: a star before a word, say."""

_LONG_WORD = re.compile(rf"[^\s,]{{{MOST_DIGITS + 1}}}")

_WIDE = 200
"""Characters of a line; in fewer no number is too long, and no block nested more than twice as deep."""

_MANY = 2000
"""Brackets: so many levels take less than a quarter of a megabyte of a stack, which is one megabyte at least."""


class _Composer(_LOADER):  # type: ignore[misc]  # a class of C
    """Without looking for tags, which takes half of the time that composing takes otherwise."""

    def resolve(self, kind: object, value: object, implicit: object) -> None: ...

    def descend_resolver(self, node: object, index: object) -> None: ...

    def ascend_resolver(self) -> None: ...


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
    wide = max(map(len, text.split("\n"))) >= _WIDE
    if _may_be_refused(text, wide=wide):
        return None
    careful = wide or text.count("[") + text.count("{") > _MANY
    try:
        root = (_CarefulComposer if careful else _Composer)(text).get_single_node()
        return root and _taken(root, text)
    except (yaml.YAMLError, TypeError):
        # TypeError: a list or a map is a key, and has no hash.
        return None


def _may_be_refused(text: str, *, wide: bool) -> bool:
    """Whether there may be a directive, an anchor, a tag, an escape that is refused, or a number that is too long."""
    if text.startswith("%") or "\n%" in text or "\r%" in text:
        return True
    if ("&" in text or "*" in text or "!" in text) and _PROPERTY.search(text):
        return True
    if "\\" in text and next(bad_escapes(text, 0, len(text)), None):
        return True
    return wide and _LONG_WORD.search(text) is not None


def _taken(node: Any, text: str, depth: int = 1) -> Node:  # noqa: ANN401 - pyyaml's own, until it is one of ours
    """The collection, and all in it, as ours. Raises YAMLError where a key is refused, or the tree too deep."""
    if type(node) is _MAPPING and depth <= DEEPEST:
        return _taken_map(node, text, depth)
    if type(node) is _SEQUENCE and depth <= DEEPEST:
        items: list[Any] = [
            one if type(one) is _SCALAR else _taken(one, text, depth + 1) for one in node.value
        ]
        return Seq(items, node.flow_style, node.start_mark, node.end_mark)
    # A scalar as the root is no file of ours, and maybe an empty one.
    raise yaml.YAMLError


def _taken_map(node: Any, text: str, depth: int) -> Map:  # noqa: ANN401
    values: dict[str, Any] = {}
    for key, value in node.value:
        if type(value) is not _SCALAR:
            values[key.value] = _taken(value, text, depth + 1)
            continue
        values[key.value] = value
        if not value.value:
            _place(value, key, node, text)
    if len(values) < len(node.value) or not ODD_KEYS.isdisjoint(values):
        raise yaml.YAMLError
    return Map(node.value, values, node.flow_style, node.start_mark, node.end_mark)


def _place(value: Any, key: Scalar, node: Any, text: str) -> None:  # noqa: ANN401
    """A value that is not there, at its colon, else at its key, and not far below, where libyaml has it."""
    if not (value.style or node.flow_style) and text[value.start_mark.index - 1] != ":":
        value.start_mark = value.end_mark = key.end_mark
