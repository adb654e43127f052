"""Where the text of a template comes from: the disk is somebody else's business."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct


class Source(Struct, frozen=True):
    """A template with the path that its problems name."""

    path: str
    text: str


Reader = Callable[[str], Source]
"""Of a name in the template's own folder. Raises KeyError where there is none, PermissionError where it leads out of
the folder, and Unusable for a file that cannot be read as a text."""
