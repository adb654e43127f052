"""The figures of an audit worked out a second time, from bare YAML and the contract alone: nothing here is humas.

What comes in is what `yaml.load(text, Loader=yaml.CBaseLoader)` gives: maps, lists, and every scalar a string.
What comes out are keys of the JSON report, figures as exact fractions. Yes, no and unknown are True, False, None.
"""

import math
import re
from fractions import Fraction

from msgspec.structs import replace

from rows import answered, as_list, rows_of

MET = {"yes", "not-asked"}
RANGE = ("coverage", "low", "high")


def figures_of(audit, checklists, answers):
    scope, assessor = answers.get("scope", "full"), answers.get("assessor", "")
    rows = rows_of(audit, checklists, answers.get("answers") or {}, scope)
    whole = overall(checklists, rows)
    backed = overall(checklists, [only_backed(row) for row in rows])
    verified = overall(checklists, [only_reviewed(row, assessor) for row in rows])
    is_reviewed = whole["low"] is not None and any(row.weight and review_of(row, assessor) for row in rows)
    gates = [row for row in rows if "gate" in row.item]
    left = [row for row in rows if row.status == "unanswered" and not row.weight and "text" not in row.item]
    complete = whole["coverage"] == 100 and not left
    strict = (shown(whole["na_share"]) or 0) > 10
    certain, possible = (whole["strict"], whole["strict_high"]) if strict else (whole["low"], whole["high"])
    graded = scope == "full" or (scope == "quick" and all(row.item.get("quick") == "true" for row in gates))
    stage = {"certain": stage_of(audit, rows, certain=True), "possible": stage_of(audit, rows, certain=False)}
    return {
        "complete": complete,
        "score": shown(whole["low"]) if complete else None,
        **{name: shown(whole[name]) for name in (*RANGE, "strict", "na_share")},
        "declared": shown(whole["low"]),
        "backed": shown(backed["low"]),
        "verified": shown(verified["low"]) if is_reviewed else None,
        "basis": "strict" if strict else "low",
        "level": level_of(audit, shown(certain), shown(possible), gates, stage) if graded else None,
        "stage": stage if graded else None,
        "checklists": [
            {"id": one["id"]} | {name: shown(figures_in(one, rows)[name]) for name in RANGE}
            for one in checklists
        ],
        "items": [item_figures(row) for row in rows if row.status != "out"],
        "gates": [{"id": row.id, "met": row.met} for row in gates],
    }


def item_figures(row):
    points = None if "text" in row.item else row.points
    score = None if points is None else shown(100 * row.score)
    return {"id": row.id, "status": row.status, "weight": row.weight, "points": points, "score": score}


def shown(figure):
    """One decimal, rounded half up, but 100 only for an exact 100 and 0 only for an exact 0."""
    if figure in (None, 0, 100):
        return figure
    rounded = Fraction(math.floor(figure * 10 + Fraction(1, 2)), 10)
    return min(max(rounded, Fraction("0.1")), Fraction("99.9"))


# What the answers add up to (section 7); an item without a weight adds nothing.


def figures_over(rows):
    """Exact, 0 to 100, None of nothing."""
    r = sum(row.weight for row in rows if row.status == "answered")
    a = sum(row.weight for row in rows if row.status in ("answered", "unanswered"))
    n = sum(row.weight for row in rows if row.status == "n/a" and row.item.get("na") != "free")
    s = sum(row.weight * row.score for row in rows if row.status == "answered")
    return {
        "coverage": 100 * r / a if a else None,
        "low": 100 * s / a if a else None,
        "high": 100 * (s + a - r) / a if a else None,
        "strict": 100 * s / (a + n) if a + n else None,
        "strict_high": 100 * (s + a - r) / (a + n) if a + n else None,
        "na_share": 100 * n / (a + n) if a + n else None,
    }


def figures_in(checklist, rows):
    return figures_over([row for row in rows if row.id.startswith(f"{checklist['id']}/")])


def overall(checklists, rows):
    """Each figure the mean over the checklists that have it, by their weights; all None where nothing applies."""
    parts = [(Fraction(one.get("weight", 1)), figures_in(one, rows)) for one in checklists]
    means = {}
    for name in figures_over([]):
        having = [(weight, part[name]) for weight, part in parts if part[name] is not None]
        total = sum(weight for weight, _ in having)
        means[name] = sum(weight * figure for weight, figure in having) / total if total else None
    return means if means["low"] is not None else dict.fromkeys(means)


def only_backed(row):
    """The row, its answer only with a link or a file that can be checked."""
    proven = any(
        one.startswith(("http://", "https://"))
        if isinstance(one, str)
        else "size" in one and re.fullmatch("[0-9a-fA-F]{64}", one.get("sha256", ""))
        for one in row.entry.get("evidence", [])
    )
    return row if proven or row.status != "answered" else replace(row, status="unanswered")


def review_of(row, assessor):
    """The review that counts: of the present answer, by someone else; None without one."""
    review = row.entry.get("review")
    if review is None or row.status not in ("answered", "n/a") or review.get("by", "") in ("", assessor):
        return None
    return review if sorted(as_list(review["of"])) == sorted(as_list(row.entry["answer"])) else None


def only_reviewed(row, assessor):
    """The row as its review leaves it; an answer without one is open, an n/a stays."""
    review = review_of(row, assessor)
    if review is None:
        return replace(row, status="unanswered") if row.status == "answered" else row
    if review["result"] == "rejected":
        return replace(row, status="answered", points=Fraction(0))
    if review["result"] == "changed":
        return answered(row, review.get("answer", ""), review.get("note", ""))
    return row


def stage_of(audit, rows, *, certain):
    """The highest stage that is held; each needs the one before."""
    held = None
    for stage in audit["stages"]:
        its = [row for row in rows if row.item.get("stage") == stage["id"]]
        met = {row.met for row in its if row.item.get("gate") == "stage"}
        barred = bool(met - MET) if certain else "no" in met
        figures = figures_over(its)
        score = shown(figures["strict"] if certain else figures["strict_high"])
        if barred or figures["low"] is None or score < Fraction(stage["from"]):
            break
        held = stage["id"]
    return held


def level_of(audit, certain, possible, gates, stage):
    if certain is None:
        return None
    critical = [row for row in gates if row.item["gate"] == "critical"]
    caps = [row.id for row in critical if row.met not in MET] + ["stage"] * (stage["certain"] is None)
    barred = any(row.met == "no" for row in critical) or stage["possible"] is None
    starts = {level["id"]: Fraction(level["from"]) for level in audit["levels"]}  # lowest first
    capped = [*starts][: [*starts].index(audit["critical_cap"]) + 1]
    free = [id_ for id_, start in starts.items() if certain >= start][-1]
    return {
        "certain": [id_ for id_ in (capped if caps else starts) if certain >= starts[id_]][-1],
        "possible": [id_ for id_ in (capped if barred else starts) if possible >= starts[id_]][-1],
        "capped_by": [] if free in capped else caps,
    }
