"""Findings for the tests of the formats: some as they are, some from people who mean harm."""

from humas import problems as p
from humas.problems import Place, Problem
from humas.render.findings import Checked
from humas.words import words

EN, ID = words("en"), words("id")

TEXT = "humas: checklist/1\nid: team\nwieght: 3\ntitle: Team\nsections: []\nwieght: 3\n"
UNKNOWN = Problem.at(Place("a/team.yaml", 3, 1), p.UNKNOWN_KEY, key="wieght", guess="weight")
SECTIONS = Problem.at(Place("a/team.yaml", 5, 11), p.TOO_FEW, what="sections", least="1")
AGAIN = Problem.at(Place("a/team.yaml", 6, 1), p.DUPLICATE_KEY, key="wieght", first="3")
ODD = Problem.at(Place("b.yaml"), p.OTHER_VERSION, value="0.9.0", current="1.0.0")
SOME = Checked((UNKNOWN, SECTIONS, AGAIN, ODD), ("a/team.yaml", "b.yaml", "c.yaml"), {"a/team.yaml": TEXT})
CLEAN = Checked((), ("a/team.yaml", "b.yaml"))

NASTY = (
    "::error::x %0A::error::y \x1b[31m ]]> </failure> <b> | [red] ##[add-mask]z ##vso[task] [a](https://b) "
    "{0} {hint} \n::error::w \r\u202e\u2028\ufffe\uffff\ud800 & \" ' ` @all é 界"
)
NASTY_PATH = f" ::warning file=a,line=1::{NASTY}/x.yaml"
HOSTILE = Checked(
    (
        Problem.at(Place(NASTY_PATH), p.UNREADABLE, name=NASTY_PATH, reason="missing"),
        Problem.at(Place(NASTY_PATH, 1, 4), p.UNKNOWN_KEY, key=NASTY, guess=""),
        Problem.at(Place(NASTY_PATH, 1, 4), p.UNKNOWN_KEY, key=NASTY, guess=NASTY),
        Problem.at(Place(NASTY_PATH, 2, 1), p.UNKNOWN_ANSWERS_KEY, key="\u2028::error::", guess=""),
    ),
    (NASTY_PATH, "c\n::error::.yaml"),
    {NASTY_PATH: f"   {NASTY}"},
)
CONTROLS = "\x00\x07\x1b\x7f\x85\u202e\u2028\u2066\ufeff\ud800\udcff"
"""None of these may go out as itself; line ends of ours may."""


def many(count):
    """As many findings in one file, every third a warning."""
    found = tuple(
        Problem.at(
            Place("many.yaml", line, 1),
            p.UNKNOWN_KEY if line % 3 else p.UNKNOWN_ANSWERS_KEY,
            key=f"k{line}",
            guess="",
        )
        for line in range(1, count + 1)
    )
    text = "".join(f"k{line}: 1\n" for line in range(1, count + 1))
    return Checked(found, ("many.yaml",), {"many.yaml": text})


def harmless(text):
    """Whether a screen and a CI log take it for nothing but text."""
    return not any(one in text for one in CONTROLS)
