"""How long humas takes beside an empty typer command, measured side by side in one run: ratios, not seconds.

`python tests/bench/run.py [ROUNDS]` prints the median of each ratio, round by round against the same round's
empty command, so that a machine that slows down slows both.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from measuring import ratio, run

from humas.files.audits import bundled_folder, load_audit
from humas.interview.state import AtEnd, begin
from humas.interview.turns import World, take
from humas.model import Answers, Audit, Choices, Item, Number, Ratio, Tick

EMPTY = (
    "import typer\napp = typer.Typer(add_completion=False)\n@app.command()\ndef main() -> None: ...\napp()\n"
)
ROUNDS = 9


def line(item: Item) -> str:
    match item.kind:
        case Choices(choices=choices):
            return choices[-1].answer
        case Ratio():
            return "30/40"
        case Number():
            return "1"
        case Tick():
            return "1"
        case _:
            return " jawaban"


def typed(audit: Audit) -> list[str]:
    """A line for each question, in the order in which these answers have them asked."""
    state, lines = begin(audit, Answers(audit.id, "Dinas")), list[str]()
    while not isinstance(state.mode, AtEnd):
        lines.append(line(state.item))
        state = take(state, lines[-1], World(lambda: "", lambda text: text)).state
    return lines


def timed(*command: str, cwd: Path, lines: str = "") -> float:
    """Seconds of a whole process that must go well."""
    measured = run(sys.executable, *command, cwd=cwd, lines=lines)
    if measured.code:
        raise SystemExit(f"{' '.join(command)} ended with {measured.code}:\n{measured.output[-2000:]}")
    return measured.seconds


def main(rounds: int) -> None:
    answers = typed(load_audit(bundled_folder()))
    lines = "".join(f"{answer}\n" for answer in answers)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "empty.py").write_text(EMPTY)
        humas = ("-m", "humas")
        timed(*humas, "audit", "all.yaml", "--agency", "Dinas", cwd=folder, lines=lines)

        def whole_audit() -> float:
            for old in ("new.yaml", "new.laporan.md"):
                (folder / old).unlink(missing_ok=True)
            return timed(*humas, "audit", "new.yaml", "--agency", "Dinas", cwd=folder, lines=lines)

        cases: dict[str, Callable[[], float]] = {
            "humas --version": lambda: timed(*humas, "--version", cwd=folder),
            "humas check, the bundled checklists": lambda: timed(
                *humas, "check", str(bundled_folder()), cwd=folder
            ),
            "humas report -f markdown": lambda: timed(*humas, "report", "all.yaml", cwd=folder),
            "humas report -f json": lambda: timed(*humas, "report", "all.yaml", "-f", "json", cwd=folder),
            "humas audit, all questions from a pipe": whole_audit,
        }
        ratios: dict[str, list[float]] = {case: [] for case in cases}
        per_item = []
        for _ in range(rounds):
            empty = timed("empty.py", cwd=folder)
            for case, measure in cases.items():
                seconds = measure()
                ratios[case].append(seconds / empty)
                if measure is whole_audit:
                    per_item.append(1000 * (seconds - empty) / len(answers))
    print(f"{rounds} rounds, {os.cpu_count()} processors; median (least, most) over an empty typer command")
    for case, found in ratios.items():
        print(f"{case:42}{ratio(found)}")
    print(f"an item of the audit, saving and report included: {statistics.median(per_item):.1f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
