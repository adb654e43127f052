"""Turns of the interview: what one typed line makes of a state, what it saves, and what is said."""

from functools import reduce

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from msgspec.structs import replace

from building import (
    PRACTICE,
    SHARES,
    answers,
    audit,
    checklist_of,
    falling,
    item,
    text,
    tick,
    when,
    with_items,
)
from generating import audits
from humas.answersfile import new_text, with_entry
from humas.interview.grammar import Refused
from humas.interview.lastyear import LastYear
from humas.interview.said import (
    Confirmed,
    EvidenceDropped,
    EvidenceKept,
    Explained,
    Listed,
    NoteKept,
    NoteReplaced,
    SectionDone,
    Skipped,
    SwitchedOff,
)
from humas.interview.state import Asking, AtEnd, GivingReason, NamingEvidence, State, WritingNote, begin
from humas.interview.turns import LONGEST, MOST_EVIDENCE, Turn, World, take, untypeable
from humas.model import Aside, Entry, FileEvidence, FreeText, Number, Ratio, Review, Section
from humas.reading.answers import read_answers
from humas.yamltext import parse

NOW = "2026-11-24T09:12:00+08:00"
DECREE = FileEvidence("sk.pdf", 3, "ab" * 32)


def look(typed):
    if typed.endswith("gone.pdf"):
        return Refused("evidence.missing", (("file", typed),))
    return DECREE if typed == "sk.pdf" else typed


def again(piece):
    """As it is now: every file has grown by a byte since."""
    return look(piece.file) if piece.file.endswith("gone.pdf") else replace(piece, size=piece.size + 1)


WORLD = World(lambda: NOW, look, again)

MANDATE = item("a/mandate", tick("disaster", "health"), fingerprint=Aside(lambda: "5ee4"))
WARNING = item("a/warning", when=when("a/mandate", "disaster"))
POLICY = item("a/policy")
SHARE = item("b/share", Ratio(SHARES), na="never")
STORY = item("b/story", FreeText())
AUDIT = audit(
    checklist_of(
        "a",
        Section("start", text("start"), (MANDATE, WARNING)),
        Section("rules", text("rules"), (POLICY,)),
    ),
    checklist_of("b", Section("main", text("main"), (SHARE, STORY))),
)
START, RULES = AUDIT.checklists[0].sections
MAIN = AUDIT.checklists[1].sections[0]
ALL = {
    "a/mandate": ("health",),
    "a/policy": "yes",
    "b/share": "1/2",
    "b/story": "keliling",
}


def at(name, given_answers=(), mode=None):
    """The state at an item, with these answers given."""
    return State(AUDIT, answers(dict(given_answers)), name, mode or Asking())


def play(state, *lines):
    """The turn that the last of the lines makes."""
    return reduce(lambda turn, line: take(turn.state, line, WORLD), lines, Turn(state))


def entries(state):
    return dict(state.answers.entries)


def test_an_answer_is_saved_with_its_time_and_what_was_asked_and_the_next_item_follows():
    turn = play(at("a/mandate"), "2 sejak 2019")
    entry = Entry(("health",), "sejak 2019", at=NOW, seen="5ee4")
    assert entries(turn.state) == {"a/mandate": entry}
    assert (turn.state.at, turn.saves) == ("a/policy", "a/mandate")
    assert turn.said == (Confirmed(MANDATE, replace(entry, at="")), SectionDone(START))


def test_an_answer_that_is_there_already_is_confirmed_and_not_written_again():
    old = Entry("partly", "baru", at="2025-01-01")
    turn = play(at("a/policy", {**ALL, "a/policy": old}), "1")
    assert turn == Turn(
        replace(at("b/share", {**ALL, "a/policy": old})), (Confirmed(POLICY, old), SectionDone(RULES))
    )


def test_another_answer_keeps_note_evidence_and_review():
    old = Entry("partly", "baru", ("Perbup 17",), review=Review("partly", "accepted", by="Inspektorat"))
    turn = play(at("a/policy", {"a/policy": old}), "yes")
    assert entries(turn.state)["a/policy"] == replace(old, answer="yes", at=NOW)
    assert turn.said[0] == Confirmed(POLICY, replace(old, answer="yes"))


def test_a_note_behind_an_answer_takes_the_place_of_the_old_one_which_is_said():
    old = Entry("partly", "baru dua akun")
    turn = play(at("a/policy", {"a/policy": old}), "1 tiga akun")
    new = Entry("partly", "tiga akun")
    assert entries(turn.state)["a/policy"] == replace(new, at=NOW)
    assert turn.said == (Confirmed(POLICY, new), NoteReplaced("baru dua akun"), SectionDone(RULES))


def test_enter_keeps_an_answer_and_asks_for_one_that_is_missing():
    assert play(at("a/policy", ALL), "") == Turn(at("b/share", ALL), (SectionDone(RULES),))
    assert play(at("a/policy"), "") == Turn(at("a/policy"), (Refused("refused.open"),))


