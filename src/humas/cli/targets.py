"""A file that was asked for, written, or the reason why it is not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from humas.files.disk import reason_of, write_whole
from humas.problems import Stop


def write_target(path: Path, content: str | bytes) -> None:
    """Text as UTF-8, bytes as they are. Raises Stop."""
    with _told(path):
        write_whole(path, _bytes(content))


@contextmanager
def stage_for(target: Path) -> Iterator[Path]:
    """A folder in which files wait until all are written that belong beside the target. Raises Stop."""
    from humas.files.staging import staging  # noqa: PLC0415 - only many files need it

    with ExitStack() as stack:
        with _told(target):
            stage = stack.enter_context(staging(target.parent))
        yield stage


def stage_target(stage: Path, path: Path, content: str | bytes) -> None:
    """Writes what is for `path` into a file of its stage, not to last there. Raises Stop."""
    with _told(path):
        stage.write_bytes(_bytes(content))


def put_target(stage: Path, path: Path) -> None:
    """Raises Stop."""
    from humas.files.staging import put  # noqa: PLC0415 - only many files need it

    with _told(path):
        put(stage, path)


def _bytes(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode()


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as error:
        reason = reason_of(error) if path.parent.is_dir() else "no-folder"
        raise Stop("not-written", path=str(path), reason=reason) from None
