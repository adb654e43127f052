"""Help and wrong usage as they are typed, in both languages: nothing in them is said by typer in its own words."""

import re

import pytest

from humas.cli.application import COMMANDS, application
from humas.words import LANGUAGES, words
from sitting import run

OF_TYPER = re.compile(
    r"(?i)\b(usage|options?|arguments?|commands?|args|error|try|required|default|show this|exit|invalid|missing|"
    r"unexpected|expected|requires|takes?|valid|such|env var|dynamic|aborted)\b"
)
"""What an Indonesian line that typer had a hand in would hold."""


WRONG = [
    # There is no such option, long, short, and before the command.
    (
        ["check", "--strickt"],
        "Pilihan --strickt tidak dikenal. Maksud Anda --strict?\nLihat: humas check --help",
        "There is no option --strickt. Did you mean --strict?\nSee: humas check --help",
    ),
    (
        ["audit", "--assesor=Ni Luh"],
        "Pilihan --assesor tidak dikenal. Maksud Anda --assessor?\nLihat: humas audit --help",
        "There is no option --assesor. Did you mean --assessor?\nSee: humas audit --help",
    ),
    (
        ["check", "--xyzzy"],
        "Pilihan --xyzzy tidak dikenal.\nLihat: humas check --help",
        "There is no option --xyzzy.\nSee: humas check --help",
    ),
    (
        ["report", "-x", "dinas.yaml"],
        "Pilihan -x tidak dikenal.\nLihat: humas report --help",
        "There is no option -x.\nSee: humas report --help",
    ),
    (
        ["--verson"],
        "Pilihan --verson tidak dikenal. Maksud Anda --version?\nLihat: humas --help",
        "There is no option --verson. Did you mean --version?\nSee: humas --help",
    ),
    (
        ["check", "--\x1b[31m"],
        "Pilihan --\\x1b[31m tidak dikenal.\nLihat: humas check --help",
        "There is no option --\\x1b[31m.\nSee: humas check --help",
    ),
    # There is no such command.
    (
        ["chekc"],
        "Perintah “chekc” tidak dikenal. Maksud Anda check?\nLihat: humas --help",
        "There is no command “chekc”. Did you mean check?\nSee: humas --help",
    ),
    (
        ["dinas.yaml"],
        "Perintah “dinas.yaml” tidak dikenal.\nLihat: humas --help",
        "There is no command “dinas.yaml”.\nSee: humas --help",
    ),
    (
        ['it\'s "so"'],
        'Perintah “it\'s "so"” tidak dikenal.\nLihat: humas --help',
        'There is no command “it\'s "so"”.\nSee: humas --help',
    ),
    (
        ["a\nb"],
        "Perintah “a\\nb” tidak dikenal.\nLihat: humas --help",
        "There is no command “a\\nb”.\nSee: humas --help",
    ),
    # An argument is missing, or is one too many.
    (
        ["report"],
        "JAWABAN belum diberikan.\nLihat: humas report --help",
        "ANSWERS is missing.\nSee: humas report --help",
    ),
    (
        ["new"],
        "FOLDER belum diberikan.\nLihat: humas new --help",
        "DIR is missing.\nSee: humas new --help",
    ),
    (
        ["schema"],
        "NAMA belum diberikan.\nLihat: humas schema --help",
        "NAME is missing.\nSee: humas schema --help",
    ),
    (
        ["schema", "audit", "lagi"],
        "Isian berlebih: lagi.\nLihat: humas schema --help",
        "Too many arguments: lagi.\nSee: humas schema --help",
    ),
    (
        ["rule", "HC107", "HC108", "(x)\n"],
        "Isian berlebih: HC108 (x)\\x0a.\nLihat: humas rule --help",
        "Too many arguments: HC108 (x)\\x0a.\nSee: humas rule --help",
    ),
    # A value is missing, is not wanted, or cannot be used.
    (
        ["check", "--select"],
        "Pilihan --select memerlukan nilai.\nLihat: humas check --help",
        "The option --select needs a value.\nSee: humas check --help",
    ),
    (
        ["-c"],
        "Pilihan -c memerlukan nilai.\nLihat: humas --help",
        "The option -c needs a value.\nSee: humas --help",
    ),
    (
        ["--lang"],
        "Pilihan --lang memerlukan nilai.\nLihat: humas --help",
        "The option --lang needs a value.\nSee: humas --help",
    ),
    (
        ["audit", "--quick=ya"],
        "Pilihan --quick tidak menerima nilai.\nLihat: humas audit --help",
        "The option --quick takes no value.\nSee: humas audit --help",
    ),
    (
        ["check", "--jobs", "dua"],
        "Nilai untuk --jobs harus bilangan bulat.\nLihat: humas check --help",
        "The value for --jobs must be a whole number.\nSee: humas check --help",
    ),
    (
        ["check", "--jobs="],
        "Nilai untuk --jobs harus bilangan bulat.\nLihat: humas check --help",
        "The value for --jobs must be a whole number.\nSee: humas check --help",
    ),
]


