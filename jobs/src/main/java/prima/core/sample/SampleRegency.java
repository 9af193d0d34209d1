package prima.core.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import prima.core.survey.Period;

/**
 * Kabupaten Prima Jaya: fifty units, twenty-four months of surveys and complaints. It does not exist.
 *
 * <p>The same seed and last month give the same rows on every machine. Files are made one by one as they are taken.
 */
public final class SampleRegency {

  /** The seed of {@code prima demo}. */
  public static final long SEED = 142017;
  /** The month in which the sample of {@code prima demo} ends: always the same, so that its report can be checked. */
  public static final Period LAST_MONTH = Period.parse("2026-10");

  private static final String[] UNIT_HEADER =
      {"unit", "name", "alias", "valid_from", "valid_to", "services_per_month"};

  private final PlantedFacts facts;
  private final List<SampleUnit> units;
  private final SampleUnit unmapped;
  private final SurveySample surveys;
  private final ComplaintSample complaints;

  private SampleRegency(long seed, Period lastMonth, List<SampleUnit> units, SampleTexts texts) {
    this.facts = new PlantedFacts(lastMonth);
    this.units = List.copyOf(units);
    this.unmapped = SampleUnit.unmapped(PlantedFacts.UNMAPPED_NAME, PlantedFacts.UNMAPPED_ROWS);
    this.surveys = new SurveySample(seed, facts, texts);
    this.complaints = new ComplaintSample(seed, facts, texts);
  }

  /**
   * Draws the regency.
   *
   * @param seed the seed
   * @param lastMonth the month in which the sample ends
   * @param unitSeeds the parsed {@code seeds/sample/units.yaml}
   * @param textSeeds the parsed {@code seeds/sample/texts.yaml}
   */
  public static SampleRegency of(long seed, Period lastMonth, Map<String, Object> unitSeeds,
      Map<String, Object> textSeeds) {
    Objects.requireNonNull(lastMonth, "lastMonth");
    return new SampleRegency(seed, lastMonth, SampleUnit.read(unitSeeds, "units.yaml", seed),
        SampleTexts.read(textSeeds, "texts.yaml"));
  }

  /** What was planted. */
  public PlantedFacts facts() {
    return facts;
  }

  /** The codes of the units, in the order of {@code units.csv}. */
  public List<String> unitCodes() {
    return units.stream().map(SampleUnit::code).toList();
  }

  /** All CSV files. */
  public Stream<SampleFile> files() {
    Stream<SampleFile> surveyFiles = months().flatMap(this::surveyFiles);
    Stream<SampleFile> complaintFiles = months().map(month -> month.month().getYear()).distinct()
        .map(this::complaintFile);
    return Stream.of(Stream.of(unitFile()), surveyFiles, complaintFiles).flatMap(files -> files);
  }

  /** The {@code prima.yaml} that reads the files. */
  public String configuration() {
    return """
        # The sample of Prima: Kabupaten Prima Jaya, a regency that does not exist. Paths are relative to this file.
        lake: lake
        reports: reports
        language: id
        units: units.csv
        inputs:
          # One file a month, and the second files that bring late rows and rows already known.
          - {source: skm-wide, path: skm}
          - {source: complaints, path: complaints}
        """;
  }

  private Stream<Period> months() {
    return IntStream.range(0, PlantedFacts.MONTHS).mapToObj(i -> facts.firstMonth().plus(i));
  }

  private Stream<SampleFile> surveyFiles(Period month) {
    List<String[]> rows = new ArrayList<>();
    for (SampleUnit unit : units) {
      rows.addAll(surveys.rows(unit, month, 0, surveys.respondents(unit, month)));
    }
    if (facts.hasUnmappedRows(month)) {
      rows.addAll(surveys.rows(unmapped, month, 0, PlantedFacts.UNMAPPED_ROWS));
    }
    List<String[]> delivered = new ArrayList<>(SurveySample.inOrder(rows).toList());
    if (month.equals(facts.repeatedMonth())) {
      delivered.addAll(surveys.rows(unit(PlantedFacts.REPEATED_UNIT), month, 0, PlantedFacts.REPEATED_ROWS));
    }
    if (facts.hasRejectedRows(month)) {
      delivered.addAll(surveys.unusableRows(units.get(0), month));
    }
    List<SampleFile> files = new ArrayList<>();
    files.add(surveyFile("skm/" + month + ".csv", delivered));
    if (month.equals(facts.overlapMonth())) {
      SampleUnit unit = unit(PlantedFacts.OVERLAPPING_UNIT);
      files.add(surveyFile(facts.overlapFile(), surveys.rows(unit, month, 0, surveys.respondents(unit, month))));
    }
    if (month.equals(facts.lateMonth())) {
      SampleUnit unit = unit(PlantedFacts.LATE_UNIT);
      int first = surveys.respondents(unit, month);
      files.add(surveyFile(facts.lateFile(), surveys.rows(unit, month, first, first + PlantedFacts.LATE_ROWS)));
    }
    return files.stream();
  }

  private SampleFile complaintFile(int year) {
    List<String[]> rows = new ArrayList<>();
    rows.add(ComplaintSample.HEADER);
    months().filter(month -> month.month().getYear() == year)
        .forEach(month -> units.forEach(unit -> rows.addAll(complaints.rows(unit, month))));
    if (year == facts.lastMonth().month().getYear()) {
      rows.addAll(complaints.personalRows(units));
      rows.addAll(complaints.unusableRows(units.get(0)));
    }
    return new SampleFile("complaints/" + year + ".csv", rows);
  }

  private SampleFile unitFile() {
    List<String[]> rows = new ArrayList<>();
    rows.add(UNIT_HEADER);
    for (SampleUnit unit : units) {
      String validFrom = unit.code().equals(PlantedFacts.NEW_UNIT) ? facts.opens() + "-01" : "";
      rows.add(new String[] {unit.code(), unit.name(), String.join("|", unit.aliases()), validFrom, "",
          String.valueOf(unit.servicesPerMonth())});
    }
    return new SampleFile("units.csv", rows);
  }

  private static SampleFile surveyFile(String name, List<String[]> body) {
    List<String[]> rows = new ArrayList<>(body.size() + 1);
    rows.add(SurveySample.HEADER);
    rows.addAll(body);
    return new SampleFile(name, rows);
  }

  private SampleUnit unit(String code) {
    return units.stream().filter(unit -> unit.code().equals(code)).findFirst()
        .orElseThrow(() -> new IllegalStateException("Cannot find unit of the planted facts: " + code));
  }
}
