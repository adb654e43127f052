"""`humas audit` from the first key to the exit code: before a terminal, and fed by a pipe."""

import hashlib
import os
import re
import signal
import subprocess
import sys
import time

import pytest

import privileges
from sitting import AUDIT, CHECKLIST, Sitting, command, environment, piped, saved, small_audit

DINAS = ("dinas.yaml", "--agency", "Dinas X", "--assessor", "Ni Luh")
SAVED_SO_FAR = {"daftar": ("partly", "baru dua akun"), "waktu": ("1.5", "")}


@pytest.fixture
def folder(tmp_path):
    """A folder with the small audit in `audit`."""
    small_audit(tmp_path)
    return tmp_path


def short(value):
    return repr(value)[:30]


def names(folder):
    """What lies in a folder beside the audit."""
    return sorted(path.name for path in folder.iterdir() if path.name != "audit")


# Before a terminal.


def test_a_whole_interview_ends_with_its_result_and_a_report(folder):
    person = Sitting(folder, *DINAS)
    assert person.asked() == [
        "  Audit kecil untuk Dinas X: 5 pertanyaan, sekitar 10 menit dengan dokumen di",
        "  tangan.",
        "  Setiap jawaban langsung disimpan di dinas.yaml; Anda boleh berhenti kapan",
        "  saja.",
        "  Ketik ? untuk bantuan, q untuk simpan dan keluar.",
        "",
        "  humas audit                                           Tim · Orang (1 dari 2)",
        "  ░░░░░░░░░░░░░░░░░░░░ 0/5 terjawab                             skor 0,0–100,0",
        "",
        "  1. Apakah ada daftar orang?",
        "",
        "      0  Belum",
        "      1  Sebagian",
        "      2  Ya",
        "  ────────────────────────────────────────────────────────────────────────────",
        "  0-2 jawab  k kembali  l lewati  t tidak berlaku  c catatan  b bukti",
        "  ? bantuan  d daftar  q simpan & keluar",
        "  Jawaban (0-2, ?):",
    ]
    assert person.type("1 baru dua akun", "1,5", "1", "ya", " q")[:9] == [
        "  Tersimpan: q.",
        "",
        "  Bagian Tugas: 3 dari 3 terjawab, skor 75,0.",
        "",
        "  humas audit                                                      Audit kecil",
        "  ████████████████████ 5/5 terjawab                                  skor 75,0",
        "",
        "  Semua pertanyaan sudah terjawab.",
        "  ────────────────────────────────────────────────────────────────────────────",
    ]
    assert person.end("\r") == 0
    assert (
        person.lines[11:]
        == [
            "Ringkasan: Dinas X",
            "Skor: 75,0",
            "Kelengkapan: 100,0%; 5 dari 5 pertanyaan dijawab",
            "Didukung bukti: 0,0 dari 75,0 yang dinyatakan",
            "Diverifikasi peninjau: belum ada tinjauan",
            "Tingkat: Cukup siap (60,0–79,9)",
            "Semua syarat kritis dan syarat tahap yang berlaku terpenuhi.",
            "Tindakan pertama:",
            "1. Penuhi: Daftar orang (no. 1) (Pertanyaan: Daftar orang (no. 1). Kenaikan",
            "skor: 12,5. Usaha: sedang.)",
            "2. Penuhi: Mandat (no. 3) (Pertanyaan: Mandat (no. 3). Kenaikan skor: 12,5.",
            "Usaha: sedang.)",
            "Penilaian mandiri, bukan penilaian resmi.",
            "",
            "Jawaban tersimpan: dinas.yaml",
            "Laporan ditulis: dinas.laporan.md",
        ][-len(person.lines[11:]) :]
    )
    assert saved(folder / "dinas.yaml") == {
        **SAVED_SO_FAR,
        "mandat": (("disaster",), ""),
        "siaga": ("yes", ""),
        "cerita": ("q", ""),
    }
    assert names(folder) == ["dinas.laporan.md", "dinas.yaml"]


def test_a_whole_interview_in_english_on_a_small_screen(folder):
    person = Sitting(folder, *DINAS, columns=40, rows=20, language="en")
    person.asked()
    assert person.type("partly", "2.5", "2") == [
        "  Saved: Health.",
        "",
        "  humas audit    Team · Tasks (2 of 2)",
        "  ███████████████░░░░░ 3/4 answered",
        "  score 50.0 (was 25.0–75.0)",
        "",
        "  5. What worked?",
        "",
        "  Write your answer; begin with a",
        "  blank if it could be read as a",
        "  command.",
        "  ────────────────────────────────────",
        "  p previous  s skip  x not applicable",
        "  n note  e evidence  ? help",
        "  o overview  q save & leave",
        "  Answer (a text, ?):",
    ]
    person.type("A mobile desk")
    assert person.end("\r") == 0
    assert person.lines[-2:] == ["Answers saved: dinas.yaml", "Report written: dinas.laporan.md"]


