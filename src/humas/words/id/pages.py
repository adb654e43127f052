"""The rules' pages in Indonesian: by code, what a rule finds, why that matters, and how to mend it."""

from __future__ import annotations

PAGES: dict[str, tuple[str, str, str]] = {
    "HC602": (
        "Butir tidak menyebutkan asalnya.",
        "Instansi yang dinilai berhak mengetahui mengapa sesuatu ditanyakan. Tanpa sumber, butir hanya pendapat, dan bila rumusannya diperdebatkan, maksud aslinya tidak dapat ditelusuri.",
        "Tulis pada `source` poin sumber yang ditanyakan butir itu. Bila asalnya sumber yang belum terdaftar, tambahkan sumber itu pada `sources`, satu poin untuk setiap hal yang dimintanya.",
    ),
    "HC603": (
        "Butir tidak menyebutkan apa yang membuktikan jawabannya.",
        "Penjawab tidak mengetahui apa yang harus dicari, dan peninjau tidak mengetahui apa yang harus diminta. Akibatnya pertanyaan dijawab menurut ingatan, dan jawaban dua orang dapat berbeda. Butir teks bebas tidak membuktikan apa pun dan tidak memerlukannya.",
        "Sebutkan dokumen, halaman, atau catatan yang dimiliki instansi bila jawabannya ya. Bila tidak ada yang dapat disebutkan, yang ditanyakan adalah pendapat: tanyakan sesuatu yang dapat dilihat.",
    ),
    "HC604": (
        "Butir tidak menyebutkan apa yang perlu dilakukan bila ada yang kurang.",
        "Rencana tindak dalam laporan tersusun dari saran ini. Butir tanpa saran muncul di sana dengan judulnya saja, sehingga terbaca apa yang kurang, tetapi tidak terbaca apa yang harus dilakukan. Butir teks bebas tidak memerlukannya, begitu pula butir berbobot 0 yang bukan syarat kritis atau syarat tahap: keduanya tidak pernah masuk rencana.",
        "Tulis satu langkah yang dapat dilakukan sendiri oleh instansi, diawali dengan kata kerjanya. Beri teks yang sama pada butir-butir yang diperbaiki dengan satu langkah: rencana lalu menyebutnya bersama-sama.",
    ),
    "HC605": (
        "Butir tidak menyebutkan seberapa besar usaha untuk menjalankan sarannya.",
        "Rencana tindak mendahulukan kenaikan skor terbesar dengan usaha terkecil. Bila usahanya tidak ditulis, dianggap sedang: langkah yang ringan menjadi terlalu belakang, dan yang berat terlalu depan. Butir yang tidak memerlukan saran juga tidak memerlukan usaha.",
        "Tulis `effort: low` untuk yang dapat diselesaikan satu orang dalam hitungan hari, `high` untuk yang memerlukan waktu berbulan-bulan, anggaran, atau keputusan pimpinan, dan `medium` untuk yang di antaranya.",
    ),
    "HC606": (
        "Pertanyaan lebih panjang dari 200 karakter dalam salah satu bahasanya.",
        "Pertanyaan sepanjang itu memenuhi layar dan menanyakan beberapa hal sekaligus. Penjawab memilih salah satunya, dan mana yang dipilih tidak terlihat dari jawabannya.",
        "Tanyakan satu hal saja, dan jelaskan pada `help` apa yang termasuk di dalamnya. Bila yang ditanyakan memang dua hal, buat dua butir.",
    ),
    "HC607": (
        "Butir yang dijawab dengan skala, bagian, atau bilangan tidak memiliki penjelasan.",
        "Skala dipakai bersama oleh banyak butir, jadi tidak dapat menjelaskan apa arti “sebagian” untuk butir ini; sebuah angka bergantung pada apa yang dihitung, di mana, dan dalam masa apa. Tanpa penjelasan, setiap instansi menentukannya sendiri, dan jawabannya tidak dapat dibandingkan. Pilihan yang ditulis pada butir sendiri sudah menjelaskannya.",
        "Tulis pada `help` keadaan apa yang dihitung untuk setiap jawaban, atau apa yang dihitung dan dalam masa apa, serta di mana datanya ditemukan.",
    ),
    "HC608": (
        "Tidak ada butir yang memakai skala ini.",
        "Mungkin skala ini tersisa dari butir yang sudah dihapus. Mungkin pula ada butir yang seharusnya memakainya, tetapi memakai skala lain yang namanya mirip, sehingga pilihan jawabannya keliru.",
        "Tulis namanya pada `scale` butir yang memerlukannya, atau hapus skala itu. Skala di audit.yaml tidak dipakai oleh daftar periksa yang memiliki skala sendiri dengan nama yang sama.",
    ),
    "HC609": (
        "Tidak ada butir yang memakai tabel rentang ini.",
        "Mungkin tabel ini tersisa dari butir yang sudah dihapus. Mungkin pula ada butir yang seharusnya memakainya, tetapi memakai tabel lain yang namanya mirip, sehingga poinnya bukan yang dimaksud.",
        "Tulis namanya pada `bands` butir yang memerlukannya, atau hapus tabel itu. Rentang yang hanya diperlukan satu butir lebih baik ditulis pada butir itu, seperti dalam contoh yang benar.",
    ),
    "HC610": (
        "Tidak ada butir yang menyebut rujukan ini.",
        "Laporan memuat rujukan sebagai dasar pertanyaannya. Rujukan yang tidak mendasari apa pun membuat penilaian tampak lebih berdasar daripada kenyataannya; dan butir yang seharusnya didukungnya berdiri tanpa rujukan.",
        "Tulis id-nya pada `refs` butir yang didukungnya, atau hapus rujukan itu.",
    ),
    "HC805": (
        "Berkas yang disebut sebagai bukti tidak ada di folder berkas jawaban, atau tidak dapat dibaca.",
        "Peninjau yang menerima folder itu tidak dapat melihat buktinya. Yang diperiksa hanya berkas biasa sampai 100 MB di folder itu dan folder di dalamnya: berkas di tempat lain tidak ikut terkirim bersama folder, dan berkas jawaban orang lain tidak boleh membuka apa pun di komputer ini.",
        "Letakkan berkas itu di sana, dengan nama seperti yang tertulis dalam berkas jawaban dan garis miring di antara folder. Bila berkas itu sudah tidak ada, atau terlalu besar untuk ikut dikirim, sebutkan bukti lain, misalnya tautan.",
    ),
    "HC806": (
        "Berkas yang disebut sebagai bukti sudah tidak seperti ketika dicatat.",
        "Ukuran atau SHA-256-nya lain. Mungkin berkas itu hanya disimpan ulang; mungkin pula isinya tidak lagi mendukung jawabannya. Yang dilihat peninjau bukan lagi yang dilihat penjawab.",
        "Buka berkas itu. Bila masih membuktikan jawabannya, catat kembali lewat wawancara, yang menuliskan ukuran dan SHA-256 terbarunya; bila tidak, ubah jawabannya, atau kembalikan berkas yang lama.",
    ),
    "HC807": (
        "Pertanyaan sudah berubah sejak dijawab.",
        "Sidik pertanyaan yang dicatat bersama jawabannya, `seen`, berbeda dari sidik pertanyaan yang sekarang: rumusannya, pilihan jawabannya, poinnya, atau poin untuk nilai penuh sudah lain. Jawaban itu tetap dihitung, tetapi artinya mungkin berubah, dan tidak dibandingkan dengan jawaban tahun lain.",
        "Baca pertanyaan yang sekarang, lalu jawab kembali lewat wawancara: sidik yang baru ikut dituliskan. Jangan hanya menghapus `seen`, karena kemudian tidak ada yang mengetahui pertanyaan mana yang dijawab.",
    ),
    "HC808": (
        "Yang ditinjau bukan jawaban yang sekarang.",
        "Jawabannya diubah sesudah ditinjau, sehingga belum ada yang melihat jawaban yang sekarang. Tinjauan itu tetap ada dalam berkas, tetapi tidak ikut dihitung sebagai jawaban yang diverifikasi dalam laporan.",
        "Mintalah jawaban yang sekarang ditinjau. Bila jawaban itu berubah karena keliru, kembalikan jawaban yang lama.",
    ),
    "HC809": (
        "Peninjau sama dengan penilai, atau tidak disebutkan.",
        "Tinjauan menunjukkan pendapat orang kedua tentang sebuah jawaban. Tanpa nama, atau dengan nama penilai sendiri, belum ada orang kedua, sehingga tinjauan itu tidak ikut dihitung sebagai jawaban yang diverifikasi dalam laporan.",
        "Mintalah orang lain meninjau jawaban itu, dan tulis namanya pada `by`.",
    ),
    "HC810": (
        "Berkas yang disebut sebagai bukti dicatat tanpa ukuran atau SHA-256.",
        "Tidak ada yang dapat memastikan bahwa berkas yang ada sekarang adalah berkas yang dimaksud. Dalam laporan, jawaban seperti itu tidak dihitung sebagai jawaban yang didukung bukti.",
        "Catat kembali berkas itu lewat wawancara, yang menuliskan keduanya; atau tulis ukurannya dalam bita pada `size` dan 64 angka heksadesimal dari `sha256sum` pada `sha256`.",
    ),
    "HC811": (
        "Berkas dijawab dengan daftar periksa yang isinya lain, meskipun nomor versinya sama.",
        "Ada yang mengubah daftar periksa tanpa mengubah nomor versinya. Dua berkas dengan versi yang sama lalu belum tentu menjawab pertanyaan yang sama, dan orang yang membandingkannya tidak melihat perbedaan itu.",
        "Periksa apa yang berubah dalam daftar periksa sejak itu. Setiap pertanyaan yang berubah disebut dalam temuan tersendiri (HC807). Beri daftar periksa nomor versi baru setiap kali isinya diubah. Bila jawabannya masih sesuai, tulis `digest` yang ditampilkan `humas report -f json`.",
    ),
}
