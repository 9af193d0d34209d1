package prima.core.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import prima.core.survey.Band;
import prima.core.survey.Compatibility;
import prima.core.survey.Element;
import prima.core.survey.IndexRule;
import prima.core.survey.Instrument;
import prima.core.survey.Labels;
import prima.core.survey.MissingRule;
import prima.core.survey.Scale;
import prima.core.survey.Scoring;

/** Instruments for tests. */
final class Instruments {

  static final List<Band> BANDS_2017 = bands("25.00", "65.00", "76.61", "88.31");
  static final List<Band> BANDS_2004 = bands("25.00", "43.76", "62.51", "81.26");

  private Instruments() {
  }

  /** Nine equal elements from 1 to 4, bands of 2017. */
  static Instrument skm() {
    return skm(MissingRule.AVAILABLE_PER_ELEMENT, Compatibility.NONE, 1, 1, 1, 1, 1, 1, 1, 1, 1);
  }

  static Instrument skm(MissingRule missing, Compatibility compatibility, int... weights) {
    return of(new Scale(1, 4), 25, missing, compatibility, BANDS_2017, weights);
  }

  static Instrument of(Scale scale, int multiplier, MissingRule missing, Compatibility compatibility,
      List<Band> bands, int... weights) {
    List<Element> elements = new ArrayList<>();
    for (int j = 0; j < weights.length; j++) {
      Labels label = Labels.same("U" + (j + 1));
      elements.add(new Element("U" + (j + 1), label, label, List.of(), BigDecimal.valueOf(weights[j])));
    }
    return new Instrument("test", "1", Labels.same("test"), scale, elements,
        new IndexRule(missing, Scoring.VALUE, BigDecimal.valueOf(multiplier), BigDecimal.ZERO, compatibility), bands);
  }

  /** One element from 0 to 10, counted as Net Promoter Score. */
  static Instrument netPromoter() {
    Labels label = Labels.same("NPS");
    return new Instrument("nps", "1", label, new Scale(0, 10),
        List.of(new Element("NPS", label, label, List.of(), BigDecimal.ONE)),
        new IndexRule(MissingRule.AVAILABLE_PER_ELEMENT, Scoring.NET_PROMOTER, BigDecimal.valueOf(100), BigDecimal.ZERO,
            Compatibility.NONE), List.of());
  }

  static int[] equal(int elements) {
    return IntStream.generate(() -> 1).limit(elements).toArray();
  }

  static Compatibility weight(String weight) {
    return new Compatibility(Optional.of(new BigDecimal(weight)), Optional.empty(), RoundingMode.HALF_UP, false);
  }

  static Compatibility roundedMeans(String weight, RoundingMode rounding) {
    return new Compatibility(Optional.of(weight).filter(w -> !w.isEmpty()).map(BigDecimal::new), Optional.of(2),
        rounding, false);
  }

  private static List<Band> bands(String d, String c, String b, String a) {
    return List.of(band("A", a), band("B", b), band("C", c), band("D", d));
  }

  private static Band band(String code, String lower) {
    return new Band(code, Labels.same(code), new BigDecimal(lower));
  }

  /** Answers such as {@code "4 3 - 2"}, with {@code -} for a missing one. */
  static int[] answers(String written) {
    return List.of(written.split(" ")).stream()
        .mapToInt(a -> a.equals("-") ? ResponseTally.MISSING : Integer.parseInt(a)).toArray();
  }
}
