"""Templates of one's own: what they can write, what they may not touch, and that none goes on without end."""

import pytest
from markdown_it import MarkdownIt

from building import answers as small_answers
from building import audit as small_audit
from building import checklist, item, report
from humas.files.audits import bundled_folder, load_audit
from humas.model import UNKNOWN, Entry
from humas.problems import TEMPLATE_SYNTAX
from humas.render.markdown.inert import JOINER
from humas.render.templated.budget import WHOLE
from humas.report import report_of
from sample import answers, audit
from templating import made, mistakes, problems

NASTY = "*b* [l](javascript:x) <b>|`c`\x1b[31m\u202e# h {{ agency }}"


def nasty_report():
    return report_of(audit(), answers(lambda text: f"{NASTY} {text}"))


# What a template writes.


def test_a_template_writes_the_data_its_texts_and_its_figures():
    text = (
        "{{ agency }}: {{ low }}, {{ low|figure }}, {{ low|percent }}, {{ 2.25|amount }}, "
        "{{ date|day }}, {{ complete }}, {{ score }}, {{ score|figure }}"
    )
    assert made(text) == (
        "Dinas Kominfo Kabupaten Contoh: 37.5, 37,5, 37,5%, 2,25, 24 November 2026, tidak, –, –"
    )
    assert made(text, language="en") == (
        "Dinas Kominfo Kabupaten Contoh: 37.5, 37.5, 37.5%, 2.25, 24 November 2026, no, –, –"
    )


def test_a_line_that_holds_only_a_tag_leaves_none_behind():
    assert made("a\n  {% for checklist in checklists %}\n- {{ checklist.title }}\n  {% endfor %}\nb\n") == (
        "a\n- Adopsi\n- Empat C\nb\n"
    )


def test_windows_line_ends_become_ours():
    assert made("a\r\n{% if complete %}\r\nb\r\n{% endif %}\r\nc\r\n") == "a\nc\n"


def test_the_keys_of_the_data_come_before_what_a_map_can_do():
    text = "{% for action in plan %}{{ action.items|join(', ') }};{% endfor %}{{ group.items()|list|length }}"
    assert made(text) == "four-c/people;four-c/privacy;adoption/inventory;adoption/team;adoption/verified;1"


def test_templates_include_extend_and_import_one_another():
    base = "<{% block body %}base{% endblock %}>"
    text = (
        "{% extends 'base.j2' %}{% import 'macros.j2' as m %}"
        "{% block body %}{{ super() }} {{ m.row('a|b') }} {% include 'part.j2' %}{% endblock %}"
    )
    macros = "{% macro row(x) %}| {{ x }} |{% endmacro %}"
    assert made(text, base=base, macros=macros, part="{{ code }}") == r"<base | a\|b | 51.08>"


def test_one_template_makes_many_reports():
    first = report(small_audit(checklist("a", item("a/x"))), {"a/x": "yes"})
    second = report(small_audit(checklist("a", item("a/x"))), {"a/x": "no"})
    text = "{% set ns = namespace(n=0) %}{% for i in items %}{% set ns.n = ns.n + i.points %}{% endfor %}{{ ns.n }}"
    assert [made(text, report=one) for one in (first, second, first)] == ["2", "0", "2"]


# Texts are texts.


def test_in_markdown_every_text_is_inert():
    text = "# {{ agency }}\n\n{{ items[2].note|paragraphs }}\n\n- {{ agency|title }}\n- {{ [agency]|join('*') }}\n"
    page = MarkdownIt("gfm-like", {"linkify": False}).render(made(text, report=nasty_report()))
    shown = "*b* [l](javascript:x) &lt;b&gt;|`c`\\x1b[31m\\u202e# h {{ agency }}"
    titled = "*b* [L](Javascript:x) &lt;B&gt;|`c`\\x1b[31m\\u202e# H {{ Agency }}"
    agency = "Dinas Kominfo Kabupaten Contoh"
    assert page.replace(JOINER, "") == (
        f"<h1>{shown} {agency}</h1>\n"
        f"<p>{shown} dua di Instagram<br />\nbelum di X</p>\n"
        f"<ul>\n<li>{titled} {agency}</li>\n<li>{shown} {agency}</li>\n</ul>\n"
    )


