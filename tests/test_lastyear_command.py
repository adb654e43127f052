"""`humas audit NEW --from OLD`: last year's answers beside this year's questions, and what is taken over from them."""

import hashlib
import re

import pytest

from humas.files.answers import load_answers
from humas.model import FileEvidence
from sitting import CHECKLIST, Sitting, piped, saved, small_audit

PROOF = hashlib.sha256(b"abc").hexdigest()
OLD = f"""\
humas: answers/1
audit: {{id: kecil, version: 0.9.0}}
agency: Dinas X
code: "51.08"
group: {{province: Bali}}
answers:
  tim/senarai:
    answer: partly
    note: baru dua akun
    evidence: [{{file: sk.pdf, size: 2, sha256: {"0" * 64}}}, Perbup 17/2017]
    seen: a393844a9216cad6
  tim/waktu:
    answer: 75%
    note: belum dihitung
    seen: '0000000000000000'
  tim/mandat: [disaster]
  tim/siaga:
    answer: n/a
    note: belum ada sirene
    evidence: https://contoh.example/siaga
    seen: 7a8101f4a76489db
  tim/dahulu: yes
"""


@pytest.fixture
def folder(tmp_path):
    """The small audit, in which `daftar` was `senarai` before; last year's answers lie in `arsip`."""
    place = small_audit(tmp_path)
    renamed = CHECKLIST.replace("- id: daftar\n", "- id: daftar\n        was: [senarai]\n")
    (place / "tim.yaml").write_text(renamed, encoding="utf-8")
    (tmp_path / "arsip").mkdir()
    (tmp_path / "arsip" / "2025.yaml").write_text(OLD, encoding="utf-8")
    (tmp_path / "arsip" / "sk.pdf").write_bytes(b"abc")
    return tmp_path


def names(folder):
    return sorted(path.name for path in folder.iterdir() if path.name not in {"audit", "arsip"})


NEXT = ("2026.yaml", "--from", "arsip/2025.yaml")


