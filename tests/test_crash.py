"""A running audit is killed at random moments: what it said to be saved is in the file, and it goes on."""

import importlib
import multiprocessing
import os
import random
import re
import subprocess
import time
from pathlib import Path

import pytest

from forked import humas_in, streams_in
from sitting import AUDIT, command, environment, saved

pytestmark = pytest.mark.slow

# Where a process cannot be forked off, each begins anew, which takes a second.
FORKED = "forkserver" in multiprocessing.get_all_start_methods()
KILLS = 100 if FORKED else 25
QUESTIONS, MOST = 60, 6
CONFIRMED = re.compile(r"Tersimpan: 2, Ya\.\nCatatan: (nomor \d+)\n")
ARGUMENTS = ("audit", "-c", "audit", "dinas.yaml", "--agency", "Dinas X")


def long_audit(folder):
    """An audit that no run below comes to the end of, since it is begun anew when half of it is answered."""
    items = "".join(
        f"      - {{id: q{number}, title: Butir {number}, ask: Pertanyaan {number}?, scale: practice}}\n"
        for number in range(QUESTIONS)
    )
    head = (
        "humas: checklist/1\nid: tim\nversion: 1.0.0\ntitle: Tim\nsections:\n  - id: satu\n    title: Satu\n"
    )
    place = folder / "audit"
    place.mkdir()
    (place / "audit.yaml").write_text(AUDIT, encoding="utf-8")
    (place / "tim.yaml").write_text(f"{head}    items:\n{items}", encoding="utf-8")


@pytest.fixture(scope="module")
def processes():
    """How one is made. What is to be there already when it is forked off must be found by the server of the forks."""
    context = multiprocessing.get_context("forkserver" if FORKED else "spawn")
    if FORKED:
        found = os.pathsep.join([str(Path(__file__).parent), environment()["PYTHONPATH"]])
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("PYTHONPATH", found)
            context.set_forkserver_preload(["forked"])
            importlib.import_module("multiprocessing.forkserver").ensure_running()
    return context


def killed_run(processes, folder, first, chance):
    """What a run wrote that was killed after some answers: it was going on as fast as it could."""
    lines = "".join(f"2 nomor {number}\n" for number in range(first, first + QUESTIONS))
    out, wanted = streams_in(folder, lines), chance.randrange(1, MOST)
    process = processes.Process(target=humas_in, args=(folder, ARGUMENTS))
    process.start()
    end = time.monotonic() + 30
    # Each question that is asked comes after the answer before it was confirmed.
    while out.read_bytes().count(b"Jawaban, ") < wanted:
        assert process.is_alive(), (folder / ".err").read_text(encoding="utf-8")
        assert time.monotonic() < end
        time.sleep(0.001)
    time.sleep(chance.uniform(0, 0.005))
    process.kill()
    process.join(30)
    process.close()
    return out.read_bytes().decode("utf-8", "ignore").replace("\r\n", "\n")


@pytest.mark.parametrize("seed", [1, 2])
def test_no_answer_that_was_confirmed_is_lost_when_the_program_is_killed(tmp_path, processes, seed):
    long_audit(tmp_path)
    chance = random.Random(seed)
    path = tmp_path / "dinas.yaml"
    confirmed: set[str] = set()
    written_by_killed, resumed = [], 0
    for number in range(KILLS):
        if len(confirmed) > QUESTIONS // 2:
            path.unlink()
            confirmed.clear()
        before = set(tmp_path.glob(".dinas.yaml.*.tmp"))
        written = killed_run(processes, tmp_path, 1_000 * number, chance)
        # What the run before left half written was taken away before the first question of this one.
        assert before & set(tmp_path.glob(".dinas.yaml.*.tmp")) == set()
        resumed += "Melanjutkan dinas.yaml" in written
        written_by_killed.append(len(CONFIRMED.findall(written)))
        confirmed.update(CONFIRMED.findall(written))
        answers = saved(path)
        assert confirmed <= {note for answer, note in answers.values() if answer == "yes"}
    # The kills came while answers were being saved, not before or after.
    assert sum(written_by_killed) > KILLS
    assert resumed > KILLS // 2
    last = subprocess.run(
        command(*ARGUMENTS), input=b"", capture_output=True, cwd=tmp_path, env=environment(), check=False
    )
    assert (last.returncode, last.stderr) == (3, b"")
    assert f"{len(saved(path))} dari {QUESTIONS} terjawab" in last.stdout.decode()
    names = sorted(left.name for left in tmp_path.iterdir() if left.name not in (".in", ".out", ".err"))
    assert names == ["audit", "dinas.laporan.md", "dinas.yaml"]
