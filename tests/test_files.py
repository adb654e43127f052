"""What is read from a disk that may hold anything, and how it is written to, so that nothing is lost or shown."""

import contextlib
import hashlib
import os
import socket
import sys
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest

from humas.cli.running import run
from humas.files.audits import audit_of, bundled_folder, load_audit, read_audit_at
from humas.files.digests import digest
from humas.files.disk import (
    MOST_BYTES,
    System,
    Unreadable,
    patiently,
    read_file,
    reason_of,
    sweep,
    write_whole,
)
from humas.files.dropped import readings
from humas.files.evidence import look_again, look_at, name_from
from humas.files.names import slug
from humas.interview.grammar import Refused
from humas.model import FileEvidence
from humas.problems import Stop, Unusable
from privileges import as_nobody_special

GOOD = Path(__file__).parent / "good" / "small"
posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes, devices and modes as on Unix")
SECRET = "root:x:0:0:secret"


def reason(path, limit=MOST_BYTES):
    with pytest.raises(Unreadable) as caught:
        read_file(path, limit)
    return caught.value.reason


# Reading.


def test_the_bytes_of_a_file_are_read_and_one_more_than_the_limit_at_most(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xff" + b"x" * 9)
    assert read_file(path) == b"\xff" + b"x" * 9
    assert read_file(path, 10) == b"\xff" + b"x" * 9
    assert read_file(path, 4) == b"\xffxxxx"


@posix
def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert reason(tmp_path / "pipe") == "not-regular"


@posix
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
def test_a_device_is_refused(device):
    assert reason(Path(device)) == "not-regular"


@posix
def test_a_socket_is_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with contextlib.closing(socket.socket(socket.AF_UNIX)) as one:
        one.bind("socket")
        assert reason(Path("socket")) in ("failed", "not-regular")


def test_what_is_no_file_has_its_reason(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    assert reason(tmp_path) == "folder"
    assert reason(tmp_path / "nothing") == "missing"
    assert reason(tmp_path / "file" / "below") == "missing"
    assert reason(tmp_path / "a\0b") == "name"
    assert reason(tmp_path / ("x" * 5000)) == "name"


@posix
def test_links_are_followed_unless_they_go_round(tmp_path):
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "link").symlink_to("file")
    (tmp_path / "round").symlink_to("round")
    (tmp_path / "dangling").symlink_to("nothing")
    assert read_file(tmp_path / "link") == b"x"
    assert reason(tmp_path / "round") == "loop"
    assert reason(tmp_path / "dangling") == "missing"


@posix
def test_what_may_not_be_read_has_its_reason(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"x")
    path.chmod(0)
    with as_nobody_special():
        assert reason(path) == "permission"


def test_whatever_the_system_says_has_a_reason():
    assert [reason_of(error) for error in (PermissionError(), OSError(5, "io"), ValueError())] == [
        "permission",
        "failed",
        "name",
    ]


def test_a_file_over_two_million_bytes_is_refused_before_it_is_looked_at(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"#" * 2_000_001)
    read = read_audit_at(path)
    assert read.audit is None
    assert told(read) == [("a.yaml", 0, 0, "too-large", {"limit": "2"})]
    path.write_bytes(b"#" * 2_000_000)
    assert told(read_audit_at(path)) == [("a.yaml", 0, 0, "empty-file", {})]


# Writing.


def left_in(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_whole_and_nothing_is_left_beside_it(tmp_path):
    path = tmp_path / "a.yaml"
    write_whole(path, b"one")
    write_whole(path, b"two\r\n\xff")
    assert path.read_bytes() == b"two\r\n\xff"
    assert left_in(tmp_path) == ["a.yaml"]


@pytest.mark.parametrize("error", [OSError(28, "full"), KeyboardInterrupt()])
def test_the_old_file_stays_when_the_new_one_cannot_take_its_place(tmp_path, error):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    seen = []

    def fail(source, target):
        seen.append((Path(source).read_bytes(), target))
        raise error

    with pytest.raises(type(error)):
        write_whole(path, b"new", System(replace=fail))
    assert seen == [(b"new", os.path.realpath(path))]
    assert path.read_bytes() == b"old"
    assert left_in(tmp_path) == ["a.yaml"]


def busy(times, pauses, *, windows):
    """A system on which another program holds the file for so many tries to replace it."""
    left = [PermissionError(13, "in use")] * times

    def replace(source, target):
        if left:
            raise left.pop()
        Path(source).replace(target)

    return System(windows, replace, pauses.append)


@pytest.mark.parametrize("times", [0, 1, 25])
def test_on_windows_a_file_that_is_in_use_is_tried_again_for_two_and_a_half_seconds(tmp_path, times):
    pauses = []
    write_whole(tmp_path / "a.yaml", b"new", busy(times, pauses, windows=True))
    assert (tmp_path / "a.yaml").read_bytes() == b"new"
    assert left_in(tmp_path) == ["a.yaml"]
    assert pauses == [0.1] * times


@pytest.mark.parametrize(("windows", "waited"), [(True, 25), (False, 0)])
def test_a_file_that_stays_in_use_is_given_up_and_elsewhere_at_once(tmp_path, windows, waited):
    path, pauses = tmp_path / "a.yaml", []
    path.write_bytes(b"old")
    with pytest.raises(PermissionError):
        write_whole(path, b"new", busy(26, pauses, windows=windows))
    assert path.read_bytes() == b"old"
    assert left_in(tmp_path) == ["a.yaml"]
    assert pauses == [0.1] * waited


@pytest.mark.parametrize("why", ["missing", "folder"])
def test_what_is_wrong_for_another_reason_is_not_waited_for(why):
    def look():
        raise Unreadable(why)

    with pytest.raises(Unreadable):
        patiently(look, System(windows=True, pause=pytest.fail))


def test_a_file_that_is_in_use_when_it_is_looked_at_is_not_taken_for_one_that_another_changed(tmp_path):
    """A virus scanner looks at every file that was just written."""
    path, tries = tmp_path / "a.yaml", []

    def look():
        tries.append(path)
        if len(tries) < 3:
            raise Unreadable("permission")
        return b"ours"

    assert patiently(look, System(windows=True, pause=lambda _: None)) == b"ours"
    assert len(tries) == 3


def test_a_folder_is_not_written_over(tmp_path):
    (tmp_path / "a.yaml").mkdir()
    with pytest.raises(OSError):  # noqa: PT011 - which one it is, is the system's own
        write_whole(tmp_path / "a.yaml", b"x", System(pause=lambda _: None))
    assert left_in(tmp_path) == ["a.yaml"]


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o666])
def test_the_mode_of_a_file_stays(tmp_path, mode):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    path.chmod(mode)
    write_whole(path, b"new")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", mode)


