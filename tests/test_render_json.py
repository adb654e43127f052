"""The report as JSON, key by key."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from building import NOT_HERE, answers, audit, checklist, item, report, stage, text, tick, when
from generating import audits, entries
from humas.model import Aside, Entry, FreeText, Review, Risk
from humas.render.json import as_json
from humas.report import report_of

AUDIT = audit(
    checklist(
        "a",
        item("a/s", tick("posting", "reply"), weight="1.5", stage="one", risk=Risk(5, text("leak"))),
        item("a/g", gate="critical", advice="decree", effort="low"),
        item("a/x", stage="two", when=when("a/s", "reply")),
        item("a/told", FreeText()),
        weight=20,
    ),
    checklist("b", item("b/x"), weight="2.5"),
    stages=(stage("one", 50), stage("two", 50)),
    summed=Aside(lambda: "sha256:abc"),
)
GIVEN = {"a/s": ("reply", "posting"), "a/g": "partly", "a/told": "Tabanan — “humas”", "b/x": NOT_HERE}


def test_every_key_of_a_full_report_in_its_order():
    shown = as_json(
        report(
            AUDIT, GIVEN, code="51.02", group=(("province", "Bali"), ("type", "kabupaten")), date="2026-11-24"
        )
    )
    assert shown == EXPECTED


EXPECTED = """\
{
  "format": "humas/report/1",
  "audit": {
    "id": "small",
    "version": "1.0.0",
    "digest": "sha256:abc"
  },
  "agency": "Dinas X",
  "code": "51.02",
  "group": {
    "province": "Bali",
    "type": "kabupaten"
  },
  "date": "2026-11-24",
  "scope": "full",
  "complete": false,
  "coverage": 71.4,
  "score": null,
  "low": 57.1,
  "high": 85.7,
  "strict": 50.8,
  "na_share": 11.1,
  "declared": 57.1,
  "backed": 0.0,
  "verified": null,
  "basis": "strict",
  "level": {
    "certain": "kurang",
    "possible": "cukup",
    "capped_by": []
  },
  "stage": {
    "certain": "one",
    "possible": "two"
  },
  "checklists": [
    {
      "id": "a",
      "weight": 20,
      "coverage": 71.4,
      "low": 57.1,
      "high": 85.7,
      "sections": [
        {
          "id": "main",
          "coverage": 71.4,
          "low": 57.1,
          "high": 85.7
        }
      ]
    },
    {
      "id": "b",
      "weight": 2.5,
      "coverage": null,
      "low": null,
      "high": null,
      "sections": [
        {
          "id": "main",
          "coverage": null,
          "low": null,
          "high": null
        }
      ]
    }
  ],
  "items": [
    {
      "id": "a/s",
      "status": "answered",
      "answer": [
        "reply",
        "posting"
      ],
      "points": 2,
      "full": 2,
      "weight": 1.5,
      "score": 100.0,
      "gain": 0.0,
      "gate": null,
      "met": null,
      "stage": "one"
    },
    {
      "id": "a/g",
      "status": "answered",
      "answer": "partly",
      "points": 1,
      "full": 2,
      "weight": 1,
      "score": 50.0,
      "gain": 14.3,
      "gate": "critical",
      "met": "no",
      "stage": null
    },
    {
      "id": "a/x",
      "status": "unanswered",
      "answer": null,
      "points": null,
      "full": 2,
      "weight": 1,
      "score": null,
      "gain": 28.6,
      "gate": null,
      "met": null,
      "stage": "two"
    },
    {
      "id": "a/told",
      "status": "answered",
      "answer": "Tabanan — “humas”",
      "points": null,
      "full": 1,
      "weight": 0,
      "score": null,
      "gain": 0.0,
      "gate": null,
      "met": null,
      "stage": null
    },
    {
      "id": "b/x",
      "status": "n/a",
      "answer": "n/a",
      "points": null,
      "full": 2,
      "weight": 1,
      "score": null,
      "gain": 0.0,
      "gate": null,
      "met": null,
      "stage": null
    }
  ],
  "gates": [
    {
      "id": "a/g",
      "gate": "critical",
      "met": "no"
    }
  ],
  "risks": [
    {
      "id": "a/s",
      "impact": 5,
      "exposure": 0.0,
      "status": "answered"
    }
  ],
  "plan": [
    {
      "items": [
        "a/g"
      ],
      "reason": "critical",
      "gain": 14.3,
      "effort": 1
    },
    {
      "items": [
        "a/x"
      ],
      "reason": "gain",
      "gain": 28.6,
      "effort": 3
    }
  ],
  "next_stage": {
    "id": "two",
    "effort": 3,
    "items": [
      "a/x"
    ]
  }
}
"""


def test_what_is_absent_is_null_and_an_absent_group_is_empty():
    shown = json.loads(as_json(report(replace(AUDIT, summed=Aside(str)), {"a/s": NOT_HERE}, scope=("b",))))
    assert {key: shown[key] for key in shown if key not in ("items", "plan", "gates")} == {
        "format": "humas/report/1",
        "audit": {"id": "small", "version": "1.0.0", "digest": None},
        "agency": "Dinas X",
        "code": None,
        "group": {},
        "date": None,
        "scope": ["b"],
        "complete": False,
        "coverage": 0.0,
        "score": None,
        "low": 0.0,
        "high": 100.0,
        "strict": 0.0,
        "na_share": 0.0,
        "declared": 0.0,
        "backed": 0.0,
        "verified": None,
        "basis": "low",
        "level": None,
        "stage": None,
        "checklists": [
            {
                "id": "a",
                "weight": 20,
                "coverage": None,
                "low": None,
                "high": None,
                "sections": [{"id": "main", "coverage": None, "low": None, "high": None}],
            },
            {
                "id": "b",
                "weight": 2.5,
                "coverage": 0.0,
                "low": 0.0,
                "high": 100.0,
                "sections": [{"id": "main", "coverage": 0.0, "low": 0.0, "high": 100.0}],
            },
        ],
        "risks": [],
        "next_stage": None,
    }


def test_a_stage_that_is_not_started_is_null_inside_its_object():
    shown = json.loads(as_json(report(AUDIT, {"a/s": ()})))
    assert (shown["stage"], shown["level"]) == (
        {"certain": None, "possible": None},
        {"certain": "belum", "possible": "kurang", "capped_by": []},
    )


def test_a_verified_report_tells_its_figure():
    given_ = {"b/x": Entry("yes", review=Review("yes", "accepted", by="Made"))}
    assert json.loads(as_json(report(AUDIT, given_, scope=("b",))))["verified"] == 100.0


def test_a_way_that_there_is_not_has_no_effort_and_no_items():
    one = audit(checklist("a", item("a/x")), stages=(stage("one", 0),))
    assert json.loads(as_json(report(one, {"a/x": "yes"})))["next_stage"] == {
        "id": "one",
        "effort": None,
        "items": [],
    }


def test_very_large_and_very_small_numbers_are_still_numbers():
    one = audit(checklist("a", item("a/x", weight="9" * 300), item("a/y", weight="0." + "0" * 298 + "1")))
    shown = json.loads(as_json(report(one, {"a/x": "yes"})))
    assert (shown["items"][0]["weight"], shown["items"][1]["weight"]) == (int("9" * 300), 1e-299)
    assert (shown["coverage"], shown["low"]) == (99.9, 99.9)


def test_control_and_bidirectional_characters_are_escaped_and_still_the_same_text():
    told = "<b> [x] | =1+1 \x1b \x85 \u2028 \u202e ::error::\nnext"
    shown = as_json(report(AUDIT, {"a/told": told}))
    assert r'"<b> [x] | =1+1 \u001b \u0085 \u2028 \u202e ::error::\nnext"' in shown
    assert json.loads(shown)["items"][3]["answer"] == told


@settings(max_examples=80)
@given(st.data())
def test_any_report_is_plain_json_with_shown_figures(data):
    its_audit = data.draw(audits())
    its_report = report_of(its_audit, answers(data.draw(entries(its_audit))))
    shown = json.loads(as_json(its_report), parse_constant=pytest.fail)
    for key in ("coverage", "low", "high", "strict", "na_share", "declared", "backed"):
        assert shown[key] is None or round(shown[key], 1) == shown[key]
    assert [row["id"] for row in shown["items"]] == [result.item.id for result in its_report.items]
