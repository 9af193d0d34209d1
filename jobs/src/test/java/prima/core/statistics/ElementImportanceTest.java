package prima.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import prima.core.statistics.ElementImportance.Line;
import prima.core.statistics.ElementImportance.Method;
import prima.core.statistics.ElementImportance.Reason;
import prima.core.survey.Compatibility;
import prima.core.survey.Instrument;
import prima.core.survey.MissingRule;

class ElementImportanceTest {

  private static final int RESPONSES = 2_000;

  @Test
  void the_driver_of_the_overall_judgement_is_more_important_than_noise() {
    Instrument instrument = asking("U4");
    ElementImportance importance = ElementImportance.of(instrument, groups(instrument, random -> {
      int driver = 1 + random.nextInt(4);
      return new int[] {driver, 1 + random.nextInt(4), 1 + random.nextInt(4), near(driver, random)};
    }), 30);
    assertThat(importance.method()).isEqualTo(Method.LMG);
    assertThat(importance.explained().getAsDouble()).isBetween(0.5, 0.9);
    assertThat(importance.lines()).extracting(Line::element).containsExactly(0, 1, 2);
    assertThat(importance.lines().stream().mapToDouble(line -> line.importance().getAsDouble()).sum())
        .isCloseTo(1, within(1e-12));
    assertThat(importance.lines().get(0).interval().get().lower()).isGreaterThan(0.9);
    assertThat(importance.lines().get(1).interval().get().upper()).isLessThan(0.1);
  }

  @Test
  void without_an_overall_question_an_element_that_goes_with_the_others_is_important() {
    Instrument instrument = Instruments.skm(MissingRule.AVAILABLE_PER_ELEMENT, Compatibility.NONE, 1, 1, 1, 1);
    ElementImportance importance = ElementImportance.of(instrument, groups(instrument, random -> {
      int mood = 1 + random.nextInt(4);
      return new int[] {near(mood, random), near(mood, random), near(mood, random), 1 + random.nextInt(4)};
    }), 30);
    assertThat(importance.method()).isEqualTo(Method.ITEM_REST);
    assertThat(importance.explained()).isEmpty();
    assertThat(importance.lines().get(0).importance().getAsDouble()).isCloseTo(1 / 3.0, within(0.03));
    assertThat(importance.lines().get(3).importance().getAsDouble()).isLessThan(0.02);
    assertThat(importance.lines()).allSatisfy(line -> assertThat(line.reason()).isEmpty());
  }

  @Test
  void an_element_to_which_all_answer_the_same_has_a_reason_and_the_others_their_importance() {
    Instrument instrument = asking("U4");
    List<Line> lines = ElementImportance.of(instrument, groups(instrument, random -> {
      int driver = 1 + random.nextInt(4);
      return new int[] {driver, 4, 1 + random.nextInt(4), near(driver, random)};
    }), 30).lines();
    assertThat(lines.get(1)).isEqualTo(new Line(1, java.util.OptionalDouble.empty(), Optional.empty(),
        Optional.of(Reason.NO_VARIATION)));
    assertThat(lines.get(0).importance()).isPresent();
  }

  @Test
  void elements_that_follow_from_each_other_and_few_answers_have_a_reason() {
    Instrument instrument = asking("U4");
    assertThat(ElementImportance.of(instrument, groups(instrument, random -> {
      int driver = 1 + random.nextInt(4);
      return new int[] {driver, driver, 1 + random.nextInt(4), near(driver, random)};
    }), 30).lines()).extracting(Line::reason).containsOnly(Optional.of(Reason.DEPENDENT_ELEMENTS));
    assertThat(ElementImportance.of(instrument, groups(instrument, random -> new int[] {1, 2, 3, 4}), RESPONSES + 1)
        .lines()).extracting(Line::reason).containsOnly(Optional.of(Reason.TOO_FEW_ANSWERS));
    assertThat(ElementImportance.of(instrument, groups(instrument, random -> new int[] {near(2, random), 2, 2, 4}), 30)
        .lines()).extracting(Line::reason).contains(Optional.of(Reason.NO_VARIATION)).doesNotContain(Optional.empty());
  }

  private static Instrument asking(String overall) {
    Instrument plain = Instruments.skm(MissingRule.AVAILABLE_PER_ELEMENT, Compatibility.NONE, 1, 1, 1, 0);
    return new Instrument(plain.code(), plain.version(), plain.name(), plain.scale(), plain.elements(), plain.rule(),
        plain.bands(), Optional.of(overall));
  }

  private static int near(int answer, Random random) {
    return Math.max(1, Math.min(4, answer + random.nextInt(3) - 1));
  }

  private static List<ResponseTally> groups(Instrument instrument, Function<Random, int[]> draw) {
    List<ResponseTally> groups = new ArrayList<>();
    for (int g = 0; g < DriverIntervals.GROUPS; g++) {
      groups.add(new ResponseTally(TallyShape.of(instrument)));
    }
    Random random = new Random(14);
    for (int i = 0; i < RESPONSES; i++) {
      groups.get(i % groups.size()).add(draw.apply(random));
    }
    return groups;
  }
}
