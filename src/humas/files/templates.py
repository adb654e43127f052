"""Reading a template, and what it includes: regular files in its own folder or below, and nothing else."""

from __future__ import annotations

import os
from pathlib import Path

from humas import problems as p
from humas.files.disk import Unreadable, read_file
from humas.files.named import path_inside
from humas.problems import Place, Problem, Unusable
from humas.render.templated.sources import Reader, Source
from humas.yamltext.screening import decoded, screened


def template_reader(path: Path) -> Reader:
    """Of the template at `path` under its own name, which is read at once, and of what lies beside it."""
    template = _read(path, str(path))
    root = Path(os.path.realpath(path.parent))

    def read(name: str) -> Source:
        if name == path.name:
            return template
        return _read(_inside(name, root), str(path.parent / name))

    return read


def _inside(name: str, root: Path) -> Path:
    try:
        return path_inside(name, root)
    except OSError:
        raise KeyError(name) from None
    except ValueError:
        raise PermissionError(name) from None


def _read(path: Path, shown: str) -> Source:
    try:
        data = read_file(path)
    except Unreadable as error:
        raise _unusable(Problem.at(Place(shown), p.UNREADABLE, name=shown, reason=error.reason)) from None
    text = decoded(data, shown)
    if isinstance(text, Problem):
        raise _unusable(text)
    text, controls = screened(text, shown)
    if controls:
        raise _unusable(*controls)
    return Source(shown, text)


def _unusable(*problems: Problem) -> Unusable:
    return Unusable(problems)
