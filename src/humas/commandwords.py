"""The commands of the interview, by name, in both languages: what no answer may be called."""

from __future__ import annotations

COMMANDS: dict[str, tuple[str, ...]] = {
    "back": ("k", "kembali", "p", "previous", "<"),
    "skip": ("l", "lewati", "s", "skip", ">"),
    "na": ("t", "tidak berlaku", "x", "na", "n/a"),
    "note": ("c", "catatan", "n", "note", "+"),
    "evidence": ("b", "bukti", "e", "evidence", "@"),
    "help": ("?", "bantuan", "help"),
    "overview": ("d", "daftar", "o", "overview"),
    "quit": ("q", "keluar", "quit"),
    "unknown": ("u", "tidak diukur", "unknown"),
}

RESERVED = frozenset(word for words in COMMANDS.values() for word in words) | {"-"}
