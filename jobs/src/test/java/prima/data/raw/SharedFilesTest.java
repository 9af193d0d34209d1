package prima.data.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the real files where they are at hand: {@code -Dprima.shared=FOLDER}, PRIMA_SHARED or ../shared. */
class SharedFilesTest {

  @ParameterizedTest
  @CsvSource({"reviews_id/mpajak.csv, 7317", "reviews_id/jmo.csv, 1000", "reviews_id/mobile_jkn.csv, 12000",
      "feedback_en/nhs_phase1.csv, 10334", "complaints_en/cfpb_1000.csv, 1000", "survey_en/sfo_2010.csv, 3234",
      "survey_en/sfo_2012.csv, 3521", "survey_en/sfo_2017.csv, 2831", "sentiment_id/smsa_valid.tsv, 1260"})
  void everyRowOfARealFileIsARow(String name, long rows) throws IOException {
    Path path = shared().resolve("data").resolve(name);
    assumeTrue(Files.exists(path), "no shared data");
    boolean hasHeader = !name.endsWith(".tsv");
    long read = hasHeader ? 0 : 1;
    try (RawRows records = RawRows.open(Files.newInputStream(path), RawFile.of(name, RawFormat.DELIMITED))) {
      while (records.hasNext()) {
        assertThat(records.next()).isInstanceOf(RawRow.class);
        read++;
      }
    }
    assertThat(read).isEqualTo(rows);
  }

  private static Path shared() {
    String folder = System.getProperty("prima.shared", System.getenv("PRIMA_SHARED"));
    return Path.of(folder == null ? "../shared" : folder);
  }
}
