"""The schemas for editors: sound, told in words, and of one mind with the reader about what a file may hold."""

import copy
import json
import subprocess
import sys
from pathlib import Path

import pytest
from check_jsonschema.parsers.yaml import construct_yaml_implementation
from jsonschema import Draft202012Validator

import humas
from building import read_alone, read_audit
from humas.commandwords import RESERVED
from humas.files.audits import bundled_levels
from humas.problems import in_order
from humas.reading.answers import read_answers
from humas.reading.audits import listed_files
from humas.yamltext import parse

FOLDER = Path(humas.__file__).parent / "schema"
CHECKLISTS = Path(__file__).parents[1] / "checklists"
FORMATS = ("audit", "checklist", "answers")
SCHEMAS = {name: json.loads((FOLDER / f"{name}.schema.json").read_text(encoding="utf-8")) for name in FORMATS}
VALIDATORS = {name: Draft202012Validator(schema) for name, schema in SCHEMAS.items()}
ACROSS_PLACES = {"HC211", "HC214", "HC216", "HC217", "HC218"}
"""What can depend on several places together: full marks and points, an item and the bands it names, an order."""

AUDIT = """
humas: audit/1
id: kesiapan
version: 1.0.0
title: {id: Kesiapan, en: Readiness}
about: Penilaian mandiri
languages: [id, en]
checklists: [adoption.yaml, more/risks.yaml]
levels:
  - {id: belum, from: 0, label: Belum siap}
  - {id: siap, from: 90.5, label: {id: Siap, en: Ready}}
critical_cap: belum
stages:
  - {id: experimentation, from: 0, label: Eksperimentasi, about: Dicoba dulu}
scales:
  practice:
    - {answer: no, points: 0, label: {id: Belum, en: No}}
    - {answer: yes, points: 2, label: {id: Ya, en: Yes}, about: Tertulis}
bands:
  share: [{from: 20%, points: 1}, {from: 40.5%, points: 2}]
  hours: [{to: 24, points: 1}]
sources:
  tatkala-2018: {title: Tatkala, url: "https://example.org", points: {p15.g: {id: Perwakilan}}}
references:
  kietzmann-2011: {title: Kietzmann, year: 2011, doi: 10.1016/x, url: "https://example.org"}
"""

CHECKLIST = """
humas: checklist/1
id: four-c
version: 1.0.0
title: {id: Empat C, en: Four Cs}
about: Empat C
weight: 20
scales: {practice: [{answer: no, points: 0, label: Belum}, {answer: yes, points: 2, label: Ya}]}
bands: {half: [{from: 50%, points: 1}]}
sources: {tatkala-2018: {title: Tatkala, points: {p15.g: Perwakilan}}}
references: {uu-27: {title: UU 27/2022, year: 2022, doi: 10.1/x, url: a}}
sections:
  - id: curate
    title: {id: Kurasi, en: Curate}
    items:
      - id: team
        title: Tim
        ask: {id: Adakah tim?, en: Is there a team?}
        help: Lihat SK
        scale: practice
        weight: 2
        full: 2
        stage: managing-chaos
        gate: critical
        pass: 1
        na: never
        evidence: SK tim
        advice: Bentuk tim
        effort: low
        risk: {impact: 5, title: Tanpa tim}
        source: [p15.g]
        refs: [uu-27, {ref: uu-27, at: Pasal 46}]
        quick: true
        was: [old-team, other/team]
      - {id: ladder, ask: Sejauh mana?, choices: [{answer: 3, points: 0, label: A}, {answer: 4, points: 1, label: B}]}
      - {id: shared, ask: Berapa bagian?, ratio: {bands: half, of: akun, over: false}}
      - {id: own, ask: Berapa bagian?, ratio: {bands: [{from: 50%, points: 1}]}}
      - id: hours
        ask: Berapa jam?
        number: {bands: [{to: 24, points: 1}, {to: 2.5, points: 2}], unit: jam, min: 0, max: 100, whole: true}
  - id: more
    title: Lagi
    when: {four-c/team: yes}
    items:
      - id: roles
        ask: Peran apa?
        tick: {options: [{answer: posting, label: Mengunggah}], bands: [{from: 1, points: 1}]}
        when: {any: [{four-c/ladder: [3, 4]}, {not: {four-c/team: no}}]}
      - {id: remarks, ask: Catatan?, text: {}}
"""

