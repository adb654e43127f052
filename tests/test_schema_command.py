"""`humas schema`: the schemas as they are packed, and a name that there is not."""

import json
import subprocess
from pathlib import Path

import pytest

import humas
from sitting import command, environment

FOLDER = Path(humas.__file__).parent / "schema"


def run(*arguments, language="id", **variables):
    done = subprocess.run(
        command(*arguments),
        capture_output=True,
        env=environment(language, **variables),
        stdin=subprocess.DEVNULL,
        timeout=60,
        check=False,
    )
    out, err = (told.decode().replace("\r\n", "\n") for told in (done.stdout, done.stderr))
    return done.returncode, out, err


@pytest.mark.parametrize("name", ["audit", "checklist", "answers"])
def test_a_schema_is_printed_as_it_is(name):
    text = (FOLDER / f"{name}.schema.json").read_text(encoding="utf-8")
    assert run("schema", name) == (0, text, "")
    assert json.loads(text)["$id"] == f"urn:humas:{name}/1"


def test_a_console_that_is_not_unicode_gets_the_whole_schema_too():
    assert run("schema", "audit", PYTHONUTF8="0", PYTHONIOENCODING="ascii") == run("schema", "audit")


@pytest.mark.parametrize(
    ("arguments", "indonesian", "english"),
    [
        (
            ["schema", "checklists"],
            "Skema “checklists” tidak ada. Pilih: audit, checklist, answers.\n",
            "There is no schema “checklists”. Choose one of: audit, checklist, answers.\n",
        ),
        (
            ["schema", "../audit\x1b"],
            "Skema “../audit\\x1b” tidak ada. Pilih: audit, checklist, answers.\n",
            "There is no schema “../audit\\x1b”. Choose one of: audit, checklist, answers.\n",
        ),
        (
            ["schema"],
            "Galat: NAMA belum diberikan.\nLihat: humas schema --help\n",
            "Error: NAME is missing.\nSee: humas schema --help\n",
        ),
    ],
)
def test_a_name_that_there_is_not_is_answered_with_those_that_there_are(arguments, indonesian, english):
    assert run(*arguments) == (2, "", indonesian)
    assert run(*arguments, language="en") == (2, "", english)


@pytest.mark.parametrize("language", ["id", "en"])
def test_help_speaks_the_language(language, golden):
    code, out, err = run("schema", "--help", language=language)
    golden(f"help/schema.{language}.txt", out)
    assert (code, err) == (0, "")
