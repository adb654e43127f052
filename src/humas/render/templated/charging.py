"""A template as it was read, turned into one that pays for what it does, and what may not stand in one at all.

Jinja's sandbox sees calls, attributes and operators. What it does not see - a round of a loop, `~`, a slice, a
comparison - is made a call here, to the method of the sandbox that has its name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jinja2 import Environment, nodes
from jinja2.visitor import NodeTransformer

from humas.problems import TEMPLATE_FILTER, TEMPLATE_REFUSED, TEMPLATE_WORK, Place, Problem, in_order
from humas.reading.findings import nearest
from humas.render.templated.budget import STEP, size

MOST_DEPTH, MOST_LOOPS = 60, 12
"""Of one thing in another: with more, Python would not compile what Jinja makes of it."""

SHORT = frozenset(("count", "d", "e", "equalto", "ge", "greaterthan", "gt", "le", "lessthan", "lt", "ne"))
"""Other names of what has one already: known to those who use them, and too many to be told to others."""


def mistakes_in(tree: nodes.Template, environment: Environment, path: str) -> tuple[Problem, ...]:
    """All that can be told before anything is made of it. Nothing here goes as deep as the template may."""
    found: list[Problem] = []
    for node, depth, loops in _walk(tree):
        if depth > MOST_DEPTH or loops > MOST_LOOPS:
            # One of them is enough: the rest lies in it.
            return (Problem.at(Place(path, node.lineno), TEMPLATE_WORK, because="deep"),)
        found += _mistakes_at(node, environment, Place(path, node.lineno))
    return in_order(found)


def _walk(tree: nodes.Template) -> Iterator[tuple[nodes.Node, int, int]]:
    """Each node with how many it stands in, and how many loops."""
    left: list[tuple[nodes.Node, int, int]] = [(tree, 0, 0)]
    while left:
        node, depth, loops = left.pop()
        yield node, depth, loops
        loops += isinstance(node, nodes.For)
        left += [(child, depth + 1, loops) for child in node.iter_child_nodes()]


def _mistakes_at(node: nodes.Node, environment: Environment, place: Place) -> Iterator[Problem]:
    match node:
        case nodes.Filter(name="safe"):
            yield Problem.at(place, TEMPLATE_REFUSED, name="safe")
        case nodes.ScopedEvalContextModifier():
            yield Problem.at(place, TEMPLATE_REFUSED, name="autoescape")
        case nodes.Filter(name=name) if name not in environment.filters:
            yield _not_there(name, environment.filters, "filter", place)
        case nodes.Test(name=name) if name not in environment.tests:
            yield _not_there(name, environment.tests, "test", place)


def _not_there(name: str, known: dict[str, Any], what: str, place: Place) -> Problem:
    told = sorted(one for one in known if one.isalpha() and one not in SHORT)
    guess = nearest(name, known)
    return Problem.at(place, TEMPLATE_FILTER, because=what, name=name, guess=guess, known=", ".join(told))


def names_in(tree: nodes.Template) -> Iterator[str]:
    """Those that the template gives itself."""
    yield from (macro.name for macro in tree.find_all(nodes.Macro))
    yield from (name.name for name in tree.find_all(nodes.Name) if name.ctx != "load")


def charged(tree: nodes.Template, environment: Environment) -> nodes.Template:
    """The same template, its mistakes looked for before."""
    _Paying().visit(tree)
    tree.set_environment(environment)
    return tree


class _Paying(NodeTransformer):
    """Whatever runs as a whole pays at its beginning for all that stands in it."""

    def visit_Template(  # noqa: N802 - as Jinja calls it
        self, node: nodes.Template | nodes.Block | nodes.Macro | nodes.CallBlock
    ) -> nodes.Node:
        self._let_pay(node)
        return node

    visit_Block = visit_Macro = visit_CallBlock = visit_Template  # noqa: N815

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802
        self._let_pay(node)
        node.iter = _call("counted", node.iter)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        return _call("joined", *node.nodes)

    def visit_Compare(self, node: nodes.Compare) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        others = [part for one in node.ops for part in (nodes.Const(one.op, lineno=one.lineno), one.expr)]
        return _call("compared", node.expr, *others)

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        if not isinstance(node.arg, nodes.Slice):
            return node
        bounds = (node.arg.start, node.arg.stop, node.arg.step)
        return _call("sliced", node.node, *(one or nodes.Const(None, lineno=node.lineno) for one in bounds))

    def visit_Pair(self, node: nodes.Pair) -> nodes.Pair:  # noqa: N802
        self.generic_visit(node)
        node.key = _call("keyed", node.key)
        return node

    def _let_pay(self, node: Any) -> None:
        cost = sum(map(_cost, node.find_all(nodes.Node)))
        self.generic_visit(node)
        units = nodes.Const(cost, lineno=node.lineno)
        node.body.insert(0, nodes.ExprStmt(_call("pay", units), lineno=node.lineno))


def _cost(node: nodes.Node) -> int:
    return size(node.data) + STEP if isinstance(node, nodes.TemplateData) else STEP


def _call(method: str, *parts: Any) -> nodes.Call:
    of_sandbox = nodes.EnvironmentAttribute(method, lineno=parts[0].lineno)
    return nodes.Call(of_sandbox, list(parts), [], None, None, lineno=parts[0].lineno)