ANSWERS = """
humas: answers/1
audit: {id: kesiapan, version: 1.0.0, digest: "sha256:0"}
scope: [four-c]
agency: Dinas Kominfo
code: 51.08
group: {province: Bali, type: kabupaten}
assessor: Tim
date: 2026-11-24
answers:
  four-c/team: yes
  four-c/ladder: 3
  four-c/roles: [posting]
  four-c/hours:
    answer: 2.5
    note: Dihitung
    evidence: ["https://example.org", {file: jam.pdf, size: 48213, sha256: abc}]
    at: 2026-11-24T09:12:00+08:00
    seen: 3f2a9c1b5d7e0f42
    review: {of: 2.5, result: changed, answer: 3, note: Salah hitung, reply: Benar, by: Inspektorat, at: 2026-12-01}
  four-c/remarks: {answer: [posting], evidence: Perbup}
"""

TEXTS = {"audit": AUDIT, "checklist": CHECKLIST, "answers": ANSWERS}


def loaded(text):
    """As an editor reads YAML: by the core schema of 1.2, dates as texts."""
    return construct_yaml_implementation(pure=True).load(text)


def fits(name, data):
    return VALIDATORS[name].is_valid(data)


def errors(name, text, path="a.yaml"):
    """The codes of the reader's errors."""
    document, problems = parse(text.encode(), path)
    if document is None:
        return [problem.kind.code for problem in problems]
    match name:
        case "audit":
            problems = in_order([*listed_files(document)[1], *read_audit(document, ())[1]])
        case "checklist":
            problems = read_alone(document, bundled_levels())[1]
        case _:
            problems = read_answers(document).problems
    return [problem.kind.code for problem in problems if problem.is_error]


def changed(name, old, new):
    assert TEXTS[name].count(old) == 1, old
    return TEXTS[name].replace(old, new)


def subschemas(schema, path=()):
    """Every schema within a schema that stands for a value of the file, with its place."""
    yield path, schema
    for word in ("properties", "patternProperties", "$defs"):
        for key, value in schema.get(word, {}).items():
            yield from subschemas(value, (*path, word, key))
    for word in ("items", "additionalProperties"):
        if isinstance(schema.get(word), dict):
            yield from subschemas(schema[word], (*path, word))


def everything(data):
    yield data
    for value in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from everything(value)


@pytest.mark.parametrize("name", FORMATS)
def test_a_schema_is_valid_and_needs_no_network(name):
    schema = SCHEMAS[name]
    Draft202012Validator.check_schema(schema)
    assert (schema["$schema"], schema["$id"]) == (
        "https://json-schema.org/draft/2020-12/schema",
        f"urn:humas:{name}/1",
    )
    used = {part["$ref"] for part in everything(schema) if isinstance(part, dict) and "$ref" in part}
    assert used == {f"#/$defs/{key}" for key in schema["$defs"]}


@pytest.mark.parametrize("name", FORMATS)
def test_every_key_and_every_member_of_a_list_has_a_title_and_a_sentence(name):
    definitions = SCHEMAS[name]["$defs"]
    bare = []
    for path, schema in subschemas(SCHEMAS[name]):
        is_key = path[-2:-1] and path[-2] in ("properties", "patternProperties")
        if not is_key and path[-1:] not in (("items",), ("additionalProperties",)):
            continue
        there = definitions.get(schema.get("$ref", "").removeprefix("#/$defs/"), {})
        told = {**there, **schema}
        if not told.get("title") or not told.get("description", "").endswith("."):
            bare.append(path)
    assert bare == []


@pytest.mark.parametrize("name", FORMATS)
def test_every_example_fits_the_key_it_stands_at(name):
    wrong = []
    for path, schema in subschemas(SCHEMAS[name]):
        validator = VALIDATORS[name].evolve(schema={"$defs": SCHEMAS[name]["$defs"], **schema})
        wrong += [(path, value) for value in schema.get("examples", ()) if not validator.is_valid(value)]
        if "default" in schema and not validator.is_valid(schema["default"]):
            wrong.append((path, schema["default"]))
    assert wrong == []


def test_what_two_files_share_is_the_same_in_both_schemas():
    audit, checklist, answers = (SCHEMAS[name]["$defs"] for name in FORMATS)
    assert {key: audit[key] for key in audit.keys() & checklist} == {
        key: checklist[key] for key in audit.keys() & checklist
    }
    shared = {"scalar", "id"}
    assert {key: answers[key] for key in shared} == {key: checklist[key] for key in shared}


