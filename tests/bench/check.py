"""How fast `humas check` is beside yamllint, check-jsonschema and the bare events of libyaml: ratios, not seconds.

`python tests/bench/check.py [FILES [ROUNDS]]` makes a corpus and an environment with the other two in a temporary
folder, and measures all of them side by side, round by round. With 1,000 files a round takes minutes: yamllint's.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from measuring import Measured, programs_of, ratio, run

import humas

FILES, ROUNDS, ITEMS = 1000, 3, 60
FEW = 100
TIMES = 5
"""So often in a round what takes seconds is measured, beside what takes minutes once."""

PEERS = ("yamllint", "check-jsonschema")
SCHEMA = Path(humas.__file__).parent / "schema" / "checklist.schema.json"
LAX = "{extends: default, rules: {document-start: disable, line-length: disable}}"
DRAIN = """
import glob, sys, time, yaml
start = time.perf_counter()
for name in glob.glob(sys.argv[1]):
    with open(name, "rb") as file:
        get_event = yaml.CBaseLoader(file.read()).get_event
    while get_event() is not None:
        pass
print(time.perf_counter() - start)
"""


def item(number: int) -> str:
    n = f"{number:02}"
    return f"""\
      - id: item-{n}
        title: {{id: Butir {n}, en: Item {n}}}
        ask: {{id: "Apakah {n} ada?", en: "Is there a {n}?"}}
        help: {{id: Ya bila tertulis., en: Yes if written.}}
        scale: practice
        weight: 2
        evidence: {{id: Surat {n}, en: Letter {n}}}
        advice: {{id: Buatlah {n}., en: Make {n}.}}
        effort: low
        source: [p{n}]
"""


def checklist(number: int) -> str:
    """A file that none of the programs has anything to say against."""
    points = "".join(f"      p{n:02}: {{id: Butir {n:02}, en: Point {n:02}}}\n" for n in range(ITEMS))
    return f"""\
humas: checklist/1
id: list-{number}
version: 1.0.0
title: {{id: Daftar {number}, en: List {number}}}
weight: 2
scales:
  practice:
    - {{answer: none, points: 0, label: {{id: Belum, en: Not yet}}}}
    - {{answer: partly, points: 1, label: {{id: Sebagian, en: Partly}}}}
    - {{answer: all, points: 2, label: {{id: Sudah, en: Fully}}}}
sources:
  paper:
    title: {{id: Sumber, en: Source}}
    points:
{points}\
sections:
  - id: first
    title: {{id: Bagian, en: Section}}
    items:
{"".join(item(n) for n in range(ITEMS))}"""


def corpus(folder: Path, files: int) -> Path:
    folder.mkdir()
    for number in range(files):
        (folder / f"{number:04}.yaml").write_text(checklist(number), encoding="utf-8")
    return folder


class Programs:
    """The programs with what they are called with; each must find the corpus clean."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        scripts = programs_of(folder / "peers", *PEERS)
        yamllint, schema = (str(scripts / name) for name in PEERS)
        check = (sys.executable, "-m", "humas", "check")
        self.checkers = {
            "humas": check,
            "humas --jobs 1": (*check, "--jobs", "1"),
            "yamllint": (yamllint, "-s", "-d", LAX),
            "check-jsonschema": (schema, "--schemafile", str(SCHEMA)),
        }
        if "--jobs" not in run(*check, "--help", cwd=folder).output:
            del self.checkers["humas --jobs 1"]

    def run(self, name: str, *paths: Path) -> Measured:
        measured = run(*self.checkers[name], *map(str, paths), cwd=self.folder)
        if measured.code:
            raise SystemExit(f"{name} finds the corpus at fault:\n{measured.output[:2000]}")
        return measured

    def events(self, corpus: Path) -> float:
        """Seconds without the start of the process."""
        return float(run(sys.executable, "-c", DRAIN, str(corpus / "*.yaml"), cwd=self.folder).output)


def main(files: int, rounds: int) -> None:
    found: dict[str, list[float]] = {}

    def note(what: str, value: float) -> None:
        found.setdefault(what, []).append(value)

    with tempfile.TemporaryDirectory() as name:
        programs = Programs(Path(name))
        many, few = corpus(Path(name, "many"), files), corpus(Path(name, "few"), FEW)
        paths = sorted(many.iterdir())
        size = paths[0].stat().st_size / 1000
        for checker in programs.checkers:
            programs.run(checker, paths[0])
        ours = [checker for checker in programs.checkers if checker.startswith("humas")]
        for _ in range(rounds):
            one = {checker: programs.run(checker, paths[0]).seconds for checker in programs.checkers}
            for peer in PEERS:
                note(f"one file, humas / {peer}", one["humas"] / one[peer])
            seconds = {peer: programs.run(peer, *paths).seconds for peer in PEERS}
            for checker in ours * TIMES:
                events = programs.events(many)
                measured = programs.run(checker, many)
                note(f"{files} files, {checker} / events", measured.seconds / events)
                for peer in PEERS:
                    note(f"{files} files, {peer} / {checker}", seconds[peer] / measured.seconds)
                note(f"MB a process, {files} files, {checker}", measured.megabytes)
                note(f"MB a process, {FEW} files, {checker}", programs.run(checker, few).megabytes)
    print(
        f"{files} files of {size:.0f} KB, {rounds} rounds, {os.cpu_count()} processors; median (least, most)"
    )
    for what, values in found.items():
        print(f"{what:52}{ratio(values)}")


if __name__ == "__main__":
    main(*(int(given) for given in [*sys.argv[1:], *map(str, (FILES, ROUNDS)[len(sys.argv) - 1 :])]))
