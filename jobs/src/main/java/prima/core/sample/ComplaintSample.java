package prima.core.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import prima.core.survey.Period;

/** Draws complaint cases, in the columns of the source {@code complaints}, as known at the end of the last month. */
final class ComplaintSample {

  /** The columns. */
  static final String[] HEADER = {"nomor", "unit", "kanal", "kategori", "diterima", "ditanggapi", "selesai", "status",
      "eskalasi", "isi"};
  /** The position of the time of receipt. */
  static final int RECEIVED = 4;

  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final List<String> CHANNELS = List.of("LAPOR", "WhatsApp", "Loket", "Telepon", "Media sosial");
  private static final List<String> UNUSABLE_TIMES = List.of("awal bulan", "2026-13-01 10:00", "00:00");

  private final long seed;
  private final PlantedFacts facts;
  private final SampleTexts texts;
  private final List<String> categories;
  private final LocalDateTime knownUntil;

  ComplaintSample(long seed, PlantedFacts facts, SampleTexts texts) {
    this.seed = seed;
    this.facts = facts;
    this.texts = texts;
    this.categories = texts.categories();
    this.knownUntil = facts.lastMonth().month().atEndOfMonth().atTime(23, 59);
  }

  /** The cases that a unit received in a month, in the order of their numbers. */
  List<String[]> rows(SampleUnit unit, Period month) {
    List<String[]> rows = new ArrayList<>();
    if (!facts.isOpen(unit.code(), month)) {
      return rows;
    }
    Chance chance = Chance.at(seed, "complaints", unit.code(), month);
    double usual = (0.3 + 0.045 * unit.most()) * Math.max(0.4, 1.2 - 0.5 * facts.quality(unit, month));
    int cases = chance.times(facts.isWorse(unit, month) ? 2.5 * usual : usual);
    for (int i = 0; i < cases; i++) {
      String category = chance.oneOf(categories);
      rows.add(row(unit, month, rows.size() + 1, category, "complaint/" + category, chance));
    }
    if (facts.hasNewTopic(unit, month)) {
      for (int i = 0; i < PlantedFacts.NEW_TOPIC_COMPLAINTS; i++) {
        rows.add(row(unit, month, rows.size() + 1, PlantedFacts.NEW_TOPIC_CATEGORY, "newTopic/complaints", chance));
      }
    }
    return rows;
  }

  /** Cases of the last month whose texts carry invented personal data. */
  List<String[]> personalRows(List<SampleUnit> units) {
    List<String[]> rows = new ArrayList<>();
    Chance chance = Chance.at(seed, "personal");
    for (int i = 0; i < PlantedFacts.PERSONAL_TEXTS; i++) {
      rows.add(row(chance.oneOf(units), facts.lastMonth(), 800 + i, chance.oneOf(categories), "personal", chance));
    }
    return rows;
  }

  /** Cases of the last month whose time of receipt cannot be read. */
  List<String[]> unusableRows(SampleUnit unit) {
    List<String[]> rows = new ArrayList<>();
    Chance chance = Chance.at(seed, "unusable");
    for (String time : UNUSABLE_TIMES) {
      String category = chance.oneOf(categories);
      String[] row = row(unit, facts.lastMonth(), 900 + rows.size(), category, "complaint/" + category, chance);
      row[RECEIVED] = time;
      rows.add(row);
    }
    return rows;
  }

  private String[] row(SampleUnit unit, Period month, int number, String category, String theme, Chance chance) {
    LocalDateTime received = received(month, chance);
    CaseCourse course = CaseCourse.draw(received, unit, knownUntil, chance);
    return new String[] {
        "ADU-" + month.toString().replace("-", "") + "-" + SurveySample.padded(unit.number(), 2) + "-"
            + SurveySample.padded(number, 3),
        unit.writtenName(chance), CHANNELS.get(chance.position(35, 30, 15, 10, 10)), category, WRITTEN.format(received),
        written(course.answered()), written(course.closed()), course.status(), course.isEscalated() ? "ya" : "tidak",
        text(unit, theme, chance)};
  }

  private String text(SampleUnit unit, String theme, Chance chance) {
    Map<String, String> given = Map.of("unit", unit.spokenName(), "nik", PlantedFacts.INVENTED_IDENTITY_NUMBER,
        "telepon", PlantedFacts.INVENTED_TELEPHONE, "surel", PlantedFacts.INVENTED_EMAIL);
    String opening = texts.sentence("openings", given, chance);
    String body = texts.sentence(theme, given, chance);
    String ending = texts.sentence("endings", given, chance);
    String written = (opening + " " + EverydaySpelling.of(body, chance)).strip();
    return (written + (ending.isEmpty() || written.endsWith(".") ? " " : ". ") + ending).strip();
  }

  /** Most people complain in office hours, a quarter in the evening, at night or at the weekend. */
  private static LocalDateTime received(Period month, Chance chance) {
    LocalDate day = month.month().atDay(chance.between(1, month.month().lengthOfMonth()));
    int hour = switch (chance.position(78, 16, 6)) {
      case 0 -> chance.between(8, 15);
      case 1 -> chance.between(18, 23);
      default -> chance.between(0, 6);
    };
    LocalDateTime moment = day.atTime(hour, chance.between(0, 59));
    LocalDateTime inOfficeHours = OfficeHours.next(moment, chance.between(0, 400));
    boolean waits = hour >= 8 && hour <= 15 && chance.happens(0.7);
    return waits && Period.of(inOfficeHours.toLocalDate()).equals(month) ? inOfficeHours : moment;
  }

  private static String written(LocalDateTime moment) {
    return moment == null ? "" : WRITTEN.format(moment);
  }
}
