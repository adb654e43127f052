"""A report as a page: it stands alone, says what the Markdown says, survives any text, and anyone can read it."""

import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sample
from browser import axe, dumped
from building import audit, checklist, item, report
from humas.model import Entry, Text
from humas.printable import printable
from humas.render.chapters import report_document
from humas.render.document import (
    Bar,
    Heading,
    Legend,
    Meter,
    Nested,
    Numbered,
    Paragraph,
    Prose,
    Quotation,
    bullets,
    table,
)
from humas.render.html import as_html
from humas.render.marks import BOX, code, link, strong
from humas.report import report_of
from humas.words import words
from test_render_markdown import HOSTILE, MARKS

ID, EN = words("id"), words("en")


def page_of(a_report, language=ID):
    return as_html(report_document(a_report, language), language)


def everywhere(hostile):
    """The page in which every text of the audit and of the user is `hostile`."""
    its_audit = sample.audit(lambda _id, _en: Text((("", hostile),)))
    return page_of(report_of(its_audit, sample.answers(lambda _: hostile)))


class Reader(HTMLParser):
    """The tags as they open and close, their attributes, and the text between them."""

    def __init__(self):
        super().__init__()
        self.tags, self.attributes, self.text = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, *one) for one in attrs]

    def handle_endtag(self, tag):
        self.tags.append(f"/{tag}")

    def handle_data(self, data):
        self.text.append(data)


def read(page):
    """Without what is drawn, which takes another form with every text."""
    reader = Reader()
    reader.feed(re.sub(r"(<svg[^>]*>).*?</svg>", r"\1</svg>", page, flags=re.DOTALL))
    reader.close()
    return reader


def body_of(document):
    """What stands between the title of a page and its end."""
    page = as_html([Heading(1, "Title"), *document], EN)
    return page.partition("<h1>Title</h1>\n")[2].partition("\n</body>")[0]


def test_each_block_is_its_own_element_and_a_mark_an_element_in_it():
    document = (
        Heading(2, "First & <last>"),
        Paragraph(f'{strong("Score: 62.5")} {code("a<b")} {link("https://contoh.go.id/?a=1&b=2")} "'),
        Meter(Legend("reached", "open", "rest"), Bar(None, None)),
        bullets((f"{BOX} yes", Nested("Not asked:", ("one", "two")))),
        Numbered(("first",)),
        Quotation("typed\nhere\n\nand <b>there</b>"),
        Prose("what counts", "Help:"),
        table(
            ("Part", "Score", "Bar"),
            (("Policy", "100.0", Bar(None, None)), ("", "5.0", Bar(None, None))),
            {1},
        ),
    )
    assert (
        body_of(document)
        == """\

</header>

<main>
<section>
<h2 id="c1">First &amp; &lt;last&gt;</h2>
<p><strong>Score: 62.5</strong> <code>a&lt;b</code> <a href="https://contoh.go.id/?a=1&amp;b=2" rel="noopener noreferrer">https://contoh.go.id/?a=1&amp;b=2</a> &quot;</p>
<ul>
<li>☐ yes</li>
<li>Not asked:
<ul>
<li>one</li>
<li>two</li>
</ul></li>
</ul>
<ol>
<li>first</li>
</ol>
<blockquote><p dir="auto">typed<br>here</p><p dir="auto">and &lt;b&gt;there&lt;/b&gt;</p></blockquote>
<p>Help:</p><p dir="auto">what counts</p>
<div class="wide" role="group" tabindex="0" aria-label="First &amp; &lt;last&gt;">
<table>
<thead><tr><th scope="col">Part</th><th scope="col" class="r">Score</th></tr></thead>
<tbody>
<tr><td>Policy</td><td class="r">100.0</td></tr>
<tr><td></td><td class="r">5.0</td></tr>
</tbody>
</table>
</div>
</section>
</main>"""
    )


@pytest.mark.parametrize("language", [ID, EN])
def test_a_report_is_a_page_in_both_languages(language, golden):
    golden(f"report.{language.language}.html", page_of(report_of(sample.audit(), sample.answers()), language))


def test_the_contents_lead_to_every_chapter_in_the_order_of_a_reader_with_five_minutes():
    page = page_of(report_of(sample.audit(), sample.answers()), EN)
    assert re.findall(r'<li><a href="#(c\d+)">([^<]*)</a></li>', page) == re.findall(
        r'<h2 id="(c\d+)">([^<]*)</h2>', page
    )
    assert re.findall(r"<h2[^>]*>([^<]*)</h2>", page) == [
        "Summary",
        "Score by checklist",
        "Stages of adoption",
        "Answers by section",
        "Risk register",
        "Action plan",
        "All answers",
        "What is not assessed",
        "How the score came about",
        "Sources and references",
    ]


