"""File names out of the names that people give."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 60
WINDOWS = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))]
)


def slug(agency: str) -> str:
    """Lower-case ASCII letters, digits and hyphens, at most 60; `instansi` where nothing is left."""
    plain = unicodedata.normalize("NFKD", agency).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST].rstrip("-") or "instansi"
    return f"{name}-instansi" if name in WINDOWS else name
