"""Which items cover which points of the sources."""

from hypothesis import given, settings
from hypothesis import strategies as st

from building import audit, checklist, item, text
from humas.covering import CoveredPoint, CoveredSource, coverage
from humas.model import Source


def source(id_, *points):
    return Source(
        id_, text(f"title of {id_}"), "", tuple((point, text(f"text of {point}")) for point in points)
    )


def point(id_, *items):
    return CoveredPoint(id_, text(f"text of {id_}"), items)


PAPER, BOOK, EMPTY = source("paper", "p2", "p1", "p3"), source("book", "b1"), source("empty")
AUDIT = audit(
    checklist(
        "a", item("a/one", source=("p1", "b1")), item("a/two", source=("p1", "p2", "p1")), item("a/none")
    ),
    checklist("b", item("b/one", source=("p1", "nowhere"))),
    sources=(PAPER, BOOK, EMPTY),
)


def test_points_stand_in_the_order_of_their_source_and_items_in_that_of_the_audit():
    assert coverage(AUDIT) == (
        CoveredSource(PAPER, (point("p2", "a/two"), point("p1", "a/one", "a/two", "b/one"), point("p3"))),
        CoveredSource(BOOK, (point("b1", "a/one"),)),
        CoveredSource(EMPTY, ()),
    )


def test_of_one_checklist_there_are_only_its_own_items_and_what_they_name():
    assert coverage(AUDIT, "a") == (
        CoveredSource(PAPER, (point("p2", "a/two"), point("p1", "a/one", "a/two"))),
        CoveredSource(BOOK, (point("b1", "a/one"),)),
    )
    assert coverage(AUDIT, "b") == (CoveredSource(PAPER, (point("p1", "b/one"),)),)


def test_an_audit_without_sources_has_nothing_to_cover():
    assert coverage(audit(checklist("a", item("a/one")))) == ()


POINTS = ("p1", "p2", "p3", "b1")
NAMED = st.lists(st.lists(st.sampled_from(POINTS), max_size=4).map(tuple), min_size=1, max_size=4)


@settings(max_examples=100)
@given(st.lists(NAMED, min_size=1, max_size=3))
def test_each_point_is_there_once_and_has_each_item_that_names_it_once(named):
    checklists = [
        checklist(
            f"c{one}", *(item(f"c{one}/i{number}", source=points) for number, points in enumerate(given))
        )
        for one, given in enumerate(named)
    ]
    its_audit = audit(*checklists, sources=(PAPER, BOOK))
    covered = {one.id: one.items for of in coverage(its_audit) for one in of.points}
    assert covered == {
        name: tuple(one.id for one in its_audit.items if name in one.source)
        for name in ("p2", "p1", "p3", "b1")
    }
    for its_checklist in its_audit.checklists:
        part = {one.id: one.items for of in coverage(its_audit, its_checklist.id) for one in of.points}
        own = f"{its_checklist.id}/"
        whole = {name: tuple(i for i in items if i.startswith(own)) for name, items in covered.items()}
        assert part == {name: items for name, items in whole.items() if items}
