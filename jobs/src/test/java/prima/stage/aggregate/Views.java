package prima.stage.aggregate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import prima.core.statistics.Change;
import prima.core.statistics.IndexEstimator;
import prima.core.statistics.ResponseTally;
import prima.core.statistics.TallyShape;
import prima.core.survey.Band;
import prima.core.survey.Compatibility;
import prima.core.survey.Element;
import prima.core.survey.IndexRule;
import prima.core.survey.Instrument;
import prima.core.survey.Labels;
import prima.core.survey.MissingRule;
import prima.core.survey.PublicationRule;
import prima.core.survey.Scale;
import prima.core.survey.Scoring;

/** Tallies and figures for tests, without Spark. */
final class Views {

  static final String MONTH = "2026-10";

  private Views() {
  }

  /** An instrument of equal elements from 1 to 4, with two bands. */
  static Instrument instrument(int elements, MissingRule missing, Compatibility compatibility) {
    List<Element> list = new ArrayList<>();
    for (int j = 1; j <= elements; j++) {
      list.add(new Element("e" + j, Labels.same("Element " + j), Labels.same("?"), List.of(), BigDecimal.ONE));
    }
    return new Instrument("test", "1", Labels.same("Test"), new Scale(1, 4), list, new IndexRule(missing,
        Scoring.VALUE, BigDecimal.valueOf(25), BigDecimal.ZERO, compatibility), List.of(
            new Band("B", Labels.same("Baik"), new BigDecimal("76.61")),
            new Band("C", Labels.same("Kurang baik"), new BigDecimal("25.00"))));
  }

  static Instrument instrument(int elements) {
    return instrument(elements, MissingRule.AVAILABLE_PER_ELEMENT, Compatibility.NONE);
  }

  /** A tally of responses, each the answers in turn, such as {@code 4,3}; 0 stands for a missing one. */
  static ResponseTally tally(Instrument instrument, int[]... responses) {
    ResponseTally tally = new ResponseTally(TallyShape.of(instrument));
    for (int[] response : responses) {
      tally.add(answers(response));
    }
    return tally;
  }

  static int[] answers(int... given) {
    return IntStream.of(given).map(answer -> answer == 0 ? ResponseTally.MISSING : answer).toArray();
  }

  static TallyKey key(String unit, String service, String cell, Integer group) {
    return new TallyKey("test-1", MONTH, unit, service, null, null, cell, group);
  }

  /** The figure of a unit whose respondents answer 3 and 4 in turn, or always the top answer. */
  static Figure unit(Instrument instrument, String unit, int respondents, boolean isTop) {
    ResponseTally tally = new ResponseTally(TallyShape.of(instrument));
    for (int i = 0; i < respondents; i++) {
      int answer = isTop || i % 2 == 0 ? 4 : 3;
      tally.add(IntStream.generate(() -> answer).limit(instrument.elements().size()).toArray());
    }
    return figure(instrument, Domain.unit(unit, MONTH), tally);
  }

  static Figure figure(Instrument instrument, Domain domain, ResponseTally tally) {
    return new Figure(domain, IndexEstimator.ofIndex(instrument).estimate(tally), PublicationRule.DEFAULT,
        Optional.<Change>empty());
  }
}
