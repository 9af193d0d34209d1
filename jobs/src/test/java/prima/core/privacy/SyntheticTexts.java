package prima.core.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Draws complaints and comments in Indonesian and English with personal data planted at known places, from sentences
 * written for this purpose. Half of the names are on no list.
 */
final class SyntheticTexts {

  /** A planted identifier: its kind and where it stands. */
  record Planted(PersonalDataKind kind, int start, int end) {
  }

  /** A text and what was planted in it. */
  record Labelled(String text, List<Planted> planted) {
  }

  private static final String[] FRAMES = {
      "Selamat pagi, saya sudah {N} kali ke loket 3 tapi belum selesai. {X}",
      "{X} Mohon dibantu karena sudah lewat 14 hari kerja.",
      "Pelayanan lambat, antre dari jam 08.30 sampai 12.00. {X} Biaya Rp 150.000 sudah dibayar.",
      "Terima kasih pelayanannya cepat dan ramah. {X}",
      "Aplikasi versi 10.2.1 selalu gagal masuk sejak 12-05-2026. {X} Tolong diperbaiki.",
      "Pak tolong segera ditindaklanjuti. {X} Jalan rusak sepanjang 200 meter.",
      "I waited for 3 hours on 12 May 2026 and nobody came. {X}",
      "{X} The staff were kind but the system was down twice.",
      "I paid $1,250.00 for 24 months and got no answer. {X} Please help.",
      "Bu mohon informasinya, berkas saya nomor antrian 128 hilang. {X}",
      "KECEWA SEKALI!! {X}",
      "Pertanyaan: kapan KTP saya jadi? {X} Lantai 2 ruang 14 tutup terus."};
  private static final String[] FIRST = {"Budi", "Siti", "Agus", "Dewi", "Rina", "Slamet", "Yanto", "Kartini", "Zulaeha",
      "Qomarudin", "Wardoyo", "Ngatini", "Tarmizi", "Bonar", "Sumbogo", "Maesaroh", "Paimin", "Elfrida", "Jonathan",
      "Cathryn", "Rosamund", "Emily", "Michael", "Farrukh", "Okonkwo", "Delphine"};
  private static final String[] LAST = {"Santoso", "Aminah", "Lestari", "Hutabarat", "Prawiro", "Wiryawan", "Siregar",
      "Kusumo", "Pangestu", "Rahmawati", "Thompson", "Ashworth", "Brown", "Oyelaran", "Pemberton", "Walker"};
  private static final String[] MONTHS = {"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus",
      "September", "Oktober", "November", "Desember"};
  private static final String[] SPELLED = {"nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan",
      "sembilan"};
  private static final String[] PROVINCES = {"11", "12", "31", "32", "33", "34", "35", "36", "51", "64", "73", "91"};
  private static final String[] AREAS = {"B", "D", "F", "L", "N", "AB", "AD", "AE", "BK", "DK", "KT", "H"};

  private final Random random;

  SyntheticTexts(long seed) {
    random = new Random(seed);
  }

  /** Draws so many texts, each with one identifier, the kinds in turn. */
  List<Labelled> draw(int texts) {
    PersonalDataKind[] kinds = PersonalDataKind.values();
    List<Labelled> drawn = new ArrayList<>();
    for (int i = 0; i < texts; i++) {
      drawn.add(labelled(kinds[i % kinds.length]));
    }
    return drawn;
  }

  /** A text in which nothing is planted, with numbers and capitals that look as if. */
  List<String> harmless(int texts) {
    String[] sentences = {"Pak Tolong diperbaiki.", "Ibu Kota pindah kapan?", "Total Rp. 1.234.567.890 belum masuk.",
        "Jl. Sudirman macet setiap hari.", "Versi 8.1.2 sama saja.", "Bapak/Ibu yang terhormat, Mohon perhatian.",
        "Buka 08.00-12.00 dan 13.00-15.30.", "Permen 14 Tahun 2017 pasal 5.", "Hasilnya 3,75 dari 4 dengan 1.234 orang.",
        "Pak RT sudah lapor ke Bu Lurah.", "Nilai 88,31 naik 2,5 persen.", "The total was 123,456,789 in 2025.",
        "Hubungi call center 1500200 sibuk.", "Saya dr Surabaya naik kereta 6 jam.", "Dana 15000000 rupiah hilang."};
    List<String> drawn = new ArrayList<>();
    for (int i = 0; i < texts; i++) {
      drawn.add(frame().replace("{X}", pick(sentences)));
    }
    return drawn;
  }

