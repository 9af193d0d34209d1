package prima;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import prima.TestOffice.Outcome;
import prima.data.Table;

/** What people see of the front door: help, plans and errors. No Spark is started. */
class MainTest {

  private static final String INPUTS = "inputs: [{source: skm-wide, path: skm.csv}]";

  @TempDir
  private Path folder;

  @Test
  void without_arguments_it_shows_examples_and_exit_codes() {
    Outcome outcome = TestOffice.main();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("prima demo", "4 contract broken (nothing published)", "Examples:");
  }

  @Test
  void a_mistyped_command_is_answered_with_the_nearest_one() {
    Outcome outcome = TestOffice.main("agregate");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("aggregate");
  }

  @Test
  void the_plan_names_every_table_with_what_is_replaced() {
    Outcome outcome = TestOffice.in(folder).configuration(INPUTS).prima("plan", "--period", "2026-10");
    assertThat(outcome.exitCode()).isZero();
    for (Table table : Table.values()) {
      if (table != Table.RUN) {
        assertThat(outcome.out()).contains(table.tableName());
      }
    }
    assertThat(outcome.out()).contains("unit_index: period 2026-10", "raw_survey: the rows of the delivered files");
    assertThat(folder.resolve("lake")).doesNotExist();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void an_error_says_what_where_and_what_to_do(String fault, String[] configuration, int exitCode, String message) {
    Outcome outcome = TestOffice.in(folder).file("prima.yaml", configuration).prima("plan");
    assertThat(outcome.exitCode()).isEqualTo(exitCode);
    assertThat(outcome.err()).contains(message).doesNotContain("\tat ");
  }

  static Stream<Arguments> an_error_says_what_where_and_what_to_do() {
    return Stream.of(
        error("unknown key", "Did you mean 'reports'", INPUTS, "report: here"),
        error("unknown source", "Cannot find source: skm-wid", "inputs: [{source: skm-wid, path: a.csv}]"),
        error("no inputs", "it names no inputs. Add, for example", "lake: lake"),
        error("unknown language", "key 'language' is 'fr'. Use id or en", INPUTS, "language: fr"),
        error("unknown scorer", "key 'scorer' is 'bert'. Use linear or corenlp-rntn", INPUTS, "scorer: bert"),
        error("tag that makes an object", "Cannot read", INPUTS, "lake: !!javax.script.ScriptEngineManager []"),
        error("a wrong type", "key 'inputs' is", "inputs: skm.csv"),
        error("half a month", "Write year and month, such as 2026-10",
            "inputs: [{source: skm-wide, path: a.csv, period: \"2026\"}]"),
        error("missing list of units", "Check the path in the configuration", INPUTS, "units: nowhere.csv"),
        error("missing actions", "Check key 'actions' in the configuration", INPUTS, "actions: nowhere.csv"));
  }

  private static Arguments error(String fault, String message, String... configuration) {
    return Arguments.of(fault, configuration, 2, message);
  }

  @Test
  void a_missing_configuration_says_where_it_was_looked_for() {
    Outcome outcome = TestOffice.in(folder).prima("plan");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("Cannot find file: " + folder.resolve("prima.yaml"));
  }

  @Test
  void a_period_that_is_none_is_a_fault_of_usage() {
    Outcome outcome = TestOffice.in(folder).configuration(INPUTS).prima("plan", "--period", "2026-13");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("Cannot read period: 2026-13. Write year and month, such as 2026-10");
  }

  @Test
  void what_to_train_is_written_in_lower_case_as_the_help_writes_it() {
    Outcome outcome = TestOffice.main("train", "sentiment", "--data", folder.resolve("none.csv").toString(), "--to",
        folder.toString());
    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err()).contains("Cannot read labelled texts").contains("Check the path after --data");
  }
}
