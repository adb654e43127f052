"""What runs humas elsewhere: the pre-commit hook, the GitHub Action, the workflows, and the examples of each."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import humas
from humas.files.packed import own_audit

TOP = Path(__file__).parents[1]
SOURCE = Path(humas.__file__).parents[1]
ACTION = TOP / "action.yml"
WORKFLOWS = [TOP / ".github" / "workflows" / "ci.yml", TOP / "examples" / "ci" / "github.yml"]
CONFIGS = [TOP / ".pre-commit-config.yaml", TOP / "examples" / "ci" / "pre-commit.yaml"]
HOOKS = TOP / ".pre-commit-hooks.yaml"

HOOK_LINE = "humas check" + "." * 62
PASSED = HOOK_LINE + "Passed\n"
FAILED = HOOK_LINE + "Failed\n- hook id: humas-check\n- exit code: {code}\n\n"

OTHERS = {
    "compose.yaml": "services:\n  humas:\n    image: humas\n",
    "cloud.yml": "--- !Ref a\n&b c: *b\n...\n---\nhumas : audit/1\n",
    "chart/templates/job.yaml": "{{- if .Values.humas }}\nkind: Job\n{{- end }}\n",
    "notes.txt": "humas: answers/1\n",
}
"""Files that are none of ours, nor even what we would call YAML."""


def loaded(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def run(*command, cwd=TOP, env=None):
    done = subprocess.run(
        [*map(str, command)],
        cwd=cwd,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=300,
        check=False,
    )
    return done.returncode, done.stdout.decode().replace("\r\n", "\n")


def steps():
    files = [(ACTION, loaded(ACTION)["runs"]["steps"])]
    files += [(file, job["steps"]) for file in WORKFLOWS for job in loaded(file)["jobs"].values()]
    return [step for _, some in files for step in some]


@pytest.mark.parametrize(
    ("schema", "files"), [("github-actions", [ACTION]), ("github-workflows", WORKFLOWS)], ids=str
)
def test_github_would_take_them(schema, files):
    checker = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}"]
    assert run(*checker, *files) == (0, "ok -- validation done\n")


@pytest.mark.parametrize(("what", "files"), [("manifest", [HOOKS]), ("config", CONFIGS)], ids=str)
def test_pre_commit_would_take_them(what, files):
    pytest.importorskip("pre_commit", reason="pre-commit is not installed")
    assert run(sys.executable, "-m", "pre_commit", f"validate-{what}", *files) == (0, "")


def test_no_script_holds_what_comes_from_outside():
    scripts = [step["run"] for step in steps() if "run" in step]
    assert [script for script in scripts if "${{" in script] == []
    assert scripts


def test_what_uses_the_action_and_the_hook_names_only_what_they_have():
    inputs = loaded(ACTION)["inputs"]
    used = [step for step in steps() if step.get("uses", "").startswith(("./", "OWNER/humas"))]
    assert [set(step["with"]) - set(inputs) for step in used] == [set(), set()]
    for step in used:
        for path in step["with"]["paths"].split() if step["uses"] == "./" else ():
            assert (TOP / path).is_dir()
    hook = loaded(HOOKS)[0]
    ours, theirs = (loaded(config)["repos"][0]["hooks"][0] for config in CONFIGS)
    assert {key: ours[key] for key in ("id", "name", "entry", "types", "require_serial")} == {
        key: hook[key] for key in ("id", "name", "entry", "types", "require_serial")
    }
    assert theirs["id"] == hook["id"]


def script_of(name):
    return next(step["run"] for step in loaded(ACTION)["runs"]["steps"] if step.get("name") == name)


needs_bash = pytest.mark.skipif(sys.platform == "win32", reason="bash there may be that of another system")


def checked(cwd, temp, python=sys.executable, **inputs):
    """The action's script as GitHub runs it, with these inputs beside their defaults."""
    given = {name: value["default"] for name, value in loaded(ACTION)["inputs"].items()} | inputs
    variables = {key.upper(): value for key, value in given.items() if key != "python"}
    env = {"PATH": os.environ["PATH"], "HUMAS_LANG": "en", "RUNNER_TEMP": str(temp), "PYTHON": str(python)}
    script = script_of("humas check")
    return run("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script, cwd=cwd, env=env | variables)


@needs_bash
@pytest.mark.parametrize(
    ("inputs", "arguments"),
    [
        ({}, ["--", "."]),
        ({"strict": "true"}, ["--strict", "--", "."]),
        (
            {"format": "text\nsarif=a b.sarif\n"},
            ["--format", "text", "--format", "sarif=a b.sarif", "--", "."],
        ),
        ({"paths": "  my audit\n\n-c\n*.yaml\n"}, ["--", "my audit", "-c", "*.yaml"]),
        ({"paths": "$(touch a);`touch a`\n'\"\\n"}, ["--", "$(touch a);`touch a`", "'\"\\n"]),
    ],
)
def test_the_action_hands_its_inputs_on_as_they_are(inputs, arguments, tmp_path):
    python = tmp_path / "python"
    python.write_text('#!/bin/sh\nprintf "%s\\n" "$PYTHONPATH" "$@"\n')
    python.chmod(0o755)
    told = [f"{tmp_path}/humas", "-P", "-m", "humas", "check", *arguments]
    assert checked(tmp_path, tmp_path, python, **inputs) == (0, "".join(f"{line}\n" for line in told))
    assert [path.name for path in tmp_path.iterdir()] == ["python"]


@needs_bash
def test_the_action_refuses_what_is_neither_strict_nor_not(tmp_path):
    assert checked(tmp_path, tmp_path, strict="yes") == (2, "::error::strict: true | false\n")


@needs_bash
def test_the_action_finds_what_humas_finds_whatever_lies_in_the_repository(tmp_path):
    shutil.copytree(SOURCE / "humas", tmp_path / "humas" / "humas")
    shutil.copytree(TOP / "checklists", tmp_path / "humas" / "humas" / "checklists")
    repository = tmp_path / "repository"
    write(repository / "audit", own_audit("ours", "en"))
    write(repository, {name: text.encode() for name, text in OTHERS.items()})
    write(repository, {"humas.py": b"raise SystemExit('taken over')\n", "typer.py": b"raise SystemExit(9)\n"})
    assert checked(repository, tmp_path) == (0, "Files checked: 2. Nothing found.\n")
    spoil(repository / "audit" / "accounts.yaml")
    code, told = checked(repository, tmp_path, paths="audit", strict="true")
    assert (code, told.count("HC201")) == (1, 1)
    assert checked(repository, tmp_path, paths="chart")[0] == 2


@needs_bash
@pytest.mark.slow
def test_the_action_installs_humas_where_it_looks_for_it(tmp_path):
    write(tmp_path / "repository", {"pip.py": b"raise SystemExit('taken over')\n"} | own_audit("ours", "en"))
    project = copied(tmp_path / "project")
    env = {
        **without_python(),
        "RUNNER_TEMP": str(tmp_path),
        "GITHUB_ACTION_PATH": str(project),
        "PYTHON": sys.executable,
    }
    code, told = run(
        "bash", "-eo", "pipefail", "-c", script_of("Install humas"), cwd=tmp_path / "repository", env=env
    )
    assert code == 0, told
    assert (tmp_path / "humas" / "humas" / "checklists" / "audit.yaml").is_file()
    assert checked(tmp_path / "repository", tmp_path) == (0, "Files checked: 2. Nothing found.\n")


def write(folder, files):
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def spoil(path):
    """An unknown key in the first item."""
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("        scale: practice\n", "        scale: practice\n        wieght: 2\n"),
        encoding="utf-8",
    )


