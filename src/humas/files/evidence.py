"""What a typed piece of evidence is: a link, a file with its size and fingerprint, or plain text."""

from __future__ import annotations

import os
import re
from pathlib import Path, PurePath, PureWindowsPath
from urllib.parse import urlsplit

from humas.files.digests import MOST_BYTES, digest
from humas.files.disk import HERE, Unreadable, reason_of
from humas.files.dropped import is_marked_as_file, readings, several, unmarked
from humas.files.named import NO_LINK, path_inside
from humas.files.names import is_device
from humas.interview.grammar import Refused
from humas.interview.turns import untypeable
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


def look_at(
    typed: str, folder: Path, limit: int = MOST_BYTES, *, windows: bool = HERE.windows
) -> Evidence | Refused:
    """`folder` is the answers file's: relative paths start there, and files below it are kept relative to it.

    Who types may name any file, on a server too; what a file of somebody else names is looked at by `named`.
    """
    bare = unmarked(typed) or typed
    paths = readings(bare, windows=windows)
    if re.match("https?:", paths[0], re.IGNORECASE):
        return _link(paths[0])
    there = next((path for path in paths if _exists(path, folder)), None)
    if there is None and not is_marked_as_file(bare) and not any(map(_PATH.match, paths)):
        return bare
    if there is None and _all_exist(several(bare, windows=windows), folder):
        return _refused("several", bare)
    if windows and _is_windows_device(there or paths[0]):
        return _refused("not-regular", paths[0])
    return _file(there or paths[0], folder, limit)


def _is_windows_device(path: str) -> bool:
    """A part of it that is one in every folder, or a path into the room where Windows keeps them (a pipe, a disk)."""
    return path.replace("/", "\\").startswith("\\\\.\\") or any(map(is_device, PureWindowsPath(path).parts))


def _at(typed: str, folder: Path) -> Path:
    """A `~` alone is a text. Raises RuntimeError for the home of nobody."""
    path = Path(typed)
    return folder / (path.expanduser() if len(path.parts) > 1 else path)


def _exists(typed: str, folder: Path) -> bool:
    try:
        return _at(typed, folder).exists()
    except (OSError, ValueError, RuntimeError):
        return False


def _all_exist(paths: tuple[str, ...], folder: Path) -> bool:
    return bool(paths) and all(_exists(path, folder) for path in paths)


def _link(typed: str) -> str | Refused:
    """Looked at for its form only; nothing is fetched. Its scheme is kept small, since so it is counted as proof."""
    try:
        host = urlsplit(typed).hostname
    except ValueError:
        host = None
    scheme, colon, rest = typed.partition(":")
    if not host or re.search(r"\s", typed) or not rest.startswith("//"):
        return Refused("refused.link")
    return scheme.lower() + colon + rest


def _file(typed: str, folder: Path, limit: int) -> FileEvidence | Refused:
    try:
        path = _at(typed, folder)
        size, sha256 = digest(path, limit)
    except Unreadable as error:
        return _refused(error.reason, typed)
    except (ValueError, RuntimeError):
        return _refused("name", typed)
    return _taken(path, folder, typed, (size, sha256))


def look_again(path: Path, root: Path, folder: Path, limit: int = MOST_BYTES) -> FileEvidence | Refused:
    """A file that another answers file names, as it is now, named from `folder`.

    Nothing outside `root`, the folder of that other file, is opened, as it may be somebody else's.
    """
    try:
        inside = Path(os.path.abspath(path)).relative_to(os.path.abspath(root))
        real = path_inside(str(inside), Path(os.path.realpath(root)))
        size, sha256 = digest(real, limit, NO_LINK)
    except Unreadable as error:
        return _refused(error.reason, str(path))
    except OSError as error:
        return _refused(reason_of(error), str(path))
    except ValueError:
        return _refused("elsewhere", str(path))
    return _taken(path, folder, str(path), (size, sha256))


def _taken(path: Path, folder: Path, typed: str, now: tuple[int, str]) -> FileEvidence | Refused:
    """A name out of a URL, or that of a folder above, can hold what no answers file can."""
    name = name_from(folder, path)
    if untypeable(name) or "\n" in name or "\t" in name:
        return _refused("name", typed)
    return FileEvidence(name, *now)


def _refused(reason: str, typed: str) -> Refused:
    return Refused(f"evidence.{reason}", (("file", typed),))


def name_from(folder: Path, path: Path) -> str:
    """Relative to the answers file where it lies below it, with slashes, so that the folder can be moved whole.

    Where the folder is reached through a link, what is dragged comes without it.
    """
    for real in (os.path.abspath, os.path.realpath):
        full, root = PurePath(real(path)), PurePath(real(folder))
        if full.is_relative_to(root):
            return full.relative_to(root).as_posix()
    return os.path.abspath(path)
