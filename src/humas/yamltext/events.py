"""What libyaml's events mean for the tree, and which parts of YAML are refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import yaml

from humas.problems import (
    ANCHOR,
    DIRECTIVE,
    SECOND_DOCUMENT,
    SURROGATE,
    SYNTAX,
    TAG,
    TOO_DEEP,
    Place,
    Problem,
    Stop,
)
from humas.yamltext.building import DEEPEST, MOST_DIGITS, Builder, Halt
from humas.yamltext.nodes import Scalar, as_mark, place_nothing, scalar_node, start_of
from humas.yamltext.screening import Lines, bad_escapes, code_point

_TOO_LATE = (
    "found unexpected end of stream",
    "found unexpected document indicator",
    "could not find expected ':'",
)
"""Found far below where it is mended: where the quote opens that is never closed, or the key stands without a colon."""

_STANDARD_TAG = "tag:yaml.org,2002:"
_TAG = re.compile(r"![^\s,\[\]{}]*")

# Looked up once: every scalar of every file goes by here.
_STARTS = {yaml.MappingStartEvent: True, yaml.SequenceStartEvent: False}
_ENDS = frozenset({yaml.MappingEndEvent, yaml.SequenceEndEvent})


def read_yaml(text: str, builder: Builder) -> None:
    """Feed the builder; Halt where libyaml cannot go on, or a second document begins."""
    loader_of = getattr(yaml, "CBaseLoader", None)
    if loader_of is None:
        raise Stop("no-libyaml")
    try:
        _drain(loader_of(text).get_event, text, builder)
    except yaml.MarkedYAMLError as error:
        raise Halt(_told(error, text, builder)) from error
    except yaml.YAMLError as error:
        # A reader error, which the screening leaves no way to: it has no place of its own.
        raise Halt(Problem.at(Place(builder.path, 1, 1), SYNTAX, detail=str(error))) from error


def _drain(get_event: Callable[[], Any], text: str, builder: Builder) -> None:
    # What a text has no character for need not be looked for at each of its nodes.
    has_properties, has_escapes = "&" in text or "!" in text, "\\" in text
    while True:
        event = get_event()
        kind = type(event)
        if has_properties and (kind is Scalar or kind in _STARTS):
            _refuse_properties(event, builder)
        if kind is Scalar:
            value, style = event.value, event.style
            if not style:
                if not value:
                    _place_nothing(event, text, builder)
                elif len(value) > MOST_DIGITS:
                    builder.check_number(value, start_of(event))
            elif has_escapes and style == '"':
                builder.check_escapes(text, event)
            builder.add(event)
        elif kind in _STARTS:
            builder.start(_STARTS[kind], event.flow_style, event.start_mark)
        elif kind in _ENDS:
            builder.end(event.end_mark)
        elif kind is yaml.StreamEndEvent:
            return
        else:
            _take_rare(event, builder)


def _place_nothing(scalar: Scalar, text: str, builder: Builder) -> None:
    """In a map in block style, where the scalar is a value and no key."""
    frame = builder.open[-1] if builder.open else None
    if frame and not frame.flow and frame.is_map and len(frame.nodes) % 2:
        place_nothing(scalar, frame.nodes[-1], text)


def _take_rare(event: Any, builder: Builder) -> None:  # noqa: ANN401 - libyaml's binding is untyped
    mark = as_mark(event.start_mark)
    match event:
        case yaml.AliasEvent():
            builder.report(ANCHOR, mark, name=event.anchor or "")
            builder.add(scalar_node("*", True, mark, mark))
        case yaml.DocumentStartEvent() if builder.root is not None:
            raise Halt(Problem.at(Place(builder.path, mark.line, mark.column), SECOND_DOCUMENT))
        case yaml.DocumentEndEvent():
            builder.ended = bool(event.explicit)


def _refuse_properties(event: Any, builder: Builder) -> None:  # noqa: ANN401
    if event.anchor:
        builder.report(ANCHOR, as_mark(event.start_mark), name=event.anchor)
    if event.tag:
        builder.report(TAG, as_mark(event.start_mark), tag=event.tag.replace(_STANDARD_TAG, "!!"))


def _told(error: yaml.MarkedYAMLError, text: str, builder: Builder) -> Problem:
    """What libyaml stopped at, in our own kinds where we have one."""
    lines = Lines(text)
    stop = error.problem_mark.index if error.problem_mark else 0
    begin = error.context_mark.index if error.context_mark else stop
    at_stop, at_begin = lines.place(builder.path, stop), lines.place(builder.path, begin)
    words, context = error.problem or "", error.context or ""
    if "directive" in context:
        return Problem.at(at_begin, DIRECTIVE)
    if "maximum nesting" in words:
        # libyaml's own limit, from 0.2.6 on: a text without an end to its brackets meets it before the builder's.
        return Problem.at(at_stop, TOO_DEEP, limit=str(DEEPEST))
    if words == "found undefined tag handle":
        found = _TAG.search(text, begin)
        return Problem.at(at_begin, TAG, tag=found[0] if found else "!")
    if words == "found invalid Unicode character escape code":
        # The mark stands on the digits, behind the backslash and its letter.
        for index, character in bad_escapes(text, stop - 2, stop + 8):
            return Problem.at(lines.place(builder.path, index), SURROGATE, character=code_point(character))
    if builder.ended and words.endswith("<document start>"):
        return Problem.at(at_stop, SECOND_DOCUMENT)
    place = at_begin if words in _TOO_LATE else at_stop
    return Problem.at(place, SYNTAX, detail=f"{context}: {words}" if context else words)
