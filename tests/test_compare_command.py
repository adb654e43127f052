"""`humas compare OLD NEW...`: which files go together, where the result goes, and what is told of what is amiss."""

import json

import pytest

from sitting import CHECKLIST, run, small_audit


def answers(date, entries, *, version="1.0.0", agency="Dinas X", audit="kecil"):
    head = f"humas: answers/1\naudit: {{id: {audit}, version: {version}}}\nagency: {agency}\ndate: {date}\n"
    return head + "answers:\n" + "".join(f"  tim/{name}: {answer}\n" for name, answer in entries.items())


CODE = 'code: "51.08"\n'
OLD = {"daftar": "no", "waktu": "30", "mandat": "[health]", "cerita": "satu"}
NEW = {"daftar": "yes", "waktu": "30", "mandat": "[health]", "cerita": "satu"}
FILES = {
    "2025.yaml": answers("2025-11-24", OLD),
    "2026.yaml": answers("2026-11-24", NEW),
    "lama.yaml": answers(
        "2024-11-24", {"senarai": "partly", "dahulu": "yes", "waktu": "soon"}, version="0.9.0"
    ),
    "lain.yaml": answers("2025-11-24", OLD, agency="Dinas Y"),
    "kode.yaml": CODE + answers("2025-11-24", OLD, agency="Dinas Y"),
    "2026-kode.yaml": CODE + answers("2026-11-24", NEW),
    "asing.yaml": answers("2025-11-24", OLD, audit="asing"),
    "dua.yaml": answers("2025-11-24", {"senarai": "yes", "catatan": "no"}),
    "rusak.yaml": "humas: answers/1\nanswers: {\n",
    "arsip/2026.yaml": answers("", OLD),
}


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """The small audit, in which `daftar` was `senarai` and `catatan` before, and answers files of all sorts."""
    folder = tmp_path_factory.mktemp("office")
    place = small_audit(folder)
    renamed = CHECKLIST.replace("- id: daftar\n", "- id: daftar\n        was: [senarai, catatan]\n")
    (place / "tim.yaml").write_text(renamed, encoding="utf-8")
    (folder / "arsip").mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def compare(office, *arguments, language="id"):
    return run(office, "compare", "-c", "audit", *arguments, language=language)


def test_what_has_moved_is_told_on_standard_output(office):
    code, out, err = compare(office, "2025.yaml", "2026.yaml")
    assert (code, err) == (0, "")
    assert out.startswith("Perbandingan kesiapan: Dinas X\n\n- Audit kecil, versi 1.0.0\n")
    assert (
        "\nPerubahan skor dari 2025 ke 2026: +33,3\n\nDari 16,7 menjadi 50,0, dihitung atas 3 dari 3 pertanyaan.\n"
        in out
    )
    assert "\nDaftar orang (no. 1)  Belum (skor 0,0)  Ya (skor 100,0)\n" in out


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("hasil.txt", "Readiness compared: Dinas X\n"),
        ("hasil.md", "# Readiness compared: Dinas X\n"),
        ("hasil.html", '<!DOCTYPE html>\n<html lang="en">\n'),
        ("hasil.json", '{\n  "format": "humas/compare/1",\n'),
    ],
)
def test_the_ending_of_the_file_picks_the_format(office, name, begins):
    told = compare(office, "2025.yaml", "2026.yaml", "-o", name, language="en")
    assert told == (0, "", f"Written: {name}\n")
    text = (office / name).read_text(encoding="utf-8")
    assert text.startswith(begins)
    format_ = {"txt": "text", "md": "markdown"}.get(name.partition(".")[2], name.partition(".")[2])
    assert compare(office, "2025.yaml", "2026.yaml", "-f", format_, "-o", "-", language="en") == (0, text, "")


def test_an_older_version_is_read_by_todays_ids_and_what_fits_no_more_is_told(office):
    code, out, err = compare(office, "lama.yaml", "2026.yaml", "-f", "json")
    assert code == 0
    assert err == (
        "lama.yaml:8:14: HC802 peringatan: Jawaban “soon” untuk tim/waktu tidak dihitung: "
        "ini bukan bilangan. Jawab ulang butir ini.\n"
    )
    change = json.loads(out)["changes"][0]
    assert {one["id"]: (one["verdict"], one["doubt"]) for one in change["items"]} == {
        "tim/daftar": ("incomparable", "unknown"),
        "tim/waktu": ("incomparable", "unknown"),
        "tim/mandat": ("incomparable", "new"),
        "tim/siaga": ("not-asked", "new"),
        "tim/cerita": ("incomparable", "new"),
    }
    assert change["items"][0]["before"] == {"status": "answered", "answer": "partly", "score": 50.0}
    assert change["gone"] == [{"id": "tim/dahulu", "before": "yes", "after": None}]
    assert (change["change"], change["counted"], change["asked"]) == (None, 0, 4)


def test_the_order_is_that_of_the_command(office):
    code, out, err = compare(office, "2026.yaml", "2025.yaml", language="en")
    assert (code, err) == (0, "")
    assert (
        "\nThe dates of assessment are not in order. The order used here is that of the files in the command.\n"
        in out
    )
    assert "\nChange in score from 2026 to 2025: −33.3\n" in out


