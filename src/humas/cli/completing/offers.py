"""What may be the value of an option or an argument: ids of the audit that is meant, codes, formats, files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from humas.cli.completing.lines import Choices, Files, Offers
from humas.cli.completing.spots import Name, Spot, Value
from humas.cli.writing import ENDINGS as REPORT_ENDINGS
from humas.files.audits import audit_of, bundled_folder, load_audit
from humas.files.searching import YAML
from humas.model import Audit
from humas.words import LANGUAGES, Words

REPORTS = tuple(REPORT_ENDINGS.values())
TEMPLATES = (".md.j2", ".html.j2")

ENDINGS = {
    "answers": YAML,
    "old": YAML,
    "newer": YAML,
    "last": YAML,
    "paths": (*YAML, ".json"),
    "stdin_filename": (*YAML, ".json"),
    "against": YAML,
    "checklists": YAML,
    "report": REPORTS,
    "output": REPORTS,
    "template": TEMPLATES,
    "folder": (),
}
"""Of the files that a parameter names, by the parameter."""


def offers_for(spot: Spot, words: Words) -> Offers:
    match spot.wanted:
        case None:
            return Choices()
        case Name(names):
            return Choices(names)
        case Value("compare" | "explain" | "plan" as command, "output"):
            return Files(tuple(_documents(command).values()))
        case value if value.parameter in ENDINGS:
            return Files(ENDINGS[value.parameter])
        case value if value.command == "check" and value.parameter == "format_" and "=" in spot.word:
            return Files(None, spot.word.partition("=")[0] + "=")
        case value:
            return Choices(tuple(_words(value.command, value.parameter, spot, words)))


def _words(command: str, parameter: str, spot: Spot, words: Words) -> Iterator[tuple[str, str]]:
    """Each family is imported where it is used: somebody waits for this."""
    match parameter:
        case "lang":
            yield from ((language, "") for language in LANGUAGES)
        case "only" | "checklist" | "require_stage" | "to" | "item" | "if_":
            yield from _of_audit(parameter, spot.word, _audit(spot), words)
        case "code":
            yield from _rules(spot.word)
        case "select" | "ignore":
            yield from _codes(spot.word)
        case "format_":
            yield from ((name, "") for name in _formats(command))
        case "name":
            from humas.files.packed import FORMATS  # noqa: PLC0415

            yield from ((name, "") for name in FORMATS)
        case "shell":
            from humas.files.packed import SHELLS  # noqa: PLC0415

            yield from ((name, "") for name in SHELLS)


def _of_audit(parameter: str, word: str, audit: Audit, words: Words) -> Iterator[tuple[str, str]]:
    from humas.cli.completing.items import assumptions, items  # noqa: PLC0415

    match parameter:
        case "require_stage":
            yield from ((stage.id, stage.label.shown(words.language)) for stage in audit.stages)
        case "to":
            yield from ((stage.id, stage.label.shown(words.language)) for stage in audit.stages)
            yield from ((level.id, level.label.shown(words.language)) for level in audit.levels)
        case "item":
            yield from items(audit, words)
        case "if_":
            yield from assumptions(word, audit, words)
        case _:
            yield from ((one.id, one.title.shown(words.language)) for one in audit.checklists)


def _audit(spot: Spot) -> Audit:
    """The one that the command would take: named, or that of the answers, or ours."""
    chosen, answers = spot.given.get("checklists"), spot.given.get("answers")
    if chosen:
        return load_audit(Path(chosen[-1]).expanduser())
    if answers and (path := Path(answers[-1]).expanduser()).is_file():
        from humas.files.answers import load_answers  # noqa: PLC0415

        read = load_answers(path)[1].answers
        return audit_of(path, read.audit_id if read else "", None)
    return load_audit(bundled_folder())


def _rules(word: str) -> Iterator[tuple[str, str]]:
    """By code; by name for who begins one."""
    from humas.rules import KINDS  # noqa: PLC0415

    yield from ((code, kinds[0].name) for code, kinds in KINDS.items())
    if word:
        yield from ((kinds[0].name, code) for code, kinds in KINDS.items())


def _codes(word: str) -> Iterator[tuple[str, str]]:
    """Several may stand behind one another, with commas between them."""
    from humas.rules import KINDS  # noqa: PLC0415

    before = word[: word.rfind(",") + 1]
    taken = before.casefold().split(",")
    for code, kinds in KINDS.items():
        if code.casefold() not in taken:
            yield before + code, kinds[0].name


def _formats(command: str) -> tuple[str, ...]:
    match command:
        case "check":
            from humas.cli.findings import FORMATS  # noqa: PLC0415

            return FORMATS
        case "show":
            from humas.cli import show  # noqa: PLC0415

            return show.FORMATS
        case "compare" | "explain" | "plan":
            return tuple(_documents(command))
        case _:
            return tuple(REPORT_ENDINGS)


def _documents(command: str) -> Mapping[str, str]:
    from humas.cli.documents import ENDINGS as IN_WORDS  # noqa: PLC0415
    from humas.cli.documents import WITH_CSV, WITH_JSON  # noqa: PLC0415

    return {"compare": WITH_JSON, "plan": WITH_CSV}.get(command, IN_WORDS)
