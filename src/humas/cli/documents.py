"""Where a document of blocks goes and in which format: to the screen as plain lines, or to a file as its name says."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from humas.cli.writing import format_for, write_report
from humas.printable import printable
from humas.problems import Stop
from humas.terminal.streams import show, show_json, tell, unix_newlines, width_of_results
from humas.words import Words

if TYPE_CHECKING:
    from humas.render.document import Block

ENDINGS = {"text": ".txt", "markdown": ".md", "html": ".html"}
WITH_JSON = {**ENDINGS, "json": ".json"}
WITH_CSV = {**ENDINGS, "csv": ".csv"}


class Told(Struct, frozen=True):
    """One result, to be told in whatever format is asked for: in words, and where there is more of it, as data."""

    document: Callable[[], Iterable[Block]]
    json: Callable[[], str] = str
    csv: Callable[[], str] = str


class Target(Struct, frozen=True):
    """The file, None for standard output, and the format; raises Stop where they do not go together."""

    path: Path | None
    format: str

    @classmethod
    def of(
        cls,
        format_: str | None,
        output: str | None,
        inputs: Sequence[Path],
        endings: Mapping[str, str] = ENDINGS,
    ) -> Target:
        """No file that is read may be written."""
        if output is None or output == "-":
            return cls(None, format_for(None, format_, endings))
        path = Path(output)
        if os.path.realpath(path) in map(os.path.realpath, inputs):
            raise Stop("output-is-input", path=output)
        return cls(path, format_for(output, format_, endings))

    def write(self, told: Told, words: Words) -> None:
        if self.path is not None:
            write_report(self.path, _rendered(told, self.format, 0, words))
            tell(words("commands.file-written", path=printable(str(self.path))))
        elif self.format == "json":
            show_json(told.json())
        elif self.format == "csv":
            unix_newlines()
            show(told.csv())
        else:
            show(_rendered(told, self.format, width_of_results(), words))


def _rendered(told: Told, format_: str, width: int, words: Words) -> str:
    """Each writer is imported where it is used."""
    match format_:
        case "json":
            return told.json()
        case "csv":
            return told.csv()
        case "markdown":
            from humas.render.markdown import as_markdown  # noqa: PLC0415

            return as_markdown(told.document())
        case "html":
            from humas.render.html import as_html  # noqa: PLC0415

            return as_html(told.document(), words)
        case _:
            from humas.render.text import as_text  # noqa: PLC0415

            return as_text(told.document(), width)
