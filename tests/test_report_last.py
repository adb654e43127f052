"""`humas report --from`: what the checklists came to last year stands beside what they come to now, where that is honest."""

import json
import re
from pathlib import Path

import pytest

from sitting import run

TOP = Path(__file__).parents[1]
NEW, OLD = "examples/bpbd-contoh.yaml", "examples/bpbd-2025-contoh.yaml"


def test_the_figures_of_last_year_are_those_of_its_own_report_and_stand_only_where_all_questions_are_the_same():
    code, markdown, _ = run(TOP, "report", NEW, "--from", OLD, language="en")
    old = json.loads(run(TOP, "report", OLD, "-f", "json")[1])
    rows = re.findall(r"^\| (\S.*?)  *\| +\|.*\| +(\S+) \|$", markdown, re.MULTILINE)
    assert (code, rows) == (
        0,
        [
            ("Adoption", "28.2"),
            ("Purpose and dialogue", "75.0"),
            ("The nature of social media", "–"),
            ("Four Cs", "41.7"),
            ("Benefits", "–"),
            ("Applications", "70.0"),
            ("Challenges and risks", "–"),  # a question that was not asked last year is
            ("Design", "25.0"),
            ("Learning and applying", "–"),
        ],
    )
    then = [f"{one['low']:.1f}" for one in old["checklists"] if one["low"] is not None]
    assert [last for _, last in rows if last != "–"] == [one for one in then if one != "56.3"]


def test_the_radar_has_an_outline_for_last_year_and_its_figures():
    page = run(TOP, "report", NEW, "--from", OLD, "-f", "html", language="en")[1]
    assert page.count('class="mark"') == 5 + 1  # the legend's
    assert "57.5 (last year 28.2)" in page
    assert 'class="mark"' not in run(TOP, "report", NEW, "-f", "html")[1]


@pytest.mark.parametrize(
    ("arguments", "indonesian", "english"),
    [
        (
            [NEW, "--from", OLD, "-f", "json"],
            "--from hanya dapat dipakai bersama format markdown, html, docx, pdf.\n",
            "--from goes with the formats markdown, html, docx, pdf only.\n",
        ),
        (
            [NEW, "examples/setda-contoh.yaml", "--from", OLD],
            "--from hanya untuk satu berkas jawaban. Untuk beberapa tahun, pakai humas compare.\n",
            "--from goes with one answers file only. For several years use humas compare.\n",
        ),
    ],
)
def test_where_last_year_cannot_be_shown_that_is_told(arguments, indonesian, english):
    assert run(TOP, "report", *arguments) == (2, "", indonesian)
    assert run(TOP, "report", *arguments, language="en") == (2, "", english)


def test_a_file_of_another_agency_is_not_last_year():
    code, out, err = run(TOP, "report", NEW, "--from", "examples/setda-contoh.yaml", language="en")
    assert (code, out) == (2, "")
    assert "Sekretariat Daerah" in err