def test_going_back_changes_an_answer_and_what_hangs_on_it_is_kept(folder):
    person = Sitting(folder, *DINAS)
    person.asked()
    person.type("2", "u", "1", "2 dua kali", "keliling", "#3")
    assert person.lines[5:7] == ["    ▸ 1  Kebencanaan  (dipilih)", "      2  Kesehatan"]
    assert person.type("2")[0:9] == [
        "  Tersimpan: Kesehatan.",
        "",
        "  Tidak ditanyakan lagi, sehingga jawabannya tetap tersimpan tetapi tidak",
        "  dihitung: Siaga (no. 4).",
        "",
        "  humas audit                                           Tim · Tugas (2 dari 2)",
        "  ████████████████████ 4/4 terjawab                      skor 50,0 (tadi 62,5)",
        "",
        "  5. Apa yang berhasil?",
    ]
    person.type("k", "k", "k", "belum", "")
    assert "  4. Apakah ada siaga bencana?" in person.type("1")
    assert "    ▸ 2  Ya  (jawaban Anda)" in person.lines
    assert person.end("q\r") == 0
    assert saved(folder / "dinas.yaml") == {
        "daftar": ("no", ""),
        "waktu": ("unknown", ""),
        "mandat": (("disaster",), ""),
        "siaga": ("yes", "dua kali"),
        "cerita": ("keliling", ""),
    }


def test_what_was_skipped_is_listed_at_the_end_and_can_be_gone_back_to(folder):
    person = Sitting(folder, *DINAS, language="en")
    person.asked()
    assert person.type("s", "2", "-", "s")[7:10] == [
        "  Not answered yet (2):",
        "  1. List of people",
        "  5. Story",
    ]
    assert person.type("1")[3] == "  1. Is there a list of people?"
    person.type("yes", "", "", "A desk")
    assert "  All questions are answered." in person.lines
    assert person.end("\r") == 0


def test_leaving_what_was_skipped_ends_with_3(folder):
    person = Sitting(folder, *DINAS)
    person.asked()
    person.type("1 baru dua akun", "1,5", "l", "l")
    assert person.end("\r") == 3
    assert person.lines[-3:] == [
        "Tersimpan di dinas.yaml. Lanjutkan kapan saja dengan: humas audit dinas.yaml -c",
        "audit",
        "Laporan ditulis: dinas.laporan.md",
    ]
    assert saved(folder / "dinas.yaml") == SAVED_SO_FAR


@pytest.mark.parametrize("language", ["id", "en"])
def test_ctrl_c_ends_with_130_and_everything_is_saved(folder, language):
    person = Sitting(folder, *DINAS, language=language)
    person.asked()
    person.type("1 baru dua akun", "1,5")
    assert person.end("setengah\x03") == 130
    assert (
        person.lines[-1]
        == {
            "id": "Dihentikan; semua jawaban sudah tersimpan di dinas.yaml.",
            "en": "Stopped; all answers are saved in dinas.yaml.",
        }[language]
    )
    assert "Traceback" not in person.written
    assert saved(folder / "dinas.yaml") == SAVED_SO_FAR
    assert names(folder) == ["dinas.yaml"]


def test_on_a_narrow_screen_the_last_word_on_an_interrupted_audit_wraps_at_words(folder):
    person = Sitting(folder, *DINAS, columns=40, rows=30)
    person.asked()
    assert person.end("\x03") == 130
    assert person.lines[-2:] == ["Dihentikan; semua jawaban sudah", "tersimpan di dinas.yaml."]


def test_ctrl_d_ends_with_3_and_everything_is_saved(folder):
    person = Sitting(folder, *DINAS)
    person.asked()
    person.type("1 baru dua akun", "1,5")
    assert person.end("\x04") == 3
    assert saved(folder / "dinas.yaml") == SAVED_SO_FAR


@pytest.mark.parametrize("name", ["SIGHUP", "SIGTERM"])
def test_a_polite_kill_ends_with_130_and_everything_is_saved(folder, name):
    person = Sitting(folder, *DINAS)
    person.asked()
    person.type("1 baru dua akun", "1,5")
    os.kill(person.pid, getattr(signal, name))
    assert person.end() == 130
    assert "Traceback" not in person.written
    assert saved(folder / "dinas.yaml") == SAVED_SO_FAR
    assert names(folder) == ["dinas.yaml"]


def test_a_closed_window_loses_nothing_and_holds_nothing(folder):
    person = Sitting(folder, *DINAS)
    person.asked()
    person.type("1 baru dua akun", "1,5")
    os.close(person.child.child_fd)
    # The window is gone: only the process itself is left to be waited for.
    person.child.closed = True
    deadline = time.monotonic() + 20
    while person.child.isalive() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not person.child.isalive()
    assert person.child.exitstatus in (3, 130)
    assert saved(folder / "dinas.yaml") == SAVED_SO_FAR
    assert set(names(folder)) <= {"dinas.yaml", "dinas.laporan.md"}


