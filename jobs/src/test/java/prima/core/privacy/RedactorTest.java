package prima.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactorTest {

  private final Redactor redactor = new Redactor();

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      NIK saya 3273011205900001 belum terdaftar | NIK saya [NIK] belum terdaftar
      ini 3273 0152 0590 0001 milik istri       | ini [NIK] milik istri
      no ktp: 32.7301.120590.0001               | no ktp: [NIK]
      kode 9999999999999999 salah               | kode 9999999999999999 salah
      NPWP 09.254.294.3-407.000 tidak valid     | NPWP [NPWP] tidak valid
      npwp saya 092542943407000                 | npwp saya [NPWP]
      nomor KK 3273011205900001                 | nomor KK [KK]
      No. BPJS 0001234567891 nonaktif           | No. BPJS [BPJS] nonaktif
      rek BCA 1234567890 a.n. Siti Aminah       | rek BCA [REKENING] a.n. [NAMA]
      my account number is 12345678             | my account number is [REKENING]
      paspor A1234567 sudah jadi                | paspor [IDENTITAS] sudah jadi
      """)
  void numbersGoByTheirFormOrByTheWordBeforeThem(String text, String expected) {
    assertThat(redactor.redact(text).text()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      hubungi 081234567890 ya              | hubungi [TELEPON] ya
      WA 0812-3456-7890                    | WA [TELEPON]
      +62 812 3456 7890 tidak aktif        | [TELEPON] tidak aktif
      (+62) 812-3456-789                   | [TELEPON]
      6281234567890                        | [TELEPON]
      nol delapan satu dua tiga empat lima enam tujuh delapan | [TELEPON]
      telp (021) 5551234                   | telp [TELEPON]
      0274-513456 tidak diangkat           | [TELEPON] tidak diangkat
      O812 3456 7890                       | [TELEPON]
      call me on 555-123-4567              | call me on [TELEPON]
      buka 08.00-12.00 dan 13.00-16.00     | buka 08.00-12.00 dan 13.00-16.00
      tanggal 08-12-2026 jam 09.30         | tanggal 08-12-2026 jam 09.30
      """)
  void telephoneNumbersGoInEveryWayOfWriting(String text, String expected) {
    assertThat(redactor.redact(text).text()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      email budi.s@gmail.com saja               | email [EMAIL] saja
      budi (at) gmail (dot) com                 | [EMAIL]
      siti_99[at]yahoo.co.id                    | [EMAIL]
      tulis ke andi at gmail titik com          | tulis ke [EMAIL]
      andi @gmail.com                           | [EMAIL]
      lihat https://contoh.id/a?nik=1 ya        | lihat [URL] ya
      wa.me/628123456789                        | [URL]
      buka di pajak.go.id saja                  | buka di pajak.go.id saja
      mention @budi_s99, terima kasih           | mention [AKUN], terima kasih
      IG: citra.ayu                             | IG: [AKUN]
      0812-3456-7890@citra_ayu                  | [TELEPON][AKUN]
      harga @50000 per lembar                   | harga @50000 per lembar
      """)
  void addressesInTheNetGo(String text, String expected) {
    assertThat(redactor.redact(text).text()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      mobil B 1234 XYZ parkir                             | mobil [PELAT] parkir
      AD-5678-BC menerobos                                | [PELAT] menerobos
      plat d 12 ab                                        | plat [PELAT]
      tinggal di Jl. Melati No. 12 RT 03/RW 05, Kel. Sukamaju | tinggal di [ALAMAT]
      rumah saya Jalan Kenanga Indah 7A                   | rumah saya [ALAMAT]
      warga RT.02 RW.11 mengeluh                          | warga [ALAMAT] mengeluh
      Jl. Sudirman berlubang sejak 2024                   | Jl. Sudirman berlubang sejak 2024
      jalan 5 hari baru selesai                           | jalan 5 hari baru selesai
      I live at 12 High Street                            | I live at [ALAMAT]
      lahir di Bandung, 12 Mei 1990                       | lahir di Bandung, [TANGGAL_LAHIR]
      TTL: Solo, 12-05-1990                               | TTL: Solo, [TANGGAL_LAHIR]
      date of birth 12/05/1990                            | date of birth [TANGGAL_LAHIR]
      akta kelahiran diajukan 12 Mei 2026                 | akta kelahiran diajukan 12 Mei 2026
      """)
  void platesAddressesAndBirthDatesGo(String text, String expected) {
    assertThat(redactor.redact(text).text()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Pak Budi Santoso ramah             | Pak [NAMA] ramah
      dilayani bu ani dengan baik        | dilayani bu [NAMA] dengan baik
      Bpk. H. Slamet Riyadi, S.H. marah  | Bpk. H. [NAMA] marah
      dr. Kartini Wulansari sabar        | dr. [NAMA] sabar
      Sdri. Wulandari binti Ahmad datang | Sdri. [NAMA] datang
      Mrs Thompson was kind              | Mrs [NAMA] was kind
      my name is Anita Brown             | my name is [NAMA]
      nama saya Zubaidah                 | nama saya [NAMA]
      pak budi dan bu sri handayani baik | pak [NAMA] dan bu [NAMA] baik
      pelayanan pak bagus sekali         | pelayanan pak bagus sekali
      Thanks to Sarah and Paul           | Thanks to [NAMA] and [NAMA]
      CC : dilayani Sri Handayani cepat  | CC : dilayani [NAMA] cepat
      RSUD dr. Soetomo penuh             | RSUD dr. Soetomo penuh
      the Marie Curie Centre is far      | the Marie Curie Centre is far
      Sandi salah terus                  | Sandi salah terus
      Pak tolong dibantu                 | Pak tolong dibantu
      Pak Tolong Perbaiki jalan ini      | Pak Tolong Perbaiki jalan ini
      terima kasih Bu. Semoga sukses     | terima kasih Bu. Semoga sukses
      Bapak/Ibu Petugas yang baik        | Bapak/Ibu Petugas yang baik
      Pak RT dan Bu Lurah tidak ada      | Pak RT dan Bu Lurah tidak ada
      Ibu Kota pindah                    | Ibu Kota pindah
      saya dr Jakarta                    | saya dr Jakarta
      PAK TOLONG DIBANTU SEGERA          | PAK TOLONG DIBANTU SEGERA
      """)
  void namesGoAndWordsOfEveryDayStay(String text, String expected) {
    assertThat(redactor.redact(text).text()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      bayar Rp 1.500.000 lalu Rp. 628.123.456.789
      antre 3 jam 45 menit, nomor 128 dari 300 orang
      versi 10.2.1.4 dan 8.1.2 selalu gagal
      tanggal 12-05-2026 pukul 08:30 sampai 12.00
      saldo rekening terpotong 15000000 rupiah
      sudah 2 kali ke loket 5 lantai 3
      it cost $1,234,567.89 for 24 months
      Permen 14/2017 pasal 5 ayat 2
      nomor antrian A 123 di loket B 12
      """)
  void amountsTimesDatesCountsAndVersionsStay(String text) {
    assertThat(redactor.redact(text).text()).isEqualTo(text);
  }

  @Test
  void countsTellHowManyTagsOfEachKindWereSet() {
    Redaction redaction = redactor.redact("Pak Budi 081234567890 dan 081298765432");

    assertThat(redaction.count(PersonalDataKind.PHONE)).isEqualTo(2);
    assertThat(redaction.count(PersonalDataKind.NAME)).isEqualTo(1);
    assertThat(redaction.total()).isEqualTo(3);
  }

  @Test
  void noTextHasNoRedaction() {
    assertThat(redactor.redact(null).text()).isNull();
    assertThat(redactor.redact("").total()).isZero();
  }

  @Test
  void digitsOfOtherScriptsAndInvisibleCharactersHideNothing() {
    assertThat(redactor.redact("WA \uFF10\uFF18\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18").text())
        .isEqualTo("WA [TELEPON]");
    assertThat(redactor.redact("0812\u200B3456\u00A07890 \uD83D\uDE21!").text()).isEqualTo("[TELEPON] \uD83D\uDE21!");
  }

  @Test
  void staffAreFoundWithoutATitle() {
    Redactor knowing = new Redactor(List.of("Dra. Qonitah Zulaikha, M.Si", "Tolong Menolong"));

    assertThat(knowing.redact("qonitah zulaikha kasar, Zulaikha juga").text()).isEqualTo("[NAMA] kasar, [NAMA] juga");
    assertThat(knowing.redact("tolong saya, Tolong").text()).isEqualTo("tolong saya, Tolong");
  }

  @Test
  void redactingTwiceChangesNothing() {
    String once = redactor.redact("Pak Budi 081234567890, Jl. Melati No. 12, NIK 3273011205900001").text();

    assertThat(redactor.redact(once)).isEqualTo(new Redaction(once, Map.of()));
  }

  @Test
  void theLocaleOfTheMachineDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(redactor.redact("PLAT B 1234 XYZ, NIK: 3273011205900001, IBU INDRI, BUDI@GMAIL.COM").text())
          .isEqualTo("PLAT [PELAT], NIK: [NIK], IBU [NAMA], [EMAIL]");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aRedactorThatHasTravelledStillKnowsTheStaff() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new Redactor(List.of("Qonitah Zulaikha")));
    }
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Redactor arrived = (Redactor) in.readObject();
      assertThat(arrived.redact("bertemu Qonitah Zulaikha").text()).isEqualTo("bertemu [NAMA]");
    }
  }
}
