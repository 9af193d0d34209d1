package prima.stage.report.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import prima.core.survey.Labels;
import prima.stage.report.ReportExtras;
import prima.stage.report.mart.DeliveryRow;
import prima.stage.report.word.Figures;
import prima.stage.report.word.Wording;

/**
 * What every part of a page needs.
 *
 * @param facts the facts of the month
 * @param words the words of the language
 * @param figures how the language writes numbers
 * @param sentences how facts are said
 * @param extras what people decided beside the marts
 */
public record Context(Facts facts, Wording words, Figures figures, Sentences sentences, ReportExtras extras) {

  public Context {
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(figures, "figures");
    Objects.requireNonNull(sentences, "sentences");
    Objects.requireNonNull(extras, "extras");
  }

  /** The context of a month in a language. */
  public static Context of(Facts facts, Wording words, ReportExtras extras) {
    Figures figures = new Figures(words);
    return new Context(facts, words, figures, new Sentences(facts, words, figures, extras), extras);
  }

  /** The words of a key. */
  public String text(String key, Object... arguments) {
    return words.text(key, arguments);
  }

  /** The name of an element in the language. */
  public String elementName(String element, String label) {
    return facts.instrument().filter(instrument -> instrument.position(element) >= 0)
        .map(instrument -> instrument.elements().get(instrument.position(element)).label().in(words.language()))
        .orElse(label);
  }

  /** The name of a topic in the language, or its key. */
  public String topicName(String topic) {
    return name(extras.names().topics(), topic);
  }

  /** The name in the language of a sign at which somebody must look, or its key. */
  public String signName(String sign) {
    return name(extras.names().signs(), sign);
  }

  /** The name of a unit, or its code. */
  public String unitName(String unit) {
    return facts.unitNames().getOrDefault(unit, extras.names().units().getOrDefault(unit, unit));
  }

  /** The word of a value of a characteristic of respondents. */
  public String profileValue(String characteristic, String value) {
    return new ProfileParts(this).valueName(characteristic, value);
  }

  /** The deliveries as they may be told one by one, those with few rows together. */
  public List<DeliveryRow> toldDeliveries() {
    return AccountingParts.told(facts.deliveries());
  }

  private String name(Map<String, Labels> names, String code) {
    return names.containsKey(code) ? names.get(code).in(words.language()) : code;
  }
}