def test_an_audit_beside_last_years_answers_from_the_first_line_to_the_report(folder):
    lines = "c =\nb =\n2\n1,5\n1\nb =\nt =\nkeliling\n"
    code, out, err = piped(folder, *NEXT, lines=lines)
    assert (code, err) == (0, "")
    told = out.split("\n")
    assert told[: told.index("")] == [
        "Audit kecil untuk Dinas X: 5 pertanyaan, sekitar 10 menit dengan dokumen di tangan.",
        "Setiap jawaban langsung disimpan di 2026.yaml; Anda boleh berhenti kapan saja.",
        "Jawaban tahun lalu dari arsip/2025.yaml hanya ditampilkan; Enter tidak mengambilnya.",
        "Ketik tanda tanya (?) untuk bantuan dan daftar perintah, q untuk simpan dan keluar.",
    ]
    assert told[told.index("") : told.index("Ringkasan: Dinas X")] == [
        "",
        "Pertanyaan 1 dari 5, bagian Orang.",
        "Apakah ada daftar orang?",
        "0. Belum",
        "1. Sebagian, jawaban tahun lalu",
        "2. Ya",
        "Catatan tahun lalu (pakai: c =): baru dua akun",
        "Bukti tahun lalu (pakai: b =1): arsip/sk.pdf (2 byte)",
        "Bukti tahun lalu (pakai: b =2): Perbup 17/2017",
        "Semua bukti tahun lalu (pakai: b =).",
        "Jawaban, 0 sampai 2:",
        "Catatan tersimpan: baru dua akun",
        "Jawaban, 0 sampai 2:",
        "Bukti tersimpan: arsip/sk.pdf (3 byte)",
        "Bukti tersimpan: Perbup 17/2017",
        "Jawaban, 0 sampai 2:",
        "Tersimpan: 2, Ya.",
        "Catatan: baru dua akun",
        "",
        "Pertanyaan 2 dari 5, bagian Orang.",
        "Berapa jam sampai dijawab?",
        "Jawaban dalam satuan: jam.",
        "Tulis bilangan, misalnya 2 atau 2,5; u bila tidak diukur.",
        "Pertanyaan ini berubah sejak tahun lalu; jawaban lama mungkin tidak cocok lagi.",
        "Tahun lalu: 75%",
        "Catatan tahun lalu (pakai: c =): belum dihitung",
        "Jawaban, 2,5 atau u:",
        "Tersimpan: 1,5 jam.",
        "Bagian Orang: 2 dari 2 terjawab, skor 100,0. Skor keseluruhan tadi 0,0 sampai 100,0, sekarang 50,0 sampai 100,0.",
        "",
        "Pertanyaan 3 dari 5, bagian Tugas.",
        "Mandat apa yang diemban?",
        "1. Kebencanaan",
        "2. Kesehatan",
        "Tulis nomor-nomornya dengan spasi di antaranya, misalnya 1 3, atau tanda hubung (-) bila tidak ada.",
        "Pertanyaan ini mungkin berubah sejak tahun lalu; periksa apakah jawaban lama masih cocok.",
        "Tahun lalu: Kebencanaan",
        "Jawaban, 1 sampai 2:",
        "Tersimpan: Kebencanaan.",
        "",
        "Pertanyaan 4 dari 5, bagian Tugas.",
        "Apakah ada siaga bencana?",
        "0. Belum",
        "1. Sebagian",
        "2. Ya",
        "Tahun lalu: tidak berlaku",
        "Alasan tahun lalu (pakai: t =): belum ada sirene",
        "Bukti tahun lalu (pakai: b =): https://contoh.example/siaga",
        "Jawaban, 0 sampai 2:",
        "Bukti tersimpan: https://contoh.example/siaga",
        "Jawaban, 0 sampai 2:",
        "Tersimpan: tidak berlaku.",
        "Catatan: belum ada sirene",
        "",
        "Pertanyaan 5 dari 5, bagian Tugas.",
        "Apa yang berhasil?",
        "Tulis jawaban Anda; awali dengan spasi bila dapat terbaca sebagai perintah.",
        "Jawaban, teks:",
        "Tersimpan: keliling.",
        "Bagian Tugas: 3 dari 3 terjawab, skor 50,0. Skor keseluruhan tadi 50,0 sampai 100,0, sekarang 83,3.",
        "",
        "Semua pertanyaan sudah terjawab.",
        "Nomor pertanyaan, k kembali, Enter selesai:",
        "",
    ]
    head, _, entries = (folder / "2026.yaml").read_text(encoding="utf-8").partition("answers:\n")
    assert re.sub("sha256:.*|date:.*", "", head) == (
        'humas: answers/1\naudit: {id: kecil, version: 1.0.0, digest: "\nscope: full\nagency: Dinas X\n'
        'code: "51.08"\ngroup: {province: Bali}\n\n'
    )
    assert re.sub(r" +(at|seen): .*\n", "", entries) == (
        "  tim/daftar:\n    answer: yes\n    note: baru dua akun\n"
        f"    evidence: [{{file: arsip/sk.pdf, size: 3, sha256: {PROOF}}}, Perbup 17/2017]\n"
        "  tim/waktu:\n    answer: 1.5\n"
        "  tim/mandat:\n    answer: [disaster]\n"
        "  tim/siaga:\n    answer: n/a\n    note: belum ada sirene\n    evidence: [https://contoh.example/siaga]\n"
        "  tim/cerita:\n    answer: keliling\n"
    )
    assert (folder / "arsip" / "2025.yaml").read_text(encoding="utf-8") == OLD
    assert sorted(path.name for path in (folder / "arsip").iterdir()) == ["2025.yaml", "sk.pdf"]


KEPT = "Jawaban tahun lalu tidak diambil begitu saja. Tulis jawaban tahun ini, atau l untuk melewati."


def test_enter_alone_does_not_answer_as_last_year(folder):
    code, _, err = piped(folder, *NEXT, lines="\n")
    assert (code, err) == (
        2,
        f"Baris 1 tidak diterima: {KEPT} Yang sebelumnya sudah tersimpan.\n",
    )
    assert saved(folder / "2026.yaml") == {}


def test_an_interview_beside_last_year_goes_on_and_tells_how(folder):
    code, out, _ = piped(folder, *NEXT, "--quick", lines="")
    assert (code, out) == (2, "")
    code, out, _ = piped(folder, *NEXT, lines="c =\n1\n")
    assert code == 3
    assert out.endswith(
        "Tersimpan di 2026.yaml. Lanjutkan kapan saja dengan: "
        "humas audit 2026.yaml --from arsip/2025.yaml -c audit\nLaporan ditulis: 2026.laporan.md\n"
    )
    code, out, _ = piped(folder, "2026.yaml", lines="c =\n")
    assert code == 3
    assert "tahun lalu" not in out
    assert saved(folder / "2026.yaml") == {"daftar": ("partly", "baru dua akun"), "waktu": ("", "=")}
    code, out, _ = piped(folder, *NEXT, "--full", lines="c =\nl\n")
    assert code == 3
    assert "Catatan tersimpan: belum dihitung\nCatatan sebelumnya: =\n" in out
    assert "humas audit 2026.yaml --full --from arsip/2025.yaml -c audit\n" in out


