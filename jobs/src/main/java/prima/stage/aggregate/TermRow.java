package prima.stage.aggregate;

import org.apache.spark.sql.Row;
import prima.core.text.TermUse;
import prima.data.ContractRow;
import prima.data.Table;

/** Builds a row of topic_term; what terms and themes share is set from the start. */
final class TermRow {

  private final ContractRow row = new ContractRow(Table.TOPIC_TERM);

  TermRow(String unit, String period, String kind, TermUse use) {
    row.set("scope", unit.equals(Domain.TOTAL) ? "total" : "unit").set("unit", unit).set("period", period)
        .set("kind", kind).set("language", use.language()).set("term", use.term()).set("texts", use.texts())
        .set("texts_before", use.before()).set("texts_total", use.of()).set("texts_total_before", use.ofBefore())
        .set("share", use.share()).set("ratio", use.before() == 0 ? null : use.share() / use.shareBefore());
  }

  TermRow set(String column, Object value) {
    row.set(column, value);
    return this;
  }

  Row build() {
    return row.build();
  }
}
