package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExactSumsTest {

  @Test
  void the_sum_is_the_exact_one_rounded_once() {
    Random random = new Random(1);
    for (int run = 0; run < 50; run++) {
      ExactSums sums = new ExactSums(2);
      BigDecimal exact = BigDecimal.ZERO;
      for (int i = 0; i < 200; i++) {
        double summand = Math.scalb(random.nextGaussian(), random.nextInt(90) - 50);
        sums.add(1, summand);
        exact = exact.add(new BigDecimal(summand));
      }
      assertThat(sums.value(1)).isEqualTo(exact.doubleValue());
      assertThat(sums.value(0)).isZero();
    }
  }

  @Test
  void the_order_does_not_change_a_bit() {
    List<Double> summands = new Random(2).doubles(1000, -1e6, 1e6).boxed().toList();
    double expected = sum(summands).value(0);
    for (int seed = 0; seed < 10; seed++) {
      List<Double> shuffled = new ArrayList<>(summands);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(sum(shuffled).value(0)).isEqualTo(expected);
    }
  }

  @Test
  void partitions_do_not_change_a_bit() {
    List<Double> summands = new Random(3).doubles(640, 0, 3).boxed().toList();
    double expected = sum(summands).value(0);
    for (int partitions : new int[] {1, 7, 64}) {
      ExactSums total = new ExactSums(1);
      for (int p = 0; p < partitions; p++) {
        int rest = p;
        total.add(sum(IntStream.range(0, 640).filter(i -> i % partitions == rest)
            .mapToObj(summands::get).toList()));
      }
      assertThat(total.value(0)).isEqualTo(expected);
    }
  }

  @Test
  void what_was_added_can_be_taken_away_without_a_rest() {
    ExactSums sums = sum(List.of(1e20, 0.1, -1e20, 1e-9, -0.1));
    assertThat(sums.value(0)).isEqualTo(1e-9);
    sums.add(0, -1e-9);
    assertThat(sums.value(0)).isZero();
  }

  @Test
  void negative_sums_are_carried_through_all_limbs() {
    ExactSums sums = sum(List.of(-1e-9, -5.0, -3e18));
    assertThat(sums.value(0)).isEqualTo(new BigDecimal(-1e-9).subtract(new BigDecimal("3000000000000000005"))
        .doubleValue());
    sums.add(0, 3e18);
    sums.add(0, 5L);
    assertThat(sums.value(0)).isEqualTo(-1e-9);
  }

  @Test
  void whole_numbers_beyond_the_precision_of_a_double_are_kept() {
    ExactSums sums = new ExactSums(1);
    sums.add(0, (1L << 53) + 1);
    sums.add(0, -(1L << 53));
    assertThat(sums.value(0)).isEqualTo(1);
    sums.add(0, Long.MAX_VALUE);
    sums.add(0, Long.MAX_VALUE);
    sums.add(0, -Long.MAX_VALUE);
    sums.add(0, -Long.MAX_VALUE);
    assertThat(sums.value(0)).isEqualTo(1);
  }

  @Test
  void what_is_far_below_every_figure_adds_nothing() {
    ExactSums sums = sum(List.of(Double.MIN_VALUE, -Double.MIN_VALUE, 1e-40, Double.MIN_NORMAL, 0.0, -0.0));
    assertThat(sums.value(0)).isZero();
    sums.add(0, 1e-33);
    assertThat(sums.value(0)).isGreaterThan(0);
  }

  @Test
  void summands_that_cannot_be_added_exactly_are_refused_with_their_value() {
    for (double summand : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300}) {
      assertThatThrownBy(() -> sum(List.of(summand))).isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(String.valueOf(summand));
    }
    assertThatThrownBy(() -> new ExactSums(1).add(new ExactSums(2))).hasMessage("Cannot add 2 sums to 1");
    assertThat(new ExactSums(3).size()).isEqualTo(3);
  }

  @Test
  void a_sum_that_outgrows_its_bits_is_an_error_and_never_another_number() {
    ExactSums sums = new ExactSums(1);
    assertThatThrownBy(() -> {
      for (int i = 0; i < 4; i++) {
        sums.add(0, 1.2e24);
      }
    }).isInstanceOf(ArithmeticException.class).hasMessageContaining("1e24");
  }

  private static ExactSums sum(List<Double> summands) {
    ExactSums sums = new ExactSums(1);
    summands.forEach(summand -> sums.add(0, summand.doubleValue()));
    return sums;
  }
}
