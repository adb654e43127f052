"""Where in a text a change of the tree has to be made, so that every other character stays."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec import Struct

from humas.answersfile.entries import said
from humas.answersfile.writing import (
    Style,
    Written,
    entry_lines,
    flow_text,
    scalar_text,
    written,
)
from humas.yamltext import Document, Map, Node, Scalar, Seq, end_of, is_quoted, start_of

_LINE_BREAK = re.compile("\r\n|\r|\n")
_COLON = re.compile(r"(?:\s|#[^\r\n]*)*:")
_LINE_END = re.compile("[\r\n]|\\Z")


class Exotic(Exception):  # noqa: N818 - the caller has a plainer way
    """A style of writing that has no place for the edit."""


class Edit(Struct, frozen=True):
    """The text from `start` to `end` gives way to `new`."""

    start: int
    end: int
    new: str


ENOUGH = 20
"""Steps that show how a file is indented; it is asked at every line that is saved."""


def spliced(text: str, edits: Sequence[Edit]) -> str | None:
    """The text after all edits, those at one place in the order given; None where they overlap."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start < at:
            return None
        parts += text[at : edit.start], edit.new
        at = edit.end
    return "".join(parts) + text[at:]


def style_of(document: Document) -> Style:
    """The file's line end, and the commonest step between a key and the keys below it, near its beginning."""
    first = _LINE_BREAK.search(document.text)
    steps = Counter(islice(_steps(document.root), ENOUGH))
    return Style(first[0] if first else "\n", steps.most_common(1)[0][0] if steps else 2)


def _steps(node: Node) -> Iterator[int]:
    if isinstance(node, Map):
        for key, value in zip(node.keys, node.values.values(), strict=True):
            if isinstance(value, Map) and value.values:
                here, below = start_of(key), start_of(value.keys[0])
                if below.line > here.line and below.column > here.column:
                    yield below.column - here.column
                yield from _steps(value)


def changed_map(text: str, old: Map, new: Map, style: Style) -> list[Edit]:
    """The edits that turn one map in block style into another, whose unchanged values are the old ones.

    A comment behind a value stays on its line, and goes with the key; a key is added below the one that
    precedes it in `new`.
    """
    kept = {key.value: (key, value) for key, value in old.entries}
    indent = start_of(old.entries[0][0]).column - 1
    edits: list[Edit] = []
    below: int | None = None
    for key, value in new.entries:
        before = kept.pop(key.value, None)
        if before is None:
            lines = entry_lines(key, value, style, indent)
            edits.append(_added(old, lines, below, style))
            continue
        edits += changed_value(text, before[0], before[1], value, style)
        below = _last_line_end(text, *before)
    for key, value in kept.values():
        edits.append(_removed(text, key, value))
    return edits


def changed_value(text: str, key: Scalar, old: Node, new: Node, style: Style) -> list[Edit]:
    match old, new:
        case _ if new is old:
            return []
        case Map(), Map() if old.entries and new.entries and not old.flow and not new.flow:
            return changed_map(text, old, new, style)
        case Seq(), Seq() if not old.flow and _begins_with(new, old):
            return [_added_items(text, old, new.items[len(old.items) :], style)]
        case _:
            return rewritten_value(text, key, old, new, style)


def _begins_with(new: Seq, old: Seq) -> bool:
    return [said(item) for item in old.items] == [said(item) for item in new.items[: len(old.items)]]


def _added_items(text: str, old: Seq, items: Sequence[Node], style: Style) -> Edit:
    """Add to a list in block style, where a comment may stand at each of its items."""
    at = _with_comments(text, _line_end(text, _end(text, old)), start_of(old).column)
    lines = [" " * (start_of(old).column - 1) + "- " + flow_text(item) for item in items]
    return Edit(at, at, "".join(style.line_end + line for line in lines))


def rewritten_value(text: str, key: Scalar, old: Node, new: Node, style: Style) -> list[Edit]:
    """Write a value anew, and keep the comments between its key and it, and behind it on its last line."""
    found = _COLON.match(text, end_of(key).index)
    if found is None:
        raise Exotic
    end = _end(text, old)
    comments = _comments_before(text, found.end(), old)
    it = written(new, style, start_of(key).column - 1)
    if isinstance(new, Scalar) and _LINE_BREAK.search(comments):
        # Comments on lines of their own would become part of a block scalar.
        it = Written(scalar_text(new, flow=False))
    edits = [Edit(found.end(), end, (f" {it.head}" if it.head else "") + comments)]
    if it.body:
        line_end = _line_end(text, end)
        edits.append(Edit(line_end, line_end, "".join(style.line_end + line for line in it.body)))
    return edits


def _comments_before(text: str, colon: int, value: Node) -> str:
    gap = text[colon : start_of(value).index].rstrip()
    if _is_block_scalar(text, value):
        _, sign, comment = text[start_of(value).index : _line_end(text, start_of(value).index)].partition("#")
        gap += f"  {sign}{comment}" if sign else ""
    return gap


def added_last(text: str, old: Map, key: Scalar, value: Node, style: Style) -> Edit:
    """The edit that puts an entry behind the last one of a map in block style."""
    lines = entry_lines(key, value, style, start_of(old.entries[0][0]).column - 1)
    return _added(old, lines, _last_line_end(text, *old.entries[-1]), style)


def _added(old: Map, lines: Sequence[str], below: int | None, style: Style) -> Edit:
    if below is None:
        start = start_of(old.entries[0][0])
        line_start = start.index - start.column + 1
        return Edit(line_start, line_start, "".join(line + style.line_end for line in lines))
    return Edit(below, below, "".join(style.line_end + line for line in lines))


def _removed(text: str, key: Scalar, value: Node) -> Edit:
    end = _line_end(text, _end(text, value))
    after = _LINE_BREAK.match(text, end)
    return Edit(start_of(key).index - start_of(key).column + 1, after.end() if after else end, "")


def _end(text: str, node: Node) -> int:
    """Where a value ends; a block scalar, which takes the blank lines after it along, on its last line."""
    while isinstance(node, Seq | Map) and not node.flow:
        node = node.items[-1] if isinstance(node, Seq) else node.entries[-1][1]
    start, end = start_of(node).index, end_of(node).index
    if not _is_block_scalar(text, node):
        return end
    header = text[start : _line_end(text, start)]
    value = text[start:end]
    if "+" not in header.partition("#")[0]:
        return start + len(value.rstrip())
    for line_break in ("\r\n", "\r", "\n"):
        if value.endswith(line_break):
            return end - len(line_break)
    return end


def _line_end(text: str, index: int) -> int:
    found = _LINE_END.search(text, index)
    return found.start() if found else len(text)


def _last_line_end(text: str, key: Scalar, value: Node) -> int:
    """The end of the line that a value ends on, or of the comments right below it that stand further in."""
    return _with_comments(text, _line_end(text, _end(text, value)), start_of(key).column)


def _with_comments(text: str, line_end: int, column: int) -> int:
    found = re.compile(rf"(?:(?:\r\n|\r|\n)[ ]{{{column},}}#[^\r\n]*)*").match(text, line_end)
    return found.end() if found else line_end


def _is_block_scalar(text: str, node: Node) -> bool:
    return isinstance(node, Scalar) and is_quoted(node) and text[start_of(node).index] in "|>"