def test_in_html_every_text_is_inert():
    text = '<h1 title="{{ agency }}">{{ agency }}</h1>{{ items[2].note|paragraphs }}{{ agency|link }}'
    page = made(text, "html", report=nasty_report())
    assert "<b>" not in page
    assert page.count("&lt;b&gt;") == 4
    assert "href" not in page


@pytest.mark.parametrize("format_", ["markdown", "html"])
def test_no_control_character_comes_through(format_):
    text = "{{ agency }}{{ items[2].note|paragraphs }}{{ '\\x1b' }}{{ '\\u202e'|e }}{{ ('a'|e)|replace('a', '\\x07') }}"
    page = made(text, format_, report=nasty_report())
    assert all(one.isprintable() or one == "\n" for one in page)


def test_a_text_that_holds_a_template_is_no_template():
    assert "{{ agency }}" in made("{{ agency }}", "html", report=nasty_report())


def test_what_a_template_puts_together_is_written_once_as_it_is_and_what_is_joined_to_it_made_inert():
    macro = "{% macro strong(x) %}**{{ x }}**{% endmacro %}"
    text = (
        macro
        + "{{ strong('a*b') }} {{ strong('c') ~ ' *d*' }} {{ strong('e') + '*' }} {{ [strong('f'), '*']|join }}"
    )
    assert made(text) == r"**a\*b** **c** \*d\* **e**\* **f**\*"
    macro = "{% macro strong(x) %}<b>{{ x }}</b>{% endmacro %}"
    text = (
        macro
        + "{{ strong('a<b') }} {{ strong('c') ~ '<d>' }} {{ strong('e') + '<' }} {{ [strong('f'), '<']|join }}"
    )
    assert made(text, "html") == "<b>a&lt;b</b> <b>c</b>&lt;d&gt; <b>e</b>&lt; <b>f</b>&lt;"


def test_a_captured_part_and_a_filtered_one_are_as_safe_as_what_is_in_them():
    text = "{% set x %}**{{ '*' }}**{% endset %}{{ x }} {% filter upper %}a*{{ 'b*' }}{% endfilter %}"
    assert made(text) == r"**\*** A*B\*"


def test_a_blank_at_the_end_of_a_text_stays():
    assert made("{% for c in checklists %}{{ c.title ~ ('; ' if not loop.last else '') }}{% endfor %}") == (
        "Adopsi; Empat C"
    )


def test_a_link_is_one_only_for_a_plain_address_of_the_web():
    text = "{{ 'https://contoh.example/a?b=1&c=2'|link }} {{ 'javascript:alert(1)'|link }}"
    assert made(text) == "<https://contoh.example/a?b=1&c=2> javascript:alert(1)"
    assert made(text, "html") == (
        '<a href="https://contoh.example/a?b=1&amp;c=2" rel="noopener noreferrer">'
        "https://contoh.example/a?b=1&amp;c=2</a> javascript:alert(1)"
    )


def test_a_text_in_paragraphs_keeps_its_lines():
    text = "{{ items[1].help|paragraphs }} {{ items[2].note|paragraphs }}"
    assert made(text) == "Yang dihitung: satu daftar.\n\nSemua kanal. dua di Instagram\\\nbelum di X"
    assert made(text, "html") == (
        '<p dir="auto">Yang dihitung: satu daftar.</p><p dir="auto">Semua kanal.</p> '
        '<p dir="auto">dua di Instagram<br>belum di X</p>'
    )


# What is wrong with a template.

