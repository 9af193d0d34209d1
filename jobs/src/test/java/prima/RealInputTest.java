package prima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import prima.TestOffice.Outcome;
import prima.core.source.SourceReader;
import prima.data.Seeds;
import prima.data.Table;

/**
 * Whole runs over real files, by the configurations in {@code jobs/src/test/resources/real}.
 *
 * <p>The files are not part of the project. They are read from {@code ../shared} beside the checkout, or where the property
 * {@code prima.shared} or the variable {@code PRIMA_SHARED} points; where they are not, these tests are skipped and say so.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealInputTest {

  private static final String CONFIGURED_DATA = "../../../../../../shared";
  private static final Path CONFIGURATIONS = Path.of("jobs/src/test/resources/real");
  private static final double RELATIVE = 1e-9;

  private final Map<String, TestOffice> runs = new HashMap<>();

  @TempDir
  private static Path folder;

  @Test
  void the_tax_app_has_sixty_months_of_index_and_of_sentiment() {
    TestOffice office = run("mpajak");
    Map<String, Long> reviews = new TreeMap<>();
    csv("reviews_id/mpajak.csv").forEach(row -> reviews.merge(row.getField("at").substring(0, 7), 1L, Long::sum));
    assertThat(reviews).hasSize(60);
    Map<String, Long> counted = new TreeMap<>();
    office.rows(Table.UNIT_INDEX, "scope", "unit", "period", "n", "index").stream()
        .filter(row -> row.getString(0).equals("unit")).forEach(row -> {
          assertThat(row.getString(1)).isEqualTo("M-Pajak");
          assertThat(row.getDouble(4)).isBetween(20.0, 100.0);
          counted.put(row.getString(2), row.getLong(3));
        });
    assertThat(counted).isEqualTo(reviews);
    assertThat(polarity(office).keySet()).isEqualTo(reviews.keySet());
    String model = office.rows(Table.TEXT_SCORE, "model").get(0).getString(0);
    assertThat(office.rows(Table.RUN, "model").get(0).getString(0)).isEqualTo(model);
  }

  @Test
  void the_sentiment_of_the_tax_app_follows_its_stars_from_month_to_month() {
    TestOffice office = run("mpajak");
    Map<String, Double> stars = new TreeMap<>();
    office.rows(Table.UNIT_INDEX, "scope", "period", "index").stream().filter(row -> row.getString(0).equals("unit"))
        .forEach(row -> stars.put(row.getString(1), row.getDouble(2)));
    Map<String, Double> polarity = polarity(office);
    double correlation = new PearsonsCorrelation().correlation(numbers(stars.values()), numbers(polarity.values()));
    assertThat(correlation).as("correlation over %d months", stars.size()).isGreaterThan(0.9);
  }

  @Test
  void every_review_of_the_tax_app_is_accounted_for() {
    assertAccounted(run("mpajak"), csv("reviews_id/mpajak.csv").size(), 7_317);
  }

  @Test
  void every_review_of_the_insurance_app_is_accounted_for() {
    TestOffice office = run("jmo");
    assertAccounted(office, csv("reviews_id/jmo.csv").size(), 1_000);
    assertThat(units(office, Table.UNIT_INDEX, "period", "n")).containsExactly("[2026-04,314]", "[2026-05,686]");
  }

  @Test
  void the_airport_survey_gives_what_another_analyst_found() {
    TestOffice office = run("sfo-2017");
    assertAccounted(office, csv("survey_en/sfo_2017.csv").size(), 2_831);
    Map<String, String> items = airportItems();
    List<String> ours = new ArrayList<>();
    Map<String, long[]> counts = new TreeMap<>();
    office.rows(Table.ANSWER_SHARE, "scope", "element", "answer", "count").stream()
        .filter(row -> row.getString(0).equals("total"))
        .forEach(row -> counts.computeIfAbsent(row.getString(1), element -> new long[6])[number(row, 2)] = row.getLong(3));
    Map<String, Long> answered = new TreeMap<>();
    office.rows(Table.ELEMENT_INDEX, "scope", "element", "n").stream().filter(row -> row.getString(0).equals("total"))
        .forEach(row -> answered.put(row.getString(1), row.getLong(2)));
    List<String> theirs = new ArrayList<>();
    for (NamedCsvRecord row : csv("survey_en/expected_2017_q7.csv")) {
      String item = row.getField("q7_item");
      long[] count = counts.get(items.get(item));
      long n = answered.get(items.get(item));
      long sum = 0;
      for (int answer = 1; answer <= 5; answer++) {
        sum += answer * count[answer];
      }
      ours.add(item + " " + n + " " + (double) sum / n + " " + (count[4] + count[5]) + " " + (count[1] + count[2]));
      theirs.add(item + " " + row.getField("n") + " " + Double.parseDouble(row.getField("avg_score")) + " "
          + row.getField("top2_n") + " " + row.getField("bottom2_n"));
    }
    assertThat(ours).hasSize(15).isEqualTo(theirs);
  }

  /** Computed once with NumPy from the same file: pairwise correlations, R squared of all subsets. */
  @Test
  void the_airport_survey_has_the_drivers_of_its_overall_question() {
    TestOffice office = run("sfo-2017");
    Map<String, Double> importance = new TreeMap<>();
    office.rows(Table.UNIT_DRIVER, "scope", "element", "importance", "method", "explained").stream()
        .filter(row -> row.getString(0).equals("total")).forEach(row -> {
          importance.put(row.getString(1), Math.round(row.getDouble(2) * 1e4) / 1e4);
          assertThat(row.getString(3)).isEqualTo("lmg");
          assertThat(row.getDouble(4)).isCloseTo(0.5316359694778238, within(1e-10));
        });
    assertThat(importance).isEqualTo(Map.of("art", 0.1076, "food", 0.1611, "store", 0.1376, "sign", 0.136, "walkways",
        0.116, "screens", 0.1251, "restroom", 0.0764, "boarding_area", 0.0844, "finding_way", 0.0558));
  }

  @Test
  void the_airport_survey_has_the_errors_that_r_computes_for_its_design() {
    TestOffice office = run("sfo-2017");
    JsonNode golden = json("golden/stats/d02_ikm_taylor_design/expected.json").path("expected")
        .path("stratified_cluster");
    List<Row> rows = office.rows(Table.UNIT_INDEX, "scope", "unit", "n", "index", "se", "df");
    assertThat(rows).hasSize(8);
    for (Row row : rows) {
      JsonNode expected = row.getString(0).equals("total") ? golden.path("overall")
          : golden.path("by_area").path(row.getString(1));
      String where = row.getString(0) + " " + row.getString(1);
      assertThat(row.getLong(2)).as(where + " n").isEqualTo(expected.path("n").asLong());
      assertNear(where + " index", row.getDouble(3), expected.path("index").asDouble());
      assertNear(where + " se", row.getDouble(4), expected.path("se").asDouble());
      assertThat(row.getDouble(5)).as(where + " df").isEqualTo(expected.path("df").asDouble());
    }
    List<String> items = List.of("art", "food", "store", "sign", "walkways", "screens", "restroom", "boarding_area",
        "finding_way");
    Row[] elements = new Row[items.size()];
    office.rows(Table.ELEMENT_INDEX, "scope", "element", "mean", "se").stream()
        .filter(row -> row.getString(0).equals("total") && items.contains(row.getString(1)))
        .forEach(row -> elements[items.indexOf(row.getString(1))] = row);
    for (int j = 0; j < elements.length; j++) {
      assertNear(items.get(j) + " mean", elements[j].getDouble(2), golden.path("overall").path("mean_j").get(j).asDouble());
      assertNear(items.get(j) + " se", elements[j].getDouble(3),
          20 * golden.path("overall").path("se_mean_j").get(j).asDouble());
    }
  }

  @Test
  void the_complaints_of_forty_two_banks_are_accounted_for() {
    TestOffice office = run("cfpb");
    assertAccounted(office, csv("complaints_en/cfpb_1000.csv").size(), 1_000);
    List<Row> rows = office.rows(Table.UNIT_SERVICE, "scope", "unit", "received", "answer_known", "in_standard_share",
        "close_known", "oldest_open_days", "median_days");
    long accepted = office.rows(Table.DELIVERY, "accepted").get(0).getLong(0);
    assertThat(rows.stream().filter(row -> row.getString(0).equals("unit")).map(row -> row.getString(1)).distinct())
        .hasSize(42);
    assertThat(rows.stream().filter(row -> row.getString(0).equals("total")).mapToLong(row -> row.getLong(2)).sum())
        .isEqualTo(accepted);
    assertThat(rows).as("the file does not record answers and closings").allSatisfy(row -> {
      assertThat(row.getLong(3)).isZero();
      assertThat(row.isNullAt(4)).isTrue();
      assertThat(row.getLong(5)).isZero();
      assertThat(row.isNullAt(6)).isTrue();
      assertThat(row.isNullAt(7)).isTrue();
    });
  }

  @Test
  void every_survey_review_and_complaint_of_the_shelf_is_collected_by_a_preset() {
    assertThat(run("collection", "collect", "clean").rows(Table.DELIVERY, "regexp_replace(file, '.*/', '')", "read",
        "accepted", "rejected", "duplicate").stream().map(Row::toString)).containsExactlyInAnyOrder(
            "[mpajak.csv,7317,7317,0,0]", "[jmo.csv,1000,1000,0,0]", "[mobile_jkn.csv,12000,12000,0,0]",
            "[nhs_phase1.csv,10334,10333,1,0]", "[cfpb_1000.csv,1000,998,0,2]", "[sfo_2010.csv,3234,3228,6,0]",
            "[sfo_2012.csv,3521,3516,5,0]", "[sfo_2017.csv,2831,2822,9,0]");
    assertThat(run("collection", "collect", "clean").rows(Table.REJECTED, "reason").stream().map(Row::toString))
        .as("a comment that says n/a, one complaint three times, and passengers who answered none of the questions")
        .containsOnly("[empty]", "[duplicate]");
  }

  @Test
  void three_years_of_passengers_answer_one_instrument_and_no_answer_is_lost() {
    TestOffice office = run("collection", "collect", "clean");
    List<String> elements = new ArrayList<>();
    answers("sfo-survey").forEach((element, column) -> elements.add(element));
    Map<String, Long> ours = new TreeMap<>();
    Map<String, Long> theirs = new TreeMap<>();
    Map.of("2010", "sfo-survey-2010", "2012", "sfo-survey-2012", "2017", "sfo-survey").forEach((year, source) -> {
      Map<String, String> columns = answers(source);
      csv("survey_en/sfo_" + year + ".csv").forEach(row -> columns.forEach((element, column) -> {
        if (row.getField(column).matches("[1-5]")) {
          theirs.merge(year + " " + element + " " + row.getField(column), 1L, Long::sum);
        }
      }));
    });
    for (int j = 0; j < elements.size(); j++) {
      String answer = "answer_" + (j + 1);
      String element = elements.get(j);
      office.published(Table.RESPONSE).filter("instrument = 'sfo-2017'").groupBy("period", answer).count().collectAsList()
          .stream().filter(row -> !row.isNullAt(1)).forEach(row -> ours.put(row.getString(0).substring(0, 4) + " "
              + element + " " + row.get(1), row.getLong(2)));
    }
    assertThat(ours).hasSizeGreaterThan(250).isEqualTo(theirs);
  }

  @Test
  void the_laboratory_has_exact_indices_by_default() {
    TestOffice office = run("laboratory");
    MathContext digits = new MathContext(40);
    BigDecimal withoutTheFive = new BigDecimal(74).divide(new BigDecimal(20), digits)
        .add(new BigDecimal(71).divide(new BigDecimal(19), digits)).add(new BigDecimal(60).divide(new BigDecimal(20), digits))
        .multiply(new BigDecimal(25)).divide(new BigDecimal(3), 2, RoundingMode.HALF_UP);
    assertThat(units(office, Table.UNIT_INDEX, "instrument", "n", "official_index", "band")).containsExactly(
        "[lab-assurance-1,20,85.00,B]", "[lab-empathy-1,20,89.38,A]",
        "[lab-reliability-1,20," + withoutTheFive + ",B]", "[lab-responsiveness-1,20,91.25,A]");
    assertThat(office.rows(Table.DELIVERY, "source", "out_of_scale").stream().map(Object::toString))
        .contains("[laboratory/reliability.yaml,1]", "[laboratory/empathy.yaml,0]");
  }

  @Test
  void the_laboratory_has_its_published_indices_under_its_own_settings() {
    assertThat(units(run("laboratory-compatible"), Table.UNIT_INDEX, "instrument", "n", "official_index", "band"))
        .containsExactly("[lab-assurance-1,20,85.00,B]", "[lab-empathy-1,20,89.38,A]",
            "[lab-reliability-1,20,86.63,B]", "[lab-responsiveness-1,20,91.25,A]");
  }

  @Test
  void one_respondent_makes_no_figure_and_the_reason_is_given() {
    TestOffice office = run("tubaba");
    assertThat(units(office, Table.UNIT_INDEX, "n", "index", "official_index", "ci_low", "band", "reason"))
        .containsExactly("[1,null,null,null,null,too_few_answers]");
    assertThat(units(office, Table.ELEMENT_INDEX, "mean", "index", "reason")).hasSize(9)
        .containsOnly("[null,null,too_few_answers]");
    assertThat(units(office, Table.ANSWER_SHARE, "count", "share")).hasSize(36).containsOnly("[null,null]");
    assertThat(units(office, Table.UNIT_SIGNAL, "value", "reason")).containsExactly("[null,too_few_points]");
  }

  @Test
  void twenty_nine_questionnaires_have_the_index_of_their_counts() {
    assertThat(units(publishedCounts("counts", "skm-wide"), Table.UNIT_INDEX, "n", "official_index", "band"))
        .containsExactly("[29,91.48,A]");
  }

  @Test
  void twenty_nine_questionnaires_have_the_published_index_with_its_rounded_weight() {
    TestOffice office = TestOffice.in(folder.resolve("counts-rounded"))
        .file("own/skm-wide.yaml", text(Path.of("seeds/sources/skm-wide.yaml")))
        .file("own/skm-2017.yaml", text(Path.of("seeds/instruments/skm-2017.yaml")), "compatibility: {weight: 0.11}");
    assertThat(office.path("own/skm-2017.yaml")).exists();
    assertThat(units(publishedCounts("counts-rounded", "own/skm-wide.yaml"), Table.UNIT_INDEX, "n", "official_index",
        "band")).containsExactly("[29,90.56,A]");
  }

  /** Questionnaires that have the published number of each answer of each element. */
  private static TestOffice publishedCounts(String name, String source) {
    List<NamedCsvRecord> elements = csv("golden/skm/g01_gaspul_triwulan3_n29.csv");
    List<String> lines = new ArrayList<>(List.of("nomor,unit,tanggal,U1,U2,U3,U4,U5,U6,U7,U8,U9,saran"));
    for (int respondent = 1; respondent <= 29; respondent++) {
      StringBuilder line = new StringBuilder(respondent + ",Unit layanan,2025-09-01");
      for (NamedCsvRecord element : elements) {
        line.append(',').append(answer(element, respondent));
      }
      lines.add(line.append(',').toString());
    }
    TestOffice office = TestOffice.in(folder.resolve(name)).file("questionnaires.csv", lines.toArray(String[]::new))
        .configuration("inputs:", "  - {source: " + source + ", path: questionnaires.csv}");
    Outcome outcome = office.prima("run", "--quiet");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return office;
  }

  private static int answer(NamedCsvRecord element, int respondent) {
    int place = respondent;
    for (int answer = 1; answer <= 4; answer++) {
      place -= Integer.parseInt(element.getField("count_" + answer));
      if (place <= 0) {
        return answer;
      }
    }
    throw new AssertionError("Element " + element.getField("unsur") + " has fewer than 29 answers");
  }

  /** The office after a run by one of the configurations; each is run once. */
  private TestOffice run(String name, String... stages) {
    Path shared = shared();
    return runs.computeIfAbsent(name, configuration -> {
      Path own = folder.resolve(configuration);
      copy(CONFIGURATIONS, own);
      String settings = text(CONFIGURATIONS.resolve(configuration + ".yaml"));
      assertThat(settings).contains(CONFIGURED_DATA, "../../../../../target/real/" + configuration + "/lake");
      TestOffice office = TestOffice.in(own).file("prima.yaml", settings
          .replace(CONFIGURED_DATA, shared.toString()).replace("../../../../../target/real/" + configuration + "/", ""));
      for (String stage : stages.length == 0 ? new String[] {"run"} : stages) {
        Outcome outcome = office.prima(stage, "--quiet");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
      }
      return office;
    });
  }

  /** Read = accepted + rejected + duplicate, and read is what another reader of CSV counts. */
  private static void assertAccounted(TestOffice office, long counted, long documented) {
    assertThat(counted).isEqualTo(documented);
    for (Row row : office.rows(Table.DELIVERY, "read", "accepted", "rejected", "duplicate")) {
      assertThat(row.getLong(0)).isEqualTo(counted).isEqualTo(row.getLong(1) + row.getLong(2) + row.getLong(3));
    }
    assertThat(office.rows(Table.REJECTED, "reason").stream().filter(row -> row.isNullAt(0))).isEmpty();
  }

  /** Share of positive less share of negative texts, by month. */
  private static Map<String, Double> polarity(TestOffice office) {
    Map<String, Double> polarity = new TreeMap<>();
    office.rows(Table.UNIT_TOPIC, "scope", "topic", "period", "sentiment", "share").stream()
        .filter(row -> row.getString(0).equals("unit") && row.getString(1).equals("overall"))
        .forEach(row -> polarity.merge(row.getString(2), row.getDouble(4) * switch (row.getString(3)) {
          case "positive" -> 1;
          case "negative" -> -1;
          default -> 0;
        }, Double::sum));
    return polarity;
  }

  private static List<String> units(TestOffice office, Table table, String... columns) {
    return office.published(table).filter("scope = 'unit'")
        .orderBy(table.contract().key().stream().map(org.apache.spark.sql.functions::col)
            .toArray(org.apache.spark.sql.Column[]::new))
        .selectExpr(columns).collectAsList().stream().map(Object::toString).toList();
  }

  /** Element by item, as the source of the airport declares them. */
  private static Map<String, String> airportItems() {
    Map<String, String> items = new HashMap<>();
    answers("sfo-survey").forEach((element, item) -> items.put(item, element));
    return items;
  }

  /** Column by element, as one of Prima's sources declares them. */
  private static Map<String, String> answers(String source) {
    return SourceReader.read(Seeds.yaml("seeds/sources/" + source + ".yaml"), source).columns().answers();
  }

  private static int number(Row row, int column) {
    return ((Number) row.get(column)).intValue();
  }

  private static double[] numbers(Iterable<Double> values) {
    List<Double> list = new ArrayList<>();
    values.forEach(list::add);
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void assertNear(String what, double ours, double golden) {
    assertThat(ours).as(what).isCloseTo(golden, within(RELATIVE * Math.abs(golden)));
  }

  private static Path shared() {
    String named = System.getProperty("prima.shared", System.getenv("PRIMA_SHARED"));
    Path shared = named != null ? Path.of(named).toAbsolutePath() : Path.of("").toAbsolutePath().resolveSibling("shared");
    Assumptions.assumeTrue(Files.isDirectory(shared.resolve("data")), "Skipped: real files are not at hand in " + shared
        + ". Set PRIMA_SHARED to their folder");
    return shared;
  }

  private static List<NamedCsvRecord> csv(String name) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().commentStrategy(CommentStrategy.SKIP)
        .ofNamedCsvRecord(shared().resolve("data").resolve(name))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String name) {
    try {
      return new ObjectMapper().readTree(shared().resolve("data").resolve(name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
