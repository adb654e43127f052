"""Both faces of the interview, whole screens compared: the card in a terminal, and the lines of the plain one."""

import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.cells import cell_len
from rich.console import Console

import sample
from building import answers, audit, checklist, item, tick, with_items
from generating import audits
from humas.interview.grammar import Refused
from humas.interview.lastyear import LastYear
from humas.interview.phrases import prompt
from humas.interview.state import AtEnd, State, begin
from humas.interview.turns import World, take
from humas.model import Aside, Entry, FileEvidence, Text
from humas.render.voice import voice_of
from humas.terminal.card import Card, card_on
from humas.terminal.plain import Plain
from humas.terminal.streams import PLAIN, PlainText, is_unicode
from humas.words import words
from screen import seen
from test_interview import BEFORE, LINE

SIZES = ((80, 24), (40, 20), (200, 50))
WORLD = World(
    lambda: "2026-11-24T09:12:00+08:00",
    lambda typed: Refused("evidence.missing", (("file", typed),)) if typed.endswith("hilang.pdf") else typed,
    lambda piece: piece,
)
AUDIT = sample.audit()
GIVEN = sample.answers()
NOTED = replace(
    GIVEN,
    entries={
        **GIVEN.entries,
        "adoption/inventory": Entry(
            "partly",
            "sudah di Instagram,\nbelum di X",
            ("https://contoh.example/akun", FileEvidence("sk-tim.pdf", 48213, "ab" * 32)),
        ),
    },
)
LAST = LastYear(
    {
        **GIVEN.entries,
        "adoption/inventory": Entry(
            "no",
            "sudah di Instagram,\nbelum di X",
            ("https://contoh.example/akun", FileEvidence("arsip/sk-tim.pdf", 48213, "ab" * 32)),
        ),
        "adoption/verified": Entry("75%", "dua di Instagram", ("Perbup 17/2017",)),
        "adoption/reply": Entry("cepat", seen="3f2a9c1b5d7e0f42"),
    },
    "1.0.0",
)


def beside(name, given=None, last=LAST):
    """The state at an item, last year's answers beside it."""
    return State(AUDIT, given or replace(GIVEN, entries={}), name, last=last)


# What is on the screen: the state, and the line typed at it.
SCENES = {
    "first": (begin(AUDIT, replace(GIVEN, entries={})), None),
    "answered": (State(AUDIT, NOTED, "adoption/inventory"), None),
    "ratio": (State(AUDIT, replace(GIVEN, entries={}), "adoption/verified"), None),
    "number": (State(AUDIT, GIVEN, "adoption/reply"), None),
    "tick": (State(AUDIT, GIVEN, "adoption/mandate"), None),
    "saved": (State(AUDIT, NOTED, "adoption/verified"), "u belum dihitung"),
    "reason": (State(AUDIT, NOTED, "adoption/verified"), "t"),
    "help": (State(AUDIT, GIVEN, "adoption/inventory"), "?"),
    "overview": (State(AUDIT, GIVEN, "four-c/people"), "d"),
    "refusal": (State(AUDIT, NOTED, "adoption/inventory"), "7"),
    "end": (State(AUDIT, GIVEN, "four-c/bot"), ""),
    "last": (beside("adoption/inventory"), None),
    "last-kept": (beside("adoption/inventory"), ""),
    "last-answered": (beside("adoption/inventory", NOTED), None),
    "last-taken": (beside("adoption/inventory"), "b ="),
    "last-ratio": (beside("adoption/verified"), None),
    "last-tick": (
        beside("adoption/mandate", replace(GIVEN, entries={"adoption/mandate": Entry(("disaster",))})),
        None,
    ),
    "last-changed": (beside("adoption/reply"), None),
    "last-unknown": (beside("adoption/team", last=replace(LAST, version="0.9.0")), None),
    "last-set-aside": (beside("four-c/bot"), "?"),
}


def after(name):
    """The state of a scene, and what is said in it."""
    state, line = SCENES[name]
    if line is None:
        return state, ()
    turn = take(state, line, WORLD)
    return turn.state, turn.said


class Terminal(io.StringIO):
    encoding = "utf-8"