WRONG = {
    # What cannot be read.
    "a\n{% for a in plan %}\nb": ("t.j2:3", "HC901", {"because": "unclosed", "name": "for"}),
    "{% for a in plan %}\n{% endif %}": (
        "t.j2:2",
        "HC901",
        {"because": "nesting", "name": "endif", "wanted": "for"},
    ),
    "{% endfor %}": ("t.j2:1", "HC901", {"because": "stray", "name": "endfor"}),
    "{% iff x %}": ("t.j2:1", "HC901", {"because": "unknown-tag", "name": "iff", "guess": "if"}),
    "{{ low": ("t.j2:1", "HC901", {"because": "ended", "wanted": "}}"}),
    "{% if x = 3 %}{% endif %}": ("t.j2:1", "HC901", {"because": "equals"}),
    "{% for in plan %}{% endfor %}": (
        "t.j2:1",
        "HC901",
        {"because": "expected", "wanted": "in", "met": "plan"},
    ),
    "{% for %}": ("t.j2:1", "HC901", {"because": "expression", "met": "%}"}),
    "{% include %}": ("t.j2:1", "HC901", {"because": "unexpected", "met": "%}"}),
    "{% block 5 %}{% endblock %}": (
        "t.j2:1",
        "HC901",
        {"because": "expected", "wanted": "name", "met": "integer"},
    ),
    "{% macro 'x' %}": ("t.j2:1", "HC901", {"because": "expected", "wanted": "name", "met": "string"}),
    "{% if": ("t.j2:1", "HC901", {"because": "unexpected", "met": "end"}),
    "{{ (low] }}": ("t.j2:1", "HC901", {"because": "expected", "met": "]", "wanted": ")"}),
    "{{ ? }}": ("t.j2:1", "HC901", {"because": "unexpected", "met": "?"}),
    "{{ }}": ("t.j2:1", "HC901", {"because": "expression", "met": "}}"}),
    "{% %}": ("t.j2:1", "HC901", {"because": "tag-name"}),
    "\n{# x": ("t.j2:2", "HC901", {"because": "comment"}),
    "{% raw %}x": ("t.j2:1", "HC901", {"because": "raw"}),
    "{% block a %}{% endblock %}\n{% block a %}{% endblock %}": (
        "t.j2:2",
        "HC901",
        {"because": "block-twice", "name": "a"},
    ),
    "{% set 5 = 3 %}": ("t.j2:1", "HC901", {"because": "assign"}),
    "{{ x is y is z }}": ("t.j2:1", "HC901", {"because": "unreadable"}),
    # Names.
    "\n\n{{ agancy }}": ("t.j2:3", "HC902", {"name": "agancy", "guess": "agency"}),
    "{% if agancy %}{% endif %}": ("t.j2:1", "HC902", {"name": "agancy", "guess": "agency"}),
    "{{ agancy|upper }}": ("t.j2:1", "HC902", {"name": "agancy", "guess": "agency"}),
    "{{ 'x' ~ agancy }}": ("t.j2:1", "HC902", {"name": "agancy", "guess": "agency"}),
    "{{ agancy() }}": ("t.j2:1", "HC902", {"name": "agancy", "guess": "agency"}),
    "{{ agancy + 1 }}": ("t.j2:1", "HC902", {"name": "agancy", "guess": "agency"}),
    "{{ agancy < 1 }}": ("t.j2:1", "HC902", {"name": "agancy", "guess": "agency"}),
    "{{ agancy[1] }}": ("t.j2:1", "HC902", {"name": "agancy", "guess": "agency"}),
    "{{ items[0][agancy] }}": ("t.j2:1", "HC902", {"name": "agancy", "guess": "agency"}),
    "{% for a in agancy %}{% endfor %}": ("t.j2:1", "HC902", {"name": "agancy", "guess": "agency"}),
    "{% set title = 1 %}{{ tilte }}": ("t.j2:1", "HC902", {"name": "tilte", "guess": "title"}),
    "{% for a in plan %}{{ loop.idnex }}{% endfor %}": (
        "t.j2:1",
        "HC902",
        {"name": "idnex", "guess": "index"},
    ),
    "{{ items[0].titel }}": ("t.j2:1", "HC902", {"name": "titel", "guess": "title"}),
    "{{ by_id['four-c/peple'] }}": ("t.j2:1", "HC902", {"name": "four-c/peple", "guess": "four-c/people"}),
    "{% macro m(a) %}\n{{ a }}{% endmacro %}{{ m() }}": ("t.j2:2", "HC902", {"name": "a", "guess": ""}),
    # Filters and tests.
    "{{ low|figur }}": ("t.j2:1", "HC903", {"because": "filter", "name": "figur", "guess": "figure"}),
    "{{ low is od }}": ("t.j2:1", "HC903", {"because": "test", "name": "od", "guess": "odd"}),
    "{{ low|random }}": ("t.j2:1", "HC903", {"because": "filter", "name": "random", "guess": ""}),
    # Values.
    "{{ low + agency }}": (
        "t.j2:1",
        "HC904",
        {"because": "operator", "sign": "+", "left": "number", "right": "text"},
    ),
    "{{ '%s' % agency }}": (
        "t.j2:1",
        "HC904",
        {"because": "operator", "sign": "%", "left": "text", "right": "text"},
    ),
    "{% if score < 60 %}{% endif %}": (
        "t.j2:1",
        "HC904",
        {"because": "compare", "sign": "<", "left": "nothing", "right": "number"},
    ),
    "{{ items }}": ("t.j2:1", "HC904", {"because": "print", "left": "list"}),
    "{{ group }}": ("t.j2:1", "HC904", {"because": "print", "left": "map"}),
    "{{ range }}": ("t.j2:1", "HC904", {"because": "print", "left": "other"}),
    "{% for x in complete %}{% endfor %}": ("t.j2:1", "HC904", {"because": "loop", "left": "truth"}),
    "{{ agency() }}": ("t.j2:1", "HC904", {"because": "call", "left": "text"}),
    "{{ {items: 1} }}": ("t.j2:1", "HC904", {"because": "key", "left": "list"}),
    "{% include [5] %}": ("t.j2:1", "HC904", {"because": "file-name", "left": "number"}),
    "{{ score.x }}": ("t.j2:1", "HC904", {"because": "of-nothing", "name": "x"}),
    "{{ items.title }}": ("t.j2:1", "HC904", {"because": "of-list", "name": "title"}),
    "{{ low / 0 }}": ("t.j2:1", "HC904", {"because": "zero"}),
    "{{ agency|figure }}": ("t.j2:1", "HC904", {"because": "misfit"}),
    "{% macro m() %}{% endmacro %}\n{{ m(1) }}": ("t.j2:2", "HC904", {"because": "misfit"}),
    # What is not allowed.
    "{{ agency|safe }}": ("t.j2:1", "HC905", {"name": "safe"}),
    "{% autoescape false %}{% endautoescape %}": ("t.j2:1", "HC905", {"name": "autoescape"}),
    "{{ agency.__class__ }}": ("t.j2:1", "HC905", {"name": "__class__"}),
    "{{ agency['__class__'] }}": ("t.j2:1", "HC905", {"name": "__class__"}),
    "{{ agency.format(1) }}": ("t.j2:1", "HC905", {"name": "format"}),
    "{{ items.append(1) }}": ("t.j2:1", "HC905", {"name": "append"}),
    "{{ items[0].pop('id') }}": ("t.j2:1", "HC905", {"name": "pop"}),
    "{{ range.__globals__ }}": ("t.j2:1", "HC905", {"name": "__globals__"}),
    "{{ cycler.__init__ }}": ("t.j2:1", "HC905", {"name": "__init__"}),
    "{{ self._TemplateReference__context }}": ("t.j2:1", "HC905", {"name": "_TemplateReference__context"}),
    # Files.
    "\n{% include 'x.j2' %}": ("t.j2:2", "HC906", {"because": "missing", "name": "x.j2"}),
    "{% extends 'x.j2' %}": ("t.j2:1", "HC906", {"because": "missing", "name": "x.j2"}),
    "{% include '../x.j2' %}": ("t.j2:1", "HC906", {"because": "outside", "name": "../x.j2"}),
    "{% include '../x.j2' ignore missing %}": ("t.j2:1", "HC906", {"because": "outside", "name": "../x.j2"}),
}


