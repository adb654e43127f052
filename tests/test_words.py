"""Every sentence is there in every language, is used, and can be said with what it is given."""

import ast
import errno
import re
import string
from pathlib import Path
from typing import get_args

import pytest

import humas
import test_answers_reading
import test_pages
import test_reading
import test_rules
import test_rules_answers
import test_rules_guidance
import test_templates
from humas import problems
from humas.cli import options
from humas.cli.application import COMMANDS
from humas.cli.speaking import HEADINGS
from humas.comparing.questions import Doubt, Verdict
from humas.files.disk import reason_of
from humas.marking import Why
from humas.problems import Kind, Place, Problem, Severity
from humas.render.chapters.sums import RULES
from humas.render.charts.style import CSS
from humas.render.findings.sentences import LONGEST, NAMING, finding, fix, message
from humas.render.html import HTML, POLICY
from humas.render.html.style import PAPER, SCREEN
from humas.rules import RULES as CHECKS
from humas.words import AREAS, LANGUAGES, words
from humas.yamltext import parse
from templating import problems as problems_of
from test_pages import samples
from test_yamltext import REFUSED

TABLES = {language: words(language).tables for language in LANGUAGES}
KEYS = TABLES["en"].keys()
KINDS = [kind for kind in vars(problems).values() if isinstance(kind, Kind)]
SOURCES = Path(humas.__file__).parent
TREES = [
    ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted(SOURCES.rglob("*.py"))
    if "words" not in path.relative_to(SOURCES).parts
]
KEY = re.compile(rf"(?:{'|'.join(AREAS)})\.[a-z][\w.-]*")
SPEAKERS = {"words", "spoken", "voice", "obj"}
BARE = {"Stop": ("commands",), "Refused": ("interview", "findings")}
"""Who takes a key without its area, and the areas that it may be of."""

OF_THE_SYSTEM = [
    FileNotFoundError(),
    NotADirectoryError(),
    IsADirectoryError(),
    PermissionError(),
    *(OSError(number, "") for number in (errno.ELOOP, errno.ENOSPC, errno.EDQUOT, errno.EFBIG)),
    *(OSError(number, "") for number in (errno.EROFS, errno.ENAMETOOLONG, errno.EIO)),
    ValueError(),
]
REASONS = {reason_of(error) for error in OF_THE_SYSTEM} | {"not-regular"}
SHAPES = {"map", "list", "text", "nothing"}
NOUNS = {
    "scale", "bands", "point", "reference", "stage", "level", "item", "section", "checklist", "answer",
}  # fmt: skip

BROKEN_YAML = [
    "a: b: c", "a: 1\nkey", "a: 1\n- b", "a:\n  - x\n  b: 1", "a: [1, 2\nb: 3", "a: {b: 1\nc: 2", "a: [1,,2]",
    "{a: 1} x", "a: 'x", "a: 'x\n---\nb", "a: 1\n\tb: 1", "a: |\n \n\tx", "a: @x", 'a: "\\q"', 'a: "\\x1"', "a: - b",
    "a: ? b", "a: |x\n  y", "a: &",
]  # fmt: skip
BROKEN_JSON = [
    '{"a": 1 "b"}', '{"a" 1}', "{a: 1}", '{"a": }', "{} x", '{"a": "x', '{"a": "x\ny"}', '{"a": "\\q"}', '{"a": "\\u12"}',
]  # fmt: skip


def stopped_by_templates():
    """What is said of every template that the tests have a mistake in."""
    endless = ("a text many times", "a power", "brackets", "many values")
    texts = [*test_templates.WRONG, *(test_templates.ENDLESS[name] for name in endless)]
    return [problem for text in texts for problem in problems_of(text)]


def stopped_at():
    """The words of the parsers at whatever they cannot read."""
    texts = [*((text, "x.yaml") for text in BROKEN_YAML), *((text, "x.json") for text in BROKEN_JSON)]
    for text, path in texts:
        _, found = parse(text.encode(), path)
        for problem in found:
            if problem.kind is problems.SYNTAX:
                yield dict(problem.values)["detail"].rpartition(": ")[2]


STOPPED = stopped_by_templates()


