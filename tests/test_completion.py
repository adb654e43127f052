"""Completion of command lines: in a real bash before a real terminal, and what the other shells are told."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from humas.cli.application import COMMANDS, application
from humas.cli.completing.lines import Choices
from humas.cli.completing.offers import offers_for
from humas.cli.completing.spots import Spot, Value
from humas.files.begun import begun
from humas.files.packed import SHELLS
from humas.words import words
from sitting import environment, run, small_audit

CHECKLISTS = [
    "adoption",
    "purpose",
    "medium",
    "four-c",
    "benefits",
    "applications",
    "risks",
    "design",
    "learning",
]


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Files with all sorts of names, an audit of one's own, answers to it, and a command `humas` in bin/."""
    folder = tmp_path_factory.mktemp("office")
    small_audit(folder)
    answers = "humas: answers/1\naudit: {id: kecil}\nagency: X\nscope: full\nanswers: {}\n"
    for name in ("dinas.yaml", "dinas kota.yml", "mine=1.yaml", ".hidden.yaml"):
        (folder / name).write_text(answers)
    for name in ("dinas.laporan.md", "dinas.json", "dinas.txt", "broken.yaml", "it's.yaml"):
        (folder / name).write_text("{")
    (folder / "dinas-folder").mkdir()
    (folder / "bin").mkdir()
    program = folder / "bin" / "humas"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m humas "$@"\n')
    program.chmod(0o755)
    return folder


class Bash:
    """A bash with completion loaded as the README has it; `typed` gives its line after the keys, and what it showed."""

    def __init__(self, folder):
        if sys.platform == "win32":
            pytest.skip("there are no pseudo-terminals here")
        pexpect = pytest.importorskip("pexpect", reason="pexpect is not installed here")
        program = shutil.which("bash")
        if program is None:
            pytest.skip("bash is not installed here")
        version = subprocess.check_output([program, "-c", "echo ${BASH_VERSINFO[0]}"])
        if int(version) < 4:
            pytest.skip("this bash is too old to tell files from words, as that of macOS is")
        path = os.pathsep.join([str(folder / "bin"), os.environ["PATH"]])
        variables = environment("id", PATH=path, PS1="READY>", HOME=str(folder), TERM="dumb")
        self.child = pexpect.spawn(
            program,
            ["--norc", "--noprofile", "-i"],
            cwd=str(folder),
            env=variables,
            dimensions=(60, 200),
            encoding="utf-8",
            timeout=20,
        )
        self.child.delaybeforesend = None
        self._command("bind 'set enable-bracketed-paste off'")
        self._command("bind 'set bell-style none'; bind 'set page-completions off'")
        self._command("""bind -x '"\\C-xl": printf "<%s|%s>END" "LINE" "$READLINE_LINE"'""")
        self._command(_one_liner("bash"))

    def _command(self, line):
        self.child.send(f"{line}; printf 'do''ne\\n'\r")
        self.child.expect("\ndone\r\n")

    def typed(self, keys):
        self.child.send(keys + "\x18l")
        self.child.expect(r"<LINE\|(.*)>END")
        line, shown = self.child.match[1], self.child.before
        self.child.send("\x15\x18l")
        self.child.expect(r"<LINE\|>END")
        return line, shown.replace("\r", "")

    def close(self):
        self.child.close(force=True)


def _one_liner(shell):
    readme = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    return re.search(rf"\| {shell} \|.*?`([^`]*humas completion[^`]*)`", readme, re.IGNORECASE)[1]


