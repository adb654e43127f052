"""How far long work has come: nothing for what is short, a bar that goes again, lines for a voice."""

import sys

import pytest

from humas.terminal.progress import watched
from humas.words import words

EN = words("en")


class Terminal:
    """Takes what is written, as a terminal would."""

    encoding = "utf-8"

    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text
        return len(text)

    def flush(self):
        pass

    def isatty(self):
        return True

    def fileno(self):
        raise OSError


def seconds(*steps):
    """A clock that stands at each of these in turn, and at the last for ever."""
    left = list(steps)
    return lambda: left.pop(0) if len(left) > 1 else left[0]


def at_terminal(monkeypatch, accessible=""):
    """In the test itself: between the phases of one, pytest puts streams of its own in place."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    for name, value in {"TERM": "xterm", "ACCESSIBLE": accessible, "COLUMNS": "60"}.items():
        monkeypatch.setenv(name, value)
    return terminal


def test_what_is_over_within_a_second_says_nothing(monkeypatch):
    terminal = at_terminal(monkeypatch)
    assert list(watched(iter("abc"), 3, EN, seconds(0, 0.3, 0.6, 0.9))) == ["a", "b", "c"]
    assert terminal.text == ""


def test_what_takes_longer_has_a_bar_that_is_gone_at_the_end(monkeypatch):
    terminal = at_terminal(monkeypatch)
    assert list(watched(iter("abc"), 3, EN, seconds(0, 0.5, 1.5, 1.5, 2.5))) == ["a", "b", "c"]
    assert "Working" in terminal.text
    assert "2/3" in terminal.text
    assert terminal.text.endswith("\x1b[2K")  # the line of the bar is wiped


def test_the_bar_is_gone_when_the_work_breaks_off(monkeypatch):
    terminal = at_terminal(monkeypatch)

    def work():
        yield "a"
        yield "b"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(watched(work(), 3, EN, seconds(0, 1.5, 1.5, 3)))
    assert terminal.text.endswith("\x1b[2K")


def test_for_a_voice_there_is_a_line_now_and_then(monkeypatch):
    terminal = at_terminal(monkeypatch, "1")
    clock = seconds(0, 0.5, 2, 2, 5, 13, 13, 14)
    assert list(watched(iter("abcde"), 5, EN, clock)) == list("abcde")
    assert terminal.text == "2 of 5 done.\n4 of 5 done.\n"


def test_where_nobody_waits_at_a_terminal_nothing_is_said(capsys):
    assert list(watched(iter("ab"), 2, EN, seconds(0, 5, 10, 15))) == ["a", "b"]
    assert capsys.readouterr() == ("", "")


def test_one_thing_alone_has_no_bar_however_long_it_takes(monkeypatch):
    terminal = at_terminal(monkeypatch)
    assert list(watched(iter("a"), 1, EN, seconds(0, 9))) == ["a"]
    assert terminal.text == ""
