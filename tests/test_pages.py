"""The pages of the rules: the bad sample of each gives exactly its finding, the good one none."""

import re
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import indent
from types import SimpleNamespace

import pytest
from msgspec.structs import replace

from building import LEVELS
from humas import problems
from humas.files.audits import read_audit_at
from humas.matching import match_answers
from humas.model import Aside, FileEvidence
from humas.problems import Kind, Place, Problem, Unusable, in_order
from humas.reading.answers import read_answers
from humas.reading.audits import kind_of, listed_files, read_alone, read_audit
from humas.render.page import INDENT
from humas.render.templated.budget import WHOLE
from humas.rules import KINDS, READING, RULES, findings_in_answers, findings_in_audit, findings_in_change
from humas.rules.change import SeenChange
from humas.rules.pages import page_in, page_of, text_of_samples, texts_in
from humas.rules.seen import SeenAnswers, SeenAudit
from humas.words import LANGUAGES
from humas.yamltext import parse
from templating import made

AUDIT = """\
humas: audit/1
id: small
version: 1.0.0
title: Small audit
languages: [en]
checklists: [team.yaml]
levels:
  - {id: low, from: 0, label: Low}
  - {id: high, from: 80, label: High}
scales:
  practice:
    - {answer: no, points: 0, label: No}
    - {answer: partly, points: 1, label: Partly}
    - {answer: yes, points: 2, label: Yes}
sources:
  paper: {title: The paper, points: {p0: Somebody is in charge}}
"""
CHECKLIST = """\
humas: checklist/1
id: team
version: 1.0.0
title: Team
sections:
  - id: people
    title: People
    items:
"""
ALONE = """\
humas: checklist/1
id: alone
version: 1.0.0
title: Alone
scales:
  practice:
    - {answer: no, points: 0, label: No}
    - {answer: partly, points: 1, label: Partly}
    - {answer: yes, points: 2, label: Yes}
sources:
  paper: {title: The paper, points: {p0: Somebody is in charge}}
sections:
  - id: people
    title: People
    items:
"""
ITEM = """\
id: charge
title: Somebody in charge
ask: Is somebody in charge?
help: "Yes: one person is named. Partly: several are."
scale: practice
evidence: The letter that names them
advice: Name one person.
effort: low
source: [p0]
"""
SPARE = """\
id: spare
title: Deputies
ask: Does everybody have a deputy?
help: "Yes: all have one. Partly: some have."
scale: practice
evidence: The duty roster
advice: Name the deputies.
effort: low
source: [p0]
"""
"""Beside the item of a sample: what an audit has, this one uses."""

STAGES = "stages:\n  - {id: begun, from: 0, label: Begun}\n"
ANSWERS = """\
humas: answers/1
audit: {id: small, version: 1.0.0}
agency: Dinas Contoh
date: 2026-11-24
answers:
  team/charge: yes
"""
ENTRY = """\
answer: yes
note: Since 2024
evidence: [https://example.go.id/letter]
"""
DIGEST = "sha256:5b1d0e0a3f64e7e7b8f3c9d2a6170c4e8d95f2b3a1c6e7048f9d2b5c3a7e1604"
"""Of the audit in the samples, whatever the frames come to."""

DISK = {"proof/letter.pdf": (48213, "f80105efab6d863fd8fc243d269094469e2277e8f12e5a0a9f401e88494f7b4b")}
"""What is in the folder of the answers file in the samples."""

TRANSLATED = [language for language in LANGUAGES if language != "en"]
NAMES = re.compile("Person_In_Charge|Made Suta|Ni Luh Sari")
"""In the samples, the same in every language."""

LOOKS_LIKE_A_TEXT = re.compile(
    r"\b[A-Z][a-z]|[a-z] [a-z]"
    r'|\b(?:title|label|ask|help|evidence|advice|about|at): ["!]*[A-Za-z]{2}'
)
"""A word with a capital, two words in a row, or whatever stands where a text belongs."""

KEYS_OF_KINDS = ("scale", "choices", "ratio", "number", "tick", "text")


def blocks(text):
    """The top-level keys of a map with their lines."""
    found = {}
    for one in re.finditer(r"(?m)^([^\s#][^:\n]*):.*\n(?:[ \t-].*\n|\n)*", text):
        found.setdefault(one[1], []).append(one[0])
    return {key: "".join(lines) for key, lines in found.items()}


def over(base, sample):
    """`base` with the keys of `sample` in place of its own."""
    return "".join({**blocks(base), **blocks(sample)}.values())


def as_item(text):
    return "".join(
        f"        {line}" if line.strip() else line for line in text.splitlines(keepends=True)
    ).replace("        ", "      - ", 1)


