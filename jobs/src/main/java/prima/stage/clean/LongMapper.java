package prima.stage.clean;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import prima.core.source.LongForm;
import prima.core.source.Source;
import prima.data.Office;
import prima.stage.clean.Cleaned.Accepted;
import prima.stage.clean.Cleaned.Part;
import prima.stage.clean.Cleaned.Rejected;

/**
 * Understands the rows of one questionnaire of which each holds one answer.
 *
 * <p>The first row whose question is known carries the questionnaire: its other columns count for all. Of two answers to
 * one question the first counts, and the other is a duplicate. What becomes of the questionnaire becomes of all its rows.
 */
final class LongMapper {

  private final Office office;
  private final RowMapper mapper;

  LongMapper(Office office, RowMapper mapper) {
    this.office = office;
    this.mapper = mapper;
  }

  /** What the rows have in common that belong to one questionnaire; empty for a row that cannot be assigned. */
  Optional<List<String>> questionnaire(Delivered row) {
    if (row.cells() == null) {
      return Optional.empty();
    }
    Source source = office.source(row.source());
    Cells cells = new Cells(row.cells(), source);
    if (source.columns().id().stream().allMatch(column -> cells.name(column).isEmpty())) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>(List.of(row.source(),
        source.columns().unit().flatMap(cells::name).orElse(String.valueOf(row.unit()))));
    source.columns().id().forEach(column -> parts.add(cells.name(column).orElse("")));
    return Optional.of(parts);
  }

  /** What becomes of each row, in the order in which they are given. */
  List<Cleaned> map(List<Delivered> rows) {
    Delivered first = rows.get(0);
    if (questionnaire(first).isEmpty()) {
      return List.of(first.cells() == null ? mapper.map(first) : new Rejected(RejectReason.NO_ID,
          Cells.names(office.source(first.source()).columns().id()), null));
    }
    Source source = office.source(first.source());
    Map<String, Delivered> rowByQuestion = rowByQuestion(rows, source);
    Cleaned whole = rowByQuestion.isEmpty() ? null : mapper.map(assembled(rowByQuestion, source));
    List<Cleaned> cleaned = new ArrayList<>();
    boolean isCarried = false;
    for (Delivered row : rows) {
      String question = question(row, source);
      Delivered answering = rowByQuestion.get(question);
      if (answering == null) {
        cleaned.add(new Rejected(RejectReason.UNKNOWN_QUESTION, longForm(source).question(),
            RejectedRow.shape(question)));
      } else if (whole instanceof Accepted accepted) {
        cleaned.add(answering != row ? new Rejected(RejectReason.DUPLICATE, longForm(source).question(), null)
            : isCarried ? new Part(accepted) : accepted);
        isCarried = true;
      } else {
        cleaned.add(whole);
      }
    }
    return cleaned;
  }

  /** The row that answers each question, the carrying one first. */
  private static Map<String, Delivered> rowByQuestion(List<Delivered> rows, Source source) {
    Set<String> known = source.columns().questions();
    Map<String, Delivered> rowByQuestion = new LinkedHashMap<>();
    for (Delivered row : rows) {
      String question = question(row, source);
      if (known.contains(question)) {
        rowByQuestion.putIfAbsent(question, row);
      }
    }
    return rowByQuestion;
  }

  /** One row with a column for each question. */
  private static Delivered assembled(Map<String, Delivered> rowByQuestion, Source source) {
    Delivered carrier = rowByQuestion.values().iterator().next();
    Map<String, String> cells = new LinkedHashMap<>(carrier.cells());
    rowByQuestion.forEach((question, row) ->
        cells.put(question, new Cells(row.cells(), source).name(longForm(source).answer()).orElse("")));
    return new Delivered(carrier.file(), carrier.source(), carrier.line(), carrier.hash(), carrier.unit(),
        carrier.period(), cells, null);
  }

  private static String question(Delivered row, Source source) {
    return new Cells(row.cells(), source).name(longForm(source).question()).orElse("");
  }

  private static LongForm longForm(Source source) {
    return source.columns().longForm().orElseThrow();
  }
}
