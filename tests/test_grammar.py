"""What a typed line means at each kind of item, row by row of the grammar table, in both languages."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from building import SHARES, choices, falling, item, tick
from humas.commandwords import COMMANDS, RESERVED
from humas.interview.grammar import (
    AddEvidence,
    AddNote,
    Give,
    Go,
    Jump,
    Keep,
    NeedsReason,
    Refused,
    numbered,
    parse,
)
from humas.marking import Inapplicable, Points, mark
from humas.model import Choice, Choices, FreeText, Number, Option, Ratio, Text, Tick
from sample import both


def _choice(answer, points, indonesian, english):
    return Choice(answer, Fraction(points), both(indonesian, english))


PRACTICE = Choices(
    (
        _choice("no", 0, "Belum", "No"),
        _choice("partly", 1, "Sebagian", "Partly"),
        _choice("yes", 2, "Ya", "Yes"),
    )
)
OFTEN = Choices(
    (
        _choice("never", 0, "Tidak pernah", "Never"),
        _choice("some", 1, "Setiap minggu", "Every week"),
        _choice("more", 2, "Setiap minggu atau lebih  sering", "Every week or more often"),
    )
)
LADDER = choices(("1", 1), ("2", 2), ("10", 3))
USES = Tick(
    tuple(
        Option(answer, both(label, answer))
        for answer, label in (("post", "Unggah"), ("reply", "Jawab"), ("watch", "Pantau"), ("ads", "Iklan"))
    )
)

PRACTISED = item("a/practice", PRACTICE)
ALWAYS_ASKED = item("a/gate", PRACTICE, na="never")
FREELY_LEFT = item("a/free", PRACTICE, na="free")
FREQUENCY = item("a/often", OFTEN)
RUNG = item("a/rung", LADDER)
SHARE = item("a/share", Ratio(SHARES, both("akun", "accounts")))
SHARE_ALWAYS = item("a/always", Ratio(SHARES), na="never")
HOURS = item("a/hours", Number(falling((4, 2), (24, 1)), both("jam", "hours"), Fraction(1), Fraction(5000)))
POSTS = item("a/posts", Number(falling((4, 2)), whole=True))
TICKED = item("a/uses", USES)
STORY = item("a/story", FreeText())
EVERY_KIND = (PRACTISED, FREQUENCY, RUNG, SHARE, HOURS, TICKED, STORY)


def misfit(why, hint=""):
    return Refused(f"misfit.{why}", (("hint", hint),))


def thousands(whole, decimal):
    return Refused("refused.thousands", (("whole", whole), ("decimal", decimal)))


def ids(value):
    if isinstance(value, str):
        return repr(value)[:30]
    return value.id if hasattr(value, "id") else None


@pytest.mark.parametrize(
    ("its", "line", "command"),
    [
        # `0`-`n`, or the answer's word; what follows becomes the note.
        (PRACTISED, "0", Give("no")),
        (PRACTISED, " 1 ", Give("partly")),
        (PRACTISED, "2", Give("yes")),
        (PRACTISED, "1 sudah  di Instagram", Give("partly", "sudah  di Instagram")),
        (PRACTISED, "1 2 akun", Give("partly", "2 akun")),
        (PRACTISED, "ya", Give("yes")),
        (PRACTISED, "YA", Give("yes")),
        (PRACTISED, "yes", Give("yes")),
        (PRACTISED, "Sebagian baru dua akun", Give("partly", "baru dua akun")),
        (PRACTISED, "partly so far", Give("partly", "so far")),
        (PRACTISED, "no", Give("no")),
        (PRACTISED, "3", Refused("refused.choice")),
        (PRACTISED, "-1", Refused("refused.choice")),
        (PRACTISED, "yess", Refused("refused.choice")),
        (PRACTISED, "1sudah", Refused("refused.choice")),
        (PRACTISED, "u", Refused("refused.choice")),
        (PRACTISED, "-", Refused("refused.choice")),
        # A label of several words, its blanks as they come; the longest that fits is meant.
        (FREQUENCY, "tidak pernah", Give("never")),
        (FREQUENCY, "Tidak   Pernah sejak 2019", Give("never", "sejak 2019")),
        (FREQUENCY, "setiap minggu", Give("some")),
        (FREQUENCY, "setiap minggu rapat", Give("some", "rapat")),
        (FREQUENCY, "setiap minggu atau lebih sering rapat", Give("more", "rapat")),
        (FREQUENCY, "every week or more often", Give("more")),
        (FREQUENCY, "setiap", Refused("refused.choice")),
        # The answers' own numbers where all are whole numbers, else positions from 0.
        (RUNG, "1", Give("1")),
        (RUNG, "10 penuh", Give("10", "penuh")),
        (RUNG, "0", Refused("refused.choice")),
        (FREQUENCY, "1", Give("some")),
        # Ratio and number.
        (SHARE, "30/40", Give("30/40")),
        (SHARE, "30 / 40 per Juni", Give("30/40", "per Juni")),
        (SHARE, "0/40", Give("0/40")),
        (SHARE, "75%", Give("75%")),
        (SHARE, "75 % perkiraan", Give("75%", "perkiraan")),
        (SHARE, "62,5%", Give("62.5%")),
        (SHARE, "1,5/4", Give("1.5/4")),
        (SHARE, "75", misfit("bare-number", "75%")),
        (SHARE, "0,5", misfit("not-a-share", "30/40, 75%")),
        (SHARE, "41/40", misfit("over-one", "100%")),
        (SHARE, "5/0", misfit("zero-denominator")),
        (SHARE, "0/0", NeedsReason("0/0")),
        (SHARE, "0/0 belum ada akun", Give("0/0", "belum ada akun")),
        (SHARE, "0/0 1", misfit("na-reason")),
        (SHARE_ALWAYS, "0/0", NeedsReason("0/0")),
        (SHARE_ALWAYS, "0/0 belum ada akun", Give("0/0", "belum ada akun")),
        (SHARE, "-1", misfit("negative")),
        (SHARE, "30/40/50", Refused("refused.figure")),
        (SHARE, "/40", Refused("refused.figure")),
        (SHARE, "separuh", Refused("refused.figure")),
        (SHARE, "1.000/2.000", thousands("1000", "1.0")),
        (SHARE, "1/2,500", thousands("2500", "2.5")),
        (HOURS, "2,5", Give("2.5")),
        (HOURS, "2.5", Give("2.5")),
        (HOURS, "2,5 jam", Give("2.5")),
        (HOURS, "2.5 Hours", Give("2.5")),
        (HOURS, "2,5 jam kerja", Give("2.5", "jam kerja")),
        (HOURS, "1000", Give("1000")),
        (HOURS, "1.000", thousands("1000", "1.0")),
        (HOURS, "1,000", thousands("1000", "1.0")),
        (HOURS, "1.250 jam", thousands("1250", "1.25")),
        (HOURS, "12,345", thousands("12345", "12.3450")),
        (HOURS, "1234.567", thousands("1234567", "1234.5670")),
        (HOURS, "0.100", thousands("100", "0.1")),
        (HOURS, "1.0000", Give("1.0000")),
        (HOURS, "1.000.000", Refused("refused.figure")),
        (HOURS, "-1", misfit("negative")),
        (HOURS, "- 1", misfit("negative")),
        (HOURS, "0", misfit("below-least", "1")),
        (HOURS, "5001", misfit("above-most", "5000")),
        (HOURS, "9" * 301, misfit("too-long", "300")),
        (HOURS, "75%", Refused("refused.figure")),
        (HOURS, "1/2", Refused("refused.figure")),
        (HOURS, "1e3", Refused("refused.figure")),
        (HOURS, "٣", Refused("refused.figure")),
        (POSTS, "2", Give("2")),
        (POSTS, "2,5", misfit("not-whole")),
        # Not measured.
        (SHARE, "u", Give("unknown")),
        (SHARE, "U belum dihitung", Give("unknown", "belum dihitung")),
        (HOURS, "tidak diukur", Give("unknown")),
        (HOURS, "Unknown", Give("unknown")),
        # Ticks, numbered from 1.
        (TICKED, "1 3 4", Give(("post", "watch", "ads"))),
        (TICKED, "4 1", Give(("post", "ads"))),
        (TICKED, "1,3", Give(("post", "watch"))),
        (TICKED, "1, 3 sejak Mei, 2 kali", Give(("post", "watch"), "sejak Mei, 2 kali")),
        (TICKED, "Reply post", Give(("post", "reply"))),
        (TICKED, "post pos", Give(("post",), "pos")),
        (TICKED, "-", Give(())),
        (TICKED, "- belum ada", Give((), "belum ada")),
        (TICKED, "1 1", Refused("refused.twice")),
        (TICKED, "1 post", Refused("refused.twice")),
        (TICKED, "0", Refused("refused.tick")),
        (TICKED, "5", Refused("refused.tick")),
        (TICKED, "1 5", Refused("refused.tick")),
        (TICKED, "1-3", Refused("refused.tick")),
        (TICKED, "semua", Refused("refused.tick")),
        (TICKED, ",", Refused("refused.tick")),
        # Enter.
        *((its, line, Keep()) for its in EVERY_KIND for line in ("", "   ", "\t")),
        # Not applicable.
        (PRACTISED, "t", NeedsReason("n/a")),
        (PRACTISED, "x", NeedsReason("n/a")),
        (PRACTISED, "N/A", NeedsReason("n/a")),
        (PRACTISED, "t bukan tugas kami", Give("n/a", "bukan tugas kami")),
        (PRACTISED, "Tidak berlaku bukan tugas kami", Give("n/a", "bukan tugas kami")),
        (PRACTISED, "na not our task", Give("n/a", "not our task")),
        (PRACTISED, "t 1", misfit("na-reason")),
        (ALWAYS_ASKED, "t", misfit("na-never")),
        (ALWAYS_ASKED, "x not our task", misfit("na-never")),
        (FREELY_LEFT, "t", Give("n/a")),
        (SHARE, "t", NeedsReason("n/a")),
        (TICKED, "x not our task", Give("n/a", "not our task")),
        (FREQUENCY, "tidak", Refused("refused.choice")),
        # Note and evidence, behind their sign without a blank too.
        (PRACTISED, "c", AddNote("")),
        (PRACTISED, "n sudah", AddNote("sudah")),
        (PRACTISED, "+sudah", AddNote("sudah")),
        (PRACTISED, "catatan rapat", AddNote("rapat")),
        (PRACTISED, "b", AddEvidence("")),
        (PRACTISED, "e sk.pdf", AddEvidence("sk.pdf")),
        (PRACTISED, "@ 'sk tim.pdf'", AddEvidence("'sk tim.pdf'")),
        (PRACTISED, "@https://contoh.example", AddEvidence("https://contoh.example")),
        # Jumps.
        (PRACTISED, "#12", Jump(12)),
        (HOURS, "# 12", Jump(12)),
        (PRACTISED, "#", Refused("refused.choice")),
        (PRACTISED, "#1234567", Refused("refused.choice")),
        # A free text takes anything but a command; behind a blank, a command too.
        (STORY, "Layanan keliling, 75%", Give("Layanan keliling, 75%")),
        (STORY, "catatan rapat kami dibagikan", Give("catatan rapat kami dibagikan")),
        (STORY, "bukti", AddEvidence("")),
        (STORY, "c sudah", AddNote("sudah")),
        (STORY, "tidak berlaku lagi", Give("tidak berlaku lagi")),
        (STORY, "tidak berlaku", NeedsReason("n/a")),
        (STORY, "t", NeedsReason("n/a")),
        (STORY, " t", Give("t")),
        (STORY, "\tq  ", Give("q")),
        (STORY, "  c sudah", Give("c sudah")),
        (STORY, " #12", Give("#12")),
        (STORY, "#12", Jump(12)),
        (STORY, "#bangga", Give("#bangga")),
        (STORY, "@dinas_contoh", Give("@dinas_contoh")),
        (STORY, "@ sk.pdf", AddEvidence("sk.pdf")),
        (STORY, "+62 361 222", Give("+62 361 222")),
        (STORY, "u", Give("u")),
        (STORY, "-", Give("-")),
        (STORY, " n/a", NeedsReason("n/a")),
    ],
    ids=ids,
)
def test_a_line_has_one_meaning_at_an_item(its, line, command):
    assert parse(line, its) == command


@pytest.mark.parametrize("its", EVERY_KIND, ids=ids)
@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("back", "k kembali p previous < K Kembali"),
        ("skip", "l lewati s skip > LEWATI"),
        ("help", "? bantuan help"),
        ("overview", "d daftar o overview"),
        ("quit", "q keluar quit Q"),
    ],
)
def test_the_words_of_both_languages_always_go_the_same_way(where, words, its):
    assert [parse(word, its) for word in words.split()] == [Go(where)] * len(words.split())


def test_no_letter_means_two_things():
    words = [word for words in COMMANDS.values() for word in words]
    assert sorted(words) == sorted(set(words))
    assert words == [word.casefold().strip() for word in words]
    assert set(words) < RESERVED


def test_a_shown_number_wins_where_another_choice_is_called_by_it():
    falling_words = item("a/x", choices(("many", 2), ("2", 1), ("1", 0)))
    assert numbered(falling_words.kind) == ("0", "1", "2")
    assert [parse(number, falling_words) for number in "012"] == [Give("many"), Give("2"), Give("1")]


def test_an_answers_own_word_wins_over_the_label_of_another():
    crossed = item(
        "a/x",
        Choices(
            (
                Choice("yes", Fraction(1), Text((("id", "Ya"), ("en", "No doubt")))),
                Choice("no", Fraction(0), Text((("id", "Yes"), ("en", "No")))),
            )
        ),
    )
    assert parse("yes", crossed) == Give("yes")


def test_a_number_of_an_option_wins_where_another_is_called_by_it():
    assert parse("2", item("a/x", tick("2", "1"))) == Give(("1",))


WORDS = st.sampled_from(
    [*RESERVED, *"0123456789-,./%#+@ \t", "30/40", "75%", "0/0", "yes", "ya", "post", "setiap minggu", "n/a"]
)
LINES = st.one_of(
    st.text(max_size=40), st.lists(WORDS, max_size=6).map(" ".join), st.lists(WORDS, max_size=6).map("".join)
)


@pytest.mark.parametrize(
    "its",
    [*EVERY_KIND, ALWAYS_ASKED, FREELY_LEFT, SHARE_ALWAYS, item("a/b", FreeText(), na="never")],
    ids=ids,
)
@settings(max_examples=150)
@given(line=LINES)
def test_every_line_means_something_and_an_answer_always_fits(its, line):
    command = parse(line, its)
    if isinstance(command, Give):
        assert isinstance(mark(its, command.answer, command.note), Points | Inapplicable)
    if isinstance(command, NeedsReason):
        assert isinstance(mark(its, command.answer, "sebab"), Inapplicable)


@pytest.mark.parametrize("its", EVERY_KIND, ids=ids)
@pytest.mark.parametrize(
    "line", ["a " * 5_000, "9" * 10_000, "1 " * 5_000, "1/" * 5_000, "1.000" * 2_000], ids=ids
)
def test_a_very_long_line_is_read_at_once(its, line):
    parse(line, its)