def over_item(sample):
    """Answered in the sample's own way, where it has one."""
    base = blocks(ITEM)
    if not blocks(sample).keys().isdisjoint(KEYS_OF_KINDS):
        del base["scale"]
    return over("".join(base.values()), sample)


def as_items(sample):
    """Each member of the list with the keys that an item needs."""
    return "".join(
        as_item(over_item(re.sub(r"(?m)^  ", "", one))) for one in re.split(r"(?m)^- ", sample)[1:]
    )


def translated(text):
    """With every text in two languages."""

    def both(found):
        said = found[2] or found[3]
        return f'{found[1]}: {{id: "Teks: {said}", en: "{said}"}}'

    keys = "title|label|ask|help|evidence|advice|p0"
    text = re.sub(rf'\b({keys}): (?:"([^"]*)"|([^,{{}}\n]+))', both, text)
    return text.replace("languages: [en]", "languages: [id, en]")


def files(sample):
    """audit.yaml and team.yaml, or a checklist alone, with the sample in its frame."""
    match sample.frame:
        case "audit" | "folder":
            return over(AUDIT, sample.text), CHECKLIST + as_item(ITEM)
        case "item":
            return AUDIT, CHECKLIST + as_item(SPARE) + as_item(over_item(sample.text))
        case "change":
            before, after = sample.text.split("# now\n")
            return tuple(
                (AUDIT, CHECKLIST + as_item(SPARE) + as_item(over_item(part))) for part in (before, after)
            )
        case "items":
            return AUDIT, CHECKLIST + as_item(SPARE) + as_items(sample.text)
        case "translated item":
            item = over(translated(ITEM), sample.text)
            return translated(AUDIT), translated(CHECKLIST + as_item(SPARE)) + as_item(item)
        case "staged item":
            return AUDIT + STAGES, CHECKLIST + as_item(SPARE) + as_item(over_item(sample.text))
        case "file":
            return (sample.text,)
        case _:
            return (changed(over(ALONE + as_item(ITEM), sample.text), sample.frame),)


def changed(text, frame):
    """A checklist that no page can show as it is: what stands for the rest of it on the page is put in its place."""
    match frame:
        case "checklist":
            return text
        case "large checklist":
            return text.replace("…", "a" * 2_000_000)
        case "crowded checklist":
            return text.replace("…", "again, " * 100_000)
        case "long checklist":
            return text.replace("…", "3" * 300)
        case "raw checklist":
            return re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), text)
        case "latin checklist":
            return text.encode().replace("�".encode(), b"\xe9")
    raise AssertionError(frame)


def found_by(sample):
    """Every finding in a sample."""
    match sample.frame:
        case "answers":
            return found_in_answers(over(ANSWERS, sample.text))
        case "entry":
            entry = indent(over(ENTRY, sample.text), "    ")
            return found_in_answers(over(ANSWERS, f"answers:\n  team/charge:\n{entry}"))
        case "folder":
            return found_on_disk(files(sample))
        case "template":
            return found_in_template(sample.text)
        case _:
            return found_in(files(sample))


def found_on_disk(texts):
    with TemporaryDirectory() as folder:
        for name, text in zip(("audit.yaml", "team.yaml"), texts, strict=True):
            (Path(folder) / name).write_text(text, encoding="utf-8")
        read = read_audit_at(Path(folder))
    return findings_in_audit(SeenAudit(read.part, read.documents, read.problems, read.audit is not None))


def found_in_answers(text):
    """Of a file that answers the small audit, whose one item had two other ids before."""
    item = over(ITEM, "was: [leader, head]\n")
    documents = [parse(text.encode(), "a.yaml")[0] for text in (AUDIT, CHECKLIST + as_item(item))]
    audit = replace(read_audit(documents[0], documents[1:]).audit, summed=Aside(lambda: DIGEST))
    document, found = parse(text.encode(), "dinas.yaml")
    if document is None:
        return found
    read = read_answers(document)
    if read.answers is None:
        return read.problems
    matched = match_answers(audit, read, Place("dinas.yaml"))
    entries, told = matched.answers.entries, (*read.problems, *matched.problems)
    pieces = [piece for entry in entries.values() for piece in entry.evidence]
    disk = {piece.file: DISK.get(piece.file) for piece in pieces if isinstance(piece, FileEvidence)}
    return findings_in_answers(SeenAnswers(audit, document, entries, matched.places, told, disk))