def test_every_chart_has_a_title_and_a_description_and_ids_of_its_own():
    page = page_of(report_of(sample.audit(), sample.answers()))
    ids = re.findall(r' id="([^"]*)"', page)
    assert len(ids) == len(set(ids))
    reader = read(page)
    labels = [
        value.split() for tag, name, value in reader.attributes if (tag, name) == ("svg", "aria-labelledby")
    ]
    assert labels == [[f"g{nth}-title", f"g{nth}-desc"] for nth in range(1, 7)]
    assert {one for label in labels for one in label} <= set(ids)


def test_the_page_asks_for_nothing_runs_nothing_and_links_only_to_addresses():
    reader = read(page_of(report_of(sample.audit(), sample.answers())))
    assert {"script", "link", "img", "iframe", "object", "form", "base"} & set(reader.tags) == set()
    policy = (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    assert ("meta", "content", policy) in reader.attributes
    assert {
        name for _, name, _ in reader.attributes if name.startswith("on") or name in ("src", "style")
    } == set()
    targets = [value for _, name, value in reader.attributes if name == "href"]
    assert [one for one in targets if not re.match(r"https?://|#c\d+$", one)] == []


def test_nothing_applicable_is_a_page_too():
    small = audit(checklist("a", item("a/one")))
    page = page_of(report(small, {"a/one": Entry("n/a", "no such service")}), EN)
    assert "<strong>No score yet: no question that carries weight is applicable.</strong>" in page


PLAIN = read(everywhere("plain"))


def shape(reader):
    """The elements; the lines and the paragraphs of a text count as one."""
    tags = " ".join(tag for tag in reader.tags if tag != "br")
    return re.sub(r"p /p(?: p /p)+", "p /p", tags)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_changes_no_element_and_is_shown(hostile):
    reader = read(everywhere(hostile))
    assert shape(reader) == shape(PLAIN)
    shown = " ".join("".join(reader.text).split())
    assert all(
        " ".join(printable(line.replace("\t", " ")).split()) in shown for line in hostile.strip().split("\n")
    )


@settings(max_examples=60)
@given(st.one_of(st.text(max_size=30), st.lists(MARKS, max_size=25).map("".join)))
def test_no_text_becomes_an_element_or_a_control_character(text):
    page = everywhere(text)
    assert printable(page.replace("\n", "")) == page.replace("\n", "")
    assert set(read(page).tags) <= set(PLAIN.tags) | {"br", "a", "/a"}


# As a browser sees it

AUDIT = """
<script>%s</script>
<script>
addEventListener("load", async () => {
  const found = await axe.run(document, {resultTypes: ["violations"]});
  const told = found.violations.map(one => [one.id, one.nodes.slice(0, 3).map(node => node.html.slice(0, 200))]);
  document.documentElement.textContent = JSON.stringify(told);
});
</script>
"""
LOOKS = {
    "light": ("window-size=1000,900", "light"),
    "dark": ("window-size=1000,900", "dark"),
    "narrow": ("window-size=500,900", "light"),
}


def violations(page, look, folder):
    """What axe-core finds amiss in the page, seen as one of LOOKS."""
    size, palette = LOOKS[look]
    page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    if palette == "dark":
        page = page.replace("(prefers-color-scheme:dark)", "all")
    told = dumped(
        page.replace("</body>", AUDIT % axe() + "</body>"),
        folder,
        f"--{size}",
        "--virtual-time-budget=60000",
    )
    return json.loads(re.sub("<.*?>", "", told))


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("language", [ID, EN])
def test_axe_finds_no_violation(language, look, tmp_path):
    page = page_of(report_of(sample.audit(), sample.answers()), language)
    assert violations(page, look, tmp_path) == []


WIDTHS = """
<script>
addEventListener("load", () => {
  const page = document.documentElement;
  page.textContent = JSON.stringify([innerWidth, page.scrollWidth]);
});
</script>
"""


def test_on_a_narrow_screen_nothing_stands_out_of_the_page(tmp_path):
    page = everywhere("x" * 300)
    page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    told = dumped(page.replace("</body>", WIDTHS + "</body>"), tmp_path, "--window-size=500,900")
    width, needed = json.loads(re.sub("<.*?>", "", told))
    assert needed <= width
