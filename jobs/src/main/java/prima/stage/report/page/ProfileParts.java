package prima.stage.report.page;

import java.util.ArrayList;
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

  private final Context context;

  ProfileParts(Context context) {
    this.context = context;
  }

  /** One row per value; nothing where nobody was asked who they are. */
  Optional<Block> block(RowKey key, String subject) {
    Map<String, List<ProfileRow>> byCharacteristic = told(key);
    if (byCharacteristic.isEmpty()) {
      return Optional.empty();
    }
    if (byCharacteristic.values().stream().flatMap(List::stream).allMatch(row -> row.n() == null)) {
      return Optional.of(Paragraph.plain(context.text("profile.hidden")));
    }
    List<List<String>> cells = new ArrayList<>();
    byCharacteristic.forEach((characteristic, rows) -> rows.forEach(row -> cells.add(cells(row))));
    return Optional.of(new DataTable(context.text("profile.table", subject),
        List.of(Column.words(context.text("column.characteristic")), Column.words(context.text("column.value")),
            Column.figures(context.text("column.n")), Column.figures(context.text("column.share"))), cells));
  }

  /** Characteristics of which anybody told a value, in the order of the mart. */
  private Map<String, List<ProfileRow>> told(RowKey key) {
    Map<String, List<ProfileRow>> byCharacteristic = context.facts().profile(key).stream()
        .collect(Collectors.groupingBy(ProfileRow::characteristic, LinkedHashMap::new, Collectors.toList()));
    byCharacteristic.values().removeIf(rows -> rows.stream().allMatch(row -> row.value().equals(UNKNOWN)));
    return byCharacteristic;
  }

  private List<String> cells(ProfileRow row) {
    return List.of(context.text("characteristic." + row.characteristic()), valueName(row.characteristic(), row.value()),
        row.n() == null ? context.text("not-shown") : context.figures().count(row.n()),
        row.share() == null ? context.text("none") : context.figures().percent(row.share()));
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
        .map(row -> valueName(characteristic, row.value()) + " "
            + (row.n() == null ? context.text("not-shown") : context.figures().count(row.n())))
        .collect(Collectors.joining("; ")));
  }
}
