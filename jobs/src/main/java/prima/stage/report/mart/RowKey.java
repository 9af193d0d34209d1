package prima.stage.report.mart;

import java.util.Objects;
import prima.core.survey.Period;

/**
 * What a row of a mart is about.
 *
 * @param scope total, unit or service
 * @param unit the unit, or {@value #TOTAL} for all units together
 * @param service the service, or {@value #ALL_SERVICES} for all services together
 * @param instrument the instrument and version, or {@value #COMPLAINTS} where there is none
 * @param period the month
 */
public record RowKey(String scope, String unit, String service, String instrument, Period period) {

  /** The unit of a row about all units together, and its scope. */
  public static final String TOTAL = "total";
  /** The scope of a row about one unit. */
  public static final String UNIT = "unit";
  /** The scope of a row about one service. */
  public static final String SERVICE = "service";
  /** The service of a row about all services together. */
  public static final String ALL_SERVICES = "all";
  /** The instrument of rows that are not about a questionnaire. */
  public static final String COMPLAINTS = "complaints";

  public RowKey {
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(instrument, "instrument");
    Objects.requireNonNull(period, "period");
  }

  /** Whether the row is about all units together. */
  public boolean isTotal() {
    return scope.equals(TOTAL);
  }

  /** Whether the row is about one unit. */
  public boolean isUnit() {
    return scope.equals(UNIT);
  }

  /** Whether the row is about one service. */
  public boolean isService() {
    return scope.equals(SERVICE);
  }

  /** The same subject in another month. */
  public RowKey in(Period other) {
    return new RowKey(scope, unit, service, instrument, other);
  }
}
