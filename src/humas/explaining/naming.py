"""Which item is meant by what a user calls it: an id, its end, an old one, a title, a number in the report."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from humas.identity import folded
from humas.model import Item
from humas.problems import Stop
from humas.reading.findings import nearest
from humas.report import Report


def item_called(name: str, report: Report) -> Item:
    """Ids go before numbers, and what an item is called now before what it was called; raises Stop."""
    called = folded(name)
    for names in _NAMES:
        found = [item for item in report.audit.items if called in names(item)]
        if len(found) > 1:
            raise Stop("several-items", value=name, allowed=", ".join(item.id for item in found))
        if found:
            return found[0]
    if number := re.fullmatch(r"#?([0-9]{1,6})", called):
        return _numbered(int(number[1]), name, report)
    if guess := _guess(called, report):
        raise Stop("no-item-but", value=name, guess=guess)
    raise Stop("no-item", value=name)


def _own(item: Item) -> Iterator[str]:
    yield item.id


def _local(item: Item) -> Iterator[str]:
    yield _end(item.id)


def _old(item: Item) -> Iterator[str]:
    yield from item.was


def _old_local(item: Item) -> Iterator[str]:
    yield from map(_end, item.was)


def _titles(item: Item) -> Iterator[str]:
    yield from (folded(title) for _, title in item.title.versions)


_NAMES: tuple[Callable[[Item], Iterator[str]], ...] = (_own, _local, _old, _old_local, _titles)


def _end(id_: str) -> str:
    return id_.partition("/")[2]


def _numbered(number: int, name: str, report: Report) -> Item:
    """As the report counts the items: those in scope, from 1."""
    if not 1 <= number <= len(report.items):
        raise Stop("no-item-number", value=name, count=str(len(report.items)))
    return report.items[number - 1].item


def _guess(called: str, report: Report) -> str:
    """The full id of what was probably meant, or ""."""
    full = {name: item.id for item in report.audit.items for names in _NAMES for name in names(item)}
    return full.get(nearest(called, full), "")
