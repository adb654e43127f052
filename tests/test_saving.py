"""An answers file at work: who holds it, where it goes on when it cannot stay, and whose bytes are kept."""

import contextlib
import subprocess
import sys

import pytest

from humas.files.disk import System
from humas.files.saving import AnswersFile, held
from humas.model import Answers, Entry
from humas.problems import Stop
from sitting import environment, saved

GIVEN = Answers("kecil", "Dinas X")
HOLD = "import sys; from pathlib import Path; from humas.files.saving import held\nwith held(Path('a.yaml')):\n    print(flush=True); sys.stdin.read()"


def left_in(folder):
    return sorted(path.name for path in folder.iterdir())


@contextlib.contextmanager
def begun(folder, **more):
    """A new file, held as the command holds it."""
    path = folder / "a.yaml"
    with contextlib.ExitStack() as stack:
        stack.enter_context(held(path))
        AnswersFile.create(path, GIVEN)
        file = AnswersFile(path, path.read_bytes(), **more)
        stack.push(file.holding)
        yield file


@pytest.fixture
def holder(tmp_path):
    """Another program that holds a.yaml."""
    arguments = [sys.executable, "-c", HOLD]
    with subprocess.Popen(
        arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=tmp_path, env=environment()
    ) as other:
        other.stdout.readline()
        yield other
        other.stdin.close()


def full_once():
    """A disk that has no room for the first file that is put in place."""
    failing = [OSError(28, "full")]

    def replace(source, target):
        if failing:
            raise failing.pop()
        System().replace(source, target)

    return System(replace=replace)


def test_everybody_who_comes_while_a_file_is_held_is_told_by_whom(tmp_path, holder):
    told = []
    for _ in range(3):
        with pytest.raises(Stop) as caught, held(tmp_path / "a.yaml"):
            pass
        assert (caught.value.key, caught.value.values["path"]) == ("held", str(tmp_path / "a.yaml"))
        told.append(caught.value.values["holder"])
    assert [f", PID {holder.pid}, " in one for one in told] == [True] * 3


def test_a_file_whose_holder_was_killed_is_held_by_nobody(tmp_path, holder):
    holder.kill()
    holder.wait()
    with held(tmp_path / "a.yaml"):
        pass
    assert left_in(tmp_path) == []


def test_a_new_place_is_held_too_and_let_go_at_the_end(tmp_path):
    with begun(tmp_path) as file:
        file.save("c/one", Entry("yes"))
        file.move(tmp_path / "b.yaml")
        file.save("c/two", Entry("no"))
        with pytest.raises(Stop) as caught, held(tmp_path / "b.yaml"):
            pass
        assert caught.value.key == "held"
    assert left_in(tmp_path) == ["a.yaml", "b.yaml"]
    assert saved(tmp_path / "b.yaml") == {"one": ("yes", ""), "two": ("no", "")}


def test_a_place_that_is_taken_or_without_a_folder_is_refused_and_the_old_one_kept(tmp_path):
    (tmp_path / "b.yaml").write_bytes(b"theirs")
    with begun(tmp_path) as file:
        with pytest.raises(FileExistsError):
            file.move(tmp_path / "b.yaml")
        with pytest.raises(FileNotFoundError):
            file.move(tmp_path / "nowhere" / "b.yaml")
        file.move(tmp_path / "a.yaml")
        file.save("c/one", Entry("yes"))
    assert (tmp_path / "b.yaml").read_bytes() == b"theirs"
    assert saved(tmp_path / "a.yaml") == {"one": ("yes", "")}
    assert left_in(tmp_path) == ["a.yaml", "b.yaml"]


def test_a_place_that_failed_can_be_tried_once_more(tmp_path):
    with begun(tmp_path, system=full_once()) as file:
        with pytest.raises(OSError, match="full"):
            file.move(tmp_path / "b.yaml")
        assert file.place == tmp_path / "a.yaml"
        file.move(tmp_path / "b.yaml")
        file.save("c/one", Entry("yes"))
    assert saved(tmp_path / "b.yaml") == {"one": ("yes", "")}


def test_each_change_by_another_is_kept_and_ours_goes_on_beside_it(tmp_path):
    with begun(tmp_path) as file:
        theirs = []
        for number in range(3):
            theirs.append(file.data + b"# theirs\n")
            file.place.write_bytes(theirs[-1])
            file.save(f"c/n{number}", Entry("yes"))
        file.save("c/last", Entry("no"))
    names = ["a.yaml", "a.conflict-1.yaml", "a.conflict-2.yaml"]
    assert [(tmp_path / name).read_bytes() for name in names] == theirs
    ours = {**{f"n{number}": ("yes", "") for number in range(3)}, "last": ("no", "")}
    assert saved(tmp_path / "a.conflict-3.yaml") == ours
    assert left_in(tmp_path) == sorted([*names, "a.conflict-3.yaml"])


def test_where_there_is_no_room_beside_the_changed_file_it_is_still_ours_to_save(tmp_path):
    with begun(tmp_path, system=full_once()) as file:
        file.place.write_bytes(b"theirs")
        with pytest.raises(OSError, match="full"):
            file.save("c/one", Entry("yes"))
        assert (file.place, file.before) == (tmp_path / "a.yaml", None)
        file.save("c/one", Entry("yes"))
        assert (file.place, file.before) == (tmp_path / "a.conflict-1.yaml", tmp_path / "a.yaml")
    assert (tmp_path / "a.yaml").read_bytes() == b"theirs"
    assert saved(tmp_path / "a.conflict-1.yaml") == {"one": ("yes", "")}


def test_a_file_that_was_taken_away_is_written_again(tmp_path):
    with begun(tmp_path) as file:
        file.save("c/one", Entry("yes"))
        file.place.unlink()
        file.save("c/two", Entry("no"))
    assert saved(tmp_path / "a.yaml") == {"one": ("yes", ""), "two": ("no", "")}
    assert left_in(tmp_path) == ["a.yaml"]
