package prima.core.text.train;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a CSV file (RFC 4180) by the names of its heading. */
final class CsvRows {

  private final String text;
  private int at;

  private CsvRows(String text) {
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  static List<Map<String, String>> of(TrainingFile file) {
    CsvRows reader = new CsvRows(new String(file.bytes(), StandardCharsets.UTF_8));
    List<String> heading = reader.next();
    List<Map<String, String>> rows = new ArrayList<>();
    while (reader.at < reader.text.length()) {
      List<String> cells = reader.next();
      if (cells.size() == 1 && cells.get(0).isEmpty()) {
        continue;
      }
      if (cells.size() != heading.size()) {
        throw new IllegalArgumentException("Cannot read " + file.name() + ": row " + (rows.size() + 1) + " has "
            + cells.size() + " cells, the heading " + heading.size());
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int column = 0; column < cells.size(); column++) {
        row.put(heading.get(column), cells.get(column));
      }
      rows.add(row);
    }
    return rows;
  }

  private List<String> next() {
    List<String> cells = new ArrayList<>();
    while (true) {
      cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
      if (at >= text.length()) {
        return cells;
      }
      char end = text.charAt(at++);
      if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
        at++;
      }
      if (end != ',') {
        return cells;
      }
    }
  }

  private String plain() {
    int from = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at);
  }

  private String quoted() {
    StringBuilder cell = new StringBuilder();
    at++;
    while (at < text.length()) {
      char letter = text.charAt(at++);
      if (letter != '"') {
        cell.append(letter);
      } else if (at < text.length() && text.charAt(at) == '"') {
        cell.append('"');
        at++;
      } else {
        break;
      }
    }
    cell.append(plain());
    return cell.toString();
  }
}