  private Labelled labelled(PersonalDataKind kind) {
    String[] sentence = pick(sentences(kind)).split("#", -1);
    String value = value(kind);
    String[] frame = frame().split("\\{X\\}", -1);
    int start = frame[0].length() + sentence[0].length();
    return new Labelled(frame[0] + sentence[0] + value + sentence[1] + frame[1],
        List.of(new Planted(kind, start, start + value.length())));
  }

  private String frame() {
    return pick(FRAMES).replace("{N}", Integer.toString(2 + random.nextInt(8)));
  }

  private static String[] sentences(PersonalDataKind kind) {
    return switch (kind) {
      case NIK -> new String[] {"NIK saya # tidak ditemukan.", "ktp: #", "Nomor # selalu ditolak.",
          "My ID is # and it fails.", "nik#gagal"};
      case NPWP -> new String[] {"NPWP # tidak valid.", "npwp saya: # mohon dicek.", "My NPWP number is #."};
      case KK -> new String[] {"Nomor KK # belum pecah.", "Kartu keluarga no. # salah nama.", "no kk: #"};
      case BPJS -> new String[] {"No BPJS # nonaktif.", "Nomor kartu BPJS saya # ditolak.", "peserta JKN nomor #."};
      case ACCOUNT -> new String[] {"Transfer ke rekening # gagal.", "no rek BRI #.", "my account number is #."};
      case IDENTITY -> new String[] {"Nomor paspor # belum jadi.", "SIM # hilang.", "passport # is late."};
      case PHONE -> new String[] {"Hubungi # ya.", "WA saya #", "Telepon # tidak diangkat.", "call me at # please.",
          "nomor # tidak aktif."};
      case EMAIL -> new String[] {"Email saya # tidak dapat kode.", "kirim ke #", "Write to # please.", "(#) salah."};
      case URL -> new String[] {"Lihat # buktinya.", "video di #", "see # for proof."};
      case HANDLE -> new String[] {"Saya mention # tidak dibalas.", "IG: #", "cc # dan admin."};
      case PLATE -> new String[] {"Mobil # parkir sembarangan.", "plat nomor # menerobos.", "Angkot # ngebut.",
          "the car # was parked.", "Kendaraan dinas # dipakai belanja."};
      case ADDRESS -> new String[] {"Rumah saya di #.", "Alamat #, belum ada air.", "Saya tinggal di #."};
      case BIRTH_DATE -> new String[] {"Saya lahir tanggal #.", "TTL: Bandung, #", "date of birth #."};
      case NAME -> new String[] {"Bapak # sangat ramah.", "petugas bernama # kasar.", "Ibu # membantu saya.",
          "Terima kasih Pak #, cepat sekali.", "Sdri. # tidak di tempat.", "dr. # tidak datang.", "Nama saya #.",
          "Mr. # was rude.", "Dr # was helpful.", "my name is #.", "rekening a.n. # salah."};
    };
  }