@posix
def test_a_new_file_has_the_mode_that_the_umask_leaves(tmp_path):
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "a.yaml", b"new")
    finally:
        os.umask(before)
    assert (tmp_path / "a.yaml").stat().st_mode & 0o777 == 0o640


@posix
def test_a_link_stays_and_what_it_points_at_is_written(tmp_path):
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "real.yaml").write_bytes(b"old")
    (tmp_path / "link.yaml").symlink_to("there/real.yaml")
    write_whole(tmp_path / "link.yaml", b"new")
    assert (tmp_path / "link.yaml").readlink() == Path("there/real.yaml")
    assert (tmp_path / "there" / "real.yaml").read_bytes() == b"new"
    assert left_in(tmp_path / "there") == ["real.yaml"]


@posix
def test_a_device_or_a_pipe_is_written_to_and_stays_what_it_is(tmp_path):
    (tmp_path / "null").symlink_to("/dev/null")
    write_whole(tmp_path / "null", b"x")
    assert Path("/dev/null").is_char_device()
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_whole(tmp_path / "pipe", b"through")
        assert os.read(reader, 100) == b"through"
    finally:
        os.close(reader)
    assert (tmp_path / "pipe").is_fifo()
    assert left_in(tmp_path) == ["null", "pipe"]


def test_what_an_earlier_run_left_half_written_is_swept_away_and_nothing_else(tmp_path):
    for name in (
        "a[1].yaml",
        ".a[1].yaml.0123456789ab.tmp",
        ".a1.yaml.0123456789ab.tmp",
        ".a[1].yaml.lock",
        "b.tmp",
    ):
        (tmp_path / name).write_bytes(b"x")
    sweep(tmp_path / "a[1].yaml")
    assert left_in(tmp_path) == [".a1.yaml.0123456789ab.tmp", ".a[1].yaml.lock", "a[1].yaml", "b.tmp"]


