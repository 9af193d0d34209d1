package prima.core.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds out in which forms dates are written. Where day and month cannot be told apart, the day comes first. */
final class DateForms {

  private static final List<String> DATES = List.of("yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "d-M-yyyy",
      "dd.MM.yyyy", "yyyy/MM/dd", "MM/dd/yyyy", "M/d/yyyy", "d MMM yyyy", "d MMMM yyyy");
  private static final List<String> TIMES = List.of("", " HH:mm:ss", " H:mm:ss", " HH:mm", " H:mm", "'T'HH:mm:ss",
      "'T'HH:mm:ssXXX", "'T'HH:mm:ss.SSSXXX", "'T'HH:mm:ss.SSS", "'T'HH:mm");
  private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("id"), Locale.ENGLISH);
  private static final int MOST_FORMS = 4;

  private DateForms() {
  }

  /** The forms of the dates in a column, the commonest first; empty where most cells are no dates. */
  static List<String> of(ColumnSample column) {
    List<String> left = new ArrayList<>(column.values());
    List<String> forms = new ArrayList<>();
    while (!left.isEmpty() && forms.size() < MOST_FORMS) {
      String best = null;
      long most = 0;
      for (String date : DATES) {
        for (String time : TIMES) {
          long read = left.stream().filter(value -> isDate(value, date + time)).count();
          best = read > most ? date + time : best;
          most = Math.max(most, read);
        }
      }
      if (best == null) {
        break;
      }
      String form = best;
      forms.add(form);
      left.removeIf(value -> isDate(value, form));
    }
    return left.size() * 3 <= column.values().size() && !column.values().isEmpty() ? forms : List.of();
  }

  private static boolean isDate(String value, String form) {
    if (value.length() > 40 || !Character.isDigit(value.charAt(0))) {
      return false;
    }
    for (Locale language : LANGUAGES) {
      try {
        DateTimeFormatter.ofPattern(form.replace('y', 'u'), language).withResolverStyle(ResolverStyle.STRICT)
            .parse(value, LocalDate::from);
        return true;
      } catch (DateTimeException e) {
        continue;
      }
    }
    return false;
  }
}