def test_whose_answers_they_were_is_not_asked_for_again(folder):
    code, _, err = piped(folder, "--from", "arsip/2025.yaml", lines="2\n")
    assert (code, err) == (3, "")
    assert names(folder) == ["dinas-x.laporan.md", "dinas-x.yaml"]
    assert "agency: Dinas X\n" in (folder / "dinas-x.yaml").read_text(encoding="utf-8")


def write(folder, name, text):
    (folder / name).write_text(text, encoding="utf-8")


STOPS = {
    "arsip/2025.yaml --from arsip/../arsip/2025.yaml": {
        "id": "arsip/../arsip/2025.yaml adalah berkas jawaban tahun ini sendiri. Beri nama berkas lain untuk "
        "tahun ini, misalnya: humas audit BARU.yaml --from arsip/../arsip/2025.yaml\n",
        "en": "arsip/../arsip/2025.yaml is this year's answers file itself. Give this year another file name, for "
        "example: humas audit NEW.yaml --from arsip/../arsip/2025.yaml\n",
    },
    "2026.yaml --agency Y --from arsip/2025.yaml": {
        "id": "arsip/2025.yaml berisi jawaban Dinas X, bukan Y. Pilih berkas tahun lalu dari instansi yang sama.\n",
        "en": "arsip/2025.yaml holds the answers of Dinas X, not of Y. Choose last year's file of the same agency.\n",
    },
    "2026.yaml --from arsip/lain.yaml": {
        "id": "arsip/lain.yaml menjawab audit “lain”, bukan “kecil”, jadi tidak dapat ditampilkan di sampingnya.\n",
        "en": "arsip/lain.yaml answers the audit “lain”, not “kecil”, so it cannot be shown beside it.\n",
    },
    "2026.yaml --agency X --from arsip/hilang.yaml": {
        "id": "arsip/hilang.yaml: HC101 galat: “arsip/hilang.yaml” tidak dapat dibaca: berkas tidak ditemukan. "
        "Periksa nama dan izin berkas.\n"
        "Galat yang ditemukan: 1. Tidak ada yang ditulis.\n",
        "en": "arsip/hilang.yaml: HC101 error: “arsip/hilang.yaml” cannot be read: there is no such file. "
        "Check its name and permissions.\nErrors found: 1. Nothing was written.\n",
    },
    "2026.yaml --from arsip/dua.yaml": {
        "id": "arsip/dua.yaml:7:3: HC803 galat: Butir tim/daftar dijawab dua kali dengan id lama: “tim/lis” dan "
        "“tim/senarai”. Simpan satu saja, dengan id tim/daftar.\n"
        "Galat yang ditemukan: 1. Tidak ada yang ditulis.\n",
        "en": "arsip/dua.yaml:7:3: HC803 error: The item tim/daftar is answered twice under old ids: “tim/lis” and "
        "“tim/senarai”. Keep one of them, under the id tim/daftar.\nErrors found: 1. Nothing was written.\n",
    },
}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("arguments", STOPS)
def test_an_old_file_that_cannot_be_used_stops_before_anything_is_written(folder, arguments, language):
    write(folder, "arsip/lain.yaml", OLD.replace("kecil", "lain"))
    checklist = (folder / "audit" / "tim.yaml").read_text(encoding="utf-8")
    write(folder, "audit/tim.yaml", checklist.replace("[senarai]", "[lis, senarai]"))
    write(folder, "arsip/dua.yaml", OLD.replace("  tim/dahulu:", "  tim/lis:"))
    before = {path: path.read_bytes() for path in (folder / "arsip").iterdir()}
    code, out, err = piped(folder, *arguments.split(), lines="2\n", language=language)
    assert (code, out, err) == (2, "", STOPS[arguments][language])
    assert names(folder) == []
    assert {path: path.read_bytes() for path in (folder / "arsip").iterdir()} == before


def test_a_file_that_goes_on_is_left_alone_where_last_years_cannot_be_used(folder):
    piped(folder, "2026.yaml", "--agency", "Dinas Y", lines="2\n")
    before = (folder / "2026.yaml").read_bytes()
    code, out, err = piped(folder, *NEXT, "--full", "--assessor", "Ni Luh")
    assert (code, out) == (2, "")
    assert err.startswith("arsip/2025.yaml berisi jawaban Dinas X, bukan Dinas Y.")
    assert (folder / "2026.yaml").read_bytes() == before


