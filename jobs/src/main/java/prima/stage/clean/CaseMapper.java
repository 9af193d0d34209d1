package prima.stage.clean;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import prima.core.complaint.Disposition;
import prima.core.source.Times.Moment;
import prima.data.Office;
import prima.stage.clean.Cleaned.Case;

/** Understands what a row says of a complaint case. */
final class CaseMapper {

  private final Office office;
  private final UnaryOperator<String> plain;

  /** @param plain takes what identifies a person out of the name of a category */
  CaseMapper(Office office, UnaryOperator<String> plain) {
    this.office = office;
    this.plain = plain;
  }

  Case map(Cells cells) {
    Map<String, List<String>> columns = cells.source().columns().complaint();
    Moment received = cells.neededMoment(columns.get("received"));
    Moment answered = later(cells, columns.get("answered"), received);
    Moment closed = later(cells, columns.get("closed"), received);
    return new Case(value(cells, columns.get("category")).map(plain).orElse(null), received, answered, closed,
        disposition(cells, columns.get("disposition"), answered, closed).code(),
        columns.containsKey("escalated") ? value(cells, columns.get("escalated"))
            .map(word -> cells.source().values().isYes(word)).orElse(false) : null,
        firstContact(answered, closed),
        received.hasTimeOfDay() ? !office.hours().contains(received.local()) : null);
  }

  private static Moment later(Cells cells, List<String> columns, Moment received) {
    Moment moment = columns == null ? null : cells.moment(columns).orElse(null);
    if (moment == null) {
      return null;
    }
    boolean isBefore = moment.hasTimeOfDay() && received.hasTimeOfDay() ? moment.instant().isBefore(received.instant())
        : moment.local().toLocalDate().isBefore(received.local().toLocalDate());
    if (isBefore) {
      throw new RejectedRow(RejectReason.TIME_ORDER, Cells.names(columns), null);
    }
    return moment;
  }

  /** Where the source has no word for it, the times say where the case stands. */
  private static Disposition disposition(Cells cells, List<String> columns, Moment answered, Moment closed) {
    Optional<String> word = value(cells, columns);
    if (word.isPresent()) {
      return cells.source().values().disposition(word.get()).map(Disposition::of)
          .orElseThrow(() -> new RejectedRow(RejectReason.UNKNOWN_DISPOSITION, Cells.names(columns), word.get()));
    }
    return closed != null ? Disposition.CLOSED_BY_OFFICE : answered != null ? Disposition.ANSWERED
        : Disposition.RECEIVED;
  }

  private static Boolean firstContact(Moment answered, Moment closed) {
    if (closed == null || answered == null) {
      return null;
    }
    Instant end = closed.instant();
    return end.equals(answered.instant()) || !closed.hasTimeOfDay()
        && closed.local().toLocalDate().equals(answered.local().toLocalDate());
  }

  /** The value of the first of some columns that has one. */
  private static Optional<String> value(Cells cells, List<String> columns) {
    return columns == null ? Optional.empty() : columns.stream().flatMap(column -> cells.value(column).stream())
        .findFirst();
  }
}
