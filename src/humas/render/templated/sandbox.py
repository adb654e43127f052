"""Jinja's sandbox with less in it: how a template is read, what of the values it may touch, what it may call."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NoReturn

from jinja2 import BaseLoader, Environment, TemplateNotFound, Undefined, nodes
from jinja2.environment import Template, TemplateModule
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import BlockReference, Context, LoopContext, Macro
from jinja2.utils import Cycler, Joiner, Namespace

from humas.problems import (
    LONG_NUMBER,
    TEMPLATE_FILE,
    TEMPLATE_REFUSED,
    TEMPLATE_VALUE,
    TEMPLATE_WORK,
    Place,
    Problem,
    Unusable,
)
from humas.render.templated.budget import STEP, Budget, size
from humas.render.templated.charging import charged, mistakes_in, names_in
from humas.render.templated.inks import Ink
from humas.render.templated.mistakes import Unknown, Wrong, kind_of
from humas.render.templated.operations import Operations
from humas.render.templated.sources import Reader

MOST_TOKENS = 20_000
"""Words and signs of a template outside of its plain text; one with a letterhead has about a thousand."""

MOST_DIGITS = 300
_LONG_NUMBER = re.compile(rf"\d[\da-fA-F_xX]{{{MOST_DIGITS}}}")

_TOKEN, _FILE = 50 * STEP, 100 * STEP

_METHODS: Mapping[type, frozenset[str]] = {
    str: frozenset(("endswith", "lower", "split", "startswith", "strip", "upper")),
    dict: frozenset(("get", "items", "keys", "values")),
}
"""What values can do. For all else there is a filter, which knows what it costs."""

_OF_JINJA = (BlockReference, Cycler, LoopContext, Namespace, TemplateModule)
"""Values that hold what can be called."""

_CALLABLE = (BlockReference, Joiner, LoopContext, Macro)


class _Loader(BaseLoader):
    def __init__(self, read: Reader) -> None:
        self.read = read

    def get_source(self, _: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        try:
            source = self.read(template)
        except KeyError:
            raise TemplateNotFound(template) from None
        except PermissionError:
            raise Wrong(TEMPLATE_FILE, because="outside", name=template) from None
        return source.text, source.path, lambda: True


class Sandbox(Operations):
    """For the templates of one folder, in one format. `known` are the names that the templates can use."""

    def __init__(self, read: Reader, ink: Ink, said: Mapping[bool, str], budget: Budget) -> None:
        super().__init__(
            ink,
            said,
            budget,
            loader=_Loader(read),
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self.known: set[str] = set()
        self.undefined = type("Unknown", (Unknown,), {"__slots__": (), "known": self.known})
        for table in (self.globals, self.filters, self.tests):
            table.clear()

    def handle_exception(self, source: str | None = None) -> NoReturn:  # noqa: ARG002 - Jinja gives it
        """As it is: what Jinja would make of it is for readers of tracebacks."""
        raise  # noqa: PLE0704 - it is called where one is handled

    def _tokenize(
        self, source: str, name: str | None, filename: str | None = None, state: str | None = None
    ) -> TokenStream:
        if found := _LONG_NUMBER.search(source):
            # For each digit Jinja's pattern for numbers would need 300 bytes.
            place = Place(filename or "", source.count("\n", 0, found.start()) + 1)
            raise Unusable((Problem.at(place, LONG_NUMBER, limit=str(MOST_DIGITS)),))
        stream = super()._tokenize(source, name, filename, state)
        return TokenStream(self._few(stream), stream.name, stream.filename)

    def _few(self, tokens: TokenStream) -> Iterator[Token]:
        for number, token in enumerate(tokens):
            if number > MOST_TOKENS:
                raise Wrong(TEMPLATE_WORK, because="long")
            self.pay(_TOKEN)
            yield token

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        if problems := mistakes_in(tree, self, filename or ""):
            raise Unusable(problems)
        self.known.update(names_in(tree))
        return charged(tree, self)

    def _load_template(self, name: Any, *args: Any, **more: Any) -> Template:
        if not isinstance(name, str):
            raise Wrong(TEMPLATE_VALUE, because="file-name", left=kind_of(name))
        self.pay(_FILE + size(name))
        return super()._load_template(name, *args, **more)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The keys of the data come before what its maps can do: `items` is one of them."""
        if isinstance(obj, dict) and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        if not super().is_safe_attribute(obj, attr, value):
            return False
        methods = next((names for type_, names in _METHODS.items() if isinstance(obj, type_)), frozenset())
        return attr in methods or not callable(value) or isinstance(obj, _OF_JINJA)

    def is_safe_callable(self, obj: Any) -> bool:
        """A method was reached by its name, so that it is one of those that are safe."""
        of_value = isinstance(getattr(obj, "__self__", None), (*_METHODS, *_OF_JINJA))
        return of_value or isinstance(obj, _CALLABLE) or any(obj is one for one in self.globals.values())

    def call(self, context: Context, obj: Any, /, *args: Any, **more: Any) -> Any:
        if getattr(obj, "__self__", None) is self:
            return obj(*args)
        if not self.is_safe_callable(obj):
            raise self._not_called(obj)
        if isinstance(obj, LoopContext):
            args = tuple(map(self.counted, args))
        self.pay(STEP)
        for one in (*args, *more.values()):
            if isinstance(obj, Macro):
                self.pay(size(one))
            else:
                self.budget.spend_deep(one)
        result = context.call(obj, *args, **more)
        self.pay(size(result))
        return result

    def _not_called(self, obj: Any) -> Wrong:
        if isinstance(obj, Undefined):
            str(obj)  # tells that there is no such name
        if callable(obj):
            return Wrong(TEMPLATE_REFUSED, name=getattr(obj, "__name__", "?"))
        return Wrong(TEMPLATE_VALUE, because="call", left=kind_of(obj))