def test_an_answer_that_no_longer_fits_is_not_kept_by_enter():
    state = at("a/policy", {"a/policy": "maybe"})
    assert play(state, "") == Turn(state, (Refused("refused.open"),))


def test_back_goes_to_the_item_before_and_not_before_the_first():
    assert play(at("b/story"), "k") == Turn(at("b/share"))
    assert play(at("b/story"), "k", "p", "<") == Turn(at("a/mandate"))
    assert play(at("a/mandate"), "k") == Turn(at("a/mandate"), (Refused("refused.first"),))


def test_back_passes_over_what_is_not_asked():
    assert play(at("a/policy", {"a/mandate": ("health",)}), "k").state.at == "a/mandate"
    assert play(at("a/policy", {"a/mandate": ("disaster",)}), "k").state.at == "a/warning"


def test_skip_says_what_was_skipped_only_where_it_is_open():
    assert play(at("a/policy"), "l") == Turn(at("b/share"), (Skipped(POLICY), SectionDone(RULES)))
    assert play(at("a/policy", ALL), "s") == Turn(at("b/share", ALL), (SectionDone(RULES),))


@pytest.mark.parametrize("line", ["#0", "#6", "#999999"])
def test_a_jump_out_of_range_says_the_range(line):
    assert play(at("a/policy"), line) == Turn(at("a/policy"), (Refused("refused.number", (("most", "5"),)),))


def test_a_jump_counts_the_items_in_scope_asked_or_not():
    assert play(at("a/mandate"), "#3").state.at == "a/policy"
    assert play(at("a/mandate", {"a/mandate": ("health",)}), "#3").state.at == "a/policy"
    assert play(at("a/mandate", {"a/mandate": ("disaster",)}), "#2").state.at == "a/warning"


def test_a_jump_to_an_item_that_is_not_asked_says_so():
    state = at("a/policy", {"a/mandate": ("health",)})
    assert play(state, "#2") == Turn(state, (Refused("refused.not-asked", (("number", "2"),)),))


def test_a_jump_to_an_item_that_hangs_on_an_open_one_says_so():
    turn = play(at("a/policy"), "#2")
    assert turn == Turn(at("a/policy"), (Refused("refused.pending", (("number", "2"),)),))


def test_quit_leaves_and_saves_nothing_more():
    assert play(at("a/policy"), "q") == Turn(replace(at("a/policy"), ended="left"))


def test_help_and_overview_change_nothing():
    assert play(at("a/policy"), "?") == Turn(at("a/policy"), (Explained(POLICY),))
    assert play(at("a/policy"), "d") == Turn(at("a/policy"), (Listed(),))


def test_a_note_on_one_line_is_saved_and_the_question_stays():
    turn = play(at("a/policy"), "c sudah di Instagram")
    entry = Entry("", "sudah di Instagram", at=NOW)
    assert turn == Turn(
        at("a/policy", {"a/policy": entry}), (NoteKept("sudah di Instagram"),), saves="a/policy"
    )


def test_a_note_of_several_lines_is_saved_line_by_line_and_ends_with_an_empty_one():
    first = play(at("a/policy", {"a/policy": Entry("yes", "lama")}), "n", "sudah  ")
    assert entries(first.state)["a/policy"] == Entry("yes", "sudah", at=NOW)
    assert (first.state.mode, first.said, first.saves) == (
        WritingNote(("sudah",)),
        (NoteReplaced("lama"),),
        "a/policy",
    )
    second = play(first.state, "  belum di X")
    assert entries(second.state)["a/policy"] == Entry("yes", "sudah\n  belum di X", at=NOW)
    assert (second.said, second.saves) == ((), "a/policy")
    assert play(second.state, " ") == Turn(
        replace(second.state, mode=Asking()), (NoteKept("sudah\n  belum di X"),)
    )


def test_a_command_inside_a_note_is_part_of_the_note():
    assert entries(play(at("a/policy"), "c", "q", "#1").state)["a/policy"].note == "q\n#1"


def test_a_note_begun_and_left_empty_keeps_the_old_one():
    state = at("a/policy", {"a/policy": Entry("yes", "lama")})
    assert play(state, "c", "") == Turn(state)


def test_a_replaced_note_is_said_so_that_it_can_be_typed_again():
    turn = play(at("a/policy", {"a/policy": Entry("yes", "lama")}), "c baru")
    assert turn.said == (NoteKept("baru"), NoteReplaced("lama"))


def test_a_dash_deletes_the_note():
    turn = play(at("a/policy", {"a/policy": Entry("yes", "lama")}), "c -")
    assert entries(turn.state)["a/policy"] == Entry("yes", at=NOW)
    assert turn.said == (NoteKept(""), NoteReplaced("lama"))