@pytest.mark.parametrize("text", WRONG)
def test_a_mistake_is_told_with_its_line(text):
    place, code, values = WRONG[text]
    [(its_place, its_code, its_values)] = mistakes(text)
    its_values.pop("known", None)
    guessed = {"guess": "", **values} if code in {"HC901", "HC902"} else values
    assert (its_place, its_code, its_values) == (place, code, guessed)


def test_unknown_filters_and_forbidden_tags_are_told_all_at_once():
    text = "{{ low|figur }}\n{{ low|safe }}\n{% if low is od %}{% endif %}"
    assert [(place, code) for place, code, _ in mistakes(text)] == [
        ("t.j2:1", "HC903"),
        ("t.j2:2", "HC905"),
        ("t.j2:3", "HC903"),
    ]


def test_the_filters_that_there_are_are_told_without_their_short_names():
    [(_, _, values)] = mistakes("{{ low|figur }}")
    assert values["known"] == (
        "abs, amount, batch, capitalize, day, default, dictsort, escape, figure, first, groupby, indent, int, items, "
        "join, last, length, link, list, lower, map, max, min, paragraphs, percent, reject, rejectattr, replace, "
        "reverse, round, select, selectattr, sort, string, sum, title, trim, truncate, unique, upper, urlencode"
    )


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ("\n{{ agancy }}", ("part.j2:2", "HC902")),
        ("\n{% if %}", ("part.j2:2", "HC901")),
        ("\n{{ low|figur }}", ("part.j2:2", "HC903")),
    ],
)
def test_a_mistake_in_an_included_file_is_told_there(part, told):
    assert [(place, code) for place, code, _ in mistakes("a\n\n{% include 'part.j2' %}", part=part)] == [told]


