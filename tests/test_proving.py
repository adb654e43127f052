"""What is backed by evidence, and what a reviewer verified."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from building import audit, checklist, item, report, tick
from generating import audits, entries
from humas.asking import standings
from humas.model import Entry, FileEvidence, Review
from humas.proof import is_backed
from humas.scoring import figures

HASH = "0123456789abcdefABCDEF0123456789" * 2
TWO = audit(checklist("a", item("a/x"), item("a/y")))
TICKS = audit(checklist("a", item("a/t", tick("a", "b"))))


@pytest.mark.parametrize(
    ("evidence", "backed"),
    [
        ("http://example.go.id", True),
        ("https://example.go.id/sk.pdf", True),
        ("ftp://example.go.id", False),
        ("see https://example.go.id", False),
        ("Perbup 17/2017", False),
        (FileEvidence("sk.pdf", 48213, HASH), True),
        (FileEvidence("empty.txt", 0, HASH), True),
        (FileEvidence("sk.pdf", None, HASH), False),
        (FileEvidence("sk.pdf", 48213), False),
        (FileEvidence("sk.pdf", 48213, HASH[1:]), False),
        (FileEvidence("sk.pdf", 48213, HASH[1:] + "g"), False),
        (FileEvidence("sk.pdf", 48213, HASH + "\n"), False),
        (FileEvidence("", 48213, HASH), False),
    ],
)
def test_a_link_or_a_file_with_size_and_hash_backs_an_answer_and_nothing_else_does(evidence, backed):
    assert is_backed((evidence,)) is backed
    assert is_backed(("Perbup 17/2017", evidence)) is backed


def test_backed_is_low_over_the_answers_with_evidence():
    given = {
        "a/x": Entry("partly", evidence=("https://example.go.id",)),
        "a/y": Entry("yes", evidence=("a decree",)),
    }
    shown = report(TWO, given)
    assert (shown.declared, shown.low, shown.backed) == (75, 75, 25)


def test_without_evidence_backed_is_0_not_null():
    assert report(TWO, {"a/x": "yes"}).backed == 0


def verified(answer, review, *, assessor="Wayan", na="reason", note="not our task"):
    """`verified` where a/x has this answer and review, and a/y is answered yes without a review."""
    two = audit(checklist("a", item("a/x", na=na), item("a/y")))
    return report(two, {"a/x": Entry(answer, note, review=review), "a/y": "yes"}, assessor=assessor).verified


def review(of, result="accepted", answer="", note="", by="Made"):
    return Review(of, result, answer, note, by=by)


@pytest.mark.parametrize(
    ("answer", "its_review", "figure"),
    [
        ("yes", None, None),
        ("yes", review("yes"), "50"),
        ("partly", review("partly"), "25"),
        ("yes", review("yes", "rejected"), "0"),
        ("yes", review("yes", "changed", "partly"), "25"),
        ("no", review("no", "changed", "yes"), "50"),
        # The reviewer says n/a: it leaves A.
        ("yes", review("yes", "changed", "n/a", "other office"), "0"),
        # An n/a that is rejected comes back with 0, one that is changed with the reviewer's answer.
        ("n/a", review("n/a", "rejected"), "0"),
        ("n/a", review("n/a", "changed", "yes"), "50"),
        ("n/a", review("n/a"), "0"),
        # None of these is a review of the present answer that counts.
        ("yes", review("partly"), None),
        ("yes", review("Yes"), None),
        ("yes", review("yes", by=""), None),
        ("yes", review("yes", by="  "), None),
        ("yes", review("yes", "changed", "maybe"), None),
        ("yes", review("yes", "changed", ""), None),
        ("yes", review("yes", "changed", "n/a"), None),
        ("", review(""), None),
        ("", review("", "changed", "yes"), None),
        ("maybe", review("maybe"), None),
    ],
)
def test_verified_counts_accepted_changed_and_rejected_answers_only(answer, its_review, figure):
    assert verified(answer, its_review) == (None if figure is None else Fraction(figure))


def test_a_rejected_na_lowers_verified_because_its_weight_comes_back():
    given = {
        "a/x": Entry("n/a", "not ours", review=review("n/a", "rejected")),
        "a/y": Entry("yes", review=review("yes")),
    }
    assert report(TWO, given).verified == 50
    assert report(TWO, {**given, "a/x": Entry("n/a", "not ours", review=review("n/a"))}).verified == 100


def test_a_free_na_that_is_rejected_comes_back_too():
    assert verified("n/a", review("n/a", "rejected"), na="free", note="") == 0


def test_an_answer_changed_to_na_leaves_the_sum():
    given = {
        "a/x": Entry("no", review=review("no", "changed", "n/a", "other office")),
        "a/y": Entry("yes", review=review("yes")),
    }
    assert report(TWO, given).verified == 100


def test_a_reason_for_na_is_the_reviews_own_note():
    given = {"a/x": Entry("no", "a note of the agency", review=review("no", "changed", "n/a"))}
    assert report(TWO, given).verified is None


@pytest.mark.parametrize(
    ("assessor", "by", "counts"),
    [
        ("Made", "Made", False),
        ("Made  Suarta", " made suarta ", False),
        ("JOSE\u0301", "jos\u00e9", False),
        ("Straße", "STRASSE", False),
        ("Made", "Made S.", True),
        ("", "Made", True),
    ],
)
def test_nobody_verifies_their_own_answers(assessor, by, counts):
    assert (verified("yes", review("yes", by=by), assessor=assessor) is not None) is counts


@pytest.mark.parametrize(
    ("of", "counts"), [(("a", "b"), True), (("b", "a"), True), (("a",), False), ((), False), ("a", False)]
)
def test_ticks_are_compared_as_sets(of, counts):
    shown = report(TICKS, {"a/t": Entry(("b", "a"), review=review(of))})
    assert (shown.verified == 100) is counts


def test_a_review_of_what_weighs_nothing_verifies_nothing():
    one = audit(checklist("a", item("a/x", weight=0), item("a/y")))
    assert report(one, {"a/x": Entry("yes", review=review("yes"))}).verified is None


@settings(max_examples=100)
@given(st.data())
def test_when_every_answer_is_accepted_verified_is_declared(data):
    its_audit = data.draw(audits())
    accepted = {
        id_: Entry(one.answer, one.note, review=review(one.answer))
        for id_, one in data.draw(entries(its_audit)).items()
    }
    its_figures = figures(its_audit, standings(its_audit, "full", accepted), "Wayan")
    assert its_figures.verified in (its_figures.low, None)


@settings(max_examples=100)
@given(st.data())
def test_when_every_answer_has_a_link_backed_is_declared(data):
    its_audit = data.draw(audits())
    linked = {
        id_: Entry(one.answer, one.note, ("https://example.go.id",))
        for id_, one in data.draw(entries(its_audit)).items()
    }
    its_figures = figures(its_audit, standings(its_audit, "full", linked), "")
    assert its_figures.backed == its_figures.low
