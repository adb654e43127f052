"""The commands as they are typed: wrong usage, formats and targets, limits, exit codes, both languages."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from humas import __version__
from humas.cli.language import choose_language, system_language
from humas.cli.speaking import usage_error
from humas.words import words
from sitting import command, environment, piped, run, small_audit

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


def test_humas_alone_is_help_and_dash_h_too(office):
    helped = run(office, "--help")
    assert run(office) == helped
    assert run(office, "-h") == helped


def test_the_version_is_told(office):
    assert run(office, "--version") == (0, f"humas {__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "indonesian", "english"),
    [
        (
            ["--lagn", "id"],
            "Galat: Pilihan --lagn tidak dikenal. Maksud Anda --lang?\nLihat: humas --help\n",
            "Error: There is no option --lagn. Did you mean --lang?\nSee: humas --help\n",
        ),
        (
            ["check", "--jobs", "two"],
            "Galat: Nilai untuk --jobs harus bilangan bulat.\nLihat: humas check --help\n",
            "Error: The value for --jobs must be a whole number.\nSee: humas check --help\n",
        ),
        (
            ["report", "--fromat"],
            "Galat: Pilihan --fromat tidak dikenal. Maksud Anda --format, --from?\nLihat: humas report --help\n",
            "Error: There is no option --fromat. Did you mean --format, --from?\nSee: humas report --help\n",
        ),
        (
            ["raport"],
            "Galat: Perintah “raport” tidak dikenal. Maksud Anda report?\nLihat: humas --help\n",
            "Error: There is no command “raport”. Did you mean report?\nSee: humas --help\n",
        ),
        (
            ["report"],
            "Galat: JAWABAN belum diberikan.\nLihat: humas report --help\n",
            "Error: ANSWERS is missing.\nSee: humas report --help\n",
        ),
        (
            ["report", "whole.yaml", "-o"],
            "Galat: Pilihan -o memerlukan nilai.\nLihat: humas report --help\n",
            "Error: The option -o needs a value.\nSee: humas report --help\n",
        ),
        (
            ["show", "a", "b"],
            "Galat: Isian berlebih: b.\nLihat: humas show --help\n",
            "Error: Too many arguments: b.\nSee: humas show --help\n",
        ),
        (
            ["show", "nope"],
            "Daftar periksa “nope” tidak ada. Pilih: adoption, purpose, medium, four-c, benefits, applications, risks, design, learning.\n",
            "There is no checklist “nope”. Choose one of: adoption, purpose, medium, four-c, benefits, applications, risks, design, learning.\n",
        ),
        (
            ["show", "-f", "pdf"],
            "Format “pdf” tidak ada. Pilih text, markdown, atau json; text dan json hanya bersama --coverage.\n",
            "There is no format “pdf”. Choose text, markdown or json; text and json go with --coverage.\n",
        ),
        (
            ["show", "--coverage", "--format", "\x1b[31m"],
            "Format “\\x1b[31m” tidak ada. Pilih text, markdown, atau json; text dan json hanya bersama --coverage.\n",
            "There is no format “\\x1b[31m”. Choose text, markdown or json; text and json go with --coverage.\n",
        ),
        (
            ["show", "-f", "json"],
            "Format json hanya dapat dipakai bersama --coverage. Tambahkan --coverage atau hilangkan -f.\n",
            "The format json goes with --coverage only. Add --coverage, or leave out -f.\n",
        ),
        (
            ["show", "risks", "-f", "text"],
            "Format text hanya dapat dipakai bersama --coverage. Tambahkan --coverage atau hilangkan -f.\n",
            "The format text goes with --coverage only. Add --coverage, or leave out -f.\n",
        ),
        (
            ["show", "nope", "-c", "audit", "--coverage"],
            "Daftar periksa “nope” tidak ada. Pilih: tim.\n",
            "There is no checklist “nope”. Choose one of: tim.\n",
        ),
        (
            ["report", "whole.yaml", "-f", "odt"],
            "Format “odt” tidak ada. Pilih salah satu: markdown, html, json, csv, xlsx, docx, pdf.\n",
            "There is no format “odt”. Choose one of: markdown, html, json, csv, xlsx, docx, pdf.\n",
        ),
        (
            ["report", "whole.yaml", "-o", "laporan.odt"],
            "Format tidak dapat dikenali dari nama laporan.odt. Pakai salah satu akhiran ini atau tambahkan -f: .md, .html, .json, .csv, .xlsx, .docx, .pdf.\n",
            "The name laporan.odt does not tell the format. Use one of these endings, or add -f: .md, .html, .json, .csv, .xlsx, .docx, .pdf.\n",
        ),
        (
            ["report", "whole.yaml", "-f", "json", "-o", "laporan.md"],
            "Format json tidak cocok dengan nama laporan.md. Hilangkan -f atau ubah namanya.\n",
            "The format json does not go with the name laporan.md. Leave out -f, or change the name.\n",
        ),
        (
            ["report", "whole.yaml", "half.yaml", "-o", "satu.md"],
            "Untuk beberapa berkas jawaban, -o harus berupa folder, misalnya -o laporan/\n",
            "For several answers files -o must be a folder, for example -o reports/\n",
        ),
        (
            ["report", "whole.yaml", "whole.yaml", "-c", "audit", "-o", "./"],
            "Dua laporan akan bernama sama: whole.laporan.md. Pakai folder lain atau ubah nama berkas jawabannya.\n",
            "Two reports would have the same name: whole.laporan.md. Use another folder, or rename an answers file.\n",
        ),
        (
            ["report", "whole.yaml", "-c", "audit", "-f", "markdown", "-o", "whole.yaml"],
            "whole.yaml adalah berkas jawaban; laporan tidak boleh menimpanya.\n",
            "whole.yaml is an answers file; the report must not overwrite it.\n",
        ),
        (
            ["report", "whole.yaml", "-c", "audit", "-o", "tidak/ada.md"],
            "tidak/ada.md tidak dapat ditulis: foldernya tidak ada.\n",
            "tidak/ada.md cannot be written: its folder is not there.\n",
        ),
        (
            ["report", "whole.yaml", "--fail-under", "101"],
            "--fail-under memerlukan angka 0 sampai 100, misalnya 60.\n",
            "--fail-under needs a number from 0 to 100, for example 60.\n",
        ),
        (
            ["report", "whole.yaml", "--fail-under", "6e1"],
            "--fail-under memerlukan angka 0 sampai 100, misalnya 60.\n",
            "--fail-under needs a number from 0 to 100, for example 60.\n",
        ),
        (
            ["report", "whole.yaml", "-c", "audit", "--require-stage", "late"],
            "Tahap “late” tidak ada. Pilih: -.\n",
            "There is no stage “late”. Choose one of: -.\n",
        ),
        (
            ["report", "whole.yaml"],
            "Audit “kecil” untuk whole.yaml tidak ditemukan. Tunjukkan dengan -c FOLDER.\n",
            "The audit “kecil” of whole.yaml is not found. Point to it with -c FOLDER.\n",
        ),
        *(
            (
                ["audit", "--full", *part, "--agency", "X"],
                "--full tidak dapat dipakai bersama --quick atau --only: pakai --full untuk semua pertanyaan, atau hilangkan.\n",
                "--full does not go together with --quick or --only: use --full for all questions, or leave it out.\n",
            )
            for part in (["--quick"], ["--only", "risks"])
        ),
        (
            ["audit", "--quick", "--only", "risks", "--agency", "X"],
            "--quick dan --only tidak dapat dipakai bersama.\n",
            "--quick and --only do not go together.\n",
        ),
        (
            ["audit", "baru.yaml", "--only", "rikso", "--agency", "X"],
            "Daftar periksa “rikso” tidak ada. Pilih: adoption, purpose, medium, four-c, benefits, applications, risks, design, learning.\n",
            "There is no checklist “rikso”. Choose one of: adoption, purpose, medium, four-c, benefits, applications, risks, design, learning.\n",
        ),
        (
            ["audit", "baru.yaml", "-c", "audit", "--quick", "--agency", "X"],
            "Tidak ada pertanyaan dalam cakupan ini.\n",
            "There is no question in this scope.\n",
        ),
        (
            ["audit", "half.yaml", "-c", "audit", "--quick"],
            "Berkas half.yaml sudah dimulai dengan cakupan full. Pakai nama berkas lain untuk cakupan baru.\n",
            "The file half.yaml was begun with the scope full. Use another file name for a new scope.\n",
        ),
        (
            ["audit", "baru.txt", "--agency", "X"],
            "Berkas jawaban baru harus berakhiran .yaml atau .yml, bukan baru.txt.\n",
            "A new answers file must end in .yaml or .yml, not baru.txt.\n",
        ),
    ],
)
def test_wrong_usage_ends_with_2_says_what_to_do_and_writes_nothing(arguments, indonesian, english, office):
    before = sorted(path.name for path in office.iterdir())
    assert run(office, *arguments) == (2, "", indonesian)
    assert run(office, *arguments, language="en") == (2, "", english)
    assert sorted(path.name for path in office.iterdir()) == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["--lang", "fr", "show"],
        ["show", "--lang=fr"],
        ["audit", "--help", "--lang", "fr"],
        ["--help", "--lang=fr"],
        ["--version", "--lang=fr"],
    ],
)
def test_a_language_that_there_is_not_is_an_error(arguments, office):
    assert run(office, *arguments) == (2, "", "Bahasa “fr” tidak ada. Pilih id atau en.\n")


def test_the_language_may_stand_before_and_after_the_command(office):
    said = run(office, "show", language="en")
    assert run(office, "--lang", "en", "show") == said
    assert run(office, "show", "--lang=en") == said
    helped = run(office, "audit", "--help", language="en")
    assert run(office, "audit", "--help", "--lang", "en") == helped
    assert run(office, "audit", "--lang=en", "--help") == helped


@pytest.mark.parametrize(
    ("arguments", "environment_", "system", "language"),
    [
        ([], {}, "", "id"),
        ([], {}, "en", "en"),
        ([], {"LANG": "en_GB.UTF-8"}, "id", "en"),
        ([], {"LANG": "C.UTF-8"}, "en", "en"),
        ([], {"LC_ALL": "de_DE", "LANG": "en_US"}, "", "en"),
        ([], {"LC_ALL": "id_ID", "LANG": "en_US"}, "", "id"),
        ([], {"HUMAS_LANG": "en", "LC_ALL": "id_ID"}, "", "en"),
        ([], {"HUMAS_LANG": "klingon", "LC_ALL": "id_ID"}, "en", "id"),
        (["--lang", "id"], {"HUMAS_LANG": "en"}, "", "id"),
        (["--lang=en", "show"], {"HUMAS_LANG": "id"}, "", "en"),
        (["--", "--lang", "en"], {}, "", "id"),
        (["show", "--lang"], {}, "", "id"),
    ],
)
def test_the_language_is_asked_for_or_set_or_the_systems_or_indonesian(
    arguments, environment_, system, language
):
    assert choose_language(arguments, environment_, lambda: system) == language


@pytest.mark.parametrize(
    ("identifier", "language"),
    [(0x0421, "id"), (0x0409, "en"), (0x0809, "en"), (0x4809, "en"), (0x040C, ""), (0x0C21, "id"), (0, "")],
)
def test_windows_says_its_language_by_a_number(identifier, language):
    assert system_language(lambda: identifier) == language


def test_windows_is_asked_last():
    assert choose_language([], {}, lambda: system_language(lambda: 0x0409)) == "en"
    assert choose_language([], {}, lambda: system_language(lambda: 0x040C)) == "id"
    assert choose_language([], {"LANG": "id_ID.UTF-8"}, lambda: system_language(lambda: 0x0409)) == "id"


def test_the_ending_picks_the_format(office):
    code, out, err = run(office, "report", "whole.yaml", "-c", "audit", "-o", "a.json")
    assert (code, out, err) == (0, "", "Laporan ditulis: a.json\n")
    assert json.loads((office / "a.json").read_text())["agency"] == "Dinas Utuh"
    assert (
        run(office, "report", "whole.yaml", "-c", "audit", "-f", "json")[1] == (office / "a.json").read_text()
    )
    assert (
        run(office, "report", "whole.yaml", "-c", "audit", "-f", "json", "-o", "-")[1]
        == (office / "a.json").read_text()
    )


def test_an_odd_ending_needs_the_format(office):
    assert run(office, "report", "whole.yaml", "-c", "audit", "-f", "json", "-o", "a.txt")[0] == 0
    assert json.loads((office / "a.txt").read_text())["format"] == "humas/report/1"


def test_several_reports_go_into_a_folder(office, tmp_path):
    code, _, err = run(office, "report", "whole.yaml", "half.yaml", "-c", "audit", "-o", f"{tmp_path}/")
    assert code == 0, err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["half.laporan.md", "whole.laporan.md"]


def test_a_report_for_each_of_many_is_the_one_that_it_would_be_alone(office, tmp_path):
    """So many that several processes share the work; what was there before keeps who may read it."""
    names = [f"{number}.yaml" for number in range(20)]
    for number, name in enumerate(names):
        text = (office / ("half.yaml" if number % 2 else "whole.yaml")).read_text()
        (tmp_path / name).write_text(text.replace("agency: Dinas", f"agency: {number} Dinas"))
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "3.laporan.html").write_text("old")
    (tmp_path / "reports" / "3.laporan.html").chmod(0o640)
    audit = ["-c", str(office / "audit")]
    code, out, err = run(tmp_path, "report", *names, *audit, "-f", "html", "-o", "reports", "--jobs", "2")
    told = "".join(f"Laporan ditulis: {Path('reports', f'{number}.laporan.html')}\n" for number in range(20))
    assert (code, out, err) == (0, "", told)
    assert len(list((tmp_path / "reports").iterdir())) == len(names)
    for number in (0, 3, 19):
        alone = run(tmp_path, "report", f"{number}.yaml", *audit, "-f", "html")[1]
        assert (tmp_path / "reports" / f"{number}.laporan.html").read_text() == alone
    if os.name == "posix":
        assert (tmp_path / "reports" / "3.laporan.html").stat().st_mode & 0o777 == 0o640


def test_one_of_many_that_cannot_be_used_leaves_the_folder_as_it_was(office, tmp_path):
    names = [str(office / "whole.yaml"), *(f"{number}.yaml" for number in range(30))]
    for name in names[1:]:
        (tmp_path / name).write_text((office / "half.yaml").read_text())
    (tmp_path / "17.yaml").write_text("humas: answers/1\nagency: X\nagency: Y\n")
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "0.laporan.md").write_text("old")
    audit = ["-c", str(office / "audit")]
    code, out, err = run(tmp_path, "report", *names, *audit, "-o", "reports/")
    assert (code, out) == (2, "")
    assert err.startswith("17.yaml:3:1: HC107 galat: ")
    left = {path.name: path.read_text() for path in (tmp_path / "reports").iterdir()}
    assert left == {"0.laporan.md": "old"}


def test_a_folder_that_is_not_there_is_told_before_the_work_begins(office):
    assert run(office, "report", "whole.yaml", "half.yaml", "-c", "audit", "-o", "nowhere/") == (
        2,
        "",
        f"{Path('nowhere', 'whole.laporan.md')} tidak dapat ditulis: foldernya tidak ada.\n",
    )


def test_several_reports_as_csv_are_one_table_on_stdout_and_a_file_has_the_mark_of_utf_8(office, tmp_path):
    both = ["report", "whole.yaml", "half.yaml", "-c", "audit", "-f", "csv"]
    _, table, _ = run(office, *both)
    whole, half = (run(office, "report", name, "-c", "audit", "-f", "csv")[1] for name in both[1:3])
    head = whole.partition("\r\n")[0]
    assert head.startswith("format,agency,")
    assert table == whole + half.removeprefix(f"{head}\r\n")
    run(office, "report", "half.yaml", "-c", "audit", "-o", f"{tmp_path}/half.csv")
    assert (tmp_path / "half.csv").read_bytes() == b"\xef\xbb\xbf" + half.encode()


def test_one_file_that_cannot_be_used_keeps_all_reports_from_being_written(office, tmp_path):
    (office / "rusak.yaml").write_text("humas: answers/1\nagency: X\nagency: Y\n")
    code, out, err = run(office, "report", "whole.yaml", "rusak.yaml", "-c", "audit", "-o", f"{tmp_path}/")
    assert (code, out) == (2, "")
    assert err.startswith("rusak.yaml:3:1: HC107 galat: ")
    assert list(tmp_path.iterdir()) == []
    (office / "rusak.yaml").unlink()


@pytest.mark.parametrize(
    ("answers", "limits", "code", "told"),
    [
        ("whole.yaml", ["--fail-under", "100"], 0, ""),
        ("whole.yaml", ["--fail-under", "99.95"], 0, ""),
        ("half.yaml", ["--fail-under", "37.5"], 0, ""),
        ("half.yaml", ["--fail-under", "37.6"], 1, "Skor 37,5 di bawah batas 37,6.\n"),
        ("half.yaml", ["--fail-under", "0"], 0, ""),
    ],
)
def test_a_limit_goes_by_the_certain_score(answers, limits, code, told, office):
    done = run(office, "report", answers, "-c", "audit", "-f", "json", *limits)
    assert (done[0], done[2]) == (code, told)


def test_a_limit_without_a_score_is_missed_and_a_stage_must_be_held_for_certain(tmp_path):
    answers = "humas: answers/1\naudit: {id: kesiapan-medsos}\nagency: X\nscope: [design]\nanswers:\n"
    (tmp_path / "x.yaml").write_text(
        answers
        + "".join(
            f"  design/{item}: {{answer: n/a, note: belum ada rancangan}}\n"
            for item in (
                "plan",
                "technology-last",
                "audience",
                "objectives",
                "objective-kind",
                "content-plan",
            )
        )
    )
    code, _, err = run(
        tmp_path, "report", "x.yaml", "-f", "json", "--fail-under", "0", "--require-stage", "experimentation"
    )
    assert (code, err.splitlines()[-2:]) == (
        1,
        [
            "Belum ada skor, jadi batas 0 tidak tercapai.",
            "Tahap “experimentation” belum tercapai dengan pasti.",
        ],
    )
    assert run(tmp_path, "report", "x.yaml", "--require-stage", "soon")[:2] == (2, "")


def test_the_stages_below_the_one_held_are_held_too(tmp_path):
    whole = Path(__file__).parents[1] / "examples" / "kominfo-contoh.yaml"
    for stage, code in (("experimentation", 0), ("managing-chaos", 0), ("institutionalisation", 1)):
        assert run(tmp_path, "report", whole, "-f", "json", "--require-stage", stage)[0] == code


def test_the_checklists_may_be_named_before_the_command(office):
    assert run(office, "-c", "audit", "show")[1].startswith("# Audit kecil\n")


def test_one_checklist_is_shown_to_read_and_print(office, golden):
    golden("show.tim.en.txt", run(office, "show", "tim", "-c", "audit", language="en")[1])


@pytest.fixture(scope="module")
def traced(tmp_path_factory):
    """A folder with an audit that has a source, an uncovered point in it, and answers to it: half.yaml."""
    folder = tmp_path_factory.mktemp("traced")
    place = small_audit(folder)
    points = "{p1: {id: Orang tercatat, en: People are recorded}, p2: {id: " + LONG + ", en: A goal}}"
    with (place / "audit.yaml").open("a", encoding="utf-8") as file:
        file.write(f"sources: {{paper: {{title: Artikel, points: {points}}}}}\n")
    text = (place / "tim.yaml").read_text(encoding="utf-8")
    (place / "tim.yaml").write_text(
        text.replace("        scale: practice\n", "        scale: practice\n        source: [p1]\n"),
        encoding="utf-8",
    )
    return folder


LONG = "Tujuan setiap akun resmi ditulis oleh pengelola dan disetujui pimpinan sebelum akun itu dibuka"


def test_coverage_is_shown_as_lines_unless_another_format_is_asked_for(traced):
    told = f"""\