def test_an_interview_goes_on_where_it_was_left(folder):
    first = Sitting(folder, *DINAS)
    first.asked()
    first.type("1 baru dua akun", "1,5")
    assert first.end("q\r") == 3
    second = Sitting(folder, "dinas.yaml", columns=60)
    second.asked()
    assert second.lines[:7] == [
        "  Melanjutkan dinas.yaml: 2 dari 5 terjawab.",
        "  Ketik ? untuk bantuan, q untuk simpan dan keluar.",
        "",
        "  humas audit                       Tim · Tugas (1 dari 3)",
        "  ████████░░░░░░░░░░░░ 2/5 terjawab         skor 37,5–87,5",
        "",
        "  3. Mandat apa yang diemban?",
    ]
    second.type("2", "keliling")
    assert second.end("\r") == 0


def test_a_mistyped_answer_says_what_is_accepted_and_the_question_stays(folder):
    person = Sitting(folder, *DINAS)
    person.asked()
    assert person.type("7")[9] == "  Jawaban itu tidak dikenal. Tulis 0-2, atau ? untuk bantuan."
    person.type("2")
    assert person.type("1.000")[8] == "  Maksud Anda 1000 atau 1,0? Tulis salah satunya."
    assert person.lines[3] == "  2. Berapa jam sampai dijawab?"
    assert person.end("\x03") == 130
    assert saved(folder / "dinas.yaml") == {"daftar": ("yes", "")}


@pytest.mark.parametrize(
    ("language", "introduction", "asked"),
    [
        (
            "id",
            [
                "Cara lengkap: 5 pertanyaan, sekitar 10 menit dengan dokumen di tangan.",
                "Anda boleh berhenti kapan saja: setiap jawaban langsung disimpan dan dapat",
                "dilanjutkan.",
                "Ini penilaian mandiri. Siapa yang dinilai, dan oleh siapa?",
            ],
            ("Nama instansi: ", "Nama instansi tidak boleh kosong.", "Nama penilai (boleh dikosongkan): "),
        ),
        (
            "en",
            [
                "The full way: 5 questions, about 10 minutes with the documents at hand.",
                "You can stop at any time: every answer is saved at once, and you can go on",
                "later.",
                "This is a self-assessment. Who is assessed, and by whom?",
            ],
            (
                "Name of the agency: ",
                "The agency's name must not be empty.",
                "Name of the assessor (may be left empty): ",
            ),
        ),
    ],
)
def test_who_begins_hears_how_long_it_takes_and_is_asked_for_agency_and_assessor(
    folder, language, introduction, asked
):
    agency, missing, assessor = asked
    person = Sitting(folder, language=language)
    person.until(agency)
    assert person.lines[:-1] == introduction
    person.child.send("  \r")
    person.until(agency)
    person.read(lambda: person.written.count(agency) == 2)
    assert missing in person.written
    person.child.send("a" * 201 + "\r")
    person.read(lambda: person.written.count(agency) == 3)
    person.child.send("Dinas Kominfo Kab. Contoh\r")
    person.until(assessor)
    person.child.send("\r")
    person.asked()
    assert person.end("q\r") == 3
    written = (folder / "dinas-kominfo-kab-contoh.yaml").read_text(encoding="utf-8").splitlines()
    assert written[3] == "agency: Dinas Kominfo Kab. Contoh"
    assert not any(line.startswith("assessor") for line in written)


def test_the_plain_face_only_appends_lines(folder):
    person = Sitting(folder, *DINAS, "--plain")
    person.until("Jawaban, 0 sampai 2: ")
    person.child.send("2\r")
    person.until("Jawaban, 2,5 atau u: ")
    assert person.end("\x04") == 3
    plain = person.written.replace("\x1b[?2004h", "").replace("\x1b[?2004l", "")
    assert "\x1b" not in plain
    assert not set("█░▸─") & set(plain)
    assert "Pertanyaan 1 dari 5, bagian Orang." in plain
    assert "Tersimpan: 2, Ya." in plain


@pytest.mark.parametrize("variables", [{"ACCESSIBLE": "1"}, {"TERM": "dumb"}])
def test_the_plain_face_is_asked_for_by_the_environment_too(folder, variables):
    person = Sitting(folder, *DINAS, **variables)
    person.until("Jawaban, 0 sampai 2: ")
    assert person.end("\x04") == 3
    assert "Pertanyaan 1 dari 5, bagian Orang." in person.written
    assert "█" not in person.written
    assert "░" not in person.written


def test_no_color_is_kept(folder):
    person = Sitting(folder, *DINAS, NO_COLOR="1")
    person.asked()
    assert person.end("\x03") == 130
    assert "\x1b[36m" not in person.written
    assert "\x1b[3" not in person.written


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_an_old_console_gets_only_characters_that_it_has(folder, encoding):
    person = Sitting(folder, *DINAS, PYTHONIOENCODING=encoding)
    assert person.asked()[6:8] == [
        "  humas audit                                           Tim - Orang (1 dari 2)",
        "  .................... 0/5 terjawab                             skor 0,0-100,0",
    ]
    assert person.type("2", "k")[5:8] == [
        "      0  Belum",
        "      1  Sebagian",
        "    > 2  Ya  (jawaban Anda)",
    ]
    assert person.lines[8] == "  " + "-" * 76
    assert person.end("\x03") == 130
    code, out, err = piped(folder, "dinas.yaml", lines="q\n", variables={"PYTHONIOENCODING": encoding})
    assert (code, err) == (3, "")
    assert out.isascii()


