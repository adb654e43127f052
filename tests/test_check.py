"""`humas check`, as it is run by people and in CI: everything that is wrong, at once, in the language asked for."""

import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

import humas
from sitting import environment

HERE = Path(__file__).parent
SOURCES = Path(humas.__file__).parents[1]
EXCERPT = re.compile(r"(?m)^ +[0-9]* \|.*\n")
ONE_ERROR = "Files checked: 1. Errors: 1, warnings: 0.\n"
CLEAN = {"id": "Berkas diperiksa: {}. Tidak ada temuan.\n", "en": "Files checked: {}. Nothing found.\n"}


@pytest.fixture
def folder(tmp_path):
    """A folder with the good and the bad files of the tests in it."""
    shutil.copytree(HERE / "good", tmp_path / "good")
    shutil.copytree(HERE / "bad", tmp_path / "bad")
    return tmp_path


def check(folder, *arguments, language="en", whole=False, stdin=""):
    """(exit code, stdout, stderr), run in the folder; stdout without the source lines unless it is wanted whole."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "HUMAS_"))
    }
    done = subprocess.run(
        [sys.executable, "-m", "humas", "check", *arguments, "--lang", language],
        cwd=folder,
        env={**kept, "PYTHONPATH": str(SOURCES), "PYTHONUTF8": "1"},
        input=stdin.encode(),
        capture_output=True,
        check=False,
        timeout=60,
    )
    out = done.stdout.decode().replace(os.linesep, "\n")
    return done.returncode, out if whole else EXCERPT.sub("", out), done.stderr.decode()


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    ("arguments", "files"),
    [
        (["good/small"], 2),
        (["good/small/audit.yaml"], 2),
        (["good/small/everything.yaml"], 1),
        (["good/alone.yaml"], 1),
        (["good/answers.yaml", "-c", "good/small"], 1),
        (["good/small", "good/alone.yaml", "good/small/everything.yaml"], 3),
    ],
)
def test_good_files_are_counted_and_nothing_else_is_said(folder, arguments, files, language):
    assert check(folder, *arguments, language=language) == (0, CLEAN[language].format(files), "")


def test_without_a_path_every_humas_file_in_and_below_this_folder_is_checked(folder):
    assert check(folder / "good" / "small") == (0, CLEAN["en"].format(2), "")
    (folder / "good" / "small").rename(folder / "good" / "checklists")
    (folder / "good" / "other.yaml").write_text("name: CI\n# humas:\non: {push: {}}\n", encoding="utf-8")
    (folder / "good" / "checklists.txt").write_text("humas: checklist/1\n", encoding="utf-8")
    for hidden in (".git", "node_modules", "venv"):
        (folder / "good" / hidden).mkdir()
        (folder / "good" / hidden / "x.yaml").write_text("humas: checklist/1\n", encoding="utf-8")
    (folder / "good" / "venv" / "pyvenv.cfg").write_text("", encoding="utf-8")
    assert check(folder / "good") == (0, CLEAN["en"].format(4), "")


def test_a_link_is_followed_neither_to_a_file_nor_to_a_folder(folder):
    shutil.rmtree(folder / "bad")
    try:
        (folder / "good" / "small" / "link.yaml").symlink_to(folder / "good" / "alone.yaml")
        (folder / "good" / "small" / "loop").symlink_to(folder / "good")
    except OSError as error:
        pytest.skip(f"no links here: {error}")
    assert check(folder / "good" / "small") == (0, CLEAN["en"].format(2), "")


def test_a_humas_file_is_found_though_it_cannot_be_parsed(folder):
    shutil.rmtree(folder / "good")
    shutil.rmtree(folder / "bad")
    (folder / "deep" / "er").mkdir(parents=True)
    (folder / "deep" / "er" / "x.yml").write_bytes(b"id: [\nhumas: checklist/1\n")
    (folder / "deep" / "er" / "y.yaml").write_bytes(b"humas: checklist/1\n\xff")
    code, out, err = check(folder)
    assert (code, err) == (1, "")
    assert [line.split()[:2] for line in out.replace("\\", "/").splitlines()] == [
        ["deep/er/x.yml:3:1:", "HC105"],
        ["deep/er/y.yaml:2:1:", "HC103"],
        ["Files", "checked:"],
    ]


BROKEN = "sections: []\nweigth: 2\n"


@pytest.mark.parametrize(
    ("arguments", "code", "codes"),
    [
        ([], 1, ["HC201", "HC212"]),
        (["--select", "HC212"], 1, ["HC212"]),
        (["--select", "hc1", "--select", "HC201,HC3"], 1, ["HC201"]),
        (["--ignore", "HC2"], 0, []),
        (["--select", "HC2", "--ignore", "HC201"], 1, ["HC212"]),
    ],
)
def test_codes_are_chosen_by_how_they_begin(folder, arguments, code, codes):
    edit(folder / "good/alone.yaml", "sections:\n", BROKEN + "sections_:\n")
    edit(folder / "good/alone.yaml", "sections_:\n", "about: ")
    (folder / "good/alone.yaml").write_text(
        "humas: checklist/1\nid: a\nversion: 1.0.0\ntitle: A\n" + BROKEN, encoding="utf-8"
    )
    done, out, err = check(folder, "good/alone.yaml", *arguments)
    assert (done, err) == (code, "")
    assert sorted(line.split()[1] for line in out.splitlines()[:-1]) == codes


def test_strict_makes_warnings_count(folder):
    edit(folder / "good/answers.yaml", "agency:", "assesor: Y\nagency:")
    arguments = ("good/answers.yaml", "-c", "good/small")
    lenient, strict = check(folder, *arguments), check(folder, *arguments, "--strict")
    assert (lenient[0], strict[0], lenient[1]) == (0, 1, strict[1])
    assert lenient[1].splitlines()[-1] == "Files checked: 1. Errors: 0, warnings: 1."


def test_nothing_to_check_is_no_mistake_where_that_is_said(folder):
    (folder / "other.yaml").write_text("name: x\n", encoding="utf-8")
    assert check(folder, "other.yaml", "--allow-none") == (0, CLEAN["en"].format(0), "")
    assert check(folder, "other.yaml", "good/alone.yaml") == (0, CLEAN["en"].format(1), "")


def test_a_comment_with_a_reason_silences_a_code_in_its_line(folder):
    head = "humas: checklist/1\nid: a\nversion: 1.0.0\ntitle: A\nsections: []"
    reason = "# humas: ignore[HC212, hc201] written later"
    for comment, codes in (
        ("", ["HC201", "HC212"]),
        (f"  {reason}", ["HC201"]),
        ("  # humas: ignore[HC201] another code", ["HC201", "HC212"]),
        ("  # humas: ignore[HC212]", ["HC119", "HC201", "HC212"]),
        ("  # humas: ignore[HC2] all of these", ["HC119", "HC201", "HC212"]),
        ("  # humas: ignore[HC212, HC999] and more", ["HC119", "HC201"]),
    ):
        (folder / "x.yaml").write_text(f"{head}{comment}\nweigth: 2\n", encoding="utf-8")
        out = check(folder, "x.yaml")[1]
        assert sorted(line.split()[1] for line in out.splitlines()[:-1]) == codes, comment


WHOLE = "Write whole codes in the brackets and the reason behind them, or delete the comment."


@pytest.mark.parametrize(
    ("codes", "told"),
    [
        ("HC6", [f"“HC6”{{}} {WHOLE}"]),
        ("HC999", [f"“HC999”{{}} {WHOLE}"]),
        ("HC21", [f"“HC21”{{}} {WHOLE}"]),
        ("hc122", ["“HC122”{} Did you mean “HC120”?"]),
        ("212", ["“212”{} Did you mean “HC212”?"]),
        ("too-few", ["“TOO-FEW”{} Did you mean “HC212”?"]),
        ("HC212 HC201", [f"“HC212 HC201”{{}} {WHOLE}"]),
        ("*, HC201", [f"“*”{{}} {WHOLE}"]),
    ],
)
def test_a_code_that_there_is_not_silences_nothing_and_is_told(folder, codes, told):
    text = (
        f"humas: checklist/1\nid: a\nversion: 1.0.0\ntitle: A  # humas: ignore[{codes}] why\nsections: []\n"
    )
    (folder / "x.yaml").write_text(text, encoding="utf-8")
    out = check(folder, "x.yaml", "--select", "HC119")[1]
    silent = ", which is no whole code of a finding and so silences nothing."
    head = "x.yaml:4:11: HC119 warning: This comment names "
    assert [line for line in out.splitlines() if "HC119" in line] == [
        head + one.format(silent) for one in told
    ]


def test_what_comes_from_stdin_is_checked_as_the_file_that_it_is_said_to_be(folder):
    text = (folder / "good/small/everything.yaml").read_text(encoding="utf-8")
    wrong = text.replace("scale: practice", "scale: practise", 1)
    told = (
        "good/small/everything.yaml:15:16: HC301 error: There is no scale named “practise”. Did you mean “practice”?\n"
        "Files checked: 1. Errors: 1, warnings: 0.\n"
    )
    named = ("-", "--stdin-filename", "good/small/everything.yaml")
    code, out, err = check(folder, *named, stdin=wrong)
    assert (code, out.replace("\\", "/"), err) == (1, told, "")
    assert check(folder, *named, stdin=text) == (0, CLEAN["en"].format(1), "")
    code, out, err = check(folder, "-", stdin="humas: checklist/1\n")
    assert (code, out.splitlines()[0].split()[:2]) == (1, ["stdin.yaml:1:1:", "HC202"])


def test_many_files_are_checked_side_by_side_with_the_same_outcome(folder):
    for number in range(40):
        text = f"humas: checklist/1\nid: c{number}\nversion: 1.0.0\ntitle: A\nsections: []\n"
        (folder / f"c{number}.yaml").write_text(text, encoding="utf-8")
    (folder / "lost.yaml").write_text("humas: answers/1\naudit: {id: lost}\nagency: X\n", encoding="utf-8")
    assert check(folder, ".", "--jobs", "1") == check(folder, ".", "--jobs", "3") == check(folder, ".")


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_mistake_in_an_audit_and_its_checklists_is_told_at_once(folder, language, golden):
    code, out, err = check(folder, "bad/many", language=language, whole=True)
    assert (code, err) == (1, "")
    golden(f"check.many.{language}.txt", out)


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_is_odd_in_an_answers_file_is_told_and_what_is_only_odd_is_no_error(folder, language, golden):
    code, out, err = check(folder, "bad/answers.yaml", "-c", "good/small", language=language, whole=True)
    assert (code, err) == (1, "")
    golden(f"check.answers.{language}.txt", out)
    path = folder / "bad" / "answers.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("scope: [everything, nothing]\n", ""), encoding="utf-8")
    code, out, err = check(folder, "bad/answers.yaml", "-c", "good/small", language=language)
    assert (code, err) == (0, "")
    assert len(out.splitlines()) == 10


def test_a_checklist_is_checked_as_part_of_the_audit_beside_it_that_lists_it(folder):
    path = folder / "good" / "small" / "everything.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("scale: practice", "scale: practise", 1), encoding="utf-8")
    told = (
        "good/small/everything.yaml:15:16: HC301 error: There is no scale named “practise”. Did you mean “practice”?\n"
        "Files checked: 1. Errors: 1, warnings: 0.\n"
    )
    code, out, err = check(folder, "good/small/everything.yaml")
    assert (code, out.replace("\\", "/"), err) == (1, told, "")
    (folder / "good" / "small" / "audit.yaml").unlink()
    code, out, err = check(folder, "good/small/everything.yaml")
    # Alone it has no scale, band, source or reference but its own.
    assert (code, err) == (1, "")
    assert [line.split()[1] for line in out.splitlines()[:-1]] == ["HC301"] * 13


UNCOVERED = {
    "id": "HC601 galat: Tidak ada butir yang menyebut poin sumber “{0}”. "
    "Tulis “{0}” pada “source” butir yang menanyakannya, atau hapus poin sumber itu.\n",
    "en": "HC601 error: No item names the source point “{0}”. "
    "Write “{0}” under “source” of the item that asks about it, or delete the point.\n",
}


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def with_gap(folder):
    """The good audit with two points, of which no item names the second."""
    edit(folder / "good/small/audit.yaml", "en: One}}", "en: One}, p2: {id: Dua, en: Two}}")


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_point_of_a_source_that_no_item_names_is_an_error_where_it_stands(folder, language):
    with_gap(folder)
    code, out, err = check(folder, "good/small", language=language)
    lines = out.splitlines(keepends=True)
    assert (code, err, len(lines)) == (1, "", 2)
    place, _, told = lines[0].replace("\\", "/").partition(": ")
    assert (place, told) == ("good/small/audit.yaml:21:87", UNCOVERED[language].format("p2"))


def test_it_is_told_too_when_one_checklist_of_the_audit_is_checked(folder):
    with_gap(folder)
    told = "good/small/audit.yaml:21:87: " + UNCOVERED["en"].format("p2")
    for path in ("good/small/everything.yaml", "good/small/audit.yaml"):
        code, out, err = check(folder, path)
        assert (code, out.splitlines(keepends=True)[0].replace("\\", "/"), err) == (1, told, "")


def test_a_point_of_a_checklists_own_source_is_told_in_the_checklist(folder):
    edit(folder / "good/alone.yaml", "points: {", "points: {q: Q, ")
    edit(
        folder / "good/small/everything.yaml",
        "sections:\n",
        "sources: {own: {title: Own, points: {q: Q}}}\nsections:\n",
    )
    for arguments, told in (
        ("good/alone.yaml", "good/alone.yaml:10:38: "),
        ("good/small", "good/small/everything.yaml:7:38: "),
    ):
        code, out, err = check(folder, arguments)
        line = out.splitlines(keepends=True)[0].replace("\\", "/")
        assert (code, line, err) == (1, told + UNCOVERED["en"].format("q"), "")
    edit(folder / "good/alone.yaml", "source: [p]", "source: [p, q]")
    assert check(folder, "good/alone.yaml") == (0, CLEAN["en"].format(1), "")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("checklists: [everything.yaml]", "checklists: [everything.yaml, missing.yaml]", "HC101"),
        ("checklists: [everything.yaml]", "checklists: [everything.yaml, ../alone.yaml]", "HC306"),
        ("checklists: [everything.yaml]", "checklists: [everything.yaml, broken.yaml]", "HC105"),
        ("critical_cap: low", "critical_cap: lwo", "HC301"),
    ],
)
def test_what_is_covered_is_not_known_while_a_part_of_the_audit_cannot_be_read(folder, old, new, code):
    with_gap(folder)
    (folder / "good/small/broken.yaml").write_text("humas: checklist/1\nid: [\n", encoding="utf-8")
    edit(folder / "good/small/audit.yaml", old, new)
    done, out, _ = check(folder, "good/small/audit.yaml")
    assert (done, [line.split()[1] for line in out.splitlines()[:-1]]) == (1, [code])


def test_answers_to_an_audit_with_a_gap_are_as_good_as_ever(folder):
    with_gap(folder)
    assert check(folder, "good/answers.yaml", "-c", "good/small") == (0, CLEAN["en"].format(1), "")


def test_a_file_whose_format_is_misspelt_is_read_as_what_was_meant(folder):
    (folder / "x.yaml").write_text("humas: cheklist/1\nid: x\n", encoding="utf-8")
    assert check(folder, "x.yaml") == (
        1,
        "x.yaml:1:8: HC208 error: “cheklist/1” is not the format that is expected here. Write “humas: checklist/1”.\n"
        + ONE_ERROR,
        "",
    )


def test_a_file_that_does_not_parse_is_told_by_its_name(folder):
    (folder / "x.yaml").write_bytes(b"humas: \xff")
    assert check(folder, "x.yaml") == (
        1,
        "x.yaml:1:8: HC103 error: From here on the file is not UTF-8. Save the file again as UTF-8.\n"
        + ONE_ERROR,
        "",
    )
    (folder / "y.yaml").mkdir()
    assert check(folder, "y.yaml") == (
        1,
        "y.yaml: HC101 error: “y.yaml” cannot be read: it is a folder. Check its name and permissions.\n"
        + ONE_ERROR,
        "",
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows refuses such a name itself")
def test_no_control_character_of_a_file_or_its_name_reaches_the_screen(folder):
    (folder / "\x1b[31mx.yaml").write_text(
        'humas: checklist/1\n"\\u202e[red]::error::": 1\n', encoding="utf-8"
    )
    code, out, err = check(folder, "\x1b[31mx.yaml")
    assert (code, err) == (1, "")
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "\\x1b[31mx.yaml:2:1: HC201 error: The key “\\u202e[red]::error::” is not known." in out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nothing.yaml"], "There is no “nothing.yaml”.\n"),
        (
            ["empty"],
            "There is no humas file to check: “empty”. A humas file has a line that begins with “humas:”.\n",
        ),
        (
            ["other.yaml"],
            "There is no humas file to check: “other.yaml”. A humas file has a line that begins with “humas:”.\n",
        ),
        (["--select", "names"], "No finding has a code that begins with “NAMES”. Did you mean HC101?\n"),
        (["--ignore", "X1,HC2"], "No finding has a code that begins with “X1”. Did you mean HC101?\n"),
        (["-", "good"], "- (stdin) cannot be checked together with other files. Check one at a time.\n"),
        (["--stdin-filename", "x.yaml"], "--stdin-filename goes only with - as the file.\n"),
        (
            ["good/answers.yaml"],
            "The audit “small” of good/answers.yaml is not found. Point to it with -c FOLDER.\n",
        ),
        (
            ["good/answers.yaml", "-c", "good/alone.yaml"],
            "good/answers.yaml answers the audit “small”, but good/alone.yaml holds the audit “alone”.\n",
        ),
    ],
)
def test_what_cannot_be_checked_at_all_is_wrong_usage(folder, arguments, told):
    (folder / "empty").mkdir()
    (folder / "other.yaml").write_text("# humas: checklist\nname: x\n", encoding="utf-8")
    code, out, err = check(folder, *arguments)
    assert (code, out, err.replace(os.linesep, "\n").replace("\\", "/")) == (2, "", told)


def test_a_path_that_cannot_be_checked_hides_nothing_of_the_others(folder):
    (folder / "x.yaml").write_bytes(b"humas: \xff")
    code, out, err = check(folder, "nothing.yaml", "x.yaml")
    told = (
        "x.yaml:1:8: HC103 error: From here on the file is not UTF-8. Save the file again as UTF-8.\n"
        + ONE_ERROR
    )
    assert (code, out, err.replace(os.linesep, "\n")) == (2, told, "There is no “nothing.yaml”.\n")


def test_an_answers_file_without_its_audit_is_checked_for_what_it_shows_by_itself(folder):
    (folder / "x.yaml").write_text(
        "humas: answers/1\naudit: {id: lost}\nagency: X\nassesor: Y\nanswers:\n", encoding="utf-8"
    )
    code, out, err = check(folder, "x.yaml")
    told = "x.yaml:4:1: HC201 warning: The key “assesor” is not known. Did you mean “assessor”?\n"
    assert (code, out) == (2, told + "Files checked: 1. Errors: 0, warnings: 1.\n")
    assert err.splitlines() == ["The audit “lost” of x.yaml is not found. Point to it with -c FOLDER."]


PROOF = """\
humas: answers/1
audit: {id: small, version: 1.0.0}
agency: Dinas X
answers:
  everything/scale:
    answer: yes
    evidence:
      - {file: proof/same.txt, size: 4, sha256: 0967115f2813a3541eaef77de9d9d5773f1c0c04314b0bbfe4ff3b3b1c55b5d5}
      - {file: proof/other.txt, size: 4, sha256: 0967115f2813a3541eaef77de9d9d5773f1c0c04314b0bbfe4ff3b3b1c55b5d5}
      - {file: proof/gone.txt, size: 4, sha256: 0967115f2813a3541eaef77de9d9d5773f1c0c04314b0bbfe4ff3b3b1c55b5d5}
      - {file: bare.txt}
      - {file: ../secret.txt, size: 4, sha256: 0967115f2813a3541eaef77de9d9d5773f1c0c04314b0bbfe4ff3b3b1c55b5d5}
  everything/old: {answer: yes}
