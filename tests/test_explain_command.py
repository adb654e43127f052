"""`humas explain` as it is typed: where a score comes from, and what other answers would make of it."""

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


def explained(office, *arguments, **more):
    return run(office, "explain", "-c", "audit", *arguments, **more)


def test_the_whole_sum_is_told_in_plain_lines(office):
    code, out, err = explained(office, "half.yaml")
    assert (code, err) == (0, "")
    assert out.startswith("Asal-usul skor: Dinas Separuh\n\nSkor: 37,5–87,5 (sementara)\n")
    assert "\n- Daftar orang (no. 1): Sebagian. 1 × 1/2 = 0,5; menambah 12,5 dari paling banyak 25.\n" in out
    assert (
        "\n- Mandat (no. 3): belum dijawab. Bobot 1; belum menambah skor, masih dapat menambah 25.\n" in out
    )
    assert explained(office, "half.yaml", "-f", "text", "-o", "-") == (0, out, "")


@pytest.mark.parametrize("name", ["tim/daftar", "daftar", "1", "#1", "Daftar orang", "list of people"])
def test_one_question_by_whatever_name(name, office):
    code, out, err = explained(office, "half.yaml", name)
    assert (code, err) == (0, "")
    assert out.startswith("Daftar orang (no. 1)\n\n- Instansi: Dinas Separuh\n- Butir tim/daftar, ")
    assert "\n- Sebagian: 1 poin, skor 50,0, menambah 12,5. Inilah jawaban kini. " in out


def test_other_answers_are_supposed_and_the_file_stays_as_it_is(office):
    before = (office / "half.yaml").read_bytes()
    code, out, err = explained(
        office,
        "half.yaml",
        "--if",
        "daftar=ya",
        "--if",
        "mandat=health",
        "--if",
        "tim/cerita=baik",
        language="en",
    )
    assert (code, err) == (0, "")
    assert out == (
        """\
What if: Dinas Separuh

- List of people (no. 1): now “Partly”, supposed “Yes”.
- Mandate (no. 3): now unanswered, supposed “Health”.
- Story (no. 5): now unanswered, supposed answered. Weight 0: it adds nothing to the score.

What comes of it

Measure: Overall score
  Now: 37.5–87.5 (provisional)
  What if: 83.3
Measure: Completeness
  Now: 50.0%; 2 of 5 questions answered
  What if: 100.0%; 4 of 4 questions answered; 1 not asked
Measure: Level
  Now: certain: Not ready (0.0–39.9); at most: Nearly ready (80.0–89.9)
  What if: Nearly ready (80.0–89.9)

Other scores that change

Score  Now        What if
Team   37.5–87.5  83.3

Would no longer be asked (1)

- Warnings (no. 4)

This is only supposed; the answers file is not changed.
"""
    )
    assert (office / "half.yaml").read_bytes() == before


def test_one_question_is_told_as_it_would_be_below_what_is_supposed(office):
    out = explained(office, "half.yaml", "daftar", "--if", "daftar=yes", language="en")[1]
    assert out.startswith("What if: Dinas Separuh\n")
    assert "\nWith these answers: List of people (no. 1)\n" in out
    assert "\n- Yes: points 2, score 100.0, adds 25. This is the present answer. " in out


def test_the_ending_of_the_file_picks_the_format(office, tmp_path):
    for ending, start in (
        (".txt", "Asal-usul skor: "),
        (".md", "# Asal-usul skor: "),
        (".html", "<!DOCTYPE html>"),
    ):
        target = tmp_path / f"mengapa{ending}"
        assert explained(office, "half.yaml", "-o", target) == (0, "", f"Ditulis: {target}\n")
        assert target.read_text(encoding="utf-8").startswith(start)
    assert explained(office, "half.yaml", "-f", "markdown")[1] == (tmp_path / "mengapa.md").read_text(
        encoding="utf-8"
    )


def test_what_the_file_says_wrongly_is_told_beside_the_sum(office):
    wrong = (office / "half.yaml").read_text().replace("partly", "perhaps")
    (office / "salah.yaml").write_text(wrong)
    code, out, err = explained(office, "salah.yaml", language="en")
    assert code == 0
    assert "HC802" in err
    assert "stored and not counted: perhaps. " in out
    assert " Because: the choices are no, partly, yes.\n" in out
    (office / "salah.yaml").unlink()


