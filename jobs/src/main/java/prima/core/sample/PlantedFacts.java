package prima.core.sample;

import java.util.List;
import java.util.Objects;
import prima.core.survey.Period;

/**
 * What was put into the sample on purpose, so that tests and people can check that Prima finds it.
 * {@code seeds/sample/README.md} says the same for readers.
 *
 * @param lastMonth the last month of the sample; all other months follow from it
 */
public record PlantedFacts(Period lastMonth) {

  /** How many months the sample covers. */
  public static final int MONTHS = 24;
  /** Improves clearly from {@link #improvesFrom()}, and stays so. */
  public static final String IMPROVING_UNIT = "pkm-bukit-amerta";
  /** Worsens clearly from {@link #worsensFrom()}, most in behaviour and time, and is complained of more. */
  public static final String WORSENING_UNIT = "kec-muara-lazuardi";
  /** Complained of for a new reason in the last month. */
  public static final List<String> NEW_TOPIC_UNITS = List.of("dukcapil", "rsud", "mpp");
  /** The words of the new topic: in no text before the last month. */
  public static final String NEW_TOPIC_PHRASE = "aplikasi antrean";
  /** The complaint category of the new topic: in no case before the last month. */
  public static final String NEW_TOPIC_CATEGORY = "Layanan daring";
  /** The complaints of the new topic for each of its units. */
  public static final int NEW_TOPIC_COMPLAINTS = 18;
  /** Has 2 to 4 respondents a month. */
  public static final String TINY_UNIT = "metrologi";
  /** Has 7 respondents in every month. */
  public static final String SEVEN_UNIT = "perpustakaan";
  /** Opens at {@link #opens()}: nothing before. */
  public static final String NEW_UNIT = "mpp";
  /** Answers complaints in about eight days, later than the standard. */
  public static final String SLOW_UNIT = "lingkungan";
  /** Answers complaints within two hours, also at night. */
  public static final String NIGHT_UNIT = "rsud";
  /** Has rows that are delivered twice in the same file, in {@link #repeatedMonth()}. */
  public static final String REPEATED_UNIT = "pendapatan";
  /** The rows delivered twice in the same file. */
  public static final int REPEATED_ROWS = 12;
  /** Has all its rows of {@link #overlapMonth()} in a second file as well. */
  public static final String OVERLAPPING_UNIT = "rsud";
  /** Has rows of {@link #lateMonth()} that come only with a second file. */
  public static final String LATE_UNIT = "kec-telaga-anggana";
  /** The rows that come late. */
  public static final int LATE_ROWS = 25;
  /** A unit that {@code units.csv} does not know, in each of the last three months. */
  public static final String UNMAPPED_NAME = "Balai Warga Sejahtera";
  /** The rows of the unknown unit, per month. */
  public static final int UNMAPPED_ROWS = 8;
  /** Survey rows without a usable date, in each of the last four months; one of them is cut short. */
  public static final int REJECTED_ROWS = 5;
  /** Complaint rows whose date of receipt cannot be read, in the last month. */
  public static final int REJECTED_COMPLAINTS = 3;
  /** Complaints of the last month that carry invented personal data. */
  public static final int PERSONAL_TEXTS = 12;
  /** An invented identity number: regency 99, district 99, serial number 0000. */
  public static final String INVENTED_IDENTITY_NUMBER = "3299994101900000";
  /** An invented telephone number. */
  public static final String INVENTED_TELEPHONE = "081200000001";
  /** An invented address. */
  public static final String INVENTED_EMAIL = "warga.contoh@example.com";

  public PlantedFacts {
    Objects.requireNonNull(lastMonth, "lastMonth");
  }

  /** The first month of the sample. */
  public Period firstMonth() {
    return lastMonth.plus(1 - MONTHS);
  }

  /** The first month in which {@link #IMPROVING_UNIT} is better. */
  public Period improvesFrom() {
    return lastMonth.plus(-7);
  }

  /** The first month in which {@link #WORSENING_UNIT} is worse: the last one, so that its report must say so. */
  public Period worsensFrom() {
    return lastMonth;
  }

  /** The first month of {@link #NEW_UNIT}. */
  public Period opens() {
    return lastMonth.plus(-11);
  }

  /** The month with rows delivered twice in one file. */
  public Period repeatedMonth() {
    return lastMonth.plus(-2);
  }

  /** The month with rows delivered in two files. */
  public Period overlapMonth() {
    return lastMonth.plus(-1);
  }

  /** The second file of the overlap. */
  public String overlapFile() {
    return "skm/" + overlapMonth() + "-" + OVERLAPPING_UNIT + ".csv";
  }

  /** The month whose last rows come late. */
  public Period lateMonth() {
    return lastMonth.plus(-1);
  }

  /** The file that brings the late rows. */
  public String lateFile() {
    return "skm/" + lateMonth() + "-susulan.csv";
  }

  /** Whether the month has rows of the unknown unit. */
  public boolean hasUnmappedRows(Period month) {
    return month.compareTo(lastMonth.plus(-2)) >= 0;
  }

  /** Whether the month has rows that must be rejected. */
  public boolean hasRejectedRows(Period month) {
    return month.compareTo(lastMonth.plus(-3)) >= 0;
  }

  /** Whether the unit serves in the month. */
  public boolean isOpen(String unit, Period month) {
    return !unit.equals(NEW_UNIT) || month.compareTo(opens()) >= 0;
  }

  /** How satisfied people are with a unit in a month, on the hidden scale on which 0 is an index of about 77. */
  double quality(SampleUnit unit, Period month) {
    return switch (unit.code()) {
      case IMPROVING_UNIT -> month.compareTo(improvesFrom()) < 0 ? -0.5 : 0.75;
      case WORSENING_UNIT -> month.compareTo(worsensFrom()) < 0 ? 0.75 : -0.25;
      default -> unit.quality();
    };
  }

  /** Whether the unit is in its bad months. */
  boolean isWorse(SampleUnit unit, Period month) {
    return unit.code().equals(WORSENING_UNIT) && month.compareTo(worsensFrom()) >= 0;
  }

  /** Whether the new topic is spoken of. */
  boolean hasNewTopic(SampleUnit unit, Period month) {
    return month.equals(lastMonth) && NEW_TOPIC_UNITS.contains(unit.code());
  }
}
