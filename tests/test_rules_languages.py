"""What a text must have in every language of its audit, and what may differ."""

import pytest

from building import LEVELS, read_alone, read_audit
from humas.rules import findings_in_audit
from humas.rules.figures import figures, lost
from humas.rules.seen import SeenAudit
from humas.yamltext import parse

AUDIT = """\
humas: audit/1
id: small
version: 1.0.0
title: {id: Kecil, en: Small}
languages: [id, en]
checklists: [c.yaml]
levels: [{id: low, from: 0, label: {id: Rendah, en: Low}}]
"""
HEAD = "humas: checklist/1\nid: c\nversion: 1.0.0\ntitle: {id: Tim, en: Team}\n"
SECTIONS = "sections:\n- id: s\n  title: {id: Orang, en: People}\n  items:\n"
ASK = "id: a, ask: {id: Siapa?, en: Who?}"
COUNT = "number: {bands: [{from: 1, points: 1}]}"
FIRST = f"  - {{{ASK}, {COUNT}}}\n"


def found(audit, checklist):
    texts = [(audit, "audit.yaml"), (checklist, "c.yaml")] if audit else [(checklist, "c.yaml")]
    documents = []
    for text, name in texts:
        document, problems = parse(text.encode(), name)
        assert problems == ()
        documents.append(document)
    read, problems = read_audit(documents[0], documents[1:]) if audit else read_alone(documents[0], LEVELS)
    assert read, problems
    return [
        (one.kind.code, str(one.place), dict(one.values))
        for one in findings_in_audit(SeenAudit(read, tuple(documents)))
        if one.kind.code.startswith("HC5")
    ]


EN = {"languages": "en"}

# A line of audit.yaml: the eighth, or in place of one of those above.
AUDITS = [
    ("about: {id: Tentang, en: About}", []),
    ("about: {en: About}", [("HC501", "audit.yaml:8:8", {"languages": "id"})]),
    ("about: Tentang audit", [("HC501", "audit.yaml:8:8", EN)]),
    ("about: {id-ID: Tentang, en: About}", [
        ("HC501", "audit.yaml:8:8", {"languages": "id"}),
        ("HC504", "audit.yaml:8:9", {"tag": "id-ID", "languages": "id, en"}),
    ]),
    ("stages: [{id: x, from: 0, label: Mulai, about: {id: Awal}}]", [
        ("HC501", "audit.yaml:8:34", EN), ("HC501", "audit.yaml:8:48", EN),
    ]),
    ("scales: {label: [{answer: no, points: 0, label: Tidak}, {answer: yes, points: 1, label: {id: Ya, en: Yes}, about: Ada}]}", [
        ("HC501", "audit.yaml:8:49", EN), ("HC501", "audit.yaml:8:115", EN),
    ]),
    # The titles of sources and references are names; the points are texts.
    ("sources: {title: {title: Sumber tertulis, points: {p1: {id: Satu, en: One}, p2: Dua}}}", [
        ("HC501", "audit.yaml:8:81", EN),
    ]),
    ("references: {law: {title: {id: Undang undang, en: Undang undang}}, other: {title: {id: Perpres 1/2020}}}", [
        ("HC501", "audit.yaml:8:83", EN),
    ]),
]  # fmt: skip

# The keys of an item, its first line ending at column 5 of line 9.
ITEMS = [
    ("ask: {id: Siapa?, en: Who?}", []),
    ("ask: {id: Siapa?}", [("HC501", "c.yaml:9:18", EN)]),
    ("ask: {id: Siapa?, en: Who?}, title: Tim, help: '5–10', evidence: 'URL', advice: a/b", [("HC501", "c.yaml:9:49", EN)]),
    ("ask: {id: Siapa?, en: Who?}, risk: {impact: 3, title: Gagal}", [("HC501", "c.yaml:9:67", EN)]),
    ("ask: {id: Siapa?, en: Who?, fr: Qui?}", [("HC504", "c.yaml:9:41", {"tag": "fr", "languages": "id, en"})]),
    ("ask: {id: Siapa?, EN: Who?}", []),
    ("ask: {id: Siapa itu?, en: siapa  itu?}", [("HC502", "c.yaml:9:39", {"language": "en", "other": "id"})]),
    ("ask: {id: Sama, en: Sama}, title: {id: Google Maps, en: Google Maps}, help: {id: SP4N-LAPOR!, en: SP4N-LAPOR!}", []),
    ("ask: {id: 'Lihat https://a.id/x', en: 'Lihat https://a.id/x'}", []),
    ("ask: {id: Dalam 24 jam?, en: Within 48 hours?}", [
        ("HC503", "c.yaml:9:42", {"value": "24", "language": "en", "other": "id"}),
        ("HC503", "c.yaml:9:23", {"value": "48", "language": "id", "other": "en"}),
    ]),
    ("ask: {id: 'Isi {nama}', en: 'Fill {name}'}", [
        ("HC503", "c.yaml:9:41", {"value": "{nama}", "language": "en", "other": "id"}),
        ("HC503", "c.yaml:9:23", {"value": "{name}", "language": "id", "other": "en"}),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "problems"), AUDITS)
def test_a_text_of_an_audit_is_told_where_it_stands(line, problems):
    assert found(AUDIT + line + "\n", HEAD + SECTIONS + FIRST) == problems


@pytest.mark.parametrize(("keys", "problems"), ITEMS)
def test_a_text_of_an_item_is_told_where_it_stands(keys, problems):
    assert sorted(found(AUDIT, f"{HEAD}{SECTIONS}  - {{id: a, {keys}, {COUNT}}}\n")) == sorted(problems)


ANSWERED = [
    ("ratio: {bands: [{from: 1%, points: 1}], of: akun resmi}", ["c.yaml:9:86"]),
    ("number: {bands: [{from: 1, points: 1}], unit: hari}", ["c.yaml:9:88"]),
    ("number: {bands: [{from: 1, points: 1}], unit: '%'}", []),
    ("tick: {options: [{answer: x1, label: Satu}, {answer: x2, label: {id: Dua, en: Two}}]}", ["c.yaml:9:79"]),
    ("choices: [{answer: 0, points: 0, label: Tidak}, {answer: 1, points: 1, label: '1', about: Ada}]",
     ["c.yaml:9:82", "c.yaml:9:132"]),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "places"), ANSWERED)
