"""Humas run as its users run it: before a terminal, or fed by a pipe; with a small audit to answer."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

import humas
from humas.files.answers import load_answers
from screen import lines_of, screen

LOOKS = ("ACCESSIBLE", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "HUMAS_DEBUG")
CLEARED = "\x1b[2J"

AUDIT = """\
humas: audit/1
id: kecil
version: 1.0.0
title: {id: Audit kecil, en: Small audit}
languages: [id, en]
checklists: [tim.yaml]
scales:
  practice:
    - {answer: no, points: 0, label: {id: Belum, en: No}}
    - {answer: partly, points: 1, label: {id: Sebagian, en: Partly}}
    - {answer: yes, points: 2, label: {id: Ya, en: Yes}}
"""
CHECKLIST = """\
humas: checklist/1
id: tim
version: 1.0.0
title: {id: Tim, en: Team}
sections:
  - id: orang
    title: {id: Orang, en: People}
    items:
      - id: daftar
        title: {id: Daftar orang, en: List of people}
        ask: {id: Apakah ada daftar orang?, en: Is there a list of people?}
        help: {id: Satu daftar., en: One list.}
        scale: practice
      - id: waktu
        title: {id: Waktu tanggap, en: Reply time}
        ask: {id: Berapa jam sampai dijawab?, en: How many hours until a reply?}
        number: {bands: [{to: 2, points: 2}, {to: 24, points: 1}], unit: {id: jam, en: hours}}
  - id: tugas
    title: {id: Tugas, en: Tasks}
    items:
      - id: mandat
        title: {id: Mandat, en: Mandate}
        ask: {id: Mandat apa yang diemban?, en: Which mandates are there?}
        tick:
          options:
            - {answer: disaster, label: {id: Kebencanaan, en: Disasters}}
            - {answer: health, label: {id: Kesehatan, en: Health}}
      - id: siaga
        title: {id: Siaga, en: Warnings}
        ask: {id: Apakah ada siaga bencana?, en: Are there disaster warnings?}
        when: {tim/mandat: disaster}
        scale: practice
      - id: cerita
        title: {id: Cerita, en: Story}
        ask: {id: Apa yang berhasil?, en: What worked?}
        text: {}
"""


def environment(language="id", **more):
    """This process's, without what would change how humas looks."""
    kept = {key: value for key, value in os.environ.items() if key not in LOOKS}
    source = str(Path(humas.__file__).parents[1])
    ours = {"PYTHONPATH": source, "HUMAS_LANG": language, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
    return {**kept, **ours, "PYTHONUTF8": "1", "INPUTRC": os.devnull, **more}


def command(*arguments):
    return [sys.executable, "-m", "humas", *map(str, arguments)]


def small_audit(folder):
    """Writes the small audit into `folder`/audit and gives that folder."""
    place = folder / "audit"
    place.mkdir()
    (place / "audit.yaml").write_text(AUDIT, encoding="utf-8")
    (place / "tim.yaml").write_text(CHECKLIST, encoding="utf-8")
    return place


def piped(folder, *arguments, lines="", language="id", variables=(), **more):
    """`humas audit` in `folder`, its audit the one in `folder`/audit, fed with `lines` (text or bytes)."""
    given = lines.encode() if isinstance(lines, str) else lines
    run = subprocess.run(
        command("audit", "-c", "audit", *arguments),
        input=given,
        capture_output=True,
        cwd=folder,
        env=environment(language, **dict(variables)),
        timeout=60,
        check=False,
        **more,
    )
    return (
        run.returncode,
        run.stdout.decode().replace("\r\n", "\n"),
        run.stderr.decode().replace("\r\n", "\n"),
    )


def run(folder, *arguments, language="id", **variables):
    """Exit code, output and errors of any command, with nothing on its input."""
    done = subprocess.run(
        command(*arguments),
        capture_output=True,
        cwd=folder,
        env=environment(language, **variables),
        stdin=subprocess.DEVNULL,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def saved(path):
    """The answers in a file by the item's name, each with its note."""
    entries = load_answers(path)[1].answers.entries
    return {name.partition("/")[2]: (entry.answer, entry.note) for name, entry in entries.items()}


class Sitting:
    """One person before one terminal."""

    def __init__(  # noqa: PLR0913 - there are many terminals
        self, folder, *arguments, columns=80, rows=24, language="id", preexec_fn=None, before=(), **more
    ):
        if sys.platform == "win32":
            pytest.skip("there are no pseudo-terminals here")
        pexpect = pytest.importorskip("pexpect", reason="pexpect is not installed here")
        self._ends = (pexpect.EOF, pexpect.TIMEOUT)
        program, *rest = *before, *command("audit", "-c", "audit", *arguments)
        self.child = pexpect.spawn(
            program,
            rest,
            cwd=str(folder),
            env=environment(language, **more),
            dimensions=(rows, columns),
            encoding="utf-8",
            preexec_fn=preexec_fn,
        )
        self.child.delaybeforesend = None
        self.display, self.stream = screen(columns, rows)
        self.written = ""

    @property
    def lines(self):
        return lines_of(self.display)

    @property
    def pid(self):
        return self.child.pid

    def read(self, done):
        """Until the screen is as wanted and nothing more comes."""
        end, quiet = time.monotonic() + 20, False
        while not (quiet and done()):
            assert time.monotonic() < end, self.lines
            try:
                text = self.child.read_nonblocking(65536, timeout=0.05)
            except self._ends as nothing:
                if isinstance(nothing, self._ends[0]) and not done():
                    raise
                quiet = True
            else:
                quiet = False
                self.written += text
                self.stream.feed(text)
        return self.lines

    def until(self, prompt):
        """Until the cursor stands behind this."""
        return self.read(
            lambda: self.display.display[self.display.cursor.y].rstrip().endswith(prompt.rstrip())
        )

    def asked(self):
        """Until the first question stands there."""
        return self.read(self._is_asked(0))

    def type(self, *lines):
        """Each line when the screen was drawn anew after the one before."""
        for line in lines:
            cards = self.written.count(CLEARED)
            self.child.send(line + "\r")
            self.read(self._is_asked(cards))
        return self.lines

    def _is_asked(self, cards):
        def done():
            at = self.display.display[self.display.cursor.y].rstrip()
            return self.written.count(CLEARED) > cards and at.endswith(":")

        return done

    def end(self, keys=""):
        """The exit code, after the last keys."""
        self.child.send(keys)
        self.child.timeout = 20
        self.child.expect(self._ends[0])
        self.written += self.child.before
        self.stream.feed(self.child.before)
        self.child.close()
        return self.child.exitstatus