@pytest.mark.parametrize("lines", [("c -",), ("c !",), ("c", "-"), ("c", "!")])
def test_the_reason_of_an_answer_set_aside_cannot_be_deleted(lines):
    state = at("a/policy", {"a/policy": Entry("n/a", "bukan tugas kami")})
    assert play(state, *lines) == Turn(state, (Refused("misfit.na-reason", (("hint", ""),)),))


def test_a_note_that_says_the_same_or_nothing_as_before_is_not_written():
    state = at("a/policy", {"a/policy": Entry("yes", "lama")})
    assert play(state, "c lama") == Turn(state, (NoteKept("lama"),))
    assert play(at("a/policy"), "c -") == Turn(at("a/policy"), (NoteKept(""),))
    longer = play(state, "c", "lama", "dan baru", "")
    assert entries(longer.state)["a/policy"].note == "lama\ndan baru"


def test_the_reason_of_an_answer_set_aside_can_be_replaced():
    turn = play(at("a/policy", {"a/policy": Entry("n/a", "bukan tugas kami")}), "c tugas provinsi")
    assert entries(turn.state)["a/policy"] == Entry("n/a", "tugas provinsi", at=NOW)


def test_setting_aside_asks_for_the_reason_and_goes_on():
    asked = play(at("a/policy"), "t")
    assert asked == Turn(at("a/policy", mode=GivingReason("n/a")))
    entry = Entry("n/a", "bukan tugas kami")
    turn = play(asked.state, "bukan tugas kami")
    assert turn == Turn(
        at("b/share", {"a/policy": replace(entry, at=NOW)}),
        (Confirmed(POLICY, entry), SectionDone(RULES)),
        "a/policy",
    )
    assert play(at("a/policy"), "x bukan tugas kami") == turn


def test_a_reason_that_says_nothing_is_asked_for_again():
    turn = play(at("a/policy"), "t", "!")
    assert turn == Turn(
        at("a/policy", mode=GivingReason("n/a")), (Refused("misfit.na-reason", (("hint", ""),)),)
    )


@pytest.mark.parametrize("note", ["", "1"])
def test_without_a_reason_the_question_stays_as_it_was(note):
    state = at("a/policy", {"a/policy": Entry("yes", note)})
    assert play(state, "t", "") == Turn(state, (Refused("refused.no-reason"),))


def test_the_note_that_is_there_can_be_the_reason():
    turn = play(at("a/policy", {"a/policy": Entry("yes", "bukan tugas kami")}), "t", "")
    assert entries(turn.state)["a/policy"] == Entry("n/a", "bukan tugas kami", at=NOW)


def test_setting_aside_what_is_set_aside_already_goes_on_to_the_next_question():
    state = at("a/policy", {"a/policy": Entry("n/a", "bukan tugas kami")})
    turn = play(state, "t", "")
    assert (turn.state, turn.saves) == (replace(state, at="b/share"), "")


def test_nothing_to_count_asks_for_its_reason_too():
    turn = play(at("b/share"), "0/0", "belum ada akun")
    assert entries(turn.state)["b/share"] == Entry("0/0", "belum ada akun", at=NOW)


def test_evidence_is_looked_at_and_added():
    turn = play(at("a/policy"), "b sk.pdf")
    assert turn == Turn(
        at("a/policy", {"a/policy": Entry(evidence=(DECREE,), at=NOW)}), (EvidenceKept(DECREE),), "a/policy"
    )
    asked = play(turn.state, "@")
    assert asked == Turn(replace(turn.state, mode=NamingEvidence()))
    assert entries(play(asked.state, " Perbup 17 ").state)["a/policy"].evidence == (DECREE, "Perbup 17")


def test_the_same_evidence_again_takes_the_place_of_the_old():
    old = Entry("yes", evidence=(replace(DECREE, size=2), "Perbup 17"))
    turn = play(at("a/policy", {"a/policy": old}), "b sk.pdf")
    assert entries(turn.state)["a/policy"].evidence == ("Perbup 17", DECREE)


def test_evidence_that_is_not_there_or_not_named_changes_nothing():
    missing = Refused("evidence.missing", (("file", "gone.pdf"),))
    assert play(at("a/policy"), "e", "gone.pdf") == Turn(at("a/policy"), (missing,))
    for line in ("", "k", "p", "<"):
        assert play(at("a/policy"), "e", line) == Turn(at("a/policy"))


@pytest.mark.parametrize("lines", [("b -",), ("@-",), ("b", "-")])
def test_a_hyphen_takes_the_evidence_of_a_question_away_and_nothing_else(lines):
    old, other = Entry("yes", "baru", ("SK 1", "SK 2")), Entry(evidence=("SK 1",))
    turn = play(at("a/policy", {"a/policy": old, "b/story": other}), *lines)
    new = replace(old, evidence=(), at=NOW)
    assert turn == Turn(at("a/policy", {"a/policy": new, "b/story": other}), (EvidenceDropped(),), "a/policy")
    assert play(at("a/policy"), *lines) == Turn(at("a/policy"))


