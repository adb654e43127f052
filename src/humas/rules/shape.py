"""HC2xx: the shape: which keys there are, and what stands behind each. Reading has found all of these."""

from __future__ import annotations

from collections.abc import Iterator

from humas import problems as p
from humas.problems import Problem
from humas.rules.seen import Told, told


def unknown_key(seen: Told) -> Iterator[Problem]:
    """A key is not one that belongs here.

    What stands behind it is not read, so a misspelt key does the same as none: the weight, the gate or the condition
    that you meant does not hold. In an answers file the key is kept, so this is only a warning there.

    Bad, item:
        wieght: 2

    Good, item:
        weight: 2

    Correct the spelling; if it is a remark of your own, write it as a comment, after a #.
    """
    return told(seen, p.UNKNOWN_KEY, p.UNKNOWN_ANSWERS_KEY)


def missing_key(seen: Told) -> Iterator[Problem]:
    """A key that must be there is not.

    Without it the rest cannot be used: an item without `ask` asks nothing, a risk without a title has no name in the
    report.

    Bad, item:
        risk: {impact: 4}

    Good, item:
        risk: {impact: 4, title: Nobody decides}

    Add the key with its value.
    """
    return told(seen, p.MISSING_KEY)


def wrong_type(seen: Told) -> Iterator[Problem]:
    """A list stands where a text belongs, or the like.

    A key holds one text, a list, or keys of its own, and only one of the three makes sense for it. A key with nothing
    behind it is told here too.

    Bad, item:
        was: leader

    Good, item:
        was: [leader]

    Put a list in brackets, or each member on a line of its own after a hyphen; write a text without either.
    """
    return told(seen, p.WRONG_TYPE)


def bad_value(seen: Told) -> Iterator[Problem]:
    """The value is none of the few words that this key takes.

    Keys such as `effort`, `gate` or `na` choose between ways of reckoning. Another word chooses none.

    Bad, item:
        effort: small

    Good, item:
        effort: low

    Write one of the words that the finding names, in lower case.
    """
    return told(seen, p.BAD_VALUE)


def bad_number(seen: Told) -> Iterator[Problem]:
    """A number is wanted here, and this is not written as one.

    Humas does not guess: 2,5 could be two and a half or a list, and 1e3 is easily misread.

    Bad, item:
        weight: 2,5

    Good, item:
        weight: 2.5

    Write digits only, with at most one dot, and no sign before it.
    """
    return told(seen, p.BAD_NUMBER)


def bad_id(seen: Told) -> Iterator[Problem]:
    """An id holds blanks, capital letters or other signs.

    Ids stand in answers files, in conditions and on the command line, for years. In one plain form they can be typed
    anywhere and are never mistaken for one another.

    Bad, item:
        id: Person_In_Charge

    Good, item:
        id: person-in-charge

    Use lower-case letters without accents, and digits, joined by hyphens or dots.
    """
    return told(seen, p.BAD_ID)


def item_kind(seen: Told) -> Iterator[Problem]:
    """An item says in no way, or in more than one, how it is answered.

    Each item is answered with a scale, with choices of its own, a ratio, a number, ticks or a text. From two of them
    nobody could tell what an answer is worth.

    Bad, item:
        scale: practice
        text: {}

    Good, item:
        scale: practice

    Keep one of scale, choices, ratio, number, tick and text. What else you want to know is an item of its own.
    """
    return told(seen, p.ITEM_KIND)


def bad_format(seen: Told) -> Iterator[Problem]:
    """The line `humas:` does not name a kind and version of file that is expected here.

    The line tells audit, checklist and answers files apart, and which version of their keys is meant. A file that says
    something else is not read any further.

    Bad, checklist:
        humas: checklist/7

    Good, checklist:
        humas: checklist/1

    Write the line that the finding names; if the file was made for a newer humas, use that.
    """
    return told(seen, p.BAD_FORMAT)


def answer_is_command(seen: Told) -> Iterator[Problem]:
    """An answer is named like a command of the interview.

    In the interview n writes a note, s skips, q leaves. Whoever types such a name to answer would get the command
    instead.

    Bad, item:
        choices:
          - {answer: s, points: 0, label: Seldom}
          - {answer: o, points: 1, label: Often}

    Good, item:
        choices:
          - {answer: seldom, points: 0, label: Seldom}
          - {answer: often, points: 1, label: Often}

    Use a word of several letters that is no command. `?` in the interview lists the commands of both languages.
    """
    return told(seen, p.ANSWER_IS_COMMAND)


