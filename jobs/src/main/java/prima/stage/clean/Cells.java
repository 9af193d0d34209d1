package prima.stage.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import prima.core.source.Source;
import prima.core.source.Times.Moment;

/** The cells of one row, read by the words of its source. */
final class Cells {

  private final Map<String, String> byColumn;
  private final Source source;

  Cells(Map<String, String> byColumn, Source source) {
    this.byColumn = byColumn;
    this.source = source;
  }

  Source source() {
    return source;
  }

  /** The value of a column; empty where the source says that there is none. */
  Optional<String> value(String column) {
    return source.values().value(cell(column));
  }

  /** The word of a column that names something, where the words for a missing answer have no meaning. */
  Optional<String> name(String column) {
    return Optional.ofNullable(cell(column)).map(String::strip).filter(word -> !word.isEmpty());
  }

  /** A moment that must be there. */
  Moment neededMoment(List<String> columns) {
    return moment(columns).orElseThrow(() -> new RejectedRow(RejectReason.NO_TIME, names(columns), null));
  }

  /** A moment that may be missing, but not wrong; its parts stand in these columns. */
  Optional<Moment> moment(List<String> columns) {
    String text = columns.stream().flatMap(column -> value(column).stream()).collect(Collectors.joining(" "));
    return text.isEmpty() ? Optional.empty() : Optional.of(source.times().read(text)
        .orElseThrow(() -> new RejectedRow(RejectReason.BAD_TIME, names(columns), text)));
  }

  /** How table {@code rejected} names some columns. */
  static String names(List<String> columns) {
    return String.join(", ", columns);
  }

  /** The sampling weight. */
  double weight(String column) {
    String text = name(column).orElseThrow(() -> new RejectedRow(RejectReason.BAD_WEIGHT, column, ""));
    try {
      double weight = Double.parseDouble(text.replace(',', '.'));
      if (weight >= 0 && Double.isFinite(weight)) {
        return weight;
      }
    } catch (NumberFormatException e) {
      throw new RejectedRow(RejectReason.BAD_WEIGHT, column, text);
    }
    throw new RejectedRow(RejectReason.BAD_WEIGHT, column, text);
  }

  /** The answer that a cell stands for: a declared label, or a whole number. */
  Optional<Integer> answer(String element, String cell) {
    return source.values().answer(element, cell).or(() -> wholeNumber(cell));
  }

  /** The code that a word of the profile stands for. */
  Optional<String> code(String characteristic, String word) {
    return source.values().code(characteristic, word);
  }

  /** The values of some columns in one word; null without columns. */
  String joined(List<String> columns) {
    if (columns.isEmpty()) {
      return null;
    }
    List<String> parts = new ArrayList<>();
    columns.forEach(column -> parts.add(name(column).orElse("")));
    return String.join("-", parts);
  }

  /** The cell of a column, or of the first of its other names that has something. */
  private String cell(String column) {
    String cell = byColumn.get(column);
    if (cell == null || cell.isBlank()) {
      for (String other : source.columns().aliases().getOrDefault(column, List.of())) {
        String found = byColumn.get(other);
        if (found != null && !found.isBlank()) {
          return found;
        }
      }
    }
    return cell;
  }

  /** 3, 3.0 and 3,0 are 3; 3.5 is no answer. */
  private static Optional<Integer> wholeNumber(String cell) {
    int end = cell.length();
    int point = Math.max(cell.indexOf('.'), cell.indexOf(','));
    if (point > 0) {
      for (int i = point + 1; i < cell.length(); i++) {
        if (cell.charAt(i) != '0') {
          return Optional.empty();
        }
      }
      end = point;
    }
    int start = end > 0 && cell.charAt(0) == '-' ? 1 : 0;
    if (end == start || end - start > 4) {
      return Optional.empty();
    }
    for (int i = start; i < end; i++) {
      if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
        return Optional.empty();
      }
    }
    return Optional.of(Integer.parseInt(cell.substring(0, end)));
  }
}
