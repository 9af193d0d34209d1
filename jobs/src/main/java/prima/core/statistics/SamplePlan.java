package prima.core.statistics;

/**
 * How many people of a population to ask, by several rules ({@link SampleSize}).
 *
 * @param unit whom the population is served by
 * @param population how many people there are
 * @param krejcieMorgan the sample by the table of Krejcie and Morgan
 * @param invited how many to ask so that as many answer, the design of the sample considered
 * @param slovin the sample by Slovin's formula with the wished margin: for comparison only
 * @param forShare the sample for a share with the wished margin (Cochran, for this population)
 * @param forMean the sample for an index within the wished points
 * @param perPeriodForChange the sample in each of two months with which a change of the wished points is seen in 80 of
 *     100 cases
 * @param detectableChange the change in points that the table's sample shows in 80 of 100 cases
 */
public record SamplePlan(String unit, long population, long krejcieMorgan, long invited, long slovin, long forShare,
    long forMean, long perPeriodForChange, double detectableChange) {

  private static final double CONFIDENCE = ScoreInterval.CONFIDENCE;
  private static final double FEWEST = 2;

  /**
   * What the sample is to show.
   *
   * @param margin the error of a share that is allowed, between 0 and 1
   * @param points the error of an index, and its change that is to be seen
   * @param deviation how much respondents differ, in points of the index
   * @param designEffect how much larger the design makes the variance
   * @param responseRate the share of those asked who answer
   */
  public record Wish(double margin, double points, double deviation, double designEffect, double responseRate) {

    public Wish {
      check("margin", margin, 1);
      check("error of the index", points, Double.MAX_VALUE);
      check("deviation", deviation, Double.MAX_VALUE);
      check("design effect", designEffect, Double.MAX_VALUE);
      check("response rate", responseRate, 1);
    }

    private static void check(String name, double value, double most) {
      if (!(value > 0 && value <= most)) {
        throw new IllegalArgumentException("Cannot plan a sample with the " + name + " " + value
            + ": it must be above 0" + (most == 1 ? " and at most 1" : ""));
      }
    }
  }

  /** The plan for a population. */
  public static SamplePlan of(String unit, long population, Wish wish) {
    long table = SampleSize.krejcieMorgan(population);
    double share = SampleSize.forShare(0.5, wish.margin(), CONFIDENCE);
    double change = wish.points() / Math.sqrt(wish.designEffect());
    return new SamplePlan(unit, population, table,
        SampleSize.invited(table, wish.designEffect(), wish.responseRate()),
        up(SampleSize.slovin(population, wish.margin())), up(SampleSize.fromPopulation(share, population)),
        up(SampleSize.forMean(wish.deviation(), change, population)),
        up(SampleSize.perPeriodForChange(change, wish.deviation())),
        SampleSize.detectableChange(Math.max(FEWEST, table / wish.designEffect()), wish.deviation()));
  }

  private static long up(double size) {
    return (long) Math.ceil(size - 1e-9);
  }
}