def mixed_bands(seen: Told) -> Iterator[Problem]:
    """The bands of one item go partly upward (from) and partly downward (to).

    With `from` more is better, with `to` less is better. With both, a figure could fall into two bands, or its rise
    could first earn points and then lose them.

    Bad, item:
        number:
          bands:
            - {from: 1, points: 1}
            - {to: 10, points: 2}

    Good, item:
        number:
          bands:
            - {from: 1, points: 1}
            - {from: 10, points: 2}

    Decide whether more or less is better, and write all bands in that way.
    """
    return told(seen, p.MIXED_BANDS)


def out_of_range(seen: Told) -> Iterator[Problem]:
    """`full` or `pass` is 0, or more than the points that the item can give.

    No answer could then earn full marks or pass the gate, however good the agency is; with 0 every answer would.

    Bad, item:
        full: 3

    Good, item:
        full: 2

    Write a figure above 0 and at most the points of the best answer; `pass` may also not be above `full`.
    """
    return told(seen, p.OUT_OF_RANGE)


def too_few(seen: Told) -> Iterator[Problem]:
    """A list holds fewer members than it needs.

    A choice between one answer is none, and a section or a condition without anything in it does nothing.

    Bad, item:
        tick:
          options: []

    Good, item:
        tick:
          options:
            - {answer: post, label: Posting}
            - {answer: reply, label: Replying}

    Add what is missing; if it is not needed, delete the key.
    """
    return told(seen, p.TOO_FEW)


def bad_language(seen: Told) -> Iterator[Problem]:
    """What stands for a language is no language code.

    Which text is shown is chosen by these codes; one that no program knows is never chosen.

    Bad, audit:
        languages: [en_GB]

    Good, audit:
        languages: [en-GB]

    Write a short code such as id, en or jv, where needed with a region after a hyphen.
    """
    return told(seen, p.BAD_LANGUAGE)


def band_unit(seen: Told) -> Iterator[Problem]:
    """A bound has a per cent sign where it should have none, or lacks one.

    A ratio is a share of a whole, so its bounds are per cents; a number or a count of ticks has none. 20 instead of
    20% would mean twenty times the whole.

    Bad, item:
        ratio:
          bands: [{from: 20, points: 1}]

    Good, item:
        ratio:
          bands: [{from: 20%, points: 1}]

    Write bounds of a ratio with %, all others without.
    """
    return told(seen, p.BAND_UNIT)


def bad_date(seen: Told) -> Iterator[Problem]:
    """The date is not written as year-month-day, or there is no such day.

    03/04/2026 is in March for some readers and in April for others. Reports of many agencies are put in order by this
    date; one that cannot be read is left out.

    Bad, answers:
        date: 24-11-2026

    Good, answers:
        date: 2026-11-24

    Write four digits for the year, two for the month, two for the day, with hyphens.
    """
    return told(seen, p.BAD_DATE)


def out_of_order(seen: Told) -> Iterator[Problem]:
    """A level or stage does not begin above the one before it, or begins above 100.

    They are read from the lowest to the highest, and a score gets the last one that it reaches. One out of order could
    never be reached, or would hide another.

    Bad, audit:
        levels:
          - {id: high, from: 80, label: High}
          - {id: low, from: 0, label: Low}

    Good, audit:
        levels:
          - {id: low, from: 0, label: Low}
          - {id: high, from: 80, label: High}

    Put the lowest first, each with a higher `from` than the one before.
    """
    return told(seen, p.OUT_OF_ORDER)


def no_points(seen: Told) -> Iterator[Problem]:
    """No answer to this item earns a point, and yet it has a weight.

    Its weight counts in every score, so each agency would lose by it, whatever it answers.

    Bad, item:
        ratio:
          bands: [{from: 50%, points: 0}]

    Good, item:
        ratio:
          bands: [{from: 50%, points: 1}]

    Give points to the better answers; if the item should only be asked, write `weight: 0`.
    """
    return told(seen, p.NO_POINTS)


def min_over_max(seen: Told) -> Iterator[Problem]:
    """The least number that is accepted is above the greatest.

    No answer fits between the two, so the item can never be answered.

    Bad, item:
        number:
          min: 100
          max: 1
          bands: [{from: 5, points: 1}]

    Good, item:
        number:
          min: 1
          max: 100
          bands: [{from: 5, points: 1}]

    Swap the two, or delete the one that you do not need.
    """
    return told(seen, p.MIN_OVER_MAX)
