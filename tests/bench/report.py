"""How long a report takes beside an empty typer command, in every format, and how long each of many: ratios and bounds.

`python tests/bench/report.py [FILES [ROUNDS]]` takes an example, and copies it for so many agencies.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from measuring import ratio, run
from run import EMPTY

FILES, ROUNDS = 1000, 5
AGENCY = "Dinas Kominfo Kabupaten Contoh"
FORMATS = ("markdown", "json", "csv", "html", "xlsx", "docx")
SOURCE = Path(__file__).parents[2] / "examples" / "kominfo-contoh.yaml"
"""All questions of the nine checklists, with notes and evidence."""


def one_each(folder: Path, rounds: int) -> None:
    found: dict[str, list[float]] = {}
    memory: dict[str, float] = {}
    for _ in range(rounds):
        empty = run(sys.executable, "empty.py", cwd=folder).seconds
        for name in FORMATS:
            command = ("-m", "humas", "report", "all.yaml", "-f", name, "-o", f"one.{name}")
            measured = run(sys.executable, *command, cwd=folder)
            if measured.code:
                print(f"report -f {name}: {measured.output.strip().splitlines()[-1]}")
                continue
            found.setdefault(name, []).append(measured.seconds / empty)
            memory[name] = max(memory.get(name, 0), measured.megabytes)
    for name, ratios in found.items():
        print(f"humas report -f {name:9}/ empty command {ratio(ratios)}   {memory[name]:5.1f} MB")


def many(folder: Path, files: int, rounds: int) -> None:
    agencies = folder / "agencies"
    agencies.mkdir()
    text = SOURCE.read_text(encoding="utf-8")
    names = [agencies / f"{number:04}.yaml" for number in range(files)]
    for number, name in enumerate(names):
        name.write_text(text.replace(AGENCY, f"Dinas {number}"), encoding="utf-8")
    each, memory = [], 0.0
    for _ in range(rounds):
        shutil.rmtree(folder / "pages", ignore_errors=True)
        (folder / "pages").mkdir()
        command = ("-m", "humas", "report", *map(str, names), "-f", "html", "-o", "pages/")
        measured = run(sys.executable, *command, cwd=folder)
        if measured.code or len(list((folder / "pages").iterdir())) != files:
            raise SystemExit(measured.output[-2000:])
        each.append(1000 * measured.seconds / files)
        memory = max(memory, measured.megabytes)
    told = f"{statistics.median(each):.1f} ms ({min(each):.1f}, {max(each):.1f})"
    print(f"{files} answers files to HTML in one call, each {told}   {memory:.1f} MB a process")


def main(files: int, rounds: int) -> None:
    print(f"{rounds} rounds, {os.cpu_count()} processors; median (least, most)")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "empty.py").write_text(EMPTY)
        shutil.copy(SOURCE, folder / "all.yaml")
        one_each(folder, rounds)
        many(folder, files, min(rounds, 3))


if __name__ == "__main__":
    given = [int(one) for one in sys.argv[1:]]
    main(*given, *(FILES, ROUNDS)[len(given) :])
