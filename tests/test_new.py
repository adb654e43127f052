"""`humas new`: an audit with nothing to find in it, written whole or not at all, that can be answered at once."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from humas.files.audits import load_audit
from humas.files.folders import write_folder
from humas.files.packed import TEMPLATE, own_audit
from humas.model import Choices, Number, Ratio, Tick
from sitting import command, environment

TOP = Path(__file__).parents[1]
PLACE = TOP / "src" / "humas" / "template"
FILES = ["accounts.yaml", "audit.yaml", "schema/audit.schema.json", "schema/checklist.schema.json"]


def run(folder, *arguments, language="id", lines=""):
    done = subprocess.run(
        command(*arguments),
        input=lines.encode(),
        capture_output=True,
        cwd=folder,
        env=environment(language),
        timeout=60,
        check=False,
    )
    out, err = (told.decode().replace("\r\n", "\n") for told in (done.stdout, done.stderr))
    return done.returncode, out, err


def files_in(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_it_tells_which_files_there_are_and_what_comes_next(tmp_path):
    told = """\
Ditulis: audit-kami/audit.yaml
Ditulis: audit-kami/accounts.yaml
Ditulis: audit-kami/schema/audit.schema.json
Ditulis: audit-kami/schema/checklist.schema.json
Komentar di dalamnya menjelaskan semuanya. Ubah isinya, mulai dari audit-kami/audit.yaml, lalu:
    humas check --strict audit-kami
    humas audit -c audit-kami