@pytest.fixture(scope="module")
def bash(office):
    shell = Bash(office)
    yield shell
    shell.close()


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("humas che\t", "humas check "),
        ("humas compl\t", "humas completion "),
        (
            "humas compare dinas.\tdinas\\ k\t-o dinas.t\t",
            "humas compare dinas.yaml dinas\\ kota.yml -o dinas.txt ",
        ),
        ("humas audit din\t-\t", "humas audit dinas-folder/"),
        ("humas audit dinas.\t", "humas audit dinas.yaml "),
        ("humas audit dinas\\ \t", "humas audit dinas\\ kota.yml "),
        ("humas audit 'dinas k\t", "humas audit 'dinas kota.yml' "),
        ("humas audit ~/dinas.\t", "humas audit ~/dinas.yaml "),
        ("humas audit ./dinas.\t", "humas audit ./dinas.yaml "),
        ("humas audit it\t", "humas audit it\\'s.yaml "),
        ("humas audit mine=\t", "humas audit mine=1.yaml "),
        ("humas audit .h\t", "humas audit .hidden.yaml "),
        ("humas audit no-such-folder/\t", "humas audit no-such-folder/"),
        ("humas report dinas.yaml -o dinas.l\t", "humas report dinas.yaml -o dinas.laporan.md "),
        ("humas new d\t", "humas new dinas-folder/"),
        ("humas audit --on\t", "humas audit --only "),
        ("humas audit --only fo\t", "humas audit --only four-c "),
        ("humas audit --only=fo\t", "humas audit --only=four-c "),
        ("humas audit -c audit --only \t", "humas audit -c audit --only tim "),
        ("humas -c audit audit --only \t", "humas -c audit audit --only tim "),
        ("humas audit dinas.yaml -c aud\t", "humas audit dinas.yaml -c audit/"),
        ("humas audit -c broken.yaml --only \t", "humas audit -c broken.yaml --only "),
        ("humas audit -c nowhere --only fo\t", "humas audit -c nowhere --only fo"),
        ("humas show ri\t", "humas show risks "),
        ("humas rule HC40\t1\t", "humas rule HC401 "),
        ("humas rule hc107\t", "humas rule HC107 "),
        ("humas rule duplicate-k\t", "humas rule duplicate-key "),
        ("humas check --select HC107,HC601\t", "humas check --select HC107,HC601 "),
        ("humas check --lang=e\t", "humas check --lang=en "),
        ("humas --lang i\t", "humas --lang id "),
        ("humas check -f sa\t", "humas check -f sarif "),
        ("humas check -f sarif=dinas.t\t", "humas check -f sarif=dinas.txt "),
        ("humas check --format=junit=dinas.t\t", "humas check --format=junit=dinas.txt "),
        ("humas check audit/t\t", "humas check audit/tim.yaml "),
        ("humas schema che\t", "humas schema checklist "),
        ("humas completion zs\t", "humas completion zsh "),
        ("humas plan -c audit --to kur\t-o dinas.t\t", "humas plan -c audit --to kurang -o dinas.txt "),
        ("humas report dinas.yaml --require-stage \t", "humas report dinas.yaml --require-stage "),
        ("humas audit --agency \t", "humas audit --agency "),
        ("humas report -- dinas.\t", "humas report -- dinas.yaml "),
        ("humas nope --only fo\t", "humas nope --only fo"),
        ("HUMAS_LANG=en humas che\t", "HUMAS_LANG=en humas check "),
        ("true; humas che\t", "true; humas check "),
    ],
)
def test_bash_completes(typed, completed, bash):
    assert bash.typed(typed)[0] == completed


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("humas rule HC3\t\t\t", "HC301 HC302 HC303 HC304 HC305 HC306 HC307 HC308"),
        ("humas audit din\t\t\t", "dinas-folder/ dinas kota.yml dinas.yaml"),
        ("humas audit mine\t\t", ""),
        ("humas audit --only \t\t", " ".join(CHECKLISTS)),
        ("humas show -f \t\t", "json markdown text"),
        ("humas report -f \t\t", "csv docx html json markdown pdf xlsx"),
        ("humas plan -f \t\t", "csv html markdown text"),
        ("humas re\t\t", ""),
        ("humas \t\t", " ".join(COMMANDS)),
    ],
)
def test_bash_lists_what_may_stand_there(typed, offered, bash):
    shown = bash.typed(typed)[1]
    listed = shown.partition("\n")[2].rpartition("READY>")[0]
    assert sorted(listed.split()) == sorted(offered.split())


def offered(folder, shell, word, *before, language="id"):
    code, out, err = run(folder, "__complete", shell, f"={word}", *before, language=language)
    assert (code, err) == (0, "")
    return out.splitlines()


def test_fish_is_told_whole_words_and_what_they_are(office):
    assert offered(office, "fish", "--lang=e", "check") == ["--lang=en\t"]
    assert offered(office, "fish", "dinas.", "audit") == ["dinas.yaml\t"]
    assert offered(office, "fish", "au", "check") == ["audit/\t"]
    assert offered(office, "fish", "fo", "audit", "--only", language="en") == ["four-c\tFour Cs"]
    assert offered(office, "fish", "me", "plan", "--to", language="en") == ["menuju\tNearly ready"]
    assert offered(office, "fish", "ma", "plan", "--to") == ["managing-chaos\tMengelola kekacauan"]
    assert offered(office, "fish", "--sel", "check", language="en") == ["--select\tOnly findings with this code, or whose code begins so"]  # fmt: skip
    assert offered(office, "fish", "sc", language="en") == ["schema\tPrint the JSON Schema of a file format, for an editor"]  # fmt: skip
    assert offered(office, "fish", "sc", "--lang", "id", language="en") == ["schema\tMencetak JSON Schema suatu format berkas untuk editor"]  # fmt: skip


def test_zsh_is_told_which_files_to_look_for_and_how_much_stands_before(office):
    assert offered(office, "zsh", "din", "audit") == ["files", "0", "*.(yaml|yml)"]
    assert offered(office, "zsh", "--report=l", "audit") == [
        "files",
        "9",
        "*.(md|html|json|csv|xlsx|docx|pdf)",
    ]
    assert offered(office, "zsh", "--template=l", "report") == ["files", "11", "*.(md.j2|html.j2)"]
    assert offered(office, "zsh", "sarif=l", "check", "-f") == ["files", "6", "*"]
    assert offered(office, "zsh", "", "new") == ["folders", "0"]
    assert offered(office, "zsh", "--lang=", "show") == ["words", "7", "id", "en"]
    assert offered(office, "zsh", "HC107", "rule") == ["words", "0", "HC107:duplicate-key"]
    assert offered(office, "zsh", "compl", "", language="en") == [
        "words",
        "0",
        "completion:Print the script that lets a shell complete commands",
    ]
    assert offered(office, "zsh", "x", "audit", "--agency") == ["words", "0"]


