"""How long an audit takes, as it is said before the first question."""

from fractions import Fraction

import pytest

from building import audit, checklist, item, when
from humas.files.audits import bundled_folder, load_audit
from humas.interview.lengths import duration, introduction, length
from humas.words import words

ID, EN = words("id"), words("en")


@pytest.mark.parametrize(
    ("minutes", "indonesian", "english"),
    [
        (1, "sekitar 5 menit", "about 5 minutes"),
        (14, "sekitar 15 menit", "about 15 minutes"),
        (60, "sekitar 60 menit", "about 60 minutes"),
        (61, "sekitar 1,5 jam", "about 1.5 hours"),
        (120, "sekitar 2 jam", "about 2 hours"),
        (150, "sekitar setengah hari", "about half a day"),
        (300, "sekitar setengah hari", "about half a day"),
        (301, "sekitar satu hari", "about a day"),
        (480, "sekitar satu hari", "about a day"),
        (481, "sekitar 1,5 hari", "about 1.5 days"),
    ],
)
def test_a_duration_is_rounded_up_as_one_would_say_it(minutes, indonesian, english):
    assert (duration(Fraction(minutes), ID), duration(Fraction(minutes), EN)) == (indonesian, english)


def test_a_quick_question_needs_half_a_minute_and_any_other_the_documents():
    assert length(28, "quick", EN) == "about 15 minutes"
    assert length(28, "full", EN) == "about 50 minutes with the documents at hand"
    assert length(28, ("risks",), EN) == "about 50 minutes with the documents at hand"


def test_the_introduction_names_both_ways_and_that_one_can_stop():
    its_audit = audit(
        checklist("a", item("a/x", quick=True), item("a/y", quick=True), item("a/z", when=when("a/x", "yes")))
    )
    assert introduction(its_audit, EN) == (
        "The full way: 3 questions, about 10 minutes with the documents at hand.",
        "The quick way: 2 questions, about 5 minutes; run it with --quick.",
        "You can stop at any time: every answer is saved at once, and you can go on later.",
    )


@pytest.mark.parametrize("quick", [(), ("x", "y")])
def test_an_audit_of_which_the_quick_way_is_nothing_or_all_has_only_the_full_one(quick):
    its_audit = audit(checklist("a", *(item(f"a/{name}", quick=name in quick) for name in ("x", "y"))))
    assert introduction(its_audit, ID) == (
        "Cara lengkap: 2 pertanyaan, sekitar 5 menit dengan dokumen di tangan.",
        "Anda boleh berhenti kapan saja: setiap jawaban langsung disimpan dan dapat dilanjutkan.",
    )


def test_the_bundled_audit_takes_half_a_day_or_a_quarter_of_an_hour():
    full, quick, _ = introduction(load_audit(bundled_folder()), ID)
    assert full == "Cara lengkap: 144 pertanyaan, sekitar setengah hari dengan dokumen di tangan."
    assert quick == "Cara ringkas: 28 pertanyaan, sekitar 15 menit; jalankan dengan --quick."
