"""A report as PDF: printed by a browser that is installed, and what is told where that fails."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from humas.cli.telling import tell_stop
from humas.files.browsers import find_browser
from humas.files.printing import printed
from humas.problems import Stop
from humas.render.pdf import is_marked
from humas.words import words
from sitting import command, environment, piped, run, small_audit
from test_render_html import everywhere
from test_render_markdown import HOSTILE

EXAMPLES = Path(__file__).parents[1] / "examples"


def browser():
    try:
        return find_browser()
    except Stop:
        pytest.skip("Chromium is not installed")


def poppler(program, *arguments):
    """What one of the programs of poppler-utils says of a PDF."""
    found = shutil.which(program)
    if found is None:
        pytest.skip("poppler-utils is not installed")
    done = subprocess.run([found, *map(str, arguments)], capture_output=True, check=True)
    assert done.stderr == b""
    return done.stdout.decode()


def pages_of(pdf):
    """The lines of each page, from the top."""
    text = poppler("pdftotext", "-layout", pdf, "-")
    return [[line.strip() for line in page.splitlines() if line.strip()] for page in text.split("\f")[:-1]]


# As a browser prints it

REPORTS = {
    "id": ("kominfo", "Laporan ditulis: {}\n", "Laporan kesiapan: Dinas Kominfo Kabupaten Contoh"),
    "en": ("perpustakaan", "Report written: {}\n", None),
}
SUMMARIES = {
    "id": ("Skor: 74,2 · Cukup siap (60,0–79,9)", "Tindakan pertama", "Dan 86 tindakan lagi", "Skor per daftar periksa"),
    "en": ("Score: 9.0 · Not ready (0.0–39.9)", "First actions", "And 72 more", "Score by checklist"),
}  # fmt: skip


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_report_is_printed_on_numbered_pages_of_a4_and_the_first_is_the_summary(language, tmp_path):
    browser()
    agency, told, title = REPORTS[language]
    target = tmp_path / "laporan.pdf"
    answers = EXAMPLES / f"{agency}-contoh.yaml"
    code, out, err = run(tmp_path, "report", answers, "-o", target, language=language)
    assert (code, out, err.replace(os.linesep, "\n")) == (0, "", told.format(target))
    data = target.read_bytes()
    assert is_marked(data)
    assert f"/Lang ({language})".encode() in data
    about = dict(re.findall(r"^(.*?): +(.*)$", poppler("pdfinfo", target), re.MULTILINE))
    assert title in (None, about["Title"])
    assert about["Page size"].endswith("(A4)")
    assert (about["Tagged"], about["JavaScript"], about["Encrypted"]) == ("yes", "no", "no")
    pages = pages_of(target)
    assert len(pages) == int(about["Pages"]) > 20
    assert [page[-1] for page in pages] == [f"{number + 1} / {len(pages)}" for number in range(len(pages))]
    score, actions, last, following = SUMMARIES[language]
    assert {score, actions} <= set(pages[0])
    assert pages[0][-2].startswith(last)
    assert pages[1][0] == following


def test_a_question_stays_on_one_page_with_its_answer_and_its_note(tmp_path):
    browser()
    run(tmp_path, "report", EXAMPLES / "kominfo-contoh.yaml", "-o", "laporan.pdf")
    pages = pages_of(tmp_path / "laporan.pdf")
    start = next(number for number, page in enumerate(pages) if "Semua jawaban" in page)
    end = next(number for number, page in enumerate(pages) if "Yang tidak dinilai" in page)
    assert end - start > 15
    for page in pages[start:end]:
        questions = [line for line in page if re.match(r"[0-9]+\. ", line)]
        answers = [line for line in page if line.startswith("Jawaban: ")]
        assert len(questions) == len(answers), page
        assert not page[0].startswith(("Jawaban", "Poin", "Bukti", "Catatan", "Alasan")), page
        assert not page[-2].startswith(("Catatan", "Alasan")), page


def test_hostile_text_is_printed_as_text(tmp_path):
    short = [text for text in HOSTILE if len(text) < 30]
    text = "\n\n".join((*short, "x" * 300, "<script>alert(1)</script>", "لوحة 🎉"))
    (tmp_path / "hostile.pdf").write_bytes(printed(everywhere(text), browser()))
    pages = pages_of(tmp_path / "hostile.pdf")
    assert "JavaScript:      no" in poppler("pdfinfo", tmp_path / "hostile.pdf")
    assert [page[-1] for page in pages] == [f"{number + 1} / {len(pages)}" for number in range(len(pages))]
    shown = "".join("".join("".join(page).split()) for page in pages)
    assert "<script>alert(1)</script>" in shown


LOGGING = """\
#!/bin/sh
exec "{browser}" --log-net-log="{folder}/net.json" "$@"
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the browser is started by a script")
def test_the_browser_reaches_nobody_not_even_through_a_proxy(tmp_path):
    logging = tmp_path / "logging"
    logging.write_text(LOGGING.format(browser=browser(), folder=tmp_path), encoding="utf-8")
    logging.chmod(0o755)
    with socket.create_server(("127.0.0.1", 0)) as proxy:
        proxy.setblocking(False)
        address = f"http://127.0.0.1:{proxy.getsockname()[1]}"
        proxies = dict.fromkeys(("http_proxy", "https_proxy", "all_proxy"), address)
        answers = EXAMPLES / "kominfo-contoh.yaml"
        assert run(tmp_path, "report", answers, "-o", "a.pdf", HUMAS_BROWSER=str(logging), **proxies)[0] == 0
        with pytest.raises(BlockingIOError):
            proxy.accept()
    log = (tmp_path / "net.json").read_text(encoding="utf-8")
    kinds = json.loads(re.search(r'"logEventTypes":(\{.*?\})', log)[1])
    happened = {int(kind) for kind in re.findall(r'"type":([0-9]+)\}', log)}
    assert kinds["TCP_CONNECT"] not in happened
    assert set(re.findall(r'"host":"https?://([^"]*)"', log)) <= {"~notfound"}


