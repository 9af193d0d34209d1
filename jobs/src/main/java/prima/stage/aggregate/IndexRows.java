package prima.stage.aggregate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Consumer;
import prima.core.statistics.BandProbabilities;
import prima.core.statistics.BoundedEstimate;
import prima.core.statistics.Change;
import prima.core.statistics.DesignCell;
import prima.core.statistics.IndexEstimate;
import prima.core.statistics.Interval;
import prima.core.statistics.OfficialIndex;
import prima.core.statistics.ResponseTally;
import prima.core.statistics.ScoreInterval;
import prima.core.statistics.ShareEstimator;
import prima.core.statistics.TallyShape;
import prima.core.statistics.Undefined;
import prima.core.survey.Band;
import prima.core.survey.Element;
import prima.core.survey.Instrument;
import prima.core.survey.Period;
import prima.core.survey.PublicationRule;
import prima.core.survey.UnitDirectory;
import prima.data.ContractRow;
import prima.data.Table;
import scala.jdk.javaapi.CollectionConverters;

/** Writes figures as rows of {@code unit_index}, {@code element_index} and {@code answer_share}. */
final class IndexRows {

  private static final int INDEX_DECIMALS = 2;

  /** Below this share of the respondents, their weights differ so much that the figure needs a mark. */
  private static final double LEAST_EFFECTIVE = 0.5;

  private final Instrument instrument;
  private final UnitDirectory units;
  private final PublicationRule publication;

  IndexRows(Instrument instrument, UnitDirectory units, PublicationRule publication) {
    this.instrument = instrument;
    this.units = units;
    this.publication = publication;
  }

  /** The row of an index. */
  MartRow unitIndex(Figure figure, Double adjusted, ResponseTally tally, List<Double> unitIndices,
      Optional<String> weighting, Consumer<ContractRow> further) {
    IndexEstimate estimate = figure.estimate();
    ContractRow row = row(Table.UNIT_INDEX, figure.domain())
        .set("unit_name", figure.domain().scope() == Domain.Scope.TOTAL ? null : units.name(figure.domain().unit()))
        .set("n", estimate.respondents()).set("complete", estimate.complete())
        .set("weight_sum", estimate.weightSum()).set("straight_lined", tally.straightLined())
        .set("effective_n", estimate.respondents() == 0 ? null : estimate.effectiveSize())
        .set("reason", reason(figure)).set("flags", CollectionConverters.asScala(flags(figure, weighting)).toSeq());
    if (figure.isPublished() && estimate.index().isPresent()) {
      row.set("index", estimate.index().getAsDouble()).set("se", boxed(estimate.standardError()))
          .set("df", estimate.standardError().isEmpty() ? null : (double) estimate.degreesOfFreedom())
          .set("design_effect", boxed(estimate.designEffect()));
      Optional<BigDecimal> official = OfficialIndex.of(instrument, tally).map(OfficialIndex::index);
      row.set("official_index", official.orElse(null));
      figure.published().ifPresent(bounded -> setInterval(row, bounded));
      if (publication.allowsBand(estimate.respondents())) {
        official.flatMap(instrument::band).ifPresent(band -> setBand(row, band, figure.published()));
      }
    }
    setChange(row, figure, adjusted);
    figure.change().ifPresent(change -> row.set("change_se", change.standardError())
        .set("change_df", boxed(change.degreesOfFreedom()))
        .set("previous_period", Period.parse(figure.domain().period()).plus(-1).toString()));
    if (unitIndices != null) {
      row.set("units", unitIndices.size()).set("index_of_unit_means", unitIndices.isEmpty() ? null
          : unitIndices.stream().mapToDouble(Double::doubleValue).sum() / unitIndices.size());
    }
    further.accept(row);
    return new MartRow(Table.UNIT_INDEX, row.build());
  }

