package prima.stage.report.word;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import prima.core.survey.Period;

/** Numbers and months as a language writes them. */
public final class Figures {

  private static final String MINUS = "\u2212";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Wording wording;
  private final char decimalMark;
  private final char groupMark;

  /** Figures in the language of the words. */
  public Figures(Wording wording) {
    this.wording = wording;
    this.decimalMark = wording.text("number.decimal").charAt(0);
    this.groupMark = wording.text("number.group").charAt(0);
  }

  /** A number with this many decimals, rounded half up. */
  public String decimal(double value, int places) {
    return decimal(BigDecimal.valueOf(value), places);
  }

  /** A number with this many decimals, rounded half up. */
  public String decimal(BigDecimal value, int places) {
    BigDecimal rounded = value.setScale(places, RoundingMode.HALF_UP);
    String digits = rounded.abs().toPlainString();
    int point = digits.indexOf('.');
    String whole = grouped(point < 0 ? digits : digits.substring(0, point));
    String fraction = point < 0 ? "" : decimalMark + digits.substring(point + 1);
    return (rounded.signum() < 0 ? MINUS : "") + whole + fraction;
  }

  /** A difference: with a sign, and with one decimal. */
  public String signed(double value) {
    String written = decimal(value, 1);
    boolean isZero = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).signum() == 0;
    return value > 0 && !isZero ? "+" + written : written;
  }

  /** The size of a difference, without a sign, with one decimal. */
  public String size(double value) {
    return decimal(Math.abs(value), 1);
  }

  /** A whole number. */
  public String count(long value) {
    return decimal(BigDecimal.valueOf(value), 0);
  }

  /** A share as a whole percentage. */
  public String percent(double share) {
    return wording.text("number.percent", decimal(BigDecimal.valueOf(share).multiply(HUNDRED), 0));
  }

  /** A share as a percentage with this many decimals. */
  public String percent(double share, int places) {
    return wording.text("number.percent", decimal(BigDecimal.valueOf(share).multiply(HUNDRED), places));
  }

  /** A probability as a percentage that never reads 0 or 100. */
  public String probability(double probability) {
    if (probability > 0.99) {
      return wording.text("number.percent", ">\u00a099");
    }
    return probability < 0.01 ? wording.text("number.percent", "<\u00a01") : percent(probability);
  }

  /** Both ends of an interval, for a table. */
  public String interval(Double low, Double high, int places) {
    return low == null || high == null ? wording.text("none")
        : wording.text("interval", decimal(low, places), decimal(high, places));
  }

  /** Both ends of an interval of a difference. */
  public String signedInterval(Double low, Double high) {
    return low == null || high == null ? wording.text("none")
        : wording.text("interval", signed(low), signed(high));
  }

  /** Both ends of an interval of a share. */
  public String percentInterval(Double low, Double high) {
    return low == null || high == null ? wording.text("none")
        : wording.text("interval", percent(low), percent(high));
  }

  /** A month written out, such as Oktober 2026. */
  public String month(Period period) {
    return wording.text("month." + period.month().getMonthValue()) + " " + period.month().getYear();
  }

  /** A day written out, such as 30 November 2026. */
  public String day(LocalDate day) {
    return day.getDayOfMonth() + " " + month(Period.of(day));
  }

  /** A month as on an axis, such as Okt 2026. */
  public String shortMonth(Period period) {
    return wording.text("month.short." + period.month().getMonthValue()) + " " + period.month().getYear();
  }

  private String grouped(String digits) {
    StringBuilder written = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      written.insert(i, groupMark);
    }
    return written.toString();
  }
}