# As another program in its place would

FAKE = """\
#!{python}
import json, os, signal, subprocess, sys, time
given = dict(one.partition("=")[::2] for one in sys.argv[1:])
seen = {{
    "arguments": sys.argv[1:],
    "folder": os.getcwd(),
    "mode": oct(os.stat(".").st_mode & 0o777),
    "page": open("page.html", encoding="utf-8").read(),
    "temporary": os.environ["TMPDIR"],
    "processes": [os.getpid()],
}}
if {hangs}:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    seen["processes"].append(subprocess.Popen(["sleep", "600"]).pid)
with open({seen!r} + ".new", "w") as file:
    json.dump(seen, file)
os.replace({seen!r} + ".new", {seen!r})
os.makedirs(given["--user-data-dir"])
if {said!r}:
    print({said!r}, file=sys.stderr)
if {written!r} is not None:
    open(given["--print-to-pdf"], "wb").write({written!r})
if {hangs}:
    time.sleep(600)
sys.exit({code})
"""
WHOLE = b"%PDF-1.4\ntrailer\n<</Size 1>>\nstartxref\n9\n%%EOF\n"
PRINTED = WHOLE.replace(b"startxref", b"%humas/report/1\nstartxref")


@pytest.fixture(scope="module")
def answered(tmp_path_factory):
    folder = tmp_path_factory.mktemp("answered")
    small_audit(folder)
    for name in ("satu", "dua"):
        assert piped(folder, f"{name}.yaml", "--agency", f"Dinas {name}", lines="2\n")[0] == 3
    return folder


@pytest.fixture
def office(answered, tmp_path, monkeypatch):
    """A folder with the small audit, two answers files, and a folder of its own for temporary files."""
    if sys.platform == "win32":
        pytest.skip("there a script cannot stand in for a program")
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    shutil.copytree(answered / "audit", tmp_path / "audit")
    for name in ("satu.yaml", "dua.yaml"):
        shutil.copy(answered / name, tmp_path)
    return tmp_path


def stand_in(folder, *, written=None, said="", code=0, hangs=False):
    """A program that does this in a browser's place; what it has seen is in `seen.json`."""
    fake = folder / "browser"
    fake.write_text(
        FAKE.format(
            python=sys.executable,
            seen=str(folder / "seen.json"),
            written=written,
            said=said,
            code=code,
            hangs=hangs,
        ),
        encoding="utf-8",
    )
    fake.chmod(0o755)
    return str(fake)


def seen(folder):
    return json.loads((folder / "seen.json").read_text(encoding="utf-8"))


