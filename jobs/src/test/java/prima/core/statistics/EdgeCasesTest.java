package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import prima.core.survey.Instrument;

/**
 * Whatever an estimator is given (nobody, one respondent, equal answers, weights that are 0, negative or no number,
 * huge counts): it returns a number, or nothing, or says what it cannot use. Never NaN, never infinity, never another error.
 */
class EdgeCasesTest {

  private static final int DRAWS = 200;
  /** No figures; or, the error of a curve's logarithm, one that is infinite by its own word and stays inside. */
  private static final Set<String> NOT_FIGURES = Set.of("cumulativeError", "hashCode", "toString", "getClass",
      "notify", "notifyAll", "wait", "clone");
  private static final Map<String, Function<OddValues, Object>> ESTIMATORS = new LinkedHashMap<>();

  static {
    ESTIMATORS.put("AttributeChart.ofShares",
        odd -> AttributeChart.ofShares(Arrays.stream(odd.sample()).map(x -> x / 10).toArray(), odd.sample(),
            odd.random().nextBoolean()));
    ESTIMATORS.put("AttributeChart.ofRates",
        odd -> AttributeChart.ofRates(odd.sample(), odd.sample(), odd.random().nextBoolean()));
    ESTIMATORS.put("AttributeChart.ofCounts", odd -> AttributeChart.ofCounts(odd.sample(), odd.random().nextBoolean()));
    ESTIMATORS.put("AuditedShare", odd -> AuditedShare.of(odd.sample(), odd.sample(), odd.sample()));
    ESTIMATORS.put("AuditedShare.tuned", odd -> AuditedShare.tuned(odd.sample(), odd.sample(), odd.sample()));
    ESTIMATORS.put("AuditedShare.roganGladen", odd -> AuditedShare.roganGladen(odd.share(), odd.count(), odd.share(),
        odd.count(), odd.share(), odd.count()));
    ESTIMATORS.put("BandProbabilities", odd -> BandProbabilities.of(Instruments.skm(), odd.index()));
    ESTIMATORS.put("Calibration", odd -> Calibration.of(odd.sample(), odd.rows(2), odd.fixed(2),
        new Calibration.Exponential()).weights());
    ESTIMATORS.put("Calibration.toMargins", odd -> Calibration.toMargins(odd.sample(),
        List.of(odd.margin(1), odd.margin(2)),
        new Calibration.Logit(odd.share(), 1 + odd.number())).weights());
    ESTIMATORS.put("CarelessAnswering", odd -> CarelessAnswering.of(odd.answers(9)));
    ESTIMATORS.put("CarelessAnswering.evenOdd", odd -> CarelessAnswering.evenOdd(odd.answers(9), 3, 3, 3));
    ESTIMATORS.put("CaseMix", odd -> {
      CaseMix mix = CaseMix.of(odd.words(), odd.sample(), odd.rows(1));
      return List.of(mix.effect(0), mix.effectError(0), mix.effectError(0, odd.words()),
          mix.adjusted(mix.units().get(0)), mix.adjustedError(mix.units().get(0)), mix.residualDeviation());
    });
    ESTIMATORS.put("Change", odd -> Change.between(odd.index(), odd.index()));
    ESTIMATORS.put("Change.equivalence",
        odd -> Change.between(odd.index(), odd.index(), odd.number()).equivalence(odd.number()));
    ESTIMATORS.put("ClusterEffect", odd -> ClusterEffect.of(odd.sample(), odd.words()));
    ESTIMATORS.put("CoderAgreement.krippendorff", odd -> CoderAgreement.krippendorff(odd.codes(), 4,
        CoderAgreement.Scale.values()[odd.random().nextInt(3)]));
    ESTIMATORS.put("CoderAgreement.Fleiss", odd -> CoderAgreement.Fleiss.of(odd.codes().stream()
        .map(row -> Arrays.stream(row).mapToInt(code -> code == null ? 0 : Math.abs(code)).toArray())
        .toArray(int[][]::new)));
    ESTIMATORS.put("CoderAgreement.Intraclass", odd -> CoderAgreement.Intraclass.of(odd.rows(3)));
    ESTIMATORS.put("CompositeIndex", odd -> {
      CompositeIndex composite = new CompositeIndex(odd.fixed(3));
      double[] signals = odd.fixed(3);
      return List.of(composite.arithmetic(signals), composite.geometric(signals), composite.harmonic(signals),
          composite.geometricError(signals, odd.fixed(3)));
    });
    ESTIMATORS.put("CompositeIndex.placed", odd -> CompositeIndex.placed(odd.number(), odd.number(), odd.number()));
    ESTIMATORS.put("CompositeIndex.ranks", odd -> CompositeIndex.ranks(odd.sample()));
    ESTIMATORS.put("CompositeIndex.ofCommonPart", odd -> CompositeIndex.ofCommonPart(odd.moments(3)));
    ESTIMATORS.put("ConfusionMatrix", odd -> {
      ConfusionMatrix matrix = ConfusionMatrix.of(odd.table(2));
      return List.of(matrix, matrix.kappa(ConfusionMatrix.Weights.QUADRATIC),
          matrix.kappaError(ConfusionMatrix.Weights.LINEAR), matrix.precision(0), matrix.f1(1));
    });
    ESTIMATORS.put("ControlChart", odd -> ControlChart.of(odd.months()));
    ESTIMATORS.put("ControlChart.withBaseline", odd -> ControlChart.withBaseline(odd.months(), (int) odd.count() % 5));
    ESTIMATORS.put("DesignRegression", odd -> {
      DesignRegression regression = DesignRegression.of(odd.design(), odd.sample(), odd.rows(2));
      return List.of(regression.statistic(0), regression.probability(1), regression.test(0, 1));
    });
    ESTIMATORS.put("Dimensionality", odd -> List.of(Dimensionality.of(odd.moments(3)),
        Dimensionality.of(odd.moments(3)).meanPartial(1), Dimensionality.of(odd.moments(3)).adequacy(0)));
    ESTIMATORS.put("Drift", odd -> new Drift(odd.counts(4), odd.counts(4)));
    ESTIMATORS.put("FunnelPlot", odd -> List.of(FunnelPlot.of(odd.number(), odd.sample(), odd.sample()),
        FunnelPlot.of(odd.number(), odd.sample(), odd.sample()).limits(odd.number(), odd.share())));
    ESTIMATORS.put("Heterogeneity", odd -> {
      Heterogeneity heterogeneity = Heterogeneity.of(odd.sample(), odd.sample());
      return List.of(heterogeneity, heterogeneity.unexplained(3), heterogeneity.shrunken(odd.number(), odd.number()));
    });
    ESTIMATORS.put("IndexEstimator", odd -> IndexEstimator.ofIndex(Instruments.skm()).estimate(odd.cells()));
    ESTIMATORS.put("IndexEstimator.ofElement",
        odd -> IndexEstimator.ofElement(Instruments.skm(), 3).estimate(odd.cells(), LonelyStrata.AVERAGE));
    ESTIMATORS.put("KeyDrivers", odd -> KeyDrivers.of(odd.moments(3)));
    ESTIMATORS.put("LinearModel", odd -> List.of(LinearModel.of(odd.moments(3)), LinearModel.of(odd.moments(3))
        .probability(0)));
    ESTIMATORS.put("LogRankTest", odd -> LogRankTest.of(List.of(odd.cases(), odd.cases())));
    ESTIMATORS.put("MixEffect", odd -> MixEffect.between(odd.sample(), odd.mix(), odd.sample(), odd.mix()));
    ESTIMATORS.put("Moments", odd -> odd.moments(2));
    ESTIMATORS.put("MultipleTesting", odd -> MultipleTesting.values()[odd.random().nextInt(6)].adjust(odd.months()
        .stream().map(value -> value == null ? null : Double.valueOf(odd.share())).toList()));
    ESTIMATORS.put("Normalisation", odd -> Normalisation.ofBurden(odd.sample()));
    ESTIMATORS.put("OneFactor", odd -> {
      Moments moments = odd.moments(4);
      OneFactor factor = OneFactor.of(moments.covariance(), moments.size());
      return List.of(factor, factor.comparativeFit(moments.covariance()), factor.residual(moments.covariance()));
    });
    ESTIMATORS.put("OfficialIndex", odd -> OfficialIndex.of(Instruments.skm(), odd.tally(true)).map(official ->
        official.exact().doubleValue()));
    ESTIMATORS.put("PageHinkley", odd -> PageHinkley.sums(odd.sample(), odd.number()));
    ESTIMATORS.put("PersonMeans", odd -> List.of(PersonMeans.of(odd.rows(3)), 
        PersonMeans.of(odd.rows(3)).correlation(1), PersonMeans.of(odd.rows(3)).bounded(1, 4)));
    ESTIMATORS.put("PolychoricCorrelation", odd -> PolychoricCorrelation.of(Arrays.stream(odd.table(3))
        .map(row -> Arrays.stream(row).asDoubleStream().toArray()).toArray(double[][]::new)));
    ESTIMATORS.put("ProportionInterval", odd -> ProportionInterval.values()[odd.random().nextInt(5)].of(
        new BoundedEstimate(odd.share(), Math.min(0.5, odd.number() / 50), odd.number(), odd.number(), 0, 1),
        odd.count()));
    ESTIMATORS.put("Quantile", odd -> Quantile.of(odd.sample(), odd.share()));
    ESTIMATORS.put("Quantile.interval", odd -> Quantile.interval(odd.design(), odd.sample(), odd.share()));
    ESTIMATORS.put("QuantileRule", odd -> QuantileRule.values()[odd.random().nextInt(9)].of(odd.sample(), odd.sample(),
        odd.share()));
    ESTIMATORS.put("Raking", odd -> Raking.weights(odd.sample(), List.of(odd.margin(1), odd.margin(2))));
    ESTIMATORS.put("RankIntervals", odd -> List.of(RankIntervals.joint(odd.sample(), odd.sample()),
        RankIntervals.marginal(odd.sample(), odd.sample()), RankIntervals.expected(odd.sample(), odd.sample())));
    ESTIMATORS.put("RankSumTest", odd -> RankSumTest.of(odd.counts(4), odd.counts(4)));
    ESTIMATORS.put("RaoScottTest", odd -> RaoScottTest.of(odd.design(), odd.categories(), 2, odd.categories(), 2));
    ESTIMATORS.put("RateInterval", odd -> List.of(RateInterval.exact(odd.count()), RateInterval.byar(odd.count()),
        RateInterval.per1000(odd.count(), odd.number())));
    ESTIMATORS.put("RateInterval.ratio", odd -> {
      long events = odd.count();
      long others = odd.count();
      double served = odd.number();
      return List.of(RateInterval.ratio(events, served, others, 7), RateInterval.equalRates(events, served, others, 7),
          RateInterval.logRatio(events, served, others, 7), RateInterval.equalRatesByScore(events, served, others, 7));
    });
    ESTIMATORS.put("Reliability", odd -> List.of(Reliability.of(odd.moments(3)), Reliability.of(odd.moments(3))
        .itemRest(0), Reliability.of(odd.moments(3)).correctedItemTotal(1)));
    ESTIMATORS.put("ResolutionCurve", odd -> {
      ResolutionCurve curve = ResolutionCurve.of(odd.cases());
      return List.of(curve, curve.quantile(0.5), curve.open(3),
          curve.quantileLower(0.5, ResolutionCurve.Limits.LOG_LOG));
    });
    ESTIMATORS.put("ResponseBounds", odd -> ResponseBounds.of(25 * odd.number(), odd.count(), odd.count(), 25, 100));
    ESTIMATORS.put("SampleSize", odd -> List.of(SampleSize.krejcieMorgan(odd.count()),
        SampleSize.slovin(odd.count(), odd.share()), SampleSize.forShare(odd.share(), odd.share(), odd.share())));
    ESTIMATORS.put("SampleSize.forMean", odd -> List.of(SampleSize.forMean(odd.number(), odd.number(), odd.count()),
        SampleSize.fromPopulation(odd.number(), odd.count()), SampleSize.invited(100, odd.number(), odd.share())));
    ESTIMATORS.put("SampleSize.perPeriodForShares", odd -> SampleSize.perPeriodForShares(odd.share(), odd.share()));
    ESTIMATORS.put("SampleSize.allocate", odd -> SampleSize.allocate(odd.number(), odd.sample(), odd.sample()));
    ESTIMATORS.put("ScoreInterval", odd -> ScoreInterval.of(odd.index(), odd.share()));
    ESTIMATORS.put("ScoreQuality", odd -> ScoreQuality.of(odd.shares(), odd.labels()));
    ESTIMATORS.put("ShareInterval", odd -> {
      long count = odd.count();
      long size = odd.count();
      return List.of(ShareInterval.wilson(odd.share(), odd.number()), ShareInterval.wilsonCorrected(count, size),
          ShareInterval.clopperPearson(count, size), ShareInterval.jeffreys(count, size),
          ShareInterval.agrestiCoull(count, size), ShareInterval.midP(count, size));
    });
    ESTIMATORS.put("ShareInterval.difference",
        odd -> ShareInterval.difference(odd.count(), odd.count(), odd.count(), odd.count()));
    ESTIMATORS.put("ShareTest", odd -> ShareTest.of(odd.count() % 1000, odd.count() % 1000, odd.count() % 1000,
        odd.count() % 1000));
    ESTIMATORS.put("Shrinkage", odd -> Shrinkage.of(odd.sample(), odd.sample(),
        Shrinkage.Method.values()[odd.random().nextInt(3)]));
    ESTIMATORS.put("Shrinkage to covariates", odd -> Shrinkage.of(odd.sample(), odd.sample(), odd.rows(2),
        Shrinkage.Method.RESTRICTED_LIKELIHOOD));
    ESTIMATORS.put("SmallSampleInterval", odd -> List.of(
        SmallSampleInterval.smoothed(25 * odd.number(), odd.number(), odd.count(), odd.number(), 25, 100),
        SmallSampleInterval.hoeffding(odd.number(), odd.count(), 25, 100)));
    ESTIMATORS.put("SmallShiftChart", odd -> new SmallShiftChart(odd.sample(), (int) (odd.count() % 7)));
    ESTIMATORS.put("Standardisation", odd -> Standardisation.direct(odd.sample(), odd.sample(), odd.mix()));
    ESTIMATORS.put("Standardisation.gammaInterval", odd -> Standardisation.gammaInterval(odd.sample(), odd.sample(),
        odd.mix()));
    ESTIMATORS.put("Standardisation.mix", odd -> Standardisation.mix(odd.sample()));
    ESTIMATORS.put("SurveyDesign", odd -> {
      SurveyDesign design = odd.design();
      double[] values = odd.sample();
      return List.of(design.mean(values), design.standardError(design.mean(values)), design.total(values),
          design.designEffect(values), design.designEffectFromPopulation(values));
    });
    ESTIMATORS.put("SurveyDesign.ratio", odd -> odd.design().ratio(odd.sample(), odd.sample()));
    ESTIMATORS.put("TInterval", odd -> TInterval.of(odd.number(), odd.number(), odd.number(), odd.share()));
    ESTIMATORS.put("TrimmedWeights", odd -> TrimmedWeights.strictly(odd.sample(), odd.number(), odd.number()));
    ESTIMATORS.put("UnusualAnswers", odd -> {
      UnusualAnswers unusual = new UnusualAnswers(odd.moments(2));
      double distance = unusual.distance(odd.fixed(2));
      return List.of(distance, unusual.probability(distance));
    });
    ESTIMATORS.put("WaldTest", odd -> WaldTest.ofIndependence(odd.design(), odd.categories(), 2, odd.categories(), 2));
    ESTIMATORS.put("WeightSummary", odd -> WeightSummary.of(odd.sample()));
  }

