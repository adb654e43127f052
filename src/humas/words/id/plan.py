"""What `humas plan` says in Indonesian: the way to a stage or a level, what is quickly won, and the rest."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "title": "Rencana tindak lanjut: {agency}",
    "goal": "Sasaran: {goal}",
    "goal_stage": "tahap {stage}",
    "goal_level": "tingkat {level}",
    "no_goal": "Rencana ini tanpa sasaran, karena tahap dan tingkat {why}.",
    "no_higher": "Sasaran: tidak ada lagi, karena tahap dan tingkat tertinggi sudah tercapai.",
    # What it takes.
    "takes": "Yang harus dicapai",
    "score": "Skor",
    "stage_score": "Tahap {stage}",
    "now": "Sekarang",
    "bound": "Ambang",
    "then": "Setelah itu",
    "most": "Paling tinggi",
    "gates": "Syarat yang belum terpenuhi ({count}): {gates}",
    # What is to be answered first.
    "first_about": "Jawaban atas pertanyaan ini menentukan pertanyaan mana lagi yang ditanyakan, sehingga rencana dapat berubah.",
    # The way.
    "way": "Jalan dengan usaha terkecil",
    "way_reached": "Sasaran ini sudah tercapai.",
    "way_least": "Tindakan: {count}. Usaha: {effort} (per tindakan: ringan 1, sedang 3, berat 8). Tidak ada jalan dengan usaha yang lebih kecil.",
    "way_found": "Tindakan: {count}. Usaha: {effort} (per tindakan: ringan 1, sedang 3, berat 8). Kemungkinannya terlalu banyak untuk diperiksa semua: mungkin ada jalan dengan usaha yang lebih kecil, tetapi tidak di bawah {at_least}.",
    "way_today": "Dihitung menurut pertanyaan yang ditanyakan saat ini, dan seolah-olah semua pertanyaan dalam tindakan itu bernilai penuh.",
    "asked": "Dengan tindakan itu akan ditanyakan pula ({count}): {questions}.",
    "asked_reached": "Sasaran tetap tercapai walaupun itu belum dijawab.",
    "asked_open": "Sasaran baru pasti tercapai bila itu sudah dijawab dengan cukup baik.",
    "changed": "Dengan tindakan itu ada pertanyaan yang tidak lagi ditanyakan, sehingga sasaran belum pasti tercapai.",
    # Where there is none.
    "blocked": "Belum ada jalan",
    "blocked_about": "Semua tindakan yang diketahui sekarang belum mencukupi untuk sasaran ini:",
    "blocked_gate": "Syarat ini menunggu jawaban atas pertanyaan lain: {gate}",
    "blocked_score": "{score}: paling tinggi {most}, sedangkan ambangnya {bound}",
    "blocked_score_strict": "{score}: paling tinggi {most}, sedangkan ambangnya {bound}; yang dinyatakan tidak berlaku dihitung 0",
    "blocked_empty": "Tahap {stage}: tidak ada pertanyaan berbobot yang berlaku",
    "blocked_pending": "Pertanyaan yang masih menunggu jawaban lain: {count}. Jawab dahulu yang disebut di atas, lalu buat rencana ini lagi.",
    # Beside the way.
    "quick": "Hasil cepat",
    "quick_about": "Tindakan ringan dengan kenaikan skor terbesar yang tidak termasuk jalan di atas.",
    "quick_only": "Tindakan ringan dengan kenaikan skor terbesar.",
    "later": "Tindakan lain",
    "later_more": "{count} lagi, tertulis dengan -f markdown atau -f csv.",
    # One action.
    "facts": "Kenaikan skor: {gain}. Usaha: {effort}.",
    "gate": "Syarat",
    "gate_line": "Syarat: {gate}.",
    "gate_critical": "kritis",
    "gate_stage": "tahap {stage}",
    "who": "Penanggung jawab: {blank} Tenggat: {blank}",
}
