"""The examples: what the README beside them says about them holds, and their reports are what their answers give."""

import hashlib
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from humas.answersfile import with_entry
from humas.files.audits import bundled_folder, load_audit
from humas.model import Answers, Audit, FileEvidence
from humas.reading.answers import read_answers
from humas.yamltext import parse

TOP = Path(__file__).parents[1]
EXAMPLES = TOP / "examples"
ANSWERS = sorted(path.name for path in EXAMPLES.glob("*-contoh.yaml"))


def commands(readme: Path) -> list[str]:
    return re.findall(
        r"^humas (?:report|compare) examples/.*$", readme.read_text(encoding="utf-8"), re.MULTILINE
    )


def humas(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "humas", *arguments],
        cwd=TOP,
        env={**os.environ, "HUMAS_LANG": "en", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def answers_in(text: str) -> Answers:
    document, problems = parse(text.encode(), "answers")
    assert document, problems
    answers = read_answers(document).answers
    assert answers
    return answers


def renewed(text: str, audit: Audit) -> str:
    """The same answers, as if they had been given to the audit as it is now."""
    answers = answers_in(text)
    for name, value in [("version", audit.version), ("digest", f'"{audit.digest}"')]:
        text = re.sub(rf"(?m)(^audit: \{{.*\b{name}: )[^,}}]*", rf"\g<1>{value}", text, count=1)
    seen = {item.id: item.seen for item in audit.items}
    for name, entry in answers.entries.items():
        if entry.seen and name in seen:
            document, _ = parse(text.encode(), "answers")
            assert document
            text = with_entry(document, name, replace(entry, seen=seen[name])).text
    return text


@pytest.fixture(scope="module")
def audit() -> Audit:
    return load_audit(bundled_folder())


@pytest.fixture(scope="module")
def answers_files(request: pytest.FixtureRequest, audit: Audit) -> list[Path]:
    """With `--update-golden` they are renewed first; each in one step, since other workers read them."""
    files = [EXAMPLES / name for name in ANSWERS]
    if request.config.getoption("--update-golden"):
        for file in files:
            new = file.with_name(f"{os.getpid()}.tmp")
            new.write_bytes(renewed(file.read_bytes().decode(), audit).encode())
            new.replace(file)
    return files


def test_the_answers_were_given_to_the_audit_as_it_is(answers_files, audit):
    for file in answers_files:
        text = file.read_bytes().decode()
        assert renewed(text, audit) == text
        assert answers_in(text).audit_digest == audit.digest


def test_renewing_changes_version_digest_and_seen_and_nothing_else(audit):
    item = next(audit.items)
    old = (
        'humas: answers/1\naudit: {id: x, version: 0.9.0, digest: "sha256:00"}  # mine\nagency: version: 1\nanswers:\n'
        f"  {item.id}: {{answer: yes, seen: 00}}\n  gone/item: {{answer: no, seen: 11}}\n"
    ).replace("agency: version: 1", 'agency: "version: 1, digest: 2"')
    new = old.replace("0.9.0", audit.version).replace("sha256:00", audit.digest)
    assert renewed(old, audit) == new.replace(
        f"{item.id}: {{answer: yes, seen: 00}}", f"{item.id}:\n    answer: yes\n    seen: {item.seen}"
    )


@pytest.mark.usefixtures("answers_files")
@pytest.mark.parametrize("command", commands(EXAMPLES / "README.md"))
def test_a_result_is_what_its_command_in_the_readme_writes(command, same, tmp_path):
    *arguments, target = shlex.split(command)[1:]
    written = tmp_path / Path(target).name
    run = humas(*arguments, str(written))
    assert (run.returncode, run.stdout) == (0, "")
    same(TOP / target, written.read_bytes().decode())


@pytest.mark.usefixtures("answers_files")
@pytest.mark.parametrize("command", commands(TOP / "README.md"))
def test_the_commands_of_the_project_readme_succeed_on_the_examples(command, tmp_path):
    arguments = [
        str(tmp_path / word) if before == "-o" else word
        for before, word in zip(shlex.split(command), shlex.split(command)[1:], strict=False)
    ]
    assert humas(*arguments).returncode == 0


def test_humas_check_finds_nothing(answers_files):
    run = humas("check", "--lang", "id", *map(str, answers_files))
    assert (run.returncode, run.stdout) == (0, "Berkas diperiksa: 8. Tidak ada temuan.\n")


def test_the_evidence_on_disk_is_what_the_answers_recorded():
    recorded = {
        piece
        for name in ANSWERS
        for entry in answers_in((EXAMPLES / name).read_text(encoding="utf-8")).entries.values()
        for piece in entry.evidence
        if isinstance(piece, FileEvidence)
    }
    on_disk = {
        FileEvidence(f"bukti/{file.name}", file.stat().st_size, hashlib.sha256(file.read_bytes()).hexdigest())
        for file in (EXAMPLES / "bukti").iterdir()
    }
    assert recorded == on_disk


def test_the_readme_names_every_example_and_nothing_else():
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"[a-z0-9-]+-contoh[a-z.]*\.(?:yaml|md|json|html)", readme))
    assert named == {file.name for file in EXAMPLES.glob("*-contoh*")}