# Audits.


def told(read):
    return [
        (Path(one.place.path).name, one.place.line, one.place.column, one.kind.name, dict(one.values))
        for one in read.problems
    ]


def audit_with(folder, name):
    """An audit in a folder of its own that lists one file more than its own checklist."""
    (folder / "audit").mkdir()
    text = (GOOD / "audit.yaml").read_text(encoding="utf-8")
    assert "checklists: [everything.yaml]\n" in text
    listed = f"checklists: [everything.yaml, '{name}']\n"
    text = text.replace("checklists: [everything.yaml]\n", listed)
    (folder / "audit" / "audit.yaml").write_text(text, encoding="utf-8")
    (folder / "audit" / "everything.yaml").write_bytes((GOOD / "everything.yaml").read_bytes())
    return folder / "audit"


PLACE = ("audit.yaml", 7, 31)


@pytest.mark.parametrize(
    "name",
    ["../.git/config", "/etc/passwd", "..\\x", "C:\\x", "sub/../../x.yaml", "..", "//host/share/x", "~/../x"],
)
def test_a_name_that_leads_out_of_the_folder_is_refused_where_it_stands(tmp_path, name):
    folder = audit_with(tmp_path, name)
    assert told(read_audit_at(folder)) == [(*PLACE, "outside-folder", {"name": name})]


@posix
@pytest.mark.parametrize("target", ["../secret.yaml", "/etc/passwd", "../audit/../secret.yaml"])
def test_a_link_that_leads_out_of_the_folder_is_refused_where_it_stands(tmp_path, target):
    folder = audit_with(tmp_path, "link.yaml")
    (tmp_path / "secret.yaml").write_text(SECRET, encoding="utf-8")
    (folder / "link.yaml").symlink_to(target)
    assert told(read_audit_at(folder)) == [(*PLACE, "outside-folder", {"name": "link.yaml"})]


@posix
def test_a_folder_in_between_that_is_a_link_out_is_refused_too(tmp_path):
    folder = audit_with(tmp_path, "sub/secret.yaml")
    (tmp_path / "secret.yaml").write_text(SECRET, encoding="utf-8")
    (folder / "sub").symlink_to("..")
    assert told(read_audit_at(folder)) == [(*PLACE, "outside-folder", {"name": "sub/secret.yaml"})]


@posix
def test_a_link_that_stays_in_the_folder_is_followed(tmp_path):
    folder = audit_with(tmp_path, "link.yaml")
    text = (GOOD / "everything.yaml").read_text(encoding="utf-8")
    (folder / "real.yaml").write_text(
        text.replace("everything", "second").replace("other/older", "older"), encoding="utf-8"
    )
    (folder / "link.yaml").symlink_to("real.yaml")
    assert told(read_audit_at(folder)) == []


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda _: None, "missing"),
        (lambda path: path.mkdir(), "folder"),
        pytest.param(lambda path: os.mkfifo(path), "not-regular", marks=posix),  # noqa: PLW0108 - not on Windows
        pytest.param(lambda path: path.symlink_to("x.yaml"), "loop", marks=posix),
    ],
)
def test_a_listed_file_that_cannot_be_read_is_told_where_it_is_listed(tmp_path, make, why):
    folder = audit_with(tmp_path, "x.yaml")
    make(folder / "x.yaml")
    named = str(folder / "x.yaml")
    assert told(read_audit_at(folder)) == [(*PLACE, "unreadable", {"name": named, "reason": why})]


