"""HC8xx: answers against their audit."""

from __future__ import annotations

from collections.abc import Iterator

from humas import problems as p
from humas.problems import Problem
from humas.rules.seen import Told, told


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

    Go through what is new or marked with `humas audit`; then write the version of today under `audit`.
    """
    return told(seen, p.OTHER_VERSION)
