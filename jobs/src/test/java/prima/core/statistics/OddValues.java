package prima.core.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Inputs that nobody should have but somebody will: few respondents or none, equal values, values that are no numbers.
 * The same seed gives the same inputs; the first draws are calm, so that every estimator has something to return.
 */
final class OddValues {

  private static final double[] ODD = {0, -0.0, 1, -1, 0.5, 2, 25, 100, 1e-12, 1e12, -3.5, 7, Double.NaN,
      Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 4};
  private static final int[] SIZES = {0, 1, 2, 3, 5, 12};
  private static final long[] COUNTS = {0, 1, 2, 3, 7, 30, 100, 1000, 1_000_000, 2_000_000_000, -1};
  private static final int CALM = 60;

  private final Random random;
  private final int size;
  private final boolean calm;

  OddValues(long seed, int draw) {
    random = new Random(seed);
    calm = draw < CALM;
    size = calm ? 12 : SIZES[random.nextInt(SIZES.length)];
  }

  Random random() {
    return random;
  }

  double number() {
    return calm ? 1 + 5 * random.nextDouble() : ODD[random.nextInt(ODD.length)];
  }

  long count() {
    return calm ? 1 + random.nextInt(50) : COUNTS[random.nextInt(COUNTS.length)];
  }

  double share() {
    double[] odd = {0, 1, 0.5, 1e-9, 1 - 1e-9, -0.1, 1.1, Double.NaN};
    return calm ? 0.05 + 0.9 * random.nextDouble() : odd[random.nextInt(odd.length)];
  }

  /** As many values as the draw has respondents, units or months. */
  double[] sample() {
    return fixed(size);
  }

  /** So many values: spread, all equal, or with one that is odd. */
  double[] fixed(int length) {
    int style = calm ? 0 : random.nextInt(4);
    double equal = number();
    double[] values = new double[length];
    Arrays.setAll(values, i -> style == 1 ? equal : style == 2 ? random.nextInt(3) : 1 + 5 * random.nextDouble());
    if (style == 3 && length > 0) {
      values[random.nextInt(length)] = number();
    }
    return values;
  }

  double[][] rows(int columns) {
    double[][] rows = new double[size][];
    Arrays.setAll(rows, i -> fixed(columns));
    return rows;
  }

  Moments moments(int variables) {
    return Moments.of(IntStream.range(0, variables).mapToObj(j -> "v" + j).toList(), rows(variables));
  }

  double[] shares() {
    return IntStream.range(0, size).mapToDouble(i -> share()).toArray();
  }

  double[] labels() {
    return IntStream.range(0, size).mapToDouble(i -> random.nextInt(2)).toArray();
  }

  /** Shares that add up to 1, or the same with one that is odd. */
  double[] mix() {
    double[] mix = new double[size];
    Arrays.fill(mix, 1.0 / Math.max(1, size));
    if (!calm && size > 0 && random.nextInt(4) == 0) {
      mix[0] = number();
    }
    return mix;
  }

  long[] counts(int length) {
    long[] counts = new long[length];
    Arrays.setAll(counts, i -> count());
    return counts;
  }

  long[][] table(int length) {
    long[][] table = new long[length][];
    Arrays.setAll(table, i -> counts(length));
    return table;
  }

  String[] words() {
    return IntStream.range(0, size).mapToObj(i -> "c" + random.nextInt(calm ? 3 : 1 + random.nextInt(4)))
        .toArray(String[]::new);
  }

  int[] categories() {
    return IntStream.range(0, size).map(i -> random.nextInt(2)).toArray();
  }

  int[] answers(int length) {
    return IntStream.range(0, length).map(j -> random.nextInt(5) == 0 ? ResponseTally.MISSING : 1 + random.nextInt(4))
        .toArray();
  }

  List<Integer[]> codes() {
    List<Integer[]> codes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Integer[] row = new Integer[3];
      Arrays.setAll(row, j -> calm ? Integer.valueOf(random.nextInt(3)) : random.nextInt(4) == 0 ? null
          : Integer.valueOf(random.nextInt(5)));
      if (calm) {
        row[1] = 0;
        row[2] = 2 - row[0];
      }
      codes.add(row);
    }
    return codes;
  }

  List<Double> months() {
    List<Double> months = new ArrayList<>();
    for (double value : sample()) {
      months.add(random.nextInt(5) == 0 ? null : Double.valueOf(value));
    }
    return months;
  }

  ResolutionTally cases() {
    ResolutionTally tally = new ResolutionTally();
    for (int i = 0; i < size; i++) {
      tally.add(calm ? random.nextInt(9) : random.nextInt(9) - (random.nextInt(40) == 0 ? 9 : 0), random.nextBoolean());
    }
    return tally;
  }

  BoundedEstimate index() {
    return new BoundedEstimate(calm ? 25 + 75 * random.nextDouble() : number(), number(), number(), number(), 25, 100);
  }

  SurveyDesign design() {
    SurveyDesign design = SurveyDesign.of(sample()).withLonelyStrata(
        LonelyStrata.values()[random.nextInt(LonelyStrata.values().length)]);
    return calm ? design : switch (random.nextInt(4)) {
      case 0 -> design.clustered(words());
      case 1 -> design.stratified(words());
      case 2 -> design.fromPopulation(sample());
      default -> design;
    };
  }

  Calibration.Margin margin(int step) {
    Map<String, Double> totals = new LinkedHashMap<>();
    List<String> categories = List.of(words());
    if (calm) {
      categories = IntStream.range(0, size).mapToObj(i -> i / step % 2 == 0 ? "c0" : "c1").toList();
    }
    for (String category : List.of("c0", "c1")) {
      totals.put(category, calm ? 20.0 : number());
    }
    return new Calibration.Margin("v", categories, totals);
  }

  ResponseTally tally(boolean weighted) {
    ResponseTally tally = new ResponseTally(TallyShape.of(Instruments.skm()));
    for (int i = 0; i < size; i++) {
      if (weighted) {
        tally.add(answers(9), number());
      } else {
        tally.add(answers(9));
      }
    }
    return tally;
  }

  List<DesignCell> cells() {
    boolean weighted = random.nextBoolean();
    boolean strata = random.nextBoolean();
    boolean clusters = random.nextBoolean();
    List<DesignCell> cells = new ArrayList<>();
    for (int cell = 0; cell < Math.min(4, size); cell++) {
      cells.add(new DesignCell(strata ? "s" + cell % 2 : null, clusters ? "c" + cell : null, tally(weighted),
          size + random.nextInt(3)));
    }
    return cells;
  }
}