"""
PROVED = {
    "en": """\
mine/x.yaml:9:9: HC806 warning: The evidence file “proof/other.txt” has changed since it was named. See whether it still proves the answer, then name it again.
mine/x.yaml:10:9: HC805 warning: The evidence file “proof/gone.txt” is not in the folder of this answers file, or cannot be read. Put it there, or name other evidence.
mine/x.yaml:11:9: HC810 warning: The evidence file “bare.txt” stands there without a size or a SHA-256, so it does not count as proof. Name it again in the interview, which writes both.
mine/x.yaml:12:9: HC805 warning: The evidence file “../secret.txt” is not in the folder of this answers file, or cannot be read. Put it there, or name other evidence.
Files checked: 1. Errors: 0, warnings: 4.
""",
    "id": """\
mine/x.yaml:9:9: HC806 peringatan: Berkas bukti “proof/other.txt” sudah berubah sejak dicatat. Periksa apakah berkas itu masih membuktikan jawabannya, lalu catat kembali.
mine/x.yaml:10:9: HC805 peringatan: Berkas bukti “proof/gone.txt” tidak ada di folder berkas jawaban ini, atau tidak dapat dibaca. Letakkan berkas itu di sana, atau sebutkan bukti lain.
mine/x.yaml:11:9: HC810 peringatan: Berkas bukti “bare.txt” dicatat tanpa ukuran atau SHA-256, jadi tidak dihitung sebagai bukti. Catat kembali lewat wawancara, yang menuliskan keduanya.
mine/x.yaml:12:9: HC805 peringatan: Berkas bukti “../secret.txt” tidak ada di folder berkas jawaban ini, atau tidak dapat dibaca. Letakkan berkas itu di sana, atau sebutkan bukti lain.
Berkas diperiksa: 1. Galat: 0, peringatan: 4.
""",
}


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_files_named_as_evidence_are_looked_at_in_the_folder_of_the_answers_wherever_it_is(
    folder, language
):
    for name, text in {
        "mine/x.yaml": PROOF,
        "mine/proof/same.txt": "same",
        "mine/proof/other.txt": "othr",
        "mine/bare.txt": "same",
        "secret.txt": "same",
        "bare.txt": "not this one",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())
    code, out, err = check(folder, "mine/x.yaml", "-c", "good/small", language=language)
    assert (code, out.replace("\\", "/"), err) == (0, PROVED[language], "")


UNNEEDED = (
    *("rich", "jinja2", "jsonschema", "filelock", "xml", "html"),
    *("json", "hashlib", "secrets", "concurrent.futures"),
    *(f"humas.{name}" for name in ("asking", "proving", "scoring", "grading", "planning", "report")),
    *(f"humas.{name}" for name in ("answersfile", "interview", "matching", "reading.answers", "rules.pages")),
    *(f"humas.files.{name}" for name in ("answered", "evidence", "named", "packed", "released", "saving")),
    *(f"humas.terminal.{name}" for name in ("card", "loop", "plain")),
    *(f"humas.render.findings.{name}" for name in ("github", "json", "sarif", "gitlab", "junit")),
    *(f"humas.render.{name}" for name in ("json", "markdown", "paper", "voice", "summary")),
    *("humas.cli.report", "humas.cli.writing", "humas.yamltext.jsontext"),
    *("humas.cli.completing", "humas.cli.completion", "humas.files.begun"),
)
"""Modules that checklists in which nothing is wrong are checked without: most of a short run is loading modules."""


@pytest.mark.parametrize(("what", "files"), [("good/small", 2), ("good/alone.yaml", 1)])
def test_a_clean_run_over_checklists_loads_and_opens_only_what_it_needs(folder, what, files):
    # What the interpreter's own start has loaded, such as a measurement of coverage, is not ours.
    script = f"""
