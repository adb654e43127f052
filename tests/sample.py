"""An audit in two languages with every kind of item, and one agency's answers to it, in which much can happen.

`said` makes the audit's texts and `typed` what a user typed, so that a test can put the same text everywhere.
"""

from collections.abc import Callable
from fractions import Fraction

from humas.model import (
    NA,
    Answers,
    Aside,
    Audit,
    Band,
    Checklist,
    Choice,
    Choices,
    Entry,
    FileEvidence,
    FreeText,
    Is,
    Item,
    Level,
    Number,
    Option,
    Ratio,
    Ref,
    Reference,
    Review,
    Risk,
    Section,
    Source,
    Stage,
    Text,
    Tick,
)

Said = Callable[[str, str], Text]


def both(indonesian: str, english: str) -> Text:
    return Text((("id", indonesian), ("en", english)))


def audit(said: Said = both) -> Audit:
    return Audit(
        "kesiapan",
        "1.0.0",
        said("Kesiapan media sosial", "Social media readiness"),
        ("id", "en"),
        (_adoption(said), _four_c(said)),
        tuple(
            Level(id_, Fraction(start), said(indonesian, english))
            for id_, start, indonesian, english in (
                ("belum", 0, "Belum siap", "Not ready"),
                ("kurang", 40, "Kurang siap", "Little ready"),
                ("cukup", 60, "Cukup siap", "Fairly ready"),
                ("siap", 80, "Siap", "Ready"),
            )
        ),
        (
            Stage("try", Fraction(0), said("Eksperimentasi", "Experimentation")),
            Stage("manage", Fraction(60), said("Mengelola kekacauan", "Managing chaos")),
            Stage("settle", Fraction(70), said("Institusionalisasi", "Institutionalisation")),
        ),
        "cukup",
        said("Untuk instansi pemerintah.", "For government agencies."),
        (
            Source(
                "article",
                said("Tatkala pemerintah bermedia sosial", "When government takes to social media"),
                "https://contoh.example/artikel",
                (("p12.a", said("Inventaris akun", "An inventory of accounts")),),
            ),
        ),
        (
            Reference(
                "kietzmann", said("Social media?", "Social media?"), "2011", "10.1016/j.bushor.2011.01.005"
            ),
            Reference("uu-27", said("UU Pelindungan Data Pribadi", "Personal Data Protection Act"), "2022"),
        ),
        summed=Aside(lambda: "sha256:" + "ab12" * 16),
    )


def _adoption(said: Said) -> Checklist:
    no = Choice("no", Fraction(0), said("Belum", "No"), said("Tidak ada bukti.", "No evidence."))
    partly = Choice("partly", Fraction(1), said("Sebagian", "Partly"))
    yes = Choice("yes", Fraction(2), said("Ya", "Yes"))
    practice = Choices((no, partly, yes), "practice")
    start = (
        Item(
            "adoption/active",
            said("Akun aktif", "Active account"),
            said("Apakah ada akun aktif?", "Is there an active account?"),
            Choices((no, yes)),
            Fraction(2),
            Fraction(2),
            Fraction(2),
            na="never",
            stage="try",
            gate="stage",
            quick=True,
        ),
        Item(
            "adoption/inventory",
            said("Inventaris akun", "Inventory of accounts"),
            said("Apakah semua akun tercatat?", "Are all accounts recorded?"),
            practice,
            Fraction(2),
            Fraction(2),
            Fraction(1),
            na="never",
            stage="manage",
            gate="stage",
            quick=True,
            effort="low",
            help=said(
                "Yang dihitung: satu daftar.\n\nSemua kanal.", "What counts: one list.\n\nAll channels."
            ),
            evidence=said("Daftar bertanggal", "A dated list"),
            advice=said("Catat semua akun dalam satu daftar.", "Record all accounts in one list."),
            source=("p12.a",),
            refs=(Ref("kietzmann"),),
        ),
        Item(
            "adoption/verified",
            said("Akun terverifikasi", "Verified accounts"),
            said("Dari semua akun, berapa yang terverifikasi?", "What share of the accounts is verified?"),
            Ratio(
                tuple(Band(True, Fraction(fifth, 5), Fraction(fifth)) for fifth in (1, 2, 3, 4)),
                said("akun instansi", "accounts of the agency"),
            ),
            Fraction(1),
            Fraction(4),
            Fraction(4),
            stage="manage",
            effort="high",
            advice=said("Ajukan verifikasi.", "Apply for verification."),
        ),
    )
    team = (
        Item(
            "adoption/mandate",
            said("Mandat", "Mandate"),
            said("Mandat apa yang diemban?", "Which mandates are there?"),
            Tick(
                (
                    Option("disaster", said("Kebencanaan", "Disasters")),
                    Option("health", said("Kesehatan", "Health")),
                )
            ),
            Fraction(0),
            Fraction(2),
            Fraction(2),
        ),
        Item(
            "adoption/team",
            said("Tim pengelola", "Team"),
            said("Apakah tim pengelola sudah ditetapkan?", "Is a team appointed?"),
            practice,
            Fraction(2),
            Fraction(2),
            Fraction(2),
            stage="settle",
            advice=said("Tetapkan tim pengelola.", "Appoint a team."),
        ),
        Item(
            "adoption/reply",
            said("Waktu tanggap", "Reply time"),
            said("Berapa median waktu tanggap?", "What is the median reply time?"),
            Number(
                (Band(False, Fraction(24), Fraction(1)), Band(False, Fraction(5, 2), Fraction(2))),
                said("jam", "hours"),
                Fraction(0),
            ),
            Fraction(2),
            Fraction(2),
            Fraction(2),
            risk=Risk(3, said("Warga tidak ditanggapi", "Citizens get no reply")),
        ),
        Item(
            "adoption/story",
            said("Cerita singkat", "Short story"),
            said("Apa yang paling berhasil?", "What worked best?"),
            FreeText(),
            Fraction(0),
            Fraction(1),
            Fraction(1),
            na="free",
        ),
    )
    sections = (Section("start", said("Awal", "Start"), start), Section("team", said("Tim", "Team"), team))
    about = said("Sejauh mana media sosial diadopsi.", "How far social media is adopted.")
    return Checklist("adoption", "1.0.0", said("Adopsi", "Adoption"), Fraction(20), sections, about)


