"""Sums of fractions are exact, in whatever order, and nothing adds up to nothing."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from humas.exact import total


@given(st.lists(st.fractions(), max_size=20))
def test_a_total_is_the_sum_of_its_fractions(fractions):
    assert total(fractions) == sum(fractions, Fraction(0))
