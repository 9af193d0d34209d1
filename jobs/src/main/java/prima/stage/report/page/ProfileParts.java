package prima.stage.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import prima.stage.report.mart.ProfileRow;
import prima.stage.report.mart.RowKey;
import prima.stage.report.page.Block.Column;
import prima.stage.report.page.Block.DataTable;
import prima.stage.report.page.Block.Paragraph;

/** Who answered: sex, age, education and occupation, without groups so small that they would show a person. */
final class ProfileParts {

  private static final String UNKNOWN = "unknown";
  private static final List<String> CHARACTERISTICS = List.of("sex", "age_group", "education", "occupation");
  private static final List<String> SCHOOLS = List.of("none", "primary", "junior", "senior", "diploma", "bachelor",
      "master", "doctor");

  private final Context context;

  ProfileParts(Context context) {
    this.context = context;
  }

  /** One row per characteristic; nothing where nobody was asked who they are. */
  Optional<Block> block(RowKey key, String subject) {
    Map<String, List<ProfileRow>> byCharacteristic = told(key);
    if (byCharacteristic.isEmpty()) {
      return Optional.empty();
    }
    if (byCharacteristic.values().stream().flatMap(List::stream).allMatch(row -> row.n() == null)) {
      return Optional.of(Paragraph.plain(context.text("profile.hidden")));
    }
    List<List<String>> cells = new ArrayList<>();
    CHARACTERISTICS.stream().filter(byCharacteristic::containsKey).forEach(characteristic ->
        cells.add(List.of(context.text("characteristic." + characteristic), told(byCharacteristic.get(characteristic)))));
    return Optional.of(new DataTable(context.text("profile.table", subject),
        List.of(Column.words(context.text("column.characteristic")), Column.words(context.text("column.told"))), cells));
  }

  /** Characteristics of which anybody told a value, in the order of the mart. */
  private Map<String, List<ProfileRow>> told(RowKey key) {
    Map<String, List<ProfileRow>> byCharacteristic = context.facts().profile(key).stream()
        .collect(Collectors.groupingBy(ProfileRow::characteristic, LinkedHashMap::new, Collectors.toList()));
    byCharacteristic.values().removeIf(rows -> rows.stream().allMatch(row -> row.value().equals(UNKNOWN)));
    return byCharacteristic;
  }

  /** All values of a characteristic in one line: schools and ages as they rise, others by how many named them. */
  private String told(List<ProfileRow> rows) {
    return rows.stream().sorted(Comparator.comparing(ProfileParts::place)
        .thenComparing(row -> row.n() == null ? 0 : -row.n()).thenComparing(ProfileRow::value))
        .map(row -> valueName(row.characteristic(), row.value()) + " " + (row.n() == null ? context.text("not-shown")
            : context.figures().count(row.n()) + share(row))).collect(Collectors.joining("; "));
  }

  private String share(ProfileRow row) {
    return row.share() == null ? "" : " (" + context.figures().percent(row.share()) + ")";
  }

  /** The place of a value that has one, such as a school; those without any stand behind, an unknown one last. */
  private static String place(ProfileRow row) {
    if (row.value().equals(UNKNOWN)) {
      return "z";
    }
    int school = SCHOOLS.indexOf(row.value());
    return row.characteristic().equals("education") && school >= 0 ? "a" + school
        : row.characteristic().equals("age_group") ? row.value() : "b";
  }

  /** The word of a code, or the code itself where it is a name, such as an age group. */
  String valueName(String characteristic, String value) {
    String key = "profile." + (value.equals(UNKNOWN) ? "" : characteristic + ".") + value;
    return context.words().has(key) ? context.text(key) : value;
  }

  /** The counts of one characteristic in one line, for the poster. */
  Optional<String> line(RowKey key, String characteristic) {
    List<ProfileRow> rows = told(key).getOrDefault(characteristic, List.of());
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.stream()
        .sorted(Comparator.comparing(ProfileParts::place).thenComparing(ProfileRow::value))
        .map(row -> valueName(characteristic, row.value()) + " "
            + (row.n() == null ? context.text("not-shown") : context.figures().count(row.n())))
        .collect(Collectors.joining("; ")));
  }
}
