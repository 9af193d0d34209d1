package prima.data;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One table's step of a publication, as the journal holds it. It names the snapshot that was audited, so that it can
 * never be taken with anything that was written later.
 *
 * @param table the table
 * @param snapshot the snapshot that becomes the published one
 * @param tags the tags to set, each on its snapshot
 * @param fingerprints what the months that have changed will be recognised by
 */
record Publication(Table table, long snapshot, Map<String, Long> tags, Map<String, String> fingerprints) {

  /** The table property that holds a month's fingerprint, before the month. */
  static final String FINGERPRINT = "prima.published.";

  /** Stands between the tag of a month and the number of a replaced state. */
  static final String REVISION = "-r";

  /** The tag of a month's newest published state. */
  static String tag(String month) {
    return "pub-" + month;
  }

  /** The tag for the state of a month that a new one is about to replace: one number for all its tables. */
  static String nextRevision(String month, Collection<org.apache.iceberg.Table> marts) {
    return tag(month) + REVISION
        + (revisions(month, marts.stream().flatMap(mart -> mart.refs().keySet().stream())) + 1);
  }

  /** How many states of a month were replaced. */
  static int revisions(String month, Stream<String> tags) {
    String prefix = tag(month) + REVISION;
    return tags.filter(tag -> tag.startsWith(prefix)).mapToInt(tag -> Integer.parseInt(tag.substring(prefix.length())))
        .max().orElse(0);
  }

  /** The fingerprints of a table's published months. */
  static Map<String, String> fingerprints(org.apache.iceberg.Table iceberg) {
    Map<String, String> fingerprints = new TreeMap<>();
    iceberg.properties().forEach((name, value) -> {
      if (name.startsWith(FINGERPRINT)) {
        fingerprints.put(name.substring(FINGERPRINT.length()), value);
      }
    });
    return fingerprints;
  }

  /** The step as a line of the journal. */
  String step() {
    return String.join("\t", "table", table.tableName(), Long.toString(snapshot), pairs(tags), pairs(fingerprints));
  }

  /** Reads a line of the journal; empty if it is another's step. */
  static Optional<Publication> of(String step) {
    String[] parts = step.split("\t", -1);
    if (!parts[0].equals("table")) {
      return Optional.empty();
    }
    Map<String, Long> tags = new TreeMap<>();
    pairs(parts[3]).forEach((tag, snapshot) -> tags.put(tag, Long.valueOf(snapshot)));
    return Optional.of(new Publication(Table.of(parts[1]), Long.parseLong(parts[2]), tags, pairs(parts[4])));
  }

  private static String pairs(Map<String, ?> map) {
    return map.entrySet().stream().map(pair -> pair.getKey() + "=" + pair.getValue()).collect(Collectors.joining(","));
  }

  private static Map<String, String> pairs(String text) {
    Map<String, String> map = new TreeMap<>();
    Arrays.stream(text.split(",")).filter(pair -> !pair.isEmpty()).map(pair -> pair.split("=", 2))
        .forEach(pair -> map.put(pair[0], pair[1]));
    return map;
  }
}
