"""Reading what may be anything, and writing so that a file is always the old one or the new one."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

MOST_BYTES = 2_000_000
TRIES, PAUSE = 26, 0.1
"""On Windows a file that a virus scanner or a sync client holds is tried for 2.5 seconds."""

Result = TypeVar("Result")


class System(Struct, frozen=True):
    """What is not the same everywhere, or takes its time."""

    windows: bool = sys.platform == "win32"
    replace: Callable[[str, str], None] = os.replace
    pause: Callable[[float], None] = time.sleep


HERE = System()


class Unreadable(Exception):  # noqa: N818 - a state of the file, not a program error
    """A file that cannot be read; `reason` is a key of the findings' reasons."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def reason_of(error: OSError | ValueError) -> str:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "missing"
        case IsADirectoryError():
            return "folder"
        case PermissionError():
            return "permission"
        case OSError(errno=errno.ELOOP):
            return "loop"
        case OSError(errno=errno.ENOSPC | errno.EDQUOT | errno.EFBIG):
            return "full"
        case OSError(errno=errno.EROFS):
            return "read-only"
        case OSError(errno=errno.ENAMETOOLONG) | ValueError():
            return "name"
        case _:
            return "failed"


def is_file(path: Path) -> bool:
    """A link to one too; what the system will not even look at, a name that is too long, is nothing."""
    return stat.S_ISREG(_mode(path))


def is_folder(path: Path) -> bool:
    """A link to one too."""
    return stat.S_ISDIR(_mode(path))


def is_special(path: Path) -> bool:
    """A device, a pipe: something, and neither a file nor a folder."""
    return bool(_mode(path)) and not (is_file(path) or is_folder(path))


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode
    except (OSError, ValueError):
        return 0


def read_file(path: Path, limit: int = MOST_BYTES, start: int = 0) -> bytes:
    """The bytes of a regular file, at most `limit` + 1 of them; nothing else is waited for or opened to the end."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(path, flags)
    except (OSError, ValueError) as error:
        raise Unreadable("folder" if is_folder(path) else reason_of(error)) from None
    try:
        mode = os.fstat(descriptor).st_mode
        if not stat.S_ISREG(mode):
            raise Unreadable("folder" if stat.S_ISDIR(mode) else "not-regular")
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            if start:
                file.seek(start)
            return file.read(limit + 1)
    except OSError as error:
        raise Unreadable(reason_of(error)) from None
    finally:
        os.close(descriptor)


def patiently(do: Callable[[], Result], system: System = HERE) -> Result:
    """Does it, on Windows again and again while another program holds the file that it needs."""
    for _ in range(TRIES - 1 if system.windows else 0):
        try:
            return do()
        except (PermissionError, Unreadable) as error:
            if isinstance(error, Unreadable) and error.reason != "permission":
                raise
            system.pause(PAUSE)
    return do()


def write_whole(path: Path, data: bytes, system: System = HERE) -> None:
    """Writes beside the file and puts it in its place at once; through a link, to what it points at.

    Raises OSError and leaves what was there. A device or a pipe (/dev/null, /dev/stdout) is no file to be put in
    place of another: it is written to.
    """
    if is_special(path):
        path.write_bytes(data)
        return
    target = Path(os.path.realpath(path))
    beside = target.parent / f".{target.name}.{os.urandom(6).hex()}.tmp"
    try:
        _write_new(beside, data, mode_of(target))
        patiently(lambda: system.replace(str(beside), str(target)), system)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    _sync_folder(target.parent)


def append(path: Path, data: bytes) -> None:
    """To the end of a file that others write to as well, in one piece; made if it is not there. Raises OSError."""
    with path.open("ab", buffering=0) as file:
        file.write(data)


def sweep(path: Path) -> None:
    """Takes away what an earlier run left half written beside the file; the caller holds the file's lock."""
    target = Path(os.path.realpath(path))
    for left in target.parent.glob(f".{_quoted(target.name)}.*.tmp"):
        with contextlib.suppress(OSError):
            left.unlink()


def _quoted(name: str) -> str:
    return "".join(f"[{c}]" if c in "*?[" else c for c in name)


def _write_new(path: Path, data: bytes, mode: int | None) -> None:
    """`mode` is that of the file whose place it takes; None: there is none, and the umask decides."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o666 if mode is None else mode), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if mode is not None:
        path.chmod(mode)


def mode_of(path: Path) -> int | None:
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except OSError:
        return None


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