def test_one_code_is_one_agency_whatever_its_name(office):
    code, out, err = compare(office, "kode.yaml", "2026-kode.yaml")
    assert (code, err) == (0, "")
    assert (
        "\nNama instansi tidak sama: Dinas Y; Dinas X. Kode instansinya sama, sehingga tetap dibandingkan.\n"
        in out
    )


def test_files_of_one_name_are_told_apart_by_their_folders(office):
    code, out, _ = compare(office, "arsip/2026.yaml", "2026.yaml", language="en")
    assert code == 0
    assert "\nChange in score from arsip/2026.yaml to 2026.yaml: +33.3\n" in out.replace("\\", "/")


STOPS = {
    "lain.yaml 2026.yaml": (
        "lain.yaml berisi jawaban Dinas Y, sedangkan 2026.yaml berisi jawaban Dinas X. Yang dibandingkan adalah penilaian satu instansi. Bila memang instansi yang sama, tulis kode yang sama (code) dalam kedua berkas.\n",
        "lain.yaml holds the answers of Dinas Y, but 2026.yaml those of Dinas X. Only assessments of one agency are compared. If it is the same agency, write the same code into both files.\n",
    ),
    "asing.yaml 2026.yaml": (
        "asing.yaml menjawab audit “asing”, bukan “kecil”, jadi keduanya tidak dapat dibandingkan.\n",
        "asing.yaml answers the audit “asing”, not “kecil”, so they cannot be compared.\n",
    ),
    "2025.yaml asing.yaml": (
        "asing.yaml menjawab audit “asing”, sedangkan audit berisi audit “kecil”.\n",
        "asing.yaml answers the audit “asing”, but audit holds the audit “kecil”.\n",
    ),
    "2025.yaml 2026.yaml ./2025.yaml": (
        "2025.yaml diberikan dua kali. Berikan berkas jawaban dari penilaian yang berbeda.\n",
        "2025.yaml is given twice. Give the answers files of different assessments.\n",
    ),
    "2025.yaml": (
        "Galat: BARU belum diberikan.\nLihat: humas compare --help\n",
        "Error: NEW is missing.\nSee: humas compare --help\n",
    ),
    "hilang.yaml 2026.yaml": (
        "hilang.yaml: HC101 galat: “hilang.yaml” tidak dapat dibaca: berkas tidak ditemukan. Periksa nama dan izin berkas.\nGalat yang ditemukan: 1. Tidak ada yang ditulis.\n",
        "hilang.yaml: HC101 error: “hilang.yaml” cannot be read: there is no such file. Check its name and permissions.\nErrors found: 1. Nothing was written.\n",
    ),
    "2025.yaml 2026.yaml -f csv": (
        "Format “csv” tidak ada. Pilih salah satu: text, markdown, html, json.\n",
        "There is no format “csv”. Choose one of: text, markdown, html, json.\n",
    ),
    "2025.yaml 2026.yaml -o hasil.pdf": (
        "Format tidak dapat dikenali dari nama hasil.pdf. Pakai salah satu akhiran ini atau tambahkan -f: .txt, .md, .html, .json.\n",
        "The name hasil.pdf does not tell the format. Use one of these endings, or add -f: .txt, .md, .html, .json.\n",
    ),
    "2025.yaml 2026.yaml -f text -o ./2025.yaml": (
        "./2025.yaml adalah berkas jawaban; laporan tidak boleh menimpanya.\n",
        "./2025.yaml is an answers file; the report must not overwrite it.\n",
    ),
    "2025.yaml 2026.yaml -o nowhere/hasil.md": (
        "nowhere/hasil.md tidak dapat ditulis: foldernya tidak ada.\n",
        "nowhere/hasil.md cannot be written: its folder is not there.\n",
    ),
}


@pytest.mark.parametrize("arguments", STOPS)
def test_what_cannot_be_compared_or_written_is_told_and_nothing_is_written(office, arguments):
    before = sorted(office.rglob("*"))
    for place, language in enumerate(("id", "en")):
        code, out, err = compare(office, *arguments.split(), language=language)
        assert (code, out, err.replace("\\", "/")) == (2, "", STOPS[arguments][place])
    assert sorted(office.rglob("*")) == before
    assert (office / "2025.yaml").read_text(encoding="utf-8") == FILES["2025.yaml"]


def test_an_old_file_in_which_two_ids_claim_one_question_stops_the_run(office):
    code, out, err = compare(office, "dua.yaml", "2026.yaml", language="en")
    assert (code, out) == (2, "")
    assert "dua.yaml:7:3: HC803 error:" in err


def test_a_file_that_is_broken_stops_the_run(office):
    for arguments in (("rusak.yaml", "2026.yaml"), ("2025.yaml", "rusak.yaml")):
        code, out, err = compare(office, *arguments)
        assert (code, out) == (2, "")
        assert err.startswith("rusak.yaml:")
