"""Every sentence the program says, in the language asked for.

A language is a package of plain tables, one a part of the program: key -> sentence with {placeholders}. A table's
keys are the same in every language; tests/test_words.py holds that, and that each is used.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from importlib import import_module

from msgspec import Struct

LANGUAGES = ("id", "en")
AREAS = ("findings", "commands", "interview", "report", "explain", "comparison", "workbook", "plan")
DECIMAL = {"id": ",", "en": "."}


class Words(Struct, frozen=True):
    language: str
    tables: Mapping[str, str]

    def __call__(self, key: str, /, **values: object) -> str:
        return self.tables[key].format(**values)

    def get(self, key: str, default: str = "") -> str:
        """The bare sentence, placeholders and all, or the default where there is none."""
        return self.tables.get(key, default)

    def aloud(self) -> Words:
        """As they are said to someone who only listens: `area.plain.key` takes the place of `area.key`."""
        instead = {
            key.replace(".plain.", ".", 1): said for key, said in self.tables.items() if ".plain." in key
        }
        return Words(self.language, {**self.tables, **instead})

    def figure(self, figure: Fraction | None) -> str:
        """A shown figure with its one decimal and the language's own sign: "62,5"; "–" where there is none."""
        if figure is None:
            return "–"
        tenths = figure.numerator * 10 // figure.denominator
        return f"{tenths // 10}{DECIMAL[self.language]}{tenths % 10}"

    def amount(self, number: Fraction) -> str:
        """Points, weights and sums with as few decimals as needed; `≈` stands before one cut at three."""
        above, below = number.numerator, number.denominator
        text = str(above) if below == 1 else f"{above / below:.3f}".rstrip("0").rstrip(".")
        about = "≈" if 1000 % below else ""
        return about + text.replace(".", DECIMAL[self.language])


def words(language: str) -> Words:
    """`language` is one of LANGUAGES."""
    tables: dict[str, str] = {}
    for area in AREAS:
        module = import_module(f"humas.words.{language}.{area}")
        tables.update({f"{area}.{key}": sentence for key, sentence in module.SENTENCES.items()})
    return Words(language, tables)
