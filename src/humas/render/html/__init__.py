"""A document as one HTML page that stands alone: no script, no network, light and dark, fit for A4.

What a browser must not do with it, it is told by the page's own policy (CSP), though nothing in it tries.
"""

from __future__ import annotations

from collections.abc import Iterable

from humas.render.document import Block, Heading
from humas.render.html.blocks import CHAPTER, Page
from humas.render.html.inert import escaped, inline
from humas.render.html.style import CSS
from humas.render.marks import unmarked
from humas.words import Words

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"


def as_html(document: Iterable[Block], words: Words) -> str:
    """The first block is the title of the page; headings of the second level begin its chapters."""
    title, *blocks = document
    assert isinstance(title, Heading)
    page = Page()
    written = [page.block(block) for block in blocks]
    starts = [
        place for place, block in enumerate(blocks) if isinstance(block, Heading) and block.level == CHAPTER
    ]
    ends = [*starts[1:], len(blocks)]
    first = starts[0] if starts else len(blocks)
    chapters = [_section(written[start:end]) for start, end in zip(starts, ends, strict=True)]
    return HTML.format(
        language=words.language,
        policy=POLICY,
        title=escaped(unmarked(title.text)),
        css=CSS,
        heading=inline(title.text),
        preface="\n".join(written[:first]),
        contents=_contents(page, words) if len(starts) > 1 else "",
        chapters="\n".join(chapters or written[first:]),
    )


def _section(written: list[str]) -> str:
    return "\n".join(("<section>", *filter(None, written), "</section>"))


def _contents(page: Page, words: Words) -> str:
    label = escaped(words("report.contents"))
    lines = (f'<li><a href="#{id_}">{inline(text)}</a></li>' for id_, text in page.chapters)
    return "\n".join((f'<nav aria-label="{label}">', "<ol>", *lines, "</ol>", "</nav>"))


HTML = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>
{css}</style>
</head>
<body>
<header>
<h1>{heading}</h1>
{preface}
</header>
{contents}
<main>
{chapters}
</main>
</body>
</html>
"""
