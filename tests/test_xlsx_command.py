"""`humas report -f xlsx` as it is typed: where the bytes go, what is left alone, and what is missing."""

import os
import subprocess
import sys
import zipfile

import pytest

from humas.cli.writing import ENDINGS
from humas.words import LANGUAGES, words
from sitting import command, environment, piped, run, small_audit
from workbooks import read

WHOLE = "2\n2\n1 2\n2\n gotong royong\n"
ASKED = ("report", "whole.yaml", "-c", "audit", "-f", "xlsx")


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """A folder with the small audit and whole.yaml, which answers it."""
    folder = tmp_path_factory.mktemp("office")
    small_audit(folder)
    assert piped(folder, "whole.yaml", "--agency", "Dinas Utuh", lines=WHOLE)[0] == 0
    return folder


def shown(folder, *arguments, **variables):
    done = subprocess.run(
        command(*arguments),
        capture_output=True,
        cwd=folder,
        env=environment(**variables),
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr.decode()


def test_a_workbook_is_the_same_in_a_file_and_on_standard_output(office, tmp_path):
    path = tmp_path / "a.XLSX"
    assert run(office, *ASKED[:-2], "-o", path) == (0, "", f"Laporan ditulis: {path}\n")
    assert read(path.read_bytes()).sheetnames == [
        "Ringkasan", "Rencana tindak lanjut", "Semua jawaban", "Sumber dan rujukan"
    ]  # fmt: skip
    for target in ([], ["-o", "-"]):
        assert shown(office, *ASKED, *target) == (0, path.read_bytes(), "")


def test_a_console_of_few_characters_gets_the_same_bytes(office):
    assert shown(office, *ASKED, PYTHONIOENCODING="ascii", PYTHONUTF8="0") == shown(office, *ASKED)


def test_in_a_folder_it_is_named_after_the_answers(office, tmp_path):
    assert run(office, *ASKED, "-o", f"{tmp_path}/")[0] == 0
    assert [path.name for path in tmp_path.iterdir()] == ["whole.laporan.xlsx"]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals here")
@pytest.mark.parametrize("target", [[], ["-o", "-"]])
@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "id",
            "Format xlsx bukan teks, jadi tidak ditampilkan di terminal. Tulis ke berkas, misalnya: -o whole.laporan.xlsx",
        ),
        (
            "en",
            "The format xlsx is no text, so it is not shown on a terminal. Write it to a file, for example: -o whole.laporan.xlsx",
        ),
    ],
)
def test_on_a_terminal_it_is_not_shown(language, told, target, office):
    pexpect = pytest.importorskip("pexpect", reason="pexpect is not installed here")
    program, *rest = command(*ASKED, *target)
    child = pexpect.spawn(
        program, rest, cwd=str(office), env=environment(language), dimensions=(24, 200), encoding="utf-8"
    )
    assert child.read().replace("\r\n", "\n") == f"{told}\n"
    child.close()
    assert child.exitstatus == 2


def test_two_workbooks_do_not_go_to_one_standard_output(office):
    told = "Untuk beberapa berkas jawaban, -o harus berupa folder, misalnya -o laporan/\n"
    assert shown(office, *ASKED, "whole.yaml") == (2, b"", told)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close differently there")
def test_a_closed_pipe_is_quiet(office):
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        command(*ASKED), stdout=writing, stderr=subprocess.PIPE, cwd=office, env=environment(), check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.fixture
def without_openpyxl(tmp_path):
    """The variable by which Python does as if it were not installed."""
    (tmp_path / "sitecustomize.py").write_text("import sys\nsys.modules['openpyxl'] = None\n")
    return {"PYTHONPATH": os.pathsep.join([str(tmp_path), environment()["PYTHONPATH"]])}


def test_where_openpyxl_is_missing_it_is_told_how_to_install_it_before_the_first_question(
    office, without_openpyxl
):
    id_ = 'Untuk format xlsx pustaka openpyxl belum terpasang. Pasang dengan: pip install "humas[xlsx]"\n'
    en = 'The format xlsx needs the library openpyxl, which is not installed. Install it with: pip install "humas[xlsx]"\n'
    assert run(office, *ASKED, **without_openpyxl) == (2, "", id_)
    assert run(office, *ASKED[:-2], "-o", "a.xlsx", language="en", **without_openpyxl) == (2, "", en)
    asked = piped(
        office, "new.yaml", "--agency", "X", "--report", "a.xlsx", lines=WHOLE, variables=without_openpyxl
    )
    assert asked == (2, "", id_)
    assert not (office / "new.yaml").exists()
    assert not (office / "a.xlsx").exists()
    assert run(office, *ASKED[:-1], "json", **without_openpyxl)[0] == 0


def test_the_end_of_an_audit_writes_a_workbook_and_leaves_alone_what_another_program_saved(office, tmp_path):
    path = tmp_path / "a.xlsx"
    asked = ("whole.yaml", "--report", path)
    for _ in range(2):
        assert piped(office, *asked)[0] == 0
    written = path.read_bytes()
    assert read(written).properties.identifier == "humas/report/1"
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    saved = path.read_bytes()
    code, out, err = piped(office, *asked)
    assert (code, out) == (2, "")
    assert err == (
        f"{path} sudah ada dan bukan laporan humas, atau sudah disimpan ulang oleh program lain, "
        "jadi dibiarkan. Pilih nama lain dengan --report.\n"
    )
    assert path.read_bytes() == saved


def test_openpyxl_is_loaded_for_a_workbook_only(office):
    program = (
        "import sys\nfrom humas.cli.running import run\n"
        "assert run(sys.argv[1:]) == 0\nsys.stderr.write(str('openpyxl' in sys.modules))\n"
    )
    for format_, told in (("json", "False"), ("csv", "False"), ("markdown", "False"), ("xlsx", "True")):
        done = subprocess.run(
            [sys.executable, "-c", program, *ASKED[:-1], format_],
            capture_output=True,
            cwd=office,
            env=environment(),
            check=True,
        )
        assert done.stderr.decode() == told


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_names_every_format(language):
    assert [name for name in ENDINGS if name not in words(language)("commands.help.format")] == []
