"""What befalls an interview on a terminal, at every prompt and on every disk: what was confirmed is there afterwards."""

import os
import re
import shutil
import signal
import subprocess
import sys

import pytest

import privileges
from sitting import Sitting, piped, saved, small_audit

pytestmark = pytest.mark.slow

DINAS = ("disk/dinas.yaml", "--agency", "Dinas X", "--assessor", "Ni Luh")
SO_FAR = {"daftar": ("partly", "baru dua akun"), "waktu": ("1.5", "")}
ELSEWHERE = "berhenti): "


@pytest.fixture
def folder(tmp_path):
    """A folder with the small audit in `audit`, and an empty one in it, `disk`."""
    small_audit(tmp_path)
    (tmp_path / "disk").mkdir()
    return tmp_path


def begun(folder, **more):
    """An interview two answers of which are confirmed."""
    person = Sitting(folder, *DINAS, **more)
    person.asked()
    person.type("1 baru dua akun", "1,5")
    return person


def left_in(folder):
    return sorted(path.name for path in folder.iterdir())


def goes_on(folder, answers, expected):
    """Whether an interview in this file is taken up again with what was confirmed, and another answer saved."""
    before = saved(folder / answers)
    assert before == expected
    code, out, err = piped(folder, answers, lines="l\nq\n")
    assert (code, err) == (3, "")
    count = sum(bool(answer) for answer, _ in before.values())
    return f"Melanjutkan {answers}: {count} dari 5 terjawab." in out


# Signals.

WITH_NOTE = {**SO_FAR, "mandat": ("", "satu")}
PROMPTS = {
    "question": ((), SO_FAR),
    "reason": (("t",), SO_FAR),
    "note": (("c",), SO_FAR),
    "second line of a note": (("c", "satu"), WITH_NOTE),
    "evidence": (("b",), SO_FAR),
    "end": (("l", "l"), SO_FAR),
}
SIGNALS = pytest.mark.parametrize("name", ["SIGHUP", "SIGTERM", "SIGINT"])


def struck(person, name, code):
    """In the middle of a line."""
    person.child.send("setengah")
    person.read(lambda: person.lines[-1].endswith("setengah"))
    os.kill(person.pid, getattr(signal, name))
    assert person.end() == code
    assert "Traceback" not in person.written


@SIGNALS
@pytest.mark.parametrize("prompt", PROMPTS)
def test_a_signal_at_any_prompt_of_the_interview_loses_nothing(folder, prompt, name):
    lines, expected = PROMPTS[prompt]
    person = begun(folder)
    person.type(*lines)
    struck(person, name, 130)
    assert person.lines[-1] == "Dihentikan; semua jawaban sudah tersimpan di disk/dinas.yaml."
    assert left_in(folder / "disk") == ["dinas.yaml"]
    assert goes_on(folder, "disk/dinas.yaml", expected)


@SIGNALS
@pytest.mark.parametrize("typed", [(), ("Dinas X",)], ids=["agency", "assessor"])
def test_a_signal_where_a_name_is_asked_for_begins_nothing(folder, typed, name):
    person = Sitting(folder)
    person.until("Nama instansi: ")
    for line in typed:
        person.child.send(f"{line}\r")
        person.until("Nama penilai (boleh dikosongkan): ")
    struck(person, name, 130)
    assert left_in(folder) == ["audit", "disk"]


@SIGNALS
def test_a_signal_where_another_place_is_asked_for_says_what_is_lost(folder, name):
    person = begun(folder)
    (folder / "disk").rename(folder / "away")
    person.child.send("1\r")
    person.until(ELSEWHERE)
    struck(person, name, 2)
    assert person.lines[-2:] == [
        "Jawaban terakhir tidak dapat disimpan; yang sebelumnya ada di disk/dinas.yaml.",
        "disk/dinas.yaml tidak dapat ditulis: foldernya tidak ada.",
    ]
    assert goes_on(folder, "away/dinas.yaml", SO_FAR)


def test_both_signals_of_a_window_that_is_closed_end_the_run_in_its_own_way(folder):
    for _ in range(5):
        person = Sitting(folder, *DINAS)
        person.asked()
        for name in ("SIGHUP", "SIGTERM", "SIGHUP"):
            os.kill(person.pid, getattr(signal, name))
        assert person.end() == 130
        assert person.lines[-1] == "Dihentikan; semua jawaban sudah tersimpan di disk/dinas.yaml."