import sys
before, opened = set(sys.modules), []
sys.addaudithook(lambda event, given: opened.append(str(given[0])) if event == "open" else None)
from humas.cli.running import run
code = run(["check", {what!r}, "--lang", "en"])
loaded = set(sys.modules) - before
print(code, sorted(loaded.intersection({UNNEEDED})), [path for path in opened if path.endswith(".schema.json")])
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=folder,
        env=environment("en"),
        capture_output=True,
        check=False,
        timeout=60,
    )
    out = done.stdout.decode().replace(os.linesep, "\n")
    assert out == CLEAN["en"].format(files) + "0 [] []\n", done.stderr


def test_what_a_run_is_checked_without_is_called_so_today():
    assert [name for name in UNNEEDED if name.startswith("humas.") and not find_spec(name)] == []


@pytest.mark.parametrize("path", ["good/small", "good/small/answers.yaml"])
def test_what_is_wrong_in_the_audit_of_an_answers_file_is_told_once_and_by_its_own_path(folder, path):
    checklist = folder / "good/small/everything.yaml"
    checklist.write_text(
        checklist.read_text(encoding="utf-8").replace("scale: practice", "scale: practise", 1)
    )
    shutil.copy(folder / "good/answers.yaml", folder / "good/small/answers.yaml")
    code, out, _ = check(folder, path, "--select", "HC301")
    place = "good/small/everything.yaml:15:16: HC301 error: "
    assert (code, out.count("HC301"), out.replace("\\", "/").startswith(place)) == (1, 1, True)