def test_a_file_that_another_changed_is_left_and_ours_goes_on_beside_it(folder):
    person = Sitting(folder, *DINAS)
    person.asked()
    person.type("1 baru dua akun")
    path = folder / "dinas.yaml"
    theirs = path.read_bytes() + b"# mine\n"
    path.write_bytes(theirs)
    person.type("1,5")
    assert "dinas.conflict-1.yaml." in " ".join(person.lines)
    assert person.end("\x03") == 130
    assert path.read_bytes() == theirs
    assert saved(folder / "dinas.conflict-1.yaml") == SAVED_SO_FAR


def test_a_folder_that_vanishes_costs_nothing_but_another_name(folder):
    (folder / "disk").mkdir()
    person = Sitting(folder, "disk/dinas.yaml", *DINAS[1:])
    person.asked()
    person.type("1 baru dua akun")
    (folder / "disk" / "dinas.yaml").unlink()
    for left in (folder / "disk").iterdir():
        left.unlink()
    (folder / "disk").rmdir()
    person.child.send("1,5\r")
    assert person.until("berhenti): ")[-2:] == [
        "Belum tersimpan di disk/dinas.yaml: foldernya tidak ada.",
        "Simpan di berkas lain (nama berkas, kosong untuk berhenti):",
    ]
    taken = folder / "audit" / "tim.yaml"
    before = taken.read_bytes()
    person.child.send("audit/tim.yaml\r")
    person.read(lambda: person.written.count("berhenti): ") == 2)
    assert "nama itu sudah dipakai" in person.written
    assert taken.read_bytes() == before
    person.type("lain.yaml")
    assert "  Sekarang disimpan di lain.yaml." in person.lines
    assert person.end("\x03") == 130
    assert saved(folder / "lain.yaml") == SAVED_SO_FAR


def limited(most):
    """Before the program starts: no file may grow over so many bytes, as on a full disk."""

    def limit():
        import resource  # noqa: PLC0415 - there is none on Windows

        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    return limit


NO_LIMITS = pytest.mark.skipif(sys.platform == "win32", reason="there is no RLIMIT_FSIZE here")


@NO_LIMITS
@pytest.mark.parametrize("keys", ["\r", "\x03", "\x04"])
def test_a_full_disk_is_said_at_once_and_what_was_saved_stays(folder, keys):
    person = Sitting(folder, *DINAS, preexec_fn=limited(600))
    person.asked()
    person.type("1 baru dua akun", "1,5")
    before = (folder / "dinas.yaml").read_bytes()
    person.child.send("c " + "catatan panjang " * 40 + "\r")
    assert person.until("berhenti): ")[-2] == "Belum tersimpan di dinas.yaml: ruang penyimpanan penuh."
    assert person.end(keys) == 2
    assert person.lines[-2:] == [
        "Jawaban terakhir tidak dapat disimpan; yang sebelumnya ada di dinas.yaml.",
        "dinas.yaml tidak dapat ditulis: ruang penyimpanan penuh.",
    ]
    assert (folder / "dinas.yaml").read_bytes() == before
    assert saved(folder / "dinas.yaml") == SAVED_SO_FAR
    assert names(folder) == ["dinas.yaml"]


@NO_LIMITS
def test_a_full_disk_at_a_pipe_ends_with_2_and_what_was_saved_stays(folder):
    lines = "1 baru dua akun\n1,5\n1 " + "catatan panjang " * 40 + "\n2\n"
    code, out, err = piped(folder, *DINAS, lines=lines, preexec_fn=limited(600))
    assert (code, err) == (2, "dinas.yaml tidak dapat ditulis: ruang penyimpanan penuh.\n")
    assert "Kebencanaan." not in out
    assert saved(folder / "dinas.yaml") == SAVED_SO_FAR
    assert names(folder) == ["dinas.yaml"]


@pytest.mark.skipif(sys.platform == "win32", reason="a folder's mode forbids nothing here")
def test_a_folder_that_is_only_readable_is_said(folder):
    closed = folder / "tertutup"
    closed.mkdir()
    piped(folder, "tertutup/dinas.yaml", *DINAS[1:], lines="2\n")
    closed.chmod(0o500)
    code, _, err = piped(folder, "tertutup/dinas.yaml", lines="1\n", preexec_fn=privileges.drop)
    closed.chmod(0o700)
    assert (code, err) == (2, "tertutup/dinas.yaml tidak dapat ditulis: tidak ada izin.\n")
    assert saved(closed / "dinas.yaml") == {"daftar": ("yes", "")}


def test_a_second_audit_of_the_same_file_says_who_holds_it(folder):
    person = Sitting(folder, *DINAS)
    person.asked()
    person.type("1 baru dua akun")
    code, out, err = piped(folder, "dinas.yaml", lines="2\n")
    assert (code, out) == (2, "")
    assert err.startswith("dinas.yaml sedang dipakai oleh program lain (")
    assert f", PID {person.pid}, " in err
    person.type("1,5")
    assert person.end("\x03") == 130
    assert saved(folder / "dinas.yaml") == SAVED_SO_FAR


