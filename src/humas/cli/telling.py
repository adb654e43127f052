"""Why a run stops, in words, on stderr."""

from __future__ import annotations

from humas.printable import printable
from humas.problems import Stop, Unusable
from humas.terminal.streams import tell
from humas.words import Words

TABLES = {"reason": "findings.reason", "what": "commands.what"}
"""Values of a Stop that are keys of a table of words."""


def tell_stop(stop: Stop, spoken: Words) -> None:
    """Every finding, then what it comes to."""
    from humas.render.findings.sentences import finding  # noqa: PLC0415 - most runs have none

    for problem in stop.problems if isinstance(stop, Unusable) else ():
        tell(finding(problem, spoken))
    values = {
        name: spoken(f"{TABLES[name]}.{value}") if name in TABLES else printable(value)
        for name, value in stop.values.items()
    }
    tell(spoken(f"commands.{stop.key}", **values))