@pytest.mark.parametrize(
    ("arguments", "indonesian", "english"),
    [
        (
            ["half.yaml", "dafatr"],
            "Tidak ada butir “dafatr”. Maksud Anda tim/daftar?\n",
            "There is no item “dafatr”. Did you mean tim/daftar?\n",
        ),
        (
            ["half.yaml", "\x1b[31m"],
            "Tidak ada butir “\\x1b[31m”. Lihat id semua butir dengan: humas show DAFTAR\n",
            "There is no item “\\x1b[31m”. See the ids of all items with: humas show CHECKLIST\n",
        ),
        (
            ["half.yaml", "6"],
            "Tidak ada pertanyaan nomor 6: laporan ini memuat pertanyaan 1 sampai 5.\n",
            "There is no question number 6: this report has questions 1 to 5.\n",
        ),
        (
            ["half.yaml", "--if", "daftar"],
            "--if memerlukan BUTIR=JAWABAN, misalnya --if four-c/representatives=yes, bukan “daftar”.\n",
            "--if needs ITEM=ANSWER, for example --if four-c/representatives=yes, not “daftar”.\n",
        ),
        (
            ["half.yaml", "--if", "dafatr=yes"],
            "Tidak ada butir “dafatr”. Maksud Anda tim/daftar?\n",
            "There is no item “dafatr”. Did you mean tim/daftar?\n",
        ),
        (
            ["half.yaml", "--if", "daftar=mungkin"],
            "“mungkin” bukan jawaban yang dapat dihitung untuk tim/daftar: pilihannya no, partly, yes.\n",
            "“mungkin” is no answer to tim/daftar that counts: the choices are no, partly, yes.\n",
        ),
        (
            ["half.yaml", "--if", "waktu=2,5"],
            "“2,5” bukan jawaban yang dapat dihitung untuk tim/waktu: pakai titik: 2.5.\n",
            "“2,5” is no answer to tim/waktu that counts: use a dot: 2.5.\n",
        ),
        (
            ["half.yaml", "--if", "daftar=n/a"],
            "n/a untuk tim/daftar memerlukan alasan, misalnya --if 'tim/daftar=n/a bukan tugas kami'\n",
            "n/a to tim/daftar needs its reason, for example --if 'tim/daftar=n/a not our task'\n",
        ),
        (
            ["half.yaml", "--if", "daftar=yes", "--if", "1=no"],
            "tim/daftar diandaikan dua kali. Beri satu jawaban saja dengan --if.\n",
            "tim/daftar is supposed twice. Give it one answer with --if.\n",
        ),
        (
            ["half.yaml", "-f", "json"],
            "Format “json” tidak ada. Pilih salah satu: text, markdown, html.\n",
            "There is no format “json”. Choose one of: text, markdown, html.\n",
        ),
        (
            ["half.yaml", "-o", "mengapa.pdf"],
            "Format tidak dapat dikenali dari nama mengapa.pdf. Pakai salah satu akhiran ini atau tambahkan -f: .txt, .md, .html.\n",
            "The name mengapa.pdf does not tell the format. Use one of these endings, or add -f: .txt, .md, .html.\n",
        ),
        (
            ["half.yaml", "-f", "text", "-o", "half.yaml"],
            "half.yaml adalah berkas jawaban; laporan tidak boleh menimpanya.\n",
            "half.yaml is an answers file; the report must not overwrite it.\n",
        ),
    ],
)
def test_wrong_usage_ends_with_2_says_what_to_do_and_writes_nothing(arguments, indonesian, english, office):
    before = sorted(path.name for path in office.iterdir())
    assert explained(office, *arguments) == (2, "", indonesian)
    assert explained(office, *arguments, language="en") == (2, "", english)
    assert sorted(path.name for path in office.iterdir()) == before


def test_the_readme_shows_what_the_command_says(same):
    text = README.read_text(encoding="utf-8")
    start = text.index("$ humas explain ")
    end = text.index("```", start)
    line, _, _ = text[start:end].partition("\n")
    code, out, err = run(README.parent, *shlex.split(line)[2:], language="en")
    assert (code, err) == (0, "")
    same(README, f"{text[:start]}{line}\n{out}{text[end:]}")


def test_several_items_of_one_name_are_told(tmp_path):
    folder = small_audit(tmp_path)
    other = (folder / "tim.yaml").read_text(encoding="utf-8").replace("id: tim\n", "id: lain\n", 1)
    (folder / "lain.yaml").write_text(other.replace("tim/mandat", "lain/mandat"), encoding="utf-8")
    listed = (
        (folder / "audit.yaml").read_text(encoding="utf-8").replace("[tim.yaml]", "[tim.yaml, lain.yaml]")
    )
    (folder / "audit.yaml").write_text(listed, encoding="utf-8")
    (tmp_path / "x.yaml").write_text("humas: answers/1\naudit: {id: kecil}\nagency: X\nanswers: {}\n")
    assert explained(tmp_path, "x.yaml", "daftar") == (
        2,
        "",
        "“daftar” dapat berarti beberapa butir. Pilih salah satu: tim/daftar, lain/daftar.\n",
    )
    assert explained(tmp_path, "x.yaml", "lain/daftar")[0] == 0


def test_what_may_stand_there_is_offered(office):
    def offered(word, *before):
        told = run(
            office, "__complete", "fish", f"={word}", "explain", "-c", "audit", *before, language="en"
        )[1]
        return told.splitlines()

    assert offered("tim/d", "half.yaml") == ["tim/daftar\tList of people"]
    assert offered("tim/", "half.yaml", "--if")[0] == "tim/daftar=\tList of people"
    assert offered("tim/d", "half.yaml", "--if") == [
        "tim/daftar=no\tNo",
        "tim/daftar=partly\tPartly",
        "tim/daftar=yes\tYes",
    ]
    assert offered("daftar=y", "half.yaml", "--if") == ["daftar=yes\tYes"]
    assert offered("tim/mandat=health,", "half.yaml", "--if") == ["tim/mandat=health,disaster\tDisasters"]
    assert offered("waktu=", "half.yaml", "--if") == ["waktu=unknown\tNot measured"]
    assert offered("cerita=", "half.yaml", "--if") == []
    assert offered("nope=", "half.yaml", "--if") == []
    assert offered("", "half.yaml", "-f") == ["text\t", "markdown\t", "html\t"]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals here")
def test_on_a_narrow_terminal_the_lines_wrap_at_words(office):
    pexpect = pytest.importorskip("pexpect", reason="pexpect is not installed here")
    program, *rest = command("explain", "half.yaml", "-c", "audit", "daftar")
    child = pexpect.spawn(
        program, rest, cwd=str(office), env=environment(), dimensions=(60, 40), encoding="utf-8", timeout=20
    )
    shown = child.read().replace("\r\n", "\n")
    assert max(map(len, shown.splitlines())) <= 40
    assert "- Butir tim/daftar, daftar periksa Tim,\n  bagian Orang\n" in shown
