package prima.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteRuleTest {

  private static final QuoteRule RULE = new QuoteRule(new Redactor(), List.of("sakit*", "hiv", "anak*"));

  @ParameterizedTest
  @ValueSource(strings = {"Antrean di loket panjang sekali dan petugas tidak memberi tahu apa pun",
      "Dua minggu menunggu tanpa kabar padahal berkas saya sudah lengkap semua",
      "Biaya resmi hanya 10.000 rupiah tetapi petugas meminta lebih dari itu",
      "The staff explained every step and nobody had to come back again"})
  void an_ordinary_sentence_may_be_quoted(String text) {
    assertThat(RULE.allows(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Antrean di loket panjang sekali dari jam 7 sampai siang",
      "Nganti 09.30 durung ditimbali lan ora ana sing menehi kabar",
      "Saya datang hari Senin dan loketnya masih tutup tanpa pengumuman",
      "Sejak 12 Agustus berkas saya belum juga diproses oleh petugas loket",
      "Pada 12/10/2026 saya datang dan diminta kembali lagi besok pagi",
      "On Tuesday nobody was at the counter and we waited very long",
      "Sudah sejak tahun 2025 saya mengurus ini dan belum juga selesai"})
  void a_sentence_that_tells_when_is_not_quoted(String text) {
    assertThat(RULE.allows(text)).isFalse();
  }

  @Test
  void a_sentence_about_health_or_children_is_not_quoted() {
    assertThat(RULE.allows("Saya sakitnya parah tetapi petugas loket tetap menyuruh saya pulang")).isFalse();
    assertThat(RULE.allows("Petugas loket memarahi ANAK saya di depan semua orang tadi itu")).isFalse();
  }

  @Test
  void a_sentence_with_personal_data_is_not_quoted() {
    assertThat(RULE.allows("Tolong hubungi saya di warga.contoh@example.com soal berkas yang hilang itu")).isFalse();
  }

  @Test
  void seven_words_are_too_few_and_eight_are_enough() {
    assertThat(RULE.allows("satu dua tiga empat lima enam tujuh")).isFalse();
    assertThat(RULE.allows("satu dua tiga empat lima enam tujuh delapan")).isTrue();
  }
}
