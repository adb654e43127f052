"""How each shell says what is typed, and how it wants to be told what may stand there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct, field

from humas.files.begun import begun


class Line(Struct, frozen=True):
    """The words before the one that the cursor is in, without the command, and what stands of that one before it.

    `kept`: so many characters of that word the shell does not let us write anew.
    """

    before: tuple[str, ...]
    word: str
    kept: int = 0


class Choices(Struct, frozen=True):
    """Words that may stand there: (word, what it is)."""

    words: Sequence[tuple[str, str]] = ()


class Files(Struct, frozen=True):
    """Files with one of these endings, or any for None; and folders, which lead to them.

    `after`: what stands before the path, such as `sarif=`.
    """

    endings: tuple[str, ...] | None
    after: str = ""


Offers = Choices | Files


def line_from(shell: str, given: Sequence[str]) -> Line:
    """Of bash: the line up to the cursor, and where it breaks words. Of the others: `=` and the word, those before."""
    if shell == "bash":
        return _Splitting(given[1]).of(given[0])
    word = given[0].removeprefix("=")
    # Of no words before it zsh may make an empty one.
    before = () if list(given[1:]) == [""] else tuple(given[1:])
    return Line(before, word.lstrip("'\"") if shell == "powershell" else word)


class _Splitting(Struct):
    """A line of bash into words, the last of them unfinished: `shlex` would fail for that, and lose the places."""

    breaks: str
    words: list[str] = field(default_factory=list)
    word: str | None = None
    quote: str = ""
    kept: int = 0

    def of(self, text: str) -> Line:
        escaped = False
        for character in text:
            if escaped:
                self._add(character)
                escaped = False
            elif character == "\\" and self.quote != "'":
                escaped = True
            else:
                self._take(character)
        # What is set before a command is no word of it.
        command = next((at for at, word in enumerate(self.words) if "=" not in word), 0)
        return Line(tuple(self.words[command + 1 :]), self.word or "", self.kept)

    def _take(self, character: str) -> None:
        if character == self.quote:
            self.quote = ""
        elif self.quote:
            self._add(character)
        elif character in "'\"":
            self.quote = character
            self._add("")
            self.kept = len(self.word or "")
        elif character.isspace():
            if self.word is not None:
                self.words.append(self.word)
            self.word, self.kept = None, 0
        else:
            self._add(character)
            if character in self.breaks:
                self.kept = len(self.word or "")

    def _add(self, text: str) -> None:
        self.word = (self.word or "") + text


def lines_for(shell: str, line: Line, stem: str, offers: Offers) -> list[str]:
    """`stem`: what of the word stands before what is offered, such as `--lang=`."""
    if isinstance(offers, Files):
        stem += offers.after
    rest = line.word[len(stem) :]
    if shell == "zsh":
        return _for_zsh(len(stem), rest, offers)
    if isinstance(offers, Files):
        # To bash a folder is told without the slash, which it adds itself.
        slash = "" if shell == "bash" else "/"
        found = [(path + slash * is_folder, "") for path, is_folder in begun(rest, offers.endings)]
    else:
        found = _begun_words(rest, offers)
    match shell:
        case "bash":
            kind = "files" if isinstance(offers, Files) else "words"
            return [kind, *((stem + value)[line.kept :] for value, _ in found)]
        case "powershell":
            return [f"{_quoted(stem + value)}\t{told}" for value, told in found]
        case _:
            return [f"{stem}{value}\t{told}" for value, told in found]


def _for_zsh(before: int, rest: str, offers: Offers) -> list[str]:
    """Zsh knows best how files are looked for."""
    match offers:
        case Files(endings=None):
            return ["files", str(before), "*"]
        case Files(endings=()):
            return ["folders", str(before)]
        case Files(endings=endings):
            assert endings
            return ["files", str(before), f"*.({'|'.join(ending.removeprefix('.') for ending in endings)})"]
        case Choices():
            told = [(value.replace(":", "\\:"), told) for value, told in _begun_words(rest, offers)]
            return ["words", str(before), *(f"{value}:{told}" if told else value for value, told in told)]


def _begun_words(rest: str, offers: Choices) -> list[tuple[str, str]]:
    """However they are written, large or small."""
    return [(value, told) for value, told in offers.words if value.casefold().startswith(rest.casefold())]


def _quoted(value: str) -> str:
    """For PowerShell, unless it needs no quotes."""
    return value if re.fullmatch(r"[\w./\\=:-]+", value) else "'" + value.replace("'", "''") + "'"
