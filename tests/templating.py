"""Reports made by templates that are texts: `made` gives what is written, `mistakes` what is wrong."""

from humas.problems import Unusable
from humas.render.templated import templated
from humas.render.templated.budget import WHOLE
from humas.render.templated.sources import Source
from humas.report import report_of
from humas.words import words
from sample import answers, audit

REPORT = report_of(audit(), answers())


def made(text, format_="markdown", *, language="id", report=REPORT, units=WHOLE, **files):
    """`files` are by their names without the ending `.j2`; the template itself is `t.j2`."""
    texts = {"t.j2": text, **{f"{name}.j2": one for name, one in files.items()}}

    def read(name):
        if name.startswith("../"):
            raise PermissionError(name)
        return Source(name, texts[name])

    return templated("t.j2", read, format_, words(language), units)(report)


def problems(text, format_="markdown", **more):
    try:
        made(text, format_, **more)
    except Unusable as error:
        return error.problems
    raise AssertionError(f"nothing is wrong with {text!r}")


def mistakes(text, format_="markdown", **more):
    """(place, code, values) of each."""
    found = problems(text, format_, **more)
    return [(str(one.place), one.kind.code, dict(one.values)) for one in found]
