"""Small audits and answers for tests: short ways to write the model's values."""

from fractions import Fraction

from msgspec.structs import astuple, replace

from humas.asking import Standing, standings
from humas.model import (
    Answer,
    Answers,
    Audit,
    Band,
    Checklist,
    Choice,
    Choices,
    Entry,
    FreeText,
    Is,
    Item,
    Level,
    Number,
    Option,
    Ratio,
    Section,
    Stage,
    Text,
    Tick,
)
from humas.reading import audits
from humas.report import Report, report_of
from humas.yamltext import Scalar, Seq, end_of, is_quoted, start_of


def text(words: str) -> Text:
    return Text((("en", words),))


def choices(*pairs: tuple[str, int]) -> Choices:
    return Choices(tuple(Choice(answer, Fraction(points), text(answer)) for answer, points in pairs))


PRACTICE = choices(("no", 0), ("partly", 1), ("yes", 2))


def rising(*pairs: tuple[object, int]) -> tuple[Band, ...]:
    return tuple(Band(True, Fraction(bound), Fraction(points)) for bound, points in pairs)


def falling(*pairs: tuple[object, int]) -> tuple[Band, ...]:
    return tuple(Band(False, Fraction(bound), Fraction(points)) for bound, points in pairs)


SHARES = rising(("0.2", 1), ("0.4", 2), ("0.6", 3), ("0.8", 4))


def tick(*answers: str, bands: tuple[Band, ...] = ()) -> Tick:
    return Tick(tuple(Option(answer, text(answer)) for answer in answers), bands)


def item(id_: str, kind=PRACTICE, *, weight=1, full=None, advice=None, **more) -> Item:
    """A practice question of weight 1 without advice, unless said otherwise."""
    passing = more.pop("passing", full)
    most = Fraction(_most(kind) if full is None else full)
    return Item(
        id_,
        text(f"title of {id_}"),
        text(f"question of {id_}"),
        kind,
        Fraction(0 if isinstance(kind, FreeText) else weight),
        most,
        most if passing is None else Fraction(passing),
        advice=text(advice) if advice else None,
        **more,
    )


def checklist(id_: str, *items: Item, weight=1) -> Checklist:
    """All items in one section, `main`."""
    return checklist_of(id_, Section("main", text("main"), items), weight=weight)


def checklist_of(id_: str, *sections: Section, weight=1) -> Checklist:
    return Checklist(id_, "1.0.0", text(id_), Fraction(weight), sections)


LEVELS = tuple(
    Level(id_, Fraction(start), text(id_))
    for id_, start in (("belum", 0), ("kurang", 40), ("cukup", 60), ("menuju", 80), ("siap", 90))
)


def stage(id_: str, start: object) -> Stage:
    return Stage(id_, Fraction(start), text(id_))


def audit(*checklists: Checklist, stages: tuple[Stage, ...] = (), **more) -> Audit:
    values = {"levels": LEVELS, "critical_cap": "cukup", **more}
    return Audit("small", "1.0.0", text("small"), ("en",), checklists, stages=stages, **values)


def when(id_: str, *values: str) -> Is:
    return Is(id_, values)


def entry(given: Answer | Entry) -> Entry:
    return given if isinstance(given, Entry) else Entry(given)


NOT_HERE = Entry("n/a", "not our task")


def answers(given: dict[str, object], **more) -> Answers:
    return Answers("small", "Dinas X", entries={id_: entry(one) for id_, one in given.items()}, **more)


def report(its_audit: Audit, given: dict[str, object], **more) -> Report:
    return report_of(its_audit, answers(given, **more))


def standing(its_audit: Audit, given: dict[str, object], scope="full") -> dict[str, Standing]:
    return standings(its_audit, scope, {id_: entry(one) for id_, one in given.items()})


def with_items(its_audit: Audit, change) -> Audit:
    """The audit with every item as `change` makes it."""
    return replace(
        its_audit,
        checklists=tuple(
            replace(
                one,
                sections=tuple(replace(s, items=tuple(map(change, s.items))) for s in one.sections),
            )
            for one in its_audit.checklists
        ),
    )


def _most(kind) -> Fraction:
    match kind:
        case Choices(choices=its_choices):
            return max(choice.points for choice in its_choices)
        case Ratio(bands=bands) | Number(bands=bands):
            return max(band.points for band in bands)
        case Tick(options=options, bands=bands):
            return max(band.points for band in bands) if bands else Fraction(len(options))
        case FreeText():
            return Fraction(1)


def read_audit(*arguments, **more):
    """(the audit, or None where there is any error; the problems)."""
    parts = audits.read_audit(*arguments, **more)
    return parts.whole, parts.problems


def read_alone(*arguments):
    parts = audits.read_alone(*arguments)
    return parts.whole, parts.problems


def placed(node):
    """A tree as tuples: its style, what it says or holds, where it begins and where it ends."""
    if isinstance(node, Scalar):
        style, held = "quoted" if is_quoted(node) else "plain", node.value
    elif isinstance(node, Seq):
        style, held = "flow" if node.flow else "block", [placed(one) for one in node.items]
    else:
        held = [(placed(key), placed(value)) for key, value in node.entries]
        style = "flow" if node.flow else "block"
    return style, held, astuple(start_of(node)), astuple(end_of(node))