"""
    assert run(tmp_path, "new", "audit-kami") == (0, told.replace("kami/", f"kami{os.sep}"), "")
    assert files_in(tmp_path / "audit-kami") == FILES
    assert [path.name for path in tmp_path.iterdir()] == ["audit-kami"]


def test_the_commands_that_it_names_are_ready_for_the_shell(tmp_path):
    code, out, _ = run(tmp_path, "new", "our audit", language="en")
    quoted = '"our audit"' if sys.platform == "win32" else "'our audit'"
    assert (code, out.splitlines()[-3:]) == (
        0,
        [
            f"Its comments tell what everything means. Change it, beginning with our audit{os.sep}audit.yaml, and then:",
            f"    humas check --strict {quoted}",
            f"    humas audit -c {quoted}",
        ],
    )


@pytest.mark.parametrize("language", ["id", "en"])
def test_nothing_is_found_in_it(language, tmp_path):
    assert run(tmp_path, "new", "ours", language=language)[0] == 0
    assert run(tmp_path, "check", "--strict", "ours") == (
        0,
        "Berkas diperiksa: 2. Tidak ada temuan.\n",
        "",
    )


def test_nothing_is_found_in_the_template_itself(tmp_path):
    assert run(tmp_path, "check", "--strict", PLACE, language="en") == (
        0,
        "Files checked: 2. Nothing found.\n",
        "",
    )


def test_it_can_be_audited_at_once(tmp_path):
    run(tmp_path, "new", "ours")
    lines = "partly ada, belum lengkap\n1 3\n3/4\n2,5\n2\n"
    code, out, err = run(tmp_path, "audit", "x.yaml", "-c", "ours", "--agency", "Dinas X", lines=lines)
    assert (code, err) == (0, ""), out
    # Beside the answers: the audit is found by its id.
    (tmp_path / "ours" / "x.yaml").write_bytes((tmp_path / "x.yaml").read_bytes())
    code, out, err = run(tmp_path, "report", Path("ours", "x.yaml"), "-f", "json")
    report = json.loads(out)
    assert (code, err, report["audit"]["id"], report["complete"]) == (0, "", "ours", True)
    assert [(item["id"], item["points"], item["full"]) for item in report["items"]] == [
        ("accounts/list", 1, 2),
        ("accounts/details", 2, 2),
        ("accounts/two-step", 2, 3),
        ("accounts/reply-time", 2, 2),
        ("accounts/reply-rule", 2, 3),
    ]
    assert report["gates"] == [{"id": "accounts/list", "gate": "critical", "met": "yes"}]
    assert report["level"]["certain"] == "cukup"


def test_the_quick_audit_has_its_gate_and_what_hangs_from_it_is_not_asked(tmp_path):
    run(tmp_path, "new", "ours")
    for scope, lines in ((["--quick"], "no\n"), ([], "no\n1/4\n30\n0\n")):
        name = f"{len(scope)}.yaml"
        done = run(tmp_path, "audit", name, "-c", "ours", "--agency", "X", *scope, lines=lines)
        assert done[0] == 0, done


def test_it_shows_every_kind_and_key_that_an_author_needs():
    audit = load_audit(PLACE)
    assert {type(item.kind) for item in audit.items} == {Choices, Ratio, Number, Tick}
    for item in audit.items:
        assert item.source, item.id
    assert [item.id for item in audit.items if item.gate] == [item.id for item in audit.items if item.quick]
    written = set(
        re.findall(r"(?m)^ *(?:- )?([a-z_]+):", (PLACE / "accounts.yaml").read_text(encoding="utf-8"))
    )
    assert written >= {
        "scale", "choices", "ratio", "number", "tick", "weight", "full", "gate", "pass", "na", "evidence",
        "advice", "effort", "risk", "source", "quick", "when",
    }  # fmt: skip


@pytest.mark.parametrize("name", TEMPLATE)
def test_a_comment_stands_in_both_languages_and_is_written_in_one(name):
    lines = (PLACE / name).read_text(encoding="utf-8").splitlines()
    told = [line.strip()[:4] for line in lines if line.strip().startswith(("#id ", "#en "))]
    assert re.fullmatch("((#id )+(#en )+)+", "".join(told))
    blocks = re.findall("(?:#id )+|(?:#en )+", "".join(told))
    assert [len(block) for block in blocks[::2]] == [len(block) for block in blocks[1::2]]
    indonesian, english = (own_audit("a", language)[name].decode() for language in ("id", "en"))
    assert not re.search("#id|#en", indonesian + english)
    for text, tag in ((indonesian, "#id "), (english, "#en ")):
        said = [line.strip().removeprefix(tag) for line in lines if line.strip().startswith(tag)]
        comments = [
            line.strip().removeprefix("# ") for line in text.splitlines() if line.strip().startswith("# ")
        ]
        assert [line for line in comments if line in said] == said
    bare = [
        line for line in lines[1:] if not line.strip().startswith(("#id ", "#en ")) and line != "id: my-audit"
    ]
    for text in (indonesian, english):
        assert [line for line in text.splitlines() if line in bare] == bare


@pytest.mark.parametrize("name", TEMPLATE)
def test_the_schemas_that_an_editor_is_pointed_at_are_there(name, tmp_path):
    run(tmp_path, "new", "ours")
    for folder in (PLACE, tmp_path / "ours"):
        first = (folder / name).read_text(encoding="utf-8").splitlines()[0]
        schema = folder / first.removeprefix("# yaml-language-server: $schema=")
        done = subprocess.run(
            [sys.executable, "-m", "check_jsonschema", "--schemafile", schema, folder / name],
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stdout, done.stderr) == (0, "ok -- validation done\n", "")
    kept = TOP / "src" / "humas" / "schema"
    for schema in (tmp_path / "ours" / "schema").iterdir():
        assert schema.read_bytes() == (kept / schema.name).read_bytes()


@pytest.mark.parametrize(
    ("folder", "audit_id"),
    [
        ("Audit Humas 2026", "audit-humas-2026"),
        ("çay", "cay"),
        ("kesiapan-medsos", "kesiapan-medsos-2"),
        ("…", "instansi"),
    ],
)
def test_the_audit_is_called_after_its_folder_and_never_like_the_bundled_one(folder, audit_id, tmp_path):
    assert run(tmp_path, "new", folder)[0] == 0
    assert load_audit(tmp_path / folder).id == audit_id


def test_an_empty_folder_is_filled_even_while_one_stands_in_it(tmp_path):
    (tmp_path / "ours").mkdir()
    code, out, err = run(tmp_path / "ours", "new", ".")
    assert (code, err) == (0, ""), out
    assert files_in(tmp_path / "ours") == FILES
    assert load_audit(tmp_path / "ours").id == "ours"


def test_where_something_is_nothing_is_written(tmp_path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / ".git").mkdir()
    (tmp_path / "file").write_text("mine")
    before = sorted(tmp_path.rglob("*"))
    assert run(tmp_path, "new", "full") == (
        2,
        "",
        "Folder full tidak kosong, jadi dibiarkan. Pilih nama lain.\n",
    )
    assert run(tmp_path, "new", "full", language="en") == (
        2,
        "",
        "The folder full is not empty, so it is left alone. Choose another name.\n",
    )
    assert run(tmp_path, "new", "file") == (2, "", "file tidak dapat ditulis: nama itu sudah dipakai.\n")
    missing = Path("no", "ours")
    assert run(tmp_path, "new", missing) == (2, "", f"{missing} tidak dapat ditulis: foldernya tidak ada.\n")
    assert sorted(tmp_path.rglob("*")) == before
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.parametrize("is_there", [False, True])
def test_what_cannot_be_written_whole_leaves_nothing(is_there, tmp_path):
    folder = tmp_path / "ours"
    if is_there:
        folder.mkdir()
    with pytest.raises(OSError, match=r"No such file|cannot find"):
        write_folder(folder, {"a.yaml": b"a", "b/c.yaml": b"c", "d/e/f.yaml": b"f"})
    assert list(tmp_path.rglob("*")) == ([folder] if is_there else [])


@pytest.mark.parametrize(("is_there", "moves"), [(False, 0), (True, 0), (True, 1), (True, 2)])
def test_what_cannot_be_moved_into_its_place_leaves_nothing(is_there, moves, tmp_path):
    folder = tmp_path / "ours"
    if is_there:
        folder.mkdir()
    moved = []

    def rename(one, another):
        if len(moved) == moves:
            raise PermissionError
        moved.append(another)
        return one.rename(another)

    with pytest.raises(PermissionError):
        write_folder(folder, {"a.yaml": b"a", "b/c.yaml": b"c", "d.yaml": b"d"}, rename)
    assert list(tmp_path.rglob("*")) == ([folder] if is_there else [])
    assert len(moved) == moves


@pytest.mark.parametrize("language", ["id", "en"])
def test_help_speaks_the_language(language, tmp_path, golden):
    code, out, err = run(tmp_path, "new", "--help", language=language)
    golden(f"help/new.{language}.txt", out)
    assert (code, err) == (0, "")


def test_the_readme_goes_the_way_from_new_to_audit(tmp_path):
    readme = (TOP / "README.md").read_text(encoding="utf-8")
    block = re.search(r"## Your own checklists\n\n```sh\n(.*?)```", readme, re.DOTALL)[1]
    codes = [run(tmp_path, *line.split()[1:])[0] for line in block.splitlines()]
    # The interview asks for the agency, and there is nobody to tell.
    assert codes == [0, 0, 2]