Sumber paper: Artikel

p1: Orang tercatat
  tim/daftar
  tim/siaga
p2: {LONG}
  Tidak ada butir yang mencakupnya.

Poin sumber: 2, tercakup: 1, butir: 2.
"""
    for arguments in (["--coverage"], ["--coverage", "-f", "text"]):
        assert run(traced, "show", *arguments, "-c", "audit") == (0, told, "")
    code, out, err = run(traced, "show", "--coverage", "--format=json", "-c", "audit", language="en")
    assert (code, err) == (0, "")
    assert json.loads(out) == {
        "format": "humas/coverage/1",
        "audit": {"id": "kecil", "version": "1.0.0"},
        "sources": [
            {
                "id": "paper",
                "title": "Artikel",
                "points": [
                    {"id": "p1", "text": "People are recorded", "items": ["tim/daftar", "tim/siaga"]},
                    {"id": "p2", "text": "A goal", "items": []},
                ],
            }
        ],
    }
    code, out, err = run(traced, "show", "--coverage", "-f", "markdown", "-c", "audit", language="en")
    assert (code, out.splitlines()[0], err) == (0, "# Source coverage: Small audit", "")


def test_coverage_of_one_checklist_is_of_its_points_and_items_only(traced, office):
    told = "Sumber paper: Artikel\n\np1: Orang tercatat\n  tim/daftar\n  tim/siaga\n\n"
    assert run(traced, "show", "tim", "--coverage", "-c", "audit") == (
        0,
        told + "Poin sumber: 1, tercakup: 1, butir: 2.\n",
        "",
    )
    code, out, err = run(office, "show", "risks", "--coverage", "-f", "json")
    items = [
        item for source in json.loads(out)["sources"] for point in source["points"] for item in point["items"]
    ]
    assert (code, err, {item.partition("/")[0] for item in items}) == (0, "", {"risks"})


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals here")
def test_on_a_terminal_the_rest_of_a_long_point_stands_deeper_than_its_items(traced):
    pexpect = pytest.importorskip("pexpect", reason="pexpect is not installed here")
    program, *rest = command("show", "--coverage", "-c", "audit")
    child = pexpect.spawn(
        program, rest, cwd=str(traced), env=environment(), dimensions=(24, 80), encoding="utf-8"
    )
    lines = child.read().replace("\r\n", "\n").splitlines()
    child.close()
    assert lines[5:8] == [
        "p2: Tujuan setiap akun resmi ditulis oleh pengelola dan disetujui pimpinan",
        "    sebelum akun itu dibuka",
        "  Tidak ada butir yang mencakupnya.",
    ]


def test_markdown_without_coverage_is_what_show_prints_anyway(office):
    for checklist in ([], ["risks"]):
        assert run(office, "show", *checklist, "-f", "markdown") == run(office, "show", *checklist)


def test_an_audit_with_an_uncovered_point_is_shown_answered_and_reported(traced):
    assert run(traced, "check", "audit")[0] == 1
    assert run(traced, "show", "-c", "audit")[0] == 0
    assert piped(traced, "half.yaml", "--agency", "Dinas Separuh", lines=HALF)[0] == 3
    assert run(traced, "report", "half.yaml", "-c", "audit")[0] == 0


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close differently there")
@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "risks"),
        ("show", "--coverage"),
        ("check", "audit"),
        ("report", "whole.yaml", "-c", "audit"),
    ],
)
def test_a_closed_pipe_is_quiet(arguments, office):
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        command(*arguments),
        stdout=writing,
        stderr=subprocess.PIPE,
        cwd=office,
        env=environment(),
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_fault_of_ours_is_told_without_a_traceback_and_ends_with_70(office, tmp_path):
    (tmp_path / "sitecustomize.py").write_text(
        "import humas.render.paper\ndef broken(*_): raise ZeroDivisionError\nhumas.render.paper.paper = broken\n"
    )
    path = os.pathsep.join([str(tmp_path), environment()["PYTHONPATH"]])
    code, out, err = run(office, "show", PYTHONPATH=path)
    assert (code, out) == (70, "")
    assert err == (
        "Terjadi kesalahan di dalam humas (ZeroDivisionError, sitecustomize.py:2). "
        "Mohon laporkan beserta perintah yang Anda ketik.\n"
    )
    assert "Traceback" in run(office, "show", PYTHONPATH=path, HUMAS_DEBUG="1")[2]


def test_an_error_of_typer_that_is_not_foreseen_is_told_in_its_own_words():
    class OddError(Exception):
        message = "odd \x1b[31m"

    assert usage_error(OddError(), words("en")) == r"Error: This command cannot be understood: odd \x1b[31m"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
def test_json_is_the_same_whatever_the_console_can_show(tmp_path, encoding):
    small_audit(tmp_path)
    name = "Dinas “Utuh” – é 漢 😀"
    assert piped(tmp_path, "whole.yaml", "--agency", name, lines=WHOLE)[0] == 0
    shown = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    for arguments in (
        ["report", "whole.yaml", "-c", "audit", "-f", "json"],
        ["schema", "audit"],
        ["show", "--coverage", "-f", "json"],
    ):
        done = subprocess.run(
            command(*arguments),
            capture_output=True,
            cwd=tmp_path,
            env=environment("id", **shown),
            stdin=subprocess.DEVNULL,
            timeout=60,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, b"")
        told = json.loads(done.stdout.decode(encoding))
        assert told.get("agency", name) == name, arguments