# From a pipe.

COMPLETE = "1 baru dua akun\n1,5\n1\n2\nkeliling\n"


def test_a_pipe_that_answers_everything_ends_with_0(folder):
    code, out, err = piped(folder, *DINAS, lines=COMPLETE)
    assert (code, err) == (0, "")
    assert out.split("\n")[:13] == [
        "Audit kecil untuk Dinas X: 5 pertanyaan, sekitar 10 menit dengan dokumen di tangan.",
        "Setiap jawaban langsung disimpan di dinas.yaml; Anda boleh berhenti kapan saja.",
        "Ketik tanda tanya (?) untuk bantuan dan daftar perintah, q untuk simpan dan keluar.",
        "",
        "Pertanyaan 1 dari 5, bagian Orang.",
        "Apakah ada daftar orang?",
        "0. Belum",
        "1. Sebagian",
        "2. Ya",
        "Jawaban, 0 sampai 2:",
        "Tersimpan: 1, Sebagian.",
        "Catatan: baru dua akun",
        "",
    ]
    assert names(folder) == ["dinas.laporan.md", "dinas.yaml"]


@pytest.mark.parametrize(
    "lines",
    [
        "1 baru dua akun\n1,5\n",
        "1 baru dua akun\r\n1,5",
        "\ufeff1 baru dua akun\n1,5",
        "1 baru dua akun\r\n1,5\r\n\x1a\r\n2\r\n",
    ],
)
def test_a_pipe_that_ends_early_is_saved_and_ends_with_3(folder, lines):
    code, out, err = piped(folder, *DINAS, lines=lines)
    assert (code, err) == (3, "")
    assert out.endswith(
        "Tersimpan di dinas.yaml. Lanjutkan kapan saja dengan: humas audit dinas.yaml -c audit\n"
        "Laporan ditulis: dinas.laporan.md\n"
    )
    assert saved(folder / "dinas.yaml") == SAVED_SO_FAR


@pytest.mark.parametrize(
    ("lines", "language", "told"),
    [
        ("7\n", "id", "Baris 3 tidak diterima: Tulis nomor-nomor yang sesuai dari 1 sampai 2, misalnya 1 3,"),
        ("7\n", "en", "Line 3 is not accepted: Write the numbers that fit from 1 to 2, for example 1 3,"),
        ("\n", "en", "Line 3 is not accepted: This question is not answered yet."),
        ("b hilang.pdf\n", "en", "Line 3 is not accepted: The file hilang.pdf is not there."),
        (b"\xff\n", "en", "Line 3 is not accepted: This line is not UTF-8 text; type it again."),
        ("\x1b[31m\n", "en", "Line 3 is not accepted: It holds the control character U+001B;"),
        ("x" * 100_000 + "\n", "en", "Line 3 is not accepted: Too long: 10000 characters at most."),
        ("t\n!\n", "en", "Line 4 is not accepted: “not applicable” needs its reason"),
    ],
    ids=short,
)
def test_a_refused_line_is_named_and_what_came_before_it_is_saved(folder, lines, language, told):
    before = b"1 baru dua akun\n1,5\n"
    given = before + (lines if isinstance(lines, bytes) else lines.encode())
    code, _, err = piped(folder, *DINAS, lines=given + b"2\n", language=language)
    assert code == 2
    assert err.startswith(told)
    assert saved(folder / "dinas.yaml") == SAVED_SO_FAR


def test_nothing_but_answers_to_questions_is_read(folder):
    code, out, err = piped(folder, "dinas.yaml", lines="Dinas X\n2\n")
    assert (code, out) == (2, "")
    assert err == 'Tanpa terminal, nama instansi harus diberikan: --agency "Nama Instansi"\n'
    assert names(folder) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there is no /bin/sh here")
def test_no_standard_input_at_all_is_the_end_of_input(folder):
    run = subprocess.run(
        ["/bin/sh", "-c", 'exec "$@" <&-', "sh", *command("audit", "-c", "audit", *DINAS)],
        capture_output=True,
        cwd=folder,
        env=environment(),
        timeout=60,
        check=False,
    )
    assert (run.returncode, run.stderr) == (3, b"")
    assert saved(folder / "dinas.yaml") == {}


def test_commands_work_from_a_pipe_as_from_a_keyboard(folder):
    lines = "l\n2\nk\nk\n1\n\nc\nsatu\ndua\n\nb https://contoh.example\n#1\n+baru dua akun\nq\n"
    code, _, err = piped(folder, *DINAS, lines=lines)
    assert (code, err) == (3, "")
    assert saved(folder / "dinas.yaml") == {
        "daftar": ("partly", "baru dua akun"),
        "waktu": ("2", ""),
        "mandat": ("", "satu\ndua"),
    }


