"""A running audit is killed at random moments: what it said to be saved is in the file, and it goes on."""

import random
import re
import subprocess
import threading
import time

import pytest

from sitting import AUDIT, command, environment, saved

pytestmark = pytest.mark.slow

KILLS = 25
QUESTIONS = 120
CONFIRMED = re.compile(r"Tersimpan: 2, Ya\.\nCatatan: (nomor \d+)\n")


def long_audit(folder):
    """An audit that no run below comes to the end of."""
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


def started(folder):
    return subprocess.Popen(
        command("audit", "-c", "audit", "dinas.yaml", "--agency", "Dinas X"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=environment(),
        bufsize=0,
    )


def killed_run(folder, first, wait):
    """What a run wrote that was killed some seconds after its first question: it was answering as fast as it could."""
    run = started(folder)
    written = []
    asked = threading.Event()

    def drain():
        while part := run.stdout.read(65536):
            written.append(part)
            if b"Jawaban (" in part:
                asked.set()

    reader = threading.Thread(target=drain)
    reader.start()
    assert asked.wait(30), run.stderr.read()
    left = sorted(path.name for path in folder.glob(".*.tmp"))
    lines = "".join(f"2 nomor {number}\n" for number in range(first, first + QUESTIONS))
    run.stdin.write(lines.encode())
    time.sleep(wait)
    run.kill()
    run.wait(30)
    reader.join(30)
    run.stdin.close()
    run.stdout.close()
    run.stderr.close()
    return b"".join(written).decode("utf-8", "ignore").replace("\r\n", "\n"), left


@pytest.mark.parametrize("seed", [1, 2])
def test_no_answer_that_was_confirmed_is_lost_when_the_program_is_killed(tmp_path, seed):
    long_audit(tmp_path)
    chance = random.Random(seed)
    path = tmp_path / "dinas.yaml"
    confirmed: set[str] = set()
    written_by_killed, resumed = [], 0
    for number in range(KILLS):
        if len(confirmed) > QUESTIONS // 2:
            path.unlink()
            confirmed.clear()
        written, left = killed_run(tmp_path, 1_000 * number, chance.uniform(0, 0.1))
        # What the run before left half written was taken away before the first question of this one.
        assert left == []
        resumed += "Melanjutkan dinas.yaml" in written
        written_by_killed.append(len(CONFIRMED.findall(written)))
        confirmed.update(CONFIRMED.findall(written))
        answers = saved(path)
        assert confirmed <= {note for answer, note in answers.values() if answer == "yes"}
    # The kills came while answers were being saved, not before or after.
    assert sum(written_by_killed) > KILLS
    assert resumed > KILLS // 2
    last = started(tmp_path)
    out, err = last.communicate(timeout=30)
    assert (last.returncode, err) == (3, b"")
    assert f"{len(saved(path))} dari {QUESTIONS} terjawab" in out.decode()
    assert sorted(left.name for left in tmp_path.iterdir()) == ["audit", "dinas.laporan.md", "dinas.yaml"]
