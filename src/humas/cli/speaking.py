"""Help and wrong usage in the language chosen: what typer itself would say in English."""

from __future__ import annotations

import re
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from humas.printable import printable
from humas.words import Words

HEADINGS = ("Arguments", "Options", "Commands")

EXTRA = r"Got unexpected extra argument[()s]* \((.*)\)"
"""What typer says only in a sentence of its own."""

ASKED = "humas.command"
"""Where the root context keeps the name of the command that was asked for."""


class _Spoken:
    """Mixed into a command: its help texts are keys of the words, which the root context carries."""

    def parse_args(self, ctx: Any, args: list[str]) -> Any:
        try:
            return super().parse_args(ctx, args)  # type: ignore[misc]
        except typer.TyperException as error:
            # Of an option without its value typer does not say which command it belongs to.
            error.ctx = getattr(error, "ctx", None) or ctx  # type: ignore[attr-defined]
            raise

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        pieces = " ".join(self.collect_usage_pieces(ctx))  # type: ignore[attr-defined]
        words: Words = ctx.obj
        pieces = pieces.replace("[OPTIONS]", words("commands.usage.options"))
        pieces = pieces.replace("COMMAND [ARGS]...", words("commands.usage.command"))
        # Typer has braces around an argument that is required, and says nothing of one that may be repeated.
        several = {parameter.metavar for parameter in self.params if parameter.nargs == -1}  # type: ignore[attr-defined]
        pieces = re.sub(r"\{(.*?)\}", lambda name: f"{name[1]}{'...' * (name[1] in several)}", pieces)
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
    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        ctx.meta[ASKED] = args[0]
        return super().resolve_command(ctx, args)


def translated(command: Any, words: Words) -> Any:
    """Help texts are declared as keys, once; here they become sentences."""
    command.help = words.get(f"commands.{command.help}", command.help)
    for parameter in command.params:
        key = getattr(parameter, "help", None) or ""
        parameter.help = words.get(f"commands.{key}", key)
        parameter.metavar = _metavar(parameter.metavar, words)
    return command


def _metavar(declared: str | None, words: Words) -> str | None:
    """What stands for a value, `FORMAT[=FILE]`: each of its words is a key."""
    if declared is None:
        return None
    return re.sub("[A-Z]+", lambda word: words.get(f"commands.metavar.{word[0]}", word[0]), declared)


def usage_error(error: typer.TyperException, words: Words) -> str:
    """What is wrong with the command line, and where to read more."""
    context = getattr(error, "ctx", None)
    told = [words("commands.error", message=_what_is_wrong(error, words))]
    if context is not None:
        told.append(words("commands.see-help", command=context.command_path))
    return "\n".join(told)


def _what_is_wrong(error: Any, words: Words) -> str:
    """By the name of its class: typer keeps the classes themselves to itself."""
    parameter = getattr(error, "param", None)
    name = _name_of(parameter)
    detail = printable(error.message)
    match type(error).__name__:
        case "NoSuchOption":
            told = words("commands.usage.no-such-option", option=printable(error.option_name))
            return _with_guess(told, ", ".join(error.possibilities or ()), words)
        case "MissingParameter":
            return words("commands.usage.missing", name=name)
        case "BadParameter" if _is_of_whole_numbers(parameter):
            return words("commands.usage.not-whole", name=name)
        case "BadParameter":
            return words("commands.usage.bad-value", name=name, detail=detail)
        case "BadOptionUsage":
            key = "no-value" if "not take" in error.message else "option-value"
            return words(f"commands.usage.{key}", option=printable(error.option_name))
        case _ if extra := re.fullmatch(EXTRA, error.message, re.DOTALL):
            return words("commands.usage.too-many", extra=printable(extra[1]))
        case _ if error.message.startswith("No such command"):
            command = error.ctx.meta[ASKED]
            told = words("commands.usage.no-such-command", name=printable(command))
            return _with_guess(told, _nearest_command(command, error.ctx), words)
        case _:
            return words("commands.usage.other", detail=detail)


def _is_of_whole_numbers(parameter: Any) -> bool:
    return getattr(getattr(parameter, "type", None), "name", "") in {"int", "integer"}


def _with_guess(told: str, guess: str, words: Words) -> str:
    return f"{told} {words('commands.usage.guess', guess=guess)}" if guess else told


def _nearest_command(name: str, context: Any) -> str:
    from humas.reading.findings import nearest  # noqa: PLC0415 - only a mistake pays for it

    return nearest(name, context.command.list_commands(context))


def _name_of(parameter: Any) -> str:
    options = [name for name in getattr(parameter, "opts", ()) if name.startswith("-")]
    return ", ".join(options) or str(getattr(parameter, "metavar", None) or getattr(parameter, "name", "?"))