def test_evidence_is_recorded_with_its_size_and_fingerprint_and_not_its_content(folder):
    (folder / "sk tim.pdf").write_bytes(b"rahasia")
    code, _, err = piped(folder, *DINAS, lines="b 'sk tim.pdf'\n2\n")
    assert (code, err) == (3, "")
    written = (folder / "dinas.yaml").read_text(encoding="utf-8")
    fingerprint = hashlib.sha256(b"rahasia").hexdigest()
    assert f"{{file: sk tim.pdf, size: 7, sha256: {fingerprint}}}" in written
    assert "rahasia" not in written


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("id", "Berkas itu di luar folder berkas jawaban. Salin ke sana, lalu catat lagi"),
        ("en", "That file is outside the folder of the answers file. Copy it there and name it again"),
    ],
)
def test_evidence_that_check_will_not_find_is_told_at_once(folder, tmp_path_factory, language, told):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "sk.pdf"
    elsewhere.write_bytes(b"x")
    (folder / "sk.pdf").write_bytes(b"x")
    outside = piped(folder, *DINAS, lines=f"b {elsewhere}\nq\n", language=language)[1]
    inside = piped(folder, *DINAS, lines="b sk.pdf\nq\n", language=language)[1]
    assert (told in outside, told in inside) == (True, False)


# Names and files.


@pytest.mark.parametrize(
    ("agency", "file"),
    [
        ("../../etc/Dinas", "etc-dinas.yaml"),
        ("../", "instansi.yaml"),
        ("[red]Dinas[/red]", "red-dinas-red.yaml"),
        ("CON", "con-instansi.yaml"),
        ("Dinas: 'a' # b", "dinas-a-b.yaml"),
        ("دائرة", "instansi.yaml"),
        ("a" * 200, "a" * 60 + ".yaml"),
    ],
    ids=short,
)
def test_a_file_is_named_after_any_agency_and_lies_here(folder, agency, file):
    code, out, err = piped(folder, "--agency", agency, lines="2\n")
    assert (code, err) == (3, "")
    assert names(folder) == sorted([file, file.replace(".yaml", ".laporan.md")])
    assert f"Audit kecil untuk {agency}: 5 pertanyaan, sekitar 10 menit dengan dokumen di tangan." in out
    assert saved(folder / file) == {"daftar": ("yes", "")}
    again, _, _ = piped(folder, "--agency", f" {agency} ", lines="2\n")
    assert again == 3


@pytest.mark.parametrize(
    ("agency", "told"),
    [
        ("", "Nama instansi tidak boleh kosong."),
        ("  ", "Nama instansi tidak boleh kosong."),
        ("a" * 10_000, "Nama instansi terlalu panjang: 10000 karakter, paling banyak 200."),
        ("Dinas \x1b[31mX", "Nama instansi memuat karakter kendali U+001B. Tulis ulang tanpa karakter itu."),
        ("Dinas\nX", "Nama instansi memuat karakter kendali U+000A. Tulis ulang tanpa karakter itu."),
        ("Dinas\tX", "Nama instansi memuat karakter kendali U+0009. Tulis ulang tanpa karakter itu."),
    ],
    ids=short,
)
def test_a_name_that_cannot_be_used_is_refused_before_any_file_is_made(folder, agency, told):
    assert piped(folder, "--agency", agency, lines="2\n") == (2, "", f"{told}\n")
    assert names(folder) == []


def test_a_file_of_another_agency_is_left_alone(folder):
    piped(folder, *DINAS, lines="2\n")
    before = (folder / "dinas.yaml").read_bytes()
    code, out, err = piped(folder, "dinas.yaml", "--agency", "Dinas Y", lines="1\n")
    assert (code, out) == (2, "")
    assert err == "Berkas dinas.yaml milik Dinas X, bukan Dinas Y. Beri nama berkas lain.\n"
    assert (folder / "dinas.yaml").read_bytes() == before


@pytest.mark.parametrize(
    "content",
    [
        b"humas: answers/1\nagency: Dinas X\nanswers: [\n",
        b"humas: answers/1\naudit: {id: kecil}\nagency: Dinas X\nagency: Dinas Y\n",
        b"belanja:\n  - kopi\n",
        b"",
        b"\xff\xfe\x00",
        b"a: &x [*x]\n",
    ],
)
def test_a_file_that_cannot_be_used_stays_byte_for_byte(folder, content):
    (folder / "dinas.yaml").write_bytes(content)
    code, out, err = piped(folder, *DINAS, lines="2\n")
    assert (code, out) == (2, "")
    assert err.endswith(". Tidak ada yang ditulis.\n")
    assert (folder / "dinas.yaml").read_bytes() == content
    assert names(folder) == ["dinas.yaml"]


def test_a_report_that_is_not_ours_is_left_alone(folder):
    (folder / "dinas.laporan.md").write_bytes(b"# Laporan saya\n")
    code, _, err = piped(folder, *DINAS, lines=COMPLETE)
    assert code == 2
    assert err.startswith(
        "dinas.laporan.md sudah ada dan bukan laporan humas, atau sudah disimpan ulang oleh program lain, jadi dibiarkan."
    )
    assert (folder / "dinas.laporan.md").read_bytes() == b"# Laporan saya\n"
    # Before the first question, so that nobody answers in vain.
    assert names(folder) == ["dinas.laporan.md"]


