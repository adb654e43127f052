"""What Jinja cannot read, by the sentence that it says of it: in the language of the run it is told by us."""

from __future__ import annotations

import re

from jinja2 import TemplateSyntaxError

from humas.problems import TEMPLATE_SYNTAX, Place, Problem
from humas.reading.findings import nearest

TAGS = (
    "block", "call", "elif", "else", "endblock", "endcall", "endfilter", "endfor", "endif", "endmacro", "endset",
    "endwith", "extends", "filter", "for", "from", "if", "import", "include", "macro", "set", "with",
)  # fmt: skip

_UNKNOWN = "Encountered unknown tag"

_SAID = (
    ("unclosed", r"Unexpected end of template\..*needs to be closed is '(?P<name>.*)'\."),
    ("nesting", rf"{_UNKNOWN} '(?P<name>el\w+|end\w+)'\. .*needs to be closed is '(?P<wanted>\w+)'\."),
    ("stray", rf"{_UNKNOWN} '(?P<name>el\w+|end\w+)'\."),
    ("unknown-tag", rf"{_UNKNOWN} '(?P<name>.*?)'\..*"),
    ("ended", r"unexpected end of template, expected '(?P<wanted>.*)'\."),
    ("equals", r"expected token '.*', got '='"),
    ("expected", r"expected token '(?P<wanted>.*)', got [\"'](?P<met>.*)[\"']"),
    ("expected", r"unexpected '(?P<met>.*)', expected '(?P<wanted>.*)'"),
    ("unexpected", r"unexpected (?:char )?[\"'](?P<met>.*?)[\"'](?: at \d+)?"),
    ("expression", r"Expected an expression, got [\"'](?P<met>.*)[\"']"),
    ("tag-name", "tag name expected"),
    ("comment", "Missing end of comment tag"),
    ("raw", "Missing end of raw directive"),
    ("block-twice", r"block '(?P<name>.*)' defined twice"),
    ("assign", "can't assign to '.*'"),
)
"""Keys of words.TEMPLATE, by the sentence."""

_SIGNS = {
    "begin of statement block": "{%",
    "end of statement block": "%}",
    "begin of print statement": "{{",
    "end of print statement": "}}",
    "end of template": "end",
}
"""What Jinja has a name for: the sign that everybody types, or a key of the findings' tokens."""


def syntax_problem(error: TemplateSyntaxError, path: str) -> Problem:
    place = Place(error.filename or path, error.lineno)
    for because, said in _SAID:
        if found := re.fullmatch(said, error.message or "", re.DOTALL):
            values = {name: _SIGNS.get(value, value) for name, value in found.groupdict().items()}
            guess = nearest(values["name"], TAGS) if because == "unknown-tag" else ""
            return Problem.at(place, TEMPLATE_SYNTAX, because=because, guess=guess, **values)
    return Problem.at(place, TEMPLATE_SYNTAX, because="unreadable", guess="")
