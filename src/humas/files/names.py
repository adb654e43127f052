"""File names out of the names that people give."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 60
WINDOWS = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
    + [f"{port}{n}" for port in ("com", "lpt") for n in "123456789¹²³"]
)
"""The names of devices, there in every folder, whatever ending is put behind them."""


def slug(agency: str) -> str:
    """Lower-case ASCII letters, digits and hyphens, at most 60; `instansi` where nothing is left."""
    plain = unicodedata.normalize("NFKD", agency).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST].rstrip("-") or "instansi"
    return f"{name}-instansi" if name in WINDOWS else name


def is_device(part: str) -> bool:
    """Whether Windows takes this part of a path for a device."""
    return re.split("[.:]", part)[0].strip().casefold() in WINDOWS
