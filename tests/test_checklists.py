"""The bundled checklists: what they ask, how they weigh it, and the words they use."""

import re
from collections import Counter
from fractions import Fraction

import pytest

from humas.covering import coverage
from humas.files.audits import bundled_folder, load_audit
from humas.model import Choices, Is, Number, Ratio
from humas.words import LANGUAGES, words

AUDIT = load_audit(bundled_folder())
ITEMS = {item.id: item for item in AUDIT.items}
TEXTS = ("title", "ask", "help", "evidence", "advice")

CHECKLISTS = {
    "adoption": 20,
    "purpose": 4,
    "medium": 4,
    "four-c": 20,
    "benefits": 4,
    "applications": 4,
    "risks": 20,
    "design": 20,
    "learning": 4,
}

QUICK = """
adoption/accounts adoption/inventory adoption/consequences adoption/leadership adoption/professional adoption/policy
adoption/procedures adoption/official-list purpose/dialogue four-c/response-guide four-c/representatives four-c/pace
applications/mandate applications/disaster-watch applications/confirmed-warnings applications/no-promotion
applications/kept-apart risks/personal-data risks/two-step risks/office-owned risks/takeover-plan risks/archive
risks/team risks/complaints risks/second-check risks/offline-copy risks/opinion-method design/audience
"""

GATES = {
    ("adoption/accounts", "stage", "experimentation", 1),
    ("adoption/inventory", "stage", "managing-chaos", 1),
    ("adoption/leadership", "stage", "managing-chaos", 2),
    ("adoption/policy", "stage", "institutionalisation", 3),
    ("adoption/procedures", "stage", "institutionalisation", 6),
    ("adoption/official-list", "stage", "institutionalisation", 2),
    ("risks/archive", "stage", "institutionalisation", 3),
    ("risks/team", "stage", "institutionalisation", 3),
    ("four-c/representatives", "critical", None, 1),
    ("applications/disaster-watch", "critical", None, 2),
    ("applications/confirmed-warnings", "critical", None, 1),
    ("applications/no-promotion", "critical", None, 1),
    ("applications/kept-apart", "critical", None, 1),
    ("risks/personal-data", "critical", None, 1),
    ("risks/two-step", "critical", None, 3),
    ("risks/office-owned", "critical", None, 3),
    ("risks/takeover-plan", "critical", None, 1),
    ("risks/second-check", "critical", None, 1),
}

STAGES = {
    "experimentation": "adoption/accounts",
    "managing-chaos": """
        adoption/inventory adoption/benefits adoption/consequences adoption/false-info-log adoption/false-info-speed
        adoption/leadership adoption/professional
    """,
    "institutionalisation": """
        adoption/policy adoption/procedures adoption/official-list adoption/verified risks/archive risks/team
    """,
}

RISKS = "p20.b p20.c p21.a p21.b p21.c p21.d p22.a p22.b p22.c p22.d p22.e p22.f p22.g p24.b p25.f"

CRITICAL_POINTS = "p15.g p18.c p18.d p20.b p20.c p21.a p21.b p22.a p22.d p24.b"

ASKED_ELSEWHERE = "p12.b p12.d p14.d p15.b p16.e p16.i p26.e p26.f p26.g p26.h p28.b"
"""Points that one question with another point first in its `source` covers, so that they weigh nothing of their own."""

SWITCHES = {
    "humanitarian": "p18.a p18.b",
    "disaster": "p18.c p18.d",
    "transport": "p18.e p18.f",
    "planning": "p19.a",
}