@pytest.mark.parametrize(("code", "exit_code"), [("51.08", 3), ("51.09", 2)])
def test_an_agency_with_a_code_is_known_by_it_and_may_have_another_name(folder, code, exit_code):
    write(folder, "2026.yaml", OLD.replace("Dinas X", "Dinas Kominfo").replace("51.08", code))
    assert piped(folder, *NEXT)[0] == exit_code


REFUSALS = {
    "b =1": "Berkas arsip/hilang.pdf tidak ditemukan. Periksa nama dan foldernya.",
    "b =": "Berkas arsip/hilang.pdf tidak ditemukan. Periksa nama dan foldernya.",
    "b =2": "audit.yaml bukan berkas biasa di folder jawaban tahun lalu, jadi tidak dibuka. Bila memang itu "
    "buktinya, tulis namanya di belakang b.",
    "b =3": "/dev/null bukan berkas biasa di folder jawaban tahun lalu, jadi tidak dibuka. Bila memang itu "
    "buktinya, tulis namanya di belakang b.",
    "b =4": "Bukti tahun lalu: 3. Tulis b = untuk semuanya, atau b =1 untuk yang pertama saja.",
}


@pytest.mark.parametrize("line", REFUSALS)
def test_a_file_of_last_year_that_cannot_be_taken_is_told_and_nothing_is_taken(folder, line):
    pieces = "[{file: hilang.pdf}, {file: ../audit.yaml}, {file: /dev/null}]"
    write(folder, "arsip/2025.yaml", re.sub(r"\[\{file.*\]", pieces, OLD))
    told = f"Baris 1 tidak diterima: {REFUSALS[line]} Yang sebelumnya sudah tersimpan.\n"
    assert piped(folder, *NEXT, lines=f"{line}\n")[::2] == (2, told)
    assert saved(folder / "2026.yaml") == {}


def test_what_lies_beside_both_files_keeps_its_name(folder):
    (folder / "arsip" / "2025.yaml").rename(folder / "2025.yaml")
    (folder / "arsip" / "sk.pdf").rename(folder / "sk.pdf")
    assert piped(folder, "2026.yaml", "--from", "2025.yaml", lines="b =1\n")[0] == 3
    assert f"{{file: sk.pdf, size: 3, sha256: {PROOF}}}" in (folder / "2026.yaml").read_text(encoding="utf-8")


def test_what_lies_in_another_folder_than_the_new_file_is_found_and_named_in_full(folder):
    (folder / "baru").mkdir()
    assert piped(folder, "baru/2026.yaml", *NEXT[1:], lines="b =1\n")[0] == 3
    entries = load_answers(folder / "baru" / "2026.yaml")[1].answers.entries
    assert entries["tim/daftar"].evidence == (FileEvidence(str(folder / "arsip" / "sk.pdf"), 3, PROOF),)


SHOWN = {
    "id": {
        "open": "      1  Sebagian  (tahun lalu)",
        "answered": "    ▸ 2  Ya  (jawaban Anda; tahun lalu: 1)",
        "note": "  Catatan tahun lalu (pakai: c =): baru dua akun",
        "changed": "  Pertanyaan ini berubah sejak tahun lalu; jawaban lama mungkin tidak cocok lagi.",
        "kept": f"  {KEPT}",
        "aloud": "2. Ya, jawaban Anda; tahun lalu 1",
    },
    "en": {
        "open": "      1  Partly  (last year)",
        "answered": "    ▸ 2  Yes  (your answer; last year: 1)",
        "note": "  Last year's note (to use it: n =): baru dua akun",
        "changed": "  This question has changed since last year; the old answer may not fit any more.",
        "kept": "  Last year's answer is not taken just like that. Write this year's answer, or s to skip it.",
        "aloud": "2. Yes, your answer; last year 1",
    },
}


@pytest.mark.parametrize("language", SHOWN)
def test_before_a_terminal_last_year_stands_beside_the_question(folder, language):
    shown = SHOWN[language]
    person = Sitting(folder, *NEXT, "--assessor", "Ni Luh", language=language, columns=100, rows=30)
    assert {shown["open"], shown["note"]} <= set(person.asked())
    assert shown["kept"] in person.type("")
    assert shown["note"] not in person.type("c =")
    assert shown["changed"] in person.type("2")
    assert shown["answered"] in person.type("k")
    assert shown["open"] not in person.lines
    assert person.end("q\r") == 3
    plain = Sitting(folder, *NEXT, "--plain", language=language, columns=100, rows=30)
    plain.until("u: ")
    assert shown["changed"].strip() in plain.lines
    plain.child.send("#1\r")
    plain.until(" 2: ")
    assert shown["aloud"] in plain.lines
    assert plain.end("\x04") == 3
