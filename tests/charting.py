"""A sample of every chart, as the report of an agency in Indonesian would ask for it."""

from fractions import Fraction

from humas.render.charts.band import Completeness, Level, Score, band
from humas.render.charts.bars import Row, Signs, bars
from humas.render.charts.heatmap import Cell, heatmap
from humas.render.charts.heatmap import Row as Cells
from humas.render.charts.radar import Axis, Series, radar
from humas.render.charts.riskmatrix import AxisTitles, Risk, riskmatrix
from humas.render.charts.svg import About
from humas.render.charts.trend import Year, trend

SIGNS = Signs("Pasti", "Masih mungkin")
SERIES = Series("Sekarang", "Tahun lalu", "Penuh", "Masih mungkin")
CLASSES = {
    "full": "Penuh",
    "partly": "Sebagian",
    "none": "Belum",
    "unanswered": "Belum dijawab",
    "n/a": "Tidak berlaku",
    "not-asked": "Tidak ditanyakan",
}
TITLES = AxisTitles("Dampak, 1 sampai 5", "Keterbukaan terhadap risiko, 0 sampai 100")


def about(prefix, title="Judul", description="Uraian"):
    return About(prefix, title, description)


def figure(text):
    return None if text is None else Fraction(text)


def levels(*pairs):
    return [Level(label, Fraction(start), start.replace(".", ",")) for start, label in pairs]


LEVELS = levels(
    ("0", "Belum siap"), ("40", "Kurang siap"), ("60", "Cukup siap"), ("80", "Menuju siap"), ("90", "Siap")
)


def score(low, high, value):
    return Score(figure(low), figure(high), value, *("Pasti", "Masih mungkin"))


def axes(*rows):
    return [Axis(label, figure(now), figure(last), value) for label, now, last, value in rows]


def rows(*given):
    """With a True behind it, the row begins a group."""
    return [Row(label, figure(low), figure(high), value, *head) for label, low, high, value, *head in given]


def years(*given):
    return [Year(label, figure(low), figure(high), value) for label, low, high, value in given]


AXES = axes(
    ("Alasan dan dialog", "72.5", "60", "72,5"),
    ("Karakter media sosial", "55", "62.5", "55,0"),
    ("Perancangan", "90", "70", "90,0"),
    ("Penerapan", "41.7", "30", "41,7"),
    ("Tantangan dan risiko", "63.3", "63.3", "63,3"),
    ("Adopsi", "100", "80", "100,0"),
    ("Manfaat", "35", "20", "35,0"),
    ("Belajar dan menerapkan", "0", "10", "0,0"),
    ("Empat C", "50", "45", "50,0"),
)

ROWS = rows(
    ("Tantangan dan risiko", "63.3", "70", "63,3–70,0", True),
    ("Keamanan akun", "62.5", "87.5", "62,5–87,5"),
    ("Penyaluran pengaduan kepada unit yang berwenang", "100", "100", "100,0"),
    ("Gladi menghadapi isu", "0", "100", "0,0–100,0"),
    ("Konten", "50", "50", "50,0", True),
    ("Arsip", None, None, "–"),
    ("Takarir dan teks alternatif untuk gambar", "33.3", "33.3", "33,3"),
)


def cells(label, kinds):
    names = {"f": "full", "p": "partly", "n": "none", "u": "unanswered", "x": "n/a", ".": "not-asked"}
    return Cells(label, tuple(Cell(f"Pertanyaan {nth}", names[kind]) for nth, kind in enumerate(kinds, 1)))


CELLS = [
    cells("Keamanan akun", "ffpnfu"),
    cells("Penyaluran pengaduan kepada unit yang berwenang", "ffffffffpppnnnuuxx...fff"),
    cells("Gladi menghadapi isu", "nnpx"),
    cells("Arsip", "..."),
]

RISKS = [
    Risk("Akun diambil alih", 5, Fraction(75), "3,8"),
    Risk("Keluhan warga tidak terjawab", 4, Fraction(75), "3,0"),
    Risk("Data pribadi tersiar lewat tangkapan layar dari percakapan", 4, Fraction(62), "2,5"),
    Risk("Tuduhan berpihak menjelang pemilihan", 4, Fraction(70), "2,8"),
    Risk("Unggahan keliru tidak segera diluruskan", 4, Fraction(80), "3,2"),
    Risk("Pengelola berhenti tanpa serah terima", 3, Fraction(0), "0,0"),
    Risk("Akun palsu", 2, Fraction(100), "2,0"),
    Risk("Arsip hilang", 1, None, "belum dijawab"),
]

YEARS = years(
    ("2022", "41.3", "41.3", "41,3"),
    ("2023", "38", "38", "38,0"),
    ("2024", "62.5", "62.5", "62,5"),
    ("2025", "71", "83.5", "71,0–83,5"),
)

ABOUTS = {
    name: about(name, title, description)
    for name, title, description in (
        ("band", "Nilai", "Nilai 54,0–71,5 dari 100; tingkat pasti Kurang siap."),
        ("radar", "Nilai tiap daftar periksa", "Tertinggi Adopsi, terendah Belajar dan menerapkan."),
        ("bars", "Nilai tiap bagian", "Terendah Gladi menghadapi isu."),
        ("heatmap", "Jawaban tiap bagian", "Tiap kotak satu pertanyaan."),
        ("riskmatrix", "Peta risiko", "Terbesar: akun diambil alih."),
        ("trend", "Nilai dari tahun ke tahun", "Dari 41,3 ke 71,0–83,5."),
    )
}

SAMPLES = {
    "band": band(
        ABOUTS["band"],
        LEVELS,
        score("54", "71.5", "54,0–71,5"),
        Completeness(Fraction("83.3"), "Kelengkapan 83,3% (50 dari 60)"),
    ),
    "radar": radar(ABOUTS["radar"], AXES, SERIES),
    "bars": bars(ABOUTS["bars"], ROWS, SIGNS),
    "heatmap": heatmap(ABOUTS["heatmap"], CELLS, CLASSES),
    "riskmatrix": riskmatrix(ABOUTS["riskmatrix"], RISKS, TITLES),
    "trend": trend(ABOUTS["trend"], YEARS, SIGNS),
}
