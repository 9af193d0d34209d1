package prima.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void an_unknown_key_is_answered_with_the_key_that_was_meant() {
    Settings settings = Settings.of(Map.of("weight", 1, "labell", "x"), "thing a.yaml");
    settings.decimal("weight");
    settings.optionalText("label");
    assertThatThrownBy(settings::refuseUnknownKeys).isInstanceOf(SettingsException.class)
        .hasMessage("Cannot read thing a.yaml: unknown key 'labell'. Did you mean 'label'?");
  }

  @Test
  void a_misspelt_required_key_is_reported_as_misspelt_and_not_as_missing() {
    Settings settings = Settings.of(Map.of("wieght", 1), "thing a.yaml");
    assertThatThrownBy(() -> settings.decimal("weight"))
        .hasMessage("Cannot read thing a.yaml: unknown key 'wieght'. Did you mean 'weight'?");
  }

  @Test
  void a_missing_key_is_named_with_its_place() {
    Settings settings = Settings.of(Map.of("elements", List.of(Map.of("key", "a"), Map.of())), "thing a.yaml");
    assertThatThrownBy(() -> settings.maps("elements").get(1).text("key"))
        .hasMessage("Cannot read thing a.yaml: missing key 'key' in elements[2].");
  }

  @Test
  void all_unknown_keys_are_reported_at_once_even_deep_ones() {
    Settings settings = Settings.of(Map.of("scale", Map.of("minimum", 1, "maxium", 4), "zzz", 1), "thing a.yaml");
    Settings scale = settings.map("scale");
    scale.wholeNumber("minimum");
    scale.optionalWholeNumber("maximum");
    assertThatThrownBy(settings::refuseUnknownKeys)
        .hasMessageContaining("unknown key 'zzz'. Known keys: scale.")
        .hasMessageContaining("unknown key 'maxium' in scale. Did you mean 'maximum'?");
  }

  @Test
  void a_value_of_the_wrong_kind_is_shown() {
    Settings settings = Settings.of(Map.of("minimum", "one"), "thing a.yaml");
    assertThatThrownBy(() -> settings.wholeNumber("minimum"))
        .hasMessage("Cannot read thing a.yaml: key 'minimum' is 'one', not a whole number.");
  }

  @Test
  void a_word_that_is_not_among_the_choices_is_answered_with_all_of_them() {
    Settings settings = Settings.of(Map.of("missing", "POOLED_CELL"), "thing a.yaml");
    assertThatThrownBy(() -> settings.choice("missing", MissingRule.COMPLETE_CASE))
        .hasMessage("Cannot read thing a.yaml: key 'missing' is 'POOLED_CELL'. Use one of AVAILABLE_PER_ELEMENT, "
            + "POOLED_CELLS, COMPLETE_CASE. Did you mean 'POOLED_CELLS'?");
  }

  @Test
  void a_choice_is_read_in_any_case() {
    assertThat(Settings.of(Map.of("rounding", "down"), "x").choice("rounding", RoundingMode.HALF_UP))
        .isEqualTo(RoundingMode.DOWN);
  }

  @Test
  void one_text_and_a_list_of_texts_are_both_lists() {
    Settings settings = Settings.of(Map.of("id", "nomor", "stratum", List.of("STRATA", "PEAK")), "x");
    assertThat(List.of(settings.texts("id"), settings.texts("stratum"), settings.texts("cluster")))
        .containsExactly(List.of("nomor"), List.of("STRATA", "PEAK"), List.of());
  }

  @Test
  void a_decimal_keeps_the_digits_as_written() {
    assertThat(Settings.of(Map.of("lower", 88.31), "x").decimal("lower")).hasToString("88.31");
  }

  @Test
  void swapped_neighbours_are_one_mistake() {
    assertThat(NearestName.distance("wieght", "weight")).isEqualTo(1);
  }

  @Test
  void a_word_that_resembles_nothing_gets_no_suggestion() {
    assertThat(NearestName.of("banana", List.of("weight", "label"))).isEmpty();
  }
}
