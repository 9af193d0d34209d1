package prima.stage.aggregate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import prima.core.text.EmergingTerms;
import prima.core.text.JudgedTerm;
import prima.core.text.TermUse;

/**
 * Judges the terms of each unit and month together: which emerge, and which are most written.
 *
 * <p>Terms come sorted by unit, month, language and term, so that {@link TermRows#ANY_TEXT} comes first in its language. A
 * term that {@value #FEWEST_TEXTS} texts of the four months have is tested, whether they are of this month or not: to test only
 * what is frequent now would find news by chance. A term of fewer texts of the month is not written, for it could point to
 * a person; nor is one of fewer than {@value #FEWEST_WORDINGS} different texts, for one person may have sent the same text
 * again and again.
 */
final class TermJudge implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1L;

  static final int FEWEST_TEXTS = 5;
  private static final int FEWEST_WORDINGS = 3;

  /** How many of the most written terms of a unit and month are kept beside those that emerge. */
  private static final int MOST_WRITTEN = 20;

  @Override
  public Iterator<Row> call(Iterator<Row> terms) {
    List<Row> judged = new ArrayList<>();
    List<Row> ofMonth = new ArrayList<>();
    while (terms.hasNext()) {
      Row term = terms.next();
      if (!ofMonth.isEmpty() && !isSameMonth(ofMonth.get(0), term)) {
        judged.addAll(judge(ofMonth));
        ofMonth.clear();
      }
      if (term.<Long>getAs("texts") + term.<Long>getAs("before") >= FEWEST_TEXTS) {
        ofMonth.add(term);
      }
    }
    judged.addAll(judge(ofMonth));
    return judged.iterator();
  }

  private static boolean isSameMonth(Row left, Row right) {
    return left.getAs("unit").equals(right.getAs("unit")) && left.getAs("period").equals(right.getAs("period"));
  }

  private static List<Row> judge(List<Row> terms) {
    Map<TermUse, Row> byUse = new LinkedHashMap<>();
    Row all = null;
    for (Row term : terms) {
      if (term.getAs("term").equals(TermRows.ANY_TEXT)) {
        all = term;
      } else {
        byUse.put(new TermUse(term.getAs("language"), term.getAs("term"), term.getAs("texts"), term.getAs("before"),
            all.getAs("texts"), all.getAs("before")), term);
      }
    }
    List<JudgedTerm> judged = EmergingTerms.judge(List.copyOf(byUse.keySet())).stream()
        .filter(term -> isPublic(byUse.get(term.use()))).toList();
    Set<JudgedTerm> kept = new LinkedHashSet<>(EmergingTerms.emerging(judged));
    kept.addAll(EmergingTerms.mostWritten(judged, MOST_WRITTEN));
    return kept.stream().map(term -> row(term, byUse.get(term.use()))).toList();
  }

  private static boolean isPublic(Row term) {
    return term.<Long>getAs("texts") >= FEWEST_TEXTS && term.<Long>getAs("wordings") >= FEWEST_WORDINGS;
  }

  private static Row row(JudgedTerm term, Row counted) {
    return new TermRow(counted.getAs("unit"), counted.getAs("period"), "term", term.use())
        .set("g", term.statistic()).set("p", term.probability()).set("q", term.adjusted())
        .set("emerging", term.isEmerging()).set("strength", term.strength()).set("topic", counted.getAs("topic"))
        .build();
  }
}
