"""An answers file beside its audit: each row what it says, and beside that what is told of it and where."""

import os
import sys
from hashlib import sha256

import pytest

from building import audit, checklist, choices, item, tick
from humas import problems as p
from humas.files.named import files_now
from humas.matching import match_answers
from humas.model import NA, Aside, Entry, FileEvidence
from humas.problems import Place
from humas.reading.answers import read_answers
from humas.rules import ANSWERS, findings_in_answers
from humas.rules.seen import SeenAnswers
from humas.yamltext import parse

NOW = "3f2a9c1b5d7e0f42"
SHA, OTHER = "ab12" * 16, "cd34" * 16
AUDIT = audit(
    checklist(
        "c",
        item("c/a", choices(("no", 0), ("yes", 2)), fingerprint=Aside(lambda: NOW), was=("c/old", "c/older")),
        item("c/ticks", tick("y", "z"), fingerprint=Aside(lambda: "b" * 16)),
    ),
    summed=Aside(lambda: "sha256:" + SHA),
)
HEAD = "humas: answers/1\naudit: {id: small}\nagency: Dinas X\nassessor: Ni  Luh Sari\nanswers:\n"
"""The first entry stands on line 6."""
DISK = {"a.pdf": (10, SHA), "gone.pdf": None}


def found(text, disk=DISK):
    document, _ = parse(text.encode(), "x.yaml")
    read = read_answers(document)
    assert read.answers, read.problems
    matched = match_answers(AUDIT, read, Place("x.yaml"))
    told = (*read.problems, *matched.problems)
    seen = SeenAnswers(AUDIT, document, matched.answers.entries, matched.places, told, disk)
    return findings_in_answers(seen)


def rows(problems):
    return [(one.kind, one.place.line, one.place.column, dict(one.values)) for one in problems]


def with_files(*pieces):
    return f"  c/a: {{answer: yes, evidence: [{', '.join(pieces)}]}}\n"


