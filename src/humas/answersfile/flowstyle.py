"""Where a map in flow style, JSON or not, is changed."""

from __future__ import annotations

from humas.answersfile.splicing import Edit
from humas.answersfile.writing import Style, json_pair, json_text, mapping, token
from humas.yamltext import Map, Node


def put_in_flow(old: Map, key: str, value: Node, style: Style) -> Edit:
    """The edit that gives a key of a map in flow style its value, in the way of JSON."""
    if not old.entries:
        return Edit(old.start.index, old.end.index, json_text(mapping({key: value}), style, None))
    indent = _indent_in_flow(old)
    pair = json_pair(token(key), value, style, indent)
    for name, present in old.entries:
        if name.text == key:
            return Edit(name.start.index, present.end.index, pair)
    at = old.entries[-1][1].end.index
    between = " " if indent is None else style.line_end + " " * indent
    return Edit(at, at, f",{between}{pair}")


def removed_in_flow(old: Map, key: str) -> Edit:
    """The edit that takes a key with its comma out of a map in flow style."""
    at = next(number for number, (name, _) in enumerate(old.entries) if name.text == key)
    if at:
        return Edit(old.entries[at - 1][1].end.index, old.entries[at][1].end.index, "")
    following = old.entries[1][0].start.index if len(old.entries) > 1 else old.entries[0][1].end.index
    return Edit(old.entries[0][0].start.index, following, "")


def _indent_in_flow(old: Map) -> int | None:
    """How far in the entries of a map in flow style stand; None where it is written on one line."""
    first = old.entries[0][0].start
    return first.column - 1 if first.line > old.start.line else None
