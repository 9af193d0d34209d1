package prima.core.source;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whatever stands in a cell: it is a value or none, and a column of such cells can be guessed at. */
class ValuesFuzz {

  private static final Source SOURCE = SourceReader.read(Map.of("code", "fuzz", "columns", Map.of("id", "id"), "time",
      Map.of("formats", List.of("yyyy-MM-dd HH:mm:ss", "d MMM yyyy", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", "dd/MM/yyyy H:mm"))),
      "fuzz");
  private static final Values VALUES = new Values(Set.of("-"), Map.of("baik", 3), Map.of(), Map.of("selesai", "answered"),
      Set.of("ya"), Map.of("sex", Map.of("l", "male")));

  @FuzzTest(maxDuration = "5m")
  void every_cell_is_a_value_or_none(FuzzedDataProvider data) {
    String name = data.consumeString(60);
    String cell = data.consumeRemainingAsString();
    SOURCE.times().read(cell);
    VALUES.value(cell).ifPresent(value -> {
      VALUES.answer("waktu", value);
      VALUES.code("sex", value);
      VALUES.disposition(value);
      VALUES.isYes(value);
    });
    SourceProposal.yaml("fuzz", new SourceProposal.Form("csv", java.util.Optional.empty(), java.util.Optional.empty()),
        FileGuess.of(List.of(new ColumnSample(name, List.of(cell, "1")), new ColumnSample("Status", List.of(cell)))));
  }
}
