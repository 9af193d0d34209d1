package prima.data.raw;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How times are written that come as times, not as text: as the formats of a source can read them. */
final class CellTimes {

  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

  private CellTimes() {
  }

  /** A time without a zone: {@code 2026-10-31 23:59:59}. */
  static String textOf(LocalDateTime time) {
    return time.format(LOCAL);
  }

  /** A moment: {@code 2026-10-31T16:59:59Z}. */
  static String textOf(Instant moment) {
    return textOf(moment.atOffset(ZoneOffset.UTC));
  }

  /** A moment with its offset: {@code 2026-10-31T23:59:59+07:00}. */
  static String textOf(OffsetDateTime moment) {
    return moment.format(WITH_OFFSET);
  }
}
