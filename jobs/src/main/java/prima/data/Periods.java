package prima.data;

import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import prima.core.survey.Period;

/**
 * The months that a run replaces: one, a range with both ends, or all.
 *
 * @param from the first month; empty for all
 * @param to the last month; empty for all
 */
public record Periods(Optional<Period> from, Optional<Period> to) {

  /** Every month that the data has. */
  public static final Periods ALL = new Periods(Optional.empty(), Optional.empty());

  /** No survey is of a later month: years from 2100 on are refused as times. */
  private static final String LAST_MONTH = "2099-12";

  public Periods {
    if (from.isPresent() != to.isPresent()) {
      throw new IllegalArgumentException("Cannot use half a range of periods: " + from + " to " + to);
    }
    if (from.isPresent() && from.get().compareTo(to.get()) > 0) {
      throw new IllegalArgumentException("Cannot use periods " + from.get() + ".." + to.get()
          + ": the first month is after the last");
    }
  }

  /** Reads {@code 2026-10} or {@code 2025-01..2026-10}. */
  public static Periods parse(String text) {
    String[] ends = text.split("\\.\\.", -1);
    if (ends.length > 2) {
      throw new IllegalArgumentException("Cannot read periods: " + text
          + ". Write one month, such as 2026-10, or a range, such as 2025-01..2026-10");
    }
    return new Periods(Optional.of(Period.parse(ends[0])), Optional.of(Period.parse(ends[ends.length - 1])));
  }

  /** Whether every month is meant. */
  public boolean isAll() {
    return from.isEmpty();
  }

  /** Whether the month is one of them. */
  public boolean contains(Period period) {
    return isAll() || period.compareTo(from.get()) >= 0 && period.compareTo(to.get()) <= 0;
  }

  /** Those of the months that are not before the given one, of which there must be some. */
  public Periods since(Period first) {
    return isAll() ? new Periods(Optional.of(first), Optional.of(Period.parse(LAST_MONTH)))
        : new Periods(Optional.of(from.get().compareTo(first) < 0 ? first : from.get()), to);
  }

  /** The same months and this many months before them, for figures that look back. */
  public Periods withMonthsBefore(int months) {
    return isAll() ? this : new Periods(Optional.of(from.get().plus(-months)), to);
  }

  /** The rows whose column {@code period} is one of the months. */
  public Column condition() {
    return isAll() ? functions.lit(true)
        : functions.col("period").between(from.get().toString(), to.get().toString());
  }

  @Override
  public String toString() {
    return isAll() ? "all" : from.equals(to) ? from.get().toString() : from.get() + ".." + to.get();
  }
}
