package prima.core.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import prima.core.survey.Element;
import prima.core.survey.Instrument;

/**
 * How important the elements of a questionnaire are for its overall judgement, as shares that add up to 1, with
 * intervals. An association among the answers of respondents who each count once, not a cause.
 *
 * <p>Where the instrument asks for an overall judgement: {@link KeyDrivers#shapley} of the elements of the index, by
 * R squared; for more than {@value #MOST_FOR_SUBSETS} elements {@link KeyDrivers#relativeWeights}, which need no
 * subsets. Against the index itself the result would be arithmetic. So where there is no such question, the squared
 * correlation of each element with the sum of the others ({@link Reliability#itemRest}), by the sum of them all.
 *
 * <p>Intervals by {@link DriverIntervals}: responses are spread over groups, and one group after the other is left out.
 * Source: method page 1.14. Golden cases d11 (item-rest), d14 (LMG).
 *
 * @param method how importance was found
 * @param explained the share of the overall judgement that the elements explain together (R squared); empty without one
 * @param lines the elements of the index, in the order of the questionnaire, without the overall question
 */
public record ElementImportance(Method method, OptionalDouble explained, List<Line> lines) {

  /** The most elements of which all subsets are tried, once for each group left out. */
  private static final int MOST_FOR_SUBSETS = 10;

  /** What importance is. */
  public enum Method { LMG, JOHNSON, ITEM_REST }

  /** Why there is no importance, or no interval of it. */
  public enum Reason {
    /** Fewer answers than a figure needs. */
    TOO_FEW_ANSWERS,
    /** All answers are equal, or those to the overall question. */
    NO_VARIATION,
    /** An element follows from the others. */
    DEPENDENT_ELEMENTS,
    /** Fewer than two elements can be compared. */
    TOO_FEW_ELEMENTS,
    /** Without some of the responses it could not be found: there is no interval. */
    UNSTABLE
  }

  /**
   * One element.
   *
   * @param element its position in the instrument
   * @param importance its share of the importance of all; empty where it cannot be found
   * @param interval the 95 % interval; empty where it cannot be found
   * @param reason why importance or interval are empty
   */
  public record Line(int element, OptionalDouble importance, Optional<Interval> interval, Optional<Reason> reason) {
  }

  public ElementImportance {
    lines = List.copyOf(lines);
  }

  /**
   * The importance of the elements.
   *
   * @param groups tallies of the responses, spread at random over {@link DriverIntervals#GROUPS} groups
   * @param fewest the fewest answers to an element with which it is judged
   */
  public static ElementImportance of(Instrument instrument, List<ResponseTally> groups, long fewest) {
    return new Measure(instrument, groups.stream().filter(group -> group.answering() > 0).toList(), fewest).find();
  }

  /** The importance of the elements of one instrument in one set of responses. */
  private static final class Measure {

    private final Instrument instrument;
    private final List<ResponseTally> groups;
    private final ResponseTally all;
    private final long fewest;
    private final int overall;
    private final int[] elements;
    private final Method method;

    private Measure(Instrument instrument, List<ResponseTally> groups, long fewest) {
      this.instrument = instrument;
      this.groups = groups;
      this.fewest = fewest;
      all = new ResponseTally(TallyShape.of(instrument));
      groups.forEach(all::merge);
      overall = instrument.overall().map(instrument::position).orElse(-1);
      elements = judged().filter(j -> obstacle(j).isEmpty()).toArray();
      method = overall < 0 ? Method.ITEM_REST : elements.length > MOST_FOR_SUBSETS ? Method.JOHNSON : Method.LMG;
    }

    private ElementImportance find() {
      Optional<Reason> obstacle = overall >= 0 && obstacle(overall).isPresent() ? obstacle(overall)
          : elements.length < 2 ? Optional.of(Reason.TOO_FEW_ELEMENTS) : Optional.empty();
      if (obstacle.isPresent()) {
        return without(obstacle.get());
      }
      try {
        double[] importance = shares(all);
        OptionalDouble explained = overall < 0 ? OptionalDouble.empty() : OptionalDouble.of(sum(raw(all)));
        return new ElementImportance(method, explained, lines(importance, intervals()));
      } catch (IllegalArgumentException dependent) {
        return without(Reason.DEPENDENT_ELEMENTS);
      }
    }

    private ElementImportance without(Reason reason) {
      return new ElementImportance(method, OptionalDouble.empty(),
          judged().mapToObj(j -> line(j, obstacle(j).orElse(reason))).toList());
    }

    private List<Line> lines(double[] importance, List<Interval> intervals) {
      List<Line> lines = new ArrayList<>();
      int place = 0;
      for (int j : judged().toArray()) {
        if (obstacle(j).isPresent()) {
          lines.add(line(j, obstacle(j).get()));
        } else {
          boolean isStable = !intervals.isEmpty();
          lines.add(new Line(j, OptionalDouble.of(importance[place]),
              isStable ? Optional.of(intervals.get(place)) : Optional.empty(),
              isStable ? Optional.empty() : Optional.of(Reason.UNSTABLE)));
          place++;
        }
      }
      return lines;
    }

    private static Line line(int j, Reason reason) {
      return new Line(j, OptionalDouble.empty(), Optional.empty(), Optional.of(reason));
    }

    private IntStream judged() {
      return IntStream.range(0, instrument.elements().size())
          .filter(j -> j != overall && instrument.elements().get(j).isInIndex());
    }

    /** Why an element cannot take part. */
    private Optional<Reason> obstacle(int j) {
      long n = all.answered(j);
      int score = all.shape().elements() + j;
      boolean varies = n * all.moment(score, score) > all.sum(score) * all.sum(score);
      return n < fewest ? Optional.of(Reason.TOO_FEW_ANSWERS)
          : varies ? Optional.empty() : Optional.of(Reason.NO_VARIATION);
    }

    private List<Interval> intervals() {
      try {
        return DriverIntervals.of(groups, (Function<ResponseTally, double[]>) this::shares).intervals();
      } catch (IllegalArgumentException e) {
        return List.of();
      }
    }

    private double[] shares(ResponseTally tally) {
      double[] raw = raw(tally);
      double sum = sum(raw);
      if (!(sum > 0)) {
        throw new IllegalArgumentException("Cannot compare the importance of elements: none explains anything");
      }
      return Arrays.stream(raw).map(importance -> importance / sum).toArray();
    }

    private double[] raw(ResponseTally tally) {
      List<String> names = new ArrayList<>(Arrays.stream(elements).mapToObj(instrument.elements()::get)
          .map(Element::key).toList());
      if (overall < 0) {
        Reliability reliability = Reliability.of(Moments.of(names, tally, elements));
        return IntStream.range(0, elements.length).mapToDouble(reliability::itemRest).map(r -> r * r).toArray();
      }
      names.add(0, instrument.elements().get(overall).key());
      KeyDrivers drivers = KeyDrivers.of(Moments.of(names, tally,
          IntStream.concat(IntStream.of(overall), IntStream.of(elements)).toArray()));
      return method == Method.LMG ? drivers.shapley() : drivers.relativeWeights();
    }

    private static double sum(double[] values) {
      return Arrays.stream(values).sum();
    }
  }
}
