"""What a typed piece of evidence is: a link, a file with its size and fingerprint, or plain text."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from pathlib import Path
from urllib.parse import urlsplit

from humas.files.disk import reason_of
from humas.files.named import MOST_BYTES, path_inside, read_now
from humas.interview.grammar import Refused
from humas.model import Evidence, FileEvidence

ENDINGS = [
    "pdf",
    "doc",
    "docx",
    "xls",
    "xlsx",
    "ppt",
    "pptx",
    "odt",
    "ods",
    "odp",
    "csv",
    "txt",
    "rtf",
    "jpg",
    "jpeg",
    "png",
    "gif",
    "webp",
    "heic",
    "tif",
    "tiff",
    "svg",
    "zip",
    "rar",
    "7z",
    "mp3",
    "m4a",
    "mp4",
    "mov",
    "avi",
    "mkv",
    "htm",
    "html",
    "eml",
    "msg",
    "json",
    "yaml",
    "yml",
    "md",
]
_PATH = re.compile(
    rf"~?[/\\]|\.\.?[/\\]|[A-Za-z]:[/\\]|.*\.(?:{'|'.join(ENDINGS)})$", re.IGNORECASE | re.DOTALL
)


def look_at(typed: str, folder: Path, limit: int = MOST_BYTES) -> Evidence | Refused:
    """`folder` is the answers file's: relative paths start there, and files below it are kept relative to it."""
    bare = typed.strip()
    if len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "\"'":
        bare = bare[1:-1]
        is_file = True
    else:
        is_file = bool(_PATH.match(bare)) or _exists(folder / bare)
    if re.match("https?:", bare, re.IGNORECASE):
        return _link(bare)
    return _file(bare, folder, limit) if is_file else bare


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _link(typed: str) -> str | Refused:
    """Looked at for its form only; nothing is fetched."""
    try:
        host = urlsplit(typed).hostname
    except ValueError:
        host = None
    if not host or re.search(r"\s", typed) or "//" not in typed:
        return Refused("refused.link")
    return typed


def _file(typed: str, folder: Path, limit: int) -> FileEvidence | Refused:
    try:
        path = folder / Path(typed).expanduser()
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return _refused("folder" if stat.S_ISDIR(status.st_mode) else "not-regular", typed)
        if status.st_size > limit:
            return _refused("large", typed)
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError, RuntimeError) as error:
        return _refused("name" if isinstance(error, RuntimeError) else reason_of(error), typed)
    return FileEvidence(name_from(folder, path), status.st_size, digest)


def look_again(path: Path, root: Path, folder: Path, limit: int = MOST_BYTES) -> FileEvidence | Refused:
    """A file that another answers file names, as it is now, named from `folder`.

    Nothing outside `root`, the folder of that other file, is opened, as it may be somebody else's.
    """
    try:
        inside = Path(os.path.abspath(path)).relative_to(os.path.abspath(root))
        real = path_inside(str(inside), Path(os.path.realpath(root)))
        now = read_now(real, limit)
        if now is None:
            return _refused("large" if real.stat().st_size > limit else "failed", str(path))
    except OSError as error:
        return _refused(reason_of(error), str(path))
    except ValueError:
        return _refused("elsewhere", str(path))
    return FileEvidence(name_from(folder, path), *now)


def _refused(reason: str, typed: str) -> Refused:
    return Refused(f"evidence.{reason}", (("file", typed),))


def name_from(folder: Path, path: Path) -> str:
    """Relative to the answers file where it lies below it, with slashes, so that the folder can be moved whole."""
    full, root = Path(os.path.abspath(path)), Path(os.path.abspath(folder))
    return full.relative_to(root).as_posix() if full.is_relative_to(root) else str(full)
