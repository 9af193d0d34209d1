package prima.stage.report.page;

import java.util.Objects;
import prima.stage.report.ReportExtras;
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
    return extras.topics().containsKey(topic) ? extras.topics().get(topic).in(words.language()) : topic;
  }
}
