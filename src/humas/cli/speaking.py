"""Help and wrong usage in the language chosen: what typer itself would say in English."""

from __future__ import annotations

import re
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from humas.printable import printable
from humas.words import Words

HEADINGS = ("Arguments", "Options", "Commands")


class _Spoken:
    """Mixed into a command: its help texts are keys of the words, which the root context carries."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        pieces = " ".join(self.collect_usage_pieces(ctx))  # type: ignore[attr-defined]
        words: Words = ctx.obj
        pieces = pieces.replace("[OPTIONS]", words("commands.usage.options"))
        pieces = pieces.replace("COMMAND [ARGS]...", words("commands.usage.command"))
        # A required argument is one of several here; typer's braces would read as "optional".
        pieces = re.sub(r"\{(.*?)\}", r"\1...", pieces)
        formatter.write_usage(ctx.command_path, pieces, words("commands.usage"))

    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = ctx.obj("commands.help.help")
        return option

    def get_help(self, ctx: Any) -> str:
        text: str = super().get_help(ctx)  # type: ignore[misc]
        for heading in HEADINGS:
            text = re.sub(
                rf"^{heading}:$", f"{ctx.obj(f'commands.heading.{heading}')}:", text, flags=re.MULTILINE
            )
        return text.replace("[required]", f"[{ctx.obj('commands.required')}]")


class SpokenCommand(_Spoken, TyperCommand):
    pass


class SpokenGroup(_Spoken, TyperGroup):
    pass


def translated(command: Any, words: Words) -> Any:
    """Help texts are declared as keys, once; here they become sentences."""
    command.help = words.get(f"commands.{command.help}", command.help)
    for parameter in command.params:
        key = getattr(parameter, "help", None) or ""
        parameter.help = words.get(f"commands.{key}", key)
    return command


def usage_error(error: typer.TyperException, words: Words) -> str:
    """What is wrong with the command line, and where to read more."""
    context = getattr(error, "ctx", None)
    told = [words("commands.error", message=_what_is_wrong(error, words))]
    if context is not None:
        told.append(words("commands.see-help", command=context.command_path))
    return "\n".join(told)


def _what_is_wrong(error: typer.TyperException, words: Words) -> str:
    """By the name of its class: typer keeps the classes themselves to itself."""
    parameter = getattr(error, "param", None)
    name = _name_of(parameter)
    detail = printable(error.message)
    match type(error).__name__:
        case "NoSuchOption":
            told = words("commands.usage.no-such-option", option=printable(error.option_name))  # type: ignore[attr-defined]
            guesses = ", ".join(error.possibilities or ())  # type: ignore[attr-defined]
            return f"{told} {words('commands.usage.guess', guess=guesses)}" if guesses else told
        case "MissingParameter":
            return words("commands.usage.missing", name=name)
        case "BadParameter" if "int" in getattr(getattr(parameter, "type", None), "name", ""):
            return words("commands.usage.not-whole", name=name)
        case "BadParameter":
            return words("commands.usage.bad-value", name=name, detail=detail)
        case "BadOptionUsage":
            return words("commands.usage.option-value", option=printable(error.option_name))  # type: ignore[attr-defined]
        case _ if command := re.match(r"No such command '(.*?)'\.", error.message):
            return words("commands.usage.no-such-command", name=printable(command[1]))
        case _:
            return words("commands.usage.other", detail=detail)


def _name_of(parameter: Any) -> str:
    options = [name for name in getattr(parameter, "opts", ()) if name.startswith("-")]
    return ", ".join(options) or str(getattr(parameter, "metavar", None) or getattr(parameter, "name", "?"))
