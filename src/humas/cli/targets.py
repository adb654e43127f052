"""A file that was asked for, written, or the reason why it is not."""

from __future__ import annotations

from pathlib import Path

from humas.files.disk import reason_of, write_whole
from humas.problems import Stop


def write_target(path: Path, content: str | bytes) -> None:
    """Text as UTF-8, bytes as they are. Raises Stop."""
    try:
        write_whole(path, content if isinstance(content, bytes) else content.encode())
    except (OSError, ValueError) as error:
        reason = reason_of(error) if path.parent.is_dir() else "no-folder"
        raise Stop("not-written", path=str(path), reason=reason) from None
