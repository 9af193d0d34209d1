package prima.stage.aggregate;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import prima.core.statistics.OfficialIndex;
import prima.core.statistics.ResponseTally;
import prima.core.statistics.TallyShape;
import prima.core.survey.Band;
import prima.core.survey.Instrument;
import prima.core.survey.MissingRule;
import prima.core.survey.PublicationRule;
import prima.data.Office;

/**
 * The arithmetic of one published index, in the order in which an official does it by hand. Numbers are the exact ones,
 * to {@value #DIGITS} digits.
 *
 * @param instrument the instrument's id
 * @param respondents those who answered at least one element of the index
 * @param weighted whether sums and numbers of answers are weighted
 * @param pooled whether all sums are divided by all answers, rather than each by its own
 * @param lines the elements of the index, in the order of the questionnaire; empty where there is no index
 * @param mean the weighted mean of the element means
 * @param multiplier what the mean is multiplied by
 * @param offset what is added then
 * @param exact the index before it is rounded
 * @param rounding how it is rounded to two decimals
 * @param index the index
 * @param band the code of its band; null where it has none
 * @param reason why there is no index: too_few_answers, no_answers, element_without_answers; null where there is one
 */
public record Explanation(String instrument, long respondents, boolean weighted, boolean pooled, List<Line> lines,
    BigDecimal mean, BigDecimal multiplier, BigDecimal offset, BigDecimal exact, RoundingMode rounding,
    BigDecimal index, String band, String reason) implements Serializable {

  private static final int DIGITS = 20;
  private static final MathContext PRECISION = new MathContext(DIGITS);

  /**
   * One element.
   *
   * @param element its key
   * @param label its label in Indonesian
   * @param sum the sum of what its answers count
   * @param answers how many they are
   * @param mean the sum by the answers, rounded only if the instrument says so
   * @param weight its weight in the index, such as 1/9
   * @param weightedMean the mean times the weight
   */
  public record Line(String element, String label, BigDecimal sum, BigDecimal answers, BigDecimal mean, String weight,
      BigDecimal weightedMean) implements Serializable {
  }

  public Explanation {
    lines = new ArrayList<>(lines);
  }

  /** Explains the index of all these responses together, instrument by instrument. */
  public static JavaRDD<Explanation> of(Dataset<Row> responses, Office office) {
    return ResponseTallies.of(responses, office, Optional.empty())
        .mapPartitions(tallies -> explain(tallies, office));
  }

  private static Iterator<Explanation> explain(Iterator<KeyedTally> tallies, Office office) {
    Map<String, List<KeyedTally>> byInstrument = new TreeMap<>();
    tallies.forEachRemaining(tally -> byInstrument
        .computeIfAbsent(tally.key().instrument(), instrument -> new ArrayList<>()).add(tally));
    List<Explanation> explanations = new ArrayList<>();
    byInstrument.forEach((id, ofInstrument) -> {
      Instrument instrument = office.instrument(id);
      ResponseTally all = new ResponseTally(TallyShape.of(instrument));
      new Weighting(office.margins()).of(ofInstrument).stream().sorted(Comparator.comparing(WeightedTally::key))
          .forEach(tally -> all.merge(tally.tally()));
      explanations.add(of(instrument, all, PublicationRule.DEFAULT));
    });
    return explanations.iterator();
  }

  /** Explains the index of a tally; without its sums where it rests on too few answers to be published. */
  static Explanation of(Instrument instrument, ResponseTally tally, PublicationRule publication) {
    if (!publication.allowsFigure(tally.respondents())) {
      return without(instrument, tally, tally.respondents() == 0 ? "no_answers" : "too_few_answers");
    }
    return OfficialIndex.of(instrument, tally).map(official -> of(instrument, tally, publication, official))
        .orElseGet(() -> without(instrument, tally, "element_without_answers"));
  }

  private static Explanation of(Instrument instrument, ResponseTally tally, PublicationRule publication,
      OfficialIndex official) {
    BigDecimal multiplier = instrument.rule().multiplier();
    BigDecimal offset = instrument.rule().offset();
    BigDecimal exact = decimal(official.exact());
    return new Explanation(instrument.id(), tally.respondents(), tally.isWeighted(),
        instrument.rule().missing() == MissingRule.POOLED_CELLS,
        official.lines().stream().map(line -> line(instrument, line)).toList(),
        exact.subtract(offset).divide(multiplier, PRECISION), multiplier, offset, exact,
        instrument.rule().compatibility().rounding(), official.index(),
        publication.allowsBand(tally.respondents()) ? instrument.band(official.index()).map(Band::code).orElse(null)
            : null, null);
  }

  private static Line line(Instrument instrument, OfficialIndex.Line line) {
    String label = instrument.elements().get(instrument.position(line.key())).label().in("id");
    return new Line(line.key(), label, decimal(line.sum()), decimal(line.answered()), decimal(line.mean()),
        line.weight().toString().replace(" ", ""), decimal(line.weightedMean()));
  }

  private static Explanation without(Instrument instrument, ResponseTally tally, String reason) {
    return new Explanation(instrument.id(), tally.respondents(), tally.isWeighted(), false, List.of(), null,
        instrument.rule().multiplier(), instrument.rule().offset(), null,
        instrument.rule().compatibility().rounding(), null, null, reason);
  }

  private static BigDecimal decimal(BigFraction fraction) {
    BigDecimal decimal = new BigDecimal(fraction.getNumerator())
        .divide(new BigDecimal(fraction.getDenominator()), PRECISION).stripTrailingZeros();
    return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
  }
}
