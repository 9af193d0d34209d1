package prima.core.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import prima.core.survey.Period;

/** Draws filled questionnaires, in the columns of the source {@code skm-wide}. */
final class SurveySample {

  /** The columns. */
  static final String[] HEADER = {"nomor", "tanggal", "unit", "layanan", "kanal", "U1", "U2", "U3", "U4", "U5", "U6",
      "U7", "U8", "U9", "saran", "jenis_kelamin", "usia", "pendidikan", "pekerjaan"};
  /** The position of the time. */
  static final int TIME = 1;

  private static final List<String> CHANNELS = List.of("Loket", "Tablet", "QR", "Web");
  private static final List<String> UNUSABLE_TIMES = List.of("2026-02-30 09:00:00", "kemarin", "13/45/2026", "");

  private final long seed;
  private final PlantedFacts facts;
  private final SampleTexts texts;

  SurveySample(long seed, PlantedFacts facts, SampleTexts texts) {
    this.seed = seed;
    this.facts = facts;
    this.texts = texts;
  }

  /** How many people answered in time. */
  int respondents(SampleUnit unit, Period month) {
    return facts.isOpen(unit.code(), month)
        ? Chance.at(seed, "respondents", unit.code(), month).between(unit.fewest(), unit.most()) : 0;
  }

  /** The rows of a unit and a month, from the first number to the last one, the last one excluded. */
  List<String[]> rows(SampleUnit unit, Period month, int from, int to) {
    double[] outlook = AnswerSheet.outlook(seed, unit, month, facts);
    String monthText = month.toString();
    String prefix = "SKM-" + monthText.replace("-", "") + "-" + padded(unit.number(), 2) + "-";
    List<String[]> rows = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      Chance chance = Chance.at(seed, "respondent", unit.code(), monthText, i);
      rows.add(row(unit, month, prefix + padded(i + 1, 4), outlook, chance));
    }
    return rows;
  }

  /** Rows of a month that cannot be used: no date that can be read, and one row that ends after its number. */
  List<String[]> unusableRows(SampleUnit unit, Period month) {
    List<String[]> rows = new ArrayList<>();
    for (String time : UNUSABLE_TIMES) {
      String[] row = rows(unit, month, 9000 + rows.size(), 9001 + rows.size()).get(0);
      row[TIME] = time;
      rows.add(row);
    }
    rows.add(new String[] {rows(unit, month, 9100, 9101).get(0)[0]});
    return rows;
  }

  private String[] row(SampleUnit unit, Period month, String number, double[] outlook, Chance chance) {
    Respondent respondent = Respondent.draw(chance);
    AnswerSheet sheet = AnswerSheet.draw(outlook, unit.isFree(), respondent.leaning(), chance);
    List<String> row = new ArrayList<>(HEADER.length);
    row.add(number);
    row.add(time(month.month(), chance));
    row.add(unit.writtenName(chance));
    row.add(chance.oneOf(unit.services()));
    row.add(CHANNELS.get(chance.position(40, 15, 30, 15)));
    row.addAll(List.of(sheet.cells(unit.isFree() && unit.number() % 3 == 0, chance)));
    row.add(suggestion(unit, month, sheet, chance));
    row.addAll(List.of(respondent.sex(), String.valueOf(respondent.age()), respondent.education(),
        respondent.occupation()));
    return row.toArray(String[]::new);
  }

  private String suggestion(SampleUnit unit, Period month, AnswerSheet sheet, Chance chance) {
    if (facts.hasNewTopic(unit, month) && chance.happens(0.15)) {
      return EverydaySpelling.of(texts.sentence("newTopic/suggestions", Map.of(), chance), chance);
    }
    if (!chance.happens(0.36)) {
      return "";
    }
    if (chance.happens(0.02)) {
      return texts.sentence("general/english", Map.of(), chance);
    }
    if (chance.happens(0.03)) {
      return texts.sentence("general/javanese", Map.of(), chance);
    }
    if (chance.happens(0.15)) {
      return texts.sentence("general/nothing", Map.of(), chance);
    }
    return EverydaySpelling.of(opinion(sheet, chance), chance);
  }

  private String opinion(AnswerSheet sheet, Chance chance) {
    int weakest = sheet.weakest(chance);
    if (sheet.answers()[weakest] <= 2 && chance.happens(0.85)) {
      return texts.sentence(AnswerSheet.ELEMENTS.get(weakest) + "/negative", Map.of(), chance);
    }
    if (chance.happens(0.15)) {
      return texts.sentence("general/wish", Map.of(), chance);
    }
    if (sheet.mean() < 3) {
      return texts.sentence(AnswerSheet.ELEMENTS.get(weakest) + "/negative", Map.of(), chance);
    }
    String praised = chance.oneOf(AnswerSheet.ELEMENTS);
    return texts.sentence(chance.happens(0.4) ? "general/praise" : praised + "/positive", Map.of(), chance);
  }

  /** Sorts rows by time, then by number, as a form's export does. */
  static Stream<String[]> inOrder(List<String[]> rows) {
    return rows.stream().sorted((a, b) -> a[TIME].equals(b[TIME]) ? a[0].compareTo(b[0]) : a[TIME].compareTo(b[TIME]));
  }

  private static String time(YearMonth month, Chance chance) {
    LocalDate day = month.atDay(chance.between(1, month.lengthOfMonth()));
    if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.getDayOfMonth() > 1 ? day.minusDays(1) : day.plusDays(1);
    }
    return day + " " + padded(chance.between(8, 15), 2) + ":" + padded(chance.between(0, 59), 2) + ":"
        + padded(chance.between(0, 59), 2);
  }

  /** The number with leading zeros. */
  static String padded(int number, int digits) {
    String text = String.valueOf(number);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }
}