def test_powershell_is_told_words_in_its_quotes(office):
    assert offered(office, "powershell", "dinas ", "audit") == ["'dinas kota.yml'\t"]
    assert offered(office, "powershell", "'dinas ", "audit") == ["'dinas kota.yml'\t"]
    assert offered(office, "powershell", "it", "audit") == ["'it''s.yaml'\t"]
    assert offered(office, "powershell", "audit/t", "check") == ["audit/tim.yaml\t"]


@pytest.mark.parametrize("arguments", [[], ["bash"], ["bash", "x"], ["tcsh", "="], ["zsh"]])
def test_a_shell_that_asks_wrongly_is_told_nothing(arguments, office):
    assert run(office, "__complete", *arguments) == (0, "", "")


def test_nothing_is_said_of_a_fault_and_nothing_is_written(office):
    before = sorted(office.rglob("*"))
    for word, *rest in (
        ["", "audit", "broken.yaml", "--only"],
        ["", "audit", "-c", "audit/audit.yaml/x", "--only"],
        ["", "report", "nowhere.yaml", "-c", "dinas.txt", "--require-stage"],
        ["nowhere/\udcff", "audit"],
        ["~nobody/x", "audit"],
    ):
        assert offered(office, "fish", word, *rest) == []
    assert sorted(office.rglob("*")) == before


def test_checklists_are_those_of_the_audit_that_the_command_would_take(office):
    names = lambda *before: [line.partition("\t")[0] for line in offered(office, "fish", "", *before)]  # noqa: E731
    assert names("audit", "--only") == CHECKLISTS
    assert names("audit", "new.yaml", "--only") == CHECKLISTS
    assert names("-c", "audit", "show") == ["tim"]
    assert names("audit", "-c", "audit", "new.yaml", "--only") == ["tim"]
    # The audit of these answers is in a folder that the command would not find without -c.
    assert names("audit", "dinas.yaml", "--only") == []
    assert names("audit", "--checklists=audit", "dinas.yaml", "--only") == ["tim"]


def test_what_is_on_the_disk_is_listed_as_it_was_begun(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("b.yaml", "a.YML", "c.md", ".d.yaml"):
        Path(name).touch()
    Path("folder.d").mkdir()
    assert begun("", (".yaml", ".yml")) == (("a.YML", False), ("b.yaml", False), ("folder.d", True))
    assert begun("", ()) == (("folder.d", True),)
    assert begun("./c", None) == (("./c.md", False),)
    assert begun(".", None) == ((".d.yaml", False),)
    assert begun(f"{tmp_path}/b", None) == ((f"{tmp_path}/b.yaml", False),)
    assert begun("b.yaml/", None) == begun("nowhere/", None) == begun("\0/", None) == ()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files there")
def test_no_name_that_could_harm_a_terminal_and_no_pipe_is_listed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("a\x1b[31m.yaml", "a\nb.yaml", "a\u202e.yaml", "a.yaml"):
        Path(name).touch()
    if sys.platform == "linux":
        Path(os.fsdecode(b"a\xff.yaml")).touch()
    os.mkfifo("a-pipe.yaml")
    Path("a-loop.yaml").symlink_to("a-loop.yaml")
    assert begun("a", None) == (("a.yaml", False),)


FREE = {"agency", "assessor", "fail_under", "jobs"}
"""Parameters whose values nobody but the user knows: for every other one something is offered."""


def test_every_parameter_with_a_value_is_completed_or_known_to_be_free():
    spoken = words("en")
    group = application(spoken)
    context = group.make_context("humas", [], resilient_parsing=True, obj=spoken)
    nothing = {
        parameter.name
        for name in COMMANDS
        for parameter in group.get_command(context, name).params
        if not getattr(parameter, "is_flag", False)
        and offers_for(Spot(Value(name, parameter.name), ""), spoken) == Choices()
    }
    assert nothing == FREE


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_of_a_shell_is_printed_and_the_readme_says_how_to_use_it(shell, office):
    code, out, err = run(office, "completion", shell)
    script = Path(sys.modules["humas"].__file__).parent / "shells" / SHELLS[shell]
    assert (code, out, err) == (0, script.read_text(encoding="utf-8"), "")
    assert f"__complete {shell} " in out
    assert _one_liner("PowerShell" if shell == "powershell" else shell).replace("\\|", "|") in out


def test_a_shell_that_is_not_known_is_told(office):
    assert run(office, "completion", "tcsh") == (
        2,
        "",
        "Shell “tcsh” tidak dikenal. Pilih: bash, zsh, fish, powershell.\n",
    )
    assert run(office, "completion", "tcsh", language="en") == (
        2,
        "",
        "There is no completion for the shell “tcsh”. Choose one of: bash, zsh, fish, powershell.\n",
    )
