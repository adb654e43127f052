"""What is asked of an agency and what each answer comes to, from bare YAML and the contract alone (sections 4 and 5).

Maps, lists and strings are what `yaml.load(text, Loader=yaml.CBaseLoader)` gives; yes, no and unknown are True,
False and None. Nothing here is humas: it is what humas is compared with.
"""

import re
from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

DIGITS = r"[0-9]+(\.[0-9]+)?"


class Row(Struct):
    """One item of the audit; `steps` are its choices or bands, `status` is `out` where it is not in scope."""

    id: str
    item: dict
    steps: list
    entry: dict
    weight: Fraction
    status: str
    points: Fraction | None = None

    @property
    def full(self):
        return Fraction(self.item.get("full") or max(Fraction(step["points"]) for step in self.steps))

    @property
    def score(self):
        return min(Fraction(1), self.points / self.full)

    @property
    def met(self):
        if self.status == "answered":
            return "yes" if self.points >= Fraction(self.item.get("pass", self.full)) else "no"
        return {"n/a": "yes", "not-asked": "not-asked"}.get(self.status, "unanswered")


def rows_of(audit, checklists, entries, scope):
    """Of all items, in the order of the audit."""
    every = [(c, section, item) for c in checklists for section in c["sections"] for item in section["items"]]
    weights = weights_of(every, scope)
    rows = {}
    for checklist, section, item in every:
        id_ = f"{checklist['id']}/{item['id']}"
        olds = [old if "/" in old else f"{checklist['id']}/{old}" for old in item.get("was", [])]
        entry = next((entries[name] for name in [id_, *olds] if name in entries), {})
        entry = entry if isinstance(entry, dict) else {"answer": entry}
        row = Row(id_, item, steps_of(item, audit, checklist), entry, weights.get(id_, 0), "out")
        if id_ in weights:
            asked = all_hold([holds(section.get("when", {}), rows), holds(item.get("when", {}), rows)])
            row.status = "not-asked" if asked is False else "unanswered"
            row = answered(row, entry.get("answer", ""), entry.get("note", "")) if asked else row
        rows[id_] = row
    return list(rows.values())


def weights_of(every, scope):
    """Of the items in scope; those that only a `when` there names weigh 0."""
    weights, named = {}, set()
    for checklist, section, item in reversed(every):  # a `when` names earlier items
        id_ = f"{checklist['id']}/{item['id']}"
        if scope == "full" or (scope == "quick" and item.get("quick") == "true") or checklist["id"] in scope:
            weights[id_] = Fraction(0 if "text" in item else item.get("weight", 1))
        elif id_ in named:
            weights[id_] = Fraction(0)
        if id_ in weights:
            named |= names_in(section.get("when", {})) | names_in(item.get("when", {}))
    return weights


def names_in(when):
    inner = [*when.get("any", []), *([when["not"]] if "not" in when else [])]
    return (when.keys() - {"any", "not"}).union(*map(names_in, inner))


def holds(when, rows):
    return all_hold([entry_holds(key, value, rows) for key, value in when.items()])


def all_hold(several):
    return False if False in several else None if None in several else True


def entry_holds(key, wanted, rows):
    if key == "not":
        return {True: False, False: True, None: None}[holds(wanted, rows)]
    if key == "any":
        several = [holds(when, rows) for when in wanted]
        return True if True in several else None if None in several else False
    if rows[key].status != "answered":
        return None if rows[key].status == "unanswered" else False
    return not set(as_list(rows[key].entry["answer"])).isdisjoint(as_list(wanted))


def as_list(value):
    return value if isinstance(value, list) else [value]


# What an answer comes to (section 5).


def steps_of(item, audit, checklist):
    """The choices or bands, shared ones too; ticks without bands earn one point each."""
    rule = item.get("ratio") or item.get("number") or item.get("tick") or {}
    if "text" in item:
        return [{"points": 1}]
    if "tick" in item and "bands" not in rule:
        return [{"from": str(count), "points": count} for count in range(1, len(rule["options"]) + 1)]
    steps = item.get("scale") or item.get("choices") or rule["bands"]
    shared = "scales" if "scale" in item else "bands"
    return {**audit[shared], **checklist.get(shared, {})}[steps] if isinstance(steps, str) else steps


def answered(row, answer, note):
    """The row with this answer, which may be n/a, or none at all."""
    na = row.item.get("na", "never" if "gate" in row.item else "reason")
    nothing = "ratio" in row.item and answer == "0/0"
    if answer == "n/a" or nothing:
        valid = (nothing or na != "never") and (na == "free" or sum(map(str.isalpha, note)) >= 2)
        return replace(row, status="n/a" if valid else "unanswered", points=None)
    points = points_of(row.item, row.steps, answer)
    return replace(row, status="unanswered" if points is None else "answered", points=points)


def points_of(item, steps, answer):
    """None for what is no answer to this item."""
    if answer == "" or isinstance(answer, list) != ("tick" in item):
        return None
    if "scale" in item or "choices" in item:
        return {choice["answer"]: Fraction(choice["points"]) for choice in steps}.get(answer)
    if "text" in item or answer == "unknown":
        return Fraction(0)
    value = measured(item, answer)
    if value is None:
        return None
    return max((Fraction(band["points"]) for band in steps if is_in(band, value)), default=Fraction(0))


def measured(item, answer):
    """What the bands are over: how many ticks, which share, which number."""
    if "tick" in item:
        known = {option["answer"] for option in item["tick"]["options"]}
        return len(answer) if len(set(answer)) == len(answer) and set(answer) <= known else None
    if "ratio" in item and re.fullmatch(f"{DIGITS}(%|/{DIGITS})", answer):
        part, whole = map(Fraction, answer.replace("%", "/100").split("/"))
        return part / whole if whole and (part <= whole or item["ratio"].get("over") == "true") else None
    if "number" in item and re.fullmatch(DIGITS, answer):
        rule, value = item["number"], Fraction(answer)
        fits = Fraction(rule.get("min", 0)) <= value <= Fraction(rule.get("max", value))
        return value if fits and (rule.get("whole") != "true" or value.denominator == 1) else None
    return None


def is_in(band, value):
    bound = band.get("from") or band["to"]
    exact = Fraction(bound.rstrip("%")) / (100 if "%" in bound else 1)
    return value >= exact if "from" in band else value <= exact
