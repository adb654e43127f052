"""How long the rest takes at one's own pace, and how it is said."""

from fractions import Fraction
from itertools import accumulate

import pytest
from msgspec.structs import replace

from building import answers, audit, checklist, item
from humas.interview.pace import minutes_left, moment
from humas.interview.phrases import remaining
from humas.interview.state import begin
from humas.interview.turns import World, take
from humas.render.voice import voice_of
from humas.words import words

HOUR = 3600


def at(*seconds):
    """The moments of answers with so many seconds between them."""
    return tuple(accumulate(seconds, initial=1_795_480_000.0))


@pytest.mark.parametrize(
    ("seconds", "minutes"),
    [
        ((), None),
        ((60, 60, 60, 60), None),
        ((60, 60, 60, 60, 60), 10),
        ((60, 60, HOUR, 60, 60), 10),
        ((60, 20 * HOUR, 60, HOUR, 60), 10),
        ((30, 60, 90, 120, 150), 15),
        ((60, 60, 120, 120, 60, 120), 15),
        ((60, -HOUR, 60, 60, 60), None),
        ((60, -HOUR, 60, 60, 60, 60), 10),
        ((0, 0, 0, 0, 0), None),
    ],
)
def test_the_rest_takes_the_median_of_the_times_between_answers(seconds, minutes):
    assert minutes_left(at(*seconds), 10) == minutes


def test_nothing_takes_no_time():
    assert minutes_left(at(60, 60, 60, 60, 60), 0) is None


def test_a_moment_is_read_with_and_without_a_zone_and_is_none_of_what_is_no_time():
    assert moment("2026-11-24T09:00:00+08:00") == moment("2026-11-24T01:00:00")
    assert (moment(""), moment("kemarin")) == (None, None)


TWENTY = audit(checklist("a", *(item(f"a/x{number}") for number in range(20))))


def typed(*lines, seconds=Fraction(75)):
    """The state after these lines, so many seconds from one time that is asked for to the next."""
    clock = (f"2026-11-24T09:{int(n * seconds // 60):02}:{int(n * seconds % 60):02}Z" for n in range(40))
    world = World(lambda: next(clock), lambda text: text, lambda piece: piece)
    state = begin(TWENTY, answers({}))
    for line in lines:
        state = take(state, line, world).state
    return state


@pytest.mark.parametrize(
    ("lines", "indonesian", "english"),
    [
        ((), "", ""),
        (("1",) * 5, "", ""),
        (("1",) * 6, "sekitar 20 menit lagi", "about 20 minutes left"),
        (("1",) * 12, "sekitar 10 menit lagi", "about 10 minutes left"),
        (("1",) * 20, "", ""),
        (("1", "2", "l", "1", "k", "2", "l", "1 ya", "1"), "", ""),
        (
            ("1", "t bukan tugas kami", "1", "c ada", "1", "1", "1"),
            "sekitar 20 menit lagi",
            "about 20 minutes left",
        ),
    ],
)
def test_how_long_the_rest_takes_is_said_once_six_questions_are_answered(lines, indonesian, english):
    state = typed(*lines)
    told = [remaining(state, voice_of(TWENTY, words(language))) for language in ("id", "en")]
    assert told == [indonesian, english]


def test_a_question_answered_anew_is_not_timed_again():
    assert typed("1", "1", "k", "2").moments.value == typed("1", "1").moments.value


def test_each_sitting_has_a_pace_of_its_own():
    state = typed(*("1",) * 8)
    assert (len(state.moments.value), begin(TWENTY, state.answers).moments.value) == (8, ())


def test_a_time_that_cannot_be_read_tells_nothing():
    state = begin(TWENTY, answers({}))
    world = World(lambda: "", lambda text: text, lambda piece: piece)
    assert replace(take(state, "1", world).state).moments.value == ()