@posix
@pytest.mark.parametrize("name", ["../secret.yaml", "/etc/passwd", "link.yaml", "..\\secret.yaml"])
@pytest.mark.parametrize("command", ["check", "show", "report"])
def test_not_one_byte_of_a_file_outside_the_folder_is_shown(tmp_path, capsys, name, command):
    folder = audit_with(tmp_path, name)
    (tmp_path / "secret.yaml").write_text(SECRET, encoding="utf-8")
    (folder / "link.yaml").symlink_to("../secret.yaml")
    (tmp_path / "x.yaml").write_text("humas: answers/1\naudit: {id: small}\nagency: X\n", encoding="utf-8")
    arguments = {
        "check": [str(folder)],
        "show": ["-c", str(folder)],
        "report": [str(tmp_path / "x.yaml"), "-c", str(folder)],
    }
    code = run([command, *arguments[command], "--lang", "en"])
    out, err = capsys.readouterr()
    assert code == (1 if command == "check" else 2)
    assert "HC306" in out + err
    assert "root:" not in out + err


def test_a_folder_its_audit_and_a_checklist_alone_are_loaded(tmp_path):
    assert load_audit(GOOD) == load_audit(GOOD / "audit.yaml")
    alone = load_audit(Path(__file__).parent / "good" / "alone.yaml")
    assert (alone.id, alone.alone, [level.id for level in alone.levels]) == (
        "alone",
        True,
        ["belum", "kurang", "cukup", "menuju", "siap"],
    )
    with pytest.raises(Stop) as caught:
        load_audit(Path(__file__).parent / "golden")
    assert caught.value.key == "no-audit"
    for name in ("nothing.yaml", "x" * 5000, "a\0b"):
        with pytest.raises(Unusable) as refused:
            load_audit(tmp_path / name)
        assert [one.kind.name for one in refused.value.problems] == ["unreadable"]


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def small(id_):
    return (GOOD / "audit.yaml").read_text(encoding="utf-8").replace("id: small\n", f"id: {id_}\n")


def test_the_audit_is_the_one_chosen_else_the_bundled_one_else_the_nearest_upward(tmp_path):
    everything = (GOOD / "everything.yaml").read_text(encoding="utf-8")
    for folder, version in (("", "1.0.0"), ("a/checklists", "2.0.0"), ("a/b/c/d", "3.0.0")):
        put(tmp_path / folder / "audit.yaml", small("mine").replace("version: 1.0.0", f"version: {version}"))
        put(tmp_path / folder / "everything.yaml", everything)
    put(tmp_path / "a" / "b" / "audit.yaml", small("another"))
    put(tmp_path / "a" / "b" / "kesiapan" / "audit.yaml", small("kesiapan-medsos"))
    answers = tmp_path / "a" / "b" / "c" / "x.yaml"
    assert audit_of(answers, "mine", None).version == "2.0.0"
    assert audit_of(answers, "mine", tmp_path).version == "1.0.0"
    assert audit_of(tmp_path / "x.yaml", "mine", None).version == "1.0.0"
    bundled = audit_of(tmp_path / "a" / "b" / "kesiapan" / "x.yaml", "kesiapan-medsos", None)
    assert bundled == load_audit(bundled_folder())
    for chosen, key in ((tmp_path, "other-audit"), (None, "audit-not-found")):
        with pytest.raises(Stop) as caught:
            audit_of(answers, "nowhere", chosen)
        assert caught.value.key == key


def test_the_nearest_audit_is_not_opened_for_more_than_its_id_unless_it_is_the_one(tmp_path):
    put(tmp_path / "audit.yaml", small("mine"))
    put(tmp_path / "everything.yaml", (GOOD / "everything.yaml").read_text(encoding="utf-8"))
    put(tmp_path / "a" / "audit.yaml", "not: [yaml")
    put(tmp_path / "a" / "b" / "audit.yaml", "humas: audit/1\nid: another\n")
    (tmp_path / "a" / "b" / "checklists" / "audit.yaml").mkdir(parents=True)
    assert audit_of(tmp_path / "a" / "b" / "x.yaml", "mine", None).id == "mine"


# Names.


