"""Size and SHA-256 of a file that may be anything: nothing but a regular file is opened, and nothing is waited for."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from humas.files.disk import Unreadable, reason_of

MOST_BYTES = 100_000_000
PART = 1 << 20
_FLAGS = os.O_RDONLY
for _name in ("O_BINARY", "O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC"):
    _FLAGS |= getattr(os, _name, 0)


def digest(path: Path, limit: int = MOST_BYTES, flags: int = 0) -> tuple[int, str]:
    """Size and hexadecimal SHA-256 of the bytes read, which are at most `limit`. Raises Unreadable, "large" too.

    Looked at before it is opened, since to open a device may do something, and again afterwards, since another file
    may have taken its place. Counted while it is read: it may grow, and what the system makes up has no size.
    """
    import hashlib  # noqa: PLC0415 - loads OpenSSL, and few answers name files

    try:
        _check(path.stat(), limit)
        with os.fdopen(os.open(path, _FLAGS | flags), "rb", buffering=0) as file:
            _check(os.fstat(file.fileno()), limit)
            size, sha256 = 0, hashlib.sha256()
            # Nothing to read yet is the end as well.
            while part := file.read(PART):
                size += len(part)
                if size > limit:
                    raise Unreadable("large")
                sha256.update(part)
    except (OSError, ValueError) as error:
        raise Unreadable(reason_of(error)) from None
    return size, sha256.hexdigest()


def _check(status: os.stat_result, limit: int) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise Unreadable("folder" if stat.S_ISDIR(status.st_mode) else "not-regular")
    if status.st_size > limit:
        raise Unreadable("large")