def found_in_template(text):
    """Of a template with another one beside it."""
    try:
        made(text, units=WHOLE // 50, **{"letterhead.md": "DINAS CONTOH\n"})
    except Unusable as error:
        return error.problems
    return ()


def found_in(texts):
    if isinstance(texts[0], tuple):
        before, now = map(seen_in, texts)
        return findings_in_change(SeenChange(before.audit, now))
    seen = seen_in(texts)
    return seen.told if seen.audit is None else findings_in_audit(seen)


def seen_in(texts):
    names = ["audit.yaml", "team.yaml"] if len(texts) == 2 else ["team.yaml"]
    parsed = [
        parse(text if isinstance(text, bytes) else text.encode(), name)
        for text, name in zip(texts, names, strict=True)
    ]
    found = [problem for _, problems in parsed for problem in problems]
    documents = tuple(document for document, _ in parsed if document)
    if not documents:
        return SeenAudit(None, (), in_order(found), whole=False)
    if kind_of(documents[0]) == "audit":
        found += listed_files(documents[0])[1]
        parts = read_audit(documents[0], documents[1:], complete=len(documents) == len(texts))
    else:
        parts = read_alone(documents[0], LEVELS)
    found += parts.problems
    whole = not any(problem.is_error for problem in found)
    return SeenAudit(parts.audit, documents, in_order(found), whole)


def samples(rule):
    page = page_of(rule)
    return page.bad, page.good


def told(found):
    return [(problem.kind.code, str(problem.place), dict(problem.values)) for problem in found]


def test_the_frames_have_nothing_wrong_with_them():
    assert told(found_in((AUDIT, CHECKLIST + as_item(ITEM)))) == []
    assert told(found_in((AUDIT, CHECKLIST + as_item(SPARE) + as_item(ITEM)))) == []
    assert told(found_in((AUDIT + STAGES, CHECKLIST + as_item(over(ITEM, "stage: begun\n"))))) == []
    assert told(found_in((ALONE + as_item(ITEM),))) == []
    assert told(found_in_answers(ANSWERS)) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", RULES)
def test_the_bad_sample_gives_exactly_this_finding_and_the_good_one_none(code, language):
    page = page_in(language, code)
    found = told(found_by(page.bad))
    assert {one[0] for one in found} == {code}, found
    assert told(found_by(page.good)) == []
    assert all((page.what, page.why, page.mend))


@pytest.mark.parametrize("kind", READING, ids=lambda kind: kind.code)
def test_a_rule_of_reading_gives_what_reading_has_found_of_its_kind(kind):
    one, other = kind, problems.EMPTY_FILE if kind is not problems.EMPTY_FILE else problems.SYNTAX
    seen = SimpleNamespace(told=(Problem(one, Place("a.yaml")), Problem(other, Place("a.yaml"))))
    assert list(READING[kind](seen)) == [Problem(one, Place("a.yaml"))]


def test_every_finding_has_its_page():
    kinds = {kind for kind in vars(problems).values() if isinstance(kind, Kind)}
    assert {kind for found in KINDS.values() for kind in found} == kinds
    assert list(RULES) == sorted({kind.code for kind in kinds})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", RULES)
def test_every_page_is_there_in_every_language(code, language):
    page = page_in(language, code)
    assert re.fullmatch(r"[^\n]+\.", page.what), page.what
    assert re.fullmatch(r"[^\n]+[.?]", page.why), page.why
    assert re.fullmatch(r"[^\n]+\.", page.mend), page.mend


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("code", RULES)
def test_no_text_of_a_sample_is_left_in_english(code, language):
    for sample in samples(RULES[code]):
        left = text_of_samples(language).sub("", sample.text)
        no_texts = sample.frame in {"translated item", "template"}
        assert no_texts or not LOOKS_LIKE_A_TEXT.findall(NAMES.sub("", left)), left


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_text_is_left_of_a_sample_that_is_gone(language):
    finds = text_of_samples(language).findall
    used = {text for rule in RULES.values() for sample in samples(rule) for text in finds(sample.text)}
    assert used == texts_in(language).keys()


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("code", RULES)
def test_no_line_of_a_sample_leaves_the_screen_that_fits_there_in_english(code, language):
    page = page_in(language, code)
    for sample, english in zip((page.bad, page.good), samples(RULES[code]), strict=True):
        for line, before in zip(sample.text.splitlines(), english.text.splitlines(), strict=True):
            assert len(INDENT + line) <= max(80, len(INDENT + before)), line


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_page_is_left_of_a_rule_that_is_gone(language):
    assert import_module(f"humas.words.{language}.pages").PAGES.keys() == RULES.keys()


def every_problem():
    """What the bad samples bring forth."""
    return [problem for rule in RULES.values() for problem in found_by(page_of(rule).bad)]
