package prima.stage.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prima.stage.clean.Cleaned.Accepted;
import prima.stage.clean.Cleaned.Rejected;

class RowMapperTest {

  private static final Duration SOON = Duration.ofMillis(50);

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource({"3, 3", "'3 ', 3", "3.0, 3", "'3,0', 3", "SESUAI, 3", "' Sangat  ', ", "Baik, 3"})
  void an_answer_is_a_whole_number_or_a_declared_label(String cell, Byte answer) {
    assertThat(answers(cell)[0]).isEqualTo(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "NA", "n/a", "0", " ", "tidak diisi"})
  void a_word_for_no_answer_is_missing_and_not_off_the_scale(String cell) {
    Accepted row = accepted(skm(), cell, "4");
    assertThat(row.response().answers()[0]).isNull();
    assertThat(row.response().outOfScale()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "-1", "3.5", "3,5", "99", "Bagus sekali", "44444444444", "\uFF14"})
  void what_is_not_on_the_scale_is_missing_and_counted(String cell) {
    Accepted row = accepted(skm(), cell, "4");
    assertThat(row.response().answers()[0]).isNull();
    assertThat(row.response().outOfScale()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 8, 9})
  void missing_answers_never_shift_the_others(int missing) {
    List<String> cells = new ArrayList<>(List.of("nomor", "W1", "unit", "Kantor", "tanggal", "2026-10-01"));
    for (int element = 1; element <= 9; element++) {
      cells.addAll(List.of("U" + element, element <= missing && missing < 9 ? "" : String.valueOf(1 + element % 4)));
    }
    Byte[] answers = ((Accepted) skm().mapper().map(skm().row(2, cells.toArray(String[]::new)))).response().answers();
    for (int element = 1; element <= 9; element++) {
      assertThat(answers[element - 1])
          .isEqualTo(element <= missing && missing < 9 ? null : Byte.valueOf((byte) (1 + element % 4)));
    }
  }

  @Test
  void a_questionnaire_without_any_answer_or_text_is_rejected() {
    Cleaned cleaned = skm().mapper().map(skm().row(2, "nomor", "W1", "unit", "Kantor", "tanggal", "2026-10-01"));
    assertThat(cleaned).isEqualTo(new Rejected(RejectReason.EMPTY, null, null));
  }

  @ParameterizedTest
  @CsvSource({"01/02/2026, bad_time, 99/99/9999", "2026-13-01, bad_time, 9999-99-99", "1900-01-01, bad_time, 9999-99-99",
      "kemarin sore, bad_time, aaaaaaa aaaa", "'', no_time, "})
  void a_time_in_another_form_rejects_the_row_with_the_shape_of_the_value(String time, String reason, String shape) {
    Rejected rejected = (Rejected) skm().mapper().map(skm().row(2, "unit", "Kantor", "tanggal", time, "U1", "4"));
    assertThat(rejected.reason().code()).isEqualTo(reason);
    assertThat(rejected.column()).isEqualTo("tanggal");
    assertThat(rejected.shape()).isEqualTo(shape);
  }

  @Test
  void the_month_ends_at_midnight_where_the_source_lies() {
    MapperOffice odk = MapperOffice.of(folder, "odk-central");
    assertThat(((Accepted) odk.mapper().map(odk.row(2, "KEY", "1", "umum-unit", "K", "SubmissionDate",
        "2026-10-31T16:59:59Z", "survei-U1", "4"))).period()).hasToString("2026-10");
    assertThat(((Accepted) odk.mapper().map(odk.row(3, "KEY", "1", "umum-unit", "K", "SubmissionDate",
        "2026-10-31T17:00:00Z", "survei-U1", "4"))).period()).hasToString("2026-11");
  }

  @Test
  void a_column_is_found_under_the_name_of_another_version_of_the_form() {
    MapperOffice kobo = MapperOffice.of(folder, "kobo-csv", "  version: __version__\n",
        "  version: __version__\n  aliases: {survei/U8: [penilaian/sarana]}\n");
    Accepted before = (Accepted) kobo.mapper().map(kobo.row(2, "_uuid", "1", "umum/unit", "K", "end",
        "2026-10-06T09:14:05+07:00", "survei/U8", "2", "penilaian/sarana", "", "__version__", "vA"));
    Accepted after = (Accepted) kobo.mapper().map(kobo.row(3, "_uuid", "2", "umum/unit", "K", "end",
        "2026-10-06T09:14:05+07:00", "survei/U8", "", "penilaian/sarana", "3", "__version__", "vB"));
    assertThat(before.response().answers()[7]).isEqualTo((byte) 2);
    assertThat(after.response().answers()[7]).isEqualTo((byte) 3);
    assertThat(List.of(before.version(), after.version())).containsExactly("vA", "vB");
  }

  @Test
  void columns_that_together_are_a_time_are_joined() {
    MapperOffice lapor = MapperOffice.of(folder, "lapor");
    Accepted both = (Accepted) lapor.mapper().map(lapor.row(6, "Tracking ID", "9", "Instansi Terdisposisi", "Dinas",
        "Tanggal Laporan Masuk", "3 Mei 2026", "Waktu Laporan Masuk", "09:14", "Isi Laporan Awal", "Antre lama"));
    assertThat(both.complaint().received().local()).hasToString("2026-05-03T09:14");
    Rejected wrong = (Rejected) lapor.mapper().map(lapor.row(7, "Tracking ID", "9", "Instansi Terdisposisi", "Dinas",
        "Tanggal Laporan Masuk", "3 Mei 2026", "Waktu Laporan Masuk", "pagi"));
    assertThat(wrong.column()).isEqualTo("Tanggal Laporan Masuk, Waktu Laporan Masuk");
  }

  @Test
  void a_row_without_a_unit_is_rejected_where_nobody_gave_one() {
    Rejected rejected = (Rejected) skm().mapper().map(skm().row(2, "tanggal", "2026-10-01", "U1", "4"));
    assertThat(rejected).isEqualTo(new Rejected(RejectReason.NO_UNIT, "unit", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "a", " ", "-", ".", "4,", "2026-", "\u00E9", "((", "\\"})
  void no_cell_however_long_keeps_the_mapper_busy(String piece) {
    String cell = piece.repeat(100_000 / piece.length());
    MapperOffice office = skm();
    RowMapper mapper = office.mapper();
    Delivered row = office.row(2, "nomor", cell, "unit", "Kantor", "tanggal", cell, "U1", cell, "usia", cell,
        "jenis_kelamin", cell, "pendidikan", cell);
    Delivered dated = office.row(3, "nomor", cell, "unit", cell, "tanggal", "2026-10-01", "U1", cell, "usia", cell);
    Arrays.asList(row, dated).forEach(mapper::map);
    long start = System.nanoTime();
    Arrays.asList(row, dated).forEach(mapper::map);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
  }

  private MapperOffice skm() {
    return MapperOffice.of(folder, "skm-wide");
  }

  private Byte[] answers(String first) {
    return accepted(skm(), first, "4").response().answers();
  }

  private static Accepted accepted(MapperOffice office, String first, String second) {
    return (Accepted) office.mapper().map(office.row(2, "nomor", "W1", "unit", "Kantor", "tanggal", "2026-10-01",
        "U1", first, "U2", second));
  }
}
