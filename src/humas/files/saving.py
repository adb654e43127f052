"""One answers file at work: held by one program at a time, and on disk after every line."""

from __future__ import annotations

import contextlib
import os
import re
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from humas.answersfile import new_text, with_entry, with_header
from humas.files.disk import HERE, System, Unreadable, patiently, read_file, sweep, write_whole
from humas.model import Answers, Entry
from humas.problems import Stop
from humas.yamltext import Document, parse

BOM = b"\xef\xbb\xbf"


class AnswersFile:
    """The file as we last read or wrote it.

    `place` may change: to where the user says, or beside the file that another has changed (`before`). Such a new
    place is held too, until `holding` is closed; the first one is held by whoever opened it.
    """

    def __init__(self, place: Path, data: bytes, system: System = HERE) -> None:
        self.place = place
        self.before: Path | None = None
        self.data, self.document = data, _parsed(data, place)
        self.system = system
        self.holding = ExitStack()

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
        """From now on somewhere else, where nothing may be yet, or once more where it is. Raises OSError."""
        if os.path.realpath(place) == os.path.realpath(self.place):
            return
        if os.path.lexists(place):
            raise FileExistsError
        self._begin(place, self.data)
        self.place = place

    def _begin(self, place: Path, data: bytes) -> None:
        with ExitStack() as taken:
            try:
                taken.enter_context(held(place))
            except Stop as stop:
                # Another audit is about to make its file there, or there is no folder to make one in.
                raise FileExistsError if stop.key == "held" else FileNotFoundError from None
            write_whole(place, data, self.system)
            self.holding.push(taken.pop_all())

    def _write(self, document: Document) -> None:
        data = (BOM if self.data.startswith(BOM) else b"") + document.text.encode()
        if self._changed_by_another():
            # Theirs is kept; ours goes on beside it.
            place = _beside(self.place)
            self._begin(place, data)
            self.before, self.place = self.place, place
        else:
            write_whole(self.place, data, self.system)
        self.data, self.document = data, document

    def _changed_by_another(self) -> bool:
        try:
            return patiently(lambda: read_file(self.place), self.system) != self.data
        except Unreadable as error:
            return error.reason != "missing"


def _parsed(data: bytes, path: Path) -> Document:
    document, problems = parse(data, str(path))
    assert document is not None, problems
    return document


def _beside(path: Path) -> Path:
    """The first free of `NAME.conflict-1.yaml`, `NAME.conflict-2.yaml` ..., for a file that is one of them too."""
    stem, number = re.sub(r"\.conflict-[0-9]+$", "", path.stem), 1
    while os.path.lexists(place := path.with_name(f"{stem}.conflict-{number}{path.suffix}")):
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
    except (OSError, NotImplementedError):
        # Where no lock can be made nothing can be saved either; that is told when the first save fails.
        yield
        return
    try:
        with contextlib.suppress(OSError):
            _sign(lock_path)
        sweep(path)
        yield
    finally:
        # While it is still ours, so that nobody is left holding a lock on a file that is gone.
        with contextlib.suppress(OSError):
            lock_path.unlink()
        lock.release()


SIGNED_AT, SIGNED = 1, 200
"""Where in the lock file its holder stands, and in how many bytes: on Windows nobody else can read byte 0."""


def _sign(lock_path: Path) -> None:
    """Into the file as it is: to shorten it would touch what is locked."""
    who = f"{socket.gethostname()}, PID {os.getpid()}, {time.strftime('%Y-%m-%d %H:%M')}"
    with lock_path.open("r+b", buffering=0) as file:
        file.seek(SIGNED_AT)
        file.write(who.encode()[:SIGNED].ljust(SIGNED))


def _holder(lock_path: Path) -> str:
    try:
        signed = read_file(lock_path, SIGNED, SIGNED_AT)
    except Unreadable:
        return "?"
    return signed.decode("utf-8", "replace").strip() or "?"
