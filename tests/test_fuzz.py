"""Good files with a few things wrong at random: `humas check` tells, and never falls over."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from humas.files.audits import bundled_folder
from humas.files.looking import Against, look
from humas.files.searching import Unit
from humas.problems import Problem
from humas.render.findings.sentences import finding
from humas.words import LANGUAGES, words

HERE = Path(__file__).parent
SMALL = ["good/small/audit.yaml", "good/small/everything.yaml", "good/alone.yaml", "good/answers.yaml"]
PIECES = [
    "", " ", "\n", "  ", "\t", ":", ": ", "- ", "[", "]", "{", "}", ",", "#", "'", '"', "|", ">-", "&a ", "*a", "!!int ", "<<: ",
    "%", "?", "\\", "\0", "\x1b", "\u202e", "\ufeff", "yes", "null", "~", "0755", "12:30", "9" * 400, "-1", "1e9", "20%", "id: x",
    "when: {a/b: c}", "any: [{}]", "not: {}", "bands: []", "pass: 9", "full: 0", "weight: -1", "was: [x]", "scale: practice",
    "humas: audit/1", "# humas: ignore[HC201] why", "::error::", "é", "😀", "\r\n", "\u2028",
]  # fmt: skip
"""What people and programs leave in a file by mistake, or by design."""

TELLING = [words(language) for language in LANGUAGES]


@st.composite
def mutations(draw):
    """(where, how many characters go, what comes instead), a few of them; where is a share of the file."""
    place = st.floats(0, 1, exclude_max=True)
    return draw(
        st.lists(st.tuples(place, st.integers(0, 40), st.sampled_from(PIECES)), min_size=1, max_size=5)
    )


def mutated(text, changes):
    for where, gone, piece in changes:
        start = int(where * len(text))
        text = text[:start] + piece + text[start + gone :]
    return text


def told(path, chosen=None):
    """Every finding, told in every language."""
    looked = look(Unit(path), Against(chosen))
    assert looked.files or looked.stops
    for problem in looked.problems:
        assert isinstance(problem, Problem)
        for language in TELLING:
            line = finding(problem, language)
            assert line.isprintable(), line
    return looked


@pytest.mark.slow
@settings(max_examples=600, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(SMALL), mutations())
def test_a_small_file_with_a_few_mistakes_is_told(tmp_path, name, changes):
    for one in SMALL:
        path = tmp_path / one
        path.parent.mkdir(parents=True, exist_ok=True)
        text = (HERE / one).read_text(encoding="utf-8")
        path.write_bytes((mutated(text, changes) if one == name else text).encode("utf-8", "surrogatepass"))
    told(tmp_path / name, tmp_path / "good/small")


@pytest.mark.slow
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(path.name for path in bundled_folder().glob("*.yaml"))), mutations())
def test_a_bundled_file_with_a_few_mistakes_is_told(tmp_path, name, changes):
    for path in bundled_folder().glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        data = (mutated(text, changes) if path.name == name else text).encode("utf-8", "surrogatepass")
        (tmp_path / path.name).write_bytes(data)
    told(tmp_path / "audit.yaml")
