"""A terminal in memory: what is to be seen after a text was written to it."""

import pytest


def screen(columns, rows):
    """A pyte screen and the stream that writes to it."""
    pyte = pytest.importorskip("pyte", reason="pyte is not installed here")
    display = pyte.Screen(columns, rows)
    return display, pyte.Stream(display)


def seen(text, columns, rows):
    """The lines of a screen, without the blanks at their ends and the empty ones at its foot."""
    display, stream = screen(columns, rows)
    stream.feed(text.replace("\n", "\r\n"))
    return lines_of(display)


def lines_of(display):
    return "\n".join(line.rstrip() for line in display.display).rstrip("\n").split("\n")
