"""The interview that the README shows: played before a terminal, and drawn by the card, in both languages."""

import io
import re
import sys
from pathlib import Path

import pytest
from rich.console import Console

from humas.files.answers import load_answers
from humas.files.audits import bundled_folder, load_audit
from humas.interview.state import State
from humas.matching import match_answers
from humas.problems import Place
from humas.render.voice import voice_of
from humas.terminal.card import Card
from humas.words import words
from screen import lines_of, screen
from sitting import command, environment

TOP = Path(__file__).parents[1]
README = TOP / "README.md"
COLUMNS, ROWS = 80, 200

TYPED = {
    "id": ["1", "1 sudah di Instagram, belum di X", "k", "", "2", "l", "b SK Kepala Dinas 12/2025", "q"],
    "en": ["1", "1 Instagram is on it, X is not", "p", "", "2", "s", "e SK Kepala Dinas 12/2025", "q"],
}
"""What is typed, one line after the other; the question after each is waited for."""

HEADINGS = {"id": "In Indonesian", "en": "In English"}
PICTURES = {"id": "examples/wawancara.svg", "en": "examples/interview.svg"}

SVG = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" role="img">
<style>
.{unique_id}-matrix {{
  font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width;
}}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
"""As rich has it, without the font that it fetches from elsewhere."""


def played(folder, language):
    """The screen after `humas audit`, plain, with what was typed."""
    if sys.platform == "win32":
        pytest.skip("there are no pseudo-terminals here")
    pexpect = pytest.importorskip("pexpect", reason="pexpect is not installed here")
    arguments = [
        "audit",
        "dinas.yaml",
        "--quick",
        "--plain",
        "--agency",
        "Dinas Contoh",
        "--assessor",
        "Sari",
    ]
    program, *rest = command(*arguments)
    child = pexpect.spawn(
        program,
        rest,
        cwd=str(folder),
        env=environment(language),
        dimensions=(ROWS, COLUMNS),
        encoding="utf-8",
        timeout=20,
    )
    child.delaybeforesend = None
    prompt = {"id": "Jawaban", "en": "Answer"}[language]
    told = f"$ {' '.join(['humas', *(quoted(one) for one in arguments)])}\r\n"
    for line in TYPED[language]:
        child.expect(rf"{prompt}, [^\r\n]*: $")
        told += child.before + child.after
        child.send(f"{line}\r")
    child.expect(pexpect.EOF)
    told += child.before
    child.close()
    assert child.exitstatus == 3
    display, stream = screen(COLUMNS, ROWS)
    stream.feed(told)
    return "\n".join(lines_of(display)) + "\n"


def quoted(word):
    return f'"{word}"' if " " in word else word


def block(language):
    """Where the README has it: the first block of code under its heading."""
    text = README.read_text(encoding="utf-8")
    found = re.search(rf"\*\*{HEADINGS[language]}\*\*.*?\n```console\n(.*?)```", text, re.DOTALL)
    assert found, f"the README has no heading {HEADINGS[language]}"
    return found.span(1)


@pytest.mark.parametrize("language", TYPED)
def test_the_readme_shows_what_is_seen(language, tmp_path, same):
    told = played(tmp_path, language)
    text = README.read_text(encoding="utf-8")
    start, end = block(language)
    same(README, text[:start] + told + text[end:])


class Terminal(io.StringIO):
    encoding = "utf-8"


def drawn(language):
    """The card in the middle of an audit, as a picture."""
    path = TOP / "examples" / "kecamatan-contoh.yaml"
    audit = load_audit(bundled_folder())
    answers = match_answers(audit, load_answers(path)[1], Place(str(path))).answers
    console = Console(
        file=Terminal(),
        record=True,
        width=COLUMNS,
        height=24,
        force_terminal=True,
        color_system="truecolor",
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    voice = voice_of(audit, words(language))
    prompt = Card(voice, console).show(State(audit, answers, "four-c/representatives"), ())
    console.print(prompt, end="", markup=False, highlight=False)
    return console.export_svg(title="humas audit", code_format=SVG, unique_id=f"humas-{language}")


@pytest.mark.parametrize("language", PICTURES)
def test_the_picture_in_the_readme_is_the_card(language, same):
    same(TOP / PICTURES[language], drawn(language))


def test_the_readme_shows_both_pictures():
    text = README.read_text(encoding="utf-8")
    assert all(f"]({picture})" in text for picture in PICTURES.values())
