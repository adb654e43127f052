"""What a template does with values: it shows, joins, slices, compares and adds them, and pays for each."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping, Sized
from typing import Any

from jinja2 import Undefined, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from humas.problems import TEMPLATE_VALUE, TEMPLATE_WORK
from humas.render.templated.budget import Budget, size
from humas.render.templated.inks import Html, Ink, Markdown
from humas.render.templated.mistakes import Wrong, kind_of
from humas.render.voice import NOTHING

MOST_BITS = 1_000
"""Of a whole number."""

COMPARISONS: Mapping[str, tuple[str, Callable[[Any, Any], bool]]] = {
    "eq": ("==", operator.eq),
    "ne": ("!=", operator.ne),
    "lt": ("<", operator.lt),
    "lteq": ("<=", operator.le),
    "gt": (">", operator.gt),
    "gteq": (">=", operator.ge),
    "in": ("in", lambda one, many: one in many),
    "notin": ("not in", lambda one, many: one not in many),
}


class Operations(ImmutableSandboxedEnvironment):
    """`said` are the words for yes and no; `budget` is set anew for each report."""

    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "**", "%"))

    def __init__(self, ink: Ink, said: Mapping[bool, str], budget: Budget, **more: Any) -> None:
        super().__init__(autoescape=ink is Html, finalize=self.finalized, **more)
        self.ink, self.said, self.budget = ink, said, budget
        self.ready: type[str] = Markup if ink is Html else Markdown

    def pay(self, units: int) -> None:
        self.budget.spend(units)

    def counted(self, values: Any) -> Any:
        """For a loop over them."""
        if isinstance(values, Undefined) or hasattr(values, "__iter__"):
            return self.budget.counted(values)
        raise Wrong(TEMPLATE_VALUE, because="loop", left=kind_of(values))

    @pass_context  # else Jinja would call it for constants too, when they are escaped already
    def finalized(self, _: Context, value: object) -> str:
        """What `{{ value }}` writes. Jinja escapes it after that if it is HTML, and knows no other format."""
        shown = self.shown(value)
        self.pay(size(shown))
        return shown if self.ink is Html else self.ink.escape(shown)

    def shown(self, value: object) -> str:
        """Not made harmless yet, unless it was before."""
        match value:
            case str():
                return value
            case bool():
                return self.said[value]
            case int() | float() | Undefined():
                return str(value)
            case None:
                return NOTHING
            case _:
                raise Wrong(TEMPLATE_VALUE, because="print", left=kind_of(value))

    def joined(self, *parts: object) -> str:
        texts = [self.shown(part) for part in parts]
        self.pay(sum(map(size, texts)))
        return self.ink().join(texts) if any(isinstance(one, self.ready) for one in texts) else "".join(texts)

    def concat(self, pieces: Iterable[str]) -> str:
        """Of what macros and blocks have written, each piece harmless already."""
        written = list(pieces)
        self.pay(sum(map(size, written)))
        text = "".join(written)
        return text if self.ink is Html else Markdown(text)

    def sliced(self, value: Any, start: object, stop: object, step: object) -> Any:
        if isinstance(value, str | list | tuple):
            self.pay(size(value))
        return value[start:stop:step]

    def keyed(self, key: object) -> object:
        """What may be looked up: of anything larger Python would go through all that is in it."""
        if isinstance(key, str | int | float | None):
            return key
        raise Wrong(TEMPLATE_VALUE, because="key", left=kind_of(key))

    def getitem(self, obj: Any, argument: Any) -> Any:
        return super().getitem(obj, argument if isinstance(argument, Undefined) else self.keyed(argument))

    def compared(self, left: Any, *others: Any) -> bool:
        """`others` are the operators, each before what it compares with."""
        for name, right in zip(others[::2], others[1::2], strict=True):
            sign, holds = COMPARISONS[name]
            # As far as both are the same, and no further.
            self.budget.spend_deep(left, _members(right) if name in {"in", "notin"} else 1)
            try:
                if not holds(left, right):
                    return False
            except TypeError:
                raise _unfit("compare", sign, left, right) from None
            left = right
        return True

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        sign = operator
        match left, right:
            case (Undefined(), _) | (_, Undefined()):
                pass
            case int() | float(), int() | float():
                _check_number(sign, left, right)
            case ((str() | list()) as many, int() as times) | (int() as times, (str() | list()) as many) if (
                sign == "*"
            ):
                self.pay(size(many) * max(times, 0))
            case (str(), str()) | (list(), list()) if sign == "+":
                self.pay(size(left) + size(right))
            case _:
                raise _unfit("operator", sign, left, right)
        return super().call_binop(context, sign, left, right)


def _members(many: object) -> int:
    """With how many a value is compared that is looked for in these."""
    return len(many) if isinstance(many, Sized) and not isinstance(many, str | range | dict) else 1


def _check_number(sign: str, left: float, right: float) -> None:
    """That it does not grow without end."""
    if not (isinstance(left, int) and isinstance(right, int)):
        return
    bits = left.bit_length() * max(right, 1) if sign == "**" else max(left.bit_length(), right.bit_length())
    if bits > MOST_BITS:
        raise Wrong(TEMPLATE_WORK, because="number")


def _unfit(because: str, sign: str, left: object, right: object) -> Wrong:
    return Wrong(TEMPLATE_VALUE, because=because, sign=sign, left=kind_of(left), right=kind_of(right))
