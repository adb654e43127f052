"""Office files are packages, zip archives of parts: taken apart, and put together always in the same way."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

CORE = "docProps/core.xml"
"""Whose properties say what the file is."""

MADE_BY = "docProps/app.xml"
HUMAS = (
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>humas</Application></Properties>"
)
"""Says what made the file, instead of the claim to be an office program, and of a version that comes and goes."""

_TYPES = "[Content_Types].xml"
_NO_TIME = (1980, 1, 1, 0, 0, 0)


def parts_of(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    """The same bytes for the same parts, whenever and wherever it is made; what tells the types stands first.

    The core properties are stored as they are, so that what the file says that it is can be read without taking it
    apart. Office programs pack them: what somebody has worked on since no longer says that it may be overwritten.
    """
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name in sorted(parts, key=lambda name: name != _TYPES):
            part = zipfile.ZipInfo(name, _NO_TIME)
            part.create_system = 0
            part.compress_type = zipfile.ZIP_STORED if name == CORE else zipfile.ZIP_DEFLATED
            archive.writestr(part, parts[name])
    return written.getvalue()
