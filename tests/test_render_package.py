"""Packages of office files: the same bytes again, and core properties that are read without unpacking."""

import io
import zipfile

from humas.render.package import CORE, packed, parts_of

PARTS = {
    "word/document.xml": b"<a>humas/report/1</a>" * 100,
    CORE: b"<b>humas/report/1</b>" * 100,
    "[Content_Types].xml": b"<c/>",
}


def test_a_package_holds_its_parts_with_what_tells_the_types_first():
    again = parts_of(packed(PARTS))
    assert again == PARTS
    assert list(again) == ["[Content_Types].xml", "word/document.xml", CORE]


def test_the_same_parts_give_the_same_bytes():
    def made_at(day):
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w") as writing:
            for name, part in PARTS.items():
                writing.writestr(zipfile.ZipInfo(name, (2026, 11, day, 9, 12, 0)), part)
        return archive.getvalue()

    assert made_at(24) != made_at(25)
    assert packed(parts_of(made_at(24))) == packed(parts_of(made_at(25))) == packed(PARTS)


def test_only_the_core_properties_can_be_read_without_unpacking():
    assert packed(PARTS).count(b"humas/report/1") == 100
