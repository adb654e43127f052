"""The least effort that brings several sums to what is needed."""

import random
from itertools import combinations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from humas.planning.cheapest import Cheapest, cheapest


def found(efforts, brings, needs, **more):
    its = cheapest(efforts, brings, needs, **more)
    return its and (its.numbers, its.effort, its.at_least)


def test_nothing_is_done_where_nothing_is_needed():
    assert found([1, 3], [(1, 2), (2, 1)], (0, -1)) == ((), 0, 0)
    assert found([], [], ()) == ((), 0, 0)


def test_there_is_none_where_all_of_them_are_not_enough():
    assert found([1, 3], [(1, 2), (2, 1)], (3, 4)) is None
    assert found([], [], (1,)) is None


def test_one_thing_that_serves_two_sums_may_be_less_than_two():
    assert found([8, 8, 8, 1], [(5, 0), (0, 5), (5, 5), (0, 1)], (5, 5)) == ((2,), 8, 8)


def test_each_sum_by_itself_may_be_cheaper_than_both_together():
    # The best bargain for either is no part of the best for both.
    assert found([1, 1, 3], [(3, 0), (0, 3), (4, 4)], (4, 4)) == ((2,), 3, 3)
    assert found([1, 1, 3], [(3, 0), (0, 3), (4, 4)], (3, 4)) == ((2,), 3, 3)
    assert found([1, 1, 3], [(3, 0), (0, 3), (4, 4)], (3, 3)) == ((0, 1), 2, 2)


def test_of_equal_efforts_the_higher_last_sum_wins():
    assert found([3, 3, 3], [(5, 1), (4, 3), (4, 2)], (4, 0)) == ((1,), 3, 3)


def test_of_equal_last_sums_too_the_earlier_wins():
    assert found([1, 3, 1, 1], [(2,), (6,), (2,), (2,)], (6,)) == ((0, 2, 3), 3, 3)
    assert found([3, 1, 1, 1], [(6,), (2,), (2,), (2,)], (6,)) == ((0,), 3, 3)
    assert found([3, 3, 3], [(2,), (2,), (2,)], (4,)) == ((0, 1), 6, 6)


def test_sums_that_share_nothing_are_sought_apart_and_their_efforts_add_up():
    things = [(1, 0, 0), (2, 0, 0), (0, 3, 1), (0, 1, 2), (0, 0, 9)]
    assert found([1, 3, 3, 1, 8], things, (2, 2, 3)) == ((1, 2, 3), 7, 7)


def test_of_sums_without_the_last_one_their_own_last_decides_ties():
    things = [(4, 1, 0), (4, 2, 0), (0, 0, 1)]
    assert found([1, 1, 1], things, (4, 1, 1)) == ((1, 2), 2, 2)


# Properties


def together(rows, places):
    """The places in groups: two hang together where something that is needed joins them. Told by their last."""
    groups = {place: place for place in places}
    for _ in places:
        for row in rows:
            joined = [place for place in places if row[place]]
            highest = max(groups[place] for place in joined)
            groups |= dict.fromkeys(joined, highest)
    return set(groups.values())


def tried(efforts, brings, needs):
    """Every choice; the best by effort, then by the last sum of each group, then the earlier."""
    places = [place for place, need in enumerate(needs) if need > 0 or place == len(needs) - 1]
    useful = [row for row in brings if any(row[place] for place in places if needs[place] > 0)]
    lasts = together(useful, places)
    enough = [
        (sum(efforts[n] for n in chosen), -sum(brings[n][place] for n in chosen for place in lasts), chosen)
        for count in range(len(efforts) + 1)
        for chosen in combinations(range(len(efforts)), count)
        if all(sum(brings[n][place] for n in chosen) >= need for place, need in enumerate(needs))
    ]
    return (min(enough)[2], min(enough)[0], min(enough)[0]) if enough else None


EFFORTS = st.sampled_from((1, 3, 8))


@st.composite
def problems(draw, amounts):
    sums = draw(st.integers(1, 3))
    brings = draw(st.lists(st.tuples(*[amounts] * sums), max_size=8))
    needs = tuple(draw(st.integers(-1, sum(row[place] for row in brings) + 1)) for place in range(sums))
    return [draw(EFFORTS) for _ in brings], brings, needs


@settings(max_examples=300)
@given(st.one_of(problems(st.integers(0, 4)), problems(st.sampled_from((0, 1, 2, 10**9, 10**330)))))
def test_no_other_choice_is_better(problem):
    assert found(*problem) == tried(*problem)


@settings(max_examples=100)
@given(problems(st.integers(0, 50)), st.integers(0, 12))
def test_a_search_that_is_given_up_tells_no_more_than_it_knows(problem, steps):
    least = found(*problem)
    assume(least is not None)
    numbers, effort, at_least = found(*problem, most_steps=steps)
    efforts, brings, needs = problem
    assert all(sum(brings[n][place] for n in numbers) >= need for place, need in enumerate(needs))
    assert sum(efforts[n] for n in numbers) == effort
    assert at_least <= least[1] <= effort


# Hostile


def odd(count, sums, most, seed):
    """Things that lie: what is good for one sum is bad for the next, by odd amounts."""
    at_random = random.Random(seed)
    efforts = [at_random.choice((1, 1, 1, 3, 3, 8)) for _ in range(count)]
    bases = [at_random.randrange(1, most) for _ in range(count)]
    brings = [
        tuple(
            max(1, (base if place % 2 else most - base) + at_random.randrange(-most // 100, most // 100))
            for place in range(sums)
        )
        for base in bases
    ]
    needs = tuple(sum(row[place] for row in brings) * 3 // 5 for place in range(sums))
    return efforts, brings, needs


@pytest.mark.parametrize(("count", "sums"), [(300, 1), (700, 1), (500, 2), (400, 4)])
def test_hundreds_of_odd_weights_end_within_the_bound_and_the_answer_is_true(count, sums):
    efforts, brings, needs = odd(count, sums, 10**6 + 3, seed=count)
    its = cheapest(efforts, brings, needs, most_steps=20_000)
    assert isinstance(its, Cheapest)
    assert all(sum(brings[n][place] for n in its.numbers) >= need for place, need in enumerate(needs))
    assert its.at_least <= its.effort == sum(efforts[n] for n in its.numbers)
    if sums == 1:
        assert its.at_least == its.effort


def test_hundreds_of_equal_things_are_no_harder_than_few():
    efforts = [1, 3, 8] * 80
    assert cheapest(efforts, [(effort,) for effort in efforts], (300,)).effort == 300


def test_numbers_beyond_any_float_are_no_obstacle():
    huge = 10**400
    things = [(huge, 1), (huge + 1, 2), (3 * huge, huge)]
    assert found([1, 3, 8], things, (2 * huge + 1, 3)) == ((0, 1), 4, 4)
    assert found([1, 3, 8], things, (2 * huge + 1, 3), most_steps=0)[1] in (4, 8)
