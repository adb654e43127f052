"""Charts as inline SVG: plain figures and texts in, the same bytes out for the same data.

A chart is 640 units wide and as high as it needs. Its texts are in the reader's language already, wrapped and never
cut; its colours are the custom properties of `style.CSS`, which the page has once for all of its charts. What a chart
shows stands in shapes and patterns too, so that it can be read without colour. Of its figures as a table, for those
who do not see it, the page takes care.
"""
