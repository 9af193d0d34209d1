package prima;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prima.core.sample.PlantedFacts;
import prima.core.sample.SampleRegency;
import prima.core.survey.Period;
import prima.data.Configuration;
import prima.data.Periods;
import prima.data.SampleFiles;
import prima.data.Table;
import prima.job.JobRunner;
import prima.job.Progress;
import prima.job.RunResult;
import prima.stage.aggregate.AggregateJob;
import prima.stage.clean.CleanJob;
import prima.stage.collect.CollectJob;
import prima.stage.report.SuppressionAttack;
import prima.stage.score.ScoreJob;

/** What was planted in the sample regency is found in its marts: seeds/sample/README.md is the list. */
class SampleTest {

  private static final String LAST = "2026-10";

  @TempDir
  private static Path folder;

  private static TestOffice office;
  private static RunResult result;

  @BeforeAll
  static void runAllStages() {
    Path configuration = SampleFiles.write(SampleFiles.regency(SampleRegency.SEED, Period.parse(LAST)), folder);
    office = TestOffice.in(folder);
    result = new JobRunner(Configuration.read(configuration),
        List.of(new CollectJob(), new CleanJob(), new ScoreJob(), new AggregateJob()), Optional.empty(),
        Progress.SILENT).run(Periods.ALL);
  }

  @Test
  void the_unit_that_improves_rose_in_its_month_and_stays() {
    assertThat(index(PlantedFacts.IMPROVING_UNIT, "2026-03", "change_word", "band")).isEqualTo("[rose,B]");
    assertThat(index(PlantedFacts.IMPROVING_UNIT, "2026-04", "change_word", "band")).isEqualTo("[no_reliable_change,B]");
  }

  @Test
  void the_unit_that_worsens_fell_in_the_last_month() {
    assertThat(index(PlantedFacts.WORSENING_UNIT, "2026-09", "change_word", "band")).isEqualTo("[no_reliable_change,B]");
    assertThat(index(PlantedFacts.WORSENING_UNIT, LAST, "change_word", "band")).isEqualTo("[fell,C]");
  }

  @Test
  void noise_is_not_called_news() {
    long tested = units().filter("change_p IS NOT NULL").count();
    long news = units().filter("change_word IN ('rose', 'fell')").count();
    assertThat(tested).isGreaterThan(1_000);
    assertThat(news).isBetween(2L, 6L);
  }

  @Test
  void the_new_topic_is_heard_where_it_was_planted_and_in_the_total() {
    List<String> units = office.published(Table.UNIT_TOPIC)
        .filter("period = '2026-10' AND topic = 'digital' AND sentiment = 'negative' AND new").orderBy("unit")
        .selectExpr("unit").collectAsList().stream().map(row -> row.getString(0)).toList();
    assertThat(units).containsExactly("dukcapil", "mpp", "rsud", "total");
  }

  @Test
  void the_words_of_the_new_topic_emerge_in_the_last_month_only() {
    String emerging = "kind = 'term' AND emerging AND term LIKE '%" + PlantedFacts.NEW_TOPIC_PHRASE + "%'";
    assertThat(office.published(Table.TOPIC_TERM).filter(emerging).select("unit").distinct().orderBy("unit")
        .collectAsList().stream().map(row -> row.getString(0)).toList())
        .containsExactly("dukcapil", "mpp", "rsud", "total");
    assertThat(office.published(Table.TOPIC_TERM).filter(emerging).filter("period <> '" + LAST + "'").count()).isZero();
    Row strongest = office.published(Table.TOPIC_TERM).filter("period = '" + LAST + "' AND scope = 'total' AND emerging")
        .orderBy(org.apache.spark.sql.functions.col("strength").desc()).head();
    assertThat(strongest.<String>getAs("term")).contains(PlantedFacts.NEW_TOPIC_PHRASE);
    assertThat(strongest.<String>getAs("topic")).isEqualTo("digital");
  }

  @Test
  void of_a_hundred_months_of_units_without_news_fewer_than_five_have_an_emerging_term() {
    String earlier = "period < '" + LAST + "'";
    long months = office.published(Table.UNIT_TOPIC).filter(earlier).select("unit", "period").distinct().count();
    long alarmed = office.published(Table.TOPIC_TERM).filter(earlier + " AND emerging").select("unit", "period")
        .distinct().count();
    assertThat(months).isGreaterThan(800);
    assertThat(alarmed).isLessThan(months / 20);
  }

  @Test
  void themes_of_the_total_are_stable_and_name_no_rare_word() {
    List<Row> themes = office.published(Table.TOPIC_TERM)
        .filter("kind = 'theme' AND scope = 'total' AND period = '" + LAST + "'").collectAsList();
    assertThat(themes).isNotEmpty().allSatisfy(theme -> {
      assertThat(theme.<Double>getAs("stability")).isBetween(0.5, 1.0);
      assertThat(theme.<Long>getAs("texts")).isGreaterThanOrEqualTo(5);
      assertThat(theme.getList(theme.fieldIndex("terms"))).hasSizeBetween(1, 8);
    });
  }

