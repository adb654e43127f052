"""Where on a command line the cursor is: which option's value, which argument, or a name of ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct, field

from humas.cli.completing.lines import Line
from humas.words import Words


class Name(Struct, frozen=True):
    """An option or a command may stand here: (name, what it is)."""

    names: tuple[tuple[str, str], ...]


class Value(Struct, frozen=True):
    """A value for this parameter of this command, both by their names in the program."""

    command: str
    parameter: str


class Spot(Struct, frozen=True):
    """`stem` is what of the word stands before it; `given` are the values that stand before, by parameter."""

    wanted: Name | Value | None
    word: str
    stem: str = ""
    given: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class _Walk(Struct):
    """From word to word: the command so far, the option that waits for its value, what was given."""

    group: Any
    context: Any
    command: Any
    waiting: Any = None
    arguments_only: bool = False
    arguments: int = 0
    given: dict[str, list[str]] = field(default_factory=dict)

    def step(self, word: str) -> None:
        if self.waiting is not None:
            self._give(self.waiting, word)
            self.waiting = None
        elif word == "--" and not self.arguments_only:
            self.arguments_only = True
        elif word.startswith("-") and len(word) > 1 and not self.arguments_only:
            self._option(word)
        elif self.command is self.group:
            self.command = self.group.get_command(self.context, word)
            self.arguments_only = False
        elif (parameter := self.argument()) is not None:
            self._give(parameter, word)
            self.arguments += 1

    def _option(self, word: str) -> None:
        name, equals, value = word.partition("=")
        option = self.option(name)
        if option is not None and (equals or option.is_flag):
            self._give(option, value)
        else:
            self.waiting = option

    def _give(self, parameter: Any, value: str) -> None:
        self.given.setdefault(parameter.name, []).append(value)

    @property
    def options(self) -> Sequence[Any]:
        return [one for one in self.command.get_params(self.context) if one.param_type_name == "option"]

    def option(self, name: str) -> Any:
        return next((one for one in self.options if name in one.opts), None)

    def argument(self) -> Any:
        """The one that the next word is for."""
        found = [one for one in self.command.params if one.param_type_name == "argument"]
        if found and found[-1].nargs == -1:
            return found[min(self.arguments, len(found) - 1)]
        return found[self.arguments] if self.arguments < len(found) else None


def spot_in(line: Line, group: Any, words: Words) -> Spot:
    """`group` is the whole command, its help in the language of `words`."""
    context = group.make_context("humas", [], resilient_parsing=True, obj=words)
    walk = _Walk(group, context, group)
    for word in line.before:
        walk.step(word)
        if walk.command is None:
            return Spot(None, line.word)
    given = {name: tuple(values) for name, values in walk.given.items()}
    wanted, stem = _wanted(walk, line.word)
    return Spot(wanted, line.word[len(stem) :], stem, given)


def _wanted(walk: _Walk, word: str) -> tuple[Name | Value | None, str]:
    if walk.waiting is not None:
        return Value(walk.command.name, walk.waiting.name), ""
    name, equals, _ = word.partition("=")
    if word.startswith("-") and not walk.arguments_only:
        option = walk.option(name)
        if not equals:
            return Name(tuple(_option_names(walk))), ""
        return (Value(walk.command.name, option.name), f"{name}=") if option else (None, "")
    if walk.command is walk.group:
        return Name(tuple(_command_names(walk))), ""
    argument = walk.argument()
    return (Value(walk.command.name, argument.name) if argument else None), ""


def _option_names(walk: _Walk) -> Iterator[tuple[str, str]]:
    """Those that may still be given, each by its longest name: the short ones are known to who uses them."""
    for option in walk.options:
        if option.name not in walk.given or option.multiple:
            yield max(option.opts, key=len), _first_sentence(option.help)


def _command_names(walk: _Walk) -> Iterator[tuple[str, str]]:
    for name in walk.group.list_commands(walk.context):
        yield name, _first_sentence(walk.group.get_command(walk.context, name).help)


def _first_sentence(text: str | None) -> str:
    return (text or "").partition(". ")[0].rstrip(".")
