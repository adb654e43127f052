"""`humas report --template` as it is typed: which files it opens, where its reports go, and how it fails."""

import os
import sys

import pytest

from sitting import piped, run, small_audit

HALF = "1 baru dua orang\n2\n"
WHOLE = "2\n2\n1 2\n2\n gotong royong\n"
REPORT = ("report", "whole.yaml", "-c", "audit")


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Two answers files, and templates in surat/ that include one another."""
    folder = tmp_path_factory.mktemp("office")
    small_audit(folder)
    assert piped(folder, "whole.yaml", "--agency", "Dinas <Utuh> *satu*", lines=WHOLE)[0] == 0
    assert piped(folder, "half.yaml", "--agency", "Dinas Separuh", lines=HALF)[0] == 3
    letters = folder / "surat"
    (letters / "bagian").mkdir(parents=True)
    for name, text in {
        "surat.md.j2": "{% include 'bagian/kop.md.j2' %}# {{ agency }}: {{ score_label }}\n",
        "surat.html.j2": "<h1>{{ agency }}: {{ score_label }}</h1>\n",
        "bagian/kop.md.j2": "KABUPATEN CONTOH\n\n",
        "salah.md.j2": "# {{ agency }}\n\n{{ agancy }}\n",
        "sertakan.md.j2": "a\n{% include 'bagian/salah.md.j2' %}\n",
        "bagian/salah.md.j2": "b\n\n{{ low|figur }}\n",
        "luar.md.j2": "{% include '../rahasia.md' %}\n",
        "mutlak.md.j2": f"{{% include '{(folder / 'rahasia.md').as_posix()}' %}}\n",
        "folder.md.j2": "{% include 'bagian' %}\n",
        "surat.txt": "",
    }.items():
        (letters / name).write_text(text, encoding="utf-8")
    (letters / "latin.md.j2").write_bytes(b"a\ncaf\xe9\n")
    (letters / "kendali.md.j2").write_text("a\nb\x1b[31m\n", encoding="utf-8")
    (letters / "bom.md.j2").write_bytes("\ufeff# {{ agency }}\r\n".encode())
    (letters / "besar.md.j2").write_text("x" * 2_000_001)
    (folder / "rahasia.md").write_text("RAHASIA")
    return folder


def test_a_template_gives_markdown_or_html_as_its_name_ends(office):
    assert run(office, *REPORT, "--template", "surat/surat.md.j2") == (
        0,
        "KABUPATEN CONTOH\n\n# Dinas \\<Utuh\\> \\*satu\\*: 100,0\n",
        "",
    )
    assert run(office, *REPORT, "--template", "surat/surat.html.j2", language="en") == (
        0,
        "<h1>Dinas &lt;Utuh&gt; *satu*: 100.0</h1>\n",
        "",
    )


def test_a_template_in_the_folder_that_is_open_includes_from_there(office):
    assert (
        run(office / "surat", "report", "../whole.yaml", "-c", "../audit", "--template", "surat.md.j2")[0]
        == 0
    )


def test_several_reports_go_into_a_folder_under_the_names_of_their_answers(office, tmp_path):
    both = ["report", "whole.yaml", "half.yaml", "-c", "audit", "-o", f"{tmp_path}/"]
    assert run(office, *both, "--template", "surat/surat.md.j2")[0] == 0
    code, out, err = run(office, *both, "--template", "surat/surat.html.j2")
    assert (code, out) == (0, "")
    assert err == "".join(f"Laporan ditulis: {tmp_path / name}.laporan.html\n" for name in ("whole", "half"))
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "half.laporan.html",
        "half.laporan.md",
        "whole.laporan.html",
        "whole.laporan.md",
    ]
    assert (tmp_path / "half.laporan.html").read_text() == "<h1>Dinas Separuh: 37,5–87,5 (sementara)</h1>\n"


def test_many_reports_are_made_by_several_processes_and_a_mistake_comes_back_from_them(office, tmp_path):
    many = [f"d{number:02}.yaml" for number in range(18)]
    for name in many:
        (tmp_path / name).write_bytes((office / "half.yaml").read_bytes())
    order = ["report", *many, "-c", str(office / "audit"), "--jobs", "2", "-o", "laporan/"]
    (tmp_path / "laporan").mkdir()
    code, out, err = run(tmp_path, *order, "--template", str(office / "surat" / "salah.md.j2"))
    assert (code, out, "salah.md.j2:3: HC902" in err) == (2, "", True)
    assert list((tmp_path / "laporan").iterdir()) == []
    assert run(tmp_path, *order, "--template", str(office / "surat" / "surat.md.j2"))[0] == 0
    made = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "laporan").iterdir()}
    assert made == {
        name.replace(".yaml", ".laporan.md"): "KABUPATEN CONTOH\n\n# Dinas Separuh: 37,5–87,5 (sementara)\n"
        for name in many
    }


def test_a_name_that_tells_no_format_is_as_good_as_any(office, tmp_path):
    target = tmp_path / "surat"
    assert (
        run(office, *REPORT, "--template", "surat/surat.md.j2", "-f", "markdown", "-o", str(target))[0] == 0
    )
    assert target.read_text(encoding="utf-8").startswith("KABUPATEN CONTOH\n")


def test_a_byte_order_mark_is_dropped_and_line_ends_become_ours(office):
    assert run(office, *REPORT, "--template", "surat/bom.md.j2")[1] == "# Dinas \\<Utuh\\> \\*satu\\*\n"


def test_limits_hold_for_a_report_by_a_template_too(office):
    limits = ["--template", "surat/surat.md.j2", "--fail-under", "50"]
    assert run(office, *REPORT, *limits)[0] == 0
    assert run(office, "report", "half.yaml", "-c", "audit", *limits)[0] == 1


@pytest.mark.parametrize(
    ("arguments", "indonesian", "english"),
    [
        (
            ["--template", "surat/surat.txt"],
            (
                "Format laporan tidak dapat dikenali dari nama templat surat/surat.txt. "
                "Pakai akhiran .md.j2 untuk Markdown atau .html.j2 untuk HTML.\n"
            ),
            (
                "The name of the template surat/surat.txt does not tell the format. "
                "Use the ending .md.j2 for Markdown, or .html.j2 for HTML.\n"
            ),
        ),
        (
            ["--template", "surat/surat.md.j2", "-f", "html"],
            "Format html tidak cocok dengan templat surat/surat.md.j2, yang menghasilkan markdown. Hilangkan -f.\n",
            "The format html does not go with the template surat/surat.md.j2, which gives markdown. Leave out -f.\n",
        ),
        (
            ["--template", "surat/surat.html.j2", "-o", "laporan.md"],
            "laporan.md tidak cocok dengan templat surat/surat.html.j2. Pakai akhiran .html.\n",
            "laporan.md does not go with the template surat/surat.html.j2. Use the ending .html.\n",
        ),
        (
            ["--template", "surat/surat.md.j2", "-o", "surat/../surat/surat.md.j2"],
            "surat/../surat/surat.md.j2 adalah templatnya; laporan tidak boleh menimpanya.\n",
            "surat/../surat/surat.md.j2 is the template; the report must not overwrite it.\n",
        ),
        (
            ["--template", "surat/tiada.md.j2"],
            (
                "surat/tiada.md.j2: HC101 galat: “surat/tiada.md.j2” tidak dapat dibaca: berkas tidak ditemukan. "
                "Periksa nama dan izin berkas.\nGalat yang ditemukan: 1. Tidak ada yang ditulis.\n"
            ),
            (
                "surat/tiada.md.j2: HC101 error: “surat/tiada.md.j2” cannot be read: there is no such file. "
                "Check its name and permissions.\nErrors found: 1. Nothing was written.\n"
            ),
        ),
        (
            ["--template", "surat/salah.md.j2"],
            (
                "surat/salah.md.j2:3: HC902 galat: “agancy” tidak ada dalam data maupun dalam templat. "
                "Maksud Anda “agency”?\nGalat yang ditemukan: 1. Tidak ada yang ditulis.\n"
            ),
            (
                "surat/salah.md.j2:3: HC902 error: “agancy” is neither in the data nor in the template. "
                "Did you mean “agency”?\nErrors found: 1. Nothing was written.\n"
            ),
        ),
        (
            ["--template", "surat/sertakan.md.j2"],
            (
                "surat/bagian/salah.md.j2:3: HC903 galat: Filter “figur” tidak ada. Maksud Anda “figure”?\n"
                "Galat yang ditemukan: 1. Tidak ada yang ditulis.\n"
            ),
            (
                "surat/bagian/salah.md.j2:3: HC903 error: There is no filter “figur”. Did you mean “figure”?\n"
                "Errors found: 1. Nothing was written.\n"
            ),
        ),
        (
            ["--template", "surat/latin.md.j2"],
            (
                "surat/latin.md.j2:2:4: HC103 galat: Mulai dari sini isi berkas bukan UTF-8. "
                "Simpan ulang berkas dengan pengodean UTF-8.\nGalat yang ditemukan: 1. Tidak ada yang ditulis.\n"
            ),
            (
                "surat/latin.md.j2:2:4: HC103 error: From here on the file is not UTF-8. "
                "Save the file again as UTF-8.\nErrors found: 1. Nothing was written.\n"
            ),
        ),
        (
            ["--template", "surat/kendali.md.j2"],
            (
                "surat/kendali.md.j2:2:2: HC104 galat: Karakter kendali U+001B tidak boleh ada di sini. "
                "Hapus karakter itu.\nGalat yang ditemukan: 1. Tidak ada yang ditulis.\n"
            ),
            (
                "surat/kendali.md.j2:2:2: HC104 error: The control character U+001B must not stand here. "
                "Delete that character.\nErrors found: 1. Nothing was written.\n"
            ),
        ),
    ],
)
def test_what_is_wrong_is_told_in_either_language_and_nothing_is_written(
    office, arguments, indonesian, english
):
    for language, told in (("id", indonesian), ("en", english)):
        before = sorted(office.rglob("*"))
        code, out, err = run(office, *REPORT, *arguments, language=language)
        assert (code, out, err.replace(os.sep, "/")) == (2, "", told)
        assert sorted(office.rglob("*")) == before


@pytest.mark.parametrize("name", ["luar", "mutlak", "folder"])
def test_nothing_outside_of_the_folder_of_the_template_is_opened(office, name):
    code, out, err = run(office, *REPORT, "--template", f"surat/{name}.md.j2")
    assert (code, out) == (2, "")
    assert err.replace(os.sep, "/").startswith(f"surat/{name}.md.j2:1: HC906 galat: ")
    assert "itu bukan berkas di dalam folder templat." in err
    assert "RAHASIA" not in err


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_a_link_is_followed_inside_of_the_folder_and_not_out_of_it(office):
    letters = office / "surat"
    for name, target in (("dalam.md", "bagian/kop.md.j2"), ("keluar.md", "../rahasia.md"), ("naik", "..")):
        (letters / name).symlink_to(target)
    os.mkfifo(letters / "pipa.md")
    told = {}
    for name in ("dalam.md", "keluar.md", "naik/rahasia.md", "pipa.md", "/dev/zero"):
        (letters / "tautan.md.j2").write_text(f"{{% include '{name}' %}}")
        code, out, err = run(office, *REPORT, "--template", "surat/tautan.md.j2")
        told[name] = (code, out, "HC906" in err)
    assert told.pop("dalam.md") == (0, "KABUPATEN CONTOH\n\n", False)
    assert set(told.values()) == {(2, "", True)}


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes of that sort there")
def test_a_template_that_is_no_regular_file_is_refused_without_waiting(office):
    os.mkfifo(office / "pipa.md.j2")
    (office / "folder.md.j2").mkdir()
    for name in ("pipa.md.j2", "folder.md.j2"):
        code, out, err = run(office, *REPORT, "--template", name)
        assert (code, out, f"{name}: HC101" in err) == (2, "", True)


def test_a_template_that_is_too_large_is_refused(office):
    code, out, err = run(office, *REPORT, "--template", "surat/besar.md.j2")
    assert (code, out, "surat/besar.md.j2: HC102" in err.replace(os.sep, "/")) == (2, "", True)


def test_a_mistake_that_only_one_agency_brings_forth_keeps_all_reports_from_being_written(office, tmp_path):
    template = tmp_path / "t.md.j2"
    template.write_text("{{ agency }}\n{% if score >= 60 %}baik{% endif %}\n")
    folder = tmp_path / "laporan"
    folder.mkdir()
    code, out, err = run(
        office,
        "report",
        "whole.yaml",
        "half.yaml",
        "-c",
        "audit",
        "--template",
        str(template),
        "-o",
        f"{folder}/",
    )
    assert (code, out, list(folder.iterdir())) == (2, "", [])
    assert err.startswith(f"{template}:2: HC904 galat: ")
