package prima.command;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import prima.core.survey.Instrument;
import prima.stage.aggregate.Explanation;

/**
 * An index with its arithmetic, beside the one that was published.
 *
 * @param arithmetic how the index comes about from the responses in the lake
 * @param published the index in the mart; null where none was published
 */
record ExplainedIndex(Explanation arithmetic, BigDecimal published) {

  private static final int DECIMALS = 6;
  private static final String ELEMENT = "%-34s %14s %12s %10s %9s %12s%n";
  private static final String RESULT = "%-83s %12s%n";

  /** The arithmetic, line by line. */
  String text(String unit, String month, Instrument instrument) {
    StringBuilder text = new StringBuilder();
    add(text, "unit        %s%n", unit);
    add(text, "month       %s%n", month);
    add(text, "instrument  %s (%s)%n", instrument.id(), instrument.name().in("en"));
    add(text, "respondents %d%n%n", arithmetic.respondents());
    if (arithmetic.reason() != null) {
      add(text, "No index is published: %s.%n", reason());
      return text.toString();
    }
    lines(text);
    results(text, instrument);
    return text.toString();
  }

  private String reason() {
    return switch (arithmetic.reason()) {
      case "too_few_answers" -> "so few answers would be noise and could show a person";
      case "no_answers" -> "nobody answered an element of the index";
      default -> "an element of the index has no answers";
    };
  }

  private void lines(StringBuilder text) {
    if (arithmetic.weighted()) {
      add(text, "Sums and numbers of answers are weighted.%n");
    }
    add(text, ELEMENT, "element", "sum of answers", ": answers", "= mean", "x weight", "= weighted");
    arithmetic.lines().forEach(line -> add(text, ELEMENT, line.label(), printed(line.sum()), printed(line.answers()),
        printed(line.mean()), line.weight(), printed(line.weightedMean())));
  }

  private void results(StringBuilder text, Instrument instrument) {
    String mean = arithmetic.pooled() ? "sum of all weighted sums by sum of all weighted answers" : "sum of the weighted means";
    add(text, RESULT, mean, printed(arithmetic.mean()));
    add(text, RESULT, "x " + arithmetic.multiplier().toPlainString()
        + (arithmetic.offset().signum() == 0 ? "" : ", + " + arithmetic.offset().toPlainString()),
        printed(arithmetic.exact()));
    add(text, RESULT, arithmetic.rounding() == RoundingMode.DOWN ? "cut off after two decimals"
        : "rounded half up to two decimals", arithmetic.index().toPlainString());
    instrument.bands().stream().filter(band -> band.code().equals(arithmetic.band())).forEach(band ->
        add(text, RESULT, "band from " + band.lower() + ": " + band.label().in("id"), band.code()));
    add(text, RESULT, "published index", published == null ? "none" : published.toPlainString());
    if (published != null && published.compareTo(arithmetic.index()) != 0) {
      add(text, "%nThe responses have changed since. To publish again: prima aggregate, then prima report%n");
    }
  }

  /** At most {@value #DECIMALS} decimals. */
  private static String printed(BigDecimal number) {
    return number.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }

  private static void add(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values));
  }
}