@pytest.mark.parametrize(
    ("agency", "name"),
    [
        ("Dinas Kominfo Kabupaten Contoh", "dinas-kominfo-kabupaten-contoh"),
        ("  RSUD “Sanjiwani” – Gianyar  ", "rsud-sanjiwani-gianyar"),
        ("Café Ünïcode ﬁle", "cafe-unicode-file"),
        ("../x", "x"),
        ("..", "instansi"),
        ("/etc/passwd", "etc-passwd"),
        ("C:\\x", "c-x"),
        ("\x1b[31mDinas\x1b[0m", "31mdinas-0m"),
        ("[red]Dinas[/red]", "red-dinas-red"),
        ("\u202eDinas", "dinas"),
        ("-rf", "rf"),
        ("x" * 10_000, "x" * 60),
        ("a" * 59 + " b", "a" * 59),
        ("😀🎉", "instansi"),
        ("京都市", "instansi"),
        ("", "instansi"),
        ("CON", "con-instansi"),
        ("Com1", "com1-instansi"),
        ("com0", "com0"),
        ("console", "console"),
        ("a\0b\n.yaml", "a-b-yaml"),
    ],
)
def test_a_name_becomes_a_file_name_that_every_system_takes(agency, name):
    assert slug(agency) == name


# Evidence.


@pytest.mark.parametrize(
    "typed",
    [
        "Perbup 17/2017",
        "SK Bupati No. 188.45/12/2026",
        "tidak ada",
        "C: lihat lampiran",
        "~",
        "rapat 12.30",
        "a\0b",
        "x" * 5000,
        "ftp://example.org",
        "File: SK tim.pdf lama",
        "notula O'Brien",
        "\u202a",
    ],
)
def test_what_is_neither_link_nor_file_stays_text(tmp_path, typed):
    assert look_at(typed, tmp_path) == typed


@pytest.mark.parametrize(
    "typed",
    [
        "https://example.org",
        "http://example.org/a?b=c#d",
        "HTTPS://Example.org",
        "'https://example.org/a.pdf'",
    ],
)
def test_a_link_is_taken_for_its_form(tmp_path, typed):
    assert look_at(f" {typed} ", tmp_path) == typed.strip("'").replace("HTTPS", "https")


@pytest.mark.parametrize(
    "typed",
    [
        "https:",
        "https://",
        "https:///a",
        "https:example.org",
        "https://a b.org",
        "http://[::1",
        "https://x.org/a b",
    ],
)
def test_half_a_link_is_refused(tmp_path, typed):
    assert look_at(typed, tmp_path) == Refused("refused.link")


def test_a_file_is_kept_with_its_size_and_fingerprint_and_below_the_answers_file_without_its_folder(
    tmp_path, monkeypatch
):
    folder = tmp_path / "answers"
    put(folder / "sub" / "sk tim.pdf", "isi")
    put(folder / "tanpa-akhiran", "isi")
    put(tmp_path / "luar.pdf", "isi")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))

    def kept(name):
        return FileEvidence(name, 3, hashlib.sha256(b"isi").hexdigest())

    below = folder / "sub" / "sk tim.pdf"
    outside = str(tmp_path / "luar.pdf")
    for typed, name in (
        ("sub/sk tim.pdf", "sub/sk tim.pdf"),
        ("./sub/sk tim.pdf", "sub/sk tim.pdf"),
        ('"sub/sk tim.pdf"', "sub/sk tim.pdf"),
        (f" '{below}' ", "sub/sk tim.pdf"),
        (str(below), "sub/sk tim.pdf"),
        ("tanpa-akhiran", "tanpa-akhiran"),
        ("../luar.pdf", outside),
        ("~/luar.pdf", outside),
        (outside, outside),
        ("sub/../../luar.pdf", outside),
    ):
        assert look_at(typed, folder) == kept(name), typed


def test_a_file_that_cannot_be_taken_is_refused_with_its_reason(tmp_path):
    put(tmp_path / "besar.pdf", "12345")
    (tmp_path / "folder.pdf").mkdir()
    assert look_at("besar.pdf", tmp_path, 5).size == 5
    for typed, why in (
        ("besar.pdf", "large"),
        ("folder.pdf", "folder"),
        ("tidak-ada.pdf", "missing"),
        ("'tidak ada'", "missing"),
        ("./a\0b", "name"),
        (f"./{'x' * 5000}", "name"),
        # Windows takes the home of somebody else for a folder beside one's own.
        ("~siapa-itu-tidak-ada/x.pdf", "missing" if sys.platform == "win32" else "name"),
    ):
        assert look_at(typed, tmp_path, 4) == Refused(f"evidence.{why}", (("file", typed.strip("'")),)), typed