# Disks.


def moved(person, place):
    """Answers the question for another place."""
    person.child.send(f"{place}\r")


def test_a_folder_that_becomes_read_only_is_said_and_tried_again_when_it_is_not(folder):
    person = begun(folder, preexec_fn=privileges.drop)
    (folder / "disk").chmod(0o500)
    person.child.send("1\r")
    person.until(ELSEWHERE)
    assert person.lines[-2] == "Belum tersimpan di disk/dinas.yaml: tidak ada izin."
    moved(person, "disk/dinas.yaml")
    person.read(lambda: person.written.count(ELSEWHERE) == 2)
    assert saved(folder / "disk" / "dinas.yaml") == SO_FAR
    (folder / "disk").chmod(0o700)
    person.type("disk/dinas.yaml")
    assert "  Tersimpan: Kebencanaan." in person.lines
    assert person.end("\x04") == 3
    assert goes_on(folder, "disk/dinas.yaml", {**SO_FAR, "mandat": (("disaster",), "")})


@pytest.mark.skipif(sys.platform == "win32", reason="a folder's mode forbids nothing here")
def test_a_folder_that_is_read_only_from_the_start_is_said_and_left_as_it_is(folder):
    (folder / "disk").chmod(0o500)
    code, out, err = piped(folder, *DINAS, lines="2\n", preexec_fn=privileges.drop)
    assert (code, out, err) == (2, "", "disk/dinas.yaml tidak dapat ditulis: tidak ada izin.\n")
    assert left_in(folder / "disk") == []


def test_a_folder_that_is_taken_away_and_comes_back_takes_the_file_again(folder):
    """As a stick that is pulled out and put in again."""
    person = begun(folder)
    (folder / "disk").rename(folder / "away")
    person.child.send("1\r")
    person.until(ELSEWHERE)
    assert person.lines[-2] == "Belum tersimpan di disk/dinas.yaml: foldernya tidak ada."
    (folder / "away").rename(folder / "disk")
    person.type("disk/dinas.yaml")
    assert person.end("\x04") == 3
    assert left_in(folder / "disk") == ["dinas.laporan.md", "dinas.yaml"]
    assert goes_on(folder, "disk/dinas.yaml", {**SO_FAR, "mandat": (("disaster",), "")})


def test_a_folder_that_is_deleted_costs_nothing_but_another_name(folder):
    person = begun(folder)
    shutil.rmtree(folder / "disk")
    person.child.send("1\r")
    person.until(ELSEWHERE)
    person.type("lain.yaml", "c rapat")
    assert person.end("\x04") == 3
    assert left_in(folder) == ["audit", "lain.laporan.md", "lain.yaml"]
    assert goes_on(folder, "lain.yaml", {**SO_FAR, "mandat": (("disaster",), ""), "siaga": ("", "rapat")})


def test_a_file_that_another_changed_twice_is_kept_twice_and_ours_goes_on(folder):
    person = begun(folder)
    disk, theirs = folder / "disk", []
    for name, line in (("dinas.yaml", "1"), ("dinas.conflict-1.yaml", "c rapat")):
        theirs.append((disk / name).read_bytes() + b"# theirs\n")
        (disk / name).write_bytes(theirs[-1])
        person.type(line)
    assert person.end("\x04") == 3
    assert [(disk / name).read_bytes() for name in ("dinas.yaml", "dinas.conflict-1.yaml")] == theirs
    expected = {**SO_FAR, "mandat": (("disaster",), ""), "siaga": ("", "rapat")}
    assert goes_on(folder, "disk/dinas.conflict-2.yaml", expected)


def test_every_audit_that_comes_later_is_told_who_holds_the_file_where_it_is_now_too(folder):
    person = begun(folder)

    def told(answers):
        code, out, err = piped(folder, answers, lines="2\n")
        assert (code, out) == (2, "")
        return re.sub(r"\(.*, PID (\d+), .*\)", r"(PID \1)", err)

    held = f"sedang dipakai oleh program lain (PID {person.pid}). Tutup dahulu yang itu.\n"
    assert [told("disk/dinas.yaml") for _ in range(2)] == [f"disk/dinas.yaml {held}"] * 2
    shutil.rmtree(folder / "disk")
    person.child.send("1\r")
    person.until(ELSEWHERE)
    person.type("lain.yaml")
    assert told("lain.yaml") == f"lain.yaml {held}"
    assert person.end("\x04") == 3
    assert goes_on(folder, "lain.yaml", {**SO_FAR, "mandat": (("disaster",), "")})


