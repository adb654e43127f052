"""Streams that any text can be written to, and the ends of the input."""

import io

import pytest

from humas.terminal.streams import fit, line_of, show, show_bytes

TEXT = "█░▸─ 1–2 · “é” ≥ 😀\n"


@pytest.mark.parametrize(
    ("encoding", "written"),
    [
        ("utf-8", TEXT),
        ("utf-16-le", TEXT),
        ("cp1252", '#.>- 1-2 - "é" >= ?\n'),
        ("cp437", '#.>- 1-2 - "é" >= ?\n'),
        ("cp850", '#.>- 1-2 - "é" >= ?\n'),
        ("cp874", '#.>- 1-2 - "?" >= ?\n'),
        ("ascii", '#.>- 1-2 - "?" >= ?\n'),
    ],
)
def test_every_console_gets_the_characters_that_it_has(encoding, written):
    raw = io.BytesIO()
    stream = fit(io.TextIOWrapper(raw, encoding=encoding, newline="\n"))
    stream.write(TEXT)
    stream.flush()
    assert raw.getvalue().decode(encoding).replace("\r\n", "\n") == written


def test_half_a_character_is_written_as_a_question_mark():
    raw = io.BytesIO()
    stream = fit(io.TextIOWrapper(raw, encoding="utf-8"))
    stream.write("a\udcffb")
    stream.flush()
    assert raw.getvalue() == b"a?b"


def test_what_is_no_stream_of_bytes_stays_as_it_is():
    text = io.StringIO()
    assert fit(text) is text
    assert fit(None) is None


@pytest.mark.parametrize("line", ["\x1a", " \x1a", "\x1aa", "\x04", "\ufeff\x1a"])
def test_ctrl_z_and_ctrl_d_end_the_input_where_they_come_as_characters(line):
    with pytest.raises(EOFError):
        line_of(lambda _: line, "Jawaban: ")


@pytest.mark.parametrize("line", ["", "2", "2\x1a", " \x1b"])
def test_any_other_line_is_given_as_it_is(line):
    assert line_of(lambda prompt: line + prompt, "") == line


def test_bytes_go_out_as_they_are_between_what_is_shown_before_and_after(capfdbinary):
    show("é")
    show_bytes(b"\r\n\x00\xff\x1a")
    show("b", flush=True)
    assert capfdbinary.readouterr() == ("é".encode() + b"\r\n\x00\xff\x1ab", b"")
