"""The rules' pages in Indonesian: by code, what a rule finds, why that matters, and how to mend it."""

from __future__ import annotations

PAGES: dict[str, tuple[str, str, str]] = {
    "HC101": (
        "Berkas tidak dapat dibuka.",
        "Audit hanya sebaik pertanyaannya, dan pertanyaan dalam berkas ini tidak terbaca. Biasanya nama berkas salah tulis, atau berkasnya sudah dipindahkan.",
        "Tulis nama persis seperti nama berkasnya, termasuk huruf besar dan kecil; atau beri izin baca kepada orang yang menjalankan humas.",
    ),
    "HC102": (
        "Berkas lebih besar dari 2 MB.",
        "Daftar periksa bawaan yang terbesar tidak sampai sepersepuluhnya. Berkas sebesar ini biasanya keliru: gambar, atau berkas lain dengan nama ini.",
        "Cari bagian yang membuatnya begitu besar dan pindahkan; atau pecah berkas menjadi beberapa daftar periksa.",
    ),
    "HC103": (
        "Berkas tidak disimpan sebagai UTF-8.",
        "UTF-8 adalah cara huruf dan tanda disimpan. Dengan cara lain, huruf beraksen, tanda pisah, dan tanda kutip lengkung berubah menjadi karakter lain di sebagian komputer.",
        "Simpan ulang berkas dengan pengodean UTF-8. Pada kebanyakan penyunting teks, pilihannya ada di “Simpan sebagai”.",
    ),
    "HC104": (
        "Berkas memuat karakter tak terlihat yang mengendalikan layar atau membalik arah tulisan.",
        "Tidak ada yang melihatnya, jadi tidak ada yang dapat memeriksanya: sebagian teks dapat tersembunyi, atau satu baris tampak berbunyi lain. Biasanya karakter ini terbawa ketika menyalin dari situs web atau PDF.",
        "Hapus karakter di tempat yang disebutkan; bila tidak ditemukan, ketik ulang kata-kata di sekitarnya.",
    ),
    "HC105": (
        "Berkas tidak dapat dibaca sebagai YAML (atau sebagai JSON, bila namanya berakhiran .json).",
        "Apa pun sesudah tempat ini tidak dapat dipahami, jadi juga tidak diperiksa. Penyebabnya sering ada satu baris di atasnya: titik dua dan spasi di dalam teks, tanda kutip yang tidak ditutup, atau baris yang tidak sejajar.",
        "Beri tanda kutip pada teks yang memuat titik dua, dan awali baris-baris yang setingkat dengan jumlah spasi yang sama, jangan dengan tab.",
    ),
    "HC106": (
        "Ada baris yang diawali tanda persen.",
        "Dalam YAML, baris seperti itu menyuruh program membaca dengan cara lain. Berkas humas tidak memerlukannya, dan berkas yang sama dapat berarti lain bagi program lain.",
        "Hapus baris itu.",
    ),
    "HC107": (
        "Satu kunci ditulis dua kali di tempat yang sama.",
        "Sebagian program mengambil yang pertama, sebagian yang terakhir, tanpa memberi tahu. Penulis yang kedua mungkin tidak tahu bahwa yang pertama sudah ada.",
        "Hapus salah satunya, atau beri nama lain.",
    ),
    "HC108": (
        "Teks diawali & atau *, yang dalam YAML menamai bagian berkas atau mewakilinya.",
        "Orang yang membaca daftar periksa di kertas atau di layar harus langsung melihat isi butir, bukan mencarinya di tempat lain. Teks yang kebetulan diawali tanda itu pun akan kehilangan kata pertamanya.",
        "Tulis isi yang diwakilinya; bila tanda itu bagian dari teks, beri teksnya tanda kutip.",
    ),
    "HC109": (
        "Kunci << mengambil alih kunci-kunci dari tempat lain.",
        "Kunci ini bukan bagian dari YAML masa kini, dan setiap program berbeda dalam memilih nilai yang dipakai. Isi butir pun menjadi jauh dari butirnya.",
        "Tulis kunci-kunci itu di tempat yang dimaksud.",
    ),
    "HC110": (
        "Teks diawali tanda seru, yang dalam YAML menyatakan tipe nilai sesudahnya.",
        "Tipe suatu nilai sudah diketahui dari kuncinya. Teks yang kebetulan diawali tanda itu akan kehilangan kata pertamanya.",
        "Hapus tanda itu; bila tanda itu bagian dari teks, beri teksnya tanda kutip.",
    ),
    "HC111": (
        "Di depan titik dua ada daftar, pasangan kunci, atau tidak ada apa-apa.",
        "Kunci dicari menurut namanya, dan yang ini tidak bernama. Biasanya ada kurung yang salah tempat.",
        "Tulis satu kata di depan setiap titik dua.",
    ),
    "HC112": (
        "Baris berisi tiga tanda hubung memulai dokumen kedua di berkas yang sama.",
        "Program yang hanya membaca satu dokumen akan melewatkan sisanya tanpa memberi tahu, beserta semua pertanyaan di dalamnya.",
        "Pindahkan isi sesudah tanda hubung ke berkas tersendiri, atau hapus tanda hubungnya.",
    ),
    "HC113": (
        "Daftar dan kunci bersarang lebih dari 32 lapis.",
        "Tidak ada daftar periksa yang memerlukan lebih dari sepuluh lapis. Sebanyak ini terjadi karena kurung yang keliru, atau karena berkas dibuat untuk merusak program yang membacanya.",
        "Hapus lapis yang tidak memuat apa pun selain lapis berikutnya.",
    ),
    "HC114": (
        "Ada bilangan yang lebih panjang dari 300 angka.",
        "Tidak ada bobot, batas, atau angka yang memerlukannya, dan perhitungan dengan bilangan seperti itu begitu lama sehingga program seolah-olah berhenti.",
        "Bulatkan sampai angka yang berarti; bila ini teks, beri tanda kutip.",
    ),
    "HC115": (
        "Garis miring terbalik dalam teks berkutip menghasilkan karakter kendali yang tak terlihat.",
        "Di layar, karakter itu dapat berbunyi, menggeser kursor, atau menghapus tulisan. Sering kali penyebabnya lokasi berkas Windows di antara tanda kutip ganda, tempat \\a atau \\b berarti lain.",
        "Hapus garis miring terbalik itu, atau tulis teksnya tanpa tanda kutip atau dengan tanda kutip tunggal.",
    ),
    "HC116": (
        "Berkas kosong, atau hanya berisi komentar.",
        "Berkas yang didaftarkan seharusnya menanyakan sesuatu. Berkas kosong biasanya tertinggal, atau salinan yang tidak selesai.",
        "Tulis daftar periksanya, pulihkan dari salinan, atau hapus berkas itu beserta namanya di `checklists`.",
    ),
    "HC117": (
        "Garis miring terbalik dalam teks berkutip menghasilkan separuh karakter.",
        "Sebagian program menulis emoji sebagai dua bagian seperti itu. Satu bagian saja bukan karakter, sehingga tidak dapat ditampilkan atau disimpan.",
        "Tulis karakternya langsung, atau hapus separuh karakter itu.",
    ),
    "HC118": (
        "Teks tanpa tanda kutip terlihat seperti ya atau tidak, waktu, atau bilangan bagi program lain.",
        "Humas membacanya seperti yang tertulis. Banyak program lain memakai aturan lama: no dibaca “false”, 0755 dibaca 493, dan 12:30 dibaca 750, sehingga teksnya berubah begitu berkas dibuka dan disimpan dengan program itu.",
        "Beri tanda kutip.",
    ),
    "HC119": (
        "Komentar yang hendak menyembunyikan temuan tidak menyebutkan kode atau alasannya, atau menyebutkan kode yang tidak ada.",
        "Siapa yang kelak membaca berkas ini tidak tahu apakah temuan itu sudah dipertimbangkan atau sekadar dianggap mengganggu. Karena itu, temuannya tetap ditampilkan. Beberapa kata sudah cukup. Kode yang salah ketik, atau hanya awalnya seperti HC6, tidak menyembunyikan apa pun.",
        "Tulis kode yang utuh di dalam kurung siku dan alasannya di belakangnya, atau hapus komentarnya.",
    ),
    "HC120": (
        "Berkas memuat lebih dari 100.000 kunci dan nilai.",
        "Daftar periksa bawaan yang terbesar memuat sekitar tiga ribu. Sebanyak itu berasal dari program yang menulis tanpa henti, atau dibuat untuk memenuhi memori komputer yang membacanya.",
        "Cari yang berulang lalu hapus; atau pecah berkas menjadi beberapa daftar periksa.",
    ),
    "HC201": (
        "Kunci ini tidak dikenal di sini.",
        "Isinya tidak dibaca, jadi kunci yang salah eja sama saja dengan tidak ada: bobot, syarat, atau ketentuan yang Anda maksud tidak berlaku. Dalam berkas jawaban kunci itu tetap disimpan, jadi di sana ini hanya peringatan.",
        "Perbaiki ejaannya; bila itu catatan Anda sendiri, tulis sebagai komentar, sesudah tanda #.",
    ),
    "HC202": (
        "Kunci yang wajib ada tidak ada.",
        "Tanpa kunci itu, sisanya tidak dapat dipakai: butir tanpa `ask` tidak menanyakan apa pun, risiko tanpa judul tidak bernama dalam laporan.",
        "Tambahkan kunci itu beserta isinya.",
    ),
    "HC203": (
        "Ada daftar di tempat teks, atau sebaliknya.",
        "Sebuah kunci berisi satu teks, satu daftar, atau kunci-kunci lain, dan hanya satu di antaranya yang masuk akal. Kunci yang tidak berisi apa pun juga dilaporkan di sini.",
        "Tulis daftar dalam kurung siku, atau setiap anggotanya di baris tersendiri sesudah tanda hubung; tulis teks tanpa keduanya.",
    ),
    "HC204": (
        "Nilai ini bukan salah satu kata yang diterima kunci itu.",
        "Kunci seperti `effort`, `gate`, atau `na` memilih cara menghitung. Kata lain tidak memilih apa pun.",
        "Tulis salah satu kata yang disebutkan temuan, dengan huruf kecil.",
    ),
    "HC205": (
        "Di sini diperlukan bilangan, dan tulisan ini bukan bilangan.",
        "Humas tidak menebak: 2,5 dapat berarti dua setengah atau daftar, dan 1e3 mudah salah dibaca.",
        "Tulis angka saja, dengan paling banyak satu titik dan tanpa tanda di depannya.",
    ),
    "HC206": (
        "Id memuat spasi, huruf besar, atau tanda lain.",
        "Id ditulis dalam berkas jawaban, dalam ketentuan, dan di baris perintah, selama bertahun-tahun. Dalam satu bentuk yang sederhana, id dapat diketik di mana saja dan tidak tertukar.",
        "Pakai huruf kecil tanpa aksen dan angka, dirangkai dengan tanda hubung atau titik.",
    ),
    "HC207": (
        "Butir tidak menyebut cara menjawab, atau menyebut lebih dari satu.",
        "Setiap butir dijawab dengan skala, pilihan sendiri, bagian dari keseluruhan, bilangan, centang, atau teks. Dengan dua cara sekaligus, nilai jawabannya tidak dapat ditentukan.",
        "Simpan satu saja: scale, choices, ratio, number, tick, atau text. Hal lain yang ingin Anda ketahui ditanyakan dalam butir tersendiri.",
    ),
    "HC208": (
        "Baris `humas:` tidak menyebut jenis dan versi berkas yang diharapkan di sini.",
        "Baris itu membedakan berkas audit, daftar periksa, dan jawaban, serta menyebut versi kuncinya. Berkas yang menyebut hal lain tidak dibaca lebih lanjut.",
        "Tulis baris yang disebutkan temuan; bila berkas dibuat untuk humas yang lebih baru, pakai humas itu.",
    ),
    "HC209": (
        "Sebuah jawaban bernama sama dengan perintah wawancara.",
        "Dalam wawancara, n menulis catatan, s melewati, q keluar. Orang yang mengetik nama seperti itu untuk menjawab justru menjalankan perintahnya.",
        "Pakai kata beberapa huruf yang bukan perintah. `?` dalam wawancara menampilkan perintah kedua bahasa.",
    ),
    "HC210": (
        "Rentang satu butir sebagian naik (from) dan sebagian turun (to).",
        "Dengan `from` makin tinggi makin baik, dengan `to` makin rendah makin baik. Bila keduanya dipakai, satu angka dapat masuk ke dua rentang, atau angka yang naik mula-mula menambah poin lalu menguranginya.",
        "Tentukan apakah makin tinggi atau makin rendah yang lebih baik, lalu tulis semua rentang dengan cara itu.",
    ),
    "HC211": (
        "`full` atau `pass` bernilai 0, atau melebihi poin yang dapat diberikan butir itu.",
        "Tidak ada jawaban yang dapat meraih nilai penuh atau memenuhi syarat, sebaik apa pun instansinya; dengan 0, semua jawaban memenuhinya.",
        "Tulis angka di atas 0 dan paling tinggi sebesar poin jawaban terbaik; `pass` juga tidak boleh melebihi `full`.",
    ),
    "HC212": (
        "Isi daftar kurang dari yang diperlukan.",
        "Pilihan dengan satu jawaban bukan pilihan, dan bagian atau ketentuan tanpa isi tidak berguna.",
        "Tambahkan yang kurang; bila tidak diperlukan, hapus kuncinya.",
    ),
    "HC213": (
        "Yang ditulis sebagai bahasa bukan kode bahasa.",
        "Teks yang ditampilkan dipilih menurut kode ini; kode yang tidak dikenal program tidak pernah terpilih.",
        "Tulis kode singkat seperti id, en, atau jv, bila perlu dengan wilayah sesudah tanda hubung.",
    ),
    "HC214": (
        "Batas memakai tanda persen padahal tidak perlu, atau sebaliknya.",
        "Rasio adalah bagian dari keseluruhan, jadi batasnya ditulis dalam persen; bilangan dan jumlah centang tidak. 20 sebagai ganti 20% berarti dua puluh kali keseluruhan.",
        "Tulis batas butir ratio dengan %, yang lain tanpa %.",
    ),
    "HC215": (
        "Tanggal tidak ditulis sebagai tahun-bulan-hari, atau hari itu tidak ada.",
        "03/04/2026 dibaca sebagai Maret oleh sebagian orang dan April oleh yang lain. Laporan banyak instansi diurutkan menurut tanggal ini; tanggal yang tidak terbaca diabaikan.",
        "Tulis empat angka untuk tahun, dua untuk bulan, dua untuk hari, dengan tanda hubung.",
    ),
    "HC216": (
        "Tingkat atau tahap tidak dimulai di atas yang sebelumnya, atau dimulai di atas 100.",
        "Tingkat dan tahap dibaca dari yang terendah sampai yang tertinggi, dan skor mendapat yang terakhir dicapainya. Yang salah urutan tidak akan pernah tercapai, atau menutupi yang lain.",
        "Tulis yang terendah lebih dahulu, lalu setiap yang berikut dengan `from` yang lebih tinggi.",
    ),
    "HC217": (
        "Tidak ada jawaban butir ini yang menghasilkan poin, padahal butir ini berbobot.",
        "Bobotnya dihitung dalam setiap skor, jadi setiap instansi merugi karenanya, apa pun jawabannya.",
        "Beri poin pada jawaban yang lebih baik; bila butir hanya perlu ditanyakan, tulis `weight: 0`.",
    ),
    "HC218": (
        "Bilangan terkecil yang diterima lebih besar dari yang terbesar.",
        "Tidak ada jawaban di antara keduanya, jadi butir ini tidak akan pernah dapat dijawab.",
        "Tukar keduanya, atau hapus yang tidak diperlukan.",
    ),
    "HC301": (
        "Sebuah nama tidak menunjuk apa pun.",
        "Berkas menyebut skala, tabel rentang, poin sumber, rujukan, tahap, tingkat, butir, atau daftar periksa yang tidak ada di mana pun. Biasanya nama itu salah eja, atau hanya diganti di satu tempat.",
        "Perbaiki namanya, atau tambahkan apa yang dinamainya.",
    ),
    "HC302": (
        "Dua hal sejenis bernama sama.",
        "Tidak jelas yang mana yang dimaksud: jawaban dapat dihitung untuk butir yang salah, ketentuan dapat melihat jawaban yang salah.",
        "Beri nama lain kepada salah satunya, lalu ganti di setiap tempat yang memaksudkannya.",
    ),
    "HC303": (
        "Ketentuan `when` melihat butir yang ditanyakan kemudian.",
        "Butir ditanyakan dari atas ke bawah. Di tempat ini jawabannya belum ada, jadi belum diketahui apakah butir ini perlu ditanyakan.",
        "Pindahkan butir yang disebut ke atas, atau pakai butir yang ditanyakan lebih awal.",
    ),
    "HC304": (
        "Ketentuan `when` melihat butir tanpa jawaban yang tetap.",
        "Ketentuan membandingkan jawaban dengan sebuah kata. Butir ratio, number, atau text dapat dijawab dengan apa saja, jadi tidak ada kata untuk dibandingkan.",
        "Pakai butir dengan skala, pilihan, atau centang; bila tidak ada, tambahkan butir yang menanyakannya.",
    ),
    "HC305": (
        "Ketentuan `when` menunggu jawaban yang tidak dimiliki butir itu.",
        "Jawaban itu tidak dapat diberikan, jadi apa yang bergantung pada ketentuan ini tidak akan pernah ditanyakan.",
        "Tulis salah satu jawaban yang disebutkan temuan, seperti yang tertulis di `answer`, bukan labelnya.",
    ),
    "HC306": (
        "Daftar periksa yang disebut berada di luar folder audit.",
        "Audit dibagikan sebagai satu folder. Berkas di tempat lain tidak akan ikut, dan audit dari orang tak dikenal dapat membuat humas membuka berkas yang bukan urusannya.",
        "Salin berkas itu ke folder audit dan tulis namanya saja.",
    ),
    "HC307": (
        "Butir menjadi syarat tahap, tetapi tidak menyebut tahap yang mana.",
        "Syarat seperti itu tidak menahan apa pun, dan instansi akan dinyatakan berada di tahap yang belum dicapainya.",
        "Tambahkan `stage:` dengan id tahapnya; bila butir seharusnya membatasi tingkat, tulis `gate: critical`.",
    ),
    "HC308": (
        "Dua butir mengaku punya id lama yang sama, atau id lama itu kini id butir lain.",
        "Jawaban lama dicari dengan id pada masanya. Dari id yang menuju dua butir, tidak jelas butir mana yang dijawab.",
        "Biarkan id lama pada butir yang menanyakan hal yang sama seperti dahulu; butir yang lain adalah butir baru.",
    ),
    "HC401": (
        "Suatu tingkat atau tahap dimulai dari angka dengan lebih dari satu desimal.",
        "Skor ditampilkan dengan satu desimal, dan tingkat serta tahap mengikuti angka yang tampil. Skor 79,95 tampil sebagai 80,0 dan dihitung 80: desimal kedua menjanjikan batas yang tidak ada.",
        "Tulis paling banyak satu desimal.",
    ),
    "HC402": (
        "Tingkat terendah tidak dimulai dari 0.",
        "Skor di bawahnya tidak mempunyai tingkat sama sekali, sehingga laporan kosong tepat di tempat kata terpentingnya.",
        "Tulis `from: 0` pada tingkat terendah, atau tambahkan satu tingkat di bawahnya.",
    ),
    "HC403": (
        "Tidak ada satu pun butir berbobot dalam audit, atau dalam daftar periksa yang berdiri sendiri.",
        "Skor adalah rata-rata tertimbang dari semua butir. Bila tidak ada yang berbobot, tidak ada skor, tingkat, ataupun tahap, apa pun jawabannya.",
        "Beri bobot di atas 0 pada butir yang dinilai dan pada daftar periksanya.",
    ),
    "HC404": (
        "Suatu syarat dapat dikesampingkan tanpa alasan.",
        "Syarat yang tidak berlaku dihitung terpenuhi. Dengan `na: free` tidak ada yang perlu menjelaskan sebabnya, dan tidak ada yang dapat memeriksanya: satu tombol sudah cukup untuk melewatinya.",
        "Hapus `na` agar syarat selalu berlaku, atau minta alasannya dengan `na: reason`.",
    ),
    "HC405": (
        "Audit ini mempunyai bentuk ringkas, tetapi syarat ini tidak termasuk di dalamnya.",
        "Syarat yang tidak ditanyakan mungkin saja tidak terpenuhi. Karena itu, audit ringkas baru menghasilkan tingkat dan tahap bila memuat semua syarat.",
        "Tulis `quick: true` pada syarat itu. Bila audit ringkas memang tidak dimaksudkan untuk menghasilkan tingkat, abaikan temuan ini.",
    ),
    "HC406": (
        "Nilai yang lebih baik tidak menghasilkan poin lebih banyak daripada nilai yang lebih mudah dicapai.",
        "Dari semua rentang yang terpenuhi, yang dihitung adalah yang poinnya paling banyak. Rentang yang lebih sulit dicapai tetapi poinnya tidak lebih banyak tidak pernah menentukan: urutan poinnya terbalik, atau `from` (paling sedikit) tertukar dengan `to` (paling banyak).",
        "Tulis `from` bila makin tinggi makin baik dan `to` bila makin rendah makin baik, lalu beri poin lebih banyak pada nilai yang lebih baik.",
    ),
    "HC407": (
        "Dua rentang mempunyai batas yang sama, atau batas yang sama artinya bila hanya bilangan bulat yang diterima.",
        "Yang dihitung hanya rentang dengan poin lebih banyak. Yang satu lagi mungkin dimaksudkan mulai dari angka lain.",
        "Hapus salah satu rentang, atau ubah batasnya.",
    ),
    "HC408": (
        "Batas suatu rentang berada di luar jawaban yang dapat diberikan.",
        "Bagian paling tinggi 100% kecuali ada `over`, bilangan berada di antara `min` (bila tidak ada: 0) dan `max`, dan pilihan yang dicentang tidak dapat lebih banyak daripada yang tersedia. Rentang yang dimulai di luar itu tidak pernah dihitung, dan bila poinnya paling banyak, nilai penuh tidak tercapai; rentang yang berakhir di luar itu selalu dihitung.",
        "Ubah batasnya, atau longgarkan jawaban yang diterima: `over: true`, `min` atau `max` lain, pilihan lebih banyak.",
    ),
    "HC409": (
        "Semua jawaban suatu butir yang dinilai menghasilkan skor yang sama.",
        "Butir ini berbobot, tetapi jawaban baik dan buruk menambah skor sama banyak, sehingga hanya mengaburkan butir lain. Biasanya poinnya tersalin dari jawaban sebelumnya, atau `full` serendah poin yang paling sedikit.",
        "Bedakan poin untuk jawaban yang berbeda. Bila semua jawaban sama baiknya, tulis `weight: 0`: butir tetap ditanyakan dan dicetak, tetapi tidak dinilai.",
    ),
    "HC410": (
        "Ada bobot di tempat yang tidak dinilai: pada butir teks, atau pada daftar periksa yang tidak memuat butir berbobot.",
        "Teks disimpan dan dicetak, tetapi tidak menghasilkan poin. Orang yang membaca bobotnya akan mengira bahwa teks itu dihitung.",
        "Hapus bobotnya, atau tanyakan sesuatu yang dapat dinilai.",
    ),
    "HC411": (
        "Tidak ada jawaban yang memenuhi `when` butir ini.",
        "Butir ini tidak pernah ditanyakan kepada siapa pun. Audit tampak sudah mencakup isinya, padahal bobot, syarat, dan sarannya tidak berguna. Biasanya dua ketentuan saling bertentangan, atau butir ini bergantung pada butir yang tidak pernah ditanyakan.",
        "Semua isi `when` harus terpenuhi, termasuk `when` bagiannya dan `when` butir yang disebutnya. Pakai `any` bila satu saja sudah cukup, hapus ketentuan yang bertentangan, atau hapus butir ini.",
    ),
    "HC412": (
        "Tidak ada butir berbobot untuk tahap ini.",
        "Suatu tahap tercapai bila skor butir-butirnya cukup tinggi. Tanpa butir tidak ada skor, sehingga tahap ini dan tahap sesudahnya tidak pernah tercapai.",
        "Tulis `stage:` dengan id tahap ini pada butir yang menunjukkan bahwa tahap ini tercapai, atau hapus tahap ini.",
    ),
    "HC413": (
        "Jawaban apa pun memenuhi syarat ini.",
        "Syarat dibuat untuk menahan tingkat atau tahap. Syarat yang terpenuhi oleh jawaban terburuk hanya tampak melindungi sesuatu.",
        "Tulis pada `pass` poin terendah yang memenuhi syarat; tanpa `pass` diperlukan nilai penuh. Teks tidak menghasilkan poin: tanyakan dengan cara lain, atau hapus `gate`.",
    ),
    "HC414": (
        "`critical_cap` adalah tingkat tertinggi.",
        "Isinya adalah tingkat terbaik yang dapat diperoleh selama suatu syarat kritis belum terpenuhi. Bila isinya tingkat tertinggi, syarat kritis tidak mengubah apa pun, terpenuhi atau tidak.",
        "Pilih tingkat yang lebih rendah, atau hapus `critical_cap` beserta syarat-syaratnya.",
    ),
    "HC501": (
        "Suatu teks belum ada dalam salah satu bahasa audit.",
        "Pembaca dalam bahasa itu menemukan teks ini dalam bahasa lain, di tengah teks lainnya. Teks tanpa kode bahasa dianggap berbahasa pertama; yang tidak memuat kata, misalnya angka atau tanda, tidak perlu diterjemahkan.",
        "Tambahkan terjemahannya: satu teks untuk setiap bahasa pada `languages` di audit.yaml. Bahasa daftar periksa yang berdiri sendiri mengikuti judulnya.",
    ),
    "HC502": (
        "Suatu teks sama dalam dua bahasa.",
        "Mungkin teks itu disalin dan belum diterjemahkan. Nama diri, yang setiap katanya berhuruf kapital di awal, dan kata tunggal boleh sama; judul sumber dan rujukan tidak diperiksa.",
        "Terjemahkan salah satunya. Bila keduanya memang harus sama, abaikan temuan ini di akhir barisnya.",
    ),
    "HC503": (
        "Suatu angka, alamat web, atau isian dalam kurung kurawal ada dalam satu bahasa, tetapi tidak ada dalam bahasa lain.",
        "Akibatnya, dua instansi yang membaca pertanyaan yang sama dalam dua bahasa diminta memenuhi hal yang berbeda. 2,5 dan 2.5 adalah angka yang sama; angka kecil dan tanda persen boleh ditulis dengan kata.",
        "Cari tahu mana yang benar, lalu tulis dalam semua bahasa.",
    ),
    "HC504": (
        "Suatu teks memakai bahasa yang tidak tercantum pada `languages`.",
        "Teks itu tidak tampil kecuali diminta dengan kodenya. Mungkin kodenya salah ketik, atau audit memakai bahasa yang tidak disebutkan dan tidak diperiksa kelengkapannya.",
        "Periksa kodenya, tambahkan bahasa itu pada `languages` di audit.yaml, atau hapus teksnya. Bahasa daftar periksa yang berdiri sendiri mengikuti judulnya.",
    ),
    "HC601": (
        "Tidak ada butir yang menyebut poin sumber ini.",
        "Poin sumber adalah semua yang diminta sumber itu. Poin yang tidak ditanyakan kepada siapa pun adalah celah dalam audit, dan instansi yang menjawab semua pertanyaan akan tampak memenuhi semua yang diminta sumber.",
        "Tulis id poin pada `source` butir yang menanyakannya; bila belum ada, tambahkan butirnya; bila poin itu tidak meminta apa pun, hapus.",
    ),
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
    "HC701": (
        "Butir yang dahulu ada kini hilang, dan tidak ada butir lain yang memakai id lamanya.",
        "Berkas jawaban yang ditulis sebelumnya masih menyimpan jawabannya, tetapi jawaban itu tidak lagi dihitung, dan tidak ada yang diberi tahu mengapa skornya turun. Butir yang hanya berganti id harus menyatakannya.",
        "Tulis id lama pada `was` butir yang kini menanyakan hal yang sama. Bila pertanyaannya memang dihapus, sembunyikan kode ini di tempatnya beserta alasannya.",
    ),
    "HC702": (
        "Poin, batas, atau nilai penuh sebuah butir berubah, tetapi versi audit tetap.",
        "Dua laporan yang menyebut versi yang sama akan memberi skor berbeda untuk jawaban yang sama. Hanya versi yang membedakan keduanya.",
        "Naikkan `version` dalam audit.yaml (bagi daftar periksa yang berdiri sendiri, di sana).",
    ),
    "HC703": (
        "Jawaban yang dahulu dapat dipilih kini tidak ada.",
        "Siapa yang dahulu memilihnya akan mendapati pertanyaan itu terbuka lagi, dan skor berkas lama menjadi kisaran.",
        "Pertahankan jawaban itu, atau beri butir ini id baru agar jawaban lama tetap pada pertanyaan lama.",
    ),
    "HC704": (
        "Pertanyaan berubah sehingga jawaban dua tahun tidak dapat dibandingkan lagi.",
        "Pertanyaan, jawaban, poin, batas, dan satuan bersama-sama menentukan apa yang ditanyakan; bila salah satunya berubah, butir itu dilewati dalam perbandingan. Sering kali memang itu yang diinginkan; namun sebaiknya diketahui sebelum rilis.",
        "Batalkan perubahannya, atau terima bahwa butir ini mulai dari awal: beri id baru, atau sembunyikan kode ini beserta alasannya.",
    ),
    "HC705": (
        "Id lama yang menuju sebuah butir kini tidak menuju ke mana pun.",
        "Berkas yang dijawab dua versi lalu masih memakai id itu. Selama `was` menyebutnya, berkas itu dibaca sebagaimana maksudnya.",
        "Pertahankan setiap id yang pernah dipakai pada `was`.",
    ),
    "HC801": (
        "Berkas menjawab butir yang tidak ada dalam audit.",
        "Jawabannya disimpan, tetapi tidak dihitung, dan butir yang dimaksud tampak belum dijawab. Biasanya idnya salah eja, atau butir berganti nama tanpa id lama di `was`.",
        "Perbaiki idnya. Bila butir memang sudah tidak ada dalam audit, jawabannya boleh tetap ada atau dihapus.",
    ),
    "HC802": (
        "Jawaban ini tidak diterima butirnya.",
        "Jawaban dihitung sebagai belum ada, jadi skor tetap berupa kisaran. Sering kali yang ditulis adalah label, bukan jawabannya, atau koma desimal, bukan titik, atau “tidak berlaku” tanpa alasan.",
        "Tulis jawaban yang disebutkan temuan, atau jawab ulang butir itu dengan `humas audit`.",
    ),
    "HC803": (
        "Satu butir dijawab dua kali dengan dua id lamanya.",
        "Dua pertanyaan sudah menjadi satu, dan berkas masih menjawab keduanya. Jawaban mana yang kini berlaku hanya dapat ditentukan oleh orang yang mengenal instansinya.",
        "Simpan satu jawaban, dengan id butir yang sekarang.",
    ),
    "HC804": (
        "Berkas dijawab dengan versi audit yang lain.",
        "Sejak itu mungkin ada pertanyaan yang ditambahkan atau diubah. Jawaban yang masih cocok dihitung; yang lain dilaporkan satu per satu.",
        "Periksa yang baru dan yang ditandai dengan `humas audit`, lalu tulis versi yang sekarang di `audit`: wawancara hanya menyimpan jawaban dan tidak memperbaruinya.",
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
        "Berkas dijawab dengan audit yang isinya lain, meskipun nomor versinya sama.",
        "Ada yang mengubah audit tanpa mengubah nomor versinya. Dua berkas dengan versi yang sama lalu belum tentu menjawab pertanyaan yang sama, dan orang yang membandingkannya tidak melihat perbedaan itu.",
        "Periksa apa yang berubah dalam audit sejak itu; setiap pertanyaan yang berubah disebut dalam temuan tersendiri (HC807). Beri audit nomor versi baru setiap kali isinya diubah. Bila jawabannya masih sesuai, tulis pada `digest` apa yang disebutkan temuan: wawancara hanya menyimpan jawaban dan tidak memperbaruinya.",
    ),
    "HC901": (
        "Templat tidak dapat dibaca.",
        "Tag berada di antara `{%` dan `%}`, nilai di antara `{{` dan `}}`, dan kebanyakan tag memerlukan tag penutup. Bila salah satunya kurang, baris yang disebutkan bisa jauh di bawahnya.",
        "Tulis yang kurang; `for` ditutup dengan `endfor`, `if` dengan `endif`, `block` dengan `endblock`, `macro` dengan `endmacro`.",
    ),
    "HC902": (
        "Templat menyebut nama yang tidak ada dalam data maupun dalam templat itu.",
        "Nama yang salah eja tidak menghasilkan tulisan apa pun, dan tidak akan ada yang melihat bahwa ada yang kurang dalam laporan. Karena itu laporannya tidak dibuat.",
        "Tulis nama persis seperti dalam daftar data. Yang hanya dimiliki sebagian laporan tetap ada namanya, tetapi kosong: periksa dengan `if`.",
    ),
    "HC903": (
        "Templat memakai filter, atau uji sesudah `is`, yang tidak ada.",
        "Tidak semua yang dimiliki Jinja tersedia: templat dapat berasal dari orang lain dan tidak boleh dapat merusak. Sebagai gantinya ada filter untuk laporan, misalnya `figure`, `percent`, `day`, `link`, dan `paragraphs`.",
        "Pilih salah satu yang disebutkan dalam temuan.",
    ),
    "HC904": (
        "Templat meminta sesuatu yang tidak dapat dilakukan dengan nilai itu.",
        "Teks dan bilangan tidak dapat dijumlahkan, daftar tidak dapat ditulis sekaligus, dan selama masih ada pertanyaan terbuka belum ada skor yang dapat dibandingkan dengan bilangan. Templat yang berhasil untuk satu instansi dapat menemui hal ini pada instansi berikutnya.",
        "Gabungkan teks dengan `~`, telusuri daftar dengan `for`, dan periksa dengan `if` sebelum memakai yang mungkin kosong.",
    ),
    "HC905": (
        "Templat memakai sesuatu yang tidak diizinkan dalam templat.",
        "Yang ditulis instansi selalu ditampilkan sebagai teks, sehingga tidak ada catatan yang dapat mengubah laporan di sekitarnya. Templat juga hanya dapat membaca: tidak ada berkas selain yang ada di sampingnya, dan tidak ada bagian program, yang dapat dijangkaunya.",
        "Hapus, dan tulis penanda formatnya di sekitar nilai.",
    ),
    "HC906": (
        "Templat menyertakan berkas yang tidak ada di foldernya.",
        "Apa pun yang disebut templat, tidak ada yang dibuka di luar foldernya: templat dari orang lain dapat memasukkan berkas apa pun dari komputer ini ke dalam laporan yang diteruskan.",
        "Salin berkas itu ke folder templat, atau ke folder di bawahnya, lalu tulis namanya dari sana.",
    ),
    "HC907": (
        "Templat meminta lebih banyak daripada yang diizinkan untuk satu laporan.",
        "Banyaknya perulangan, panjang tulisan, dan dalamnya susunan ada batasnya. Laporan dengan semua jawaban pun masih jauh di bawahnya; yang mencapai batas biasanya tidak ada akhirnya.",
        "Cari perulangan di dalam perulangan, makro yang memanggil dirinya sendiri, dan berkas yang menyertakan dirinya sendiri.",
    ),
}