@pytest.mark.parametrize("line", ["k", "kembali", "P", "<"])
def test_the_way_back_leads_out_of_the_reason(line):
    noted = at("a/policy", {"a/policy": Entry(note="a good reason")})
    assert play(noted, "t", line) == Turn(noted)


def test_there_is_a_most_of_evidence():
    full = at("a/policy", {"a/policy": Entry(evidence=tuple(map(str, range(MOST_EVIDENCE))))})
    assert play(full, "b one more") == Turn(full, (Refused("refused.evidence", (("most", "50"),)),))
    assert play(full, "b 7").saves == "a/policy"


@pytest.mark.parametrize("mode", [Asking(), GivingReason("n/a"), WritingNote(), NamingEvidence(), AtEnd()])
def test_a_line_that_no_file_can_hold_is_refused_whatever_it_is_for(mode):
    state = at("b/story", mode=mode)
    assert play(state, "a" * (LONGEST + 1)) == Turn(state, (Refused("refused.long", (("limit", "10000"),)),))
    for line, key, character in (
        ("\x1b[31m", "refused.control", "U+001B"),
        ("a\x00", "refused.control", "U+0000"),
        ("\udcff", "refused.encoding", "U+DCFF"),
    ):
        assert play(state, line) == Turn(state, (Refused(key, (("character", character),)),))


def test_a_note_of_too_many_lines_keeps_those_that_were_saved():
    turn = play(at("b/story"), "c", "a" * 6_000, "b" * 6_000)
    assert turn.said == (Refused("refused.long", (("limit", "10000"),)),)
    assert (turn.state.mode, turn.state.entry.note) == (Asking(), "a" * 6_000)


@pytest.mark.parametrize(
    "character", ["\t", "\x85", "\u2028", "\u202e", "\ufeff", "\ufffe", "\U0001f642", "é"]
)
def test_what_can_be_typed_comes_back_from_the_file_as_it_was(character):
    assert untypeable(character) == ""
    turn = play(at("b/story"), f"c a{character}b", "b" + character + "c", f" x{character}y")
    fresh, _ = parse(new_text(answers({})).encode(), "x.yaml")
    document, problems = parse(
        with_entry(fresh, "b/story", turn.state.entry_of("b/story")).text.encode(), "x.yaml"
    )
    assert problems == ()
    assert read_answers(document).answers.entries == turn.state.answers.entries


def test_the_last_answer_leads_to_the_end():
    state = at("b/story", {**ALL, "b/story": ""})
    turn = play(state, "keliling")
    assert (turn.state.at, turn.state.mode) == ("b/story", AtEnd())
    assert turn.said == (Confirmed(STORY, Entry("keliling")), SectionDone(MAIN))


END = at("b/story", ALL, mode=AtEnd())


@pytest.mark.parametrize("line", ["", " ", "l", ">", "q", "Keluar"])
def test_the_end_is_left_by_enter_skip_or_quit(line):
    assert play(END, line) == Turn(replace(END, ended="finished"))


@pytest.mark.parametrize(
    ("line", "turn"),
    [
        ("k", Turn(replace(END, mode=Asking()))),
        ("#3", Turn(replace(END, at="a/policy", mode=Asking()))),
        ("3", Turn(replace(END, at="a/policy", mode=Asking()))),
        ("2", Turn(END, (Refused("refused.not-asked", (("number", "2"),)),))),
        ("9", Turn(END, (Refused("refused.number", (("most", "5"),)),))),
        ("d", Turn(END, (Listed(),))),
        ("?", Turn(END, (Listed(),))),
        ("ya", Turn(END, (Refused("refused.end"),))),
    ],
)
def test_the_end_leads_back_to_any_question(line, turn):
    assert play(END, line) == turn


def test_an_item_appears_once_the_answer_it_hangs_on_is_there():
    open_ = at("a/mandate")
    assert (open_.asked, open_.applying) == (
        ("a/mandate", "a/policy", "b/share", "b/story"),
        ("a/mandate", "a/warning", "a/policy", "b/share", "b/story"),
    )
    assert play(open_, "1").state.at == "a/warning"
    assert play(open_, "2").state.at == "a/policy"
    assert play(open_, "-").state.applying == ("a/mandate", "a/policy", "b/share", "b/story")


def test_an_answer_that_no_longer_applies_is_kept_and_counts_again_when_it_does():
    there = play(at("a/mandate"), "1", "2 dua kali", "#1")
    gone = play(there.state, "2")
    assert (gone.state.at, gone.state.answered) == ("a/policy", 1)
    mandate = Confirmed(MANDATE, Entry(("health",), seen="5ee4"))
    assert [
        replace(one, entry=replace(one.entry, at="")) if one == gone.said[0] else one for one in gone.said
    ] == [
        mandate,
        SwitchedOff((WARNING,)),
        SectionDone(START),
    ]
    assert not any(isinstance(one, SwitchedOff) for one in there.said)
    assert entries(gone.state)["a/warning"] == Entry("yes", "dua kali", at=NOW)
    assert not any(isinstance(one, SwitchedOff) for one in play(gone.state, "k", "2").said)
    again = play(gone.state, "k", "1")
    assert (again.state.at, again.state.answered) == ("a/warning", 2)
    assert play(again.state, "").state.at == "a/policy"