@pytest.mark.parametrize(("arguments", "indonesian", "english"), WRONG)
def test_wrong_usage_ends_with_2_and_is_told_in_the_language(arguments, indonesian, english, tmp_path):
    assert run(tmp_path, *arguments) == (2, "", f"Galat: {indonesian}\n")
    assert run(tmp_path, *arguments, language="en") == (2, "", f"Error: {english}\n")
    assert list(tmp_path.iterdir()) == []


def test_no_indonesian_line_on_wrong_usage_holds_what_typer_says():
    for arguments, indonesian, _ in WRONG:
        told = re.sub("“.*”|--?[a-z]+", "", indonesian)
        assert OF_TYPER.findall(told) == [], arguments


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_all_help_is_in_the_language(name, language, tmp_path, golden):
    code, out, err = run(tmp_path, *[name] if name else [], "--help", language=language)
    golden(f"help/{name or 'humas'}.{language}.txt", out)
    assert (code, err) == (0, "")


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_no_indonesian_help_holds_what_typer_says(name, tmp_path):
    out = run(tmp_path, *[name] if name else [], "--help")[1]
    # An option, and a name that is shown as an example, are the same in every language.
    assert OF_TYPER.findall(re.sub(r"--?[a-z][\w-]*", "", out)) == []


def test_every_word_that_stands_for_a_value_is_known_in_every_language():
    declared = set()
    for name in COMMANDS:
        group = application(words("en"))
        context = group.make_context("humas", [], resilient_parsing=True, obj=words("en"))
        for parameter in group.get_command(context, name).params:
            declared |= set(re.findall("[A-Z]+", parameter.metavar or ""))
    for language in LANGUAGES:
        known = {key.rpartition(".")[2] for key in words(language).tables if ".metavar." in key}
        assert declared <= known


@pytest.mark.parametrize("name", ["audit", "check"])
def test_help_speaks_the_language_wherever_it_is_asked_for(name, tmp_path):
    nothing = {"HUMAS_LANG": "", "LC_ALL": "", "LC_MESSAGES": "", "LANG": ""}
    english = run(tmp_path, name, "--help", language="en")
    indonesian = run(tmp_path, name, "--help", language="id")
    assert english != indonesian
    assert run(tmp_path, "--lang", "en", name, "--help") == english
    assert run(tmp_path, "--lang=en", name, "-h") == english
    assert run(tmp_path, name, "--help", "--lang", "en") == english
    assert run(tmp_path, name, "--lang=en", "--help") == english
    assert run(tmp_path, name, "--help", "--lang", "id", language="en") == indonesian
    assert run(tmp_path, name, "--help", **nothing | {"LC_ALL": "en_GB.UTF-8"}) == english
    assert run(tmp_path, name, "--help", **nothing | {"LANG": "en_US.UTF-8"}) == english
    assert run(tmp_path, name, "--help", **nothing | {"LANG": "de_DE.UTF-8"}) == indonesian


@pytest.mark.parametrize("arguments", [["--lang", "en", "chekc"], ["check", "--strickt", "--lang", "en"]])
def test_wrong_usage_speaks_the_language_wherever_it_is_asked_for(arguments, tmp_path):
    assert run(tmp_path, *arguments)[2].startswith("Error: There is no ")
