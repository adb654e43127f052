"""HC805, HC806, HC810: the files that an answers file names as evidence."""

from __future__ import annotations

from collections.abc import Iterator

from humas import problems as p
from humas.model import FileEvidence
from humas.problems import Place, Problem
from humas.proof import is_proof, is_sha256
from humas.reading.names import maps
from humas.rules.seen import SeenAnswers, written_entries
from humas.yamltext import Map


def evidence_missing(seen: SeenAnswers) -> Iterator[Problem]:
    """A file named as evidence is not in the folder of the answers file, or cannot be read.

    A reviewer who gets the folder has nothing to look at. Only regular files of at most 100 MB in that folder and
    the folders in it are looked at: a file elsewhere does not go along when the folder is sent, and the paths in a
    file of somebody else must not open anything on this computer.

    Bad, entry:
        answer: yes
        evidence:
          - file: proof/letter-of-2025.pdf
            size: 48213
            sha256: f80105efab6d863fd8fc243d269094469e2277e8f12e5a0a9f401e88494f7b4b

    Good, entry:
        answer: yes
        evidence:
          - file: proof/letter.pdf
            size: 48213
            sha256: f80105efab6d863fd8fc243d269094469e2277e8f12e5a0a9f401e88494f7b4b

    Put the file there, under the name that the answers file has for it, with slashes. Where it is gone for good, or
    too large to go along, name other evidence, such as a link.
    """
    looked = seen.disk or {}
    for piece, place in _files(seen):
        if piece.file in looked and looked[piece.file] is None:
            yield Problem.at(place, p.EVIDENCE_MISSING, file=piece.file)


def evidence_changed(seen: SeenAnswers) -> Iterator[Problem]:
    """A file named as evidence is no longer what it was when it was named.

    Its size or its SHA-256 is another one. Perhaps it was only saved anew; perhaps it no longer says what the answer
    rests on. Whoever reviews looks at something else than whoever answered.

    Bad, entry:
        answer: yes
        evidence:
          - file: proof/letter.pdf
            size: 51007
            sha256: d9298a10d1b0735837dc4bd85dac641b0f3cef27a47e5d53a54f2f3f5b2fcffa

    Good, entry:
        answer: yes
        evidence:
          - file: proof/letter.pdf
            size: 48213
            sha256: f80105efab6d863fd8fc243d269094469e2277e8f12e5a0a9f401e88494f7b4b

    Look at the file. Where it still proves the answer, name it again in the interview, which writes its size and
    SHA-256 as they are now; where it does not, change the answer, or bring back the old file.
    """
    looked = seen.disk or {}
    for piece, place in _files(seen):
        now = looked.get(piece.file)
        if now is not None and not _is_still(piece, *now):
            yield Problem.at(place, p.EVIDENCE_CHANGED, file=piece.file)


def unproven_file(seen: SeenAnswers) -> Iterator[Problem]:
    """A file named as evidence stands there without its size or its SHA-256.

    Nobody can tell whether the file that is there now is the one that was meant. In a report such an answer does not
    count as backed by evidence.

    Bad, entry:
        answer: yes
        evidence:
          - file: proof/letter.pdf

    Good, entry:
        answer: yes
        evidence:
          - file: proof/letter.pdf
            size: 48213
            sha256: f80105efab6d863fd8fc243d269094469e2277e8f12e5a0a9f401e88494f7b4b

    Name the file again in the interview, which writes both; or write its size in bytes under `size` and the 64
    digits that `sha256sum` gives for it under `sha256`.
    """
    for piece, place in _files(seen):
        if not is_proof(piece):
            yield Problem.at(place, p.UNPROVEN_FILE, file=piece.file)


def _files(seen: SeenAnswers) -> Iterator[tuple[FileEvidence, Place]]:
    """Every file named, where it is named: each is a map of its own in the list of its entry."""
    for _, entry, node in written_entries(seen):
        pieces = [piece for piece in entry.evidence if isinstance(piece, FileEvidence)]
        named = maps(node.get("evidence")) if isinstance(node, Map) else iter(())
        yield from ((piece, seen.document.place(one)) for piece, one in zip(pieces, named, strict=False))


def _is_still(piece: FileEvidence, size: int, sha256: str) -> bool:
    """What is not written, or is no SHA-256 at all, cannot differ."""
    same = piece.sha256.lower() == sha256 or not is_sha256(piece.sha256)
    return same and piece.size in (None, size)