def _four_c(said: Said) -> Checklist:
    practice = Choices(
        (
            Choice("no", Fraction(0), said("Belum", "No")),
            Choice("yes", Fraction(2), said("Ya", "Yes")),
        )
    )
    items = (
        Item(
            "four-c/people",
            said("Orang berwenang", "Authorised people"),
            said("Apakah ada daftar orang berwenang?", "Is there a list of authorised people?"),
            practice,
            Fraction(4),
            Fraction(2),
            Fraction(2),
            na="never",
            gate="critical",
            effort="low",
            quick=True,
            advice=said("Susun daftar orang berwenang.", "Draw up a list of authorised people."),
            risk=Risk(5, said("Akun dikuasai orang lain", "The account is in other hands")),
            refs=(Ref("uu-27", "Pasal 46"),),
        ),
        Item(
            "four-c/privacy",
            said("Data pribadi", "Personal data"),
            said("Apakah data pribadi diperiksa?", "Is personal data checked?"),
            practice,
            Fraction(4),
            Fraction(2),
            Fraction(2),
            na="never",
            gate="critical",
            advice=said("Periksa data pribadi sebelum diunggah.", "Check personal data before posting."),
            risk=Risk(5, said("Data pribadi bocor", "Personal data leaks")),
        ),
        Item(
            "four-c/warning",
            said("Peringatan bencana", "Disaster warnings"),
            said("Apakah peringatan dari sumber resmi?", "Are warnings from the authorised source?"),
            practice,
            Fraction(4),
            Fraction(2),
            Fraction(2),
            na="never",
            gate="critical",
            when=Is("adoption/mandate", ("disaster",)),
            risk=Risk(5, said("Peringatan keliru", "Wrong warnings")),
        ),
        Item(
            "four-c/bot",
            said("Bot percakapan", "Chatbot"),
            said("Apakah bot percakapan diawasi?", "Is the chatbot supervised?"),
            practice,
            Fraction(1),
            Fraction(2),
            Fraction(2),
            risk=Risk(2, said("Bot menjawab keliru", "The bot answers wrongly")),
        ),
    )
    sections = (Section("curate", said("Kurasi", "Curate"), items),)
    return Checklist("four-c", "1.0.0", said("Empat C", "Four Cs"), Fraction(20), sections)


def answers(typed: Callable[[str], str] = str, **more: object) -> Answers:
    entries = {
        "adoption/active": Entry("yes"),
        "adoption/inventory": Entry(
            "partly",
            evidence=(
                "https://contoh.example/akun?x=1&y=2",
                FileEvidence(typed("daftar_akun.xlsx"), 48213, "3f2a9c1b5d7e0f42" * 4),
                typed("Perbup 17/2017"),
            ),
        ),
        "adoption/verified": Entry("3/5", typed("dua di Instagram\nbelum di X")),
        "adoption/mandate": Entry(("health",)),
        "adoption/team": Entry(
            "partly",
            review=Review(
                "yes",
                "changed",
                "no",
                typed("belum ditandatangani"),
                typed("akan dikirim"),
                typed("Inspektorat"),
                "2026-11-30",
            ),
        ),
        "adoption/reply": Entry("2.5"),
        "adoption/story": Entry(typed("Layanan keliling")),
        "four-c/people": Entry("no"),
        "four-c/bot": Entry(NA, typed("tidak memakai bot") + " sama sekali"),
    }
    values: dict[str, object] = {
        "code": typed("51.08"),
        "group": ((typed("provinsi"), typed("Bali")),),
        "assessor": typed("Ni Luh"),
        "date": "2026-11-24",
        "entries": entries,
        **more,
    }
    return Answers("kesiapan", typed("Dinas Kominfo Kabupaten Contoh"), "1.0.0", **values)