def named_in(*names):
    """What those problems have under these names."""
    return {value for problem in STOPPED for name, value in problem.values if name in names}


METAVARS = {
    word
    for value in vars(options).values()
    for declared in getattr(value, "__metadata__", ())
    for word in re.findall("[A-Z]+", declared.metavar or "")
}

FAMILIES = {
    "findings.{}": [kind.name for kind in KINDS],
    "findings.{}.fix": [kind.name for kind in KINDS],
    "findings.reason.{}": [*REASONS, "exists", "no-folder"],
    "findings.shape.{}": SHAPES,
    "findings.noun.{}": NOUNS,
    "findings.misfit.{}": get_args(Why),
    "findings.ignore.{}": ["unexplained", "unknown"],
    "findings.parser.{}": set(stopped_at()),
    "findings.template.{}": {dict(one.values).get("because", "filter") for one in STOPPED},
    "findings.token.{}": named_in("wanted", "met") & {"end", "name", "string", "integer"},
    "findings.value.{}": named_in("left", "right"),
    "interview.evidence.{}": [*REASONS, "large", "several", "elsewhere"],
    "report.group.{}": ["province", "regency", "type"],
    "interview.hint.{}": [
        "answer",
        "go-on",
        "back",
        "skip",
        "na",
        "note",
        "evidence",
        "help",
        "overview",
        "quit",
    ],
    "commands.help.{}": COMMANDS,
    "commands.heading.{}": HEADINGS,
    "commands.metavar.{}": METAVARS,
    "commands.usage.{}": ["no-value", "option-value"],
    "commands.what.{}": ["agency", "assessor"],
    "commands.failure.{}": ["not-started", "hung", "failed", "said", "nothing", "broken"],
    "commands.severity.{}": Severity,
    "commands.rule.in.{}": {one.frame for rule in CHECKS.values() for one in samples(rule)},
    "report.sums_{}": RULES,
    "comparison.verdict.{}": set(get_args(Verdict)) - {"same", "incomparable"},
    "comparison.why.{}": [*get_args(Doubt), "not-asked", "n/a"],
    "comparison.doubt.{}": set(get_args(Doubt)) - {"scope"},
    "comparison.doubt.{}.about": set(get_args(Doubt)) - {"scope"},
}
"""Keys that the program puts together, and of what."""

IN_FAMILIES = {family.format(name) for family, names in FAMILIES.items() for name in names}


SENTENCE = re.compile(r"[^\W\d_]{2,}\s+[^\W\d_]")
"""A word, and after a blank the next: whatever is told to somebody looks like this."""