  /** The row of one element. */
  MartRow elementIndex(Figure figure, int j, Double adjusted, Figures figures, ResponseTally tally) {
    Element element = instrument.elements().get(j);
    IndexEstimate estimate = figure.estimate();
    ContractRow row = row(Table.ELEMENT_INDEX, figure.domain()).set("element", element.key())
        .set("element_label", element.label().in("id")).set("n", tally.answered(j))
        .set("missing", tally.answering() - tally.answered(j))
        .set("reason", tally.answered(j) == 0 ? "no_answers" : figure.isPublished() ? null : "too_few_answers");
    if (figure.isPublished() && estimate.index().isPresent()) {
      double index = estimate.index().getAsDouble();
      row.set("mean", figures.meanScore(index)).set("index", index).set("se", boxed(estimate.standardError()))
          .set("df", estimate.standardError().isEmpty() ? null : (double) estimate.degreesOfFreedom());
      figure.published().ifPresent(bounded -> setInterval(row, bounded));
      if (publication.allowsBand(estimate.respondents())) {
        instrument.band(BigDecimal.valueOf(index).setScale(INDEX_DECIMALS, RoundingMode.HALF_UP))
            .ifPresent(band -> row.set("band", band.code()));
      }
    }
    setChange(row, figure, adjusted);
    return new MartRow(Table.ELEMENT_INDEX, row.build());
  }

  /** The row of one answer of one element. */
  MartRow answerShare(Domain domain, int j, int answer, ResponseTally tally, List<DesignCell> cells) {
    ContractRow row = row(Table.ANSWER_SHARE, domain).set("element", instrument.elements().get(j).key())
        .set("answer", answer);
    if (publication.allowsBand(tally.answered(j))) {
      row.set("count", tally.count(j, answer));
      ShareEstimator.of(TallyShape.of(instrument), cells, j, answer).ifPresent(estimate -> {
        row.set("share", estimate.share());
        estimate.interval().ifPresent(interval -> row.set("ci_low", interval.lower()).set("ci_high", interval.upper()));
      });
    }
    return new MartRow(Table.ANSWER_SHARE, row.build());
  }

  /** A row of a mart with the columns that say what it is about. */
  ContractRow row(Table table, Domain domain) {
    return new ContractRow(table).set("scope", domain.scope().code()).set("unit", domain.unit())
        .set("service", domain.service()).set("instrument", instrument.id()).set("period", domain.period());
  }

  private static void setInterval(ContractRow row, BoundedEstimate bounded) {
    Interval interval = ScoreInterval.of(bounded);
    row.set("ci_low", interval.lower()).set("ci_high", interval.upper());
  }

  private void setBand(ContractRow row, Band band, Optional<BoundedEstimate> bounded) {
    row.set("band", band.code());
    bounded.ifPresent(estimate -> {
      BandProbabilities probabilities = BandProbabilities.of(instrument, estimate);
      row.set("band_probability", probabilities.of(band.code())).set("band_stable", probabilities.stable())
          .set("band_probabilities", CollectionConverters.asScala(new TreeMap<>(probabilities.byBand())));
    });
  }

  private static void setChange(ContractRow row, Figure figure, Double adjusted) {
    if (figure.change().isPresent()) {
      Change change = figure.change().get();
      row.set("change", change.difference()).set("change_low", change.interval().lower())
          .set("change_high", change.interval().upper()).set("change_p", figure.changeProbability())
          .set("change_q", adjusted).set("change_word", figure.changeWord(adjusted));
    }
  }

  private static String reason(Figure figure) {
    if (!figure.isPublished()) {
      return figure.estimate().respondents() == 0 ? "no_answers" : "too_few_answers";
    }
    return figure.estimate().index().isPresent() ? null
        : figure.estimate().undefined().map(why -> why == Undefined.ELEMENT_WITHOUT_ANSWERS
            ? "element_without_answers" : "no_answers").orElse("no_answers");
  }

  private List<String> flags(Figure figure, Optional<String> weighting) {
    List<String> flags = new ArrayList<>();
    long n = figure.estimate().respondents();
    if (figure.isPublished() && !publication.isNormal(n)) {
      flags.add("small_sample");
    }
    if (figure.isPublished() && !publication.allowsBand(n)) {
      flags.add("no_band");
    }
    if (figure.estimate().lonelyStratum()) {
      flags.add("lonely_stratum");
    }
    if (figure.isPublished() && figure.estimate().effectiveSize() < LEAST_EFFECTIVE * n) {
      flags.add("unequal_weights");
    }
    weighting.ifPresent(flags::add);
    return flags;
  }

  static Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
