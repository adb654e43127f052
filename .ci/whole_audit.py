"""Takes an agency through the whole bundled audit with the humas that is installed here, and looks at what it wrote."""

import json
import subprocess
import sys
from pathlib import Path

import humas
from humas.files.audits import bundled_folder, load_audit
from humas.model import Choices, Item, Number, Ratio, Tick


def line(item: Item) -> str:
    """A line that answers the item."""
    match item.kind:
        case Choices(choices=choices):
            return choices[-1].answer
        case Ratio():
            return "40/40 dihitung bersama"
        case Number():
            return "1"
        case Tick(options=options):
            return " ".join(str(n) for n in range(1, len(options) + 1))
        case _:
            return " sebuah jawaban"


def run(*arguments: str, lines: str = "") -> str:
    done = subprocess.run(
        [sys.executable, "-I", "-m", "humas", *arguments],
        input=lines,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"{arguments}: {done.returncode}\n{done.stdout[-2000:]}\n{done.stderr}"
    return done.stdout


def main() -> None:
    assert Path(humas.__file__).is_relative_to(sys.prefix), humas.__file__
    audit = load_audit(bundled_folder())
    lines = "".join(f"{line(item)}\n" for item in audit.items)
    run("audit", "dinas.yaml", "--agency", "Dinas Kominfo Contoh", lines=lines)
    assert "Dinas Kominfo Contoh\n" in Path("dinas.laporan.md").read_text(encoding="utf-8")
    report = json.loads(run("report", "dinas.yaml", "-f", "json"))
    assert report["complete"], report
    assert report["coverage"] == 100, report
    run("check", "dinas.yaml")
    run("show", "four-c", "--lang", "en")
    run("new", "kami")
    run("check", "--strict", "kami")
    assert run("schema", "audit") == Path("kami/schema/audit.schema.json").read_text(encoding="utf-8")
    schemas = sorted(path.name for path in (Path(humas.__file__).parent / "schema").glob("*.json"))
    assert schemas == ["answers.schema.json", "audit.schema.json", "checklist.schema.json"], schemas
    print(f"wheel: {len(report['items'])} questions answered, score {report['score']}")


main()
