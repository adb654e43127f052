"""Whole sittings, any lines in any order: the loop, both faces and the answers file as the command has them."""

import io
import re
import tempfile
from contextlib import ExitStack
from datetime import UTC, datetime
from itertools import accumulate, cycle
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from humas.cli.lastyear import last_year
from humas.cli.opening import opened
from humas.cli.wishing import Wish
from humas.files.answers import load_answers
from humas.files.evidence import look_again, look_at
from humas.files.saving import held
from humas.interview.grammar import Refused
from humas.interview.state import begin
from humas.interview.turns import World
from humas.matching import match_answers
from humas.problems import Place
from humas.render.summary import summary
from humas.render.voice import voice_of
from humas.report import report_of
from humas.terminal.card import card_on
from humas.terminal.loop import Desk, interview
from humas.terminal.plain import Plain
from humas.words import words
from sitting import CHECKLIST, small_audit

# The small audit with a ratio, some of it quick, and an item that may and one that may not be set aside.
SESSION = CHECKLIST.replace(
    "        scale: practice\n", "        scale: practice\n        quick: true\n", 1
) + (
    """\
  - id: hitung
    title: {id: Hitungan, en: Counts}
    items:
      - id: cakupan
        title: {id: Cakupan, en: Coverage}
        ask: {id: Berapa yang dijawab?, en: How many are answered?}
        ratio: {bands: [{from: 50%, points: 1}, {from: 90%, points: 2}]}
        quick: true
      - id: rapat
        title: {id: Rapat, en: Meeting}
        ask: {id: Apakah ada rapat?, en: Is there a meeting?}
        na: never
        scale: practice
"""
)
FILE = """\
# Lembar kerja bersama.
humas: answers/1
audit: {id: kecil}      # yang mana
scope: quick
agency: Dinas X
x-kode: [51, '08']      # milik kami

answers:
  # Belum dicek.
  tim/daftar:
    answer: partly      # kata Bu Ani
    x-rapat: 12 Mei
    note: lama
  # Sudah lama tidak ada.
  tim/dahulu: {answer: yes,  x-mengapa: 'entah'}
  # Di sini habis.
"""
KEPT = tuple(
    line.encode()
    for line in (
        "# Lembar kerja bersama.\n",
        "\naudit: {id: kecil}      # yang mana\n",
        "\nagency: Dinas X\nx-kode: [51, '08']      # milik kami\n\nanswers:\n  # Belum dicek.\n  tim/daftar:\n",
        "# kata Bu Ani\n",
        "\n    x-rapat: 12 Mei\n",
        "\n  # Sudah lama tidak ada.\n  tim/dahulu: {answer: yes,  x-mengapa: 'entah'}\n",
        "\n  # Di sini habis.\n",
    )
)
OLD = """\
humas: answers/1
audit: {id: kecil, version: 1.0.0}
agency: Dinas X
answers:
  tim/daftar: {answer: no, note: "dulu\\tbelum", evidence: [{file: sk.pdf}, Perbup 17/2017, {file: hilang.pdf}]}
  tim/waktu: {answer: 75%, note: "3"}
  tim/mandat: [disaster]
"""

TEXTS = st.one_of(
    st.sampled_from(
        [
            *(
                "bukan tugas kami",
                "sudah di Instagram",
                "!",
                "-",
                "=",
                "=2",
                "=9",
                "# bukan komentar",
                "a: b",
            ),
            *(
                "\x1b[31mmerah",
                "\x00",
                "a\tb",
                "\x9b2J",
                "\udcff",
                "\u202eterbalik",
                "\u2066x",
                "\ufeff",
                "a\x85b",
            ),
            *(
                "\U0001f642\U0001f44d\U0001f3fd",
                "مرحبا بالعالم",
                "é",
                "\u2028",
                "[red]x[/red]",
                "{note}",
                "'\"\\",
            ),
            *("a" * 9_999, "b" * 6_000, "kata " * 1_999, "a" * 10_001),
        ]
    ),
    st.text(st.characters(exclude_characters="\n"), max_size=12),
)
EVIDENCE = st.sampled_from(
    [
        *(
            "sk.pdf",
            "'sk.pdf'",
            "hilang.pdf",
            ".",
            "audit",
            "https://contoh.example/a",
            "https://",
            "Perbup 17",
        ),
        *("file:///tidak/ada.pdf", "~", "=", "=1", "=2", "=3", "=9", "-", "sk.pdf sk.pdf", "\x1b"),
    ]
)
ANSWERS = st.sampled_from(
    [
        *("0", "1", "2", "7", "ya", "sebagian", "yes", "No", "30/40", "75%", "101%", "2,5", "2.5", "1.000"),
        *("u", "0/0", "5/0", "-3", "1 2", "1,2", "2 1", "1 1", "-", "disaster", " q", " n/a", "\x1a"),
    ]
)
COMMANDS = st.sampled_from(
    [
        *["k", "p", "<", "l", "s", ">", "t", "x", "na", "c", "n", "+", "b", "e", "@", "?", "d", "o"],
        "bantuan",
        "kembali",
        "n/a",
        "q",
    ]
)
JUMPS = st.integers(0, 9).map("#{}".format)
BESIDE = st.sampled_from(["1", "u", "0/0", "t", "x", "na", "c", "n", "+", "1 2", "75%", "-", "k"])
ONE = st.one_of(
    ANSWERS,
    ANSWERS,
    st.just(""),
    COMMANDS,
    JUMPS,
    TEXTS,
    EVIDENCE,
    st.builds("{} {}".format, BESIDE, TEXTS),
    st.builds("{}{}".format, st.sampled_from(["b ", "e ", "@"]), EVIDENCE),
)
BESIDES = st.one_of(
    st.tuples(st.sampled_from("cn+"), TEXTS, TEXTS, st.just("")),
    st.tuples(st.sampled_from("be@"), EVIDENCE),
    st.tuples(st.sampled_from(["t", "x", "na", "0/0"]), TEXTS),
)
"""What takes more than one line."""
LINES = st.lists(st.one_of(st.tuples(ONE), st.tuples(ONE), BESIDES), min_size=5, max_size=25).map(
    lambda several: [line for some in several for line in some]
)
ENDS = st.sampled_from(["q", EOFError(), KeyboardInterrupt(), "\x04"])


