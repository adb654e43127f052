"""The loop of the interview: show, read a line, save, and only then say that it is saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal, Protocol

from msgspec import Struct

from humas.files.disk import is_folder, reason_of
from humas.files.saving import AnswersFile
from humas.interview.grammar import Refused
from humas.interview.replies import refusal
from humas.interview.said import Said, Told
from humas.interview.state import State
from humas.interview.turns import World, leave, take
from humas.problems import Stop
from humas.render.voice import Voice
from humas.terminal.streams import line_of


class Face(Protocol):
    def show(self, state: State, said: tuple[Said, ...]) -> str: ...


class Desk(Struct, frozen=True):
    """What the loop works with. `read` takes a prompt and raises EOFError at the end of the lines.

    `patient`: a refused line is asked again, and a failed save for another place; without a terminal both end
    the run.
    """

    face: Face
    voice: Voice
    read: Callable[[str], str]
    say: Callable[[str], object]
    world: World
    patient: bool


class Outcome(Struct, frozen=True):
    state: State
    how: Literal["finished", "left", "interrupted"]


def interview(state: State, file: AnswersFile, desk: Desk, said: tuple[Said, ...] = ()) -> Outcome:
    """Runs, beginning with what is `said`, to the end, to quit, to the end of the lines, or to Ctrl-C.

    Raises Stop when a line is refused or a file cannot be written, and nobody is there to mend it.
    """
    line_number = 0
    try:
        while state.ended is None:
            prompt = desk.face.show(state, said)
            try:
                line = line_of(desk.read, prompt)
            except EOFError:
                state = leave(state)
                break
            line_number += 1
            turn = take(state, line, desk.world)
            refused = next((one for one in turn.said if isinstance(one, Refused)), None)
            if refused and not desk.patient:
                told = refusal(refused, state.item, desk.voice)
                raise Stop("line-refused", line=str(line_number), why=told)
            news = _save(file, turn.state, turn.saves, desk) if turn.saves else ()
            state, said = turn.state, (*news, *turn.said)
    except KeyboardInterrupt:
        return Outcome(state, "interrupted")
    return Outcome(state, state.ended or "left")


def _save(file: AnswersFile, state: State, name: str, desk: Desk) -> tuple[Said, ...]:
    """Until it is on disk, here or where the user says; what is to be told of it beside that it is saved."""
    place = file.place
    while True:
        try:
            file.save(name, state.entry_of(name))
        except OSError as error:
            _elsewhere(file, error, desk)
            continue
        if file.place == place:
            return ()
        old, new = desk.voice.inert(str(place)), desk.voice.inert(str(file.place))
        if file.before == place:
            return (Told((desk.voice("interview.conflict", path=old, beside=new),)),)
        return (Told((desk.voice("interview.save-moved", path=new),)),)


def _elsewhere(file: AnswersFile, error: OSError, desk: Desk) -> None:
    """Asks for another place until one takes the file; raises Stop when there is nobody to ask, or no answer."""
    reason = _reason(error, file.place)
    while reason:
        if not desk.patient:
            raise Stop("not-written", path=str(file.place), reason=reason)
        told = desk.voice.words(f"findings.reason.{reason}")
        path = desk.voice.inert(str(file.place))
        desk.say(desk.voice("interview.save-failed", path=path, reason=told))
        try:
            place = line_of(desk.read, desk.voice("interview.prompt.place")).strip()
        except (EOFError, KeyboardInterrupt):
            # Not to be taken for an interview that was left with everything saved. Ends the line of the prompt.
            desk.say("")
            place = ""
        if not place:
            desk.say(desk.voice("interview.save-lost", path=path))
            raise Stop("not-written", path=str(file.place), reason=reason)
        reason = _moved(file, place)


def _moved(file: AnswersFile, typed: str) -> str:
    """Why the file cannot go on there; "" where it does."""
    try:
        place = Path(typed).expanduser()
        file.move(place)
    except FileExistsError:
        return "exists"
    except OSError as error:
        return _reason(error, place)
    except (ValueError, RuntimeError):
        return "name"
    return ""


def _reason(error: OSError, place: Path) -> str:
    reason = reason_of(error)
    return "no-folder" if reason == "missing" and not is_folder(place.parent) else reason
