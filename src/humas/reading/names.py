"""What a file names, whether it can be read or not: a mistake at one place must tell nothing false at another."""

from __future__ import annotations

from collections.abc import Iterator

from humas.yamltext import Document, Map, Node, Scalar, Seq


def said(node: Node | None, key: str) -> str:
    """The text under a key of a map; "" where there is none."""
    value = node.get(key) if isinstance(node, Map) else None
    return value.value if isinstance(value, Scalar) else ""


def maps(node: Node | None) -> Iterator[Map]:
    """The members of a list that are maps."""
    members = node.items if isinstance(node, Seq) else ()
    return (member for member in members if isinstance(member, Map))


def keys(node: Node | None) -> Iterator[Scalar]:
    return iter(node.keys if isinstance(node, Map) else ())


def ids(node: Node | None) -> tuple[str, ...]:
    """The ids of the maps in a list."""
    return tuple(name for member in maps(node) if (name := said(member, "id")))


def point_keys(root: Node) -> Iterator[Scalar]:
    """The points of all sources of an audit or a checklist."""
    sources = root.get("sources") if isinstance(root, Map) else None
    for _, source in sources.entries if isinstance(sources, Map) else ():
        yield from keys(source.get("points") if isinstance(source, Map) else None)


def item_nodes(document: Document) -> Iterator[tuple[str, Map]]:
    """Every item that has an id, by its full id."""
    root = document.root
    checklist = said(root, "id")
    if not isinstance(root, Map) or not checklist:
        return
    for section in maps(root.get("sections")):
        for item in maps(section.get("items")):
            if name := said(item, "id"):
                yield f"{checklist}/{name}", item
