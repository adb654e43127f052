"""The card: one question a screen, drawn anew each time, between 30 and 100 columns wide."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import IO

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from humas.interview.grammar import Refused
from humas.interview.phrases import (
    chapters,
    form,
    hints,
    overall,
    place_in,
    prompt,
    remaining,
    standing_lines,
)
from humas.interview.remembered import last_lines
from humas.interview.replies import left_over, speak
from humas.interview.rows import rows
from humas.interview.said import Explained, Listed, Said
from humas.interview.state import AtEnd, State
from humas.render.voice import Voice
from humas.terminal.streams import NARROWEST, WIDEST, is_unicode

MARGIN = 2
BAR = 20
RULED = 2
"""Columns of the line that stand on either side of what it holds, at least."""


class Card:
    """Draws on a rich console; text that is not ours never passes as markup.

    Remembers the range of the score that it showed last, to say how an answer has moved it.
    """

    def __init__(self, voice: Voice, console: Console) -> None:
        self.voice = voice
        self.console = console
        self._score = ""
        unicode = is_unicode(console.file)
        self._full, self._empty, self._here, self._line = "█░▸─" if unicode else "#.>-"

    @property
    def width(self) -> int:
        """Of the lines between the margins. Asked anew each time: a window may have been resized."""
        return max(NARROWEST, min(WIDEST, self.console.size.width)) - 2 * MARGIN

    def show(self, state: State, said: tuple[Said, ...]) -> str:
        """Draws the screen and gives the prompt for the line to be read."""
        self.console.clear()
        self._done(state, said)
        self._head(state)
        self._print("")
        if isinstance(state.mode, AtEnd):
            self._lines(left_over(state, self.voice))
        else:
            self._question(state)
        for one in said:
            if isinstance(one, Refused | Explained):
                self._print("")
                self._lines(speak(one, state, self.voice), "bold yellow" if isinstance(one, Refused) else "")
        self._print(Text(self._rule(state), style="dim"))
        pieces = hints(state, self.voice)
        if pieces:
            self._print(self._flow(pieces))
        return self._prompt(state)

    def _done(self, state: State, said: tuple[Said, ...]) -> None:
        """Stands above the question: where not all fits, what was done is the first to leave the screen."""
        done = [one for one in said if not isinstance(one, Refused | Explained)]
        # What is of one kind, such as all the evidence of last year, stands together.
        for kind, several in groupby(done, type):
            for its in several:
                self._lines(speak(its, state, self.voice), "" if kind is Listed else "green")
            self._print("")

    def _print(self, what: RenderableType) -> None:
        width = self.width + 2 * MARGIN
        self.console.print(Padding(what, (0, MARGIN)), width=width, highlight=False, markup=False)

    def _lines(self, lines: list[str], style: str = "") -> None:
        for line in lines:
            self._print(Text(line, style=style))

    def _head(self, state: State) -> None:
        if isinstance(state.mode, AtEnd):
            self._sides("humas audit", self.voice.text(state.audit.title))
        else:
            place, count = place_in(state)
            checklist, section = chapters(state, self.voice)
            where = {"checklist": checklist, "section": section, "place": place, "count": count}
            self._sides("humas audit", self.voice("interview.heading", **where))
        done, count = state.answered, len(state.applying)
        full = BAR * done // count
        counted = self.voice("interview.progress", answered=done, count=count)
        self._sides(f"{self._full * full}{self._empty * (BAR - full)} {counted}", self._standing(state))

    def _standing(self, state: State) -> str:
        """The range of the score, and what it was a moment ago where the last line has moved it."""
        before, self._score = self._score, overall(state, self.voice)
        key = "interview.score" if before in ("", self._score) else "interview.score.moved"
        return self.voice(key, score=self._score, before=before)

    def _rule(self, state: State) -> str:
        """The line below the question; how long the rest takes stands in it, where it moves nothing else."""
        told = "" if isinstance(state.mode, AtEnd) else f" {remaining(state, self.voice)} "
        dashes = self.width - cell_len(told) - RULED
        if not told.strip() or dashes < RULED:
            return self._line * self.width
        return f"{self._line * dashes}{told}{self._line * RULED}"

    def _sides(self, left: str, right: str) -> None:
        """Both on one line where they fit, else under one another."""
        if cell_len(left) + cell_len(right) + 2 > self.width:
            self._lines([left, right], "dim")
            return
        gap = " " * (self.width - cell_len(left) - cell_len(right))
        self._print(Text(left + gap + right, style="dim"))

    def _question(self, state: State) -> None:
        self._row(f"{state.number(state.at)}.", Text(self.voice.text(state.item.ask), style="bold"))
        answers = Table.grid(padding=(0, 2, 0, 0))
        for row in rows(state, self.voice):
            label = Text(row.label)
            if row.beside:
                label.append(f"  {row.beside}", style="cyan" if row.given else "dim")
            style = "bold cyan" if row.given else ""
            answers.add_row(
                f"{self._here} {row.typed}" if row.given else f"  {row.typed}", label, style=style
            )
        if answers.row_count:
            self._print("")
            self._print(Padding(answers, (0, 0, 0, 2)))
        notes = [
            *form(state.item, self.voice),
            *standing_lines(state, self.voice),
            *last_lines(state, self.voice),
        ]
        if notes:
            self._print("")
            self._lines(notes)

    def _row(self, head: str, body: Text) -> None:
        grid = Table.grid(padding=(0, 1, 0, 0))
        grid.add_row(Text(head, style="bold"), body)
        self._print(grid)

    def _flow(self, pieces: list[str]) -> Text:
        """Pieces side by side, two blanks between them; none is broken over two lines where it fits on one."""
        return Text("\n".join(_flowing(pieces, self.width)), style="dim")

    def _prompt(self, state: State) -> str:
        """The last line of a prompt that is too long for one; the lines before it are drawn."""
        lines = list(_flowing(prompt(state, self.voice).split(" "), self.width - MARGIN, " "))
        self._lines(lines[:-1])
        return " " * MARGIN + lines[-1]


def card_on(stream: IO[str], voice: Voice, *, colour: bool) -> Card:
    return Card(voice, Console(file=stream, no_color=not colour, highlight=False, markup=False, emoji=False))


def _flowing(pieces: list[str], width: int, gap: str = "  ") -> Iterator[str]:
    line = ""
    for piece in pieces:
        longer = f"{line}{gap}{piece}" if line else piece
        if line and cell_len(longer) > width:
            yield line
            line = piece
        else:
            line = longer
    yield line
