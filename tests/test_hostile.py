"""Files that mean harm, as `humas check` meets them: told, never a crash, a hang, a traceback or much memory."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import humas

SOURCES = Path(humas.__file__).parents[1]
HEAD = "humas: checklist/1\nid: c\nversion: 1.0.0\ntitle: C\n"
LINUX = pytest.mark.skipif(
    sys.platform != "linux", reason="the system tells how much memory was used on Linux only"
)
MOST_MEMORY = 100_000  # KB, of which the interpreter and the program take a third

RUN = """\
import re, sys
from humas.cli.running import run
code = run(sys.argv[1:])
with open("/proc/self/status") as status:
    print("used", re.search(r"VmHWM:\\s*(\\d+)", status.read())[1], file=sys.stderr)
sys.exit(code)
"""
"""humas as it is, which tells how much memory it has used."""


def humas_check(folder, *arguments, language="en"):
    """(exit code, stdout, stderr, KB)."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, "check", *arguments, "--lang", language],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(SOURCES), "PYTHONUTF8": "1", "GITHUB_ACTIONS": ""},
        capture_output=True,
        check=False,
        timeout=60,
    )
    err, _, used = done.stderr.decode().rpartition("used ")
    return done.returncode, done.stdout.decode(), err, int(used)


def laughs():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    return "\n".join(lines)


def chain(length, when):
    """Items of which each is asked after the answer to the one before."""
    first = "sections:\n- id: s\n  title: S\n  items:\n  - {id: i0, ask: Q, choices: &}\n"
    choices = "[{answer: v, points: 1, label: V}, {answer: w, points: 0, label: W}]"
    return (
        (
            first
            + "".join(
                f"  - {{id: i{n}, ask: Q, scale: s, when: {when.format(n - 1)}}}\n" for n in range(1, length)
            )
        )
        .replace("&", choices)
        .replace("sections:", f"scales: {{s: {choices}}}\nsections:", 1)
    )


