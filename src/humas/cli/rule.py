"""`humas rule`: all rules of `humas check`, or what one of them means."""

from __future__ import annotations

from humas.cli.exits import GOOD
from humas.problems import Stop
from humas.reading.findings import nearest
from humas.render.page import INDENT, rule_list, rule_page
from humas.rules import KINDS
from humas.terminal.streams import show, show_lines
from humas.words import Words

CODES = {name: code for code, kinds in KINDS.items() for name in (code.casefold(), kinds[0].name)}
"""By what a rule may be asked for: its code in lower case, or its name."""


def run_rule(asked: str | None, words: Words) -> int:
    if asked is None:
        show_lines(rule_list(words), INDENT)
        return GOOD
    for line in rule_page(_code_of(asked), words):
        if line.startswith(INDENT):
            show(f"{line}\n")
        else:
            show_lines([line])
    return GOOD


def _code_of(asked: str) -> str:
    name = asked.strip().casefold()
    if name in CODES:
        return CODES[name]
    guess = nearest(name, CODES)
    if not guess:
        raise Stop("no-rule", value=asked)
    raise Stop("no-rule-but", value=asked, guess=guess.upper() if guess.upper() in KINDS else guess)
