package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import prima.core.survey.Instrument;

/** How often the default interval holds the true index, in simulated populations. Run with -Dprima.benchmarks=true. */
@Tag("benchmark")
@EnabledIfSystemProperty(named = "prima.benchmarks", matches = "true")
class CoverageTest {

  private static final int SAMPLES = 10_000;
  private static final int POPULATION = 400_000;
  private static final int[] SIZES = {3, 5, 10, 20, 30, 50, 100};
  private static final Instrument SKM = Instruments.skm();

  private record Population(String name, Function<Random, int[]> respondent) {
  }

  @Test
  void the_default_interval_holds_the_true_index_in_93_of_100_samples() {
    List<Population> populations = List.of(
        new Population("realistic", CoverageTest::realistic),
        new Population("70 % all 4", random -> random.nextDouble() < 0.7 ? all(4) : realistic(random)),
        new Population("95 % all 4", random -> random.nextDouble() < 0.95 ? all(4) : realistic(random)),
        new Population("polarised", random -> random.nextDouble() < 0.88 ? all(4) : all(1)));
    for (Population population : populations) {
      double truth = truth(population);
      StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-12s index %6.2f |", population.name, truth));
      for (int size : SIZES) {
        double score = coverage(population, truth, size);
        line.append(String.format(Locale.ROOT, " n=%d %.3f", size, score));
        if (List.of(5, 10, 30).contains(size)) {
          assertThat(score).as("%s, n = %d", population.name, size).isGreaterThanOrEqualTo(0.93);
        }
      }
      System.out.println(line);
    }
  }

  private static double truth(Population population) {
    Random random = new Random(7);
    ResponseTally tally = new ResponseTally(TallyShape.of(SKM));
    for (int i = 0; i < POPULATION; i++) {
      tally.add(population.respondent.apply(random));
    }
    return IndexEstimator.ofIndex(SKM).estimate(tally).index().orElseThrow();
  }

  private static double coverage(Population population, double truth, int size) {
    Random random = new Random(size);
    int held = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      ResponseTally tally = new ResponseTally(TallyShape.of(SKM));
      for (int i = 0; i < size; i++) {
        tally.add(population.respondent.apply(random));
      }
      BoundedEstimate estimate = IndexEstimator.ofIndex(SKM).estimate(tally).bounded().orElseThrow();
      held += ScoreInterval.of(estimate).contains(truth) ? 1 : 0;
    }
    return held / (double) SAMPLES;
  }

  /** Nine answers around the respondent's own level: mean 76.7, standard deviation 14.5. */
  private static int[] realistic(Random random) {
    double level = 3.07 + 0.55 * random.nextGaussian();
    int[] answers = new int[9];
    for (int j = 0; j < answers.length; j++) {
      answers[j] = (int) Math.max(1, Math.min(4, Math.round(level + 0.55 * random.nextGaussian())));
    }
    return answers;
  }

  private static int[] all(int answer) {
    int[] answers = new int[9];
    Arrays.fill(answers, answer);
    return answers;
  }
}
