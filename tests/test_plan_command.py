"""`humas plan` as it is typed, and `humas report --plan`: the same rows."""

import shlex
import sys
from pathlib import Path

import pytest

from sitting import command, environment, piped, run, small_audit

README = Path(__file__).parents[1] / "README.md"
HALF = "1 baru dua orang\n2\n"
WHOLE = "2\n2\n1 2\n2\n gotong royong\n"


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """A folder with the small audit and two answers files: whole.yaml and half.yaml."""
    folder = tmp_path_factory.mktemp("office")
    small_audit(folder)
    assert piped(folder, "whole.yaml", "--agency", "Dinas Utuh", lines=WHOLE)[0] == 0
    assert piped(folder, "half.yaml", "--agency", "Dinas Separuh", lines=HALF)[0] == 3
    return folder


def planned(office, *arguments, **more):
    return run(office, "plan", "-c", "audit", *arguments, **more)


def test_the_plan_is_told_in_plain_lines(office):
    code, out, err = planned(office, "half.yaml", language="en")
    assert (code, err) == (0, "")
    assert out == (
        """\
Action plan: Dinas Separuh

- Goal: level Underprepared (40.0–59.9)
- Score: 37.5–87.5 (provisional)
- Level: Not ready (0.0–39.9)

Answer first

The answers to these decide what else is asked, so the plan may change.

- Mandate (no. 3)

What it takes

Score     Now  Threshold  Then
Overall  37.5       40.0  62.5

The way of least effort

Actions: 1. Effort: 3 (for each action: low 1, medium 3, high 8). No way takes less.

No.: 1
  Action: Answer first; if it is not met: See to: Mandate (no. 3)
  Questions: Mandate (no. 3), unanswered
  Gain in score: 25.0
  Effort: medium

Reckoned by what is asked today, and as if every question of these actions earned full marks. \
With these actions more will be asked (1): Warnings (no. 4). The goal is reached even while those are unanswered.

Other actions

1 more, written out with -f markdown and -f csv.
"""
    )
    assert planned(office, "half.yaml", "-f", "text", "-o", "-", language="en") == (0, out, "")


@pytest.mark.parametrize("goal", ["kurang", "Kurang siap", "  underPREPARED "])
def test_the_goal_is_called_by_its_id_or_its_name_in_any_language(goal, office):
    code, out, err = planned(office, "half.yaml", "--to", goal)
    assert (code, err) == (0, "")
    assert "\n- Sasaran: tingkat Kurang siap (40,0–59,9)\n" in out


def test_a_goal_that_there_is_not_is_told_with_those_that_there_are(office):
    assert planned(office, "half.yaml", "--to", "nirwana") == (
        2,
        "",
        "Tidak ada tahap atau tingkat “nirwana”. Pilih salah satu: belum, kurang, cukup, menuju, siap.\n",
    )
    assert planned(office, "half.yaml", "--to", "menujuu siap", language="en") == (
        2,
        "",
        "There is no stage or level “menujuu siap”. Did you mean menuju? There are: belum, kurang, cukup, menuju, siap.\n",
    )


def test_where_stage_and_level_are_not_given_there_is_no_going_to_one(tmp_path):
    answers = "humas: answers/1\naudit: {id: kesiapan-medsos}\nagency: X\nscope: [four-c]\n"
    (tmp_path / "part.yaml").write_text(answers, encoding="utf-8")
    assert run(tmp_path, "plan", "part.yaml", "--to", "siap") == (
        2,
        "",
        "--to tidak dapat dipakai di sini: tahap dan tingkat tidak diberikan, karena hanya sebagian daftar periksa yang dinilai.\n",
    )
    code, out, err = run(tmp_path, "plan", "part.yaml")
    assert (code, err) == (0, "")
    assert "- Rencana ini tanpa sasaran, karena tahap dan tingkat tidak diberikan, karena hanya" in out


