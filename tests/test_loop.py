"""The loop of the interview with a clock and a keyboard passed in, and the file on the disk."""

import datetime

import pytest

from humas.files.answers import load_answers
from humas.files.audits import load_audit
from humas.files.saving import AnswersFile
from humas.interview.grammar import Refused
from humas.interview.state import begin
from humas.interview.turns import World
from humas.model import Answers
from humas.problems import Stop
from humas.render.voice import voice_of
from humas.terminal.loop import Desk, interview
from humas.terminal.plain import Plain
from humas.words import words
from sitting import saved, small_audit


class Table:
    """The small audit before somebody whose lines and clock are given."""

    def __init__(self, folder, *, patient=True):
        self.path = folder / "dinas.yaml"
        self.audit = load_audit(small_audit(folder))
        self.patient = patient
        self.written = []
        if not self.path.exists():
            AnswersFile.create(self.path, Answers("kecil", "Dinas X"))

    def sit(self, lines, times=("2026-11-24T09:00:00+08:00",)):
        """Exceptions among the lines are raised, functions called; each save takes the next time, the last for good."""
        coming, clock = list(lines), list(times)

        def read(prompt):
            self.written.append(prompt)
            line = coming.pop(0) if coming else EOFError()
            if isinstance(line, BaseException):
                raise line
            return line() if callable(line) else line

        voice = voice_of(self.audit, words("id"))

        def now():
            return clock.pop(0) if len(clock) > 1 else clock[0]

        def nowhere(_):
            return Refused("evidence.missing")

        world = World(now, nowhere, nowhere)
        desk = Desk(Plain(voice, self.written.extend), voice, read, self.written.append, world, self.patient)
        answers = load_answers(self.path)[1].answers
        file = AnswersFile(self.path, self.path.read_bytes())
        with file.holding:
            return interview(begin(self.audit, answers), file, desk)

    def times(self):
        entries = load_answers(self.path)[1].answers.entries
        return {name.partition("/")[2]: entry.at for name, entry in entries.items()}


def backwards(years):
    """The same hour, each time so many years before."""
    begin_ = datetime.datetime(2026, 11, 24, 9, tzinfo=datetime.UTC)
    return [begin_.replace(year=begin_.year - year).isoformat() for year in range(years)]


def test_a_clock_that_jumps_back_loses_nothing_and_the_interview_goes_on_where_it_was(tmp_path):
    table = Table(tmp_path)
    clock = backwards(3)
    assert table.sit(["1 baru dua akun", "1,5", "c rapat"], clock).how == "left"
    assert saved(table.path) == {
        "daftar": ("partly", "baru dua akun"),
        "waktu": ("1.5", ""),
        "mandat": ("", "rapat"),
    }
    assert table.times() == {"daftar": clock[0], "waktu": clock[1], "mandat": clock[2]}
    again = ["1970-01-01T00:00:00+00:00"]
    assert table.sit(["1", "2", "k", "k", "k", "2"], again).state.at == "tim/mandat"
    assert saved(table.path) == {
        "daftar": ("partly", "baru dua akun"),
        "waktu": ("2", ""),
        "mandat": (("disaster",), "rapat"),
        "siaga": ("yes", ""),
    }
    assert table.times() == {"daftar": clock[0], "waktu": again[0], "mandat": again[0], "siaga": again[0]}


SO_FAR = {"daftar": ("partly", "baru dua akun")}
PROMPTS = {
    "question": ([], SO_FAR),
    "reason": (["t"], SO_FAR),
    "note": (["c"], SO_FAR),
    "second line of a note": (["c", "satu"], {**SO_FAR, "waktu": ("", "satu")}),
    "evidence": (["b"], SO_FAR),
    "end": (["l", "l", "l"], SO_FAR),
}
ENDS = {
    "ctrl-z": ("\x1a", "left"),
    "ctrl-d": ("\x04", "left"),
    "end": (EOFError(), "left"),
    "ctrl-c": (KeyboardInterrupt(), "interrupted"),
}


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("prompt", PROMPTS)
def test_the_input_may_end_at_every_prompt(tmp_path, prompt, end):
    lines, expected = PROMPTS[prompt]
    table = Table(tmp_path)
    last, how = ENDS[end]
    assert table.sit(["1 baru dua akun", *lines, last, "2"]).how == how
    assert saved(table.path) == expected
    # And at once when it is taken up again.
    assert table.sit([last]).how == how
    assert saved(table.path) == expected


@pytest.mark.parametrize("end", ENDS)
def test_the_input_may_end_where_another_place_is_asked_for(tmp_path, end):
    table = Table(tmp_path)
    table.path = tmp_path / "disk" / "dinas.yaml"
    table.path.parent.mkdir()
    AnswersFile.create(table.path, Answers("kecil", "Dinas X"))

    def vanish():
        table.path.parent.rename(tmp_path / "away")
        return "2"

    with pytest.raises(Stop) as caught:
        table.sit(["1 baru dua akun", vanish, ENDS[end][0]])
    assert (caught.value.key, caught.value.values["reason"]) == ("not-written", "no-folder")
    assert table.written[-1].startswith("Jawaban terakhir tidak dapat disimpan; yang sebelumnya ada di ")
    assert "Tersimpan: 2 jam." not in "".join(table.written)
    assert saved(tmp_path / "away" / "dinas.yaml") == SO_FAR
