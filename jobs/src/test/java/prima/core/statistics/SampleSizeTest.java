package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GoldenCount.class)
class SampleSizeTest {

  @Test
  void the_table_of_krejcie_and_morgan_is_reproduced_in_every_row() {
    Golden golden = Golden.open("d25");
    for (JsonNode row : golden.expected("krejcie_morgan")) {
      golden.same("raw", row.get("raw"), SampleSize.krejcieMorganExactly(row.get("N").asLong()));
      golden.same("N " + row.get("N"), row.get("S"), SampleSize.krejcieMorgan(row.get("N").asLong()));
    }
    for (NamedCsvRecord row : golden.rows("krejcie_morgan_1970.csv")) {
      assertThat(SampleSize.krejcieMorgan((long) Double.parseDouble(row.getField("N"))))
          .isEqualTo(Long.parseLong(row.getField("S_published")));
      GoldenLedger.count();
    }
    golden.same("misprint", golden.expected("misprint_N_100000", "raw"), SampleSize.krejcieMorganExactly(100_000));
    golden.notSame("with chi-squared of 3.8415", golden.expected("with_exact_chi2_N40000"),
        SampleSize.krejcieMorganExactly(40_000));
    golden.same("misprint", golden.expected("misprint_N_100000", "S"), SampleSize.krejcieMorgan(100_000));
  }

  @Test
  void the_table_as_printed_by_the_ministry_follows_from_the_formula() {
    for (NamedCsvRecord row : Golden.published("krejcie")) {
      long population = Long.parseLong(row.getField("population"));
      assertThat(SampleSize.krejcieMorganExactly(population))
          .isCloseTo(Double.parseDouble(row.getField("formula")), within(0.001));
      assertThat(SampleSize.krejcieMorgan(population)).isEqualTo(Long.parseLong(row.getField("formula_rounded")));
      GoldenLedger.count();
    }
  }

  @Test
  void other_rules_equal_the_golden_ones() {
    Golden golden = Golden.open("d25");
    for (JsonNode row : golden.expected("cases")) {
      long population = row.get("N").asLong();
      golden.same("slovin", row.get("slovin_5pct"), SampleSize.slovin(population, 0.05));
      golden.same("slovin", row.get("slovin_5pct_ceil"), Math.ceil(SampleSize.slovin(population, 0.05)));
      golden.same("cochran", row.get("cochran_fpc_raw"),
          SampleSize.fromPopulation(SampleSize.forShare(0.5, 0.05, 0.95), population));
      golden.same("table", row.get("krejcie_morgan_raw"), SampleSize.krejcieMorganExactly(population));
      golden.same("table", row.get("krejcie_morgan"), SampleSize.krejcieMorgan(population));
    }
    golden.same("half", golden.expected("cochran_n0_p50_e5"), SampleSize.forShare(0.5, 0.05, 0.95));
    golden.same("tenth", golden.expected("cochran_n0_p10_e3_99"), SampleSize.forShare(0.1, 0.03, 0.99));
    golden.same("mean", golden.expected("mean_n0_sd14.5_e2"), SampleSize.forMean(14.5, 2));
    golden.same("mean", golden.expected("mean_n_fpc_N500"),
        SampleSize.forMean(14.5, 2, 500));
    golden.same("invited", golden.expected("with_deff_1.8_response_0.35"),
        SampleSize.invited(SampleSize.forShare(0.5, 0.05, 0.95), 1.8, 0.35));
    double[] strata = {4421, 755, 1018};
    golden.same("neyman", golden.expected("neyman"), SampleSize.allocate(300, strata, new double[] {20, 12, 15}));
    golden.same("proportional", golden.expected("proportional"),
        SampleSize.allocate(300, strata, new double[] {1, 1, 1}));
  }

  @Test
  void the_power_of_a_comparison_equals_that_of_r() {
    Golden golden = Golden.open("d25").within("power_rel");
    golden.same("n", golden.expected("power_t_n_per_group_delta3_sd14.5"), SampleSize.perPeriodForChange(3, 14.5));
    golden.same("change", golden.expected("minimal_detectable_delta_n50_sd14.5"),
        SampleSize.detectableChange(50, 14.5));
    golden.same("shares", golden.expected("power_prop_n_80_85"), SampleSize.perPeriodForShares(0.8, 0.85));
  }

  @Test
  void nobody_cannot_be_sampled() {
    assertThatThrownBy(() -> SampleSize.krejcieMorgan(0)).hasMessageContaining("population of 0");
  }
}
