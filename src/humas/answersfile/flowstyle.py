"""Where a map in flow style, JSON or not, is changed."""

from __future__ import annotations

from humas.answersfile.splicing import Edit
from humas.answersfile.writing import Style, json_pair, json_text, mapping, token
from humas.yamltext import Map, Node, end_of, start_of


def put_in_flow(old: Map, key: str, value: Node, style: Style) -> Edit:
    """The edit that gives a key of a map in flow style its value, in the way of JSON."""
    if not old.entries:
        return Edit(start_of(old).index, end_of(old).index, json_text(mapping({key: value}), style, None))
    indent = _indent_in_flow(old)
    pair = json_pair(token(key), value, style, indent)
    for name, present in old.entries:
        if name.value == key:
            return Edit(start_of(name).index, end_of(present).index, pair)
    at = end_of(old.entries[-1][1]).index
    between = " " if indent is None else style.line_end + " " * indent
    return Edit(at, at, f",{between}{pair}")


def removed_in_flow(old: Map, key: str) -> Edit:
    """The edit that takes a key with its comma out of a map in flow style."""
    at = next(number for number, (name, _) in enumerate(old.entries) if name.value == key)
    if at:
        return Edit(end_of(old.entries[at - 1][1]).index, end_of(old.entries[at][1]).index, "")
    following = start_of(old.entries[1][0]).index if len(old.entries) > 1 else end_of(old.entries[0][1]).index
    return Edit(start_of(old.entries[0][0]).index, following, "")


def _indent_in_flow(old: Map) -> int | None:
    """How far in the entries of a map in flow style stand; None where it is written on one line."""
    first = start_of(old.entries[0][0])
    return first.column - 1 if first.line > start_of(old).line else None
