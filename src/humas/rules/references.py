"""HC3xx: references: whether what a file names is there, once, and before it is needed. Reading has found these."""

from __future__ import annotations

from collections.abc import Iterator

from humas import problems as p
from humas.problems import Problem
from humas.rules.seen import Told, told


def unknown_reference(seen: Told) -> Iterator[Problem]:
    """A name leads to nothing.

    The file names a scale, a table of bands, a source point, a reference, a stage, a level, an item or a checklist
    that is nowhere defined. Mostly it is misspelt, or it was renamed at one place only.

    Bad, item:
        scale: practise

    Good, item:
        scale: practice

    Correct the name, or define what it stands for.
    """
    return told(seen, p.UNKNOWN_REFERENCE)


def duplicate_id(seen: Told) -> Iterator[Problem]:
    """Two things of the same sort have the same name.

    Nobody could tell which one is meant: an answer would count for the wrong item, a condition look at the wrong
    answer.

    Bad, items:
        - id: list
          title: List of accounts
        - id: list
          title: List of passwords

    Good, items:
        - id: account-list
          title: List of accounts
        - id: password-list
          title: List of passwords

    Give one of them another name, and change it wherever that one is meant.
    """
    return told(seen, p.DUPLICATE_ID)


def when_forward(seen: Told) -> Iterator[Problem]:
    """A condition looks at an item that is asked later.

    Items are asked from top to bottom. At this place the answer is not there yet, so nobody can know whether the item
    is to be asked.

    Bad, items:
        - id: replies
          when: {team/accounts: yes}
        - id: accounts

    Good, items:
        - id: accounts
        - id: replies
          when: {team/accounts: yes}

    Move the item that the condition names up, or use one that is asked earlier.
    """
    return told(seen, p.WHEN_FORWARD)


def when_kind(seen: Told) -> Iterator[Problem]:
    """A condition looks at an item that has no fixed answers.

    A condition compares an answer with a word. An item of the kind ratio, number or text can be answered with
    anything, so there is no word to compare it with.

    Bad, items:
        - id: accounts
          number: {bands: [{from: 1, points: 1}]}
        - id: replies
          when: {team/accounts: 1}

    Good, items:
        - id: accounts
          scale: practice
        - id: replies
          when: {team/accounts: yes}

    Use an item with a scale, choices or ticks; where there is none, add one that asks just this.
    """
    return told(seen, p.WHEN_KIND)


def when_value(seen: Told) -> Iterator[Problem]:
    """A condition waits for an answer that the item does not have.

    Nobody can give that answer, so what hangs on the condition would never be asked.

    Bad, items:
        - id: accounts
          scale: practice
        - id: replies
          when: {team/accounts: mostly}

    Good, items:
        - id: accounts
          scale: practice
        - id: replies
          when: {team/accounts: partly}

    Write one of the answers that the finding names, as it stands under `answer`, not its label.
    """
    return told(seen, p.WHEN_VALUE)


def outside_folder(seen: Told) -> Iterator[Problem]:
    """A checklist is named that lies outside the folder of the audit.

    An audit is passed on as one folder. A file elsewhere would be missing at the next place, and a stranger's audit
    could make humas open files that are none of its business.

    Bad, audit:
        checklists: [team.yaml, ../risks.yaml]

    Good, audit:
        checklists: [team.yaml]

    Copy the file into the folder and write its name only.
    """
    return told(seen, p.OUTSIDE_FOLDER)


def gate_without_stage(seen: Told) -> Iterator[Problem]:
    """An item is the gate of a stage, but does not say of which.

    Such a gate would block nothing, and the agency would be told a stage that it has not reached.

    Bad, staged item:
        gate: stage

    Good, staged item:
        stage: begun
        gate: stage

    Add `stage:` with the id of the stage; if the item should cap the level instead, write `gate: critical`.
    """
    return told(seen, p.GATE_WITHOUT_STAGE)


def was_clash(seen: Told) -> Iterator[Problem]:
    """Two items claim the same old id, or an old id is the id of another item today.

    Old answers are found under the ids of their time. From an id that leads to two items nobody could tell which of
    them was answered.

    Bad, items:
        - id: account-list
          was: [accounts]
        - id: account-names
          was: [accounts]

    Good, items:
        - id: account-list
          was: [accounts]
        - id: account-names

    Leave the old id at the item that asks the same as before; the other one is new.
    """
    return told(seen, p.WAS_CLASH)
