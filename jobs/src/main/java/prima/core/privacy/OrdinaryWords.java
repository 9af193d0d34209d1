package prima.core.privacy;

import java.util.Set;

/** Words that may follow a title with a capital and are no name: words of every day, offices, places. */
final class OrdinaryWords {

  static final Set<String> ALL = Words.of("""
      tolong mohon maaf saya kami kita anda aku dia mereka ini itu yang dan atau dari ke di pada untuk dengan tanpa karena
      kalau jika bila agar supaya tapi tetapi namun juga sudah belum akan bisa dapat mau ingin harus jangan tidak bukan
      ada apa siapa kapan dimana mana kenapa mengapa bagaimana gimana berapa terima kasih terimakasih makasih selamat
      semoga salam pagi siang sore malam hari minggu bulan tahun senin selasa rabu kamis jumat sabtu ahad kemarin besok
      sekarang nanti tadi lagi masih selalu sering pernah baru lama cepat lambat lambatnya sangat sekali banget lebih
      kurang paling semua setiap banyak sedikit beberapa para oleh seperti sebagai dalam luar atas bawah depan belakang
      samping antara sampai hingga sejak selama setelah sebelum ketika saat waktu tempat orang masyarakat warga rakyat
      pasien pelanggan pemohon pengguna peserta petugas petugasnya pegawai karyawan staf admin adm operator kepala wakil
      ketua anggota sekretaris bendahara direktur dirut manajer pimpinan pemimpin atasan bos presiden wapres menteri
      gubernur bupati walikota wali camat lurah kades kadus rt rw polisi polsek polres tentara tni polri babinsa guru
      dosen dokter perawat bidan suster apoteker satpam security kasir teller sopir supir kurir driver hakim jaksa
      pengacara notaris hamil menyusui rumah tangga kandung tiri angkat kota kabupaten kecamatan kelurahan desa dusun
      provinsi negara indonesia jakarta bandung surabaya semarang medan makassar bogor depok tangerang bekasi yogyakarta
      jogja solo malang bali denpasar jawa sumatera kalimantan sulawesi papua aceh padang palembang lampung banten barat
      timur utara selatan tengah pusat daerah dinas kantor badan balai lembaga kementerian sekretariat bagian bidang seksi
      loket ruang ruangan gedung lantai puskesmas rsud rs rumahsakit rumah sakit klinik apotek sekolah kampus universitas
      bank bca bri bni mandiri bpjs jkn pln pdam telkom dukcapil disdukcapil capil samsat imigrasi pajak pertanahan
      pelayanan layanan pelayanannya aplikasi sistem server website online antrian antrean nomor berkas dokumen surat
      formulir data ktp ktpnya kk akta paspor sim npwp efin otp nik foto kartu biaya tarif gratis bayar uang cek proses
      prosesnya coba segera perbaiki perhatikan perhatian bantu bantuan bantuannya beri berikan buat bikin lihat dengar
      jawab respon tanggapi hubungi telepon datang pulang masuk keluar bicara jelaskan kasih minta tanya ambil kirim
      tunggu tungguin daftar isi urus mengurus pakai guna kerja kerjanya baik buruk bagus jelek ramah sopan jutek kasar
      galak sabar mantap puas kecewa senang marah sedih keren top ok oke ya iya tidak nggak gak ga ngga enggak kok dong
      deh sih lho loh nih tuh kan yth yang terhormat dear hormat hello halo hai assalamualaikum wassalam amin aamiin
      tuhan allah alhamdulillah insya masya astaghfirullah anak bayi orangtua istri suami adik kakak ayah bapak ibu pak
      bu mas mbak saudara saudari tuan nyonya keluarga teman tetangga pertiwi sekalian sekali semuanya tersebut sendiri
      umum gigi spesialis jaga muda tua besar kecil tinggi rendah pertama kedua ketiga satu dua tiga empat lima jam menit
      google play store android iphone apple samsung windows microsoft word excel office facebook whatsapp instagram
      twitter youtube email gmail wa hp januari februari maret april mei juni juli agustus september oktober november
      desember jalan jl gang jadi menjadi kata bilang katanya memang malah padahal sedangkan sementara makin semakin
      terlalu cukup hanya cuma saja aja pun lah kah nya saudaraku pejabat publik negeri sipil swasta pns asn honorer
      update login daftarkan registrasi verifikasi gagal error bug loading macet rusak hilang ditolak diterima dilayani
      melayani dibantu membantu menolak menerima mempersulit dipersulit kembali balik terus lalu kemudian akhirnya
      the a an and or but if then than that this these those i you he she it we they me him her us them my your his its
      our their is are was were be been being am do does did have has had will would shall should can could may might
      must not no yes please thank thanks sorry hello hi dear all any some every each who what when where why how which
      there here to of in on at by for from with without about into over under again very so too just only also as
      after before during because while until said told asked called was made got get go went came come see saw help
      helped want need know think feel felt good bad best worst great nice kind friendly rude staff nurse nurses doctor
      doctors consultant receptionist reception hospital ward clinic surgery department office bank company service team
      customer manager representative agent officer president minister mayor governor street road avenue apt hr it
      monday tuesday wednesday thursday friday saturday sunday january february march june july august october december
      first second third one two three day week month year time today tomorrow yesterday morning afternoon evening night
      america england london york california texas washington british american english access teams universe america
      england excellency majesty unfortunately however overall everything everyone nothing someone something never
      always although though really still even well back new old other another same such more most less least many much
      few several own credit card loan account equifax experian transunion chase wells fargo citi capital
      dirjen mentri menkes menkeu mendagri kapolri kapolda panglima rektor dekan buk bukk pakk kesel lupa disebelah dekat
      sebelah leader pukemas spog spa sp spd spot spm spb spkk spkj og seeing according regional psychiatric federal navy
      yang2 trmksh tlg mhn yth terhormatnya pejabatnya dimohon harap diharap sya sy gue gua lu elo kmu km dgn krn udah
      udh blm sdh bgt bgmn knp gmn tdk tau tahu ngerti paham bingung ribet susah mudah payah parah nunggu ngantri antri
      sumpah pake protes kpla dulu jujur beda full programer jari piye bagaimna karyawan wartawan relawan awan kawan lawan
      biar kalo ikut normal developer agak fitur gimna kmrn pribadi nowhere habis
      tata usaha sub komisaris kapolsek kapolres kapolda kabag kabid kasubag kadis kasi sekda dprd dpr mpr kpk ombudsman
      hukum ham agama kesehatan pendidikan sosial perhubungan pertanian keuangan dalam negeri luar tenaga""");

  private OrdinaryWords() {
  }
}