def copied(folder):
    """What is needed to install this project, as it is now, committed or not."""
    ignored = shutil.ignore_patterns("__pycache__")
    for name in ("src", "checklists"):
        shutil.copytree(TOP / name, folder / name, ignore=ignored)
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(TOP / name, folder)
    return folder


def without_python():
    """This process's environment, without what would let humas be found anywhere but where it is installed."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PYTHON"))}
    return kept | {"HUMAS_LANG": "en", "PYTHONUTF8": "1"}


@pytest.fixture
def world(tmp_path):
    """The environment of git and pre-commit, with nothing of this machine's settings and caches in it."""
    pytest.importorskip("pre_commit", reason="pre-commit is not installed")
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    name = {
        f"GIT_{who}_{what}": "someone@example.org"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    bare = {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "PRE_COMMIT_HOME": str(tmp_path / "cache"),
    }
    return without_python() | name | bare | {"PRE_COMMIT_COLOR": "never"}


def repository_in(folder, env):
    for command in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--no-verify", "-m", "All"]):
        code, told = run("git", *command, cwd=folder, env=env)
        assert code == 0, told
    return run("git", "rev-parse", "HEAD", cwd=folder, env=env)[1].strip()


def pre_commit(folder, env, *arguments):
    return run(sys.executable, "-m", "pre_commit", "run", *arguments, cwd=folder, env=env)


@pytest.mark.slow
def test_the_hook_runs_in_a_repository_with_other_yaml_files(tmp_path, world):
    revision = repository_in(copied(tmp_path / "project"), world)
    office = tmp_path / "office"
    config = {
        "repos": [
            {"repo": (tmp_path / "project").as_posix(), "rev": revision, "hooks": [{"id": "humas-check"}]}
        ]
    }
    write(office, own_audit("ours", "en") | {name: text.encode() for name, text in OTHERS.items()})
    write(office, {".pre-commit-config.yaml": yaml.safe_dump(config).encode()})
    repository_in(office, world)

    code, told = run(sys.executable, "-m", "pre_commit", "install", "--install-hooks", cwd=office, env=world)
    assert code == 0, told
    assert pre_commit(office, world, "--all-files") == (0, PASSED)
    assert pre_commit(office, world, "--files", "compose.yaml", "cloud.yml") == (0, PASSED)
    assert pre_commit(office, world, "--files", "notes.txt") == (
        0,
        HOOK_LINE[:-20] + "(no files to check)Skipped\n",
    )

    # Only the checklist is committed; what is missing shows in audit.yaml.
    uncovered = (office / "accounts.yaml").read_text(encoding="utf-8").replace("source: [g2]", "source: [g1]")
    (office / "accounts.yaml").write_text(uncovered, encoding="utf-8")
    code, told = run("git", "commit", "--quiet", "-am", "Another source", cwd=office, env=world)
    assert (code, told.startswith(FAILED.format(code=1) + "audit.yaml:"), told.count(" HC601 ")) == (
        1,
        True,
        1,
    )


@pytest.mark.slow
def test_this_project_keeps_to_its_own_hook(tmp_path, world):
    if shutil.which("humas", path=Path(sys.executable).parent) is None:
        pytest.skip("humas is not installed")
    env = world | {
        "PYTHONPATH": str(SOURCE),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{world['PATH']}",
    }
    for name in ("checklists", "examples", "src/humas/template", "tests/bad"):
        shutil.copytree(TOP / name, tmp_path / "project" / name)
    shutil.copy(CONFIGS[0], tmp_path / "project")
    repository_in(tmp_path / "project", env)
    assert pre_commit(tmp_path / "project", env, "--all-files") == (0, PASSED)
    spoil(tmp_path / "project" / "src" / "humas" / "template" / "accounts.yaml")
    code, told = pre_commit(tmp_path / "project", env, "--all-files")
    assert (code, told.startswith(FAILED.format(code=1)), told.count(" HC201 ")) == (1, True, 1)


def test_the_readme_shows_what_the_examples_hold():
    readme = (TOP / "README.md").read_text(encoding="utf-8").partition("## Your own checklists")[2]
    blocks = [yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", readme, re.DOTALL)]
    config, (step,) = blocks
    assert config == loaded(CONFIGS[1])
    example = loaded(WORKFLOWS[1])["jobs"]["check"]["steps"][-1]
    assert step["uses"] == example["uses"]
    assert set(step["with"]) <= set(loaded(ACTION)["inputs"])
