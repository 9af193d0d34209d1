package prima.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import prima.job.Accounting;
import prima.job.RunResult;

class ResultPrinterTest {

  @Test
  void a_run_that_rejects_rows_says_where_the_reasons_are() {
    assertThat(printed(survey(40, 2))).contains("survey.csv", "42 = 40 + 2 + 0",
        "why rows were rejected: prima validate, or prima export --table rejected");
  }

  @Test
  void a_run_that_rejects_none_does_not() {
    assertThat(printed(survey(42, 0))).contains("42 = 42 + 0 + 0").doesNotContain("why");
  }

  private static Accounting survey(long accepted, long rejected) {
    return new Accounting("survey.csv", "skm-wide", "ab12", 42, accepted, rejected, 0, 0, List.of(), List.of(), 0);
  }

  private static String printed(Accounting file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ResultPrinter.print(new RunResult("20261101T000000.000", Map.of(), List.of(file), List.of(), List.of()), "text",
        new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