def card(scene, language, columns=80, *, voice=None, terminal=False):
    """All that a card writes for a state and what is said in it, the prompt too."""
    state, said = scene
    file = Terminal()
    console = Console(
        file=file,
        width=columns,
        height=24,
        force_terminal=terminal,
        color_system="standard" if terminal else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    its_prompt = Card(voice or voice_of(state.audit, words(language)), console).show(state, said)
    return file.getvalue() + its_prompt


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", SCENES)
def test_a_card_looks_like_this(name, language, golden):
    screens = [
        "\n".join(
            [f"{columns} x {rows}", *seen(card(after(name), language, columns, terminal=True), columns, rows)]
        )
        for columns, rows in SIZES
    ]
    golden(f"screens/{name}.{language}.txt", "\n\n".join(screens) + "\n")


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", SCENES)
def test_no_word_is_cut_at_any_width(name, language):
    def written(columns):
        lines = card(after(name), language, columns).split("\n")
        assert [line for line in lines if cell_len(line.rstrip()) > columns] == []
        return " ".join(line for line in lines if "──" not in line).split()

    whole = written(100)
    assert [columns for columns in range(40, 100) if written(columns) != whole] == []


PACED = replace(
    State(AUDIT, replace(GIVEN, entries={}), "adoption/inventory"),
    moments=Aside(tuple(range(0, 600, 100))),
)
"""Somebody who takes 100 seconds a question, before the second of eleven."""


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_card_shows_how_the_score_has_moved_and_how_long_the_rest_takes(language, golden):
    screens = []
    for columns, rows in SIZES:
        file = Terminal()
        console = Console(file=file, width=columns, height=rows, legacy_windows=False, highlight=False)
        face = Card(voice_of(AUDIT, words(language)), console)
        state, said = PACED, ()
        for line in ("1", "t", "", "?"):
            file.write(f"{face.show(state, said)}{line}\n\n")
            turn = take(state, line, WORLD)
            state, said = turn.state, turn.said
        written = "\n".join(line.rstrip() for line in file.getvalue().split("\n"))
        screens.append(f"{columns} x {rows}\n{written}")
    golden(f"screens/paced.{language}.txt", "".join(screens))


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_plain_face_says_both_behind_the_line_of_a_section(language, golden):
    golden(f"screens/plain-paced.{language}.txt", conversation(PACED, ("1", "3/5", "k", "", "-"), language))


def test_a_card_is_between_30_and_100_columns_wide():
    def rule(columns):
        written = card(after("first"), "id", columns)
        return next(line for line in written.split("\n") if "──" in line)

    assert [len(rule(columns).rstrip()) for columns in (30, 64, 100, 200)] == [28, 62, 98, 98]


def test_a_card_clears_only_a_terminal():
    assert card(after("first"), "id", terminal=True).startswith("\x1b[2J\x1b[H")
    assert "\x1b" not in card(after("first"), "id")


def conversation(state, lines, language, its_audit=AUDIT):
    """What the plain face writes, each prompt and the line typed at it on a line."""
    written: list[str] = []
    face = Plain(
        voice_of(its_audit, words(language)), lambda lines: written.extend(f"{one}\n" for one in lines)
    )
    said = ()
    for line in lines:
        written.append(f"{face.show(state, said)}{line}\n")
        turn = take(state, line, WORLD)
        state, said = turn.state, turn.said
    written.append(face.show(state, said).rstrip() + "\n")
    return "".join(written)


LINES = (
    *(
        "1",
        "7",
        "1 baru dua akun",
        "b https://contoh.example/akun",
        "b hilang.pdf",
        "",
        "0/0",
        "",
        "?",
        "3/5",
    ),
    *(
        "1 2",
        "c",
        "dua tugas",
        "sejak 2019",
        "",
        "k",
        "",
        "l",
        "u",
        "keliling",
        "2",
        "t",
        "d",
        "#9",
        "1",
        "1",
    ),
    *("t tidak memakai bot", "k", "#5", "#12", ""),
)
START = replace(GIVEN, entries={})


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_plain_interview_reads_like_this(language, golden):
    golden(f"screens/plain.{language}.txt", conversation(begin(AUDIT, START), LINES, language))


BESIDE = (
    *("", "c =", "b =2", "b =", "2"),
    *("c =", "b =9", "b =", "3/4", "1 2", "c =", "1", "", "2,5", "?", "k", "k", "#4", "d", "q"),
)


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_plain_interview_beside_last_year_reads_like_this(language, golden):
    state = State(AUDIT, START, "adoption/inventory", last=LAST)
    golden(f"screens/plain-last.{language}.txt", conversation(state, BESIDE, language))


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_plain_interview_holds_no_escape_and_draws_nothing(language):
    written = conversation(begin(AUDIT, START), LINES, language)
    written += conversation(State(AUDIT, START, "adoption/inventory", last=LAST), BESIDE, language)
    assert re.findall("[\x00-\x09\x0b-\x1f\x7f\u2500-\u25ff]", written) == []
    assert [line for line in written.split("\n") if line != line.lstrip()] == []


# A screen reader swallows these, or spells them out in the middle of a sentence.
SWALLOWED = re.compile(r"[–·…\[\]]|(?<!\d)#(?!\d)|\d-\d|[(,] ?[?-][,)]| - |no\. \d")


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_plain_interview_says_no_sign_that_is_swallowed(language):
    written = conversation(begin(AUDIT, START), LINES, language)
    written += conversation(State(AUDIT, START, "adoption/inventory", last=LAST), BESIDE, language)
    named = re.sub(r"(tanya|mark|sign|hubung|hyphen|pagar) \([?#-]\)", "", written)
    said = [line for line in named.split("\n") if not line.endswith((": -", ": ?"))]
    assert [line for line in said if SWALLOWED.search(line)] == []


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "ascii"])
@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", SCENES)
def test_an_old_console_shows_the_same_card_in_its_own_characters(name, language, encoding):
    def on(stream):
        prompt = card_on(stream, voice_of(AUDIT, words(language)), colour=False).show(*after(name))
        stream.write(prompt)
        stream.flush()
        return stream.buffer.getvalue().decode(encoding)

    old = on(PlainText(io.BytesIO(), encoding=encoding, errors="replace"))
    new = card(after(name), language)
    assert old.replace("\r\n", "\n") == new.translate(PLAIN)
    assert old.isascii()