@pytest.mark.parametrize(
    ("given_answers", "place"),
    [
        ({}, ("a/mandate", Asking())),
        ({"a/mandate": ()}, ("a/policy", Asking())),
        ({"a/mandate": ("disaster",)}, ("a/warning", Asking())),
        ({"a/policy": "yes"}, ("b/share", Asking())),
        ({"a/policy": Entry("n/a", "bukan tugas")}, ("b/share", Asking())),
        ({"a/policy": Entry("n/a")}, ("a/mandate", Asking())),
        ({"a/policy": Entry("", "catatan saja")}, ("a/mandate", Asking())),
        ({"a/warning": "yes"}, ("a/mandate", Asking())),
        ({"b/story": "keliling"}, ("b/story", AtEnd())),
        (ALL, ("b/story", AtEnd())),
    ],
)
def test_an_interview_goes_on_at_the_first_open_question_after_the_last_answered(given_answers, place):
    state = begin(AUDIT, answers(given_answers))
    assert (state.at, state.mode) == place


def times(**moments):
    """Answers given at these times of 24 November, by the item's name without its checklist."""
    full_ids = {name.partition("/")[2]: name for name in ALL}
    return {full_ids[name]: Entry(ALL[full_ids[name]], at=at_) for name, at_ in moments.items()}


@pytest.mark.parametrize(
    ("given_answers", "place"),
    [
        # What was answered last lies before what was answered first: a quick audit went on as a full one.
        (times(mandate="2026-11-24T10:00:00+08:00", share="2026-11-24T09:00:00+08:00"), "a/policy"),
        (times(mandate="2026-11-24T09:00:00+08:00", share="2026-11-24T10:00:00+08:00"), "b/story"),
        # At the same time, as from a pipe, in another zone, without one, a day without an hour.
        (times(mandate="2026-11-24T09:00:00+08:00", share="2026-11-24T09:00:00+08:00"), "b/story"),
        (times(mandate="2026-11-24T09:30:00+08:00", share="2026-11-24T02:00:00Z"), "b/story"),
        (times(mandate="2026-11-24T03:30:00", share="2026-11-24T11:00:00+08:00"), "a/policy"),
        (times(mandate="2026-11-25", share="2026-11-24T11:00:00+08:00"), "a/policy"),
        # A time that is none tells nothing.
        (times(mandate="2026-11-24T09:00:00+08:00", share=""), "a/policy"),
        (times(mandate="kemarin", share=""), "b/story"),
        (times(mandate="0001-01-01T00:00:00+23:59", share="9999-12-31T23:59:59-23:59"), "b/story"),
    ],
)
def test_last_answered_is_what_was_answered_last_by_its_time(given_answers, place):
    assert begin(AUDIT, answers(given_answers)).at == place


def test_a_clock_that_was_wrong_loses_no_question():
    state = begin(AUDIT, answers(times(mandate="2026-11-24", story="2099-01-01")))
    assert (state.mode, state.open) == (AtEnd(), ("a/policy", "b/share"))


QUICKLY = {"a/policy": "yes", "b/story": "keliling"}


def test_what_is_new_begins_at_the_first_open_question_and_leaves_out_what_was_answered():
    state = begin(AUDIT, answers(QUICKLY), only_open=True)
    assert (state.at, state.passed) == ("a/mandate", frozenset(QUICKLY))
    assert play(state, "1").state.at == "a/warning"
    assert play(state, "1", "l").state.at == "b/share"
    done = play(state, "1", "l", "u")
    assert (done.state.mode, done.state.open) == (AtEnd(), ("a/warning",))


def test_what_was_answered_is_still_there_to_go_back_to():
    state = play(begin(AUDIT, answers(QUICKLY), only_open=True), "2").state
    assert state.at == "b/share"
    assert play(state, "k").state.at == "a/policy"
    assert play(state, "k", "").state.at == "b/share"
    assert play(state, "k", "0").state == replace(
        state, answers=play(state, "k", "0").state.answers, at="b/share"
    )
    assert play(state, "#5").state.at == "b/story"
    assert play(state, "u", "k").state.at == "b/share"


def test_an_answer_that_applies_again_is_shown_before_it_counts():
    kept = {"a/mandate": ("health",), "a/warning": "yes", "b/share": "u"}
    state = play(begin(AUDIT, answers(kept), only_open=True), "#1", "1").state
    assert (state.at, state.entry.answer) == ("a/warning", "yes")


def test_where_nothing_is_open_what_is_new_is_nothing():
    assert begin(AUDIT, answers(ALL), only_open=True).mode == AtEnd()


