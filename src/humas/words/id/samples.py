"""The texts in the samples on the rules' pages, in Indonesian: by the English one, as it stands in the YAML.

Keys, ids and answers are not here: a file has the same ones in any language. Nor are the samples that hold two
languages.
"""

from __future__ import annotations

TEXTS: dict[str, str] = {
    # of whole files and checklists
    "The whole manual, so that nobody has to look for it: aaaa…": "Seluruh pedoman, agar tidak perlu dicari lagi: aaaa…",
    "The manual is at https://example.go.id/manual": "Pedoman ada di https://example.go.id/pedoman",
    "Questions asked at a caf�": "Pertanyaan warga di Caf� Kenanga",
    "Questions asked at a café": "Pertanyaan warga di Café Kenanga",
    r"Questions about\u202e the team": r"Pertanyaan tentang\u202e tim pengelola",
    "Questions about the team": "Pertanyaan tentang tim pengelola",
    "to be written": "belum ditulis",
    "one, after, the, other": "satu, demi, satu",
    "One after the other.": "Satu demi satu.",
    "The paper": "Naskah kajian",
    "Accounts are listed": "Akun didata",
    "The list is kept up to date": "Datanya selalu mutakhir",
    "Law on Public Information": "UU Keterbukaan Informasi Publik",
    "Article 9": "Pasal 9",
    # labels
    "Yes": "Ya",
    "Partly": "Sebagian",
    "No": "Belum",
    "Low": "Rendah",
    "High": "Tinggi",
    "Begun": "Dimulai",
    "Never": "Tidak pernah",
    "Every year": "Setiap tahun",
    "Every month": "Setiap bulan",
    "Seldom": "Jarang",
    "Often": "Sering",
    "Posting": "Mengunggah",
    "Replying": "Membalas",
    "Chat": "Obrolan",
    "Phone": "Telepon",
    "In a course": "Lewat pelatihan",
    "By trying it out": "Dengan mencoba-coba",
    # titles
    "People": "Petugas",
    "List of people": "Daftar petugas",
    "List of accounts": "Daftar akun",
    "List of passwords": "Daftar kata sandi",
    "Verified accounts": "Akun terverifikasi",
    "Somebody in charge": "Ada penanggung jawab",
    "Who is in charge": "Siapa penanggung jawabnya",
    "Nobody decides": "Tidak ada yang memutuskan",
    # questions
    "Is somebody in charge?": "Apakah ada penanggung jawab?",
    "One thing first: is somebody in charge?": "Satu hal dahulu: apakah ada penanggung jawab?",
    "Is somebody in charge of every account?": "Apakah setiap akun memiliki penanggung jawab?",
    "Is there a list of all accounts?": "Apakah ada daftar semua akun?",
    "Is there an up-to-date list of all accounts?": "Apakah ada daftar mutakhir semua akun?",
    "What share of the accounts is verified?": "Dari semua akun, berapa yang terverifikasi?",
    "Has the head of the agency appointed one person in writing who is in charge of all social media accounts, with": "Apakah pimpinan menunjuk secara tertulis satu penanggung jawab semua akun media sosial, beserta tugas, wakil,",
    "their tasks, their deputy and the period, and has this been made known to all staff, on the intranet too?": "dan masa tugasnya, dan apakah hal itu sudah diumumkan kepada seluruh pegawai, termasuk di intranet?",
    "Has the head of the agency appointed in writing who is in charge of all social media accounts?": "Apakah pimpinan menunjuk secara tertulis penanggung jawab semua akun media sosial?",
    # what counts as which answer
    "One person is named.": "Satu orang ditunjuk.",
    "one person is named": "satu orang ditunjuk",
    "Yes: one person is named. Partly: several are.": "Ya: satu orang ditunjuk. Sebagian: beberapa orang.",
    "Yes: one person is named, in a letter. Partly: several are.": "Ya: satu orang ditunjuk, dengan surat. Sebagian: beberapa orang.",
    "Yes: the letter names the person, a deputy, their tasks and the period. Partly: one of these is missing.": "Ya: suratnya memuat nama, wakil, tugas, dan masa tugas. Sebagian: salah satunya belum ada.",
    "Yes: one list. Partly: several.": "Ya: satu daftar. Sebagian: beberapa.",
    "Yes: one list, looked at this year. Partly: an older one.": "Ya: satu daftar, ditinjau tahun ini. Sebagian: daftar lama.",
    "Yes: one list has them all, those on trial too. Partly: several lists, or some are missing.": "Ya: semua di satu daftar, juga akun uji coba. Sebagian: beberapa daftar, atau belum semua.",
    "Count the accounts in use today.": "Hitung akun yang dipakai saat ini.",
    r"The letter is in C:\archive\budget": r"Suratnya ada di C:\arsip\berkas",
    # evidence and advice
    "The list": "Daftarnya",
    "The list, with its date": "Daftarnya, dengan tanggal",
    "The list of accounts": "Daftar akun",
    "Name one person.": "Tunjuk satu orang.",
    "!important Name one person.": "!penting Tunjuk satu orang.",
    "Draw up one list.": "Susun satu daftar.",
    "Draw up one list of all accounts, with who is in charge of each.": "Susun satu daftar semua akun beserta penanggung jawabnya.",
    "Apply for verification.": "Ajukan verifikasi.",
    # why a finding is silenced
    "a letter takes a minute": "surat selesai dalam semenit",
    "the form has no room": "tidak ada tempat di formulir",
}
