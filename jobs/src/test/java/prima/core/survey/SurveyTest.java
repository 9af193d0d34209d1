package prima.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SurveyTest {

  private static final Scale FOUR = new Scale(1, 4);
  private static final List<Band> BANDS = List.of(band("D", "25.00"), band("A", "88.31"), band("C", "65.00"),
      band("B", "76.61"));

  @Test
  void an_index_on_a_published_bound_belongs_to_the_higher_band() {
    Instrument skm = instrument(element("U1", "1"));
    assertThat(code(skm, "88.31")).isEqualTo("A");
    assertThat(code(skm, "88.30")).isEqualTo("B");
    assertThat(code(skm, "76.60")).isEqualTo("C");
    assertThat(code(skm, "64.99")).isEqualTo("D");
    assertThat(code(skm, "20.00")).as("below every band").isEqualTo("D");
    assertThat(skm.bands()).extracting(Band::code).containsExactly("A", "B", "C", "D");
    assertThat(skm.threshold(skm.bands().get(0))).isEqualTo(88.305);
  }

  @Test
  void an_instrument_without_bands_grades_nothing() {
    Instrument plain = new Instrument("stars", "1", Labels.same("stars"), FOUR, List.of(element("U1", "1")), rule(),
        List.of());
    assertThat(plain.band(new BigDecimal("80.00"))).isEmpty();
    assertThat(plain.id()).isEqualTo("stars-1");
  }

  @Test
  void shares_add_up_to_one_and_elements_are_found_by_key() {
    Instrument skm = instrument(element("a", "2"), element("b", "0"), element("c", "3"));
    assertThat(skm.shares()).containsExactly(0.4, 0, 0.6);
    assertThat(skm.totalWeight()).isEqualByComparingTo("5");
    assertThat(skm.position("c")).isEqualTo(2);
    assertThat(skm.position("d")).isEqualTo(-1);
    assertThat(skm.elements().get(1).isInIndex()).isFalse();
    assertThat(skm.lowestIndex()).isEqualTo(25);
    assertThat(skm.highestIndex()).isEqualTo(100);
    assertThat(skm.atScore(3)).isEqualTo(75);
  }

  @Test
  void instruments_that_cannot_work_are_refused_with_the_reason() {
    assertThatThrownBy(() -> instrument()).hasMessageContaining("with 0 elements");
    assertThatThrownBy(() -> instrument(many(21))).hasMessageContaining("with 21 elements");
    assertThat(instrument(many(20)).elements()).hasSize(20);
    assertThatThrownBy(() -> instrument(element("a", "1"), element("a", "1"))).hasMessageContaining("twice")
        .hasMessageEndingWith(": a");
    assertThatThrownBy(() -> instrument(element("a", "0"))).hasMessageContaining("every element has weight 0");
    assertThatThrownBy(() -> element("a", "-1")).hasMessageContaining("element a: -1");
    Element three = new Element("a", Labels.same("a"), Labels.same("a"),
        Collections.nCopies(3, Labels.same("x")), BigDecimal.ONE);
    assertThatThrownBy(() -> instrument(three)).hasMessageContaining("3 answer labels")
        .hasMessageContaining("4 answers");
  }

  @Test
  void a_rule_has_a_positive_multiplier_and_rounds_up_or_down() {
    assertThatThrownBy(() -> new IndexRule(MissingRule.POOLED_CELLS, Scoring.VALUE, BigDecimal.ZERO, BigDecimal.ZERO,
        Compatibility.NONE)).hasMessageContaining("not positive: 0");
    assertThatThrownBy(() -> new Compatibility(Optional.empty(), Optional.empty(), RoundingMode.HALF_EVEN, false))
        .hasMessageContaining("HALF_EVEN");
    assertThat(new Compatibility(Optional.empty(), Optional.empty(), RoundingMode.DOWN, true)
        .keepsOutOfScale()).isTrue();
  }

  @Test
  void a_scale_holds_both_its_ends() {
    assertThat(FOUR.contains(1)).isTrue();
    assertThat(FOUR.contains(4)).isTrue();
    assertThat(FOUR.contains(0)).isFalse();
    assertThat(FOUR.contains(5)).isFalse();
    assertThat(FOUR.size()).isEqualTo(4);
    assertThat(new Scale(0, 100).size()).isEqualTo(101);
    assertThatThrownBy(() -> new Scale(-1, 4)).hasMessageContaining("-1 to 4");
    assertThatThrownBy(() -> new Scale(4, 4)).hasMessageContaining("4 to 4");
    assertThatThrownBy(() -> new Scale(0, 101)).hasMessageContaining("0 to 101");
  }

  @Test
  void promoters_count_one_and_detractors_minus_one() {
    assertThat(List.of(0, 6, 7, 8, 9, 10)).extracting(Scoring.NET_PROMOTER::score).containsExactly(-1, -1, 0, 0, 1, 1);
    assertThat(Scoring.VALUE.score(3)).isEqualTo(3);
  }

  @Test
  void a_period_is_a_month_in_the_order_of_time() {
    Period october = Period.parse("2026-10");
    assertThat(october).hasToString("2026-10").isEqualTo(Period.of(LocalDate.of(2026, 10, 31)));
    assertThat(october.plus(3)).hasToString("2027-01").isGreaterThan(october);
    assertThat(october.plus(-10)).hasToString("2025-12");
    for (String text : new String[] {"2026-13", "2026-00", "26-10", "2026-1", "2026-10-01", null}) {
      assertThatThrownBy(() -> Period.parse(text)).hasMessageContaining(String.valueOf(text));
    }
  }

  @Test
  void labels_fall_back_to_indonesian() {
    Labels labels = new Labels(Map.of("id", "Baik", "en", "Good"));
    assertThat(labels.in("en")).isEqualTo("Good");
    assertThat(labels.in("jv")).isEqualTo("Baik");
    assertThatThrownBy(() -> new Labels(Map.of("en", "Good"))).hasMessageContaining("(id)");
    assertThatThrownBy(() -> new Labels(null)).hasMessageContaining("(id)");
  }

  @Test
  void five_answers_make_a_figure_ten_a_band_and_thirty_need_no_mark() {
    PublicationRule rule = PublicationRule.DEFAULT;
    assertThat(List.of(rule.allowsFigure(4), rule.allowsFigure(5))).containsExactly(false, true);
    assertThat(List.of(rule.allowsBand(9), rule.allowsBand(10))).containsExactly(false, true);
    assertThat(List.of(rule.isNormal(29), rule.isNormal(30))).containsExactly(false, true);
    assertThatThrownBy(() -> new PublicationRule(5, 4, 30)).hasMessageContaining("from 5, with a band from 4");
    assertThatThrownBy(() -> new PublicationRule(5, 10, 9)).hasMessageContaining("unmarked from 9");
    assertThatThrownBy(() -> new PublicationRule(0, 10, 30)).hasMessageContaining("from 0");
    assertThat(new PublicationRule(1, 1, 1).isNormal(1)).isTrue();
  }

  @Test
  void an_offset_moves_the_whole_index() {
    IndexRule netPromoter = new IndexRule(MissingRule.AVAILABLE_PER_ELEMENT, Scoring.VALUE, BigDecimal.valueOf(50),
        BigDecimal.valueOf(-50), Compatibility.NONE);
    Instrument moved = new Instrument("m", "1", Labels.same("m"), FOUR, List.of(element("U1", "1")), netPromoter, List.of());
    assertThat(moved.atScore(3)).isEqualTo(100);
    assertThat(moved.lowestIndex()).isZero();
  }

  private static String code(Instrument instrument, String index) {
    return instrument.band(new BigDecimal(index)).orElseThrow().code();
  }

  private static Element[] many(int count) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      elements.add(element("U" + i, "1"));
    }
    return elements.toArray(Element[]::new);
  }

  private static Element element(String key, String weight) {
    return new Element(key, Labels.same(key), Labels.same(key), List.of(), new BigDecimal(weight));
  }

  private static IndexRule rule() {
    return new IndexRule(MissingRule.AVAILABLE_PER_ELEMENT, Scoring.VALUE, BigDecimal.valueOf(25), BigDecimal.ZERO,
        Compatibility.NONE);
  }

  private static Instrument instrument(Element... elements) {
    return new Instrument("skm", "2017", Labels.same("SKM"), FOUR, List.of(elements), rule(), BANDS);
  }

  private static Band band(String code, String lower) {
    return new Band(code, Labels.same(code), new BigDecimal(lower));
  }
}
