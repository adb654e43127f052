"""What one answer is worth, kind by kind."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from building import PRACTICE, SHARES, choices, falling, item, rising, tick
from humas.marking import Inapplicable, Misfit, Open, Points, has_reason, mark, score_of
from humas.model import FreeText, Number, Ratio

LADDER = choices(("0", 0), ("1", 1), ("2", 3))
RATIO = Ratio(SHARES)
HOURS = Number(falling((1, 3), (4, 2), ("24.5", 1)), least=Fraction(1, 2), most=Fraction(1000))
POSTS = Number(rising((1, 1), (4, 2)), whole=True)
USES = tick("posting", "reply", "monitoring")


def marked(kind, answer, note="", na="reason"):
    return mark(item("a/x", kind, na=na), answer, note)


@pytest.mark.parametrize(
    ("kind", "answer", "points"),
    [
        (PRACTICE, "no", 0),
        (PRACTICE, "partly", 1),
        (LADDER, "2", 3),
        (RATIO, "30/40", 3),
        (RATIO, "1.5/4", 1),
        (RATIO, "75%", 3),
        (RATIO, "80%", 4),
        (RATIO, "79.999%", 3),
        (RATIO, "0/40", 0),
        (RATIO, "0%", 0),
        (RATIO, "1/5", 1),
        (RATIO, "4/4", 4),
        (RATIO, "unknown", 0),
        (Ratio(falling(("0.1", 2), ("0.5", 1))), "1/10", 2),
        (Ratio(falling(("0.1", 2), ("0.5", 1))), "11/100", 1),
        (Ratio(falling(("0.1", 2), ("0.5", 1))), "51%", 0),
        (Ratio(rising((1, 1), (2, 2)), over=True), "5/2", 2),
        (Ratio(rising((1, 1), (2, 2)), over=True), "120%", 1),
        (HOURS, "1", 3),
        (HOURS, "0.50", 3),
        (HOURS, "1.01", 2),
        (HOURS, "24.5", 1),
        (HOURS, "1000", 0),
        (HOURS, "unknown", 0),
        (POSTS, "4.0", 2),
        (POSTS, "007", 2),
        (USES, (), 0),
        (USES, ("reply",), 1),
        (USES, ("reply", "posting", "monitoring"), 3),
        (tick("a", "b", "c", bands=rising((2, 5))), ("a",), 0),
        (tick("a", "b", "c", bands=rising((2, 5))), ("c", "a"), 5),
        (tick("a", "b", "c", bands=falling((0, 5), (1, 2))), (), 5),
        (FreeText(), "anything at all", 0),
        (FreeText(), "unknown", 0),
    ],
)
def test_an_answer_that_fits_earns_its_points(kind, answer, points):
    assert marked(kind, answer) == Points(Fraction(points))


def test_of_several_bands_that_hold_the_one_with_the_most_points_counts():
    generous_in_the_middle = Number(rising((1, 1), (2, 5), (3, 2)))
    assert [marked(generous_in_the_middle, str(n)) for n in range(5)] == [
        Points(Fraction(points)) for points in (0, 1, 5, 5, 5)
    ]


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        (PRACTICE, ""),
        (PRACTICE, ()),
        (RATIO, ""),
        (HOURS, "  "),
        (USES, ""),
        (FreeText(), ""),
        (FreeText(), ()),
    ],
)
def test_an_empty_answer_is_no_answer(kind, answer):
    assert marked(kind, answer) == Open()


@pytest.mark.parametrize(
    ("kind", "answer", "misfit"),
    [
        (PRACTICE, "maybe", Misfit("not-a-choice", "no, partly, yes")),
        (PRACTICE, "Yes", Misfit("not-a-choice", "no, partly, yes")),
        (PRACTICE, "unknown", Misfit("not-a-choice", "no, partly, yes")),
        (PRACTICE, ("yes",), Misfit("not-a-choice", "no, partly, yes")),
        (LADDER, "1.0", Misfit("not-a-choice", "0, 1, 2")),
        (RATIO, "75", Misfit("bare-number", "75%")),
        (RATIO, "0.75", Misfit("not-a-share", "30/40, 75%")),
        (RATIO, "0", Misfit("not-a-share", "30/40, 75%")),
        (RATIO, "7,5%", Misfit("decimal-comma", "7.5%")),
        (RATIO, "1,5/4,5", Misfit("decimal-comma", "1.5/4.5")),
        (RATIO, "7,5", Misfit("decimal-comma", "7.5")),
        (RATIO, "41/40", Misfit("over-one", "100%")),
        (RATIO, "100.1%", Misfit("over-one", "100%")),
        (RATIO, "3/0", Misfit("zero-denominator")),
        (RATIO, "-3/4", Misfit("negative")),
        (RATIO, "3/-4", Misfit("negative")),
        (RATIO, "-5%", Misfit("negative")),
        (RATIO, "3/4/5", Misfit("not-a-share", "30/40, 75%")),
        (RATIO, "3/4%", Misfit("not-a-share", "30/40, 75%")),
        (RATIO, "3 / 4", Misfit("not-a-share", "30/40, 75%")),
        (RATIO, "/4", Misfit("not-a-share", "30/40, 75%")),
        (RATIO, "%", Misfit("not-a-share", "30/40, 75%")),
        (RATIO, "75%%", Misfit("not-a-share", "30/40, 75%")),
        (RATIO, "most", Misfit("not-a-share", "30/40, 75%")),
        (RATIO, "٣/٤", Misfit("not-a-share", "30/40, 75%")),
        (RATIO, ("3/4",), Misfit("not-a-share", "30/40, 75%")),
        (RATIO, "1" * 301 + "/2", Misfit("too-long", "300")),
        (HOURS, "2,5", Misfit("decimal-comma", "2.5")),
        (HOURS, "1,000,000", Misfit("not-a-number")),
        (HOURS, "-2", Misfit("negative")),
        (HOURS, "+2", Misfit("not-a-number")),
        (HOURS, "1e3", Misfit("not-a-number")),
        (HOURS, "0x10", Misfit("not-a-number")),
        (HOURS, "1_000", Misfit("not-a-number")),
        (HOURS, ".5", Misfit("not-a-number")),
        (HOURS, "5.", Misfit("not-a-number")),
        (HOURS, "1.2.3", Misfit("not-a-number")),
        (HOURS, "2\n", Misfit("not-a-number")),
        (HOURS, "inf", Misfit("not-a-number")),
        (HOURS, "²", Misfit("not-a-number")),
        (HOURS, "2 hours", Misfit("not-a-number")),
        (HOURS, "3/4", Misfit("not-a-number")),
        (HOURS, "75%", Misfit("not-a-number")),
        (HOURS, ("2",), Misfit("not-a-number")),
        (HOURS, "0.4", Misfit("below-least", "0.5")),
        (HOURS, "1000.5", Misfit("above-most", "1000")),
        (HOURS, "0." + "1" * 300, Misfit("too-long", "300")),
        (POSTS, "2.5", Misfit("not-whole")),
        (USES, "posting", Misfit("not-a-list", "posting, reply, monitoring")),
        (USES, "unknown", Misfit("not-a-list", "posting, reply, monitoring")),
        (USES, ("posting", "dancing"), Misfit("unknown-tick", "posting, reply, monitoring")),
        (USES, ("n/a",), Misfit("unknown-tick", "posting, reply, monitoring")),
        (USES, ("reply", "posting", "reply"), Misfit("duplicate-tick", "reply")),
        (FreeText(), ("a", "b"), Misfit("not-a-text")),
    ],
)
def test_an_answer_that_does_not_fit_says_why(kind, answer, misfit):
    assert marked(kind, answer) == misfit


def test_three_hundred_digits_are_still_a_number():
    assert marked(POSTS, "9" * 300) == Points(Fraction(2))


@pytest.mark.parametrize("kind", [PRACTICE, RATIO, HOURS, USES, FreeText()])
@pytest.mark.parametrize(
    ("na", "note", "expected"),
    [
        ("reason", "not our task", Inapplicable(free=False)),
        ("reason", "", Misfit("na-reason")),
        ("reason", "- 1 x", Misfit("na-reason")),
        ("free", "", Inapplicable(free=True)),
        ("free", "not our task", Inapplicable(free=True)),
        ("never", "not our task", Misfit("na-never")),
    ],
)
def test_not_applicable_needs_leave_and_a_reason_unless_it_is_free(kind, na, note, expected):
    assert marked(kind, "n/a", note, na) == expected


@pytest.mark.parametrize("answer", ["0/0", "0.0/0", "00/0.00"])
@pytest.mark.parametrize(
    ("na", "note", "expected"),
    [
        ("reason", "no one asked", Inapplicable(free=False)),
        ("reason", "", Misfit("na-reason")),
        ("never", "no one asked", Inapplicable(free=False)),
        ("never", "-", Misfit("na-reason")),
        ("free", "", Inapplicable(free=True)),
    ],
)
def test_nothing_out_of_nothing_is_not_applicable_under_never_too_and_needs_its_reason(
    answer, na, note, expected
):
    assert marked(RATIO, answer, note, na) == expected


@pytest.mark.parametrize(
    ("note", "says_something"),
    [
        ("", False),
        ("-", False),
        ("a", False),
        ("a1", False),
        ("12 34 ...", False),
        ("ab", True),
        ("a - b", True),
        ("ᬩᬮᬶ", True),
        ("なし", True),
    ],
)
def test_a_reason_has_two_letters_of_any_script(note, says_something):
    assert has_reason(note) is says_something


def test_points_up_to_full_count_in_proportion_and_more_is_no_better():
    ladder = replace(item("a/x", LADDER), full=Fraction(2))
    assert [score_of(ladder, Fraction(points)) for points in (0, 1, 2, 3)] == [0, Fraction(1, 2), 1, 1]


@settings(max_examples=200)
@given(
    kind=st.sampled_from([PRACTICE, RATIO, HOURS, POSTS, USES, FreeText()]),
    answer=st.one_of(
        st.text(),
        st.text("0123456789.,/%-+ en"),
        st.lists(st.sampled_from(["posting", "reply", "x"])).map(tuple),
    ),
    note=st.text(max_size=3),
    na=st.sampled_from(["never", "reason", "free"]),
)
def test_any_answer_gets_a_mark_and_never_more_points_than_there_are(kind, answer, note, na):
    asked = item("a/x", kind, na=na)
    match mark(asked, answer, note):
        case Points(points):
            assert 0 <= points <= asked.full
        case Inapplicable(free):
            assert free is (na == "free")
        case other:
            assert isinstance(other, Open | Misfit)


@settings(max_examples=100)
@given(whole=st.integers(1, 10**6), data=st.data())
def test_a_share_earns_the_same_as_a_fraction_and_as_a_percentage(whole, data):
    part = data.draw(st.integers(0, whole))
    percent = Fraction(100 * part, whole)
    written = f"{percent.numerator}" if percent.denominator == 1 else None
    fraction = marked(RATIO, f"{part}/{whole}")
    assert fraction == marked(RATIO, f"{part * 7}.0/{whole * 7}")
    assert written is None or marked(RATIO, f"{written}%") == fraction
