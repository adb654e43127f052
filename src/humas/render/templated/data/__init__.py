"""What a template is given: the JSON report, key by key, and beside its keys what they are called.

The texts are made as a tree of the same shape as the JSON report and laid over it. After that the parts that belong
together are tied: a checklist has its questions, an action those that it is for.
"""

from __future__ import annotations

from typing import Any, cast

from humas.printable import printable, printable_lines
from humas.render.json import Json, mapping
from humas.render.marks import plain
from humas.render.templated.data.questions import questions
from humas.render.templated.data.results import results
from humas.render.templated.data.whole import whole
from humas.render.voice import voice_for
from humas.report import Report
from humas.words import Words

Value = Json


def content(report: Report, words: Words) -> dict[str, Value]:
    """Every text in it is one that any screen can show, in lines and paragraphs as it was typed."""
    voice = voice_for(report, words, plain)
    texts = {**whole(report, voice), **results(report, voice), "items": questions(report, voice)}
    data = cast("dict[str, Any]", _printable(_laid_over(mapping(report), cast("Json", texts))))
    # The only keys that are not ours.
    data["group"] = {printable(key): value for key, value in data["group"].items()}
    return _tied(data)


def _laid_over(json: Json, texts: Json) -> Json:
    match json, texts:
        case dict(), dict():
            both = {key: _laid_over(json[key], texts[key]) for key in json.keys() & texts.keys()}
            return {**json, **texts, **both}
        case list(), list():
            return [_laid_over(one, text) for one, text in zip(json, texts, strict=True)]
        case _:
            return texts


def _printable(value: Json) -> Json:
    match value:
        case str():
            return value if value.isprintable() else printable_lines(value)
        case list():
            return [_printable(one) for one in value]
        case dict():
            return {key: _printable(one) for key, one in value.items()}
        case _:
            return value


def _tied(data: dict[str, Any]) -> dict[str, Value]:
    by_id = {item["id"]: item for item in data["items"]}
    for checklist in data["checklists"]:
        its = [item for item in data["items"] if item["checklist"] == checklist["id"]]
        checklist["items"] = its
        for section in checklist["sections"]:
            section["items"] = [item for item in its if item["section"] == section["id"]]
    for planned in (*data["plan"], *([data["next_stage"]] if data["next_stage"] else [])):
        planned["questions"] = [by_id[name] for name in planned["items"]]
    data["actions"] = [one for one in data["plan"] if one["reason"] != "answer"]
    switches = [one for one in data["plan"] if one["reason"] == "answer"]
    data["answer_first"] = [question for one in switches for question in one["questions"]]
    data["by_id"] = by_id
    return data