# Disks that are mounted for one program only, and gone with it: what is on them at its end is copied to `kept`.
ON_TMPFS = (
    'mount -t tmpfs -o size="$1" tmpfs disk || exit; shift; "$@"; code=$?; cp -R disk/. kept; exit $code'
)
OWN_MOUNTS = ("unshare", "-m") if privileges.is_root() else ("unshare", "-rm")


@pytest.fixture
def tmpfs(folder):
    """What is put before a program so that its `disk` has so many bytes."""
    trial = [*OWN_MOUNTS, "mount", "-t", "tmpfs", "tmpfs", str(folder / "disk")]
    if sys.platform != "linux" or subprocess.run(trial, capture_output=True, check=False).returncode:
        pytest.skip("nothing can be mounted here")
    (folder / "kept").mkdir()
    return lambda size: (*OWN_MOUNTS, "sh", "-c", ON_TMPFS, "sh", size)


def mounted(person, *arguments):
    """Runs `mount` where this person's disk is."""
    space = ("-m",) if privileges.is_root() else ("-U", "-m", "--preserve-credentials")
    subprocess.run(["nsenter", "-t", str(person.pid), *space, *arguments], check=True)


LONG = "catatan panjang " * 250


def test_a_disk_that_is_full_is_said_and_left_for_another_place(folder, tmpfs):
    # Four pages: the lock, the file and what is written beside it; with the long note each of these two takes two.
    person = begun(folder, before=tmpfs("16k"))
    person.type(f"c {LONG}")
    person.child.send("1\r")
    person.until(ELSEWHERE)
    assert person.lines[-2] == "Belum tersimpan di disk/dinas.yaml: ruang penyimpanan penuh."
    moved(person, "disk/dinas.yaml")
    person.read(lambda: person.written.count(ELSEWHERE) == 2)
    moved(person, "disk/lain.yaml")
    person.read(lambda: person.written.count(ELSEWHERE) == 3)
    person.type("lain.yaml", "c rapat")
    assert person.end("\x04") == 3
    noted = {**SO_FAR, "mandat": ("", LONG.strip())}
    assert left_in(folder / "kept") == ["dinas.yaml"]
    assert goes_on(folder, "kept/dinas.yaml", noted)
    expected = {**noted, "mandat": (("disaster",), LONG.strip()), "siaga": ("", "rapat")}
    assert goes_on(folder, "lain.yaml", expected)


def test_a_disk_on_which_no_file_can_be_begun_is_said(folder, tmpfs):
    filled = 'mount -t tmpfs -o size=4k tmpfs disk && head -c 4096 /dev/zero > disk/all && "$@"'
    *own, _ = tmpfs("")
    own[-2:] = [filled, "sh"]
    person = Sitting(folder, *DINAS, before=own)
    assert person.end() == 2
    assert person.lines[-1] == "disk/dinas.yaml tidak dapat ditulis: ruang penyimpanan penuh."


def test_a_disk_that_becomes_read_only_is_said_and_tried_again_when_it_is_not(folder, tmpfs):
    person = begun(folder, before=tmpfs("1m"))
    disk = str(folder / "disk")
    mounted(person, "mount", "--bind", disk, disk)
    mounted(person, "mount", "-o", "remount,ro,bind", disk)
    person.child.send("1\r")
    person.until(ELSEWHERE)
    assert person.lines[-2] == "Belum tersimpan di disk/dinas.yaml: tempat ini hanya dapat dibaca."
    mounted(person, "umount", disk)
    person.type("disk/dinas.yaml")
    assert person.end("\x04") == 3
    assert left_in(folder / "kept") == ["dinas.laporan.md", "dinas.yaml"]
    assert goes_on(folder, "kept/dinas.yaml", {**SO_FAR, "mandat": (("disaster",), "")})
