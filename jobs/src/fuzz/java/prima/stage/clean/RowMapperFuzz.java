package prima.stage.clean;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import prima.core.privacy.Pseudonym;
import prima.core.privacy.Redactor;
import prima.data.Configuration;
import prima.data.Office;

/** Whatever a delivered row holds: it is accepted or rejected with a reason. */
class RowMapperFuzz {

  private static final List<String> COLUMNS = List.of("nomor", "unit", "layanan", "tanggal", "U1", "U2", "saran", "usia",
      "diterima", "ditanggapi", "selesai", "status", "isi");
  private static final List<String> SOURCES = List.of("skm-wide", "complaints");
  private static final RowMapper MAPPER = mapper();

  @FuzzTest(maxDuration = "5m")
  void every_row_is_accepted_or_rejected(FuzzedDataProvider data) {
    Map<String, String> cells = new HashMap<>(Map.of("unit", "Kantor A", "tanggal", "2026-10-01", "diterima", "2026-10-01"));
    String source = data.pickValue(SOURCES);
    while (data.remainingBytes() > 0) {
      cells.put(data.pickValue(COLUMNS), data.consumeString(40));
    }
    if (MAPPER.map(new Delivered("fuzz.csv", source, 2, "0", null, null, cells, null)) == null) {
      throw new IllegalStateException("Neither accepted nor rejected");
    }
  }

  private static RowMapper mapper() {
    try {
      Path file = Files.createTempFile("prima-fuzz", ".yaml");
      Files.writeString(file, "inputs: [{source: skm-wide, path: a.csv}, {source: complaints, path: b.csv}]\n");
      return new RowMapper(Office.read(Configuration.read(file)), new Pseudonym(new byte[32]), new Redactor());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
