package prima.core.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who serves: an office, or a part of one.
 *
 * @param code the name by which tables know the unit
 * @param name the name to print
 * @param aliases other names under which it is delivered
 * @param validFrom the first day on which the names mean this unit; empty for always
 * @param validTo the last such day; empty for always
 * @param servicesPerMonth services given in a month, for rates; empty where nobody counts them
 */
public record Unit(String code, String name, List<String> aliases, Optional<LocalDate> validFrom,
    Optional<LocalDate> validTo, Optional<Long> servicesPerMonth) {

  public Unit {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    aliases = List.copyOf(aliases);
    if (code.isBlank()) {
      throw new IllegalArgumentException("Cannot use a unit without a code: " + name);
    }
    if (validFrom.isPresent() && validTo.isPresent() && validTo.get().isBefore(validFrom.get())) {
      throw new IllegalArgumentException("Cannot use unit " + code + ": its last day " + validTo.get()
          + " is before its first day " + validFrom.get());
    }
  }

  /** Whether the unit had these names on that day; null means that the day is not known. */
  public boolean isValidOn(LocalDate day) {
    return day == null || validFrom.map(first -> !day.isBefore(first)).orElse(true)
        && validTo.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** The days in words, such as {@code  (from 2026-07-01)}; empty for always. */
  String days() {
    String words = validFrom.map(day -> "from " + day + " ").orElse("")
        + validTo.map(day -> "until " + day).orElse("");
    return words.isEmpty() ? "" : " (" + words.strip() + ")";
  }

  /** Whether there is a day on which this unit and another both had their names. */
  public boolean isValidWith(Unit other) {
    return beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this);
  }

  private boolean beginsBeforeEndOf(Unit other) {
    return validFrom.isEmpty() || other.validTo.isEmpty() || !validFrom.get().isAfter(other.validTo.get());
  }
}