A_PDF, GONE = {"file": "a.pdf"}, {"file": "gone.pdf"}
A = {"name": "c/a"}
WHOLE = f"{{file: a.pdf, size: 10, sha256: {SHA}}}"
ENTRIES = [
    # Files on the disk.
    (with_files(WHOLE), []),
    (with_files(WHOLE.replace(SHA, SHA.upper())), []),
    (with_files(WHOLE.replace("a.pdf", "gone.pdf")), [(p.EVIDENCE_MISSING, 6, 33, GONE)]),
    (
        with_files("https://example.org", "~", WHOLE.replace("a.pdf", "gone.pdf"), WHOLE, "Perbup 17/2017"),
        [(p.EVIDENCE_MISSING, 6, 57, GONE)],
    ),
    (
        "  c/old:\n    answer: yes\n    evidence:\n    - a\n    - GONE\n  c/ticks:\n    evidence: [GONE]\n".replace(
            "GONE", WHOLE.replace("a.pdf", "gone.pdf")
        ),
        [(p.EVIDENCE_MISSING, 10, 7, GONE), (p.EVIDENCE_MISSING, 12, 16, GONE)],
    ),
    (with_files(WHOLE.replace("a.pdf", "unseen.pdf")), []),
    (with_files(WHOLE.replace("10", "11")), [(p.EVIDENCE_CHANGED, 6, 33, A_PDF)]),
    (with_files(WHOLE.replace(SHA, OTHER)), [(p.EVIDENCE_CHANGED, 6, 33, A_PDF)]),
    (
        with_files(WHOLE.replace(SHA, OTHER), WHOLE.replace("10", "11")),
        [(p.EVIDENCE_CHANGED, 6, 33, A_PDF), (p.EVIDENCE_CHANGED, 6, 132, A_PDF)],
    ),
    # Files without what tells them from others.
    (with_files("{file: a.pdf}"), [(p.UNPROVEN_FILE, 6, 33, A_PDF)]),
    (with_files("{file: a.pdf, size: 10, sha256: 12ab}"), [(p.UNPROVEN_FILE, 6, 33, A_PDF)]),
    (with_files(f"{{file: a.pdf, size: ~, sha256: {SHA}}}"), [(p.UNPROVEN_FILE, 6, 33, A_PDF)]),
    (
        with_files(f"{{file: a.pdf, sha256: {OTHER}}}"),
        [(p.EVIDENCE_CHANGED, 6, 33, A_PDF), (p.UNPROVEN_FILE, 6, 33, A_PDF)],
    ),
    (
        with_files("{file: gone.pdf, size: 11}"),
        [(p.EVIDENCE_MISSING, 6, 33, GONE), (p.UNPROVEN_FILE, 6, 33, GONE)],
    ),
    # Questions.
    (f"  c/a: {{answer: yes, seen: {NOW}}}\n", []),
    (f"  c/old: {{answer: yes, seen: {NOW}}}\n", []),
    ("  c/a: {answer: yes, seen: 0000000000000000}\n", [(p.QUESTION_CHANGED, 6, 28, A)]),
    ("  c/older: {answer: yes, seen: 00}\n", [(p.QUESTION_CHANGED, 6, 32, A)]),
    ("  c/a: {answer: n/a, note: tidak ada akun, seen: 00}\n", [(p.QUESTION_CHANGED, 6, 50, A)]),
    ("  c/ticks: {answer: [], seen: 00}\n", [(p.QUESTION_CHANGED, 6, 31, {"name": "c/ticks"})]),
    ("  c/a: {note: ask Made, seen: 00}\n", []),
    ("  c/a: {answer: yes, seen: ~}\n", []),
    ("  c/a: yes\n", []),
    # Reviews.
    ("  c/a: {answer: yes, review: {of: yes, result: accepted, by: Made}}\n", []),
    ("  c/a: {answer: yes, review: ~}\n", []),
    ("  c/ticks: {answer: [y, z], review: {of: [z, y], result: accepted, by: Made}}\n", []),
    (
        "  c/old: {answer: yes, review: {of: no, result: changed, answer: yes, by: Made}}\n",
        [(p.STALE_REVIEW, 6, 37, {"name": "c/a", "value": "no"})],
    ),
    (
        "  c/ticks: {answer: [y], review: {of: [y, z], result: accepted, by: Made}}\n",
        [(p.STALE_REVIEW, 6, 39, {"name": "c/ticks", "value": "[y, z]"})],
    ),
    (
        "  c/a: {review: {of: yes, result: accepted, by: Made}}\n",
        [(p.STALE_REVIEW, 6, 22, {"name": "c/a", "value": "yes"})],
    ),
    (
        "  c/a: {answer: yes, review: {of: yes, result: accepted, by: ni luh  SARI}}\n",
        [(p.OWN_REVIEW, 6, 62, A)],
    ),
    ("  c/a: {answer: yes, review: {of: yes, result: accepted}}\n", [(p.OWN_REVIEW, 6, 30, A)]),
    ("  c/a: {answer: yes, review: {of: yes, result: accepted, by: ~}}\n", [(p.OWN_REVIEW, 6, 62, A)]),
    # What the meeting of answers and audit tells already, and no rule tells again.
    (
        "  c/a: {answer: n/a, note: '-'}\n  c/ticks: [x]\n  c/tick: {answer: 1, seen: 00, evidence: [{file: gone.pdf}]}\n",
        [
            (p.ANSWER_MISFIT, 6, 17, {"name": "c/a", "value": NA, "why": "na-reason", "hint": ""}),
            (p.ANSWER_MISFIT, 7, 12, {"name": "c/ticks", "value": "[x]", "why": "unknown-tick", "hint": "y, z"}),
            (p.UNKNOWN_ITEM, 8, 3, {"name": "c/tick", "guess": "c/ticks"}),
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("entries", "expected"), ENTRIES)
def test_what_is_no_longer_as_it_was_answered_is_told_where_it_stands(entries, expected):
    assert rows(found(HEAD + entries)) == expected


def test_nothing_is_told_of_files_where_nobody_has_looked():
    text = HEAD + with_files(WHOLE.replace("a.pdf", "gone.pdf"))
    assert [found(text, disk) for disk in (None, {})] == [(), ()]


def test_a_review_counts_where_no_assessor_is_named_and_someone_reviewed():
    for assessor in ("", "assessor: ~\n"):
        text = HEAD.replace("assessor: Ni  Luh Sari\n", assessor)
        review = "  c/a: {answer: yes, review: {of: yes, result: accepted, by: '~'}}\n"
        assert found(text + review) == ()


DIGESTS = [
    (
        f"version: 1.0.0, digest: 'sha256:{OTHER}'",
        [(p.OTHER_DIGEST, 2, 44, {"version": "1.0.0", "digest": f"sha256:{SHA}"})],
    ),
    (f"version: 1.0.0, digest: 'sha256:{SHA}'", []),
    ("version: 1.0.0, digest: ~", []),
    ("version: 1.0.0", []),
    (f"digest: 'sha256:{OTHER}'", []),
    (
        f"version: 0.9.0, digest: 'sha256:{OTHER}'",
        [(p.OTHER_VERSION, 2, 29, {"value": "0.9.0", "current": "1.0.0"})],
    ),
]


@pytest.mark.parametrize(("says", "expected"), DIGESTS)
def test_the_same_version_of_another_audit_is_told_where_the_digest_stands(says, expected):
    assert rows(found(HEAD.replace("{id: small}", f"{{id: small, {says}}}"))) == expected


# The disk.


def now(folder, *names, limit=100):
    entries = [Entry(evidence=(FileEvidence(name), "Perbup 17/2017")) for name in names]
    return files_now(entries, folder, limit)


@pytest.fixture
def folder(tmp_path):
    """The answers file's folder, with a file, one in a folder below, and one beside it."""
    (tmp_path / "out.txt").write_bytes(b"out")
    (tmp_path / "in" / "below").mkdir(parents=True)
    (tmp_path / "in" / "a.txt").write_bytes(b"a" * 100)
    (tmp_path / "in" / "below" / "é b.txt").write_bytes(b"")
    return tmp_path / "in"


A_TXT, EMPTY = (100, sha256(b"a" * 100).hexdigest()), (0, sha256(b"").hexdigest())


def test_a_file_in_the_folder_or_below_it_has_its_size_and_sha256(folder):
    found = {"a.txt": A_TXT, "below/é b.txt": EMPTY, "./below/../a.txt": A_TXT, str(folder / "a.txt"): A_TXT}
    assert now(folder, *found, "a.txt") == found
    assert now(folder) == {}


def test_what_is_not_there_no_regular_file_too_large_or_unnameable_is_none(folder):
    names = ["b.txt", "below", ".", "..", "a.txt/b", "x" * 5000, "a\0b", "\udcff", "~/x", "a.txt/"]
    assert now(folder, *names) == dict.fromkeys(names) | {"a.txt/": A_TXT}
    assert now(folder, "a.txt", limit=99) == {"a.txt": None}


def test_nothing_outside_the_folder_is_read_whatever_is_named(folder):
    names = [
        "../out.txt",
        str(folder.parent / "out.txt"),
        "//server/share/x",
        r"\\server\share\x",
        "/dev/null",
    ]
    assert now(folder, *names) == dict.fromkeys(names)
    assert now(folder / "below", "../a.txt") == {"../a.txt": None}


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_a_link_is_followed_inside_the_folder_and_never_out_of_it(folder):
    (folder / "same").symlink_to("a.txt")
    (folder / "down").symlink_to("below")
    (folder / "below" / "up").symlink_to("../same")
    (folder / "whole").symlink_to(folder.resolve() / "a.txt")
    (folder / "out").symlink_to("../out.txt")
    (folder / "parent").symlink_to("..")
    (folder / "device").symlink_to("/dev/zero")
    (folder / "loop").symlink_to("loop")
    inside = {"same": A_TXT, "down/é b.txt": EMPTY, "below/up": A_TXT, "down/up": A_TXT, "whole": A_TXT}
    out = ["out", "parent/out.txt", "parent/in/a.txt", "device", "loop", "loop/x", "down"]
    assert now(folder, *inside, *out) == inside | dict.fromkeys(out) | {"parent/in/a.txt": A_TXT}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_a_pipe_is_not_waited_for(folder):
    os.mkfifo(folder / "pipe.pdf")
    assert now(folder, "pipe.pdf") == {"pipe.pdf": None}


def test_the_folder_may_be_reached_through_a_link_of_ones_own(folder):
    if sys.platform == "win32":
        pytest.skip("links need a privilege on Windows")
    (folder.parent / "mine").symlink_to("in")
    assert now(folder.parent / "mine", "a.txt") == {"a.txt": A_TXT}


def every_problem():
    """All that the tables above bring forth."""
    texts = [HEAD + entries for entries, _ in ENTRIES]
    texts += [HEAD.replace("{id: small}", f"{{id: small, {says}}}") for says, _ in DIGESTS]
    return [problem for text in texts for problem in found(text)]


def test_every_rule_on_answers_has_its_row():
    assert ANSWERS.keys() - {one.kind for one in every_problem()} == set()