def test_a_file_has_the_format_of_its_ending(office, tmp_path):
    for name, beginning in (
        ("plan.md", b"# Rencana tindak lanjut: Dinas Separuh\n\n- **Sasaran: tingkat"),
        ("plan.txt", b"Rencana tindak lanjut: Dinas Separuh\n\n- Sasaran: tingkat"),
        ("plan.html", b"<!DOCTYPE html>\n"),
        ("plan.csv", b"\xef\xbb\xbfformat,agency,"),
    ):
        path = tmp_path / name
        assert planned(office, "half.yaml", "-o", path) == (0, "", f"Ditulis: {path}\n")
        assert path.read_bytes().startswith(beginning)
    assert "- [ ] Penuhi: Daftar orang (no. 1)\n" in (tmp_path / "plan.md").read_text(encoding="utf-8")
    assert "Penuhi: Daftar orang (no. 1)" in (tmp_path / "plan.html").read_text(encoding="utf-8")
    assert "Penuhi: Daftar orang (no. 1)" not in (tmp_path / "plan.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ["half.yaml", "-f", "json"],
            "Format “json” tidak ada. Pilih salah satu: text, markdown, html, csv.\n",
        ),
        (
            ["half.yaml", "-o", "half.yaml"],
            "half.yaml adalah berkas jawaban; laporan tidak boleh menimpanya.\n",
        ),
        (["nope.yaml"], "nope.yaml: "),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(arguments, told, office):
    before = {path: path.read_bytes() for path in office.rglob("*.yaml")}
    code, out, err = planned(office, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith(told)
    assert {path: path.read_bytes() for path in office.rglob("*.yaml")} == before


# The rows of it


def test_the_rows_of_a_plan_are_those_that_a_report_gives(office, tmp_path):
    ours = planned(office, "half.yaml", "-f", "csv")
    assert ours[0] == 0
    assert run(office, "report", "half.yaml", "-c", "audit", "-f", "csv", "--plan") == ours
    both = run(office, "report", "half.yaml", "whole.yaml", "-c", "audit", "-f", "csv", "--plan")[1]
    other = planned(office, "whole.yaml", "-f", "csv")[1]
    assert both == ours[1] + other.partition("\r\n")[2]
    arguments = ["half.yaml", "whole.yaml", "-c", "audit", "-f", "csv", "-o", f"{tmp_path}/"]
    assert run(office, "report", *arguments, "--plan")[0] == run(office, "report", *arguments)[0] == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "half.laporan.csv",
        "half.rencana.csv",
        "whole.laporan.csv",
        "whole.rencana.csv",
    ]
    assert (tmp_path / "half.rencana.csv").read_bytes() == b"\xef\xbb\xbf" + ours[1].encode()


@pytest.mark.parametrize("arguments", [[], ["-f", "markdown"], ["-o", "plan.xlsx"]])
def test_a_report_of_actions_is_a_table_only(arguments, office):
    assert run(office, "report", "half.yaml", "-c", "audit", "--plan", *arguments, language="en") == (
        2,
        "",
        "--plan is for CSV only. Add -f csv, or use: humas plan\n",
    )
    assert not (office / "plan.xlsx").exists()


# On a terminal, and in the README


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals here")
def test_on_a_narrow_terminal_the_lines_wrap_at_words(office):
    pexpect = pytest.importorskip("pexpect", reason="pexpect is not installed here")
    program, *rest = command("plan", "half.yaml", "-c", "audit")
    child = pexpect.spawn(
        program, rest, cwd=str(office), env=environment(), dimensions=(60, 40), encoding="utf-8", timeout=20
    )
    shown = child.read().replace("\r\n", "\n")
    assert max(map(len, shown.splitlines())) <= 40
    assert "\nDihitung menurut pertanyaan yang\nditanyakan saat ini, dan seolah-olah\n" in shown


def test_the_plan_in_the_readme_is_what_humas_says():
    readme = README.read_text(encoding="utf-8")
    shown = readme.partition("```console\n$ humas plan ")[2].partition("\n```")[0]
    typed, _, told = shown.partition("\n")
    code, out, err = run(README.parent, "plan", *shlex.split(typed), language="en")
    assert (code, out, err) == (0, f"{told}\n", "")