def test_what_is_new_of_nothing_is_everything():
    assert begin(AUDIT, answers({}), only_open=True) == begin(AUDIT, answers({}))


# Beside last year's answers.

LAST = LastYear(
    {
        "a/mandate": Entry(("health",), seen="5ee4"),
        "a/policy": Entry("partly", "baru\ndua akun", (DECREE, "Perbup 17", FileEvidence("gone.pdf"))),
        "b/share": Entry("3/4", seen="0000"),
        "b/story": Entry("", "belum ada"),
    },
    "1.0.0",
)


def beside(name, given_answers=(), mode=None):
    return replace(at(name, given_answers, mode), last=LAST)


@pytest.mark.parametrize(
    ("entry", "version", "since"),
    [
        (Entry("yes", seen="5ee4"), "1.0.0", "same"),
        (Entry("yes", seen="5ee4"), "0.9.0", "same"),
        (Entry("yes", seen="0000"), "1.0.0", "changed"),
        (Entry("yes"), "1.0.0", "same"),
        (Entry("yes"), "0.9.0", "unknown"),
        (Entry("yes"), "", "unknown"),
    ],
)
def test_a_question_is_the_same_by_its_fingerprint_else_by_the_version_of_the_audit(entry, version, since):
    last = LastYear({"a/mandate": entry}, version)
    assert last.since(MANDATE, AUDIT) == since
    assert last.since(MANDATE, replace(AUDIT, version="")) == (since if entry.seen else "unknown")


@pytest.mark.parametrize(
    ("name", "comparable"),
    [("a/mandate", ("health",)), ("a/policy", "partly"), ("b/share", ""), ("b/story", "")],
)
def test_last_years_answer_is_comparable_where_the_question_is_the_same_and_it_fits(name, comparable):
    assert beside(name).comparable == comparable
    assert at(name).comparable == ""
    misfit = replace(beside(name), last=LastYear({name: Entry("5/4")}, "1.0.0"))
    assert misfit.comparable == ("5/4" if name == "b/story" else "")


def test_enter_does_not_take_last_years_answer():
    assert play(beside("a/policy"), "") == Turn(beside("a/policy"), (Refused("refused.open-last"),))
    assert play(beside("b/story"), "") == Turn(beside("b/story"), (Refused("refused.open"),))


@pytest.mark.parametrize("lines", [("c =",), ("n =",), ("+=",), ("+ =",), ("c", "="), ("c", " = ")])
def test_an_equals_sign_takes_last_years_note(lines):
    old = Entry("yes", "lama")
    turn = play(beside("a/policy", {"a/policy": old}), *lines)
    note = "baru\ndua akun"
    assert turn == Turn(
        beside("a/policy", {"a/policy": replace(old, note=note, at=NOW)}),
        (NoteKept(note), NoteReplaced("lama")),
        "a/policy",
    )


def test_an_equals_sign_further_down_belongs_to_the_note():
    assert play(beside("a/policy"), "c", "satu", "=").state.entry.note == "satu\n="


def test_there_may_be_no_note_and_no_evidence_of_last_year():
    for line, key in (("c =", "note"), ("b =", "evidence"), ("b =1", "evidence")):
        state = beside("a/mandate")
        assert play(state, line) == Turn(state, (Refused(f"refused.last-{key}"),))
        assert play(beside("a/mandate"), *line.split()) == Turn(state, (Refused(f"refused.last-{key}"),))


def test_last_years_note_cannot_take_away_the_reason_of_an_answer_set_aside():
    state = replace(
        at("a/policy", {"a/policy": Entry("n/a", "bukan tugas kami")}),
        last=LastYear({"a/policy": Entry("no", "!")}, "1.0.0"),
    )
    assert play(state, "c =") == Turn(state, (Refused("misfit.na-reason", (("hint", ""),)),))


SET_ASIDE = LastYear(
    {
        "a/policy": Entry("n/a", "bukan tugas kami\nmenurut Perbup"),
        "a/mandate": Entry("n/a", "!"),
        "b/share": Entry("n/a", "belum ada akun"),
    },
    "1.0.0",
)


@pytest.mark.parametrize(
    "lines", [("t =",), ("x =",), ("na =",), ("tidak berlaku =",), ("t", "="), ("t", " = ")]
)
def test_an_equals_sign_takes_last_years_reason(lines):
    state = replace(at("a/policy", {"a/policy": Entry(note="lama")}), last=SET_ASIDE)
    turn = play(state, *lines)
    reason = "bukan tugas kami\nmenurut Perbup"
    entry = Entry("n/a", reason, at=NOW, seen=POLICY.seen)
    assert (entries(turn.state), turn.saves) == ({"a/policy": entry}, "a/policy")
    assert turn.said == (Confirmed(POLICY, replace(entry, at="")), NoteReplaced("lama"), SectionDone(RULES))


