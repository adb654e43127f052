"""Bytes -> a tree with the place of every key and value, or everything wrong with the file as such."""

from __future__ import annotations

from contextlib import suppress

from humas.problems import EMPTY_FILE, SYNTAX, Place, Problem, in_order
from humas.yamltext.building import Builder, Halt
from humas.yamltext.composing import compose
from humas.yamltext.events import read_yaml
from humas.yamltext.nodes import (
    NULLS,
    Data,
    Document,
    Map,
    Mark,
    Node,
    Scalar,
    Seq,
    as_data,
    end_of,
    is_null,
    is_quoted,
    scalar_node,
    start_of,
)
from humas.yamltext.screening import (
    CONTROL,
    MOST_BYTES,
    code_point,
    decoded,
    refused_when_escaped,
    screened,
    without_directives,
)

__all__ = [
    "CONTROL",
    "MOST_BYTES",
    "NULLS",
    "Data",
    "Document",
    "Map",
    "Mark",
    "Node",
    "Scalar",
    "Seq",
    "as_data",
    "code_point",
    "end_of",
    "is_json",
    "is_null",
    "is_quoted",
    "parse",
    "read_thoroughly",
    "refused_when_escaped",
    "scalar_node",
    "start_of",
]


def is_json(path: str) -> bool:
    return path.lower().endswith(".json")


def parse(data: bytes, path: str) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read a file as JSON if its name says so, else as YAML; no document where there is any finding."""
    text = decoded(data, path)
    if isinstance(text, Problem):
        return None, (text,)
    harmless, problems = screened(text, path)
    root = None if problems or is_json(path) else compose(text)
    if root is None:
        root, problems = read_thoroughly(harmless, path, problems)
    if problems or root is None:
        return None, in_order(problems)
    return Document(path, text, root), ()


def read_thoroughly(text: str, path: str, problems: list[Problem]) -> tuple[Node | None, list[Problem]]:
    """The root and everything wrong, beginning with the `problems` of what was not harmless in the text before."""
    unfamiliar = bool(problems)
    builder = Builder(path)
    try:
        if is_json(path):
            from humas.yamltext.jsontext import read_json  # noqa: PLC0415 - most files are YAML

            if text.strip(" \t\r\n"):
                read_json(text, builder)
        else:
            text, directives = without_directives(text, path)
            problems += directives
            read_yaml(text, builder)
    except Halt as halt:
        # A character was replaced: what the parser makes of the replacement would only mislead.
        if not (unfamiliar and halt.problem.kind is SYNTAX):
            problems.append(halt.problem)
        with suppress(Halt):
            builder.check_open_maps()
    problems += builder.problems
    root = builder.root
    if not problems and (root is None or (isinstance(root, Scalar) and is_null(root) and not root.value)):
        problems.append(Problem.at(Place(path), EMPTY_FILE))
    return root, problems