NO_SENTENCES = {
    "a command as it is typed": {
        "humas audit",
        "humas check",
        "### humas check\n\n",
        "tidak berlaku",
        "tidak diukur",
    },
    "markup and styles": {
        '<?xml version="1.0" encoding="UTF-8"?>\n',
        '<testsuites name="humas check" ',
        '>\n  <testsuite name="humas check" ',
        '    <testcase classname="',
        '      <failure type="',
        "bold cyan",
        "bold yellow",
        "quiet halo",
        "}\n@media print{",
        "}\n" + CSS[CSS.index(".chart{") :],
        POLICY,
        HTML,
        SCREEN,
        PAPER,
        '<th scope="col"',
        '<nav aria-label="',
        '" rel="noopener noreferrer">',
        '<div class="wide" role="group" tabindex="0" aria-label="',
    },
    "names that Word has for styles, which it shows in its own language": {
        "Default Paragraph Font",
        "HTML Code",
        "List Bullet",
        "List Bullet 2",
        "List Number",
        "No List",
        "No Spacing",
        "Normal Table",
        "Table Grid",
    },
    "number words of both languages, looked for in texts": {
        "nol satu dua tiga empat lima",
        "enam tujuh delapan sembilan sepuluh sebelas",
        "zero one two three four five",
        "six seven eight nine ten eleven twelve",
    },
    "folders that git is installed in": {
        r"C:\Program Files\Git\cmd",
        r"C:\Program Files\Git\bin",
        r"C:\Program Files (x86)\Git\cmd",
    },
    "formats of days, and a font": {"[$-421]d mmmm yyyy", "[$-809]d mmmm yyyy", "Courier New"},
    "what browsers are called on macOS": {
        "Google Chrome.app/Contents/MacOS/Google Chrome",
        "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    },
    "what others say, to know it by": {
        r"Got unexpected extra argument[()s]* \((.*)\)",
        "No such command",
        "not take",
        "could not find expected ':'",
        "found unexpected end of stream",
        "found unexpected document indicator",
        "maximum nesting",
        "found undefined tag handle",
        "found invalid Unicode character escape code",
        "<document start>",
    },
    "what Jinja says of a template, and calls what stands in one": {
        "Encountered unknown tag",
        "Missing end of comment tag",
        "Missing end of raw directive",
        "tag name expected",
        "can't assign to '.*'",
        r"Unexpected end of template\..*needs to be closed is '(?P<name>.*)'\.",
        r"unexpected end of template, expected '(?P<wanted>.*)'\.",
        r"expected token '(?P<wanted>.*)', got [\"'](?P<met>.*)[\"']",
        "expected token '.*', got '='",
        r" '(?P<name>el\w+|end\w+)'\. .*needs to be closed is '(?P<wanted>\w+)'\.",
        "not in",
        r"Expected an expression, got [\"'](?P<met>.*)[\"']",
        r"block '(?P<name>.*)' defined twice",
        "begin of statement block",
        "end of statement block",
        "begin of print statement",
        "end of print statement",
        "end of template",
    },
    "what Python's reader of JSON says, quoted in a finding as what libyaml says is": {
        "Extra data",
        "Expecting property name enclosed in double quotes",
        "Expecting value",
    },
}
"""Texts of more than one word that are no sentences of the program's, by the reason why."""


def placeholders(sentence):
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def constants():
    """Every text in the sources but docstrings and the fixed parts of f-strings."""
    for tree in TREES:
        pieces = {
            id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in pieces:
                yield node.value


def literals(tree):
    """Every text in a module but its docstrings: those that stand alone, as statements."""
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node.value


def test_no_sentence_stands_outside_the_words():
    wordy = {text for tree in TREES for text in literals(tree) if SENTENCE.search(text)}
    assert wordy == set().union(*NO_SENTENCES.values())


def calls():
    """(keys that may be meant, names of the values given) of every call that says a sentence known beforehand.

    The one name None stands for values that are given as a whole.
    """
    for node in (node for tree in TREES for node in ast.walk(tree)):
        if not isinstance(node, ast.Call) or not node.args or not isinstance(node.args[0], ast.Constant):
            continue
        name, key = getattr(node.func, "id", getattr(node.func, "attr", "")), node.args[0].value
        given = {keyword.arg for keyword in node.keywords}
        if name in BARE:
            yield [f"{area}.{key}" for area in BARE[name]], given if name == "Stop" else {None}
        elif name in SPEAKERS and KEY.fullmatch(key):
            yield [key], given


def test_every_language_says_the_same_with_the_same_values():
    first, *others = TABLES.values()
    for other in others:
        assert {key: placeholders(sentence) for key, sentence in other.items()} == {
            key: placeholders(sentence) for key, sentence in first.items()
        }


def test_every_sentence_that_the_sources_ask_for_is_there():
    asked = {value for value in constants() if KEY.fullmatch(value)} | IN_FAMILIES
    heads = {family.removesuffix(".{}") for family in FAMILIES}
    assert asked - KEYS - heads == set()
    assert [keys for keys, _ in calls() if KEYS.isdisjoint(keys)] == []


def test_every_sentence_that_is_there_is_asked_for():
    written = set(constants())
    called = {key for keys, _ in calls() for key in keys}
    # Help is declared, and a refusal may be chosen before it is made: their keys stand alone.
    alone = {f"commands.{value}" for value in written if value.startswith("help.")}
    alone |= {f"interview.{value}" for value in written if value.startswith(("refused.", "ask-"))}
    aloud = {key for key in KEYS if ".plain." in key}
    assert KEYS - written - called - alone - aloud - IN_FAMILIES - {"commands.unusable"} == set()


def test_what_is_said_aloud_takes_the_place_of_a_sentence():
    aloud = {key.replace(".plain.", ".") for key in KEYS if ".plain." in key}
    assert aloud - KEYS == set()
    said = words("en").aloud()
    assert {key for key in KEYS if said.tables[key] != TABLES["en"][key]} == aloud
    assert said.aloud() == said


def test_every_call_gives_what_its_sentence_needs():
    aloud = words("en").aloud().tables
    short = []
    for keys, given in calls():
        key = next(key for key in keys if key in KEYS)
        needed = placeholders(TABLES["en"][key]) | placeholders(aloud[key])
        if None not in given and needed - given:
            short.append((key, given))
    assert short == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_clean(language):
    ending = (".", "?", ":", "…")
    for key, sentence in TABLES[language].items():
        assert "  " not in sentence.strip("\n"), key
        assert ".." not in sentence.replace("...", ""), key
        assert '"' not in sentence or key.startswith("commands."), key
        if key.startswith("findings.") and key.count(".") == 1 + key.endswith(".fix"):
            assert sentence.endswith(ending), key


def test_what_names_something_is_one_of_our_nouns():
    found = [*test_reading.every_problem(), *test_answers_reading.every_problem()]
    assert {dict(one.values)["what"] for one in found if one.kind.name in NAMING} == NOUNS


def parsed(data):
    return parse(data if isinstance(data, bytes) else data.encode(), "a.yaml")[1]


def every_problem():
    """What the tests of reading and of the rules bring forth, a few by hand, and the rest from the rules' pages."""
    found = [problem for data, *_ in REFUSED for problem in parsed(data)]
    found += test_reading.every_problem() + test_answers_reading.every_problem()
    found += test_rules.every_problem()
    found += test_rules_guidance.every_problem() + test_rules_answers.every_problem() + STOPPED
    place = Place("audit.yaml", 7, 14)
    found += [Problem.at(place, problems.UNREADABLE, name="c.yaml", reason=one) for one in sorted(REASONS)]
    found.append(Problem.at(Place("a.yaml"), problems.TOO_LARGE, limit="2000000"))
    kinds = {problem.kind for problem in found}
    return found + [problem for problem in test_pages.every_problem() if problem.kind not in kinds]


def test_every_kind_is_brought_forth():
    assert {kind.name for kind in KINDS} - {problem.kind.name for problem in every_problem()} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_can_be_told_and_reads_well(language, golden):
    spoken = words(language)
    told = list(dict.fromkeys(finding(problem, spoken) for problem in every_problem()))
    for line in told:
        assert ".." not in re.sub(r"\.\./|\.\.\\|[“(][^”)]*[”)]", "", line), line
        assert not re.search(r"  |\(\)|^ | $", line), line
        assert len(line) < LONGEST + 300, line
    golden(f"findings.{language}.txt", "".join(f"{line}\n" for line in told))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_file_says_is_told_as_it_stands_and_harmlessly(language):
    nasty = "{hint} [red] <b> \x1b[31m\n::error::" + "x" * 1000
    problem = Problem.at(Place("a\n.yaml", 1, 1), problems.UNKNOWN_KEY, key=nasty, guess="")
    line = finding(problem, words(language))
    assert line.startswith(f"a\\n.yaml:1:1: HC201 {words(language)('commands.severity.error')}: ")
    assert "“{hint} [red] <b> \\x1b[31m\\n::error::xxx" in line
    assert "x…”" in line
    assert len(line) < 500


def test_a_key_of_the_file_is_told_as_it_is_written_and_a_noun_in_the_language():
    place = Place("a.yaml", 1, 1)
    wrong = Problem.at(place, problems.WRONG_TYPE, what="stage", expected="text", found="nothing")
    unknown = Problem.at(place, problems.UNKNOWN_REFERENCE, what="stage", name="x", guess="y")
    spoken = words("id")
    assert message(wrong, spoken) == "“stage” seharusnya berisi teks, tetapi isinya kosong."
    assert message(unknown, spoken) == "Tidak ada tahap bernama “x”."
    assert fix(unknown, spoken) == "Maksud Anda “y”?"
