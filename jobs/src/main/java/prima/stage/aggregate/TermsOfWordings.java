package prima.stage.aggregate;

import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.Spliterators;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import prima.core.text.Language;

/** Wordings become one row per term that they use, and one for {@link TermRows#ANY_TEXT}. */
final class TermsOfWordings implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1L;

  static final StructType SCHEMA = new StructType().add("unit", DataTypes.StringType)
      .add("language", DataTypes.StringType).add("term", DataTypes.StringType).add("period", DataTypes.StringType)
      .add("texts", DataTypes.LongType).add("topics", DataTypes.createArrayType(DataTypes.StringType));

  @Override
  public Iterator<Row> call(Iterator<Row> wordings) {
    TermReaders readers = new TermReaders();
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(wordings, 0), false)
        .flatMap(wording -> terms(wording, readers)).iterator();
  }

  private static Stream<Row> terms(Row wording, TermReaders readers) {
    String language = wording.getAs("language");
    Set<String> terms = new TreeSet<>(readers.of(Language.ofCode(language)).terms(wording.getAs("body")));
    terms.add(TermRows.ANY_TEXT);
    return terms.stream().map(term -> RowFactory.create(wording.getAs("unit"), language, term, wording.getAs("period"),
        wording.getAs("texts"), wording.getAs("topics")));
  }
}
