"""Whole answers files to an audit as it is, by rules as plain as the place of an item.

Each maker says what its file is about. An entry is what stands in the file: a map with answer, note, evidence, review.
"""

import json
import re
from collections.abc import Callable
from fractions import Fraction
from itertools import cycle

from humas.asking import standings, switches
from humas.model import NA, UNKNOWN, Answer, Audit, Band, Choices, FreeText, Item, Number, Ratio, Tick

ASSESSOR = "Ni Luh Contoh"
REVIEWER = "I Made Contoh"
REASON = "Tidak ada di instansi ini"
LINK = {"evidence": ["https://contoh.go.id/bukti"]}
PROOF = (
    LINK,
    {"evidence": ["Nota Dinas 480/61/2026"]},
    {"evidence": [{"file": "sk-tim.pdf", "size": "48213", "sha256": "0f" * 32}]},
    {},
    {"evidence": [{"file": "sk-tim.pdf", "sha256": "0f" * 32}]},
)
"""A link and a file with size and hash back an answer; a bare name, a file without its size and nothing do not."""

Entries = dict[str, dict]


def best(audit: Audit) -> str:
    """Full marks everywhere, with evidence."""
    return written(audit, {item.id: {"answer": ladder(item)[-1], **LINK} for item in audit.items})


def worst(audit: Audit) -> str:
    """The lowest answer everywhere: no account, nothing done, nothing counted."""
    return written(audit, {item.id: {"answer": ladder(item)[0]} for item in audit.items})


def mixed(audit: Audit) -> str:
    """Every item answered, from low to high in turn, some unmeasured, some proven."""
    return written(audit, in_turn(audit))


def quick(audit: Audit) -> str:
    """The short audit, complete."""
    asked = standings(audit, "quick", {})
    entries = {id_: entry for id_, entry in in_turn(audit).items() if id_ in asked}
    return written(audit, entries, scope="quick")


def many_na(audit: Audit) -> str:
    """Full marks, but every third item that may be is set aside, so that the score goes by the strict figure."""
    entries = {
        item.id: {"answer": NA, "note": REASON}
        if position % 3 == 2 and item.na != "never"
        else {"answer": ladder(item)[-1]}
        for position, item in enumerate(audit.items)
    }
    return written(audit, entries)


def half(audit: Audit) -> str:
    """The full audit, left after the first half."""
    entries = [*in_turn(audit).items()]
    return written(audit, dict(entries[: len(entries) // 2]))


def switch_open(audit: Audit) -> str:
    """Full marks but for the items that decide whether others are asked: they are open, and so is what hangs on them."""
    left = switches(standings(audit, "full", {}))
    entries = {item.id: {"answer": ladder(item)[-1]} for item in audit.items if item.id not in left}
    return written(audit, entries)


def reviewed(audit: Audit) -> str:
    """Each kind of review in turn; one of an older answer and one by the assessor count for nothing."""
    entries = in_turn(audit)
    for item, how in zip(audit.items, cycle(range(9)), strict=False):
        entries[item.id] |= with_review(item, entries[item.id]["answer"], how)
    return written(audit, entries)


def only(audit: Audit) -> str:
    """Two checklists alone; items of the first hang on an item of another that is not asked for itself."""
    scope = ("four-c", "design")
    asked = standings(audit, scope, {})
    entries = {id_: entry for id_, entry in in_turn(audit).items() if id_ in asked}
    return written(audit, entries, scope=scope)


MAKERS: dict[str, Callable[[Audit], str]] = {
    maker.__name__.replace("_", "-"): maker
    for maker in (best, worst, mixed, quick, many_na, half, switch_open, reviewed, only)
}


def ladder(item: Item) -> list[Answer]:
    """Answers from the one with the fewest points to the one with the most."""
    match item.kind:
        case Choices(choices=choices):
            return [choice.answer for choice in sorted(choices, key=lambda choice: choice.points)]
        case Ratio(bands=bands):
            return ["0/10", *(f"{float(100 * bound):g}%" for bound in bounds(bands))]
        case Number(bands=bands):
            lowest = 0 if bands[0].rising else max(bounds(bands)) + 1
            return [f"{float(bound):g}" for bound in (lowest, *bounds(bands))]
        case Tick(options=options):
            return [tuple(one.answer for one in options[:count]) for count in range(len(options) + 1)]
        case FreeText():
            return ["Catatan singkat"]


def bounds(bands: tuple[Band, ...]) -> list[Fraction]:
    """From the band with the fewest points to the one with the most."""
    return [band.bound for band in sorted(bands, key=lambda band: band.points)]


def in_turn(audit: Audit) -> Entries:
    entries = {}
    for position, item in enumerate(audit.items, start=1):
        answers = ladder(item)
        unmeasured = position % 5 == 0 and isinstance(item.kind, Ratio | Number)
        answer = UNKNOWN if unmeasured else answers[position % len(answers)]
        entries[item.id] = {"answer": answer, **PROOF[position % len(PROOF)]}
    return entries


def with_review(item: Item, answer: Answer, how: int) -> dict:
    """The keys of an entry that change when it is reviewed in one of nine ways, 0 to 8."""
    set_aside = {"answer": answer if item.na == "never" else NA, "note": REASON}
    match how:
        case 0:
            return {"review": {"of": answer, "result": "accepted", "by": REVIEWER}}
        case 1:
            return {"review": {"of": answer, "result": "changed", "answer": ladder(item)[-1], "by": REVIEWER}}
        case 2:
            return {"review": {"of": answer, "result": "rejected", "by": REVIEWER}}
        case 3:
            older = next(one for one in [*ladder(item), UNKNOWN] if one != answer)
            return {"review": {"of": older, "result": "accepted", "by": REVIEWER}}
        case 4:
            return {"review": {"of": answer, "result": "accepted", "by": ASSESSOR}}
        case 5:
            return {}
        case 6:
            return set_aside | {"review": {"of": set_aside["answer"], "result": "rejected", "by": REVIEWER}}
        case 7:
            changed = {
                "of": set_aside["answer"],
                "result": "changed",
                "answer": ladder(item)[-1],
                "by": REVIEWER,
            }
            return set_aside | {"review": changed}
        case _:
            return {"review": {"of": answer, "result": "changed", **set_aside, "by": REVIEWER}}


def written(audit: Audit, entries: Entries, scope: str | tuple[str, ...] = "full") -> str:
    """The text of an answers file."""
    lines = [
        "humas: answers/1",
        f"audit: {{id: {audit.id}}}",
        f"scope: {flow(scope)}",
        "agency: Dinas Contoh",
        f"assessor: {ASSESSOR}",
        "date: 2026-11-24",
        "answers:",
        *(f"  {id_}: {flow(entry)}" for id_, entry in entries.items()),
    ]
    return "\n".join(lines) + "\n"


def flow(value: object) -> str:
    """YAML in flow style, quoted where it is more than a word or a number."""
    match value:
        case dict():
            return "{" + ", ".join(f"{key}: {flow(one)}" for key, one in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(map(flow, value)) + "]"
        case str() if re.fullmatch(r"[a-z0-9][a-z0-9/.%-]*", value):
            return value
        case _:
            return json.dumps(value, ensure_ascii=False)