def test_only_utf_streams_are_taken_for_unicode():
    streams = [
        io.TextIOWrapper(io.BytesIO(), encoding=name) for name in ("utf-8", "utf-16", "cp1252", "ascii")
    ]
    assert [is_unicode(stream) for stream in streams] == [True, True, False, False]
    assert not is_unicode(io.StringIO())


@settings(max_examples=120)
@given(
    its_audit=audits(),
    lines=st.lists(LINE, max_size=25),
    language=st.sampled_from(["id", "en"]),
    columns=st.integers(30, 100),
    before=st.none() | BEFORE,
)
def test_both_faces_can_show_whatever_is_typed(its_audit, lines, language, columns, before):
    voice = voice_of(its_audit, words(language))
    face = Plain(voice, lambda _: None)
    last = before and LastYear({one.id: before for one in its_audit.items}, "1.0.0")
    state, said = begin(its_audit, answers({}), last), ()
    for line in lines:
        face.show(state, said)
        drawn = card((state, said), language, columns, voice=voice)
        assert " ".join(drawn.split()).endswith(" ".join(prompt(state, voice).split()))
        turn = take(state, line, WORLD)
        state, said = replace(turn.state, ended=None), turn.said


HOSTILE = "[red]\x1b[31m\u202e\x9b2J<b>::error::\u2066{0}[/red]"
INERT = "[red]\\x1b[31m\\u202e\\x9b2J<b>::error::\\u2066{0}[/red]"


def hostile_audit():
    def said(indonesian, english):
        return Text((("id", HOSTILE + indonesian), ("en", HOSTILE + english)))

    return with_items(sample.audit(said), lambda one: replace(one, help=said("bantuan", "help")))


def hostile_answers():
    return sample.answers(lambda typed: HOSTILE + typed.replace("\n", " "))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("line", ["", "?", "d", "7", "c", "t", f"c {INERT}", f"b {INERT}"])
@pytest.mark.parametrize("name", ["inventory", "verified", "mandate", "story"])
def test_text_that_is_not_ours_is_shown_and_does_nothing(name, line, language):
    hostile = hostile_audit()
    turn = take(State(hostile, hostile_answers(), f"adoption/{name}"), line, WORLD)
    voice = voice_of(hostile, words(language))
    drawn = card((turn.state, turn.said), language, 100, voice=voice)
    plain = conversation(State(hostile, hostile_answers(), f"adoption/{name}"), [line, ""], language, hostile)
    for written in (drawn, plain):
        assert (
            re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]", written)
            == []
        )
        assert INERT in written


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("line", ["", "c =", "b =", "?"])
@pytest.mark.parametrize("name", ["inventory", "verified", "mandate", "story"])
def test_last_years_text_is_shown_and_does_nothing(name, line, language):
    last = LastYear(
        {f"adoption/{name}": Entry(HOSTILE, HOSTILE, (HOSTILE, FileEvidence(HOSTILE, 3, "ab" * 32)))}
    )
    state = State(AUDIT, START, f"adoption/{name}", last=last)
    turn = take(state, line, WORLD)
    drawn = card((turn.state, turn.said), language, 100)
    plain = conversation(state, [line], language)
    for written in (drawn, plain):
        assert (
            re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]", written)
            == []
        )
        assert written.count(INERT) >= 4


