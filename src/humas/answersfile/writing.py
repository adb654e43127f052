"""How a node is written: plain where any reader would read the same text, else quoted or as a block."""

from __future__ import annotations

import re

from msgspec import Struct

from humas.yamltext import (
    CONTROL,
    NULLS,
    Map,
    Mark,
    Node,
    Scalar,
    Seq,
    code_point,
    is_null,
    is_quoted,
    refused_when_escaped,
    scalar_node,
)

NOWHERE = Mark(0, 0, 0)
NULL = scalar_node("", False, NOWHERE, NOWHERE)

_TOKEN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_./%:+-]*[A-Za-z0-9_./%+-])?")
_WORD = r"[\w.()/+=@&!?'\"*;~%-]|(?<! ) (?! )|(?<! )#|:(?=//)"
_PLAIN = re.compile(rf"[^\W\d_](?:{_WORD}|,)*(?<! )")
_PLAIN_IN_FLOW = re.compile(rf"[^\W\d_](?:{_WORD})*(?<! )")
# What some reader of YAML 1.1 takes for a truth value or for nothing.
_NO_TEXT = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
# What is refused raw and allowed as an escape, and what would end the quotes or the line.
_ESCAPED = re.compile(rf'["\\\n\t]|{CONTROL.pattern}')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
_JSON_PLAIN = re.compile(r"true|false|null|-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,14})?")
_LONGEST_PLAIN = 300
_LONGEST_KEY = 1000  # libyaml gives up on a key of over 1024 characters that has no question mark before it


class Style(Struct, frozen=True):
    """How a file is written: its line end, and how many blanks a level is indented by."""

    line_end: str
    step: int


class Written(Struct, frozen=True):
    """A value: `head` follows the key on its line, the lines of `body` stand below it."""

    head: str
    body: tuple[str, ...] = ()


def token(text: str) -> Scalar:
    """An id, an answer, a date or a number: written as it is wherever it cannot be taken for nothing."""
    return scalar_node(text, text in NULLS, NOWHERE, NOWHERE)


def prose(text: str) -> Scalar:
    return scalar_node(text, True, NOWHERE, NOWHERE)


def flow_seq(*items: Node) -> Seq:
    return Seq(items, True, NOWHERE, NOWHERE)


def mapping(entries: dict[str, Node], *, flow: bool = False) -> Map:
    return Map.of([(token(key), value) for key, value in entries.items()], flow, NOWHERE, NOWHERE)


def double_quoted(text: str) -> str:
    """Good as YAML and as JSON; ValueError for a character that no file may hold even as an escape."""
    if refused_when_escaped(text):
        bad = next(character for character in text if refused_when_escaped(character))
        raise ValueError(code_point(bad))
    return '"' + _ESCAPED.sub(lambda found: _SHORT.get(found[0]) or f"\\u{ord(found[0]):04x}", text) + '"'


def scalar_text(scalar: Scalar, *, flow: bool) -> str:
    text = scalar.value
    if is_null(scalar):
        return "null"
    if len(text) <= _LONGEST_PLAIN:
        if not is_quoted(scalar) and _TOKEN.fullmatch(text) and text not in NULLS:
            return text
        if (_PLAIN_IN_FLOW if flow else _PLAIN).fullmatch(text) and text.lower() not in _NO_TEXT:
            return text
    return double_quoted(text)


def flow_text(node: Node) -> str:
    """YAML on one line."""
    match node:
        case Scalar():
            return scalar_text(node, flow=True)
        case Seq():
            return "[" + ", ".join(map(flow_text, node.items)) + "]"
        case Map():
            entries = (f"{_key(key, flow=True)}: {flow_text(value)}" for key, value in node.entries)
            return "{" + ", ".join(entries) + "}"


def _key(key: Scalar, *, flow: bool) -> str:
    text = scalar_text(key, flow=flow)
    return text if len(text) < _LONGEST_KEY else f"? {text} "


def written(node: Node, style: Style, indent: int) -> Written:
    """A value below or behind a key that stands `indent` blanks from the left."""
    match node:
        case Scalar() if is_null(node):
            return Written("")
        case Scalar() if _survives_as_block(node.value):
            below = " " * (indent + style.step)
            return Written("|-", tuple(below + line if line else "" for line in node.value.split("\n")))
        case Map() if node.entries and not node.flow:
            return Written("", block_lines(node, style, indent + style.step))
        case Scalar():
            return Written(scalar_text(node, flow=False))
        case _:
            return Written(flow_text(node))


def block_lines(node: Map, style: Style, indent: int) -> tuple[str, ...]:
    lines: list[str] = []
    for key, value in node.entries:
        lines += entry_lines(key, value, style, indent)
    return tuple(lines)


def entry_lines(key: Scalar, value: Node, style: Style, indent: int) -> tuple[str, ...]:
    blanks = " " * indent
    name = scalar_text(key, flow=False)
    it = written(value, style, indent)
    colon = f"{blanks}{name}:" if len(name) < _LONGEST_KEY else f"{blanks}? {name}{style.line_end}{blanks}:"
    return (f"{colon} {it.head}" if it.head else colon, *it.body)


def _survives_as_block(text: str) -> bool:
    """Whether a `|-` block gives the text back exactly, in an editor that strips blanks at line ends too."""
    lines = text.split("\n")
    return (
        len(lines) > 1
        and lines[0] == lines[0].strip() != ""
        and lines[-1] != ""
        and all(line == line.rstrip() for line in lines)
        and not refused_when_escaped(text)
        and not CONTROL.search(text)
    )


def json_text(node: Node, style: Style, indent: int | None) -> str:
    """JSON, which in YAML is flow style; a line for every entry, further in than `indent`, or all on one."""
    match node:
        case Scalar() if is_null(node):
            return "null"
        case Scalar():
            plain = not is_quoted(node) and _JSON_PLAIN.fullmatch(node.value)
            return node.value if plain else double_quoted(node.value)
        case Seq():
            parts = [
                json_text(item, style, None if indent is None else indent + style.step) for item in node.items
            ]
            return _bracketed("[", parts, "]", style, indent)
        case Map():
            below = None if indent is None else indent + style.step
            pairs = [json_pair(key, value, style, below) for key, value in node.entries]
            return _bracketed("{", pairs, "}", style, indent)


def json_pair(key: Scalar, value: Node, style: Style, indent: int | None) -> str:
    name = double_quoted(key.value)
    return f"{name}: {json_text(value, style, indent)}"


def _bracketed(left: str, parts: list[str], right: str, style: Style, indent: int | None) -> str:
    if indent is None or not parts:
        return left + ", ".join(parts) + right
    below = style.line_end + " " * (indent + style.step)
    return left + below + ("," + below).join(parts) + style.line_end + " " * indent + right