  static Stream<String> estimators() {
    return ESTIMATORS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("estimators")
  void an_estimator_returns_numbers_or_nothing_or_says_what_it_cannot_use(String name) {
    int figures = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      OddValues odd = new OddValues(31L * name.hashCode() + draw, draw);
      try {
        Object result = ESTIMATORS.get(name).apply(odd);
        check(name + ", draw " + draw, result, new ArrayList<>());
        figures++;
      } catch (IllegalArgumentException | ArithmeticException refusal) {
        isSaid(name + ", draw " + draw, refusal);
      }
    }
    assertThat(figures).as("draws in which %s had a figure", name).isPositive();
  }

  /** A class that is added and forgotten here fails; those that only carry or combine figures are named. */
  @Test
  void every_estimatorsestimator_is_tried() {
    Set<String> tried = new TreeSet<>();
    ESTIMATORS.keySet().forEach(name -> tried.add(name.split("[. ]")[0]));
    Set<String> estimators = new TreeSet<>();
    new ClassFileImporter()
        .withImportOption(location -> !location.contains("test-classes")).importPackages("prima.core.statistics").stream()
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(type -> !type.getSimpleName().isEmpty() && type.getEnclosingClass().isEmpty())
        .forEach(type -> estimators.add(type.getSimpleName()));
    estimators.removeAll(Set.of("ElementImportance", "IndexSplit", "Influence", "PartDifference", "RakedCell", "SamplePlan",
        "Score", "ShareEstimator", "SmoothedVariances", "Interval", "Undefined", "LonelyStrata", "Priority", "TallyShape",
        "LinearEstimate", "BoundedEstimate", "IndexEstimate", "DesignCell", "DesignVariance", "StratumScores", "ResponseTally",
        "ResolutionTally", "ExactSums", "DriverIntervals", "package-info"));
    assertThat(tried).containsAll(estimators);
  }

