"""HC8xx: answers against their audit."""

from __future__ import annotations

from collections.abc import Iterator

from humas import problems as p
from humas.model import as_text
from humas.problems import Problem
from humas.proof import is_same, is_someone_else
from humas.rules.seen import SeenAnswers, Told, inside, told, written_entries
from humas.yamltext import Map, Node, Scalar, is_null


def unknown_item(seen: Told) -> Iterator[Problem]:
    """The file answers an item that the audit does not have.

    The answer is kept, but counts for nothing, and the item that was meant seems to be unanswered. Mostly its id is
    misspelt, or the item was renamed without its old id under `was`.

    Bad, answers:
        answers:
          team/chrage: yes

    Good, answers:
        answers:
          team/charge: yes

    Correct the id. If the item is gone from the audit, the answer may stay, or be deleted.
    """
    return told(seen, p.UNKNOWN_ITEM)


def answer_misfit(seen: Told) -> Iterator[Problem]:
    """The answer is none that this item takes.

    It counts as unanswered, so the score stays a range. Often the label was written instead of the answer, a decimal
    comma instead of a dot, or “not applicable” without its reason.

    Bad, entry:
        answer: mostly

    Good, entry:
        answer: partly

    Write an answer that the finding names, or answer the item again with `humas audit`.
    """
    return told(seen, p.ANSWER_MISFIT)


def two_claimants(seen: Told) -> Iterator[Problem]:
    """One item is answered twice, under two of its old ids.

    Two questions have become one, and the file still answers both. Which of the answers holds now only somebody who
    knows the agency can say.

    Bad, answers:
        answers:
          team/leader: yes
          team/head: no

    Good, answers:
        answers:
          team/charge: yes

    Keep one answer, under the id that the item has today.
    """
    return told(seen, p.TWO_CLAIMANTS)


def other_version(seen: Told) -> Iterator[Problem]:
    """The file was answered with another version of the audit.

    Questions may have been added or changed since. What still fits counts; the rest is told one by one.

    Bad, answers:
        audit: {id: small, version: 0.9.0}

    Good, answers:
        audit: {id: small, version: 1.0.0}

    Go through what is new or marked with `humas audit`; then write the version of today under `audit`: the
    interview saves answers only and does not renew it.
    """
    return told(seen, p.OTHER_VERSION)


def question_changed(seen: SeenAnswers) -> Iterator[Problem]:
    """A question has changed since it was answered.

    The fingerprint that the answer was given with, `seen`, is another one than that of the question now: its wording,
    its answers, their points or the points for full marks are not what they were. The answer still counts, but it may
    mean something else now, and it is not compared with that of another year.

    Bad, entry:
        answer: yes
        seen: 0123456789abcdef

    Good, entry:
        answer: yes
        seen: 957261ba645cab30

    Look at the question as it is now, and give the answer again in the interview: that writes the new fingerprint. Do
    not only delete `seen`, or nobody can tell which question was answered.
    """
    for item, entry, node in written_entries(seen):
        if entry.answer != "" and entry.seen and entry.seen != item.seen:
            yield Problem.at(inside(seen.document, node, ("seen",)), p.QUESTION_CHANGED, name=item.id)


def stale_review(seen: SeenAnswers) -> Iterator[Problem]:
    """A review is of another answer than the present one.

    The answer was changed after its review, so that nobody has looked at it as it is now. The review stays in the
    file, but it does not count in what a report calls verified.

    Bad, entry:
        answer: yes
        review: {of: partly, result: accepted, by: Made Suta}

    Good, entry:
        answer: yes
        review: {of: yes, result: accepted, by: Made Suta}

    Have the present answer reviewed. Where the answer was changed by mistake, put the old one back.
    """
    for item, entry, node in written_entries(seen):
        review = entry.review
        if review is not None and not is_same(review.of, entry.answer):
            place = inside(seen.document, node, ("review", "of"))
            yield Problem.at(place, p.STALE_REVIEW, name=item.id, value=as_text(review.of))


def own_review(seen: SeenAnswers) -> Iterator[Problem]:
    """A reviewer is the assessor, or is not named.

    A review tells what a second person makes of an answer. Without a name, or with the name of whoever answered, it
    is no second look, and it does not count in what a report calls verified.

    Bad, answers:
        assessor: Ni Luh Sari
        answers:
          team/charge:
            answer: yes
            review: {of: yes, result: accepted, by: Ni Luh Sari}

    Good, answers:
        assessor: Ni Luh Sari
        answers:
          team/charge:
            answer: yes
            review: {of: yes, result: accepted, by: Made Suta}

    Have someone else review the answer, and write their name under `by`.
    """
    assessor = _given(seen.document.root, "assessor")
    for item, entry, node in written_entries(seen):
        if entry.review is not None and not is_someone_else(entry.review.by, assessor):
            place = inside(seen.document, node, ("review", "by"))
            yield Problem.at(place, p.OWN_REVIEW, name=item.id)


def other_digest(seen: SeenAnswers) -> Iterator[Problem]:
    """The file was answered with another audit than this one, though both call themselves the same version.

    Somebody changed the audit and left its version as it was. Two files with the same version then need not have
    answered the same questions, and whoever compares them does not see it.

    Bad, answers:
        audit:
          id: small
          version: 1.0.0
          digest: sha256:91c07a2e5d3b8f64019e7c5a3d2b1f80e6c4a2907b5d3f1e8c6a4b2d0f9e7c51

    Good, answers:
        audit:
          id: small
          version: 1.0.0
          digest: sha256:5b1d0e0a3f64e7e7b8f3c9d2a6170c4e8d95f2b3a1c6e7048f9d2b5c3a7e1604

    See what has changed in the audit since. Where its questions have, each is a finding of its own (HC807). Give the
    audit a new version with each change. Where the answers still fit, write under `digest` what the finding names:
    the interview saves answers only and does not renew it.
    """
    root = seen.document.root
    audit = root.get("audit") if isinstance(root, Map) else None
    version, digest = _given(audit, "version"), _given(audit, "digest")
    if digest and digest != seen.audit.digest and version == seen.audit.version:
        yield Problem.at(
            seen.place("audit", "digest"), p.OTHER_DIGEST, version=version, digest=seen.audit.digest
        )


def _given(node: Node | None, key: str) -> str:
    """The text under a key; "" where there is nothing."""
    value = node.get(key) if isinstance(node, Map) else None
    return value.value if isinstance(value, Scalar) and not is_null(value) else ""
