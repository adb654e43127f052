"""Where a document of blocks goes and in which format: to the screen as plain lines, or to a file as its name says."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from humas.cli.targets import write_target
from humas.cli.writing import format_for
from humas.printable import printable
from humas.problems import Stop
from humas.terminal.streams import show, tell, width_of_results
from humas.words import Words

if TYPE_CHECKING:
    from humas.render.document import Block

ENDINGS = {"text": ".txt", "markdown": ".md", "html": ".html"}


@dataclass(frozen=True, slots=True)
class Target:
    """The file, None for standard output, and the format."""

    path: Path | None
    format: str

    @classmethod
    def of(cls, format_: str | None, output: str | None, inputs: Sequence[Path]) -> Target:
        """Raises Stop where they do not go together, and where the file is one of those that are read."""
        if output is None or output == "-":
            return cls(None, format_for(None, format_, ENDINGS))
        path = Path(output)
        if os.path.realpath(path) in map(os.path.realpath, inputs):
            raise Stop("output-is-input", path=output)
        return cls(path, format_for(output, format_, ENDINGS))

    def write(self, document: Iterable[Block], words: Words) -> None:
        """Raises Stop where the file cannot be written."""
        if self.path is None:
            show(_rendered(document, self.format, width_of_results(), words))
        else:
            write_target(self.path, _rendered(document, self.format, 0, words))
            tell(words("commands.file-written", path=printable(str(self.path))))


def _rendered(document: Iterable[Block], format_: str, width: int, words: Words) -> str:
    """Each writer is imported where it is used."""
    match format_:
        case "html":
            from humas.render.html import as_html  # noqa: PLC0415

            return as_html(document, words)
        case "markdown":
            from humas.render.markdown import as_markdown  # noqa: PLC0415

            return as_markdown(document)
        case _:
            from humas.render.text import as_text  # noqa: PLC0415

            return as_text(document, width)