SAYINGS = {
    "id": [
        r"pembalasan", r"penerusan pengaduan", r"peraturan daerah lain", r"mengatasnamakan instansi", r"petugas tetap",
        r"piagam akun", r"eskalasi", r"berapa bagian", r"terlanjur", r"diperiksa terhadap", r"siapa yang terdengar",
        r"pada jam kerja", r"nomor pelacakan", r"dilatih", r"didaftar\b", r"\blog\b", r"dikodekan", r"\bmandat",
        r"penyebutan", r"dicadangkan", r"larangan[^.?]*bahwa", r"masih berlaku", r"setara pegawai penuh waktu",
        # Spelling, and one word for one thing.
        r"\be-?mail", r"\bwebsite", r"\bsosmed", r"\bmedsos", r"\bposting", r"\bfollower", r"\buser", r"himbau", r"resiko",
        r"aktifitas", r"analisa\b", r"praktek", r"merubah", r"silahkan", r"sekedar", r"\bdi mana\b", r"dimana", r"ijin",
        r"standard\b", r"jadual", r"nasehat", r"\bantar akun", r"caption(?!\))", r"berita acara dinas", r"sumbangan warga", r"notulen", r"sekurangnya", r"\btiap\b", r"lebih (?:tua|lama) dari\b", r"\blaman\b", r"\b(\w+) \1\b",
    ],
    "en": [
        r"written duty", r"opinion collections", r"coded sample", r"forbidden[^.?]*that", r"in force", r"\bposts? a post",
        r"\betc\b", r"e\.g\.", r"i\.e\.",
    ],
}  # fmt: skip
"""What the texts do not say, as patterns; the titles of rules, cases and articles are not ours to change."""


def named(text: str) -> list[str]:
    return text.split()


def texts(language: str) -> dict[str, str]:
    """Every text of the audit that we wrote, by where it stands."""
    found = {f"{item.id} {key}": getattr(item, key) for item in AUDIT.items for key in TEXTS}
    for item in AUDIT.items:
        if isinstance(item.kind, Choices) and item.kind.scale is None:
            found |= {f"{item.id} {choice.answer}": choice.label for choice in item.kind.choices}
        if item.risk:
            found[f"{item.id} risk"] = item.risk.title
    found |= {point: text for source in AUDIT.sources for point, text in source.points}
    for checklist in AUDIT.checklists:
        found |= {f"{checklist.id} about": checklist.about, f"{checklist.id} title": checklist.title}
        found |= {f"{checklist.id} {section.id}": section.title for section in checklist.sections}
    return {place: text.shown(language) for place, text in found.items()}


# What is asked.


def test_nine_checklists_are_asked_in_the_order_of_adopting_social_media():
    assert {one.id: one.weight for one in AUDIT.checklists} == CHECKLISTS
    assert [one.id for one in AUDIT.checklists] == list(CHECKLISTS)
    assert next(AUDIT.items).id == "adoption/accounts"


def test_each_of_the_118_points_of_the_article_is_behind_a_question():
    points = [point for source in coverage(AUDIT) for point in source.points]
    assert len(points) == 118
    assert [point.id for point in points if not point.items] == []
    assert [point.id for point in points] == sorted(point.id for point in points)


def test_a_point_weighs_two_a_critical_one_four_and_a_merged_one_nothing():
    weights = Counter()
    for item in AUDIT.items:
        weights[item.source[0]] += item.weight
    expected = {point: Fraction(2) for source in AUDIT.sources for point, _ in source.points}
    expected |= dict.fromkeys(named(CRITICAL_POINTS), Fraction(4))
    # The first is what the program computes itself, the second repeats the rest of the four Cs.
    expected |= {"p11.a": Fraction(0), "p15.a": Fraction(1, 2)}
    for point in named(ASKED_ELSEWHERE):
        del expected[point]
    assert dict(weights) == expected


def test_the_quick_audit_has_one_question_a_point_and_every_gate():
    quick = {item.id for item in AUDIT.items if item.quick}
    assert quick == set(named(QUICK))
    assert {item.id for item in AUDIT.items if item.gate} <= quick
    assert (
        max(Counter(ITEMS[name].source[0] for name in quick).values()) == 1 + 1
    )  # the account and its inventory


def test_the_gates_are_these_and_need_these_points():
    gates = {(item.id, item.gate, item.stage, item.passing) for item in AUDIT.items if item.gate}
    assert gates == GATES
    assert [item.id for item in AUDIT.items if item.gate and item.na != "never"] == []


def test_few_items_show_a_stage():
    found = {stage.id: [item.id for item in AUDIT.items if item.stage == stage.id] for stage in AUDIT.stages}
    assert found == {stage: named(names) for stage, names in STAGES.items()}


@pytest.mark.parametrize("point", named(RISKS))
def test_each_point_about_a_risk_is_in_the_risk_register(point):
    assert [item.id for item in AUDIT.items if item.risk and point in item.source] != []


