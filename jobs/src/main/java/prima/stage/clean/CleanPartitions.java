package prima.stage.clean;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import prima.core.privacy.Pseudonym;
import prima.core.privacy.Redactor;
import prima.core.source.Times.Moment;
import prima.core.survey.UnitDirectory;
import prima.data.ContractRow;
import prima.data.Office;
import prima.data.Table;
import prima.stage.clean.Cleaned.Accepted;
import prima.stage.clean.Cleaned.Rejected;
import scala.jdk.javaapi.CollectionConverters;

/** Turns the raw rows of a partition into cleaned rows: one for one. */
final class CleanPartitions implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1L;

  /** One row per delivered row: where it is from, why it is rejected, or what it holds. */
  static final StructType SCHEMA = new StructType()
      .add("file", DataTypes.StringType).add("source", DataTypes.StringType).add("line", DataTypes.LongType)
      .add("file_hash", DataTypes.StringType).add("key", DataTypes.StringType).add("reason", DataTypes.StringType)
      .add("column", DataTypes.StringType).add("shape", DataTypes.StringType).add("period", DataTypes.StringType)
      .add("unmapped", DataTypes.BooleanType).add("out_of_scale", DataTypes.IntegerType)
      .add("response", Table.RESPONSE.contract().schema()).add("complaint", Table.COMPLAINT.contract().schema())
      .add("texts", DataTypes.createArrayType(Table.TEXT.contract().schema()));

  private final Office office;
  private final Pseudonym pseudonym;
  private final Redactor redactor;

  CleanPartitions(Office office, Pseudonym pseudonym, Redactor redactor) {
    this.office = office;
    this.pseudonym = pseudonym;
    this.redactor = redactor;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    RowMapper mapper = new RowMapper(office, pseudonym, redactor);
    Rows made = new Rows();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        Row raw = rows.next();
        Map<String, String> cells = raw.isNullAt(6) ? null : raw.getJavaMap(6);
        Delivered delivered = new Delivered(raw.getString(0), raw.getString(1), raw.getLong(2), raw.getString(4),
            raw.getString(5), cells, raw.getString(7));
        return made.row(delivered, raw.getString(3), mapper.map(delivered));
      }
    };
  }

  /** Makes Spark's rows of what the mapper says. */
  private static final class Rows {

    private final ContractRow responses = new ContractRow(Table.RESPONSE);
    private final ContractRow complaints = new ContractRow(Table.COMPLAINT);
    private final ContractRow texts = new ContractRow(Table.TEXT);

    Row row(Delivered from, String hash, Cleaned cleaned) {
      if (cleaned instanceof Rejected rejected) {
        return RowFactory.create(from.file(), from.source(), from.line(), hash, null, rejected.reason().code(),
            rejected.column(), rejected.shape(), null, false, 0, null, null, null);
      }
      Accepted accepted = (Accepted) cleaned;
      return RowFactory.create(from.file(), from.source(), from.line(), hash, accepted.key(), null, null, null,
          accepted.period().toString(), accepted.unit().startsWith(UnitDirectory.UNMAPPED),
          accepted.response() == null ? 0 : accepted.response().outOfScale(), response(from, accepted),
          complaint(from, accepted), texts(from, accepted));
    }

    private Row response(Delivered from, Accepted accepted) {
      Cleaned.Answers answers = accepted.response();
      if (answers == null) {
        return null;
      }
      common(responses.set("response_id", accepted.key()), from, accepted).set("channel", accepted.channel())
          .set("instrument", answers.instrument()).set("answered_at", timestamp(answers.at()))
          .set("weight", answers.weight()).set("stratum", answers.stratum()).set("cluster", answers.cluster())
          .set("sex", answers.profile().get("sex")).set("age_group", answers.profile().get("age"))
          .set("education", answers.profile().get("education")).set("occupation", answers.profile().get("occupation"))
          .set("out_of_scale", answers.outOfScale()).set("flags", scalaList(answers.flags()));
      for (int j = 0; j < answers.answers().length; j++) {
        responses.set("answer_" + (j + 1), answers.answers()[j]);
      }
      return responses.build();
    }

    private Row complaint(Delivered from, Accepted accepted) {
      Cleaned.Case complaint = accepted.complaint();
      if (complaint == null) {
        return null;
      }
      return common(complaints.set("case_id", accepted.key()), from, accepted).set("channel", accepted.channel())
          .set("category", complaint.category()).set("received_at", timestamp(complaint.received()))
          .set("answered_at", timestamp(complaint.answered())).set("closed_at", timestamp(complaint.closed()))
          .set("disposition", complaint.disposition()).set("escalated", complaint.escalated())
          .set("first_contact", complaint.firstContact()).set("out_of_hours", complaint.outOfHours()).build();
    }

    private Object texts(Delivered from, Accepted accepted) {
      List<Row> rows = new ArrayList<>();
      for (Cleaned.Comment comment : accepted.texts()) {
        rows.add(common(texts.set("text_id", accepted.key() + "-" + (rows.size() + 1)), from, accepted)
            .set("kind", comment.kind()).set("question", comment.question()).set("rating", comment.rating())
            .set("body", comment.body()).set("body_hash", sha256(comment.body()))
            .set("redactions", comment.redactions()).build());
      }
      return scalaList(rows);
    }

    private static ContractRow common(ContractRow row, Delivered from, Accepted accepted) {
      return row.set("period", accepted.period().toString()).set("unit", accepted.unit())
          .set("service", accepted.service()).set("source", from.source()).set("file", from.file())
          .set("line", from.line());
    }

    private static Object scalaList(List<?> list) {
      return CollectionConverters.asScala(list).toSeq();
    }

    private static Timestamp timestamp(Moment moment) {
      return moment == null ? null : Timestamp.from(moment.instant());
    }

    private static String sha256(String text) {
      try {
        return HexFormat.of().formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
