package prima.stage.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import prima.core.statistics.PartDifference;
import prima.core.survey.Instrument;
import prima.core.survey.PublicationRule;

class StandingsTest {

  private static final Instrument INSTRUMENT = Views.instrument(2);
  private static final Function<Domain, Optional<PartDifference>> FAR_ABOVE =
      domain -> Optional.of(new PartDifference(9, 0.5, 40, 0.2));

  @Test
  void what_cannot_be_ranked_has_a_reason() {
    Map<Domain, Standing> standings = of(FAR_ABOVE, Views.unit(INSTRUMENT, "small", 7, false),
        Views.unit(INSTRUMENT, "tiny", 3, false), Views.unit(INSTRUMENT, "unmapped: Balai", 40, false),
        Views.unit(INSTRUMENT, "alone", 40, false));
    assertThat(standing(standings, "small").rankReason()).isEqualTo("too_few_answers");
    assertThat(standing(standings, "tiny").shrinkageReason()).isEqualTo("too_few_answers");
    assertThat(standing(standings, "unmapped: Balai").rankReason()).isEqualTo("unmapped_unit");
    assertThat(standing(standings, "alone").rankReason()).isEqualTo("too_few_units");
    assertThat(standing(standings, "alone").shrinkageReason()).isEqualTo("too_few_units");
  }

  @Test
  void units_that_do_not_differ_share_all_ranks_and_are_not_distinguishable() {
    Map<Domain, Standing> standings = of(domain -> Optional.of(new PartDifference(0.1, 2, 40, 0.2)), alike(6));
    assertThat(standings.values()).hasSize(6).allSatisfy(standing -> {
      assertThat(standing.rank().orElseThrow().best()).isEqualTo(1);
      assertThat(standing.rank().orElseThrow().worst()).isEqualTo(6);
      assertThat(standing.rank().orElseThrow().expected()).isEqualTo(3.5);
      assertThat(standing.rank().orElseThrow().comparison()).isEqualTo("not_distinguishable");
      assertThat(standing.shrunken().orElseThrow().own()).as("all scatter is chance").isZero();
    });
  }

  @Test
  void a_unit_far_from_all_is_above_or_below() {
    assertThat(of(FAR_ABOVE, alike(3)).values())
        .allSatisfy(standing -> assertThat(standing.rank().orElseThrow().comparison()).isEqualTo("above"));
    assertThat(of(domain -> Optional.of(new PartDifference(-9, 0.5, 40, 0.2)), alike(3)).values())
        .allSatisfy(standing -> assertThat(standing.rank().orElseThrow().comparison()).isEqualTo("below"));
    assertThat(of(domain -> Optional.empty(), alike(3)).values())
        .allSatisfy(standing -> assertThat(standing.rank().orElseThrow().comparison()).isNull());
  }

  @Test
  void units_of_nothing_but_top_answers_are_not_shrunken_by_an_error_of_zero() {
    List<Figure> units = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      units.add(Views.unit(INSTRUMENT, "u" + i, 12, true));
    }
    assertThat(of(FAR_ABOVE, units.toArray(Figure[]::new)).values())
        .allSatisfy(standing -> assertThat(standing.shrinkageReason()).isEqualTo("no_variation"));
    units.set(0, Views.unit(INSTRUMENT, "u0", 40, false));
    assertThat(of(FAR_ABOVE, units.toArray(Figure[]::new)).values())
        .allSatisfy(standing -> assertThat(standing.shrunken()).isPresent());
  }

  private static Figure[] alike(int units) {
    Figure[] figures = new Figure[units];
    for (int i = 0; i < units; i++) {
      figures[i] = Views.unit(INSTRUMENT, "u" + i, 40, false);
    }
    return figures;
  }

  private static Standing standing(Map<Domain, Standing> standings, String unit) {
    return standings.get(Domain.unit(unit, Views.MONTH));
  }

  private static Map<Domain, Standing> of(Function<Domain, Optional<PartDifference>> differences, Figure... units) {
    return Standings.of(List.of(units), differences, PublicationRule.DEFAULT);
  }
}