def test_no_choice_is_called_like_a_command():
    spelt = {form for word in RESERVED for form in (word, word.capitalize(), word.upper())}
    assert set(SCHEMAS["audit"]["$defs"]["command"]["enum"]) == spelt


@pytest.mark.parametrize(
    ("name", "paths"),
    [
        ("audit", [CHECKLISTS / "audit.yaml"]),
        ("checklist", sorted(set(CHECKLISTS.glob("*.yaml")) - {CHECKLISTS / "audit.yaml"})),
        ("answers", []),
    ],
)
def test_check_jsonschema_accepts_the_bundled_files_and_good_samples(name, paths, tmp_path):
    sample = tmp_path / f"{name}.yaml"
    sample.write_text(TEXTS[name], encoding="utf-8")
    run = subprocess.run(
        [
            sys.executable,
            "-m",
            "check_jsonschema",
            "--schemafile",
            FOLDER / f"{name}.schema.json",
            sample,
            *paths,
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "ok -- validation done\n", "")


@pytest.mark.parametrize("name", FORMATS)
def test_both_accept_a_file_with_every_key(name):
    assert (fits(name, loaded(TEXTS[name])), errors(name, TEXTS[name])) == (True, [])
    written = {path[-1] for path, _ in subschemas(SCHEMAS[name]) if path[-2:-1] == ("properties",)}
    assert {key for key in written if f"{key}:" not in TEXTS[name]} == set()


GOOD = [
    ("audit", "id: kesiapan", "id: 2026.1-b"),
    ("audit", "version: 1.0.0", "version: 1.0"),
    ("audit", "version: 1.0.0", "version: 2"),
    ("audit", "about: Penilaian mandiri\n", ""),
    ("audit", "about: Penilaian mandiri", "about: {zh-Hant-TW: a}"),
    ("audit", "languages: [id, en]", "languages: [no]"),
    ("audit", "from: 90.5", 'from: "100"'),
    ("audit", "more/risks.yaml", "a..b/.risks"),
    ("audit", "answer: no", "answer: true"),
    ("audit", "year: 2011", "year: 0755"),
    ("checklist", "weight: 20", "weight: 0.5"),
    ("checklist", "weight: 20", 'weight: "20"'),
    ("checklist", "full: 2", "full: 1.5"),
    ("checklist", "quick: true", 'quick: "true"'),
    ("checklist", "impact: 5", 'impact: "1"'),
    ("checklist", "Lihat SK", "2026"),
    ("checklist", "answer: posting", "answer: true"),
    ("checklist", "gate: critical", "gate: stage"),
    ("checklist", "{four-c/team: yes}", "{four-c/team: yes, four-c/ladder: 3}"),
    ("checklist", "bands: [{from: 50%, points: 1}]}}", "bands: [{to: 2.5%, points: 1}]}}"),
    ("answers", "audit: {", "extra: [1]\naudit: {mood: good, "),
    ("answers", "scope: [four-c]", "scope: quick"),
    ("answers", "code: 51.08", "code: ~"),
    ("answers", "assessor: Tim", "assessor:"),
    ("answers", "date: 2026-11-24", "date:"),
    ("answers", "scope: [four-c]", "scope:"),
    ("answers", "team: yes", "team:"),
    ("answers", "team: yes", "team: true"),
    ("answers", "roles: [posting]", "roles: []"),
    ("answers", "roles: [posting]", "roles: {note: belum, mood: good}"),
    ("answers", "evidence: Perbup", "evidence: [Perbup, 17, ~]"),
    ("answers", "size: 48213", 'size: "48213"'),
    ("answers", "size: 48213", 'size: ""'),
]


@pytest.mark.parametrize(("name", "old", "new"), GOOD)
def test_what_the_schema_and_the_reader_accept(name, old, new):
    text = changed(name, old, new)
    assert (fits(name, loaded(text)), errors(name, text)) == (True, [])


BAD = [
    ("audit", "humas: audit/1", "humas: audit/2", ["HC208"]),
    ("audit", "humas: audit/1\n", "", ["HC202"]),
    ("audit", "id: kesiapan", "id: Kesiapan Medsos", ["HC206"]),
    ("audit", "id: kesiapan", "id: -1", ["HC206"]),
    ("audit", "version: 1.0.0\n", "", ["HC202"]),
    ("audit", "version: 1.0.0", "version:", ["HC203"]),
    ("audit", "title: {id: Kesiapan, en: Readiness}", "title: {}", ["HC212"]),
    ("audit", "title: {id: Kesiapan, en: Readiness}", "title: {i_d: Kesiapan}", ["HC213"]),
    ("audit", "title: {id: Kesiapan, en: Readiness}", "title: {id: [Kesiapan]}", ["HC203"]),
    ("audit", "about: Penilaian mandiri", 'about: " "', ["HC203"]),
    ("audit", "languages: [id, en]", "languages: id", ["HC203"]),
    ("audit", "languages: [id, en]", "languages: []", ["HC212"]),
    ("audit", "languages: [id, en]", "languages: [bahasa_indonesia]", ["HC213"]),
    ("audit", "[adoption.yaml, more/risks.yaml]", "[]", ["HC212"]),
    ("audit", "more/risks.yaml", "../risks.yaml", ["HC306"]),
    ("audit", "more/risks.yaml", "more/..", ["HC306"]),
    ("audit", "more/risks.yaml", "/risks.yaml", ["HC306"]),
    ("audit", "more/risks.yaml", "c:risks.yaml", ["HC306"]),
    ("audit", "more/risks.yaml", "adoption.yaml", ["HC302"]),
    ("audit", "from: 90.5", "from: 101", ["HC216"]),
    ("audit", "from: 90.5", 'from: "101"', ["HC216"]),
    ("audit", "from: 90.5", "above: 90.5", ["HC202", "HC201"]),
    ("audit", "label: Belum siap", "label: Belum siap, about: a", ["HC201"]),
    ("audit", "critical_cap", "critical-cap", ["HC201"]),
    ("audit", "practice:", "Practice:", ["HC206"]),
    ("audit", "points: 2, label: {id: Ya", "points: -2, label: {id: Ya", ["HC205"]),
    ("audit", "    - {answer: no, points: 0, label: {id: Belum, en: No}}\n", "", ["HC212"]),
    ("audit", "answer: no", "answer: n", ["HC209"]),
    ("audit", "answer: no", "answer: Unknown", ["HC209"]),
    ("audit", "from: 20%", "from: 20 %", ["HC205"]),
    ("audit", "from: 20%", "to: 20%", ["HC210"]),
    ("audit", "from: 20%", "to: 10%, from: 20%", ["HC210"]),
    ("audit", "{from: 20%, points: 1}", "{points: 1}", ["HC202"]),
    ("audit", "hours: [{to: 24, points: 1}]", "hours: []", ["HC212"]),
    ("audit", 'url: "https://example.org", points: {p15.g: {id: Perwakilan}}', "url: a", ["HC202"]),
    ("audit", "year: 2011", "year: 2011, author: K", ["HC201"]),
    ("checklist", "weight: 20", "weight: heavy", ["HC205"]),
    ("checklist", "weight: 20", "weight: 0,5", ["HC205"]),
    ("checklist", "weight: 20", "weights: 20", ["HC201"]),
    ("checklist", "        weight: 2\n", "        weight: -2\n", ["HC205"]),
    ("checklist", ", text: {}", "", ["HC207"]),
    ("checklist", "text: {}", "text: {}, scale: practice", ["HC207"]),
    ("checklist", "ask: Sejauh mana?, ", "", ["HC202"]),
    ("checklist", "[{answer: posting, label: Mengunggah}]", "[]", ["HC212"]),
    ("checklist", "{answer: 4, points: 1, label: B}", "{answer: 4, points: 1}", ["HC202"]),
    ("checklist", "full: 2", "full: 0", ["HC211"]),
    ("checklist", "gate: critical", "gate: hard", ["HC204"]),
    ("checklist", "stage: managing-chaos\n        gate: critical", "gate: stage", ["HC307"]),
    ("checklist", "na: never", "na: no", ["HC204"]),
    ("checklist", "effort: low", "effort: small", ["HC204"]),
    ("checklist", "impact: 5", "impact: 6", ["HC204"]),
    ("checklist", "impact: 5, ", "", ["HC202"]),
    ("checklist", "source: [p15.g]", "source: p15.g", ["HC203"]),
    ("checklist", "refs: [uu-27, {ref: uu-27, at: Pasal 46}]", "refs: [{at: Pasal 46}]", ["HC202"]),
    ("checklist", "quick: true", "quick: yes", ["HC204"]),
    ("checklist", "was: [old-team, other/team]", "was: old-team", ["HC203"]),
    ("checklist", "bands: [{from: 50%, points: 1}]}}", "bands: [{from: 50, points: 1}]}}", ["HC214"]),
    ("checklist", "to: 24, points: 1", "to: 24%, points: 1", ["HC214"]),
    ("checklist", "from: 1, points: 1", "from: 1%, points: 1", ["HC214"]),
    ("checklist", "bands: half, of: akun", "of: akun", ["HC202"]),
    ("checklist", "unit: jam", "units: jam", ["HC201"]),
    ("checklist", "tick: {options: [{answer: posting, label: Mengunggah}], ", "tick: {", ["HC202"]),
    ("checklist", "label: Mengunggah", "label: Mengunggah, points: 1", ["HC201"]),
    ("checklist", "text: {}", "text: ~", ["HC203"]),
    ("checklist", "text: {}", "text: {lines: 3}", ["HC201"]),
    ("checklist", "when: {four-c/team: yes}", "when: {}", ["HC212"]),
    ("checklist", "when: {four-c/team: yes}", "when: [four-c/team]", ["HC203"]),
    ("checklist", "four-c/ladder: [3, 4]", "four-c/ladder: []", ["HC203"]),
    ("checklist", "any: [{four-c/ladder: [3, 4]}, {not: {four-c/team: no}}]", "any: []", ["HC203"]),
    ("checklist", "not: {four-c/team: no}", "not: [four-c/team]", ["HC203"]),
    ("answers", "humas: answers/1", "humas: answers", ["HC208"]),
    ("answers", "agency: Dinas Kominfo\n", "", ["HC202"]),
    ("answers", "agency: Dinas Kominfo", "agency:", ["HC203"]),
    ("answers", "id: kesiapan, ", "", ["HC202"]),
    ("answers", "scope: [four-c]", "scope: half", ["HC204"]),
    ("answers", "scope: [four-c]", "scope: []", ["HC212"]),
    ("answers", "{province: Bali, type: kabupaten}", "Bali", ["HC203"]),
    ("answers", "province: Bali", "province: [Bali]", ["HC203"]),
    ("answers", "roles: [posting]", "roles: [[posting]]", ["HC203"]),
    ("answers", "answer: 2.5", "answer: {value: 2.5}", ["HC203"]),
    ("answers", "note: Dihitung", "note: [Dihitung]", ["HC203"]),
    ("answers", "evidence: Perbup", "evidence: {file: perbup.pdf}", ["HC203"]),
    ("answers", "file: jam.pdf, ", "", ["HC202"]),
    ("answers", "size: 48213", "size: 48 KB", ["HC205"]),
    ("answers", "result: changed", "result: fine", ["HC204"]),
    ("answers", "of: 2.5, ", "", ["HC202"]),
]


@pytest.mark.parametrize(("name", "old", "new", "codes"), BAD)
def test_what_the_schema_and_the_reader_refuse(name, old, new, codes):
    text = changed(name, old, new)
    assert (fits(name, loaded(text)), errors(name, text)) == (False, codes)


VALUES = (None, " ", "A b", "20%", 0, True, [], ["word"], {})


def spoilt(data):
    """The document with one value gone or replaced, or with one key too many, at every place there is."""
    for path in places(data):
        *above, last = path
        for value in VALUES:
            copied = copy.deepcopy(data)
            inside(copied, above)[last] = value
            yield path, value, copied
        copied = copy.deepcopy(data)
        del inside(copied, above)[last]
        yield path, "gone", copied
        if isinstance(inside(data, path), dict):
            copied = copy.deepcopy(data)
            inside(copied, path)["strange"] = "word"
            yield path, "strange", copied


def places(data, path=()):
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in pairs:
        yield (*path, key)
        yield from places(value, (*path, key))


def inside(data, path):
    for key in path:
        data = data[key]
    return data


@pytest.mark.parametrize("name", FORMATS)
def test_whatever_stands_wherever_the_schema_and_the_reader_agree_on_its_shape(name):
    """Both ways: what the schema refuses is an error to the reader, and the reader's HC2xx are seen by the schema."""
    differ = []
    for path, value, data in spoilt(loaded(TEXTS[name])):
        codes = set(errors(name, json.dumps(data), "a.json"))
        shape = {code for code in codes if code.startswith("HC2")} - ACROSS_PLACES
        if shape if fits(name, data) else not codes:
            differ.append((path, value, codes))
    assert differ == []