def test_a_file_named_for_the_report_is_left_alone_too(folder):
    (folder / "README.md").write_bytes(b"# Milik saya\n")
    code, out, err = piped(folder, *DINAS, "--report", "README.md", lines=COMPLETE)
    assert (code, out) == (2, "")
    assert err.startswith(
        "README.md sudah ada dan bukan laporan humas, atau sudah disimpan ulang oleh program lain, jadi dibiarkan."
    )
    assert (folder / "README.md").read_bytes() == b"# Milik saya\n"


def test_reports_go_where_they_are_asked_for_in_the_format_of_their_ending(folder):
    code, _, err = piped(folder, *DINAS, "--report", "a.md", "--report", "a.json", lines=COMPLETE)
    assert (code, err) == (0, "")
    assert names(folder) == ["a.json", "a.md", "dinas.yaml"]


def test_a_folder_that_is_not_there_is_not_made(folder):
    told = "baru/dinas.yaml tidak dapat ditulis: foldernya tidak ada.\n"
    assert piped(folder, "baru/dinas.yaml", *DINAS[1:], lines="2\n") == (2, "", told)
    assert names(folder) == []


def test_an_assessor_may_be_added_to_a_file_that_has_none(folder):
    piped(folder, *DINAS[:3], lines="2\n")
    assert piped(folder, "dinas.yaml", "--assessor", "Ni Luh", lines="1\n")[0] == 3
    written = (folder / "dinas.yaml").read_text(encoding="utf-8")
    assert "assessor: Ni Luh\nanswers:\n  tim/daftar:\n" in written


def test_a_report_of_ours_is_written_anew(folder):
    piped(folder, *DINAS, lines="2\n")
    before = (folder / "dinas.laporan.md").read_bytes()
    assert piped(folder, "dinas.yaml", lines="1\n")[0] == 3
    assert (folder / "dinas.laporan.md").read_bytes() != before


def test_the_answers_are_never_overwritten_by_their_report(folder):
    answers = b'{"humas": "answers/1", "audit": {"id": "kecil"}, "agency": "Dinas X", "answers": {}}'
    (folder / "dinas.json").write_bytes(answers)
    code, out, err = piped(folder, "dinas.json", "--report", "audit/../dinas.json", lines="2\n")
    assert (code, out) == (2, "")
    assert err == "audit/../dinas.json adalah berkas jawaban; laporan tidak boleh menimpanya.\n"
    assert (folder / "dinas.json").read_bytes() == answers


@pytest.mark.skipif(sys.platform == "win32", reason="no file name may hold a control character here")
def test_a_path_with_control_characters_is_shown_inert(folder):
    code, out, err = piped(folder, "\x1b[31m.yaml", *DINAS[1:], lines="2\n")
    assert (code, err) == (3, "")
    assert "\x1b" not in out
    assert out.endswith("Laporan ditulis: \\x1b[31m.laporan.md\n")


def test_an_audit_that_lists_a_file_outside_is_refused(folder):
    secret = folder / ".git"
    secret.mkdir()
    (secret / "config").write_text("rahasia: di sini\n", encoding="utf-8")
    (folder / "audit" / "audit.yaml").write_text(
        AUDIT.replace("[tim.yaml]", "[../.git/config]"), encoding="utf-8"
    )
    code, out, err = piped(folder, *DINAS, lines="2\n")
    assert (code, out) == (2, "")
    assert "HC306" in err
    assert "rahasia" not in err
    assert names(folder) == [".git"]


# A quick audit that goes on as a full one.


@pytest.fixture
def quick(folder):
    """The folder, its audit with one question that is quick: `siaga`, which draws `mandat` in."""
    text = CHECKLIST.replace("- id: siaga\n", "- id: siaga\n        quick: true\n")
    (folder / "audit" / "tim.yaml").write_text(text, encoding="utf-8")
    return folder


def without_times(path):
    """Its lines, the times of the answers left out, the entries in order of the items."""
    head, _, entries = path.read_text(encoding="utf-8").partition("answers:\n")
    timeless = re.sub("    at: .*\n", "", entries)
    return head, sorted(re.findall(r"  \S.*\n(?:    .*\n)*", timeless))


def test_a_quick_audit_that_goes_on_comes_to_the_same_as_a_full_one(quick):
    code, out, err = piped(quick, "bertahap.yaml", *DINAS[1:], "--quick", lines="1 banjir\n2 dua kali\n")
    assert (code, err) == (0, "")
    assert out.endswith(
        "Tersimpan di bertahap.yaml. Lanjutkan menjadi audit lengkap kapan saja dengan: "
        "humas audit bertahap.yaml --full -c audit\nLaporan ditulis: bertahap.laporan.md\n"
    )
    code, out, err = piped(quick, "bertahap.yaml", "--full", lines="1 baru dua akun\n1,5\nkeliling\n")
    assert (code, err) == (0, "")
    assert out.split("\n")[:6] == [
        "Melanjutkan bertahap.yaml: 2 dari 5 terjawab.",
        "Hanya yang belum dijawab yang ditanyakan; k, atau tanda pagar dan nomor seperti #12, membuka yang sudah.",
        "Ketik tanda tanya (?) untuk bantuan dan daftar perintah, q untuk simpan dan keluar.",
        "",
        "Pertanyaan 1 dari 5, bagian Orang.",
        "Apakah ada daftar orang?",
    ]
    assert re.findall("Pertanyaan (.) dari 5", out) == ["1", "2", "5"]
    lines = "1 baru dua akun\n1,5\n1 banjir\n2 dua kali\nkeliling\n"
    assert piped(quick, "sekaligus.yaml", *DINAS[1:], lines=lines)[0] == 0
    assert without_times(quick / "bertahap.yaml") == without_times(quick / "sekaligus.yaml")
    assert (quick / "bertahap.laporan.md").read_bytes() == (quick / "sekaligus.laporan.md").read_bytes()


