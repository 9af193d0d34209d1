package prima;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prima.data.Configuration;
import prima.data.ModelFiles;
import prima.data.Periods;
import prima.data.Store;
import prima.data.Table;
import prima.job.JobRunner;
import prima.job.Progress;
import prima.stage.clean.CleanJob;
import prima.stage.collect.CollectJob;
import prima.stage.score.ScoreJob;

/** A text is scored once by each model: scores are marked by hand, and the mark shows which of them a rerun has kept. */
class RescoringTest {

  private static final String HEADING = "userName,score,at,content";
  private static final String FIRST = "a,1,2026-09-02 10:00:00,aplikasi error terus";
  private static final String SECOND = "b,5,2026-10-02 10:00:00,petugas ramah sekali";

  @TempDir
  private Path folder;

  private TestOffice office;

  @Test
  void onlyTextsWithoutAScoreOfTheCurrentModelAreScored() {
    office = TestOffice.in(folder).configuration("inputs:",
        "  - {source: google-play-reviews, path: reviews.csv, unit: Aplikasi}");
    deliver(FIRST, SECOND);
    mark("urgent", array(lit("marked")));

    deliver(FIRST, SECOND, "c,4,2026-10-03 10:00:00,ya begitulah", "d,5,2026-10-04 10:00:00,aplikasi error terus");
    assertThat(scores("get(urgent, 0)")).as("the old ones and the repeated one are kept; the new one is scored")
        .containsExactly("marked", "marked", null, "marked");
    assertThat(scores("context_sentiment")).as("the context is read anew").doesNotContainNull();

    mark("model", lit("text-of-another-day"));
    deliver(FIRST, SECOND);
    assertThat(scores("get(urgent, 0)")).as("another model scores all").containsExactly(null, null);
    assertThat(scores("model")).containsOnly(ModelFiles.textModels().modelId());
  }

  private void deliver(String... rows) {
    String[] lines = new String[rows.length + 1];
    lines[0] = HEADING;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    office.file("reviews.csv", lines);
    new JobRunner(Configuration.read(office.path("prima.yaml")),
        List.of(new CollectJob(), new CleanJob(), new ScoreJob()), Optional.empty(), Progress.SILENT).run(Periods.ALL);
  }

  private void mark(String column, Column value) {
    try {
      office.published(Table.TEXT_SCORE).withColumn(column, value)
          .writeTo(Store.CATALOG + "." + Table.TEXT_SCORE.qualifiedName()).overwrite(lit(true));
    } catch (org.apache.spark.sql.catalyst.analysis.NoSuchTableException missing) {
      throw new AssertionError(missing);
    }
  }

  /** One column of the scores, in the order in which the texts were delivered. */
  private List<String> scores(String column) {
    return office.published(Table.TEXT_SCORE).join(office.published(Table.TEXT).select("text_id", "line"), "text_id")
        .orderBy("line").selectExpr(column).collectAsList().stream().map(row -> row.getString(0)).toList();
  }
}