@posix
def test_a_pipe_a_device_and_a_round_link_are_refused_without_waiting(tmp_path):
    os.mkfifo(tmp_path / "pipe.pdf")
    (tmp_path / "round.pdf").symlink_to("round.pdf")
    for typed, why in (
        ("pipe.pdf", "not-regular"),
        ("/dev/zero", "not-regular"),
        ("round.pdf", "loop"),
        ("C:\\Users\\humas\\sk.pdf", "missing"),
        ("\\\\server\\sk.pdf", "missing"),
    ):
        assert look_at(typed, tmp_path) == Refused(f"evidence.{why}", (("file", typed),)), typed


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("/x/sk tim.pdf", "/x/sk tim.pdf"),
        ("'/x/sk tim.pdf'", "/x/sk tim.pdf"),
        ('"/x/sk tim.pdf"', "/x/sk tim.pdf"),
        # GNOME's and KDE's, with an apostrophe in the name.
        (r"'/x/it'\''s.pdf'", "/x/it's.pdf"),
        # That of macOS.
        (r"/x/sk\ tim\ \(1\)\ \'a\'\ \&\ b.pdf", "/x/sk tim (1) 'a' & b.pdf"),
        (r"~/sk\ tim.pdf", "~/sk tim.pdf"),
        (r"'/x/a\b.pdf'", r"/x/a\b.pdf"),
        ("file:///x/sk%20tim%20%281%29.pdf", "/x/sk tim (1).pdf"),
        ("file:/x/a.pdf", "/x/a.pdf"),
        ("FILE://localhost/x/%C3%A9.pdf", "/x/é.pdf"),
        ("'file:///x/a b.pdf'", "/x/a b.pdf"),
        ("& '/x/it''s.pdf'", "/x/it's.pdf"),
        (r"C:\Users\sk\ tim.pdf", r"C:\Users\sk\ tim.pdf"),
        (r"\\server\bagi\sk.pdf", r"\\server\bagi\sk.pdf"),
        ("O'Brien's.pdf", "O'Brien's.pdf"),
    ],
)
def test_a_path_is_read_as_a_terminal_on_unix_writes_it(typed, read):
    assert readings(typed, windows=False)[0] == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (r"C:\x\sk.pdf", r"C:\x\sk.pdf"),
        (r'"C:\x y\sk (1).pdf"', r"C:\x y\sk (1).pdf"),
        (r"'C:\x y\sk.pdf'", r"C:\x y\sk.pdf"),
        (r"& 'C:\x y\it''s.pdf'", r"C:\x y\it's.pdf"),
        (r'& "C:\x y\sk.pdf"', r"C:\x y\sk.pdf"),
        (r"\\server\bagi\sk tim.pdf", r"\\server\bagi\sk tim.pdf"),
        (r'"\\server\bagi\sk tim.pdf"', r"\\server\bagi\sk tim.pdf"),
        (r"sub\sk\ tim.pdf", r"sub\sk\ tim.pdf"),
        ("file:///C:/x%20y/sk.pdf", "C:/x y/sk.pdf"),
        ("file:C:/x.pdf", "file:C:/x.pdf"),
        ("file://server/bagi/sk%20tim.pdf", "//server/bagi/sk tim.pdf"),
        ("file://///server/bagi/sk.pdf", "///server/bagi/sk.pdf"),
    ],
)
def test_a_path_is_read_as_a_terminal_on_windows_writes_it(typed, read):
    assert readings(typed, windows=True) == (read,)


