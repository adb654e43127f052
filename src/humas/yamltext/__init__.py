"""Bytes -> a tree with the place of every key and value, or everything wrong with the file as such."""

from __future__ import annotations

from contextlib import suppress

from humas.problems import EMPTY_FILE, SYNTAX, Place, Problem, in_order
from humas.yamltext.building import Builder, Halt
from humas.yamltext.events import read_yaml
from humas.yamltext.nodes import NULLS, Data, Document, Map, Mark, Node, Scalar, Seq, as_data
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
    "is_json",
    "parse",
    "refused_when_escaped",
]


def is_json(path: str) -> bool:
    return path.lower().endswith(".json")


def parse(data: bytes, path: str) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read a file as JSON if its name says so, else as YAML; no document where there is any finding."""
    text = decoded(data, path)
    if isinstance(text, Problem):
        return None, (text,)
    harmless, problems = screened(text, path)
    unfamiliar = bool(problems)
    builder = Builder(path)
    try:
        if is_json(path):
            from humas.yamltext.jsontext import read_json  # noqa: PLC0415 - most files are YAML

            if harmless.strip(" \t\r\n"):
                read_json(harmless, builder)
        else:
            plain, directives = without_directives(harmless, path)
            problems += directives
            read_yaml(plain, builder)
    except Halt as halt:
        # A character was replaced: what the parser makes of the replacement would only mislead.
        if not (unfamiliar and halt.problem.kind is SYNTAX):
            problems.append(halt.problem)
        with suppress(Halt):
            builder.check_open_maps()
    problems += builder.problems
    root = builder.root
    if not problems and (root is None or (isinstance(root, Scalar) and root.is_null and not root.text)):
        problems.append(Problem.at(Place(path), EMPTY_FILE))
    if problems or root is None:
        return None, in_order(problems)
    return Document(path, text, root), ()
