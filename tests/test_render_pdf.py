"""The mark of a PDF: a whole file gets it, a part of one does not, and what somebody has worked on has it no more."""

import pytest

from humas.render.pdf import is_marked, marked

WHOLE = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<</Size 1>>\nstartxref\n30\n%%EOF\n"
MARK = b"%humas/report/1\n"


def test_the_mark_is_a_comment_that_moves_nothing_before_the_last_lines():
    before, last = WHOLE[: WHOLE.index(b"startxref")], WHOLE[WHOLE.index(b"startxref") :]
    assert marked(WHOLE) == before + MARK + last
    assert is_marked(marked(WHOLE))
    assert not is_marked(WHOLE)


@pytest.mark.parametrize("end", ["\n", "", "\r\n", "\n\n"])
def test_a_whole_file_may_end_in_any_blank(end):
    assert is_marked(marked(WHOLE.rstrip() + end.encode()))


@pytest.mark.parametrize("length", range(len(WHOLE) - 1))
def test_a_part_of_a_file_is_not_marked(length):
    assert marked(WHOLE[:length]) is None
    assert not is_marked(marked(WHOLE)[: len(MARK) + length])


@pytest.mark.parametrize("data", [b"", b"<html>startxref\n3\n%%EOF\n", b" " + WHOLE, WHOLE + b"more"])
def test_what_is_no_pdf_is_not_marked(data):
    assert marked(data) is None
    assert not is_marked(data)


def test_what_was_signed_or_written_on_since_is_no_longer_ours():
    update = b"7 0 obj\n<</Type /Sig>>\nendobj\ntrailer\n<</Prev 30>>\nstartxref\n150\n%%EOF\n"
    assert not is_marked(marked(WHOLE) + update)
    assert not is_marked(marked(WHOLE).replace(MARK, b""))
    assert not is_marked(b"%PDF-1.4\n" + MARK + WHOLE)
