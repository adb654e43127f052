"""A report that a browser has printed: whether all of it is there, and what says that it is ours."""

from __future__ import annotations

import re

from humas.report import FORMAT

START = b"%PDF-"

_MARK = b"%%%b\n" % FORMAT.encode()
_END = re.compile(rb"startxref\s+[0-9]+\s+%%EOF\s*\Z")
_LONGEST_END = 100


def marked(pdf: bytes) -> bytes | None:
    """With a comment before its last lines that says what it is; None: it is no PDF, or not all of one.

    There a comment moves nothing that another part of the file points at.
    """
    end = _end(pdf)
    return None if end is None else pdf[:end] + _MARK + pdf[end:]


def is_marked(pdf: bytes) -> bool:
    """Whether it is as we left it.

    Who signs a PDF or writes on its pages adds a new end to it, or writes it all anew: then it is somebody's work.
    """
    end = _end(pdf)
    return end is not None and pdf[:end].endswith(_MARK)


def _end(pdf: bytes) -> int | None:
    found = _END.search(pdf, max(0, len(pdf) - _LONGEST_END))
    return found.start() if found and pdf.startswith(START) else None
