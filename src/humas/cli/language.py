"""Which language to speak: asked for, set in the environment, the system's own, else Indonesian."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence

from humas.problems import Stop
from humas.words import LANGUAGES

VARIABLES = ("HUMAS_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def asked_for(arguments: Sequence[str]) -> str | None:
    """The value of the last `--lang` before a `--`, valid or not."""
    asked = None
    for number, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith("--lang="):
            asked = argument.partition("=")[2]
        elif argument == "--lang" and number + 1 < len(arguments):
            asked = arguments[number + 1]
    return asked


def known_language(value: str | None) -> str | None:
    if value is not None and value not in LANGUAGES:
        raise Stop("bad-language", value=value)
    return value


def choose_language(
    arguments: Sequence[str], environment: Mapping[str, str], system: Callable[[], str]
) -> str:
    """An unknown value in the environment is passed over, as is one that cannot be used of `--lang`."""
    candidates = [asked_for(arguments) or "", *(environment.get(name, "") for name in VARIABLES), system()]
    return next((language for language in map(_language, candidates) if language in LANGUAGES), LANGUAGES[0])


def _language(value: str) -> str:
    """`en_GB.UTF-8` and `en-GB` are `en`."""
    return value.replace("_", "-").partition(".")[0].partition("-")[0].lower()


WINDOWS_LANGUAGES = {0x09: "en", 0x21: "id"}
"""By the primary language, the lower ten bits of a language identifier."""


def _ui_language() -> int:
    if sys.platform != "win32":
        return 0
    import ctypes  # noqa: PLC0415 - only there

    identifier: int = ctypes.windll.kernel32.GetUserDefaultUILanguage()
    return identifier


def system_language(ask: Callable[[], int] = _ui_language) -> str:
    """What Windows shows its own windows in, if it is one of ours; "" elsewhere, where the environment says it."""
    return WINDOWS_LANGUAGES.get(ask() & 0x3FF, "")
