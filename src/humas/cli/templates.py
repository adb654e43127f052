"""A template of the user's own in the place of a format of ours: what it makes, and how it is made ready."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from humas.cli.writing import ENDINGS, Renderer
from humas.problems import Stop
from humas.words import Words

if TYPE_CHECKING:
    from humas.render.templated import Made

MADE: Mapping[str, Made] = {".md.j2": "markdown", ".html.j2": "html"}
"""What a template makes, by how its name ends."""


def made_by(template: Path, asked: str | None) -> Made:
    """The format; raises Stop where none can be told, or another one was asked for."""
    made = next((made for ending, made in MADE.items() if template.name.lower().endswith(ending)), None)
    if made is None:
        raise Stop("bad-template-name", path=str(template))
    if asked not in (None, made):
        raise Stop("format-and-template", format=str(asked), path=str(template), made=made)
    return made


def check_targets(targets: Sequence[Path], template: Path) -> None:
    """Raises Stop for a report that would have the name of another format, or the template's place."""
    made = made_by(template, None)
    others = tuple(ending for name, ending in ENDINGS.items() if name != made)
    for target in targets:
        if target.name.lower().endswith(others):
            raise Stop("template-and-ending", path=str(target), template=str(template), ending=ENDINGS[made])
        if os.path.realpath(target) == os.path.realpath(template):
            raise Stop("output-is-template", path=str(target))


def template_renderer(template: Path, words: Words) -> Renderer:
    """Raises Unusable with what is wrong with the template, as far as that can be told without a report."""
    from humas.files.templates import template_reader  # noqa: PLC0415 - Jinja is slow to load
    from humas.render.templated import templated  # noqa: PLC0415

    make = templated(template.name, template_reader(template), made_by(template, None), words)
    return lambda report, _: make(report)