def lives(process):
    """Not what has died and only waits for its parent to hear of it."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        if Path("/proc/self").exists():
            return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def nothing_is_left(folder):
    """Neither a file nor, a moment later, a process."""
    assert list((folder / "temporary").iterdir()) == []
    for _ in range(100):
        if not any(map(lives, seen(folder)["processes"])):
            return
        time.sleep(0.05)
    pytest.fail("a process goes on")


def test_the_page_is_handed_over_as_a_file_that_only_we_can_read_and_nothing_of_it_is_in_the_arguments(
    office,
):
    fake = stand_in(office, written=WHOLE)
    told = "Laporan ditulis: satu.pdf\n"
    assert run(office, "report", "satu.yaml", "-c", "audit", "-o", "satu.pdf", HUMAS_BROWSER=fake) == (
        0,
        "",
        told,
    )
    assert (office / "satu.pdf").read_bytes() == PRINTED
    found = seen(office)
    folder = Path(found["folder"])
    assert (folder.parent, found["mode"]) == (office / "temporary", "0o700")
    page = run(office, "report", "satu.yaml", "-c", "audit", "-f", "html")[1]
    assert found["page"] == page.replace(os.linesep, "\n")
    assert found["arguments"][-3:] == [
        f"--user-data-dir={folder}/profile",
        f"--print-to-pdf={folder}/page.pdf",
        f"file://{folder}/page.html",
    ]
    assert not any("satu" in argument for argument in found["arguments"])
    is_root = sys.platform == "linux" and os.geteuid() == 0
    assert ("--no-sandbox" in found["arguments"]) == is_root
    nothing_is_left(office)


def test_what_a_browser_lays_down_elsewhere_goes_with_the_folder_if_the_names_in_it_do_not_grow_too_long(
    office, monkeypatch
):
    fake = stand_in(office, written=WHOLE)
    printed("<p>page</p>", fake)
    assert seen(office)["temporary"] == str(office / "temporary")
    monkeypatch.setattr(tempfile, "tempdir", "/tmp")
    printed("<p>page</p>", fake)
    found = seen(office)
    assert os.path.realpath(found["temporary"]) == found["folder"]
    assert not os.path.lexists(found["folder"])


def test_a_browser_that_is_shut_in_finds_the_page_where_it_may_look(office):
    shut_in = office / "snap" / "bin"
    shut_in.mkdir(parents=True)
    fake = stand_in(office, written=WHOLE)
    (shut_in / "chromium").symlink_to(fake)
    order = ("report", "satu.yaml", "-c", "audit", "-o", "satu.pdf")
    home = {"HUMAS_BROWSER": str(shut_in / "chromium"), "HOME": str(office / "home")}
    assert run(office, *order, **home)[0] == 0
    room = office / "home" / "snap" / "chromium" / "common"
    assert Path(seen(office)["folder"]).parent == room
    assert list(room.iterdir()) == []


def test_several_reports_go_to_a_folder_and_one_to_standard_output(office):
    fake = stand_in(office, written=WHOLE)
    order = ("report", "satu.yaml", "dua.yaml", "-c", "audit", "-f", "pdf")
    told = "Laporan ditulis: laporan/satu.laporan.pdf\nLaporan ditulis: laporan/dua.laporan.pdf\n"
    (office / "laporan").mkdir()
    assert run(office, *order, "-o", "laporan/", HUMAS_BROWSER=fake) == (0, "", told)
    assert {path.name for path in (office / "laporan").iterdir()} == {"satu.laporan.pdf", "dua.laporan.pdf"}
    order = ("report", "satu.yaml", "-c", "audit", "-f", "pdf", "-o", "-")
    assert run(office, *order, HUMAS_BROWSER=fake) == (0, PRINTED.decode(), "")


ADVICE = {
    "id": "Tunjukkan peramban lain dengan HUMAS_BROWSER, atau cetak sendiri: humas report JAWABAN -o laporan.html, "
    "buka di peramban apa pun, tekan Ctrl+P, lalu pilih “Simpan sebagai PDF”.\n",
    "en": "Name another browser with HUMAS_BROWSER, or print by hand: humas report ANSWERS -o report.html, "
    "open that in any browser, press Ctrl+P and choose “Save as PDF”.\n",
}
FAILURES = {
    "it fails": (
        {"code": 3},
        "{} tidak dapat mencetak laporan: program itu berakhir dengan galat. ",
        "{} could not print the report: it ended with an error. ",
    ),
    "it says why it fails": (
        {
            "said": "[7:7:1124/0915.1:FATAL:zygote.cc(126)] No usable sandbox!\n#0 0x55d\n[/red]\x1b",
            "code": 1,
        },
        "{} tidak dapat mencetak laporan: katanya “No usable sandbox!”. ",
        "{} could not print the report: it says “No usable sandbox!”. ",
    ),
    "its last word is why": (
        {"said": "[7:7:1124/0915.1:ERROR:bus.cc] no bus\ncannot open: libnss3.so \x1b[31m", "code": 127},
        "{} tidak dapat mencetak laporan: katanya “cannot open: libnss3.so \\x1b[31m”. ",
        "{} could not print the report: it says “cannot open: libnss3.so \\x1b[31m”. ",
    ),
    "it writes nothing": (
        {"said": "all is well"},
        "{} tidak dapat mencetak laporan: tidak ada yang ditulisnya. ",
        "{} could not print the report: it wrote nothing. ",
    ),
    "it writes something else": (
        {"written": b"<html>Blocked</html>"},
        "{} tidak dapat mencetak laporan: yang ditulisnya bukan PDF atau tidak utuh. ",
        "{} could not print the report: what it wrote is no PDF, or not a whole one. ",
    ),
    "it writes a part": (
        {"written": WHOLE[:-9]},
        "{} tidak dapat mencetak laporan: yang ditulisnya bukan PDF atau tidak utuh. ",
        "{} could not print the report: what it wrote is no PDF, or not a whole one. ",
    ),
}


@pytest.mark.parametrize("failure", FAILURES)
def test_a_browser_that_prints_nothing_whole_is_told_with_what_to_do_and_the_old_report_stays(
    office, failure
):
    does, *told = FAILURES[failure]
    fake = stand_in(office, **does)
    (office / "satu.pdf").write_bytes(b"last year's")
    order = ("report", "satu.yaml", "-c", "audit", "-o", "satu.pdf")
    for language, sentence in zip(("id", "en"), told, strict=True):
        error = sentence.format(fake) + ADVICE[language]
        assert run(office, *order, language=language, HUMAS_BROWSER=fake) == (2, "", error)
        nothing_is_left(office)
    assert (office / "satu.pdf").read_bytes() == b"last year's"


def test_a_program_that_the_system_cannot_start_is_told(office):
    (office / "browser").write_bytes(b"\x00\x01\x02")
    (office / "browser").chmod(0o755)
    order = ("report", "satu.yaml", "-c", "audit", "-o", "satu.pdf")
    told = f"{office}/browser could not print the report: it cannot be started. {ADVICE['en']}"
    assert run(office, *order, language="en", HUMAS_BROWSER=str(office / "browser")) == (2, "", told)
    assert list((office / "temporary").iterdir()) == []


def test_a_browser_that_hangs_is_ended_with_all_that_it_has_started(office, capsys):
    fake = stand_in(office, hangs=True)
    with pytest.raises(Stop) as stop:
        printed("<p>page</p>", fake, patience=2)
    nothing_is_left(office)
    tell_stop(stop.value, words("en"))
    sentence = f"{fake} could not print the report: it was not done within two minutes. "
    assert capsys.readouterr().err == sentence + ADVICE["en"]


@pytest.mark.parametrize("does", [{"hangs": True}, {"code": 1, "said": "crashed at the end"}])
def test_what_is_printed_whole_counts_however_the_browser_ends(office, does):
    fake = stand_in(office, written=WHOLE, **does)
    assert printed("<p>page</p>", fake, patience=2) == PRINTED
    nothing_is_left(office)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["ctrl-c", "kill"])
def test_an_interrupted_print_leaves_nothing(office, number):
    fake = stand_in(office, hangs=True)
    order = command("report", "satu.yaml", "-c", "audit", "-o", "satu.pdf")
    humas = subprocess.Popen(order, cwd=office, env=environment(HUMAS_BROWSER=fake), start_new_session=True)
    for _ in range(600):
        if (office / "seen.json").exists():
            break
        time.sleep(0.05)
    humas.send_signal(number)
    assert humas.wait(30) == 130
    nothing_is_left(office)
    assert not (office / "satu.pdf").exists()


def test_a_temporary_folder_that_cannot_be_made_is_told(office, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(office / "gone"))
    with pytest.raises(Stop) as stop:
        printed("<p>page</p>", stand_in(office, written=WHOLE))
    assert (stop.value.key, stop.value.values["reason"]) == ("not-written", "missing")


def test_a_browser_that_lies_in_the_current_folder_is_not_started(office):
    for name in ("chromium", "google-chrome-stable"):
        shutil.copy(stand_in(office, written=WHOLE), office / name)
    order = ("report", "satu.yaml", "-c", "audit", "-o", "satu.pdf")
    assert run(office, *order, PATH=f"{office}:.:{os.environ['PATH']}")[0] in (0, 2)
    assert not (office / "seen.json").exists()


def test_a_variable_that_names_no_program_is_told_before_anything_is_read(office):
    told = "HUMAS_BROWSER is “chromium”, but it must be the absolute path of a program. Example: /usr/bin/chromium\n"
    order = ("report", "not-there.yaml", "-f", "pdf")
    assert run(office, *order, language="en", HUMAS_BROWSER="chromium") == (2, "", told)


NO_BROWSER = {
    "id": "Chrome, Chromium, atau Edge tidak ditemukan di komputer ini, padahal PDF dicetak dengan salah satunya. "
    "Pasang salah satu, atau tunjukkan letaknya dengan HUMAS_BROWSER. Untuk mencetak sendiri: humas report "
    "JAWABAN -o laporan.html, buka di peramban apa pun, tekan Ctrl+P, lalu pilih “Simpan sebagai PDF”.\n",
    "en": "No Chrome, Chromium or Edge is found on this computer, and one of them prints the PDF. "
    "Install one, or name it with HUMAS_BROWSER. By hand: humas report ANSWERS -o report.html, "
    "open that in any browser, press Ctrl+P and choose “Save as PDF”.\n",
}


@pytest.mark.parametrize("language", ["id", "en"])
def test_without_a_browser_it_is_told_how_to_print_by_hand(language, capsys):
    tell_stop(Stop("no-browser"), words(language))
    assert capsys.readouterr().err == NO_BROWSER[language]


def test_the_interview_writes_a_pdf_and_writes_it_anew_but_not_over_somebody_s(office):
    fake = stand_in(office, written=WHOLE)
    more = {"lines": "", "variables": {"HUMAS_BROWSER": fake}}
    assert piped(office, "satu.yaml", "--report", "satu.pdf", **more)[0] == 3
    assert (office / "satu.pdf").read_bytes() == PRINTED
    assert piped(office, "satu.yaml", "--report", "satu.pdf", **more)[0] == 3
    signed = PRINTED + b"1 0 obj\n<</Type /Sig>>\nendobj\nstartxref\n99\n%%EOF\n"
    (office / "satu.pdf").write_bytes(signed)
    told = (
        "satu.pdf sudah ada dan bukan laporan humas, atau sudah disimpan ulang oleh program lain, jadi dibiarkan. "
        "Pilih nama lain dengan --report.\n"
    )
    assert piped(office, "satu.yaml", "--report", "satu.pdf", **more) == (2, "", told)
    assert (office / "satu.pdf").read_bytes() == signed


def test_an_interview_whose_pdf_nobody_could_print_is_not_begun(office):
    more = {"lines": "2\n", "variables": {"HUMAS_BROWSER": "/no/browser"}}
    code, out, err = piped(office, "tiga.yaml", "--agency", "Dinas Tiga", "--report", "tiga.pdf", **more)
    assert (code, out) == (2, "")
    assert err.startswith("HUMAS_BROWSER berisi “/no/browser”")
    assert not (office / "tiga.yaml").exists()


def test_whoever_looks_on_is_told_that_it_takes_a_moment(office):
    fake = stand_in(office, written=WHOLE)
    order = command("report", "satu.yaml", "-c", "audit", "-o", "satu.pdf")
    ours, theirs = os.openpty()
    subprocess.run(order, cwd=office, env=environment(HUMAS_BROWSER=fake), stderr=theirs, check=True)
    os.close(theirs)
    told = os.read(ours, 10_000).decode().replace("\r\n", "\n")
    os.close(ours)
    assert told == f"Mencetak dengan {fake} …\nLaporan ditulis: satu.pdf\n"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals here")
def test_on_a_terminal_it_is_refused_before_a_browser_is_started(office):
    pexpect = pytest.importorskip("pexpect", reason="pexpect is not installed here")
    program, *rest = command("report", "satu.yaml", "-c", "audit", "-f", "pdf")
    browser = {"HUMAS_BROWSER": stand_in(office)}
    child = pexpect.spawn(
        program,
        rest,
        cwd=str(office),
        env={**environment(), **browser},
        dimensions=(24, 200),
        encoding="utf-8",
    )
    assert child.read().replace("\r\n", "\n") == (
        "Format pdf bukan teks, jadi tidak ditampilkan di terminal. Tulis ke berkas, misalnya: -o satu.laporan.pdf\n"
    )
    child.close()
    assert child.exitstatus == 2
    assert not (office / "seen.json").exists()