def test_the_tasks_of_the_agency_switch_these_points_and_no_others():
    found = {}
    for item in AUDIT.items:
        match item.when:
            case Is(item="applications/mandate", values=values):
                for value in values:
                    found.setdefault(value, []).extend(item.source)
    assert {value: list(dict.fromkeys(points)) for value, points in found.items()} == {
        value: named(points) for value, points in SWITCHES.items()
    }
    first = next(AUDIT.checklists[5].items)
    assert (first.id, first.weight, first.na) == ("applications/mandate", 0, "never")


# How an item is written.


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_item_has_every_text_in_both_languages(language):
    missing = [
        (item.id, key)
        for item in AUDIT.items
        for key in TEXTS
        if language not in dict(getattr(item, key).versions)
        or not dict(getattr(item, key).versions)[language]
    ]
    assert missing == []
    assert [item.id for item in AUDIT.items if not item.source] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_is_one_short_sentence_and_advice_ends_as_a_sentence(language):
    asked = {item.id: item.ask.shown(language) for item in AUDIT.items}
    assert [
        name for name, ask in asked.items() if len(ask) >= 200 or ask.count("?") != 1 or ask[-1] != "?"
    ] == []
    assert [item.id for item in AUDIT.items if len(item.title.shown(language)) > 40] == []
    assert [item.id for item in AUDIT.items if not item.advice.shown(language).endswith(".")] == []
    assert [item.id for item in AUDIT.items if not item.help.shown(language).endswith(".")] == []


@pytest.mark.parametrize(
    ("language", "yes", "partly", "unknown"),
    [
        ("id", "Ya: ", "Sebagian: ", "Jawab u (tidak diukur)"),
        ("en", "Yes: ", "Partly: ", "Answer u (not measured)"),
    ],
)
def test_help_says_what_counts_or_when_to_answer_not_measured(language, yes, partly, unknown):
    for item in AUDIT.items:
        said = item.help.shown(language)
        if isinstance(item.kind, Choices) and item.kind.scale == "practice":
            assert yes in said, item.id
            assert partly in said, item.id
        if isinstance(item.kind, Ratio | Number):
            assert unknown in said, item.id


def test_the_sample_of_posts_is_explained_where_it_is_first_asked_about():
    about_it = [item for item in AUDIT.items if re.search(r"sampel|unggahan terakhir", item.ask.shown("id"))]
    assert [item.id for item in about_it] == [
        "purpose/two-way",
        "medium/original",
        "medium/traceable",
        "four-c/format",
        "four-c/content-fit",
        "applications/beyond-ceremony",
        "applications/promotion-found",
        "risks/voice",
        "risks/alt-text",
        "risks/subtitles",
    ]
    first, *others = (item.help.shown("id") for item in about_it)
    assert first.startswith("Sampel: 30 unggahan terakhir dari semua akun resmi")
    assert [said for said in others if not re.match(r"Pakai [^.]*(sama|terakhir)", said)] == []


# The words.


@pytest.mark.parametrize(
    ("language", "saying"), [(key, one) for key, many in SAYINGS.items() for one in many]
)
def test_the_checklists_and_the_program_do_not_say(language, saying):
    ours = texts(language)
    ours |= {key: text for key, text in words(language).tables.items() if not key.startswith("findings.")}
    assert {place: text for place, text in ours.items() if re.search(saying, text, re.IGNORECASE)} == {}


def test_subtitles_are_takarir_and_a_caption_is_keterangan_unggahan():
    said = {
        place: text for place, text in texts("id").items() if re.search("takarir|keterangan unggahan", text)
    }
    assert {place for place, text in said.items() if "takarir" in text.lower() and "video" not in text} <= {
        "risks/subtitles evidence",
        "design/content-plan help",
    }


def test_a_rule_is_a_reference_and_the_disputed_one_says_so():
    titles = {one.id: one.title.shown("id") for one in AUDIT.references}
    assert titles["permenpanrb-83-2012"] == (
        "PermenPANRB 83/2012 tentang Pedoman Pemanfaatan Media Sosial Instansi Pemerintah (rujukan)"
    )
    used = {ref.ref for item in AUDIT.items for ref in item.refs}
    assert used == titles.keys()
