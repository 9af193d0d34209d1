package prima.stage.report;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import prima.core.survey.Instrument;
import prima.core.survey.Period;
import prima.data.Table;
import prima.job.JobInput;
import prima.stage.report.mart.AnswerSheetRow;
import prima.stage.report.mart.RowKey;

/** response → the questionnaires of a month, without anything that tells whose they are. */
final class AnswerSheets {

  /** More than a workbook can hold with comfort; then the sheet is left out, and the workbook says so. */
  static final int MOST = 100_000;

  private AnswerSheets() {
  }

  static List<AnswerSheetRow> of(JobInput input, Period period) {
    List<Column> columns = new ArrayList<>(List.of(col("unit"), col("instrument"), col("weight")));
    IntStream.rangeClosed(1, Instrument.MAXIMUM_ELEMENTS).forEach(i -> columns.add(col("answer_" + i)));
    List<Row> rows = input.read(Table.RESPONSE).filter(col("period").equalTo(period.toString()))
        .select(columns.toArray(Column[]::new)).limit(MOST + 1).collectAsList();
    if (rows.size() > MOST) {
      return List.of();
    }
    List<AnswerSheetRow> sheets = new ArrayList<>(rows.stream().map(row -> sheet(row, input, period)).toList());
    sheets.sort(Comparator.comparing((AnswerSheetRow row) -> row.key().instrument())
        .thenComparing(row -> row.key().unit()).thenComparing(row -> row.answers().toString())
        .thenComparing(row -> String.valueOf(row.weight())));
    return sheets;
  }

  private static AnswerSheetRow sheet(Row row, JobInput input, Period period) {
    Instrument instrument = input.office().instrument(row.getAs("instrument"));
    int elements = instrument == null ? Instrument.MAXIMUM_ELEMENTS : instrument.elements().size();
    List<Integer> answers = new ArrayList<>();
    for (int i = 1; i <= elements; i++) {
      Number answer = row.getAs("answer_" + i);
      answers.add(answer == null ? null : answer.intValue());
    }
    RowKey key = new RowKey(RowKey.UNIT, row.getAs("unit"), RowKey.ALL_SERVICES, row.getAs("instrument"), period);
    return new AnswerSheetRow(key, answers, row.getAs("weight"));
  }
}
