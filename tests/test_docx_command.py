"""`humas report -f docx` as it is typed: the same bytes wherever they go, what is left alone, and what is missing."""

import os
import subprocess
import sys
import zipfile

import pytest

from sitting import command, environment, piped, run, small_audit
from wordfiles import content, read

WHOLE = "2\n2\n1 2\n2\n gotong royong\n"
ASKED = ("report", "whole.yaml", "-c", "audit", "-f", "docx")


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


def test_it_is_the_same_in_a_file_and_on_standard_output_whenever_and_wherever_it_is_written(
    office, tmp_path
):
    path = tmp_path / "a.DOCX"
    assert run(office, *ASKED[:-2], "-o", path) == (0, "", f"Laporan ditulis: {path}\n")
    assert content(path.read_bytes())[0] == ("Title", "Laporan kesiapan: Dinas Utuh")
    assert shown(office, *ASKED) == (0, path.read_bytes(), "")
    elsewhere = {"PYTHONHASHSEED": "7", "TZ": "Asia/Jayapura", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    assert shown(office, *ASKED, "-o", "-", **elsewhere) == (0, path.read_bytes(), "")


def test_in_a_folder_it_is_named_after_the_answers(office, tmp_path):
    assert run(office, *ASKED, "-o", f"{tmp_path}/")[0] == 0
    assert [path.name for path in tmp_path.iterdir()] == ["whole.laporan.docx"]


@pytest.mark.parametrize(
    "missing",
    [
        pytest.param("import sys\nsys.modules['docx'] = None\n", id="none"),
        pytest.param(
            "import importlib.machinery, importlib.util, sys, types\n"
            "sys.modules['docx'] = types.ModuleType('docx')\n"
            "sys.modules['docx'].__spec__ = importlib.machinery.ModuleSpec('docx', None)\n",
            id="another library of that name",
        ),
    ],
)
def test_where_python_docx_is_missing_it_is_told_how_to_install_it_before_the_first_question(
    missing, office, tmp_path
):
    (tmp_path / "sitecustomize.py").write_text(missing)
    without = {"PYTHONPATH": os.pathsep.join([str(tmp_path), environment()["PYTHONPATH"]])}
    id_ = 'Untuk format docx pustaka python-docx belum terpasang. Pasang dengan: pip install "humas[docx]"\n'
    en = 'The format docx needs the library python-docx, which is not installed. Install it with: pip install "humas[docx]"\n'
    assert run(office, *ASKED, **without) == (2, "", id_)
    assert run(office, *ASKED[:-2], "-o", "a.docx", language="en", **without) == (2, "", en)
    asked = piped(office, "new.yaml", "--agency", "X", "--report", "a.docx", lines=WHOLE, variables=without)
    assert asked == (2, "", id_)
    assert not (office / "new.yaml").exists()
    assert not (office / "a.docx").exists()
    assert run(office, *ASKED[:-1], "json", **without)[0] == 0


def test_the_end_of_an_audit_writes_it_and_leaves_alone_what_another_program_saved(office, tmp_path):
    path = tmp_path / "a.docx"
    asked = ("whole.yaml", "--report", path)
    for _ in range(2):
        assert piped(office, *asked)[0] == 0
    assert read(path.read_bytes()).core_properties.identifier == "humas/report/1"
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


def test_python_docx_is_loaded_for_a_word_file_only(office):
    program = (
        "import sys\nfrom humas.cli.running import run\n"
        "assert run(sys.argv[1:]) == 0\nsys.stderr.write(str('docx' in sys.modules))\n"
    )
    for format_, told in (("json", "False"), ("html", "False"), ("xlsx", "False"), ("docx", "True")):
        done = subprocess.run(
            [sys.executable, "-c", program, *ASKED[:-1], format_],
            capture_output=True,
            cwd=office,
            env=environment(),
            check=True,
        )
        assert done.stderr.decode() == told
