"""How a whole process is measured, and how ratios of such measurements are told."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Measured:
    """`megabytes` is the most that the process, or one that it started, held at once; 0 where nobody can tell."""

    seconds: float
    megabytes: float
    code: int
    output: str


def run(*command: str, cwd: Path, lines: str = "") -> Measured:
    """From the start of the process to its end. Its modules are compiled once, in the folder of the run."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env["PYTHONPYCACHEPREFIX"] = str(cwd / ".compiled")
    with tempfile.TemporaryFile("w+", encoding="utf-8") as typed, tempfile.TemporaryFile() as told:
        typed.write(lines)
        typed.seek(0)
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=cwd, env=env, stdin=typed, stdout=told, stderr=told)
        code, megabytes = _end_of(process)
        seconds = time.perf_counter() - start
        told.seek(0)
        return Measured(seconds, megabytes, code, told.read().decode(errors="replace"))


def programs_of(folder: Path, *packages: str) -> Path:
    """Where the programs of an environment of its own are, with these packages in it."""
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    scripts = folder / ("Scripts" if sys.platform == "win32" else "bin")
    subprocess.run([scripts / "python", "-m", "pip", "install", "--quiet", *packages], check=True)
    return scripts


def _end_of(process: subprocess.Popen[bytes]) -> tuple[int, float]:
    if sys.platform == "win32":
        return process.wait(), 0.0
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    unit = 1_000_000 if sys.platform == "darwin" else 1_000
    return process.returncode, usage.ru_maxrss / unit


def ratio(found: Sequence[float]) -> str:
    """Median (least, most)."""
    return f"{statistics.median(found):7.2f} ({min(found):.2f}, {max(found):.2f})"
