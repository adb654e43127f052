"""Where an answer is written on paper: boxes to tick, lines to fill, and what each answer earns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from humas.model import Band, Choice, Choices, FreeText, Item, Number, Ratio, Tick
from humas.render.document import Block, Paragraph, bullets
from humas.render.marks import BOX, code
from humas.render.voice import Voice

SHORT, LONG = "…" * 8, "…" * 30


def blanks(item: Item, voice: Voice) -> Iterator[Block]:
    match item.kind:
        case Choices(choices=choices):
            boxes = [_choice(one, voice, scored=item.weight > 0) for one in choices]
            yield bullets([*boxes, *_na(item, voice)])
        case Tick(options=options, bands=bands):
            each = item.weight > 0 and not bands
            yield Paragraph(voice("report.paper_tick_points" if each else "report.paper_tick"))
            boxes = [f"{BOX} {code(one.answer)} {voice.text(one.label)}" for one in options]
            yield bullets([*boxes, *_na(item, voice)])
            yield from _bands(bands, voice, share=False)
        case Ratio(bands=bands) as ratio:
            yield from _ratio(ratio, voice)
            yield bullets([f"{BOX} {voice('report.paper_unknown')}", *_na(item, voice)])
            yield from _bands(bands, voice, share=True)
        case Number(bands=bands) as number:
            yield Paragraph(_number(number, voice))
            yield bullets([f"{BOX} {voice('report.paper_unknown')}", *_na(item, voice)])
            yield from _bands(bands, voice, share=False)
        case FreeText():
            yield Paragraph(voice("report.paper_text", blank=LONG))
            if item.na != "never":
                yield bullets(_na(item, voice))
        case _:
            assert_never(item.kind)


def _choice(choice: Choice, voice: Voice, *, scored: bool) -> str:
    name = f"{BOX} {code(choice.answer)} {voice.text(choice.label)}"
    if scored:
        name = voice("report.paper_points", label=name, points=voice.words.amount(choice.points))
    if choice.about is None:
        return name
    return voice("report.paper_choice", label=name, about=voice.text(choice.about))


def _ratio(ratio: Ratio, voice: Voice) -> Iterator[Block]:
    if ratio.of:
        yield Paragraph(voice("report.paper_of", of=voice.text(ratio.of)))
    yield Paragraph(voice("report.paper_share", blank=SHORT))
    if ratio.over:
        yield Paragraph(voice("report.paper_over"))


def _number(number: Number, voice: Voice) -> str:
    amount = voice.words.amount
    if number.unit:
        answer = voice("report.paper_number_unit", blank=SHORT, unit=voice.text(number.unit))
    else:
        answer = voice("report.paper_number", blank=SHORT)
    limits = [voice("report.paper_whole")] if number.whole else []
    if number.least is not None:
        limits.append(voice("report.paper_least", bound=amount(number.least)))
    if number.most is not None:
        limits.append(voice("report.paper_most", bound=amount(number.most)))
    return f"{answer} ({', '.join(limits)})" if limits else answer


def _na(item: Item, voice: Voice) -> Iterator[str]:
    """Shares have it even where it is forbidden, as a count of 0 out of 0 is not applicable."""
    match item.na:
        case "free":
            yield f"{BOX} {voice('report.paper_na')}"
        case "never" if not isinstance(item.kind, Ratio):
            return
        case _:
            yield f"{BOX} {voice('report.paper_na_reason', blank=LONG)}"


def _bands(bands: tuple[Band, ...], voice: Voice, *, share: bool) -> Iterator[Block]:
    """`share`: the bounds are shares, told as percentages."""
    amount = voice.words.amount
    said = []
    for band in bands:
        bound = f"{amount(band.bound * 100)}%" if share else amount(band.bound)
        key = "report.paper_from" if band.rising else "report.paper_to"
        said.append(voice(key, bound=bound, points=amount(band.points)))
    if said:
        yield Paragraph(voice("report.paper_bands", bands="; ".join(said)))
