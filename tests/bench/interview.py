"""How soon humas asks, beside an empty typer command and beside the same questions in questionary: ratios, not seconds.

`python tests/bench/interview.py [ROUNDS]` types at pseudo-terminals, so it needs Linux or macOS. Each ratio is over the
empty command, or the other program, of the same round.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import pexpect
from measuring import programs_of, ratio, run

from humas.files.audits import bundled_folder

ROUNDS = 9
QUESTIONS = 5
EMPTY = (
    "import typer\napp = typer.Typer(add_completion=False)\n@app.command()\ndef main() -> None: ...\napp()\n"
)
AUDIT = ("audit", "--agency", "Dinas", "--assessor", "Sari", "--lang", "en")
PROMPT = "(0-2, ?):"


def question(number: int) -> str:
    return f"Is there a written rule for case {number}?"


def five_in_humas() -> str:
    items = "".join(
        f"      - {{id: i{n}, title: Rule {n}, ask: '{question(n)}', scale: practice}}\n"
        for n in range(QUESTIONS)
    )
    return f"""\
humas: checklist/1
id: five
version: 1.0.0
title: Five questions
scales:
  practice:
    - {{answer: none, points: 0, label: Not yet}}
    - {{answer: partly, points: 1, label: Partly}}
    - {{answer: all, points: 2, label: Fully}}
sections:
  - id: first
    title: First
    items:
{items}"""


def five_in_questionary() -> str:
    """Typed, as in humas: with the arrows of `select`, it would draw more often."""
    asked = "".join(
        f"print({question(n)!r}, '0 Not yet', '1 Partly', '2 Fully', sep='\\n')\n"
        f"questionary.text('Answer {n}:', validate=lambda typed: typed in '012').ask()\n"
        for n in range(QUESTIONS)
    )
    return f"import questionary\n{asked}"


def shown(command: Sequence[str], prompts: Sequence[str], cwd: Path) -> list[float]:
    """Seconds from the start of the process until each of the prompts is there; to each but the last 1 is typed."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    # Nobody answers here where the cursor is, and questionary would wait for that before each question.
    env |= {
        "PYTHONPYCACHEPREFIX": str(cwd / ".compiled"),
        "TERM": "xterm-256color",
        "PROMPT_TOOLKIT_NO_CPR": "1",
    }
    start = time.perf_counter()
    screen = pexpect.spawn(
        command[0], list(command[1:]), cwd=cwd, env=env, timeout=30, dimensions=(24, 80), encoding="utf-8"
    )
    screen.delaybeforesend = None
    times = []
    try:
        for number, prompt in enumerate(prompts):
            screen.expect_exact(prompt)
            times.append(time.perf_counter() - start)
            if number < len(prompts) - 1:
                screen.send("1\r")
    finally:
        screen.close(force=True)
    return times


class Sitting:
    """A folder with what is typed at; each question comes in a new file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "empty.py").write_text(EMPTY)
        (folder / "five.yaml").write_text(five_in_humas())
        (folder / "five.py").write_text(five_in_questionary())
        self.peer = str(programs_of(folder / "peers", "questionary") / "python")

    def empty(self) -> float:
        return run(sys.executable, "empty.py", cwd=self.folder).seconds

    def first(self, *options: str) -> float:
        prompt = "0 to 1:" if "--plain" in options else "(0-1, ?):"
        return self._humas(bundled_folder(), (prompt,), *options)[0]

    def five(self, *options: str) -> list[float]:
        """To the first and to the last question."""
        return self._humas(self.folder / "five.yaml", [PROMPT] * QUESTIONS, *options)

    def five_elsewhere(self) -> list[float]:
        return shown((self.peer, "five.py"), [f"Answer {n}:" for n in range(QUESTIONS)], self.folder)

    def _humas(self, audit: Path, prompts: Sequence[str], *options: str) -> list[float]:
        for old in self.folder.glob("new*"):
            old.unlink()
        humas = (sys.executable, "-m", "humas", *AUDIT, "new.yaml", "-c", str(audit), *options)
        return shown(humas, prompts, self.folder)


def main(rounds: int) -> None:
    found: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as name:
        sitting = Sitting(Path(name))
        for number in range(rounds + 1):
            empty, theirs, ours = sitting.empty(), sitting.five_elsewhere(), sitting.five()
            measured = {
                "first question, card / empty command": sitting.first() / empty,
                "first question, --plain / empty command": sitting.first("--plain") / empty,
                "first of five, humas / questionary": ours[0] / theirs[0],
                "last of five, humas / questionary": ours[-1] / theirs[-1],
            }
            # The first round compiles.
            for what, value in measured.items() if number else ():
                found.setdefault(what, []).append(value)
    print(f"{rounds} rounds, {os.cpu_count()} processors; median (least, most)")
    for what, values in found.items():
        print(f"{what:44}{ratio(values)}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