def test_a_file_that_may_be_missing_is_none():
    assert made("a{% include 'x.j2' ignore missing %}b{% include ['x.j2', 'y.j2'] %}", y="c") == "abc"


def test_a_name_may_be_asked_whether_it_is_there():
    assert (
        made("{{ nope|default('-') }}{{ nope is defined }}{% if nope is undefined %}!{% endif %}")
        == r"\-tidak!"
    )


# Nothing goes on without end.

TWICE = "{% set a = [1] %}" + "{% set a = [a, a] %}" * 60 + "{% set b = [1] %}" + "{% set b = [b, b] %}" * 60
"""Two short lists that hold as much as nobody can count."""

ENDLESS = {
    "loops in loops": "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "a loop that finds nothing": "{% for a in range(99999) if a in range(99999)|list %}{% endfor %}",
    "a loop that calls itself": "{% for a in range(9) recursive %}{{ loop(range(99999)) }}{% endfor %}",
    "a macro that calls itself": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "a file that includes itself": "{% include 't.j2' %}",
    "a file that includes one that includes it": "{% include 'part.j2' %}",
    "a file that extends itself": "{% extends 't.j2' %}",
    "files in a loop": "{% for a in range(99999) %}{% include 'empty.j2' %}{% endfor %}",
    "a text many times": "{{ 'a' * 10**9 }}",
    "many times a text": "{{ 10**9 * 'a' }}",
    "a list many times": "{{ ([1] * 10**9)|length }}",
    "a power": "{{ 9**99999999 }}",
    "a number that grows": "{% set n = namespace(x=7) %}{% for a in range(99) %}{% set n.x = n.x * n.x %}{% endfor %}",
    "a text that doubles": "{% set n = namespace(x='a') %}{% for a in range(99) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
    "a list that doubles": "{% set n = namespace(x=[1]) %}{% for a in range(99) %}{% set n.x = n.x + n.x %}{% endfor %}",
    "a text that is replaced": (
        "{% set n = namespace(x='a') %}"
        "{% for a in range(99) %}{% set n.x = n.x|replace('a', 'aaaaaaaa') %}{% endfor %}"
    ),
    "a part that is captured": (
        "{% set n = namespace(x='a') %}{% for a in range(99) %}"
        "{% set x %}{{ n.x }}{{ n.x }}{% endset %}{% set n.x = x %}{% endfor %}"
    ),
    "a long text in a macro": (
        "{% macro m() %}"
        + "y" * 900_000
        + "{% endmacro %}{% for a in range(99999) %}{% set x = m() %}{% endfor %}"
    ),
    "a long text in a loop": "{% for a in range(99999) %}" + "y" * 900_000 + "{% endfor %}",
    "a long list in a loop": "{% for a in range(9999) %}{% set x = [" + "1," * 9000 + "] %}{% endfor %}",
    "a range": "{{ range(10**9) }}",
    "rows of many": "{{ [1]|batch(10**9, 1)|list|length }}",
    "many decimals": "{{ low|round(10**9) }}",
    "a deep indentation": "{{ agency|indent(10**9) }}",
    "a comparison": TWICE + "{{ a == b }}",
    "a comparison in a list": TWICE + "{{ a in [b] }}",
    "a search": "{% macro m() %}{% for a in range(99999) %}{% if a in varargs[0] %}{% endif %}{% endfor %}{% endmacro %}"
    "{{ m(range(99999)|list) }}",
    "a test": TWICE + "{{ a is eq b }}",
    "a test in a filter": TWICE + "{{ [a]|select('eq', b)|list|length }}",
    "a sorted list": TWICE + "{{ [a, b]|sort|length }}",
    "a sorted list of copies": TWICE + "{{ [a, b]|map('list')|sort|length }}",
    "the greatest": TWICE + "{{ ([a, b]|max)|length }}",
    "groups": TWICE + "{{ [a, b]|groupby(0)|length }}",
    "what has changed": TWICE + "{% for x in [a, b] %}{{ loop.changed(x) }}{% endfor %}",
    "a look-up": TWICE + "{{ group.get(a) }}",
    "brackets": "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
    "a long sum": "{{ " + "1+" * 5000 + "1 }}",
    "nested loops": "{% for a in plan %}" * 30 + "{% endfor %}" * 30,
    "nested conditions": "{% if plan %}" * 300 + "{% endif %}" * 300,
    "many values": "{{ a }}" * 200_000,
    "many dots": "{{ a" + ".b" * 200_000 + " }}",
}