HOSTILE = {
    "100,000 nested brackets": (HEAD + "x: " + "[" * 100_000 + "]" * 100_000, "HC113"),
    "100,000 brackets that never close": (HEAD + "x: " + "[" * 100_000, "HC113"),
    "3,000 nested maps": (HEAD + "x: " + "{a: " * 3000, "HC113"),
    "a billion laughs": (HEAD + laughs(), "HC108"),
    "merge keys": (HEAD + "x: &x {a: 1}\ny: {<<: [*x, *x, *x, *x]}\n", "HC108"),
    "NUL": (HEAD + "x: a\0b\n", "HC104"),
    "invalid UTF-8": (HEAD.encode() + b"x: \xff\xfe\n", "HC103"),
    "UTF-16": (HEAD.encode("utf-16"), "HC103"),
    "a BOM in the middle": (HEAD + "x: a\ufeffb\n", "HC104"),
    "a scalar of 2 MB": (HEAD + "about: " + "x" * 2_000_000, "HC102"),
    "a scalar of almost 2 MB": (HEAD + "abaut: " + "x" * 1_990_000 + "\n", "HC201"),
    "a quoted scalar of almost 2 MB": (HEAD + 'abaut: "' + "\\u00e9" * 330_000 + '"\n', "HC201"),
    "an integer of 10,000 digits": (HEAD + "weight: " + "9" * 10_000 + "\n", "HC114"),
    "a tag that makes objects": (HEAD + "x: !!python/object/apply:os.system [id]\n", "HC110"),
    "10,000 keys that are not known": (HEAD + "".join(f"key{n}: x\n" for n in range(10_000)), "HC201"),
    "one key 100,000 times": (HEAD + "x: 1\n" * 100_000, "HC107"),
    "100,000 anchors": (HEAD + "".join(f"a{n}: &b{n} x\n" for n in range(100_000)), "HC108"),
    "10,000 items with nothing in them": (
        HEAD + "sections:\n  - id: s\n    title: S\n    items:\n" + "      - {}\n" * 10_000,
        "HC202",
    ),
    "a comment that silences everything": (
        HEAD + "x: 1 # humas: ignore[" + "HC204," * 10_000 + "] why\n",
        "HC201",
    ),
    "nothing but NUL": (HEAD + "\0" * 1_900_000, "HC104"),
    "40,000 comments that silence": (
        HEAD + "x: 1\n" + "".join(f"k{n}: x # humas: ignore[HC201] why\n" for n in range(40_000)),
        "HC201",
    ),
    "80,000 comments without a reason": (HEAD + "sections: [x] # humas: ignore[HC203]\n" * 40_000, "HC107"),
    "comments that never close": (HEAD + "x: 1 " + "# humas: ignore[ " * 100_000 + "\n", "HC201"),
    "8,000 languages": (
        HEAD.replace("title: C", "title: {" + ", ".join(f"aa-x{n:04d}: Some {n}" for n in range(8000)) + "}"),
        "HC202",
    ),
    "a text with 100,000 figures in one language": (
        HEAD + "about: {id: satu dua, en: '" + " ".join(map(str, range(100_000))) + "'}\n",
        "HC202",
    ),
    "3,000 conditions on an item of 3,000 ticks": (
        HEAD
        + "sections:\n  - id: s\n    title: S\n    items:\n      - {id: t, title: T, ask: Q, tick: {options: ["
        + ", ".join(f"{{answer: a{n}, label: L}}" for n in range(3000))
        + "]}}\n"
        + "".join(f"      - {{id: i{n}, when: {{c/t: [a1, a2, a2998]}}}}\n" for n in range(3000)),
        "HC202",
    ),
    "150,000 keys that are not known": (HEAD + "".join(f"k{n}: x\n" for n in range(150_000)), "HC120"),
    "400,000 members with nothing in them": (HEAD + "x:\n" + "-\n" * 400_000, "HC120"),
    "a chain of 16,000 conditions": (HEAD + chain(16_000, "{{c/i{0}: v}}"), "HC120"),
    "a chain of 9,000 conditions": (HEAD + "x: 1\n" + chain(9_000, "{{c/i{0}: v}}"), "HC602"),
    "a chain of 7,000 conditions in lists": (
        HEAD + "x: 1\n" + chain(7_000, "{{any: [{{c/i{0}: v}}]}}"),
        "HC602",
    ),
    "texts for a terminal and for CI": (HEAD + '"\\e[31m::error::\\u202e": x\n"::error::x": x\n', "HC115"),
}
CROWDED = (
    "10,000 items with nothing in them",
    "8,000 languages",
    "a chain of 9,000 conditions",
    "a chain of 7,000 conditions in lists",
)
TOO_MANY = (
    "x.yaml has more than 12000 findings; only 12000 are shown, errors before warnings. Mend those first.\n"
)
"""What is said of those with more findings than anybody reads: from 16,000 on."""


@LINUX
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_told_and_costs_little(name, tmp_path):
    content, code = HOSTILE[name]
    data = content.encode() if isinstance(content, str) else content
    (tmp_path / "x.yaml").write_bytes(data)
    done, out, err, used = humas_check(tmp_path, "x.yaml")
    assert (done, err) == (1, TOO_MANY if name in CROWDED else ""), out[:2000]
    assert code in out
    assert "Traceback" not in out
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202e]", out)
    assert not re.search(r"(?m)^::", out)
    assert used < MOST_MEMORY
    (tmp_path / "x.json").write_bytes(data)
    done, out, err, used = humas_check(tmp_path, "x.json", "--allow-none")
    assert (done in (0, 1), err) == (True, "")
    assert used < MOST_MEMORY


