package prima.stage.report.chart;

/** The colours of the report; all reach a contrast of 4.5 to 1 on white, pale ones are never alone. */
final class Ink {

  static final String BETTER = "#0b5c8a";
  static final String WORSE = "#b35000";
  static final String COMMON = "#595959";
  static final String TEXT = "#1f2933";
  static final String GRID = "#d5dbe1";
  static final String PALE_BETTER = "#8fbcd6";
  static final String PALE_WORSE = "#efb27f";
  static final String MIDDLE = "#c9ced4";
  static final String PAPER = "#ffffff";

  private Ink() {
  }
}
