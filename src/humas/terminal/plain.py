"""The plain face of the interview: lines that are only ever appended, each making sense when it is read aloud."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from humas.interview.phrases import chapters, form, overall, prompt, standing_lines
from humas.interview.remembered import last_lines
from humas.interview.replies import left_over, since_then, speak
from humas.interview.rows import rows
from humas.interview.said import Said, SectionDone
from humas.interview.state import Asking, AtEnd, State
from humas.render.voice import Voice


class Plain:
    """Remembers which question it has put, so as not to read it out again after a refusal, and the score it told.

    It says some things in words of its own: signs that a card shows are swallowed or spelt out by a screen reader.
    `write` takes lines; on a terminal each should wrap at words, which is how a screen reader goes through them too.
    """

    def __init__(self, voice: Voice, write: Callable[[Sequence[str]], object]) -> None:
        self.voice = replace(voice, words=voice.words.aloud())
        self._write = write
        self._put = ""
        self._score = ""
        self._within = ""

    def show(self, state: State, said: tuple[Said, ...]) -> str:
        """Appends what is new and gives the prompt for the line to be read."""
        lines = self._spoken(state, said)
        now = f"{state.at} {isinstance(state.mode, AtEnd)}"
        # Where nothing is said the question is: so `#12` at question 12 reads it out again.
        if isinstance(state.mode, AtEnd | Asking) and (now != self._put or not said):
            lines += ["", *self._question(state)]
            self._put = now
        self._write(lines)
        return prompt(state, self.voice)

    def _spoken(self, state: State, said: tuple[Said, ...]) -> list[str]:
        """What is said, and behind a section's line what has become of the whole since the one before."""
        self._score = self._score or overall(state, self.voice)
        lines = []
        for one in said:
            spoken = speak(one, state, self.voice)
            if isinstance(one, SectionDone):
                spoken = [" ".join(filter(None, (*spoken, since_then(self._score, state, self.voice))))]
                self._score = overall(state, self.voice)
            lines += spoken
        return lines

    def _question(self, state: State) -> list[str]:
        if isinstance(state.mode, AtEnd):
            return left_over(state, self.voice)
        checklist, section = chapters(state, self.voice)
        place = {"number": state.number(state.at), "count": len(state.scope)}
        return [
            *self._entering(state, checklist),
            self.voice("interview.position", **place, section=section),
            self.voice.text(state.item.ask),
            *(
                ", ".join(filter(None, (f"{row.typed}. {row.label}", row.beside)))
                for row in rows(state, self.voice)
            ),
            *form(state.item, self.voice),
            *standing_lines(state, self.voice),
            *last_lines(state, self.voice),
        ]

    def _entering(self, state: State, title: str) -> list[str]:
        """The checklist, once for all of its questions that follow one another, where there is more than one."""
        entered = state.item.checklist != self._within and len(state.audit.checklists) > 1
        self._within = state.item.checklist
        return [self.voice("interview.checklist", checklist=title)] if entered else []
