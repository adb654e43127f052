"""Reading one answers file from the disk."""

from __future__ import annotations

from pathlib import Path

from humas.files.audits import load_document
from humas.problems import Unusable
from humas.reading.answers import AnswersRead, read_answers
from humas.yamltext import Document


def load_answers(path: Path) -> tuple[Document, AnswersRead]:
    """Raises Unusable with every problem of a file that cannot be used."""
    document, problems = load_document(path)
    if document is None:
        raise Unusable(problems)
    read = read_answers(document)
    if read.answers is None:
        raise Unusable(read.problems)
    return document, read
