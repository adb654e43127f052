"""The quick way through a YAML file gives what the thorough way gives, or leaves the file to it."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from building import placed
from humas.yamltext import parse, read_thoroughly
from humas.yamltext.composing import compose
from humas.yamltext.screening import screened
from test_fuzz import mutated, mutations

TOP = Path(__file__).parents[1]
CLEAN = sorted(
    path
    for folder in ("checklists", "examples", "src/humas/template", "tests/good")
    for path in TOP.joinpath(folder).rglob("*.yaml")
    if parse(path.read_bytes(), path.name)[0]
)
FOLDERS = {"checklists", "examples", "template", "good"}
YAML = st.lists(
    st.sampled_from([*"ab01 :-?[]{},#'\"|>&*!%\\~<.\n\t", "\n  ", "\n    ", ": ", "- ", "a: ", "é", "\r\n"]),
    max_size=60,
).map("".join)


def both(text):
    """What either way makes of a text; None where the quick one leaves it to the other."""
    quick = compose(text)
    root, problems = read_thoroughly(text, "a.yaml", [])
    return quick and placed(quick), None if problems else placed(root)


def agrees(text):
    harmless, problems = screened(text, "a.yaml")
    quick, thorough = both(harmless)
    return bool(problems) or quick is None or quick == thorough


@pytest.mark.parametrize("path", CLEAN, ids=[path.name for path in CLEAN])
def test_a_clean_file_goes_the_quick_way(path):
    quick, thorough = both(path.read_text("utf-8"))
    assert quick == thorough
    assert quick is not None


@pytest.mark.parametrize("text", [
    "a: A & B, 5 * 3, awas!, R&D", "a:\n\nb: \n\n# c\nc:", "- \n-\n- a", "{a: , b, c: {}}", "a: |\n  & x\n\n", "a: '\\'", 'a: "\\n"',
    "? a\n: b", "--- {a: b}\n...\n", "a: [\n]\n\n", "a:\n- b\n-   - c\n", '{"a":"b"}', "é: 😀 # x",
    "[" * 32 + "]" * 32, "a: " + "9" * 300, "a: " + "y" * 400, "a: " + "x, " * 400,
    "[" + "9" * 300 + ", " + "9" * 300 + "]", "# " + "- " * 300 + "\na: b",
])  # fmt: skip
def test_where_nothing_can_be_refused_both_are_the_same(text):
    quick, thorough = both(text)
    assert quick == thorough
    assert quick is not None


@pytest.mark.parametrize("text", [
    "", "# a", "---", "a", "a: &x b", "a: *x", "&x a: b", "a: !!str b", "! a: b", "- !x", "%YAML 1.2\n---\na: b", "a: b\n%x", "a: b\na: c",
    "{a: b, a: c}", "[a]: b", "{a: b}: c", "~: a", "null: a", ": a", "<<: a", "a: b\n---\nc: d", "a: b\n...\nc: d", 'a: "\\0"', "a: [",
    "a: 9" + "9" * 300, "{a: -0x" + "f" * 298 + "/1}", "a: " + "9" * 400, "[" * 33 + "]" * 33, "[" * 33, "a: b: c", "\ta: b", "a: 'b", "a: 1\n b: 2",
])  # fmt: skip
def test_what_may_be_refused_is_left_to_the_thorough_way(text):
    assert compose(text) is None


@settings(max_examples=500)
@given(YAML)
def test_what_looks_like_yaml_is_the_same_both_ways(text):
    assert agrees(text)


@settings(max_examples=150)
@given(st.sampled_from([path for path in CLEAN if path.stat().st_size < 8000]), mutations())
def test_a_good_file_with_a_few_mistakes_is_the_same_both_ways(path, changes):
    assert agrees(mutated(path.read_text("utf-8"), changes))


DEEP = {
    "brackets": "'[' * {n}",
    "maps": "'{{a: ' * {n}",
    "closed in quotes": "\"[ ']', \" * {n}",
    "pairs in brackets": "'[a: ' * {n}",
    "pairs on lines": "'[a:\\n' * {n}",
    "lists on a line": "'- ' * {n}",
    "keys on a line": "'? ' * {n}",
    "lists and keys": "'- ? ' * {n}",
    "steps": "''.join(' ' * i + 'a:\\n' for i in range(1900))",
    "lists in steps": "''.join(' ' * i + 'a:\\n' + ' ' * i + '- b:\\n' for i in range(0, 1900, 2))",
    "pairs in steps": "''.join(' ' * i + 'a:\\n' + ' ' * i + '- b:\\n' for i in range(0, 120, 2)) + ' ' * 122 + '[a:\\n' * {n}",
    "brackets in steps": "''.join(' ' * i + '- [[[[\\n' for i in range(1900))",
}
SMALL_STACK = """
import threading
from humas.yamltext.composing import compose
threading.stack_size(768 * 1024)
thread = threading.Thread(target=lambda: print(compose({text})))
thread.start()
thread.join()
"""


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP)
@pytest.mark.parametrize("count", [800, 1900, 600_000])
def test_no_nesting_overflows_the_stack(text, count):
    """A stack of a megabyte is the smallest that a system gives to a program; an overflow would kill the process."""
    program = SMALL_STACK.format(text=text.format(n=count))
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout, run.stderr) == (0, "None\n", "")