  @Test
  void nothing_about_the_tiny_unit_can_be_computed_from_what_a_report_tells() {
    SuppressionAttack.Outcome outcome = SuppressionAttack.onLake(office::rows);
    assertThat(outcome.hiddenCells()).isGreaterThan(1_000);
    assertThat(outcome.recovered()).isEmpty();
  }

  @Test
  void the_tiny_unit_shows_no_figure_and_the_small_one_no_band() {
    assertThat(index(PlantedFacts.TINY_UNIT, LAST, "index", "reason")).isEqualTo("[null,too_few_answers]");
    assertThat(index(PlantedFacts.SEVEN_UNIT, LAST, "n", "band", "change_word")).isEqualTo("[7,null,null]");
  }

  @Test
  void nothing_tells_who_the_few_of_the_tiny_unit_are_or_what_they_want() {
    assertThat(index(PlantedFacts.TINY_UNIT, LAST, "rank_reason", "comparison", "shrunken_index", "alpha"))
        .isEqualTo("[too_few_answers,null,null,null]");
    assertThat(office.published(Table.PROFILE).filter("unit = '" + PlantedFacts.TINY_UNIT + "'")
        .selectExpr("n", "share", "suppressed").distinct().collectAsList()).hasToString("[[null,null,true]]");
    assertThat(office.published(Table.UNIT_DRIVER).filter("unit = '" + PlantedFacts.TINY_UNIT + "'")
        .selectExpr("importance", "performance", "reason").distinct().collectAsList())
        .hasToString("[[null,null,too_few_answers]]");
  }

  @Test
  void the_unit_that_worsens_is_clearly_below_the_total_and_not_by_its_mix_of_services() {
    assertThat(index(PlantedFacts.WORSENING_UNIT, LAST, "comparison", "change_within < -5", "abs(change_mix) < 1"))
        .isEqualTo("[below,true,true]");
    assertThat(index(PlantedFacts.WORSENING_UNIT, "2026-09", "comparison = 'below'")).isEqualTo("[false]");
  }

  @Test
  void the_parts_of_every_printed_change_add_up_to_it() {
    org.apache.spark.sql.Dataset<Row> changes = office.published(Table.UNIT_INDEX)
        .filter("scope != 'service' AND change IS NOT NULL");
    assertThat(changes.filter("abs(change - change_within - change_mix) < 1e-9").count()).isEqualTo(changes.count())
        .isGreaterThan(1_000);
    assertThat(units().filter("rank_low > rank_high OR rank_reason IS NULL AND expected_rank IS NULL").count()).isZero();
  }

  @Test
  void every_count_of_a_profile_is_of_five_at_least_and_fits_its_unit() {
    assertThat(office.published(Table.PROFILE).filter("n BETWEEN 1 AND 4").count()).isZero();
    assertThat(office.published(Table.PROFILE).filter("scope = 'total' AND period = '" + LAST
        + "' AND characteristic = 'sex'").selectExpr("sum(n)").head().getLong(0))
        .isEqualTo(office.published(Table.RESPONSE).filter("period = '" + LAST + "'").count());
  }

  @Test
  void rows_delivered_twice_and_rows_that_cannot_be_used_are_counted() {
    assertThat(result.accounting().stream().mapToLong(file -> file.rejected()).sum()).isEqualTo(23);
    assertThat(result.accounting().stream().filter(file -> file.file().equals("skm/2026-08.csv"))
        .mapToLong(file -> file.duplicate()).sum()).isEqualTo(PlantedFacts.REPEATED_ROWS);
    assertThat(result.accounting().stream().mapToLong(file -> file.unmapped()).sum()).isEqualTo(24);
  }

  @Test
  void late_rows_are_counted_in_the_month_to_which_they_belong() {
    assertThat(office.published(Table.RESPONSE).filter("file = 'skm/2026-09-susulan.csv' AND period = '2026-09'")
        .count()).isEqualTo(PlantedFacts.LATE_ROWS);
  }

  @Test
  void invented_personal_data_is_in_no_text() {
    List<Row> found = office.published(Table.TEXT).filter("body LIKE '%" + PlantedFacts.INVENTED_IDENTITY_NUMBER
        + "%' OR body LIKE '%" + PlantedFacts.INVENTED_TELEPHONE + "%' OR body LIKE '%" + PlantedFacts.INVENTED_EMAIL
        + "%'").collectAsList();
    assertThat(found).isEmpty();
    assertThat(office.published(Table.TEXT).filter("redactions > 0").count()).isGreaterThanOrEqualTo(PlantedFacts.PERSONAL_TEXTS);
  }

  private static org.apache.spark.sql.Dataset<Row> units() {
    return office.published(Table.UNIT_INDEX).filter("scope = 'unit'");
  }

  private static String index(String unit, String period, String... columns) {
    return units().filter("unit = '" + unit + "' AND period = '" + period + "'").selectExpr(columns).head().toString();
  }
}
