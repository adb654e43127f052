"""Findings as JUnit XML: every finding a test case of its file, and one that passes for a file without any."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from html import escape

from humas.printable import printable
from humas.problems import Problem
from humas.render.findings import Checked
from humas.render.findings.sentences import fix, message
from humas.render.findings.text import told_in_full
from humas.words import Words

_NOT_XML = re.compile("[\ufffe\uffff]")
"""Beside control characters and surrogates, which are escaped already, what XML 1.0 cannot hold even as a reference."""

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def as_junit(checked: Checked, words: Words) -> str:
    """In ASCII with character references, so that the encoding it names is true wherever it is written to."""
    bad = len(checked.findings) if checked.strict else checked.errors
    cases = [*_clean(checked), *_found(checked, words)]
    counts = f'tests="{len(cases)}" failures="{bad}" errors="0" skipped="{len(checked.findings) - bad}"'
    whole = (
        f'{_HEAD}<testsuites name="humas check" {counts}>\n'
        f'  <testsuite name="humas check" {counts}>\n{"".join(cases)}  </testsuite>\n</testsuites>\n'
    )
    return whole.encode("ascii", "xmlcharrefreplace").decode()


def _clean(checked: Checked) -> Iterator[str]:
    """A file without a finding passes; where no file was looked at, so does the check."""
    found = {problem.place.path for problem in checked.findings}
    for path in checked.files or ("humas check",):
        if path not in found:
            yield f"{_case(checked, path, 'humas check')}/>\n"


def _found(checked: Checked, words: Words) -> Iterator[str]:
    """Servers know a test by file and name: of two with the same name they would drop one."""
    lines, named = checked.lines(), Counter[str]()
    for problem in checked.findings:
        name = f"{problem.place}: {problem.kind.code}"
        named[name] += 1
        again = f" ({named[name]})" if named[name] > 1 else ""
        head = _case(checked, problem.place.path, f"{name}{again}", problem.place.line)
        yield f"{head}>\n{_outcome(checked, problem, lines, words)}    </testcase>\n"


def _outcome(checked: Checked, problem: Problem, lines: Mapping[str, list[str]], words: Words) -> str:
    """A warning fails nothing, as it does not fail the check: the test was passed over, and this is why."""
    told = f'message="{_safe(f"{message(problem, words)} {fix(problem, words)}")}"'
    if not (problem.is_error or checked.strict):
        return f"      <skipped {told}/>\n"
    text = _safe(told_in_full(problem, lines, words))
    return f'      <failure type="{problem.kind.name}" {told}>{text}</failure>\n'


def _case(checked: Checked, path: str, name: str, line: int = 0) -> str:
    """The head of a test case, not closed yet."""
    file = _safe(printable(checked.path(path)))
    where = f' line="{line}"' if line else ""
    return f'    <testcase classname="{file}" name="{_safe(printable(name))}" file="{file}"{where}'


def _safe(text: str) -> str:
    return escape(_NOT_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", text))
