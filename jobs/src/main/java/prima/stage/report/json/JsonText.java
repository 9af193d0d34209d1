package prima.stage.report.json;

import java.util.Iterator;
import java.util.Map;

/** Writes maps, lists, texts, numbers and truth values as JSON (RFC 8259), in their order. */
final class JsonText {

  private final StringBuilder json = new StringBuilder(1 << 14);

  private JsonText() {
  }

  static String of(Object value) {
    JsonText text = new JsonText();
    text.write(value);
    return text.json.append('\n').toString();
  }

  private void write(Object value) {
    if (value instanceof Map<?, ?> map) {
      writeMap(map);
    } else if (value instanceof Iterable<?> items) {
      writeItems(items);
    } else if (value instanceof String text) {
      writeText(text);
    } else if (value == null || value instanceof Number || value instanceof Boolean) {
      json.append(value);
    } else {
      throw new IllegalArgumentException("Cannot write as JSON: " + value.getClass());
    }
  }

  private void writeMap(Map<?, ?> map) {
    String separator = "";
    json.append('{');
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      json.append(separator);
      writeText((String) entry.getKey());
      json.append(':');
      write(entry.getValue());
      separator = ",";
    }
    json.append('}');
  }

  private void writeItems(Iterable<?> items) {
    json.append('[');
    for (Iterator<?> rest = items.iterator(); rest.hasNext();) {
      write(rest.next());
      json.append(rest.hasNext() ? ",\n" : "");
    }
    json.append(']');
  }

  private void writeText(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '"' || character == '\\') {
        json.append('\\').append(character);
      } else if (character < ' ' || character >= '\u007f' && !Character.isLetter(character)) {
        String digits = "000" + Integer.toHexString(character);
        json.append("\\u").append(digits.substring(digits.length() - 4));
      } else {
        json.append(character);
      }
    }
    json.append('"');
  }
}
