"""What stands behind `|`, `is` and `name()` in a template: few of Jinja's and some of ours, each paid for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

from jinja2 import Undefined
from jinja2.filters import FILTERS
from jinja2.tests import TESTS
from jinja2.utils import Cycler, Joiner, Namespace

from humas.render.templated.budget import STEP, Counted, size
from humas.render.templated.ours import of_figures, of_lists, of_texts, short_range
from humas.render.templated.sandbox import Sandbox
from humas.words import Words

OF_JINJA = (
    "count", "d", "default", "dictsort", "first", "groupby", "items", "last", "length", "list", "map", "max", "min",
    "reject", "rejectattr", "reverse", "select", "selectattr", "sort", "unique",
)  # fmt: skip
COMPARING = frozenset(("dictsort", "groupby", "max", "min", "sort", "unique"))
"""What goes through all that it is given, however deep, as every test may."""

TESTS_OF_JINJA = (
    "!=", "<", "<=", "==", ">", ">=", "boolean", "defined", "divisibleby", "eq", "equalto", "even", "false", "float",
    "ge", "greaterthan", "gt", "in", "integer", "iterable", "le", "lessthan", "lt", "mapping", "ne", "none", "number",
    "odd", "sameas", "sequence", "string", "true", "undefined",
)  # fmt: skip
TAKING_NONE = frozenset(("d", "default", "defined", "undefined"))
"""What may be asked of a name that there is not."""

FUNCTIONS = {"cycler": Cycler, "joiner": Joiner, "namespace": Namespace, "range": short_range}


def equip(sandbox: Sandbox, words: Words) -> None:
    """Puts into the sandbox what its templates may use."""
    filters: dict[str, Any] = {name: FILTERS[name] for name in OF_JINJA}
    filters.update({**of_texts(sandbox), **of_figures(words), **of_lists()})
    for name, function in filters.items():
        sandbox.filters[name] = _paid(sandbox, name, function, deep=name in COMPARING)
    tests: dict[str, Any] = {name: TESTS[name] for name in TESTS_OF_JINJA}
    for name, function in tests.items():
        sandbox.tests[name] = _paid(sandbox, name, function, deep=True)
    sandbox.globals.update(FUNCTIONS)
    sandbox.known.update(FUNCTIONS)


def _paid(
    sandbox: Sandbox, name: str, function: Callable[..., Any], *, deep: bool = False
) -> Callable[..., Any]:
    """It pays for what it is given and for what it gives; what it makes one by one, when that is taken."""

    def taken(value: Any) -> Any:
        if isinstance(value, Undefined) and name not in TAKING_NONE:
            str(value)  # tells that there is no such name
        if not deep:
            sandbox.pay(size(value))
            return value
        value = list(value) if isinstance(value, Counted) else value
        sandbox.budget.spend_deep(value)
        return value

    @wraps(function)
    def paid(*args: Any, **more: Any) -> Any:
        sandbox.pay(STEP)
        result = function(*map(taken, args), **{key: taken(value) for key, value in more.items()})
        sandbox.pay(size(result))
        return sandbox.counted(result) if isinstance(result, Iterator) else result

    return paid
