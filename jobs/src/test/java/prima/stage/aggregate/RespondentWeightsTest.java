package prima.stage.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import prima.core.UserException;
import prima.core.statistics.DesignCell;
import prima.core.statistics.IndexEstimate;
import prima.core.statistics.IndexEstimator;
import prima.core.statistics.TallyShape;
import prima.core.survey.Instrument;
import prima.core.survey.PopulationMargins;

class RespondentWeightsTest {

  private static final Instrument INSTRUMENT = Views.instrument(2);

  @Test
  void each_value_stands_for_its_people() {
    List<WeightedTally> weighted = weighting("kantor,sex,female,30", "kantor,sex,male,10").of(List.of(
        cell("kantor", "female", 4, 4), cell("kantor", "male", 2, 2), cell("other", "male", 1, 1)));
    assertThat(weighted).extracting(tally -> tally.key().unit() + " " + tally.tally().weightSum())
        .containsExactly("kantor 30.0", "kantor 10.0", "other 2.0");
    assertThat(weighted.get(0).raked().orElseThrow().covariates()).containsExactly(1, 0);
    assertThat(weighted.get(1).raked().orElseThrow().factor()).isEqualTo(5);
    assertThat(weighted.get(2).raked()).isEmpty();
  }

  @Test
  void a_service_of_a_weighted_unit_rests_on_the_whole_unit() {
    List<WeightedTally> weighted = weighting("kantor,sex,female,30", "kantor,sex,male,10").of(List.of(
        new KeyedTally(Views.key("kantor", "fast", "female", null), Views.tally(INSTRUMENT, new int[][] {{4, 4}, {3, 4}})),
        new KeyedTally(Views.key("kantor", "slow", "male", null), Views.tally(INSTRUMENT, new int[][] {{2, 2}, {1, 2}}))));
    DomainCells cells = new DomainCells(TallyShape.of(INSTRUMENT), false, weighted);
    List<DesignCell> ofService = cells.cells(Domain.service("kantor", "fast", Views.MONTH));
    assertThat(ofService).hasSize(2);
    assertThat(ofService.stream().mapToLong(DesignCell::sampled).sum()).isEqualTo(4);
    IndexEstimate service = IndexEstimator.ofIndex(INSTRUMENT).estimate(ofService);
    assertThat(service.respondents()).isEqualTo(2);
    assertThat(service.index().getAsDouble()).isCloseTo(93.75, within(1e-12));
    assertThat(cells.weightingFlag(Domain.unit("kantor", Views.MONTH))).isEqualTo(Optional.empty());
  }

  @Test
  void margins_that_cannot_be_met_name_unit_variable_and_value() {
    assertThatThrownBy(() -> weighting("kantor,sex,female,30", "kantor,sex,other,10")
        .of(List.of(cell("kantor", "female", 4, 4)))).isInstanceOf(UserException.class)
        .hasMessage("Cannot weight the responses of unit kantor in 2026-10 (instrument test-1): no respondent has "
            + "sex = other. Join the value with another one in the margins, or take the unit out of them");
    assertThatThrownBy(() -> weighting("kantor,sex,female,30").of(List.of(cell("kantor", "", 4, 4))))
        .hasMessageContaining("2 of them have no sex. Leave sex out of the margins of the unit");
    assertThatThrownBy(() -> weighting("kantor,sex,female,30").of(List.of(cell("kantor", "female", 4, 4),
        cell("kantor", "male", 4, 4)))).hasMessageContaining("the population has no sex = male");
  }

  private static KeyedTally cell(String unit, String sex, int first, int second) {
    return new KeyedTally(Views.key(unit, "fast", sex, null),
        Views.tally(INSTRUMENT, new int[][] {{first, second}, {first, second}}));
  }

  private static Weighting weighting(String... lines) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split(",");
      rows.add(Map.of("instrument", "test-1", "unit", cells[0], "variable", cells[1], "value", cells[2], "people",
          cells[3]));
    }
    return new Weighting(PopulationMargins.of(rows));
  }
}
