"""How an item is answered, and the bands that turn a figure into points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from humas import problems as p
from humas.commandwords import RESERVED
from humas.model import Answering, Band, Choice, Choices, FreeText, Number, Option, Ratio, Tick
from humas.reading.fields import Fields, decimal, written
from humas.reading.findings import Findings
from humas.yamltext import Node, Scalar, Seq

KINDS = ("scale", "choices", "ratio", "number", "tick", "text")

Scales = Mapping[str, Choices]
BandTables = Mapping[str, Node]


def read_kind(fields: Fields, scales: Scales, bands: BandTables) -> Answering | None:
    """Exactly one of the kinds; `bands` are the shared tables, read afresh as shares or amounts."""
    found = fields.those_of(KINDS)
    if len(found) != 1:
        fields.findings.add(fields.node, p.ITEM_KIND, count=str(len(found)), names=", ".join(found))
        return None
    if found[0] == "scale":
        return _scale(fields, scales)
    if found[0] == "choices":
        choices = read_choices(fields.findings, fields.each("choices", least=2))
        return Choices(choices) if choices else None
    inner = fields.map(found[0])
    if inner is None:
        return None
    answering = _inner(found[0], inner, bands)
    inner.close()
    return answering


def _inner(kind: str, fields: Fields, bands: BandTables) -> Answering | None:
    """None where a band or an option cannot be used: what the item is worth is not known then."""
    match kind:
        case "ratio":
            table = _bands(fields, bands, share=True)
            of, over = fields.text("of"), fields.flag("over")
            return Ratio(table, of, over) if table else None
        case "number":
            table = _bands(fields, bands, share=False)
            unit, whole = fields.text("unit"), fields.flag("whole")
            least, most = fields.number("min"), fields.number("max")
            if least is not None and most is not None and least > most:
                values = {"least": written(least), "most": written(most)}
                fields.findings.add(fields.node.get("min") or fields.node, p.MIN_OVER_MAX, **values)
            return Number(table, unit, least, most, whole) if table else None
        case "tick":
            options = _options(fields.findings, fields.each("options", required=True, least=1))
            table = _bands(fields, bands, share=False) if fields.has("bands") else ()
            return Tick(options, table) if options and table is not None else None
        case _:
            return FreeText()


def _scale(fields: Fields, scales: Scales) -> Choices | None:
    word = fields.word("scale")
    if word is None:
        return None
    if word.value not in scales:
        guess = fields.findings.nearest(word.value, scales)
        fields.findings.add(word, p.UNKNOWN_REFERENCE, what="scale", name=word.value, guess=guess)
        return None
    scale = scales[word.value]
    return scale if scale.choices else None


def read_choices(findings: Findings, nodes: Sequence[Node]) -> tuple[Choice, ...]:
    """The choices of a scale or an item; empty when one of them cannot be used."""
    choices: list[Choice | None] = []
    seen: dict[str, Scalar] = {}
    for node in nodes:
        fields = Fields.of(findings, node, "choices")
        if fields is None:
            choices.append(None)
            continue
        choices.append(_choice(fields, seen))
        fields.close()
    return tuple(c for c in choices if c) if all(choices) else ()


def _choice(fields: Fields, seen: dict[str, Scalar]) -> Choice | None:
    answer, points = _answer(fields, seen), fields.number("points", required=True)
    label, about = fields.text("label", required=True), fields.text("about")
    if not answer or points is None or label is None:
        return None
    return Choice(answer, points, label, about)


def _options(findings: Findings, nodes: Sequence[Node]) -> tuple[Option, ...]:
    """Empty when one of them cannot be used."""
    options: list[Option | None] = []
    seen: dict[str, Scalar] = {}
    for node in nodes:
        fields = Fields.of(findings, node, "options")
        if fields is None:
            options.append(None)
            continue
        answer, label = _answer(fields, seen), fields.text("label", required=True)
        fields.close()
        options.append(Option(answer, label) if answer and label else None)
    return tuple(o for o in options if o) if all(options) else ()


def _answer(fields: Fields, seen: dict[str, Scalar]) -> str:
    word = fields.word("answer", required=True)
    if word is None:
        return ""
    if word.value.strip().casefold() in RESERVED:
        fields.findings.add(word, p.ANSWER_IS_COMMAND, answer=word.value)
    if word.value in seen:
        first = str(fields.findings.place(seen[word.value]))
        fields.findings.add(word, p.DUPLICATE_ID, what="answer", name=word.value, first=first)
    seen.setdefault(word.value, word)
    return word.value


def _bands(fields: Fields, tables: BandTables, *, share: bool) -> tuple[Band, ...] | None:
    """Bands written at the item, or a shared table by its name; None when they cannot be used."""
    node = fields.take("bands", required=True)
    if isinstance(node, Seq):
        return read_bands(fields.findings, node, share=share)
    word = fields.word("bands")
    if word is None:
        return None
    table = tables.get(word.value)
    if table is None:
        guess = fields.findings.nearest(word.value, tables)
        fields.findings.add(word, p.UNKNOWN_REFERENCE, what="bands", name=word.value, guess=guess)
        return None
    # Whether a bound may be 20% or 20 depends on the item; a misfit is told at the item that uses the table.
    there = Findings(fields.findings.path)
    bands = read_bands(there, table, share=share)
    misfit = next((problem for problem in there.found if problem.kind is p.BAND_UNIT), None)
    if misfit:
        fields.findings.add(word, p.BAND_UNIT, **dict(misfit.values))
    return bands


def read_bands(findings: Findings, node: Node, *, share: bool | None) -> tuple[Band, ...] | None:
    """`share`: bounds are shares (20%) or amounts (20); None: not known here, either will do."""
    if not isinstance(node, Seq):
        findings.wrong_type(node, "bands", "list")
        return None
    if not node.items:
        findings.add(node, p.TOO_FEW, what="bands", least="1")
    bands = []
    for member in node.items:
        fields = Fields.of(findings, member, "bands")
        if fields is not None:
            bands.append(_band(fields, share=share))
            fields.close()
    good = tuple(band for band in bands if band)
    if len({band.rising for band in good}) > 1:
        findings.add(node, p.MIXED_BANDS)
    return good if good and len(good) == len(node.items) else None


def _band(fields: Fields, *, share: bool | None) -> Band | None:
    rising, falling = fields.word("from"), fields.word("to")
    points = fields.number("points", required=True)
    if fields.has("from") and fields.has("to"):
        fields.findings.add(fields.node, p.MIXED_BANDS)
        return None
    if not fields.has("to"):
        fields.take("from", required=True)
    word = rising or falling
    if word is None:
        return None
    bound = _bound(fields.findings, word, share=share)
    return Band(rising is not None, bound, points) if bound is not None and points is not None else None


def _bound(findings: Findings, word: Scalar, *, share: bool | None) -> Fraction | None:
    percent = word.value.endswith("%")
    number = decimal(word.value.removesuffix("%"))
    if number is None:
        findings.add(word, p.BAD_NUMBER, what="bands", value=word.value)
        return None
    if share is not None and percent != share:
        findings.add(word, p.BAND_UNIT, value=word.value)
    return number / 100 if percent else number


def most_points(kind: Answering) -> Fraction:
    """The most that an answer can earn."""
    match kind:
        case Choices(most=most):
            return most
        case Tick(options=options, bands=()):
            return Fraction(len(options))
        case Ratio(bands=bands) | Number(bands=bands) | Tick(bands=bands):
            return max((band.points for band in bands), default=Fraction(0))
        case FreeText():
            return Fraction(0)
