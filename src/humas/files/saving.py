"""One answers file at work: held by one program at a time, and on disk after every line."""

from __future__ import annotations

import contextlib
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from filelock import FileLock, Timeout

from humas.answersfile import new_text, with_entry, with_header
from humas.files.disk import Unreadable, read_file, sweep, write_whole
from humas.model import Answers, Entry
from humas.problems import Stop
from humas.yamltext import Document, parse

BOM = b"\xef\xbb\xbf"


@dataclass(slots=True)
class AnswersFile:
    """The file as we last read or wrote it.

    `place` may change: to where the user says, or beside the file that another has changed (`before`).
    """

    place: Path
    data: bytes
    document: Document = field(init=False)
    before: Path | None = None

    def __post_init__(self) -> None:
        self.document = _parsed(self.data, self.place)

    @classmethod
    def create(cls, path: Path, answers: Answers) -> AnswersFile:
        """Raises OSError."""
        data = new_text(answers).encode()
        write_whole(path, data)
        return cls(path, data)

    def save(self, item: str, entry: Entry) -> None:
        """Raises OSError: what was to be saved can be saved again, here or elsewhere. Unusable: the file is full."""
        self._write(with_entry(self.document, item, entry))

    def set_header(self, key: str, value: str) -> None:
        self._write(with_header(self.document, key, value))

    def move(self, place: Path) -> None:
        """From now on somewhere else, where nothing may be yet. Raises OSError."""
        if place.exists():
            raise FileExistsError
        write_whole(place, self.data)
        self.place = place

    def _write(self, document: Document) -> None:
        data = (BOM if self.data.startswith(BOM) else b"") + document.text.encode()
        if self._changed_by_another():
            # Theirs is kept; ours goes on beside it.
            self.before, self.place = self.place, _beside(self.place)
        write_whole(self.place, data)
        self.data, self.document = data, document

    def _changed_by_another(self) -> bool:
        try:
            return read_file(self.place) != self.data
        except Unreadable as error:
            return error.reason != "missing"


def _parsed(data: bytes, path: Path) -> Document:
    document, problems = parse(data, str(path))
    assert document is not None, problems
    return document


def _beside(path: Path) -> Path:
    number = 1
    while (place := path.with_name(f"{path.stem}.conflict-{number}{path.suffix}")).exists():
        number += 1
    return place


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Holds the file for as long as the interview lasts. Raises Stop when another program does."""
    target = Path(os.path.realpath(path))
    if not target.parent.is_dir():
        # The lock would make the folder.
        raise Stop("not-written", path=str(path), reason="no-folder")
    lock_path = target.with_name(f".{target.name}.lock")
    holder = _holder(lock_path)
    lock = FileLock(lock_path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise Stop("held", path=str(path), holder=holder) from None
    except OSError:
        # Where no lock can be made nothing can be saved either; that is told when the first save fails.
        yield
        return
    try:
        with contextlib.suppress(OSError):
            lock_path.write_text(_who(), encoding="utf-8")
        sweep(path)
        yield
    finally:
        # While it is still ours, so that nobody is left holding a lock on a file that is gone.
        with contextlib.suppress(OSError):
            lock_path.unlink()
        lock.release()


def _who() -> str:
    return f"{socket.gethostname()}, PID {os.getpid()}, {time.strftime('%Y-%m-%d %H:%M')}"


def _holder(lock_path: Path) -> str:
    try:
        return read_file(lock_path, 200).decode("utf-8", "replace").strip() or "?"
    except Unreadable:
        return "?"
