package prima.core.sample;

import java.time.Duration;
import java.time.LocalDateTime;

/** Reads the times of a complaint row. */
final class ComplaintHours {

  private ComplaintHours() {}

  /** The hours from receipt to the first answer. */
  static long toAnswer(String[] row) {
    return Duration.between(read(row[4]), read(row[5])).toHours();
  }

  private static LocalDateTime read(String text) {
    return LocalDateTime.parse(text.replace(' ', 'T'));
  }
}