def test_a_tab_in_a_note_or_a_help_is_shown_as_blanks():
    one = replace(State(AUDIT, GIVEN, "adoption/inventory").item, help=Text((("en", "a\tb"),)))
    tabbed = with_items(AUDIT, lambda item: one if item.id == one.id else item)
    last = LastYear({one.id: Entry("no", "c\td")})
    state = State(tabbed, replace(GIVEN, entries={one.id: Entry("no", "e\tf")}), one.id, last=last)
    plain = conversation(state, ["?"], "en", tabbed)
    assert "\t" not in plain
    assert [line for line in plain.split("\n") if line.endswith(("b", "d", "f"))] == [
        "Note: e   f",
        "Last year's note (to use it: n =): c   d",
        "a   b",
    ]


def test_a_hostile_card_on_a_terminal_writes_no_escape_but_its_own():
    hostile = hostile_audit()
    state = State(hostile, hostile_answers(), "adoption/inventory")
    written = card((state, ()), "id", 100, voice=voice_of(hostile, words("id")), terminal=True)
    assert set(re.findall("\x1b[^m]*?[A-Za-z]", written)) <= {
        *("\x1b[2J", "\x1b[H", "\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[36m", "\x1b[1;36m")
    }


def test_an_answer_list_shows_no_tick_that_is_only_part_of_another_word():
    small = audit(checklist("c", item("c/x", tick("a", "n"))))
    state = State(small, answers({"c/x": Entry("n/a", "not here")}), "c/x")
    written: list[str] = []
    Plain(voice_of(small, words("en")), written.extend).show(state, ())
    assert written[3:5] == ["1. a", "2. n"]


def test_a_long_note_is_not_repeated_in_the_prompt_for_a_reason():
    state = State(AUDIT, replace(GIVEN, entries={"four-c/bot": Entry("yes", "sebab " * 20)}), "four-c/bot")
    written: list[str] = []
    asked = take(state, "t", WORLD)
    before = Plain(voice_of(AUDIT, words("en")), written.extend).show(asked.state, asked.said)
    assert (before, written) == ("Why it does not apply; Enter keeps what is there: ", [])


def test_the_end_of_the_interview_names_what_is_left_by_its_number():
    state = State(AUDIT, START, "four-c/bot", AtEnd())
    written: list[str] = []
    Plain(voice_of(AUDIT, words("en")), written.extend).show(state, ())
    assert written[1:5] == [
        "Not answered yet, 10 in all:",
        "1. Active account",
        "2. Inventory of accounts",
        "3. Verified accounts",
    ]


def test_a_plain_question_is_read_out_again_when_its_number_is_typed():
    state = begin(AUDIT, replace(GIVEN, entries={}))
    question = """
Question 1 of 11, section Start.
Is there an active account?
0. No
1. Yes
This is a gate of the stage Experimentation.
"""
    its_prompt = "Answer, 0 to 1:"
    first = f"\nChecklist: Adoption.{question}{its_prompt} #1\n"
    assert conversation(state, ["#1"], "en") == f"{first}{question}{its_prompt}\n"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "id",
            "Tidak ditanyakan lagi, sehingga jawabannya tetap tersimpan tetapi tidak dihitung: Peringatan bencana (nomor 10).",
        ),
        (
            "en",
            "No longer asked, so the answer stays in the file and does not count: Disaster warnings (number 10).",
        ),
    ],
)
def test_an_answer_that_no_longer_counts_is_named(language, told):
    given = {"adoption/mandate": Entry(("disaster",)), "four-c/warning": Entry("yes")}
    state = State(AUDIT, replace(GIVEN, entries=given), "adoption/mandate")
    assert told in conversation(state, ["2"], language).split("\n")
