package prima.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import prima.core.UserException;
import prima.core.UserException.Kind;
import prima.core.statistics.SamplePlan;
import prima.data.Office;

/** How many respondents a survey needs. */
@Command(name = "sample-size", description = "Say how many people must be asked: by the table of Krejcie and Morgan, and "
    + "by what the index is to show.",
    footer = {"", "Examples:", "  prima sample-size --population 4384",
        "  prima sample-size --file units.csv --response-rate 0.35", "",
        "units.csv is the list of units; its column services_per_month is taken for the population."})
public final class SampleSizeCommand implements Callable<Integer> {

  /** Of whom a sample is drawn. */
  private static final class Population {

    @Option(names = "--population", paramLabel = "N", description = "How many people were served.")
    private Long people;

    @Option(names = "--file", paramLabel = "FILE", description = "A list of units with the column services_per_month.")
    private Path file;
  }

  @ArgGroup(multiplicity = "1")
  private Population population;

  @Option(names = "--margin", paramLabel = "SHARE", defaultValue = "0.05",
      description = "The error of a share that is allowed (default: ${DEFAULT-VALUE}).")
  private double margin;

  @Option(names = "--points", paramLabel = "POINTS", defaultValue = "3",
      description = "The error of an index, and the change of it that is to be seen (default: ${DEFAULT-VALUE}).")
  private double points;

  @Option(names = "--deviation", paramLabel = "POINTS", defaultValue = "14.5",
      description = "How much respondents differ in their own index (default: ${DEFAULT-VALUE}, as in real surveys).")
  private double deviation;

  @Option(names = "--design-effect", paramLabel = "FACTOR", defaultValue = "1",
      description = "How much larger clusters and weights make the variance (default: ${DEFAULT-VALUE}).")
  private double designEffect;

  @Option(names = "--response-rate", paramLabel = "SHARE", defaultValue = "1",
      description = "The share of those asked who answer (default: ${DEFAULT-VALUE}).")
  private double responseRate;

  @Option(names = "--format", paramLabel = "text|json", defaultValue = "text",
      converter = LakeOptions.FormatConverter.class,
      description = "How the result is printed on standard output (default: ${DEFAULT-VALUE}).")
  private String format;

  @Override
  public Integer call() {
    try {
      List<SamplePlan> plans = plans();
      if (format.equals("json")) {
        System.out.println(LakeOptions.json(plans));
      } else {
        System.out.print(text(plans));
      }
      return 0;
    } catch (IllegalArgumentException e) {
      throw new UserException(Kind.USAGE, e.getMessage(), e);
    }
  }

  private List<SamplePlan> plans() {
    SamplePlan.Wish wish = new SamplePlan.Wish(margin, points, deviation, designEffect, responseRate);
    if (population.file == null) {
      return List.of(SamplePlan.of("population", population.people, wish));
    }
    List<SamplePlan> plans = new ArrayList<>();
    Office.units(population.file).forEach(unit -> plans.add(SamplePlan.of(unit.code(),
        unit.servicesPerMonth().orElseThrow(() -> new UserException(Kind.USAGE, "Cannot plan a sample of unit "
            + unit.code() + ": it has no services_per_month in " + population.file + ". Add the number")), wish)));
    return plans;
  }

  private String text(List<SamplePlan> plans) {
    String row = "%-28s %12s %10s %10s %10s %12s %12s%n";
    StringBuilder text = new StringBuilder(String.format(Locale.ROOT, row, "unit", "population", "table", "to ask",
        "mean", "change", "seen"));
    for (SamplePlan plan : plans) {
      text.append(String.format(Locale.ROOT, row, plan.unit(), count(plan.population()), count(plan.krejcieMorgan()),
          count(plan.invited()), count(plan.forMean()), count(plan.perPeriodForChange()),
          String.format(Locale.ROOT, "%.1f", plan.detectableChange())));
    }
    return text + String.format(Locale.ROOT, """

        table   Krejcie and Morgan (1970), the table of Permenpan RB 14/2017: for a share, within 5 %% in 95 of 100 samples
        to ask  so many that the table's number answers: design effect %s, response rate %s
        mean    for an index within %s points, where respondents differ by %s points
        change  in each of two months, to see a change of %s points in 80 of 100 cases
        seen    the change in points that is seen in 80 of 100 cases with the table's number a month
        Slovin's formula gives %s of %s. It takes two standard errors for the error and every share for one half: no better
        than the table, and wrong for an index.
        """, designEffect, responseRate, points, deviation, points,
        count(plans.get(0).slovin()), count(plans.get(0).population()));
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
