"""Who is who: when two names are one person's, and two answers files one agency's."""

from __future__ import annotations

import unicodedata

from humas.model import Answers


def folded(name: str) -> str:
    """As names are compared: NFC, without case, single blanks."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def same_name(one: str, other: str) -> bool:
    return folded(one) == folded(other)


def same_agency(one: Answers, other: Answers) -> bool:
    """By the code where both have one; else by the name, unless a key of the group, such as the province, differs.

    What only one of the files says tells nothing: a code or a group may have been added since.
    """
    if one.code and other.code:
        return one.code == other.code
    groups = dict(one.group), dict(other.group)
    return same_name(one.agency, other.agency) and all(
        same_name(value, groups[1][key]) for key, value in groups[0].items() if key in groups[1]
    )