class Terminal(io.StringIO):
    encoding = "utf-8"


def shown_badly(text):
    """What may not reach a screen as itself."""
    return re.findall(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]", text
    )


def clock():
    """Two minutes a look, an hour every now and then, and once it is set back."""
    moments = accumulate(cycle([120, 120, 3600, 120, 120, -600, 120]), initial=1_795_480_000)
    return lambda: datetime.fromtimestamp(next(moments), tz=UTC).isoformat()


def on_disk(path, audit):
    return match_answers(audit, load_answers(path)[1], Place(str(path))).answers


class Watched:
    """Both faces at once; what must hold after every line is held here."""

    def __init__(self, path, voice, before):
        self._path = path
        self._written = Terminal()
        self._faces = (
            Plain(voice, lambda lines: self._written.writelines(f"{line}\n" for line in lines)),
            card_on(self._written, voice, colour=False),
        )
        self._bytes = before

    def show(self, state, said):
        now = self._path.read_bytes()
        if any(isinstance(one, Refused) for one in said):
            assert now == self._bytes
        assert on_disk(self._path, state.audit) == state.answers
        assert [kept for kept in KEPT if now.replace(b"\r\n", b"\n").count(kept) != 1] == []
        self._bytes = now
        plain, card = [face.show(state, said) for face in self._faces]
        written = self._written.getvalue() + plain + card
        assert shown_badly(written) == []
        self._written.seek(0)
        self._written.truncate()
        return plain


class Sessions(RuleBasedStateMachine):
    """Somebody sits down before one file again and again, goes on in full at some time, and leaves in any way."""

    def __init__(self):
        super().__init__()
        self._room = tempfile.TemporaryDirectory()
        self.folder = Path(self._room.name)
        self.path, self.last = self.folder / "dinas.yaml", self.folder / "lalu.yaml"
        self.audit = small_audit(self.folder)
        (self.audit / "tim.yaml").write_text(SESSION, encoding="utf-8")
        (self.folder / "sk.pdf").write_bytes(b"abc")
        self.last.write_text(OLD, encoding="utf-8")

    def teardown(self):
        self._room.cleanup()

    @initialize(bom=st.booleans(), windows=st.booleans())
    def put_the_file_there(self, bom, windows):
        text = FILE.replace("\n", "\r\n") if windows else FILE
        self.path.write_bytes((b"\xef\xbb\xbf" if bom else b"") + text.encode())

    @rule(
        lines=LINES,
        end=ENDS,
        full=st.sampled_from([False, False, False, True]),
        beside=st.booleans(),
        language=st.sampled_from(["id", "en"]),
    )
    def sit(self, lines, end, full, beside, language):
        coming = [*lines, end]

        def read(_):
            line = coming.pop(0) if coming else EOFError()
            if isinstance(line, BaseException):
                raise line
            return line

        wish = Wish(
            self.path, None, None, False, (), full, self.last if beside else None, True, (), self.audit
        )
        with held(self.path), ExitStack() as stack:
            at = opened(self.path, wish)
            last = last_year(self.last, load_answers(self.last)[1], at) if beside else None
            file = at.write()
            stack.push(file.holding)
            voice = voice_of(at.audit, words(language))
            world = World(
                clock(),
                lambda typed: look_at(typed, self.folder),
                lambda piece: look_again(self.folder / piece.file, self.folder, self.folder),
            )
            watched = Watched(self.path, voice, file.data)
            desk = Desk(watched, voice, read, self.fail, world, patient=True)
            outcome = interview(begin(at.audit, at.answers, last, only_open=full), file, desk)
        assert file.place == self.path
        assert on_disk(self.path, at.audit) == outcome.state.answers
        told = summary(report_of(at.audit, outcome.state.answers), voice.words)
        assert shown_badly("\n".join(told)) == []

    def fail(self, told):
        raise AssertionError(told)


TestSessions = Sessions.TestCase
TestSessions.settings = settings(max_examples=40, stateful_step_count=4)
