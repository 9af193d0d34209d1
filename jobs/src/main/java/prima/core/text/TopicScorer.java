package prima.core.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the topics of a text with the sentiment of each, the qualities of service it speaks of and its urgent flags.
 *
 * <p>A topic is judged by the clauses that speak of it: "petugas ramah tapi antre lama" praises behaviour and blames time. The
 * model's weights say which clauses those are; their words' part in the sentiment, added to the whole text's, is the topic's
 * sentiment.
 */
final class TopicScorer {

  /** How much of a topic's sentiment comes from its clauses; the rest from the whole text. Chosen across sources. */
  private static final double CLAUSE_SHARE = 0.8;

  /** How much less likely, in log-odds, a topic is spoken of without a judgement than a text has none. */
  private static final double NEUTRAL_IS_RARE = 1.5;

  private static final int FEELINGS = Sentiment.values().length;

  private final LinearModel model;
  private final int firstTopic;
  private final double[] ofPraise;
  private final double[] ofBlame;
  private final TermIndex qualityTerms;
  private final TermIndex urgentTerms;
  private final TopicCatalog catalog;

  /**
   * For a language.
   *
   * @param model gives the three sentiments first, and from {@code firstTopic} on the topics of the catalog
   */
  TopicScorer(LinearModel model, int firstTopic, TopicCatalog catalog, Language language) {
    this.model = model;
    this.firstTopic = firstTopic;
    this.catalog = catalog;
    ofPraise = model.weights(TermSearch.ONLY_PRAISE);
    ofBlame = model.weights(TermSearch.ONLY_BLAME);
    Map<String, List<String>> qualities = new TreeMap<>();
    catalog.qualities().forEach(
        quality -> qualities.put(quality.code(), quality.terms().getOrDefault(language.code(), List.of())));
    qualityTerms = new TermIndex(qualities);
    Map<String, List<String>> urgent = new TreeMap<>();
    catalog.urgent().forEach(flag -> urgent.put(flag.code(), flag.terms().getOrDefault(language.code(), List.of())));
    urgentTerms = new TermIndex(urgent);
  }

  /** The topics of a text, the likeliest first, from its terms, the sums of the model and each token's part in them. */
  List<TopicScore> topics(NormalText text, List<TermIndex.Hit> terms, double[] sums, double[] perToken) {
    List<TopicScore> topics = new ArrayList<>();
    Boolean[] praiseOnly = TermSearch.praiseOnly(text, terms);
    for (int label = firstTopic; label < sums.length; label++) {
      double probability = LinearModel.logistic(sums[label]);
      if (probability >= model.threshold(label)) {
        double[] judged = LinearModel.softmax(judged(text, praiseOnly, perToken, sums, label));
        int best = LinearModel.best(judged);
        topics.add(new TopicScore(model.labels().get(label), probability, Sentiment.values()[best], judged[best]));
      }
    }
    topics.sort(Comparator.comparingDouble(TopicScore::probability).reversed());
    return topics;
  }

  /** The sums of the three sentiments for a topic. */
  private double[] judged(NormalText text, Boolean[] praiseOnly, double[] perToken, double[] sums, int topic) {
    int width = sums.length;
    int clauses = text.clauses();
    double[] relevance = new double[clauses];
    int[] sizes = new int[clauses];
    double[] parts = new double[clauses * FEELINGS];
    for (int token = 0; token < text.count; token++) {
      int clause = text.clause[token];
      sizes[clause]++;
      relevance[clause] += perToken[token * width + topic];
      for (int feeling = 0; feeling < FEELINGS; feeling++) {
        parts[clause * FEELINGS + feeling] += perToken[token * width + feeling];
      }
    }
    double total = 0;
    for (int clause = 0; clause < clauses; clause++) {
      relevance[clause] = Math.max(0, relevance[clause]);
      total += relevance[clause];
    }
    double[] judged = new double[FEELINGS];
    for (int feeling = 0; feeling < FEELINGS; feeling++) {
      double bias = model.bias(feeling);
      double whole = sums[feeling] - bias;
      double ofClauses = 0;
      for (int clause = 0; clause < clauses && total > 0; clause++) {
        // A clause by itself is measured by its own length, as the whole text is by its.
        double rescale = sizes[clause] == 0 ? 0 : Math.sqrt((double) text.count / sizes[clause]);
        double ofTerms = praiseOnly[clause] == null ? 0 : (praiseOnly[clause] ? ofPraise : ofBlame)[feeling];
        ofClauses += relevance[clause] / total * (parts[clause * FEELINGS + feeling] * rescale + ofTerms);
      }
      judged[feeling] = bias + (total > 0 ? (1 - CLAUSE_SHARE) * whole + CLAUSE_SHARE * ofClauses : whole);
    }
    judged[Sentiment.NEUTRAL.ordinal()] -= NEUTRAL_IS_RARE;
    return judged;
  }

  /** The qualities a text speaks of, in the order of the catalog. */
  List<String> qualities(NormalText text, List<TopicScore> topics) {
    Set<String> byTerm = new LinkedHashSet<>();
    qualityTerms.find(text).forEach(hit -> byTerm.add(hit.group()));
    return catalog.qualities().stream()
        .filter(quality -> byTerm.contains(quality.code())
            || topics.stream().anyMatch(topic -> quality.topics().contains(topic.topic())))
        .map(TopicCatalog.Quality::code)
        .toList();
  }

  /** The urgent flags of a text. A term under a negation ("tidak ada pungli") raises none. */
  List<String> urgent(NormalText text) {
    return urgentTerms.find(text).stream()
        .filter(hit -> !text.negated[hit.first()])
        .map(TermIndex.Hit::group)
        .distinct()
        .sorted()
        .toList();
  }
}
