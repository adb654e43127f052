"""A report in a template of the user's own: Markdown or HTML made by Jinja in a sandbox, from the data of `data`.

A template may be somebody else's. It reads nothing but what its reader gives it, nothing that it does is without end,
and whatever is wrong with it is a problem with its line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Literal

from jinja2 import TemplateSyntaxError

from humas.printable import printable_lines
from humas.problems import Stop, Unusable
from humas.render.templated.budget import WHOLE, Budget
from humas.render.templated.data import content
from humas.render.templated.filters import equip
from humas.render.templated.inks import Html, Ink, Markdown
from humas.render.templated.mistakes import problem_of
from humas.render.templated.sandbox import Sandbox
from humas.render.templated.sources import Reader
from humas.render.templated.syntax import syntax_problem
from humas.report import Report
from humas.words import Words

Made = Literal["markdown", "html"]

INKS: Mapping[Made, Ink] = {"markdown": Markdown, "html": Html}


def templated(
    name: str, read: Reader, made: Made, words: Words, units: int = WHOLE
) -> Callable[[Report], str]:
    """What makes reports by the template of this name, which is read once; both raise Unusable.

    `units` are what one report may cost, and so may the reading.
    """
    said = {True: words("report.yes"), False: words("report.no")}
    sandbox, path = Sandbox(read, INKS[made], said, Budget(units)), read(name).path
    equip(sandbox, words)
    with _mistakes_told(path):
        template = sandbox.get_template(name)

    def make(report: Report) -> str:
        data = content(report, words)
        sandbox.known.update(data)
        sandbox.budget = Budget(units)
        with _mistakes_told(path):
            return printable_lines("".join(template.root_render_func(template.new_context(data))))

    return make


@contextmanager
def _mistakes_told(path: str) -> Iterator[None]:
    try:
        yield
    except Stop:
        raise
    except TemplateSyntaxError as error:
        raise Unusable((syntax_problem(error, path),)) from None
    except Exception as error:  # noqa: BLE001 - whatever a template of somebody else's comes to
        raise Unusable((problem_of(error, path),)) from None
