package prima.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  @Test
  void a_name_is_meant_where_at_most_half_of_its_letters_and_at_most_three_differ() {
    assertThat(NearestName.all("periods", List.of("Period", "prods", "eriodsssss", "per", "sdoirep")))
        .containsExactly("Period", "prods");
    assertThat(NearestName.of("ab", List.of("xy", "ax"))).contains("ax");
    assertThat(NearestName.of("abcdefghijkl", List.of("abcdefghmnop"))).as("four letters of twelve").isEmpty();
    assertThat(NearestName.of("abcdefghijkl", List.of("abcdefghimno"))).as("three letters of twelve").isPresent();
  }

  @Test
  void a_flag_is_true_or_false_and_may_be_left_out() {
    Settings settings = Settings.of(Map.of("weekends", true, "holidays", false, "nights", "often"), "x");
    assertThat(settings.flag("weekends", false)).isTrue();
    assertThat(settings.flag("holidays", true)).isFalse();
    assertThat(settings.flag("mornings", true)).isTrue();
    assertThat(settings.flag("evenings", false)).isFalse();
    assertThatThrownBy(() -> settings.flag("nights", false))
        .hasMessage("Cannot read x: key 'nights' is 'often', not true or false.");
  }

  @Test
  void a_key_without_a_value_is_not_there() {
    Map<String, Object> yaml = new HashMap<>(Map.of("unit", "K1"));
    yaml.put("period", null);
    assertThat(Settings.of(yaml, "x").has("unit")).isTrue();
    assertThat(Settings.of(yaml, "x").has("period")).isFalse();
    assertThat(Settings.of(yaml, "x").has("stratum")).isFalse();
  }

  @Test
  void labels_are_one_text_or_a_text_per_language() {
    Settings settings = Settings.of(Map.of("name", "SKM", "label", Map.of("id", "Biaya", "en", "Cost"),
        "answers", List.of("Buruk", Map.of("id", "Baik", "en", "Good"))), "x");
    assertThat(settings.labels("name").in("en")).isEqualTo("SKM");
    assertThat(settings.optionalLabels("label").orElseThrow().in("en")).isEqualTo("Cost");
    assertThat(settings.optionalLabels("question")).isEmpty();
    assertThat(settings.labelsList("answers")).extracting(labels -> labels.in("en")).containsExactly("Buruk", "Good");
    settings.refuseUnknownKeys();
  }

  @Test
  void words_stand_for_texts_and_for_numbers_in_the_order_as_written() {
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("sangat baik", 4);
    answers.put("baik", 3);
    Settings settings = Settings.of(Map.of("answers", answers, "columns", Map.of("U1", "q1")), "x");
    assertThat(settings.wholeNumberByKey("answers")).containsExactly(Map.entry("sangat baik", 4), Map.entry("baik", 3));
    assertThat(settings.textByKey("columns")).containsExactly(Map.entry("U1", "q1"));
    assertThat(settings.textByKey("profile")).isEmpty();
  }

  @Test
  void a_text_may_be_written_without_quotes_where_it_looks_like_a_number_or_a_flag() {
    Map<String, Object> yaml = Map.of("a", 8, "b", 8_000_000_000L, "c", true, "d", 8.5);
    Settings settings = Settings.of(yaml, "x");
    assertThat(List.of(settings.text("a"), settings.text("b"), settings.text("c")))
        .containsExactly("8", "8000000000", "true");
    assertThatThrownBy(() -> settings.text("d")).hasMessageContaining("not a text; put it in quotes");
  }
}