def test_what_stands_beside_the_answers_is_a_text_too(kind, places):
    assert found(AUDIT, f"{HEAD}{SECTIONS}  - {{{ASK}, {kind}}}\n") == [
        ("HC501", place, EN) for place in places
    ]


def test_a_checklist_that_stands_alone_speaks_the_languages_of_its_title():
    item = f"  - {{id: a, ask: {{id: Siapa?, fr: Qui?}}, {COUNT}}}\n"
    assert found(None, HEAD + SECTIONS + item) == [
        ("HC501", "c.yaml:9:18", EN),
        ("HC504", "c.yaml:9:31", {"tag": "fr", "languages": "id, en"}),
    ]
    bare = HEAD.replace("{id: Tim, en: Team}", "Tim")
    assert found(None, bare + SECTIONS + f"  - {{id: a, ask: {{id: Siapa?}}, {COUNT}}}\n") == []


def test_in_an_audit_of_one_language_a_bare_text_lacks_nothing():
    audit = AUDIT.replace("[id, en]", "[id]").replace("{id: Kecil, en: Small}", "Kecil sekali")
    assert found(audit.replace("{id: Rendah, en: Low}", "Rendah"), HEAD + SECTIONS + FIRST) == [
        ("HC504", place, {"tag": "en", "languages": "id"})
        for place in ("c.yaml:4:18", "c.yaml:7:22", "c.yaml:9:31")
    ]


def test_a_primary_tag_speaks_for_a_language_of_some_region():
    audit = AUDIT.replace("[id, en]", "[id, en-GB]")
    assert found(audit, HEAD + SECTIONS + FIRST) == []


# Indonesian, English, what the English lacks, what the Indonesian lacks.
SAME = [
    ("Skor 2,5 dari 1.000", "A score of 2.5 of 1,000"),
    ("Rp1.500.000 per tahun", "IDR 1,500,000 a year"),
    ("1.234,5 km", "1,234.5 km"),
    ("75% akun", "75 per cent of accounts"),
    ("75 % akun", "75% of accounts"),
    ("2 Februari 2018", "February 2, 2018"),
    ("24/11/2026", "24 November 2026"),
    ("Pasal 46 ayat (1) UU 27/2022", "Article 46(1) of Law 27 of 2022"),
    ("Dalam 12 bulan", "In the last twelve months"),
    ("Dua dari 3 akun", "2 of three accounts"),
    ("Siaga 24 jam", "On call round the clock"),
    ("Dalam 1x24 jam", "Within 24 hours"),
    ("Ke-2 kalinya pukul 16.30", "The 2nd time at 4:30 p.m."),
    ("Pukul 08.00–16.00", "8 am–4 pm"),
    ("Pukul 12.00", "12:00"),
    ("SP4N, 2FA, dan COVID-19", "SP4N, 2FA and COVID-19"),
    ("Tahun 2010-an", "The 2010s"),
    ("Lihat https://contoh.go.id/id/a.", "See https://contoh.go.id/en/b"),
    ("Tulis {nama} dan {tanggal}", "Write {tanggal} and {nama}"),
    ("½ jam", "half an hour"),
]
LOST = [
    ("Dalam 3 hari", "Within 5 days", ["3"], ["5"]),
    ("Sedikitnya 5% akun", "Some accounts", ["5%"], []),
    ("Sejak 2018", "For years", ["2018"], []),
    ("Sejak 2018", "Since 2019", ["2018"], ["2019"]),
    ("Skor 2,5", "A score of 25", ["2,5"], ["25"]),
    ("Lihat https://contoh.go.id/x", "See the site", ["https://contoh.go.id/x"], []),
    ("Tulis {nama}", "Write the {name}", ["{nama}"], ["{name}"]),
    ("100 akun, 100 unggahan", "Many", ["100"], []),
]


@pytest.mark.parametrize(
    ("indonesian", "english", "from_english", "from_indonesian"), [*((*row, [], []) for row in SAME), *LOST]
)
def test_a_translation_keeps_the_figures(indonesian, english, from_english, from_indonesian):
    assert list(lost(("id", indonesian), ("en", english))) == from_english
    assert list(lost(("en", english), ("id", indonesian))) == from_indonesian


def test_a_number_of_any_length_is_read():
    assert figures("1" * 10_000 + ".1" * 10_000)
