"""Why a run stops, in words, on stderr."""

from __future__ import annotations

from humas.printable import printable
from humas.problems import Stop, Unusable
from humas.terminal.streams import tell
from humas.words import Words

TABLES = {
    "reason": "findings.reason",
    "what": "commands.what",
    "misfit": "findings.misfit",
    "failure": "commands.failure",
}
"""Values of a Stop that are keys of a table of words; a sentence there may name other values of the same."""


def tell_stop(stop: Stop, spoken: Words) -> None:
    """Every finding, then what it comes to."""
    from humas.render.findings.sentences import finding  # noqa: PLC0415 - most runs have none

    for problem in stop.problems if isinstance(stop, Unusable) else ():
        tell(finding(problem, spoken))
    given = {name: printable(value) for name, value in stop.values.items()}
    named = {
        name: spoken(f"{TABLES[name]}.{value}", **given)
        for name, value in stop.values.items()
        if name in TABLES
    }
    tell(spoken(f"commands.{stop.key}", **{**given, **named}))