def test_without_a_reason_of_last_year_an_equals_sign_is_refused():
    wanted = Refused("misfit.na-reason", (("hint", ""),))
    for lines, last, refused in (
        (("t =",), LastYear({}, "1.0.0"), Refused("refused.last-note")),
        (("t", "="), LastYear({}, "1.0.0"), Refused("refused.last-note")),
        (("t =",), None, wanted),
    ):
        state = replace(at("a/policy"), last=last)
        assert play(state, *lines) == Turn(state, (refused,))
    state = replace(at("a/mandate"), last=SET_ASIDE)
    assert play(state, "t =") == Turn(state, (wanted,))
    asked = replace(state, mode=GivingReason("n/a"))
    assert play(asked, "=") == Turn(asked, (wanted,))
    state = replace(at("b/share"), last=SET_ASIDE)
    assert play(state, "t =") == Turn(state, (Refused("misfit.na-never", (("hint", ""),)),))


def test_an_equals_sign_is_the_reason_where_none_is_needed_and_last_year_had_none():
    free = with_items(AUDIT, lambda one: replace(one, na="free"))
    state = State(free, answers({}), "a/policy")
    assert entries(play(state, "t =").state)["a/policy"].note == "="
    assert (
        entries(play(replace(state, last=SET_ASIDE), "t =").state)["a/policy"].note
        == SET_ASIDE.entry("a/policy").note
    )


@pytest.mark.parametrize(("line", "note"), [("0/0 =", "belum ada akun"), ("0/0 = sama", "= sama")])
def test_last_years_reason_is_that_of_a_share_of_nothing_too(line, note):
    shares = with_items(AUDIT, lambda one: replace(one, na="reason"))
    state = State(shares, answers({}), "b/share", last=SET_ASIDE)
    assert entries(play(state, line).state)["b/share"].note == note


GROWN = replace(DECREE, size=4)


@pytest.mark.parametrize(
    ("lines", "taken"),
    [
        (("b =1",), (GROWN,)),
        (("e =2",), ("Perbup 17",)),
        (("@=1",), (GROWN,)),
        (("@ = 2",), ("Perbup 17",)),
        (("b", "=1"), (GROWN,)),
        (("b =02",), ("Perbup 17",)),
    ],
)
def test_an_equals_sign_and_a_number_take_one_piece_of_last_years_evidence(lines, taken):
    turn = play(beside("a/policy"), *lines)
    entry = Entry(evidence=taken, at=NOW)
    assert turn == Turn(beside("a/policy", {"a/policy": entry}), tuple(map(EvidenceKept, taken)), "a/policy")


def test_an_equals_sign_takes_all_of_last_years_evidence_its_files_as_they_are_now():
    last = LastYear({"a/policy": Entry("", "", (DECREE, "Perbup 17", DECREE, "Perbup 18"))})
    old = Entry("yes", "baru", ("Perbup 18", "SK 1"))
    turn = play(replace(at("a/policy", {"a/policy": old}), last=last), "b =")
    taken = (GROWN, "Perbup 17", "Perbup 18")
    assert entries(turn.state)["a/policy"] == replace(old, evidence=("SK 1", *taken), at=NOW)
    assert turn.said == tuple(map(EvidenceKept, taken))


@pytest.mark.parametrize("line", ["b =", "b =3", "b = 3"])
def test_a_file_of_last_year_that_is_gone_is_refused_and_nothing_is_taken(line):
    missing = Refused("evidence.missing", (("file", "gone.pdf"),))
    assert play(beside("a/policy"), line) == Turn(beside("a/policy"), (missing,))


@pytest.mark.parametrize("line", ["b =0", "b =4", "b =999999"])
def test_a_piece_of_last_year_that_there_is_not_says_how_many_there_are(line):
    refused = Refused("refused.last-number", (("most", "3"),))
    assert play(beside("a/policy"), line) == Turn(beside("a/policy"), (refused,))


def test_last_years_evidence_does_not_go_over_the_most():
    many = tuple(map(str, range(MOST_EVIDENCE)))
    last = LastYear({"a/policy": Entry(evidence=many)})
    full = replace(at("a/policy", {"a/policy": Entry(evidence=("SK 1",))}), last=last)
    assert play(full, "b =") == Turn(full, (Refused("refused.evidence", (("most", "50"),)),))
    assert play(full, "b =50").state.entry.evidence == ("SK 1", "49")


@pytest.mark.parametrize("line", ["=", "=2", "= 2"])
def test_without_last_year_an_equals_sign_is_a_text_like_any_other(line):
    assert play(at("a/policy"), f"c {line}").state.entry.note == line
    assert play(at("a/policy"), "c", line).state.entry.note == line
    assert play(at("a/policy"), f"b {line}").state.entry.evidence == (line,)


@pytest.mark.parametrize("line", ["c =2", "c = sama", "c =="])
def test_only_an_equals_sign_alone_takes_a_note(line):
    assert play(beside("a/policy"), line).state.entry.note == line[2:]


