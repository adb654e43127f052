"""`humas schema`: the JSON Schema of a file format, for an editor."""

from __future__ import annotations

from humas.cli.exits import GOOD
from humas.files.packed import FORMATS, schema
from humas.problems import Stop
from humas.terminal.streams import show_json


def run_schema(name: str) -> int:
    if name not in FORMATS:
        raise Stop("bad-schema", value=name, allowed=", ".join(FORMATS))
    show_json(schema(name).decode())
    return GOOD
