package prima.core.text;

import java.util.List;
import java.util.Map;

/**
 * All that is needed to score texts of one language.
 *
 * @param language the language
 * @param normaliser with the language's word lists
 * @param sentiment negative, neutral, positive; its threshold is where sureness begins
 * @param intent complaint, praise, suggestion, question, other
 * @param topics the topics, qualities and urgent flags
 */
record LanguagePack(
    Language language, Normaliser normaliser, LinearModel sentiment, LinearModel intent, TopicScorer topics) {

  /** The files a language has, under {@code languages/<code>/}. */
  static final List<String> FILES = List.of("words.tsv", "sentiment.tsv.gz", "intent.tsv.gz", "topics.tsv.gz");

  LanguagePack {
    if (!sentiment.labels().equals(List.of("negative", "neutral", "positive"))) {
      throw new ModelFormatException(
          sentiment.name(), 1, "must name negative, neutral, positive but names " + sentiment.labels());
    }
  }

  /** The pack of a language from its {@link #FILES} by name. */
  static LanguagePack of(Language language, Map<String, ModelFile> files, TopicCatalog catalog) {
    LinearModel topics = LinearModel.read(files.get("topics.tsv.gz"));
    if (!topics.labels().equals(catalog.topicCodes())) {
      throw new ModelFormatException(topics.name(), 1,
          "names the topics " + topics.labels() + " but the catalog " + catalog.topicCodes() + "; train it again");
    }
    return new LanguagePack(
        language,
        new Normaliser(language, WordLists.read(files.get("words.tsv"))),
        LinearModel.read(files.get("sentiment.tsv.gz")),
        LinearModel.read(files.get("intent.tsv.gz")),
        new TopicScorer(topics, catalog, language));
  }

  TextScore score(NormalText text, LanguageGuess guess) {
    Features features = Features.of(text, topics.terms(text));
    double[] perToken = new double[text.count * Sentiment.values().length];
    double[] feelings = LinearModel.softmax(sentiment.sums(features, perToken));
    int feeling = LinearModel.best(feelings);
    double[] wishes = LinearModel.softmax(intent.sums(features, null));
    int wish = LinearModel.best(wishes);
    List<TopicScore> found = topics.topics(text, features, sentiment.bias(), perToken);
    return new TextScore(
        TextScore.Status.SCORED,
        guess.language(),
        guess.probability(),
        guess.mixed(),
        Sentiment.values()[feeling],
        feelings[0],
        feelings[1],
        feelings[2],
        feelings[feeling] < sentiment.threshold(feeling),
        intent.labels().get(wish),
        wishes[wish],
        found,
        topics.qualities(text, found),
        topics.urgent(text),
        Spans.of(text, perToken, feelings.length, feeling));
  }
}
