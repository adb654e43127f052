"""An audit on paper: the overview of its checklists, and a checklist as a form."""

import pytest
from markdown_it import MarkdownIt

import sample
from building import audit, checklist, choices, item, text, tick, when
from humas.model import Every, FreeText, Not, Ratio, Some, Text
from humas.render.markdown import as_markdown
from humas.render.paper import paper
from humas.words import words

ID, EN = words("id"), words("en")
MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def test_the_overview_counts_the_questions_of_each_checklist():
    assert (
        as_markdown(paper(sample.audit(), EN))
        == """\
# Social media readiness

For government agencies.

The checklists of this audit; give the id of one to see its questions.

| Id         | Title    | Questions | Quick | Weight |
| ---------- | -------- | --------: | ----: | -----: |
| `adoption` | Adoption |         7 |     2 |     20 |
| `four-c`   | Four Cs  |         4 |     1 |     20 |
| Total      |          |        11 |     3 |        |
"""
    )


@pytest.mark.parametrize("language", [ID, EN])
def test_a_checklist_is_a_form_in_both_languages(language, golden):
    golden(f"paper.{language.language}.md", as_markdown(paper(sample.audit(), language, "adoption")))


def test_a_checklist_that_is_not_there_is_a_key_error():
    with pytest.raises(KeyError, match="nowhere"):
        as_markdown(paper(sample.audit(), EN, "nowhere"))


def test_a_condition_is_told_in_words():
    said = Some((when("a/one", "yes"), Not(Every((when("a/one", "partly"), when("a/two", "b", "c"))))))
    small = audit(
        checklist(
            "a", item("a/one"), item("a/two", tick("b", "c")), item("a/three", when=Every((Every(()), said)))
        )
    )
    assert (
        "Asked only if title of a/one (no. 1) is answered yes or "
        "not (title of a/one (no. 1) is answered partly and title of a/two (no. 2) includes b or c)."
    ) in as_markdown(paper(small, EN, "a"))


def test_a_share_may_always_be_none_of_none_but_a_text_need_not():
    small = audit(
        checklist(
            "a",
            item("a/share", Ratio((), text("posts"), over=True), full=1, na="never"),
            item("a/text", FreeText(), na="never"),
        )
    )
    assert (
        as_markdown(paper(small, EN, "a")).partition("## main\n\n")[2]
        == """\
### 1. title of a/share

question of a/share

`a/share` · Weight 1 · Points for full marks: 1

What is counted: posts

Answer: …………………… of ……………………, or …………………… %

May be over 100%.

- [ ] Not measured (points: 0)
- [ ] Not applicable, because: ………………………………………………………………………………

Notes and evidence: ………………………………………………………………………………

### 2. title of a/text

question of a/text

`a/text` · Not scored (weight 0)

Answer: ………………………………………………………………………………

Notes and evidence: ………………………………………………………………………………
"""
    )


@pytest.mark.parametrize(
    "hostile",
    ["---", "# x", "- x", "1. x", "a|b", "<b>", "[x](y)", "`x", "**x**", "x\n===", "[ ]", "> x", "&lt;"],
)
def test_hostile_text_changes_no_structure(hostile):
    def shape(said: str) -> list[tuple[object, ...]]:
        whole = sample.audit(lambda _id, _en: Text((("", said),)))
        tokens = [
            *MARKDOWN.parse(as_markdown(paper(whole, ID))),
            *MARKDOWN.parse(as_markdown(paper(whole, ID, "adoption"))),
        ]
        breaks = {"text", "hardbreak"}
        return [
            (token.type, token.level, tuple(c.type for c in token.children or [] if c.type not in breaks))
            for token in tokens
        ]

    assert shape(hostile) == shape("plain")


def test_an_answer_that_looks_like_code_stays_one_code_span():
    small = audit(checklist("a", item("a/one", choices(("`no`", 0), ("yes", 1)))))
    assert r"- [ ] `` `no` `` \`no\` (points: 0)" in as_markdown(paper(small, EN, "a"))
