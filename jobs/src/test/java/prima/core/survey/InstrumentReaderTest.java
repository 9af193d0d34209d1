package prima.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class InstrumentReaderTest {

  private static final Path FOLDER = Path.of("seeds/instruments");

  @ParameterizedTest
  @CsvSource({"skm-2017,9", "skm-2014,9", "ikm-2004,14", "stars-1,1", "nps-1,1", "sfo-2017,18"})
  void every_instrument_in_the_seeds_is_read_with_all_its_elements(String id, int elements) {
    assertThat(seed(id).elements()).hasSize(elements);
  }

  @ParameterizedTest
  @CsvSource({"skm-2017", "skm-2014", "ikm-2004", "stars-1", "nps-1", "sfo-2017"})
  void the_file_of_an_instrument_is_named_by_code_and_version(String id) {
    assertThat(seed(id).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({"skm-2017,25,100", "ikm-2004,25,100", "stars-1,20,100", "nps-1,-100,100", "sfo-2017,20,100"})
  void the_index_runs_over_the_published_range(String id, double lowest, double highest) {
    Instrument instrument = seed(id);
    assertThat(List.of(instrument.lowestIndex(), instrument.highestIndex())).containsExactly(lowest, highest);
  }

  @Test
  void the_facilities_stand_before_the_complaints_as_in_the_questionnaire() {
    assertThat(seed("skm-2017").elements()).extracting(Element::key).containsExactly("persyaratan", "prosedur", "waktu",
        "biaya", "produk", "kompetensi", "perilaku", "sarana", "pengaduan");
  }

  @ParameterizedTest
  @CsvSource({"88.31,A", "88.30,B", "76.61,B", "76.60,C", "65.00,C", "64.99,D", "25.00,D"})
  void the_bands_of_2017_start_at_their_published_bounds(BigDecimal index, String band) {
    assertThat(seed("skm-2017").band(index)).map(Band::code).contains(band);
  }

  @Test
  void an_index_of_84_50_was_an_A_before_2014_and_is_a_B_now() {
    BigDecimal index = new BigDecimal("84.50");
    assertThat(List.of(seed("ikm-2004").band(index).get().code(), seed("skm-2017").band(index).get().code()))
        .containsExactly("A", "B");
  }

  @Test
  void nine_items_make_the_airport_index() {
    assertThat(seed("sfo-2017").elements()).filteredOn(Element::isInIndex).extracting(Element::key).containsExactly(
        "art", "food", "store", "sign", "walkways", "screens", "restroom", "boarding_area", "finding_way");
  }

  @ParameterizedTest
  @CsvSource({"skm-2017", "skm-2014", "ikm-2004", "stars-1", "nps-1", "sfo-2017"})
  void every_label_is_written_in_Indonesian_and_English(String id) {
    Instrument instrument = seed(id);
    assertThat(instrument.elements()).allSatisfy(element -> {
      assertThat(element.label().byLanguage()).containsKeys("id", "en");
      assertThat(element.question().byLanguage()).containsKeys("id", "en");
      assertThat(element.answers()).allSatisfy(answer -> assertThat(answer.byLanguage()).containsKeys("id", "en"));
    });
  }

  @Test
  void compatibility_settings_are_read() {
    Instrument instrument = InstrumentReader.read(yaml(SMALL
        + "compatibility: {weight: 0.11, elementDecimals: 2, rounding: DOWN, outOfScale: keep}\n"), "small.yaml");
    Compatibility compatibility = instrument.rule().compatibility();
    assertThat(compatibility.fixedWeight()).contains(new BigDecimal("0.11"));
    assertThat(compatibility.elementDecimals()).contains(2);
    assertThat(compatibility.rounding()).isEqualTo(RoundingMode.DOWN);
    assertThat(compatibility.keepsOutOfScale()).isTrue();
  }

  @Test
  void without_a_compatibility_block_the_rule_is_exact() {
    assertThat(InstrumentReader.read(yaml(SMALL), "small.yaml").rule().compatibility()).isEqualTo(Compatibility.NONE);
  }

  @Test
  void a_misspelt_key_of_an_element_is_answered_with_the_right_one() {
    assertThatThrownBy(() -> InstrumentReader.read(yaml(SMALL.replace("weight", "wieght")), "small.yaml"))
        .isInstanceOf(SettingsException.class)
        .hasMessage("Cannot read instrument small.yaml: unknown key 'wieght' in elements[1]. Did you mean 'weight'?");
  }

  @Test
  void a_refusal_of_the_instrument_itself_names_the_file() {
    assertThatThrownBy(() -> InstrumentReader.read(yaml(SMALL.replace("maximum: 4", "maximum: 1")), "small.yaml"))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith("Cannot read instrument small.yaml: Cannot use a scale from 1 to 1");
  }

  private static final String SMALL = """
      code: small
      version: "1"
      name: {id: Kecil, en: Small}
      scale: {minimum: 1, maximum: 4}
      rule: {multiplier: 25}
      elements:
        - {key: waktu, weight: 1, label: {id: Waktu, en: Time}}
      """;

  private static Instrument seed(String id) {
    try {
      return InstrumentReader.read(yaml(Files.readString(FOLDER.resolve(id + ".yaml"))), id + ".yaml");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> yaml(String text) {
    return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(text);
  }
}