@pytest.mark.parametrize("name", ENDLESS)
def test_what_has_no_end_is_stopped_and_told_with_its_line(name):
    found = mistakes("\n" + ENDLESS[name], units=WHOLE // 10, part="\n{% include 't.j2' %}", empty="")
    assert [(place.partition(":")[2] != "", code) for place, code, _ in found] == [(True, "HC907")]


@pytest.mark.parametrize(
    "use", ["a|upper", "a|urlencode", "a|string", "a ~ ''", "a|truncate", "a|title", "a|join"]
)
def test_what_has_no_end_is_not_written_either(use):
    assert [code for _, code, _ in mistakes(TWICE + "{{ " + use + " }}")] == ["HC904"]


def test_a_number_without_end_is_told_before_it_is_read():
    [(place, code, _)] = mistakes("\n{{ 0x" + "f" * 1_900_000 + " }}")
    assert (place, code) == ("t.j2:2", "HC114")


def test_a_template_of_two_megabytes_of_text_is_written_as_it_is():
    text = "x" * 999_999 + "\n" + "é" * 400_000
    assert made(text) == text


def test_a_report_with_every_question_in_it_costs_little_of_what_it_may():
    text = (
        "{% for checklist in checklists %}{% for section in checklist.sections %}{% for item in section.items %}"
        "## {{ item.number }}. {{ item.title }}\n{{ item.ask }} {{ item.answer_label }}\n{{ item.help|paragraphs }}\n"
        "{% for piece in item.evidence %}- {{ piece.label|link }}\n{% endfor %}"
        "{% endfor %}{% endfor %}{% endfor %}{{ items|sort(attribute='gain')|map(attribute='title')|join('; ') }}"
    )
    bundled = load_audit(bundled_folder())
    given = {one.id: Entry(UNKNOWN, "n" * 500, ("https://contoh.example",)) for one in bundled.items}
    assert len(made(text, report=report_of(bundled, small_answers(given)), units=WHOLE // 20)) > 60_000


def test_a_mistake_says_what_it_is_of():
    assert [one.kind for one in problems("{{ low")] == [TEMPLATE_SYNTAX]


def test_a_note_of_ten_thousand_characters_is_written_whole():
    long = "x" * 10_000
    its = report(small_audit(checklist("a", item("a/x"))), {"a/x": Entry("yes", long)})
    assert made("{{ items[0].note }}", report=its) == long
