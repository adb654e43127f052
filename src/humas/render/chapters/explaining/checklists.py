"""Checklist by checklist, what each question adds, and what the checklist comes to."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from humas.explaining.lines import Explanation, Line
from humas.explaining.shares import total
from humas.model import Checklist, Condition
from humas.render.chapters.explaining.counting import adding, hanging, line_said
from humas.render.chapters.given import state
from humas.render.document import Block, Heading, Nested, Paragraph, bullets
from humas.render.voice import Voice, span
from humas.report import Part
from humas.scoring import Sums, share


def checklists(explained: Explanation, voice: Voice) -> Iterator[Block]:
    for part in explained.report.checklists:
        lines = [line for line in explained.lines.values() if line.result.item.checklist == part.of.id]
        if lines:
            assert isinstance(part.of, Checklist)
            yield from _checklist(part.of, part, lines, explained, voice)


def _checklist(
    checklist: Checklist, part: Part, lines: list[Line], explained: Explanation, voice: Voice
) -> Iterator[Block]:
    yield Heading(2, voice("explain.checklist", title=voice.text(checklist.title)))
    yield Paragraph(_weight(checklist, part, lines, explained, voice))
    for section in checklist.sections:
        ids = {item.id for item in section.items}
        inside = [line for line in lines if line.result.item.id in ids]
        if inside:
            yield Heading(3, voice("explain.section", title=voice.text(section.title)))
            yield bullets([*_asked(inside, explained, voice), *_not_asked(inside, explained, voice)])
    for sentence in _sum(part.sums, lines, explained, voice):
        yield Paragraph(sentence)


def _asked(lines: list[Line], explained: Explanation, voice: Voice) -> Iterator[str]:
    return (line_said(line, explained, voice) for line in lines if line.role != "not-asked")


def _not_asked(lines: list[Line], explained: Explanation, voice: Voice) -> Iterator[Nested]:
    """A condition is said once, and its items hang below it."""
    by_condition: dict[Condition, list[Line]] = {}
    for line in lines:
        if line.role == "not-asked":
            by_condition.setdefault(line.result.item.when, []).append(line)
    for its in by_condition.values():
        told = voice("explain.not_asked", why=hanging(its[0], explained, voice))
        yield Nested(told, tuple(_left(line, voice) for line in its))


def _left(line: Line, voice: Voice) -> str:
    """Its name, and an answer that is there all the same."""
    question = voice.question(line.result.item)
    if not line.result.entry.answer:
        return question
    return voice("report.because", question=question, reason=state(line.result, voice))


def _weight(checklist: Checklist, part: Part, lines: list[Line], explained: Explanation, voice: Voice) -> str:
    if not part.sums.applicable:
        outside = all(line.role in ("drawn-in", "not-asked", "unscored", "text") for line in lines)
        return voice("explain.checklist_drawn_in" if outside else "explain.checklist_out")
    amount = voice.words.amount
    most = total(line.low.whole for line in lines).most
    values = {"weight": amount(checklist.weight), "total": amount(total_weight(explained))}
    return voice("explain.checklist_weight", **values, most=amount(most))


def total_weight(explained: Explanation) -> Fraction:
    """Of the checklists that count."""
    return sum(
        (
            part.of.weight
            for part in explained.report.checklists
            if isinstance(part.of, Checklist) and part.sums.applicable
        ),
        Fraction(0),
    )


def _sum(sums: Sums, lines: list[Line], explained: Explanation, voice: Voice) -> Iterator[str]:
    if sums.applicable:
        key = "explain.sum_open" if sums.open else "explain.sum"
        yield voice(key, sum=division(sums, sums.applicable, voice))
    if sums.set_aside:
        values = {"weight": voice.words.amount(sums.set_aside), "sum": division(sums, sums.considered, voice)}
        yield voice("explain.sum_strict", **values)
    its = total(line.low.whole for line in lines)
    if its.most:
        amount = voice.words.amount
        key = "explain.checklist_adds_open" if its.open else "explain.checklist_adds"
        yield voice(key, adds=amount(its.adds), open=amount(its.open), most=amount(its.most))
    strict = total(line.strict.whole for line in lines)
    if explained.report.basis == "strict" and strict.most:
        yield voice("explain.checklist_adds_strict", adds=adding(strict, voice))


def division(sums: Sums, whole: Fraction, voice: Voice) -> str:
    """`2,5 ÷ 4 × 100 = 62,5`; while anything is open, to what it comes at full marks too."""
    amount, figure = voice.words.amount, voice.words.figure
    low, high = share(sums.earned, whole), share(sums.earned + sums.open, whole)
    lowest = f"{amount(sums.earned)} ÷ {amount(whole)} × 100 = {figure(low)}"
    if not sums.open:
        return lowest
    highest = f"({amount(sums.earned)} + {amount(sums.open)}) ÷ {amount(whole)} × 100 = {figure(high)}"
    return voice("explain.from_to", lowest=lowest, highest=highest, span=span(low, high, voice.words))
