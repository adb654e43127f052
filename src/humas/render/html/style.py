"""What a page looks like: on a light and a dark screen, on a narrow one, and on A4 paper."""

from __future__ import annotations

from humas.render.charts.style import CSS as CHARTS

SCREEN = """\
*{box-sizing:border-box}
html{color-scheme:light dark;-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:1.5rem 1rem 4rem;max-width:60rem;overflow-wrap:break-word}
body{background:var(--paper);color:var(--ink);font:1rem/1.55 Arial,"Liberation Sans","DejaVu Sans",sans-serif}
h1{font-size:1.75rem;line-height:1.25;margin:0 0 1rem}
h2{font-size:1.4rem;line-height:1.3;margin:3rem 0 1rem;padding-top:.75rem;border-top:2px solid var(--fill)}
h3{font-size:1.15rem;line-height:1.3;margin:2rem 0 .5rem}
h4{font-size:1.05rem;line-height:1.3;margin:1.75rem 0 .5rem}
h5{font-size:1rem;line-height:1.4;margin:1.5rem 0 .25rem}
p,ul,ol,blockquote,.wide{margin:.75rem 0}
figure{margin:1.25rem 0}
ul,ol{padding-left:1.5rem}
li{margin:.25rem 0}
a{color:var(--fill)}
code{font:.875em Consolas,"Liberation Mono","DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
blockquote{padding:.1rem 1rem;border-left:4px solid var(--line);background:var(--band)}
nav ol{columns:2;column-gap:2rem}
nav li{margin:0;padding:.25rem 0}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.4}
th,td{padding:.4rem .6rem;border:1px solid var(--line);text-align:left;vertical-align:top}
thead th{background:var(--band)}
th.r,td.r{text-align:right;font-variant-numeric:tabular-nums}
td.r{white-space:nowrap}
:focus-visible{outline:3px solid var(--other);outline-offset:2px}
@media (max-width:40rem){nav ol{columns:1}}
"""

PAPER = """\
@page{size:A4;margin:14mm 16mm 16mm}
@page{@bottom-right{content:counter(page) " / " counter(pages);font:9pt Arial,sans-serif;color:#404040}}
@media print{
body{padding:0;max-width:none;font-size:9.5pt;line-height:1.4}
nav{display:none}
.wide{overflow:visible}
table{font-size:8.5pt}
th,td{padding:.2rem .45rem}
thead{display:table-header-group}
tr,figure,li{break-inside:avoid}
h1,h2,h3,h4,h5,h2+p,h5+p,p:has(+blockquote),ul:has(+p+blockquote){break-after:avoid}
tr:has(>td:first-child:not(:empty)+td:empty){break-after:avoid}
h5+p+ul>li+li{break-before:avoid}
h1{font-size:16pt;margin-bottom:.5rem}
h2{font-size:13pt;margin:1.75rem 0 .5rem;padding-top:.5rem}
h3{font-size:11pt;margin:1.1rem 0 .4rem}
h4{font-size:10pt;margin:1rem 0 .3rem}
h5{font-size:9.5pt;margin:.8rem 0 .2rem}
p,ul,ol,blockquote,.wide{margin:.4rem 0}
li{margin:.1rem 0}
blockquote p{margin:.15rem 0}
figure{margin:.6rem 0}
.chart{max-width:14cm;margin:0 auto}
header ul{columns:2;column-gap:1.5rem}
header,main>section:first-child{font-size:9pt;line-height:1.3}
header :is(p,ul,blockquote){margin-block:.22rem}
header li{margin:0;padding:.1rem 0}
main>section:first-child h2{margin:.5rem 0 .3rem;padding-top:.3rem}
main>section:first-child :is(p,ul,ol,figure,.wide){margin:.25rem 0}
main>section:first-child :is(th,td){padding:.1rem .45rem}
main>section:first-child li{margin:0}
main>section:first-child .chart{max-width:12cm}
p{orphans:3;widows:3}
a{color:inherit}
}
"""
"""The summary is to fit on the first page. A question stays with its answer and the beginning of its note, and the row
of a checklist with that of its first section: of a whole chain of them, no link may break, and only then a browser
begins the page before it.
"""

CSS = CHARTS + SCREEN + PAPER
"""For the page's `<style>`. The sizes of what is not of a chart follow the reader's own."""