  private static void isSaid(String name, Throwable refusal) {
    assertThat(refusal.getMessage()).as("%s: %s at %s", name, refusal, refusal.getStackTrace()[0])
        .startsWith("Cannot ");
  }

  /** Every figure in a result, and every figure that the result can be asked for, is a number. */
  private static void check(String name, Object result, List<Class<?>> way) {
    if (result instanceof Double number) {
      assertThat(Double.isFinite(number)).as("%s: %s", name, number).isTrue();
    } else if (result instanceof OptionalDouble number) {
      number.ifPresent(value -> check(name, value, way));
    } else if (result instanceof Optional<?> figure) {
      figure.ifPresent(value -> check(name, value, way));
    } else if (result instanceof Iterable<?> figures) {
      figures.forEach(value -> check(name, value, way));
    } else if (result instanceof Map<?, ?> figures) {
      figures.values().forEach(value -> check(name, value, way));
    } else if (result != null && result.getClass().isArray()) {
      IntStream.range(0, Array.getLength(result)).forEach(i -> check(name, Array.get(result, i), way));
    } else if (result != null && isOurs(result.getClass()) && !way.contains(result.getClass())) {
      List<Class<?>> further = new ArrayList<>(way);
      further.add(result.getClass());
      Arrays.stream(result.getClass().getDeclaredMethods()).filter(EdgeCasesTest::isFigure)
          .forEach(method -> check(name + "." + method.getName(), ask(name, result, method), further));
    }
  }

  private static boolean isOurs(Class<?> type) {
    return type.getPackageName().equals("prima.core.statistics") && !type.isEnum() && type != SurveyDesign.class
        && type != Instrument.class;
  }

  private static boolean isFigure(Method method) {
    return Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())
        && method.getParameterCount() == 0 && !NOT_FIGURES.contains(method.getName());
  }

  private static Object ask(String name, Object result, Method method) {
    try {
      return method.invoke(result);
    } catch (InvocationTargetException refusal) {
      assertThat(refusal.getCause()).as(name + "." + method.getName()).isInstanceOf(IllegalArgumentException.class);
      isSaid(name + "." + method.getName(), refusal.getCause());
      return null;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
