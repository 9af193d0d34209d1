package prima.data.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prima.data.raw.RawFault.Reason;

/** Reads files that DuckDB has written. */
class ParquetRowsTest {

  private static final RawFile FILE = RawFile.of("jawaban.parquet", RawFormat.PARQUET);

  @TempDir
  private Path folder;

  @Test
  void every_value_comes_as_the_text_that_a_source_can_read() throws Exception {
    assertThat(read("select 7 as bulat, 3.25::double as pecahan, 3.0::float as tiga, 2.50::decimal(9,2) as uang,"
        + " true as benar, date '2026-10-31' as hari, timestamp '2026-10-31 23:59:59.5' as waktu,"
        + " timestamptz '2026-10-31 23:59:59+07' as saat, 'Anton \u00E9' as teks, null::varchar as kosong"))
        .containsExactly(new RawRow(1, Map.of("bulat", "7", "pecahan", "3.25", "tiga", "3", "uang", "2.50", "benar",
            "true", "hari", "2026-10-31", "waktu", "2026-10-31 23:59:59", "saat", "2026-10-31T16:59:59Z", "teks",
            "Anton \u00E9", "kosong", "")));
  }

  @Test
  void groups_are_flattened_and_lists_are_numbered() throws Exception {
    RawRow row = (RawRow) read("select {'U1': 4, 'U2': null} as survei, [10, 20] as pilihan").get(0);
    assertThat(row.columns()).containsEntry("survei/U1", "4").containsEntry("survei/U2", "")
        .containsValues("10", "20").hasSize(4);
  }

  @Test
  void rows_are_numbered_in_the_order_of_the_file() throws Exception {
    assertThat(read("select range as nomor from range(5000) order by nomor")).hasSize(5000).element(4999)
        .isEqualTo(new RawRow(5000, Map.of("nomor", "4999")));
  }

  @Test
  void a_field_beyond_the_limit_is_a_fault_of_its_row() throws Exception {
    assertThat(read("select repeat('x', 2000000) as teks union all select 'y'")).hasSize(2)
        .anySatisfy(record -> assertThat(((RawFault) record).reason()).isEqualTo(Reason.FIELD_TOO_LONG));
  }

  @Test
  void a_file_that_is_cut_or_no_parquet_is_refused() throws Exception {
    byte[] whole = written("select range as nomor from range(1000)");
    for (byte[] damaged : List.of(Arrays.copyOf(whole, whole.length - 100), new byte[100], new byte[0])) {
      assertThatThrownBy(() -> DelimitedRowsTest.read(damaged, FILE)).isInstanceOf(RawFileException.class)
          .hasMessage("Cannot read jawaban.parquet: it is damaged or is no Parquet file. Deliver the file again");
    }
  }

  @Test
  void nothing_is_left_in_the_temporary_folder() throws Exception {
    long before = copies();
    read("select 1 as satu");
    assertThatThrownBy(() -> DelimitedRowsTest.read(new byte[100], FILE)).isInstanceOf(RawFileException.class);
    assertThat(copies()).isEqualTo(before);
  }

  private static long copies() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().matches("prima-.*\\.parquet")).count();
    }
  }

  private List<RawRecord> read(String query) throws SQLException, IOException {
    return DelimitedRowsTest.read(written(query), FILE);
  }

  private byte[] written(String query) throws SQLException, IOException {
    Path file = folder.resolve("written.parquet");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = duck.createStatement()) {
      statement.execute("copy (" + query + ") to '" + file + "' (format parquet)");
    }
    return Files.readAllBytes(file);
  }
}
