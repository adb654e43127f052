"""What is wrong with a template, and in which of its lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import FrameType
from typing import Any

from jinja2 import StrictUndefined, TemplateNotFound, TemplateRuntimeError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.lexer import Lexer
from jinja2.parser import Parser
from jinja2.runtime import LoopContext
from jinja2.utils import missing

from humas.problems import (
    TEMPLATE_FILE,
    TEMPLATE_NAME,
    TEMPLATE_REFUSED,
    TEMPLATE_VALUE,
    TEMPLATE_WORK,
    Kind,
    Place,
    Problem,
)
from humas.reading.findings import nearest


class Wrong(Exception):  # noqa: N818 - a mistake of the template's author, no error of the program
    """A problem that has no place yet: that is the line that was being worked on."""

    def __init__(self, kind: Kind, **values: str) -> None:
        super().__init__(kind, values)
        self.kind, self.values = kind, values

    def at(self, place: Place) -> Problem:
        return Problem.at(place, self.kind, **self.values)


class Unknown(StrictUndefined):
    """A name that there is not. It may be asked whether it is there; whatever else is done with it is a mistake."""

    __slots__ = ()

    known: Iterable[str] = ()
    """All names that there are outside of other values; each environment has its own."""

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,
        name: str | None = None,
        exc: type[TemplateRuntimeError] = UndefinedError,
    ) -> None:
        def wrong(_: str) -> Wrong:
            return _not_there(obj, str(name), self.known, refused=exc is SecurityError)

        # What Jinja raises is what it calls with its own, English, message.
        super().__init__(hint, obj, name, wrong)  # type: ignore[arg-type]


def _not_there(obj: object, name: str, known: Iterable[str], *, refused: bool) -> Wrong:
    if refused:
        return Wrong(TEMPLATE_REFUSED, name=name)
    match obj:
        case None:
            return Wrong(TEMPLATE_VALUE, because="of-nothing", name=name)
        case list() | tuple():
            return Wrong(TEMPLATE_VALUE, because="of-list", name=name)
        case dict():
            known = [key for key in obj if isinstance(key, str)]
        case LoopContext():
            known = [key for key in dir(obj) if not key.startswith("_")]
        case _ if obj is not missing:
            known = ()
    # A parameter of a macro that is not given is not there either.
    return Wrong(TEMPLATE_NAME, name=name, guess=nearest(name, [one for one in known if one != name]))


def kind_of(value: object) -> str:
    """A key of the findings' shapes."""
    match value:
        case None:
            return "nothing"
        case bool():
            return "truth"
        case str():
            return "text"
        case int() | float():
            return "number"
        case list() | tuple():
            return "list"
        case dict():
            return "map"
        case _:
            return "other"


def problem_of(error: Exception, path: str) -> Problem:
    """What ended the making of a report; `path` is the template's, for what has no place of its own."""
    place = _place(error, path)
    match error:
        case Wrong():
            return error.at(place)
        case TemplateNotFound():
            return Problem.at(place, TEMPLATE_FILE, name=str(error.name), because="missing")
        case RecursionError() | MemoryError() | SyntaxError():
            return Problem.at(place, TEMPLATE_WORK, because="deep")
        case ZeroDivisionError():
            return Problem.at(place, TEMPLATE_VALUE, because="zero")
        case _:
            return Problem.at(place, TEMPLATE_VALUE, because="misfit")


def _place(error: Exception, path: str) -> Place:
    """The last line that was worked on: of a template that ran, or of one that was being read."""
    place = Place(path)
    for frame, line in _frames(error):
        template, here = frame.f_globals.get("__jinja_template__"), frame.f_locals
        if template is not None:
            place = Place(template.filename, template.get_corresponding_lineno(line))
        elif frame.f_code is Lexer.wrap.__code__:
            place = Place(here["filename"] or path, here["lineno"])
        elif isinstance(here.get("self"), Parser) and "filename" in vars(here["self"]):
            place = Place(here["self"].filename or path, here["self"].stream.current.lineno)
    return place


def _frames(error: Exception) -> Iterator[tuple[FrameType, int]]:
    step = error.__traceback__
    while step is not None:
        yield step.tb_frame, step.tb_lineno
        step = step.tb_next