@posix
def test_a_file_is_found_however_a_terminal_writes_it(tmp_path):
    name = "sk tim (1) it's & é.pdf"
    put(tmp_path / name, "isi")
    put(tmp_path / r"a\ b.pdf", "isi")
    for typed in (
        name,
        f'"{name}"',
        f"'{tmp_path}/sk tim (1) it'\\''s & é.pdf'",
        f"{tmp_path}/sk\\ tim\\ \\(1\\)\\ it\\'s\\ \\&\\ é.pdf ",
        f"file://{tmp_path}/sk%20tim%20%281%29%20it%27s%20&%20%C3%A9.pdf",
        f"& '{tmp_path}/sk tim (1) it''s & é.pdf'",
        f"\u202a{tmp_path}/{name}",
    ):
        assert look_at(typed, tmp_path) == FileEvidence(name, 3, hashlib.sha256(b"isi").hexdigest()), typed
    # A backslash may be part of a name.
    assert look_at(r"a\ b.pdf", tmp_path).file == r"a\ b.pdf"


def test_several_files_dropped_on_one_line_are_refused(tmp_path):
    put(tmp_path / "a b.pdf", "isi")
    put(tmp_path / "c.pdf", "isi")
    for typed, windows in (
        ("'a b.pdf' 'c.pdf'", False),
        (r"a\ b.pdf c.pdf", False),
        ('"a b.pdf" c.pdf', True),
        ('"a b.pdf" "c.pdf"', True),
    ):
        told = Refused("evidence.several", (("file", typed),))
        assert look_at(typed, tmp_path, windows=windows) == told, typed
    told = Refused("evidence.missing", (("file", "'a b.pdf' 'd.pdf'"),))
    assert look_at("'a b.pdf' 'd.pdf'", tmp_path, windows=False) == told


@pytest.mark.parametrize(
    "typed",
    ["'NUL'", "con.pdf", r"C:\x\Com1.txt", "'sub/aux'", r"\\.\pipe\x", "//./PhysicalDrive0", "lpt¹.pdf"],
)
def test_a_device_of_windows_is_refused_without_opening_it(tmp_path, typed):
    told = Refused("evidence.not-regular", (("file", typed.strip("'")),))
    assert look_at(typed, tmp_path, windows=True) == told


@posix
@pytest.mark.parametrize("name", ["a%0Ab.pdf", "a%1Bb.pdf", "a%09b.pdf", "a%FFb.pdf"])
def test_a_name_that_no_answers_file_can_hold_is_refused(tmp_path, name):
    path = tmp_path / os.fsdecode(unquote_to_bytes(name))
    try:
        path.write_bytes(b"isi")
    except OSError:
        pytest.skip("the file system takes no such name")
    assert look_at(f"file://{tmp_path}/{name}", tmp_path).key == "evidence.name"


@posix
def test_the_folders_above_a_file_have_such_names_too(tmp_path):
    folder = tmp_path / "a\nb"
    put(folder / "in" / "x.pdf", "isi")
    put(folder / "y.pdf", "isi")
    assert look_at("x.pdf", folder / "in").file == "x.pdf"
    assert look_at("../y.pdf", folder / "in").key == "evidence.name"


@posix
def test_a_folder_may_be_reached_through_a_link_and_the_file_dragged_without_it(tmp_path):
    put(tmp_path / "real" / "sub" / "a.pdf", "isi")
    (tmp_path / "link").symlink_to("real")
    dragged = str(tmp_path / "real" / "sub" / "a.pdf")
    assert look_at(dragged, tmp_path / "link").file == "sub/a.pdf"


class Swapped(type(Path())):
    """A file in whose place there is a pipe as soon as it was looked at."""

    def stat(self, **more):
        status = super().stat(**more)
        self.unlink()
        os.mkfifo(self)
        return status


def no_digest(path, limit=100):
    with pytest.raises(Unreadable) as caught:
        digest(path, limit)
    return caught.value.reason


@posix
def test_a_file_that_becomes_a_pipe_before_it_is_opened_is_not_waited_for(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"isi")
    assert no_digest(Swapped(tmp_path / "a.pdf")) == "not-regular"


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system makes up no files here")
def test_what_is_read_is_counted_and_not_what_the_system_says():
    path = Path("/proc/self/status")
    assert (path.stat().st_size, no_digest(path)) == (0, "large")


