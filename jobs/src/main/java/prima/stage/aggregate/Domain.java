package prima.stage.aggregate;

import java.util.Comparator;

/**
 * What a row of a mart is about.
 *
 * @param scope total, unit or service
 * @param unit the unit's code; {@value #TOTAL} for all units together
 * @param service the service; {@value #ALL} for all services together
 * @param period the month
 */
record Domain(Scope scope, String unit, String service, String period) implements Comparable<Domain> {

  /** Stands for all units together. */
  static final String TOTAL = "total";

  /** Stands for all services together. */
  static final String ALL = "all";

  private static final Comparator<Domain> ORDER = Comparator.comparing(Domain::period).thenComparing(domain -> domain.scope())
      .thenComparing(domain -> domain.unit()).thenComparing(domain -> domain.service());

  /** How wide the view is. */
  enum Scope {
    TOTAL,
    UNIT,
    SERVICE;

    /** The word in the marts. */
    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static Domain total(String period) {
    return new Domain(Scope.TOTAL, TOTAL, ALL, period);
  }

  static Domain unit(String unit, String period) {
    return new Domain(Scope.UNIT, unit, ALL, period);
  }

  static Domain service(String unit, String service, String period) {
    return new Domain(Scope.SERVICE, unit, service, period);
  }

  /** Whether responses of this key belong to the domain. */
  boolean contains(TallyKey key) {
    return key.period().equals(period) && switch (scope) {
      case TOTAL -> true;
      case UNIT -> key.unit().equals(unit);
      case SERVICE -> key.unit().equals(unit) && service.equals(key.service());
    };
  }

  /** The same view of another month. */
  Domain in(String otherPeriod) {
    return new Domain(scope, unit, service, otherPeriod);
  }

  @Override
  public int compareTo(Domain other) {
    return ORDER.compare(this, other);
  }
}
