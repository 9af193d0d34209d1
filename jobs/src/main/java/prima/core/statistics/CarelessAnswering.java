package prima.core.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * Signs that a questionnaire was filled in without reading. They flag a response and never delete it: nine equal
 * answers are a legitimate opinion, so figures are shown with and without the flagged ones.
 *
 * <p>Source: Curran (2016); R careless 1.2.2. Golden case d26. A missing answer breaks a run.
 *
 * @param longestRun the most equal answers in a row
 * @param meanRun the mean length of runs of equal answers
 * @param variability the standard deviation of the answers (IRV); empty for fewer than two
 * @param modalShare the share of the most frequent answer; empty where there is none
 */
public record CarelessAnswering(int longestRun, double meanRun, OptionalDouble variability,
    OptionalDouble modalShare) {

  /** The signs in one response, its answers in the order of the questionnaire. */
  public static CarelessAnswering of(int[] answers) {
    int longest = 0;
    int runs = 0;
    int run = 0;
    int previous = ResponseTally.MISSING;
    for (int answer : answers) {
      run = answer != ResponseTally.MISSING && answer == previous ? run + 1 : 1;
      runs += answer != ResponseTally.MISSING && run == 1 ? 1 : 0;
      longest = answer == ResponseTally.MISSING ? longest : Math.max(longest, run);
      previous = answer;
    }
    int[] given = Arrays.stream(answers).filter(answer -> answer != ResponseTally.MISSING).toArray();
    return new CarelessAnswering(longest, runs == 0 ? 0 : (double) given.length / runs, deviation(given),
        given.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(modal(given) / given.length));
  }

  /** Whether all of two or more answers are equal. */
  public boolean isStraightLined() {
    return variability.isPresent() && variability.getAsDouble() == 0;
  }

  /**
   * How little the answers of one respondent follow the questionnaire's scales: -1 where the odd and the even elements
   * of each scale agree, up to 1 where they contradict each other. A scale of which one half has no answer is left out;
   * empty where fewer than two scales remain, or the halves do not vary.
   *
   * @param sizes how many elements each scale has, in the order of the questionnaire
   */
  public static OptionalDouble evenOdd(int[] answers, int... sizes) {
    Checks.atLeast(Arrays.stream(sizes).sum(), "answers", answers.length);
    List<double[]> halves = new ArrayList<>();
    int start = 0;
    for (int size : sizes) {
      OptionalDouble odd = everySecond(answers, start, start + size);
      OptionalDouble even = everySecond(answers, start + 1, start + size);
      if (odd.isPresent() && even.isPresent()) {
        halves.add(new double[] {odd.getAsDouble(), even.getAsDouble()});
      }
      start += size;
    }
    double correlation = halves.size() < 2 ? Double.NaN : new PearsonsCorrelation().correlation(
        halves.stream().mapToDouble(half -> half[0]).toArray(), halves.stream().mapToDouble(half -> half[1]).toArray());
    return Double.isNaN(correlation) ? OptionalDouble.empty()
        : OptionalDouble.of(-Math.max(-1, 2 * correlation / (1 + correlation)));
  }

  private static OptionalDouble everySecond(int[] answers, int from, int end) {
    return IntStream.range(from, end).filter(j -> (j - from) % 2 == 0).map(j -> answers[j])
        .filter(answer -> answer != ResponseTally.MISSING).average();
  }

  /** The places of all responses whose answers are the same as those of another, missing ones included. */
  public static List<Integer> identical(List<int[]> responses) {
    Map<List<Integer>, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < responses.size(); i++) {
      places.computeIfAbsent(Arrays.stream(responses.get(i)).boxed().toList(), answers -> new ArrayList<>()).add(i);
    }
    return places.values().stream().filter(same -> same.size() > 1).flatMap(List::stream).sorted().toList();
  }

  private static OptionalDouble deviation(int[] given) {
    if (given.length < 2) {
      return OptionalDouble.empty();
    }
    long sum = 0;
    long squares = 0;
    for (int answer : given) {
      sum += answer;
      squares += (long) answer * answer;
    }
    long spread = given.length * squares - sum * sum;
    return OptionalDouble.of(Math.sqrt((double) spread / given.length / (given.length - 1)));
  }

  private static double modal(int[] given) {
    int most = 0;
    for (int answer : given) {
      int same = 0;
      for (int other : given) {
        same += other == answer ? 1 : 0;
      }
      most = Math.max(most, same);
    }
    return most;
  }
}