  private String value(PersonalDataKind kind) {
    return switch (kind) {
      case NIK, KK -> broken(nik(), 4);
      case NPWP -> random.nextBoolean() ? "0" + digits(14) : "0" + digits(1) + "." + digits(3) + "." + digits(3) + "."
          + digits(1) + "-" + digits(3) + "." + digits(3);
      case BPJS -> "000" + digits(10);
      case ACCOUNT -> broken("1" + digits(9 + random.nextInt(5)), 4);
      case IDENTITY -> random.nextBoolean() ? "C" + digits(7) : "9" + digits(11);
      case PHONE -> phone();
      case EMAIL -> email();
      case URL -> pick("https://contoh.id/", "www.foto.com/", "http://bit.ly/", "facebook.com/") + word(7);
      case HANDLE -> "@" + word(6) + "_" + digits(2);
      case PLATE -> plate();
      case ADDRESS -> pick("Jl. ", "Jalan ", "Gg. ") + pick("Melati", "Raya Kenanga", "Ahmad Dahlan", "Cempaka Putih")
          + pick(" No. ", " no ", " Nomor ") + (1 + random.nextInt(200)) + pick("", " RT 03/RW 05", " RT.2 RW.11", "A");
      case BIRTH_DATE -> random.nextBoolean() ? day() + " " + pick(MONTHS) + " 19" + (60 + random.nextInt(39))
          : day() + pick("-", "/") + "05" + "-19" + (60 + random.nextInt(39));
      case NAME -> random.nextInt(3) == 0 ? pick(FIRST) : pick(FIRST) + " " + pick(LAST);
    };
  }

  private String nik() {
    int day = 1 + random.nextInt(28) + (random.nextBoolean() ? 40 : 0);
    return pick(PROVINCES) + digits(4) + two(day) + two(1 + random.nextInt(12)) + digits(6);
  }

  private String phone() {
    String tail = digits(8 + random.nextInt(3));
    String head = pick("811", "812", "813", "821", "822", "852", "857", "878", "895");
    String rest = tail.substring(0, tail.length() - 2);
    return switch (random.nextInt(6)) {
      case 0 -> "0" + head + rest;
      case 1 -> "+62" + head + rest;
      case 2 -> "62" + head + rest;
      case 3 -> "0" + head + pick("-", " ", ".") + rest.substring(0, 4) + "-" + rest.substring(4) + digits(2);
      case 4 -> "+62 " + head + " " + rest.substring(0, 3) + " " + rest.substring(3) + digits(1);
      default -> spelled("0" + head + rest);
    };
  }

  private String email() {
    String local = word(5) + pick(".", "_", "") + word(4) + pick("", digits(2));
    String host = pick("gmail", "yahoo", "kantor", "mail-dinas");
    return switch (random.nextInt(5)) {
      case 0 -> local + "(at)" + host + "(dot)com";
      case 1 -> local + " [at] " + host + " [dot] co.id";
      case 2 -> local + " at " + host + " titik com";
      default -> local + "@" + host + pick(".com", ".co.id", ".go.id");
    };
  }

  private String plate() {
    String gap = pick(" ", " ", "-", "");
    return pick(AREAS) + gap + (1000 + random.nextInt(8999)) + gap + letters(2 + random.nextInt(2));
  }

  private String letters(int count) {
    return random.ints(count, 0, 20).mapToObj(i -> String.valueOf("BCDFGHJKLNPQRSTUVWYZ".charAt(i)))
        .reduce("Z", String::concat).substring(1);
  }

  private String broken(String digits, int group) {
    String mark = pick("", "", " ", ".", "-");
    return mark.isEmpty() || mark.equals(".") && digits.length() != 16 ? digits
        : digits.replaceAll("(.{" + group + "})(?=.)", "$1" + mark);
  }

  private static String spelled(String digits) {
    StringBuilder words = new StringBuilder();
    digits.chars().forEach(c -> words.append(words.isEmpty() ? "" : " ").append(SPELLED[c - '0']));
    return words.toString();
  }

  private String day() {
    return Integer.toString(1 + random.nextInt(28));
  }

  private static String two(int number) {
    return (number < 10 ? "0" : "") + number;
  }

  private String digits(int count) {
    return random.ints(count, 0, 10).mapToObj(Integer::toString).reduce("", String::concat);
  }

  private String word(int length) {
    return random.ints(length, 'a', 'z' + 1).mapToObj(Character::toString).reduce("", String::concat);
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
