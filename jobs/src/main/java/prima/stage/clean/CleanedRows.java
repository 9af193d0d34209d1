package prima.stage.clean;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import prima.core.Sha256;
import prima.core.source.Times.Moment;
import prima.core.statistics.CarelessAnswering;
import prima.core.survey.Instrument;
import prima.core.survey.UnitDirectory;
import prima.data.ContractRow;
import prima.data.Office;
import prima.data.Table;
import prima.stage.clean.Cleaned.Accepted;
import prima.stage.clean.Cleaned.Part;
import prima.stage.clean.Cleaned.Rejected;

/** Makes Spark's rows of what the mappers say: one for each delivered row. */
final class CleanedRows {

  /** Where a row is from, where its questionnaire begins, why it is rejected, or what it holds. */
  static final StructType SCHEMA = new StructType()
      .add("file", DataTypes.StringType).add("source", DataTypes.StringType).add("line", DataTypes.LongType)
      .add("file_hash", DataTypes.StringType).add("key", DataTypes.StringType)
      .add("first_file", DataTypes.StringType).add("first_line", DataTypes.LongType)
      .add("reason", DataTypes.StringType).add("column", DataTypes.StringType).add("shape", DataTypes.StringType)
      .add("period", DataTypes.StringType).add("unit", DataTypes.StringType)
      .add("unmapped_unit", DataTypes.StringType)
      .add("form_version", DataTypes.StringType).add("out_of_scale", DataTypes.IntegerType)
      .add("same_within", DataTypes.IntegerType)
      .add("response", Table.RESPONSE.contract().schema()).add("complaint", Table.COMPLAINT.contract().schema())
      .add("texts", DataTypes.createArrayType(Table.TEXT.contract().schema()));

  private static final String[] ANSWERS = IntStream.rangeClosed(1, Instrument.MAXIMUM_ELEMENTS)
      .mapToObj(j -> "answer_" + j).toArray(String[]::new);

  private final Office office;
  private final ContractRow responses = new ContractRow(Table.RESPONSE);
  private final ContractRow complaints = new ContractRow(Table.COMPLAINT);
  private final ContractRow texts = new ContractRow(Table.TEXT);

  CleanedRows(Office office) {
    this.office = office;
  }

  /**
   * What became of a row.
   *
   * @param from the row
   * @param first the row that carries its questionnaire: itself, unless every answer has a row of its own
   */
  InternalRow row(Delivered from, Delivered first, Cleaned cleaned) {
    if (cleaned instanceof Rejected rejected) {
      return inside(from.file(), from.source(), from.line(), from.hash(), null, null, null, rejected.reason().code(),
          rejected.column(), rejected.shape(), null, null, null, null, 0, null, null, null, null);
    }
    boolean isPart = cleaned instanceof Part;
    Accepted accepted = isPart ? ((Part) cleaned).whole() : (Accepted) cleaned;
    return inside(from.file(), from.source(), from.line(), from.hash(), accepted.key(), first.file(), first.line(),
        null, null, null, accepted.period().toString(), accepted.unit(),
        accepted.unit().startsWith(UnitDirectory.UNMAPPED) ? accepted.unit() : null, accepted.version(),
        isPart || accepted.response() == null ? 0 : accepted.response().outOfScale(),
        isPart ? null : sameWithin(from, accepted), isPart ? null : response(from, accepted),
        isPart ? null : complaint(from, accepted), isPart ? null : texts(from, accepted));
  }

  /**
   * The minutes within which an equal questionnaire is likely the same one; null where the question makes no sense: many
   * people give equal answers on one day, so those need a time of day, or a text.
   */
  private Integer sameWithin(Delivered from, Accepted accepted) {
    int minutes = office.source(from.source()).sameWithinMinutes();
    Cleaned.Answers answers = accepted.response();
    boolean tells = answers != null && answers.at() != null
        && (answers.at().hasTimeOfDay() || !accepted.texts().isEmpty());
    return tells && minutes > 0 ? minutes : null;
  }

  private InternalRow response(Delivered from, Accepted accepted) {
    Cleaned.Answers answers = accepted.response();
    if (answers == null) {
      return null;
    }
    common(responses.set("response_id", accepted.key()), from, accepted).set("channel", accepted.channel())
        .set("instrument", answers.instrument()).set("form_version", accepted.version())
        .set("answered_at", instant(answers.at()))
        .set("weight", answers.weight()).set("stratum", answers.stratum()).set("cluster", answers.cluster())
        .set("sex", answers.profile().get("sex")).set("age_group", answers.profile().get("age"))
        .set("education", answers.profile().get("education")).set("occupation", answers.profile().get("occupation"))
        .set("out_of_scale", answers.outOfScale()).set("flags", answers.flags());
    CarelessAnswering careless = answers.careless();
    responses.set("longest_run", careless.longestRun()).set("answer_deviation",
        careless.variability().isPresent() ? careless.variability().getAsDouble() : null);
    for (int j = 0; j < answers.answers().length; j++) {
      responses.set(ANSWERS[j], answers.answers()[j]);
    }
    return responses.buildInternal();
  }

  private InternalRow complaint(Delivered from, Accepted accepted) {
    Cleaned.Case complaint = accepted.complaint();
    if (complaint == null) {
      return null;
    }
    return common(complaints.set("case_id", accepted.key()), from, accepted).set("channel", accepted.channel())
        .set("category", complaint.category()).set("received_at", instant(complaint.received()))
        .set("answered_at", instant(complaint.answered())).set("closed_at", instant(complaint.closed()))
        .set("disposition", complaint.disposition()).set("escalated", complaint.escalated())
        .set("first_contact", complaint.firstContact()).set("out_of_hours", complaint.outOfHours()).buildInternal();
  }

  private List<InternalRow> texts(Delivered from, Accepted accepted) {
    List<InternalRow> rows = new ArrayList<>();
    for (Cleaned.Comment comment : accepted.texts()) {
      rows.add(common(texts.set("text_id", accepted.key() + "-" + (rows.size() + 1)), from, accepted)
          .set("kind", comment.kind()).set("question", comment.question()).set("rating", comment.rating())
          .set("body", comment.body()).set("body_hash", Sha256.hex(comment.body()))
          .set("redactions", comment.redactions()).buildInternal());
    }
    return rows;
  }

  private static ContractRow common(ContractRow row, Delivered from, Accepted accepted) {
    return row.set("period", accepted.period().toString()).set("unit", accepted.unit())
        .set("service", accepted.service()).set("source", from.source()).set("file", from.file())
        .set("line", from.line());
  }

  private static Instant instant(Moment moment) {
    return moment == null ? null : moment.instant();
  }

  private static InternalRow inside(Object... values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = ContractRow.inside(values[i]);
    }
    return new GenericInternalRow(values);
  }
}
