"""When two names are one person's, and two answers files one agency's."""

import pytest

from humas.identity import same_agency, same_name
from humas.model import Answers


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Dinas Kominfo", "dinas  KOMINFO ", True),
        ("Café", "Cafe\u0301", True),
        ("Dinas Kominfo", "Dinas Komunikasi", False),
    ],
)
def test_a_name_is_the_same_whatever_its_case_its_blanks_and_its_code_points(one, other, same):
    assert same_name(one, other) is same


def agency(name, code="", **group):
    return Answers("small", name, code=code, group=tuple(group.items()))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (agency("Dinas X"), agency("dinas x"), True),
        (agency("Dinas X"), agency("Dinas Y"), False),
        (agency("Dinas X", "51.08"), agency("Dinas Y", "51.08"), True),
        (agency("Dinas X", "51.08"), agency("Dinas X", "51.09"), False),
        (agency("Dinas X", "51.08"), agency("Dinas X"), True),
        (agency("Dinas X", province="Bali"), agency("Dinas X"), True),
        (agency("Dinas X", province="Bali"), agency("Dinas X", province="bali", type="kota"), True),
        (agency("Dinas X", province="Bali"), agency("Dinas X", province="Riau"), False),
        (agency("Dinas X", "51.08", province="Bali"), agency("Dinas X", "51.08", province="Riau"), True),
    ],
)
def test_an_agency_is_known_by_its_code_else_by_its_name_unless_its_group_is_another(one, other, same):
    assert same_agency(one, other) is same
    assert same_agency(other, one) is same
