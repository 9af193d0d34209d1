package prima.core.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** All that is needed to score texts of one language. */
final class LanguagePack {

  /** The files a language has, under {@code languages/<code>/}. */
  static final List<String> FILES = List.of("words.tsv", "sentiment.tsv.gz", "intent.tsv.gz", "topics.tsv.gz");

  private static final int FEELINGS = Sentiment.values().length;

  private final Normaliser normaliser;
  private final LinearModel model;
  private final List<String> intents;
  private final TopicScorer topics;
  private final TermSearch terms;
  /** Judges the sentiment in place of the model; null for the model. */
  private final TreeSentiment trees;

  private LanguagePack(WordLists words, LinearModel sentiment, LinearModel intent, LinearModel topic,
      TopicCatalog catalog, Language language, TreeSentiment trees) {
    this.trees = trees;
    normaliser = new Normaliser(language, words);
    terms = TermSearch.of(language, words, catalog);
    model = LinearModel.join(List.of(sentiment, intent, topic));
    intents = intent.labels();
    topics = new TopicScorer(model, FEELINGS + intents.size(), catalog, language);
  }

  /** The pack of a language from its {@link #FILES} by name; {@code trees} is null where the model judges the sentiment. */
  static LanguagePack of(
      Language language, Map<String, ModelFile> files, TopicCatalog catalog, TreeSentiment trees) {
    LinearModel sentiment = LinearModel.read(files.get("sentiment.tsv.gz"));
    if (!sentiment.labels().equals(List.of("negative", "neutral", "positive"))) {
      throw new ModelFormatException(
          sentiment.name(), 1, "must name negative, neutral, positive but names " + sentiment.labels());
    }
    LinearModel topics = LinearModel.read(files.get("topics.tsv.gz"));
    if (!topics.labels().equals(catalog.topicCodes())) {
      throw new ModelFormatException(topics.name(), 1,
          "names the topics " + topics.labels() + " but the catalog " + catalog.topicCodes() + "; train it again");
    }
    return new LanguagePack(WordLists.read(files.get("words.tsv")), sentiment,
        LinearModel.read(files.get("intent.tsv.gz")), topics, catalog, language, trees);
  }

  TextScore score(String written, List<Token> tokens, LanguageGuess guess) {
    NormalText text = normaliser.normalise(written, tokens);
    List<TermIndex.Hit> found = terms.find(text);
    Features features = Features.of(text, found);
    double[] perToken = new double[text.count * model.labels().size()];
    double[] sums = model.sums(features, perToken);
    double[] feelings =
        trees == null ? LinearModel.softmax(Arrays.copyOf(sums, FEELINGS)) : trees.feelings(written);
    int feeling = LinearModel.best(feelings);
    double[] wishes = LinearModel.softmax(Arrays.copyOfRange(sums, FEELINGS, FEELINGS + intents.size()));
    int wish = LinearModel.best(wishes);
    List<TopicScore> about = topics.topics(text, found, sums, perToken);
    return new TextScore(
        TextScore.Status.SCORED,
        guess.language(),
        guess.probability(),
        guess.mixed(),
        Sentiment.values()[feeling],
        feelings[0],
        feelings[1],
        feelings[2],
        feelings[feeling] < model.threshold(feeling),
        intents.get(wish),
        wishes[wish],
        about,
        topics.qualities(text, about),
        topics.urgent(text),
        Spans.of(text, perToken, model.labels().size(), feeling));
  }
}