@pytest.mark.parametrize("line", ["b =dua", "b =1 2", "b ==", "b =-1", "b =1000000"])
def test_what_only_begins_like_it_is_evidence_of_its_own(line):
    assert play(beside("a/policy"), line).state.entry.evidence == (line[2:],)


def test_what_came_over_from_last_year_stays_when_the_interview_goes_on():
    state = play(beside("a/policy"), "b =1", "2").state
    assert (state.last, state.at) == (LAST, "b/share")
    assert begin(AUDIT, state.answers, LAST, only_open=True).last == LAST


WALKED = audit(
    checklist_of(
        "a",
        Section("start", text("start"), (MANDATE, WARNING, POLICY)),
        Section("more", text("more"), (item("a/free", na="free"), item("a/gate", na="never"))),
    ),
    checklist_of(
        "b",
        Section("main", text("main"), (SHARE, STORY, item("b/hours", Number(falling((4, 2)))))),
        Section("last", text("last"), (item("b/last", PRACTICE, when=when("a/policy", "yes", "partly")),)),
    ),
)
LINE = st.sampled_from(
    [
        *("k", "l", "t", "c", "b", "?", "d", "u", "-", "", " ", "0", "1", "2", "1 2", "30/40", "0/0", "5/0"),
        *(
            "t bukan tugas kami",
            "x",
            "n -",
            "c catatan",
            "@sk.pdf",
            "b gone.pdf",
            "1 baru",
            "ya",
            "2,5",
            "n/a",
        ),
        *("c =", "b =", "b =2", "b =3", "=", "+="),
        *("#1", "#2", "#4", "#7", "#99", "bukan tugas kami", "!", "1.000", "\x1b", " n/a", " q", "q", "1 1"),
    ]
)


BEFORE = st.builds(
    Entry,
    st.sampled_from(["", "yes", "1/2", "2", "n/a", ("a",), ("disaster",)]),
    st.sampled_from(["", "sebab itu", "!"]),
    st.sampled_from([(), ("Perbup 17",), (DECREE, "Perbup 17", FileEvidence("gone.pdf"))]),
    seen=st.sampled_from(["", "5ee4", "0000"]),
)
"""What last year's file says of every question."""


class Walk(RuleBasedStateMachine):
    """Any lines in any order."""

    @initialize(
        its_audit=st.one_of(st.just(WALKED), audits()),
        scope=st.sampled_from(["full", "quick"]),
        only_open=st.booleans(),
        before=st.none() | BEFORE,
    )
    def sit_down(self, its_audit, scope, only_open, before):
        begun = State(its_audit, answers({}, scope=scope), "")
        self.only_open = only_open
        last = before and LastYear({item.id: before for item in its_audit.items}, "1.0.0")
        self.state = begin(
            its_audit, answers({}, scope=scope if begun.asked else "full"), last, only_open=only_open
        )

    @rule(line=LINE)
    def type(self, line):
        before = self.state
        turn = take(before, line, WORLD)
        after = turn.state
        assert after.at in after.asked
        old, new = entries(before), entries(after)
        assert {name for name in new if new[name] != old.get(name)} <= {turn.saves}
        assert old.keys() <= new.keys()
        if line == "" and not isinstance(before.mode, GivingReason | AtEnd):
            assert new == old
        assert not turn.saves or not any(isinstance(one, Refused) for one in turn.said)
        if any(isinstance(one, Confirmed) for one in turn.said):
            assert before.at not in after.open
        if isinstance(after.mode, GivingReason | WritingNote | NamingEvidence):
            assert after.at == before.at
        # Who has left goes on later, from the file, and as a full audit where only what is new is to be asked.
        if after.ended:
            scope = "full" if self.only_open else after.answers.scope
            later = replace(after.answers, scope=scope)
            after = begin(after.audit, later, after.last, only_open=self.only_open)
        self.state = after


TestWalk = Walk.TestCase
TestWalk.settings = settings(max_examples=150, stateful_step_count=40)


@settings(max_examples=100)
@given(its_audit=audits())
def test_skipping_through_an_audit_puts_every_open_question_once(its_audit):
    state, put = begin(its_audit, answers({})), []
    while not isinstance(state.mode, AtEnd):
        put.append(state.at)
        state = take(state, "l", WORLD).state
    assert tuple(put) == state.asked == state.open


@settings(max_examples=100)
@given(its_audit=audits(), lines=st.lists(LINE, max_size=25))
def test_going_on_in_full_puts_every_open_question_once_and_no_other(its_audit, lines):
    state = begin(its_audit, answers({}))
    for line in lines:
        state = replace(take(state, line, WORLD).state, ended=None)
    state, put = begin(its_audit, state.answers, only_open=True), []
    while not isinstance(state.mode, AtEnd):
        put.append(state.at)
        state = take(state, "l", WORLD).state
    assert tuple(put) == state.open