@LINUX
def test_ten_thousand_findings_are_all_told_and_counted(tmp_path):
    (tmp_path / "x.yaml").write_text(HOSTILE["10,000 keys that are not known"][0], encoding="utf-8")
    _, out, _, _ = humas_check(tmp_path, "x.yaml", "--select", "HC201")
    assert out.count(": HC201 error: ") == 10_000
    assert out.endswith("Files checked: 1. Errors: 10000, warnings: 0.\n")


@LINUX
@pytest.mark.parametrize("format_", ["text", "github", "json", "sarif", "gitlab", "junit"])
def test_of_more_findings_the_errors_are_told_and_that_there_are_more(tmp_path, format_):
    keys = ", ".join(f"k{n}: x" for n in range(40_000))
    item = f"      - {{id: i, title: T, ask: Q, choices: [{{answer: a, points: 1, label: A}}], {keys}}}\n"
    (tmp_path / "x.yaml").write_text(
        HEAD + "sections:\n  - id: s\n    title: S\n    items:\n" + item, encoding="utf-8"
    )
    done, out, err, used = humas_check(tmp_path, "x.yaml", "--format", f"{format_}=out", "--select", "HC")
    assert (done, err) == (1, TOO_MANY)
    assert out.endswith("Files checked: 1. Errors: 12000, warnings: 0.\n")
    assert "HC212" in (tmp_path / "out").read_text(encoding="utf-8")
    assert used < MOST_MEMORY


@LINUX
def test_what_is_no_regular_file_is_not_waited_for(tmp_path):
    (tmp_path / "folder.yaml").mkdir()
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    (tmp_path / "zero.yaml").symlink_to("/dev/zero")
    told = {
        "folder.yaml": "is a folder",
        "pipe.yaml": "not a regular file",
        "loop.yaml": "links",
        "zero.yaml": "not a",
    }
    for name, words in told.items():
        done, out, err, _ = humas_check(tmp_path, name)
        assert (done, err) == (1, ""), name
        assert out.startswith(f"{name}: HC101 error: "), out
        assert words in out, out
    assert humas_check(tmp_path, ".", "--allow-none")[:3] == (0, "Files checked: 0. Nothing found.\n", "")


@LINUX
@pytest.mark.parametrize(
    ("name", "shown"),
    [("a\nb.yaml", "a\\nb.yaml"), ("\x1b[31m.yaml", "\\x1b[31m.yaml"), ("::error::.yaml", "::error::.yaml")],
)
def test_the_name_of_a_file_is_shown_harmlessly(tmp_path, name, shown):
    (tmp_path / name).write_text(HEAD + "sections: []\n", encoding="utf-8")
    done, out, err, _ = humas_check(tmp_path, "." if name.startswith("::") else name)
    assert (done, err) == (1, "")
    assert shown in out.splitlines()[0]
    assert "\x1b" not in out


@LINUX
def test_no_byte_of_a_file_outside_the_folder_is_shown(tmp_path):
    (tmp_path / "secret.yaml").write_text("humas: checklist/1\nsecret: hunter2\n", encoding="utf-8")
    (tmp_path / "audit").mkdir()
    (tmp_path / "audit" / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    names = "../secret.yaml, link.yaml, /etc/passwd, a/../../secret.yaml"
    (tmp_path / "audit" / "audit.yaml").write_text(
        f"humas: audit/1\nid: a\nversion: 1.0.0\ntitle: A\nlanguages: [en]\nchecklists: [{names}]\n",
        encoding="utf-8",
    )
    done, out, err, _ = humas_check(tmp_path, "audit")
    assert (done, err) == (1, "")
    assert out.count("HC306") == 4
    assert "hunter2" not in out
    assert "root:" not in out


@LINUX
def test_a_closed_pipe_is_quiet(tmp_path):
    (tmp_path / "x.yaml").write_text(HOSTILE["10,000 keys that are not known"][0], encoding="utf-8")
    command = [sys.executable, "-m", "humas", "check", "x.yaml"]
    environment = {**os.environ, "PYTHONPATH": str(SOURCES)}
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) in {1, 130}