@posix
def test_a_file_that_may_not_be_read_is_refused_with_its_reason(tmp_path):
    put(tmp_path / "rahasia.pdf", "isi")
    (tmp_path / "rahasia.pdf").chmod(0)
    with as_nobody_special():
        told = look_at("rahasia.pdf", tmp_path)
    assert told == Refused("evidence.permission", (("file", "rahasia.pdf"),))


# Evidence that an older answers file names.


@pytest.fixture
def archive(tmp_path):
    """A folder with an older answers file's evidence, in the folder of the new one, and a file outside of it."""
    folder = tmp_path / "arsip"
    (folder / "bukti").mkdir(parents=True)
    (folder / "bukti" / "sk tim.pdf").write_bytes(b"abc")
    (tmp_path / "rahasia.pdf").write_bytes(b"rahasia")
    return folder


def test_a_file_of_last_year_is_looked_at_anew_and_named_from_this_years_folder(
    archive, tmp_path, monkeypatch
):
    sha256 = hashlib.sha256(b"abc").hexdigest()
    old, new = archive / "bukti" / "sk tim.pdf", tmp_path / "baru"
    assert look_again(old, archive, tmp_path) == FileEvidence("arsip/bukti/sk tim.pdf", 3, sha256)
    assert look_again(old, archive, archive) == FileEvidence("bukti/sk tim.pdf", 3, sha256)
    assert look_again(old, archive, new) == FileEvidence(str(old), 3, sha256)
    old.write_bytes(b"abcd")
    assert look_again(old, archive, archive).size == 4
    monkeypatch.chdir(tmp_path)
    here = Path("arsip/x/../bukti/sk tim.pdf")
    assert look_again(here, Path("arsip"), Path()).file == "arsip/bukti/sk tim.pdf"
    monkeypatch.chdir(archive)
    assert look_again(Path("bukti/sk tim.pdf"), Path(), Path()).file == "bukti/sk tim.pdf"


def test_a_name_from_another_folder_leads_to_the_same_file(tmp_path):
    assert name_from(tmp_path, tmp_path / "arsip" / "sk.pdf") == "arsip/sk.pdf"
    assert name_from(tmp_path / "baru", tmp_path / "arsip" / "sk.pdf") == str(tmp_path / "arsip" / "sk.pdf")


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("bukti/hilang.pdf", "missing"),
        ("tiada/sk.pdf", "missing"),
        ("bukti", "elsewhere"),
        ("../rahasia.pdf", "elsewhere"),
        ("bukti/../../rahasia.pdf", "elsewhere"),
        ("keluar.pdf", "elsewhere"),
        ("putar.pdf", "loop"),
        ("bukti/besar.pdf", "large"),
        ("a" * 300, "name"),
    ],
)
def test_a_file_of_last_year_that_cannot_be_taken_is_refused_with_its_reason(archive, tmp_path, name, why):
    (archive / "bukti" / "besar.pdf").write_bytes(b"abcdef")
    try:
        (archive / "keluar.pdf").symlink_to(tmp_path / "rahasia.pdf")
        (archive / "putar.pdf").symlink_to("putar.pdf")
    except OSError:
        pytest.skip("no links can be made here")
    refused = Refused(f"evidence.{why}", (("file", str(archive / name)),))
    assert look_again(archive / name, archive, archive, 5) == refused


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_no_device_and_no_pipe_of_last_year_is_opened(archive):
    os.mkfifo(archive / "pipa.pdf")
    (archive / "null.pdf").symlink_to(os.devnull)
    for path in (archive / "pipa.pdf", archive / "null.pdf", Path(os.devnull), Path("//server/share/sk.pdf")):
        refused = Refused("evidence.elsewhere", (("file", str(path)),))
        assert look_again(path, archive, archive) == refused


def test_a_link_of_last_year_that_stays_in_its_folder_is_followed(archive):
    try:
        (archive / "sk.pdf").symlink_to("bukti/sk tim.pdf")
    except OSError:
        pytest.skip("no links can be made here")
    assert look_again(archive / "sk.pdf", archive, archive).file == "sk.pdf"
