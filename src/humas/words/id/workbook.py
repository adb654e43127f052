"""What stands in a workbook beside what is in every report, in Indonesian."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    # The cells.
    "cut": " … (dipotong: sel lembar kerja tidak memuat lebih banyak)",
    "yes": "ya",
    "no": "tidak",
    # The summary.
    "agency": "Instansi",
    "code": "Kode instansi",
    "date": "Tanggal penilaian",
    "assessor": "Penilai",
    "scope": "Cakupan",
    "audit": "Audit",
    "provisional": "{score} (sementara)",
    "gates": "Syarat",
    "chart_about": "Grafik skor per daftar periksa; angkanya ada dalam tabel di lembar ini.",
    # The plan.
    "why": "Alasan",
    "answer_it": "Jawab pertanyaan ini; jawabannya menentukan pertanyaan lain.",
    "owner": "Penanggung jawab",
    "due": "Tenggat",
    "due_wrong": "Isi dengan tanggal, misalnya 31/12/2026.",
    "status": "Status",
    "status_wrong": "Pilih salah satu dari daftar.",
    "status_new": "Belum mulai",
    "status_begun": "Sedang berjalan",
    "status_done": "Selesai",
    "status_dropped": "Dibatalkan",
    # The answers.
    "answers_about": "Satu pertanyaan satu baris. Yang dicetak hanya kolom {first} sampai {last}; kolom lainnya ada di sebelah kanan.",
    "question": "Pertanyaan",
    "asked": "Bunyi pertanyaan",
    "answer": "Jawaban",
    "note": "Catatan",
    "evidence": "Bukti",
    "points": "Poin",
    "full": "Poin penuh",
    "gate": "Syarat",
    "gate_critical": "kritis",
    "gate_stage": "tahap",
    "met": "Pemenuhan syarat",
    "review": "Tinjauan",
    "reviewer": "Peninjau",
    "review_answer": "Jawaban menurut peninjau",
    "review_note": "Catatan peninjau",
    "reply": "Tanggapan instansi",
    # The sources.
    "kind": "Jenis",
    "source": "Sumber",
    "reference": "Rujukan",
    "year": "Tahun",
    "points_used": "Butir yang dipakai",
    "address": "Alamat",
}