@pytest.mark.parametrize("scope", ["quick # ringkas", "[tim]", "\n  - tim # satu saja"])
def test_going_on_in_full_changes_nothing_but_the_scope(quick, scope):
    before = (
        "# milik kami\r\nhumas: answers/1\r\naudit: {id: kecil, version: 1.0.0}\r\n"
        f"scope: {scope}\r\nagency:   'Dinas X'\r\nlain: tetap\r\nanswers:\r\n  tim/waktu: 1.5 # jam\r\n"
    )
    (quick / "dinas.yaml").write_bytes(before.encode())
    code, out, err = piped(quick, "dinas.yaml", "--full")
    assert (code, err) == (3, "")
    comment = scope.partition("#")[2]
    full = "full" + (f" #{comment}" if comment else "")
    after = before.replace(f"scope: {scope}", f"scope: {full}").replace(": full #", ": full  #")
    assert (quick / "dinas.yaml").read_bytes().replace(b"full #", b"full  #") == after.encode()
    assert out.endswith(
        "Tersimpan di dinas.yaml. Lanjutkan kapan saja dengan: humas audit dinas.yaml --full -c audit\n"
        "Laporan ditulis: dinas.laporan.md\n"
    )


def test_a_full_audit_asks_in_full_what_is_open_and_writes_nothing_else(quick):
    piped(quick, *DINAS, lines="l\n1,5\nl\n")
    before = (quick / "dinas.yaml").read_bytes()
    code, out, err = piped(quick, "dinas.yaml", "--full", lines="l\nl\nl\nl\n")
    assert (code, err) == (3, "")
    assert re.findall("Pertanyaan (.) dari 5", out) == ["1", "3", "5"]
    assert (quick / "dinas.yaml").read_bytes() == before


def test_a_new_audit_in_full_is_like_any_other(quick):
    code, out, err = piped(quick, *DINAS, "--full", lines="1 baru dua akun\n1,5\n2\nkeliling\n")
    assert (code, err) == (0, "")
    assert out.startswith(
        "Audit kecil untuk Dinas X: 5 pertanyaan, sekitar 10 menit dengan dokumen di tangan.\n"
    )
    assert "--quick" not in out
    assert "scope: full\n" in (quick / "dinas.yaml").read_text(encoding="utf-8")


def test_going_on_without_full_begins_after_what_was_answered_last(quick):
    piped(quick, *DINAS, "--quick", lines="1\n2\n")
    written = (quick / "dinas.yaml").read_text(encoding="utf-8")
    (quick / "dinas.yaml").write_text(re.sub(r"at: \d{4}", "at: 2020", written), encoding="utf-8")
    piped(quick, "dinas.yaml", "--full", lines="1 baru dua akun\n")
    code, out, err = piped(quick, "dinas.yaml")
    assert (code, err) == (3, "")
    assert re.findall("Pertanyaan (.) dari 5", out) == ["2"]


@pytest.mark.parametrize(
    ("language", "told", "aloud", "question"),
    [
        (
            "id",
            "Hanya yang belum dijawab yang ditanyakan; k dan #nomor membuka yang sudah.",
            "Hanya yang belum dijawab yang ditanyakan; k, atau tanda pagar dan nomor seperti #12, membuka yang sudah.",
            "Apa yang berhasil?",
        ),
        (
            "en",
            "Only what is not answered yet is asked; p and #number open the rest.",
            "Only what is not answered yet is asked; p, or a number sign and a number like #12, opens the rest.",
            "What worked?",
        ),
    ],
)
def test_before_a_terminal_going_on_in_full_asks_what_is_open(quick, language, told, aloud, question):
    piped(quick, *DINAS, "--quick", lines="1\n2\n")
    person = Sitting(quick, "dinas.yaml", "--full", language=language, columns=100)
    assert f"  {told}" in person.asked()
    assert f"  5. {question}" in person.type("2", "1,5")
    assert person.type("k")[3].startswith("  4. ")
    assert f"  5. {question}" in person.type("")
    assert person.end("q\r") == 0
    plain = Sitting(quick, "dinas.yaml", "--full", "--plain", language=language)
    plain.until({"id": "Jawaban, teks: ", "en": "Answer, a text: "}[language])
    assert aloud in " ".join(plain.written.split())
    assert question in plain.written
    assert plain.end("q\r") == 0
